"""A brand to try things with: always open, with texts that nobody in the field has reviewed."""

from django.db import transaction

from outreach.actions.guest_texts import add_guest_text
from outreach.actions.quick_texts import save_quick_text
from outreach.demo.texts import GUEST_TEXTS
from outreach.models import Brand, GuestText, QuickText
from outreach.reads import default_brand
from outreach.rules.guest_texts import KINDS

__all__ = ["add_brand"]

QUICK_TEXTS = {
    "nl": [
        ("Hallo", "Hoi, fijn dat je er bent. Ik lees met je mee. Vertel maar wat je kwijt wilt, in je eigen tempo."),
        ("Kun je praten", "Kun je nu veilig schrijven? Zit er iemand bij je die mee kan kijken?"),
        ("Even tijd", "Neem rustig de tijd. Ik blijf hier."),
        ("Niet jouw schuld", "Wat er is gebeurd, is niet jouw schuld. Goed dat je het vertelt."),
        ("Wat helpt nu", "Wat zou je nu het meest helpen? We kunnen samen kijken wat kan."),
        ("Code", "Wil je later verder praten? Onder *Meer* vind je een code om terug te komen. Het hoeft niet."),
        ("Afsluiten", "Ik ga het gesprek zo afsluiten. Wil je nog iets zeggen of vragen?"),
    ],
    "en": [
        ("Hello", "Hi, good that you are here. I am reading along. Tell me what you want to, at your own pace."),
        ("Can you talk", "Can you write safely now? Is there somebody near you who can look over your shoulder?"),
        ("Take your time", "Take your time. I am staying here."),
        ("Not your fault", "What happened is not your fault. It is good that you tell it."),
        ("What helps now", "What would help you most right now? We can look together at what is possible."),
        ("Code", "Would you like to go on later? Under *More* there is a code to come back. You do not have to."),
        ("Closing", "I am about to close this conversation. Is there anything else you want to say or ask?"),
    ],
}


@transaction.atomic
def add_brand() -> Brand:
    """Turn the default brand into the demo brand, open around the clock, with guests; what is there stays as it is."""
    brand = default_brand()
    if brand.demo:
        return brand
    brand.demo = True
    brand.hours = [{"weekday": weekday, "opens": "00:00", "closes": "00:00"} for weekday in range(7)]
    brand.guest_kinds = list(KINDS)
    brand.save(update_fields=["demo", "hours", "guest_kinds"])
    if not QuickText.objects.filter(brand=brand).exists():
        for lang, texts in QUICK_TEXTS.items():
            for title, body in texts:
                save_quick_text(brand=brand, lang=lang, title=title, body=body, actor="system")
    if not GuestText.objects.filter(brand=brand).exists():
        for (kind, door, lang), (blocks, first) in GUEST_TEXTS.items():
            add_guest_text(
                brand=brand,
                kind=kind,
                door=door,
                lang=lang,
                blocks=blocks,
                first=first,
                actor="system",
            )
    return brand
