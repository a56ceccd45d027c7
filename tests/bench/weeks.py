"""Weeks with ten years of check-ins: the time in the server, the bytes sent, and the time until all of it is drawn."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page
from streamlit.testing.v1 import AppTest

from steady.insights.days.spans import EVERYTHING, STRETCHES
from steady.ui.look_back.chart_range import SAID
from tests.bench.rows import Row, Size, compared, milliseconds
from tests.bench.served import BARE, BareApp, megabytes
from tests.bench.watched import fresh_page, time_to_rest
from tests.running import ROOT, RunningWorkbook

DAYS, WEEKS = "one bare line chart of every day", "six bare line charts of every week"
NOTHING, EVERY_DAY, EVERY_WEEK = "nothing", "every day", "every week"
LIMIT = 1.5
YEAR = 366


def names_in_the_server(size: Size) -> tuple[str, ...]:
    """Return the names of the rows of a rerun."""
    return *_beside(_stretch(size)), _again(size), _charts(size)


def names_in_the_browser(size: Size) -> tuple[str, ...]:
    """Return the names of the rows of what is drawn."""
    return *_beside(_until_drawn(size)), _memory(size)


def in_the_server(size: Size) -> Iterator[Row]:
    """Yield the rows of a rerun's time in the server and of the bytes it sends.

    WORKBOOK_DATA must name the long journal, and BENCH_DAYS its days, which are what the bare app draws.
    """
    weeks = AppTest.from_file(str(ROOT / "steady" / "navigation.py"), default_timeout=60).run()
    weeks.switch_page("../pages/weeks.py").run()
    bare = AppTest.from_file(str(BARE / "charts.py"), default_timeout=60).run()
    times, again = [], []
    for _ in size.rounds(size.charts + 1):
        by_week = _run(bare, NOTHING, EVERY_WEEK)
        times.append((_run(weeks, STRETCHES[0], _longest(size)), _run(bare, NOTHING, EVERY_DAY), by_week))
        again.append((milliseconds(weeks.run), milliseconds(bare.run)))
    yield from _rows(_stretch(size), times[1:])
    yield compared(
        _again(size),
        [ours for ours, _ in again[1:]],
        "ms",
        f"rerun of {DAYS}",
        [theirs for _, theirs in again[1:]],
        LIMIT,
    )
    yield compared(_charts(size), [_bytes(weeks)], "bytes", DAYS, [_bytes(bare)], LIMIT)


def in_the_browser(size: Size, journal: Path, folder: Path, browser: Browser) -> Iterator[Row]:
    """Yield the rows of the time from a click on the stretch until everything is drawn, and of the memory then.

    BENCH_DAYS must be the days of the journal.
    """
    with RunningWorkbook(journal) as ours, BareApp("charts", folder) as bare:
        weeks, charts = _opened(browser, f"{ours.url}/weeks"), _opened(browser, bare.url)
        times = [
            (
                _drawn(weeks, SAID[STRETCHES[0]], SAID[_longest(size)]),
                _drawn(charts, NOTHING, EVERY_DAY),
                _drawn(charts, NOTHING, EVERY_WEEK),
            )
            for _ in size.rounds(size.charts + 1)
        ]
        memory = megabytes(ours), megabytes(bare)
        weeks.close()
        charts.close()
    yield from _rows(_until_drawn(size), times[1:])
    yield compared(_memory(size), memory[:1], "MB", "bare app after those charts", memory[1:])


def _longest(size: Size) -> str:
    # The whole journal can be chosen once it is older than a year.
    return EVERYTHING if size.check_ins > YEAR else STRETCHES[2]


def _stretch(size: Size) -> str:
    return f"Weeks at {size.check_ins} check-ins, another stretch, time in the server"


def _again(size: Size) -> str:
    return f"Weeks at {size.check_ins} check-ins, a rerun, time in the server"


def _charts(size: Size) -> str:
    return f"Weeks at {size.check_ins} check-ins, bytes of all its charts"


def _until_drawn(size: Size) -> str:
    return f"Weeks at {size.check_ins} check-ins, until drawn"


def _memory(size: Size) -> str:
    return f"server memory after Weeks at {size.check_ins} check-ins"


def _beside(name: str) -> tuple[str, str]:
    return f"{name}, beside its days", f"{name}, beside its weeks"


def _rows(name: str, times: list[tuple[float, float, float]]) -> Iterator[Row]:
    ours, by_day, by_week = zip(*times, strict=True)
    beside_days, beside_weeks = _beside(name)
    yield compared(beside_days, ours, "ms", DAYS, by_day)
    yield compared(beside_weeks, ours, "ms", WEEKS, by_week, LIMIT)


def _bytes(app: AppTest) -> int:
    return sum(chart.proto.ByteSize() for chart in app.get("vega_lite_chart"))


def _run(app: AppTest, before: str, choice: str) -> float:
    for stretch in (before, choice):
        took = milliseconds(app.button_group[0].set_value(stretch).run)
    if app.exception or app.button_group[0].value != choice or not app.get("vega_lite_chart"):
        raise RuntimeError(f"“{choice}” was chosen, and no chart came: {app.exception}")
    return took


def _opened(browser: Browser, url: str) -> Page:
    page = fresh_page(browser)
    page.goto(url)
    return page


def _drawn(page: Page, before: str, choice: str) -> float:
    for stretch in (before, choice):
        took = time_to_rest(page, page.get_by_role("radio", name=stretch, exact=True).click)
    return took
