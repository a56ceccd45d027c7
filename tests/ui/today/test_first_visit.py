"""The first visit: one thing a view, few words, each can be skipped, and nothing of it is lost by a reload."""

import json

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.ui.bring_in import backup_first
from steady.ui.parts.step_stages import DONE_READING
from steady.ui.safety import five_questions, what_she_said
from steady.ui.safety.her_path import STEPS_READ
from steady.ui.safety.hide_screen import WHAT_IT_DOES
from steady.ui.today import first_visit
from steady.ui.today.first_visit import (
    BACK,
    DONE,
    LATER,
    LEAVE,
    ONLY_ME,
    PRIVATE,
    QUESTION,
    SKIP,
    STEP,
    TRY_LEAVE,
    WHO,
    YES,
)
from tests.browser.screens import OPEN_SAMPLE, SAVE_CHECK_IN, WORDS
from tests.running import ROOT
from tests.storage.locks import PASSPHRASE, QUICK
from tests.storage.test_written_by_0_1 import copied
from tests.ui.journals import begun, bytes_under
from tests.ui.visit import Visit

FOLDER_OF_0_1 = ROOT / "tests" / "content" / "folder_of_0_1"
WELCOME, SITUATIONS = WORDS.welcome, WORDS.situations
MOST_WORDS = 60
CHECK_IN, KNOWN = WELCOME.just_check_in, WELCOME.leave_known
MOVED_OUT = "He's moved out"
TITLES = {
    first_visit.WELCOME: WELCOME.title,
    QUESTION: SITUATIONS.question,
    WHO: first_visit.WHO_ELSE,
    LEAVE: WELCOME.leave_title,
}
# What leads from the first view to each of them.
WAYS = {
    first_visit.WELCOME: (),
    QUESTION: (WELCOME.begin,),
    WHO: (WELCOME.begin, MOVED_OUT),
    LEAVE: (WELCOME.begin, MOVED_OUT, YES),
}


@pytest.fixture
def newcomer(tmp_path, monkeypatch):
    """A visit to a workbook that nobody has opened before."""
    return Visit(tmp_path / "journal", monkeypatch)


def at(visit, view):
    visit.open()
    for button in WAYS[view]:
        visit.press(button)
    return visit


def titles(visit):
    return [title.value for title in visit.app.title]


def kept(visit, name):
    return visit.journal.journal.settings.get(name)


def stands_folded(visit):
    """Everything that is to be read inside of folds."""
    return [line.value for fold in visit.app.expander for line in fold.markdown]


def words_in_sight(visit):
    """Every word of the view, those of its buttons and of what stands around each screen too."""
    read = [text for text in visit.words.splitlines() if text not in "\n".join(stands_folded(visit)).splitlines()]
    links = [link.proto.label for link in visit.app.get("page_link")]
    folds = [fold.label for fold in visit.app.expander]
    way = WELCOME.way if titles(visit) == [WELCOME.title] else ()
    return " ".join((*read, *visit.buttons, *links, *folds, *way)).split()


@pytest.mark.parametrize("view", WAYS)
def test_a_view_has_at_most_sixty_words_and_one_button_that_stands_out(newcomer, view):
    at(newcomer, view)
    assert titles(newcomer) == [TITLES[view]]
    assert len(words_in_sight(newcomer)) <= MOST_WORDS
    assert len([one for one in newcomer.app.button if one.proto.type == "primary"]) <= 1
    assert SAVE_CHECK_IN not in newcomer.buttons


@pytest.mark.parametrize("view", WAYS)
def test_a_reload_brings_her_back_to_where_she_was(newcomer, view, monkeypatch):
    at(newcomer, view)
    again = Visit(newcomer.folder, monkeypatch).open()
    assert titles(again) == [TITLES[view]] and again.words == newcomer.words


