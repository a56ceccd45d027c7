"""Weeks: one answer, one figure, twelve months and one dumbbell; odd journals are met kindly."""

from datetime import date, timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.insights.compare.first_and_now import TITLE
from steady.insights.days import chart_sentences
from steady.palette import DARK, LIGHT
from steady.ui.look_back.chart_range import EVENTS, HEADING
from steady.ui.look_back.four_views import REPORT
from steady.ui.look_back.reading_guide import HOW_TO_READ
from steady.ui.screens import LOOKING_BACK
from steady.ui.widgets.chart_view import WHOLE_PAGE
from tests.storage.samples import change_by_hand
from tests.ui.fixed_day import TODAY
from tests.ui.journals import begun
from tests.ui.visit import Visit

RANGE, CLOSER = "How far back?", "Look closer"


def back(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def visit(tmp_path, monkeypatch):
    """A visit to a journal with a check-in on each of the last 130 days."""
    workbook = begun(tmp_path / "journal")
    days = [CheckIn(at=now(), day=back(n), calm=(7 if n < 28 else 3) + n % 2, lonely=3 + n % 3) for n in range(130)]
    workbook.journal.save_all(days)
    return Visit(tmp_path / "journal", monkeypatch)


def answer(visit):
    return [header.value for header in visit.app.header if header.value != TITLE]


def charts(visit):
    return [chart.proto for chart in visit.app.get("vega_lite_chart")]


def unfold(visit):
    visit.app.session_state["table page"] = True
    return visit.look()


def test_one_sentence_answers_and_the_days_and_averages_stand_beneath_it(visit):
    assert answer(visit.open("weeks")) == ["Calmer than three months ago"]
    assert "on 91 of 91 days. Calm went from about 3.5 to about 7.5; the rest is within" in visit.words


def test_each_stretch_is_answered_with_its_own_time(visit):
    visit.open("weeks").choose(RANGE, "4 weeks")
    assert answer(visit) == ["Calmer than four weeks ago"] and "28 of 28 days." in visit.words
    visit.choose(RANGE, "a year")
    assert answer(visit) == ["Not enough days yet to compare"]
    assert "The earlier one has 0, and the later one has 28." in visit.words


def test_the_whole_journal_can_be_chosen_once_it_is_older_than_a_year(visit):
    (stretch,) = [group for group in visit.open("weeks").app.button_group if group.label == RANGE]
    assert len(stretch.options) == 3
    visit.journal.check_ins.save(CheckIn(at=now(), day=back(500), calm=5))
    visit.open("weeks").choose(RANGE, "all")
    assert "The earlier one has 1, and the later one has 28." in visit.words


def test_there_is_one_figure_and_twelve_months_and_two_folds(visit):
    figure, months = charts(visit.open("weeks"))
    assert (
        figure.alt.startswith("Your days from ") and "Calm, 91 days, average now 7.5, higher than before" in figure.alt
    )
    assert months.alt.startswith("Month by month: calm")
    assert [fold.label for fold in visit.app.expander] == [WHOLE_PAGE, HOW_TO_READ]


def test_the_four_views_are_one_switch_and_a_report_is_at_the_foot_of_each(visit):
    for path, here in (
        ("weeks", "Weeks"),
        ("days", "Year"),
        ("patterns", "Patterns"),
        ("then-and-now", "Then and now"),
    ):
        links = [link.proto.label for link in visit.open(path).app.get("page_link")]
        here_in_bold = [f"**{name}**" if name == here else name for name in LOOKING_BACK.views]
        assert [link for link in links if link in here_in_bold] == here_in_bold and links[-1] == REPORT


def test_a_row_is_looked_at_more_closely_by_its_name(visit):
    visit.open("weeks").choose(CLOSER, "calm")
    assert "You noted “calm” on 91 of the last 91 days. The line is a seven-day average." in visit.words
    assert len(charts(visit)) == 3


def test_the_fold_holds_every_chart_as_a_table_and_each_day(visit):
    tables = [table.value for table in unfold(visit.open("weeks")).app.dataframe]
    assert any("Average now" in table for table in tables) and any("Month" in table for table in tables)
    assert any(len(table) == 91 for table in tables)


def test_in_a_light_page_the_charts_have_the_light_colours(visit):
    visit.open("weeks")
    specs = "".join(chart.spec for chart in charts(visit))
    assert LIGHT.primary in specs and DARK.primary not in specs


def test_the_hardest_and_the_lightest_month_are_named_and_the_year_names_the_same(visit):
    said = visit.open("weeks").words.split("Month by month: calm.** ")[1].split("\n")[0]
    assert said.startswith("Hardest: ") and " days noted). Lightest: " in said
    assert answer(visit.open("days")) == [said]


def test_the_pulse_and_the_steps_are_one_chart(visit):
    part = visit.content.parts[0]
    visit.journal.journal.save_all(
        Rating(day=back(n), part=part.id, answers={item.id: n // 10 for item in part.items}) for n in (50, 2)
    )
    _, steps, _ = charts(visit.open("weeks"))
    assert steps.alt.startswith("First and latest rating of one step")


def test_a_new_check_in_is_in_the_pictures_at_once(visit):
    visit.open("weeks")
    visit.journal.check_ins.save(CheckIn(at=now(), day=TODAY, warm=9))
    assert "Warm, 1 days" in charts(visit.open("weeks"))[0].alt


@pytest.mark.parametrize("first", [date(1899, 12, 30), date(2016, 5, 1)])
def test_one_entry_long_ago_is_met_kindly(tmp_path, monkeypatch, first):
    """Apps that lost a date write the first day their calendar knows."""
    begun(tmp_path / "journal").check_ins.save(CheckIn(at=now(), day=first, calm=5))
    visit = Visit(tmp_path / "journal", monkeypatch).open("weeks")
    assert "No check-ins in the last 91 days, and no need to catch up." in visit.words
    assert len(charts(visit.choose(RANGE, "all"))) == 1


def test_a_bad_night_alone_is_met_kindly(tmp_path, monkeypatch):
    begun(tmp_path / "journal").check_ins.save(CheckIn(at=now(), heaviness=8))
    assert chart_sentences.NO_FEELINGS in Visit(tmp_path / "journal", monkeypatch).open("weeks").words


def test_her_events_are_listed_by_number_in_her_own_words(visit):
    title = "He said **“we need space”** ![x](http://evil.example/y.png) " + "and so on " * 40
    visit.journal.events.save(Event(at=now(), day=back(9), title=title))
    visit.journal.events.save(Event(at=now(), day=back(40), title="Long ago"))
    visit.open("weeks").choose(RANGE, "4 weeks")
    (listed,) = [text.value for text in visit.app.text if "we need space" in text.value]
    assert listed.startswith("1  ") and len(listed) < 200 and listed.endswith(" …")
    assert "Long ago" not in visit.words
    assert not any("evil" in one.value for kind in ("markdown", "caption") for one in getattr(visit.app, kind))
    assert "2  " in visit.choose(RANGE, "3 months").words


def test_many_events_stand_in_the_fold(visit):
    visit.journal.journal.save_all(Event(at=now(), day=back(n), title=f"Call {n}") for n in range(9))
    visit.open("weeks")
    assert HEADING not in visit.words
    assert f"**{EVENTS}**" in unfold(visit).words
    assert any("Call 8" in set(table.value.get("Event", ())) for table in visit.app.dataframe)


def test_an_imported_mood_has_its_row_and_its_name_is_never_read_as_markdown(tmp_path, monkeypatch):
    workbook = begun(tmp_path / "journal")
    workbook.journal.save_all(CheckIn(at=now(), day=back(n), measures={"*Mood*": n % 11}) for n in range(60))
    visit = Visit(tmp_path / "journal", monkeypatch).open("weeks")
    assert answer(visit) == ["About the same as four weeks ago"]
    assert "*Mood*, " in charts(visit)[0].alt
    assert not any("*Mood*" in one.value for one in (*visit.app.caption, *visit.app.subheader))
    assert "*Mood*" in [text.value for text in visit.choose(CLOSER, "*Mood*").app.text]


def test_values_beyond_the_scale_and_an_event_without_a_date_are_told_and_all_else_is_drawn(visit):
    visit.journal.check_ins.save(CheckIn(at=now(), day=back(3), calm=7, note="Strange"))
    visit.journal.events.save(Event(at=now(), day=back(5), title="Nobody knows when"))
    path = visit.folder / "journal.json"
    change_by_hand(path, '"calm":7,"note":"Strange"', '"calm":42,"note":"Strange"')
    change_by_hand(path, f'"day":"{back(5)}","revision":1,"title"', '"revision":1,"title"')
    visit.open("weeks")
    assert sorted(one.value.split(" isn't")[0] for one in visit.app.warning) == ["One check-in", "One event"]
    assert "91 of 91 days." in visit.words and "Nobody knows when" not in visit.words
