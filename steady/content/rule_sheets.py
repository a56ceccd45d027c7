"""The sheets whose words belong to a rule of the domain: tone, offers, urge, hold box, next step, and weekly letter.

They are filled as every sheet is. Their sentences are of their own, and one mistake is told at a time.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, make_dataclass
from string import Formatter
from typing import Any, NoReturn, get_args

from steady.content.sheet import Sheet, place_inside
from steady.content.toml_file import ContentProblem, hint_kind, is_table, toml_type
from steady.domain import phrases, tone
from steady.domain.guidance import next_step, offers, weekly_letter
from steady.domain.hold_box import HoldBox
from steady.domain.reading.weights import LEARNED
from steady.domain.urge.episode import OUTCOMES
from steady.domain.urge.tool_words import STEPS, NoContactWords, UrgeCountLines, UrgeOutcome, UrgeStep, UrgeWords

MISSING = "is missing, and nothing can take its place. Please add it."
# How the patterns under these keys are looked for; those under any other key are whole words in any case.
LOOKED_FOR = {"capitals": phrases.capitals, "signs": phrases.signs, "said": phrases.in_one_spelling}
# In the tables of these, keys that nobody reads were let pass by version 0.1.
MAY_HOLD_MORE = (NoContactWords, UrgeCountLines)


class RuleSheet(Sheet):
    """Fills dataclasses from the tables of one file; raises a ContentProblem for the first mistake.

    `what` names its way out, too. A key is the name of its field: these files write several where there are several.
    """

    def note(self, place: str, key: str, what: str, way_out: str = "") -> NoReturn:
        raise ContentProblem(self.file, place, key, what, way_out)

    def key_of(self, field: str, hint: Any) -> str:
        return field

    def note_unknown(self, place: str, key: str, wanted: Iterable[str]) -> NoReturn:
        self.note(place, key, f"nothing reads this key. Known here: {', '.join(wanted)}.")

    def note_missing(self, place: str, key: str, hint: Any) -> NoReturn:
        self.note(place, key, MISSING)

    def value(self, hint: Any, value: Any, place: str, key: str) -> Any:
        if toml_type(hint) is dict and type(value) is not dict:
            self.note(place_inside(place, key), "", f"a table belongs here, with keys and values. It has {value!r}.")
        if not _is_usable(hint, value):
            self.note(place, key, _needed(hint, value, key))
        return super().value(hint, value, place, key)

    def _text(self, hint: Any, value: str, place: str, key: str) -> str:
        return value.strip()

    def _choice(self, hint: Any, value: str, place: str, key: str) -> str:
        if value.strip() not in get_args(hint):
            self.note(place, key, f"takes one of {', '.join(get_args(hint))}. It has “{value.strip()}”.")
        return value.strip()

    def _pattern(self, hint: Any, value: str, place: str, key: str) -> phrases.Phrase:
        try:
            return LOOKED_FOR.get(key, phrases.whole_words)(value.strip())
        except phrases.NotAPattern as trouble:
            self.note(place, key, str(trouble))

    def _several(self, hint: Any, value: list[Any], place: str, key: str) -> tuple[Any, ...]:
        kind = get_args(hint)[0]
        names = [f"{key} number {n}" if is_table(kind) else key for n in range(1, len(value) + 1)]
        return tuple(self.value(kind, each, place, name) for name, each in zip(names, value, strict=True))

    def _labels(self, hint: Any, value: dict[str, Any], place: str, key: str) -> dict[str, str]:
        known, place = get_args(get_args(hint)[0]), place_inside(place, key)
        for name in value:
            if known and name not in known:
                self.note_unknown(place, name, known)
        for name in known:
            if name not in value:
                self.note_missing(place, name, str)
        return {name: self.value(str, value[name], place, name) for name in known or value}

    def _group(self, hint: Any, value: dict[str, Any], place: str, key: str) -> Any:
        known = [field.name for field in fields(hint)] if hint in MAY_HOLD_MORE else value
        return super()._group(hint, {name: value[name] for name in known if name in value}, place, key)


def _is_usable(hint: Any, value: Any) -> bool:
    if type(value) is not toml_type(hint):
        return False
    if isinstance(value, list):
        kind = get_args(hint)[0]
        return bool(value) and (is_table(kind) or all(_is_usable(kind, each) for each in value))
    if isinstance(value, int):
        return value >= 1
    return not isinstance(value, str) or bool(value.strip())


def _needed(hint: Any, value: Any, key: str) -> str:
    kind = get_args(hint)[0] if hint_kind(hint) is tuple else None
    if is_table(kind):
        return f"needs at least one [[{key}]] table. It has {value!r}."
    if kind is int:
        return f"needs a list of whole numbers, such as [5, 10]. It has {value!r}."
    if kind:
        return f'needs a list of words, such as ["one", "two"]. It has {value!r}.'
    if hint is int:
        return f"needs a whole number of 1 or more. It has {value!r}."
    return f"needs words in quotes. It has {value!r}."


@dataclass(frozen=True, kw_only=True)
class ToneSheet:
    """The file of the tone check."""

    rules: tuple[tone.ToneRule, ...]


def _tone(filled: ToneSheet, sheet: RuleSheet) -> tuple[tone.ToneRule, ...]:
    _check_ids(sheet, "rules", filled.rules)
    for n, rule in enumerate(filled.rules, 1):
        place, needed = f"rules number {n}", "most_words" if rule.kind == tone.LENGTH else "looks_for"
        if not getattr(rule, needed) and not rule.learned:
            sheet.note_missing(place, needed, None)
        if rule.learned and rule.learned not in LEARNED:
            sheet.note(place, "learned", f"takes one of {', '.join(LEARNED)}. It has “{rule.learned}”.")
        for m, search in enumerate(rule.looks_for, 1):
            if not search.phrases + search.said:
                what = "is missing. Please write words, capitals or signs to look for."
                sheet.note(f"{place}, looks_for number {m}", "words", what)
    return filled.rules


@dataclass(frozen=True, kw_only=True)
class OfferWords:
    """What the file says about one offer."""

    text: str
    ways: Mapping[str, str]


OffersSheet = make_dataclass(
    "OffersSheet", [("close", str), ("replies", Mapping[str, str]), *((rule, OfferWords) for rule in offers.RULES)]
)


def _offers(filled: Any, sheet: RuleSheet) -> dict[str, offers.Offer]:
    known = (*offers.PLACES, *filled.replies)
    found = {}
    for rule in offers.RULES:
        words: OfferWords = getattr(filled, rule)
        for way in words.ways:
            if way not in known:
                sheet.note(f"{rule}, ways", way, f"leads nowhere. Known are {', '.join(known)}.")
        replies = {way: filled.replies[way] for way in words.ways if way in filled.replies}
        found[rule] = offers.Offer(rule, words.text, words.ways, filled.close, replies)
    return found


def _urge(filled: UrgeWords, sheet: RuleSheet) -> UrgeWords:
    if _check_ids(sheet, "steps", filled.steps) != STEPS:
        sheet.note("", "steps", f"needs these six in this order: {', '.join(STEPS)}.")
    if set(_check_ids(sheet, "outcomes", filled.outcomes)) != set(OUTCOMES):
        sheet.note("", "outcomes", f"needs each of these once: {', '.join(OUTCOMES)}.")
    seconds, at_first = filled.wait.seconds, filled.wait.at_first
    if at_first not in seconds:
        sheet.note("wait", "at_first", f"needs one of {', '.join(map(str, seconds))}. It has {at_first}.")
    choices = filled.steps[0].choices
    for name in filled.if_afraid:
        if name not in choices:
            sheet.note("if_afraid", name, f"isn't a choice of “{STEPS[0]}”. Known: {', '.join(choices)}.")
    return filled


NextStepSheet = make_dataclass(
    "NextStepSheet",
    # What may be left out comes last, as a dataclass has it.
    [
        *((name, str) for name in next_step.PLACES if name not in next_step.LATER),
        *((name, str, field(default="")) for name in (*next_step.LATER, *next_step.NO_LONGER_SAID)),
    ],
)


def _check_places(filled: Any, places_of: Mapping[str, set[str]], sheet: RuleSheet) -> None:
    for key, places in places_of.items():
        try:
            used = {name for _, name, _, _ in Formatter().parse(getattr(filled, key)) if name is not None}
        except ValueError as trouble:
            sheet.note("", key, f"has a brace that isn't closed: {trouble}.")
        if used - places:
            known = ", ".join(f"{{{name}}}" for name in sorted(places)) or "none"
            sheet.note("", key, f"names {', '.join(sorted(used - places))} in braces. Known there: {known}.")


def _next_step(filled: Any, sheet: RuleSheet) -> dict[str, str]:
    _check_places(filled, next_step.PLACES, sheet)
    said = {name: sentence for name, sentence in vars(filled).items() if name in next_step.PLACES}
    return said | {name: said[name] or said[older] for name, older in next_step.LATER.items()}


def _letter(filled: weekly_letter.LetterWords, sheet: RuleSheet) -> weekly_letter.LetterWords:
    _check_places(filled, weekly_letter.PLACES, sheet)
    return filled


def _check_ids(sheet: RuleSheet, key: str, rows: Sequence[tone.ToneRule | UrgeStep | UrgeOutcome]) -> tuple[str, ...]:
    places: dict[str, str] = {}
    for n, row in enumerate(rows, 1):
        place = f"{key} number {n}"
        if row.id in places:
            what = (
                f"is “{row.id}”, and so it is in {sheet.file}, {places[row.id]}. Please give one of them another name."
            )
            sheet.note(place, "id", what)
        places[row.id] = place
    return tuple(places)


# Name of the file → what it is filled into, and the checks between its keys, which return what the domain takes.
RULE_SHEETS: dict[str, tuple[type, Callable[[Any, RuleSheet], Any]]] = {
    "tone": (ToneSheet, _tone),
    "offers": (OffersSheet, _offers),
    "urge": (UrgeWords, _urge),
    "hold_box": (HoldBox, lambda filled, sheet: filled),
    "next_step": (NextStepSheet, _next_step),
    "letter": (weekly_letter.LetterWords, _letter),
}


def rule_sheet(name: str, table: Mapping[str, Any]) -> Any:
    """Return the sheet `name`, parsed as `table`, as its rule takes it; raise ContentProblem for the first mistake."""
    sheet = RuleSheet(f"{name}.toml")
    kind, finished = RULE_SHEETS[name]
    return finished(sheet.fill(kind, table), sheet)
