"""The sample journal: eighteen months of a made-up person, the same ones for the same day and seed."""

from collections.abc import Sequence
from datetime import date
from random import Random

from steady.domain.content.part import Part
from steady.domain.records.record import Record
from steady.sample_journal.life import Life
from steady.sample_journal.own_things import (
    sample_coins,
    sample_exercises,
    sample_moments,
    sample_urges,
    with_own_scale,
)

SEED = 2026


def sample_records(today: date, parts: Sequence[Part], seed: int = SEED) -> list[Record]:
    """Return check-ins, ratings, reflections, events, exercises and urges up to yesterday, oldest first.

    What she filled in is what stands as an example in each exercise of `parts`. Feelings, words, tags and prompts are
    those of the shipped content; ratings and pulse answer the items of `parts`. Nobody's journal is in it, and it is
    not a story of success: it has weeks without a word, hard nights, a hard date, and an end that is only a little
    easier than the start.
    """
    life, own = Life(Random(seed), today, parts), Random(seed + 1)
    check_ins = list(with_own_scale(life.check_ins(), own, today))
    everything = [
        *check_ins,
        *life.ratings(),
        *life.reflections(),
        *life.events(),
        *sample_moments(own, today),
        *sample_urges(check_ins, Random(seed + 2), today),
        *sample_coins(Random(seed + 3), today),
        *sample_exercises(parts, Random(seed + 4), life.first),
    ]
    return sorted(everything, key=lambda record: record.at)
