"""Me, then and now: two times with their means, days and words; and the wall of her moments of lightness."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import streamlit as st

from steady.domain.content.exercise_form import LIGHT_MOMENTS
from steady.domain.exercises.sparks_and_moments import LightMoment, moments
from steady.domain.guidance.history import since
from steady.domain.records.check_in import CheckIn
from steady.domain.records.privacy import without_private
from steady.domain.records.record import Record
from steady.domain.spoken import full_day, spoken_day
from steady.domain.views.day_counts import days_by_word
from steady.insights.days import spans
from steady.insights.days.spans import AGO, FIRST_AND_LAST, FOUR_WEEKS, LABELS, OWN_DATES, QUARTER_AGO, Span, Times
from steady.ui.exercises.wizard import open_exercise
from steady.ui.look_back.four_views import show_answer
from steady.ui.state import page_paths, session, tab
from steady.ui.widgets.chart_view import palette, show_panel
from steady.ui.widgets.entry_view import find_exercise, show_words
from steady.ui.widgets.slider import own_scale_names

MOST_WORDS = 8
TITLES = ("Then", "Now")
NOTHING_YET = "There's nothing here yet. After a few weeks of check-ins you can put two times side by side."
OVERLAP = "These two times share some days, so those days would count twice. Please pick two that don't overlap."
NOTHING_BESIDE = "One of these times has no check-ins, so there's nothing to compare yet."
AT_ONCE, SHOWN = 8, "moments shown"
NONE_YET = "There aren't any moments here yet. One small good one is enough to start, and it takes half a minute."
TWO_DAYS = "Please pick a first day and a last day for each of the two times."


def choose_times() -> Times | None:
    """Ask which two times to set side by side; return the earlier and the later one, or None after a kind sentence."""
    check_ins = session.workbook().check_ins.all()
    answer = st.container()
    if not check_ins:
        st.markdown(NOTHING_YET)
        return None
    first_day = min(check_ins[0].day, date.today())
    three_months_ago, _ = spans.times_of(QUARTER_AGO, date.today(), first_day)
    pair = st.selectbox(
        "Compare the last four weeks with",
        list(LABELS),
        list(LABELS).index(QUARTER_AGO if first_day <= three_months_ago.last else FIRST_AND_LAST),
        format_func=LABELS.__getitem__,
        key="two times",
        persist_state="session",
    )
    times = _ask_dates(first_day) if pair == OWN_DATES else spans.times_of(pair, date.today(), first_day)
    if times is None:
        st.info(TWO_DAYS)
    elif spans.share_a_day(*times):
        apart = f" From {spoken_day(spans.apart_from(first_day))} on, your first and last four weeks won't overlap."
        st.info(OVERLAP + ("" if pair == OWN_DATES else apart))
    else:
        with answer:
            _show_answer(check_ins, times, AGO[pair])
        return times
    return None


def show_means(then: Span, now: Span) -> None:
    """Draw the means of both times, with the days they rest on."""
    # Imported here, so that the first look at this module does not wait for pandas and Altair.
    from steady.insights.compare.period_comparison import others_then_and_now, then_and_now
    from steady.insights.days.panel import Panel

    check_ins = session.workbook().check_ins.all()
    noted = [len({each.day for each in since(check_ins, span.first) if each.day in span}) for span in (then, now)]
    for title, span, days in zip(TITLES, (then, now), noted, strict=True):
        st.markdown(f"**{title}** is {spans.spoken_span(span)}: {_counted(days)} with a check-in.")
    if not all(noted):
        st.markdown(NOTHING_BESIDE)
        return
    st.header("How you felt")
    feelings = session.content().check_in.feelings

    def make() -> list[Panel]:
        others = others_then_and_now(check_ins, own_scale_names(check_ins), then, now, palette())
        in_either = [check_in for check_in in check_ins if check_in.day in then or check_in.day in now]
        has_felt = others is None or any(check_in.feelings for check_in in in_either)
        felt = [then_and_now(check_ins, feelings, then, now, palette())] if has_felt else []
        return [*felt, *([others] if others else [])]

    for panel in session.made_once("then panels", (then, now, tuple(feelings), palette()), make):
        show_panel(panel, panel.lines)


def check_ins_with_words(times: Times | None) -> list[CheckIn]:
    """Return the check-ins in one of the two `times` that have a feeling word."""
    check_ins = session.workbook().check_ins.all()
    return [each for each in check_ins if each.words and any(each.day in span for span in times or ())]


def _show_answer(check_ins: Sequence[CheckIn], times: Times, ago: str) -> None:
    from steady.insights.compare.how_it_went import Headline, all_series, answer_to
    from steady.insights.days.frames import entries_frame, own_scales_frame

    feelings, names = session.content().check_in.feelings, own_scale_names(check_ins)

    def make() -> Headline:
        noted = entries_frame(check_ins), own_scales_frame(check_ins)
        return answer_to(all_series(*noted, feelings, names, times), ago)

    answer = session.made_once("then", (times, ago, tuple(feelings)), make)
    show_answer(answer.title, answer.said)


def show_words_of(times: Times, records: Iterable[Record]) -> None:
    """Draw the words she chose most in each of the two `times`, by days, as far as they are in `records`."""
    check_ins, known = [record for record in records if isinstance(record, CheckIn)], session.content().check_in.words
    grid = st.grid(2, gap=("medium", "large"))
    for title, span in zip(TITLES, times, strict=True):
        chosen = days_by_word((check_in for check_in in check_ins if check_in.day in span), known)
        lines = [f"{known[word]} · {_counted(days)}" for word, days in chosen.items()]
        with grid.cell():
            st.subheader(f"Your words {title.lower()}")
            show_words("\n".join(lines[:MOST_WORDS]) or "No words from this time.")


def records_with_moments() -> list[Record]:
    """Return the entries and reflections that have a moment to show."""
    workbook = session.workbook()
    written = without_private([*workbook.exercises.all(), *workbook.reflections.all()], session.content().parts)
    return [record for record in written if moments([record])]


def show_wall(records: Iterable[Record]) -> None:
    """Draw the moments in `records`, newest first and a few at a time, and the way to note one more."""
    st.subheader("Moments of lightness")
    found = moments(records)
    if not found:
        st.markdown(NONE_YET)
    shown = tab.recall(SHOWN, AT_ONCE)
    grid = st.grid(2, gap="small")
    for moment in found[:shown]:
        with grid.cell(), st.container(border=True, gap="small"):
            st.caption(full_day(moment.day))
            show_words(moment.what)
            if moment.my_part:
                show_words(f"My part: {moment.my_part}")
            light = "" if moment.light is None else f"light {moment.light}"
            if beside := " · ".join(filter(None, (_with_whom(moment), light))):
                show_words(beside)
    with st.container(horizontal=True):
        if len(found) > shown:
            st.button("Show earlier ones", on_click=tab.remember, args=(SHOWN, shown + AT_ONCE), key="more moments")
        if find_exercise(LIGHT_MOMENTS) and st.button("Add a moment", key="note a moment"):
            open_exercise(LIGHT_MOMENTS)
            st.switch_page(page_paths.EXERCISES)


def _ask_dates(first_day: date) -> Times | None:
    today, weeks = date.today(), timedelta(days=FOUR_WEEKS - 1)
    picked = []
    for label, last in (("Then, from and to", first_day + weeks), ("Now, from and to", today)):
        last = min(last, today)
        chosen = st.date_input(
            label,
            (last - weeks, last),
            max_value=today,
            min_value=min(first_day, last - weeks),
            key=f"times {label}",
            format="YYYY-MM-DD",
            persist_state="session",
        )
        picked += [Span(*chosen)] if len(chosen) == 2 else []
    return spans.in_order(*picked) if len(picked) == 2 else None


def _counted(days: int) -> str:
    return {0: "no days", 1: "one day"}.get(days, f"{days} days")


def _with_whom(moment: LightMoment) -> str:
    exercise = find_exercise(LIGHT_MOMENTS)
    choices = next((field.choices for field in exercise.fields if field.id == "with"), {}) if exercise else {}
    who = choices.get(moment.with_whom, "")
    return who if not who or moment.with_whom == "alone" else f"with {who}"
