"""What the demo's texts about guests must say, in both languages; a person can read them, a test can count."""

import re
from itertools import product

import pytest

from outreach.demo.texts import GUEST_TEXTS
from outreach.rules.guest_texts import DOORS, KINDS, PLACES, read_blocks, read_first

LANGUAGES = ("nl", "en")
# What each text must say, by words that stand for it.
POINTS = {
    "nl": {
        "no lawyer saw it": "nog niet nagekeken door een jurist",
        "a no changes nothing": "Zeg je nee, dan verandert er niets",
        "who, and from where": "Werkt bij: {unit}",
        "checked by whom, when": "Nagekeken door: {checker}, op {date}",
        "the fingerprint": "{mark}",
        "no answer is owed": "geen enkele vraag antwoord",
        "may have to act": "ook als jij dat niet wilt",
        "cannot promise nothing": "niet beloven om niets te doen",
        "may write it down": "mag opschrijven wat je vertelt",
        "deleting does not delete that": "Wis je hier later alles?",
        "often not punished": "aak ",
        "no promise of that": "niemand in deze chat kan dat beloven",
        "nothing earlier": "vanaf nu",
        "never alone": "nooit alleen met jou",
        "stop at any moment": "Met één tik is {guest} eruit",
        "what a stop cannot undo": "gaat niet meer weg",
        "fakes": "Buiten deze chat stuurt niemand van hier jou",
    },
    "en": {
        "no lawyer saw it": "No lawyer has checked this text",
        "a no changes nothing": "If you say no, nothing changes",
        "who, and from where": "Works for: {unit}",
        "checked by whom, when": "Checked by: {checker}, on {date}",
        "the fingerprint": "{mark}",
        "no answer is owed": "do not have to answer any question",
        "may have to act": "even if you do not want that",
        "cannot promise nothing": "cannot promise to do nothing",
        "may write it down": "may write down what you tell",
        "deleting does not delete that": "Do you delete everything here later?",
        "often not punished": "ften",
        "no promise of that": "nobody in this chat can promise that",
        "nothing earlier": "from now on",
        "never alone": "never alone with you",
        "stop at any moment": "One tap and {guest} is out",
        "what a stop cannot undo": "does not go away",
        "fakes": "Outside this chat nobody from here will",
    },
}
INVESTIGATION = {"nl": "onderzoek", "en": "investigation"}
ALL = [pytest.param(*key, id=" ".join(key)) for key in product(KINDS, DOORS, LANGUAGES)]


def lines(kind: str, door: str, lang: str) -> list[str]:
    return [block["t"] for block in GUEST_TEXTS[kind, door, lang][0]]


def test_there_is_a_text_for_each_kind_door_and_language():
    assert set(GUEST_TEXTS) == set(product(KINDS, DOORS, LANGUAGES))


@pytest.mark.parametrize(("kind", "door", "lang"), ALL)
def test_each_text_can_be_stored_as_it_is(kind, door, lang):
    blocks, first = GUEST_TEXTS[kind, door, lang]

    assert read_blocks(blocks) == blocks
    assert read_first(first) == first


@pytest.mark.parametrize(("kind", "door", "lang"), ALL)
def test_each_text_says_every_point(kind, door, lang):
    text = "\n".join(lines(kind, door, lang))

    assert [point for point, words in POINTS[lang].items() if words not in text] == []
    assert (INVESTIGATION[lang] in text) == (door == "other")
    assert all(f"{{{place}}}" in text for place in PLACES)


@pytest.mark.parametrize(("kind", "door", "lang"), ALL)
def test_no_sentence_has_more_than_twenty_words(kind, door, lang):
    _, first = GUEST_TEXTS[kind, door, lang]
    sentences = [one for line in [*lines(kind, door, lang), first] for one in re.split(r"(?<=[.?!])\s+", line)]

    assert {one: len(one.split()) for one in sentences if len(one.split()) > 20} == {}


@pytest.mark.parametrize(("kind", "door", "lang"), ALL)
def test_the_two_answers_are_about_as_long(kind, door, lang):
    said = {block["k"]: block["t"] for block in GUEST_TEXTS[kind, door, lang][0]}

    assert abs(len(said["no"]) - len(said["yes"])) <= 5


@pytest.mark.parametrize(("kind", "door"), list(product(KINDS, DOORS)))
def test_both_languages_have_the_same_blocks_in_the_same_order(kind, door):
    dutch, english = ([block["k"] for block in GUEST_TEXTS[kind, door, lang][0]] for lang in LANGUAGES)

    assert dutch == english


@pytest.mark.parametrize(("kind", "door", "lang"), ALL)
def test_the_title_says_nothing_of_the_police(kind, door, lang):
    said = {block["k"]: block["t"] for block in GUEST_TEXTS[kind, door, lang][0]}

    assert "poli" not in said["title"].lower()


@pytest.mark.parametrize(("kind", "lang"), list(product(KINDS, LANGUAGES)))
def test_what_must_be_told_first_names_the_rights(kind, lang):
    first = GUEST_TEXTS[kind, "self", lang][1]

    assert {"nl": "Je hoeft geen antwoord te geven", "en": "You do not have to answer"}[lang] in first
    assert {"nl": "advocaat", "en": "lawyer"}[lang] in first
