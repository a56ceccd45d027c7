"""A folder of words that a person wrote for 0.1 opens in every version, or says file, key and the way out.

`folder_of_0_1` is such a folder: every kind of file, of field and of special exercise, and nothing of ours. It is part
of a promise, so it is never changed to suit the code; a new kind of file gets a folder of its own version.
"""

import shutil
from collections.abc import Sequence
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import pytest

from steady.bootstrap import Settings, open_content, open_sample
from steady.content import Content, ContentProblem, read_content
from steady.domain.exercises.readable_lines import readable
from steady.domain.hold_box import sort
from steady.domain.tone import check
from tests.content.texts import blocks_of
from tests.domain.forms import problems_in
from tests.ui.fixed_day import TODAY
from tests.ui.journals import begun
from tests.ui.visit import Visit

FOLDER = Path(__file__).parent / "folder_of_0_1"
KINDS = {"text", "line", "scale", "choice", "choices", "list", "rows", "timer", "coins", "yes_no", "date"}
SPECIALS = {
    "breathing", "facts_and_guesses", "first_steps_card", "push_or_pull", "chase_loop", "plans", "promises",
    "say_it_once", "urge_log", "parked_words", "signs", "spark_list", "what_slipped", "weekly_plan", "load_map",
    "listening", "moments", "pick_your_moment", "glad_and_clear", "coins", "own_life", "limits", "rungs",
    "shift_signs", "honest_look", "if_it_stays_no",
}  # fmt: skip
# An exercise of every kind of field, as she would fill it in.
FILLED = {
    "wish": "an egg", "why": "it is Sunday", "hunger": 7, "drink": "tea", "guests": ["cat", "radio"],
    "shopping": ["flour", "plums"], "plan": [{"dish": "pancakes", "liked": True}], "egg": 240,
    "purse": {"fruit": 6, "bread": 4}, "market": "2026-11-21", "again": True, "done": True,
}  # fmt: skip
# Keys that came later, which her folder does without: in the safer version and in every situation it says the same.
CAME_LATER = {"safer", "situation", "retired_items", "filled_in", "screens", "screen"}
# File → what stands there, what she made of it, and how the sentence begins: file, place and key; then its way out.
MISTAKES = {
    "parts/1_my_own_mornings.toml": (
        'low = "a bird"', "", "exercise 1, step 1, field 3, “low”: this is missing from a field of the kind scale",
        'add low = "…".',
    ),
    "parts/2_odds_and_ends.toml": (
        'take_two = "My line for take two"', "", "exercise 13, “words”: ", 'add take_two = "…" below [exercise.words].',
    ),
    "check_in.toml": (
        'label = "Sunny"', 'lable = "Sunny"', "feeling 2, “lable”: this key isn't known here", "did you mean “label”?",
    ),
    "weekly.toml": ("pick = 2", 'pick = "two"', "“pick”: this should be a whole number", "write pick = 4."),
    "safety.toml": (
        'no = "it does not"', 'nope = "it does not"', "check, answers, “no”: this name is missing",
        "write these: yes, not_sure, no.",
    ),
    "help_lines.toml": (
        'kind = "abuse"', 'kind = "violence"', "country 1, line 2, “kind”: “violence” isn't known here",
        "write one of: emotional, abuse, emergency.",
    ),
    "about.toml": ("is_not = [", "isnt = [", "“isnt”: this key isn't known here", "did you mean “is_not”?"),
    "tone.toml": (
        "'cannot go on'", "'cannot .* on'", "rules number 3, looks_for number 1, “words”: has “cannot .* on”",
        "Please write {0,40} in place of * or +.",
    ),
    "offers.toml": (
        'urge = "A pause"', 'pause = "A pause"', "chase, ways, “pause”: leads nowhere",
        "Known are help, breathe, urge, plain_log, week_off, soup.",
    ),
    "urge.toml": ("at_first = 60", "at_first = 90", "wait, “at_first”: needs one of 60, 120", "It has 90."),
    "hold_box.toml": ('freed = "Copy it out."', "", "words, “freed”: is missing", "Please add it."),
    "next_step.toml": (
        "Next: {title}.", "Next: {name}.", "“part”: names name in braces", "Known there: {title}.",
    ),
}  # fmt: skip


@pytest.fixture
def hers(tmp_path: Path) -> Path:
    """A copy of her folder that the test may break."""
    return Path(shutil.copytree(FOLDER, tmp_path / "her words"))


@pytest.fixture(scope="module")
def words() -> Content:
    """Her words."""
    return read_content(FOLDER)


def never_filled(things: Sequence[Any]) -> set[str]:
    """Return the keys that stand at their default in each of `things`, which are of one kind."""
    defaults = {f.name: f.default if f.default_factory is MISSING else f.default_factory() for f in fields(things[0])}
    return {name for name, usual in defaults.items() if all(getattr(one, name) == usual for one in things)}


def test_her_folder_opens_whole(words):
    assert [str(problem) for problem in words.problems] == []
    assert [(part.number, part.id, part.title) for part in words.parts] == [
        (1, "my_own_mornings", "My own mornings"),
        (2, "odds_and_ends", "Odds and ends"),
    ]
    files = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.toml")}
    assert files == set(MISTAKES), "each kind of file has its mistake below"