def test_the_welcome_says_what_this_is_and_shows_the_way(newcomer):
    newcomer.open()
    assert all(line in newcomer.words for line in WELCOME.lines)
    drawn = [json.loads(one.proto.json or "{}") for one in newcomer.app.get("bidi_component")]
    assert {"way": list(WELCOME.way), "picture": WELCOME.picture} in drawn
    assert WELCOME.afraid in [link.proto.label for link in newcomer.app.get("page_link")]


@pytest.mark.parametrize("view", [first_visit.WELCOME, QUESTION, WHO])
def test_from_every_question_one_press_leads_to_the_check_in_and_saves_it(newcomer, view):
    at(newcomer, view).press(CHECK_IN)
    assert titles(newcomer) == [WORDS.check_in.question] and kept(newcomer, STEP) == LATER
    assert YES not in newcomer.buttons
    newcomer.slide(calm=4).press(SAVE_CHECK_IN)
    assert [one.calm for one in newcomer.journal.check_ins.all()] == [4]


def test_who_only_wanted_to_check_in_is_asked_who_else_may_look_once_something_is_kept(newcomer):
    at(newcomer, first_visit.WELCOME).press(CHECK_IN).slide(calm=4).press(SAVE_CHECK_IN)
    assert {YES, ONLY_ME} <= set(newcomer.open().buttons)
    newcomer.press(ONLY_ME)
    assert ONLY_ME not in newcomer.open().buttons


def test_no_question_comes_up_above_a_form_she_is_in_the_middle_of(newcomer):
    at(newcomer, first_visit.WELCOME).press(CHECK_IN)
    newcomer.journal.drafts.save(Draft(form="check-in", values={"calm": 4}))
    assert SAVE_CHECK_IN in newcomer.open().buttons and ONLY_ME not in newcomer.buttons
    newcomer.slide(calm=4).press(SAVE_CHECK_IN)
    assert ONLY_ME in newcomer.open().buttons


def test_leave_can_be_tried_by_who_says_that_nobody_else_looks(newcomer):
    at(newcomer, WHO)
    assert TRY_LEAVE in [fold.label for fold in newcomer.app.expander] and WHAT_IT_DOES in stands_folded(newcomer)


def test_the_way_through_ends_on_the_check_in_and_is_never_asked_again(newcomer, monkeypatch):
    at(newcomer, WHO).press(ONLY_ME)
    assert titles(newcomer) == [WORDS.check_in.question]
    assert (kept(newcomer, PRIVATE), kept(newcomer, STEP)) == (False, DONE)
    again = Visit(newcomer.folder, monkeypatch).open()
    assert titles(again) == [WORDS.check_in.question] and ONLY_ME not in again.buttons


def test_yes_turns_the_neutral_names_on_and_leave_is_explained_until_she_knows_it(newcomer, monkeypatch):
    at(newcomer, LEAVE)
    assert kept(newcomer, PRIVATE) is True
    explained = "\n".join(stands_folded(Visit(newcomer.folder, monkeypatch).open()))
    assert "top right of every screen" in explained and "doesn't erase your browser's history" in explained
    newcomer.open("journal").open().press(KNOWN)
    assert titles(newcomer) == [WORDS.check_in.question] and kept(newcomer, STEP) == DONE


def test_a_question_that_is_skipped_is_not_asked_again_and_nothing_is_made_up(newcomer):
    at(newcomer, QUESTION).press(SITUATIONS.rather_not).press(SKIP)
    assert titles(newcomer) == [WORDS.check_in.question]
    assert (kept(newcomer, PRIVATE), kept(newcomer, what_she_said.CHOICE)) == (None, what_she_said.RATHER_NOT)
    newcomer.slide(calm=4).press(SAVE_CHECK_IN)
    assert YES not in newcomer.open().buttons


def test_back_leads_to_the_view_before_and_takes_the_answer_about_the_screen_back(newcomer):
    at(newcomer, LEAVE).press(BACK)
    assert titles(newcomer) == [TITLES[WHO]] and kept(newcomer, PRIVATE) is None
    newcomer.press(BACK)
    assert titles(newcomer) == [TITLES[QUESTION]]
    newcomer.press(BACK)
    assert titles(newcomer) == [TITLES[first_visit.WELCOME]]


