"""Each pattern that brings an offer of help: just below it, at it, just above it, and with missing days."""

from datetime import datetime, time, timedelta, timezone
from operator import attrgetter

import pytest

from steady.domain.guidance.history import History, RuleContext
from steady.domain.guidance.offers import RULES
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of

NOW = datetime(2026, 11, 22, 20, 0, tzinfo=timezone(timedelta(hours=1)))
PULSE = ("1.1", "2.2", "3.2", "4.1", "5.2", "6.2", "7.6")
REVERSED = frozenset({"1.1", "2.2"})


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


def check_ins(days, **values) -> list[CheckIn]:
    """Return one check-in with `values` on each of `days` days ago."""
    return [CheckIn(at=ago(day), **values) for day in days]


def urges(days, strength: int, outcome: str) -> list[ExerciseEntry]:
    return [
        ExerciseEntry(exercise="urge", at=ago(day), values={"strength_0": strength, "outcome": outcome}) for day in days
    ]


def exercises(moods, days_ago: int = 0) -> list[ExerciseEntry]:
    return [
        ExerciseEntry(
            exercise="5B", at=ago(days_ago) - timedelta(hours=len(moods) - n), mood_before=before, mood_after=after
        )
        for n, (before, after) in enumerate(moods)
    ]


def pulse(weeks_back: int, steadiness: float) -> Reflection:
    """Return a pulse whose score is `steadiness`, all items turned so that higher is steadier."""
    low, high = int(steadiness), int(steadiness) + 1
    ups = round((steadiness - low) * len(PULSE))
    values = {item: high if n < ups else low for n, item in enumerate(reversed(PULSE))}
    return Reflection(
        week=week_of(ago(7 * weeks_back).date()),
        at=ago(7 * weeks_back),
        pulse={item: 10 - value if item in REVERSED else value for item, value in values.items()},
    )


def speaks(rule: str, check_ins=(), exercises=(), reflections=(), ratings=()) -> bool:
    kinds = {"check_ins": check_ins, "exercises": exercises, "reflections": reflections, "ratings": ratings}
    # As the journal hands them out, the oldest day first.
    written = History(**{kind: sorted(records, key=attrgetter("day")) for kind, records in kinds.items()})
    return RULES[rule](RuleContext(written, NOW, reversed_items=REVERSED))


@pytest.mark.parametrize(
    "values, said",
    [
        ({"heaviness": 8}, False),
        ({"heaviness": 9}, True),
        ({"heaviness": 10}, True),
        ({"calm": 1, "lonely": 8}, False),
        ({"calm": 1, "lonely": 9}, True),
        ({"calm": 0, "lonely": 10}, True),
        ({"calm": 2, "lonely": 9}, False),
        ({"calm": 1, "angry_or_hurt": 9}, True),
        ({"calm": 1, "angry_or_hurt": 8}, False),
        ({"lonely": 10, "angry_or_hurt": 10}, False),
        ({"calm": 0}, False),
        ({"note": "rain all day"}, False),
    ],
)
def test_steep(values, said):
    assert speaks("steep", check_ins([0], **values)) is said


def test_a_hard_day_noted_late_is_not_a_hard_hour_now():
    late = CheckIn(at=NOW, day=ago(2).date(), heaviness=10)
    assert not speaks("steep", [late])
    assert speaks("steep", [CheckIn(at=NOW, day=ago(1).date(), heaviness=10)])


@pytest.mark.parametrize(
    "low, fine, said",
    [
        (range(7), [], False),
        (range(8), [], True),
        (range(9), [], True),
        (range(6), [6, 7], True),
        (range(5), [5, 6, 7], False),
        (range(9), [9, 10, 11], True),
        (range(8), [8, 9, 10], False),
        ([6, 7, 8, 9, 10, 11, 12, 13], [], True),
        ([7, 8, 9, 10, 11, 12, 13, 14], [], False),
    ],
)
def test_low_run_needs_eight_days_of_which_three_quarters_are_low(low, fine, said):
    assert speaks("low_run", check_ins(low, hopeful=2) + check_ins(fine, hopeful=3)) is said


def test_eight_check_ins_on_one_day_are_not_two_weeks():
    assert not speaks("low_run", check_ins([0] * 8, hopeful=0))


def test_a_day_counts_by_its_mean():
    assert speaks("low_run", check_ins(range(8), hopeful=1) + check_ins(range(8), hopeful=3))
    assert not speaks("low_run", check_ins(range(8), hopeful=1) + check_ins(range(8), hopeful=4))


