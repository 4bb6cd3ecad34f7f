"""What the pepper protects."""

import pytest
from django.contrib.auth.hashers import check_password, make_password

from accounts import api as accounts


def test_a_verifier_depends_on_pepper_label_and_secret(settings):
    first = accounts.verifier("locator", b"secret")

    assert len(first) == 32
    assert first == accounts.verifier("locator", b"secret")
    assert first not in (accounts.verifier("auth", b"secret"), accounts.verifier("locator", b"other"))
    settings.PEPPER = bytes(32)
    assert first != accounts.verifier("locator", b"secret")


def test_a_wrap_opens_with_its_own_pepper_label_and_owner_only(settings):
    wrapped = accounts.wrap("identity", b"sealed by a browser", owner=b"conversation")

    assert accounts.unwrap("identity", wrapped, owner=b"conversation") == b"sealed by a browser"
    for label, owner in (("other", b"conversation"), ("identity", b""), ("identity", b"another")):
        with pytest.raises(accounts.BadWrap):
            accounts.unwrap(label, wrapped, owner=owner)
    settings.PEPPER = bytes(32)
    with pytest.raises(accounts.BadWrap):
        accounts.unwrap("identity", wrapped, owner=b"conversation")


@pytest.mark.parametrize("spoil", [lambda raw: b"", lambda raw: raw[:20], lambda raw: raw[:-1] + bytes([raw[-1] ^ 1])])
def test_a_changed_wrap_does_not_open(spoil):
    with pytest.raises(accounts.BadWrap):
        accounts.unwrap("identity", spoil(accounts.wrap("identity", b"x" * 40)))


def test_two_wraps_of_the_same_bytes_differ():
    assert accounts.wrap("identity", b"x") != accounts.wrap("identity", b"x")


def test_the_stamp_key_is_none_of_the_verifiers():
    assert len(accounts.stamp_key()) == 32
    assert accounts.stamp_key() != accounts.verifier("stamp", b"message")


def test_a_stolen_password_hash_tests_no_guess_without_the_pepper(settings):
    kept = make_password("derived in the browser")

    assert kept.startswith("peppered_argon2$argon2id$v=19$m=19456,t=2,p=1$")
    assert check_password("derived in the browser", kept)
    assert not check_password("another", kept)
    settings.PEPPER = bytes(32)
    assert not check_password("derived in the browser", kept)
