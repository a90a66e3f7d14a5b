"""The hall's memory: tables, the Store that runs use cases on them, and one module of SQL for each noun.

SQLAlchemy Core, one schema for SQLite and PostgreSQL. Times are whole milliseconds since 1970 UTC; weights are exact
integers in the axis's smallest unit.
"""
