"""The 26 exercises are there, hold what they are meant to hold, and end on something she can do without him."""

import re

import pytest

from steady.content import read_content
from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.values import trouble_with
from steady.domain.phrases import guess_in
from tests.content.test_ideas import points_covered, points_of

# Exercise → the fields an entry of it can hold, with the columns of rows behind a dot.
SAVED = {
    "1A": "method seconds shaken_before shaken_after",
    "1B": "situation facts guesses unknowns",
    "1C": "do_today leave_today person_initials done",
    "2A": "contacts contacts.when contacts.channel contacts.kind less_of",
    "2B": "trigger feeling action result exit_point",
    "2C": "if_cue then_act rehearsed_n used_n helped",
    "2D": "promise ticks.day ticks.kept",
    "3A": "line_feeling line_hope line_my_side line_not_asking flags status said_at unlock_reason",
    "3B": "started_at kind strength_0 hope wait_planned_s wait_done_s strength_1 outcome helped trigger_tags",
    "3C": "text locked_until fate",
    "3D": "signs cooldowns",
    "4A": "items items.what items.era items.area items.alive items.ease items.cost",
    "4B": "items items.part items.replaced_by items.want_back items.first_bit",
    "4C": "plan plan.what plan.day plan.minutes plan.obstacle_if plan.then plan.done plan.alive_after",
    "4D": "duties duties.name duties.hours duties.tag one_change",
    "5A": "with_whom minutes gist_back interrupted learned",
    "5B": "what with my_part light",
    "5C": "answers go_later topic_kind",
    "5D": "good_news_count need_line said how_it_went",
    "6A": "now want",
    "6B": "acts.field acts.act acts.when acts.done acts.felt",
    "6C": "limits harsh_line kind_line kept_this_week",
    "7A": "rung what_i_saw what_i_did week",
    "7B": "signs_him signs_me weeks.week weeks.seen_him weeks.seen_me",
    "7C": "same changed_me advice_to_sister choice next_review",
    "7D": "contact_needed stop people look_forward",
}
# Number of the part → the ideas its exercises carry together.
CARRIES = {
    1: range(1, 9),
    2: range(9, 20),
    3: [14, *range(20, 28)],
    4: range(28, 41),
    5: range(41, 52),
    6: range(52, 58),
    7: [*range(58, 64), 17, 19],
}
ABOUT_HIM = re.compile(r"\b(him|he|his)\b", re.IGNORECASE)


def exercise(words, name: str) -> Exercise:
    return next(one for part in words.parts for one in part.exercises if one.id == name)


def field(words, name: str, wanted: str):
    return next(one for one in exercise(words, name).fields if one.id == wanted)


def stored(one: Exercise) -> set[str]:
    columns = {f"{field.id}.{column.id}" for field in one.fields for column in field.fields}
    return {*(field.id for field in one.fields), *one.kept, *columns}


def test_all_twenty_six_stand_in_their_parts_in_order(words):
    found = [(part.number, one.id) for part in words.parts for one in part.exercises]
    assert found == [(int(name[0]), name) for name in SAVED]


@pytest.mark.parametrize("name", SAVED)
def test_an_exercise_can_hold_everything_it_is_meant_to_save(words, name):
    assert set(SAVED[name].split()) <= stored(exercise(words, name))


@pytest.mark.parametrize("number", CARRIES)
def test_the_exercises_of_a_part_carry_its_ideas_and_no_others(words, number):
    meant = {point for n in CARRIES[number] for point in points_of(f"M{n:02d}")}
    assert points_covered(words.parts[number - 1].exercises) == meant


@pytest.mark.parametrize("name", SAVED)
def test_an_exercise_ends_on_one_step_she_can_do_without_him(words, name):
    step = exercise(words, name).next_step
    assert step.endswith(".") and step.count(".") == 1
    assert not ABOUT_HIM.search(step)


@pytest.mark.parametrize("name", sorted(set(SAVED) - {"3B"}))
def test_each_screen_has_one_task(words, name):
    steps = exercise(words, name).steps
    assert steps and all(step.title for step in steps)
    assert all(len(step.fields) <= 4 for step in steps)


@pytest.mark.parametrize("name", sorted(set(SAVED) - {"3B"}))
def test_an_exercise_begins_with_something_to_fill_in_today(words, name):
    assert any(step.fields and not step.is_later for step in exercise(words, name).steps)


def test_the_urge_log_has_a_screen_of_its_own(words):
    log = exercise(words, "3B")
    assert (log.special, log.steps) == ("urge_log", ())


def test_only_parked_words_are_private_and_only_the_lasting_no_is_opted_into(words):
    everything = [one for part in words.parts for one in part.exercises]
    assert [one.id for one in everything if one.private] == ["3C"]
    assert [one.id for one in everything if one.opt_in] == ["7D"]
    assert {one.id: one.again_after_days for one in everything if one.again_after_days} == {"7C": 28}


def test_what_turns_toward_him_is_folded_away_in_the_safer_version(words):
    everything = [one for part in words.parts for one in part.exercises]
    assert {one.id for one in everything if one.reaches_out} == {"3A", "5C", "5D"}
    assert {one.id for one in everything if one.careful} == {"2A", "2B", "2D", "3A", "5A", "5C", "5D", "7A", "7B"}


