"""Her own words in a report, each with its day; they are carried along as they are and never read as markup."""

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.readable_lines import readable
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.week import monday_of
from steady.insights.charts.event_marks import number_events
from steady.insights.days.chart_sentences import spoken_day
from steady.insights.days.spans import Span
from steady.insights.report.choices import Sources, inside, weeks_inside, written_exercises
from steady.insights.report.structure import ReportEntry, Section

NOTHING = "Nothing in this time."


def notes_section(sources: Sources, period: Span) -> Section:
    """Return the line of each check-in that has one."""
    noted = [one for one in inside(sources.check_ins, period) if one.note.strip()]
    return _section("Notes", [ReportEntry(spoken_day(one.day), (("", one.note),)) for one in noted])


def events_section(sources: Sources, period: Span) -> Section:
    """Return what happened, in her words, under the number it has in the pictures."""
    marks = number_events(sources.events, period)
    return _section(
        "Events", [ReportEntry(f"{one.number} · {spoken_day(one.day)}", (("", one.title),)) for one in marks]
    )


def reflections_section(sources: Sources, period: Span) -> Section:
    """Return her answers to the questions of each week that touches `period`."""
    written = [one for one in weeks_inside(sources.reflections, period) if one.answers]
    entries = []
    for one in written:
        answers = tuple((sources.questions.get(prompt, prompt), text) for prompt, text in one.answers.items())
        entries.append(ReportEntry(f"Week of {spoken_day(monday_of(one.week))}", answers))
    return _section("Weekly reflections", entries)


def exercises_section(sources: Sources, period: Span) -> Section:
    """Return what she wrote in the exercises; an exercise that is gone stands under its id."""
    known = {one.id: one for part in sources.parts for one in part.exercises}
    done = inside(written_exercises(sources), period)
    return _section("Exercises", [_exercise(entry, known.get(entry.exercise)) for entry in done])


def _exercise(entry: ExerciseEntry, exercise: Exercise | None) -> ReportEntry:
    moods = (("Before, 0 to 10", entry.mood_before), ("After, 0 to 10", entry.mood_after))
    told = [*readable(exercise, entry.values), *((label, str(mood)) for label, mood in moods if mood is not None)]
    return ReportEntry(spoken_day(entry.day), tuple(told), exercise.title if exercise else entry.exercise)


def _section(title: str, entries: list[ReportEntry]) -> Section:
    return Section(title, entries=tuple(entries)) if entries else Section(title, (NOTHING,))
