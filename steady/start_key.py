"""The key of one start, what is derived from it, and the private note by which a second start finds the running one.

Every account of this computer reaches a port of 127.0.0.1, so whoever comes in needs the key, as in Jupyter.
"""

import hashlib
import hmac
import json
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from steady.identity import PROJECT

# How the key comes to the server: not on the command line, which every account can read.
VARIABLE = "WORKBOOK_KEY"
IN_ADDRESS = "key"
ENTER_ROUTE, PROOF_ROUTE = "/steady/enter", "/steady/here"
SNAPS = "/snap/bin"
FOLLOW_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
NONCE = re.compile("[0-9a-f]{32,128}")
_KEY = re.compile("[A-Za-z0-9_-]{32,128}")
_LONGEST_NOTE = 1000
_given: list[str] = []
_OPENING = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Notes</title></head>
<body>
<form method="post" action="{action}">
<input type="hidden" name="{name}" value="{key}"><button>Open the workbook</button>
</form>
<script>document.forms[0].submit();</script>
</body>
</html>
"""


@dataclass(frozen=True)
class RunningNote:
    """What a server writes down for its owner: the journal's fingerprint, where it listens, its key, its process."""

    journal: str
    port: int
    key: str
    pid: int


def new_key() -> str:
    """A key that nobody can guess."""
    return secrets.token_urlsafe(32)


def taken_from_environment() -> str:
    """The key that the environment held, no longer to be found there afterwards; empty where it held none."""
    # Asked for twice by a server that stands by, which reads the workbook ahead of serving it.
    if VARIABLE in os.environ:
        _given[:] = [os.environ.pop(VARIABLE)]
    return next(filter(_KEY.fullmatch, _given), "")


def derived(key: str, purpose: str) -> str:
    """What stands for the key where the key itself may not stand: 64 hexadecimal digits."""
    return hmac.new(key.encode(), purpose.encode(), hashlib.sha256).hexdigest()


def proof(note: RunningNote, nonce: str) -> str:
    """What only the server of the key can answer; with the port, so that no other can pass the question on to it."""
    return derived(derived(note.key, "proof"), f"{nonce} {note.port} {note.journal}")


def write_note(note: RunningNote) -> None:
    """Write down where a server is. Raises OSError."""
    _write(_place_of(note), json.dumps(asdict(note)))


def notes() -> Iterator[RunningNote]:
    """The notes of all servers of hers; one may be of a server that was killed."""
    with suppress(OSError):
        yield from filter(None, map(_read, sorted(private_folder().glob("*.json"))))


def remove_note(note: RunningNote) -> None:
    """Remove this note, and the page to open the workbook with; nothing of a server that took its place."""
    with suppress(OSError):
        if _read(_place_of(note)) == note:
            remove_opening(note.port)
            _place_of(note).unlink()


def write_opening(address: str, port: int, key: str) -> Path:
    """Write the page that brings the key to the server without an address that holds it. Raises OSError."""
    file = _openings(port)[_is_browser_in_a_snap()]
    _write(file, _OPENING.format(action=address + ENTER_ROUTE, name=IN_ADDRESS, key=key))
    return file


def remove_opening(port: int) -> None:
    """Remove the page that `write_opening` wrote for the server at `port`."""
    with suppress(OSError):
        for file in _openings(port):
            file.unlink(missing_ok=True)


def private_folder() -> Path:
    """The folder that only her account can read, made if need be. Raises OSError where there is none."""
    # Windows itself keeps other accounts out of this one.
    parent = os.environ.get("LOCALAPPDATA", "") if os.name == "nt" else os.path.expanduser("~")
    if not os.path.isabs(parent):
        raise FileNotFoundError("this account has no folder of its own")
    folder = Path(parent) / ("steady" if os.name == "nt" else ".steady")
    folder.mkdir(mode=0o700, exist_ok=True)
    if not (stat.S_ISDIR(folder.lstat().st_mode) and is_hers(folder.lstat())):
        raise PermissionError("the folder for the note is not hers")
    folder.chmod(0o700)
    return folder


def is_hers(found: os.stat_result) -> bool:
    """Whether a file belongs to her account; always so on Windows, where its folder says who may come near."""
    return os.name == "nt" or found.st_uid == os.geteuid()


def _place_of(note: RunningNote) -> Path:
    return private_folder() / f"{note.journal}-{note.port}.json"


def _openings(port: int) -> tuple[Path, Path]:
    name = f"open-{port}.html"
    return private_folder() / name, PROJECT / ".venv" / name


def _is_browser_in_a_snap() -> bool:
    # Such a browser cannot read what begins with a dot in her home; what lies deeper in it may begin so.
    return os.path.isdir(SNAPS) and (PROJECT / ".venv").is_dir()


def _write(file: Path, text: str) -> None:
    unfinished = file.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | FOLLOW_NO_LINK, 0o600)
    with open(descriptor, "w", encoding="utf-8") as written:
        written.write(text)
    os.replace(unfinished, file)


def _read(file: Path) -> RunningNote | None:
    try:
        with open(os.open(file, os.O_RDONLY | FOLLOW_NO_LINK), encoding="utf-8") as opened:
            about = os.fstat(opened.fileno())
            if not is_hers(about) or (os.name != "nt" and about.st_mode & 0o077):
                return None
            note = RunningNote(**json.loads(opened.read(_LONGEST_NOTE)))
    except (OSError, ValueError, TypeError):
        return None
    is_whole = type(note.port) is int and 0 < note.port < 2**16 and isinstance(note.key, str)
    return note if is_whole and _KEY.fullmatch(note.key) else None
