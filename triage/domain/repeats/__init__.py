"""The same kind of ask again: its form, how like two forms are, kinds, and when to say so."""
