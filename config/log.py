"""Logging with an allow-list: a key that is not listed never reaches a log line, and neither does a traceback's value."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

__all__ = ["ALLOWED_KEYS", "configure", "keep_allowed"]

# Each key holds a count, a fixed word, or an opaque handle that says nothing about a person.
ALLOWED_KEYS = frozenset(
    {"event", "level", "logger", "timestamp", "action", "code", "count", "kind", "problem", "seconds", "setting", "task"}
)

Event = MutableMapping[str, Any]


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


def _foreign_message(_logger: object, _method: str, event: Event) -> Event:
    """A line of another library keeps its template and loses its arguments: they hold paths and addresses."""
    record = event.get("_record")
    if record is not None:
        event["event"] = record.msg if isinstance(record.msg, str) and "%" in record.msg else record.name
        event["exc_info"] = record.exc_info
    return event


def configure(level: str) -> None:
    """Route structlog and the standard library's logging to stderr as JSON lines, through the allow-list."""
    stamp = structlog.processors.TimeStamper(fmt="%Y-%m-%dT%H:%MZ", utc=True)
    ours = [structlog.stdlib.add_log_level, stamp, keep_allowed]
    structlog.configure(
        processors=[*ours, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                _foreign_message,
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                keep_allowed,
                structlog.processors.JSONRenderer(),
            ],
            foreign_pre_chain=[structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name, stamp],
            keep_exc_info=True,
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # These print addresses and paths as part of their text, whatever their level.
    for name in ("django.server", "django.channels.server", "daphne", "daphne.server", "daphne.http_protocol"):
        logging.getLogger(name).setLevel(logging.ERROR)
