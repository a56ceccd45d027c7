"""Which ticks of a report a time may have something for, found without pandas: the others are not asked for."""

from collections import Counter

from steady.domain.views.day_counts import contact_days
from steady.insights.days.spans import FIRST_AND_LAST, FOUR_WEEKS, Span, times_of
from steady.insights.report.choices import Sources, count_records, records_inside

# Not from the statistics themselves: they bring pandas, and nobody waits for it who only opens the screen.
DAYS_FOR_A_CHART, DAYS_FOR_AN_AVERAGE, DAYS_EACH_WAY, NUMBERS_A_PART = 7, 14, 10, 10


def worth_asking(shown: Sources, period: Span) -> frozenset[str]:
    """Return the ticks of `Chosen` for which `period` may have something; `shown` comes from `Sources.reportable`."""
    count, noted = count_records(shown, period), records_inside(shown.check_ins, period)
    drawn = count.days and period.days >= DAYS_FOR_A_CHART
    tagged = {(tag, check_in.day) for check_in in noted for tag in check_in.tags if tag != shown.shielded}
    # An answer about sleep is compared as a tag is.
    tagged |= {(check_in.sleep, check_in.day) for check_in in noted if check_in.sleep}
    days_with = Counter(tag for tag, _ in tagged).values()
    several_ratings = max(Counter(rating.part for rating in records_inside(shown.ratings, period)).values(), default=0)
    something = {
        "letters": count.letters,
        "changes": several_ratings > 1 or _has_two_averages(shown, period),
        "reflections": count.reflections,
        "notes": count.notes,
        "events": count.events,
        "exercises": count.exercises,
        "pictures": drawn,
        "more": drawn,
        "along": any(DAYS_EACH_WAY <= days <= count.days - DAYS_EACH_WAY for days in days_with),
        "rhythm": count.check_ins >= 2 * NUMBERS_A_PART,
        "contact": contact_days(noted),
        "urges": count.urges,
        "figures": count.days,
        "ratings": count.ratings,
    }
    return frozenset(kind for kind, is_there in something.items() if is_there)


def _has_two_averages(shown: Sources, period: Span) -> bool:
    """Whether its first and its last four weeks share no day, and each has days enough."""
    times = times_of(FIRST_AND_LAST, period.last, period.first)
    days = [len({check_in.day for check_in in records_inside(shown.check_ins, time)}) for time in times]
    return period.days >= 2 * FOUR_WEEKS and min(days) >= DAYS_FOR_AN_AVERAGE
