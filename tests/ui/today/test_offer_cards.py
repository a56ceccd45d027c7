"""Offers of help on the first screen: one card at most, nothing blocked, and only the time of it is kept."""

import shutil
from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from tests.running import ROOT
from tests.ui.fixed_day import TODAY
from tests.ui.visit import Visit

CLOSE = "Not now"
STEEP, BODY = "This is a lot for one day.", "Your body's had a hard week."
NOW = "You can talk to someone right now."


@pytest.fixture
def visit(tmp_path, monkeypatch):
    return Visit(tmp_path / "journal", monkeypatch)


def tired(visit) -> Visit:
    for back in range(6):
        visit.journal.check_ins.save(CheckIn(at=now(), day=TODAY - timedelta(days=back), sleep="bad"))
    return visit


def heavy(visit) -> Visit:
    visit.journal.check_ins.save(CheckIn(heaviness=9))
    return visit


def labels(visit) -> list[str]:
    return [box.label for box in visit.app.selectbox]


def settings(visit) -> dict:
    return visit.journal.journal.settings


def test_without_a_reason_there_is_no_card(visit):
    visit.journal.check_ins.save(CheckIn(calm=6, hopeful=5))
    assert CLOSE not in visit.open().buttons


def test_a_heavy_check_in_brings_company_at_once_and_one_tap_closes_it(visit):
    assert STEEP in heavy(visit).open().words
    visit.press(CLOSE)
    assert STEEP not in visit.words and STEEP not in visit.look().words
    assert heavy(visit).look().words.count(STEEP) == 1


def test_any_other_offer_comes_once_in_three_days_but_stays_until_she_closes_it(visit, monkeypatch):
    assert BODY in tired(visit).open().words and BODY in visit.look().words
    assert BODY not in visit.press(CLOSE).words
    again = Visit(visit.folder, monkeypatch).open()
    assert BODY not in again.words
    settings(visit).set("offered", (now() - timedelta(days=3, minutes=1)).isoformat())
    assert BODY in again.look().words


def test_a_reload_does_not_bring_an_offer_back_that_was_just_shown(visit, monkeypatch):
    assert BODY in tired(visit).open().words
    assert BODY not in Visit(visit.folder, monkeypatch).open().words


def cards(visit) -> set[str]:
    safety = visit.content.safety
    titles = {card.title for card in (safety.afraid, safety.thoughts_of_suicide, safety.help)}
    return titles & {header.value for header in visit.app.header}


def test_words_of_dying_bring_their_card_with_numbers_even_in_an_entry_about_an_old_day(visit):
    long_ago = TODAY - timedelta(days=200)
    visit.journal.check_ins.save(CheckIn(day=long_ago, note="i want to kill myself, i dont want to be alive anymore"))
    settings(visit).set("country", "Canada")
    assert NOW in visit.open().words and cards(visit) == {visit.content.safety.thoughts_of_suicide.title}
    assert [number.value for number in visit.app.subheader][:2] == ["911", "9-8-8"]
    assert visit.press(CLOSE) and cards(visit) == set()


@pytest.mark.parametrize("fresh", [{"tags": ("felt_afraid_of_him",)}, {"note": "he grabbed me by the throat"}])
def test_the_tag_and_words_of_fear_bring_the_card_about_safety_and_no_other(visit, fresh):
    visit.journal.check_ins.save(CheckIn(calm=3, **fresh))
    assert NOW in visit.open().words and cards(visit) == {visit.content.safety.afraid.title}
    assert "Put both feet on the floor" not in visit.words and "Which country are you in?" in labels(visit)


def test_both_cards_come_where_there_is_reason_for_both(visit):
    visit.journal.check_ins.save(CheckIn(tags=("felt_afraid_of_him",), note="i want to kill myself"))
    visit.open()
    assert len(cards(visit)) == 2 and labels(visit).count("Which country are you in?") == 1
    visit.choose("Which country are you in?", "United States")
    assert [number.value for number in visit.app.subheader][:4] == ["911", "1-800-799-7233", "911", "988"]


def test_one_card_at_most_however_much_is_due(visit):
    assert tired(heavy(visit)).open().buttons.count(CLOSE) == 1


def test_a_way_that_leads_nowhere_else_is_answered_on_the_spot(visit):
    heavy(visit).open().press("Think of one person to call")
    assert "Who came to mind first?" in visit.words and STEEP in visit.words


@pytest.mark.parametrize(
    "way, title", [("Breathe for two minutes", "Steady first"), ("Show me a help line", "Help now")]
)
def test_a_way_leads_where_it_says_and_answers_the_offer(visit, way, title):
    heavy(visit).open().press(way)
    assert [one.value for one in visit.app.title] == [title]
    assert CLOSE not in visit.open().buttons


def test_a_strong_pull_leads_to_the_pause(visit):
    for _ in range(5):
        visit.journal.exercises.save(ExerciseEntry(exercise="urge", values={"outcome": "sent_regret"}))
    visit.open().press(visit.content.offers["chase"].ways["urge"])
    assert "What would you like to do?" in visit.words


def test_a_week_off_rests_the_offers_that_can_rest(visit):
    low = [CheckIn(at=now(), day=TODAY - timedelta(days=back), hopeful=1) for back in range(9)]
    for check_in in low:
        visit.journal.check_ins.save(check_in)
    visit.open().press("Take a week off")
    assert "We won't ask you for anything until" in visit.words and "Take a week off" not in visit.buttons
    visit.press(CLOSE)
    settings(visit).set("offered", (now() - timedelta(days=4)).isoformat())
    assert CLOSE not in visit.look().buttons
    assert STEEP in heavy(visit).look().words


def test_his_clear_no_counts_however_long_ago_she_noted_it(visit):
    long_ago = now() - timedelta(days=90)
    visit.journal.exercises.save(ExerciseEntry(exercise="7A", at=long_ago, values={"rung": 0}))
    visit.journal.check_ins.save(CheckIn(tags=("tense_contact",)))
    assert visit.content.offers["chase"].text in visit.open().words


def test_a_time_that_cannot_be_read_keeps_no_help_away(visit):
    settings(visit).set("offered", ["not a time"])
    assert BODY in tired(visit).open().words


def test_in_the_sample_no_offer_is_made(visit):
    heavy(visit).open("sample").press("Open the sample journal").open()
    assert CLOSE not in visit.buttons


@pytest.mark.parametrize("file", ["offers.toml", "tone.toml"])
def test_a_mistake_in_the_words_of_the_offers_leaves_the_check_in_open(visit, tmp_path, monkeypatch, file):
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    (content / file).write_text("rules = ", encoding="utf-8")
    broken = Visit(heavy(visit).folder, monkeypatch, content).open()
    assert "Save check-in" in broken.buttons and any(file in warning.value for warning in broken.app.warning)
