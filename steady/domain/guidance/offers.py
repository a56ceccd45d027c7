"""Gentle offers of help: eight plain patterns that bring one, and which is due. The words are in offers.toml.

They are counts of days and answers, never a score of her. All thresholds are design judgement; none comes from a
questionnaire. A missing day is missing, never a zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from steady.domain import tone
from steady.domain.exercises import stance_ladder
from steady.domain.guidance.history import CIRCLES, WEEK, RuleContext, days_with, last_days, texts
from steady.domain.records.check_in import WITH_HIM, daily_means
from steady.domain.records.rating import score
from steady.domain.records.week import week_of
from steady.domain.tone import CONCERNS, FEAR, Concern
from steady.domain.urge.episode import ACTED_ON, SENT_REGRET, UNSURE, urges

ALWAYS = ("now", "steep")
# Where a way leads; any other way has a reply, which is shown on the spot.
PLACES = ("help", "breathe", "urge", "plain_log", "week_off")
REST = timedelta(days=3)

FORTNIGHT = 14
AFRAID = "felt_afraid_of_him"
SLEPT_BADLY = "slept_badly"
ATE_LITTLE = frozenset({"ate_little"})
DRANK_MORE = frozenset({"drank_more"})
SUPPORT = frozenset({"friends_or_support"})
LOW_WORDS = frozenset({"hopeless", "numb", "desperate"})
# Here a look at his pages, and an urge acted on, are contact too.
CONTACT = frozenset({*WITH_HIM, "looked_at_his_pages", "acted_on_it"})

# On the scale from 0 to 10.
VERY_HEAVY, VERY_UNEASY, TORN = 9, 1, 9
HOPELESS, VERY_LONELY, STRONG_URGE, ALWAYS_IN_CIRCLES = 2, 8, 8, 8
CLEARLY_WORSE = 2.5
# Numbers of days, and of what she noted.
HOPE_DAYS, LITTLE_HOPE_SHARE, LOW_WORD_DAYS = 8, 0.75, 5
BAD_NIGHTS, HUNGRY_DAYS, DRINKING_DAYS = 5, 4, 3
REGRETS, STRONG_DAYS = 5, 5
EXERCISES_LOOKED_AT, LOWER_AFTER = 7, 5
LONELY_DAYS = 7
WEEKS_BEFORE, FEWEST_WEEKS_BEFORE = 4, 3


@dataclass(frozen=True)
class Offer:
    """One offer: the pattern that brought it, its words, and the ways it names (where it leads → label).

    `replies` has what is said to a way that leads nowhere else. `close` is the label that closes it.
    """

    rule: str
    text: str
    ways: Mapping[str, str]
    close: str
    replies: Mapping[str, str]


def fresh_concerns(context: RuleContext) -> tuple[Concern, ...]:
    """Return what her fresh records call for a card for, by any text in them or by the tag that she was afraid."""
    fresh = [record for record in context.written.everything if context.is_fresh(record)]
    found = {found for record in fresh for text in texts(record) for found in tone.concerns(text, context.tone_rules)}
    if any(AFRAID in getattr(record, "tags", ()) for record in fresh):
        found.add(FEAR)
    return tuple(concern for concern in CONCERNS if concern in found)


def danger_or_fear(context: RuleContext) -> bool:
    """R1: words of fear or of dying in any text, or she was afraid of him."""
    return bool(fresh_concerns(context))


def steep(context: RuleContext) -> bool:
    """R2: a check-in of this day or night that is very heavy."""
    for check_in in filter(context.is_fresh, context.check_ins(2)):
        is_torn = max(check_in.lonely or 0, check_in.angry_or_hurt or 0) >= TORN
        is_uneasy = check_in.calm is not None and check_in.calm <= VERY_UNEASY
        if (check_in.heaviness or 0) >= VERY_HEAVY or (is_uneasy and is_torn):
            return True
    return False


def low_run(context: RuleContext) -> bool:
    """R3: two weeks with little hope, or with a very low word on five days or more."""
    lately = context.check_ins(FORTNIGHT)
    hopeful = list(daily_means(lately, "hopeful").values())
    little = sum(value <= HOPELESS for value in hopeful)
    is_mostly_low = len(hopeful) >= HOPE_DAYS and little >= LITTLE_HOPE_SHARE * len(hopeful)
    return is_mostly_low or days_with(lately, LOW_WORDS) >= LOW_WORD_DAYS


def body(context: RuleContext) -> bool:
    """R4: little sleep, little food, or more drink than she wanted, on most days of the week."""
    week = context.check_ins(WEEK)
    bad_nights = {check_in.day for check_in in week if check_in.sleep == "bad" or SLEPT_BADLY in check_in.tags}
    is_hungry, is_drinking = days_with(week, ATE_LITTLE) >= HUNGRY_DAYS, days_with(week, DRANK_MORE) >= DRINKING_DAYS
    return len(bad_nights) >= BAD_NIGHTS or is_hungry or is_drinking


def chase(context: RuleContext) -> bool:
    """R5: many messages she wished unsent, a strong pull mostly acted on, or contact after his clear no."""
    week = urges(last_days(context.written.exercises, WEEK, context.today))
    if sum(urge.outcome == SENT_REGRET for urge in week) >= REGRETS:
        return True
    strong = [urge for urge in week if (urge.strength_0 or 0) >= STRONG_URGE]
    known = [urge for urge in strong if urge.outcome and urge.outcome != UNSURE]
    acted = sum(urge.outcome in ACTED_ON for urge in known)
    if len({urge.started_at.date() for urge in strong}) >= STRONG_DAYS and acted > len(known) / 2:
        return True
    last = stance_ladder.latest_rung(context.written.exercises)
    if last is None or last.level != stance_ladder.CLEAR_NO:
        return False
    return any(CONTACT.intersection(check_in.tags) and check_in.day >= last.day for check_in in context.check_ins(WEEK))


def tracking_hurts(context: RuleContext) -> bool:
    """R6: she mostly left exercises lower than she came, or her mind went in circles two weeks running."""
    lately = sorted(last_days(context.written.exercises, 2 * FORTNIGHT, context.today), key=lambda entry: entry.at)
    moves = [
        entry.mood_after - entry.mood_before
        for entry in lately
        if entry.mood_before is not None and entry.mood_after is not None
    ]
    return sum(move < 0 for move in moves[-EXERCISES_LOOKED_AT:]) >= LOWER_AFTER or _is_in_circles(context)


def no_one(context: RuleContext) -> bool:
    """R7: very lonely on half the days of two weeks, and nobody there."""
    lately = context.check_ins(FORTNIGHT)
    lonely_days = sum(value >= VERY_LONELY for value in daily_means(lately, "lonely").values())
    return lonely_days >= LONELY_DAYS and not days_with(lately, SUPPORT)


def worse(context: RuleContext) -> bool:
    """R8: this pulse lies 2.5 or more below the mean of her pulses in the four weeks before."""
    pulses = {
        reflection.week: score(reflection.pulse, context.reversed_items) for reflection in context.written.reflections
    }
    scores = {week: value for week, value in pulses.items() if value is not None}
    newest = next((back for back in (0, 1) if _week_back(context.today, back) in scores), None)
    if newest is None:
        return False
    weeks = (_week_back(context.today, newest + back) for back in range(1, WEEKS_BEFORE + 1))
    before = [scores[week] for week in weeks if week in scores]
    # Less than three of four weeks is not yet a mean of hers. Rounded, as the shift of a rating is.
    fall = fmean(before) - scores[_week_back(context.today, newest)] if before else 0
    return len(before) >= FEWEST_WEEKS_BEFORE and round(fall, 1) >= CLEARLY_WORSE


def _is_in_circles(context: RuleContext) -> bool:
    rated = [(rating.at, week_of(rating.day), rating.answers) for rating in context.written.ratings]
    pulses = [(reflection.at, reflection.week, reflection.pulse) for reflection in context.written.reflections]
    answers = sorted(rated + pulses, key=lambda answer: answer[0])
    by_week = {week: given[CIRCLES] for _, week, given in answers if CIRCLES in given}
    pairs = ((_week_back(context.today, back), _week_back(context.today, back + 1)) for back in (0, 1))
    return any(all(by_week.get(week, 0) >= ALWAYS_IN_CIRCLES for week in pair) for pair in pairs)


def _week_back(today: date, weeks: int) -> str:
    return week_of(today - timedelta(weeks=weeks))


RULES = {"now": danger_or_fear} | {
    rule.__name__: rule for rule in (steep, low_run, body, chase, tracking_hurts, no_one, worse)
}


def due(context: RuleContext, offers: Mapping[str, Offer], week_off_until: date | None = None) -> Offer | None:
    """Return the offer that is due, or None; the first in the order of the rules.

    R1 and R2 are always due when something new calls for them. The others come at most once in three days,
    and rest while she has taken time off, up to and including `week_off_until`.
    """
    last = context.last_offered
    # A time that has not come yet is a clock that was wrong; it must not keep help away for years.
    is_lately = last is not None and timedelta(0) <= context.now - last < REST
    resting = is_lately or (week_off_until is not None and context.today <= week_off_until)
    asked = ALWAYS if resting else tuple(RULES)
    return next((offers[rule] for rule in asked if RULES[rule](context)), None)
