"""The first page of a report, for somebody with five minutes: the latest weekly letter, and what has changed."""

from collections.abc import Iterator

from steady.domain.guidance.letter_quotes import lines_in, still_said
from steady.domain.records.record import Record
from steady.domain.records.week import monday_of
from steady.insights.compare.period_comparison import OF_SIX
from steady.insights.days import chart_sentences, frames
from steady.insights.days.chart_sentences import number, spoken_day
from steady.insights.days.spans import FIRST_AND_LAST, FOUR_WEEKS, Span, spoken_span, times_of
from steady.insights.report.choices import Chosen, Sources, exercises_inside, records_inside, weeks_inside
from steady.insights.report.structure import ReportEntry, Section
from steady.insights.statistics.time_pairs import PeriodPair, period_against_period

LATEST_LETTER, CHANGES = "The latest weekly letter", "What's changed"
BY_LUCK = f"“Higher” and “lower” mean more than the usual ups and downs. {OF_SIX.replace('that bar', 'those')}"


def opening(chosen: Chosen, sources: Sources, period: Span) -> Iterator[Section]:
    """Yield the sections of the first page she ticked, as far as there is something for them."""
    latest = letters(chosen, sources, period)[-1:]
    if latest:
        yield Section(LATEST_LETTER, entries=tuple(latest), kind="letters")
    said = [*_feelings(sources, period), *_steps(sources, period)] if chosen.changes else []
    if said:
        yield Section(CHANGES, tuple(said), kind="changes")


def letters(chosen: Chosen, sources: Sources, period: Span) -> list[ReportEntry]:
    """Return the letters of `period` if she ticked them; of hers they quote only what goes into the report as well."""
    weeks, told = weeks_inside(sources.reflections, period), []
    inside: list[Record] = [*weeks] if chosen.reflections else []
    inside += records_inside(sources.check_ins, period) if chosen.notes else []
    inside += exercises_inside(sources, period, with_urge_tool=False) if chosen.exercises else []
    lines = lines_in(inside)
    for week in weeks if chosen.letters else ():
        if shown := still_said(week.letter, lines, sources.parts):
            told.append(ReportEntry(f"Week of {spoken_day(monday_of(week.week))}", (("", "\n".join(shown)),)))
    return told


def _feelings(sources: Sources, period: Span) -> Iterator[str]:
    """Yield a sentence for each scale noted on enough days of the first and of the last four weeks of `period`."""
    if period.days < 2 * FOUR_WEEKS or not records_inside(sources.check_ins, period):
        return
    then, now = times_of(FIRST_AND_LAST, period.last, period.first)
    entries, numbers = frames.entries_frame(sources.check_ins), frames.own_scales_frame(sources.check_ins)
    series = [(feeling.label, entries[feeling.id]) for feeling in sources.feelings]
    series += [(sources.scale_names[key], numbers[key]) for key in numbers]
    said: list[str] = []
    for name, days in series:
        pair = period_against_period(days, (then.first, then.last), (now.first, now.last))
        said += _moved(name, pair)
    if said:
        yield f"“Then” is {spoken_span(then)}, and “now” is {spoken_span(now)}. {BY_LUCK}"
        yield from said


def _moved(name: str, pair: PeriodPair) -> Iterator[str]:
    if pair.band is None or pair.then.value is None or pair.now.value is None:
        return
    word = ("higher" if pair.now.value > pair.then.value else "lower") if pair.is_change else "about the same"
    then, now = (f"{number(value)}" for value in (pair.then.value, pair.now.value))
    yield f"{name}: {word}. It was {then} then ({pair.then.days} days), and it's {now} now ({pair.now.days} days)."


def _steps(sources: Sources, period: Span) -> Iterator[str]:
    """Yield a sentence for each step whose ratings in `period` moved."""
    rated = records_inside(sources.ratings, period)
    for part in sources.parts:
        scores = frames.part_scores(rated, part.id, part.reversed_items)
        if len(scores) > 1 and (move := chart_sentences.move_between(scores)) != chart_sentences.SHIFT_WORDS["same"]:
            first, last = number(scores.iloc[0]), number(scores.iloc[-1])
            yield f"Step {part.number}, {part.title}: {move}. You rated it {first} first, and {last} last."
