"""The hold box: practical things can go at once, the rest can rest a day, and she can always say otherwise."""

from datetime import timedelta

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import is_private
from steady.domain.records.record import now
from tests.browser.screens import UNDO_DELETE
from tests.ui.journals import bytes_under
from tests.ui.visit import Visit
from tests.words import our_words

PRACTICAL = "Can you pick Tom up from school at 4?"
ABOUT_US = "I miss you so much."
UNCLEAR = "ok then"
DYING = "i want to kill myself, i dont want to be alive anymore."
WORDS = our_words().hold_box.words
BOX, LOOK, REST = "Your message", "Check it", "Let it rest here"


@pytest.fixture
def visit(tmp_path, monkeypatch):
    return Visit(tmp_path / "journal", monkeypatch).open("hold-box")


def held(visit) -> list[ExerciseEntry]:
    return visit.journal.exercises.all()


def codes(visit) -> list[str]:
    return [code.value for code in visit.app.code]


def put_away(visit, text: str, hours_ago: float = 0) -> Visit:
    put = now() - timedelta(hours=hours_ago)
    free_at = (put + timedelta(hours=24)).isoformat()
    visit.journal.exercises.save(ExerciseEntry(exercise="hold", at=put, values={"text": text, "free_at": free_at}))
    return visit.look()


@pytest.mark.parametrize(("message", "first"), [(PRACTICAL, "Let me copy it"), (ABOUT_US, REST)])
def test_one_button_stands_out_at_a_time(visit, message, first):
    def standing_out():
        return [one.label for one in visit.app.button if one.proto.type == "primary"]

    assert standing_out() == [LOOK]
    visit.write(BOX, message).press(LOOK)
    assert standing_out() == [first]


def test_for_an_unclear_message_neither_way_is_chosen_for_her(visit):
    visit.write(BOX, UNCLEAR).press(LOOK)
    assert WORDS["unclear"] in visit.words
    looks = {one.label: one.proto.type for one in visit.app.button}
    assert looks["It's practical, let me copy it"] == looks[REST] == "secondary"


def test_a_practical_message_is_freed_at_once_and_kept_nowhere(visit):
    visit.write(BOX, PRACTICAL).press(LOOK)
    assert WORDS["practical"] in visit.words
    visit.press("Let me copy it")
    assert codes(visit) == [PRACTICAL]
    visit.press("Empty the box")
    assert not [name for name, content in bytes_under(visit.folder).items() if PRACTICAL.encode() in content]


def test_what_cannot_wait_is_freed_whole(visit):
    visit.write(BOX, f"Tom is in hospital. {ABOUT_US}").press(LOOK)
    assert WORDS["cannot_wait"] in visit.words and "Let me copy it" in visit.buttons


def test_a_message_about_the_two_of_them_rests_a_day(visit):
    visit.write(BOX, ABOUT_US).press(LOOK).press(REST)
    (one,) = held(visit)
    assert (one.exercise, one.values["text"]) == ("hold", ABOUT_US)
    assert is_private(one, ())
    assert "It's waiting here until" in visit.words and codes(visit) == []
    assert visit.boxes[0].value == ""


def test_of_a_mixed_message_each_sentence_is_marked_and_the_practical_part_can_go(visit):
    visit.write(BOX, f"{PRACTICAL} {ABOUT_US} It was a grey day.").press(LOOK)
    assert [text.value for text in visit.app.text] == [PRACTICAL, ABOUT_US, "It was a grey day."]
    assert [c.value for c in visit.app.caption][:3] == [
        WORDS[f"mark_{kind}"] for kind in ("practical", "about_us", "plain")
    ]
    assert codes(visit) == [PRACTICAL]


def test_she_can_say_that_it_is_practical_whatever_the_sorting_thinks(visit):
    visit.write(BOX, ABOUT_US).press(LOOK).press("It's practical, let me copy it")
    assert codes(visit) == [ABOUT_US] and held(visit) == []
    visit.press("Empty the box")
    assert visit.boxes[0].value == "" and codes(visit) == []


def test_her_words_are_never_drawn_as_markdown(visit):
    visit.write(BOX, "I miss you ![x](http://127.0.0.1/x.png)").press(LOOK).press(REST)
    assert not any("x.png" in markdown.value for markdown in visit.app.markdown)


def test_an_empty_box_is_answered_kindly(visit):
    visit.write(BOX, "  \n ").press(LOOK)
    assert "There's nothing in the box yet." in visit.words and held(visit) == []


def test_words_of_danger_open_the_help_card_before_anything_is_sorted(visit):
    visit.write(BOX, f"{DYING} Pay the rent.")
    assert visit.content.safety.thoughts_of_suicide.title in visit.words
    visit.press(LOOK)
    drawn = [getattr(one, "value", "") for one in visit.app.main]
    title = visit.content.safety.thoughts_of_suicide.title
    assert drawn.index(title) < drawn.index(WORDS["not_sure"])
    assert visit.boxes[0].value == f"{DYING} Pay the rent."


def test_a_message_that_has_rested_asks_whether_it_still_sounds_like_her(visit):
    put_away(visit, ABOUT_US, hours_ago=25)
    assert "Does it still sound like you?" in visit.words and codes(visit) == [ABOUT_US]
    assert "Take it out now" not in visit.buttons


def test_a_resting_message_can_be_taken_out_early_cut_to_its_practical_part_or_deleted(visit):
    put_away(visit, f"{PRACTICAL} {ABOUT_US}")
    visit.press("Keep only the practical part")
    assert codes(visit) == [PRACTICAL] and held(visit)[0].values["text"] == PRACTICAL
    put_away(visit, ABOUT_US).press("Take it out now")
    assert ABOUT_US in codes(visit)
    visit.press("Delete")
    assert [one.values["text"] for one in held(visit)] == [PRACTICAL]
    visit.press(UNDO_DELETE)
    assert len(held(visit)) == 2


def test_a_message_whose_time_nobody_can_read_is_not_locked_in(visit):
    visit.journal.exercises.save(ExerciseEntry(exercise="hold", values={"text": ABOUT_US, "free_at": "soon"}))
    assert codes(visit.look()) == [ABOUT_US]


def test_after_his_clear_no_the_box_does_not_speak_of_sending(visit):
    visit.journal.exercises.save(ExerciseEntry(exercise="7A", values={"rung": 0}))
    assert WORDS["peace"] in visit.look().words and WORDS["opening"] not in visit.words
