"""Measurements of what the project promises; each module prints its figures."""
