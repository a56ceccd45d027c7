"""What goes along with her days: only where enough days carry it, strongest first, and kind where there is nothing."""

from datetime import date, timedelta
from random import Random

import pytest

from steady.domain.content.prompts import Feeling
from steady.domain.records.day_values import scales
from steady.insights.patterns import association_panels, rhythm
from steady.insights.patterns.association_frames import sleep_columns
from steady.palette import DARK, LIGHT
from tests.insights.diaries import FEELINGS, TODAY, check_in

CALM = scales(FEELINGS, [])["calm"]
LABELS = {"laughed": "laughed", "argued": "argued", "friendly_contact": "friendly contact", "sleep/bad": "sleep: bad"}
SHIELDED = "felt_afraid_of_him"


def along(check_ins, scale=CALM, palette=LIGHT):
    return association_panels.along_panel(check_ins, scale, LABELS, SHIELDED, palette)


def day_after(check_ins, scale=CALM):
    return association_panels.day_after_panel(check_ins, scale, LABELS, LIGHT)


def diary(days=60, seed=1, **extra):
    """Check-ins on the last `days` days: calmer with a laugh, and with whatever `extra` says."""
    rng = Random(seed)
    laughs = set(rng.sample(range(days), days // 3))
    return [
        check_in(
            TODAY - timedelta(days=back),
            calm=max(0, min(10, round(4 + 3 * (back in laughs) + rng.gauss(0, 1)))),
            tags=("laughed",) * (back in laughs) + tuple(tag for tag, on in extra.items() if back in on),
        )
        for back in range(days)
    ]


def test_what_stands_out_is_told_with_its_interval_and_both_numbers_of_days():
    panel = along(diary())
    assert panel.sentence.startswith(
        "Of 1 thing compared, one stands out: on the days with it, “calm” was higher or lower."
    )
    (line,) = panel.lines
    assert line.startswith("laughed: 2.") or line.startswith("laughed: 3")
    assert line.endswith("20 days with it and 40 without.") and "(likely " in line


def test_the_table_keeps_the_order_of_the_evidence_and_says_how_to_read_it():
    table = along(diary(argued=range(0, 60, 3))).table()
    assert list(table["On days with"]) == ["laughed", "argued"]
    assert list(table["Reading"]) == ["stands out", "could be luck"]
    assert list(table.columns) == [
        "On days with",
        "Difference",
        "From",
        "To",
        "Days with it",
        "Days without it",
        "Reading",
    ]


def test_a_tag_with_too_few_days_is_not_compared_and_says_how_many_it_has():
    panel = along(diary(argued=range(7)))
    assert "argued" not in list(panel.table()["On days with"])
    assert panel.waiting == (("argued", "7 of 10 days so far"),)


def test_a_tag_used_every_day_waits_for_days_without_it():
    assert along(diary(argued=range(60))).waiting == (("argued", "0 of 10 days without it so far"),)
    assert along(diary(argued=range(3, 60))).waiting == (("argued", "3 of 10 days without it so far"),)


def test_the_tag_about_fear_is_in_no_picture():
    panel = along(diary(felt_afraid_of_him=range(0, 60, 2)))
    assert list(panel.table()["On days with"]) == ["laughed"] and panel.waiting == ()


def test_a_tag_of_her_own_or_from_elsewhere_is_compared_under_its_name():
    assert "choir" in list(along(diary(choir=range(0, 60, 4))).table()["On days with"])


def test_nights_she_said_nothing_about_count_neither_as_bad_nor_as_good():
    slept = [
        check_in(TODAY - timedelta(days=back), calm=5 - 2 * (back < 15), sleep=sleep)
        for back, sleep in enumerate(["bad"] * 15 + ["good"] * 15 + [None] * 30)
    ]
    table = along(slept).table().set_index("On days with")
    assert list(table.loc["sleep: bad", ["Days with it", "Days without it"]]) == [15, 15]


def test_the_last_word_about_a_night_counts_and_a_later_silence_takes_nothing_back():
    columns = sleep_columns(
        [check_in(TODAY, hour=8, sleep="bad"), check_in(TODAY, hour=9, sleep="good"), check_in(TODAY, hour=20)]
    )
    assert {name: column.tolist() for name, column in columns.items()} == {
        "sleep/bad": [False],
        "sleep/so-so": [False],
        "sleep/good": [True],
    }


def test_the_day_after_asks_only_days_whose_yesterday_is_known():
    contact = [
        check_in(TODAY - timedelta(days=back), calm=4 + back % 3, tags=("friendly_contact",) * (back % 2))
        for back in range(60)
        if back not in (10, 11)
    ]
    table = day_after(contact).table().set_index("On days with")
    # Of 58 days the first one and the one after the gap have no yesterday, and both would be days without.
    assert list(table.loc["friendly contact", ["Days with it", "Days without it"]]) == [29, 27]
    assert list(table.loc["any contact"]) == list(table.loc["friendly contact"])


def test_calm_the_day_after_is_that_of_the_next_calendar_day():
    calmer_after = [
        check_in(
            TODAY - timedelta(days=back), calm=8 if back % 4 == 3 else 4 + back % 2, tags=("argued",) * (back % 4 == 0)
        )
        for back in range(80)
    ]
    panel = day_after(calmer_after)
    assert panel.table().set_index("On days with").loc["argued", "Difference"] > 3
    assert "the next day" in panel.sentence and panel.title == "The day after contact"


def test_the_day_after_with_one_contact_waits_for_more():
    panel = day_after(diary(argued=[5]))
    assert panel.chart is None
    assert panel.waiting == (("any contact", "1 of 10 days so far"), ("argued", "1 of 10 days so far"))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize(
    "check_ins",
    [
        [check_in(TODAY, calm=5)],
        [check_in(TODAY, heaviness=9)],
        [check_in(TODAY, note="Only words.")],
        [check_in(TODAY - timedelta(days=n), calm=5, tags=("laughed",) * (n % 2)) for n in range(50)],
        [check_in(TODAY - timedelta(days=n), tags=("laughed",)) for n in range(50)],
        [check_in(date.max, calm=5, tags=("friendly_contact",))],
    ],
    ids=["one day", "a bad night", "only words", "one value repeated", "tags without a feeling", "no day after it"],
)
def test_too_little_is_met_with_a_kind_sentence_and_no_axis(check_ins, palette):
    shown = [
        along(check_ins, palette=palette),
        day_after(check_ins),
        rhythm.weekday_panel(check_ins, CALM, palette),
        rhythm.time_panel(check_ins, CALM, palette),
    ]
    assert [panel.chart for panel in shown] == [None] * 4
    assert all(panel.sentence and panel.table().empty for panel in shown)


def test_one_value_repeated_says_that_there_is_nothing_to_compare():
    same = [check_in(TODAY - timedelta(days=n), calm=5, tags=("laughed",) * (n % 2)) for n in range(50)]
    assert along(same).sentence.startswith("You noted the same number for “calm” every day")
    sentence = rhythm.weekday_panel(same, CALM, LIGHT).sentence
    assert sentence.startswith("For “calm”, they all have the same average")


def test_a_journal_of_imported_moods_is_compared_under_the_measure():
    rng = Random(2)
    laughs = rng.sample(range(60), 20)
    imported = [
        check_in(
            TODAY - timedelta(days=n),
            measures={"mood": 4 + 3 * (n in laughs) + rng.random()},
            tags=("laughed",) * (n in laughs),
        )
        for n in range(60)
    ]
    mood = scales(FEELINGS, imported)["measure/mood"]
    assert (mood.label, mood.name) == ("mood", "this number")
    assert along(imported, mood).lines[0].startswith("laughed: 3")
    assert along(imported).sentence.startswith("You haven't noted “calm” so far")


def test_a_measure_called_like_a_feeling_is_another_thing():
    feeling = Feeling(id="calm", label="Calm", low="no", high="yes")
    both = scales([feeling], [check_in(TODAY, calm=3, measures={"calm": 7.5})])
    assert [scale.value(check_in(TODAY, calm=3, measures={"calm": 7.5})) for scale in both.values()] == [3, 7.5]


def test_the_chart_draws_the_dozen_with_most_evidence_and_the_table_all():
    many = diary(200, **{f"tag {n}": set(Random(n).sample(range(200), 40)) for n in range(30)})
    panel = along(many)
    (drawn,) = panel.chart.to_dict()["datasets"].values()
    assert len(drawn) == association_panels.MOST_ROWS and len(panel.table()) == 31
    assert panel.sentence.endswith("The chart shows the 12 clearest.")
    assert "are drawn" not in along(diary()).sentence
    assert drawn[0]["label"] == "laughed" and panel.alt.count("on average") == association_panels.MOST_ROWS


def test_the_band_holds_every_dot_exactly_when_chance_may_have_put_them_so():
    rng = Random(8)
    for extra in (0, 3):
        days = [
            check_in(TODAY - timedelta(days=n), calm=min(10, round(4 + rng.gauss(0, 1) + extra * (n % 7 == 0))))
            for n in range(84)
        ]
        panel = rhythm.weekday_panel(days, CALM, LIGHT)
        inside = panel.rows["value"].between(panel.rows["low"] - 0.01, panel.rows["high"] + 0.01).all()
        assert inside == ("nothing stands out here" in panel.sentence) == (extra == 0)


def test_weekdays_stand_in_their_order():
    days = [check_in(TODAY - timedelta(days=n), calm=n % 11) for n in range(84)]
    table = rhythm.weekday_panel(days, CALM, LIGHT).table()
    assert list(table["When"])[::6] == ["Monday", "Sunday"]


def test_what_she_wrote_about_an_earlier_day_has_no_hour():
    late = [check_in(TODAY - timedelta(days=n), calm=5, hour=20) for n in range(12)]
    told_later = [type(one)(at=one.at, day=one.day - timedelta(days=1), calm=5) for one in late]
    assert "0 of 10" in rhythm.time_panel(told_later, CALM, LIGHT).sentence
    assert "0 of 10 so far in the morning" in rhythm.time_panel(late, CALM, LIGHT).sentence


def test_the_empty_sentence_asks_for_nothing():
    assert "no hurry" in association_panels.NOTHING_YET
