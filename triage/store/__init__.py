"""The desk's records in a database: SQLModel tables, mapper, engine recipe, journal, search and migrations."""
