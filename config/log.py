"""Logging with an allow-list: no other key ever reaches a log line, and neither does a traceback's value."""

import json
import logging
import sys
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any

import structlog

__all__ = ["ALLOWED_KEYS", "configure", "keep_allowed"]

# Each key holds a count, a fixed word, or an opaque handle that says nothing about a person.
ALLOWED_KEYS = frozenset(
    {
        "event",
        "level",
        "logger",
        "timestamp",
        "action",
        "code",
        "count",
        "kind",
        "problem",
        "seconds",
        "setting",
        "task",
    }
)

Event = MutableMapping[str, Any]
MINUTE = "%Y-%m-%dT%H:%MZ"


def keep_allowed(_logger: object, _method: str, event: Event) -> Event:
    """Drop every key outside `ALLOWED_KEYS`; an exception is reduced to its class and the places it passed."""
    problem = event.pop("exc_info", None)
    if problem is True:
        problem = sys.exc_info()
    if isinstance(problem, BaseException):
        problem = (type(problem), problem, problem.__traceback__)
    if isinstance(problem, tuple) and problem[0] is not None:
        event["problem"] = _shape(problem)
    return {key: event[key] for key in event if key in ALLOWED_KEYS}


def _shape(problem: tuple[Any, Any, Any]) -> str:
    kind, _, trace = problem
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}:{code.co_name}")
        trace = trace.tb_next
    return f"{kind.__module__}.{kind.__qualname__} at " + " > ".join(places[-8:])


class _OneLine(logging.Formatter):
    """Another library's record as one JSON line: its logger, its level, and the shape of its problem.

    Its text is left out: libraries put paths, addresses and values there.
    """

    def format(self, record: logging.LogRecord) -> str:
        event: Event = {
            "event": "library",
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": datetime.fromtimestamp(record.created, UTC).strftime(MINUTE),
            "exc_info": record.exc_info,
        }
        return json.dumps(keep_allowed(None, "", event))


def configure(level: str) -> None:
    """Route structlog and the standard library's logging to stderr as JSON lines, through the allow-list."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt=MINUTE, utc=True),
            keep_allowed,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneLine())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level if level == "DEBUG" else logging.WARNING)
    # A library's warning would print the line of code with its values.
    logging.captureWarnings(capture=True)
