"""Numbers under a name of their own, such as an imported mood: one picture each, beside those of the feelings."""

from collections.abc import Mapping, Sequence
from itertools import cycle

import pandas as pd

from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import OWN
from steady.insights.charts.overview import OtherLine
from steady.insights.charts.series_panels import Look, series_panel
from steady.insights.days.frames import feeling_days, measures_frame
from steady.insights.days.panel import Panel
from steady.insights.days.spans import Span

# Six scales of hers, and as many moods from elsewhere.
MOST = 12
OWN_SCALE, BROUGHT_IN = "Your own scale", "Brought in from elsewhere"
IN_A_SENTENCE = "this number"
MOOD_LINE, OWN_LINE = "The mood you brought in", "The scale of your own that you noted most"


def number_panels(check_ins: Sequence[CheckIn], look: Look, labels: Mapping[str, str] | None = None) -> list[Panel]:
    """Return one panel for each measure noted on the days of `look`, up to twelve, those noted most often first.

    `labels` maps the key of a measure to its name; without one the key is the name. It is her word, or that of another
    program, so it stands in `own_name` and in the description only, and never in what is drawn as Markdown.
    """
    inside = [check_in for check_in in check_ins if check_in.measures and check_in.day in look.span]
    if not inside:
        return []
    keys = list(measures_frame(inside))[:MOST]
    noted = measures_frame(check_ins)
    return [
        _panel(noted, key, (labels or {}).get(key, key), color, look)
        for key, color in zip(keys, cycle(look.palette.series), strict=False)
    ]


def line_beside(check_ins: Sequence[CheckIn], span: Span) -> OtherLine | None:
    """Return the mood from elsewhere that is noted most in `span`; where there is none and no feeling, an own scale."""
    inside = [check_in for check_in in check_ins if check_in.day in span]
    if not any(check_in.measures for check_in in inside):
        return None
    keys = list(measures_frame(inside))
    moods = [key for key in keys if not key.startswith(OWN)]
    if not moods and any(check_in.feelings for check_in in inside):
        return None
    key, name = (moods[0], MOOD_LINE) if moods else (keys[0], OWN_LINE)
    return OtherLine(name, feeling_days(measures_frame(check_ins), key))


def _panel(noted: pd.DataFrame, key: str, label: str, color: str, look: Look) -> Panel:
    days = feeling_days(noted, key)
    counted = look.span.since(min(days.index[0].date(), look.span.last))
    title = OWN_SCALE if key.startswith(OWN) else BROUGHT_IN
    return series_panel(title, IN_A_SENTENCE, days, counted, color, look).called(label)
