"""A marked browser goes through everything that a youth, a guesser or a worker can do."""

import asyncio
import os
from contextlib import suppress
from typing import Any

from websockets.exceptions import InvalidStatus

from tests.canary.marks import COOKIES, HEADERS, NETWORK, TEXT
from tests.protocol import secrets
from tests.protocol.primitives import to_text
from tests.sockets.house import House
from tests.sockets.http import TOKEN, Answer, request
from tests.sockets.link import Cut, Link, No
from tests.sockets.people import Console, Phone

__all__ = ["browse", "guess", "talk", "trip"]

JSON = {"Content-Type": "application/json", "X-CSRFToken": TOKEN}


async def ask(house: House, method: str, path: str, **more: Any) -> Answer:
    """One marked request."""
    headers = HEADERS | more.pop("headers", {})
    cookies = COOKIES | {"luwte_csrf": TOKEN} | more.pop("cookies", {})
    return await asyncio.to_thread(request, house.url(), path, method=method, headers=headers, cookies=cookies, **more)


async def browse(house: House) -> list[Answer]:
    """Pages that are there and pages that are not, in every wrong way."""
    mark = NETWORK["typed name"]
    pages = ["/", "/en", "/k/abc", f"/k/{mark}", "/now", "/now?lang=en", "/healthz"]
    pages += ["/console", "/console/staff", "/guest", "/guest/enrol"]
    wrong = [f"/{mark}", f"/console/api/{mark}", f"/static/{mark}.js", f"/?q={mark}", "/leave", "/%ff", "//"]
    answers = [await ask(house, "GET", path) for path in pages + wrong]
    answers += [await ask(house, method, "/now") for method in ("POST", "PUT", "DELETE", "OPTIONS", "HEAD")]
    answers.append(await ask(house, "GET", "/", headers={"Host": f"{mark}.example"}))
    answers.append(await ask(house, "POST", "/leave", body=f'{{"ticket":"{mark}"}}'.encode()))
    answers.append(await ask(house, "POST", "/leave", body=b"\xff" * 300_000))
    return answers


async def guess(house: House) -> list[Answer]:
    """Somebody who tries to get in."""
    mark = NETWORK["typed name"]
    tries = [
        ("sign-in", f'{{"username":"{mark}","auth":"{to_text(bytes(32))}"}}'),
        ("sign-in", f'{{"username":"kai","auth":"{to_text(os.urandom(32))}"}}'),
        ("sign-in", f'{{"username":"kai","auth":"{mark}"}}'),
        ("sign-in", mark),
        ("sign-in/code", '{"code":"123456"}'),
        ("enrol/open", f'{{"id":"{to_text(os.urandom(16))}"}}'),
        ("enrol/confirm", '{"code":"123456"}'),
        ("ceremony", "{}"),
        ("settings", f'{{"{mark}":1}}'),
        ("invitations", "x" * 300_000),
    ]
    answers = [
        await ask(house, "POST", f"/console/api/{path}", body=body.encode(), headers=JSON) for path, body in tries * 2
    ]
    answers.append(await ask(house, "POST", "/console/api/sign-in", body=b"{}"))
    answers += [await ask(house, "GET", f"/console/api/{path}") for path in ("me", "staff", "log", "settings")]
    return answers


async def trip(house: House) -> None:
    """Sockets that say the wrong thing."""
    url = house.url()
    for path in ("/ws/y", "/ws/c"):
        for said in (TEXT, f'{{"k":"send","text":"{TEXT}"}}', f'{{"k":"{TEXT}"}}', "[" * 9000, TEXT.encode()):
            link = await Link.open(url, path, headers=marked())
            await link.raw(said)
            assert await link.end() == 4400
        with suppress(InvalidStatus):
            await Link.open(url, path, origin=f"https://{NETWORK['referer']}.example", headers=marked())
    with suppress(InvalidStatus):
        await Link.open(url, f"/ws/{NETWORK['typed name']}", headers=marked())
    link = await Link.open(url, "/ws/c", headers=marked())
    with suppress(No, Cut):
        await link.ask("enter", ticket=NETWORK["typed name"])


def marked() -> dict[str, str]:
    """The marks of a browser's handshake."""
    return HEADERS | {"Cookie": "; ".join(f"{name}={value}" for name, value in COOKIES.items())}


async def talk(house: House) -> None:
    """A whole conversation, and the ways out of it."""
    ylva = await house.keep(Phone(house.team)).start(house.url(), headers=marked())
    kai = await house.keep(Console(house.worker())).enter(house.url(), headers=HEADERS)
    await ylva.send(TEXT)
    await kai.claim(ylva.conv)
    await kai.sees(ylva.conv, TEXT)
    await kai.send(ylva.conv, f"{TEXT}, zei je")
    await ylva.sees(f"{TEXT}, zei je")
    await ylva.live.ask("danger", what="scared")
    await kai.live.ask("seen", conv=ylva.conv)
    await ylva.live.say("typing", conv=ylva.conv, on=True)
    await ylva.live.say("read", conv=ylva.conv, seq=2)
    await ylva.live.ask("keep", token=os.urandom(16), half=os.urandom(32))
    code = await ylva.make_code()
    await ylva.beat()
    await kai.pulse()
    await ylva.live.say("leave")
    await ylva.live.end()
    back = await Phone.come_back(house.url(), house.team, code, headers=marked())
    await back.live.until(lambda: back.thread.records, what="no records")
    await back.new_epoch()
    await back.send(TEXT)
    await kai.live.ask("close", conv=ylva.conv, reason="done")
    await leave_and_wipe(house, back, code)


async def leave_and_wipe(house: House, back: Phone, code: str) -> None:
    body = f'{{"ticket":"{to_text(back.ticket)}"}}'.encode()
    await ask(house, "POST", "/leave", body=body, headers={"Content-Type": "application/json"})
    last = await Phone.come_back(house.url(), house.team, code, headers=marked())
    await last.live.ask("wipe")
    await last.close()
    await back.close()
    stays = await house.keep(Phone(house.team)).start(house.url(), later=True, headers=marked())
    await stays.send(TEXT)
    with suppress(No):
        await Phone.come_back(house.url(), house.team, secrets.write_code(bytes(9)), headers=marked())
