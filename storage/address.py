"""Where the database is: its URL, read for the rooms above, which know nothing of SQLAlchemy."""

from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

Unusable = SQLAlchemyError
"""What is raised when a database cannot be used as it is asked to."""


def resolve(url: str, folder: Path) -> str:
    """The URL with a SQLite file's path counted from ``folder``. Raises ValueError, saying what a URL looks like."""
    try:
        read = make_url(url)
    except ArgumentError:
        raise ValueError("is no database URL; write sqlite:///hall.db or postgresql+psycopg://…") from None
    if read.drivername == "sqlite" and read.database and read.database != ":memory:":
        return read.set(database=str(folder / read.database)).render_as_string(hide_password=False)
    if read.drivername == "postgresql+psycopg":
        return url
    raise ValueError("must begin with sqlite:/// and a file, or with postgresql+psycopg://")


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite database; None for a server."""
    read = make_url(url)
    return Path(read.database) if read.get_backend_name() == "sqlite" and read.database else None


def shown(url: str) -> str:
    """The URL without its password."""
    return make_url(url).render_as_string()


def is_away(error: BaseException) -> bool:
    """Whether an error says that the database cannot be reached or written now, whichever driver raised it."""
    return any(each.__name__ in ("OperationalError", "InterfaceError") for each in type(error).__mro__)
