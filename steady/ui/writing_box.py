"""The box she writes in. Each letter is kept by the browser as it is typed, and by the workbook a moment later."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from steady.ui import session

_HERE = Path(__file__).parent
# dir="auto": Hebrew and Arabic run from the right, as soon as the first letter is one of theirs.
_HTML = """
<label for="words"></label>
<textarea id="words" dir="auto" spellcheck="false" autocomplete="off" autocapitalize="sentences"
          writingsuggestions="false" translate="no" data-gramm="false"></textarea>
"""
_STYLE, _SCRIPT = ((_HERE / f"writing_box.{ending}").read_text(encoding="utf-8") for ending in ("css", "js"))
_box = st.components.v2.component("steady_writing_box", html=_HTML, css=_STYLE, js=_SCRIPT)
# The same script without a box: it tells the browser what the workbook has kept.
_answer = st.components.v2.component("steady_words_kept", html="<span hidden>\n</span>", js=_SCRIPT)

# True where the browser must not hold a word of hers; with a lock it never does.
NO_MIRROR = "no mirror"
_SEEN, _KEPT = "words seen", "words kept"


def write(label: str, start: str, form: str, name: str, *, rows: int = 2, mirror: bool | None = None) -> str:
    """Draw the box of the field `name` of `form`, and return the words that stand in it.

    It starts with `start`, grows with what is in it, and sends it after a pause, on leaving it, and when the page
    goes. With `mirror` every letter also lies in the browser until the words are kept; without it nothing does, and
    they are sent sooner. Whoever draws a box calls `answer` once the words are on the disk.
    """
    key, box = session.field(form, name), _name(form, name)
    _take(key, box, start)
    wanted = _may_mirror() if mirror is None else mirror
    found = _box(
        key=f"{key} box", on_typed_change=lambda: _take(key, box, start),
        data={"label": label, "text": session.recall(key), "seq": _seqs(_SEEN).get(box, 0), "box": box,
              "mirror": wanted, "disabled": session.is_sample(), "rows": rows},
    )
    # In a new session, as after a restart, only the drawing itself brings what the page sent.
    return _take(key, box, start, found.typed)


def _take(key: str, box: str, start: str, typed: Mapping[str, Any] | None = None) -> str:
    words = session.remember_first(key, start)
    typed = typed or (session.recall(f"{key} box") or {}).get("typed")
    if typed and typed["seq"] > _seqs(_SEEN).get(box, 0):
        _seqs(_SEEN)[box] = typed["seq"]
        return session.remember(key, typed["text"])
    return words


def _may_mirror() -> bool:
    # Behind a lock nothing readable may lie in the browser.
    return session.unlocked() is None and not session.recall(NO_MIRROR, False)


def answer(form: str) -> None:
    """Tell the browser that all words of `form` that arrived are on the disk, so that it deletes its own copy."""
    all_kept(form)
    _answer(key=f"{session.field(form, '')} kept", data={"kept": _told(typed_in(form))})


def answer_outside(*, shut: bool) -> None:
    """Tell the browser the same about all forms, wherever she is now; after a restart, it asks for a whole new run.

    Where the journal is `shut`, for it is locked or deleted, the browser forgets every word it holds.
    """
    data = {"kept": _told(_seqs(_KEPT)), "watch": True, "mirror": not shut and _may_mirror(), "shut": shut}
    _answer(key="words kept", data=data, on_again_change=_run_again)


def all_kept(form: str) -> None:
    """Note that all words of `form` that arrived are on the disk, or wanted no longer."""
    _seqs(_KEPT).update(typed_in(form))


def has_news(form: str) -> bool:
    """Return True if words of `form` arrived that are not on the disk yet."""
    return any(seq > _seqs(_KEPT).get(box, 0) for box, seq in typed_in(form).items())


def typed_in(form: str) -> dict[str, int]:
    """Return box → number of its newest words, higher for newer ones, of the boxes of `form`."""
    return {box: seq for box, seq in _seqs(_SEEN).items() if box.startswith(_name(form, ""))}


def resume(typed: Mapping[str, int]) -> None:
    """Note the numbers that a draft was kept with: what the browser holds beyond them is newer than the draft."""
    for seqs in (_seqs(_SEEN), _seqs(_KEPT)):
        seqs.update({box: max(seq, seqs.get(box, 0)) for box, seq in typed.items()})


def _told(kept: Mapping[str, int]) -> str:
    # As a text: to look whether a table of ours is one of theirs, Streamlit would load pandas.
    return json.dumps(kept)


def _seqs(name: str) -> dict[str, int]:
    return session.remember_first(name, {})


def _name(form: str, name: str) -> str:
    """Name a box so that it has the same name after a reload, when all counting of fresh forms begins anew."""
    key = re.sub(r"^(own/)+", "", session.field(form, name))
    return re.sub(r"/\d+(?=/)|/boxes \d+(?=/)|, taken \d+$", "", key)


def _run_again() -> None:
    """Nothing to note: that the browser spoke up is enough."""
