"""The urge tool step by step: every answer is on the disk before the next one, and she can stop at any."""

from datetime import timedelta

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.urge.episode import urge
from steady.domain.urge.stage import with_wait
from steady.domain.urge.wait import WaitMoment
from tests.ui.urge.test_past_list import tells_how_often
from tests.ui.visit import Visit
from tests.words import our_words

FIRST = {"kind": "text", "strength_0": 9, "hope": "answer"}
URGE = our_words().urge
QUESTIONS = {step.id: step.question for step in URGE.steps}
CHOICES = {step.id: step.choices for step in URGE.steps}
LABELS = {outcome.id: outcome.label for outcome in URGE.outcomes}
UNSURE, REGRET = LABELS["unsure"], LABELS["sent_regret"]
NEXT, BACK, STOP, STRENGTH = "Next", "Back", "Save and stop here", "How strong, from 0 to 10"


@pytest.fixture
def visit(tmp_path, monkeypatch):
    return Visit(tmp_path / "journal", monkeypatch)


def kept(visit) -> list:
    return [urge(entry) for entry in visit.journal.exercises.all() if entry.exercise == "urge"]


def begun(minutes_ago: float, **values) -> ExerciseEntry:
    began = now() - timedelta(minutes=minutes_ago)
    waiting = with_wait(FIRST, 600, WaitMoment(wall=began, run="x"))
    return ExerciseEntry(exercise="urge", at=began, values={**waiting, **values})


def reloaded(visit, monkeypatch) -> Visit:
    """The same journal in a new tab, as after a reload."""
    return Visit(visit.folder, monkeypatch).open("a-short-wait")


def test_the_whole_way_is_kept_in_one_entry_and_the_figures_need_no_zero(visit):
    visit.open("a-short-wait").press("text him").answer({STRENGTH: 9}).press(NEXT).press("an answer").press(
        "10 minutes"
    )
    assert "Your 10 minutes" in visit.words
    visit.press("End the wait").answer({STRENGTH: 4}).press(NEXT).press("I let it pass")
    assert URGE.reply_to("let_pass") in visit.words and URGE.figures.passed_once in visit.words
    visit.write("What helped, if anything did?", "*Walked* round the block")
    (one,) = kept(visit)
    assert (one.kind, one.strength_0, one.hope, one.strength_1, one.outcome) == ("text", 9, "answer", 4, "let_pass")
    assert (one.wait_planned_s, one.wait_done_s, one.helped) == (600, 0, "*Walked* round the block")


def test_each_step_is_on_the_disk_as_soon_as_it_is_answered(visit):
    visit.open("a-short-wait").press("call him")
    assert kept(visit)[0].kind == "call"
    visit.answer({STRENGTH: 7})
    assert kept(visit)[0].strength_0 == 7
    assert "How strong is the urge?" in visit.words
    visit.press(NEXT).press("some comfort")
    assert kept(visit)[0].hope == "comfort"


@pytest.mark.long
@pytest.mark.parametrize("steps", range(1, 5))
def test_she_can_stop_at_any_step_and_go_on_with_it_later(visit, monkeypatch, steps):
    visit.open("a-short-wait")
    answers = [
        lambda: visit.press("text him"),
        lambda: visit.answer({STRENGTH: 6}).press(NEXT),
        lambda: visit.press("an answer"),
        lambda: visit.press("5 minutes"),
    ]
    for answer in answers[:steps]:
        answer()
    visit.press(STOP)
    assert URGE.saved in visit.words and len(kept(visit)) == 1
    assert "What would you like to do?" in reloaded(visit, monkeypatch).words
    visit.press("Keep going")
    assert f"Page {min(steps + 1, 4)} of 6" in visit.words


def test_who_wants_to_go_to_him_is_told_first_what_to_do_if_she_is_afraid_and_again_after_the_wait(visit):
    said = visit.content.urge.if_afraid["go"]
    assert said not in visit.open("a-short-wait").words
    visit.press(CHOICES["kind"]["go"])
    assert said in visit.words and "Help now" in [link.proto.label for link in visit.app.get("page_link")]
    visit.answer({STRENGTH: 9}).press(NEXT).press("an answer")
    assert said not in visit.words
    visit.press("No wait this time")
    assert said in visit.words
    visit.press(STOP)
    assert said in visit.words


def test_who_wants_to_write_to_him_is_told_nothing_of_it(visit):
    assert visit.content.urge.if_afraid["go"] not in visit.open("a-short-wait").press("text him").words


def test_a_reload_goes_on_at_the_next_step_and_says_since_when(visit, monkeypatch):
    visit.open("a-short-wait").press("text him").answer({STRENGTH: 6})
    again = reloaded(visit, monkeypatch)
    assert QUESTIONS["hope"] in again.words
    assert URGE.wait.another_is_open.format(time=f"{kept(again)[0].started_at:%H:%M}") in again.words


def test_she_can_go_back_and_change_an_answer_without_losing_the_next_ones(visit):
    visit.open("a-short-wait").press("text him").answer({STRENGTH: 6}).press(NEXT).press("an answer")
    visit.press(BACK).press(BACK).answer({STRENGTH: 8}).press(NEXT)
    assert "How long would you like to wait first?" in visit.words
    (one,) = kept(visit)
    assert (one.strength_0, one.hope) == (8, "answer")


