"""Personal triage of incoming asks: priorities, dates, promises, and replies that are not a bare "no"."""
