"""The only doors to a conversation. Each asks the database anew: a socket outlives a right."""

from uuid import UUID

from accounts import api as accounts
from chat.errors import Unknown
from chat.models import Admission, Conversation, Opening, Visit
from chat.people import Guest, Person, Staff, Youth
from chat.rules import guests, lifecycle
from chat.rules.roles import TEAM_SLOT, YOUTH_SLOT

__all__ = [
    "access_conversation",
    "access_desk",
    "access_guest",
    "access_guest_desk",
    "access_visit",
    "access_worker_conversation",
    "access_writer",
]

OPENING_MINUTES = 60


def access_desk(person: Person) -> Staff:
    """Staff who may answer. Raises `Unknown`."""
    if not isinstance(person, Staff) or not accounts.may(person.handle, accounts.ANSWER):
        raise Unknown
    return person


def access_guest_desk(person: Person) -> Guest:
    """An officer or helper who may take part in conversations. Raises `Unknown`."""
    if not isinstance(person, Guest) or not accounts.may(person.handle, accounts.JOIN):
        raise Unknown
    return person


def access_guest(person: Person, handle: UUID, *, minute: int, lock: bool = False) -> Admission:
    """The admission by which a guest is in this conversation now, both rows as of one moment. Raises `Unknown`.

    A conversation that is somebody else's, that is not there, or that they were let go from is refused alike, after the
    same questions. So is one whose visit is over by now, also while no sweep has ended it. Whether they are paused is
    asked by whoever gives or takes text.
    """
    guest = access_guest_desk(person)
    certificate = accounts.valid_certificate(guest.handle, minute=minute)
    rows = Admission.objects.select_related("conversation", "visit").filter(
        conversation_id=handle, guest_id=guest.handle, state=guests.IN
    )
    found = rows.first()
    if found is not None and lock:
        Conversation.objects.select_for_update(of=("self",)).get(pk=handle)
        # Whoever held the lock may have let the guest go.
        found = rows.first()
    if found is None or certificate is None or _is_over(found, minute):
        raise Unknown
    # Renewed for somebody of another name: the signal that ends the stay may have been lost.
    if not accounts.is_same_guest(bytes(found.certificate), certificate):
        raise Unknown
    return found


def access_visit(person: Person, *, lock: bool = False) -> tuple[Visit, Conversation]:
    """The youth's visit that is under way and its conversation. Raises `Unknown`."""
    if not isinstance(person, Youth):
        raise Unknown
    rows = Conversation.objects.select_for_update(of=("self",)) if lock else Conversation.objects
    conversation = rows.filter(pk=person.conversation).exclude(state=lifecycle.PURGED).first()
    visit = Visit.objects.filter(pk=person.visit, conversation_id=person.conversation, ended=False).first()
    if conversation is None or visit is None:
        raise Unknown
    return visit, conversation


def access_conversation(person: Person, handle: UUID, *, minute: int, lock: bool = False) -> Conversation:
    """A conversation that `person` may read in this `minute`. Raises `Unknown`.

    Staff read what they answer, what they answered last, and for an hour what they opened with a reason. What waits
    is read by nobody.
    """
    if isinstance(person, Youth):
        if person.conversation != handle:
            raise Unknown
        return access_visit(person, lock=lock)[1]
    staff = access_desk(person)
    rows = Conversation.objects.select_for_update(of=("self",)) if lock else Conversation.objects
    found = rows.filter(pk=handle).first()
    if found is None or not _may_read(staff, found, minute):
        raise Unknown
    return found


def access_worker_conversation(person: Person, handle: UUID) -> tuple[Staff, Conversation]:
    """The worker, and the open conversation that they answer now, locked for a change. Raises `Unknown`."""
    staff = access_desk(person)
    found = (
        Conversation.objects.select_for_update(of=("self",))
        .filter(pk=handle, worker_id=staff.handle, state=lifecycle.OPEN)
        .first()
    )
    if found is None:
        raise Unknown
    return staff, found


def access_writer(person: Person, handle: UUID) -> tuple[Conversation, int]:
    """The conversation for whose members `person` answers, locked for a change, and their slot. Raises `Unknown`.

    A guest writes by `access_guest` and never decides who else is there.
    """
    if not isinstance(person, Youth):
        return access_worker_conversation(person, handle)[1], TEAM_SLOT
    if person.conversation != handle:
        raise Unknown
    return access_visit(person, lock=True)[1], YOUTH_SLOT


def _is_over(admission: Admission, minute: int) -> bool:
    visit = admission.visit
    if visit is None or visit.ended:
        return True
    return lifecycle.is_over(state=admission.conversation.state, seen=visit.seen_minute, now=minute)


def _may_read(person: Staff, conversation: Conversation, minute: int) -> bool:
    if conversation.state == lifecycle.OPEN:
        return conversation.worker_id == person.handle
    if conversation.state != lifecycle.CLOSED:
        return False
    if conversation.last_worker_id == person.handle:
        return True
    return Opening.objects.filter(
        conversation=conversation, staff_id=person.handle, minute__gte=minute - OPENING_MINUTES
    ).exists()
