"""What the number that a command ends with says."""

OK = 0
TROUBLE = 1
WRONG_USE = 2
NEEDS_AN_ANSWER = 3
STOPPED = 130

IN_WORDS = """\
what the number at the end says:
  0    it is done
  1    something is wrong with the journal, the file or the passphrase; the last line says what
  2    the command was not used as it is meant
  3    nothing was done yet: it needs an answer from you, such as what a mood means
  130  stopped with Ctrl+C; what was under way is done whole or not at all"""


class WrongUse(Exception):
    """A command used in a way that makes no sense or would do harm; `str()` says what and the way out."""


class NeedsAnAnswer(Exception):
    """Something only she can say; `str()` says what, and how to say it."""