def test_what_she_says_is_kept_at_once_and_chooses_the_words(newcomer):
    at(newcomer, WHO)
    assert kept(newcomer, what_she_said.CHOICE) == "moved_out"
    first = newcomer.content.parts[0]
    assert first.in_situation("moved_out").opening in newcomer.press(ONLY_ME).open("part-1").words


def test_what_she_says_is_behind_the_lock_with_all_the_rest(newcomer):
    at(newcomer, LEAVE).press(KNOWN).open_stage("part-1", "read").press(DONE_READING)
    assert newcomer.journal.journal.settings.get(STEPS_READ)
    newcomer.journal.journal.lock.put_on(PASSPHRASE, QUICK)
    told = (b"moved_out", what_she_said.SAID_AT.encode(), STEP.encode(), STEPS_READ.encode())
    assert not [name for name, held in bytes_under(newcomer.folder).items() if any(each in held for each in told)]


@pytest.mark.parametrize("choice", [PRIVATE, five_questions.SAFER])
def test_what_has_happened_is_said_nowhere_with_neutral_names_or_in_the_safer_version(newcomer, choice):
    at(newcomer, WHO)
    newcomer.journal.journal.settings.set(choice, True)
    first = newcomer.content.parts[0]
    assert first.in_situation("moved_out").opening not in newcomer.open("part-1").words


def test_a_journal_with_anything_in_it_never_sees_the_welcome(newcomer):
    newcomer.journal.check_ins.save(CheckIn(calm=3))
    assert titles(newcomer.open()) == [WORDS.check_in.question]
    assert {YES, ONLY_ME, SAVE_CHECK_IN} <= set(newcomer.buttons)


def test_in_a_journal_that_was_begun_before_a_reload_keeps_leave_explained_too(newcomer, monkeypatch):
    newcomer.journal.check_ins.save(CheckIn(calm=3))
    newcomer.open().press(YES)
    again = Visit(newcomer.folder, monkeypatch).open()
    assert "top right of every screen" in again.words and SAVE_CHECK_IN in again.buttons
    again.press("Okay, I've got it")
    assert "top right of every screen" not in again.open().words


def test_a_journal_of_0_1_never_sees_the_welcome(tmp_path, monkeypatch):
    assert titles(Visit(copied("plain", tmp_path), monkeypatch).open()) == [WORDS.check_in.question]


def test_who_has_answered_before_and_who_looks_at_the_sample_see_no_welcome(newcomer, tmp_path, monkeypatch):
    assert titles(newcomer.open("sample").press(OPEN_SAMPLE).open()) == [WORDS.check_in.question]
    begun(tmp_path / "begun")
    assert titles(Visit(tmp_path / "begun", monkeypatch).open()) == [WORDS.check_in.question]


def test_words_of_an_old_folder_ask_only_who_else_may_look(tmp_path, monkeypatch):
    visit = Visit(tmp_path / "journal", monkeypatch, FOLDER_OF_0_1).open()
    assert {YES, ONLY_ME, SAVE_CHECK_IN} <= set(visit.buttons) and CHECK_IN not in visit.buttons


@pytest.mark.parametrize("step", [["who"], 7, "a view of another version"])
def test_a_place_that_is_not_known_is_the_beginning(newcomer, step):
    newcomer.journal.journal.settings.set(STEP, step)
    assert titles(newcomer.open()) == [WELCOME.title]


def test_a_backup_file_is_asked_for_in_the_place_of_the_welcome_and_back_again(newcomer):
    newcomer.open().press(backup_first.OFFER)
    assert titles(newcomer) == [backup_first.TITLE] and WELCOME.begin not in newcomer.buttons
    assert len([one for one in newcomer.app.button if one.proto.type == "primary"]) <= 1
    newcomer.press(BACK)
    assert titles(newcomer) == [WELCOME.title]
