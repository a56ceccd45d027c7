"""What the tests of the journal share: a clock to set, a record of each kind, and a disk that asks before each step."""

import hashlib
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.hard_plan import HardPlan
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.storage.file.filesystem import Disk, FileStamp
from steady.storage.file.journal_format import FileFormat
from steady.storage.journal import Journal

HER_ZONE = timezone(timedelta(hours=1))
SUNDAY_EVENING = datetime(2026, 11, 22, 21, 5, tzinfo=HER_ZONE)


class SetClock:
    """A clock that shows what it was set to."""

    def __init__(self, time: datetime = SUNDAY_EVENING) -> None:
        self.time = time

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **spans: float) -> None:
        self.time += timedelta(**spans)


class WatchedDisk(Disk):
    """The real disk, which calls `before(step, *arguments)` ahead of every step it takes."""

    def __init__(self, before: Callable[..., None]) -> None:
        self.before = before

    def stamp(self, path: Path) -> FileStamp | None:
        self.before("stamp", path)
        return super().stamp(path)

    def read(self, path: Path) -> tuple[bytes, FileStamp]:
        self.before("read", path)
        return super().read(path)

    def write_new(self, path: Path, content: bytes) -> FileStamp:
        self.before("write_new", path, content)
        return super().write_new(path, content)

    def link(self, path: Path, second_name: Path) -> None:
        self.before("link", path, second_name)
        super().link(path, second_name)

    def replace(self, new: Path, old: Path) -> None:
        self.before("replace", new, old)
        super().replace(new, old)

    def remove(self, path: Path) -> None:
        self.before("remove", path)
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        self.before("sync_folder", folder)
        super().sync_folder(folder)

    def names(self, folder: Path, *, folders_too: bool = False) -> list[str]:
        self.before("names", folder)
        return super().names(folder, folders_too=folders_too)

    def beginning(self, path: Path, length: int) -> bytes:
        self.before("beginning", path)
        return super().beginning(path, length)

    def need_folder(self, folder: Path) -> None:
        self.before("need_folder", folder)
        super().need_folder(folder)

    def make_folder(self, folder: Path) -> None:
        self.before("make_folder", folder)
        super().make_folder(folder)


def check_in(note: str = "We talked for ten minutes and it stayed calm.", **fields: Any) -> CheckIn:
    """A check-in of Sunday evening."""
    return CheckIn(**{"at": SUNDAY_EVENING, "calm": 6, "lonely": 3, "note": note, **fields})


ONE_OF_EACH: dict[str, Record] = {
    "check_ins": check_in(sleep="so-so", energy="low", words=("sad", "tired"), tags=("walk",), measures={"pain": 2.5}),
    "ratings": Rating(at=SUNDAY_EVENING, part="where_you_are_now", answers={"blame": 7, "listen": 0}),
    "reflections": Reflection(
        at=SUNDAY_EVENING,
        week="2026-W47",
        answers={"proud": "I waited."},
        pulse={"urge": 4},
        letter=("You checked in on 5 of 7 days.", "“Walked home the long way.”"),
    ),
    "exercises": ExerciseEntry(
        at=SUNDAY_EVENING,
        exercise="letter",
        mood_before=3,
        mood_after=5,
        values={"text": "Dear you,", "rows": [["Mon", 2], ["Tue", None]], "sent": False, "coins": {"me": 6.5}},
    ),
    "hard_plans": HardPlan(
        at=SUNDAY_EVENING,
        signs=("I check the phone every minute.",),
        first_steps=("Feet on the floor, and one glass of water.", "Out the door."),
        distractions=("The library.",),
        people=({"name": "Ines", "number": "555 0123"}, {"name": "Mom"}),
        reason="Tom and Ella sleep next door.",
    ),
    "events": Event(at=SUNDAY_EVENING, day=date(2026, 11, 1), title="He moved out"),
    "drafts": Draft(at=SUNDAY_EVENING, form="check-in", values={"note": "I wanted to say"}),
}


def notes(journal: Journal) -> list[str]:
    """The lines of all check-ins, in order."""
    return [record.note for record in journal.check_ins.all()]


def change_by_hand(path: Path, old: str, new: str) -> None:
    """Change the text of a journal file as a newer version would: with a checksum that fits, and saved when it was."""
    opened = FileFormat().decode(path.read_bytes())
    before = FileFormat().encode(opened.tables, opened.saved, opened.turn).decode()
    assert old in before
    seal_by_hand(path, before.replace(old, new))


def seal_by_hand(path: Path, text: str) -> None:
    """Write a journal file of this text, whatever its checksum was."""
    rest = text.split("\n", 1)[1].encode()
    path.write_bytes(b'{"sha256": "%b",\n%b' % (hashlib.sha256(rest).hexdigest().encode(), rest))
