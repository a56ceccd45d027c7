"""Gentle offers of help: which one is due, if any. The patterns are in offer_rules, the words in offers.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from steady.domain.guidance.history import RuleContext
from steady.domain.guidance.offer_rules import RULES

ALWAYS = ("now", "steep")
# Where a way leads; any other way has a reply, which is shown on the spot.
PLACES = ("help", "breathe", "urge", "plain_log", "week_off")
REST = timedelta(days=3)


@dataclass(frozen=True)
class Offer:
    """One offer: the pattern that brought it, its words, and the ways it names (where it leads → label).

    `replies` has what is said to a way that leads nowhere else. `close` is the label that closes it. The caller
    keeps the time it was shown, and nothing else about it.
    """

    rule: str
    text: str
    ways: Mapping[str, str]
    close: str
    replies: Mapping[str, str]


def due(context: RuleContext, offers: Mapping[str, Offer], week_off_until: date | None = None) -> Offer | None:
    """Return the offer that is due, or None; the first in the order of the rules.

    R1 and R2 are always due when something new calls for them. The others come at most once in three days,
    and rest while she has taken time off, up to and including `week_off_until`.
    """
    resting = _offered_lately(context) or (week_off_until is not None and context.today <= week_off_until)
    asked = ALWAYS if resting else tuple(RULES)
    return next((offers[rule] for rule in asked if RULES[rule](context)), None)


def _offered_lately(context: RuleContext) -> bool:
    # A time that has not come yet is a clock that was wrong; it must not keep help away for years.
    return context.last_offered is not None and timedelta(0) <= context.now - context.last_offered < REST
