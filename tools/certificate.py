"""A self-signed certificate for `TLS=1 make run`, so that a phone beside this machine gets a secure context."""

from pathlib import Path

from tools.places import VAR, venv_program
from tools.say import step
from tools.shell import quietly
from tools.stamps import is_fresh, mark

__all__ = ["ready_certificate"]

# Run by the virtual environment's Python, which has `cryptography`; the launcher's own may not.
MAKE = """
import datetime, ipaddress, os, sys
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
folder, addresses = sys.argv[1], sys.argv[2:]
key = ec.generate_private_key(ec.SECP256R1())
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Luwte try-out")])
now = datetime.datetime.now(datetime.timezone.utc)
names = [x509.DNSName("localhost")] + [x509.IPAddress(ipaddress.ip_address(a)) for a in ["127.0.0.1", *addresses]]
certificate = (
    x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    .serial_number(x509.random_serial_number())
    .not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=90))
    .add_extension(x509.SubjectAlternativeName(names), critical=False)
    .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    .sign(key, hashes.SHA256())
)
form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
os.umask(0o077)
open(f"{folder}/key.pem", "wb").write(key.private_bytes(*form))
open(f"{folder}/certificate.pem", "wb").write(certificate.public_bytes(serialization.Encoding.PEM))
"""


def ready_certificate(addresses: list[str]) -> tuple[Path, Path]:
    """The files with a certificate for `addresses` and its private key (mode 0600), made once per set of addresses."""
    folder = VAR / "tls"
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    stamp = folder / ".addresses"
    if not (is_fresh(stamp, " ".join(addresses)) and certificate.is_file() and key.is_file()):
        folder.mkdir(parents=True, exist_ok=True)
        with step("Making a self-signed certificate"):
            quietly([venv_program("python"), "-c", MAKE, str(folder), *addresses])
        mark(stamp, " ".join(addresses))
    return certificate, key
