"""How much of each kind lies in a period: what the screen says before anything is made."""

from dataclasses import dataclass

from steady.insights.days.spans import Span
from steady.insights.report.choices import KINDS, Sources, inside, urge_entries, weeks_inside, written_exercises


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many there are of each kind; `days` are those with a check-in, of the `of_days` of the period."""

    check_ins: int
    days: int
    of_days: int
    ratings: int
    urges: int
    reflections: int
    notes: int
    events: int
    exercises: int

    @property
    def is_nothing(self) -> bool:
        """True when no record at all lies in the period."""
        return not (self.check_ins or self.ratings or self.urges or self.reflections or self.events or self.exercises)


def counted(shown: Sources, period: Span) -> Counts:
    """Return how much a report about `period` could hold; `shown` comes from `Sources.reportable`."""
    check_ins = inside(shown.check_ins, period)
    return Counts(
        check_ins=len(check_ins),
        days=len({one.day for one in check_ins}),
        of_days=period.days,
        ratings=len(inside(shown.ratings, period)),
        urges=len(inside(urge_entries(shown), period)),
        reflections=len(weeks_inside(shown.reflections, period)),
        notes=sum(bool(one.note.strip()) for one in check_ins),
        events=len(inside(shown.events, period)),
        exercises=len(inside(written_exercises(shown), period)),
    )


def left_out(sources: Sources, period: Span) -> int:
    """Return how many records of `period` are out because she hid them from look-backs."""
    every, shown = sources.reportable(with_hidden=True), sources.reportable(with_hidden=False)
    return sum(len(inside(getattr(every, kind), period)) - len(inside(getattr(shown, kind), period)) for kind in KINDS)


def spoken_left_out(hidden: int) -> str:
    """Return the line that says how many are out: one or more."""
    one = hidden == 1
    return (
        f"{'One entry' if one else f'{hidden} entries'} that you hid from look-backs "
        f"{'is' if one else 'are'} left out, numbers too."
    )
