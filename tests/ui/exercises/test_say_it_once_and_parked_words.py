"""Say it once, and parked words: what is written, when it may be read or said, and what is gone for good."""

from datetime import timedelta

import pytest

from steady.domain.exercises import parked
from steady.domain.exercises.say_it_once_stages import LINES, READY, SAID
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from tests.ui.fixed_day import TODAY
from tests.ui.journals import bytes_under
from tests.ui.visit import Visit
from tests.words import our_words

NEXT, SAVE = "Next", "Save"
EXERCISES = {one.id: one for part in our_words().parts for one in part.exercises}
SAYING, PARKING = EXERCISES["3A"], EXERCISES["3C"]
SAY_IT, PARKED = SAYING.title, PARKING.title
FEEL, HOPE, SIDE, NOT_ASKING = (SAYING.by_id[line].label for line in LINES)
PAGE = ("You matter to me.", "I hope we stay married.", "I see Dr Lane on Thursdays.", "You need not answer today.")
STILL_ME, I_SAID_IT, OPEN_AGAIN, WHAT_IS_NEW = (
    SAYING.words[name] for name in ("ready", "said", "unlock", "unlock_question")
)
NOT_SENDING, FATE = (PARKING.by_id[name].label for name in ("text", "fate"))
ANGRY = "You left the cup on the table again and **I screamed** at the wall."
REST, GO, ONLY_NOTED = "Let it rest for a day", "Let it go, don't save it", "Just note that I wrote"
DELETE, REALLY, LEAVE_IT = "Delete it for good", "Yes, delete it for good", "Keep it"


def kept(visit, exercise):
    return [one for one in visit.journal.exercises.all() if one.exercise == exercise]


def save(visit, exercise, values, ago=timedelta()):
    return visit.journal.exercises.save(ExerciseEntry(at=now() - ago, exercise=exercise, values=values))


def start(visit, title):
    return visit.open("exercises").press(title)


def page(visit, ago=timedelta(days=1, hours=7), **values):
    return save(visit, "3A", {**dict(zip(LINES, PAGE, strict=True)), "status": "draft", **values}, ago)


# Say it once


def test_four_lines_make_a_draft_that_is_to_be_slept_on(visit):
    start(visit, SAY_IT)
    for label, line in zip((FEEL, HOPE, SIDE, NOT_ASKING), PAGE, strict=True):
        visit.write(label, line).press(SAVE if label == NOT_ASKING else NEXT)
    [draft] = kept(visit, "3A")
    assert draft.values == {**dict(zip(LINES, PAGE, strict=True)), "status": "draft", "flags": []}
    assert set(PAGE) <= set(visit.words.splitlines())
    assert "It can rest until " in visit.words
    assert STILL_ME not in visit.buttons and I_SAID_IT not in visit.buttons


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Will you come home? Can we talk?", "many_asks"),
        ("Call me or else I am gone.", "deadline"),
        ("How could you do this to us after all I gave up.", "guilt"),
    ],
)
def test_a_remark_shows_her_phrase_as_plain_text_and_she_can_go_on_all_the_same(visit, line, rule):
    start(visit, SAY_IT).write(FEEL, line)
    [why] = [one.message for one in visit.content.tone if one.id == rule]
    assert why in visit.words and SAYING.words["tone_opening"] in visit.words
    assert any(text.value.startswith("“") for text in visit.app.text)
    visit.press(NEXT)
    assert rule in kept(visit, "3A")[0].values["flags"]


def test_nothing_in_a_marked_phrase_is_read_as_markdown(visit):
    start(visit, SAY_IT).write(FEEL, "You **always** ![](http://127.0.0.1/x) leave!! Now!!")
    assert "always" in "".join(text.value for text in visit.app.text)
    assert not any("http" in one.value for kind in ("markdown", "caption") for one in getattr(visit.app, kind))


def test_danger_words_open_help_and_nothing_is_said_about_her_tone(visit):
    start(visit, SAY_IT).write(FEEL, "I want to kill myself, you ALWAYS leave!! Please, please stay")
    assert visit.content.safety.thoughts_of_suicide.title in visit.words
    assert SAYING.words["tone_opening"] not in visit.words and "“" not in "".join(text.value for text in visit.app.text)
    visit.press(NEXT)
    assert kept(visit, "3A")[0].values["flags"] == []


