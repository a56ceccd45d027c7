"""Her words open the right card on every way in, with the numbers to call in it; one press closes a false alarm."""

import re
import shutil

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.storage.errors import JournalFull
from steady.storage.journal import JournalSettings
from steady.ui.safety.help_cards import CLOSE, NOT_HERE, WHICH_COUNTRY
from tests.browser.screens import ANOTHER, CHANGE, NOTE, SAVE_CHECK_IN
from tests.running import ROOT
from tests.ui.doing import at_questions, start
from tests.ui.visit import Visit
from tests.words import our_words

SAFETY = our_words().safety
FEAR, DYING = SAFETY.afraid.title, SAFETY.thoughts_of_suicide.title
HURT = "he grabbed me by the throat last night and i am scared of him"
DARK = "i want to kill myself, i dont want to be alive anymore"
CALM = "We walked to the river, and it was a good day."


def cards(visit) -> list[str]:
    """The cards that stand on the screen, from top to bottom."""
    titles = (FEAR, DYING, SAFETY.help.title)
    return [header.value for header in visit.app.header if header.value in titles]


def numbers(visit) -> list[str]:
    return [number.value for number in visit.app.subheader]


def asks_for_country(visit) -> int:
    return [box.label for box in visit.app.selectbox].count(WHICH_COUNTRY)


@pytest.fixture
def here(visit):
    """A visit to a journal that knows her country."""
    visit.journal.journal.settings.set("country", "United States")
    return visit


@pytest.mark.parametrize(
    ("said", "title", "called"),
    [(HURT, FEAR, ["911", "1-800-799-7233"]), (DARK, DYING, ["911", "988"])],
)
def test_each_card_has_the_emergency_number_and_the_lines_of_its_kind_in_it(here, said, title, called):
    here.open().write(NOTE, said)
    assert cards(here) == [title] and numbers(here) == called and not asks_for_country(here)
    assert here.write(NOTE, CALM) and cards(here) == []


def test_where_both_are_said_both_cards_stand_there(here):
    here.open().write(NOTE, f"{HURT}. {DARK}")
    assert cards(here) == [FEAR, DYING] and numbers(here) == ["911", "1-800-799-7233", "911", "988"]


def test_the_card_of_the_tag_is_not_opened_a_second_time_by_her_words(here):
    here.open().choose(here.content.check_in.shielded_tag.hint, "felt_afraid_of_him").write(NOTE, f"{HURT}. {DARK}")
    assert cards(here) == [FEAR, DYING]


def test_her_country_is_asked_for_once_and_the_numbers_stand_there_with_the_answer(visit, monkeypatch):
    visit.open().write(NOTE, f"{HURT}. {DARK}")
    assert asks_for_country(visit) == 1 and numbers(visit) == [visit.content.help_lines.directory] * 2
    visit.choose(WHICH_COUNTRY, "Canada")
    assert numbers(visit) == ["911", "1-866-863-0511", "911", "9-8-8"]
    again = Visit(visit.folder, monkeypatch).open().write(NOTE, DARK)
    assert numbers(again)[:2] == ["911", "9-8-8"] and not asks_for_country(again)


def test_where_a_country_has_no_line_for_fear_the_one_for_great_distress_and_the_directory_stand_in(
    visit, tmp_path, monkeypatch
):
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    lines = (content / "help_lines.toml").read_text(encoding="utf-8")
    without = re.sub(r'\[\[country\.line\]\]\nkind = "abuse"\n(?:.+\n)+', "", lines)
    (content / "help_lines.toml").write_text(without, encoding="utf-8")
    visit = Visit(visit.folder, monkeypatch, content).open().write(NOTE, f"{HURT}. {DARK}")
    visit.choose(WHICH_COUNTRY, "Canada")
    assert numbers(visit) == ["911", "9-8-8", visit.content.help_lines.directory, "911", "9-8-8"]


def test_a_country_that_is_not_here_is_not_asked_for_again_and_leads_to_the_directory(visit, monkeypatch):
    visit.open().write(NOTE, DARK).choose(WHICH_COUNTRY, NOT_HERE)
    again = Visit(visit.folder, monkeypatch).open().write(NOTE, DARK)
    for one in (visit, again):
        assert numbers(one) == [visit.content.help_lines.directory] and not asks_for_country(one)


