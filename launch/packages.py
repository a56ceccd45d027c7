"""Brings packages into an environment: with uv, which does it side by side, and with pip wherever uv does not serve."""

import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from launch.sources import Sources, sources_for_uv
from launch.start_errors import NOT_FOR_THIS_PYTHON, reason_in
from launch.venv_paths import PROJECT

SETUP_LOCK = "requirements-setup.txt"
# What her set-up leaves out of a lock where uv brings it: Streamlit names it, and no screen of ours asks for it.
LEFT_OUT = {"requirements.txt": ("pydeck",)}
# A lock names everything there is to install.
HOW = ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
_PIP = ["-I", "-u", "-m", "pip", "--disable-pip-version-check", "--no-input"]

Said = tuple[int, str]
# Runs a program with these environment variables on top of ours: its exit code and all it said.
Run = Callable[[Sequence[str], Mapping[str, str]], Said]


def install(lock: str, base: str, python: Path, run: Run) -> Said:
    """Brings all that the lock names into the environment of `python`; `base` is the Python that made it.

    Gives the exit code and the words of the program that had the last word.
    """
    workshop = python.parent.parent / "setting-up"
    shutil.rmtree(workshop, ignore_errors=True)
    try:
        code, said = _with_uv(lock, base, python, workshop, run)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    # pip knows more proxies, certificates and machines, so where uv gives no clear reason pip has the last word.
    if code and reason_in(said) in (None, NOT_FOR_THIS_PYTHON):
        return _with_pip(lock, python, run)
    return code, said


def _with_uv(lock: str, base: str, python: Path, workshop: Path, run: Run) -> Said:
    pip = base
    code, settings = run([base, *_PIP, "config", "list"], {})
    if code:
        # Some systems give Python and pip out apart.
        pip = str(python)
        run([pip, "-I", "-m", "ensurepip"], {})
        code, settings = run([pip, *_PIP, "config", "list"], {})
    sources = None if code else sources_for_uv(settings)
    if sources is None:
        return 1, ""
    code, said = run([pip, *_PIP, "download", *HOW, "-d", str(workshop), "-r", str(PROJECT / SETUP_LOCK)], {})
    return (code, said) if code else _told_to_uv(lock, python, workshop, sources, run)


def _told_to_uv(lock: str, python: Path, workshop: Path, sources: Sources, run: Run) -> Said:
    where, variables = sources
    # Whichever source has the file with the right hash is as good as the next one, as it is for pip.
    how = [*HOW, "--index-strategy", "unsafe-best-match", *where, "-r", str(PROJECT / lock)]
    left_out = workshop / "left_out.txt"
    # Beside the environment, so that each file is linked into its place and not copied. It goes with the workshop:
    # no second copy of everything stays on her disk, and no file is shared with another folder.
    cache = {"UV_CACHE_DIR": str(workshop / "cache")}
    try:
        uv = _unpacked(workshop)
        left_out.write_text("\n".join(LEFT_OUT.get(lock, ())), encoding="utf-8")
        words = ["pip", "install", "--no-config", "--python", str(python), "--excludes", str(left_out), *how]
        return run([str(uv), *words], cache | variables)
    except (OSError, StopIteration, zipfile.BadZipFile):
        return 1, ""


def _unpacked(workshop: Path) -> Path:
    """The program in uv's wheel; it needs nothing else of it."""
    with zipfile.ZipFile(next(workshop.glob("uv-*.whl"))) as wheel:
        inside = next(name for name in wheel.namelist() if name.endswith(("/scripts/uv", "/scripts/uv.exe")))
        program = Path(wheel.extract(inside, workshop))
    program.chmod(0o755)
    return program


def _with_pip(lock: str, python: Path, run: Run) -> Said:
    code, said = run([str(python), "-I", "-m", "ensurepip"], {})
    if code:
        return code, said
    # Whatever is there already may be what uv left half-way.
    how = ["--ignore-installed", "--no-user", "--no-compile", *HOW]
    return run([str(python), *_PIP, "install", *how, "-r", str(PROJECT / lock)], {})
