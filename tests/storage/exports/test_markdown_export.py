"""The diary in Markdown reads as she wrote it, month by month."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import OWN, UNNAMED, OwnScale
from steady.domain.records.reflection import Reflection
from steady.storage.exports import as_diary, entries_of
from steady.storage.exports.markdown_export import as_plain_text
from steady.storage.journal import open_in_memory
from tests.storage.exports.reading import IN_WORDS, WORDS, unzipped
from tests.storage.records.test_any_record import words as any_words
from tests.storage.samples import ONE_OF_EACH, SUNDAY_EVENING, SetClock, check_in

# What she typed, and the Markdown that shows just that. Tried with markdown-it in its GitHub manner.
TYPED = {
    "# not a heading": r"\# not a heading",
    "- no list\n+ nor here": "\\- no list\\\n\\+ nor here",
    "1. first\n2) second": "1\\. first\\\n2\\) second",
    "1.5 hours": r"1\.5 hours",
    "> he said": r"\> he said",
    "*so* _angry_ ~~at~~ `him`": r"\*so\* \_angry\_ \~\~at\~\~ \`him\`",
    "![x](http://a/b.png)": r"!\[x\](http\://a/b.png)",
    "https://a.b and www.c.d": r"https\://a.b and www\.c.d",
    "anna@home.org": r"anna\@home.org",
    "<script>alert(1)</script>": r"\<script>alert(1)\</script>",
    "&nbsp; you & me": r"\&nbsp; you & me",
    "a | b": r"a \| b",
    "Title\n=====": "Title\\\n\\=====",
    "one\n---\ntwo": "one\\\n\\---\\\ntwo",
    "back\\slash": r"back\\slash",
    "    four blanks": "\u00a0\u00a0\u00a0 four blanks",
    "one\ntwo": "one\\\ntwo",
    "one\n\ntwo": "one\n\ntwo",
    "one\n\n\ntwo": "one\n\n\u00a0\n\ntwo",
    "one\n\ntwo\n\n\nthree": "one\n\ntwo\n\n\u00a0\n\nthree",
    "one\r\ntwo\rthree": "one\\\ntwo\\\nthree",
    "$5 and $6": r"\$5 and \$6",
}


def months_of(*records, words=IN_WORDS) -> dict[str, str]:
    journal = open_in_memory(clock=SetClock())
    journal.save_all(records)
    return unzipped(as_diary(entries_of(journal, WORDS.parts), words))


@pytest.mark.parametrize("typed", TYPED)
def test_nothing_she_typed_becomes_markdown(typed):
    assert as_plain_text(typed) == TYPED[typed]


@given(st.lists(any_words, max_size=4).map("\n".join))
def test_no_word_of_hers_is_lost(typed):
    shown = as_plain_text(typed).replace("\\\n", "\n")
    kept = [sign for sign in typed if not sign.isspace() and sign not in "\\\0"]
    assert [sign for sign in shown if not sign.isspace() and sign not in "\\\ufffd"] == [
        sign for sign in kept if sign != "\ufffd"
    ]


def test_each_month_is_a_file_and_each_day_a_heading_with_its_entries_in_the_order_of_writing():
    morning = check_in("Slept badly.", at=SUNDAY_EVENING - timedelta(hours=13))
    october = check_in("The trees are red.", day=date(2026, 10, 4))
    months = months_of(check_in("A calm hour."), morning, october)
    assert list(months) == ["2026-10.md", "2026-11.md"]
    assert months["2026-11.md"].splitlines() == [
        "# November 2026",
        "",
        "## Sunday 22 November 2026",
        "",
        "### 08:05 · Check-in",
        "",
        "Calm 6 · Lonely 3",
        "",
        "Slept badly.",
        "",
        "### 21:05 · Check-in",
        "",
        "Calm 6 · Lonely 3",
        "",
        "A calm hour.",
    ]
    # Written on another day than it is about: the hour would say something untrue.
    assert "### Check-in\n" in months["2026-10.md"]


def test_questions_stand_in_full_with_her_answers():
    prompt = WORDS.weekly.prompts[0]
    exercise, asked = next(
        (one, field)
        for part in WORDS.parts
        for one in part.exercises
        for field in one.fields
        if field.kind == "text" and not one.private
    )
    months = months_of(
        Reflection(at=SUNDAY_EVENING, week="2026-W47", answers={prompt.id: "I waited.\nI slept."}),
        ExerciseEntry(at=SUNDAY_EVENING, exercise=exercise.id, values={asked.id: "A walk."}, mood_before=3),
    )["2026-11.md"]
    assert f"**{prompt.text}**\n\nI waited.\\\nI slept." in months
    assert f"· {exercise.title}" in months
    assert f"**{asked.label}** A walk." in months.replace("\\", "")
    assert "**Before** 3 out of 10" in months
    assert "Look back on the week of 16 November 2026" in months


def test_the_letter_of_a_week_stands_sentence_under_sentence():
    week = Reflection(at=SUNDAY_EVENING, week="2026-W47", letter=("Five days.", "“A *long* walk.”", "“Gone since.”"))
    told = months_of(week, check_in("A *long* walk."))["2026-11.md"]
    assert "**A letter about your week**\n\nFive days.\\\n“A \\*long\\* walk.”" in told and "Gone since" not in told


def test_an_urge_is_told_in_the_words_of_the_tool():
    values = {"kind": "text", "strength_0": 8, "outcome": "let_pass"}
    entry = ExerciseEntry(at=SUNDAY_EVENING, exercise="urge", values=values)
    told = months_of(entry)["2026-11.md"]
    assert f"· {WORDS.urge.title}" in told
    assert f"**{WORDS.urge.steps[0].question}** {WORDS.urge.steps[0].choices['text']}" in told
    assert "let\\_pass" not in told


def test_one_of_each_kind_is_told_and_nothing_of_the_mark_or_of_drafts():
    told = months_of(*ONE_OF_EACH.values())
    everything = "\n".join(told.values())
    for words in ("We talked for ten minutes", "I waited.", "Dear you,", "He moved out"):
        assert words in everything
    assert "I wanted to say" not in everything


def test_her_own_scales_are_told_under_her_names_beside_an_imported_mood_and_nothing_in_them_becomes_markdown():
    renamed, resting = OwnScale(id=f"{OWN}b", name="*My* back"), OwnScale(id=f"{OWN}a", name="Sleep", resting=True)
    written = check_in(
        "",
        calm=None,
        lonely=None,
        measures={renamed.id: 7, resting.id: 2.5, "Mood (Daylio)": 5, f"{OWN}bc4783c3de2c": 1},
        source={"app": "Daylio", "mood": "worn thin"},
    )
    told = months_of(written, words=replace(IN_WORDS, own_scales=(renamed, resting)))["2026-11.md"]
    assert told.splitlines()[-1] == rf"\*My\* back 7 · Sleep 2.5 · Mood (Daylio) 5 (worn thin) · {UNNAMED} 1"


def test_a_name_of_hers_that_begins_like_a_heading_stays_a_name():
    evil = OwnScale(id=f"{OWN}e", name="# =SUM(A1)")
    told = months_of(
        check_in("", calm=None, lonely=None, measures={evil.id: 3}), words=replace(IN_WORDS, own_scales=(evil,))
    )["2026-11.md"]
    assert told.splitlines()[-1] == r"\# =SUM(A1) 3"
