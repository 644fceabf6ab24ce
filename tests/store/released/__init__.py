"""A desk of each released schema, as SQL and as plain lines. `python -m tests.store.released.make 0.1.0` adds one."""
