"""Plain HTTP to a server of the tests, with exactly the headers that are given."""

import http.client
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

__all__ = ["Answer", "get", "post", "request"]

TOKEN = "a" * 32


@dataclass(frozen=True)
class Answer:
    """`data` is the body as JSON, None when it is no JSON."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    @property
    def cookies(self) -> list[str]:
        """Each Set-Cookie header."""
        return [value for name, value in self.headers.items() if name.lower().startswith("set-cookie")]


def request(
    url: str,
    path: str,
    *,
    method: str = "GET",
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
    cookies: dict[str, str] | None = None,
) -> Answer:
    """One request on a connection of its own."""
    door = http.client.HTTPConnection(str(urlsplit(url).netloc), timeout=20)
    fields = dict(headers or {})
    if cookies:
        fields["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    try:
        door.request(method, path, body=body, headers=fields)
        answer = door.getresponse()
        named: dict[str, str] = {}
        for name, value in answer.getheaders():
            named[name if name not in named else f"{name}-{len(named)}"] = value
        return Answer(answer.status, named, answer.read())
    finally:
        door.close()


def get(url: str, path: str, cookies: dict[str, str] | None = None) -> Answer:
    """GET."""
    return request(url, path, cookies=cookies)


def post(url: str, path: str, body: Any, cookies: dict[str, str] | None = None, **headers: str) -> Answer:
    """POST JSON with a matching CSRF cookie and header, from the server's own origin."""
    return request(
        url,
        path,
        method="POST",
        body=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "X-CSRFToken": TOKEN, "Origin": url, **headers},
        cookies={"luwte_csrf": TOKEN, **(cookies or {})},
    )
