"""Journals to begin a test with, and what lies in their folders."""

from datetime import date, timedelta
from pathlib import Path

from steady.bootstrap import Settings, Workbook, open_workbook
from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.ui.safety import five_questions
from steady.ui.today import first_visit


def begun(folder: Path) -> Workbook:
    """An empty journal whose owner has answered the questions of the first visit; returns it, open."""
    workbook = open_workbook(Settings(folder))
    for question in (first_visit.PRIVATE, five_questions.SAFER):
        workbook.journal.settings.set(question, False)
    return workbook


def three_days(folder: Path) -> Workbook:
    """A journal with check-ins on three days up to today, a rating and a reflection; returns it, open."""
    workbook, today = begun(folder), date.today()
    for back, (calm, note) in enumerate([(6, "Walked to the river."), (3, "Barely slept."), (5, "Anna came by.")]):
        workbook.check_ins.save(CheckIn(at=now(), day=today - timedelta(days=back), calm=calm, lonely=4, note=note))
    part = workbook.parts[0]
    workbook.ratings.save(Rating(part=part.id, answers={item.id: 6 for item in part.items}))
    pulse = {item.id: 4 for part in workbook.parts for item in part.weekly_items}
    workbook.reflections.save(Reflection(week=week_of(today), answers={"what_helped": "A walk."}, pulse=pulse))
    return workbook


def bytes_under(folder: Path) -> dict[str, bytes]:
    """Every file under `folder` with its bytes, but for the lock, which is always empty."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".lock")
    }
