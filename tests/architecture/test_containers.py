"""Dockerfile and docker-compose.yml are sound without an engine, and name nothing that does not exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class
from ruamel.yaml import YAML

from tests.architecture.tree import APPS, ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE_TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE = YAML(typ="safe").load(COMPOSE_TEXT)
PROXY = (ROOT / "deploy" / "nginx.conf").read_text()
SETTINGS = set(re.findall(r'"(LUWTE_[A-Z_]+)"', (ROOT / "config" / "settings.py").read_text()))
# What compose itself is told, and passes on in another form or to another container.
FOR_COMPOSE = {"LUWTE_SECRETS", "LUWTE_CERTIFICATES", "LUWTE_DATABASE_PASSWORD"}
OURS = {name: service for name, service in COMPOSE["services"].items() if service.get("image") == "luwte"}


def run(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    tool = Path(sys.executable).with_name(program)
    return subprocess.run([tool, *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_hadolint_is_content():
    said = run("hadolint", "Dockerfile")

    assert said.returncode == 0, said.stdout


def test_compose_follows_its_schema():
    said = run("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml")

    assert said.returncode == 0, said.stdout


def test_every_variable_is_a_setting():
    named = set(re.findall(r"\bLUWTE_[A-Z_]+", DOCKERFILE))
    named |= {name for service in OURS.values() for name in service["environment"]}

    assert named - SETTINGS == set()
    assert set(re.findall(r"\$\{(\w+)", COMPOSE_TEXT)) - SETTINGS == FOR_COMPOSE


def test_every_command_exists_with_its_options():
    told = [service["command"] for service in OURS.values()]
    told.append(re.findall(r'"([^"]+)"', DOCKERFILE.rpartition("CMD ")[2]))
    told.append(["python", *re.findall(r"python (manage\.py collectstatic[^\n]*)", DOCKERFILE)[0].split()])

    for python, manage, command, *options in told:
        assert (python, manage) == ("python", "manage.py")
        parser = load_command_class(get_commands()[command], command).create_parser("manage.py", command)
        parser.parse_args(options)


def test_every_folder_of_the_house_is_in_the_image():
    copied = set(re.findall(r"^COPY (\w+)/ ", DOCKERFILE, flags=re.MULTILINE))

    assert {*APPS, "config", "consumers", "frontend"} == copied
    assert all(f"!{name}\n" in (ROOT / ".dockerignore").read_text() for name in copied)


def test_every_copied_file_exists():
    words = [
        line.split()[1:-1] for line in DOCKERFILE.splitlines() if line.startswith("COPY ") and "--from" not in line
    ]

    assert [name for line in words for name in line if not (ROOT / name).exists()] == []


def test_the_image_runs_without_rights():
    assert re.findall(r"^USER (.*)$", DOCKERFILE, flags=re.MULTILINE) == ["10001:10001"]
    assert all(service["cap_drop"] == ["ALL"] and service["read_only"] for service in OURS.values())


def test_the_socket_of_the_server_is_the_socket_of_the_proxy():
    (served,) = {word for service in OURS.values() for word in service["command"] if word.endswith(".sock")}

    assert f"server unix:{served} " in PROXY
    assert served in DOCKERFILE


def test_only_the_proxy_can_be_reached_and_at_its_own_ports():
    published = {name: service["ports"] for name, service in COMPOSE["services"].items() if "ports" in service}
    listened = re.findall(r"^\s*listen (\d+)", PROXY, flags=re.MULTILINE)

    assert published == {"proxy": [f"{port}:{port}" for port in listened]}
    assert COMPOSE["networks"]["inside"] == {"internal": True}


def test_ports_named_inside_are_those_of_the_services():
    environment = OURS["web"]["environment"]

    assert re.findall(r"@postgres:(\d+)/", environment["LUWTE_DATABASE_URL"]) == ["5432"]
    assert re.findall(r"//redis:(\d+)/", environment["LUWTE_REDIS_URL"]) == ["6379"]


def test_redis_keeps_nothing():
    words = COMPOSE["services"]["redis"]["command"]

    assert words[words.index("--save") + 1] == ""
    assert words[words.index("--appendonly") + 1] == "no"
    assert "volumes" not in COMPOSE["services"]["redis"]


def test_the_proxy_passes_on_only_what_it_names():
    named = set(re.findall(r"proxy_set_header (\S+) \$", PROXY))

    assert "proxy_pass_request_headers off;" in PROXY
    assert {"Host", "Origin", "Cookie", "X-CSRFToken", "Upgrade", "Connection", "Sec-WebSocket-Key"} <= named
    assert not named & {"Accept-Language", "Accept", "True-Client-IP", "CF-Connecting-IP", "X-Client-IP"}


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "Via", "User-Agent", "Referer"])
def test_the_proxy_passes_on_nothing_about_a_visitor(header):
    assert f'proxy_set_header {header} "";' in PROXY


def test_the_proxy_writes_no_address_anywhere():
    assert "access_log off;" in PROXY
    assert re.findall(r"error_log (.*);", PROXY) == ["stderr emerg"]
    assert "proxy_max_temp_file_size 0;" in PROXY
