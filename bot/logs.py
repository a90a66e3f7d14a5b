"""Logs for those who run the hall: one line an event on stderr, never who voted what."""

import logging
import sys

import structlog


def set_up_logs(level: str) -> None:
    """Log from ``level`` on, in colours on a terminal, as JSON elsewhere."""
    on_terminal = sys.stderr.isatty()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer() if on_terminal else structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    # These libraries put request URLs, and so the bot's token, into their lines.
    for library in ("httpx", "httpcore", "aiogram", "apscheduler"):
        logging.getLogger(library).setLevel(logging.ERROR)
