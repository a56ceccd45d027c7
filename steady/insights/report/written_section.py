"""Her own words in a report, each with its day; they are carried along as they are and never read as markup."""

from steady.domain.records.week import monday_of
from steady.insights.charts.event_marks import number_events
from steady.insights.days.chart_sentences import spoken_day
from steady.insights.days.spans import Span
from steady.insights.report.choices import Sources, inside, weeks_inside, written_exercises
from steady.insights.report.structure import ReportEntry, Section

NOTHING = "Nothing in this time."


def notes_section(sources: Sources, period: Span) -> Section:
    """Return the line of each check-in that has one."""
    noted = (check_in for check_in in inside(sources.check_ins, period) if check_in.note.strip())
    return _section("Notes", [ReportEntry(spoken_day(check_in.day), (("", check_in.note),)) for check_in in noted])


def events_section(sources: Sources, period: Span) -> Section:
    """Return what happened, in her words, under the number it has in the pictures."""
    marks = number_events(sources.events, period)
    entries = [ReportEntry(f"{mark.number} · {spoken_day(mark.day)}", (("", mark.title),)) for mark in marks]
    return _section("Events", entries)


def reflections_section(sources: Sources, period: Span) -> Section:
    """Return her answers to the questions of each week that touches `period`."""
    entries = [
        ReportEntry(f"Week of {spoken_day(monday_of(written.week))}", tuple(sources.words.answered(written)))
        for written in weeks_inside(sources.reflections, period)
        if written.answers
    ]
    return _section("Weekly reflections", entries)


def exercises_section(sources: Sources, period: Span) -> Section:
    """Return what she wrote in the exercises; an exercise that is gone stands under its id."""
    entries = []
    for entry in inside(written_exercises(sources), period):
        felt = (("Before, 0 to 10", entry.mood_before), ("After, 0 to 10", entry.mood_after))
        numbers = ((label, str(mood)) for label, mood in felt if mood is not None)
        lines = (*sources.words.filled(entry), *numbers)
        entries.append(ReportEntry(spoken_day(entry.day), lines, sources.words.title(entry)))
    return _section("Exercises", entries)


def _section(title: str, entries: list[ReportEntry]) -> Section:
    return Section(title, entries=tuple(entries)) if entries else Section(title, (NOTHING,))
