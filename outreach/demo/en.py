"""What a youth reads before a guest may join, in English; it says what the Dutch says. Not reviewed by a lawyer."""

__all__ = ["FIRST", "TEXTS"]

Blocks = list[tuple[str, str]]

_TOP: Blocks = [
    ("title", "May {guest} join?"),
    ("note", "No lawyer has checked this text yet. This is a trial version."),
    ("lead", "You choose. If you say no, nothing changes: you simply keep chatting with {worker}."),
    ("row", "Name: {guest}"),
]
_CHECKED: Blocks = [
    ("row", "Works for: {unit}"),
    ("row", "Checked by: {checker}, on {date}"),
    ("how", "How was that checked? {checker} has seen that {guest} really works there. Check mark: {mark}."),
]
_STOP: Blocks = [
    ("h", "You can always stop"),
    ("p", "One tap and {guest} is out. You do not have to say why. If you leave, {guest} is out too."),
    ("p", "What {guest} has read or written down by then does not go away."),
]
_BUTTONS: Blocks = [
    ("no", "No, rather not"),
    ("yes", "Yes, that is fine"),
    ("ask", "I want to ask {worker} something first"),
]
_NO_ANSWER = "You do not have to answer any question."
_NO_PROMISE = "So {guest} cannot promise to do nothing."
_ONLY_FROM_NOW = "Only what is written from now on. Not your old messages, unless you pick one."
_NEVER_ALONE = (
    "{guest} is never alone with you. If {worker} drops out, {guest} is paused. "
    "What you write then, {guest} reads only when {worker} is back."
)
_PUNISHED_SELF: Blocks = [
    ("h", "And punishment?"),
    ("p", "Did somebody make you do things? That counts in your favour. Then you are often not punished."),
    ("p", "But nobody in this chat can promise that."),
]
_PUNISHED_OTHER: Blocks = [
    ("h", "And punishment?"),
    ("p", "Was somebody made to do things? That counts in favour of that person. Often there is no punishment then."),
    ("p", "But nobody in this chat can promise that, not for you either."),
]
_SEES_SELF: Blocks = [
    ("h", "What {guest} sees"),
    ("li", _ONLY_FROM_NOW),
    ("li", "Not who or where you are. If you tell it yourself, {guest} knows it too."),
    ("li", _NEVER_ALONE),
]
_SEES_OTHER: Blocks = [
    ("h", "What {guest} sees"),
    ("li", _ONLY_FROM_NOW),
    ("li", "Not who or where you or the other person is. If you tell it yourself, {guest} knows it too."),
    ("li", _NEVER_ALONE),
]

_POLICE: Blocks = [*_TOP, ("row", "Who: somebody from the police"), *_CHECKED]
_POLICE_MUST: Blocks = [
    ("h", "What {guest} sometimes has to do"),
    (
        "p",
        "Does {guest} hear about something serious or about danger? "
        "Then {guest} sometimes has to act on it, even if you do not want that.",
    ),
]
_POLICE_WRITES: Blocks = [
    ("h", "What {guest} writes down"),
    ("p", "{guest} may write down what you tell. The police must keep that and can use it later."),
    ("p", "Do you delete everything here later? Then what {guest} wrote down stays with the police."),
]
_POLICE_FAKE: Blocks = [
    ("h", "Watch out for fakes"),
    ("p", "Fake officers exist. Outside this chat nobody from here will ever write to you."),
    ("p", "Does somebody do it anyway? Do not answer, and tell us here."),
]

_HELPER: Blocks = [*_TOP, ("row", "Who: somebody who can arrange help"), *_CHECKED]
_HELPER_MUST: Blocks = [
    ("h", "What {guest} sometimes has to do"),
    (
        "p",
        "Does {guest} hear that somebody is in great danger? "
        "Then {guest} sometimes has to act on it, even if you do not want that.",
    ),
    ("p", "That may be a report to Veilig Thuis or to the police."),
]
_HELPER_WRITES: Blocks = [
    ("h", "What {guest} writes down"),
    ("p", "{guest} may write down what you tell. The organisation of {guest} sometimes has to keep that."),
    ("p", "Do you delete everything here later? Then what {guest} wrote down stays there."),
]
_HELPER_FAKE: Blocks = [
    ("h", "Watch out for fakes"),
    ("p", "There are people who only pretend to help."),
    ("p", "Outside this chat nobody from here will write to you, unless you agreed to that here yourself."),
]

TEXTS: dict[tuple[str, str], Blocks] = {
    ("police", "self"): [
        *_POLICE,
        ("h", "What {guest} can do"),
        ("li", "Answer your questions."),
        ("li", "Tell you what happens if you report something to the police."),
        ("li", "Think along about what is safe for you."),
        ("p", _NO_ANSWER),
        *_POLICE_MUST,
        ("p", _NO_PROMISE),
        *_POLICE_WRITES,
        *_PUNISHED_SELF,
        *_SEES_SELF,
        *_STOP,
        *_POLICE_FAKE,
        *_BUTTONS,
    ],
    ("police", "other"): [
        *_POLICE,
        ("h", "What {guest} can do"),
        ("li", "Answer your questions."),
        ("li", "Tell you what the police can do for somebody else, and how that goes."),
        ("li", "Think along about what is safe, for you and for the other person."),
        ("p", _NO_ANSWER),
        *_POLICE_MUST,
        (
            "p",
            "Do you tell about somebody else? Then the police can start an investigation, even if you do not want it.",
        ),
        ("p", _NO_PROMISE),
        *_POLICE_WRITES,
        *_PUNISHED_OTHER,
        *_SEES_OTHER,
        *_STOP,
        *_POLICE_FAKE,
        *_BUTTONS,
    ],
    ("helper", "self"): [
        *_HELPER,
        ("h", "What {guest} can do"),
        ("li", "Answer your questions."),
        ("li", "Tell you which help there is and how you get it."),
        ("li", "Make an appointment with you, if you want that."),
        ("li", "Think along about what is safe for you."),
        ("p", _NO_ANSWER),
        *_HELPER_MUST,
        ("p", _NO_PROMISE),
        *_HELPER_WRITES,
        *_PUNISHED_SELF,
        *_SEES_SELF,
        *_STOP,
        *_HELPER_FAKE,
        *_BUTTONS,
    ],
    ("helper", "other"): [
        *_HELPER,
        ("h", "What {guest} can do"),
        ("li", "Answer your questions."),
        ("li", "Tell you which help there is, for you and for the other person."),
        ("li", "Think along about how to talk about it with the other person."),
        ("li", "Think along about what is safe, for you and for the other person."),
        ("p", _NO_ANSWER),
        *_HELPER_MUST,
        ("p", "Do you tell about somebody else? Then an investigation may start, even if you do not want it."),
        ("p", _NO_PROMISE),
        *_HELPER_WRITES,
        *_PUNISHED_OTHER,
        *_SEES_OTHER,
        *_STOP,
        *_HELPER_FAKE,
        *_BUTTONS,
    ],
}

FIRST = {
    "police": (
        "I must tell you something first. What you tell may be about something that the law forbids. "
        "You do not have to answer my questions. You have a right to a lawyer, and you may speak to one first. "
        "I will write nothing more now. You choose: talk on, or I leave. Both are fine."
    ),
    "helper": (
        "I must tell you something first. I may have to do something with what you tell, even if you do not want that. "
        "You do not have to answer my questions. You may talk to somebody else first, also to a lawyer. "
        "I will write nothing more now. You choose: talk on, or I leave. Both are fine."
    ),
}
