"""The words of the urge tool, as content/urge.toml has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from steady.domain.content.situation import LinesBySituation
from steady.domain.urge.episode import SENT_KIND, SENT_REGRET

STEPS = ("kind", "strength_0", "hope", "wait", "strength_1", "outcome")


@dataclass(frozen=True)
class UrgeStep:
    """One of the six steps. `choices` maps stored id → label; `low` and `high` are the ends of a scale."""

    id: str
    question: str
    hint: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class UrgeOutcome:
    """One answer to what she did, and what the tool says to it."""

    id: str
    label: str
    reply: str


@dataclass(frozen=True)
class WaitWords:
    """The wait: the lengths she can choose from, in seconds, and what stands on the screen meanwhile."""

    seconds: tuple[int, ...]
    at_first: int
    seconds_each_prompt: int
    prompts: tuple[str, ...]
    left: str
    end_now: str
    over: str
    clock_changed: str
    another_is_open: str


@dataclass(frozen=True)
class UrgeEnding:
    """What is asked and offered once an urge is over."""

    helped_question: str
    next_steps: tuple[str, ...]


@dataclass(frozen=True)
class UrgeCountLines:
    """What is said about how often it passed."""

    passed: str
    passed_once: str
    none_yet: str


@dataclass(frozen=True)
class NoContactWords:
    """The words of the tool once he wants no contact."""

    title: str
    opening: str
    sent_regret_reply: str
    sent_kind_reply: str = ""


@dataclass(frozen=True)
class UrgeWords:
    """Everything the urge tool says. `peace` stands in when he wants no contact.

    `if_afraid` maps a choice of the first step → what is said to it: she may be afraid of him and not have said so.
    `situation` has lines for the wait that fit where things stand for her; they come before the plain prompts.
    """

    title: str
    opening: str
    saved: str
    steps: tuple[UrgeStep, ...]
    wait: WaitWords
    outcomes: tuple[UrgeOutcome, ...]
    ending: UrgeEnding
    figures: UrgeCountLines
    peace: NoContactWords
    if_afraid: Mapping[str, str] = field(default_factory=dict)
    situation: LinesBySituation = LinesBySituation()

    def reply_to(self, outcome: str, no_contact: bool = False) -> str:
        """Return what the tool says to `outcome`, one of OUTCOMES; its own words when he wants no contact."""
        in_peace = {SENT_REGRET: self.peace.sent_regret_reply, SENT_KIND: self.peace.sent_kind_reply}
        if no_contact and in_peace.get(outcome):
            return in_peace[outcome]
        return next(answer.reply for answer in self.outcomes if answer.id == outcome)
