"""Her text as Markdown that shows what she wrote: nothing in it becomes a heading, a list, a link or a picture."""

import re

# CommonMark takes any punctuation as it is after a backslash. The first of these mean something in the middle of a
# line, also to GitHub's tables and addresses and to viewers that know formulas; the others at its beginning.
_ANYWHERE = re.compile(r"[\\`*_\[\]<~|$@]|&(?=#?\w+;)|(?i:(?<=http)|(?<=https)|(?<=ftp)):(?=//)|(?i:(?<=www))\.")
_AT_THE_START = re.compile(r"^(\s*)([#+=:>-])")
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])")
_NO_BREAK = "\u00a0"


def as_plain_text(text: str) -> str:
    """Return `text` as Markdown that reads as it was typed, its lines and empty lines too."""
    paragraphs: list[list[str]] = [[]]
    for line in text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n"):
        if line.strip():
            paragraphs[-1].append(escaped(line))
        elif paragraphs[-1]:
            paragraphs.append([])
        else:
            # A second empty line in a row: Markdown would make one of both.
            paragraphs[-1:] = [[_NO_BREAK], []]
    return "\n\n".join("\\\n".join(lines) for lines in paragraphs if lines)


def escaped(line: str) -> str:
    """Return one line so that it shows what it holds."""
    line = line.rstrip().replace("\t", "    ").replace("\0", "\ufffd")
    # Four blanks at the start would make it a block of code, and of blanks in a row one would be left.
    line = re.sub(r"^ | (?= )", _NO_BREAK, line)
    line = _ANYWHERE.sub(lambda found: f"\\{found[0]}", line)
    return _NUMBERED.sub(r"\1\\\2", _AT_THE_START.sub(r"\1\\\2", line))
