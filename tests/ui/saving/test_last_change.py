"""What was done is said where it happened, and Undo gives everything back; neither leaves its screen."""

import ast
from datetime import timedelta

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.domain.records import own_scales
from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.domain.spoken import named_day
from steady.ui.journal.own_scales_page import ADDED, BACK_IN, RENAMED, TAKEN_OUT
from steady.ui.saving.undoable_changes import KEPT, OFF, ON
from steady.ui.widgets import slider
from tests.browser.screens import (
    ANOTHER,
    BAD_NIGHT,
    CHANGE,
    CLOSE_SAMPLE,
    DELETE,
    DELETED,
    NOTE,
    OPEN_SAMPLE,
    PARTS,
    SAVE_CHECK_IN,
    SAVE_RATING,
    SAVE_REFLECTION,
    SAVED_REFLECTION,
    THE_DAY,
    UNDO,
    UNDO_CHANGE,
    UNDO_CHECK_IN,
    UNDO_DELETE,
    UNDO_RATING,
    WHICH_DAY,
    WORDS,
)
from tests.running import ROOT
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.doing import to_step
from tests.ui.fixed_day import TODAY

PLAN = next(one for part in PARTS for one in part.exercises if one.special == "plans")
# Three days up to it are in one month.
LAST_MONTH = TODAY.replace(day=1) - timedelta(days=1)
BUTTONS = "Buttons from 0 to 10 instead of sliders"


def undo_offered(visit):
    return [button for button in visit.buttons if button.startswith("Undo")]


def drafts(visit):
    return [draft.form for draft in visit.journal.drafts.all()]


@pytest.fixture
def saved(visit):
    """A visit that has just saved a check-in."""
    return visit.open().slide(calm=4).write(NOTE, "Before work.").press(SAVE_CHECK_IN)


@pytest.mark.parametrize("screen", ["diary", "weeks", "this-week", "part-1", "journal"])
def test_neither_what_was_said_nor_undo_goes_along_to_another_screen_or_back(saved, screen):
    assert undo_offered(saved) == [UNDO_CHECK_IN]
    saved.open(screen)
    assert undo_offered(saved) == [] and "Saved" not in saved.words
    saved.open()
    assert undo_offered(saved) == [] and SAVE_CHECK_IN in saved.buttons
    assert "Before work." in saved.words


def test_undo_does_not_go_through_the_lock(saved):
    open_workbook(Settings(saved.folder), "").journal.lock.put_on(PASSPHRASE, QUICK)
    assert saved.look().app.text_input and undo_offered(saved) == []
    saved.submit({"Passphrase or recovery code": PASSPHRASE}, "Open")
    assert undo_offered(saved) == [] and "Before work." in saved.words
    saved.slide(calm=5).press(SAVE_CHECK_IN)
    assert undo_offered(saved) == [UNDO_CHECK_IN]
    saved.press("Lock now").submit({"Passphrase or recovery code": PASSPHRASE}, "Open")
    assert undo_offered(saved) == []


def test_undo_does_not_go_into_the_sample_or_back_out_of_it(visit):
    visit.journal.check_ins.save(CheckIn(at=now(), calm=3, note="Barely slept."))
    visit.open("journal").set("toggle", BUTTONS, True)
    assert ON in visit.words
    visit.open("sample").press(OPEN_SAMPLE)
    assert ON not in visit.words and undo_offered(visit) == []
    visit.open("diary").press(CLOSE_SAMPLE).press(DELETE)
    assert undo_offered(visit) == [UNDO_DELETE]
    visit.open("sample").press(OPEN_SAMPLE).open("diary")
    assert undo_offered(visit) == [] and "another window" not in visit.words
    visit.press(CLOSE_SAMPLE)
    assert undo_offered(visit) == []


