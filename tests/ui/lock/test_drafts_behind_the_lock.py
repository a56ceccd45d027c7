"""Lock now, or left alone: what stood in any form lies locked in the journal, and can be saved after unlocking."""

import gc
from datetime import timedelta
from weakref import ref

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.draft import LINES
from steady.domain.records.week import week_of
from steady.ui.lock import passphrase_settings
from steady.ui.state import lock_session
from tests.browser.screens import NOTE, PARTS, SAVE_CHECK_IN, SAVE_RATING, SAVE_REFLECTION, WORDS
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.doing import at_questions, to_step
from tests.ui.fixed_day import TODAY
from tests.ui.journals import bytes_under
from tests.ui.visit import Visit

FIELD, OPEN, LOCK_NOW, LATE = "Passphrase or recovery code", "Open", "Lock now", 60 * 5 * 1.5 + 1
EXERCISE = next(one for part in PARTS for one in part.exercises if one.special == "chase_loop")
NEW_SCALE = "What would you like to keep track of?"
QUESTION, OLDER_WEEK = WORDS.weekly.prompts[0], week_of(TODAY - timedelta(weeks=8))


@pytest.fixture
def locked(plain):
    opened(plain, "").journal.lock.put_on(PASSPHRASE, QUICK)
    return unlock(plain.open())


def opened(visit, secret=PASSPHRASE):
    return open_workbook(Settings(visit.folder), secret)


def unlock(visit):
    return visit.submit({FIELD: PASSPHRASE}, OPEN)


def after_a_restart(visit, monkeypatch):
    """The same journal in a new tab of a workbook that was started anew: nothing is left of the old tab."""
    return Visit(visit.folder, monkeypatch)


def write_check_in(visit):
    return visit.open().slide(calm=7, lonely=2).choose("Soft", "tender").write(NOTE, "He rang twice.")


def check_in_of(visit):
    kept = visit.press(SAVE_CHECK_IN) and opened(visit).check_ins.all()[-1]
    return kept.calm, kept.lonely, kept.words, kept.note


def write_rating(visit):
    return visit.open_stage("part-1", "rate").answer({PARTS[0].items[0].question: 3})


def rating_of(visit):
    return visit.press(SAVE_RATING) and dict(opened(visit).ratings.all()[-1].answers)


def write_reflection(visit):
    at_questions(visit.open("this-week").choose("Which week?", OLDER_WEEK), QUESTION.id)
    return to_step(visit.write(QUESTION.text, "We laughed once."), 3).answer({PARTS[0].weekly_items[0].question: 4})


def reflection_of(visit):
    kept = visit.press(SAVE_REFLECTION) and opened(visit).reflections.get(OLDER_WEEK)
    return dict(kept.answers), dict(kept.pulse)


def write_exercise(visit):
    visit.open("exercises").press(EXERCISE.title).answer({"How do you feel before you begin?": 3})
    return visit.write(f"1. {EXERCISE.steps[0].fields[0].label}", "It began on Sunday.")


def exercise_of(visit):
    kept = visit.press("Next") and opened(visit).exercises.all()[-1]
    return kept.mood_before, kept.values[EXERCISE.steps[0].fields[0].id]


FORMS = {
    "check-in": ("", write_check_in, check_in_of, (7, 2, ("tender",), "He rang twice.")),
    "rating": ("part-1", write_rating, rating_of, {PARTS[0].items[0].id: 3}),
    "reflection": (
        "this-week",
        write_reflection,
        reflection_of,
        ({QUESTION.id: "We laughed once."}, {PARTS[0].weekly_items[0].id: 4}),
    ),
    "exercise": ("exercises", write_exercise, exercise_of, (3, "It began on Sunday.")),
}


def left_alone(visit, monkeypatch):
    with monkeypatch.context() as clock:
        clock.setattr(lock_session, "idle_seconds", lambda: LATE)
        visit.look()


def lock_now(visit, monkeypatch):
    visit.press(LOCK_NOW)


@pytest.mark.long
@pytest.mark.parametrize("how", [lock_now, left_alone])
@pytest.mark.parametrize("kind", FORMS)
def test_what_stood_in_a_form_stands_there_after_unlocking_and_can_be_saved(locked, monkeypatch, kind, how):
    path, write, saved, expected = FORMS[kind]
    how(write(locked), monkeypatch)
    assert [title.value for title in locked.app.title] == ["Locked"]
    unlock(locked)
    assert saved(locked) == expected and opened(locked).drafts.all() == []


@pytest.mark.long
@pytest.mark.parametrize("how", [lock_now, left_alone])
@pytest.mark.parametrize("kind", FORMS)
def test_it_comes_back_even_when_the_workbook_stops_while_it_is_locked(locked, monkeypatch, kind, how):
    path, write, saved, expected = FORMS[kind]
    how(write(locked), monkeypatch)
    again = unlock(after_a_restart(locked, monkeypatch).open(path))
    if kind == "reflection":
        again.choose("Which week?", OLDER_WEEK)
    elif kind == "exercise":
        again.press(EXERCISE.title)
    assert saved(again) == expected


@pytest.mark.parametrize("how", [lock_now, left_alone])
def test_a_line_without_a_draft_comes_back_even_when_the_workbook_stops_while_it_is_locked(locked, monkeypatch, how):
    how(locked.open("measures").set("text_input", NEW_SCALE, "Headache at night"), monkeypatch)
    assert not [name for name, content in bytes_under(locked.folder).items() if b"Headache" in content]
    again = unlock(after_a_restart(locked, monkeypatch).open("measures"))
    assert again._one("text_input", NEW_SCALE).value == "Headache at night"
    # Once: later tabs begin with an empty line.
    assert opened(again).drafts.get(LINES) is None
    assert unlock(after_a_restart(locked, monkeypatch).open("measures"))._one("text_input", NEW_SCALE).value == ""


def test_what_waits_locked_cannot_be_read_on_the_disk(locked, monkeypatch):
    lock_now(write_check_in(locked), monkeypatch)
    assert not [name for name, content in bytes_under(locked.folder).items() if b"He rang" in content]
    assert "He rang twice." in str(opened(locked).drafts.all())


def test_after_lock_now_nothing_in_this_tab_holds_the_open_journal_with_its_key(locked, monkeypatch):
    write_check_in(locked)
    journal = ref(locked.app.session_state["unlocked"].journal)
    lock_now(locked, monkeypatch)
    locked.look()
    gc.collect()
    assert journal() is None


def put_the_lock_on(visit):
    boxes = visit.open("journal").app.text_input
    first, second = (one for one in boxes if one.label.startswith(("New pass", "Type it")))
    first.set_value(PASSPHRASE)
    second.set_value(PASSPHRASE)
    return visit.press(passphrase_settings.GO_ON).press(passphrase_settings.LOCK_IT)


@pytest.mark.long
def test_what_was_begun_before_the_lock_was_put_on_can_be_saved_behind_it(plain):
    put_the_lock_on(write_check_in(plain)).open()
    assert check_in_of(plain) == (7, 2, ("tender",), "He rang twice.")
    assert not [name for name, content in bytes_under(plain.folder).items() if b"He rang" in content]


def test_a_tab_that_wrote_while_another_put_the_lock_on_loses_nothing(plain, monkeypatch):
    write_check_in(plain)
    opened(plain, "").journal.lock.put_on(PASSPHRASE, QUICK)
    plain.write(NOTE, "He rang twice. And once more.")
    assert [title.value for title in plain.app.title] == ["Locked"]
    unlock(plain)
    assert check_in_of(plain) == (7, 2, ("tender",), "He rang twice. And once more.")