def test_a_missing_feeling_is_never_a_zero():
    assert not speaks("low_run", check_ins(range(14), calm=5))
    assert not speaks("low_run", check_ins(range(7), hopeful=2) + check_ins(range(7, 14), calm=5))
    assert not speaks("no_one", check_ins(range(14), calm=2))


@pytest.mark.parametrize("word", ["hopeless", "numb", "desperate"])
@pytest.mark.parametrize(
    "days, said", [(range(4), False), (range(5), True), (range(6), True), ([0, 1, 2, 3, 14], False), ([0] * 5, False)]
)
def test_a_very_low_word_counts_from_five_days_on(word, days, said):
    assert speaks("low_run", check_ins(days, words=(word,))) is said


@pytest.mark.parametrize(
    "values, days, said",
    [
        ({"sleep": "bad"}, range(4), False),
        ({"sleep": "bad"}, range(5), True),
        ({"sleep": "bad"}, range(7), True),
        ({"tags": ("slept_badly",)}, range(5), True),
        ({"sleep": "bad", "tags": ("slept_badly",)}, range(4), False),
        ({"sleep": "so-so"}, range(7), False),
        ({"sleep": "bad"}, [0, 1, 2, 3, 7], False),
        ({"sleep": "bad"}, [2, 3, 4, 5, 6], True),
        ({"tags": ("ate_little",)}, range(3), False),
        ({"tags": ("ate_little",)}, range(4), True),
        ({"tags": ("ate_little",)}, [0, 1, 2, 7], False),
        ({"tags": ("drank_more",)}, range(2), False),
        ({"tags": ("drank_more",)}, range(3), True),
        ({"tags": ("drank_more",)}, [0, 0, 0], False),
    ],
)
def test_body(values, days, said):
    assert speaks("body", check_ins(days, **values)) is said


@pytest.mark.parametrize(
    "case, entries, said",
    [
        ("four regrets", urges([0, 1, 2, 3], 5, "sent_regret"), False),
        ("five regrets", urges([0, 1, 2, 3, 3], 5, "sent_regret"), True),
        ("six regrets in one day", urges([0] * 6, 5, "sent_regret"), True),
        ("the fifth a week ago", urges([0, 1, 2, 3, 7], 5, "sent_regret"), False),
        ("short and kind is no regret", urges([0, 1, 2, 3, 3], 5, "sent_kind"), False),
        ("strong on four days, acted on", urges(range(4), 8, "sent_kind"), False),
        ("strong on five days, acted on", urges(range(5), 8, "sent_kind"), True),
        ("not quite so strong", urges(range(5), 7, "sent_kind"), False),
        ("strong, half of them let pass", urges(range(3), 8, "sent_kind") + urges([3, 4, 5], 8, "let_pass"), False),
        ("strong, just over half acted on", urges(range(3), 8, "sent_kind") + urges([3, 4], 8, "let_pass"), True),
        ("strong, and nobody knows what came of them", urges(range(5), 9, "unsure"), False),
        ("strong, none finished", urges(range(5), 9, ""), False),
    ],
)
def test_chase(case, entries, said):
    assert speaks("chase", exercises=entries) is said, case


@pytest.mark.parametrize(
    "case, rungs, tags, tag_day, said",
    [
        ("a clear no, and contact since", [(3, 0)], ("friendly_contact",), 1, True),
        ("a clear no, and his pages looked at", [(3, 0)], ("looked_at_his_pages",), 3, True),
        ("the contact came before the no", [(3, 0)], ("argued",), 4, False),
        ("no contact is no contact", [(3, 0)], ("no_contact",), 1, False),
        ("not a clear no", [(3, 1)], ("argued",), 1, False),
        ("he has come a rung nearer since", [(5, 0), (3, 1)], ("argued",), 1, False),
        ("the contact was a week ago", [(20, 0)], ("argued",), 7, False),
        ("no rung noted", [], ("argued",), 1, False),
    ],
)
def test_contact_after_a_clear_no(case, rungs, tags, tag_day, said):
    entries = [ExerciseEntry(exercise="7A", at=ago(day), values={"rung": rung}) for day, rung in rungs]
    assert speaks("chase", check_ins([tag_day], tags=tags), exercises=entries) is said, case


@pytest.mark.parametrize(
    "case, moods, said",
    [
        ("four of seven lower", [(5, 4)] * 4 + [(5, 5)] * 3, False),
        ("five of seven lower", [(5, 4)] * 5 + [(5, 6)] * 2, True),
        ("six of seven lower", [(5, 4)] * 6 + [(5, 6)], True),
        ("five lower, but only three of them among the last seven", [(5, 4)] * 5 + [(5, 5)] * 4, False),
        ("five in all, each lower", [(5, 4)] * 5, True),
        ("four in all, each lower", [(5, 4)] * 4, False),
        ("one number missing each time", [(5, None)] * 7, False),
        ("the missing ones are passed over", [(5, 4)] * 3 + [(None, 2)] * 4 + [(5, 4)] * 2, True),
    ],
)
def test_tracking_hurts(case, moods, said):
    assert speaks("tracking_hurts", exercises=exercises(moods)) is said, case


