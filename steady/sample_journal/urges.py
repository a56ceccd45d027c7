"""What the made-up person wrote into the urge tool: an entry for most days of ten months that tell of an urge."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.urge import EXERCISE, LET_PASS, SENT_KIND, SENT_REGRET, UNSURE
from steady.sample_journal.mood import on_scale

TAG, TAG_PASSED = "urge_to_reach_out", "let_it_pass"
# She found the tool ten months before the end, and does not think of it every time.
KNOWN_DAYS, USED = 300, 0.85
KINDS = ("text", "text", "text", "call", "look", "look", "go", "other")
HOPES = ("comfort", "comfort", "answer", "answer", "silence", "sorry", "point")
WAITS_S = (300, 600, 600, 600, 1200)
ENDED_EARLY = 0.25
# By how much it was less at the second look: waiting promises nothing.
EASED, STAYED = (-1, 0, 0, 1, 1, 2, 3, 4), (-2, -1, 0, 0, 1)
# It comes when the house is quiet.
NIGHT, EVENING = (0, 1, 5, 6), (13, 17, 18, 19, 20, 20, 21)
SET_OFF = ("looked_at_his_pages", "heard_news", "argued", "slept_badly", "hard_date")
SENT = (SENT_KIND, SENT_KIND, SENT_REGRET, UNSURE)
HELPED = (
    "Breathing out slowly",
    "Breathing out slowly",
    "I wrote it down and left it there",
    "Rang Ines",
    "Rang Ines",
    "A walk round the block",
    "The phone lay in the kitchen",
    "A hot shower",
    "Folding the washing",
    "",
    "",
    "",
)


def urges(check_ins: Iterable[CheckIn], rng: Random, today: date) -> Iterator[ExerciseEntry]:
    """Yield the urges of the days that have the tag for one; what came of each is what the tags of that day say."""
    tagged = {one.day: one for one in check_ins if TAG in one.tags and (today - one.day).days <= KNOWN_DAYS}
    for day, one in tagged.items():
        if rng.random() < USED:
            yield _urge(day, one, rng)


def _urge(day: date, one: CheckIn, rng: Random) -> ExerciseEntry:
    # The check-in tells of it, so it came before.
    hour = rng.choice(EVENING if one.at.hour > max(EVENING) or one.at.date() > day else NIGHT)
    began = datetime.combine(day, time(hour, rng.randint(0, 59))).astimezone()
    passed = TAG_PASSED in one.tags
    before, planned = rng.randint(4, 9), rng.choice(WAITS_S)
    values: dict[str, Any] = {
        "kind": rng.choice(KINDS),
        "strength_0": before,
        "hope": rng.choice(HOPES),
        "started_at": began.isoformat(),
        "wait_planned_s": planned,
        "wait_done_s": rng.randint(60, planned) if rng.random() < ENDED_EARLY else planned,
        "strength_1": on_scale(before - rng.choice(EASED if passed else STAYED)),
        "outcome": LET_PASS if passed else rng.choice(SENT),
        "helped": rng.choice(HELPED) if passed else "",
        "trigger_tags": [tag for tag in SET_OFF if tag in one.tags],
    }
    ended = began + timedelta(seconds=values["wait_done_s"])
    return ExerciseEntry(
        id=f"{rng.getrandbits(128):032x}", at=began, edited_at=ended, day=day, exercise=EXERCISE, values=values
    )
