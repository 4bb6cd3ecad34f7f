"""The certificate of `TLS=1 make run`."""

import ipaddress
import stat

from cryptography import x509

from tools import certificate


def test_a_certificate_holds_this_machine_s_address_and_its_key_is_private(tmp_path, monkeypatch):
    monkeypatch.setattr(certificate, "VAR", tmp_path)

    place, key = certificate.ready_certificate(["192.0.2.7"])

    made = x509.load_pem_x509_certificate(place.read_bytes())
    names = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert ipaddress.ip_address("192.0.2.7") in names.get_values_for_type(x509.IPAddress)
    assert names.get_values_for_type(x509.DNSName) == ["localhost"]
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_the_same_addresses_get_the_same_certificate_and_others_a_new_one(tmp_path, monkeypatch):
    monkeypatch.setattr(certificate, "VAR", tmp_path)
    place, _ = certificate.ready_certificate(["192.0.2.7"])
    first = place.read_bytes()

    certificate.ready_certificate(["192.0.2.7"])
    assert place.read_bytes() == first

    certificate.ready_certificate(["192.0.2.8"])
    assert place.read_bytes() != first
