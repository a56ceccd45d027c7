"""Pictures of her urges: always both numbers, blank where nothing is known, a sentence where there are too few."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.domain.urge.episode import OUTCOMES, Urge
from steady.insights.urge import tool_panels
from steady.palette import DARK, LIGHT

HERE = timezone(timedelta(hours=1))
FRIDAY = datetime(2026, 11, 20, 22, 30, tzinfo=HERE)
TODAY = date(2026, 11, 22)
NOTHING = "Nothing noted yet this week."


def noted(days_ago: int = 0, hour: int = 22, **said) -> Urge:
    at = (FRIDAY - timedelta(days=days_ago)).replace(hour=hour)
    return Urge(id=f"{days_ago} {hour} {sorted(said.items())}", started_at=at, **said)


def weeks(urges):
    return tool_panels.weeks_panel(urges, TODAY, NOTHING, LIGHT)


def test_the_line_above_strength_says_how_often_it_was_lower_the_same_and_higher():
    pairs = [(8, 3), (7, 7), (4, 6), (9, 1)]
    urges = [noted(n, strength_0=before, strength_1=after) for n, (before, after) in enumerate(pairs)]
    panel = tool_panels.strength_panel(urges, LIGHT)
    assert panel.sentence.startswith(
        "Of 4 urges with both numbers, the one after was lower 2 times, the same once and higher once."
    )
    assert panel.table()["Before"].tolist() == [9, 4, 7, 8]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_an_urge_without_a_second_look_is_in_no_picture_of_two_looks(palette):
    both = [noted(n, strength_0=8, strength_1=3) for n in range(3)]
    panel = tool_panels.strength_panel([*both, noted(4, strength_0=9), noted(5, strength_1=0)], palette)
    assert len(panel.rows) == 3 and panel.chart.to_dict()["layer"]
    assert tool_panels.strength_panel(both[:2], palette).chart is None


def test_zero_is_a_strength_like_any_other():
    urges = [noted(n, strength_0=3, strength_1=0) for n in range(3)]
    assert "3 then 0" in tool_panels.strength_panel(urges, LIGHT).alt


def test_only_the_newest_urges_are_drawn_and_the_sentence_counts_them_all():
    urges = [noted(40 - n, strength_0=8, strength_1=3) for n in range(40)]
    panel = tool_panels.strength_panel(urges, LIGHT)
    assert len(panel.rows) == tool_panels.MOST_URGES and "Of 40 urges" in panel.sentence
    assert "The chart shows the newest 20." in panel.sentence
    assert "are drawn" not in tool_panels.strength_panel(urges[:20], LIGHT).sentence
    assert panel.rows["when"].iloc[-1].startswith("2026-11-19")


def test_a_week_shows_both_numbers_and_a_week_without_urges_stays_blank():
    panel = weeks([noted(0, outcome="let_pass"), noted(1, outcome="unsure"), noted(14, outcome="let_pass")])
    assert panel.sentence == "This week you let 1 of 2 pass."
    assert panel.rows["label"].tolist() == ["1 of 1", "", "1 of 2"]
    assert panel.rows["times"].isna().tolist() == [False, True, False]
    assert panel.table()["Week of"].tolist() == ["16 Nov", "2 Nov"]
    assert panel.alt == "Urges you let pass, week by week: week of 2 Nov, 1 of 1; week of 16 Nov, 1 of 2."


def test_a_week_without_anything_says_so_kindly_and_draws_the_earlier_ones():
    panel = weeks([noted(10, outcome="sent_regret")])
    assert panel.sentence == NOTHING and panel.rows["label"].tolist() == ["0 of 1", ""]
    assert weeks([noted(0)]).chart is None
    assert weeks([noted(200, outcome="let_pass")]).chart is None


def test_the_hours_are_told_with_both_numbers_and_across_midnight():
    urges = [noted(n, hour=hour, kind="text") for n, hour in enumerate([23, 23, 0, 1, 12])]
    panel = tool_panels.hours_panel(urges, LIGHT)
    assert panel.sentence == "4 of 5 began between 23:00 and 2:00."
    assert panel.rows["value"].sum() == 5 and len(panel.rows) == 24
    assert tool_panels.hours_panel(urges[:4], LIGHT).chart is None


def test_what_helped_is_told_as_she_wrote_it_last_and_counted_over_spellings():
    urges = [noted(3, helped="tea"), noted(2, helped="a walk"), noted(1, helped=" Tea "), noted(0)]
    assert tool_panels.what_helped(urges) == [(" Tea ", 2), ("a walk", 1)]


@pytest.mark.long
@given(
    st.lists(
        st.builds(
            noted,
            days_ago=st.integers(0, 400),
            hour=st.integers(0, 23),
            strength_0=st.none() | st.integers(0, 10),
            strength_1=st.none() | st.integers(0, 10),
            outcome=st.sampled_from(["", *OUTCOMES]),
            helped=st.text(max_size=9),
        ),
        max_size=30,
    )
)
def test_any_urges_can_be_drawn_or_are_told_in_a_sentence(urges):
    panels = [tool_panels.strength_panel(urges, LIGHT), weeks(urges), tool_panels.hours_panel(urges, DARK)]
    for panel in panels:
        assert panel.sentence
        if panel.chart is not None:
            assert panel.chart.to_dict()["layer"] and panel.alt and len(panel.table())
    assert sum(times for _, times in tool_panels.what_helped(urges)) == sum(bool(one.helped.strip()) for one in urges)


def test_one_is_said_as_once():
    assert "lower once, the same once and higher once" in tool_panels.strength_line([(3, 1), (2, 2), (1, 3)])


def test_where_the_screen_is_narrow_every_other_week_keeps_its_name():
    axis = weeks([noted(0, outcome="let_pass")]).chart.to_dict()["layer"][0]["encoding"]["x"]["axis"]
    assert axis["labelOverlap"] == "parity"
