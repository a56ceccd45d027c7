"""A report as one page for a browser: everything is in the one file, and no script and no address is."""

from base64 import b64encode
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from steady.insights.days.chart_sentences import spoken_day
from steady.insights.report.characters import cleaned
from steady.insights.report.structure import HOW_TO_READ, TITLE, Report

HERE = Path(__file__).parent


def as_html(report: Report) -> str:
    """Return `report` as a page that a browser can show and print, in the light and in the dark."""
    return _template().render(
        report=report, title=TITLE, how_to_read=HOW_TO_READ, made=f"Made on {spoken_day(report.day)}"
    )


@cache
def _template() -> Template:
    # What is shown is escaped, all of it: only our own style sheet goes in as it is.
    room = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda shown: cleaned(shown) if type(shown) is str else shown,
    )
    # As a picture of its own, a drawing can neither run anything nor share its names with the next one.
    room.filters["as_address"] = lambda svg: f"data:image/svg+xml;base64,{b64encode(cleaned(svg).encode()).decode()}"
    room.globals["style"] = (HERE / "report.css").read_text(encoding="utf-8")
    return room.get_template("report.html")
