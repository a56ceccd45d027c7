"""A journal with a trap in every field of every kind of record, so that a screen that trusts one of them is caught."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from steady.bootstrap import Workbook
from steady.domain.content.exercise_form import HOLD_BOX as HOLD
from steady.domain.content.exercise_form import SAY_IT_ONCE, STANCE_LADDER, ExerciseField
from steady.domain.content.exercise_form import URGE_TOOL as URGE
from steady.domain.exercises import parked, say_it_once_stages
from steady.domain.records.check_in import FEELINGS, CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import CHOICE, OWN, OwnScale, as_choice
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record, now
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.domain.urge.episode import LET_PASS
from tests.ui.journals import begun

MARK = "trapdoor"
SCALE = OWN + "trap"
# Nobody listens there; a test that serves a page of its own names that.
NOWHERE = "http://127.0.0.1:9"
TRAP = (
    "{mark} {where} <img src='{there}/img.png' onerror='window.ran=1'><script>window.ran=1</script>"
    "<svg onload='window.ran=1'></svg><iframe src='{there}/frame'></iframe>"
    " ![picture]({there}/markdown.png) [link](javascript:window.ran=1) <{there}/auto> **{mark}bold** `{mark}code`"
    " :material/home: :red[{mark}red] $x^2$ {{{{7*7}}}} %s =cmd|'/c calc'!A0"
)


class Traps:
    """Hands out traps that name the field they were laid in; `there` is where they would fetch from."""

    def __init__(self, there: str = NOWHERE) -> None:
        self.there = there

    def at(self, where: str) -> str:
        """Return a trap for the field `where`."""
        return TRAP.format(mark=MARK, where=where, there=self.there)


def hostile_journal(folder: Path, there: str = NOWHERE) -> Workbook:
    """A journal in `folder` with traps in all of its fields; returns its workbook."""
    workbook, traps = begun(folder), Traps(there)
    workbook.journal.save_all(
        _filled(record, traps)
        for record in [
            *_check_ins(traps),
            *_ratings(workbook, traps),
            *_reflections(workbook, traps),
            *_exercises(workbook, traps),
            *_of_the_tools(traps),
            Event(title=traps.at("event title")),
            *(
                Draft(
                    form=form,
                    values={"note": traps.at(f"draft {form}"), traps.at("draft field"): traps.at("draft text")},
                )
                for form in ("check-in", "exercise hold", "exercise 1A")
            ),
        ]
    )
    # No workbook gives such a name; a file put together by hand may hold it.
    by_hand = {traps.at("draft form"): {"form": traps.at("draft form"), "values": {"note": traps.at("draft note")}}}
    tables = workbook.journal.everything()
    workbook.journal.replace_everything({**tables, "drafts": {**tables["drafts"], **by_hand}})
    workbook.journal.settings.set(CHOICE, as_choice([OwnScale(id=SCALE, name=traps.at("name of a scale"))]))
    return workbook


def _filled(record: Record, traps: Traps) -> Record:
    """Lay a trap in every text of a record that is still empty, for kinds that get another field one day."""
    for one in fields(record):
        if getattr(record, one.name) == "":
            # Some texts are one of a few words, and take no other.
            with suppress(ValueError):
                record = replace(record, **{one.name: traps.at(f"{type(record).__name__} {one.name}")})
    return record


def _check_ins(traps: Traps) -> list[CheckIn]:
    return [
        CheckIn(
            **dict.fromkeys(FEELINGS, 5),
            day=(now() - timedelta(days=back)).date(),
            note=traps.at("note"),
            words=(traps.at("word"),),
            tags=(traps.at("tag"), "walk"),
            measures={traps.at("measure"): 5.0, SCALE: 6.0},
        )
        for back in range(12)
    ]


def _ratings(workbook: Workbook, traps: Traps) -> list[Rating]:
    strange = {traps.at("answer of a rating"): 5}
    return [
        *(Rating(part=part.id, answers={**{item.id: 6 for item in part.items}, **strange}) for part in workbook.parts),
        Rating(part=traps.at("part of a rating"), answers=strange),
    ]


def _reflections(workbook: Workbook, traps: Traps) -> list[Reflection]:
    answers = {prompt.id: traps.at(f"prompt {prompt.id}") for prompt in workbook.content.weekly.prompts}
    return [
        Reflection(
            week=week_of((now() - timedelta(weeks=back)).date()),
            pulse={traps.at("pulse"): 5},
            answers={**answers, traps.at("name of a prompt"): traps.at("strange prompt")},
            letter=(traps.at("letter of a week"),),
        )
        for back in range(3)
    ]


def _exercises(workbook: Workbook, traps: Traps) -> list[ExerciseEntry]:
    every = [one for part in workbook.parts for one in part.exercises]
    strange = {traps.at("name of a field"): traps.at("strange field"), "rows": [{traps.at("column"): traps.at("cell")}]}
    entries = []
    for one in every:
        values = {field.id: _trapped(field, traps, f"{one.id} {field.id}") for field in one.fields}
        kept = {name: traps.at(f"{one.id} kept {name}") for name in one.kept}
        everything = {**kept, **values, **strange}
        entries.append(ExerciseEntry(exercise=one.id, values=everything, mood_before=4, mood_after=6))
        # Once as somebody may have written them by hand, a text where anything else is asked for.
        wrong = {field.id: traps.at(f"{one.id} {field.id}, a text") for field in one.fields}
        entries.append(ExerciseEntry(exercise=one.id, values={**wrong, **strange}, at=now() - timedelta(days=2)))
        entries.append(ExerciseEntry(exercise=one.id, values=values))
    return entries


def _of_the_tools(traps: Traps) -> list[ExerciseEntry]:
    urge = {
        "kind": traps.at("urge kind"),
        "hope": traps.at("urge hope"),
        "helped": traps.at("urge helped"),
        "trigger_tags": [traps.at("urge tag")],
        "strength_0": 7,
        "strength_1": 3,
    }
    rested = {"text": traps.at("held message"), "free_at": (now() - timedelta(hours=1)).isoformat()}
    resting = {"text": traps.at("resting message"), "free_at": (now() + timedelta(hours=9)).isoformat()}
    lines = {name: traps.at(f"line {name}") for name in say_it_once_stages.LINES}
    return [
        ExerciseEntry(exercise=URGE, values={**urge, "outcome": LET_PASS}),
        ExerciseEntry(exercise=URGE, values={**urge, "outcome": traps.at("urge outcome")}),
        ExerciseEntry(exercise=HOLD, values=rested),
        ExerciseEntry(exercise=HOLD, values=resting),
        ExerciseEntry(exercise="parked_words", values=parked.calm(traps.at("calm line"))),
        ExerciseEntry(
            exercise=SAY_IT_ONCE,
            values={**lines, "status": say_it_once_stages.SAID, "unlock_reason": traps.at("reason")},
        ),
        # A clear no would put several exercises away.
        ExerciseEntry(exercise=STANCE_LADDER, values={"rung": "3"}),
        ExerciseEntry(exercise=traps.at("exercise"), values={traps.at("name of a value"): traps.at("value")}),
    ]


def _trapped(field: ExerciseField, traps: Traps, where: str) -> Any:
    return _OF_KIND[field.kind](field, traps, where)


def _row(field: ExerciseField, traps: Traps, where: str) -> Mapping[str, Any]:
    return {column.id: _trapped(column, traps, f"{where} {column.id}") for column in field.fields}


def _text(field: ExerciseField, traps: Traps, where: str) -> str:
    return traps.at(where)


def _choice(field: ExerciseField, traps: Traps, where: str) -> str:
    return next(iter(field.choices), traps.at(where))


_OF_KIND = {
    "text": _text,
    "line": _text,
    "choice": _choice,
    "choices": lambda field, traps, where: [_choice(field, traps, where), traps.at(f"{where}, a choice of her own")],
    "list": lambda field, traps, where: [traps.at(f"{where} {number}") for number in (1, 2)],
    "rows": lambda field, traps, where: [_row(field, traps, where)],
    "coins": lambda field, traps, where: {_choice(field, traps, where): 2, traps.at(f"{where}, a coin"): 1},
    "scale": lambda field, traps, where: 5,
    "timer": lambda field, traps, where: 60,
    "yes_no": lambda field, traps, where: True,
    "date": lambda field, traps, where: now().date().isoformat(),
}
