"""Saving a check-in can be followed: the modules through which an answer passes, from the slider to the disk."""

import os
import sys
import threading
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from steady.ui.widgets import slider
from tests.running import ROOT

MOST_MODULES = 15
NAME, ANSWER = "calm", 7
IN_A_FILE = b'"calm":7'


def holds_answer(found: Any) -> bool:
    """Whether the answer to the slider is somewhere in `found`: a record, a document, a table, or bytes of a file."""
    if isinstance(found, bytes):
        return IN_A_FILE in found
    if isinstance(found, Mapping):
        return found.get(NAME) == ANSWER or any(map(holds_answer, found.values()))
    if isinstance(found, (list, tuple)):
        return any(map(holds_answer, found))
    if is_dataclass(found) and not isinstance(found, type):
        return getattr(found, NAME, None) == ANSWER or any(
            holds_answer(getattr(found, field.name)) for field in fields(found)
        )
    return False


class Way:
    """Notes the modules of ours through which the answer passes, from the drawing of its slider to the disk.

    That is every module with a function that is called or returns in between and has the answer in its hands, and
    those on the way down to the slider and to the disk. What only calls both, such as the navigation, is no part of it.
    """

    def __init__(self) -> None:
        self.modules: dict[str, None] = {}
        self._thread = 0
        self._to_the_slider: list[FrameType] = []

    def begin(self) -> None:
        """The slider was drawn just now. A draft may be written meanwhile, but not in this thread."""
        self._thread, self._to_the_slider = threading.get_ident(), stack()

    def watch(self, frame: FrameType, event: str, returned: Any) -> None:
        """Note a function that returns, as sys.setprofile tells it."""
        is_seen = event == "return" and threading.get_ident() == self._thread and is_ours(frame)
        if is_seen and any(map(holds_answer, (*frame.f_locals.values(), returned))):
            self._note(frame)

    def end(self) -> None:
        """The file that has the answer takes the place of the older one now."""
        if threading.get_ident() != self._thread:
            return
        to_the_disk, self._thread = stack(), 0
        for frame in {*to_the_disk, *self._to_the_slider}:
            is_between = (frame in to_the_disk) != (frame in self._to_the_slider)
            if is_between or any(map(holds_answer, frame.f_locals.values())):
                self._note(frame)

    def _note(self, frame: FrameType) -> None:
        self.modules[str(Path(frame.f_code.co_filename).relative_to(ROOT))] = None


def is_ours(frame: FrameType) -> bool:
    return frame.f_code.co_filename.startswith(str(ROOT / "steady"))


def stack() -> list[FrameType]:
    """The functions of ours that are running now."""
    frames: list[FrameType] = []
    frame: FrameType | None = sys._getframe()
    while frame:
        frames += [frame] if is_ours(frame) else []
        frame = frame.f_back
    return frames


def test_an_answer_passes_few_modules_on_its_way_from_the_slider_to_the_disk(visit, monkeypatch):
    visit.open().slide(calm=ANSWER)
    way, draw, replace = Way(), slider._set, os.replace

    def draw_and_watch(*args: Any, **named: Any) -> Any:
        drawn = draw(*args, **named)
        if holds_answer(drawn.moved):
            way.begin()
        return drawn

    def replace_and_end(new: Path, old: Path) -> None:
        way.end()
        replace(new, old)

    monkeypatch.setattr(slider, "_set", draw_and_watch)
    monkeypatch.setattr(os, "replace", replace_and_end)
    threading.setprofile(way.watch)
    try:
        visit.press("Save check-in")
    finally:
        threading.setprofile(None)
    assert [check_in.calm for check_in in visit.journal.check_ins.all()] == [ANSWER]
    # The first and the last of them, so that the test itself is known to look.
    assert {"steady/ui/widgets/slider.py", "steady/storage/file/filesystem.py"} <= way.modules.keys()
    assert len(way.modules) <= MOST_MODULES, sorted(way.modules)