def test_every_file_says_what_she_wrote(words):
    assert words.check_in.words == {"brave": "brave as a goat", "numb": "woolly"}
    assert words.check_in.bad_night.answers["someone"] == "Ring Aunt Rosa."
    assert words.weekly.texts["best_hour"] == "Which hour was best?"
    assert words.safety.careful.folded == {"my_own_mornings": "Put by for calmer days."}
    assert [line.number for line in words.help_lines.countries[0].lines if line.kind == "emergency"] == ["000"]
    assert words.about.credit.text == "Put together at my kitchen table."
    assert words.offers["steep"].replies == {"soup": "There is some in the freezer."}
    assert words.urge.reply_to("sent_regret", no_contact=True) == "It is out. A lawyer may know more."
    assert words.next_step["first"] == "Begin with {title}."


def test_her_own_patterns_are_looked_for(words):
    assert [flag.rule for flag in check("Come or else", words.tone)] == ["hooks"]
    assert [flag.kind for flag in check("I cannot go on", words.tone)] == ["danger"]
    assert sort("The bus is late. I miss you.", words.hold_box).kind == "mixed"


def test_every_kind_of_field_and_every_special_exercise_of_0_1_is_there(words):
    exercises = [one for part in words.parts for one in part.exercises]
    assert {field.kind for one in exercises for field in one.fields} == KINDS
    assert {one.special for one in exercises} == SPECIALS


def test_every_key_of_a_part_and_of_an_exercise_is_filled_somewhere(words):
    exercises = [one for part in words.parts for one in part.exercises]
    asked = [field for one in exercises for field in one.fields]
    blocks = blocks_of(words.parts)
    items = [item for part in words.parts for item in part.items]
    steps = [step for one in exercises for step in one.steps]
    never = [never_filled(things) - CAME_LATER for things in (words.parts, blocks, items, exercises, steps, asked)]
    assert never == [set()] * 6


def test_what_came_later_is_not_missed(words):
    assert [part.in_safer_words() for part in words.parts] == list(words.parts)
    assert words.urge.if_afraid == {} and words.urge.situation.lines("moved_out") == ()
    assert words.situations.situations == () and words.ready_words.groups == ()
    assert words.check_in.meanings == {}
    assert words.parts[0].in_situation("moved_out").opening == words.parts[0].opening


def test_an_exercise_with_every_kind_of_field_is_filled_in_and_read_again(words):
    exercise = words.parts[0].exercises[0]
    assert {field.id for field in exercise.fields} | set(exercise.kept) == set(FILLED)
    assert problems_in(exercise, FILLED) == ()
    assert [text for _, text in readable(exercise, FILLED)] == [
        "an egg", "it is Sunday", "7 out of 10", "tea", "the cat, the radio", "flour\nplums",
        "Dish: pancakes; Liked it? yes", "4 min", "fruit 6, bread 4", "21 November 2026", "yes", "yes",
    ]  # fmt: skip


def test_the_environment_names_her_folder_and_the_workbook_opens_with_it(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path / "journal"))
    monkeypatch.setenv("WORKBOOK_CONTENT", str(FOLDER))
    settings = Settings.from_environment()
    assert settings.content == FOLDER.resolve()
    assert open_content(settings).problems == ()
    assert [part.title for part in open_sample(settings, TODAY).parts] == ["My own mornings", "Odds and ends"]


@pytest.mark.usefixtures("her_clock")
@pytest.mark.parametrize(
    ("path", "read_there"),
    [
        ("", "Begin with My own mornings."), ("this-week", "Skip it. The tea is for you alone."),
        ("part-1", "Before the phone, the window."), ("part-2", "Everything in its place, more or less."),
        ("help-now", "A list of lines, by land."), ("about", "My own little book for hard weeks."),
    ],
)  # fmt: skip
def test_the_screens_show_her_words(tmp_path, monkeypatch, path, read_there):
    begun(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch, FOLDER).open(path)
    assert read_there in visit.words


@pytest.mark.parametrize("file", MISTAKES)
def test_a_mistake_in_her_folder_is_answered_with_file_key_and_way_out(hers, file):
    right, wrong, what, way_out = MISTAKES[file]
    text = (hers / file).read_text(encoding="utf-8")
    assert text.count(right) == 1
    (hers / file).write_text(text.replace(right, wrong), encoding="utf-8")
    content = read_content(hers)
    assert {problem.file for problem in content.problems} == {file}
    answers = [str(problem) for problem in content.problems]
    assert [one for one in answers if one.startswith(f"In {file}, {what}") and one.endswith(way_out)], answers
    if file.startswith("parts/"):
        assert len(content.parts) == 1
    else:
        with pytest.raises(ContentProblem, match=f"In {file}"):
            getattr(content, file.removesuffix(".toml"))


@pytest.mark.parametrize("file", [one for one in MISTAKES if not one.startswith("parts/")])
def test_a_file_that_her_folder_has_not_is_named_and_the_parts_open(hers, file):
    (hers / file).unlink()
    content = read_content(hers)
    assert [problem.file for problem in content.problems] == [file]
    assert str(content.problems[0]).endswith("check that it's there and that you're allowed to open it.")
    assert len(content.parts) == 2
