"""The texts by which a youth decides about a guest: read, versioned, reviewed, filled in."""

from uuid import UUID, uuid4

import pytest

from moderation import api as moderation
from outreach import api as outreach
from outreach.models import Brand
from outreach.rules.guest_texts import BLOCK_MOST, BLOCKS_MOST, FIRST_MOST, read_blocks, read_first, read_kinds
from tests import people

pytestmark = pytest.mark.django_db

NOOR = "a" * 32
BLOCKS = [
    {"k": "title", "t": "Mag {guest} meepraten?"},
    {"k": "row", "t": "Werkt bij: {unit}"},
    {"k": "no", "t": "Nee"},
    {"k": "yes", "t": "Ja"},
    {"k": "ask", "t": "Ik wil iets vragen aan {worker}"},
]
TEXT = {"kind": "police", "door": "self", "lang": "nl", "blocks": BLOCKS, "first": "Ik moet je eerst iets zeggen."}
VALUES = {"guest": "Pia", "worker": "Kai", "unit": "de politie", "checker": "Noor", "date": "3 maart 2026", "mark": "M"}


@pytest.fixture
def brand():
    return outreach.default_brand()


@pytest.fixture
def desk():
    people.noor()
    return people.Console().signs_in("noor")


def added(brand: Brand, **more) -> UUID:
    return outreach.add_guest_text(brand=brand, actor=NOOR, **{**TEXT, **more})


def in_use(brand: Brand, **more):
    return outreach.consent_text(brand, **{"kind": "police", "door": "self", "lang": "nl", **more})


def reviewed(brand: Brand, handle: UUID) -> None:
    outreach.review_guest_text(brand=brand, handle=handle, date="2026-11-01", by="Mr. Vos", actor=NOOR)


def test_a_text_is_used_once_somebody_reviewed_it(brand):
    made = added(brand)
    assert in_use(brand) is None

    reviewed(brand, made)

    text = in_use(brand)
    assert text is not None
    assert (text.id, text.version, text.blocks, text.first) == (made, 1, BLOCKS, TEXT["first"])
    assert (str(text.reviewed), text.reviewed_by) == ("2026-11-01", "Mr. Vos")


def test_a_newer_version_waits_for_its_own_review(brand):
    first, second = added(brand), added(brand, first="Anders.")
    reviewed(brand, first)
    assert in_use(brand).id == first

    reviewed(brand, second)

    assert (in_use(brand).id, in_use(brand).version) == (second, 2)
    former = outreach.consent_text_of(first)
    assert former is not None
    assert former.first == TEXT["first"]


def test_the_demo_brand_uses_what_nobody_reviewed(brand):
    Brand.objects.update(demo=True)

    made = added(brand)

    assert in_use(Brand.objects.get()).id == made


@pytest.mark.parametrize("more", [{"kind": "helper"}, {"door": "other"}, {"lang": "en"}])
def test_a_text_is_for_one_kind_one_door_and_one_language(brand, more):
    reviewed(brand, added(brand))

    assert in_use(brand, **more) is None
    assert outreach.consent_text_of(uuid4()) is None


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"kind": "press"}, "kind"),
        ({"door": "work"}, "door"),
        ({"lang": "de"}, "lang"),
        ({"lang": ["nl"]}, "lang"),
        ({"first": ""}, "first"),
        ({"first": "x" * (FIRST_MOST + 1)}, "first"),
        ({"first": "Ik ben {guest}."}, "first"),
        ({"first": None}, "first"),
        ({"blocks": []}, "blocks"),
        ({"blocks": "Mag dit?"}, "blocks"),
        ({"blocks": BLOCKS[1:]}, "blocks"),
        ({"blocks": [*BLOCKS, {"k": "yes", "t": "Ja, graag"}]}, "blocks"),
        ({"blocks": [*BLOCKS] + [{"k": "p", "t": "x"}] * BLOCKS_MOST}, "blocks"),
        ({"blocks": [*BLOCKS, {"k": "img", "t": "x"}]}, "blocks.5"),
        ({"blocks": [*BLOCKS, {"k": "p", "t": "x", "href": "x"}]}, "blocks.5"),
        ({"blocks": [*BLOCKS, "x"]}, "blocks.5"),
        ({"blocks": [*BLOCKS, {"k": "p", "t": " "}]}, "blocks.5"),
        ({"blocks": [*BLOCKS, {"k": "p", "t": 7}]}, "blocks.5"),
        ({"blocks": [*BLOCKS, {"k": "p", "t": "two\nlines"}]}, "blocks.5"),
        ({"blocks": [*BLOCKS, {"k": "p", "t": "from right\u202e"}]}, "blocks.5"),
        ({"blocks": [*BLOCKS, {"k": "p", "t": "x" * (BLOCK_MOST + 1)}]}, "blocks.5"),
        ({"blocks": [*BLOCKS, {"k": "p", "t": "{address}"}]}, "blocks.5"),
        ({"blocks": [*BLOCKS, {"k": "p", "t": "{}"}]}, "blocks.5"),
        ({"blocks": [{"k": ["title"], "t": "x"}, *BLOCKS]}, "blocks.0"),
    ],
)
def test_a_text_that_cannot_be_shown_names_its_field_and_is_not_kept(brand, more, field):
    with pytest.raises(outreach.BadField) as refused:
        added(brand, **more)

    assert refused.value.field == field
    assert outreach.guest_texts() == []
    assert moderation.entries() == []


