"""Opens the workbook: where the words and the journal lie comes from the environment, everything else from there."""

import os
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path

from steady.content import Content, read_content, record_words
from steady.domain.content.part import Part
from steady.domain.records.hard_plan import example_of
from steady.domain.records.own_scales import CHOICE, OwnScales, as_choice, scales_in
from steady.domain.views.record_text import InWords
from steady.identity import CONTENT, content_folder, journal_folder
from steady.sample_journal import sample_records
from steady.sample_journal.own_things import SCALE
from steady.storage.journal import Journal, StoredJournal, open_in_memory, open_journal
from steady.storage.records.collection import Collections

# So long before the end the woman of the sample wrote her plan for hard moments.
SAMPLE_PLAN_DAYS = 64


@dataclass(frozen=True)
class Settings:
    """The two folders of a workbook, also given as text: `data` holds her journal, `content` the words."""

    data: Path
    content: Path = CONTENT

    def __post_init__(self) -> None:
        object.__setattr__(self, "data", Path(self.data))
        object.__setattr__(self, "content", Path(self.content))

    @classmethod
    def from_environment(cls) -> "Settings":
        """Return the folders that `WORKBOOK_DATA` and `WORKBOOK_CONTENT` name, else `data` and `content` here."""
        return _settings(os.environ.get("WORKBOOK_DATA"), os.environ.get("WORKBOOK_CONTENT"))


# Asked for dozens of times a rerun, and to follow links is slow.
@lru_cache(maxsize=4)
def _settings(_data: str | None, _content: str | None) -> Settings:
    return Settings(journal_folder(), content_folder())


class Workbook(Collections):
    """An open workbook: its words, and one collection of the journal a kind of record."""

    def __init__(self, settings: Settings, journal: Journal) -> None:
        super().__init__(journal.collections)
        self.settings = settings
        self.journal = journal

    @property
    def content(self) -> Content:
        """The words as they stand in the content folder now; a mistake in a file is told in its `problems`."""
        return open_content(self.settings)

    @property
    def own_scales(self) -> OwnScales:
        """Her own scales, those at rest among them, in her order. Raises JournalTrouble."""
        return scales_in(self.journal.settings.get(CHOICE))

    @property
    def in_words(self) -> InWords:
        """Tells her records in the words of the content folder and under the names of her own scales."""
        return record_words(self.content, self.own_scales)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The readable parts, in order."""
        return self.content.parts


class OwnWorkbook(Workbook):
    """Her own workbook, whose journal lies in a file and so has a lock and backups, as the sample's has not."""

    journal: StoredJournal


def open_workbook(settings: Settings, secret: str = "") -> OwnWorkbook:
    """Open the workbook with her own journal; raise JournalTrouble when that cannot be opened.

    A locked journal needs `secret`, her passphrase or her recovery code: JournalLocked without, WrongSecret when it
    does not fit. A mistake in the words keeps nobody from her journal: they are read when they are first asked for.
    """
    return OwnWorkbook(settings, open_journal(settings.data, secret=secret))


def open_sample(settings: Settings, today: date) -> Workbook:
    """Open the workbook with the sample journal of the eighteen months before `today`; it is written nowhere."""
    journal = open_in_memory()
    words = open_content(settings)
    journal.save_all(sample_records(today, words.parts))
    if "hard_moments" in words.sheets and (example := words.hard_moments.plan.example):
        written = datetime.combine(today - timedelta(days=SAMPLE_PLAN_DAYS), time(10, 40)).astimezone()
        journal.hard_plans.save(replace(example_of(example), at=written, day=written.date()))
    journal.settings.set(CHOICE, as_choice([SCALE]))
    return Workbook(settings, journal)


def open_content(settings: Settings) -> Content:
    """Return the words in the content folder, read again only when one of its files has changed."""
    found = ((path, path.stat()) for path in sorted(settings.content.rglob("*.toml")))
    files = tuple((str(path), status.st_mtime_ns, status.st_size) for path, status in found)
    return _content(settings.content, files)


@lru_cache(maxsize=4)
def _content(folder: Path, _files: tuple[tuple[str, int, int], ...]) -> Content:
    return read_content(folder)
