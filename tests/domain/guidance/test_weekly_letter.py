"""The weekly letter: each sentence with the records that make it true, and with those that don't."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.content.exercise_form import LIGHT_MOMENTS, URGE_TOOL
from steady.domain.guidance.letter_quotes import in_short
from steady.domain.guidance.weekly_letter import (
    PLACES,
    AgainstUsual,
    LetterWords,
    WeekWritten,
    write_letter,
)
from steady.domain.records.check_in import LIFTS_ME, WEIGHS_ON_ME, CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.reflection import Reflection
from tests.words import our_words

WORDS = our_words().letter
WEEK, MONDAY = "2026-W47", date(2026, 11, 16)
AT = datetime(2026, 11, 16, 9).astimezone()
GOOD_DAY = {"calm": 7, "lonely": 2}
WALK = "Walked home the long way."


def on(day: int, **answers) -> CheckIn:
    """A check-in on a day of the week, 0 for Monday."""
    return CheckIn(at=AT + timedelta(days=day), **answers)


def urge_on(day: int, outcome: str, helped: str = "", *, hidden: bool = False) -> ExerciseEntry:
    values = {"started_at": (AT + timedelta(days=day)).isoformat(), "outcome": outcome, "helped": helped}
    return ExerciseEntry(at=AT + timedelta(days=day), exercise=URGE_TOOL, values=values, hidden=hidden)


def light_on(day: int, what: str, *, hidden: bool = False) -> ExerciseEntry:
    return ExerciseEntry(at=AT + timedelta(days=day), exercise=LIGHT_MOMENTS, values={"what": what}, hidden=hidden)


def about(**answers: str) -> Reflection:
    return Reflection(week=WEEK, answers=answers)


def letter(**found) -> tuple[str, ...]:
    return write_letter(WeekWritten(**found), WORDS)


def quoted(**found) -> list[str]:
    """What of hers is read back to her as worth keeping."""
    before = WORDS.keep.partition("{line}")[0]
    return [line.removeprefix(before).removesuffix("”") for line in letter(**found) if line.startswith(before)]


def test_it_says_on_how_many_of_seven_days_she_noted_something_and_two_entries_a_day_count_once():
    week = [on(0, calm=3), on(0, calm=5), on(4, note="Tea.")]
    assert letter(check_ins=week)[0] == "You checked in on 2 of 7 days."


def test_a_week_that_still_runs_is_not_counted_out_of_seven():
    assert letter(check_ins=[on(0, calm=3)], is_over=False)[0] == "So far this week, you've checked in on 1 day."


def test_a_week_of_which_nothing_is_to_be_told_has_no_letter_whatever_comes_next():
    assert letter(next_title="Back to yourself") == ()


def test_what_was_beyond_her_usual_ups_and_downs_is_named_higher_and_lower():
    usual = AgainstUsual(
        days=7, days_before=90, compared=("calm", "warm", "lonely"), higher=("calm",), lower=("lonely",)
    )
    assert "Compared with your usual days, you felt calmer and less lonely." in letter(usual=usual)
    many = replace(usual, higher=("calm", "warm"))
    assert "Compared with your usual days, you felt calmer, warmer, and less lonely." in letter(usual=many)


def test_a_week_within_her_band_is_about_as_usual_and_nothing_is_called_a_change():
    usual = AgainstUsual(days=7, days_before=90, compared=("calm",))
    assert letter(usual=usual) == (WORDS.as_usual,)


@pytest.mark.parametrize(
    ("usual", "said"),
    [
        (AgainstUsual(days=3, days_before=90), WORDS.few_days.format(days=3)),
        (AgainstUsual(days=4, days_before=13), WORDS.too_early.format(days="13 days")),
        (AgainstUsual(days=4, days_before=1), WORDS.too_early.format(days="1 day")),
        (AgainstUsual(days=3, days_before=2), WORDS.few_days.format(days=3)),
    ],
)
def test_before_there_are_days_enough_it_says_so_with_their_number(usual, said):
    assert letter(usual=usual) == (said,)


def test_with_fourteen_days_before_the_week_it_is_never_called_too_early():
    assert letter(usual=AgainstUsual(days=4, days_before=14)) == ()


def test_a_week_of_bad_nights_alone_says_nothing_of_usual_feelings():
    week = [on(0, heaviness=6)]
    assert letter(check_ins=week, usual=AgainstUsual(days=0, days_before=90)) == ("You checked in on 1 of 7 days.",)


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        (["let_pass"], "The urge came once, and you let it pass."),
        (["let_pass", "let_pass"], "The urge came 2 times, and you let it pass each time."),
        (["let_pass", "sent_regret", "unsure"], "The urge came 3 times, and you let it pass once."),
        (["sent_kind", "unsure"], "The urge came 2 times, and you came here with it."),
    ],
)
def test_it_says_how_many_urges_passed_and_of_how_many(outcomes, said):
    assert letter(exercises=[urge_on(0, outcome) for outcome in outcomes]) == (said,)


def test_an_urge_she_never_finished_noting_counts_nowhere():
    assert letter(exercises=[urge_on(0, "")]) == ()
    assert letter(exercises=[urge_on(0, ""), urge_on(1, "let_pass")]) == (WORDS.one_passed,)


def test_what_helped_is_her_own_last_word_on_an_urge_that_passed():
    week = [urge_on(0, "let_pass", "a bath"), urge_on(1, "let_pass", "a walk"), urge_on(2, "sent_kind", "nothing")]
    assert letter(exercises=week)[0].endswith(" Here's what you said helped: “a walk”")
    hidden = [urge_on(0, "let_pass", "a bath"), urge_on(1, "let_pass", "a walk", hidden=True)]
    assert letter(exercises=hidden) == (
        "The urge came 2 times, and you let it pass each time. Here's what you said helped: “a bath”",
    )


def test_a_light_moment_is_kept_before_any_note():
    week = [on(0, note=WALK, **GOOD_DAY)]
    assert quoted(check_ins=week, exercises=[light_on(1, "The cat on the stairs.")]) == ["The cat on the stairs."]
    assert quoted(check_ins=week, reflection=about(light_moment="We laughed.")) == ["We laughed."]
    assert quoted(check_ins=week) == [WALK]


def test_of_the_notes_the_one_beside_her_best_feelings_is_kept():
    week = [on(0, calm=6, note="So-so."), on(1, calm=9, note="Swam in the lake."), on(2, calm=8, note="Soup.")]
    assert quoted(check_ins=week) == ["Swam in the lake."]


@pytest.mark.parametrize(
    "check_in",
    [
        on(0, note=WALK),
        on(0, note=WALK, calm=4),
        on(0, note=WALK, calm=6, lonely=7),
        on(0, note=WALK, lonely=0),
        on(0, note=WALK, **GOOD_DAY, hidden=True),
        on(0, note=WALK, **GOOD_DAY, heaviness=8),
        on(0, note=WALK, **GOOD_DAY, tags=("felt_afraid_of_him",)),
        on(0, note=" \n", **GOOD_DAY),
    ],
)
def test_a_note_of_a_hard_hour_or_one_not_to_be_brought_up_is_never_read_back(check_in):
    assert quoted(check_ins=[check_in]) == []


def test_nothing_of_a_painful_day_is_read_back_whatever_it_is():
    week = [on(0, heaviness=9), on(0, calm=9, note=WALK)]
    assert quoted(check_ins=week, exercises=[light_on(0, "The cat.")]) == []
    assert quoted(exercises=[light_on(0, "The cat.", hidden=True)]) == []
    assert quoted(reflection=replace(about(light_moment="We laughed."), hidden=True)) == []


def test_what_may_not_be_quoted_gives_way_to_the_next_line():
    week = [on(0, calm=9, note="He hit me."), on(1, calm=7, note=WALK)]
    assert quoted(check_ins=week, may_quote=lambda line: "hit" not in line) == [WALK]
    nothing = letter(
        check_ins=week,
        exercises=[urge_on(0, "let_pass", "a walk")],
        reflection=about(next_week="Call Anna."),
        may_quote=lambda line: False,
    )
    assert not any("“" in line for line in nothing)


def test_a_long_note_is_cut_between_words_and_stands_on_one_line():
    (line,) = quoted(check_ins=[on(0, calm=9, note="We walked\n\nfor hours and hours " * 20)])
    assert line.startswith("We walked for hours") and line.endswith(" …") and len(line) <= 160 and "\n" not in line
    assert quoted(check_ins=[on(0, calm=9, note="a" * 400)]) == []


def test_one_thing_for_next_week_is_what_she_wrote_and_else_the_next_step():
    week = [on(0, calm=3)]
    assert letter(check_ins=week, reflection=about(next_week="Call Anna."), next_title="Back to yourself")[-1] == (
        "For next week, you wrote: “Call Anna.”"
    )
    assert letter(check_ins=week, next_title="Back to yourself")[-1] == (
        "If you'd like one thing for next week, it could be “Back to yourself.”"
    )
    assert len(letter(check_ins=week)) == 1


def test_a_folder_of_words_without_the_sheet_has_no_letter():
    week = WeekWritten(check_ins=[on(0, calm=9, note=WALK)], exercises=[urge_on(0, "let_pass")], next_title="More")
    assert write_letter(week, LetterWords()) == ()


def test_every_sentence_has_its_words():
    assert all(getattr(WORDS, sentence) for sentence in PLACES)


texts = st.sampled_from(["", " ", WALK, "Soup.\nAnd bread.", "x" * 300, "{days} “quoted” *stars*", "Anna called."])
scale = st.none() | st.integers(0, 10)
check_ins = st.builds(
    on,
    st.integers(0, 6),
    **dict.fromkeys((*LIFTS_ME, *WEIGHS_ON_ME, "heaviness"), scale),
    note=texts,
    tags=st.sampled_from([(), ("felt_afraid_of_him",), ("argued",)]),
    hidden=st.booleans(),
)
outcomes = st.sampled_from(["let_pass", "sent_kind", "sent_regret", "unsure", "", "strange"])
urge_entries = st.builds(urge_on, st.integers(0, 6), outcomes, texts, hidden=st.booleans())
moments_noted = st.builds(light_on, st.integers(0, 6), texts, hidden=st.booleans())
reflections = st.none() | st.builds(
    Reflection,
    week=st.just(WEEK),
    answers=st.dictionaries(st.sampled_from(["next_week", "light_moment", "what_helped"]), texts),
    hidden=st.booleans(),
)


@given(st.lists(check_ins, max_size=9), st.lists(urge_entries | moments_noted, max_size=6), reflections, st.booleans())
def test_whatever_she_noted_every_sentence_is_true(noted, exercises, reflection, is_over):
    said = letter(check_ins=noted, exercises=exercises, reflection=reflection, is_over=is_over, next_title="More")
    assert len(said) <= 5
    days = len({one.day for one in noted})
    assert (f"on {days} of 7 days." in said[0] if is_over else f"on {days} day" in said[0]) if days else True
    finished = [one.values["outcome"] for one in exercises if one.exercise == URGE_TOOL]
    finished = [one for one in finished if one in ("let_pass", "sent_kind", "sent_regret", "unsure")]
    about_urges = [line for line in said if line.startswith("The urge came")]
    assert len(about_urges) == bool(finished)
    if finished:
        times, passed = len(finished), finished.count("let_pass")
        spoken = {1: "once"}.get(times, f"{times} times")
        assert f"came {spoken}," in about_urges[0]
        assert ("let it pass" in about_urges[0]) is bool(passed)
        assert ("each time you" in about_urges[0] or times == 1 == passed) is (passed == times)
    hard = {one.day for one in noted if (one.heaviness or 0) >= 8 or one.tags == ("felt_afraid_of_him",)}
    kept = quoted(check_ins=noted, exercises=exercises, reflection=reflection)
    may = [one.note for one in noted if one.day not in hard and not one.hidden and one.note and is_good(one)]
    may += [one.values["what"] for one in exercises if one.exercise == LIGHT_MOMENTS and not one.hidden]
    may += [reflection.answers.get("light_moment", "")] if reflection and not reflection.hidden else []
    assert len(kept) <= 1 and set(kept) <= set(map(in_short, may))
    assert (WORDS.next_step.format(title="More") in said) is (
        bool(said) and not any(line.startswith("For next week") for line in said)
    )


def is_good(one: CheckIn) -> bool:
    good = [one.feelings[name] for name in LIFTS_ME if name in one.feelings]
    hard = [one.feelings[name] for name in WEIGHS_ON_ME if name in one.feelings]
    return bool(good) and fmean(good) >= 5 and max(hard, default=0) <= fmean(good)
