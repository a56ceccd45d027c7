"""Weekdays and times of day, ready to be laid out: their means over the band that chance alone gives."""

from collections.abc import Callable, Sequence

import pandas as pd

from steady.domain.records.check_in import CheckIn
from steady.domain.scales import Scale
from steady.insights.patterns import association_charts, association_frames
from steady.insights.patterns.association_panels import Ordered
from steady.insights.spread_sentences import spread_alt, spread_line
from steady.insights.statistics import Group, Spread, time_of_day_spread, weekday_spread
from steady.palette import Palette

TITLES = {"weekdays": "Weekdays", "times": "Times of day"}
COLUMNS = (("group", "When"), ("value", "Mean"), ("n", "From so many"))
# A telephone has room for the first three letters of a weekday.
LETTERS = {"weekdays": 3}
# What is said of a spread: a key of TITLES and the name of the scale come before it.
Told = Callable[[str, str, Spread], str]


def weekday_panel(check_ins: Sequence[CheckIn], scale: Scale, palette: Palette, told: Told = spread_line) -> Ordered:
    """Return the means of the weekdays of `scale`."""
    return _panel("weekdays", scale, weekday_spread(association_frames.scale_days(check_ins, scale)), palette, told)


def time_panel(check_ins: Sequence[CheckIn], scale: Scale, palette: Palette, told: Told = spread_line) -> Ordered:
    """Return the means of morning, afternoon, evening and night of `scale`."""
    return _panel("times", scale, time_of_day_spread(association_frames.scale_moments(check_ins, scale)), palette, told)


def _panel(what: str, scale: Scale, spread: Spread, palette: Palette, told: Told) -> Ordered:
    line = told(what, scale.name, spread)
    if not spread.gap or spread.chance is None:
        return Ordered(TITLES[what], line)
    # Centred between the highest and the lowest: the dots lie inside it exactly when chance may put them so.
    middle = (spread.counted[0].mean + spread.counted[-1].mean) / 2
    band = {
        "low": round(max(middle - spread.chance.most / 2, 0), 2),
        "high": round(min(middle + spread.chance.most / 2, 10), 2),
    }
    rows = pd.DataFrame([_row(group, LETTERS.get(what)) | band for group in spread.groups])
    drawn = association_charts.spread(rows, palette)
    return Ordered(TITLES[what], line, spread_alt(what, scale.name, spread), drawn, rows, COLUMNS)


def _row(group: Group, letters: int | None) -> dict:
    mean = None if group.mean is None else round(group.mean, 2)
    return {"group": group.name, "label": group.name[:letters], "value": mean, "n": group.n}
