"""A mistake in an exercise is answered with file, place, key and the way out; the README's example is tried out."""

import re

import pytest

from steady.content import read_content
from steady.content.part_files import SPECIAL_WORDS
from steady.domain.exercises.readable_lines import readable
from tests.content.test_broken_content import PART, README, add_part
from tests.domain.forms import problems_in
from tests.running import ROOT

EXERCISE = re.search(r"## How to write an exercise.*?```toml\n(.*?)```", README, re.DOTALL)[1]
TIMER = 'kind = "timer"\nlabel = "How long?"\nseconds = [60]'
SCALE = 'kind = "scale"\nlabel = "How rested are you?"\nlow = "worn out"\nhigh = "rested"'
COLUMNS = EXERCISE[EXERCISE.index("\n[[exercise.step.field.field]]") :]

# What the writer changed in the exercise of the README: text → text, and the sentence the workbook answers with.
MISTAKES = {
    "an unknown kind": (
        'kind = "scale"',
        'kind = "slider"',
        "In parts/8_sleep.toml, exercise 1, step 1, field 1, “kind”: “slider” isn't known here; write one of: text, "
        "line, scale, choice, choices, list, rows, timer, coins, yes_no, date.",
    ),
    "a scale without an end": (
        'high = "rested"\n',
        "",
        "In parts/8_sleep.toml, exercise 1, step 1, field 1, “high”: this is missing from a field of the kind scale, "
        'and a scale says what its two ends mean; add high = "…".',
    ),
    "rows without columns": (
        COLUMNS,
        "",
        "In parts/8_sleep.toml, exercise 1, step 2, field 1, “field”: this is missing from a field of the kind rows, "
        "and rows have columns; write a [[…field]] below it for each column, with its own id, kind and label.",
    ),
    "nothing to choose from": (
        'choices = { thoughts = "my thoughts", phone = "the phone", noise = "noise" }\n',
        "",
        "In parts/8_sleep.toml, exercise 1, step 1, field 2, “choices”: this is missing from a field of the kind "
        'choices, and there\'s nothing to choose from; add choices = { an_id = "what she reads" }.',
    ),
    "choices left empty": (
        'choices = { thoughts = "my thoughts", phone = "the phone", noise = "noise" }',
        "choices = {}",
        "In parts/8_sleep.toml, exercise 1, step 1, field 2, “choices”: this is missing from a field of the kind "
        'choices, and there\'s nothing to choose from; add choices = { an_id = "what she reads" }.',
    ),
    "a field id twice": (
        'id = "what_kept_me_up"',
        'id = "rested"',
        "In parts/8_sleep.toml, exercise 1, “id”: “rested” is the name of 2 fields in this exercise; give each field "
        "an id of its own, so that the answers stay apart.",
    ),
    "a column id twice": (
        'id = "done"',
        'id = "what"',
        "In parts/8_sleep.toml, exercise 1, “id”: “what” is the name of 2 fields in this exercise; give each field "
        "an id of its own, so that the answers stay apart.",
    ),
    "an unknown special": (
        'covers = ["M35"]',
        'covers = ["M35"]\nspecial = "breathe"',
        "In parts/8_sleep.toml, exercise 1, “special”: “breathe” isn't known here; write one of: breathing, ",
    ),
    "a special without its line": (
        'covers = ["M35"]',
        'covers = ["M35"]\nspecial = "push_or_pull"',
        "In parts/8_sleep.toml, exercise 1, “words”: an exercise with special = “push_or_pull” says a line called "
        '“mix”; add mix = "…" below [exercise.words].',
    ),
    "coins without a number": (
        SCALE,
        'kind = "coins"\nlabel = "My coins"\nchoices = { sleep = "sleep", work = "work" }',
        "In parts/8_sleep.toml, exercise 1, step 1, field 1, “most”: this is missing from a field of the kind coins, "
        "and coins are shared out among choices, and there's a number of them; add most = 10.",
    ),
    "a timer without a length": (
        SCALE,
        'kind = "timer"\nlabel = "How long?"',
        "In parts/8_sleep.toml, exercise 1, step 1, field 1, “seconds”: this is missing from a field of the kind "
        "timer, and a timer offers one length or more; add seconds = [60, 120].",
    ),
    "ends on a line": (
        'kind = "scale"',
        'kind = "line"',
        "In parts/8_sleep.toml, exercise 1, step 1, field 1, “low”: a field of the kind line doesn't need this; "
        "take it out, or change the kind.",
    ),
    "a timer as a column": (
        'kind = "yes_no"\nlabel = "Did I do it?"',
        TIMER,
        "In parts/8_sleep.toml, exercise 1, step 2, field 1, field 2, “kind”: timer can't be a column of rows; give "
        "it a step of its own, or another kind.",
    ),
    "a reply to no choice": (
        'thoughts = "Put them',
        'thought = "Put them',
        "In parts/8_sleep.toml, exercise 1, step 1, field 2, replies, “thought”: there's no choice with this name; "
        "name it as in choices.",
    ),
    "a start for a field that is not there": (
        'covers = ["M35"]',
        'covers = ["M35"]\nstarts = [{ things = "a bath", thing = "tea" }]',
        "In parts/8_sleep.toml, exercise 1, starts, “thing”: there's no field with this name; name one of: rested, "
        "things, what_kept_me_up.",
    ),
    "an exercise without steps": (
        EXERCISE[EXERCISE.index("\n[[exercise.step]]") :],
        "",
        "In parts/8_sleep.toml, exercise 1, “step”: it's here 0 times, and an exercise has at least one; add a "
        "line [[exercise.step]] with its own keys below it.",
    ),
    "an id that another part has": (
        'id = "8A"',
        'id = "1A"',
        "In parts/8_sleep.toml, exercise 1, “id”: “1A” is already the id of an exercise in “Where you are now”; give "
        "this exercise an id of its own, so that the answers stay apart.",
    ),
    "an id that no form could carry": (
        'id = "8A"',
        'id = "my own 8A"',
        "In parts/8_sleep.toml, exercise 1, “id”: “my own 8A” can't be the id of an exercise; use plain letters, "
        "numbers, dots and dashes, and no spaces, such as 8A.",
    ),
    "no next step": (
        'next_step = "Put your book on the pillow now."\n',
        "",
        'In parts/8_sleep.toml, exercise 1, “next_step”: this key is missing; add next_step = "…".',
    ),
}


