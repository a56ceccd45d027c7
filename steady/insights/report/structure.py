"""What a report is before anybody sets it: plain sections of pictures, numbers and words, the same for both files."""

from dataclasses import dataclass
from datetime import date

TITLE = "Notes and charts"


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
    """One part of the report under a heading; what it does not have is empty."""

    title: str
    lines: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    table: ReportTable | None = None
    entries: tuple[ReportEntry, ...] = ()
    closing: str = ""


@dataclass(frozen=True)
class Report:
    """A whole report, made on `day`; `period` is a line such as "1 May 2026 to 7 June 2026, 38 days"."""

    period: str
    day: date
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    paper: str = "a4"
