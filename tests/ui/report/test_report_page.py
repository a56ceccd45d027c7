"""The screen of the report: she says what goes in, sees how much that is, and nothing is made before she asks."""

from datetime import timedelta

import pytest

from steady.domain.records import privacy
from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.record import now
from steady.ui.report.contents_form import HIDDEN, NEVER, NOTHING, OWN_DATES, TICKS, TWISTED
from steady.ui.report.delivery import AS_PAGE, AS_PDF, MAKE, NO_TICK, READY, STOP, WARNING
from tests.storage.locks import QUICK
from tests.ui.doing import save
from tests.ui.fixed_day import TODAY
from tests.ui.journals import three_days

TIME, TODAY = "Which days should it cover?", TODAY
LEFT_OUT = "One entry you asked not to see again is left out, along with its numbers."
LABELS = [label for kinds in TICKS.values() for label in kinds.values()]


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
    assert "In this time: check-ins on 3 of 91 days, 1 rating, 1 weekly reflection, 3 notes." in opened.words
    assert {NEVER, WARNING} <= set(opened.words.splitlines())
    assert files(opened) == {}


def test_her_words_are_not_ticked_before_she_ticks_them(opened):
    ticked = {one.label for one in opened.app.checkbox if one.value}
    assert ticked == set(LABELS[:3])
    assert [one.label for one in opened.app.checkbox] == LABELS


def test_pressing_the_button_makes_both_files(opened):
    opened.press(MAKE)
    assert READY in opened.words and STOP not in opened.buttons
    assert set(files(opened)) == {AS_PDF, AS_PAGE}


@pytest.mark.long
def test_a_change_of_mind_takes_the_files_away(opened):
    opened.press(MAKE)
    tick(opened, LABELS[0], False)
    assert files(opened) == {}


def test_without_a_tick_there_is_nothing_to_make(opened):
    for label in LABELS[:3]:
        tick(opened, label, False)
    assert NO_TICK in opened.words
    assert [button.disabled for button in opened.app.button if button.label == MAKE] == [True]


def test_she_can_choose_her_own_dates(opened):
    opened.choose(TIME, OWN_DATES).set("date_input", "First day", TODAY - timedelta(days=1))
    assert "In this time: check-ins on 2 of 2 days" in opened.words
    opened.press(MAKE)
    assert set(files(opened)) == {AS_PDF, AS_PAGE}


def test_dates_the_wrong_way_round_are_told_and_nothing_is_made(opened):
    opened.choose(TIME, OWN_DATES).set("date_input", "Last day", TODAY - timedelta(days=60))
    assert TWISTED in opened.words and MAKE not in opened.buttons


@pytest.mark.parametrize("stretch", ["4 weeks", "all"])
def test_a_journal_without_a_word_gives_a_kind_sentence_and_still_a_report(visit, stretch):
    visit.open("report").choose(TIME, stretch)
    assert NOTHING in visit.words
    for label in LABELS[3:]:
        tick(visit, label)
    assert set(files(visit.press(MAKE))) == {AS_PDF, AS_PAGE}


def test_what_is_private_is_not_even_counted(visit):
    save(visit, "3C", **privacy.marked({"text": "unsent"}))
    save(visit, "4C", plan=[])
    assert "1 finished exercise." in visit.open("report").words


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
