"""A week in figures with the week before beside it: before she writes, and once she has saved."""

from collections.abc import Sequence

import streamlit as st

from steady.domain.records.reflection import Reflection
from steady.domain.records.week import of_week, week_before
from steady.domain.spoken import count
from steady.domain.views.day_counts import WeekFigures, week_figures
from steady.ui.state import session

NOTHING_NOTED = "There's no check-in from this week. You can still write about it."
EXPLAINED = (
    "Each number is your average, from 0 to 10, on the days you noted it. The smaller one is from the week before."
)
DAYS = "You checked in on {days} of 7 days, and on {before} the week before."
NOT_NOTED = "not noted"
HEADS = ("", "Your week", "The week before")


def show_week_figures(week: str) -> None:
    """Show on how many days of `week` she checked in, and the mean of each feeling; the week before stands in gray."""
    figures, before = _figures(week), _figures(week_before(week))
    if not figures.check_ins:
        st.markdown(NOTHING_NOTED)
        return
    labels = session.in_words().feelings
    with st.grid(3, min_column_width=110):
        for feeling, noted in figures.feelings.items():
            earlier = before.feelings.get(feeling)
            beside = f"{earlier.mean:.1f} before" if earlier else None
            mean = f"{noted.mean:.1f}"
            st.metric(labels.get(feeling, feeling), mean, beside, delta_color="off", delta_arrow="off", border=True)
    st.caption(f"{EXPLAINED} {_days(figures, before)}")


def show_beside_last(reflection: Reflection) -> None:
    """Show the numbers and the sliders of the week of `reflection` beside those of the week before, row by row."""
    earlier_week, words = week_before(reflection.week), session.in_words()
    figures, before = _figures(reflection.week), _figures(earlier_week)
    if figures.check_ins:
        st.markdown(_days(figures, before))
    both = figures.feelings, before.feelings
    names = [name for name in words.feelings if any(name in noted for noted in both)]
    _show_table([(words.feelings[name], *(_mean(of, name) for of in (figures, before))) for name in names])
    last = session.workbook().reflections.get(earlier_week)
    pulses = reflection.pulse, last.pulse if last else {}
    items = [item for item in words.items if any(item in pulse for pulse in pulses)]
    _show_table([(words.items[item], *(str(pulse.get(item, NOT_NOTED)) for pulse in pulses)) for item in items])


def _figures(week: str) -> WeekFigures:
    return week_figures(of_week(session.workbook().check_ins.all(), week), week)


def _days(figures: WeekFigures, before: WeekFigures) -> str:
    return DAYS.format(days=figures.days, before=before.days)


def _mean(figures: WeekFigures, name: str) -> str:
    """Return the mean of a feeling, with its days where they are not all on which she checked in."""
    noted = figures.feelings.get(name)
    if noted is None:
        return NOT_NOTED
    return f"{noted.mean:.1f}" if noted.days == figures.days else f"{noted.mean:.1f} ({count(noted.days, 'day')})"


def _show_table(rows: Sequence[Sequence[str]]) -> None:
    """Draw rows of words of ours and numbers; nothing where there are none."""
    if rows:
        lines = [HEADS, ("---",) * len(HEADS), *rows]
        st.markdown("\n".join(f"| {' | '.join(line)} |" for line in lines))
