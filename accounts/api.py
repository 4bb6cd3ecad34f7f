"""What other apps, and this app's own views, may use of accounts."""

from accounts.access import active, holders, may, permissions, roles
from accounts.actions.certificates import certify, revoke_certificate
from accounts.actions.demo import DemoCode, add_staff, demo_codes
from accounts.actions.enrol import Draft, Fresh, draft_enrolment, finish_enrolment, open_invitation
from accounts.actions.forget import CONSOLE_MINUTES, forget_expired
from accounts.actions.invitations import invite, invite_first, withdraw_invitation
from accounts.actions.keys import hold_ceremony, renew_team, seal_keys, store_blob
from accounts.actions.sign_in import PURPOSE, check_code, check_passphrase
from accounts.actions.staff import close_staff
from accounts.consoles import new_console, remember_console
from accounts.errors import (
    BadField,
    Conflict,
    LastOne,
    NotNow,
    Refused,
    Taken,
    Unknown,
    WrongCode,
    WrongPassphrase,
)
from accounts.guards import by_method, is_signed_in, needs, open_to_all, person, refusal, signed_in
from accounts.models import User
from accounts.pepper import BadWrap, stamp_key, unwrap, verifier, wrap
from accounts.reads.guests import CertifiedGuest, certified_guests, guests, is_certified_as, valid_certificate
from accounts.reads.staff import audit_log, invitations, me, people, team, team_generation, team_now, waiting_for_seal
from accounts.roles import ANSWER, INVITE, JOIN, MANAGE_KEYS, PERMISSIONS, ROLES
from accounts.root import root_public
from accounts.rules.certificates import (
    KINDS_OF_ROLES,
    BadCertificate,
    CertificateBody,
    certificate_hash,
    is_same_guest,
    parse_certificate,
)
from accounts.rules.signatures import fingerprint, signature_fits
from accounts.signals import guest_revoked, staff_closed, staff_signed_out
from accounts.tickets import BadTicket, is_still_signed_in, read_socket_ticket, socket_ticket

__all__ = [
    "ANSWER",
    "CONSOLE_MINUTES",
    "INVITE",
    "JOIN",
    "KINDS_OF_ROLES",
    "MANAGE_KEYS",
    "PERMISSIONS",
    "PURPOSE",
    "ROLES",
    "BadCertificate",
    "BadField",
    "BadTicket",
    "BadWrap",
    "CertificateBody",
    "CertifiedGuest",
    "Conflict",
    "DemoCode",
    "Draft",
    "Fresh",
    "LastOne",
    "NotNow",
    "Refused",
    "Taken",
    "Unknown",
    "User",
    "WrongCode",
    "WrongPassphrase",
    "active",
    "add_staff",
    "audit_log",
    "by_method",
    "certificate_hash",
    "certified_guests",
    "certify",
    "check_code",
    "check_passphrase",
    "close_staff",
    "demo_codes",
    "draft_enrolment",
    "fingerprint",
    "finish_enrolment",
    "forget_expired",
    "guest_revoked",
    "guests",
    "hold_ceremony",
    "holders",
    "invitations",
    "invite",
    "invite_first",
    "is_certified_as",
    "is_same_guest",
    "is_signed_in",
    "is_still_signed_in",
    "may",
    "me",
    "needs",
    "new_console",
    "open_invitation",
    "open_to_all",
    "parse_certificate",
    "people",
    "permissions",
    "person",
    "read_socket_ticket",
    "refusal",
    "remember_console",
    "renew_team",
    "revoke_certificate",
    "roles",
    "root_public",
    "seal_keys",
    "signature_fits",
    "signed_in",
    "socket_ticket",
    "staff_closed",
    "staff_signed_out",
    "stamp_key",
    "store_blob",
    "team",
    "team_generation",
    "team_now",
    "unwrap",
    "valid_certificate",
    "verifier",
    "waiting_for_seal",
    "withdraw_invitation",
    "wrap",
]
