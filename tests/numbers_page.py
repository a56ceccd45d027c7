"""Writes docs/numbers.md, every figure with definition, rule, source and value. Run `python -m tests.numbers_page`."""

import tomllib
from datetime import date
from typing import Any

import pandas as pd

from steady.domain.records.check_in import WITH_HIM, CheckIn
from steady.domain.records.day_values import scales
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating, shift
from steady.domain.records.reflection import Reflection
from steady.domain.urge.episode import Urge, before_and_after, by_hour, passed, urges
from steady.domain.views.day_counts import contact_days
from steady.insights import statistics
from steady.insights.days import frames
from steady.insights.days.chart_sentences import SHIFT_WORDS
from steady.insights.patterns import association_frames
from steady.insights.statistics import AlongWith, Spread
from steady.sample_journal import sample_records
from tests.running import ROOT
from tests.words import our_words

PAGE, WORDS = ROOT / "docs" / "numbers.md", ROOT / "tests" / "numbers.toml"
TODAY = date(2026, 11, 22)
CONTENT = our_words()
HEAD = """# The numbers, and when they're shown

Here's every figure of the workbook: what it is, the rule for when it's shown, the source of both, and its value on the
sample journal on 22 November 2026, for the feeling “calm” unless it says something else. All values are points on the
scale from 0 to 10. The functions are in `steady/insights` and `steady/domain`, and `tests/insights` checks them against
the definitions in plain Python. `python3 start.py bench` prints how often the rules marked “simulation” speak up when
there's nothing to say. This page is made by `python -m tests.numbers_page`, and a test keeps it true.
"""


class Sample:
    """The sample journal on a fixed day, and the series the figures take."""

    def __init__(self) -> None:
        records = sample_records(TODAY, CONTENT.parts)
        self.check_ins = [record for record in records if isinstance(record, CheckIn)]
        self.ratings = [record for record in records if isinstance(record, Rating)]
        self.reflections = [record for record in records if isinstance(record, Reflection)]
        self.exercises = [record for record in records if isinstance(record, ExerciseEntry)]
        self.calm = scales(CONTENT.check_in.feelings, self.check_ins)["calm"]
        self.days = association_frames.scale_days(self.check_ins, self.calm)
        self.moments = association_frames.scale_moments(self.check_ins, self.calm)

    def along(self) -> list[AlongWith]:
        """Return what is linked with calm: all tags and the answers about sleep, tested together."""
        shielded = CONTENT.check_in.shielded_tag.id
        tagged = association_frames.tagged_days(self.check_ins, shielded) | association_frames.sleep_columns(
            self.check_ins
        )
        return statistics.goes_along_with(self.days, tagged)

    def day_after(self) -> list[AlongWith]:
        """Return what is linked with calm on the day after contact."""
        return statistics.goes_along_with(*association_frames.day_after(self.check_ins, self.days, WITH_HIM))


def values(sample: Sample) -> dict[str, str]:
    """Return what each figure is on the sample journal, by its key in numbers.toml."""
    return (
        _of_days(sample.days)
        | _of_weeks(sample.days)
        | _of_patterns(sample)
        | _of_sliders(sample)
        | _of_urges(urges(sample.exercises))
    )


def _of_days(days: pd.Series) -> dict[str, str]:
    line = statistics.seven_day_line(days)
    last = line.dropna().iloc[-1]
    return {
        "day_value": f"{len(days)} day values; the last is {days.iloc[-1]:.6f}, on {days.index[-1]:%Y-%m-%d}.",
        "mean": f"{statistics.personal_mean(days).value:.6f}.",
        "spread": f"{statistics.spread(days).value:.6f}.",
        "instability": f"{statistics.instability(days).value:.6f}.",
        "seven_day_line": f"{line.count()} of {len(line)} calendar days have one; the last is {last:.6f}.",
    }


