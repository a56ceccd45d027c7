"""Brings packages into an environment: with uv, which does it side by side, and with pip wherever uv does not serve."""

import ast
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from launch.start_errors import NOT_FOR_THIS_PYTHON, reason_in
from steady.identity import PROJECT

_SETTING = re.compile(r"^(global|install|:env:)\.([\w-]+)=('.*'|\".*\")$", re.MULTILINE)
_SECTIONS = ("global", "install", ":env:")  # the later one wins
_NO = ("0", "false", "no", "off", "n", "f")
_ADDRESSES = {"index-url": "--index-url", "extra-index-url": "--extra-index-url", "find-links": "--find-links"}
_VARIABLES = {
    "cert": "SSL_CERT_FILE",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
    "retries": "UV_HTTP_RETRIES",
}
# What has no counterpart in uv, or one that works otherwise.
_PIP_ALONE = {"client-cert", "keyring-provider", "proxy", "trusted-host"}
SETUP_LOCK = "requirements-setup.txt"
# What her set-up leaves out of a lock where uv brings it: Streamlit names it, and no screen of ours asks for it.
LEFT_OUT = {"requirements.txt": ("pydeck",)}
# A lock names everything there is to install.
HOW = ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
_PIP = ["-I", "-u", "-m", "pip", "--disable-pip-version-check", "--no-input"]

Said = tuple[int, str]
# Runs a program with these environment variables on top of ours: its exit code and all it said.
Run = Callable[[Sequence[str], Mapping[str, str]], Said]
Sources = tuple[list[str], dict[str, str]]


def sources_for_uv(settings: str) -> Sources | None:
    """Words and environment variables that tell uv what `pip config list` said; None where only pip can do it."""
    found = sorted(_SETTING.findall(settings), key=lambda setting: _SECTIONS.index(setting[0]))
    pairs = [(name, str(ast.literal_eval(value))) for _, name, value in found]
    # As for pip, an empty setting is none.
    values = {name: value for name, value in pairs if value.strip()}
    if values.keys() & _PIP_ALONE:
        return None
    no_index = values.get("no-index", "no").lower() not in _NO
    words: list[str] = []
    for name, word in _ADDRESSES.items():
        if not (no_index and "index" in name):
            words += [part for place in values.get(name, "").split() for part in (word, os.path.expanduser(place))]
    variables = {variable: values[name] for name, variable in _VARIABLES.items() if name in values}
    return [*words, *(["--no-index"] if no_index else [])], variables


def install(lock: str, base: str, python: Path, run: Run) -> Said:
    """Brings all that the lock names to `python`, which `base` made: exit code and words of who had the last word."""
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
        with zipfile.ZipFile(next(workshop.glob("uv-*.whl"))) as wheel:
            inside = next(name for name in wheel.namelist() if name.endswith(("/scripts/uv", "/scripts/uv.exe")))
            uv = Path(wheel.extract(inside, workshop))
        uv.chmod(0o755)
        left_out.write_text("\n".join(LEFT_OUT.get(lock, ())), encoding="utf-8")
        words = ["pip", "install", "--no-config", "--python", str(python), "--excludes", str(left_out), *how]
        return run([str(uv), *words], cache | variables)
    except (OSError, StopIteration, zipfile.BadZipFile):
        return 1, ""


def _with_pip(lock: str, python: Path, run: Run) -> Said:
    code, said = run([str(python), "-I", "-m", "ensurepip"], {})
    if code:
        return code, said
    # Whatever is there already may be what uv left half-way.
    how = ["--ignore-installed", "--no-user", "--no-compile", *HOW]
    return run([str(python), *_PIP, "install", *how, "-r", str(PROJECT / lock)], {})
