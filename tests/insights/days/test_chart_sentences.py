"""What is said about a chart: plain, kind, and never more than the numbers carry."""

import re
import warnings
from datetime import timedelta

import pandas as pd
import pytest

from steady.insights.days import chart_sentences
from steady.insights.days.chart_rows import day_rows, week_rows
from steady.insights.days.frames import entries_frame, feeling_days
from steady.insights.days.spans import Span
from tests.insights.diaries import TODAY, check_in, days_back

with warnings.catch_warnings():
    # textstat still asks setuptools for its files the old way.
    warnings.simplefilter("ignore")
    from textstat import flesch_kincaid_grade

SPAN = Span(TODAY - timedelta(days=27), TODAY)
NEVER_SAID = re.compile(
    r"\b(stable|improv\w*|because|causes?|impact|streak|bad|worse|better|score|risk|fail\w*)\b|!", re.IGNORECASE
)


def said(calm, counted=SPAN, by_week=False):
    """Line and description for days back → calm."""
    days = feeling_days(entries_frame(days_back(calm)), "calm")
    rows = day_rows(days, SPAN)
    return (
        chart_sentences.named_line("“calm”", rows, len(days), chart_sentences.of_days(counted), by_week),
        chart_sentences.feeling_alt("Calm", rows, days["mean"], counted),
    )


def scores(*values):
    return pd.Series(list(values), index=pd.date_range("2026-03-02", periods=len(values), freq="63D"))


def test_the_line_says_how_many_days_it_rests_on():
    line, _ = said({n: 5 for n in range(23)})
    assert line == "You noted “calm” on 23 of the last 28 days. The line is a seven-day average."


def test_days_before_her_first_check_in_are_not_held_against_her():
    line, _ = said({n: 5 for n in range(6)}, counted=SPAN.since(TODAY - timedelta(days=5)))
    assert line.startswith("You noted “calm” on 6 of the last 6 days.")


def test_without_a_line_it_says_when_one_begins():
    line, described = said({0: 5, 9: 6, 18: 4})
    assert line.endswith("The line starts after four check-ins in a week.")
    assert "The line starts" not in described


def test_an_average_drawn_as_a_dot_is_called_a_dot():
    alone, described = said({n: 5 for n in (0, 4, 5, 6)})
    assert alone.endswith("Each larger dot is a seven-day average. A line takes two in a row.")
    assert "The line" not in described
    both, _ = said({n: 5 for n in (*range(8), 20, 24, 25, 26)})
    assert both.endswith("The line is a seven-day average. Where there's only one, it's a larger dot.")


@pytest.mark.parametrize(
    ("weeks", "line"),
    [
        ({0: 4, 1: 4}, "Each dot is the average of a week. The line joins weeks with at least four days."),
        ({0: 4, 2: 4}, "Each dot is the average of a week. A larger dot is a week with at least four days."),
        ({0: 2, 2: 3}, "Each dot is the average of a week."),
    ],
    ids=["two in a row", "two apart", "none whole enough"],
)
def test_a_line_of_weeks_is_named_only_where_one_is_drawn(weeks, line):
    days = [
        week_start + timedelta(days=n)
        for back, noted in weeks.items()
        for week_start in [TODAY - timedelta(days=6, weeks=back)]
        for n in range(noted)
    ]
    calm = feeling_days(entries_frame(check_in(day, calm=5) for day in days), "calm")
    rows = week_rows(calm, Span(TODAY - timedelta(weeks=8), TODAY))
    said_line = chart_sentences.named_line("“calm”", rows, len(calm), chart_sentences.of_days(SPAN), by_week=True)
    assert said_line.endswith(f"of the last 28 days. {line}")


@pytest.mark.parametrize(
    ("calm", "line"),
    [
        ({3: 5}, "You noted “calm” on one day during this time. That's enough to start with."),
        ({3: 5, 4: 6}, "You noted “calm” on two days during this time. That's enough to start with."),
    ],
)
def test_one_or_two_days_are_met_kindly(calm, line):
    assert said(calm)[0] == line


def test_a_long_stretch_says_that_a_dot_is_a_week():
    line, _ = said({n: 5 for n in range(20)}, by_week=True)
    assert "Each dot is the average of a week." in line


def test_the_description_carries_the_same_numbers():
    _, described = said({n: 4 + n % 3 for n in range(21)})
    assert described == (
        "Calm from 26 October 2026 to 22 November 2026, on a scale of 0 to 10. "
        "21 of 28 days have a value, from 4 to 6. Their average is 5. "
        "The line starts at 5.2 and ends at 4.9."
    )


def test_no_mean_is_told_before_fourteen_days():
    assert "average is" not in said({n: 5 for n in range(13)})[1]
    assert "average is" in said({n: 5 for n in range(14)})[1]


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (6.5, "a clear shift"),
        (1.5, "a clear shift"),
        (5.5, "maybe a shift, let's see"),
        (5.4, "about the same"),
    ],
)
def test_a_move_is_named_by_its_size_and_not_by_its_direction(last, words):
    assert f": {words}. " in chart_sentences.part_line(scores(4.0, 5.0, last))


def test_one_rating_is_no_move():
    assert chart_sentences.part_line(scores(4.25)) == "One rating so far: 4.2 on 2 March 2026. Higher is steadier."


def test_a_pulse_says_how_many_weeks_it_rests_on():
    weeks = pd.Series([4.0, 5.0], index=pd.to_datetime(["2026-11-02", "2026-11-16"]))
    assert chart_sentences.pulse_line(weeks, SPAN).startswith("2 of 4 weeks have a pulse.")
    assert chart_sentences.pulse_alt(weeks).endswith("from 4 to 5, out of 10.")


def everything_said():
    yield from (
        chart_sentences.NOTHING_YET,
        chart_sentences.NO_PULSE_YET,
        chart_sentences.NO_RATING_YET,
        chart_sentences.GAPS_NOTE,
    )
    yield chart_sentences.none_in(SPAN)
    for calm in ({3: 5}, {0: 5, 9: 6, 18: 4}, {n: 5 for n in range(20)}, {n: n % 11 for n in range(28)}):
        yield from said(calm)
    yield said({n: 5 for n in range(20)}, by_week=True)[0]
    yield chart_sentences.named_line("“calm”", pd.DataFrame(), 0, chart_sentences.of_days(SPAN), by_week=False)
    for history in (scores(), scores(4.0), scores(4.0, 7.0), scores(4.0, 5.9), scores(4.0, 4.1)):
        yield chart_sentences.part_line(history)
        yield chart_sentences.pulse_line(history, SPAN)
        if len(history):
            yield from (chart_sentences.part_alt("Steady ground", history), chart_sentences.pulse_alt(history))


@pytest.mark.parametrize("text", list(everything_said()))
def test_a_sentence_judges_nothing_and_gives_no_reasons(text):
    assert not NEVER_SAID.search(text)


def test_the_sentences_read_at_grade_seven_or_below():
    # Together, for in a sentence of ten words one long name decides the grade.
    assert flesch_kincaid_grade(" ".join(everything_said())) <= 7
