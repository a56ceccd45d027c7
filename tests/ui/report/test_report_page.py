"""The screen of the report: she says what goes in, sees how much that is, and nothing is made before she asks."""

from datetime import UTC, datetime, time, timedelta

import pytest

from steady.domain.records import privacy
from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.ui.look_back.chart_range import SAID
from steady.ui.report.contents_form import HIDDEN, NEVER, NOTHING, OWN_DATES, OWN_LINE, TWISTED
from steady.ui.report.delivery import AS_PAGE, AS_PDF, MAKE, NO_TICK, READY, STOP, WARNING
from steady.ui.report.first_look import NOT_ENOUGH
from tests.storage.locks import QUICK
from tests.ui.doing import save
from tests.ui.fixed_day import TODAY
from tests.ui.journals import bytes_under, three_days

TIME, TODAY = "Which days should it cover?", TODAY
LEFT_OUT = "One entry you asked not to see again is left out, along with its numbers."
# What three days have something for.
LETTERS, WRITTEN, NOTES = "Your weekly letters", "What you wrote about your weeks", "Notes from your check-ins"
DAYS, NUMBERS, RATED = "Your days and your steps", "The numbers", "How you rated the steps"
MORE_CHARTS = "Weeks side by side, your year, and each step"


def files(visit):
    return {one.proto.label: one.proto for one in visit.app.get("download_button")}


def tick(visit, label, wanted=True):
    return visit.set("checkbox", label, wanted)


@pytest.fixture
def opened(visit):
    """A visit to the report's screen, with three days in the journal."""
    three_days(visit.folder)
    return visit.open("report")


def test_it_says_what_there_is_before_anything_is_made(opened):
    assert "There's a check-in on 3 of 91 days." in opened.words
    assert {"1 week", "3 notes"} <= set(opened.words.splitlines())
    assert {NEVER, WARNING} <= set(opened.words.splitlines())
    assert files(opened) == {}


def test_her_words_are_not_ticked_before_she_ticks_them(opened):
    assert [one.label for one in opened.app.checkbox if one.value] == [DAYS, NUMBERS, RATED]


def test_what_there_is_nothing_of_is_not_offered(opened):
    assert [one.label for one in opened.app.checkbox] == [WRITTEN, NOTES, DAYS, NUMBERS, RATED, MORE_CHARTS]


def test_a_first_look_comes_and_goes_with_its_tick(opened):
    assert "Anna came by." not in opened.words
    assert "Anna came by." in tick(opened, NOTES).words
    assert "Anna came by." not in tick(opened, NOTES, False).words
    assert "rows in a table" in opened.words and "charts: Calm" in opened.words
    assert "charts: Calm" not in tick(opened, DAYS, False).words


def test_what_is_ticked_says_what_was_found_and_else_that_it_is_left_out(visit):
    for back in range(20):
        at = datetime.combine(TODAY - timedelta(days=back), time(12), UTC)
        visit.journal.check_ins.save(CheckIn(at=at, calm=4 + back % 3, tags=("argued",) * (back % 2)))
    visit.open("report")
    assert "Nothing stands out" in tick(visit, "Patterns in your days").words and NOT_ENOUGH not in visit.words
    # All of them at noon: there is one time of day, and no other to compare it with.
    assert NOT_ENOUGH in tick(visit, "Weekdays and times of day").words


def test_the_latest_letter_stands_in_the_preview_without_what_it_quotes(visit):
    letter = ("You noted four days.", "Yours: “A good walk.”")
    week = Reflection(at=now(), week=week_of(TODAY), answers={"what_helped": "A good walk."}, letter=letter)
    visit.journal.reflections.save(week)
    assert "You noted four days." in visit.open("report").words
    assert "A good walk." not in visit.words and letter[1] in tick(visit, WRITTEN).words
    assert "You noted four days." not in tick(visit, LETTERS, False).words


def test_her_own_line_goes_on_the_first_page_and_is_kept_nowhere(opened):
    opened.write(OWN_LINE, "I'd like to talk about sleep.").press(MAKE)
    assert set(files(opened)) == {AS_PDF, AS_PAGE}
    assert b"talk about sleep" not in bytes_under(opened.folder)


def test_pressing_the_button_makes_both_files(opened):
    opened.press(MAKE)
    assert READY in opened.words and STOP not in opened.buttons
    assert set(files(opened)) == {AS_PDF, AS_PAGE}


@pytest.mark.long
def test_a_change_of_mind_takes_the_files_away(opened):
    opened.press(MAKE)
    tick(opened, DAYS, False)
    assert files(opened) == {}


def test_without_a_tick_there_is_nothing_to_make(opened):
    for label in (DAYS, NUMBERS, RATED):
        tick(opened, label, False)
    assert NO_TICK in opened.words
    assert [button.disabled for button in opened.app.button if button.label == MAKE] == [True]


def test_she_can_choose_her_own_dates(opened):
    opened.choose(TIME, OWN_DATES).set("date_input", "First day", TODAY - timedelta(days=1))
    assert "There's a check-in on 2 of 2 days." in opened.words
    opened.press(MAKE)
    assert set(files(opened)) == {AS_PDF, AS_PAGE}


def test_dates_the_wrong_way_round_are_told_and_nothing_is_made(opened):
    opened.choose(TIME, OWN_DATES).set("date_input", "Last day", TODAY - timedelta(days=60))
    assert TWISTED in opened.words and MAKE not in opened.buttons


@pytest.mark.parametrize("stretch", ["4 weeks", "all"])
def test_a_journal_without_a_word_gives_a_kind_sentence_and_nothing_to_make(visit, stretch):
    visit.open("report").choose(TIME, stretch)
    [asked] = [one for one in visit.app.get("button_group") if one.label == TIME]
    assert asked.options == [*SAID.values(), "My own dates"]
    assert NOTHING in visit.words and not visit.app.checkbox
    assert [button.disabled for button in visit.app.button if button.label == MAKE] == [True]


def test_what_is_private_is_not_even_counted(visit):
    save(visit, "3C", **privacy.marked({"text": "unsent"}))
    save(visit, "4C", plan=[])
    assert "1 exercise" in visit.open("report").words.splitlines()


def test_what_she_hid_is_offered_only_where_there_is_something(visit):
    visit.journal.check_ins.save(CheckIn(at=now(), calm=2, note="That evening."))
    assert HIDDEN not in [one.label for one in visit.open("report").app.checkbox]
    visit.journal.events.save(Event(at=now(), title="He moved out.", hidden=True))
    visit.look()
    assert LEFT_OUT in visit.words
    assert LEFT_OUT not in tick(visit, HIDDEN).words
    visit.press(MAKE)
    assert set(files(visit)) == {AS_PDF, AS_PAGE}


@pytest.mark.long
def test_a_report_of_the_sample_can_be_made(visit):
    visit.open("sample").press("Open the sample journal").open("report").choose(TIME, "a year").press(MAKE)
    assert set(files(visit)) == {AS_PDF, AS_PAGE}


def test_a_locked_journal_shows_no_report(opened):
    opened.journal.journal.lock.put_on("a lamp by the river", QUICK)
    opened.look()
    assert MAKE not in opened.buttons and files(opened) == {}
