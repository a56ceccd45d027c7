"""What an exercise is: steps of one screen each, and on each fields of a handful of kinds; what stands behind it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, NewType

# The exercises that the app itself does something with, by the ids that stand in content/parts and in every entry.
BREATHING, WHERE_THINGS_STAND, FIRST_STEPS = "1A", "1B", "1C"
PLANS, PROMISES = "2C", "2D"
SAY_IT_ONCE, PARKED_WORDS, EARLY_SIGNS = "3A", "3C", "3D"
SPARKS, WEEKLY_PLAN = "4A", "4C"
LIGHT_MOMENTS = "5B"
COINS = "6A"
STANCE_LADDER, HONEST_LOOK = "7A", "7C"
# These two stand in no part, and have screens of their own.
URGE_TOOL, HOLD_BOX = "urge", "hold"

FieldKind = Literal["text", "line", "scale", "choice", "choices", "list", "rows", "timer", "coins", "yes_no", "date"]
"""How a field is drawn, and which JSON value it holds:

text, line → str · scale → 0 to 10 · choice → id of a choice · choices → list of ids · list → list of lines ·
rows → list of field id → value · timer → seconds done · coins → id of a choice → coins · yes_no → bool ·
date → ISO text, such as "2026-11-22". A field without an answer has no value at all.
"""

_PartOne = Literal["breathing", "facts_and_guesses", "first_steps_card"]
_PartTwo = Literal["push_or_pull", "chase_loop", "plans", "promises"]
_PartThree = Literal["say_it_once", "urge_log", "parked_words", "signs"]
_PartFour = Literal["spark_list", "what_slipped", "weekly_plan", "load_map"]
_PartFive = Literal["listening", "moments", "pick_your_moment", "glad_and_clear"]
_PartSix = Literal["coins", "own_life", "limits"]
_PartSeven = Literal["rungs", "shift_signs", "honest_look", "if_it_stays_no"]
Special = Literal["", _PartOne, _PartTwo, _PartThree, _PartFour, _PartFive, _PartSix, _PartSeven]
"""What the app does with an exercise beyond drawing and saving its form; empty where it does nothing more."""


Idea = NewType("Idea", str)
"""One idea of the article the workbook draws on, M01 to M64, or one lettered point of it, such as M29c."""

Standing = Literal["Backed", "Mixed", "Against", "One person's view"]
"""How well research stands behind a claim, or that it speaks against it."""


@dataclass(frozen=True, kw_only=True)
class ResearchNote:
    """What one study, or a set of them, says in plain words; folded away until she asks for it."""

    standing: Standing
    text: str
    source: str


@dataclass(frozen=True, kw_only=True)
class ExerciseField:
    """One thing she is asked. `id` is stored with her answer and never changes.

    `hint` says how it is meant, `example` is an answer someone might give. `choices` maps stored id → label, for
    choice, choices and coins; `replies` says something once a choice is made.
    `low` and `high` are the ends of a scale. `fields` are the columns of rows. `most` is the most entries of a
    list, of rows or of choices, and for coins how many there are to share out. `soft_cap` is a number of signs:
    past it nothing is cut off. `seconds` are the lengths of a timer she can choose from. `suggestions` are lines
    she may take over. A `later` field is asked when she comes back to the entry, not when she first fills it in.
    A column of rows is asked on the screen of its step with the number `screen`, counted from 1.
    """

    id: str
    kind: FieldKind
    label: str
    hint: str = ""
    example: str = ""
    low: str = ""
    high: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    replies: Mapping[str, str] = field(default_factory=dict)
    fields: tuple["ExerciseField", ...] = ()
    most: int | None = None
    soft_cap: int | None = None
    seconds: tuple[int, ...] = ()
    suggestions: tuple[str, ...] = ()
    skip_reason: str = ""
    later: bool = False
    screen: int = 1

    @property
    def by_id(self) -> dict[str, "ExerciseField"]:
        """The columns of its rows by their ids."""
        return {column.id: column for column in self.fields}


@dataclass(frozen=True, kw_only=True)
class ContinuedRows(ExerciseField):
    """Rows she has filled in on an earlier screen, with further columns; `named_by` is the column that names a row."""

    named_by: str


@dataclass(frozen=True, kw_only=True)
class ExerciseStep:
    """One screen with one task. `text` is Markdown; `note` is always shown, below the fields.

    `screens` are the titles of further screens on which the columns of its rows are asked, so that it is one thing
    at a time.
    """

    title: str
    text: str = ""
    fields: tuple[ExerciseField, ...] = ()
    note: str = ""
    screens: tuple[str, ...] = ()

    @property
    def is_later(self) -> bool:
        """True if everything on it is asked only when she comes back."""
        return bool(self.fields) and all(_is_later(asked) for asked in self.fields)

    @property
    def as_screens(self) -> Iterator["ExerciseStep"]:
        """The step as she goes through it: itself with the columns of its first screen, then each further screen."""
        if not self.screens:
            yield self
            return
        for number, title in enumerate((self.title, *self.screens), 1):
            is_first = number == 1
            fields = tuple(on_screen(asked, number) for asked in self.fields if is_first or asked.kind == "rows")
            note = self.note if number > len(self.screens) else ""
            yield ExerciseStep(title=title, text=self.text if is_first else "", fields=fields, note=note)


@dataclass(frozen=True, kw_only=True)
class NoContactVersion:
    """The words that stand in for an exercise's own when he wants no contact: it is about her own peace then."""

    title: str
    opening: str
    starts: tuple[Mapping[str, str], ...] = ()


