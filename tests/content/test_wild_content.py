"""Whatever stands in a file, reading it ends in a part or in kind sentences, never in an error of Python."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from steady.content import Content, read_content
from steady.content.rule_sheets import RULE_SHEETS
from tests.content.test_broken_content import PART
from tests.content.test_exercises_broken import EXERCISE

# A busy disk is no mistake in the words.
unhurried = settings(deadline=None)

KEYS = st.sampled_from(
    [
        "title",
        "measure",
        "next_step",
        "opening",
        "lesson",
        "do",
        "item",
        "research",
        "text",
        "covers",
        "id",
        "question",
        "low",
        "high",
        "reversed",
        "standing",
        "source",
        "author_view",
        "é",
        "exercise",
        "step",
        "field",
        "kind",
        "choices",
        "evidence",
        "starts",
        "peace",
        "most",
        "seconds",
        "rules",
        "steps",
        "wait",
        "words",
        "steep",
        "first",
    ]
)
LEAVES = st.one_of(
    st.booleans().map(lambda flag: str(flag).lower()),
    st.integers().map(str),
    st.sampled_from(['""', '"words"', '"M01"', "1.5", "nan", "2026-11-22", "07:30:00", "[]", "{}"]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda values: f"[{', '.join(values)}]"),
        st.dictionaries(KEYS, inner, max_size=3).map(
            lambda table: "{" + ", ".join(f'"{key}" = {value}' for key, value in table.items()) + "}"
        ),
    ),
    max_leaves=8,
)


def read_as_part_and_as_sheet(content: bytes) -> Content:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "parts").mkdir()
        for name in ("parts/1_wild", "check_in", "help_lines", "safety", *RULE_SHEETS):
            (folder / f"{name}.toml").write_bytes(content)
        return read_content(folder)


def is_answered(content: Content) -> bool:
    wild = [problem for problem in content.problems if problem.file == "parts/1_wild.toml"]
    sentences = [str(problem) for problem in wild]
    return bool(content.parts) != bool(wild) and all(
        sentence.startswith("In parts/1_wild.toml") and sentence[-1] in ".?" for sentence in sentences
    )


@unhurried
@given(st.binary(max_size=400))
def test_bytes_that_are_no_text_are_answered(content):
    assert is_answered(read_as_part_and_as_sheet(content))


@unhurried
@given(st.text(max_size=400))
def test_text_that_is_no_toml_is_answered(text):
    assert is_answered(read_as_part_and_as_sheet(text.encode("utf-8", "surrogatepass")))


@unhurried
@given(st.dictionaries(KEYS, VALUES, max_size=8))
def test_toml_of_any_shape_is_answered(table):
    text = "\n".join(f'"{key}" = {value}' for key, value in table.items())
    assert is_answered(read_as_part_and_as_sheet(text.encode()))


@unhurried
@given(st.integers(min_value=0, max_value=len((PART + EXERCISE).encode())), st.binary(max_size=4))
def test_a_good_part_with_a_torn_place_is_answered(place, scrap):
    good = (PART + EXERCISE).encode()
    assert is_answered(read_as_part_and_as_sheet(good[:place] + scrap + good[place + len(scrap) :]))


def test_thousands_of_digits_and_thousands_of_brackets_are_answered():
    for wild in (b"pick = " + b"9" * 5000, b"pick = " + b"[" * 5000, b"title = '\x00'"):
        assert is_answered(read_as_part_and_as_sheet(wild))
