"""Turns the made-up days into records."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from steady.domain.content.part import Part, SliderItem
from steady.domain.records.check_in import ENERGY, LIFTS_ME, CheckIn
from steady.domain.records.event import Event
from steady.domain.records.rating import Rating
from steady.domain.records.record import HIGHEST
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.sample_journal import happenings
from steady.sample_journal.happenings import ANSWERS, BRIGHT, HARD_DATE_NOTE, LOW, MIDDLE, NIGHT, NOTES
from steady.sample_journal.mood import DAYS, Mood, on_scale, steadiness

HARD_DATE = 398
EVENTS = {44: "He moved to his brother's place", 203: "First hour with a counselor"}
# Day numbers of the weeks without a word: two on holiday, the others when it was too much.
SILENT = (*range(47, 56), *range(223, 236), *range(301, 316), *range(405, 418), *range(466, 479))
HARD_NIGHTS = (3, 9, 46, 58, 59, 66, 81, 97, 132, 160, 206, 209, 221, 236, 262, 318, 371, 397, 399, 402, 455, 509, 531)
FIRST_RATING = (2, 6, 12, 17, 25, 31, 38)
# At the start and again towards the end she writes nearly every day.
KEEN = (*range(90), *range(482, DAYS))

Stamp = dict[str, Any]
"""The id, the time and the day of a record."""


class Life:
    """Eighteen months that end the day before `today`; day 0 is the first."""

    def __init__(self, rng: Random, today: date, parts: Sequence[Part]) -> None:
        self.rng, self.parts = rng, parts
        self.first = today - timedelta(days=DAYS)
        self.mood = Mood(rng)
        # Each note and answer is used once: nobody writes the same line twice.
        self.notes = {kind: rng.sample(texts, len(texts)) for kind, texts in NOTES.items()}
        self.answers = {prompt: rng.sample(texts, len(texts)) for prompt, texts in ANSWERS.items()}

    def check_ins(self) -> Iterator[CheckIn]:
        """Yield the check-ins of every day, hard nights among them."""
        for number in range(DAYS):
            self.mood.next_day()
            if number in HARD_NIGHTS:
                note = self._next(NIGHT) if self.rng.random() < 0.35 else ""
                heaviness = on_scale(8 - 2 * number / DAYS + self.rng.gauss(0, 1))
                yield CheckIn(**self._written(number, self.rng.choice((2, 3))), heaviness=heaviness, note=note)
            # People write less on hard days, and so does she.
            keenness = (0.88 if number in KEEN else 0.72) - (0.25 if self.mood.today < -1 else 0)
            if number not in SILENT and self.rng.random() < (1.0 if number == HARD_DATE else keenness):
                yield from self._day(number)

    def ratings(self) -> Iterator[Rating]:
        """Yield three to five ratings of each part, months apart, the last one in the last weeks."""
        for part, first in zip(self.parts, FIRST_RATING, strict=False):
            last, times = DAYS - self.rng.randint(4, 50), self.rng.choice((3, 4, 4, 5))
            for turn in range(times):
                number = first + (last - first) * turn // (times - 1)
                yield Rating(**self._written(number, 20), part=part.id, answers=self._answers(part.items, number))

    def reflections(self) -> Iterator[Reflection]:
        """Yield a reflection for about three weeks in five, some of them written days late."""
        items = [item for part in self.parts for item in part.weekly_items]
        for sunday in range(6 - self.first.weekday(), DAYS - 4, 7):
            if sunday not in SILENT and self.rng.random() < 0.66:
                stamp = self._written(sunday + self.rng.choice((0, 0, 0, 1, 3)), 19)
                pulse = self._answers(items, sunday)
                left = [prompt for prompt, texts in self.answers.items() if texts]
                chosen = self.rng.sample(left, min(len(left), self.rng.choice((0, 1, 1, 1, 2, 2, 2))))
                answers = {prompt: self.answers[prompt].pop() for prompt in chosen}
                yield Reflection(**stamp, week=week_of(self._day_of(sunday)), answers=answers, pulse=pulse)

    def events(self) -> Iterator[Event]:
        """Yield the two dated lines of the charts."""
        for number, title in EVENTS.items():
            yield Event(**self._written(number, 21), title=title)

    def _day(self, number: int) -> Iterator[CheckIn]:
        sleep, is_hard_date = happenings.SLEEP_WEIGHTS, number == HARD_DATE
        slept = self.rng.choices(list(sleep), weights=list(sleep.values()))[0]
        tags = happenings.happenings(self.rng, number / DAYS, slept, is_hard_date)
        names = {name for push in tags.values() for name in push}
        pushed = {name: sum(push.get(name, 0.0) for push in tags.values()) for name in names}
        # No lucky draw may make the hard date an easy one.
        self.mood.today = min(self.mood.today, -1.5) if is_hard_date else self.mood.today
        hour = 21 if is_hard_date else self.rng.choice((7, 8, 21, 22))
        stamp = self._written(number, hour, late=self.rng.random() < 0.04)
        energy = self._maybe(0.8, self.rng.choice(ENERGY))
        noted = {"sleep": self._maybe(0.85, slept), "energy": energy, "tags": tuple(tags)}
        yield self._moment(stamp, number, pushed, HARD_DATE_NOTE if is_hard_date else "", **noted)
        if self.rng.random() < 0.14:
            yield self._moment(self._written(number, 23), number, pushed)

    def _moment(self, stamp: Stamp, number: int, pushed: dict[str, float], note: str = "", **taps: Any) -> CheckIn:
        feelings = self.mood.feelings(number, pushed)
        words = happenings.feeling_words(self.rng, feelings)
        noted: dict[str, Any] = {name: value for name, value in feelings.items() if self.rng.random() < 0.95}
        if not note and self.rng.random() <= 0.2:
            lifted = sum(feelings[name] for name in LIFTS_ME) / len(LIFTS_ME)
            note = self._next(LOW if lifted < 4 else MIDDLE if lifted < 6 else BRIGHT)
        return CheckIn(**stamp, **noted, words=words, note=note, **taps)

    def _next(self, kind: str) -> str:
        return self.notes[kind].pop() if self.notes[kind] else ""

    def _answers(self, items: Sequence[SliderItem], number: int) -> dict[str, int]:
        asked = [item for item in items if self.rng.random() > (0.3 if item.skip_reason else 0.04)]
        steady = {item.id: on_scale(steadiness(number) + self.rng.gauss(0, 1.3)) for item in asked}
        return {item.id: HIGHEST - steady[item.id] if item.reversed else steady[item.id] for item in asked}

    def _written(self, number: int, hour: int, late: bool = False) -> Stamp:
        """Return id, time and day of a record about the day `number`; a `late` one is written a day or two later."""
        written = min(number + self.rng.randint(1, 2) * late, DAYS - 1)
        moment = datetime.combine(self._day_of(written), time(hour, self.rng.randint(0, 59)))
        return {"id": f"{self.rng.getrandbits(128):032x}", "at": moment.astimezone(), "day": self._day_of(number)}

    def _day_of(self, number: int) -> date:
        return self.first + timedelta(days=number)

    def _maybe(self, chance: float, value: str) -> str | None:
        return value if self.rng.random() < chance else None
