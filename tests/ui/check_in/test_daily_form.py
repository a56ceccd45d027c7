"""The check-in: what is answered is saved, what is not answered never is, and the words arrive whole."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from steady.domain.records.check_in import FEELINGS, CheckIn
from steady.domain.records.record import HIGHEST, LOWEST, now
from steady.ui.check_in import daily_form
from tests.browser.screens import (
    ANOTHER,
    BAD_NIGHT,
    DO_NOT_SAVE_WORD,
    NOTE,
    NOTHING_TO_SAVE,
    SAFETY_CARD,
    SAVE_CHECK_IN,
    SAVED_CHECK_IN,
    THE_DAY,
    WHICH_DAY,
    WHOLE_CHECK_IN,
)
from tests.ui.fixed_day import TODAY
from tests.words import our_words

ASKED = our_words().check_in
SHIELD = ASKED.shielded_tag.hint


def the_one(visit):
    (kept,) = visit.journal.check_ins.all()
    return kept


def answered(check_in):
    """Every field with an answer in it, apart from what each record carries."""
    own = {"id", "at", "day", "edited_at", "revision", "hidden"}
    given = {name: value for name, value in vars(check_in).items() if name not in own}
    return {name: value for name, value in given.items() if value not in (None, (), "", {})}


# An answer of nought is the one that could be taken for none, so every feeling gives it once.
@pytest.mark.parametrize(("feeling", "value"), [*((one, LOWEST) for one in FEELINGS), ("calm", 7), ("lonely", HIGHEST)])
def test_one_slider_and_save_keep_that_one_feeling_and_nothing_else(visit, feeling, value):
    visit.open().slide(**{feeling: value}).press(SAVE_CHECK_IN)
    assert SAVED_CHECK_IN in visit.words
    assert answered(the_one(visit)) == {feeling: value}
    assert the_one(visit).day == TODAY


def test_the_time_of_a_check_in_is_the_time_of_saving_and_not_of_opening_the_screen(visit):
    visit.open().slide(calm=4)
    just_before = now()
    visit.press(SAVE_CHECK_IN)
    assert just_before <= the_one(visit).at <= now()


def test_the_time_of_a_bad_night_is_the_time_of_saving(visit):
    visit.open().press(BAD_NIGHT).answer({visit.content.check_in.bad_night.question: 9})
    just_before = now()
    visit.press(SAVE_CHECK_IN)
    assert just_before <= the_one(visit).at <= now()


def test_saving_nothing_says_so_and_saves_nothing(visit):
    visit.open().press(SAVE_CHECK_IN)
    assert NOTHING_TO_SAVE in visit.words
    assert visit.journal.check_ins.all() == []


def test_a_line_of_blanks_is_nothing(visit):
    visit.open().write(NOTE, "  \n ").press(SAVE_CHECK_IN)
    assert NOTHING_TO_SAVE in visit.words
    assert visit.journal.check_ins.all() == []


def test_a_slider_that_was_moved_and_taken_back_is_not_answered(visit):
    visit.open().slide(calm=4, warm=2).slide(calm=None).press(SAVE_CHECK_IN)
    assert answered(the_one(visit)) == {"warm": 2}


def test_a_whole_check_in_is_kept_as_it_was_answered(visit):
    visit.open().slide(calm=4, hopeful=3, sure_of_myself=5, warm=6, lonely=8, angry_or_hurt=0)
    visit.choose(ASKED.sleep.question, "so-so").choose(ASKED.energy.question, "low")
    visit.choose("Soft", "tender").choose("Heavy", "sad").choose("Him", "friendly_contact").choose(
        "Me", "listened_well"
    )
    visit.write(NOTE, "We spoke about the school run, and it stayed light.").press(SAVE_CHECK_IN)
    assert answered(the_one(visit)) == {
        "calm": 4,
        "hopeful": 3,
        "sure_of_myself": 5,
        "warm": 6,
        "lonely": 8,
        "angry_or_hurt": 0,
        "sleep": "so-so",
        "energy": "low",
        "words": ("tender", "sad"),
        "tags": ("friendly_contact", "listened_well"),
        "note": "We spoke about the school run, and it stayed light.",
    }


def test_after_saving_the_form_is_gone_until_she_asks_for_it_and_a_second_check_in_is_one_more(visit):
    visit.open().slide(calm=4).write(NOTE, "Before work.").press(SAVE_CHECK_IN)
    assert SAVE_CHECK_IN not in visit.buttons
    visit.press(ANOTHER)
    assert visit.unanswered
    assert [box.value for box in visit.boxes] == [""]
    visit.slide(calm=6).press(SAVE_CHECK_IN)
    kept = [answered(one) for one in visit.journal.check_ins.all()]
    assert kept == [{"calm": 4, "note": "Before work."}, {"calm": 6}]
    assert "Calm 4" in visit.words and "Calm 6" in visit.words


@pytest.mark.parametrize(("choice", "back"), [("Today", 0), ("Yesterday", 1), ("Another day", 2)])
def test_a_check_in_can_be_about_an_earlier_day(visit, choice, back):
    visit.open().slide(lonely=5).choose(WHICH_DAY, choice).press(SAVE_CHECK_IN)
    assert the_one(visit).day == TODAY - timedelta(days=back)
    assert the_one(visit).at.date() == TODAY


def test_a_check_in_can_be_about_any_day_in_the_past(visit):
    visit.open().slide(lonely=5).choose(WHICH_DAY, "Another day")
    visit.set("date_input", THE_DAY, TODAY - timedelta(days=3000)).press(SAVE_CHECK_IN)
    assert the_one(visit).day == TODAY - timedelta(days=3000)


def test_a_day_that_has_not_come_cannot_be_chosen(visit):
    visit.open().choose(WHICH_DAY, "Another day")
    (chosen,) = visit.app.date_input
    assert chosen.max == TODAY


def test_what_is_half_filled_in_is_still_there_after_a_look_at_another_screen(visit):
    visit.open().slide(calm=4).write(NOTE, "I wanted to").open("diary").open()
    visit.press(SAVE_CHECK_IN)
    assert answered(the_one(visit)) == {"calm": 4, "note": "I wanted to"}


@pytest.mark.long
@pytest.mark.parametrize(
    "note",
    [
        "She said: wait. " * 1250 + "!",
        "😢👩‍👧‍👦🏳️‍🌈 und 🌧️",
        "אני עייפה היום, ומחר יום חדש",
        "قلت له مرة واحدة \u200fبهدوء",
        "line one\n\n\tline two\r\nline three",
        "<b>bold</b> ![x](http://127.0.0.1/x.png) $x^2$ :red[word] `code`",
        "a\u0301\u200d\ufeff",
    ],
    ids=["20,000 signs", "emoji", "Hebrew", "Arabic", "lines", "markup", "odd signs"],
)
def test_her_words_arrive_whole_and_stand_there_as_she_wrote_them(visit, note):
    visit.open().write(NOTE, note).press(SAVE_CHECK_IN)
    assert the_one(visit).note == note
    for path in ("", "diary"):
        assert note in [text.value for text in visit.open(path).app.text]


@pytest.mark.long
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(note=st.text(min_size=1).filter(str.strip))
def test_whatever_she_types_is_what_is_kept(visit, note):
    # Where she comes from another screen, the form stands there again.
    visit.open("diary").open().write(NOTE, note).press(SAVE_CHECK_IN)
    assert note in [one.note for one in visit.journal.check_ins.all()]


def test_a_bad_night_asks_one_thing_and_keeps_it(visit):
    visit.open().press(BAD_NIGHT)
    question = visit.content.check_in.bad_night.question
    assert [slider.label for slider in visit.sliders] == [question]
    visit.answer({question: 9}).press(SAVE_CHECK_IN)
    assert answered(the_one(visit)) == {"heaviness": 9}
    assert "How heavy 9" in visit.words


@pytest.mark.long
@pytest.mark.parametrize("wish", ["breathe", "urge_log", "someone", "save"])
def test_whatever_she_wants_next_in_a_bad_night_what_she_answered_can_be_saved(visit, wish):
    night = visit.content.check_in.bad_night
    visit.open().press(BAD_NIGHT).answer({night.question: 7}).choose(night.next_question, wish)
    assert night.answers[wish] in visit.words
    visit.press(SAVE_CHECK_IN)
    assert answered(the_one(visit)) == {"heaviness": 7}


def test_from_a_bad_night_there_is_a_way_back(visit):
    visit.open().press(BAD_NIGHT).press(WHOLE_CHECK_IN)
    assert len(visit.sliders) == len(FEELINGS)


def test_being_afraid_of_him_opens_the_card_about_safety_each_time(visit):
    for _ in range(2):
        visit.open().choose(SHIELD, visit.content.check_in.shielded_tag.id)
        assert SAFETY_CARD in visit.words
        assert [link.label for link in visit.app.page_link]
        visit.slide(calm=1).press(SAVE_CHECK_IN)
        # It goes with the form; in the offer above the next one it stands until she closes that.
        visit.press("Not now")
        assert SAFETY_CARD not in visit.words
        visit.press(ANOTHER)
    assert [one.tags for one in visit.journal.check_ins.all()] == [("felt_afraid_of_him",)] * 2


def test_the_word_that_is_not_to_be_saved_is_nowhere_in_the_folder(visit):
    visit.open().choose(SHIELD, visit.content.check_in.shielded_tag.id).set("checkbox", DO_NOT_SAVE_WORD, True)
    visit.slide(calm=1).press(SAVE_CHECK_IN)
    assert answered(the_one(visit)) == {"calm": 1}
    assert not [file for file in visit.folder.rglob("*") if file.is_file() and b"afraid" in file.read_bytes()]


def test_the_word_that_is_not_to_be_saved_is_alone_nothing_to_save(visit):
    visit.open().choose(SHIELD, visit.content.check_in.shielded_tag.id).set("checkbox", DO_NOT_SAVE_WORD, True)
    visit.press(SAVE_CHECK_IN)
    assert visit.journal.check_ins.all() == []


def test_the_word_can_be_hidden_and_comes_back(visit):
    hide = f"Hide the word “{visit.content.check_in.shielded_tag.label}” in the check-in"
    visit.open("journal").set("toggle", hide, True).open()
    assert SHIELD not in [row.label for row in visit.app.button_group]
    visit.open("journal").set("toggle", hide, False).open()
    assert SHIELD in [row.label for row in visit.app.button_group]


def test_after_some_days_away_she_is_greeted_without_a_reproach(visit):
    gap = visit.content.check_in.after_gap
    assert gap not in visit.open().words
    visit.journal.check_ins.save(CheckIn(at=now(), day=TODAY - timedelta(days=3), calm=5))
    assert gap in visit.open().words


def test_more_than_three_words_are_met_kindly_and_all_kept(visit):
    visit.open().choose("Heavy", "sad", "numb", "lonely")
    enough = "Three words are plenty"
    assert enough not in visit.words
    visit.choose("Soft", "tender")
    assert enough in visit.words
    visit.press(SAVE_CHECK_IN)
    assert set(the_one(visit).words) == {"sad", "numb", "lonely", "tender"}


def test_the_safety_card_opens_right_under_the_word_that_calls_for_it(visit):
    visit.open().choose(SHIELD, "felt_afraid_of_him")
    shown = [getattr(one, "label", "") or str(getattr(one, "value", "")) for one in visit.app.main]
    assert shown.index(SHIELD) < shown.index(SAFETY_CARD) < shown.index(SAVE_CHECK_IN)


def chips(visit):
    return next(list(row.options) for row in visit.app.button_group if row.label == ASKED.tags_question)


def test_six_tags_are_in_sight_the_ones_she_uses_most_once_she_has_used_some(visit):
    assert chips(visit.open()) == [ASKED.tags[tag] for tag in ASKED.first_tags] and len(ASKED.first_tags) == 6
    for tags in (("he_opened_up", "argued"), ("he_opened_up",), ("felt_afraid_of_him",)):
        visit.journal.check_ins.save(CheckIn(at=now(), day=TODAY - timedelta(days=1), tags=tags))
    # While something stands in the form the chips stay where they are.
    visit.slide(calm=4)
    assert chips(visit)[0] == ASKED.tags[ASKED.first_tags[0]]
    visit.press(SAVE_CHECK_IN).press(ANOTHER)
    assert chips(visit)[:2] == [ASKED.tags["he_opened_up"], ASKED.tags["argued"]] and len(chips(visit)) == 6
    others = [option for row in visit.app.button_group for option in row.options]
    assert all(others.count(label) == 1 for label in ASKED.tags.values())


def test_a_folder_of_words_without_first_tags_shows_six_of_its_own(visit):
    blank = replace(ASKED, first_tags=("nobody_knows",))
    assert daily_form.most_used(blank, []) == tuple(ASKED.tags)[:6]
