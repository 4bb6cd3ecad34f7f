"""One websocket of a test: what was heard stays, commands are matched with their answers, and waiting is for events."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Self, TypeVar

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.protocol.primitives import to_text

__all__ = ["Cut", "Link", "No"]

T = TypeVar("T")
SECONDS = 20


class No(Exception):
    """The server answered `no`; `code` is its word and `frame` the whole answer."""

    def __init__(self, frame: dict[str, Any]) -> None:
        super().__init__(frame["code"])
        self.code = frame["code"]
        self.frame = frame


class Cut(Exception):
    """The socket closed; `code` is the close code."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code


class Link:
    """A socket that was opened.

    heard    every server frame, in order
    closed   the close code, once there is one
    """

    def __init__(self, socket: ClientConnection) -> None:
        self.heard: list[dict[str, Any]] = []
        self.closed: int | None = None
        self._socket = socket
        self._answers: dict[int, dict[str, Any]] = {}
        self._next = 1
        self._saying: set[asyncio.Task[None]] = set()
        self._news = asyncio.Event()
        self._take: Callable[[dict[str, Any]], None] = lambda frame: None
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def open(
        cls, url: str, path: str, *, origin: str | None = "own", headers: dict[str, str] | None = None
    ) -> Self:
        """Connect to `path` of the server at `url`, from its own origin unless told otherwise."""
        own = url if origin == "own" else origin
        fields = {**({"Origin": own} if own is not None else {}), **(headers or {})}
        socket = await connect(
            url.replace("http", "ws", 1) + path,
            additional_headers=fields,
            compression=None,
            ping_interval=None,
            user_agent_header=None,
            max_size=None,
            proxy=None,
            close_timeout=1,
        )
        return cls(socket)

    def hears(self, take: Callable[[dict[str, Any]], None]) -> None:
        """Give each frame to `take` too, those that came already first."""
        for frame in self.heard:
            take(frame)
        self._take = take

    async def _listen(self) -> None:
        try:
            async for text in self._socket:
                frame = json.loads(text)
                self.heard.append(frame)
                if frame["k"] in ("ok", "no") and frame["id"] is not None:
                    self._answers[frame["id"]] = frame
                self._take(frame)
                self._news.set()
        except ConnectionClosed:
            pass
        finally:
            self.closed = self._socket.close_code or 1006
            self._news.set()

    async def until(self, found: Callable[[], T | None], *, seconds: float = SECONDS, what: str = "") -> T:
        """What `found()` gives, as soon as it gives something. Raises `Cut`, or TimeoutError naming `what`."""
        end = asyncio.get_running_loop().time() + seconds
        while not (value := found()):
            if self.closed is not None:
                raise Cut(self.closed)
            left = end - asyncio.get_running_loop().time()
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), left)
            except TimeoutError as problem:
                raise TimeoutError(what or "nothing came") from problem
        return value

    async def pieces(self, parts: list[str]) -> None:
        """Send one message in several frames."""
        await self._socket.send(iter(parts))

    async def raw(self, text: str | bytes) -> None:
        """Send as it is."""
        try:
            await self._socket.send(text)
        except ConnectionClosed as problem:
            await asyncio.wait([self._listening])
            raise Cut(self.closed) from problem

    async def say(self, kind: str, /, **fields: Any) -> None:
        """Send a frame; bytes in it travel as base64url."""
        await self.raw(json.dumps({"k": kind, **packed(fields)}))

    def soon(self, kind: str, /, **fields: Any) -> None:
        """Send a frame without waiting, for whoever is called while frames are heard."""
        task = asyncio.create_task(self._try_say(kind, fields))
        self._saying.add(task)
        task.add_done_callback(self._saying.discard)

    async def _try_say(self, kind: str, fields: dict[str, Any]) -> None:
        with suppress(Cut):
            await self.say(kind, **fields)

    async def ask(self, kind: str, /, *, seconds: float = SECONDS, **fields: Any) -> Any:
        """Send a command and give the data of its `ok`. Raises `No` or `Cut`."""
        number, self._next = self._next, self._next + 1
        await self.say(kind, id=number, **fields)
        frame = await self.until(lambda: self._answers.get(number), seconds=seconds, what=f"no answer to {kind}")
        if frame["k"] == "no":
            raise No(frame)
        return frame["data"]

    async def frame(self, kind: str, *, after: int = 0, seconds: float = SECONDS, **fields: Any) -> dict[str, Any]:
        """The first frame of this kind with these fields that came at place `after` in `heard` or later."""

        def found() -> dict[str, Any] | None:
            return next((one for one in self.heard[after:] if one["k"] == kind and fields.items() <= one.items()), None)

        frame = await self.until(found, seconds=seconds, what=f"no {kind} {fields}")
        assert frame is not None
        return frame

    async def end(self, *, seconds: float = SECONDS) -> int:
        """The close code, once the server has closed."""
        await asyncio.wait_for(asyncio.shield(self._listening), seconds)
        assert self.closed is not None
        return self.closed

    async def close(self) -> None:
        """Close from this side."""
        await self._socket.close()
        await self._listening

    def drop(self) -> None:
        """Cut the connection without a word, as a dead network does."""
        self._socket.transport.abort()


def packed(value: Any) -> Any:
    """`value` with bytes as base64url text."""
    match value:
        case bytes():
            return to_text(value)
        case dict():
            return {name: packed(inner) for name, inner in value.items()}
        case list() | tuple():
            return [packed(inner) for inner in value]
        case _:
            return value