def test_a_page_of_yesterday_can_be_ready_then_said_and_then_it_is_shut(visit):
    page(visit)
    start(visit, SAY_IT).press(STILL_ME)
    assert kept(visit, "3A")[0].values["status"] == READY
    visit.write(SAYING.by_id["kept_calm"].label, "I held the warm cup.").press(I_SAID_IT)
    [said] = kept(visit, "3A")
    assert said.values["status"] == SAID and said.values["kept_calm"] == "I held the warm cup."
    assert said.values["said_at"] == TODAY.isoformat()
    assert SAYING.words["locked"] in visit.words
    assert "Change" not in visit.buttons and "Change the words" not in visit.buttons
    assert "Change" not in visit.open("diary").buttons


def test_a_page_changed_today_is_not_ready_before_tomorrow_morning(visit):
    page(visit)
    start(visit, SAY_IT).press("Change the words").write(FEEL, "You are dear to me.").press(NEXT)
    for _ in range(3):
        visit.press(NEXT)
    visit.press(SAVE)
    [draft] = kept(visit, "3A")
    assert draft.values["line_feeling"] == "You are dear to me." and draft.values["status"] == "draft"
    assert STILL_ME not in visit.buttons and "It can rest until " in visit.words


def test_opening_it_again_asks_what_is_new_and_keeps_the_page_as_it_was_said(visit):
    said = page(visit, ago=timedelta(days=9), status=SAID, said_at="2026-01-05")
    start(visit, SAY_IT).press(OPEN_AGAIN)
    assert "There's nothing to save yet." in visit.words and kept(visit, "3A") == [said]
    visit.write(WHAT_IS_NEW, "He asked me what I meant.").press(OPEN_AGAIN)
    first, again = kept(visit, "3A")
    assert first == said
    assert again.values == {
        **dict(zip(LINES, PAGE, strict=True)),
        "status": "draft",
        "unlock_reason": "He asked me what I meant.",
    }
    assert "It can rest until " in visit.words and "What you wrote before" in visit.words


def test_after_his_clear_no_it_is_not_for_saying(visit):
    page(visit)
    save(visit, "7A", {"rung": "0"})
    visit.open("exercises")
    assert SAY_IT not in visit.buttons
    visit.app.session_state["exercise"] = "3A"
    assert SAYING.words["no_contact"] in visit.look().words
    assert STILL_ME not in visit.buttons


# Parked words


def parked_ago(visit, ago, text=ANGRY):
    return save(visit, "3C", parked.resting(text, now() - ago), ago)


def test_what_she_writes_now_stays_when_she_deletes_older_words_for_good(visit, monkeypatch):
    parked_ago(visit, timedelta(hours=30))
    start(visit, PARKED).write(NOT_SENDING, "Can you take Mia on Friday?").press(DELETE).press(REALLY)
    assert kept(visit, "3C") == []
    again = start(Visit(visit.folder, monkeypatch), PARKED)
    assert [box.value for box in again.boxes] == ["Can you take Mia on Friday?"]


def test_parked_words_rest_for_a_day_and_stand_on_no_screen_meanwhile(visit):
    start(visit, PARKED).write(NOT_SENDING, ANGRY).press(REST)
    [entry] = kept(visit, "3C")
    assert entry.values["text"] == ANGRY
    left = parked.locked_until(entry.values) - now()
    assert timedelta(hours=23, minutes=59) < left <= timedelta(hours=24)
    assert "It rests until" in visit.words
    for screen in ("exercises", "diary", "", "a-short-wait", "this-week", "weeks", "part-3"):
        visit.open(screen)
        assert "cup" not in visit.words + str([box.value for box in visit.boxes]), screen


def test_after_a_day_she_may_look_and_let_it_rest_again(visit):
    parked_ago(visit, timedelta(hours=25))
    start(visit, PARKED)
    assert "A day has gone by." in visit.words and "cup" not in visit.words
    visit.set("toggle", "Read it", True)
    assert ANGRY in [text.value for text in visit.app.text]
    visit.press("Let it rest one more day")
    assert "It rests until" in visit.words and "cup" not in visit.words


