"""The wait, what is not sent yet and ready words read as one place, and what waits is counted."""

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from tests.storage.file.test_backup_files import backups_of, opened_backup
from tests.ui.doing import save
from tests.ui.journals import three_days
from tests.ui.visit import Visit

WAYS = {"a-short-wait": "I want to text him", "hold-box": "Not sent yet", "ready-words": "Ready words"}
NEXT, STRENGTH, COUNTED = "Next", "How strong, from 0 to 10", "What's waiting is below:"


def links(visit) -> list[str]:
    return [link.label for link in visit.app.get("page_link")]


@pytest.mark.parametrize("path", WAYS)
def test_one_switch_stands_on_each_of_the_three_and_says_which_it_is(visit, path):
    ways = [f"**{name}**" if way == path else name for way, name in WAYS.items()]
    assert [label for label in links(visit.open(path)) if label in ways] == ways


def test_held_messages_and_longer_pages_are_listed_together_with_their_count(visit):
    assert COUNTED not in visit.open("hold-box").words
    save(visit, "hold", text="I miss you.", free_at=now().isoformat())
    assert "What's waiting is below: 1 message." in visit.look().words
    save(visit, "3C", text="All of it.")
    save(visit, "3C", text="And more.")
    visit.look()
    assert "What's waiting is below: 1 message and 2 longer pages." in visit.words
    assert "Written on the longer page" in visit.words and "All of it." not in visit.words


def test_the_longer_page_is_one_press_away(visit):
    visit.open("hold-box").press("Write for ten minutes instead")
    assert "What you'd say" in visit.words


def test_one_urge_leaves_the_versions_from_before_it_among_the_five_newest(tmp_path, monkeypatch):
    three_days(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch)
    before = [len(opened_backup(each).get("exercises", {})) for each in backups_of(visit.folder)]
    assert len(before) >= 4
    visit.open("a-short-wait").press("text him").answer({STRENGTH: 6}).answer({STRENGTH: 9}).press(NEXT)
    visit.press("an answer").press("10 minutes").press("End the wait")
    visit.answer({STRENGTH: 5}).answer({STRENGTH: 4}).press(NEXT).press("I let it pass")
    for text in ("I", "I walked", "I walked round the block"):
        visit.write("What helped, if anything did?", text)
    newest = [opened_backup(each).get("exercises", {}) for each in backups_of(visit.folder)[:5]]
    assert sum(bool(each) for each in newest) <= 2
    assert isinstance(visit.journal.exercises.all()[0], ExerciseEntry)
