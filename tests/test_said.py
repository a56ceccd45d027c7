"""Every sentence a person could be told by version 0.1 is still told, or the table says what is told in its place.

`said_by_0_1.txt` was made once, from the code of 0.1 as it stood before it was moved, and is not made anew.
"""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from tests.running import ROOT
from tests.said import Now, escaped, said, sentences, unescaped

LIST = ROOT / "tests" / "said_by_0_1.txt"
OTHERWISE = ROOT / "tests" / "said_otherwise.toml"
BEFORE = 'def left(n):\n    return f"It rests here. You can take it out in {n} days."\n'


@pytest.fixture(scope="module")
def now() -> Now:
    """What the code and the words say now."""
    return Now(said(ROOT))


def lines() -> list[str]:
    return [unescaped(line) for line in LIST.read_text(encoding="utf-8").strip("\n").split("\n")]


def otherwise() -> list[Mapping[str, str]]:
    return tomllib.loads(OTHERWISE.read_text(encoding="utf-8")).get("said", [])


def was(row: Mapping[str, str]) -> str:
    # In single quotes the line is copied from the list as it is.
    return unescaped(row["was"])


def lost(listed: Iterable[str], table: Iterable[Mapping[str, str]], now: Now) -> list[str]:
    """Return a sentence for each text that is neither told nor in the table, with what is nearest to it now."""
    replaced = {was(row) for row in table}
    missing = now.missing(text for text in listed if text not in replaced)
    return [f"No longer told: “{escaped(one)}”. Nearest now: “{now.nearest(one)}”." for one in missing]


def stale(listed: Iterable[str], table: Iterable[Mapping[str, str]], now: Now) -> list[str]:
    """Return a sentence for each row of the table that is not so, or says too little."""
    known = set(listed)
    checks = {
        "is not in the list": lambda row: was(row) not in known,
        "is still told": lambda row: now.tells(was(row)),
        "has a `now` that nothing tells": lambda row: "now" in row and not now.tells(row["now"]),
        "has no reason": lambda row: len(row.get("why", "").split()) < 3,
    }
    return [f"“{row['was']}” {what}." for row in table for what, is_so in checks.items() if is_so(row)]


def now_of(folder: Path, sources: Mapping[str, str]) -> Now:
    for name, source in sources.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(source, encoding="utf-8")
    return Now(said(folder))


def told_by(folder: Path, source: str, name: str = "said.py") -> set[str]:
    now_of(folder, {name: source})
    return sentences(folder)


def test_every_sentence_of_0_1_is_still_told(now):
    way_out = "Please tell it again, or say in tests/said_otherwise.toml what is told in its place, and why."
    missing = lost(lines(), otherwise(), now)
    # pytest would show the first few of a long list only.
    assert not missing, "\n".join([way_out, *missing])


def test_what_is_said_otherwise_is_told_and_what_it_replaces_is_gone(now):
    wrong = stale(lines(), otherwise(), now)
    assert not wrong, "\n".join(wrong)


def test_the_list_is_long_sorted_and_says_each_sentence_once():
    listed = lines()
    assert len(listed) > 1_300
    assert listed == sorted(set(listed))


def test_a_lost_sentence_is_named_with_the_nearest_one(tmp_path):
    now = now_of(tmp_path, {"steady/rest.py": BEFORE.replace("It rests here. ", "It lies here. ")})
    assert lost(["It rests here. You can take it out in … days."], [], now) == [
        "No longer told: “It rests here. You can take it out in … days.”. "
        "Nearest now: “It lies here. You can take it out in … days.”."
    ]


@pytest.mark.parametrize(
    ("was_told", "is_told_now"),
    [
        ("You can take it out.", 'SAID = "You can take it along."'),
        ("Save the file", 'SAID = "Save the file of the diary"'),
        ("… of … days have a value", 'SAID = f"{n} of {m} weeks hold a value"'),
        ("There is … left. Rest now.", 'SAID = f"There is {n} left."'),
        ("Page … of …, on paper", 'SAID = f"Page {n} of {m}, on glass"'),
    ],
)
def test_a_sentence_that_lost_a_word_is_not_told(tmp_path, was_told, is_told_now):
    assert not now_of(tmp_path, {"said.py": is_told_now}).tells(was_told)


@pytest.mark.parametrize(
    "sources",
    [
        {"elsewhere/kept/resting.py": BEFORE},
        {"a.py": 'A = "It rests here."', "b.py": 'B = f"You can take it out in {n} days."'},
        {"a.py": "def left(n):\n    return f\"It rests here. You can take it out in {counted(n, 'day')}.\"\n"},
        {"a.py": 'HERE = "It rests here."\nSAID = HERE + " You can take it out in " + str(n) + " days."'},
        {"a.py": 'SAID = "It rests here. You can take it out in {} days.".format(n)'},
        {"a.py": 'SAID = "It rests here. You can take it out in %d days." % n'},
        {"a.py": 'WHEN = "in {n} days."\nSAID = f"It rests here. You can take it out {WHEN}"'},
        {"content/words.toml": 'left = """\nIt rests here. You can take\nit out in {days} days."""'},
        {"rest.js": "line.textContent = `It rests here. ` + `You can take it out in ${days(n)} days.`;"},
        {"rest.html": "<p>It rests here. You can take it out in {{ days }} days.</p>"},
    ],
)
def test_a_sentence_put_together_otherwise_is_still_told(tmp_path, sources):
    assert now_of(tmp_path, sources).tells("It rests here. You can take it out in … days.")


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
    assert told_by(tmp_path, source) == {"Read this", "Press here now"}


def test_a_docstring_that_is_shown_is_in_the_list(tmp_path):
    assert told_by(tmp_path, '"""How to use this."""\nparser = ArgumentParser(description=__doc__)') == {
        "How to use this."
    }


def test_the_tests_and_her_journal_say_nothing(tmp_path):
    sources = {f"{folder}/a.py": 'A = "Not told to her"' for folder in ("tests", "data", "docs", ".venv", "a/.b")}
    assert not now_of(tmp_path, sources).tells("Not told to her")


def test_a_table_that_is_not_so_is_named(tmp_path):
    now = now_of(tmp_path, {"a.py": 'A = "It lies here now."\nB = "Still told today."'})
    listed = ["It rests here now.", "Still told today."]
    right = {"was": "It rests here now.", "now": "It lies here now.", "why": "It is the plainer word."}
    assert stale(listed, [right], now) == [] == lost(listed, [right], now)
    assert stale(listed, [right | {"now": "It sits here now."}], now) == [
        "“It rests here now.” has a `now` that nothing tells."
    ]
    assert stale(listed, [right | {"was": "Still told today.", "why": "so"}], now) == [
        "“Still told today.” is still told.",
        "“Still told today.” has no reason.",
    ]
    assert stale(listed, [right | {"was": "Never in the list."}], now) == ["“Never in the list.” is not in the list."]


def test_a_text_comes_back_from_its_line_as_it_was():
    text = "one line\n\tanother, with \\n as it is typed"
    assert "\n" not in escaped(text)
    assert unescaped(escaped(text)) == text
