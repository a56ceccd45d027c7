"""What the log may say of an error: its class and where it happened, never its message, which may hold her words."""

import logging
import sys
import threading
import time
import traceback
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any

from steady.identity import PROJECT

# Whoever can reach the port can bring about some lines as often as he likes.
SAME_LINE_AGAIN_S, MOST_LINES_KNOWN = 60.0, 1000


def outline(error: BaseException) -> str:
    """An error without a word of its message: "ValueError at steady/ui/widgets/slider.py:22 < pages/today.py:9"."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    places = [f"{_short(frame.filename)}:{frame.lineno}" for frame in frames]
    return f"{type(error).__name__} at {' < '.join(places) or 'an unknown place'}"


def keep_words_out() -> None:
    """From now on every log, and every error nobody caught, is an outline; no log says the same all the time.

    For the whole process.
    """
    logging.setLogRecordFactory(_Record)
    logging.Logger.handle = _handle  # type: ignore[assignment, method-assign]
    sys.excepthook = _tell
    threading.excepthook = lambda caught: _tell(caught.exc_type, caught.exc_value, None)
    sys.unraisablehook = lambda caught: _tell(caught.exc_type, caught.exc_value, None)
    warnings.showwarning = _warn


class _Record(logging.LogRecord):
    """A log record that holds outlines in place of errors."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        error = self.exc_info[1] if self.exc_info else None
        if error is not None:
            # The message goes too: libraries like to write the error's text into it.
            self.msg, self.args, self.exc_info = outline(error), None, None
        elif isinstance(self.args, tuple):
            self.args = tuple(outline(each) if isinstance(each, BaseException) else each for each in self.args)


_handle_each = logging.Logger.handle
_written: dict[tuple[str, str], float] = {}


def _handle(logger: logging.Logger, record: logging.LogRecord) -> None:
    line, now = (record.name, f"{record.msg} {record.args}"), time.monotonic()
    if now - _written.get(line, -SAME_LINE_AGAIN_S) >= SAME_LINE_AGAIN_S:
        if len(_written) >= MOST_LINES_KNOWN:
            _written.clear()
        _written[line] = now
        _handle_each(logger, record)


def _tell(kind: type[BaseException], error: BaseException | None, _: TracebackType | None) -> None:
    print(outline(error) if error is not None else kind.__name__, file=sys.stderr)


def _warn(message: Any, category: type[Warning], filename: str, lineno: int, *_: Any, **__: Any) -> None:
    print(f"{category.__name__} at {_short(filename)}:{lineno}", file=sys.stderr)


def _short(filename: str) -> str:
    path = Path(filename)
    return path.relative_to(PROJECT).as_posix() if path.is_relative_to(PROJECT) else "/".join(path.parts[-2:])
