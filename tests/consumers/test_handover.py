"""A note sealed to a helper, and an appointment kept for both sides."""

import os

from tests.protocol.guests import open_note, seal_appointment, seal_note, sign_approval
from tests.protocol.primitives import from_text, point, to_text
from tests.sockets.guests import minute


async def test_a_note_reaches_its_helper_and_the_word_that_it_came_goes_back(house):
    ylva, kai = await house.talk()
    hilde = await house.guest("hilde")
    helpers = (await kai.live.ask("helpers"))["items"]
    row = next(one for one in helpers if one["name"] == "Hilde")
    note, text = os.urandom(16), b'{"items":[["wishes","een rustige plek"]]}'
    place = {"conv": ylva.conv, "note": note, "certificate": from_text(row["certificate"])}
    approval = sign_approval(ylva.identity, **place, text=text, minute=minute())
    sealed = seal_note(point(hilde.worker.key), **place, text=text)

    await ylva.live.ask("handover", to=row["handle"], note=note, sealed=sealed, approval=approval)

    await hilde.live.until(lambda: hilde.desk["notes"] == 1, what="no note")
    notes = (await hilde.live.ask("notes"))["items"]
    (mine,) = [one for one in notes if one["note"] == to_text(note)]
    assert open_note(hilde.worker.key, from_text(mine["sealed"]), **place) == text
    await hilde.live.ask("arrived", note=note)
    await ylva.live.until(lambda: note_states(ylva.state) == ["arrived"], what="no word came back")
    await kai.live.until(lambda: note_states(kai.states[ylva.conv]) == ["arrived"], what="no word came back")


def note_states(state):
    """How far each note is, as a `state` frame tells it."""
    return [row["state"] for row in (state["guest"] or {"notes": []})["notes"]]


async def test_an_appointment_is_kept_for_both_and_deleted_by_either(house):
    ylva, kai = await house.talk()
    opens = ylva.identity.opens
    place = {"conv": ylva.conv, "text": "dinsdag om vier uur"}

    await ylva.live.ask(
        "appoint",
        youth_seal=seal_appointment(opens, point(opens), slot=0, generation=0, **place),
        team_seal=seal_appointment(opens, point(house.team), slot=1, generation=1, **place),
        generation=1,
    )

    await ylva.live.until(lambda: ylva.state["guest"]["appointment"], what="not told")
    await kai.live.until(lambda: kai.states[ylva.conv]["guest"]["appointment"], what="not told")
    await kai.live.ask("unappoint", conv=ylva.conv)
    await ylva.live.until(lambda: ylva.state["guest"]["appointment"] is None, what="not deleted")