def test_undoing_a_new_check_in_gives_back_all_that_stood_in_it(visit):
    shielded = visit.content.check_in.shielded_tag
    visit.open().choose(WHICH_DAY, "Another day").set("date_input", THE_DAY, TODAY - timedelta(days=9))
    visit.slide(calm=0, lonely=8).choose(visit.content.check_in.tags_question, "slept_badly").choose("Him", "argued")
    visit.choose("Heavy", "sad").choose(visit.content.check_in.sleep.question, "bad").choose(shielded.hint, shielded.id)
    visit.write(NOTE, "It's all\ntoo much.").press(SAVE_CHECK_IN)
    (before,) = visit.journal.check_ins.all()
    visit.press(UNDO_CHECK_IN)
    assert visit.journal.check_ins.all() == [] and drafts(visit) == ["check-in"]
    assert "You hadn't saved this yet" not in visit.words
    visit.press(SAVE_CHECK_IN)
    (after,) = visit.journal.check_ins.all()
    own = {name: value for name, value in vars(before).items() if name not in ("id", "at", "revision")}
    assert {name: vars(after)[name] for name in own} == own
    assert (after.calm, after.day, after.note) == (0, TODAY - timedelta(days=9), "It's all\ntoo much.")


def test_undoing_a_change_gives_the_changed_words_back_into_the_form(visit):
    visit.journal.check_ins.save(CheckIn(at=now(), calm=3, note="Barely slept."))
    visit.open("diary").press(CHANGE).in_card().write(NOTE, "Slept after all.").press(SAVE_CHECK_IN)
    assert "Saved." in visit.words
    visit.press(UNDO_CHANGE)
    assert [one.note for one in visit.journal.check_ins.all()] == ["Barely slept."]
    assert [box.value for box in visit.boxes] == ["Slept after all."]
    visit.press(SAVE_CHECK_IN)
    assert [one.note for one in visit.journal.check_ins.all()] == ["Slept after all."]


def test_undoing_a_bad_night_gives_its_number_back(visit):
    question = visit.content.check_in.bad_night.question
    visit.open().press(BAD_NIGHT).answer({question: 9}).press(SAVE_CHECK_IN).press(UNDO_CHECK_IN)
    assert visit.journal.check_ins.all() == []
    assert [one.value for one in visit.sliders if one.label == question] == [9]


def test_undoing_a_rating_gives_its_answers_back(visit):
    asked = PARTS[0].items[0].question
    visit.open_stage("part-1", "rate").answer({asked: 3}).press(SAVE_RATING).press(UNDO_RATING)
    assert visit.journal.ratings.all() == []
    assert [one.value for one in visit.sliders if one.label == asked] == [3]


def test_undoing_a_reflection_leaves_what_she_wrote_in_its_form(visit):
    asked = PARTS[0].weekly_items[0].question
    to_step(visit.open("this-week"), 3).answer({asked: 6}).press(SAVE_REFLECTION)
    assert SAVED_REFLECTION in visit.words
    visit.press(UNDO)
    assert visit.journal.reflections.all() == []
    assert [one.value for one in visit.sliders if one.label == asked] == [6]
    visit.press(SAVE_REFLECTION)
    assert len(visit.journal.reflections.all()) == 1


def test_undoing_an_exercise_leads_back_to_its_words(visit):
    first, last = (step.fields[0] for step in PLAN.steps if not step.is_later)
    visit.open("exercises").press(PLAN.title).write(first.label, "He's late.").press("Next")
    visit.write(last.label, "I breathe out.").press("Save")
    assert "It's saved. You can stop here." in visit.words
    visit.press(UNDO_CHANGE)
    (kept,) = visit.journal.exercises.all()
    assert kept.values[first.id] == "He's late." and not kept.values.get(last.id)
    assert "I breathe out." in [line.value for line in visit.app.text_input]
    visit.press("Save")
    (kept,) = visit.journal.exercises.all()
    assert (kept.values[first.id], kept.values[last.id]) == ("He's late.", "I breathe out.")


def test_a_deleted_entry_says_so_in_its_own_place_in_the_diary(visit):
    for calm, back in ((1, 2), (2, 1), (3, 0)):
        visit.journal.check_ins.save(CheckIn(at=now(), day=LAST_MONTH - timedelta(days=back), calm=calm))
    visit.open("diary")
    visit._which = 1
    visit.press(DELETE)
    shown = [str(getattr(one, "value", "")) for one in visit.app.main]
    assert shown.index("Calm 3") < shown.index(DELETED) < shown.index("Calm 1") and "Calm 2" not in shown
    assert any("(2)" in option for box in visit.app.selectbox for option in box.options)
    visit._which = 0
    visit.press(UNDO_DELETE)
    assert [one.calm for one in visit.journal.check_ins.all()] == [1, 2, 3]


