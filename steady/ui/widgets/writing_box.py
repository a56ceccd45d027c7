"""The box she writes in. Each letter is kept by the browser as it is typed, and by the workbook a moment later."""

import hmac
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys

_HERE = Path(__file__).parent
# dir="auto": Hebrew and Arabic run from the right, as soon as the first letter is one of theirs.
_HTML = """
<label for="words"></label>
<textarea id="words" dir="auto" spellcheck="false" autocomplete="off" autocapitalize="sentences"
          writingsuggestions="false" translate="no" data-gramm="false"></textarea>
"""
_STYLE, *_SCRIPTS = (
    (_HERE / name).read_text(encoding="utf-8")
    for name in ("writing_box.css", "writing_shelf.js", "writing_on.js", "writing_box.js")
)
_SCRIPT = "".join(_SCRIPTS)
_box = st.components.v2.component("steady_writing_box", html=_HTML, css=_STYLE, js=_SCRIPT)
# The same script without a box: it tells the browser what the workbook has kept.
_answer = st.components.v2.component("steady_words_kept", html="<span hidden>\n</span>", js=_SCRIPT)

_SEEN, _KEPT = "words seen", "words kept"


def text_area(label: str, start: str, form: FormKeys, name: str, *, rows: int = 2) -> str:
    """Draw the box of the field `name` of `form`, and return the words that stand in it.

    It starts with `start`, grows with what is in it, and sends it after a pause, on leaving it, and when the page
    goes. Until the words are kept, every letter also lies in the browser: behind a lock sealed, with a key that is
    gone from the page when the journal is shut. Whoever draws a box calls `acknowledge` once the words are on the disk.
    """
    key, box = form.key(name), _name(form, name)
    _take(key, box, start)
    found = _box(
        key=f"{key} box",
        on_typed_change=lambda: _take(key, box, start),
        data={
            "label": label,
            "text": tab.recall(key),
            "seq": _seqs(_SEEN).get(box, 0),
            "box": box,
            "disabled": tab.is_sample(),
            "rows": rows,
            **_shelf(box),
        },
    )
    # In a new session, as after a restart, only the drawing itself brings what the page sent.
    return _take(key, box, start, found.typed)


def _take(key: str, box: str, start: str, typed: Mapping[str, Any] | None = None) -> str:
    words = tab.remember_first(key, start)
    typed = typed or (tab.recall(f"{key} box") or {}).get("typed")
    if typed and typed["seq"] > _seqs(_SEEN).get(box, 0):
        _seqs(_SEEN)[box] = typed["seq"]
        return tab.remember(key, typed["text"])
    return words


def _shelf(box: str) -> dict[str, Any]:
    """Say where the browser holds the words of `box`: as they are, or sealed under a name that says nothing."""
    opened = session.unlocked()
    key = opened.journal.lock.key_for("words in the browser") if opened else None
    if key is None:
        return {"mirror": True}
    return {"mirror": False, "seal": b64encode(key).decode(), "shelf": hmac.digest(key, box.encode(), "sha256").hex()}


def acknowledge(form: FormKeys) -> None:
    """Tell the browser that all words of `form` that arrived are on the disk, so that it deletes its own copy."""
    all_kept(form)
    _answer(key=f"{form.key('')} kept", data={"kept": _told(typed_in(form))})


def answer_outside(*, is_locked: bool, is_gone: bool) -> None:
    """Tell the browser the same about all forms, wherever she is now; after a restart, it asks for a whole new run.

    Where the journal is locked, the page lets go of all words; where it is gone for good, of the sealed ones too.
    """
    standing = "plain" if session.unlocked() is None else "open"
    outside = "gone" if is_gone else "shut" if is_locked else standing
    # Not by the name of what is remembered: Streamlit puts what a piece sends back under its key.
    _answer(key="kept words told", data={"kept": _told(_seqs(_KEPT)), "outside": outside}, on_again_change=_run_again)


def all_kept(form: FormKeys) -> None:
    """Note that all words of `form` that arrived are on the disk, or wanted no longer."""
    _seqs(_KEPT).update(typed_in(form))


def has_news(form: FormKeys) -> bool:
    """Return True if words of `form` arrived that are not on the disk yet."""
    return any(seq > _seqs(_KEPT).get(box, 0) for box, seq in typed_in(form).items())


def typed_in(form: FormKeys) -> dict[str, int]:
    """Return box → number of its newest words, higher for newer ones, of the boxes of `form`."""
    return {box: seq for box, seq in _seqs(_SEEN).items() if box.startswith(_name(form, ""))}


def resume_numbers(typed: Mapping[str, int]) -> None:
    """Note the numbers that a draft was kept with: what the browser holds beyond them is newer than the draft."""
    for seqs in (_seqs(_SEEN), _seqs(_KEPT)):
        seqs.update({box: max(seq, seqs.get(box, 0)) for box, seq in typed.items()})


def _told(kept: Mapping[str, int]) -> str:
    # As a text: to look whether a table of ours is one of theirs, Streamlit would load pandas.
    return json.dumps(kept)


def _seqs(name: str) -> dict[str, int]:
    return tab.remember_first(name, {})


def _name(form: FormKeys, name: str) -> str:
    """Name a box so that it has the same name after a reload, when all counting of fresh forms begins anew."""
    key = re.sub(r"^(own/)+", "", form.key(name))
    return re.sub(r"/\d+(?=/)|/boxes \d+(?=/)|, taken \d+$", "", key)


def _run_again() -> None:
    """Nothing to note: that the browser spoke up is enough."""
