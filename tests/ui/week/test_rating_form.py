"""Rating oneself on a part: any answers may be skipped, and the comparison waits until she has saved."""

from datetime import timedelta

import pytest

from steady.domain.records.rating import FEWEST_ANSWERS, Rating, score
from steady.domain.spoken import spoken_day
from tests.browser.screens import CHANGE, NOTHING_TO_SAVE, PARTS, SAVE_RATING, SAVED_RATING, SO_FAR
from tests.ui.fixed_day import TODAY

PART = PARTS[0]
QUESTIONS = [item.question for item in PART.items]


def open_part(visit):
    return visit.open_stage(f"part-{PART.number}", "rate")


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_a_whole_rating_of_a_part_is_kept_and_shown(visit, part):
    visit.open_stage(f"part-{part.number}", "rate").answer({item.question: 7 for item in part.items}).press(SAVE_RATING)
    (kept,) = visit.journal.ratings.all()
    assert (kept.part, kept.answers) == (part.id, {item.id: 7 for item in part.items})
    assert SAVED_RATING in visit.words
    assert f"{score(kept.answers, part.reversed_items):.1f}".removesuffix(".0") in visit.words
    (chart,) = visit.app.get("vega_lite_chart")
    assert part.title in chart.proto.alt


def test_skipped_items_are_not_in_the_rating(visit):
    open_part(visit).answer({QUESTIONS[0]: 0, QUESTIONS[2]: 10}).press(SAVE_RATING)
    (kept,) = visit.journal.ratings.all()
    assert kept.answers == {PART.items[0].id: 0, PART.items[2].id: 10}


def test_too_few_answers_are_kept_and_she_is_told_that_there_is_no_score(visit):
    open_part(visit).answer({QUESTIONS[0]: 4})
    assert "It takes four answers for a score. You've got one." in visit.words
    visit.answer({QUESTIONS[1]: 4, QUESTIONS[2]: 4})
    assert "You've got three." in visit.words
    visit.press(SAVE_RATING)
    assert SAVED_RATING in visit.words and "It takes four answers for a score, and this one has three" in visit.words
    assert len(visit.journal.ratings.all()[0].answers) == FEWEST_ANSWERS - 1
    assert not visit.app.get("vega_lite_chart")


def test_a_rating_without_an_answer_is_nothing_to_save(visit):
    open_part(visit).press(SAVE_RATING)
    assert NOTHING_TO_SAVE in visit.words
    assert visit.journal.ratings.all() == []


def test_last_times_number_is_shown_only_after_she_has_saved(visit):
    visit.journal.ratings.save(Rating(part=PART.id, answers={item.id: 3 for item in PART.items}))
    (before,) = {score(one.answers, PART.reversed_items) for one in visit.journal.ratings.all()}
    open_part(visit)
    assert f"{before:g} on " not in visit.words
    assert not visit.app.get("vega_lite_chart")
    assert SO_FAR in [folded.label for folded in visit.app.expander]
    visit.answer(dict.fromkeys(QUESTIONS, 5)).press(SAVE_RATING)
    assert f"{before:g} on " in visit.words
    assert visit.app.get("vega_lite_chart")


def test_the_sentence_beside_the_chart_names_the_shift(visit):
    steady = {item.id: 0 if item.reversed else 10 for item in PART.items}
    a_month_ago = TODAY - timedelta(days=30)
    visit.journal.ratings.save(Rating(part=PART.id, day=a_month_ago, answers={item.id: 5 for item in PART.items}))
    open_part(visit).answer({item.question: steady[item.id] for item in PART.items}).press(SAVE_RATING)
    assert "a clear shift" in visit.words


def test_every_part_can_be_rated_apart_from_the_others(visit):
    for part in PARTS[:2]:
        visit.open_stage(f"part-{part.number}", "rate").answer(
            {item.question: part.number for item in part.items}
        ).press(SAVE_RATING)
    assert {one.part: set(one.answers.values()) for one in visit.journal.ratings.all()} == {
        part.id: {part.number} for part in PARTS[:2]
    }


def test_warmer_and_less_clear_brings_the_kind_and_clear_note_below_the_sliders(visit):
    warmth = next(part for part in PARTS if part.guard)
    note, (rises, falls) = warmth.guard.note, (warmth.guard.rises, warmth.guard.falls)
    earlier = Rating(part=warmth.id, day=TODAY - timedelta(days=28), answers={rises: 3, falls: 7})
    visit.journal.ratings.save(earlier)
    assert note not in visit.open_stage(f"part-{warmth.number}", "rate").words
    questions = {item.id: item.question for item in warmth.items}
    visit.answer({questions[rises]: 6, questions[falls]: 4}).press(SAVE_RATING)
    assert note in visit.words


def test_a_rating_that_had_too_few_answers_has_its_point_once_another_is_added(visit):
    open_part(visit).answer(dict.fromkeys(QUESTIONS[:3], 5)).press(SAVE_RATING)
    assert not visit.app.get("vega_lite_chart")
    visit.press(CHANGE).answer({QUESTIONS[3]: 5}).press(SAVE_RATING)
    assert len(visit.journal.ratings.all()[0].answers) == FEWEST_ANSWERS
    assert visit.app.get("vega_lite_chart") and "It takes four answers" not in visit.words


def test_after_a_rating_its_point_stands_on_the_line_with_the_first_one_and_the_form_is_gone(visit):
    a_month_ago = TODAY - timedelta(days=30)
    visit.journal.ratings.save(Rating(part=PART.id, day=a_month_ago, answers={item.id: 5 for item in PART.items}))
    open_part(visit).answer(dict.fromkeys(QUESTIONS, 7)).press(SAVE_RATING)
    assert SAVE_RATING not in visit.buttons and SO_FAR not in [fold.label for fold in visit.app.expander]
    assert spoken_day(a_month_ago) in visit.words and visit.app.get("vega_lite_chart")
