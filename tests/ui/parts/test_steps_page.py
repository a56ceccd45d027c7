"""The steps on one page: each with what is read, done and rated, one that comes next, and the tools by moment."""

from datetime import timedelta

import pytest

from steady.domain.guidance.path import ALL_DONE, NO_HURRY
from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.domain.spoken import short_day
from steady.ui.parts.steps_page import TOOLS
from steady.ui.safety.five_questions import SAFER
from steady.ui.safety.her_path import STEPS_READ
from tests.browser.screens import PARTS
from tests.running import ROOT
from tests.ui.doing import save
from tests.ui.journals import begun
from tests.ui.visit import Visit

LAST_WEEK = now() - timedelta(days=7)


def finish(visit, *parts):
    visit.journal.journal.settings.set(STEPS_READ, {part.id: LAST_WEEK.date().isoformat() for part in parts})
    for part in parts:
        visit.journal.ratings.save(Rating(at=LAST_WEEK, part=part.id, answers={item.id: 5 for item in part.items}))
    return visit


def rows(visit):
    """The titles of the steps as they stand, the links of the frame left out."""
    titles = {part.title for part in PARTS} | {f"Step {part.number}" for part in PARTS}
    return [link.proto.label for link in visit.app.get("page_link") if link.proto.label in titles]


def test_a_new_journal_has_seven_steps_of_which_the_first_is_now(visit):
    visit.open("steps")
    assert rows(visit) == [part.title for part in PARTS]
    assert f"Tonight and this week: step 1. {NO_HURRY}" in visit.words
    assert visit.words.count("today: ") == 1 and "✓" not in visit.words


def test_each_step_says_what_is_read_done_and_rated_and_the_next_one_how_long_it_takes(visit):
    save(finish(visit, PARTS[0], PARTS[1]), "1B", known="The rent is paid.")
    visit.open("steps")
    day = short_day(LAST_WEEK.date())
    assert f"read · 1 exercise · rated {day}" in visit.words and f"read · rated {day}" in visit.words
    assert "Week 3 of 7: step 3." in visit.words and visit.words.count("✓") == 2
    # An exercise done today was the one small thing of this day.
    assert "today: " not in visit.words


def test_once_all_are_finished_it_says_so_and_asks_for_nothing(visit):
    finish(visit, *PARTS).open("steps")
    assert ALL_DONE in visit.words and "today: " not in visit.words and visit.words.count("✓") == len(PARTS)


def test_what_she_said_of_her_situation_stands_above_the_steps_and_puts_hers_first(visit):
    save(visit, "1B", situation=["not_home"])
    visit.open("steps")
    assert "You said: **home stopped feeling like home**." in visit.words and "Change" in visit.buttons
    assert rows(visit)[:2] == ["Back to yourself", PARTS[0].title]
    assert "Tonight and this week: step 4." in visit.words


def test_with_neutral_names_neither_the_steps_nor_her_situation_are_named(visit):
    save(visit, "1B", situation=["not_home"])
    visit.journal.journal.settings.set("private", True)
    visit.open("steps")
    assert sorted(rows(visit)) == [f"Step {part.number}" for part in PARTS]
    assert "You said" not in visit.words
    visit.press(TOOLS)
    assert "Hard news" in visit.words
    assert not [said for said in ("about to text", "He said", "her photo") if said in visit.words]
    assert not [part.title for part in PARTS if part.title in visit.words]


def test_in_the_safer_version_the_folded_steps_come_last_and_none_of_them_is_next(visit):
    visit.journal.journal.settings.set(SAFER, True)
    finish(visit, PARTS[0]).open("steps")
    folded = visit.content.safety.careful.folded
    assert rows(visit)[-len(folded) :] == [part.title for part in PARTS if part.id in folded]
    assert visit.words.count("folded away in the safer version") == len(folded)
    assert "Week 2 of 3: step 4." in visit.words


def test_the_tools_stand_by_moment_and_each_opens_and_leads_back(visit):
    visit.open("steps").press(TOOLS)
    assert [title.value for title in visit.app.title] == [TOOLS]
    assert [header.value for header in visit.app.header] == [one.label for one in visit.content.moments.moments]
    visit.press("Steady first")
    assert [title.value for title in visit.app.title] == ["Steady first"]
    visit.open("exercises").press("Back to the tools")
    assert [title.value for title in visit.app.title] == [TOOLS]
    visit.open("steps").press("Back to the steps")
    assert [title.value for title in visit.app.title] == ["The steps"]


def test_the_safer_version_offers_no_tool_that_it_folds_away(visit):
    visit.journal.journal.settings.set(SAFER, True)
    visit.open("steps").press(TOOLS)
    assert "Steady first" in visit.buttons and "If–then plan" not in visit.buttons


def test_a_folder_of_words_of_0_1_has_the_steps_and_no_tools_by_moment(tmp_path, monkeypatch):
    begun(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch, ROOT / "tests" / "content" / "folder_of_0_1")
    visit.open("steps")
    assert "Tonight and this week: step 1." in visit.words and TOOLS not in visit.buttons


@pytest.mark.long
def test_after_many_check_ins_the_steps_say_the_same(visit):
    said = visit.open("steps").words
    visit.journal.journal.save_all([CheckIn(at=now() - timedelta(hours=hour), calm=5) for hour in range(2000)])
    assert visit.open("steps").words == said