def test_only_the_brand_s_own_text_can_be_reviewed(brand):
    made = added(brand)
    other = Brand.objects.create(slug="other", name="Other")

    for of, handle in ((other, made), (brand, uuid4())):
        with pytest.raises(outreach.UnknownGuestText):
            reviewed(of, handle)


def test_saving_and_reviewing_are_recorded(brand):
    reviewed(brand, made := added(brand))

    assert [(entry.verb, entry.subject, entry.reason) for entry in moderation.entries()] == [
        ("guest.text", made.hex, "reviewed"),
        ("guest.text", made.hex, "saved"),
    ]


def test_what_is_read_once_reads_the_same_again():
    blocks = read_blocks([*BLOCKS, {"k": "p", "t": "  spaces around  "}])

    assert read_blocks(blocks) == blocks
    assert blocks[-1]["t"] == "spaces around"
    assert read_first(" Ik moet\neerst iets zeggen. ") == "Ik moet\neerst iets zeggen."


def test_kinds_are_kept_in_one_order_and_once():
    assert read_kinds(["helper", "police", "helper"]) == ["police", "helper"]
    assert read_kinds([]) == []


def test_everything_is_filled_in_and_shown_line_by_line():
    assert outreach.shown_text(BLOCKS, VALUES).split("\n") == [
        "title Mag Pia meepraten?",
        "row Werkt bij: de politie",
        "no Nee",
        "yes Ja",
        "ask Ik wil iets vragen aan Kai",
    ]


def test_the_same_words_on_another_button_are_another_text():
    swapped = [{**block, "k": {"no": "yes", "yes": "no"}.get(block["k"], block["k"])} for block in BLOCKS]

    assert outreach.shown_text(swapped, VALUES) != outreach.shown_text(BLOCKS, VALUES)


def test_a_name_that_looks_like_a_placeholder_stays_a_name():
    assert outreach.shown_text(BLOCKS[:1], {**VALUES, "guest": "{mark}"}) == "title Mag {mark} meepraten?"


@pytest.mark.parametrize(
    ("minute", "lang", "said"),
    [
        (0, "nl", "1 januari 1970"),
        (29_542_880, "nl", "3 maart 2026"),
        (29_542_880, "en", "3 March 2026"),
        (1440 * 365 - 1, "en", "31 December 1970"),
    ],
)
def test_a_day_is_said_in_words_and_by_the_world_s_clock(minute, lang, said):
    assert outreach.day(minute, lang) == said


def test_a_supervisor_adds_reviews_and_reads_texts(desk):
    made = desk.post("guest-texts", **TEXT).json()

    told = desk.post(f"guest-texts/{made['id']}/review", date="2026-11-01", by="Mr. Vos").json()

    assert told == {**made, "reviewed": "2026-11-01", "reviewed_by": "Mr. Vos"}
    assert (made["version"], made["reviewed"], made["blocks"]) == (1, None, BLOCKS)
    assert desk.get("guest-texts").json() == {"texts": [told], "demo": False}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"date": "2026-11-31", "by": "Mr. Vos"}, "date"),
        ({"date": "gisteren", "by": "Mr. Vos"}, "date"),
        ({"by": "Mr. Vos"}, "date"),
        ({"date": "2026-11-01"}, "by"),
        ({"date": "2026-11-01", "by": " "}, "by"),
        ({"date": "2026-11-01", "by": "x" * 81}, "by"),
        ({"date": "2026-11-01", "by": "Mr. Vos", "version": 2}, ""),
    ],
)
def test_a_review_needs_a_day_and_a_name(desk, body, field):
    made = desk.post("guest-texts", **TEXT).json()

    refused = desk.post(f"guest-texts/{made['id']}/review", **body)

    assert (refused.status_code, refused.json()) == (400, {"code": "bad", "field": field})
    assert desk.get("guest-texts").json()["texts"] == [made]


def test_a_care_worker_sees_no_texts_about_guests():
    people.kai()
    worker = people.Console().signs_in("kai")

    assert worker.get("guest-texts").json() == {"code": "unknown"}
    assert worker.post("guest-texts", **TEXT).json() == {"code": "unknown"}


def test_guests_are_off_until_a_supervisor_switches_a_kind_on(brand, desk):
    assert outreach.guest_kinds(brand) == outreach.guest_kinds() == []

    desk.post("settings", guest_kinds=["helper"])

    assert outreach.guest_kinds(brand) == ["helper"]
