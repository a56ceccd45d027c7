"""The one shape of every id: what a record, a draft and a form may be called. Nothing of another shape is taken."""

import re
from dataclasses import dataclass
from functools import lru_cache

from steady.domain.records.draft import LINES, WINDOW, Draft
from steady.domain.records.hard_plan import PLAN_ID, HardPlan
from steady.domain.records.kinds import RECORD_KINDS
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import NotAWeek, monday_of

_OWN_ID = re.compile(r"[0-9a-f]{32}")
_CONTENT_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.-]{0,63}")
# The number of a step, or what else tells two forms of one exercise apart.
_REST = re.compile(r"[0-9A-Za-z]{1,32}( [0-9A-Za-z]{1,32}){0,7}")
_FIRST_WORDS = {first for kind in RECORD_KINDS for first in kind.forms}
_ALONE = {*_FIRST_WORDS, "bad night", "night line", LINES}


@dataclass(frozen=True)
class FormName:
    """The name of a form in its parts: its `first` word, and the id of the record, exercise or part it is `about`.

    `whole` is the name without what tells the drafts of two windows apart.
    """

    whole: str
    first: str
    about: str = ""


def is_own_id(text: object) -> bool:
    """Return True for an id as `new_id` makes it: 32 hexadecimal signs, all small."""
    return isinstance(text, str) and _OWN_ID.fullmatch(text) is not None


def is_content_id(text: object) -> bool:
    """Return True for what an exercise or a part may be called: one word of plain letters, and no id of a record."""
    return isinstance(text, str) and _CONTENT_ID.fullmatch(text) is not None and not is_own_id(text)


def is_id_of(kind: type[Record], text: object) -> bool:
    """Return True if a record of this kind may have this id.

    That is a week for a reflection, a form's name for a draft, and the one id there is for the plan.
    """
    if kind is Draft:
        return isinstance(text, str) and form_named(text) is not None
    if kind is HardPlan:
        return text == PLAN_ID
    return _is_week(text) if kind is Reflection else is_own_id(text)


@lru_cache(maxsize=1024)
def form_named(name: str) -> FormName | None:
    """Return the parts of the name of a draft, None for what is the name of none."""
    whole, between, window = name.partition(WINDOW)
    if bool(between) != is_own_id(window):
        return None
    if whole in _ALONE:
        return FormName(whole, whole)
    first, _, others = whole.partition(" ")
    about, space, rest = others.partition(" ")
    is_about = is_own_id(about) or is_content_id(about)
    if first not in _FIRST_WORDS or not is_about or bool(space) != bool(_REST.fullmatch(rest)):
        return None
    return FormName(whole, first, about)


def _is_week(text: object) -> bool:
    try:
        return isinstance(text, str) and bool(monday_of(text))
    except NotAWeek:
        return False