def test_the_only_entry_of_a_day_that_is_deleted_can_be_brought_back_where_it_stood(saved):
    saved.press(ANOTHER).press(DELETE)
    assert DELETED in saved.words and saved.journal.check_ins.all() == []
    saved.press(UNDO_DELETE)
    assert "Before work." in saved.words


def test_after_changing_a_setting_one_line_says_how_it_stands_until_she_leaves_the_screen(visit):
    visit.open("journal").set("toggle", BUTTONS, True)
    assert ON in visit.words and visit.journal.journal.settings.get(slider.BUTTONS) is True
    assert ON not in visit.open("diary").words and ON not in visit.open("journal").words
    visit.set("toggle", BUTTONS, False)
    assert OFF in visit.words and ON not in visit.words and undo_offered(visit) == []


LETTER = WORDS.letter
# Screen → what she presses there, one after the other, and the line after each: every choice that is no switch.
CHOSEN = {
    "this-week": [(LETTER.off, KEPT), (LETTER.on, KEPT), ("Take a week off", ON), ("End my time off", OFF)],
    "measures": [("Take it out", TAKEN_OUT), ("Bring it back", BACK_IN)],
    "steps": [(WORDS.situations.question, ""), ("He's moved out", KEPT)],
}


@pytest.mark.parametrize("screen", CHOSEN)
def test_after_any_other_choice_one_line_says_that_it_is_kept(visit, screen):
    visit.journal.journal.settings.set(own_scales.CHOICE, own_scales.as_choice(own_scales.added((), "Back pain")))
    visit.journal.check_ins.save(CheckIn(calm=5))
    visit.open(screen)
    for button, said in CHOSEN[screen]:
        visit.press(button)
        lines = visit.words.splitlines()
        assert [line for line in lines if line in (ON, OFF, KEPT, TAKEN_OUT, BACK_IN)] == ([said] if said else [])
    assert undo_offered(visit) == []


def test_a_named_scale_a_country_and_the_minutes_of_the_lock_say_so_too(visit):
    visit.open("measures").write("What would you like to keep track of?", "Back pain").press("Add it")
    assert ADDED in visit.words
    visit.press("Rename").write("The new name", "Back").press("Save name")
    assert RENAMED in visit.words and ADDED not in visit.words
    assert KEPT in visit.open("help-now").choose("Your country", "Canada").words
    visit.journal.journal.lock.put_on(PASSPHRASE, QUICK)
    visit.open("journal").submit({"Passphrase or recovery code": PASSPHRASE}, "Open")
    assert KEPT not in visit.words
    assert KEPT in visit.choose("Lock it by itself when I don't do anything for", 15).words


@pytest.mark.parametrize("back", [0, 1, 40])
def test_a_saved_check_in_stands_under_the_day_it_is_about(visit, back):
    day = TODAY - timedelta(days=back)
    visit.open().choose(WHICH_DAY, "Another day").set("date_input", THE_DAY, day)
    visit.slide(calm=4).write(NOTE, "Walked home.").press(SAVE_CHECK_IN)
    assert [title.value for title in visit.app.title] == [f"Saved for {named_day(day, TODAY)}"]
    assert "Walked home." in visit.words and SAVE_CHECK_IN not in visit.buttons
    assert visit.words.count("Walked home.") == 1


def test_what_was_just_saved_can_be_changed_where_it_stands(saved):
    saved.press(CHANGE).in_card().write(NOTE, "On the bus.").press(SAVE_CHECK_IN)
    assert [one.note for one in saved.journal.check_ins.all()] == ["On the bus."]
    assert "On the bus." in saved.words and SAVE_CHECK_IN not in saved.buttons


def test_no_list_offers_to_choose_everything_at_once():
    def said(call):
        return next((ast.unparse(word.value) for word in call.keywords if word.arg == "select_all"), "")

    lists = {
        f"{file.name}:{node.lineno}": said(node)
        for file in [*ROOT.joinpath("steady").rglob("*.py"), *ROOT.joinpath("pages").glob("*.py")]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "multiselect"
    }
    assert lists and {place: given for place, given in lists.items() if given != "False"} == {}
