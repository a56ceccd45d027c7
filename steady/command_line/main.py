"""Runs one command and turns whatever stands in its way into a sentence and a number."""

import sys
from io import TextIOWrapper

from steady.command_line import arguments
from steady.command_line.terminal import NEEDS_AN_ANSWER, STOPPED, TROUBLE, WRONG_USE, NeedsAnAnswer, WrongUse
from steady.storage.errors import JournalTrouble


def main(words: list[str]) -> int:
    """Run the command in `words` and return its number; wrong words end the program with 2, as --help does with 0."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another alphabet shows a plain sign for what it does not know.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        chosen = arguments.parse_arguments(words)
        return chosen.run(chosen)
    except WrongUse as wrong:
        return _say(wrong, WRONG_USE)
    except NeedsAnAnswer as question:
        return _say(question, NEEDS_AN_ANSWER)
    except JournalTrouble as trouble:
        return _say(trouble, TROUBLE)
    except (KeyboardInterrupt, EOFError):
        return _say("\nStopped. Whatever was going on is either all done or not done at all.", STOPPED)


def _say(sentence: object, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
