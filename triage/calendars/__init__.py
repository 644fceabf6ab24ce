"""Calendars of other programs: reading .ics within bounds, keeping what was read, and writing one."""
