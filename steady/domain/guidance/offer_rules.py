"""The eight plain patterns that bring an offer of help. Counts of days and answers, never a score of her.

All thresholds are design judgement; none comes from a questionnaire. A missing day is missing, never a zero.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from statistics import fmean

from steady.domain import tone
from steady.domain.exercises import stance_ladder
from steady.domain.guidance.history import RuleContext, day_values, days_with, last_days, texts
from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import score
from steady.domain.records.week import week_of
from steady.domain.urge.episode import ACTED_ON, SENT_REGRET, UNSURE, Urge, urges

WEEK = 7
FORTNIGHT = 14
AFRAID = "felt_afraid_of_him"
SLEPT_BADLY = "slept_badly"
ATE_LITTLE = frozenset({"ate_little"})
DRANK_MORE = frozenset({"drank_more"})
SUPPORT = frozenset({"friends_or_support"})
LOW_WORDS = frozenset({"hopeless", "numb", "desperate"})
CONTACT = frozenset(
    {
        "friendly_contact",
        "tense_contact",
        "argued",
        "heavy_talk",
        "light_moment",
        "he_opened_up",
        "looked_at_his_pages",
        "acted_on_it",
        "said_it_once",
    }
)
CIRCLES = "3.4"


def danger_or_fear(look: RuleContext) -> bool:
    """R1: danger words in any text, or she was afraid of him."""
    fresh = [record for record in look.written.everything if look.is_fresh(record)]
    afraid = any(AFRAID in getattr(record, "tags", ()) for record in fresh)
    return afraid or any(tone.danger(text, look.tone_rules) for record in fresh for text in texts(record))


def steep(look: RuleContext) -> bool:
    """R2: a check-in of this day or night that is very heavy."""
    return any(_is_steep(one) for one in look.check_ins(2) if look.is_fresh(one))


def low_run(look: RuleContext) -> bool:
    """R3: two weeks with little hope, or with a very low word on five days or more."""
    lately = look.check_ins(FORTNIGHT)
    hopeful = day_values(lately, "hopeful")
    mostly_low = len(hopeful) >= 8 and sum(value <= 2 for value in hopeful) >= 0.75 * len(hopeful)
    return mostly_low or days_with(lately, LOW_WORDS) >= 5


def body(look: RuleContext) -> bool:
    """R4: little sleep, little food, or more drink than she wanted, on most days of the week."""
    week = look.check_ins(WEEK)
    bad_nights = len({one.day for one in week if one.sleep == "bad" or SLEPT_BADLY in one.tags})
    return bad_nights >= 5 or days_with(week, ATE_LITTLE) >= 4 or days_with(week, DRANK_MORE) >= 3


def chase(look: RuleContext) -> bool:
    """R5: many messages she wished unsent, a strong pull mostly acted on, or contact after his clear no."""
    week = urges(last_days(look.written.exercises, WEEK, look.today))
    regrets = sum(one.outcome == SENT_REGRET for one in week)
    return regrets >= 5 or _strong_and_acted_on(week) or _contact_after_a_no(look)


def tracking_hurts(look: RuleContext) -> bool:
    """R6: she mostly left exercises lower than she came, or her mind went in circles two weeks running."""
    both = [
        one
        for one in last_days(look.written.exercises, 2 * FORTNIGHT, look.today)
        if one.mood_before is not None and one.mood_after is not None
    ]
    last_seven = sorted(both, key=lambda one: one.at)[-7:]
    return sum(one.mood_after < one.mood_before for one in last_seven) >= 5 or _in_circles(look)


def no_one(look: RuleContext) -> bool:
    """R7: very lonely on half the days of two weeks, and nobody there."""
    lately = look.check_ins(FORTNIGHT)
    lonely_days = sum(value >= 8 for value in day_values(lately, "lonely"))
    return lonely_days >= 7 and not days_with(lately, SUPPORT)


def worse(look: RuleContext) -> bool:
    """R8: this pulse lies 2.5 or more below the mean of her pulses in the four weeks before."""
    by_week = {one.week: score(one.pulse, look.reversed_items) for one in look.written.reflections}
    scores = {week: value for week, value in by_week.items() if value is not None}
    newest = next((back for back in (0, 1) if _week_back(look.today, back) in scores), None)
    if newest is None:
        return False
    before = [scores[week] for week in (_week_back(look.today, newest + n) for n in range(1, 5)) if week in scores]
    # Three of the four weeks at least: less is not yet a mean of hers. Rounded, as the shift of a rating is.
    return len(before) >= 3 and round(fmean(before) - scores[_week_back(look.today, newest)], 1) >= 2.5


RULES: dict[str, Callable[[RuleContext], bool]] = {
    "now": danger_or_fear,
    "steep": steep,
    "low_run": low_run,
    "body": body,
    "chase": chase,
    "tracking_hurts": tracking_hurts,
    "no_one": no_one,
    "worse": worse,
}


def _is_steep(one: CheckIn) -> bool:
    torn = max(one.lonely or 0, one.angry_or_hurt or 0) >= 9
    return (one.heaviness or 0) >= 9 or (one.calm is not None and one.calm <= 1 and torn)


def _strong_and_acted_on(week: Sequence[Urge]) -> bool:
    strong = [one for one in week if (one.strength_0 or 0) >= 8]
    known = [one for one in strong if one.outcome and one.outcome != UNSURE]
    acted = sum(one.outcome in ACTED_ON for one in known)
    return len({one.started_at.date() for one in strong}) >= 5 and acted > len(known) / 2


def _contact_after_a_no(look: RuleContext) -> bool:
    last = stance_ladder.latest(look.written.exercises)
    if last is None or last.level != stance_ladder.CLEAR_NO:
        return False
    return any(CONTACT.intersection(one.tags) and one.day >= last.day for one in look.check_ins(WEEK))


def _in_circles(look: RuleContext) -> bool:
    rated = [(one.at, week_of(one.day), one.answers) for one in look.written.ratings]
    pulses = [(one.at, one.week, one.pulse) for one in look.written.reflections]
    answers = sorted(rated + pulses, key=lambda one: one[0])
    by_week = {week: given[CIRCLES] for _, week, given in answers if CIRCLES in given}
    pairs = ((_week_back(look.today, back), _week_back(look.today, back + 1)) for back in (0, 1))
    return any(all(by_week.get(week, 0) >= 8 for week in pair) for pair in pairs)


def _week_back(today: date, weeks: int) -> str:
    return week_of(today - timedelta(weeks=weeks))
