"""The text by which a youth decides about a guest, exactly as it stands on the screen."""

from accounts import api as accounts
from chat.models import Admission
from outreach import api as outreach

__all__ = ["shown_text"]


def shown_text(admission: Admission) -> str | None:
    """What the panel of this proposal says, buttons too; the consent signs its hash. None when the text is gone."""
    text = outreach.consent_text_of(admission.text)
    root = accounts.root_public()
    if text is None or root is None:
        return None
    body = accounts.parse_certificate(bytes(admission.certificate))
    values = {
        "guest": body.name,
        "unit": body.unit,
        "checker": body.checked_by,
        "date": outreach.day(body.checked_minute, text.lang),
        "worker": admission.worker_name,
        "mark": accounts.fingerprint(root),
    }
    return outreach.shown_text(text.blocks, values)
