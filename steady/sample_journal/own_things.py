"""What the made-up person follows on a scale of her own, and her moments of lightness."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from steady.domain.exercises.light_moments import EXERCISE
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import OWN, Measure
from steady.sample_journal.mood import on_scale

SCALE = Measure(id=f"{OWN}sample", name="Patience with the kids")
# She named it half a year before the end, and does not answer it every time.
FOLLOWED_DAYS = 190
ANSWERED = 0.7

# What, with whom, her part in it, how light it was.
MOMENTS = (
    ("The cat asleep on my feet", "alone", "I stayed where I was.", 5),
    ("Jo did all the voices on the bus story", "other", "I laughed out loud in a quiet café.", 9),
    ("Sun on the kitchen floor", "alone", "", 4),
    ("Lena put a daisy behind my ear", "other", "I kept it in all day.", 8),
    ("He held the door and made a silly bow", "him", "I bowed back, and that was all.", 6),
    ("The bus driver waited for me", "other", "I waved to him from my seat.", 5),
    ("Max read the whole page by himself", "other", "I kept quiet and let him.", 8),
    ("First warm evening on the balcony", "alone", "I left the phone inside.", 6),
    ("A dog in a raincoat", "alone", "", 7),
    ("We both reached for the same biscuit", "him", "I broke it in two.", 7),
    ("Ines sang along with the wrong words", "other", "I sang them too.", 8),
    ("My bowl came out of the oven in one piece", "alone", "I had made it.", 7),
    ("The till lady called me love", "other", "I smiled at her.", 4),
    ("Rain on the tent, all three of us inside", "other", "I told the story of the owl.", 9),
)


def with_own_scale(check_ins: Iterable[CheckIn], rng: Random, today: date) -> Iterator[CheckIn]:
    """Yield the check-ins, those of the last half year mostly with a number on her own scale."""
    for one in check_ins:
        is_followed = one.calm is not None and (today - one.day).days <= FOLLOWED_DAYS
        if is_followed and rng.random() < ANSWERED:
            one = replace(one, measures={SCALE.id: on_scale(3 + one.calm / 2 + rng.gauss(0, 1.5))})
        yield one


def light_moments(rng: Random, today: date) -> Iterator[ExerciseEntry]:
    """Yield her moments of lightness over the last half year."""
    days = sorted(rng.sample(range(2, FOLLOWED_DAYS), len(MOMENTS)), reverse=True)
    for back, (what, with_whom, my_part, light) in zip(days, MOMENTS, strict=True):
        moment = datetime.combine(today - timedelta(days=back), time(20, rng.randint(0, 59)))
        values = {"what": what, "with": with_whom, "my_part": my_part, "light": light}
        yield ExerciseEntry(
            id=f"{rng.getrandbits(128):032x}",
            at=moment.astimezone(),
            exercise=EXERCISE,
            values={name: value for name, value in values.items() if value != ""},
        )
