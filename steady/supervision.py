"""What start.py and a server it has started say to each other, a line at a time, on the server's stdin and stdout.

A server stands by with all it needs read, until it is told to serve. When nothing of hers is open in it any more it
says so, and makes room for a fresh one, with whose start its memory is gone. What it hands over holds no word of hers.
"""

import json
import os
from collections.abc import Mapping
from typing import Any

# What a server says …
READY, SHUT, LEAVING = "ready", "shut", "leaving"
# … and what it is told.
SERVE, LEAVE, STAY = "serve", "leave", "stay"
HANDED_OVER = "WORKBOOK_HANDED_OVER"
_MARK = "steady: "
_STDIN, _STDOUT = 0, 1


def line_of(word: str, news: Mapping[str, Any] | None = None) -> str:
    """Return the line that says `word`, with what comes along as JSON."""
    return f"{_MARK}{word} {json.dumps(news or {})}\n"


def heard_in(line: str) -> tuple[str, dict[str, Any]]:
    """Return the word and the news of a line; an empty word for any other line."""
    if not line.startswith(_MARK):
        return "", {}
    word, _, news = line.removeprefix(_MARK).partition(" ")
    return word, json.loads(news)


def is_supervised() -> bool:
    """Return True in a server whose process start.py will replace when it asks for that."""
    return HANDED_OVER in os.environ


def begin_to_serve(news: Mapping[str, Any]) -> None:
    """Keep for `handed_over`, in this process, what the server before has handed over."""
    os.environ[HANDED_OVER] = json.dumps(news)


def handed_over() -> dict[str, Any]:
    """Return what the server before this one has handed over; nothing in the first, or without start.py."""
    news: dict[str, Any] = json.loads(os.environ.get(HANDED_OVER, "{}"))
    return news


def say(word: str, news: Mapping[str, Any] | None = None) -> None:
    """Say a line to start.py. Raises OSError when that is gone."""
    os.write(_STDOUT, line_of(word, news).encode())


def hear() -> tuple[str, dict[str, Any]]:
    """Wait for the next line of start.py; an empty word when that is gone."""
    # Not sys.stdin: a thread that waits there would keep Python from ending.
    line = b""
    while not line.endswith(b"\n") and (letter := os.read(_STDIN, 1)):
        line += letter
    return heard_in(line.decode())
