"""A journal of ten years with one check-in a day or several, made up by a seeded draw."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random

from steady.bootstrap import Settings, Workbook, open_workbook
from steady.domain.records.check_in import ENERGY, FEELINGS, SLEEP, CheckIn

SEED = 2026
NOTE = "Slept a little better. Walked to the river after work and called my sister."


def long_journal(folder: Path, days: int, a_day: int = 1) -> Workbook:
    """Open a workbook on a new journal in `folder` that has `a_day` check-ins for each of the last `days` days."""
    workbook = open_workbook(Settings(folder))
    workbook.journal.save_all(_check_ins(days, a_day, list(workbook.content.check_in.tags)))
    return workbook


def one_check_in(at: datetime, draw: Random, tags: list[str]) -> CheckIn:
    """Return a full check-in written at that time."""
    feelings = {name: min(10, max(0, round(draw.gauss(5, 2)))) for name in FEELINGS}
    note = NOTE if draw.random() < 0.3 else ""
    return CheckIn(
        at=at,
        **feelings,
        sleep=draw.choice(SLEEP),
        energy=draw.choice(ENERGY),
        tags=tuple(draw.sample(tags, 2)),
        note=note,
    )


def _check_ins(days: int, a_day: int, tags: list[str]) -> Iterator[CheckIn]:
    draw = Random(SEED)
    today = datetime.now().date()
    for back in range(days, 0, -1):
        for hour in range(22 - a_day, 22):
            moment = datetime.combine(today - timedelta(days=back), time(hour, draw.randrange(60)))
            yield one_check_in(moment.astimezone(), draw, tags)
