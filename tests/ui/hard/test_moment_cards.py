"""When it's hard: what fits this minute is one press away, and in danger people come first and he is nowhere."""

import shutil

import pytest

from steady.domain.content.hard_moments import ALWAYS_THERE
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.hard_plan import HardPlan
from steady.ui.hard.moment_cards import ADD_PEOPLE, AT, ONE_LINE
from steady.ui.hard.plan_page import LINES
from steady.ui.safety.five_questions import SAFER
from steady.ui.today.first_visit import PRIVATE
from tests.browser.screens import BAD_NIGHT, OPEN_SAMPLE, SAVE_CHECK_IN
from tests.running import ROOT
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import begun, three_days
from tests.ui.visit import Visit
from tests.words import our_words

FOLDER_OF_0_1 = ROOT / "tests" / "content" / "folder_of_0_1"
HARD = our_words().hard_moments
NUMBERS = {card.name: str(number) for number, card in enumerate(HARD.cards, 1)}
HELP, BACK = "Help now", HARD.title


def cards(visit) -> list[str]:
    """The names of the cards on the screen, from top to bottom."""
    labels = [link.label for link in visit.app.get("page_link")]
    return [label.split("**")[1] for label in labels if label.startswith("**")]


def lines(visit) -> dict[str, str]:
    """The quiet line of each card that has one."""
    labels = [link.label for link in visit.app.get("page_link") if ":small[" in link.label]
    return {label.split("**")[1]: label.split(":small[")[1].removesuffix("]") for label in labels}


def opened(visit, name: str) -> Visit:
    visit.app.query_params[AT] = NUMBERS[name]
    return visit.open("when-its-hard")


def links(visit) -> list[str]:
    return [link.label for link in visit.app.get("page_link")]


def test_every_moment_has_its_card_and_help_is_there_too(visit):
    visit.open("when-its-hard")
    assert cards(visit) == [card.name for card in HARD.cards]
    assert HARD.lead in visit.words and HELP in links(visit)


def test_what_waits_here_is_counted_on_its_card_and_nothing_is_where_nothing_waits(visit):
    assert lines(visit.open("when-its-hard"))["Not sent yet"] == "put the words here first"
    visit.journal.exercises.save(ExerciseEntry(exercise="hold", values={"text": "I miss you."}))
    assert lines(visit.look())["Not sent yet"] == "1 message waiting"
    visit.journal.exercises.save(ExerciseEntry(exercise="3C", values={"text": "All of it."}))
    visit.journal.exercises.save(ExerciseEntry(exercise="3C", values={"calm_line": "I'll call Jo."}))
    assert lines(visit.look())["Not sent yet"] == "2 waiting"


@pytest.mark.parametrize("name", ["He said no", "I saw something about her"])
def test_a_moment_with_words_says_what_to_read_first_and_leads_to_what_fits(visit, name):
    card = next(card for card in HARD.cards if card.name == name)
    opened(visit, name)
    assert [title.value for title in visit.app.title] == [name]
    assert all(line in visit.words for line in card.lines)
    assert {fold.label for fold in visit.app.expander} >= set(card.questions)
    titles = {each.id: each.title for part in visit.content.parts for each in part.exercises}
    assert {titles[wanted] for wanted in card.exercises} <= set(visit.buttons)
    assert {BACK, HELP, "My plan for hard moments"} <= set(links(visit))


def test_an_exercise_of_a_moment_opens_by_one_press(visit):
    opened(visit, "I saw something about her").press("Where things stand")
    assert [title.value for title in visit.app.title] == ["Where things stand"]


def test_a_night_without_sleep_has_the_circle_and_one_line_that_is_saved(visit):
    opened(visit, "I can't sleep")
    assert "How long would you like?" in [group.label for group in visit.app.button_group]
    visit.answer({visit.content.check_in.bad_night.question: 8}).write(ONE_LINE, "The *fridge* is loud.")
    visit.press(SAVE_CHECK_IN)
    (kept,) = visit.journal.check_ins.all()
    assert (kept.heaviness, kept.note) == (8, "The *fridge* is loud.")


def test_the_line_of_a_bad_night_is_still_there_after_a_reload(visit, monkeypatch):
    opened(visit, "I can't sleep").write(ONE_LINE, "The fridge is loud.")
    again = opened(Visit(visit.folder, monkeypatch), "I can't sleep")
    assert [box.value for box in again.boxes] == ["The fridge is loud."]


