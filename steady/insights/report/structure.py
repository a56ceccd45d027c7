"""What a report is before anybody sets it: plain sections of pictures, numbers and words, the same for both files."""

from dataclasses import dataclass
from datetime import date

TITLE, HOW_TO_READ = "Notes and charts", "How to read this"


@dataclass(frozen=True)
class Picture:
    """One chart: a sentence that says what it shows, `alt` for those who cannot see it, and `svg`, empty without any.

    Two `small` ones fit side by side.
    """

    title: str
    sentence: str
    alt: str = ""
    svg: str = ""
    small: bool = False


@dataclass(frozen=True)
class ReportTable:
    """Numbers as text: one heading a column, and rows as long as that; the first cell names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ReportEntry:
    """Something of hers: `when` and `heading` are ours, and each of `words` is a label of ours and a text of hers."""

    when: str
    words: tuple[tuple[str, str], ...]
    heading: str = ""


@dataclass(frozen=True)
class Section:
    """One part of the report under a heading; what it does not have is empty. `kind` is the tick it comes from."""

    title: str
    lines: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    table: ReportTable | None = None
    entries: tuple[ReportEntry, ...] = ()
    closing: str = ""
    kind: str = ""

    @property
    def is_empty(self) -> bool:
        """True when there is nothing of hers in it, so that it would be a heading over nothing."""
        return not (self.pictures or self.table or self.entries or self.closing)


@dataclass(frozen=True)
class Report:
    """A whole report, made on `day`; `period` is a line such as "1 May 2026 to 7 June 2026, 38 days".

    The first page has her `own_line`, the `summary` and the `opening`; `how_to_read` stands at the very end.
    """

    period: str
    day: date
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    paper: str = "a4"
    own_line: str = ""
    opening: tuple[Section, ...] = ()
    how_to_read: tuple[str, ...] = ()
