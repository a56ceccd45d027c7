"""Weekdays and times of day in a report: where enough days carry them, over the band of chance, as on the screen."""

from dataclasses import replace
from datetime import timedelta

from steady.domain.records.check_in import CheckIn
from steady.domain.records.day_values import scales
from steady.insights.days.spans import Span
from steady.insights.patterns import rhythm
from steady.insights.report.choices import Chosen
from steady.insights.report.patterns_section import NOTHING_TO_COMPARE, RHYTHM, RHYTHM_EXPLAINED
from steady.insights.report.pdf import as_pdf
from steady.insights.report.web_page import as_html
from steady.palette import LIGHT
from tests.insights.reports import (
    NOTHING,
    PERIOD,
    WORDS,
    at,
    check_in,
    journal,
    named_scale,
    pages_of,
    report,
    squeezed,
)

TICKED = replace(NOTHING, rhythm=True)


def sixty_days(on_sundays=0, **more):
    """Every day of the eight weeks, in the evening; Sundays are calmer by so much."""
    days = [PERIOD.first + timedelta(days=n) for n in range(56)]
    return [check_in(day, calm=3 + n * 5 % 3 + on_sundays * (day.weekday() == 6), **more) for n, day in enumerate(days)]


def mornings():
    """A second check-in, on the morning of each of the last twelve days."""
    days = [PERIOD.last - timedelta(days=n) for n in range(12)]
    return [CheckIn(at=at(day, 7), day=day, calm=4 + day.day % 2) for day in days]


def section(check_ins, period=PERIOD, **known):
    made = report(TICKED, replace(journal(check_ins=check_ins), **known), period)
    assert {one.title for one in made.sections} <= {RHYTHM}
    return next(iter(made.sections), None)


def test_each_scale_has_its_weekdays_and_its_times_of_day_as_two_small_pictures():
    found = section(sixty_days() + mornings())
    assert [one.title for one in found.pictures] == ["Calm: weekdays", "Calm: times of day"]
    assert all(one.svg and one.small for one in found.pictures)
    assert (found.lines, found.closing) == (RHYTHM_EXPLAINED, "")


def test_both_gaps_and_the_means_are_those_of_the_screen():
    check_ins = sixty_days() + mornings()
    scale = scales(WORDS.check_in.feelings, check_ins)["calm"]
    for one, draw in zip(section(check_ins).pictures, (rhythm.weekday_panel, rhythm.time_panel), strict=True):
        shown = draw(check_ins, scale, LIGHT)
        assert one.alt == shown.alt
        gap, by_chance = (words.split(" point")[0].rsplit(" ", 1)[1] for words in shown.sentence.split(". ")[:2])
        assert (
            f"are {gap} points apart. Luck alone can put them about {by_chance} apart, and seldom more than "
            in one.sentence
        )
        assert one.sentence.endswith("Nothing stands out.")


def test_a_weekday_that_stands_out_is_named():
    assert section(sixty_days(on_sundays=4)).pictures[0].sentence.startswith("Highest on Sundays (")


def test_what_cannot_be_compared_is_named_in_one_line():
    assert section(sixty_days()).closing == f"{NOTHING_TO_COMPARE} Calm: times of day."
    assert section(sixty_days(lonely=4)).closing == (
        f"{NOTHING_TO_COMPARE} Calm: times of day, Lonely: weekdays, Lonely: times of day."
    )


def test_too_few_days_and_days_of_another_time_give_no_section():
    for found in (section(sixty_days()[:41]), section(sixty_days(), Span(PERIOD.first, PERIOD.first)), section([])):
        assert found is None


def test_what_she_hid_counts_nowhere():
    assert section(sixty_days(hidden=True)) is None


def test_a_scale_of_her_own_stands_there_under_its_name_as_text_in_both_files():
    name = "#let *x* = $ <b>"
    own = [replace(one, measures={"own:1": float(one.calm)}, calm=None) for one in sixty_days()]
    sources = replace(journal(check_ins=own), words=named_scale("own:1", name))
    made = report(TICKED, sources)
    (only,) = made.sections[0].pictures
    assert only.title == f"{name}: weekdays" and name not in only.sentence
    assert "#let *x* = $ &lt;b&gt;: weekdays" in as_html(made)
    assert squeezed(f"{name}: weekdays") in squeezed("".join(pages_of(as_pdf(made))))


def test_it_is_not_in_a_report_before_she_ticks_it():
    assert RHYTHM not in {one.title for one in report(Chosen()).sections}
