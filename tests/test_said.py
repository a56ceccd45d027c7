"""What the collector finds in the code: all that a person can be told, and nothing that nobody reads."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.running import ROOT
from tests.said import escaped, sentences, told_in, unescaped


def told_by(folder: Path, sources: Mapping[str, str]) -> set[str]:
    for name, source in sources.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(source, encoding="utf-8")
    return sentences(folder)


def test_the_workbook_says_more_than_a_thousand_things_each_found_in_its_file():
    told = list(told_in(ROOT))
    assert len(told) > 1_000
    assert all(path.is_file() and text for path, text in told)


@pytest.mark.parametrize(
    "sources",
    [
        {"a/b.py": 'def left(n):\n    return f"It can wait here for {n} days."\n'},
        {"a.py": 'HERE = "It can wait here for "\nSAID = f"It can wait here for " + str(n) + " days."'},
        {"a.py": 'SAID = "It can wait here for {} days.".format(n)'},
        {"a.py": 'SAID = "It can wait here for %d days." % n'},
        {"a.js": "line.textContent = `It can wait here for ${n} days.`;"},
        {"a.html": "<p>It can wait here for {{ days }} days.</p>"},
    ],
)
def test_a_sentence_is_found_whole_however_it_is_put_together(tmp_path, sources):
    assert "It can wait here for … days." in told_by(tmp_path, sources)


def test_what_nobody_reads_is_not_in_the_list(tmp_path):
    source = '''
"""What this is for."""
KEPT = "words that are kept"
STYLE = "<style>.wide box { color: red; }</style><p>Read this</p>"
NAMES = "one two three".split()
FORM = re.compile("day (?:of|in) month")

def asks(name: "Kind | None") -> None:
    """What comes back."""
    tab.remember(KEPT, Form("my form").key("my field"))
    st.button("Press here" + " now", key="press it", on_click=tab.forget, args=("the other one",))
'''
    assert told_by(tmp_path, {"said.py": source}) == {"Read this", "Press here now"}


def test_a_docstring_that_is_shown_is_in_the_list(tmp_path):
    source = '"""How to use this."""\nparser = ArgumentParser(description=__doc__)'
    assert told_by(tmp_path, {"said.py": source}) == {"How to use this."}


def test_the_tests_and_her_journal_say_nothing(tmp_path):
    sources = {f"{folder}/a.py": 'A = "Not told to her"' for folder in ("tests", "data", "docs", ".venv", "a/.b")}
    assert told_by(tmp_path, sources) == set()


def test_a_text_comes_back_from_its_line_as_it_was():
    text = "one line\n\tanother, with \\n as it is typed"
    assert "\n" not in escaped(text)
    assert unescaped(escaped(text)) == text