def test_every_rung_says_what_fits_and_none_goes_up_by_two(words):
    rung = field(words, "7A", "rung")
    assert list(rung.choices) == list(rung.replies) == ["0", "1", "2", "3", "4"]
    assert "one rung up" in exercise(words, "7A").steps[0].note
    assert all(word in rung.replies["0"] for word in ("Respect", "practical", "yourself", "counselor"))


def test_shifts_in_her_stand_beside_signs_in_him(words):
    step = next(step for step in exercise(words, "7B").steps if "signs_him" in {one.id for one in step.fields})
    assert [one.id for one in step.fields] == ["signs_him", "signs_me"]
    assert all(one.suggestions for one in step.fields)


def test_plans_have_ready_made_starts_and_others_for_her_own_peace(words):
    plans = exercise(words, "2C")
    assert plans.most_active == 3
    for starts in (plans.starts, plans.peace.starts):
        assert len(starts) >= 3 and all(set(start) == {"if_cue", "then_act"} for start in starts)
    assert not {start["then_act"] for start in plans.starts} & {start["then_act"] for start in plans.peace.starts}


def test_some_talks_cannot_wait_is_shown_on_every_screen_of_pick_your_moment(words):
    notes = [step.note for step in exercise(words, "5C").steps]
    assert len(set(notes)) == 1 and all(word in notes[0] for word in ("safety", "kids", "money"))


def test_say_it_once_has_four_lines_a_pause_and_a_lock(words):
    builder = exercise(words, "3A")
    lines = [one for one in builder.fields if one.id.startswith("line_")]
    assert len(lines) == 4 and all(one.kind == "line" and one.soft_cap for one in lines)
    assert {"pause", "locked", "unlock_question"} <= set(builder.words)


def test_ten_coins_go_to_the_same_eight_places_now_and_next_month(words):
    now, want = field(words, "6A", "now"), field(words, "6A", "want")
    assert (now.most, want.most, len(now.choices)) == (10, 10, 8)
    assert dict(now.choices) == dict(want.choices)


@pytest.mark.parametrize(
    ("line", "guess"),
    [
        ("He thinks I am too much", "He thinks"),
        ("I know HE  DOESN’T CARE any more", "HE  DOESN’T CARE"),
        ("He slept at his brother's on Friday", None),
        ("She thinks I should rest", None),
        ("The thinks he said", None),
    ],
)
def test_a_line_about_what_goes_on_inside_him_is_noticed(words, line, guess):
    assert guess_in(line, exercise(words, "1B").phrases) == guess


@pytest.mark.parametrize("number", range(1, 8))
def test_each_exercise_shows_how_one_woman_filled_it_in(words, number):
    part = words.parts[number - 1]
    told = {one.id: example_text(words, one) for one in part.exercises}
    assert {one: len(text.split()) for one, text in told.items() if not 40 <= len(text.split()) <= 120} == {}
    days = [one.filled_in.day for one in part.exercises]
    assert all(1 <= day <= 540 for day in days)


def test_her_examples_go_from_the_first_week_to_the_last_months(words):
    days = [[one.filled_in.day for one in part.exercises] for part in words.parts]
    assert [min(step) for step in days] == sorted(min(step) for step in days)
    assert max(max(step) for step in days) > 400


def test_what_she_filled_in_are_answers_that_an_entry_could_hold(words):
    everything = [one for part in words.parts for one in part.exercises]
    assert len(everything) == 26
    for one in everything:
        asked = {field.id: field for field in one.fields}
        troubles = [trouble_with(asked[name], value) for name, value in one.filled_in.values.items() if name in asked]
        assert [trouble for trouble in troubles if trouble] == []
        assert bool(one.filled_in.values) != (one.private or one.special == "urge_log")


def test_an_exercise_without_an_example_is_whole_and_a_mistake_in_one_is_named(folder):
    path = folder / "parts" / "1_where_you_are_now.toml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace('method = "cold_water"', 'method = "a swim"'), encoding="utf-8")
    (problem,) = read_content(folder).problems
    assert str(problem).startswith("In parts/1_where_you_are_now.toml, exercise 1, filled in, values, “method”: ")
    example = re.search(r"\[exercise\.filled_in\].*?(?=\[\[exercise\.step\]\])", whole, re.DOTALL)
    path.write_text(whole.replace(example[0], ""), encoding="utf-8")
    content = read_content(folder)
    assert content.problems == () and content.parts[0].exercises[0].filled_in is None


def example_text(words, one) -> str:
    """What she wrote herself in an example, and her story; what she only tapped is not counted."""
    example = one.filled_in
    return " ".join([*written(one.fields, example.values), example.story])


def written(fields, values) -> list[str]:
    found = []
    for asked in fields:
        value = values.get(asked.id)
        if asked.kind in ("text", "line") and value:
            found.append(value)
        elif asked.kind == "list":
            found += value or []
        elif asked.kind == "rows":
            found += [text for row in value or [] for text in written(asked.fields, row)]
    return found