def test_where_the_journal_takes_nothing_the_answer_holds_for_this_tab(visit, monkeypatch):
    def full(*_):
        raise JournalFull

    visit.open().write(NOTE, DARK)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(JournalSettings, "set", full)
        visit.choose(WHICH_COUNTRY, "Canada")
    assert numbers(visit) == ["911", "9-8-8"]
    assert asks_for_country(Visit(visit.folder, monkeypatch).open().write(NOTE, DARK)) == 1


def test_a_false_alarm_costs_one_press_and_the_next_form_is_not_silenced_by_it(here):
    here.open().write(NOTE, HURT).press(CLOSE)
    assert cards(here) == [] and cards(here.write(NOTE, f"{HURT}. {DARK}")) == [DYING]
    before = here.journal.journal.everything()["settings"].keys()
    here.press(SAVE_CHECK_IN).press("Not now").press(ANOTHER).write(NOTE, HURT)
    assert cards(here) == [FEAR]
    assert here.journal.journal.everything()["settings"].keys() - before <= {"offered"}


def test_a_past_entry_that_is_changed_opens_the_card_too(here):
    here.journal.check_ins.save(CheckIn(note=CALM))
    here.open("diary").press(CHANGE).in_card().write(NOTE, HURT)
    assert cards(here) == [FEAR]


def test_the_questions_of_the_week_and_the_plain_log_open_the_cards(here):
    asked = here.content.weekly
    prompt = asked.prompts[0]
    at_questions(here.open("this-week"), prompt.id).write(prompt.text, HURT)
    assert cards(here) == [FEAR]
    here.write(asked.plain_log_label, DARK)
    assert cards(here) == [FEAR, DYING]


def test_an_event_opens_the_card_when_it_is_noted_and_when_it_is_changed(here):
    here.open("diary").write("What happened?", "he grabbed me by the throat")
    assert cards(here) == [FEAR]
    here.journal.events.save(Event(title="i want to kill myself"))
    here.write("What happened?", "He moved out").press(CHANGE)
    assert cards(here) == [DYING]


EXERCISES = "1B 1C 2A 2B 2C 2D 3A 3C 3D 4A 4B 4C 4D 5B 6B 6C 7B 7C".split()


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_texts_of_any_exercise_open_the_card_of_their_form_once(here, exercise):
    title = next(one.title for part in here.content.parts for one in part.exercises if one.id == exercise)
    start(here, title)
    if not (here.boxes or here.app.text_input):
        # A few quiet minutes come first.
        here.press("Next")
    if here.boxes:
        here.write(here.boxes[0].label, HURT)
    else:
        here.set("text_input", here.app.text_input[0].label, HURT)
    assert cards(here) == [FEAR]


def test_a_card_closed_in_one_step_stays_closed_in_the_next_ones(here):
    title = next(one.title for part in here.content.parts for one in part.exercises if one.id == "7C")
    start(here, title)
    here.write(here.boxes[0].label, HURT).press("Next")
    assert cards(here) == [FEAR]
    assert cards(here.press(CLOSE).press("Next")) == []


def test_the_line_about_what_helped_opens_the_card_in_the_list_of_earlier_urges(here):
    kept = here.journal.exercises.save(ExerciseEntry(exercise="urge", values={"outcome": "let_pass", "helped": DARK}))
    here.open("a-short-wait").app.session_state["urge list"] = True
    here.app.session_state["changing urge"] = kept.id
    assert cards(here.look()) == [DYING]


def test_the_name_of_a_scale_and_the_words_of_a_reminder_open_the_card(here):
    here.open("measures").write("What would you like to keep track of?", "how much i want to kill myself")
    assert cards(here) == [DYING]
    here.write("What would you like to keep track of?", "my back")
    assert cards(here) == []
    here.write("What the calendar says", "i want to kill myself")
    assert cards(here) == [DYING]


def test_words_that_cannot_be_read_leave_the_form_open(visit, tmp_path, monkeypatch):
    for file in ("safety.toml", "help_lines.toml"):
        content = shutil.copytree(ROOT / "content", tmp_path / file.partition(".")[0])
        (content / file).write_text("cards = ", encoding="utf-8")
        broken = Visit(visit.folder, monkeypatch, content).open().write(NOTE, HURT)
        assert SAVE_CHECK_IN in broken.buttons
        assert cards(broken) == ([FEAR] if file == "help_lines.toml" else [])
