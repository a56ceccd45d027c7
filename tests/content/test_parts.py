"""The seven parts have the length, the sliders and the notes they are meant to have."""

import re

import pytest

from steady.content import read_content
from steady.domain.records.rating import Rating
from steady.domain.views.labels import Labels

ITEMS = {
    "where_you_are_now": ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"],
    "the_goal_a_free_yes": ["2.1", "2.2", "2.3", "2.4", "2.5"],
    "say_it_once_then_settle": ["3.1", "3.2", "3.3", "3.4", "3.7", "3.6"],
    "back_to_yourself": ["4.1", "4.2", "4.3", "4.4", "4.5"],
    "warmth_in_small_doses": ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6"],
    "love_him_and_keep_yourself": ["6.1", "6.2", "6.3", "6.4", "6.5"],
    "when_he_is_not_open_yet": ["7.1", "7.2", "7.3", "7.4", "7.5", "7.6"],
}
REVERSED = {"1.1", "1.2", "1.5", "2.1", "2.2", "3.1", "3.3", "3.4", "4.4", "5.4", "6.1", "7.4"}
NEEDS_CONTACT = ("2.1", "3.3", "5.4", "5.5", "7.3", "7.4")
WEEKLY = ["1.1", "2.2", "3.2", "4.1", "5.2", "6.2", "7.6"]
# Two lines of the reading width.
LONGEST_NOTE = 160


def test_the_words_that_ship_have_no_mistake(words):
    assert [str(problem) for problem in words.problems] == []


def test_seven_parts_ask_thirty_nine_sliders_in_their_order(words):
    assert {part.id: [item.id for item in part.items] for part in words.parts} == ITEMS
    assert list(ITEMS) == [part.id for part in words.parts]
    assert [part.number for part in words.parts] == [1, 2, 3, 4, 5, 6, 7]
    assert sum(len(part.items) for part in words.parts) == 39


def test_on_twelve_sliders_zero_is_the_steadier_end(words):
    assert set().union(*(part.reversed_items for part in words.parts)) == REVERSED


def test_the_weekly_pulse_is_one_slider_from_each_part(words):
    assert [[item.id for item in part.weekly_items] for part in words.parts] == [[item] for item in WEEKLY]


def test_what_takes_two_may_be_skipped_in_a_week_without_contact_and_a_limit_where_it_was_not_safe(words):
    reasons = {item.id: item.skip_reason for part in words.parts for item in part.items if item.skip_reason}
    no_contact = dict.fromkeys(NEEDS_CONTACT, "No contact with him this week")
    assert reasons == no_contact | {"3.2": "Nothing upset me this week", "6.5": "It wasn't safe to"}


def test_a_slider_that_asks_something_else_now_has_a_new_id_and_the_old_one_is_still_told_and_counted(words):
    retired = {item.id: item for part in words.parts for item in part.retired_items}
    assert list(retired) == ["3.5"]
    labels = Labels(parts=words.parts)
    assert labels.items["3.5"] == retired["3.5"].question and labels.items["3.7"] != labels.items["3.5"]
    old = Rating(part="say_it_once_then_settle", answers={"3.1": 2, "3.2": 8, "3.4": 2, "3.5": 8})
    assert labels.part_score(old) == 8.0


def test_the_questions_fit_the_seven_days_they_are_asked_about(words):
    present = re.compile(r"\b(?:do|does|are|is|can) (?:you|he|it|there)\b", re.IGNORECASE)
    asked = [item.question for part in words.parts for item in part.items]
    assert [question for question in asked if present.search(question)] == []
    assert [question for question in asked if "how " not in question.lower()] == []


@pytest.mark.parametrize("number", range(7))
def test_a_lesson_is_short_enough_for_a_tired_evening(words, number):
    part = words.parts[number]
    said = " ".join(f"{block.text} {block.counter_note}" for block in part.lesson)
    assert 6 <= len(part.lesson) <= 10
    assert len(" ".join(block.text for block in part.lesson).split()) >= 200
    # Under two minutes at a slow pace.
    assert len(said.split()) <= 400


@pytest.mark.parametrize("number", range(7))
def test_a_part_says_what_to_do_what_to_leave_out_and_what_research_says(words, number):
    part = words.parts[number]
    assert len(part.do) >= 3 and len(part.leave_out) >= 3 and len(part.research) >= 4
    assert all(len(note.text) <= LONGEST_NOTE for note in part.research)
    assert part.opening and part.next_step.count(".") == 1


def test_a_new_file_is_a_new_part(folder):
    one = (folder / "parts" / "1_where_you_are_now.toml").read_text(encoding="utf-8")
    by_the_sea = one.replace('id = "1.', 'id = "sea.').replace('id = "1', 'id = "12')
    by_the_sea = by_the_sea.replace('comes_first = "1', 'comes_first = "12')
    (folder / "parts" / "12_by_the_sea.toml").write_text(by_the_sea, encoding="utf-8")
    content = read_content(folder)
    assert content.problems == ()
    assert [part.id for part in content.parts][-1] == "by_the_sea"
    last = content.parts[-1]
    assert (last.number, last.items[0].id, last.exercises[0].id) == (12, "sea.1", "12A")


def test_every_research_note_names_author_and_year_and_some_speak_against_the_article(words):
    notes = [note for part in words.parts for note in part.research]
    notes += [one.evidence for part in words.parts for one in part.exercises if one.evidence]
    studies = [note for note in notes if note.standing != "One person's view"]
    named = re.compile(r"^(?:[A-Z][\w'’-]+(?: and [A-Z][\w'’-]+)? (?:19|20)\d\d\b)")
    assert [note.source for note in studies if not all(named.match(each) for each in note.source.split("; "))] == []
    assert {note.standing for note in notes} == {"Backed", "Mixed", "Against", "One person's view"}


def test_the_story_of_her_turning_point_is_told_in_the_first_step(words):
    told = next(block for block in words.parts[0].lesson if {"M53", "M54", "M63"} <= set(block.covers))
    assert told.author_view and len(told.text.split()) >= 40 and told.counter_note