def test_words_can_be_let_go_without_ever_being_saved(visit):
    start(visit, PARKED).write(NOT_SENDING, ANGRY).set("radio", FATE, parked.DELETED).press(GO)
    assert kept(visit, "3C") == [] and PARKING.words["deleted"] in visit.words
    assert not any(b"cup" in content for content in bytes_under(visit.folder).values())


def test_only_that_she_wrote_can_be_kept(visit):
    start(visit, PARKED).write(NOT_SENDING, ANGRY).set("radio", FATE, parked.ONLY_NOTED).press(ONLY_NOTED)
    [entry] = kept(visit, "3C")
    assert "text" not in entry.values and "You wrote something, and you didn't keep the words." in visit.words
    assert not any(b"cup" in content for content in bytes_under(visit.folder).values())


def test_really_deleted_words_are_in_no_file_any_more_and_there_is_no_undo(visit):
    parked_ago(visit, timedelta(hours=2))
    visit.open("").slide(calm=4).press("Save check-in")
    assert sum(b"cup" in content for content in bytes_under(visit.folder).values()) > 1
    start(visit, PARKED).press(DELETE)
    assert PARKING.words["really_delete"] in visit.words and len(kept(visit, "3C")) == 1
    visit.press(LEAVE_IT).press(DELETE).press(REALLY)
    assert kept(visit, "3C") == [] and PARKING.words["deleted"] in visit.words
    assert not any(b"cup" in content or b"screamed" in content for content in bytes_under(visit.folder).values())
    assert len(visit.journal.check_ins.all()) == 1
    assert not [button for button in visit.buttons if button.startswith("Undo")]


def test_words_that_were_typed_here_and_deleted_a_day_later_come_back_with_no_save_and_no_restart(visit, monkeypatch):
    start(visit, PARKED).write(NOT_SENDING, ANGRY).press(REST)
    [entry] = kept(visit, "3C")
    visit.journal.journal.erase("exercises", entry.id)
    parked_ago(visit, timedelta(days=2))
    visit = start(Visit(visit.folder, monkeypatch), PARKED).set("toggle", "Read it", True)
    assert ANGRY in [text.value for text in visit.app.text]
    visit.press(DELETE).press(REALLY).open().slide(calm=4).press("Save check-in")
    again = start(Visit(visit.folder, monkeypatch), PARKED)
    assert kept(again, "3C") == [] and "cup" not in again.words + str([box.value for box in again.boxes])
    assert not any(b"cup" in content for content in bytes_under(visit.folder).values())


def test_one_calm_line_takes_the_place_of_the_words(visit):
    words = parked_ago(visit, timedelta(hours=30))
    start(visit, PARKED)
    visit.app.session_state[f"calm {words.id}"] = True
    visit.look().write(PARKING.by_id["calm_line"].label, "I miss being asked.").press(
        "Keep the line and let the words go"
    )
    [entry] = kept(visit, "3C")
    assert entry.values["calm_line"] == "I miss being asked." and "text" not in entry.values
    assert "I miss being asked." in visit.words
    assert not any(b"cup" in content for content in bytes_under(visit.folder).values())


def test_danger_words_in_parked_words_open_help(visit):
    start(visit, PARKED).write(NOT_SENDING, "They would be better off without me")
    assert visit.content.safety.thoughts_of_suicide.title in visit.words


def test_private_words_stay_out_of_the_diary_and_its_search(visit):
    parked_ago(visit, timedelta(hours=30))
    save(visit, "3C", {"text": ANGRY})
    save(visit, "6C", {"harsh_line": "The cup is my fault."})
    visit.open("diary")
    assert "The cup is my fault." in visit.words and "screamed" not in visit.words and PARKED not in visit.words
    visit.write("Search what you wrote", "screamed")
    assert "Nothing here matches that." in visit.words
    visit.write("Search what you wrote", "cup IS my")
    assert "The cup is my fault." in visit.words and "Everything you write shows up here" not in visit.words
