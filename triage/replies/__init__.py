"""Replies as texts: Jinja2 templates, the built-in ones and the user's, rendered in a sandbox."""
