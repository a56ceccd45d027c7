"""The words of the urge tool, as content/urge.toml has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from steady.domain.content.toml_reader import TomlTable, unlike
from steady.domain.urge.episode import OUTCOMES

STEPS = ("kind", "strength_0", "hope", "wait", "strength_1", "outcome")


@dataclass(frozen=True)
class Step:
    """One of the six steps. `choices` maps stored id → label; `low` and `high` are the ends of a scale."""

    id: str
    question: str
    hint: str = ""
    choices: Mapping[str, str] | None = None
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class Outcome:
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
    left: str
    end_now: str
    over: str
    clock_changed: str
    another_is_open: str
    prompts: tuple[str, ...]

    def prompt_at(self, done_s: int) -> str:
        """Return the prompt that stands there after `done_s` seconds; the first comes back after the last."""
        return self.prompts[done_s // self.seconds_each_prompt % len(self.prompts)]


@dataclass(frozen=True)
class UrgeWords:
    """Everything the urge tool says. `peace` replaces words of the same name when he wants no contact."""

    title: str
    opening: str
    saved: str
    steps: tuple[Step, ...]
    wait: WaitWords
    outcomes: tuple[Outcome, ...]
    ending: Mapping[str, Any]
    figures: Mapping[str, str]
    peace: Mapping[str, str]

    def reply_to(self, outcome: str, no_contact: bool = False) -> str:
        """Return what the tool says to `outcome`, one of OUTCOMES; its own words when he wants no contact."""
        replies = {one.id: one.reply for one in self.outcomes}
        return self.peace.get(f"{outcome}_reply", replies[outcome]) if no_contact else replies[outcome]


def words(table: Mapping[str, Any], place: str = "urge.toml") -> UrgeWords:
    """Return the words written in the parsed `table`; raise ValueError naming place and key."""
    sheet = TomlTable(table, place).only(
        "title", "opening", "saved", "steps", "wait", "outcomes", "ending", "figures", "peace"
    )
    return UrgeWords(
        sheet.text("title"),
        sheet.text("opening"),
        sheet.text("saved"),
        _steps(sheet),
        _wait(sheet.table("wait")),
        _outcomes(sheet),
        _ending(sheet.table("ending")),
        _lines(sheet.table("figures"), "passed", "passed_once", "none_yet"),
        _lines(sheet.table("peace"), "title", "opening", "sent_regret_reply"),
    )


def _steps(sheet: TomlTable) -> tuple[Step, ...]:
    rows = sheet.tables("steps")
    if unlike(rows) != STEPS:
        raise sheet.mistake("steps", f"needs these six in this order: {', '.join(STEPS)}.")
    return tuple(_step(row) for row in rows)


def _step(row: TomlTable) -> Step:
    row.only("id", "question", "hint", "choices", "low", "high")
    extra = {key: row.text(key) for key in ("hint", "low", "high") if row.has(key)}
    choices = row.table("choices").all_texts() if row.has("choices") else None
    return Step(row.text("id"), row.text("question"), choices=choices, **extra)


def _wait(table: TomlTable) -> WaitWords:
    lines = ("left", "end_now", "over", "clock_changed", "another_is_open")
    table.only("seconds", "at_first", "seconds_each_prompt", "prompts", *lines)
    seconds, at_first = table.whole_numbers("seconds"), table.whole_number("at_first")
    if at_first not in seconds:
        raise table.mistake("at_first", f"needs one of {', '.join(map(str, seconds))}. It holds {at_first}.")
    return WaitWords(
        seconds,
        at_first,
        table.whole_number("seconds_each_prompt"),
        prompts=table.texts("prompts"),
        **_lines(table, *lines),
    )


def _outcomes(sheet: TomlTable) -> tuple[Outcome, ...]:
    rows = sheet.tables("outcomes")
    if set(unlike(rows)) != set(OUTCOMES):
        raise sheet.mistake("outcomes", f"needs each of these once: {', '.join(OUTCOMES)}.")
    return tuple(Outcome(**_lines(row.only("id", "label", "reply"), "id", "label", "reply")) for row in rows)


def _ending(table: TomlTable) -> dict[str, Any]:
    table.only("helped_question", "next_steps")
    return {"helped_question": table.text("helped_question"), "next_steps": table.texts("next_steps")}


def _lines(table: TomlTable, *keys: str) -> dict[str, str]:
    return {key: table.text(key) for key in keys}
