"""The box she writes in: an outbox with sequence numbers and acknowledgements.

Whatever she types makes a new state of the box, with a higher number. The browser puts it into its outbox at once
(outbox.js) and sends it until it hears back. What arrives is kept with the draft of its form; once that is on the disk,
the browser gets the newest number of each box, and deletes what it holds up to it. After a reload, a restart or a kill
the newest state wins, wherever it lies: in the page, in the outbox, or in the draft. The outbox is sealed, always, and
the journal keeps the key (storage/maintenance/browser_key.py); where it cannot keep one, the browser holds nothing.
"""

import hmac
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import streamlit as st

from steady.storage.errors import JournalTrouble
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys

_HERE = Path(__file__).parent
# dir="auto": Hebrew and Arabic run from the right, as soon as the first letter is one of theirs.
_HTML = """
<div><label for="words"></label></div>
<textarea id="words" dir="auto" spellcheck="false" autocomplete="off" autocapitalize="sentences"
          writingsuggestions="false" translate="no" data-gramm="false"></textarea>
"""
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w.]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)


def with_imports(name: str, taken: set[str] | None = None) -> str:
    """Return a script of this folder as one text, each script that it imports once and ahead of what needs it.

    For Streamlit runs it from a blob: address, where no import finds a neighbour.
    """
    taken = set() if taken is None else taken
    if name in taken:
        return ""
    taken.add(name)
    script = (_HERE / name).read_text(encoding="utf-8")
    needed = [with_imports(each, taken) for each in _IMPORT.findall(script)]
    return "".join([*needed, _EXPORT.sub("", _IMPORT.sub("", script))])


_SCRIPT = with_imports("writing_box.js")
_box = st.components.v2.component(
    "steady_writing_box", html=_HTML, css=(_HERE / "writing_box.css").read_text(encoding="utf-8"), js=_SCRIPT
)
# The same script without a box: it brings the acknowledgements.
_acknowledgements = st.components.v2.component("steady_words_kept", html="<span hidden>\n</span>", js=_SCRIPT)

# Names of what this tab remembers: box → the newest number that arrived, and the newest that is on the disk.
_RECEIVED, _KEPT = "words seen", "words kept"


def text_area(label: str, start: str, form: FormKeys, name: str, *, rows: int = 2, heads: bool = False) -> str:
    """Draw the box of the field `name` of `form`, and return the words that stand in it; its label `heads` a section.

    It starts with `start` and grows with what is in it. The key to its outbox is gone from the page when the journal is
    shut. Whoever draws a box calls `acknowledge` once the words are on the disk.
    """
    key, box = form.key(name), _name(form, name)
    _take(key, box, start)

    def receive() -> None:
        _take(key, box, start)

    found = _box(
        key=f"{key} box",
        on_typed_change=receive,
        data={
            "label": label,
            "text": tab.recall(key),
            "seq": _numbers(_RECEIVED).get(box, 0),
            "box": box,
            "disabled": tab.is_sample(),
            "rows": rows,
            "heads": heads,
            "seal": _seal(),
            "older": _older(box),
        },
    )
    # In a new session, as after a restart, only the drawing itself brings what the page sent.
    return _take(key, box, start, found.typed)


def _take(key: str, box: str, start: str, typed: Mapping[str, Any] | None = None) -> str:
    words = tab.remember_first(key, start)
    typed = typed or (tab.recall(f"{key} box") or {}).get("typed")
    if typed and typed["seq"] > _numbers(_RECEIVED).get(box, 0):
        _numbers(_RECEIVED)[box] = typed["seq"]
        return tab.remember(key, typed["text"])
    return words


def _seal() -> str | None:
    """Return the key to the outbox, in base64; None where there is none to be had: then nothing is put there."""
    with suppress(JournalTrouble):
        if key := session.own_workbook().journal.browser_key.read():
            return b64encode(key).decode()
    return None


def _older(box: str) -> dict[str, str] | None:
    """Say under which name and key version 0.1 let the words of `box` lie in the browser, behind a lock."""
    opened = session.unlocked()
    key = opened.journal.lock.key_for("words in the browser") if opened else None
    if key is None:
        return None
    return {"seal": b64encode(key).decode(), "shelf": hmac.digest(key, box.encode(), "sha256").hex()}


def acknowledge(form: FormKeys) -> None:
    """Tell the browser that all words of `form` that arrived are on the disk, so that it empties its outbox of them."""
    all_kept(form)
    _acknowledgements(key=f"{form.key('')} kept", data={"kept": _told(typed_in(form))})


def acknowledge_everywhere(*, is_locked: bool, is_gone: bool) -> None:
    """Acknowledge the words of all forms, wherever she is now; after a restart, it asks for a whole new run.

    Where the journal is locked, the page lets go of all words; where it is gone for good, of the sealed ones too.
    """
    standing = "plain" if session.unlocked() is None else "open"
    outside = "gone" if is_gone else "shut" if is_locked else standing
    # Not by the name of what is remembered: Streamlit puts what a piece sends back under its key. And that the browser
    # spoke up is enough: with a function to call, if only for nothing, the screen runs again.
    _acknowledgements(
        key="kept words told",
        data={"kept": _told(_numbers(_KEPT)), "outside": outside, "seal": None if is_locked or is_gone else _seal()},
        on_again_change=lambda: None,
    )


def all_kept(form: FormKeys) -> None:
    """Note that all words of `form` that arrived are on the disk, or wanted no longer."""
    _numbers(_KEPT).update(typed_in(form))


def has_news(form: FormKeys) -> bool:
    """Return True if words of `form` arrived that are not on the disk yet."""
    return any(number > _numbers(_KEPT).get(box, 0) for box, number in typed_in(form).items())


def typed_in(form: FormKeys) -> dict[str, int]:
    """Return box → the newest number received from it, of the boxes of `form`."""
    return {box: number for box, number in _numbers(_RECEIVED).items() if box.startswith(_name(form, ""))}


def resume_numbers(typed: Mapping[str, int]) -> None:
    """Note the numbers that a draft was kept with: what the browser holds beyond them is newer than the draft."""
    for numbers in (_numbers(_RECEIVED), _numbers(_KEPT)):
        numbers.update({box: max(number, numbers.get(box, 0)) for box, number in typed.items()})


def _told(kept: Mapping[str, int]) -> str:
    # As a text: to look whether a table of ours is one of theirs, Streamlit would load pandas.
    return json.dumps(kept)


def _numbers(name: str) -> dict[str, int]:
    return tab.remember_first(name, {})


def _name(form: FormKeys, name: str) -> str:
    """Name a box so that it has the same name after a reload, when all counting of fresh forms begins anew."""
    key = re.sub(r"^(own/)+", "", form.key(name))
    return re.sub(r"/\d+(?=/)|/boxes \d+(?=/)|, taken \d+$", "", key)
