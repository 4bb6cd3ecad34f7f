"""Binary values inside JSON frames: base64url without padding, each kind with its exact or greatest size."""

from moderation.api import Packed

__all__ = [
    "Agreed",
    "Approval",
    "Auth",
    "Blob",
    "ClientId",
    "Consent",
    "Envelope",
    "Handle",
    "Key",
    "Note",
    "Record",
    "Sealed",
    "Secret",
    "Withdrawal",
]


class Handle(Packed):
    """A conversation, a resume token or a locator: 16 bytes."""

    least = most = 16


class ClientId(Packed):
    """The sender's own name for one message: 16 random bytes."""

    least = most = 16


class Secret(Packed):
    """A ticket or the server's half of a resume key: 32 bytes."""

    least = most = 32


class Auth(Packed):
    """The half of a return code that proves it: 32 bytes."""

    least = most = 32


class Key(Packed):
    """An uncompressed P-256 point: 65 bytes."""

    least = most = 65


class Record(Packed):
    """An epoch record: header and member list."""

    least = 56 + 2 * 71
    most = 56 + 8 * 71


class Sealed(Packed):
    """An epoch secret sealed to one member: enc[65] and ct[48]."""

    least = most = 113


class Envelope(Packed):
    """A sealed message: header, commitment, ciphertext in one of six buckets."""

    least = 108 + 256 + 16
    most = 108 + 8192 + 16


class Blob(Packed):
    """Something sealed that the server only keeps: a wrapped identity, a summary."""

    least = 32
    most = 4096


class Consent(Packed):
    """A youth's signed yes."""

    least = most = 171


class Withdrawal(Packed):
    """A youth's signed stop."""

    least = most = 139


class Approval(Packed):
    """A youth's signed yes to a handover note."""

    least = most = 182


class Note(Packed):
    """A handover note sealed to a helper: enc[65], a text padded to 256 times a power of two, a tag[16]."""

    least = 65 + 256 + 16
    most = 65 + 8192 + 16


class Agreed(Packed):
    """An appointment sealed to one member: enc[65], a text padded to 256, a tag[16]."""

    least = most = 65 + 256 + 16