def test_a_skipped_step_has_no_number_and_a_skipped_wait_no_time(visit):
    visit.open("a-short-wait").press("text him").press("Skip this one").press("an answer").press("No wait this time")
    visit.press("Skip this one").press(UNSURE)
    (one,) = kept(visit)
    assert (one.strength_0, one.strength_1, one.wait_planned_s, one.wait_done_s) == (None, None, None, 0)
    assert not tells_how_often(visit)


def test_a_wait_that_ended_while_she_was_away_greets_with_the_second_look(visit):
    visit.journal.exercises.save(begun(minutes_ago=45))
    visit.open("a-short-wait")
    assert "And now, how strong is it?" in visit.words and "The wait is over." in visit.words
    assert kept(visit)[0].wait_done_s == 600


def test_a_wait_that_runs_goes_on_with_what_is_left_and_can_be_ended(visit):
    visit.journal.exercises.save(begun(minutes_ago=4))
    visit.open("a-short-wait")
    assert "Your 10 minutes" in visit.words and "Nothing starts over." in visit.words
    visit.press("End the wait")
    assert 240 <= kept(visit)[0].wait_done_s < 300


def test_a_clock_set_back_calls_the_wait_done_and_says_so(visit):
    visit.journal.exercises.save(begun(minutes_ago=0, started_at=(now() + timedelta(hours=2)).isoformat()))
    visit.open("a-short-wait")
    assert URGE.wait.clock_changed in visit.words


def test_of_two_urges_at_once_the_longer_wait_goes_on_and_the_other_is_not_lost(visit):
    visit.journal.exercises.save(begun(minutes_ago=4))
    visit.journal.exercises.save(ExerciseEntry(exercise="urge", values={"kind": "call"}))
    visit.open("a-short-wait").press("End the wait").answer({STRENGTH: 2}).press(NEXT).press("I let it pass")
    visit.press("Start another one")
    assert "How strong is the urge?" in visit.words
    visit.press("This is a new one")
    assert "What would you like to do?" in visit.words and len(kept(visit)) == 2


def test_a_second_window_that_answers_meanwhile_loses_nothing(visit):
    visit.open("a-short-wait").press("text him")
    (entry,) = visit.journal.exercises.all()
    elsewhere = visit.journal
    elsewhere.exercises.save(
        ExerciseEntry(
            id=entry.id,
            at=entry.at,
            day=entry.day,
            exercise="urge",
            values={**entry.values, "hope": "sorry"},
            revision=entry.revision,
        )
    )
    visit.answer({STRENGTH: 5})
    (one,) = kept(visit)
    assert (one.kind, one.strength_0, one.hope) == ("text", 5, "sorry")


def test_while_she_waits_her_own_signs_and_plans_stand_there_and_parked_words_only_as_a_number(visit):
    for exercise, values in [
        ("3D", {"signs": ["old signs"]}),
        ("3D", {"signs": ["a *tight* chest"], "cooldowns": ["tea by the window"]}),
        ("2C", {"if_cue": "it is late", "then_act": "I read", "active": False}),
        *[("2C", {"if_cue": f"cue {n}", "then_act": "I walk"}) for n in range(4)],
        ("2C", {"if_cue": "half a plan"}),
        ("3C", {"text": "You broke my heart."}),
        ("3C", {"fate": "only_noted"}),
    ]:
        visit.journal.exercises.save(ExerciseEntry(exercise=exercise, values=values))
    visit.journal.exercises.save(begun(minutes_ago=1))
    visit.open("a-short-wait")
    shown = [text.value for text in visit.app.text]
    assert shown[:2] == ["a *tight* chest", "tea by the window"]
    assert shown[2].splitlines()[::2] == ["If cue 3,", "If cue 2,", "If cue 1,"]
    assert "There's one message you haven't sent." in visit.words
    assert "broke" not in visit.words and "it is late" not in visit.words and "half a plan" not in visit.words


def test_after_his_clear_no_it_is_about_her_own_peace(visit):
    visit.journal.exercises.save(ExerciseEntry(exercise="7A", values={"rung": "0"}))
    visit.open("a-short-wait")
    assert visit.app.title[0].value == URGE.peace.title and URGE.peace.opening in visit.words
    visit.journal.exercises.save(begun(minutes_ago=45))
    visit.look().press("Skip this one").press(REGRET)
    assert URGE.peace.sent_regret_reply in visit.words


def test_a_slip_gets_the_repair_line_and_every_earlier_time_still_counts(visit):
    visit.journal.exercises.save(begun(minutes_ago=5000, wait_done_s=600, strength_1=3, outcome="let_pass"))
    visit.journal.exercises.save(begun(minutes_ago=45))
    visit.open("a-short-wait").press("Skip this one").press(REGRET)
    assert URGE.reply_to("sent_regret") in visit.words
    assert URGE.figures.passed.format(passed=1, times=2) in visit.words


def test_a_word_of_danger_in_her_line_opens_help_at_once(visit):
    visit.journal.exercises.save(begun(minutes_ago=45))
    visit.open("a-short-wait").press("Skip this one").press(UNSURE)
    visit.write("What helped, if anything did?", "nothing, I want to die")
    assert visit.content.safety.thoughts_of_suicide.title in visit.words


def test_in_the_sample_the_tool_can_be_looked_at_but_nothing_begins(visit):
    visit.open("sample").press("Open the sample journal").open("a-short-wait")
    choices = [button for button in visit.app.button if button.label in ("text him", "call him")]
    assert [button.disabled for button in choices] == [True, True]
