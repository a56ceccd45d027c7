"""What a screen gets: panels that agree with themselves, and kind ones where there is nothing to draw."""

from datetime import timedelta

import pytest

from steady.domain.records.rating import Rating
from steady.insights.charts import week_panels
from steady.insights.days import chart_sentences
from steady.insights.days.spans import STRETCHES, span_of
from steady.insights.days.value_tables import days_table
from steady.palette import DARK, LIGHT
from tests.insights.days.test_frames import PULSE, reflection
from tests.insights.diaries import FEELINGS, MONDAY, TODAY, check_in, days_back
from tests.words import our_words

PARTS = our_words().parts


def feelings(check_ins, stretch="4 weeks", palette=LIGHT):
    return week_panels.feeling_panels(check_ins, FEELINGS, stretch, TODAY, palette)


def rated(part, day, value):
    answers = {item.id: 10 - value if item.reversed else value for item in part.items}
    return Rating(at=check_in(day).at, day=day, part=part.id, answers=answers)


@pytest.mark.parametrize("stretch", STRETCHES)
def test_an_empty_journal_gets_one_kind_sentence_and_no_axis(stretch):
    (only,) = feelings([], stretch)
    assert (only.sentence, only.chart) == (chart_sentences.NOTHING_YET, None)
    assert only.table().empty
    assert week_panels.pulse_panel([], PARTS, stretch, TODAY, LIGHT).chart is None
    assert [panel.chart for panel in week_panels.part_panels([], PARTS, TODAY, LIGHT)] == [None]


def test_a_stretch_without_check_ins_points_to_a_longer_one():
    (only,) = feelings(days_back({40: 5}))
    assert only.sentence.startswith("No check-ins in the last 28 days, and no need to catch up.")
    assert len(feelings(days_back({40: 5}), "3 months")) == len(FEELINGS)


@pytest.mark.parametrize("stretch", STRETCHES)
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_one_check_in_is_one_dot(stretch, palette):
    calm, *others = feelings(days_back({0: 7}), stretch, palette)
    assert calm.title == "Calm"
    assert calm.chart.to_dict()["layer"]
    assert calm.table().to_dict("records")[0]["Calm"] == 7
    assert [panel.chart for panel in others] == [None] * 5


def test_every_feeling_has_its_own_colour():
    answers = {feeling.id: 5 for feeling in FEELINGS}
    drawn = feelings([check_in(TODAY, **answers)])
    assert [panel.chart.to_dict()["layer"][1]["mark"]["color"] for panel in drawn] == list(LIGHT.series)


def test_a_check_in_of_a_hard_night_alone_draws_no_feeling():
    assert {panel.chart for panel in feelings([check_in(TODAY, heaviness=8)])} == {None}


def test_line_description_and_table_count_the_same_days():
    calm = feelings(days_back({n: [4, 6] if n == 2 else 5 for n in range(20)}))[0]
    assert "on 20 of the last 20 days" in calm.sentence
    assert "20 of 20 days" in calm.alt
    assert len(calm.table()) == 20
    assert calm.table().iloc[2].to_dict() == {
        "Day": "2026-11-20 Fri",
        "Calm": 5.0,
        "Lowest": 4.0,
        "Highest": 6.0,
        "Check-ins": 2.0,
        "Seven-day average": 5.0,
    }


def test_the_table_of_all_feelings_is_newest_first_and_blank_where_not_noted():
    span = span_of("4 weeks", TODAY, None)
    table = days_table([check_in(TODAY, calm=5), check_in(TODAY - timedelta(days=3), warm=4)], FEELINGS, span)
    assert list(table.columns) == ["Day", "Check-ins", *(feeling.label for feeling in FEELINGS)]
    assert list(table["Day"]) == ["2026-11-22 Sun", "2026-11-19 Thu"]
    assert table["Calm"].isna().tolist() == [False, True]


def test_ten_years_stay_small_and_say_that_a_dot_is_a_week():
    calm = feelings(days_back({n: n % 11 for n in range(4000)}), "all")[0]
    assert "on 4000 of the last 4000 days. Each dot is the average of a week." in calm.sentence
    assert len(calm.rows) == 572
    assert list(calm.table().columns) == ["Week of", "Calm", "Days"]


def test_the_bytes_of_a_picture_do_not_grow_with_the_entries_of_a_day():
    once = feelings(days_back({n: [5, 6] for n in range(28)}))[0]
    often = feelings(days_back({n: [5, 6] * 6 for n in range(28)}))[0]
    assert len(often.chart.to_json()) == len(once.chart.to_json())


def test_a_check_in_dated_tomorrow_waits_for_its_day():
    (only,) = feelings([check_in(TODAY + timedelta(days=1), calm=5)])
    assert only.chart is None


def test_the_pulse_leaves_out_weeks_beyond_the_stretch_and_keeps_its_first_one():
    # Four weeks up to a Thursday begin on a Friday, and the week of that Friday on the Monday before.
    thursday, monday = TODAY - timedelta(days=3), TODAY - timedelta(days=34)
    pulses = [reflection(day, PULSE) for day in (monday - timedelta(days=7), monday, thursday)]
    panel = week_panels.pulse_panel(pulses, PARTS, "4 weeks", thursday, LIGHT)
    assert list(panel.table()["Week of"]) == ["2026-11-16 Mon", "2026-10-19 Mon"]
    earlier = week_panels.pulse_panel([reflection(MONDAY, PULSE)], PARTS, "4 weeks", TODAY, LIGHT)
    assert (earlier.chart, earlier.sentence) == (
        None,
        "No weekly pulse during this time. You can always fill in a week late.",
    )


def test_a_part_is_drawn_from_its_first_rating_to_today():
    part = PARTS[0]
    ratings = [rated(part, MONDAY, 4), rated(part, MONDAY + timedelta(days=60), 7)]
    (panel,) = week_panels.part_panels(ratings, PARTS, TODAY, LIGHT)
    assert panel.title == part.title
    assert panel.sentence == "4 on 7 September 2026, then 7 on 6 November 2026: a clear shift. Higher is steadier."
    assert list(panel.table()[part.measure.capitalize()]) == [7.0, 4.0]


def test_a_part_she_has_not_rated_says_so():
    assert week_panels.part_panel([], PARTS[0], TODAY, LIGHT).sentence == chart_sentences.NO_RATING_YET
