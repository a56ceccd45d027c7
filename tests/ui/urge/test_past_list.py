"""Earlier urges: read, finished, put right and deleted in the list, and how they went as pictures on demand."""

from datetime import timedelta

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.urge.episode import urge
from tests.browser.screens import UNDO_DELETE
from tests.ui.visit import Visit
from tests.words import our_words

EARLIER, FIGURES = "Earlier times", "How it's gone so far"
SAID = our_words().urge.figures
HOPE = next(step.question for step in our_words().urge.steps if step.id == "hope")


@pytest.fixture
def visit(tmp_path, monkeypatch):
    return Visit(tmp_path / "journal", monkeypatch)


def note(visit, days_ago: int, **values) -> ExerciseEntry:
    began = now() - timedelta(days=days_ago)
    return visit.journal.exercises.save(
        ExerciseEntry(exercise="urge", at=began, values={"started_at": began.isoformat(), "kind": "text", **values})
    )


def unfold(visit, label: str) -> Visit:
    next(one for one in visit.open("a-short-wait").app.expander if one.label == label)
    visit.app.session_state["urge list" if label == EARLIER else "urge figures"] = True
    return visit.look()


def tells_how_often(visit) -> bool:
    """True while the screen says how many passed."""
    return any(line.partition("{")[0] in visit.words for line in (SAID.passed, SAID.passed_once))


def kept(visit) -> list:
    return [urge(entry) for entry in visit.journal.exercises.all()]


def test_an_earlier_urge_is_told_in_plain_words_and_her_line_as_she_wrote_it(visit):
    note(
        visit,
        2,
        strength_0=8,
        hope="answer",
        wait_done_s=412,
        strength_1=5,
        outcome="let_pass",
        helped="**tea**",
        trigger_tags=["friendly_contact", "a tag of another version"],
    )
    unfold(visit, EARLIER)
    shown = [text.value for text in visit.app.text]
    assert "Text him · the hope: an answer · strength 8, then 5 · waited 6 minutes" in shown
    assert "I let it pass" in shown and "**tea**" in shown
    assert any("a tag of another version" in line for line in shown)


def test_a_hope_that_is_a_whole_phrase_reads_like_any_other(visit):
    note(visit, 2, hope="point", outcome="unsure")
    assert "Text him · the hope: for him to see my side" in unfold(visit, EARLIER).words


def test_what_came_of_it_can_be_put_right(visit):
    note(visit, 2, outcome="let_pass")
    unfold(visit, EARLIER).press("Change").set("radio", "What happened?", "sent_regret")
    visit.write("What helped", "waiting").press("Save")
    (one,) = kept(visit)
    assert (one.outcome, one.helped) == ("sent_regret", "waiting")
    assert not tells_how_often(visit)


def test_one_left_half_way_days_ago_can_be_gone_on_with(visit):
    note(visit, 3, strength_0=6)
    unfold(visit, EARLIER)
    assert "Not finished yet." in visit.words
    visit.press("Keep going")
    assert HOPE in visit.words


def test_a_deleted_urge_counts_nowhere_and_can_be_brought_back(visit):
    note(visit, 2, outcome="let_pass")
    note(visit, 1, outcome="unsure")
    assert SAID.passed.format(passed=1, times=2) in unfold(visit, EARLIER).words
    visit.in_card().press("Delete")
    assert not tells_how_often(visit)
    visit.press(UNDO_DELETE)
    assert SAID.passed.format(passed=1, times=2) in visit.words


def test_a_long_list_begins_with_the_newest_ten(visit):
    for days_ago in range(1, 13):
        note(visit, days_ago, outcome="let_pass", helped=f"help {days_ago}")
    unfold(visit, EARLIER)
    assert "help 10" in visit.words and "help 11" not in visit.words
    assert "help 12" in visit.press("Show earlier ones").words


def test_with_too_few_urges_there_is_a_sentence_and_no_picture(visit):
    note(visit, 1, strength_0=8, strength_1=5)
    unfold(visit, FIGURES)
    assert "you'll see them here" in visit.words and not visit.app.get("vega_lite_chart")


def test_the_pictures_are_drawn_with_both_numbers_and_a_description(visit):
    for days_ago in range(6):
        note(visit, days_ago, strength_0=8, strength_1=5, outcome="let_pass", helped="Tea")
    unfold(visit, FIGURES)
    charts = [chart.proto for chart in visit.app.get("vega_lite_chart")]
    assert len(charts) == 3 and all(len(chart.alt) > 40 for chart in charts)
    assert "lower 6 times" in visit.words and "Tea (6 times)" in visit.words
    assert SAID.passed.format(passed=6, times=6) in visit.words


def test_before_anything_is_noted_the_screen_shows_the_first_question_alone(visit):
    visit.open("a-short-wait")
    assert "What would you like to do?" in visit.words
    assert not visit.app.expander and not tells_how_often(visit)
