"""The tables of people who sign in. A youth never does. Times are whole minutes since 1970 (UTC)."""

from accounts.models.attempts import Attempts, Console
from accounts.models.certificate import Certificate
from accounts.models.devices import Authenticator, RecoveryCodes
from accounts.models.invitation import Invitation
from accounts.models.keys import RootSeal, StaffKey, TeamGeneration, TeamSeal
from accounts.models.user import User

__all__ = [
    "Attempts",
    "Authenticator",
    "Certificate",
    "Console",
    "Invitation",
    "RecoveryCodes",
    "RootSeal",
    "StaffKey",
    "TeamGeneration",
    "TeamSeal",
    "User",
]
