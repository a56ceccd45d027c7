"""All that the bench measures: one table, in the order in which it runs."""

import os
from collections.abc import Iterator
from pathlib import Path

from tests.bench import (
    check_in,
    dates,
    first_chart,
    honesty,
    importing,
    kills,
    reading,
    refreshing,
    reporting,
    saving,
    setting_up,
    starting,
    taking,
    typing,
    weeks,
)
from tests.bench.measures import Measure, Place, crowded
from tests.bench.rows import Row, Size


def every_measure(size: Size) -> list[Measure]:
    """Return the measures for a bench of that size. Those with a browser come last, for it takes memory while open."""
    many = crowded(size)
    return [
        Measure(saving.names(size), lambda at: saving.measured(size, at.folder / "saving")),
        Measure(typing.names(size), lambda at: typing.measured(size, at.folder / "typing")),
        Measure(kills.NAMES, lambda at: kills.measured(size, at.folder / "kills")),
        Measure(taking.names(size), lambda at: taking.measured(size, at.folder / "taking")),
        *(
            Measure(importing.names(*kind), lambda at, kind=kind: importing.measured(size, *kind))
            for kind in importing.kinds(size)
        ),
        Measure(importing.names_wrapped(size), lambda at: importing.wrapped(size)),
        Measure(weeks.names_in_the_server(many), lambda at: _in_the_server(many, at.crowded, at)),
        Measure(weeks.names_in_the_server(size), lambda at: _in_the_server(size, at.long, at)),
        Measure(reporting.NAMES, lambda at: reporting.measured(size, at.folder / "reporting")),
        Measure(honesty.NAMES, lambda at: honesty.measured()),
        Measure(reading.names(), lambda at: reading.measured(size)),
        Measure(setting_up.NAMES, lambda at: setting_up.measured(size, at.folder / "setting up")),
        Measure(starting.NAMES, lambda at: starting.measured(size, at.folder / "starting", at.browser)),
        Measure(check_in.names(size), lambda at: check_in.measured(size, at.long, at.folder / "check-in", at.browser)),
        Measure(first_chart.names(size), lambda at: first_chart.measured(size, at.long, at.folder, at.browser)),
        Measure(weeks.names_in_the_browser(size), lambda at: _in_the_browser(size, at.long, at)),
        Measure(weeks.names_in_the_browser(many), lambda at: _in_the_browser(many, at.crowded, at)),
        *(
            Measure(
                (dates.name_of(stage),),
                lambda at, stage=stage: dates.measured(at.folder / "dates", stage),
                only_when_named=True,
            )
            for stage in dates.STAGES
        ),
        Measure(refreshing.NAMES, lambda at: refreshing.measured(size, at.folder / "refreshing", at.browser)),
    ]


def _in_the_server(size: Size, journal: Path, place: Place) -> Iterator[Row]:
    os.environ.update(WORKBOOK_DATA=str(journal), BENCH_DAYS=str(place.size.check_ins))
    return weeks.in_the_server(size)


def _in_the_browser(size: Size, journal: Path, place: Place) -> Iterator[Row]:
    os.environ["BENCH_DAYS"] = str(place.size.check_ins)
    return weeks.in_the_browser(size, journal, place.folder, place.browser)
