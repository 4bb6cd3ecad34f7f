"""What a youth reads before a guest may join, in Dutch (B1). Not reviewed by a lawyer."""

__all__ = ["FIRST", "TEXTS"]

Blocks = list[tuple[str, str]]

_TOP: Blocks = [
    ("title", "Mag {guest} meepraten?"),
    ("note", "Deze tekst is nog niet nagekeken door een jurist. Dit is een proefversie."),
    ("lead", "Jij kiest. Zeg je nee, dan verandert er niets: je chat gewoon verder met {worker}."),
    ("row", "Naam: {guest}"),
]
_CHECKED: Blocks = [
    ("row", "Werkt bij: {unit}"),
    ("row", "Nagekeken door: {checker}, op {date}"),
    ("how", "Hoe is dat nagekeken? {checker} heeft gezien dat {guest} echt daar werkt. Kenmerk: {mark}."),
]
_STOP: Blocks = [
    ("h", "Stoppen kan altijd"),
    ("p", "Met één tik is {guest} eruit. Je hoeft niet te zeggen waarom. Ga jij weg, dan is {guest} er ook uit."),
    ("p", "Wat {guest} dan al heeft gelezen of opgeschreven, gaat niet meer weg."),
]
_BUTTONS: Blocks = [
    ("no", "Nee, liever niet"),
    ("yes", "Ja, dat mag"),
    ("ask", "Ik wil eerst iets vragen aan {worker}"),
]
_NO_ANSWER = "Je hoeft op geen enkele vraag antwoord te geven."
_NO_PROMISE = "{guest} kan dus niet beloven om niets te doen."
_ONLY_FROM_NOW = "Alleen wat er vanaf nu wordt geschreven. Je oude berichten niet, behalve als jij er een uitkiest."
_NEVER_ALONE = (
    "{guest} is nooit alleen met jou. Valt {worker} weg, dan gaat {guest} op pauze. "
    "Wat je dan schrijft, leest {guest} pas als {worker} terug is."
)
_PUNISHED_SELF: Blocks = [
    ("h", "En straf?"),
    ("p", "Moest je dingen doen van een ander? Dat telt mee, in jouw voordeel. Je krijgt dan vaak geen straf."),
    ("p", "Maar niemand in deze chat kan dat beloven."),
]
_PUNISHED_OTHER: Blocks = [
    ("h", "En straf?"),
    (
        "p",
        "Moest iemand dingen doen van een ander? Dat telt mee, in het voordeel van die persoon. "
        "Vaak komt er dan geen straf.",
    ),
    ("p", "Maar niemand in deze chat kan dat beloven, ook niet voor jou."),
]
_SEES_SELF: Blocks = [
    ("h", "Wat {guest} ziet"),
    ("li", _ONLY_FROM_NOW),
    ("li", "Niet wie of waar je bent. Vertel je dat zelf, dan weet {guest} het ook."),
    ("li", _NEVER_ALONE),
]
_SEES_OTHER: Blocks = [
    ("h", "Wat {guest} ziet"),
    ("li", _ONLY_FROM_NOW),
    ("li", "Niet wie of waar jij of die ander is. Vertel je dat zelf, dan weet {guest} het ook."),
    ("li", _NEVER_ALONE),
]

_POLICE: Blocks = [*_TOP, ("row", "Wie: iemand van de politie"), *_CHECKED]
_POLICE_MUST: Blocks = [
    ("h", "Wat {guest} soms moet doen"),
    (
        "p",
        "Hoort {guest} over iets ernstigs of over gevaar? "
        "Dan moet {guest} daar soms iets mee doen, ook als jij dat niet wilt.",
    ),
]
_POLICE_WRITES: Blocks = [
    ("h", "Wat {guest} opschrijft"),
    ("p", "{guest} mag opschrijven wat je vertelt. De politie moet dat bewaren en kan het later gebruiken."),
    ("p", "Wis je hier later alles? Dan blijft bij de politie staan wat {guest} heeft opgeschreven."),
]
_POLICE_FAKE: Blocks = [
    ("h", "Pas op voor nep"),
    ("p", "Er bestaan nepagenten. Buiten deze chat stuurt niemand van hier jou ooit een bericht."),
    ("p", "Doet iemand dat toch? Antwoord niet, en zeg het hier."),
]

