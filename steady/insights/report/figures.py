"""What a report says without pictures: figures, none before enough days carry it, and her own words as they are."""

from collections.abc import Iterator

import pandas as pd

from steady.domain.records.week import monday_of
from steady.domain.spoken import how_often
from steady.insights.charts.event_marks import number_events
from steady.insights.days import chart_sentences, frames
from steady.insights.days.chart_sentences import spoken_day
from steady.insights.days.spans import Span
from steady.insights.report.choices import Chosen, Sources, exercises_inside, records_inside, weeks_inside
from steady.insights.report.first_page import letters
from steady.insights.report.structure import ReportEntry, ReportTable, Section
from steady.insights.statistics import instability, personal_mean, spread, trend
from steady.insights.statistics.personal import DAYS_FOR_A_MEAN, DAYS_FOR_A_SPREAD
from steady.insights.statistics.trends import FEWEST_WEEKS

TITLE = "Numbers"
NOT_NOTED = "–"
NO_TREND = "no clear trend yet"
COLUMNS = ("From 0 to 10", "Days noted", "Average", "Spread", "Day to day", "Over the weeks")
EXPLAINED = (
    f"Each day counts once, with the average of its check-ins. The average shows up once there are {DAYS_FOR_A_MEAN} "
    "days. The spread is how far a usual day is from that average, and “day to day” is how far a day is from the day "
    f"before. Both show up once there are {DAYS_FOR_A_SPREAD} days.",
    f"We only name a direction once there are {FEWEST_WEEKS} weeks with at least four days each. Those weeks also have "
    "to agree more than luck alone would usually make them. After the direction comes the change in a week. The range "
    "in parentheses most likely has the real change in it. About 5 times in 100, a range like this misses it.",
)
WRITTEN = {
    "letters": "Earlier weekly letters",
    "reflections": "Weekly reflections",
    "notes": "Notes",
    "events": "Events",
    "exercises": "Exercises",
}
RATINGS = "Ratings"
RATING_COLUMNS = ("Step", "How often", "First", "Latest", "The move between them")
RATINGS_EXPLAINED = (
    "Each number is the average of a few sliders, from 0 to 10. Higher is steadier, going by your answers."
)


def figures_section(sources: Sources, period: Span) -> Section:
    """Return what her days come to in `period`: a row for each feeling, and for each number of another name."""
    if not records_inside(sources.check_ins, period):
        return Section(TITLE)
    entries, numbers = frames.entries_frame(sources.check_ins), frames.own_scales_frame(sources.check_ins)
    rows = [_row(feeling.label, entries, feeling.id, period) for feeling in sources.feelings]
    rows += [_row(sources.scale_names[key], numbers, key, period) for key in numbers]
    rows = [row for row in rows if row]
    if not rows:
        return Section(TITLE)
    table = ReportTable(COLUMNS, tuple(rows))
    return Section(TITLE, EXPLAINED, table=table, closing=chart_sentences.GAPS_NOTE, kind="figures")


def ratings_section(sources: Sources, period: Span) -> Section:
    """Return the first and the latest rating of each part in `period`, and what may be said of the move."""
    rated = records_inside(sources.ratings, period)
    rows: list[tuple[str, ...]] = []
    for part in sources.parts:
        scores = frames.part_scores(rated, part.id, part.reversed_items)
        said = [f"{score:.1f} on {spoken_day(day)}" for day, score in scores.items()]
        if len(said) == 1:
            rows.append((part.title, "once", said[0], NOT_NOTED, NOT_NOTED))
        elif said:
            rows.append((part.title, how_often(len(said)), said[0], said[-1], chart_sentences.move_between(scores)))
    if not rows:
        return Section(RATINGS)
    return Section(RATINGS, (RATINGS_EXPLAINED,), table=ReportTable(RATING_COLUMNS, tuple(rows)), kind="ratings")


def written_sections(chosen: Chosen, sources: Sources, period: Span) -> Iterator[Section]:
    """Yield what she ticked of her own words, each with its day; it is never read as markup."""
    written: dict[str, list[ReportEntry]] = {}
    weeks = weeks_inside(sources.reflections, period)
    if chosen.letters:
        # The latest stands on the first page.
        written["letters"] = letters(chosen, sources, period)[:-1]
    if chosen.reflections:
        written["reflections"] = [
            ReportEntry(f"Week of {spoken_day(monday_of(reflection.week))}", tuple(sources.words.answered(reflection)))
            for reflection in weeks
            if reflection.answers
        ]
    if chosen.notes:
        noted = [check_in for check_in in records_inside(sources.check_ins, period) if check_in.note.strip()]
        written["notes"] = [ReportEntry(spoken_day(check_in.day), (("", check_in.note),)) for check_in in noted]
    if chosen.events:
        # Under the number each has in the pictures.
        marks = number_events(sources.events, period)
        days = [f"{mark.number} · {spoken_day(mark.day)}" for mark in marks]
        written["events"] = [ReportEntry(day, (("", mark.title),)) for day, mark in zip(days, marks, strict=True)]
    if chosen.exercises:
        written["exercises"] = []
        for entry in exercises_inside(sources, period, with_urge_tool=False):
            felt = (("Before, 0 to 10", entry.mood_before), ("After, 0 to 10", entry.mood_after))
            numbers = ((label, str(mood)) for label, mood in felt if mood is not None)
            lines = (*sources.words.filled(entry), *numbers)
            written["exercises"].append(ReportEntry(spoken_day(entry.day), lines, sources.words.title(entry)))
    for kind, entries in written.items():
        yield Section(WRITTEN[kind], entries=tuple(entries), kind=kind)


def _row(label: str, entries: pd.DataFrame, column: str, period: Span) -> tuple[str, ...]:
    days = frames.within(frames.feeling_days(entries, column)["mean"], period)
    counted = f"{len(days)} of {period.days}"
    if days.empty:
        return ()
    figures = (personal_mean(days), spread(days), instability(days))
    shown = (figure.waiting or f"{figure.value:.1f}" for figure in figures)
    found, way = trend(days), NO_TREND
    if found.direction:
        way = f"{found.direction}, {found.slope:+.2g} a week ({found.low:+.2g} to {found.high:+.2g})"
    return label, counted, *shown, way
