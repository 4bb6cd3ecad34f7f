"""Something that somebody asks of the server: made now, and given now, later or twice."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["Order"]


def _nothing(_answer: Any) -> None:
    """The model stays as it is."""


@dataclass(frozen=True)
class Order:
    """`done` takes the answer into the model, and complains of an answer that the model does not allow.

    refused takes the code of a refusal into the model; most change nothing
    must    given at once it has to succeed: a walk in which everything is refused shows nothing
    never   it has to be refused
    """

    name: str
    act: Callable[[], Any]
    done: Callable[[Any], None] = _nothing
    refused: Callable[[str], None] = _nothing
    must: bool = False
    never: bool = False
