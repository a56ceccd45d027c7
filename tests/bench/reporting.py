"""A report of a year of the sample journal with everything in it, as both files, beside its charts alone."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

from steady.bootstrap import Settings, open_sample
from steady.insights.days.spans import Span
from steady.insights.report.assemble import report_of
from steady.insights.report.choices import Chosen, Sources
from steady.insights.report.drawings import drawn_panels, pictures
from steady.insights.report.patterns_section import along_panels
from steady.insights.report.pdf import as_pdf
from steady.insights.report.web_page import as_html
from tests.bench.rows import FEWEST, Row, Size, compared, milliseconds

NAMES = ("report of a year",)
AGAINST = "the drawings of its charts alone"
EVERYTHING = Chosen(**{kind.name: True for kind in fields(Chosen) if kind.type is bool})


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Yield the row of a whole report; `folder` is only named, for the sample is written nowhere."""
    today = date.today()
    year, sources = Span(today - timedelta(days=size.reported - 1), today), _sample(folder, today)

    def whole() -> None:
        report = report_of(EVERYTHING, sources, year, today)
        as_pdf(report)
        as_html(report)

    def charts() -> None:
        for panels in drawn_panels(EVERYTHING, sources, year, along_panels(sources, year)).values():
            pictures(panels, lambda: None)

    # The first round loads the libraries on both sides, so it does not count.
    times = [(milliseconds(whole), milliseconds(charts)) for _ in size.rounds(min(size.charts, FEWEST) + 1)]
    ours, alone = zip(*times[1:], strict=True)
    yield compared(*NAMES, ours, "ms", AGAINST, alone, limit=5)


def _sample(folder: Path, today: date) -> Sources:
    book = open_sample(Settings(folder), today)
    return Sources(
        check_ins=book.check_ins.all(),
        ratings=book.ratings.all(),
        reflections=book.reflections.all(),
        exercises=book.exercises.all(),
        events=book.events.all(),
        words=book.in_words,
    )
