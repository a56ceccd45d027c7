"""What a saved letter quotes is said again only while it stands in an entry; what it counted stays."""

from dataclasses import replace

import pytest

from steady.domain.guidance.letter_quotes import in_short, lines_in, still_said
from steady.domain.records.check_in import CheckIn
from tests.words import our_words

WORDS, PARTS = our_words().letter, our_words().parts
WALK = "Walked home the long way."
NOTE = CheckIn(calm=7, note=f"  {WALK}\n")
KEPT = WORDS.keep.format(line=WALK)


def test_a_line_is_said_again_only_while_its_entry_stands():
    assert still_said([KEPT], lines_in([NOTE]), PARTS) == [KEPT]
    assert still_said([KEPT], lines_in([]), PARTS) == []
    assert still_said([KEPT], lines_in([replace(NOTE, note="Soup.")]), PARTS) == []


def test_a_line_that_only_holds_another_is_another():
    nested = WORDS.keep.format(line=f"He said “{WALK}” again")
    assert still_said([nested], lines_in([NOTE]), PARTS) == []


def test_how_often_an_urge_came_stays_where_what_helped_is_gone():
    told = f"{WORDS.one_passed} {WORDS.helped.format(line='a bath')}"
    assert still_said([told], (), PARTS) == [WORDS.one_passed]
    assert still_said([told], {"a bath"}, PARTS) == [told]


@pytest.mark.parametrize("title", [PARTS[0].title, "Step 3"])
def test_a_step_is_nothing_she_wrote_and_stays(title):
    said = [WORDS.as_usual, WORDS.next_step.format(title=title)]
    assert still_said(said, (), PARTS) == said


def test_a_long_note_is_known_by_its_beginning():
    note = "We walked\n\nfor hours and hours " * 20
    said = [WORDS.keep.format(line=in_short(note))]
    assert still_said(said, lines_in([CheckIn(note=note)]), PARTS) == said