def add_exercise(folder, text: str):
    add_part(folder, PART + text)
    return read_content(folder)


def test_the_exercise_of_the_readme_opens_can_be_filled_and_read_again(folder):
    content = add_exercise(folder, EXERCISE)
    assert content.problems == ()
    exercise = content.parts[7].exercises[0]
    filled = {"rested": 4, "what_kept_me_up": ["phone"], "things": [{"what": "one light less", "done": True}]}
    assert problems_in(exercise, filled) == ()
    assert readable(exercise, filled) == [
        ("How rested are you?", "4 out of 10"),
        ("What kept you up?", "the phone"),
        ("Tonight", "What: one light less; Did I do it? yes"),
    ]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_an_exercise_is_answered_and_the_other_parts_open(folder, mistake):
    right, wrong, answer = MISTAKES[mistake]
    assert EXERCISE.count(right) == 1
    content = add_exercise(folder, EXERCISE.replace(right, wrong))
    assert [said for said in map(str, content.problems) if said.startswith(answer)]
    assert {problem.file for problem in content.problems} == {"parts/8_sleep.toml"}
    assert len(content.parts) == 7


def test_the_readme_quotes_what_the_workbook_answers_to_a_mistake_in_an_exercise():
    quoted = re.findall(r"\| (In parts/8_sleep.toml, exercise.*) \|", README)
    assert len(quoted) == 3
    assert set(quoted) <= {answer for _, _, answer in MISTAKES.values()}


def test_the_readme_names_every_kind_of_field(words):
    table = README[README.index("| kind of field |") : README.index("Any field may have")]
    used = {one.kind for part in words.parts for exercise in part.exercises for one in exercise.fields}
    assert all(f"`{kind}`" in table for kind in used)


RULE_SHEET_MISTAKES = {
    "tone.toml": ('kind = "remark"', 'kind = "shout"', "In tone.toml, rules number 1, “kind”: takes one of "),
    "offers.toml": ("[steep]\ntext = ", "[steep]\ntxt = ", "In offers.toml, steep, “txt”: nothing reads this key."),
    "urge.toml": ("at_first = 600", "at_first = 7", "In urge.toml, wait, “at_first”: needs one of 300, 600, 1200."),
    "hold_box.toml": ("wait_hours = 24", "wait_hours = 0", "In hold_box.toml, “wait_hours”: needs a whole number of 1"),
    "next_step.toml": (
        "“{title}” is a good place",
        "“{titel}” is a good place",
        "In next_step.toml, “first”: names titel in braces. Known there: {title}.",
    ),
    "letter.toml": ("came {times}", "came {time}", "In letter.toml, “all_passed”: names time in braces."),
    "safety.toml": ("not_sure = ", "unsure = ", "In safety.toml, check, answers, “not_sure”: this name is missing; "),
}


@pytest.mark.parametrize("file", RULE_SHEET_MISTAKES)
def test_a_mistake_in_a_sheet_of_rules_names_file_place_and_key(folder, file):
    right, wrong, answer = RULE_SHEET_MISTAKES[file]
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    content = read_content(folder)
    assert [said for said in map(str, content.problems) if said.startswith(answer)]
    assert {problem.file for problem in content.problems} == {file} and len(content.parts) == 7
    with pytest.raises(Exception, match=f"In {file}"):
        getattr(content, file.removesuffix(".toml"))


def test_a_sheet_of_rules_that_is_no_toml_is_answered(folder):
    (folder / "tone.toml").write_text("[[rules]\n", encoding="utf-8")
    assert [problem.file for problem in read_content(folder).problems] == ["tone.toml"]


def test_every_line_the_screens_ask_for_is_asked_of_the_author():
    screens = [
        *(ROOT / "steady" / "ui" / "exercises").glob("*.py"),
        ROOT / "steady" / "ui" / "fields" / "timers.py",
        ROOT / "steady" / "ui" / "safety" / "help_lines.py",
        ROOT / "steady" / "ui" / "saving" / "undoable_changes.py",
    ]
    asked = {word for screen in screens for word in re.findall(r'words\["(\w+)"\]', screen.read_text("utf-8"))}
    assert asked <= {word for lines in SPECIAL_WORDS.values() for word in lines.split()}
