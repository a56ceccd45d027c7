"""What a weekly letter quotes of hers: said again only while the line still stands in an entry of hers."""

from collections.abc import Collection, Iterable
from textwrap import shorten

from steady.domain.content.part import Part
from steady.domain.guidance.history import texts
from steady.domain.records.record import Record

LONGEST_LINE, CUT = 160, " …"
OPENS, CLOSES, STOP = "“", "”", ". "


def in_short(text: str) -> str:
    """Return a text of hers as the letter quotes it: on one line, and cut between two words where it is long."""
    line = " ".join(text.split())
    # To cut is slow, and a journal may hold many notes.
    return line if len(line) <= LONGEST_LINE else shorten(line, LONGEST_LINE, placeholder=CUT)


def lines_in(records: Iterable[Record]) -> frozenset[str]:
    """Return every text of hers in `records` as a letter would quote it."""
    return frozenset(in_short(text) for record in records for text in texts(record))


def still_said(letter: Iterable[str], lines: Collection[str], parts: Iterable[Part]) -> list[str]:
    """Return the sentences of a letter, as far as what they quote is one of `lines` or the title of one of `parts`.

    Of any other only what comes before the quoting sentence stays: how often an urge came, but not what helped.
    """
    titles = {f"{title}." for part in parts for title in (part.title, f"Step {part.number}")}
    known = titles.union(lines)
    said = []
    for sentence in letter:
        told, quotes, line = sentence.partition(OPENS)
        if not quotes or line.rpartition(CLOSES)[0] in known:
            said.append(sentence)
        elif STOP in told:
            said.append(f"{told.rpartition(STOP)[0]}.")
    return said
