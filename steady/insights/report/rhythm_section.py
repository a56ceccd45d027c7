"""Her weekdays and the times of her day as a report tells them: two small pictures a scale, over the band of chance."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from steady.domain.records.day_values import DayScale
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.insights.patterns import rhythm
from steady.insights.patterns.rhythm import SPREAD_RULES, spread_brief
from steady.insights.report.choices import Sources, inside, noted_scales
from steady.insights.report.patterns_section import SEVERAL
from steady.insights.report.structure import Picture, Section
from steady.insights.statistics.spreads import PARTS_OF_DAY
from steady.palette import LIGHT

RHYTHM = "Weekdays and times of day"
HOURS = (
    "A dot is the mean of one weekday or one part of the day. The {} begins at {}:00, {} at {}:00, {} at {}:00 "
    "and {} at {}:00. What was written on a later day has no hour, so it is in no part of the day."
).format(*(said for part, hour in PARTS_OF_DAY.items() for said in (part.lower(), hour)))
BAND = (
    "The band is as wide as chance alone puts the dots apart, 99 times out of 100. Where all of them lie inside it, "
    "nothing stands out. What has too few values has no dot."
)
EXPLAINED = (HOURS, BAND, SEVERAL)
TOO_FEW = (
    f"There are too few days to compare in this time. Weekdays show up {SPREAD_RULES['weekdays']}. Times of day show "
    f"up {SPREAD_RULES['times']}."
)
# Lower than on the screen, so that four pairs of them stand on a page.
HEIGHT = 150
NOTHING_TO_COMPARE = "Nothing to compare in this time for:"


def rhythm_panels(sources: Sources, period: Span) -> Iterator[Panel]:
    """Yield the weekdays and the times of day of each scale noted in `period`, where enough days carry them."""
    noted = inside(sources.check_ins, period)
    for scale in noted_scales(sources, noted):
        for draw in (rhythm.weekday_panel, rhythm.time_panel):
            panel = draw(noted, scale, LIGHT, spread_brief)
            if panel.chart:
                yield replace(panel, title=_title(scale, panel.title), chart=panel.chart.properties(height=HEIGHT))


def rhythm_section(sources: Sources, period: Span, pictures: Sequence[Picture]) -> Section:
    """Return the section of the `pictures` of `rhythm_panels`, with how to read them and what is not among them."""
    if not pictures:
        return Section(RHYTHM, (TOO_FEW,))
    drawn = {picture.title for picture in pictures}
    scales = noted_scales(sources, inside(sources.check_ins, period))
    looked_at = [_title(scale, what) for scale in scales for what in rhythm.TITLES.values()]
    missing = ", ".join(title for title in looked_at if title not in drawn)
    return Section(RHYTHM, EXPLAINED, tuple(pictures), closing=f"{NOTHING_TO_COMPARE} {missing}." if missing else "")


def _title(scale: DayScale, what: str) -> str:
    return f"{scale.label}: {what.lower()}"
