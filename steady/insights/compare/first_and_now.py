"""All steps in one chart: the first score of each and the latest, and what the move between them is called."""

from collections.abc import Iterable, Sequence

import pandas as pd

from steady.domain.content.part import Part
from steady.domain.records.rating import CLEAR_SHIFT, MAYBE_SHIFT, Rating
from steady.domain.spoken import one_or_more
from steady.insights.charts.dumbbell import dumbbells
from steady.insights.days.chart_sentences import NO_RATING_YET, SHIFT_WORDS, move_between, number, spoken_day
from steady.insights.days.frames import part_scores
from steady.insights.days.panel import Panel
from steady.palette import Palette

TITLE = "Your steps, first and now"
ONCE = "You've rated {parts} once so far. After a second rating, you'll see here what's moved."
FIRST_EVER, FIRST_OF_A_TIME = "your first rating", "your first rating during this time"
KEY = (
    f"The ring is {FIRST_EVER}, and the dot is the latest one. We call a move of {CLEAR_SHIFT} or more a clear shift, "
    f"and one of {MAYBE_SHIFT} or more a maybe. That's our own rule of thumb. Higher is steadier."
)
PULSE = "Weekly pulse"
COLUMNS = (
    ("part", "Step"),
    ("first_day", "First rating"),
    ("first", "First"),
    ("last_day", "Latest rating"),
    ("value", "Latest"),
    ("said", "Move"),
)


def first_and_now_panel(
    ratings: Iterable[Rating], parts: Sequence[Part], palette: Palette, pulse: pd.Series | None = None
) -> Panel:
    """Return the first and the latest score of each part she has rated twice or more, in the order of `parts`.

    Above them stands the weekly `pulse` from `frames.pulse_scores`, where it's given and has two weeks. The sentence
    says what moved; what the signs and words mean is in KEY.
    """
    ratings = list(ratings)
    scored = {} if pulse is None else {PULSE: pulse}
    scored |= {part.title: part_scores(ratings, part.id, part.reversed_items) for part in parts}
    once = [title for title, scores in scored.items() if len(scores) == 1 and title != PULSE]
    rows = pd.DataFrame(
        {
            "part": title,
            "first": round(scores.iloc[0], 1),
            "value": round(scores.iloc[-1], 1),
            "said": move_between(scores),
            "first_day": f"{scores.index[0]:%Y-%m-%d}",
            "last_day": f"{scores.index[-1]:%Y-%m-%d}",
        }
        for title, scores in scored.items()
        if len(scores) > 1
    )
    if rows.empty:
        return Panel(TITLE, ONCE.format(parts=one_or_more(len(once), "one step")) if once else NO_RATING_YET)
    chart = dumbbells(rows.assign(low=rows["first"], high=rows["value"]), "part", "first", COLUMNS, palette)
    # In the order of the size of the move.
    moves = [(int((rows["said"] == said).sum()), said) for said in SHIFT_WORDS.values()]
    moved = "; ".join(f"{count} of {len(rows)}: {said}" for count, said in moves if count)
    each = [
        f"{row.part}: {number(row.first)} on {spoken_day(pd.Timestamp(row.first_day))}, "
        f"{number(row.value)} on {spoken_day(pd.Timestamp(row.last_day))}, {row.said}"
        for row in rows.itertuples()
    ]
    steps = one_or_more(int((rows["part"] != PULSE).sum()), "one step")
    described = f"First and latest rating of {steps}, out of 10 each. {'; '.join(each)}."
    return Panel(TITLE, f"{moved}.", described, chart, rows, COLUMNS)