def test_a_line_begun_there_is_found_again_from_a_first_screen_that_stays_as_it_was(visit, monkeypatch):
    opened(visit, "I can't sleep").write(ONE_LINE, "The fridge is loud.")
    again = Visit(visit.folder, monkeypatch).open()
    assert BAD_NIGHT in again.buttons and "in the middle of a line about a bad night" in again.words
    again.press("Keep going")
    assert [title.value for title in again.app.title] == ["I can't sleep"]
    assert [box.value for box in again.boxes] == ["The fridge is loud."]


def test_people_to_call_are_hers_first_and_then_the_lines_of_her_country(visit):
    visit.journal.journal.settings.set("country", "Canada")
    opened(visit, "People to call")
    assert ADD_PEOPLE in links(visit) and LINES in visit.words
    assert "911" in [number.value for number in visit.app.subheader]
    visit.journal.hard_plans.save(HardPlan(people=({"name": "Jo *", "number": "555 0142"}, {"name": "Mom"})))
    visit.look()
    assert [text.value for text in visit.app.text] == ["Jo *: 555 0142", "Mom"]
    assert ADD_PEOPLE not in links(visit)


def test_in_the_safer_version_people_come_first_and_nothing_leads_to_him_or_to_her(visit):
    visit.journal.journal.settings.set(SAFER, True)
    visit.open("when-its-hard")
    assert cards(visit)[:2] == ["People to call", "My plan for hard moments"]
    assert not {"He said no", "I saw something about her", "Not sent yet"} & set(cards(visit))
    assert cards(visit)[-1] == "I want to text him"
    opened(visit, "He said no")
    assert [title.value for title in visit.app.title] == [HARD.title]


def test_with_neutral_names_no_card_says_what_this_is_about(visit):
    visit.journal.journal.settings.set(PRIVATE, True)
    visit.open("when-its-hard")
    assert cards(visit) == [card.neutral or card.name for card in HARD.cards]
    assert not [label for label in cards(visit) if "him" in label or "He " in label or "her" in label.split()]
    assert [title.value for title in opened(visit, "He said no").app.title] == ["Hard news"]
    assert "My plan for hard moments" not in links(visit)


@pytest.mark.parametrize("odd", ["", "0", "99", "-1", "2 ", "no", "٢", NUMBERS["Breathe"]])
def test_an_address_that_names_no_moment_shows_the_cards(visit, odd):
    visit.app.query_params[AT] = odd
    assert len(cards(visit.open("when-its-hard"))) == len(HARD.cards)


def test_a_folder_of_words_of_0_1_has_the_screens_in_an_order_that_serves(tmp_path, monkeypatch):
    begun(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch, FOLDER_OF_0_1)
    assert cards(visit.open("when-its-hard")) == [card.name for card in ALWAYS_THERE]
    for number in range(1, len(ALWAYS_THERE) + 1):
        visit.app.query_params[AT] = str(number)
        visit.open("when-its-hard")
    for path in ("my-plan", "breathe", "reach-out", "hold-box"):
        visit.open(path)


def test_a_mistake_in_the_sheet_takes_neither_the_screen_nor_the_plan_away(tmp_path, monkeypatch):
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    (content / "hard_moments.toml").write_text("title = ", encoding="utf-8")
    begun(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch, content)
    assert cards(visit.open("when-its-hard")) == [card.name for card in ALWAYS_THERE]
    assert "Save my plan" in visit.open("my-plan").buttons


def test_the_sample_can_be_looked_at_and_not_written_in(visit):
    visit.open("sample").press(OPEN_SAMPLE)
    visit.open("when-its-hard")
    assert cards(visit) == [card.name for card in HARD.cards]
    opened(visit, "I can't sleep")
    (save,) = [button for button in visit.app.button if button.label == SAVE_CHECK_IN]
    assert save.disabled
    assert [text.value for text in opened(visit, "People to call").app.text] == ["Jo: 555 0142", "Ines: 555 0117"]


@pytest.mark.parametrize("path", ["when-its-hard", "breathe", "my-plan"])
def test_behind_the_lock_nothing_of_it_is_shown(tmp_path, monkeypatch, path):
    workbook = three_days(tmp_path / "journal")
    workbook.hard_plans.save(HardPlan(reason="Saturday pancakes."))
    workbook.journal.lock.put_on(PASSPHRASE, QUICK)
    visit = Visit(tmp_path / "journal", monkeypatch).open(path)
    assert "pancakes" not in visit.words and not cards(visit) and HARD.lead not in visit.words


@pytest.mark.parametrize("path", ["reach-out", "hold-box", "ready-words", "breathe"])
def test_her_plan_is_one_press_from_every_screen_of_it(visit, path):
    assert "My plan for hard moments" in links(visit.open(path))
