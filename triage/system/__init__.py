"""What only the machine knows or can do: the clock, the clipboard, the user's settings."""
