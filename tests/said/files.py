"""Which files speak, and which of their texts are told to a person.

Nothing here depends on the names of modules or on the folder they stand in: whatever lies in the project, but for
the tests, the documents, her journal and hidden folders, is looked at.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.said.lines import GAP, words_of
from tests.said.python_texts import Text, names_lent, texts_in_python
from tests.said.served_texts import is_page, texts_in_page, texts_in_script, texts_in_typst

READ = {".py", ".js", ".typ", ".html", ".jinja", ".j2"}
_SILENT_FOLDERS = {"tests", "docs", "data", "node_modules", "__pycache__"}
# Each says of a text that it is written for a program: a style, a script, a pattern, a list of fonts, a policy.
_FOR_PROGRAMS = re.compile(
    r"""\{[^{}]*:[^{}]*;  # a style
    | \bvar\(-- | \bdisplay:\s | sans-serif
    | \bexport\ default\b | => | \}\ catch\ \( | \bdatum\. | \bimport\ \w+\n
    | \(\?[:P!=<] | \\[dswWS]
    | \A[a-z ]+/… | \b(?:src|uri|action|ancestors)\ ' | \[data-""",
    re.VERBOSE,
)
_SENTENCE_OF_A_SCRIPT = re.compile(r"[A-Z“]|….*[.?]|… [a-z]+ [a-z]+")


def _python(source: str, lent: frozenset[str]) -> Iterator[Text]:
    for text, is_name in texts_in_python(source, lent):
        # A page or a script may stand in a string.
        read = _script if "export default" in text else _page if is_page(text) else None
        yield from read(text) if read else [Text(text, is_name)]


def _page(source: str) -> Iterator[Text]:
    return (Text(text, False) for text in texts_in_page(source))


def _script(source: str) -> Iterator[Text]:
    return (Text(text, not _SENTENCE_OF_A_SCRIPT.match(text)) for text in texts_in_script(source))


def _typst(source: str) -> Iterator[Text]:
    return (Text(text, not _SENTENCE_OF_A_SCRIPT.match(text)) for text in texts_in_typst(source))


Readers = dict[str, Callable[[str], Iterator[Text]]]
CODE: Readers = {
    ".js": _script, ".typ": _typst, ".html": _page, ".jinja": _page, ".j2": _page,
}  # fmt: skip


def sentences(root: Path) -> set[str]:
    """Return the texts of the code at `root` that a person can be told and that have two words or more."""
    return {text for _, text in told_in(root)}


def told_in(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the same texts, each with the file it stands in."""
    sources = [(path, path.read_text(encoding="utf-8")) for path in _files(root) if path.suffix in READ]
    lent = frozenset(name for path, source in sources if path.suffix == ".py" for name in names_lent(source))
    for path, source in sources:
        for one in _texts_of(path.suffix, source, lent):
            if not one.is_name and is_told(one.text):
                yield path, one.text.strip()


def is_told(text: str) -> bool:
    """Return True if `text` has two words side by side, with no gap between, and is not written for a program."""
    return any(len(words_of(piece)) > 1 for piece in text.split(GAP)) and not _FOR_PROGRAMS.search(text)


def _texts_of(kind: str, source: str, lent: frozenset[str]) -> Iterator[Text]:
    return _python(source, lent) if kind == ".py" else CODE[kind](source) if kind in CODE else iter(())


def _files(root: Path) -> Iterator[Path]:
    for folder, inner, names in os.walk(root):
        inner[:] = sorted(name for name in inner if name[0] != "." and not _is_silent(Path(folder), name, root))
        yield from (Path(folder) / name for name in sorted(names) if name[0] != ".")


def _is_silent(folder: Path, name: str, root: Path) -> bool:
    return name == "__pycache__" or (folder == root and name in _SILENT_FOLDERS)
