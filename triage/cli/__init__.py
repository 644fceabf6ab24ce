"""The command line: translates words into one desk call and shows the view that comes back."""
