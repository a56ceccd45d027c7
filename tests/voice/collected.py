"""Every sentence a person can read, with its file and line: of the content, of the code, of the documents."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from steady.content import read_content
from tests.content.texts import texts_in
from tests.running import ROOT
from tests.said import told_in
from tests.voice.measures import sentences_of

CONTENT = ROOT / "content"
# docs/words_we_look_for.md quotes women from many countries, and docs/coverage.md the content itself.
DOCUMENTS = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "content/README.md")
DOCUMENTS += ("docs/export.md", "docs/numbers.md", "docs/testing.md")
# The second half of SECURITY.md is written for those who check its promises.
HALF = "SECURITY.md"
SECOND_HALF = re.compile(r"^## The packages", re.MULTILINE)
_CODE_BLOCK = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)


class Told(NamedTuple):
    """One text that is shown, in the file (relative to the project) and on the line where it begins."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


@cache
def told() -> tuple[Told, ...]:
    """Return all of them, in the order content, code, documents."""
    return (*_of_content(), *_of_code(), *_of_documents())


def sentences(file: str) -> list[Told]:
    """Return the sentences of every text whose file begins with `file`, each with the line of its text."""
    whole = (one for one in told() if one.file.startswith(file))
    return [one._replace(text=sentence) for one in whole for sentence in sentences_of(one.text)]


def _of_content() -> Iterator[Told]:
    content = read_content(CONTENT)
    sheets = {f"{name}.toml": sheet for name, sheet in content.sheets.items()}
    sheets |= {f"parts/{path.name}": part for path, part in zip(_part_files(), content.parts, strict=True)}
    for name, sheet in sheets.items():
        if not (CONTENT / name).exists():
            continue
        source = (CONTENT / name).read_text(encoding="utf-8")
        yield from (Told(f"content/{name}", _line_of(source, text), text) for text in texts_in(sheet) if text)


def _part_files() -> list[Path]:
    return sorted(CONTENT.glob("parts/*.toml"), key=lambda path: int(path.name.partition("_")[0]))


def _of_code() -> Iterator[Told]:
    for path, text in told_in(ROOT):
        yield Told(path.relative_to(ROOT).as_posix(), _line_of(path.read_text(encoding="utf-8"), text), text)


def _of_documents() -> Iterator[Told]:
    for name in (*DOCUMENTS, HALF):
        whole = (ROOT / name).read_text(encoding="utf-8")
        if name == HALF and (second := SECOND_HALF.search(whole)):
            whole = whole[: second.start()]
        for paragraph in re.split(r"\n\s*\n|\n(?=[-|#\d])", _CODE_BLOCK.sub("", whole)):
            if paragraph.strip():
                yield Told(name, _line_of(whole, paragraph), " ".join(paragraph.split()))


def _line_of(source: str, text: str) -> int:
    """Return the line on which `text` begins in `source`; 1 where it is put together of pieces."""
    # A text may be wrapped or escaped there: its first words are enough.
    words = text.partition("…")[0].split()[:4] or text.split()[:4]
    found = re.search(r"\s+".join(map(re.escape, words)), source) if words else None
    return source.count("\n", 0, found.start()) + 1 if found else 1
