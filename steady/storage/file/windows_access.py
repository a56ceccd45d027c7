"""Who may open the folder of the journal on Windows, which knows no 0700: asked of the programs that come with it."""

import os
import re
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from steady.storage.errors import ON_WINDOWS

_SYSTEM = "S-1-5-18"
_PERSON = re.compile(r"S-1-5-21(-\d+){4}|S-1-12-1(-\d+){4}")
_TAKEN_OVER = "(I)"
_asked: set[str] = set()


def close_once(folder: Path, ask: Callable[[list[str]], str] | None = None) -> None:
    """Close a folder on Windows that takes over who may read it, as a copied one does; asked once a program."""
    if not ON_WINDOWS or str(folder) in _asked:
        return
    _asked.add(str(folder))
    with suppress(OSError):
        rights = (ask or _run)([_system_program("icacls.exe"), str(folder)])
        if _TAKEN_OVER in rights.replace(str(folder), ""):
            close_to_others(folder, ask)


def close_to_others(folder: Path, ask: Callable[[list[str]], str] | None = None) -> None:
    """Close a folder on Windows to everybody but the person who runs this; where that fails, all stays as it was.

    A folder inside the profile of a user is closed already. One elsewhere, such as `C:\\Steady`, takes over that
    everybody who has an account on the computer may read it. The system itself keeps its access, as for backups; an
    administrator can take it back, as on every system. `ask` runs a command and returns what it prints; OSError.
    """
    ask = ask or _run
    with suppress(OSError):
        person = sid_in(ask([_system_program("whoami.exe"), "/user", "/fo", "csv", "/nh"]))
        if person:
            ask(icacls_command(folder, person))


def icacls_command(folder: Path, person: str) -> list[str]:
    """Return the command that takes away what the folder took over, and gives it to `person` (a SID) and the system."""
    rights = [word for sid in (person, _SYSTEM) for word in ("/grant:r", f"*{sid}:(OI)(CI)F")]
    return [_system_program("icacls.exe"), str(folder), "/inheritance:r", *rights, "/q"]


def sid_in(printed: str) -> str | None:
    """Return the SID of a person in what `whoami /user` printed; None for an account that is not a person's."""
    found = _PERSON.search(printed)
    return found[0] if found else None


def _system_program(program: str) -> str:
    # The full path: a program of that name in the working directory must not be run in its place.
    return os.path.join(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", program)


def _run(command: list[str]) -> str:
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        return subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=10, check=True, creationflags=no_window
        ).stdout
    except subprocess.SubprocessError as error:
        raise OSError(f"{command[0]} did not do it.") from error
