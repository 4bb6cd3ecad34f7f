import pytest

from moderation import api as moderation


def test_bytes_come_back_from_their_text():
    for size in range(70):
        raw = bytes(range(size))
        assert moderation.unpack(moderation.pack(raw), size) == raw


@pytest.mark.parametrize("text", ["QQ==", "Q", "QR", "Q+", "Q/", "QQ\n", " QQ", "QUE"])
def test_only_one_text_stands_for_a_value(text):
    with pytest.raises(ValueError, match=r"base64url|size"):
        moderation.unpack(text, 1)
