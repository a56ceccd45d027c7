"""One browser tab without a browser: opens screens, answers what has a label, and reads what stands there."""

import gc
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Self

import pytest
import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from steady.bootstrap import Settings, Workbook, open_workbook
from steady.content import Content, read_content
from steady.ui.parts.step_stages import SWITCH
from steady.ui.safety.outage import OUTAGE, PROBLEM
from steady.ui.state.session import close_journal, program
from tests.running import ROOT
from tests.words import our_words

NAVIGATION, OURS = ROOT / "steady" / "navigation.py", ROOT / "content"
WORDS = ("title", "header", "subheader", "markdown", "caption", "text", "code", "info", "success", "warning", "error")


@dataclass(frozen=True)
class Box:
    """A box for longer texts: what it is called, and the words that stand in it."""

    label: str
    value: str
    key: str

    @classmethod
    def drawn_as(cls, element: Any) -> Self | None:
        """Return the box that a component of the page is; None for another component."""
        told = json.loads(element.proto.json or "{}")
        return cls(told["label"], told["text"], element.key) if "box" in told else None


@dataclass(frozen=True)
class Slider:
    """A slider: what it is called, its answer or None, and its name in the set of sliders with the key `key`.

    `said` is what stands around it: its hint and its two ends.
    """

    label: str
    value: int | None
    name: str
    key: str
    said: tuple[str, ...]

    @classmethod
    def drawn_in(cls, element: Any) -> list[Self]:
        """Return the sliders that a component of the page holds; none for another component."""
        told = json.loads(element.proto.json or "{}")
        answers = json.loads(told.get("answers", "{}"))
        return [
            cls(
                scale["label"],
                answers[scale["name"]],
                scale["name"],
                element.key,
                (scale["hint"], scale["low"], scale["high"], told["ends"]),
            )
            for scale in json.loads(told.get("scales", "[]"))
        ]


@cache
def components() -> BidiComponentManager:
    """The pieces that bring their own script, as one server holds them for all its visitors.

    Without it AppTest would look through every installed package for more of them, at each visit.
    """
    manager = BidiComponentManager()
    manager.discover_and_register_components(start_file_watching=False)
    return manager


