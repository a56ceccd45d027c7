"""Opens one TOML file; what is wrong with it is said so that the person who made it can mend it."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


# Not frozen: contextlib sets the traceback of an exception that passes through it.
@dataclass(unsafe_hash=True)
class ContentProblem(Exception):
    """One mistake: its file, its place in the file ("item 3", "line 4, column 7"), its key, and the way out.

    `place` and `key` are empty where the mistake has none, and `way_out` where `what` names it already.
    `str()` gives all of it in words.
    """

    file: str
    place: str
    key: str
    what: str
    way_out: str

    def __str__(self) -> str:
        key = f"“{self.key}”" if self.key else ""
        where = ", ".join(bit for bit in (self.file, self.place, key) if bit)
        if not self.way_out:
            return f"In {where}: {self.what}"
        end = "" if self.way_out.endswith("?") else "."
        return f"In {where}: {self.what}; {self.way_out}{end}"


PLACE = re.compile(r"(?P<what>.*) \(at (?P<place>.*)\)", re.DOTALL)


def toml_table(path: Path, file: str) -> dict[str, Any]:
    """Return the TOML file at `path` as a table; raise a ContentProblem naming `file` if there is none."""
    try:
        # Windows Notepad may put a byte order mark first, which TOML does not know.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        what, way_out = "this file is not UTF-8 text", "save it again with the encoding UTF-8"
        raise ContentProblem(file, "", "", what, way_out) from None
    except OSError as error:
        what = f"this file could not be read ({error.strerror})"
        raise ContentProblem(file, "", "", what, "see that it is there and that you may open it") from None
    except (ValueError, RecursionError) as error:
        # tomllib lets a number of thousands of digits and very deep brackets through as errors of Python's own.
        raise _not_toml(file, str(error)) from None


def _not_toml(file: str, message: str) -> ContentProblem:
    found = PLACE.fullmatch(message)
    what, place = found.group("what", "place") if found else (message, "")
    place = place.replace("end of document", "at the end")
    way_out = "look at the quotes, brackets and equals signs there"
    return ContentProblem(file, place, "", f"this cannot be read as TOML ({what})", way_out)
