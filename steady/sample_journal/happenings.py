"""What happens on the days of the sample journal, tags and what each does to the day, and what she writes."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

_TEXTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))

LOW, MIDDLE, BRIGHT, NIGHT = "low", "middle", "bright", "night"
ANSWERS: Mapping[str, Sequence[str]] = _TEXTS["answers"]
NOTES: Mapping[str, Sequence[str]] = _TEXTS["notes"]
HARD_DATE_NOTE: str = _TEXTS["hard_date_note"]
MOMENTS: Sequence[tuple[str, str, str, int]] = _TEXTS["moments"]

# Tag → how likely it is on a day, and what it adds to the feelings of that day.
HAPPENINGS = {
    "friendly_contact": (0.13, {"hopeful": 1.0, "warm": 0.6}),
    "tense_contact": (0.09, {"calm": -1.2, "angry_or_hurt": 1.4}),
    "no_contact": (0.22, {}),
    "argued": (0.03, {"calm": -1.8, "angry_or_hurt": 2.2, "hopeful": -1.0}),
    "heavy_talk": (0.03, {"calm": -1.0, "hopeful": -0.8}),
    "light_moment": (0.05, {"warm": 1.2, "hopeful": 0.8, "angry_or_hurt": -0.8}),
    "he_opened_up": (0.015, {"warm": 1.0}),
    "heard_news": (0.03, {"lonely": 0.8, "angry_or_hurt": 0.8}),
    "looked_at_his_pages": (0.06, {"calm": -0.8, "lonely": 0.8}),
    "said_it_once": (0.006, {"sure_of_myself": 0.8}),
    "did_something_for_me": (0.2, {"calm": 0.8, "sure_of_myself": 0.8}),
    "moved_my_body": (0.24, {"calm": 0.6}),
    "listened_well": (0.08, {"warm": 0.5}),
    "kept_a_limit": (0.07, {"sure_of_myself": 0.7}),
    "laughed": (0.16, {"warm": 0.8, "lonely": -0.6}),
    "ate_little": (0.06, {"calm": -0.4}),
    "drank_more": (0.03, {"calm": -0.4}),
    "children": (0.3, {"lonely": -0.5}),
    "work_or_money": (0.16, {"calm": -0.7}),
    "family_duty": (0.1, {}),
    "friends_or_support": (0.18, {"lonely": -1.4, "warm": 0.7}),
}
BAD_SLEEP = ("slept_badly", {"calm": -0.8, "sure_of_myself": -0.4})
HARD_DATE = ("hard_date", {"calm": -3.0, "hopeful": -3.0, "sure_of_myself": -1.5, "lonely": 3.5, "angry_or_hurt": 2.5})
URGE_AT_FIRST, URGE_LATER = 0.34, 0.14
SLEEP_WEIGHTS = {"bad": 0.24, "so-so": 0.41, "good": 0.35}

PLEASANT_WORDS = {
    True: ("hopeful", "playful", "proud", "brave", "curious"),
    False: ("calm", "relieved", "grateful", "tender", "content", "safe"),
}
UNPLEASANT_WORDS = {
    True: ("panicky", "angry", "jealous", "restless", "hurt"),
    False: ("sad", "lonely", "numb", "worn_out", "ashamed"),
}


def happenings(rng: Random, passed: float, sleep: str, is_hard_date: bool) -> dict[str, dict[str, float]]:
    """Return the day's tags with what each adds; `passed` is how much of the time has passed, 0–1."""
    day = {tag: adds for tag, (chance, adds) in HAPPENINGS.items() if rng.random() < chance}
    if {"friendly_contact", "tense_contact", "argued"} & day.keys():
        day.pop("no_contact", None)
    day.update([BAD_SLEEP] if sleep == "bad" else [])
    day.update([HARD_DATE] if is_hard_date else [])
    # With time an urge to reach out comes less often, and more often she lets it pass.
    if rng.random() <= URGE_AT_FIRST + (URGE_LATER - URGE_AT_FIRST) * passed:
        day["urge_to_reach_out"] = {}
        day["let_it_pass" if rng.random() < 0.5 + 0.3 * passed else "acted_on_it"] = {}
    return day


def feeling_words(rng: Random, feelings: dict[str, int]) -> tuple[str, ...]:
    """Return up to three feeling words that fit the feelings of the moment."""
    bright = feelings["calm"] + feelings["hopeful"] > feelings["lonely"] + feelings["angry_or_hurt"]
    strong = feelings["angry_or_hurt"] > 5 or feelings["warm"] > 6
    box = (PLEASANT_WORDS if bright else UNPLEASANT_WORDS)[strong]
    return tuple(rng.sample(box, rng.choice((0, 1, 1, 2, 2, 3))))
