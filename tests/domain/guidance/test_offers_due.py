"""When an offer is made: once in three days, R1 and R2 whenever something new calls for them, and words that hold."""

import re
import tomllib
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from steady.content import ContentProblem
from steady.content.rule_sheets import rule_sheet
from steady.domain.guidance.history import History, RuleContext
from steady.domain.guidance.offers import RULES, due
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.reflection import Reflection

CONTENT = Path(__file__).parents[3] / "content"
NOW = datetime(2026, 11, 22, 20, 0, tzinfo=timezone(timedelta(hours=1)))
TABLE = tomllib.loads((CONTENT / "offers.toml").read_text(encoding="utf-8"))
OFFERS = rule_sheet("offers", TABLE)
TONE = rule_sheet("tone", tomllib.loads((CONTENT / "tone.toml").read_text(encoding="utf-8")))
TIRED = [CheckIn(at=NOW - timedelta(days=day), sleep="bad") for day in reversed(range(6))]
HEAVY = CheckIn(at=NOW - timedelta(minutes=5), heaviness=10)


def made(
    check_ins=(), exercises=(), reflections=(), last: datetime | None = None, week_off=None, now=NOW
) -> str | None:
    written = History(check_ins=check_ins, exercises=exercises, reflections=reflections)
    offer = due(RuleContext(written, now, last, TONE), OFFERS, week_off)
    return offer and offer.rule


@pytest.mark.parametrize(
    "since, rule",
    [
        (timedelta(days=2, hours=23, minutes=59), None),
        (timedelta(days=3), "body"),
        (timedelta(days=4), "body"),
        (timedelta(0), None),
    ],
)
def test_an_offer_comes_once_in_three_days(since, rule):
    assert made(TIRED, last=NOW - since) == rule


def test_the_first_offer_needs_no_earlier_one():
    assert made(TIRED) == "body"


def test_a_heavy_check_in_is_answered_even_an_hour_after_another_offer():
    assert made([*TIRED, HEAVY], last=NOW - timedelta(hours=1)) == "steep"


def test_the_same_check_in_is_answered_once():
    assert made([HEAVY], last=NOW - timedelta(minutes=4)) is None
    again = CheckIn(at=NOW - timedelta(minutes=1), heaviness=9)
    assert made([HEAVY, again], last=NOW - timedelta(minutes=4)) == "steep"


def test_a_check_in_of_the_very_moment_of_an_offer_is_answered_by_it_and_so_is_all_up_to_now():
    heavy = CheckIn(at=NOW - timedelta(minutes=4), heaviness=10)
    assert made([heavy], last=NOW - timedelta(minutes=4)) is None
    assert made([heavy], last=NOW) is None


def test_an_offer_told_for_a_time_to_come_answers_nothing():
    assert made([HEAVY], last=NOW + timedelta(minutes=1)) == "steep"


def test_a_check_in_she_changed_to_heavy_counts_from_the_change():
    changed = CheckIn(at=NOW - timedelta(hours=3), edited_at=NOW - timedelta(minutes=1), heaviness=9)
    assert made([changed], last=NOW - timedelta(hours=1)) == "steep"


def test_yesterdays_heavy_hour_is_not_brought_up_again():
    assert made([CheckIn(at=NOW - timedelta(hours=25), heaviness=10)]) is None


@pytest.mark.parametrize(
    "records, rule",
    [
        ({"check_ins": [CheckIn(at=NOW, note="I can’t go on.")]}, "now"),
        ({"check_ins": [CheckIn(at=NOW, tags=("felt_afraid_of_him",))]}, "now"),
        (
            {
                "reflections": [
                    Reflection(week="2026-W47", at=NOW, answers={"hardest_moment": "I wanted to end it all."})
                ]
            },
            "now",
        ),
        (
            {"exercises": [ExerciseEntry(exercise="3A", at=NOW, values={"lines": ["I love you", "I want to die"]})]},
            "now",
        ),
        (
            {
                "exercises": [
                    ExerciseEntry(exercise="4B", at=NOW, values={"items": [{"part": "I'd be better off dead"}]})
                ]
            },
            "now",
        ),
        ({"check_ins": [CheckIn(at=NOW, note="In the end it was a good day.")]}, None),
    ],
)
def test_danger_words_are_found_in_any_text_however_deep(records, rule):
    assert made(**records) == rule


def test_danger_comes_before_everything_else():
    assert made([*TIRED, HEAVY, CheckIn(at=NOW, note="I want to die")]) == "now"


def test_danger_words_of_last_month_do_not_open_help_each_morning():
    assert made([CheckIn(at=NOW - timedelta(days=30), note="I want to die")]) is None


@pytest.mark.parametrize("until, rule", [(-1, "body"), (0, None), (6, None)])
def test_a_week_off_rests_all_but_the_first_two(until, rule):
    day = NOW.date() + timedelta(days=until)
    assert made(TIRED, week_off=day) == rule
    assert made([*TIRED, HEAVY], week_off=day) == "steep"
    assert made([CheckIn(at=NOW, tags=("felt_afraid_of_him",))], week_off=day) == "now"


def test_a_clock_that_was_years_ahead_does_not_keep_help_away():
    ahead = NOW + timedelta(days=400)
    assert made(TIRED, last=ahead) == "body"
    assert made([HEAVY], last=ahead) == "steep"


def test_every_offer_has_words_ways_and_a_way_to_close_it():
    assert set(OFFERS) == set(RULES)
    assert all(offer.text and offer.ways and offer.close for offer in OFFERS.values())


AVOID = re.compile(
    r"depress|disorder|symptom|episode|diagnos|you must|you need to|fail|commit suicide|victim|toxic|narciss"
    r"|relapse|obsess|needy|desperate|win him back|make him|get him to|improved|streak|proven|guarantee"
    r"|alert|warning|\brisk|score|\bresult|!",
    re.IGNORECASE,
)


def words_of(value) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [
        words
        for part in (value.values() if isinstance(value, dict) else value if isinstance(value, list) else [])
        for words in words_of(part)
    ]


@pytest.mark.parametrize("name", ["offers", "urge", "hold_box", "next_step"])
def test_no_screen_text_uses_a_word_to_avoid(name):
    table = tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))
    table.pop("sentences", None)
    assert [words for words in words_of(table) if AVOID.search(words)] == []


def test_no_message_of_the_tone_check_uses_a_word_to_avoid():
    assert [rule.message for rule in TONE if AVOID.search(rule.message)] == []


@pytest.mark.parametrize(
    "change, complaint",
    [
        ({"body": {"text": "Rest."}}, "In offers.toml, body, “ways”: is missing"),
        ({"body": {"text": "", "ways": {"help": "x"}}}, "In offers.toml, body, “text”: needs words"),
        ({"boddy": {}}, "In offers.toml, “boddy”: nothing reads this key"),
        ({"close": 1}, "In offers.toml, “close”: needs words"),
    ],
)
def test_a_mistake_of_an_author_names_place_key_and_way_out(change, complaint):
    with pytest.raises(ContentProblem) as caught:
        rule_sheet("offers", TABLE | change)
    assert str(caught.value).startswith(complaint)
