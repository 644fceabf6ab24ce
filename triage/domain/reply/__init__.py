"""Replies as rules: which one, what it may say, how dates and titles are worded, and what no reply may contain."""