Answers = NewType("Answers", dict[str, Any])
"""Answers to the fields of an exercise: field id → JSON value, as an entry holds them."""


@dataclass(frozen=True, kw_only=True)
class FilledIn:
    """How one made-up woman filled it in: her `values`, how she felt before and after, and what came of it.

    `day` is the day of her journal, counted from 1; the sample journal has it as an entry of that day.
    """

    story: str
    day: int
    values: Answers = field(default_factory=lambda: Answers({}))
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, kw_only=True)
class SaferExercise:
    """What an exercise says in the safer version; what is empty here, it says in its own words."""

    opening: str = ""
    next_step: str = ""


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One exercise of a part. `takes` says how long, in words; `next_step` is one thing she can do without him.

    `kept` names the values that the app itself stores beside the fields: id → label. `words` are lines of the
    app's own doing, by name, `phrases` what it looks for in her text, and `starts` ready-made answers: field id →
    text. `most_active` is how many entries can be active at once. `filled_in` is how one made-up woman
    filled it in.

    A `private` exercise stays out of search, charts, exports and reports. A `careful` one is folded away in the
    safer version, one with `safer` words says those there, and one that `reaches_out` to him is not offered once he
    has said a clear no. An `opt_in` one is never suggested. `again_after_days` brings it back. `asks_mood` asks how
    she feels before and after.
    """

    id: str
    title: str
    takes: str
    opening: str
    next_step: str
    steps: tuple[ExerciseStep, ...] = ()
    covers: tuple[Idea, ...] = ()
    evidence: ResearchNote | None = None
    filled_in: FilledIn | None = None
    special: Special = ""
    kept: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    phrases: tuple[str, ...] = ()
    starts: tuple[Mapping[str, str], ...] = ()
    peace: NoContactVersion | None = None
    safer: SaferExercise | None = None
    most_active: int | None = None
    private: bool = False
    careful: bool = False
    reaches_out: bool = False
    opt_in: bool = False
    again_after_days: int | None = None
    asks_mood: bool = True

    @property
    def fields(self) -> Iterator[ExerciseField]:
        """Every field in the order of the screens; the columns of rows are in their field."""
        return (field for step in self.steps for field in step.fields)

    @property
    def screens(self) -> tuple[ExerciseStep, ...]:
        """What she goes through, one thing a screen."""
        return tuple(screen for step in self.steps for screen in step.as_screens)

    @property
    def by_id(self) -> dict[str, ExerciseField]:
        """The same fields by their ids."""
        return {asked.id: asked for asked in self.fields}

    def in_safer_words(self) -> "Exercise":
        """Return it as the safer version has it."""
        return replace(self, **filled(self.safer)) if self.safer else self


def _is_later(asked: ExerciseField) -> bool:
    return asked.later or (bool(asked.fields) and all(column.later for column in asked.fields))


def on_screen(asked: ExerciseField, number: int) -> ExerciseField:
    """Return `asked` with the columns of the screen `number` of its step; beyond the first, rows are those she has."""
    columns = tuple(column for column in asked.fields if column.screen == number)
    if number == 1:
        return replace(asked, fields=columns)
    everything = {each.name: getattr(asked, each.name) for each in fields(asked)}
    return ContinuedRows(**{**everything, "fields": columns, "named_by": asked.fields[0].id})


def filled(words: Any) -> dict[str, Any]:
    """Return what stands in the dataclass `words`, by field, without what is empty."""
    return {each.name: value for each in fields(words) if (value := getattr(words, each.name))}