def _of_weeks(days: pd.Series) -> dict[str, str]:
    weeks, trend, pair = statistics.weekly_means(days), statistics.trend(days), statistics.week_against_week(days)
    called = "a change" if pair.is_change else "no change"
    months, (low, high) = statistics.monthly_means(days, 10), statistics.lowest_and_highest_month(days)
    usual = statistics.week_against_usual(days, days.index[-1])
    return {
        "weekly_mean": f"{len(weeks)} weeks; the last is {weeks.iloc[-1]:.6f}, from {weeks.index[-1]:%Y-%m-%d} on.",
        "monthly_mean": f"{len(months)} months; the last is {months.iloc[-1]:.6f}, in {months.index[-1]:%Y-%m}.",
        "hardest_month": (
            f"Hardest {low.first:%Y-%m}, {low.mean:.6f} from {low.days} days; "
            f"lightest {high.first:%Y-%m}, {high.mean:.6f} from {high.days} days."
        ),
        "week_against_week": f"{pair.difference:+.6f} with a band of ±{pair.band:.6f}, so {called}.",
        "week_against_usual": f"{usual.difference:+.6f} with a band of ±{usual.band:.6f}.",
        "slope": f"{trend.slope:.6f} ({trend.low:.6f} to {trend.high:.6f}) over {trend.n_weeks} weeks.",
        "trend_test": f"p = {trend.p:.6f}; named: {trend.direction or 'no clear trend yet'}.",
    }


def _of_patterns(sample: Sample) -> dict[str, str]:
    along, after = sample.along(), sample.day_after()
    stands_out = [one.tag for one in along if one.may_be_said]
    return {
        "along": _comparison(along[0]),
        "many_tags": f"{len(along)} compared, {len(stands_out)} stand out: {', '.join(stands_out)}.",
        "shifts": f"{along[0].tag}: {along[0].p_shifted:.6f}.",
        "day_after": _comparison(after[0]),
        "contact": f"{len(contact_days(sample.check_ins))} days with contact in all.",
        "weekdays": _gap(statistics.weekday_spread(sample.days)),
        "times": _gap(statistics.time_of_day_spread(sample.moments)),
    }


def _of_sliders(sample: Sample) -> dict[str, str]:
    part, reversed_items = CONTENT.parts[0], frozenset().union(*(part.reversed_items for part in CONTENT.parts))
    pulses = frames.pulse_scores(sample.reflections, reversed_items)
    scores = frames.part_scores(sample.ratings, part.id, part.reversed_items)
    called = SHIFT_WORDS[shift(scores.iloc[0], scores.iloc[-1])]
    return {
        "part_score": f"{part.title}: {', '.join(f'{value:.6f}' for value in scores)}.",
        "part_move": f"{part.title}: {scores.iloc[-1] - scores.iloc[0]:+.6f}, “{called}.”",
        "pulse": f"{len(pulses)} weeks; the last is {pulses.iloc[-1]:.6f}.",
    }


def _of_urges(noted: list[Urge]) -> dict[str, str]:
    let_pass, hours = passed(noted), by_hour(noted)
    return {
        "strengths": f"{len(before_and_after(noted))} of {len(noted)} urges have both numbers.",
        "let_pass": f"{let_pass.passed} of {let_pass.times} in all.",
        "hours": f"{sum(hours)} urges, at most {max(hours)} in one hour.",
    }


def _comparison(one: AlongWith) -> str:
    return (
        f"{one.tag}: {one.difference:+.6f} ({one.low:+.6f} to {one.high:+.6f}), {one.days_with} days with and "
        f"{one.days_without} without, p = {one.p:.6f}, adjusted {one.p_adjusted:.6f}."
    )


def _gap(spread: Spread) -> str:
    called = "stands out" if spread.may_be_said else "doesn't stand out"
    usual, most = spread.chance.usual, spread.chance.most
    return f"{spread.gap:.6f}; by chance {usual:.3f} on average and at most {most:.3f}, so it {called}."


def page() -> str:
    """Return the whole page; raise KeyError for a figure with words and no value."""
    words, known = tomllib.loads(WORDS.read_text(encoding="utf-8")), values(Sample())
    return "\n".join([HEAD, *(_section(figure, known[key]) for key, figure in words.items())])


def _section(figure: dict[str, Any], value: str) -> str:
    by = ", ".join(f"`{name}`" for name in figure["by"])
    return (
        f"## {figure['name']}\n\n- **What it is:** {figure['definition']}\n- **Computed by:** {by}\n"
        f"- **Shown:** {figure['shown']}\n- **Source:** {figure['source']}\n- **On the sample journal:** {value}\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(PAGE.relative_to(ROOT).as_posix())
