"""Numbers under a name of their own, such as an imported mood, are a series like any other."""

from datetime import timedelta

from steady.domain.records.day_values import OWN_SCALE
from steady.insights.charts.series_panels import MOOD_LINE, MOST, OWN_LINE, ChartContext, line_beside, number_panels
from steady.insights.charts.week_panels import feeling_panels
from steady.insights.days.chart_sentences import NO_FEELINGS
from steady.insights.days.frames import series_days, series_names
from steady.insights.days.spans import Span
from steady.insights.days.value_tables import days_table, figures_table
from steady.palette import LIGHT
from tests.insights.diaries import FEELINGS, TODAY, check_in

SPAN = Span(TODAY - timedelta(days=27), TODAY)
LOOK = ChartContext(SPAN, TODAY, LIGHT)


def imported(days, name="Mood"):
    return [check_in(TODAY - timedelta(days=back), measures={name: float(back % 11)}) for back in range(days)]


def test_a_journal_of_imported_moods_gets_one_line_about_feelings_and_one_chart():
    check_ins = imported(20)
    (line,) = feeling_panels(check_ins, FEELINGS, SPAN, TODAY, LIGHT)
    assert (line.sentence, line.chart) == (NO_FEELINGS, None)
    (mood,) = number_panels(check_ins, LOOK)
    assert mood.own_name == "Mood" and mood.alt.startswith("Mood: ")
    assert mood.sentence.startswith("You noted this number on 20 of the last 20 days.")
    assert len(mood.table()) == 20


def test_a_name_is_never_part_of_what_is_drawn_as_markdown():
    name = "![x](http://evil.example/x.png) **Day**"
    (panel,) = number_panels(imported(5, name), LOOK)
    assert panel.own_name == name
    assert "evil" not in panel.title + panel.sentence + str(panel.chart.to_dict()) + str(panel.columns)


def test_a_name_may_be_given_from_outside_and_the_most_noted_come_first():
    check_ins = [*imported(5, "rare"), *imported(9, "often")]
    often, rare = number_panels(check_ins, LOOK, {"rare": "Sleep in my own bed"})
    assert (often.own_name, rare.own_name) == ("often", "Sleep in my own bed")


def test_no_more_than_twelve_are_drawn_and_none_where_none_is_noted():
    many = [one for n in range(15) for one in imported(3, f"scale {n}")]
    assert len(number_panels(many, LOOK)) == MOST
    earlier = ChartContext(Span(TODAY - timedelta(days=90), TODAY - timedelta(days=60)), TODAY, LIGHT)
    assert number_panels(many, earlier) == []
    assert number_panels([], LOOK) == []


def test_a_year_can_be_had_of_every_series_there_is():
    check_ins = [*imported(3), check_in(TODAY, calm=4, hopeful=6), check_in(TODAY, heaviness=8)]
    names = series_names(check_ins, FEELINGS, {"own:1": "Appetite", "Mood": "Mood"})
    assert list(names) == [
        "lifts_me",
        "weighs_on_me",
        *(one.id for one in FEELINGS),
        "heaviness",
        OWN_SCALE + "Mood",
    ]
    keys = ("lifts_me", "heaviness", OWN_SCALE + "Mood")
    assert {key: list(series_days(check_ins, key)["mean"])[-1:] for key in keys} == {
        "lifts_me": [5],
        "heaviness": [8],
        OWN_SCALE + "Mood": [0],
    }
    assert list(series_names(imported(3), FEELINGS, {"Mood": "Mood"})) == [OWN_SCALE + "Mood"]


def test_a_figure_that_needs_more_days_says_how_many_there_are():
    check_ins = [check_in(TODAY - timedelta(days=back), calm=4 + back % 2) for back in range(20)]
    calm, hopeful = figures_table(check_ins, FEELINGS, SPAN).to_dict("records")[:2]
    assert calm == {
        "From 0 to 10": "Calm",
        "Days": 20,
        "Average": "4.50",
        "How far a usual day is from it": "20 of 42 days so far",
        "How far a day is from the one before": "20 of 42 days so far",
    }
    assert hopeful["Average"] == "0 of 14 days so far"


def test_her_numbers_of_another_name_have_their_figures_and_stand_in_the_table_of_days():
    check_ins = [*imported(20), check_in(TODAY, calm=4)]
    mood = figures_table(check_ins, FEELINGS, SPAN, {"Mood": "Mood (Daylio)"}).to_dict("records")[-1]
    assert (mood["From 0 to 10"], mood["Days"], mood["Average"]) == ("Mood (Daylio)", 20, "4.55")
    table = days_table(check_ins, FEELINGS, SPAN, {"Mood": "Mood (Daylio)"})
    assert list(table)[-2:] == ["Angry or hurt", "Mood (Daylio)"]
    assert table.iloc[0][["Calm", "Mood (Daylio)"]].tolist() == [4, 0]
    earlier = Span(TODAY - timedelta(days=90), TODAY - timedelta(days=60))
    assert len(figures_table(check_ins, FEELINGS, earlier)) == len(FEELINGS)


def test_a_number_called_like_a_column_of_ours_stands_beside_it():
    named = {"a": "day", "b": "Day", "c": "Calm", "d": "Calm"}
    check_ins = [check_in(TODAY, calm=4, measures={key: float(n) for n, key in enumerate(named)})]
    table = days_table(check_ins, FEELINGS, SPAN, named)
    assert list(table)[-4:] == ["day (2)", "Day (2)", "Calm (2)", "Calm (3)"]
    assert table.iloc[0, -4:].tolist() == [0, 1, 2, 3]


def test_the_line_beside_the_feelings_is_the_mood_brought_in_that_is_noted_most():
    check_ins = [*imported(5, "Mood (Bearable)"), *imported(9, "Mood (Daylio)"), *imported(20, "own:1")]
    beside = line_beside(check_ins, SPAN)
    assert (beside.name, len(beside.days)) == (MOOD_LINE, 9)


def test_a_scale_of_her_own_is_the_line_only_where_nothing_else_is():
    own = imported(20, "own:1")
    assert line_beside(own, SPAN).name == OWN_LINE
    assert line_beside([*own, check_in(TODAY, calm=5)], SPAN) is None
    assert line_beside([check_in(TODAY, calm=5)], SPAN) is None
    assert line_beside(own, Span(TODAY - timedelta(days=90), TODAY - timedelta(days=60))) is None
