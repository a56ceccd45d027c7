"""Opens one TOML file; whatever is wrong with it as a file becomes a ContentProblem."""

import re
import tomllib
from pathlib import Path
from typing import Any

from steady.content.problem import ContentProblem

PLACE = re.compile(r"(?P<what>.*) \(at (?P<place>.*)\)", re.DOTALL)


def toml_table(path: Path, file: str) -> dict[str, Any]:
    """Return the TOML file at `path` as a table; raise a ContentProblem naming `file` if there is none."""
    try:
        # Windows Notepad may put a byte order mark first, which TOML does not know.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise ContentProblem(
            file, "", "", "this file is not UTF-8 text", "save it again with the encoding UTF-8"
        ) from None
    except OSError as error:
        raise ContentProblem(
            file,
            "",
            "",
            f"this file could not be read ({error.strerror})",
            "see that it is there and that you may open it",
        ) from None
    except (ValueError, RecursionError) as error:
        # tomllib lets a number of thousands of digits and very deep brackets through as errors of Python's own.
        raise _not_toml(file, str(error)) from None


def _not_toml(file: str, message: str) -> ContentProblem:
    found = PLACE.fullmatch(message)
    what, place = found.group("what", "place") if found else (message, "")
    place = place.replace("end of document", "at the end")
    return ContentProblem(
        file, place, "", f"this cannot be read as TOML ({what})", "look at the quotes, brackets and equals signs there"
    )
