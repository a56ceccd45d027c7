"""How packages come: by uv where it serves, by pip everywhere else, and always from where she told pip to look."""

import shutil
import signal
from pathlib import Path

import pytest

from launch.packages import sources_for_uv
from launch.start_errors import reason_in
from tests.start.stand_in import make_uv, only_from
from tests.start.starting import Start, commands_running, has_package, installed_by, ran, until

Variables = dict[str, str]
STOPS_HALF_WAY = rb"""#!/bin/sh
cd "$(dirname "$5")/.." && cd lib/*/site-packages && mkdir streamlit-0.1.dist-info
printf "Metadata-Version: 2.1\nName: streamlit\nVersion: 0.1\n" > streamlit-0.1.dist-info/METADATA
echo "error: error sending request for url"
exit 2
"""
# What was found in place of a uv that serves.
NO_UV = {"made for another machine": b"neither a program nor a script", "stops half-way": STOPS_HALF_WAY}


@pytest.fixture
def own_wheels(fresh: Path, wheels: Path, tmp_path: Path) -> Path:
    """A folder with the wheels of the fresh project, less that of uv."""
    folder = tmp_path / "own-wheels"
    folder.mkdir()
    for wheel in wheels.glob("[!u]*.whl"):
        shutil.copy(wheel, folder)
    return folder


def with_uv(fresh: Path, wheels: Path, program: bytes) -> Variables:
    (fresh / "requirements-setup.txt").write_text(make_uv(wheels, program))
    return only_from(wheels)


def running_in(project: Path) -> list[str]:
    """The command lines that name the project."""
    return [command for command in commands_running() if str(project) in command]


def test_uv_brings_the_packages_and_leaves_nothing_else(fresh: Path, surroundings: Variables, tmp_path: Path) -> None:
    code, said = ran(fresh, "setup", environment=surroundings)
    assert code == 0 and installed_by(fresh) == "uv", said
    assert not (fresh / ".venv" / "setting-up").exists() and not (tmp_path / "cache" / "uv").exists()
    shared = [
        file
        for file in (fresh / ".venv").rglob("*")
        if not file.is_symlink() and file.is_file() and file.stat().st_nlink > 1
    ]
    assert shared == []


def test_where_there_is_no_uv_pip_brings_the_packages(fresh: Path, surroundings: Variables, own_wheels: Path) -> None:
    code, said = ran(fresh, "setup", environment=surroundings | only_from(own_wheels))
    assert code == 0 and installed_by(fresh) == "pip", said


@pytest.mark.parametrize("program", NO_UV.values(), ids=NO_UV)
def test_where_uv_does_not_serve_pip_brings_the_packages(
    fresh: Path, surroundings: Variables, own_wheels: Path, program: bytes
) -> None:
    code, said = ran(fresh, "setup", environment=surroundings | with_uv(fresh, own_wheels, program))
    assert code == 0 and installed_by(fresh) == "pip" and has_package(fresh), said


def test_what_only_pip_can_do_is_left_to_pip(fresh: Path, surroundings: Variables) -> None:
    code, said = ran(fresh, "setup", environment=surroundings | {"PIP_PROXY": "http://127.0.0.1:9"})
    assert code == 0 and installed_by(fresh) == "pip", said


def test_a_file_of_hers_says_where_packages_come_from(
    fresh: Path, surroundings: Variables, wheels: Path, tmp_path: Path
) -> None:
    (tmp_path / "pip.conf").write_text(f"[global]\nno-index = true\nfind-links = {wheels}\n")
    hers = {name: value for name, value in surroundings.items() if name not in only_from(wheels)}
    code, said = ran(fresh, "setup", environment=hers | {"PIP_CONFIG_FILE": str(tmp_path / "pip.conf")})
    assert code == 0 and installed_by(fresh) == "uv", said


def test_settings_of_hers_for_uv_do_not_lead_astray(fresh: Path, surroundings: Variables, tmp_path: Path) -> None:
    astray = {"UV_TARGET": str(tmp_path / "target"), "UV_NO_BINARY": "1", "UV_SYSTEM_PYTHON": "1", "UV_OFFLINE": "1"}
    code, said = ran(fresh, "setup", environment=surroundings | astray)
    assert code == 0 and installed_by(fresh) == "uv", said
    assert has_package(fresh) and not (tmp_path / "target").exists()


def test_ctrl_c_while_uv_is_at_work_leaves_nothing_running(
    fresh: Path, surroundings: Variables, own_wheels: Path
) -> None:
    hers = surroundings | with_uv(fresh, own_wheels, b"#!/bin/sh\necho begun\nsleep 600 & sleep 600")
    with Start(fresh, "setup", environment=hers) as start:
        until(lambda: any("pip install --no-config" in command for command in running_in(fresh)))
        start.send(signal.SIGINT)
        assert start.ended() == 130
    until(lambda: not running_in(fresh))


@pytest.mark.parametrize(
    ("settings", "words", "variables"),
    [
        ("", [], {}),
        ("global.cert='/a.pem'\n:env:.timeout='60'", [], {"SSL_CERT_FILE": "/a.pem", "UV_HTTP_TIMEOUT": "60"}),
        (
            "global.index-url='https://one/simple'\ninstall.index-url='https://two/simple'",
            ["--index-url", "https://two/simple"],
            {},
        ),
        (":env:.find-links='/b'\nglobal.find-links='/a'", ["--find-links", "/b"], {}),
        (":env:.find-links=''\nglobal.find-links='/a /b'", ["--find-links", "/a", "--find-links", "/b"], {}),
        (
            r"global.extra-index-url='\nhttps://one\nhttps://two'",
            ["--extra-index-url", "https://one", "--extra-index-url", "https://two"],
            {},
        ),
        (
            "global.index-url='https://one'\nglobal.find-links='/a'\n:env:.no-index='1'",
            ["--find-links", "/a", "--no-index"],
            {},
        ),
        ("global.no-index='1'\n:env:.no-index='off'", [], {}),
        ("download.index-url='https://one'\nglobal.user='1'\nWARNING: a word of pip", [], {}),
    ],
)
def test_what_pip_was_told_uv_is_told(settings: str, words: list[str], variables: Variables) -> None:
    assert sources_for_uv(settings) == (words, variables)


@pytest.mark.parametrize("name", ["proxy", "trusted-host", "client-cert", "keyring-provider"])
def test_what_uv_does_otherwise_it_is_not_told_at_all(name: str) -> None:
    assert sources_for_uv(f"global.{name}='something'") is None


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            "error: Failed to write to the client cache\n  cause: No space left on device (os error 28)",
            "The disk is full",
        ),
        (
            "error: failed to create file\n  cause: There is not enough space on the disk. (os error 112)",
            "The disk is full",
        ),
        ("error: failed to create directory `/a`: Permission denied (os error 13)", "We can't write in"),
        ("error: Failed to download `tinydb==4.9.0`\n  cause: Hash mismatch for `tinydb==4.9.0`", "arrived damaged"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "arrived damaged"),
        ("ERROR: No matching distribution found for tinydb==99.9", "isn't made for this Python"),
    ],
)
def test_what_pip_and_uv_complain_of_is_told_in_a_sentence(said: str, reason: str) -> None:
    assert reason in reason_in(said)
