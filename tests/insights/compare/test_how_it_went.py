"""The answer above a look back: it names a change only outside her usual ups and downs, and says when it can't tell."""

from datetime import timedelta

import pytest

from steady.insights.compare.how_it_went import all_series, answer_to, noted_line
from steady.insights.days.felt_words import you_felt
from steady.insights.days.frames import entries_frame, own_scales_frame
from steady.insights.days.spans import AGO, QUARTER_AGO, Span, times_of
from tests.insights.days.test_chart_sentences import NEVER_SAID
from tests.insights.diaries import FEELINGS, TODAY, check_in

NOW, THEN = range(28), range(91, 119)


def series(check_ins, names=None):
    noted = entries_frame(check_ins), own_scales_frame(check_ins)
    return all_series(*noted, FEELINGS, names or {}, times_of(QUARTER_AGO, TODAY, TODAY))


def diary(then, now, days=28):
    """Four weeks three months ago and the last four weeks; the values of a feeling go up and down by one."""
    return [
        check_in(TODAY - timedelta(days=back), **{name: value + back % 2 for name, value in felt.items()})
        for span, felt in ((THEN, then), (NOW, now))
        for back in span[:days]
    ]


def answer(*args, **named):
    return answer_to(series(diary(*args, **named)), AGO[QUARTER_AGO])


def test_calmer_is_said_only_outside_the_band():
    said = answer({"calm": 3}, {"calm": 7})
    assert said.title == "Calmer than three months ago"
    assert said.said == "Calm went from about 3.5 to about 7.5."
    assert answer({"calm": 7}, {"calm": 3}).title == "Less calm than three months ago"


def test_inside_the_band_it_is_about_as_calm():
    said = answer({"calm": 4, "lonely": 5}, {"calm": 4, "lonely": 5})
    assert said.title == "About as calm as three months ago"
    assert said.said == "Calm went from about 4.5 to about 4.5. It's all within your usual ups and downs."


def test_what_else_changed_is_told_beneath_and_the_rest_is_left_in_its_ups_and_downs():
    said = answer({"calm": 4, "lonely": 7, "warm": 5}, {"calm": 4, "lonely": 2, "warm": 5})
    assert said.title == "About as calm as three months ago"
    assert said.said == "Lonely went from about 7.5 to about 2.5; the rest is within your usual ups and downs."


def test_thirteen_days_are_too_few_and_it_says_how_many_there_are():
    said = answer({"calm": 3}, {"calm": 7}, days=13)
    assert said.title == "Not enough days yet to compare"
    assert said.said == "It takes 14 days in each of the two times. The earlier one has 13, and the later one has 13."
    assert answer_to([], "a year ago").title == ""


def test_without_calm_the_first_feeling_with_days_answers():
    assert answer({"lonely": 7}, {"lonely": 2}).title == "Less lonely than three months ago"


def test_a_number_under_her_own_name_is_told_without_the_name():
    days = [
        check_in(TODAY - timedelta(days=back), measures={"own:1": (7.0 if back < 28 else 2.0) + back % 2})
        for back in (*NOW, *THEN)
    ]
    said = answer_to(series(days, {"own:1": "**Sleep**"}), "three months ago")
    assert (said.title, said.said) == ("Higher than three months ago", "One number of your own moved.")


def test_the_days_of_the_stretch_are_counted_once_for_all_series():
    found = series(diary({"calm": 3, "warm": 4}, {"calm": 7, "lonely": 2}))
    assert noted_line(found, Span(TODAY - timedelta(days=90), TODAY)) == "You noted how you were on 28 of 91 days."
    assert noted_line(found, Span(TODAY - timedelta(days=60), TODAY - timedelta(days=40))) == ""


@pytest.mark.parametrize("feeling", [feeling.id for feeling in FEELINGS])
def test_each_feeling_has_its_own_words_and_judges_nothing(feeling):
    for then, now in ((2, 8), (8, 2), (4, 4)):
        said = answer({feeling: then}, {feeling: now})
        assert "higher" not in said.title.lower() and not NEVER_SAID.search(f"{said.title} {said.said}")
    assert you_felt(feeling, 1.0) != you_felt(feeling, -1.0)
