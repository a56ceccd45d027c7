"""`start.py` on machines that are not as one would wish: each is set up all the same, or says in a sentence why not."""

from pathlib import Path

import pytest

from tests.start.other_pythons import as_nobody_special, python_like_ours
from tests.start.starting import Start, has_package, ran

Variables = dict[str, str]


def test_a_read_only_project_is_set_up_in_the_users_cache(
    fresh: Path, surroundings: Variables, port: str, tmp_path: Path
) -> None:
    fresh.chmod(0o555)
    try:
        with Start(fresh, "--port", port, environment=surroundings, preexec_fn=as_nobody_special) as start:
            assert start.address()
        assert list((tmp_path / "cache" / "steady").glob("*/steady-stamp.json"))
        assert not (fresh / ".venv").exists()
    finally:
        fresh.chmod(0o755)


def test_a_python_that_belongs_to_the_system_is_left_alone(
    fresh: Path, surroundings: Variables, tmp_path: Path
) -> None:
    python = python_like_ours(tmp_path / "system", having=("EXTERNALLY-MANAGED",))
    code, said = ran(fresh, "setup", environment=surroundings, python=python)
    assert code == 0, said
    assert has_package(fresh)
    assert list((tmp_path / "system").glob("lib/*/site-packages/*")) == []


@pytest.mark.parametrize("module", ["ensurepip", "venv"])
def test_a_python_that_cannot_make_environments_is_told_in_a_sentence(
    fresh: Path, surroundings: Variables, tmp_path: Path, module: str
) -> None:
    python = python_like_ours(tmp_path / "partial", lacking=(module,))
    code, said = ran(fresh, "setup", environment=surroundings, python=python)
    assert code == 1 and "Traceback" not in said
    assert "Please install its venv package" in said


def test_settings_of_hers_for_python_and_pip_do_not_lead_astray(
    fresh: Path, surroundings: Variables, tmp_path: Path, port: str
) -> None:
    (tmp_path / "astray").mkdir()
    for name in ("launch", "json", "venv", "pip", "streamlit"):
        (tmp_path / "astray" / f"{name}.py").write_text("raise ImportError('led astray')")
    astray = {
        "PYTHONPATH": str(tmp_path / "astray"),
        "PYTHONSAFEPATH": "1",
        "PYTHONSTARTUP": "nowhere.py",
        "PIP_TARGET": str(tmp_path / "target"),
        "PIP_USER": "1",
        "PIP_NO_BINARY": ":all:",
        "PIP_PREFIX": "/nowhere",
        "STREAMLIT_SERVER_PORT": "1",
        "VIRTUAL_ENV": "/nowhere",
    }
    with Start(fresh, "--port", port, environment=surroundings | astray) as start:
        assert start.address().endswith(port)
    assert has_package(fresh) and not (tmp_path / "target").exists()
