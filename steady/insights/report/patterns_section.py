"""What went along with her days, her weekdays and hours, and contact with him, as a report tells them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from steady.domain.views.day_counts import contact_days, noted_days
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span
from steady.insights.patterns import association_panels, contact_panels, rhythm
from steady.insights.patterns.rhythm import spread_brief
from steady.insights.report.choices import Sources, noted_scales, records_inside
from steady.insights.report.structure import Picture, ReportTable, Section
from steady.insights.statistics.spreads import PARTS_OF_DAY
from steady.palette import LIGHT

ALONG, CONTACT = "Patterns", "Contact, week by week"
DAYS_WITH_CONTACT = "Days with contact"
SEVERAL = "We look at each scale by itself. With several of them, something or other may stand out by luck."
NOTHING_STANDS_OUT = "Nothing stands out for:"
ALONG_EXPLAINED = (
    association_panels.TOGETHER,
    f"{association_panels.NEEDED} {association_panels.KEPT_FROM_CHANCE}",
    SEVERAL,
)
LAST_WEEKS = f"The chart only shows the last {contact_panels.MOST_WEEKS} weeks."
COLUMNS = ("From 0 to 10", "On days with", "Difference", "Likely", "Days with it", "Days without it")
RHYTHM = "Weekdays and times of day"
HOURS = (
    "Each dot is the average of one weekday or one time of day. The {} starts at {}:00, {} at {}:00, {} at {}:00 "
    "and {} at {}:00. Anything you wrote on a later day has no hour, so it isn't in any time of day."
).format(*(said for part, hour in PARTS_OF_DAY.items() for said in (part.lower(), hour)))
BAND = (
    "99 times out of 100, luck alone puts the dots no farther apart than the band. When all of them are inside it, "
    "nothing stands out. There's no dot where there aren't enough numbers."
)
RHYTHM_EXPLAINED = (HOURS, BAND, SEVERAL)
# Lower than on the screen, so that four pairs of them stand on a page.
RHYTHM_HEIGHT = 150
NOTHING_TO_COMPARE = "Nothing to compare during this time for:"


def along_panels(sources: Sources, period: Span) -> list[Panel]:
    """Return for each scale noted in `period` what went along with it, where anything can be compared."""
    noted = records_inside(sources.check_ins, period)
    panels = []
    for scale in noted_scales(sources, noted):
        panel = association_panels.along_panel(noted, scale, sources.tags, sources.shielded, LIGHT)
        panels += [replace(panel, title=scale.label)] if panel.chart else []
    return panels


def along_section(compared: Sequence[Panel], pictures: tuple[Picture, ...]) -> Section:
    """Return the section of `along_panels` and the `pictures` of some: what stands out, and where nothing does."""
    quiet = [f"{panel.title} ({len(panel.rows)} compared)" for panel in compared if not panel.lines]
    closing = f"{NOTHING_STANDS_OUT} {', '.join(quiet)}." if quiet else ""
    rows = []
    for panel in compared:
        for row in panel.rows[panel.rows["held"]].to_dict("records"):
            likely = f"{row['low']:+.1f} to {row['high']:+.1f}"
            days = str(row["with"]), str(row["without"])
            rows.append((panel.title, row["label"], f"{row['value']:+.1f}", likely, *days))
    return Section(
        ALONG, ALONG_EXPLAINED, pictures, ReportTable(COLUMNS, tuple(rows)) if rows else None, closing=closing
    )


def contact_pictures(sources: Sources, period: Span) -> Iterator[Panel]:
    """Yield the weeks of contact in `period`, and the day after it for the first scale noted; nothing without any."""
    noted = records_inside(sources.check_ins, period)
    weeks = contact_panels.contact_panel(noted, DAYS_WITH_CONTACT, sources.tags, period.last, LIGHT)
    if weeks.chart is None:
        return
    met, days = len(contact_days(noted)), len(noted_days(noted))
    line = f"During this time you noted contact with him on {met} of {days} days with a check-in."
    last_weeks = f" {LAST_WEEKS}" if period.weeks > contact_panels.MOST_WEEKS else ""
    yield replace(weeks, sentence=f"{line} {contact_panels.HOW_TO_READ_CONTACT}{last_weeks}")
    for scale in noted_scales(sources, noted)[:1]:
        yield association_panels.day_after_panel(noted, scale, sources.tags, LIGHT)


def rhythm_panels(sources: Sources, period: Span) -> Iterator[Panel]:
    """Yield the weekdays and the times of day of each scale noted in `period`, where enough days carry them."""
    noted = records_inside(sources.check_ins, period)
    for scale in noted_scales(sources, noted):
        for draw in (rhythm.weekday_panel, rhythm.time_panel):
            panel = draw(noted, scale, LIGHT, spread_brief)
            if panel.chart:
                chart = panel.chart.properties(height=RHYTHM_HEIGHT)
                yield replace(panel, title=f"{scale.label}: {panel.title.lower()}", chart=chart)


def rhythm_section(sources: Sources, period: Span, pictures: Sequence[Picture]) -> Section:
    """Return the section of the `pictures` of `rhythm_panels`, with how to read them and what is not among them."""
    if not pictures:
        return Section(RHYTHM)
    drawn = {picture.title for picture in pictures}
    scales = noted_scales(sources, records_inside(sources.check_ins, period))
    looked_at = [f"{scale.label}: {what.lower()}" for scale in scales for what in rhythm.TITLES.values()]
    missing = ", ".join(title for title in looked_at if title not in drawn)
    closing = f"{NOTHING_TO_COMPARE} {missing}." if missing else ""
    return Section(RHYTHM, RHYTHM_EXPLAINED, tuple(pictures), closing=closing)
