"""What is not saved yet comes back after a reload; what is saved or thrown away does not, and nothing is forced."""

import time
from dataclasses import replace

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from tests.browser.screens import CHANGE, NOTE, PARTS, SAVE_CHECK_IN, SAVE_RATING
from tests.ui.journals import bytes_under
from tests.ui.visit import Visit
from tests.words import our_words

ASKED = our_words().check_in
PARKED = next(one.title for part in PARTS for one in part.exercises if one.id == "3C")
CAME_BACK, NOT_IN_THE_FORM = "You hadn't saved this yet.", "It isn't in the form below."
DISCARD, TAKE = "Throw it away", "Put it in the form"


@pytest.fixture
def reload(visit, monkeypatch):
    """Call it for the same journal in a new tab, once what was chosen there lies on the disk."""

    def in_a_new_tab() -> Visit:
        for _ in range(1500):
            if drafts(visit):
                break
            time.sleep(0.02)
        return Visit(visit.folder, monkeypatch)

    return in_a_new_tab


def drafts(visit):
    return [draft.form for draft in visit.journal.drafts.all()]


def note_in(visit):
    return [box.value for box in visit.boxes if box.label == NOTE]


def test_words_sliders_and_chips_come_back_after_a_reload(visit, reload):
    visit.open().slide(calm=6, lonely=2).choose(ASKED.sleep.question, "bad").choose("Soft", "tender")
    visit.choose("Which day is this about?", "Yesterday").write(NOTE, "I began to say")
    again = reload().open()
    assert CAME_BACK in again.words and note_in(again) == ["I began to say"]
    again.press(SAVE_CHECK_IN)
    (kept,) = again.journal.check_ins.all()
    assert (kept.calm, kept.lonely, kept.sleep, kept.words, kept.note) == (6, 2, "bad", ("tender",), "I began to say")
    assert (kept.at.date() - kept.day).days == 1
    assert drafts(again) == []


def test_sliders_alone_are_a_draft_too(visit, reload):
    part = PARTS[0]
    visit.open_stage("part-1", "rate").answer({part.items[0].question: 3})
    again = reload().open_stage("part-1", "rate").press(SAVE_RATING)
    assert again.journal.ratings.all()[0].answers == {part.items[0].id: 3}


def test_an_answer_that_was_taken_back_does_not_come_back(visit, reload):
    visit.open().slide(calm=6, warm=3).slide(calm=None).write(NOTE, "Only warm.")
    reload().open().press(SAVE_CHECK_IN)
    (kept,) = visit.journal.check_ins.all()
    assert kept.feelings == {"warm": 3}


def test_what_is_saved_leaves_no_draft_and_does_not_come_back(visit, monkeypatch):
    visit.open().slide(calm=6).write(NOTE, "Said and done.").press(SAVE_CHECK_IN)
    assert drafts(visit) == []
    again = Visit(visit.folder, monkeypatch).open()
    assert CAME_BACK not in again.words and note_in(again) == [""] and again.unanswered


def test_what_is_emptied_again_leaves_no_draft(visit):
    visit.open().write(NOTE, "No.")
    assert drafts(visit) == ["check-in"]
    visit.write(NOTE, "")
    assert drafts(visit) == []


def test_what_she_discards_is_gone(visit, reload):
    visit.open().write(NOTE, "Better not.")
    again = reload().open().press(DISCARD)
    assert note_in(again) == [""] and drafts(again) == []
    assert CAME_BACK not in again.words


@pytest.fixture
def older_draft(visit, reload):
    """A new tab, changing a check-in that was saved elsewhere after its draft was begun."""
    before = visit.journal.check_ins.save(CheckIn(calm=5, note="First."))
    visit.open("diary").press(CHANGE).in_card().write(NOTE, "First, and a half sentence")
    visit.journal.check_ins.save(replace(before, note="Saved later, elsewhere."))
    return reload().open("diary").press(CHANGE)


def test_a_draft_older_than_the_saved_text_is_offered_and_never_forced(older_draft):
    assert NOT_IN_THE_FORM in older_draft.words and "First, and a half sentence" in older_draft.words
    assert note_in(older_draft) == ["Saved later, elsewhere."]


