"""The weekly letter: at most five plain sentences, each by a rule of its own. It names no cause, foretells nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from steady.domain.content.exercise_form import LIGHT_MOMENTS
from steady.domain.content.prompts import FeelingName
from steady.domain.exercises.sparks_and_moments import moments
from steady.domain.guidance.letter_quotes import CUT, in_short
from steady.domain.guidance.offers import AFRAID
from steady.domain.records.check_in import LIFTS_ME, WEIGHS_ON_ME, CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import heavy_days, not_hidden
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.spoken import count, how_often, listed
from steady.domain.urge.episode import LET_PASS, Urge, passed, urges

DAYS_FOR_A_WEEK, DAYS_FOR_USUAL = 4, 14
# From the middle of the scale on, a day with good feelings may be called one.
GOOD = 5
NEXT_WEEK = "next_week"

# Sentence of content/letter.toml → the places in braces it may have.
PLACES: Mapping[str, set[str]] = {
    "days": {"days"},
    "days_so_far": {"days"},
    "few_days": {"days"},
    "too_early": {"days"},
    "as_usual": set(),
    "changed": {"changes"},
    "one_passed": set(),
    "all_passed": {"times"},
    "some_passed": {"times", "passed"},
    "none_passed": {"times"},
    "helped": {"line"},
    "keep": {"line"},
    "own_plan": {"line"},
    "next_step": {"title"},
}


@dataclass(frozen=True, kw_only=True)
class LetterWords:
    """The words of the letter. A folder of words without the sheet has none, and then there is no letter."""

    title: str = ""
    last: str = ""
    how: str = ""
    off: str = ""
    on: str = ""
    days: str = ""
    days_so_far: str = ""
    few_days: str = ""
    too_early: str = ""
    as_usual: str = ""
    changed: str = ""
    one_passed: str = ""
    all_passed: str = ""
    some_passed: str = ""
    none_passed: str = ""
    helped: str = ""
    keep: str = ""
    own_plan: str = ""
    next_step: str = ""
    higher: Mapping[FeelingName, str] = field(default_factory=dict)
    lower: Mapping[FeelingName, str] = field(default_factory=dict)

    def say(self, sentence: str, **filled: Any) -> str:
        """Return the sentence under that key, filled in; empty where the sheet has none."""
        said: str = getattr(self, sentence)
        return said.format(**filled)


@dataclass(frozen=True, kw_only=True)
class AgainstUsual:
    """How the feelings of a week stand beside her usual days.

    `days` and `days_before` are those on which the feeling that is nearest to enough of both was noted in the week, and
    before it. `compared` are those with enough; `higher` and `lower` those of them beyond her usual ups and downs.
    """

    days: int
    days_before: int
    compared: tuple[str, ...] = ()
    higher: tuple[str, ...] = ()
    lower: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WeekWritten:
    """What the letter is made of: the records of one week, none of them for her alone, and what she wrote about it.

    `may_quote` says of a line of hers whether it may be read back to her. `next_title` names the step she comes to
    next; it is empty where none fits, as in a week long past.
    """

    check_ins: Sequence[CheckIn] = ()
    exercises: Sequence[ExerciseEntry] = ()
    reflection: Reflection | None = None
    usual: AgainstUsual | None = None
    is_over: bool = True
    next_title: str = ""
    may_quote: Callable[[str], bool] = lambda line: True

    def quotable(self, lines: Iterable[str]) -> str:
        """Return the first of `lines` that may be quoted, short and on one line; empty if there is none."""
        short = map(in_short, lines)
        return next((line for line in short if line.strip(CUT) and self.may_quote(line)), "")


def write_letter(week: WeekWritten, words: LetterWords) -> tuple[str, ...]:
    """Return the sentences of the letter, at most five; each is left out where nothing true fits.

    A week of which nothing is to be told has no letter, whatever comes next.
    """
    plan = _own_plan(week, words)
    told = [said for rule in (_days, _usual, _urges, _keep) if (said := rule(week, words))]
    if plan:
        told.append(plan)
    elif told and week.next_title:
        told.append(words.say("next_step", title=week.next_title))
    return tuple(filter(None, told))


def _days(week: WeekWritten, words: LetterWords) -> str:
    days = len({check_in.day for check_in in week.check_ins})
    if not days:
        return ""
    return words.say("days", days=days) if week.is_over else words.say("days_so_far", days=count(days, "day"))


def _usual(week: WeekWritten, words: LetterWords) -> str:
    usual = week.usual
    if usual is None or not usual.days:
        return ""
    if usual.compared:
        changes = [said for name, said in words.higher.items() if name in usual.higher]
        changes += [said for name, said in words.lower.items() if name in usual.lower]
        return words.say("changed", changes=listed(changes)) if changes else words.say("as_usual")
    if usual.days < DAYS_FOR_A_WEEK:
        return words.say("few_days", days=usual.days)
    is_early = usual.days_before < DAYS_FOR_USUAL
    return words.say("too_early", days=count(usual.days_before, "day")) if is_early else ""


def _urges(week: WeekWritten, words: LetterWords) -> str:
    noted = urges(week.exercises)
    found = passed(noted)
    times, let_pass = how_often(found.times), how_often(found.passed)
    if not found.times:
        return ""
    if not found.passed:
        return words.say("none_passed", times=times)
    if found.passed < found.times:
        said = words.say("some_passed", times=times, passed=let_pass)
    else:
        said = words.say("one_passed") if found.times == 1 else words.say("all_passed", times=times)
    helped = week.quotable(_helped(noted, not_hidden(week.exercises)))
    return f"{said} {words.say('helped', line=helped)}" if helped else said


def _helped(noted: Iterable[Urge], shown: Iterable[ExerciseEntry]) -> list[str]:
    """Return what she said helped her let an urge pass, the latest first."""
    may_come_back = {entry.id for entry in shown}
    return [urge.helped for urge in noted if urge.outcome == LET_PASS and urge.id in may_come_back][::-1]


def _keep(week: WeekWritten, words: LetterWords) -> str:
    """Say one line of hers: a light moment if there is one, else the note beside her best feelings."""
    hard = heavy_days(week.check_ins) | {check_in.day for check_in in week.check_ins if AFRAID in check_in.tags}
    entries: tuple[Record, ...] = tuple(entry for entry in week.exercises if entry.exercise == LIGHT_MOMENTS)
    written = [week.reflection] if week.reflection else []
    light = moments(record for record in not_hidden((*entries, *written)) if record.day not in hard)
    notes = [check_in for check_in in not_hidden(week.check_ins) if check_in.day not in hard and _is_good(check_in)]
    notes.sort(key=lambda check_in: (_good(check_in), check_in.day, check_in.at), reverse=True)
    line = week.quotable((*(moment.what for moment in light), *(check_in.note for check_in in notes)))
    return words.say("keep", line=line) if line else ""


def _own_plan(week: WeekWritten, words: LetterWords) -> str:
    written = not_hidden([week.reflection] if week.reflection else [])
    own = [reflection.answers.get(NEXT_WEEK, "") for reflection in written]
    line = week.quotable(own)
    return words.say("own_plan", line=line) if line else ""


def _good(check_in: CheckIn) -> float:
    """Return the mean of the good feelings in it, 0–10; −1 if it has none."""
    found = [check_in.feelings[name] for name in LIFTS_ME if name in check_in.feelings]
    return fmean(found) if found else -1.0


def _is_good(check_in: CheckIn) -> bool:
    """Return True if its good feelings are in the upper half, and none of the hard ones is above them."""
    hard = [check_in.feelings[name] for name in WEIGHS_ON_ME if name in check_in.feelings]
    return _good(check_in) >= GOOD and all(value <= _good(check_in) for value in hard)