_HELPER: Blocks = [*_TOP, ("row", "Wie: iemand die hulp kan regelen"), *_CHECKED]
_HELPER_MUST: Blocks = [
    ("h", "Wat {guest} soms moet doen"),
    (
        "p",
        "Hoort {guest} dat iemand groot gevaar loopt? "
        "Dan moet {guest} daar soms iets mee doen, ook als jij dat niet wilt.",
    ),
    ("p", "Dat kan een melding zijn bij Veilig Thuis of bij de politie."),
]
_HELPER_WRITES: Blocks = [
    ("h", "Wat {guest} opschrijft"),
    ("p", "{guest} mag opschrijven wat je vertelt. De organisatie van {guest} moet dat soms bewaren."),
    ("p", "Wis je hier later alles? Dan blijft daar staan wat {guest} heeft opgeschreven."),
]
_HELPER_FAKE: Blocks = [
    ("h", "Pas op voor nep"),
    ("p", "Er zijn mensen die alleen doen alsof ze helpen."),
    ("p", "Buiten deze chat stuurt niemand van hier jou een bericht, behalve als jij dat hier zelf hebt afgesproken."),
]

TEXTS: dict[tuple[str, str], Blocks] = {
    ("police", "self"): [
        *_POLICE,
        ("h", "Wat {guest} kan doen"),
        ("li", "Antwoord geven op je vragen."),
        ("li", "Vertellen hoe het gaat als je iets meldt bij de politie."),
        ("li", "Meedenken over wat voor jou veilig is."),
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
        ("h", "Wat {guest} kan doen"),
        ("li", "Antwoord geven op je vragen."),
        ("li", "Vertellen wat de politie voor een ander kan doen, en hoe dat gaat."),
        ("li", "Meedenken over wat veilig is, voor jou en voor die ander."),
        ("p", _NO_ANSWER),
        *_POLICE_MUST,
        ("p", "Vertel je over een ander? Dan kan de politie een onderzoek beginnen, ook als jullie dat niet willen."),
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
        ("h", "Wat {guest} kan doen"),
        ("li", "Antwoord geven op je vragen."),
        ("li", "Vertellen welke hulp er is en hoe je die krijgt."),
        ("li", "Een afspraak met je maken, als jij dat wilt."),
        ("li", "Meedenken over wat voor jou veilig is."),
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
        ("h", "Wat {guest} kan doen"),
        ("li", "Antwoord geven op je vragen."),
        ("li", "Vertellen welke hulp er is, voor jou en voor die ander."),
        ("li", "Meedenken over hoe je er met die ander over praat."),
        ("li", "Meedenken over wat veilig is, voor jou en voor die ander."),
        ("p", _NO_ANSWER),
        *_HELPER_MUST,
        ("p", "Vertel je over een ander? Dan kan er een onderzoek komen, ook als jullie dat niet willen."),
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
        "Ik moet je eerst iets zeggen. Wat je vertelt, kan gaan over iets dat niet mag van de wet. "
        "Je hoeft geen antwoord te geven op mijn vragen. Je hebt recht op een advocaat, en je mag die eerst spreken. "
        "Ik schrijf nu niets meer. Jij kiest: verder praten, of ik ga eruit. Allebei is goed."
    ),
    "helper": (
        "Ik moet je eerst iets zeggen. Misschien moet ik iets doen met wat je vertelt, ook als jij dat niet wilt. "
        "Je hoeft geen antwoord te geven op mijn vragen. Je mag eerst met iemand anders praten, ook met een advocaat. "
        "Ik schrijf nu niets meer. Jij kiest: verder praten, of ik ga eruit. Allebei is goed."
    ),
}
