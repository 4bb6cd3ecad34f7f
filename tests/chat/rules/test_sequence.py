"""Places in the log."""

from hypothesis import given
from hypothesis import strategies as st

from chat.rules.sequence import fully_read_epochs, number_new

IDS = st.lists(st.uuids(), max_size=20)


@given(head=st.integers(0, 1000), wanted=IDS)
def test_new_messages_get_the_next_places_in_their_order(head, wanted):
    places = number_new(head=head, wanted=wanted, known={})

    assert list(places) == list(dict.fromkeys(wanted))
    assert list(places.values()) == list(range(head + 1, head + 1 + len(places)))


@given(head=st.integers(0, 1000), wanted=IDS, again=st.integers(1, 3))
def test_sending_again_changes_nothing(head, wanted, again):
    places = number_new(head=head, wanted=wanted, known={})
    top = max(places.values(), default=head)

    assert number_new(head=top, wanted=wanted * again, known=places) == places
    assert number_new(head=head, wanted=wanted * again, known={}) == places


@given(st.data())
def test_no_place_is_given_twice(data):
    wanted = data.draw(st.lists(st.uuids(), max_size=20, unique=True))
    old = data.draw(st.lists(st.sampled_from(wanted), unique=True)) if wanted else []
    known = {client_id: place for place, client_id in enumerate(old, start=1)}

    places = number_new(head=len(old), wanted=wanted, known=known)

    assert len(set(places.values())) == len(places)


@given(
    read=st.integers(0, 100),
    newest=st.dictionaries(st.integers(1, 9), st.integers(1, 100)),
    epochs=st.sets(st.integers(1, 9)),
)
def test_an_epoch_with_something_unread_is_never_fully_read(read, newest, epochs):
    done = fully_read_epochs(read=read, newest=newest, epochs=epochs)

    assert set(done) == {epoch for epoch in epochs if epoch not in newest or newest[epoch] <= read}
