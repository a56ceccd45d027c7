"""Weeks: two dates do what the brush does, events are listed in her words, and odd journals are met kindly."""

from datetime import date, timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.insights.days import chart_sentences
from steady.palette import DARK, LIGHT
from steady.ui.look_back.chart_range import HEADING
from tests.storage.samples import change_by_hand
from tests.ui.fixed_day import TODAY
from tests.ui.journals import begun
from tests.ui.visit import Visit

WHOLE = "Show all of it"


def back(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def visit(tmp_path, monkeypatch):
    """A visit to a journal with a check-in on each of the last sixty days."""
    workbook = begun(tmp_path / "journal")
    workbook.journal.save_all(CheckIn(at=now(), day=back(n), calm=n % 11, lonely=3) for n in range(60))
    return Visit(tmp_path / "journal", monkeypatch)


def dates(visit):
    return [field.value for field in visit.app.date_input]


def test_the_dates_say_what_is_shown(visit):
    assert dates(visit.open("weeks")) == [back(27), TODAY]
    assert dates(visit.choose("How far back?", "3 months")) == [back(90), TODAY]


def test_in_a_light_page_the_charts_have_the_light_colours(visit):
    visit.open("weeks")
    specs = "".join(chart.proto.spec for chart in visit.app.get("vega_lite_chart"))
    assert LIGHT.primary in specs and DARK.primary not in specs


def test_two_dates_choose_the_days_and_every_chart_and_sentence_follows(visit):
    visit.open("weeks").set("date_input", "From", back(20)).set("date_input", "Until", back(11))
    assert "You noted “calm” on 10 of the 10 days shown." in visit.words
    assert dates(visit) == [back(20), back(11)]
    calm = next(chart.proto for chart in visit.app.get("vega_lite_chart") if chart.proto.alt.startswith("Calm from"))
    assert "10 of 10 days have a value" in calm.alt
    visit.press(WHOLE)
    assert "You noted “calm” on 28 of the last 28 days." in visit.words
    assert WHOLE not in visit.buttons


@pytest.mark.long
def test_where_days_are_chosen_the_parts_say_that_they_show_all_ratings(visit):
    part = visit.content.parts[0]
    visit.journal.journal.save_all(
        Rating(day=back(n), part=part.id, answers={item.id: 5 for item in part.items}) for n in (50, 2)
    )
    assert chart_sentences.ALL_RATINGS not in visit.open("weeks").words
    assert chart_sentences.ALL_RATINGS in visit.set("date_input", "From", back(20)).words


@pytest.mark.long
def test_the_strip_reaches_back_to_days_chosen_before_the_stretch(visit):
    visit.open("weeks").set("date_input", "From", back(50))
    charts = [chart.proto for chart in visit.app.get("vega_lite_chart")]
    strip = next(chart for chart in charts if chart.alt.startswith("Seven-day averages"))
    assert f"from {chart_sentences.spoken_day(back(50))} to" in strip.alt


@pytest.mark.long
def test_dates_the_wrong_way_round_mean_the_days_between(visit):
    visit.open("weeks").set("date_input", "From", back(3)).set("date_input", "Until", back(12))
    assert dates(visit) == [back(12), back(3)]
    assert "on 10 of the 10 days shown" in visit.words


def test_a_date_ahead_of_today_means_today(visit):
    visit.open("weeks").set("date_input", "From", back(9)).set("date_input", "Until", back(-30))
    assert dates(visit) == [back(9), TODAY]


@pytest.mark.long
@pytest.mark.parametrize("first", [date(1899, 12, 30), date(1965, 4, 3), date(2009, 5, 1)])
def test_however_old_the_first_entry_is_every_later_day_can_be_chosen(visit, first):
    """Apps that lost a date write the first day their calendar knows."""
    visit.journal.check_ins.save(CheckIn(at=now(), day=first, calm=5))
    visit.open("weeks").choose("How far back?", "all")
    begins = visit.app.date_input[0]
    assert begins.value <= first and begins.min <= begins.value and begins.max > TODAY
    assert dates(visit.set("date_input", "From", back(3))) == [back(3), TODAY]


@pytest.mark.long
def test_a_stretch_takes_the_place_of_dates_chosen_before(visit):
    visit.open("weeks").set("date_input", "From", back(3)).choose("How far back?", "3 months")
    assert dates(visit) == [back(90), TODAY]


@pytest.mark.long
def test_a_choice_outlives_a_look_at_another_screen_and_a_new_day_is_seen_without_one(visit):
    visit.open("weeks").set("date_input", "From", back(3)).open("diary").open("weeks")
    assert dates(visit) == [back(3), TODAY]


def test_days_without_anything_are_met_kindly(visit):
    visit.open("weeks").set("date_input", "From", back(200)).set("date_input", "Until", back(150))
    assert chart_sentences.none_in(None, recent=False) in visit.words


@pytest.mark.long
def test_a_new_check_in_is_in_the_pictures_at_once(visit):
    visit.open("weeks")
    visit.journal.check_ins.save(CheckIn(at=now(), day=TODAY, warm=9))
    assert "You noted “warm” on one day during this time." in visit.open("weeks").words


def test_her_events_are_listed_by_number_in_her_own_words(visit):
    title = "He said **“we need space”** ![x](http://evil.example/y.png) " + "and so on " * 40
    visit.journal.events.save(Event(at=now(), day=back(9), title=title))
    visit.journal.events.save(Event(at=now(), day=back(40), title="Long ago"))
    visit.open("weeks")
    listed = [text.value for text in visit.app.text if "we need space" in text.value]
    assert listed == [text.value for text in visit.app.text if text.value.startswith("1  ")]
    assert len(listed[0]) < 200 and listed[0].endswith(" …")
    assert "Long ago" not in visit.words
    assert not any("evil" in one.value for kind in ("markdown", "caption") for one in getattr(visit.app, kind))
    visit.choose("How far back?", "3 months")
    assert [text.value[:3] for text in visit.app.text if "  " in text.value[:4]] == ["1  "]
    assert HEADING in visit.words and "2  " in visit.words


def test_many_events_wait_in_a_fold(visit):
    visit.journal.journal.save_all(Event(at=now(), day=back(n), title=f"Call {n}") for n in range(9))
    assert HEADING in [folded.label for folded in visit.open("weeks").app.expander]


def test_an_imported_mood_is_two_weeks_a_strip_to_brush_over_a_chart_and_one_line_about_feelings(tmp_path, monkeypatch):
    workbook = begun(tmp_path / "journal")
    workbook.journal.save_all(CheckIn(at=now(), day=back(n), measures={"*Mood*": n % 11}) for n in range(20))
    visit = Visit(tmp_path / "journal", monkeypatch).open("weeks")
    assert chart_sentences.NO_FEELINGS in visit.words
    pair, strip, mood = (chart.proto.alt for chart in visit.app.get("vega_lite_chart"))
    assert "*Mood*: " in pair and strip.startswith("Seven-day averages") and mood.startswith("*Mood*: ")
    assert "*Mood*" in [text.value for text in visit.app.text]
    assert not any("Mood" in one.value for one in (*visit.app.markdown, *visit.app.subheader))


def test_values_beyond_the_scale_and_an_event_without_a_date_are_told_and_all_else_is_drawn(visit):
    visit.journal.check_ins.save(CheckIn(at=now(), day=back(3), calm=7, note="Strange"))
    visit.journal.events.save(Event(at=now(), day=back(5), title="Nobody knows when"))
    path = visit.folder / "journal.json"
    change_by_hand(path, '"calm":7,"note":"Strange"', '"calm":42,"note":"Strange"')
    change_by_hand(path, f'"day":"{back(5)}","revision":1,"title"', '"revision":1,"title"')
    visit.open("weeks")
    assert sorted(one.value.split(" isn't")[0] for one in visit.app.warning) == ["One check-in", "One event"]
    assert "You noted “calm” on 28 of the last 28 days." in visit.words
    assert "Nobody knows when" not in visit.words
