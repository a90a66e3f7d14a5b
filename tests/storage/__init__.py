"""The Store and the schema, on a SQLite file and on a real PostgreSQL server."""
