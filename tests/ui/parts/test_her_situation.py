"""What she said of her situation chooses the words of a step, of the wait, and which exercise comes first."""

import pytest

from steady.domain.content.situation import BY_WEIGHT
from steady.ui.parts.her_situation import QUESTIONS
from steady.ui.safety.five_questions import SAFER
from tests.running import ROOT
from tests.ui.doing import save
from tests.ui.journals import begun
from tests.ui.visit import Visit
from tests.words import our_words

FOLDER_OF_0_1 = ROOT / "tests" / "content" / "folder_of_0_1"
FIRST = our_words().parts[0]
SECOND = our_words().parts[1]


def fold(visit, label: str) -> list:
    return [one for one in visit.app.expander if one.label.startswith(label)]


@pytest.fixture
def allowed(visit):
    """A visitor who has seen the five questions."""
    visit.journal.journal.settings.set("questions seen", True)
    return visit


def test_who_has_said_nothing_reads_the_plain_opening(visit):
    visit.open("part-1")
    assert FIRST.opening in visit.words
    assert "Start with" not in visit.words


@pytest.mark.parametrize("situation", BY_WEIGHT)
def test_each_situation_has_its_own_opening_first_exercise_and_scenes(allowed, situation):
    save(allowed, "1B", situation=[situation])
    for part in (FIRST, SECOND):
        words = part.in_situation(situation)
        allowed.open(f"part-{part.number}")
        assert words.opening in allowed.words and part.opening not in allowed.words
        assert all(scene in allowed.words for scene in words.examples)


def test_the_exercise_that_comes_first_stands_first_and_the_others_keep_their_order(visit):
    save(visit, "1B", situation=["not_home"])
    comes_first = FIRST.in_situation("not_home").comes_first
    titles = [exercise.title for exercise in FIRST.exercises]
    first = next(exercise.title for exercise in FIRST.exercises if exercise.id == comes_first)
    assert f"Start with “{first}”" in visit.open_stage("part-1", "read").words
    visit.open_stage("part-1", "do")
    shown = [label for label in visit.buttons if label in titles]
    assert shown == [first, *(title for title in titles if title != first)]


def test_what_comes_with_a_situation_is_answered_in_the_first_step_with_its_limits(visit):
    save(visit, "1B", situation=["moved_out", "someone_else"])
    words = visit.content.situations.of("someone_else")
    visit.open("part-1")
    assert [one.label.partition(": ")[2] for one in fold(visit, QUESTIONS)] == [
        "there's someone else",
        "he's moved out",
    ]
    assert all(f"**{answer.question}**" in visit.words for answer in words.answers)
    assert words.limits in visit.words


def test_the_safer_version_keeps_its_own_words(allowed):
    save(allowed, "1B", situation=["moved_out"])
    allowed.journal.journal.settings.set(SAFER, True)
    allowed.open("part-6")
    part = allowed.content.parts[5]
    assert part.safer.opening in allowed.words
    assert part.in_situation("moved_out").opening not in allowed.words


def test_with_neutral_names_nothing_on_the_screen_says_what_has_happened(visit):
    save(visit, "1B", situation=["someone_else"])
    visit.journal.journal.settings.set("private", True)
    visit.open("part-1")
    assert FIRST.opening in visit.words and not fold(visit, QUESTIONS)


def test_with_neutral_names_it_still_decides_what_comes_first(visit):
    visit.journal.journal.settings.set("private", True)
    assert visit.content.parts[0].in_situation("not_home").comes_first != FIRST.exercises[0].id
    save(visit, "1B", situation=["not_home"])
    titles = {exercise.title: exercise.id for exercise in FIRST.exercises}
    shown = [titles[label] for label in visit.open_stage("part-1", "do").buttons if label in titles]
    assert shown[0] == FIRST.in_situation("not_home").comes_first
    save(visit, "1B", situation=["clear_no"])
    links = [link.proto.label for link in visit.open("steps").app.get("page_link")]
    first = next(part for part in visit.content.parts if part.id == visit.content.situations.of("clear_no").first_part)
    assert [label for label in links if label.startswith("Step ")][0] == f"Step {first.number}"


def test_a_folder_of_words_of_0_1_shows_its_own_words_whatever_she_has_said(tmp_path, monkeypatch):
    begun(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch, FOLDER_OF_0_1)
    save(visit, "1B", situation=["moved_out"])
    assert "Before the phone, the window." in visit.open("part-1").words
    assert not fold(visit, QUESTIONS)
