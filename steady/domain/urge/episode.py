"""The urge tool: what one urge was, which one goes on, and the figures. No urge is ever counted as a failure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from steady.domain.content.exercise_form import URGE_TOOL
from steady.domain.exercises.values import stored_moment, stored_text
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import HIGHEST, LOWEST
from steady.domain.records.week import week_of
from steady.domain.urge.wait import Wait, WaitMoment

OUTCOMES = LET_PASS, SENT_KIND, SENT_REGRET, UNSURE = "let_pass", "sent_kind", "sent_regret", "unsure"
ACTED_ON = (SENT_KIND, SENT_REGRET)


@dataclass(frozen=True, kw_only=True)
class Urge:
    """One urge as she noted it. Strengths are 0–10; what she left out, or nobody can read, is None or empty."""

    id: str
    started_at: datetime
    kind: str = ""
    strength_0: int | None = None
    hope: str = ""
    wait_planned_s: int | None = None
    wait_done_s: int | None = None
    strength_1: int | None = None
    outcome: str = ""
    helped: str = ""
    trigger_tags: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """True while she has not said what came of it."""
        return not self.outcome


@dataclass(frozen=True)
class PassCount:
    """It passed `passed` of `times` times. Both numbers belong on the screen."""

    passed: int
    times: int


def urge(entry: ExerciseEntry) -> Urge:
    """Return the urge kept in `entry`; a value of the wrong kind counts as left out."""
    values, tags = entry.values, entry.values.get("trigger_tags")
    return Urge(
        id=entry.id,
        started_at=stored_moment(values.get("started_at")) or entry.at,
        kind=stored_text(values, "kind"),
        strength_0=_whole(values.get("strength_0"), HIGHEST),
        hope=stored_text(values, "hope"),
        wait_planned_s=_whole(values.get("wait_planned_s")),
        wait_done_s=_whole(values.get("wait_done_s")),
        strength_1=_whole(values.get("strength_1"), HIGHEST),
        outcome=values["outcome"] if values.get("outcome") in OUTCOMES else "",
        helped=stored_text(values, "helped"),
        trigger_tags=tuple(map(str, tags)) if isinstance(tags, (list, tuple)) else (),
    )


def urges(entries: Iterable[ExerciseEntry]) -> list[Urge]:
    """Return the urges among `entries`, oldest first."""
    return sorted((urge(entry) for entry in entries if entry.exercise == URGE_TOOL), key=lambda urge: urge.started_at)


def goes_on(open_ones: Mapping[str, Wait], moment: WaitMoment) -> str | None:
    """Return which of several open urges (id → its wait) the tool goes on with; None if there is none.

    The one that began first and is still waiting goes on, so that opening the tool again, or in a second tab,
    never starts her wait anew. If no wait is left, it is the one that began last: it is the one on her mind.
    """
    waiting = [name for name, wait in open_ones.items() if not wait.is_over(moment)]
    if waiting:
        return min(waiting, key=lambda name: (open_ones[name].began.wall, name))
    return max(open_ones, key=lambda name: (open_ones[name].began.wall, name), default=None)


def before_and_after(noted: Iterable[Urge]) -> list[tuple[int, int]]:
    """Return strength before and after, in the order given, of each urge that has both."""
    pairs = ((urge.strength_0, urge.strength_1) for urge in noted)
    return [(before, after) for before, after in pairs if before is not None and after is not None]


def passed(noted: Iterable[Urge]) -> PassCount:
    """Return how many of the urges she let pass, and of how many.

    One she was still unsure about counts among the times, so that the share is not flattered; one she never
    finished noting counts nowhere, since nobody knows what came of it.
    """
    finished = [urge for urge in noted if not urge.is_open]
    return PassCount(sum(urge.outcome == LET_PASS for urge in finished), len(finished))


def passed_by_week(noted: Iterable[Urge]) -> dict[str, PassCount]:
    """Return `passed` for each week that has a finished urge, oldest week first; other weeks are missing, not zero."""
    weeks: defaultdict[str, list[Urge]] = defaultdict(list)
    for urge in noted:
        if not urge.is_open:
            weeks[week_of(urge.started_at.date())].append(urge)
    return {week: passed(weeks[week]) for week in sorted(weeks)}


def by_hour(noted: Iterable[Urge]) -> tuple[int, ...]:
    """Return how many urges began in each of the 24 hours, by the clock where she was."""
    began = Counter(urge.started_at.hour for urge in noted)
    return tuple(began[hour] for hour in range(24))


def answer_counts(noted: Iterable[Urge], by: str) -> dict[str, int]:
    """Return how often each answer of the field `by`, such as kind or trigger_tags, came up, most frequent first.

    Lines that differ only in capitals and blanks count as one.
    """
    answers: Counter[str] = Counter()
    for urge in noted:
        value = getattr(urge, by)
        answers.update(" ".join(said.split()).casefold() for said in ((value,) if isinstance(value, str) else value))
    return {said: n for said, n in sorted(answers.items(), key=lambda pair: (-pair[1], pair[0])) if said}


def _whole(value: Any, most: int | None = None) -> int | None:
    is_usable = type(value) is int and value >= LOWEST and (most is None or value <= most)
    return value if is_usable else None
