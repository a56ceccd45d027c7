"""The figures of a report as text: each with the days it rests on, and none before enough days carry it."""

import pandas as pd

from steady.domain.spoken import how_often
from steady.insights.days import chart_sentences, frames
from steady.insights.days.spans import Span
from steady.insights.report.choices import Sources, inside
from steady.insights.report.drawings import NO_CHECK_INS
from steady.insights.report.structure import ReportTable, Section
from steady.insights.statistics import instability, personal_mean, spread, trend
from steady.insights.statistics.personal import DAYS_FOR_A_MEAN, DAYS_FOR_A_SPREAD
from steady.insights.statistics.trends import FEWEST_WEEKS

TITLE = "Figures"
NOT_NOTED = "–"
NO_TREND = "no clear trend yet"
COLUMNS = ("From 0 to 10", "Days noted", "Mean", "Spread", "Day to day", "Over the weeks")
EXPLAINED = (
    f"A day counts once, with the mean of its check-ins. The mean is shown from {DAYS_FOR_A_MEAN} days on. The spread "
    "is how far a usual day lies from that mean, and “day to day” how far a day lies from the day before; both are "
    f"shown from {DAYS_FOR_A_SPREAD} days on.",
    f"A direction is named only from {FEWEST_WEEKS} weeks with at least four days each, and only when those weeks "
    "agree more than chance alone would make them. Behind it stands the change in a week, with its 95% interval.",
)
RATINGS = "Ratings"
RATING_COLUMNS = ("Part", "How often", "First", "Latest", "The move between them")
RATINGS_EXPLAINED = "Each number is the mean of a few sliders, from 0 to 10. Higher is steadier, by your own word."


def figures_section(sources: Sources, period: Span) -> Section:
    """Return what her days come to in `period`: a row for each feeling, and for each number of another name."""
    if not inside(sources.check_ins, period):
        return Section(TITLE, (NO_CHECK_INS,))
    entries, numbers = frames.entries_frame(sources.check_ins), frames.own_scales_frame(sources.check_ins)
    rows = [_row(feeling.label, entries, feeling.id, period) for feeling in sources.feelings]
    rows += [_row(sources.scale_names[key], numbers, key, period) for key in numbers]
    return Section(TITLE, EXPLAINED, table=ReportTable(COLUMNS, tuple(rows)), closing=chart_sentences.GAPS_NOTE)


def ratings_section(sources: Sources, period: Span) -> Section:
    """Return the first and the latest rating of each part in `period`, and what may be said of the move."""
    rated = inside(sources.ratings, period)
    scored = ((part, frames.part_scores(rated, part.id, part.reversed_items)) for part in sources.parts)
    rows = tuple(_rating_row(part.title, scores) for part, scores in scored if len(scores))
    if not rows:
        return Section(RATINGS, ("No part was rated in this time.",))
    return Section(RATINGS, (RATINGS_EXPLAINED,), table=ReportTable(RATING_COLUMNS, rows))


def _row(label: str, entries: pd.DataFrame, column: str, period: Span) -> tuple[str, ...]:
    days = frames.within(frames.feeling_days(entries, column)["mean"], period)
    counted = f"{len(days)} of {period.days}"
    if days.empty:
        return label, counted, *[NOT_NOTED] * 4
    figures = (personal_mean(days), spread(days), instability(days))
    shown = (figure.waiting or f"{figure.value:.1f}" for figure in figures)
    found, way = trend(days), NO_TREND
    if found.direction:
        way = f"{found.direction}, {found.slope:+.2g} a week ({found.low:+.2g} to {found.high:+.2g})"
    return label, counted, *shown, way


def _rating_row(title: str, scores: pd.Series) -> tuple[str, ...]:
    times = how_often(len(scores))
    first, latest = (f"{scores.iloc[at]:.1f} on {chart_sentences.spoken_day(scores.index[at])}" for at in (0, -1))
    if len(scores) == 1:
        return title, times, first, NOT_NOTED, NOT_NOTED
    return title, times, first, latest, chart_sentences.move_between(scores)
