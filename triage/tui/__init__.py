"""The terminal interface: screens over the desk and its views."""
