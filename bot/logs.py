"""Logs for those who run the hall: one line an event. They say what happened to which number, never who voted what."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import structlog


def set_up_logs(level: str, stream: TextIO | None = None) -> None:
    """Log from ``level`` on to ``stream`` (stderr if None), in colours on a terminal, as JSON elsewhere."""
    to = stream or sys.stderr
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer() if to.isatty() else structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(to),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, stream=to)
    # These libraries put request URLs, and so the bot's token, into their lines.
    for library in ("httpx", "httpcore", "aiogram", "apscheduler"):
        logging.getLogger(library).setLevel(logging.ERROR)


@contextmanager
def logs_into(path: Path, level: str) -> Iterator[None]:
    """Log into a file while the context lasts, and as before afterwards."""
    before, root = structlog.get_config(), logging.getLogger()
    handlers, threshold = list(root.handlers), root.level
    with path.open("a", encoding="utf-8") as file:
        set_up_logs(level, file)
        try:
            yield
        finally:
            structlog.configure(**before)
            root.handlers[:] = handlers
            root.setLevel(threshold)
