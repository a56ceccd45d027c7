"""The lines that an exercise with something of its own to do cannot do without, by the name of what it does."""

from collections.abc import Mapping

SPECIAL_WORDS: Mapping[str, tuple[str, ...]] = {
    "facts_and_guesses": ("move", "move_it", "leave_it"),
    "honest_look": ("again", "rest"),
    "moments": ("another", "wall"),
    "parked_words": ("locked", "awake", "deleted", "really_delete", "ten_minutes", "closing_soon"),
    "plans": ("rehearse", "rehearsed", "used", "enough", "rest_it", "take_up"),
    "promises": ("evening", "enough", "rest_it", "take_up"),
    "push_or_pull": ("mix",),
    "rungs": ("clear_no", "court"),
    "say_it_once": (
        "pause",
        "pause_until",
        "ready",
        "said",
        "locked",
        "unlock",
        "unlock_question",
        "no_contact",
        "tone_opening",
        "tone_clear",
    ),
    "shift_signs": ("three_of_four", "nobody_knows"),
    "signs": ("shown",),
    "spark_list": ("closest",),
    "weekly_plan": ("take_two", "compare"),
    "what_slipped": ("closing",),
}
