"""The weekly reflection: the week beside it in figures, four prompts of her choice, and the pulse."""

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from steady.domain.content.prompts import PLAIN_LOG, STORY, WeeklyPrompts
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import days_of, monday_of, week_of
from steady.domain.spoken import day_and_month, spoken_day
from steady.domain.views.day_counts import week_figures
from steady.ui.safety import help_cards
from steady.ui.saving.form import Form
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.week.rating_form import ask_items
from steady.ui.week.story_and_plain_log import ask_plain_log, ask_prompt, ask_story, log_comes_first, story_is_offered
from steady.ui.widgets.entry_view import show_entry, without_painful
from steady.ui.widgets.fragment import guarded_fragment

WEEKS_BACK = 104
LISTED = 8
_WHICH_WEEK = FormKeys("which week")


def choose_week() -> str:
    """Ask which week it is about, this week first; return its name, such as "2026-W47"."""
    weeks = _weeks()
    written = {reflection.week for reflection in session.workbook().reflections.all()}

    def spoken(week: str) -> str:
        first, *_, last = days_of(week)
        begins = first.day if first.month == last.month else day_and_month(first)
        named = {0: "This week, ", 1: "Last week, "}.get(weeks.index(week), "")
        return f"{named}{begins} to {spoken_day(last)}" + (" (written)" if week in written else "")

    key = _WHICH_WEEK.key("week")
    return st.selectbox("Which week?", weeks, key=key, persist_state="session", format_func=spoken)


def open_week(week: str) -> None:
    """Let the screen ask about `week` the next time, if it is one that can be chosen."""
    if week in _weeks():
        tab.remember(_WHICH_WEEK.key("week"), week)


def _weeks() -> list[str]:
    monday = monday_of(week_of(date.today()))
    return [week_of(monday - timedelta(weeks=back)) for back in range(WEEKS_BACK)]


def reflection_form(week: str) -> None:
    """Draw the reflection on `week`, empty or as it was written, and save it when she asks for it."""
    # Read here: Streamlit would draw a mistake in the words inside a fragment as an error of its own.
    _reflection_form(week, session.content().weekly)


@guarded_fragment
def _reflection_form(week: str, asked: WeeklyPrompts) -> None:
    form = Form(f"reflection {week}")
    before = form.base(session.workbook().reflections.get(week))
    # A week written late belongs to that week, not to the day of writing.
    day = min(days_of(week)[-1], date.today())
    start = form.begin(before, Reflection(week=week, day=day))
    is_log_first, so_far = log_comes_first(form), start.answers.get(PLAIN_LOG, "")
    log = ask_plain_log(asked, form, so_far, is_open=True) if is_log_first else {}
    answers = _ask_prompts(asked, form, start)
    log = log or ask_plain_log(asked, form, so_far, is_open=False)
    is_offered = not is_log_first and story_is_offered(form, week)
    answers |= log | ask_story(asked, form, start.answers, offered=is_offered)
    help_cards.show_cards_for(answers.values(), form)
    st.header("Your week in seven sliders")
    st.markdown(asked.stem)
    items = tuple(item for part in session.content().parts for item in part.weekly_items)
    pulse = ask_items(items, form, start.pulse)
    record = replace(before or Reflection(day=day, week=week), answers=answers, pulse=pulse)
    if form.save(record, form.ask_to_save("Save reflection"), "Saved. That was your week."):
        tab.forget("changing")
        st.rerun()


def _ask_prompts(asked: WeeklyPrompts, form: Form, start: Reflection) -> dict[str, str]:
    texts = {prompt.id: prompt.text for prompt in asked.prompts}
    written = {prompt: text for prompt, text in start.answers.items() if prompt not in (PLAIN_LOG, *STORY)}
    picked = form.beside("picked", list(written))
    chosen: list[str] = st.multiselect(
        f"Pick up to {asked.pick} questions",
        default=[prompt for prompt in picked if prompt in texts],
        select_all=False,
        max_selections=max(asked.pick, len(picked), len(written)),
        placeholder="Pick what you'd like to answer",
        **form.choice("prompts", texts),
    )
    if chosen != list(written):
        form.put_beside("picked", chosen)
    # A prompt she takes out of the list, or that the content no longer has, keeps what she once wrote.
    answers = {prompt: text for prompt, text in written.items() if prompt not in chosen}
    for prompt in chosen:
        answers[prompt] = ask_prompt(asked, texts[prompt], form, prompt, written.get(prompt, ""))
    return answers


def show_week_figures(week: str) -> None:
    """Show what the check-ins of `week` say: on how many days, and the mean of each feeling with its days."""
    figures = week_figures(session.workbook().check_ins.all(), week)
    if not figures.check_ins:
        st.markdown("You didn't check in that week. You can still write about it.")
        return
    st.markdown(f"You checked in on **{figures.days} of 7 days**.")
    labels: dict[str, str] = {feeling.id: feeling.label for feeling in session.content().check_in.feelings}
    with st.grid(3, min_column_width=110):
        for feeling, noted in figures.feelings.items():
            st.metric(labels[feeling], f"{noted.mean:.1f}", border=True)
    st.caption("Each number is your average, from 0 to 10, on the days you noted it.")


def list_other_weeks(week: str) -> None:
    """List the last of the other weeks she wrote about, newest first, folded."""
    earlier = [other for other in reversed(session.workbook().reflections.all()) if other.week != week]
    if earlier:
        st.header("Other weeks")
    earlier = without_painful(earlier, "other weeks")
    for reflection in earlier[:LISTED]:
        with st.expander(f"Week of {spoken_day(days_of(reflection.week)[0])}", on_change="rerun") as folded:
            if folded.open:
                show_entry(reflection)
    if len(earlier) > LISTED:
        st.caption("Older weeks are in your diary, and you can pick any week at the top.")
