"""No six words in a row of the project stand in the article, other than its title.

`article_runs.txt` holds each run of six words of the article as a fingerprint, never as text. It was made once,
outside the project: `words_of` the article, each six neighbours joined by one space, `fingerprint` of each, sorted,
one a line. The ideas are the author's; the words are ours, and this keeps them so.
"""

import ast
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KNOWN = frozenset((Path(__file__).parent / "article_runs.txt").read_text(encoding="ascii").split())
RUN = 6
# The credit names the article, so its title may stand where it is credited.
TITLE = "How to Get Started Getting Your Husband Back: Realistic First Steps"
READ_BY_PEOPLE = {".toml", ".py", ".md", ".txt", ".in", ".html", ".css", ".js", ".json", ".yml", ".cfg", ""}
# Her journal is hers, the rest is not ours.
NOT_OURS = {"data", "__pycache__", "node_modules"}


def words_of(text: str) -> list[str]:
    """Return the words of `text` in small letters, without apostrophes and punctuation."""
    return re.findall(r"[a-z0-9]+", re.sub("['’‘]", "", text.lower()))


def runs_of(text: str) -> Iterator[str]:
    """Yield each run of six neighbouring words."""
    words = words_of(text)
    return (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def fingerprint(run: str) -> str:
    """Return the first eight bytes of the SHA-256 of `run`, as hexadecimal signs."""
    return hashlib.sha256(run.encode()).digest()[:8].hex()


def borrowed(text: str, known: frozenset[str] = KNOWN) -> list[str]:
    """Return the runs of `text` that are known, but for those of the title."""
    title = set(runs_of(TITLE))
    return [run for run in runs_of(text) if run not in title and fingerprint(run) in known]


def files_of_the_project() -> list[Path]:
    """Return every text file of the project; hidden folders, such as the environment, are not of it."""
    inside = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.suffix in READ_BY_PEOPLE and path.is_file())
    return [path for path in inside if not any(part in NOT_OURS or part.startswith(".") for part in path.parts[:-1])]


def text_of(path: Path) -> str:
    """Return the text of a file, and for Python its strings once more as they are when they run."""
    text = path.read_text(encoding="utf-8", errors="ignore")
    return text + "\n" + strings_in(text) if path.suffix == ".py" else text


def strings_in(code: str) -> str:
    nodes = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant))
    return " ".join(node.value for node in nodes if isinstance(node.value, str))


def test_the_list_is_as_long_as_the_article_and_made_the_way_it_is_read():
    assert len(KNOWN) > 1_000
    assert all(re.fullmatch("[0-9a-f]{16}", line) for line in KNOWN)
    # The title opens the article, so its runs must be on the list if both were made alike.
    assert {fingerprint(run) for run in runs_of(TITLE)} <= KNOWN


def test_six_words_in_a_row_are_found_whatever_stands_between_them():
    known = frozenset(map(fingerprint, runs_of("the old dog won't leave his chair")))
    assert borrowed("At night the OLD dog\n— won’t “leave” his bed", known) == ["the old dog wont leave his"]
    assert borrowed("At night the old dog will not leave his chair", known) == []


def test_a_sentence_split_over_two_strings_is_found():
    known = frozenset(map(fingerprint, runs_of("the old dog won't leave his chair")))
    assert borrowed(strings_in('said = ("the old dog "\n    f"won’t leave his chair")'), known)


def test_the_project_is_all_looked_at():
    found = {path.as_posix() for path in files_of_the_project()}
    assert {"content/about.toml", "content/README.md", "content/parts/1_where_you_are_now.toml", "workbook.py"} <= found


@pytest.mark.long
def test_no_six_words_in_a_row_come_from_the_article():
    found = {path.as_posix(): borrowed(text_of(ROOT / path)) for path in files_of_the_project()}
    assert {path: runs for path, runs in found.items() if runs} == {}
