"""Other programs' formats: one module a format, one registry."""