@pytest.mark.parametrize("days_ago, said", [(26, True), (28, False)])
def test_exercises_of_more_than_four_weeks_ago_say_nothing_about_now(days_ago, said):
    assert speaks("tracking_hurts", exercises=exercises([(5, 4)] * 7, days_ago)) is said


def circles(weeks_back: int, value: int) -> Rating:
    return Rating(part="say_it_once_then_settle", at=ago(7 * weeks_back), answers={"3.4": value})


@pytest.mark.parametrize(
    "case, ratings, said",
    [
        ("two weeks at seven", [circles(0, 7), circles(1, 7)], False),
        ("two weeks at eight", [circles(0, 8), circles(1, 8)], True),
        ("one week at ten", [circles(0, 10)], False),
        ("a week missing between", [circles(0, 9), circles(2, 9)], False),
        ("this week not answered yet", [circles(1, 8), circles(2, 8)], True),
        ("long over", [circles(3, 8), circles(4, 8)], False),
    ],
)
def test_a_mind_in_circles_two_weeks_running(case, ratings, said):
    assert speaks("tracking_hurts", ratings=ratings) is said, case


@pytest.mark.parametrize(
    "case, days, lonely, support, said",
    [
        ("six days", range(6), 8, [], False),
        ("seven days", range(7), 8, [], True),
        ("eight days", range(8), 10, [], True),
        ("seven days at seven", range(7), 7, [], False),
        ("seven days, a friend once", range(7), 8, [3], False),
        ("a friend, but before these two weeks", range(7), 8, [14], True),
        ("the seventh is out of the window", [0, 1, 2, 3, 4, 5, 14], 9, [], False),
    ],
)
def test_no_one(case, days, lonely, support, said):
    friend = check_ins(support, tags=("friends_or_support",))
    assert speaks("no_one", check_ins(days, lonely=lonely) + friend) is said, case


@pytest.mark.parametrize(
    "case, pulses, said",
    [
        ("a fall of 2.4", [pulse(0, 4.6), *(pulse(n, 7) for n in (1, 2, 3, 4))], False),
        ("a fall of 2.57", [pulse(0, 31 / 7), *(pulse(n, 7) for n in (1, 2, 3, 4))], True),
        ("a fall of exactly 2.5", [pulse(0, 4), pulse(1, 6), pulse(2, 7), pulse(3, 6), pulse(4, 7)], True),
        ("a rise", [pulse(0, 9), *(pulse(n, 5) for n in (1, 2, 3, 4))], False),
        ("three weeks to compare with", [pulse(0, 3), pulse(1, 7), pulse(2, 7), pulse(4, 7)], True),
        ("only two weeks to compare with", [pulse(0, 3), pulse(1, 7), pulse(2, 7)], False),
        (
            "weeks before the last four do not count",
            [pulse(0, 3), pulse(1, 7), pulse(2, 7), pulse(5, 7), pulse(6, 7)],
            False,
        ),
        ("written last week, nothing yet this week", [pulse(1, 3), *(pulse(n, 7) for n in (2, 3, 4, 5))], True),
        ("the newest pulse is two weeks old", [pulse(2, 3), *(pulse(n, 7) for n in (3, 4, 5, 6))], False),
        ("a week without a pulse is not a zero", [pulse(0, 6), pulse(1, 7), pulse(3, 7), pulse(4, 7)], False),
    ],
)
def test_worse(case, pulses, said):
    assert speaks("worse", reflections=pulses) is said, case


def test_a_pulse_of_three_answers_is_no_score():
    few = Reflection(week=week_of(NOW.date()), at=NOW, pulse={"3.2": 0, "4.1": 0, "5.2": 0})
    assert not speaks("worse", reflections=[few, *(pulse(n, 9) for n in (1, 2, 3, 4))])


@pytest.mark.parametrize("rule", RULES)
def test_an_empty_journal_brings_no_offer(rule):
    assert not speaks(rule)


@pytest.mark.parametrize("hour", [time(0, 0), time(23, 59)])
def test_the_window_is_whole_days_whatever_the_hour(hour):
    days = [datetime.combine(ago(day).date(), hour, NOW.tzinfo) for day in range(7)]
    assert speaks("body", [CheckIn(at=day, sleep="bad") for day in days])