def test_an_offered_draft_can_be_put_into_the_form_and_saved(older_draft):
    older_draft.press(TAKE)
    assert note_in(older_draft) == ["First, and a half sentence"]
    older_draft.press(SAVE_CHECK_IN)
    assert [one.note for one in older_draft.journal.check_ins.all()] == ["First, and a half sentence"]
    assert drafts(older_draft) == []


def test_an_offered_draft_can_be_thrown_away_and_the_saved_text_stays(older_draft):
    older_draft.press(DISCARD)
    assert note_in(older_draft) == ["Saved later, elsewhere."] and drafts(older_draft) == []


def test_an_exercise_comes_back_at_the_step_she_was_at(visit, reload):
    exercise = next(one for part in PARTS for one in part.exercises if one.id == "1B")
    visit.open("exercises").press(exercise.title).press("Next")
    again = reload().open("exercises").press(exercise.title)
    assert f"Page 2 of {len(exercise.steps)}" in again.words


def test_the_sample_journal_keeps_no_drafts(visit):
    visit.open("sample")
    before = bytes_under(visit.folder)
    visit.press("Open the sample journal").open().open("hold-box").open("this-week")
    assert bytes_under(visit.folder) == before


def test_parked_words_that_she_lets_go_are_in_no_file(visit, reload):
    parked = next(one for part in PARTS for one in part.exercises if one.special == "parked_words")
    fields = {field.id: field for field in parked.fields}
    visit.open("exercises").press(parked.title).write(fields["text"].label, "I never want to send this")
    again = reload().open("exercises").press(parked.title)
    assert again.boxes[0].value == "I never want to send this"
    again.set("radio", fields["fate"].label, "deleted").press("Let it go, don't save it")
    assert not [name for name, content in bytes_under(again.folder).items() if b"never want" in content]


def test_what_she_lets_go_in_one_window_is_in_no_file_and_the_words_of_another_window_stay(visit, monkeypatch):
    parked = next(one for part in PARTS for one in part.exercises if one.special == "parked_words")
    fields = {field.id: field for field in parked.fields}
    other = Visit(visit.folder, monkeypatch)
    for window in (other, visit):
        window.open("exercises").press(parked.title)
    for window, words in ((other, "What the other window keeps"), (visit, "What I let go")):
        window.write(fields["text"].label, words)
    assert len(drafts(visit)) == 2
    for window, gone, stays in ((visit, b"I let go", b"other window keeps"), (other, b"other window keeps", b"")):
        window.set("radio", fields["fate"].label, "deleted").press("Let it go, don't save it")
        files = bytes_under(visit.folder)
        assert not [name for name, content in files.items() if gone in content]
        assert any(stays in content for content in files.values())
    assert drafts(visit) == []


def test_what_she_writes_now_stays_when_an_entry_of_the_same_form_is_erased(visit, monkeypatch):
    entry = visit.journal.exercises.save(ExerciseEntry(exercise="hold", values={"text": "Resting.", "private": True}))
    visit.open("hold-box").write("Your message", "Another one, unsaved")
    visit.journal.journal.erase("exercises", entry.id)
    again = Visit(visit.folder, monkeypatch).open("hold-box")
    assert [box.value for box in again.boxes] == ["Another one, unsaved"]


class AtOnce:
    """In the place of a timer: what is to be done soon is done now."""

    def __init__(self, _, do):
        self.start = do

    def cancel(self):
        """It is done by now."""


@pytest.mark.parametrize(
    "way",
    [
        lambda visit: visit.open("hold-box"),
        lambda visit: visit.open("exercises").press(PARKED),
    ],
)
def test_a_draft_stays_one_of_the_same_record_when_it_is_opened_again(visit, monkeypatch, way):
    monkeypatch.setattr("steady.ui.saving.drafts.Timer", AtOnce)
    box = way(visit).boxes[0].label
    visit.write(box, "Can you take Mia on Friday?")
    before = visit.journal.drafts.all()
    way(Visit(visit.folder, monkeypatch))
    assert [one.values["id"] for one in visit.journal.drafts.all()] == [one.values["id"] for one in before]
