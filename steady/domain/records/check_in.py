"""A check-in: how she feels right now, in six feelings or, on a bad night, in one number."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import fmean
from typing import Any

from steady.domain.records.record import HIGHEST, LOWEST, OffScale, Record, checked

LIFTS_ME = ("calm", "hopeful", "sure_of_myself", "warm")
WEIGHS_ON_ME = ("lonely", "angry_or_hurt")
FEELINGS = LIFTS_ME + WEIGHS_ON_ME
SLEEP = ("bad", "so-so", "good")
ENERGY = ("low", "mid", "high")
# The tags that mean both were in touch. News of him, his pages, and an urge acted on are hers alone.
WITH_HIM = ("friendly_contact", "tense_contact", "argued", "heavy_talk", "light_moment", "he_opened_up", "said_it_once")


@dataclass(frozen=True, kw_only=True)
class CheckIn(Record):
    """One check-in; whatever she did not answer is None or empty, never zero.

    The six feelings and `heaviness` are whole numbers from 0 to 10. `words` and `tags` hold ids of the
    content. `measures` are the numbers of her own scales and of imported moods, 0 to 10. `source` is empty for what
    she wrote here; what was brought in says there which app it is from and how it stood in that.
    """

    calm: int | None = None
    hopeful: int | None = None
    sure_of_myself: int | None = None
    warm: int | None = None
    lonely: int | None = None
    angry_or_hurt: int | None = None
    heaviness: int | None = None
    sleep: str | None = None
    energy: str | None = None
    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    measures: Mapping[str, float] = field(default_factory=dict)
    source: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in (*FEELINGS, "heaviness"):
            checked(name, getattr(self, name))
        for name, tapped, known in (("sleep", self.sleep, SLEEP), ("energy", self.energy, ENERGY)):
            if tapped is not None and tapped not in known:
                raise OffScale(f"“{name}” takes one of {', '.join(known)}, or no answer. It was given {tapped!r}.")
        for name, value in self.measures.items():
            if not LOWEST <= value <= HIGHEST:
                raise OffScale(f"“{name}” takes a number from 0 to 10. It was given {value!r}.")

    @property
    def feelings(self) -> dict[str, int]:
        """The feelings she answered, by name, each 0–10."""
        return {name: getattr(self, name) for name in FEELINGS if getattr(self, name) is not None}

    @property
    def moods_as_they_were(self) -> dict[str, str]:
        """How a mood that was brought in stood in its own app, by the name it stands under; empty for her own."""
        mood = str(self.source.get("mood", ""))
        return {outside_mood(str(self.source.get("app"))): mood} if mood else {}

    @property
    def is_empty(self) -> bool:
        """True when she answered nothing at all, so that there is nothing to save."""
        answers = (self.sleep, self.energy, self.heaviness)
        given = any(answer is not None for answer in answers)
        return not (given or self.feelings or self.words or self.tags or self.note.strip() or self.measures)


def outside_mood(app: str) -> str:
    """Return the name under which the moods of another app stand in `measures`, and on a chart."""
    return f"Mood ({app})"


def daily_means(check_ins: Sequence[CheckIn], feeling: str) -> dict[date, float]:
    """Return day → mean of `feeling` for each day that has it, 0–10; a day without it is missing, never zero."""
    by_day: defaultdict[date, list[int]] = defaultdict(list)
    for check_in in check_ins:
        value = getattr(check_in, feeling)
        if value is not None:
            by_day[check_in.day].append(value)
    return {day: fmean(values) for day, values in by_day.items()}
