"""One module a group of verbs; each has `register(app)`."""
