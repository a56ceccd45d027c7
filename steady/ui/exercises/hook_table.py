"""What the app does with some exercises beyond drawing and saving their form: where it may be, and one table of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from steady.domain.content.exercise_form import Exercise, ExerciseStep
from steady.domain.records.exercise_entry import Entries, ExerciseEntry
from steady.ui.exercises import (
    closings,
    facts_and_guesses,
    field_variants,
    last_look,
    parked_words,
    plans_and_promises_view,
    push_or_pull,
    say_it_once,
    shift_signs,
    weekly_plan,
)
from steady.ui.fields.field_widgets import Answers, Fields, Values
from steady.ui.state.tab import FormKeys


@dataclass(frozen=True, kw_only=True)
class ExerciseHooks:
    """The places where an exercise may do something of its own; each of them may be left out.

    `on_top(exercise, entries)` draws above the form and returns False when the form is closed for now.
    `beside_step(exercise, step, values, form)` draws below the fields of a step and returns values to add to the
    entry (an empty dict for none). `beneath(exercise, entries)` draws below the form; `entries` are all entries of
    that exercise, oldest first.
    `draw_fields(exercise, fields, form, values)` draws the fields of a step in a way of its own and returns their
    answers as `ask_fields` does; an answer to a field of another step may be among them.
    `listed(exercise, entries)` returns the entries to list as cards, where that is not all of them. `may_change(entry)`
    returns False for an entry that can be read and not changed any more. `asks_later` is True where it asks by itself,
    beneath the form, what an exercise asks only later.
    """

    on_top: Callable[[Exercise, Entries], bool] | None = None
    beside_step: Callable[[Exercise, ExerciseStep, Answers, FormKeys], Answers] | None = None
    beneath: Callable[[Exercise, Entries], None] | None = None
    draw_fields: Callable[[Exercise, Fields, FormKeys, Values], Answers] | None = None
    listed: Callable[[Exercise, Entries], Entries] | None = None
    may_change: Callable[[ExerciseEntry], bool] | None = None
    asks_later: bool = False


EXERCISE_HOOKS: Mapping[str, ExerciseHooks] = {
    "breathing": ExerciseHooks(draw_fields=field_variants.draw_breathing),
    "facts_and_guesses": ExerciseHooks(draw_fields=facts_and_guesses.draw_facts_and_guesses),
    "first_steps_card": ExerciseHooks(beneath=closings.show_standing_card),
    "push_or_pull": ExerciseHooks(beside_step=push_or_pull.show_mix),
    "chase_loop": ExerciseHooks(draw_fields=field_variants.draw_ring),
    "plans": ExerciseHooks(
        on_top=plans_and_promises_view.is_room,
        draw_fields=plans_and_promises_view.draw_plan,
        beneath=plans_and_promises_view.list_plans,
        asks_later=True,
    ),
    "promises": ExerciseHooks(
        on_top=plans_and_promises_view.is_room, beneath=plans_and_promises_view.list_promises, asks_later=True
    ),
    "signs": ExerciseHooks(draw_fields=field_variants.draw_early_signs, beneath=field_variants.say_where_signs_come_up),
    "say_it_once": ExerciseHooks(
        on_top=say_it_once.show_latest_page,
        beside_step=say_it_once.show_tone_remarks,
        listed=say_it_once.earlier_pages,
        may_change=say_it_once.is_unsaid,
        asks_later=True,
    ),
    "parked_words": ExerciseHooks(
        on_top=parked_words.draw_writing_page,
        beneath=parked_words.list_what_is_parked,
        listed=parked_words.list_no_cards,
    ),
    "spark_list": ExerciseHooks(beneath=closings.show_closest_sparks),
    "what_slipped": ExerciseHooks(beneath=closings.close_what_slipped),
    "weekly_plan": ExerciseHooks(
        on_top=weekly_plan.ask_how_it_went,
        draw_fields=weekly_plan.draw_plan_with_sparks,
        beneath=weekly_plan.compare_days,
        asks_later=True,
    ),
    "load_map": ExerciseHooks(draw_fields=field_variants.draw_load_map),
    "moments": ExerciseHooks(beneath=closings.lead_to_the_wall),
    "pick_your_moment": ExerciseHooks(draw_fields=field_variants.draw_lights),
    "coins": ExerciseHooks(beneath=closings.compare_coins),
    "rungs": ExerciseHooks(on_top=last_look.say_where_he_stood, beside_step=last_look.show_what_the_rung_means),
    "shift_signs": ExerciseHooks(
        on_top=shift_signs.is_first_time,
        draw_fields=shift_signs.draw_both_sides,
        beneath=shift_signs.ask_week_by_week,
        asks_later=True,
    ),
    "honest_look": ExerciseHooks(
        on_top=last_look.say_when_it_is_due,
        beside_step=last_look.add_next_look,
        beneath=last_look.offer_two_weeks_off,
    ),
    "if_it_stays_no": ExerciseHooks(on_top=closings.ask_whether_wanted, listed=closings.listed_once_wanted),
}


def hooks_of(exercise: Exercise) -> ExerciseHooks:
    """Return what `exercise` does beyond its form; for most of them that is nothing."""
    return EXERCISE_HOOKS.get(exercise.special, ExerciseHooks())