class Visit:
    """A visit to the workbook with its journal in `folder`; every step runs the screen and no screen may fail."""

    def __init__(self, folder: Path, set_environment: pytest.MonkeyPatch, content: Path = OURS) -> None:
        set_environment.setenv("WORKBOOK_DATA", str(folder))
        if content != OURS:
            set_environment.setenv("WORKBOOK_CONTENT", str(content))
        # They outlive a test, and would hand the next one this journal and these guesses.
        st.cache_resource.clear()
        close_journal()
        # Here thousands of things outlive each journal, and would be looked through with the next one.
        gc.freeze()
        program.cache_clear()
        self.folder = folder
        self.content: Content = our_words() if content == OURS else read_content(content)
        self.app = AppTest.from_file(str(NAVIGATION), default_timeout=120)
        self.app._bidi_component_manager = components()
        self._which = 0
        self._typed = 0

    @property
    def journal(self) -> Workbook:
        """The same journal opened once more, as a second window would."""
        return open_workbook(Settings(self.folder))

    def open(self, path: str = "") -> Self:
        """Open the screen at `path`, such as "part-3"."""
        self.app._page_hash = self.page_hash(path)
        return self.look()

    def open_stage(self, path: str, stage: str) -> Self:
        """Open the step at `path`, at its stage "read", "do", "rate" or "next"."""
        return self.open(path).choose(SWITCH, stage)

    def page_hash(self, path: str) -> str:
        """Return what Streamlit calls the screen at `path`."""
        # switch_page knows files only, and the parts share one; "today" is the name of the first screen's file.
        return calc_hash(path or "today")

    def look(self) -> Self:
        """Run the screen again as it stands."""
        self.app.run()
        failed = [f"{error.message}\n{''.join(error.stack_trace)}" for error in self.app.exception]
        # What failed stands in the log.
        failed += [error.value for error in self.app.error if error.value in (PROBLEM, OUTAGE)]
        assert failed == []
        return self

    def in_card(self) -> Self:
        """From now on mean the last widget of a name: a card that is being changed stands below other forms."""
        self._which = -1
        return self

    def press(self, label: str) -> Self:
        """Press the button `label`."""
        self._one("button", label).click()
        return self.look()

    def slide(self, **answers: int) -> Self:
        """Set sliders of the check-in, named as in a CheckIn."""
        labels = {feeling.id: feeling.label for feeling in self.content.check_in.feelings}
        return self.answer({labels[name]: value for name, value in answers.items()})

    def answer(self, answers: dict[str, Any]) -> Self:
        """Set the sliders with these labels; None takes an answer back."""
        moved = {}
        for label, value in answers.items():
            found = [slider for slider in self.sliders if slider.label == label]
            assert found, f"no slider “{label}”; there are {[slider.label for slider in self.sliders]}"
            moved[found[self._which]] = value
        self.move(moved)
        return self.look()

    def move(self, moved: dict[Slider, int | None]) -> None:
        """Move sliders, as the browser sends it for each whole set; it is seen with the next look."""
        for key in {slider.key for slider in moved}:
            answers = {slider.name: moved.get(slider, slider.value) for slider in self.sliders if slider.key == key}
            self.app.session_state[key] = {"moved": {"seq": self._next_number(), "answers": answers}}

    @property
    def sliders(self) -> list[Slider]:
        """The sliders, from top to bottom."""
        return [slider for element in self.app.get("bidi_component") for slider in Slider.drawn_in(element)]

    def submit(self, lines: dict[str, str], button: str) -> Self:
        """Fill these lines of a form and send it, in one step as a browser does."""
        for label, text in lines.items():
            self._one("text_input", label).set_value(text)
        return self.press(button)

    def choose(self, label: str, *choices: Any) -> Self:
        """Choose in the row of buttons, the list or the box `label`."""
        kind = next(kind for kind in ("button_group", "multiselect", "selectbox") if self._all(kind, label))
        widget = self._one(kind, label)
        takes_one = kind == "selectbox" or getattr(widget, "_is_single_select", False)
        widget.set_value(choices[0] if takes_one else list(choices))
        return self.look()

    def write(self, label: str, text: str) -> Self:
        """Write `text` into the box or the line `label`, as the browser sends it after a pause."""
        found = [box for box in self.boxes if box.label == label]
        if not found:
            return self.set("text_input", label, text)
        self.fill(found[self._which], text)
        return self.look()

    def fill(self, box: Box, text: str) -> None:
        """Put `text` into `box`, as the browser sends it; it is seen with the next look."""
        self.app.session_state[box.key] = {"typed": {"seq": self._next_number(), "text": text}}

    def _next_number(self) -> int:
        self._typed = max(self._typed + 1, time.time_ns() // 1_000_000)
        return self._typed

    @property
    def boxes(self) -> list[Box]:
        """The boxes for longer texts, from top to bottom."""
        return [box for box in map(Box.drawn_as, self.app.get("bidi_component")) if box]

    def set(self, kind: str, label: str, value: Any) -> Self:
        """Give the widget of that kind and label a value."""
        self._one(kind, label).set_value(value)
        return self.look()

    @property
    def words(self) -> str:
        """Everything that is to be read on the screen, a line each, in no particular order."""
        return "\n".join(self._words())

    @property
    def buttons(self) -> list[str]:
        """The names of the buttons."""
        return [button.label for button in self.app.button]

    @property
    def unanswered(self) -> bool:
        """True when no slider on the screen has an answer."""
        return all(slider.value is None for slider in self.sliders)

    def _words(self) -> Iterator[str]:
        for kind in WORDS:
            yield from (element.value for element in getattr(self.app, kind))
        yield from (metric.value for metric in self.app.metric)
        for slider in self.sliders:
            yield from filter(None, slider.said)

    def _all(self, kind: str, label: str) -> list[Any]:
        return [widget for widget in getattr(self.app, kind) if widget.label == label]

    def _one(self, kind: str, label: str) -> Any:
        found = self._all(kind, label)
        assert found, f"no {kind} “{label}”; there are {[one.label for one in getattr(self.app, kind)]}"
        return found[self._which]
