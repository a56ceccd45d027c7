"""What a report holds: what she ticked, over the time she picked, with the screen's numbers and nothing private."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.insights.charts import week_panels
from steady.insights.days.spans import Span
from steady.insights.report.assemble import HOW_TO_READ, YOU, report_of
from steady.insights.report.choices import Chosen, Sources, count_records, left_out
from steady.insights.report.drawings import A_PULSE, NUMBERED, WHICH_WEEKS
from steady.insights.report.figures import EXPLAINED, NO_TREND, RATINGS_EXPLAINED
from steady.insights.report.first_page import BY_LUCK, CHANGES, LATEST_LETTER
from steady.insights.report.patterns_section import (
    ALONG_EXPLAINED,
    NOTHING_STANDS_OUT,
    NOTHING_TO_COMPARE,
    RHYTHM_EXPLAINED,
)
from steady.insights.report.pdf import NOT_DRAWN
from steady.insights.urge.tool_panels import WEEKS
from steady.palette import LIGHT
from steady.sample_journal import sample_records
from steady.ui.report.delivery import WARNING
from tests.insights.reports import (
    EVERYTHING,
    IN_WORDS,
    KINDS_TICKED,
    LETTER,
    MOVED,
    NOTE,
    NOTHING,
    ON,
    PERIOD,
    PRIVATE,
    QUOTED,
    SPARK,
    TODAY,
    TOLD,
    TOLD_EARLIER,
    WORDS,
    check_in,
    journal,
    named_scale,
    report,
)

SECTIONS = {
    "letters": "Earlier weekly letters",
    "reflections": "Weekly reflections",
    "notes": "Notes",
    "events": "Events",
    "exercises": "Exercises",
    "pictures": "Charts",
    "more": "More charts",
    "urges": "Urges to text him",
    "figures": "Numbers",
    "ratings": "Ratings",
}
# The eight weeks have nothing for these three, and what changed stands on the first page.
ELSEWHERE = {"along", "rhythm", "contact", "changes"}
HERS = {"reflections": LETTER, "notes": NOTE, "events": MOVED, "exercises": SPARK}


def section(made, title):
    return next(one for one in made.sections if one.title == title)


def titles(made):
    return {picture.title for one in made.sections for picture in one.pictures}


def figures(sources, period=PERIOD):
    table = section(report(replace(NOTHING, figures=True), sources, period), "Numbers").table
    return {row[0]: dict(zip(table.columns, row, strict=True)) for row in table.rows}


@pytest.mark.long
def test_every_kind_can_be_ticked():
    assert set(SECTIONS) == set(KINDS_TICKED) - ELSEWHERE - {"hidden"}
    assert [one.title for one in report().sections] == list(SECTIONS.values())


def test_her_words_and_letters_come_before_the_charts_and_the_tables_come_last():
    kinds = [one.kind for one in report().sections]
    assert kinds == [kind for kind in KINDS_TICKED if kind in kinds]
    assert kinds[0] == "letters" and kinds[-2:] == ["figures", "ratings"]


def test_a_section_with_nothing_in_it_is_left_out():
    made = report(EVERYTHING, journal(check_ins=[check_in(TODAY, calm=6)], events=[], exercises=[], ratings=[]))
    assert [one.kind for one in made.sections] == ["letters", "reflections", "more", "figures"]
    assert all(picture.svg for one in report().sections for picture in one.pictures)


def test_a_feeling_she_never_noted_has_no_chart():
    drawn = {one.title for one in section(report(), "Charts").pictures}
    assert drawn == {"Calm", "Lonely", "Your steps, first and now"}


def test_the_first_page_has_her_own_line_the_latest_letter_and_what_changed():
    made = report(replace(EVERYTHING, own_line="  I'd like to talk about #1. "))
    assert made.own_line == "I'd like to talk about #1."
    letter, changes = made.opening
    assert (letter.title, letter.entries[0].when) == (LATEST_LETTER, "Week of 16 November 2026")
    assert letter.entries[0].words == (("", f"{TOLD}\n{QUOTED}"),)
    assert changes.title == CHANGES
    assert changes.lines[0].startswith("“Then” is 28 September 2026 to 25 October 2026, and “now” is 26 October 2026")
    assert changes.lines[1] == "Calm: about the same. It was 3 then (14 days), and it's 3 now (14 days)."
    assert TOLD not in repr(made.sections) and TOLD_EARLIER in repr(made.sections[0])


def test_a_feeling_that_moved_more_than_the_usual_ups_and_downs_is_called_higher():
    rising = [check_in(PERIOD.first + timedelta(days=n), calm=2 + 4 * (n > 27) + n % 2) for n in range(56)]
    made = report(Chosen(), journal(check_ins=rising))
    assert "Calm: higher. It was 2.5 then (28 days), and it's 6.5 now (28 days)." in made.opening[-1].lines


def test_a_step_that_moved_is_named_and_one_that_stayed_is_not():
    part = WORDS.parts[0]
    rated = [
        replace(one, answers={item: 10 - value if item in part.reversed_items else value for item in one.answers})
        for one, value in zip(journal().ratings, (3, 7), strict=True)
    ]
    shifted = report(Chosen(), journal(ratings=rated)).opening[-1].lines
    assert f"Step 1, {part.title}: a clear shift. You rated it 3 first, and 7 last." in shifted
    assert part.title not in repr(report(Chosen()).opening)


def test_what_a_letter_quotes_is_hers_and_stays_out_until_she_ticks_it():
    without = repr(report(replace(NOTHING, letters=True)))
    assert TOLD in without and TOLD_EARLIER in without and QUOTED not in without
    assert QUOTED in repr(report(replace(NOTHING, letters=True, reflections=True)))


@pytest.mark.parametrize(("hidden", "ticked"), [(False, False), (True, True)])
def test_a_letter_quotes_a_note_only_where_notes_go_in_and_one_she_hid_only_with_the_hidden(hidden, ticked):
    noted = journal(reflections=[replace(journal().reflections[1], answers={})])
    noted = replace(noted, check_ins=[check_in(TODAY, calm=6, note=ON, hidden=hidden)])
    asked = replace(NOTHING, letters=True, notes=True, hidden=ticked)
    assert QUOTED in repr(report(asked, noted))
    assert QUOTED not in repr(report(replace(asked, notes=False, reflections=True), noted))
    assert (QUOTED in repr(report(replace(asked, hidden=False), noted))) is not hidden


def test_what_it_will_hold_is_known_before_a_chart_is_drawn():
    undrawn = report_of(EVERYTHING, journal(), PERIOD, TODAY, None)
    bare = [
        replace(one, pictures=tuple(replace(picture, svg="") for picture in one.pictures)) for one in report().sections
    ]
    assert (undrawn.opening, list(undrawn.sections)) == (report().opening, bare)


@pytest.mark.parametrize("kind", SECTIONS)
def test_a_report_holds_what_is_ticked_and_nothing_else(kind):
    made = report(replace(NOTHING, **{kind: True}))
    assert [one.title for one in made.sections] == [SECTIONS[kind]]
    assert {one.kind for one in made.opening} == {"letters"} & {kind}
    assert [word for word in HERS.values() if word in repr(made)] == [HERS[one] for one in HERS if one == kind]


@pytest.mark.long
def test_her_words_stay_out_until_she_ticks_them():
    assert not [word for word in HERS.values() if word in repr(report(Chosen()))]


@pytest.mark.long
@pytest.mark.parametrize("parts", [WORDS.parts, ()], ids=["with the parts", "with parts nobody can read"])
def test_what_is_private_never_goes_in(parts):
    made = report(EVERYTHING, None if parts else replace(journal(), words=replace(IN_WORDS, parts=parts)))
    marked = PRIVATE if parts else PRIVATE[:3]
    assert not [word for word in marked if word in repr(made)]
    assert count_records(journal().reportable(with_hidden=True), PERIOD).exercises == 1


def test_what_she_hid_stays_out_with_its_numbers_until_she_ticks_it():
    hidden = [check_in(TODAY, calm=9, note="A bad one.", hidden=True), check_in(TODAY - timedelta(days=1), calm=2)]
    sources = journal(check_ins=hidden)
    without, with_it = (
        report(replace(NOTHING, notes=True, figures=True, hidden=ticked), sources) for ticked in (False, True)
    )
    assert "A bad one." not in repr(without) and "A bad one." in repr(with_it)
    assert without.summary[:2] == (
        "There's a check-in on 1 of 56 days.",
        "One entry you asked not to see again is left out, along with its numbers.",
    )
    assert "asked not to see again" not in repr(with_it)
    assert section(without, "Numbers").table.rows[0][1] == "1 of 56"
    assert section(with_it, "Numbers").table.rows[0][1] == "2 of 56"
    assert left_out(sources, PERIOD) == 1


def test_nothing_of_another_time_goes_in():
    week = Span(date(2026, 10, 19), date(2026, 10, 25))
    made = report(EVERYTHING, period=week)
    assert not [word for word in HERS.values() if word in repr(made)]
    assert "There's a check-in on 3 of 7 days." in made.summary


def test_a_week_written_about_late_belongs_to_its_own_time():
    late = replace(journal().reflections[1], at=check_in(TODAY).at, week="2026-W42", id="2026-W42")
    made = report(EVERYTHING, journal(reflections=[late]), Span(date(2026, 10, 12), date(2026, 10, 18)))
    assert section(made, "Weekly reflections").entries[0].when == "Week of 12 October 2026"


def test_a_picture_says_what_the_screen_says():
    some_weeks = Span(PERIOD.first, TODAY - timedelta(days=2))
    shown = {
        panel.title: panel.sentence
        for panel in week_panels.feeling_panels(journal().check_ins, WORDS.check_in.feelings, some_weeks, TODAY, LIGHT)
    }
    told = {picture.title: picture.sentence for picture in section(report(period=some_weeks), "Charts").pictures}
    # Every other day is noted, so no two averages are neighbors.
    dots = "Each larger dot is a seven-day average. A line takes two in a row."
    assert shown["Calm"] == f"You noted “calm” on 27 of the 54 days shown. {dots}"
    assert {title: told[title] for title in shown if title in told} == {
        title: shown[title] for title in ("Calm", "Lonely")
    }


def test_no_picture_speaks_of_the_last_days_for_a_paper_is_read_later():
    assert [one.sentence for one in section(report(), "Charts").pictures if "the last" in one.sentence] == []


def test_every_picture_has_a_drawing_a_description_and_a_sentence():
    pictures = [one for part in report().sections for one in part.pictures]
    assert all(one.svg and one.alt and one.sentence for one in pictures)
    assert {one.title for one in pictures} >= {"Calm", "Lonely", "Weekly pulse", WORDS.parts[0].title}


def test_a_figure_waits_until_enough_days_carry_it():
    few = figures(journal(check_ins=[check_in(TODAY - timedelta(days=n), calm=n % 5) for n in range(9)]))
    assert few["Calm"]["Days noted"] == "9 of 56"
    assert few["Calm"]["Average"] == "9 of 14 days so far"
    assert few["Calm"]["Spread"] == few["Calm"]["Day to day"] == "9 of 42 days so far"
    assert "Hopeful" not in few


def test_figures_are_counted_from_days_and_not_from_check_ins():
    days = [TODAY - timedelta(days=n) for n in range(14)]
    several = [check_in(days[0], calm=0), check_in(days[0], calm=10), *(check_in(day, calm=5) for day in days[1:])]
    assert figures(journal(check_ins=several))["Calm"]["Average"] == "5.0"


def test_a_direction_is_named_only_when_eight_weeks_carry_it():
    rising = [check_in(PERIOD.first + timedelta(days=n), calm=n // 7) for n in range(56)]
    assert figures(journal(check_ins=rising))["Calm"]["Over the weeks"].startswith("rising, +1 a week (")
    shorter = Span(PERIOD.first + timedelta(days=7), TODAY)
    assert figures(journal(check_ins=rising), shorter)["Calm"]["Over the weeks"] == NO_TREND


def test_a_rating_tells_first_and_latest_and_the_word_of_the_rule():
    table = section(report(), "Ratings").table
    ((part, times, first, latest, move),) = table.rows
    assert (part, times, move) == (WORDS.parts[0].title, "2 times", "about the same")
    assert first.endswith(" on 28 September 2026") and latest.endswith(" on 21 November 2026")


def test_of_several_ratings_the_first_and_the_latest_are_told_and_none_between():
    one, other = journal().ratings[:2]
    between = replace(other, id="between", day=one.day + (other.day - one.day) // 2)
    made = report(EVERYTHING, journal(ratings=[one, between, other]))
    ((_, times, first, latest, _),) = section(made, "Ratings").table.rows
    assert times == "3 times" and first.endswith(" on 28 September 2026") and latest.endswith(" on 21 November 2026")


def test_no_data_at_all_gives_a_kind_sentence_and_no_section():
    empty = Sources(words=IN_WORDS)
    made = report(EVERYTHING, empty)
    assert made.summary == ("Nothing was noted during this time. That's okay.",)
    assert (made.opening, made.sections, made.how_to_read) == ((), (), ())


def test_a_time_without_a_note_is_told_as_such():
    made = report(EVERYTHING, period=Span(date(2025, 1, 1), date(2025, 3, 1)))
    assert made.summary == ("Nothing was noted during this time. That's okay.",)
    assert made.sections == ()


def test_one_day_gives_its_words_and_numbers_and_no_picture():
    made = report(EVERYTHING, journal(check_ins=[check_in(TODAY, calm=6, note=NOTE)]), Span(TODAY, TODAY))
    assert made.period == "22 November 2026, one day"
    assert not [one for one in made.sections if one.pictures]
    assert section(made, "Notes").entries[0].words == (("", NOTE),)


def test_imported_numbers_of_one_mood_are_drawn_and_counted_under_their_name():
    imported = [check_in(TODAY - timedelta(days=n), measures={"Mood": n % 5 + 0.5}) for n in range(20)]
    made = report(EVERYTHING, journal(check_ins=imported))
    sentences = [one.sentence for one in section(made, "Charts").pictures]
    noted = "You noted this number on 20 of the 20 days since you started."
    assert f"{noted} The line is a seven-day average." in sentences
    assert "Mood" in [one.title for one in section(made, "Charts").pictures]
    assert figures(journal(check_ins=imported))["Mood"]["Average"] == "2.5"


def test_the_name_she_gave_a_scale_stands_in_the_report():
    named = replace(journal(check_ins=[check_in(TODAY, measures={"own:1": 4.0})]), words=named_scale("own:1", "Choir"))
    assert "Choir" in figures(named)


def test_the_counts_say_what_there_is_before_anything_is_made():
    shown = journal().reportable(with_hidden=False)
    count = count_records(shown, PERIOD)
    assert (count.days, count.of_days, count.notes, count.events, count.ratings) == (28, 56, 1, 1, 2)
    assert (count.urges, count.reflections, count.exercises) == (6, 1, 1)
    assert count_records(shown, Span(date(2025, 1, 1), date(2025, 1, 2))).is_nothing


def test_it_tells_before_each_picture_how_far_it_is():
    heard = []
    made = report_of(EVERYTHING, journal(), PERIOD, TODAY, lambda done, of: heard.append((done, of)))
    drawn = sum(len(one.pictures) for one in made.sections)
    assert heard == [(n, drawn) for n in range(drawn)]


def test_an_event_keeps_her_words_as_they_are():
    title = "  #1 *he* moved\nout "
    event = Event(at=check_in(TODAY).at, day=TODAY, title=title)
    made = report(replace(NOTHING, events=True), journal(events=[event]))
    assert section(made, "Events").entries[0].words == (("", title),)


@pytest.mark.long
def test_events_stand_in_the_pictures_by_the_number_they_have_in_the_list():
    listed = section(report(), "Events").entries[0]
    assert listed.when == "1 · 8 October 2026"
    with_events, without = (
        section(report(replace(Chosen(), events=ticked)), "Charts").pictures[0].svg for ticked in (True, False)
    )
    assert ">1</text>" in with_events and ">1</text>" not in without


@pytest.mark.long
def test_the_numbers_in_the_pictures_are_explained_where_there_are_any():
    assert section(report(), "Charts").lines == (NUMBERED,)
    assert section(report(Chosen()), "Charts").lines == ()
    assert section(report(replace(Chosen(), events=True), journal(events=[])), "Charts").lines == ()


def test_a_report_never_speaks_of_ratings_outside_its_time():
    rated_once = journal(ratings=journal().ratings[:1], reflections=[])
    made = report(EVERYTHING, rated_once)
    assert not {"Weekly pulse", "Your steps, first and now"} & titles(made)
    assert section(made, "Ratings").table.rows[0][1] == "once"


@pytest.mark.parametrize("weeks, said", [(8, False), (9, True)])
def test_only_a_time_longer_than_the_picture_of_urges_says_which_weeks_it_shows(weeks, said):
    time = Span(PERIOD.last - timedelta(days=7 * weeks - 1), PERIOD.last)
    shown = {one.title: one.sentence for one in section(report(EVERYTHING, period=time), "Urges to text him").pictures}
    assert (WHICH_WEEKS in shown[WEEKS]) is said


@pytest.mark.long
def test_a_year_of_the_sample_journal_makes_a_whole_report():
    kinds = {CheckIn: "check_ins", Rating: "ratings", Reflection: "reflections", Event: "events"}
    records = sample_records(TODAY, WORDS.parts)
    sample = {kind: [one for one in records if type(one) is of] for of, kind in kinds.items()}
    made = report(EVERYTHING, journal(**sample), Span(TODAY - timedelta(days=364), TODAY))
    assert titles(made) >= {one.label for one in WORDS.check_in.feelings} | {one.title for one in WORDS.parts}
    assert len(section(made, "Ratings").table.rows) == 7


def test_what_the_report_itself_says_reads_at_grade_seven_or_below():
    # Imported here, for textstat takes a while to load.
    from textstat import flesch_kincaid_grade

    told = [
        *HOW_TO_READ,
        YOU,
        BY_LUCK,
        NUMBERED,
        A_PULSE,
        *EXPLAINED,
        RATINGS_EXPLAINED,
        NOT_DRAWN,
        WARNING,
        *ALONG_EXPLAINED,
        NOTHING_STANDS_OUT,
        *RHYTHM_EXPLAINED,
        NOTHING_TO_COMPARE,
    ]
    assert {line: grade for line in told if (grade := flesch_kincaid_grade(line)) > 7} == {}
