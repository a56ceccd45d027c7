"""All parts in one picture: the first score of each and the latest, and what the move between them is called."""

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

TITLE = "The parts, first and now"
ONCE = "You have rated {parts} once so far. With a second rating, what moved shows up here."
FIRST_EVER, FIRST_OF_A_TIME = "your first rating", "the first rating of this time"
KEY = (
    f"The ring is {FIRST_EVER}, the dot the latest. A move of {CLEAR_SHIFT} or more is a clear shift, "
    f"from {MAYBE_SHIFT} on it is a maybe. Higher is steadier."
)
COLUMNS = (
    ("part", "Part"),
    ("first_day", "First rating"),
    ("first", "First"),
    ("last_day", "Latest rating"),
    ("value", "Latest"),
    ("said", "Move"),
)


def first_and_now_panel(ratings: Iterable[Rating], parts: Sequence[Part], palette: Palette) -> Panel:
    """Return the first and the latest score of each part she has rated twice or more, in the order of `parts`."""
    ratings = list(ratings)
    scored = {part.title: part_scores(ratings, part.id, part.reversed_items) for part in parts}
    once = [title for title, scores in scored.items() if len(scores) == 1]
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
        return Panel(TITLE, ONCE.format(parts=one_or_more(len(once), "one part")) if once else NO_RATING_YET)
    chart = dumbbells(rows.assign(low=rows["first"], high=rows["value"]), "part", "first", COLUMNS, palette)
    # In the order of the size of the move.
    moves = [(int((rows["said"] == said).sum()), said) for said in SHIFT_WORDS.values()]
    moved = "; ".join(f"{count} of {len(rows)}: {said}" for count, said in moves if count)
    each = [
        f"{row.part}: {number(row.first)} on {spoken_day(pd.Timestamp(row.first_day))}, "
        f"{number(row.value)} on {spoken_day(pd.Timestamp(row.last_day))}, {row.said}"
        for row in rows.itertuples()
    ]
    described = f"First and latest rating of {len(rows)} parts, of 10 each. {'; '.join(each)}."
    return Panel(TITLE, f"{moved}. {KEY}", described, chart, rows, COLUMNS)
