"""The pictures of a report: the panels of the screen over its period, each turned into a drawing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pandas as pd

from steady.domain.urges import passed, urges
from steady.insights import frames, panels, urge_panels
from steady.insights.panels import Panel
from steady.insights.pictures import svg_of
from steady.insights.report.chosen import Chosen, Sources, inside, urge_entries
from steady.insights.report.structure import Picture
from steady.insights.stretches import EVERYTHING, Span
from steady.palette import LIGHT

WIDTH = 600
SMALL = 290
URGES = "Urges to reach out"
Sized = tuple[Panel, int]
NO_CHECK_INS = "No check-ins in this time. No need to catch up."
NO_FEELINGS = "None of the six feelings was noted in this time."
NO_PULSE = "No weekly pulse in this time. A week can be written late."
NO_URGES = "No urge was noted in this time."
NO_END = "What came of them was not noted."
WHICH_WEEKS = f"The picture shows the last {urge_panels.MOST_WEEKS} weeks of it."
SHORTEST = 7
TOO_SHORT = "A picture needs at least seven days. The numbers of fewer days are under “Figures”, if you tick it."


def drawn_panels(chosen: Chosen, sources: Sources, period: Span) -> tuple[list[Sized], list[Sized]]:
    """Return the panels of her weeks and those of her urges with their widths; a kind she did not tick has none."""
    weeks = list(_weeks(sources, period)) if chosen.pictures else []
    return weeks, [(panel, WIDTH) for panel in _urges(sources, period)] if chosen.urges else []


def pictures(shown: Iterable[Sized], told: Callable[[], None]) -> tuple[Picture, ...]:
    """Return the panels as pictures with their drawings; `told` is called before each one."""
    return tuple(_picture(panel, width, told) for panel, width in shown)


def measured(sources: Sources) -> pd.DataFrame:
    """Return the numbers under names of their own, as `frames.entries_frame` does it for feelings: a column each."""
    dated = sorted(sources.check_ins, key=lambda one: (one.day, one.at))
    keys = dict.fromkeys(key for one in dated for key in one.measures)
    days = pd.DatetimeIndex([pd.Timestamp(one.day) for one in dated], name="day")
    return pd.DataFrame({key: [one.measures.get(key) for one in dated] for key in keys}, days, dtype=float)


def _weeks(sources: Sources, period: Span) -> Iterator[Sized]:
    if period.days < SHORTEST:
        yield Panel(panels.DAYS, TOO_SHORT), WIDTH
        return
    for panel in (*_feelings(sources, period), *_measures(sources, period), _pulse(sources, period)):
        yield panel, WIDTH
    # A part has few points.
    yield from ((panel, SMALL) for panel in _parts(sources, period))


def _picture(panel: Panel, width: int, told: Callable[[], None]) -> Picture:
    told()
    svg = "" if panel.chart is None else svg_of(panel.chart, width)
    return Picture(panel.title, _on_paper(panel.sentence), panel.alt, svg, small=width < WIDTH)


def _on_paper(sentence: str) -> str:
    """Return a sentence of the screen without "the last": a paper is read later, when those are other days."""
    return sentence.replace(" of the last ", " of ")


def _feelings(sources: Sources, period: Span) -> Iterator[Panel]:
    if not inside(sources.check_ins, period):
        yield Panel(panels.DAYS, NO_CHECK_INS)
        return
    entries = frames.entries_frame(sources.check_ins)
    drawn = [panels.day_panel(entries, feeling.id, feeling.label, color, period, LIGHT)
             for feeling, color in zip(sources.feelings, LIGHT.series, strict=False)]
    # Six times the same kind sentence would be none.
    yield from drawn if any(panel.chart for panel in drawn) else [Panel(panels.DAYS, NO_FEELINGS)]


def _measures(sources: Sources, period: Span) -> Iterator[Panel]:
    entries = measured(sources)
    for key in entries:
        panel = panels.day_panel(entries, key, sources.measures.get(key, key), LIGHT.primary, period, LIGHT)
        if panel.chart is not None:
            yield panel


def _pulse(sources: Sources, period: Span) -> Panel:
    reversed_items = frozenset().union(*(part.reversed_items for part in sources.parts))
    scores = frames.pulse_scores(sources.reflections, reversed_items)
    so_far = scores[scores.index <= pd.Timestamp(period.last)]
    return Panel(panels.PULSE, NO_PULSE) if so_far.empty else panels.pulse_over(so_far, period, LIGHT)


def _parts(sources: Sources, period: Span) -> list[Panel]:
    return panels.part_panels(inside(sources.ratings, period), sources.parts, period.last, LIGHT)


def _urges(sources: Sources, period: Span) -> Iterator[Panel]:
    noted = urges(inside(urge_entries(sources), period))
    if not noted:
        return
    share = passed(noted)
    yield urge_panels.strength_panel(noted, LIGHT)
    # On the screen it speaks of this week; on paper nobody knows which one that is.
    said = f"In this time you let {share.passed} of {share.times} pass. {WHICH_WEEKS}" if share.times else NO_END
    yield replace(urge_panels.weeks_panel(noted, period.last, "", LIGHT), sentence=said)
    yield urge_panels.hours_panel(noted, LIGHT)
