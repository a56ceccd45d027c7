"""How to read the figures of Weeks, in one fold."""

import streamlit as st

HOW_TO_READ = "How to read this"


def fold_guide() -> None:
    """Draw the fold that says what the rows, the months and the steps mean, and what they can't say."""
    from steady.insights.charts.month_strip import TOO_FEW
    from steady.insights.compare.first_and_now import KEY
    from steady.insights.days.chart_sentences import GAPS_NOTE
    from steady.insights.statistics.personal import DAYS_FOR_A_MEAN

    lines = (
        "Each row runs from 0 at the bottom to 10 at the top. A small dot is one day, and the line is a seven-day "
        "average. Where there's only one, it's a larger dot. In a long stretch, a dot is a week.",
        GAPS_NOTE,
        "The number at the right is the average of the last four weeks. It's compared with four weeks from the time "
        f"named at the top of the page, and each of the two needs {DAYS_FOR_A_MEAN} days. “Higher” or “lower” means it "
        "moved by more than your usual ups and downs. With six feelings, one may do that just by luck now and then.",
        f"The fuller a month's box is, the higher its average. {TOO_FEW} One month is always the lowest, so that alone "
        "doesn't say much.",
        KEY,
    )
    with st.expander(HOW_TO_READ, key="guide", on_change="rerun") as fold:
        if fold.open:
            for line in lines:
                st.markdown(line)
