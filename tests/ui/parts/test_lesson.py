"""Whose words a block of a lesson has stands above it: she is named once, and not again where she goes on."""

import pytest

from steady.domain.content.part import Block
from steady.ui.parts.lesson import AUTHOR_SAYS, SHE_SAYS, whose_words

OURS, HERS = Block(text="You're not the only one."), Block(text="It was slow.", author_view=True)
NAMED = Block(text="A lot of wives have, and Leslie Cane\nhas been through it too.")


@pytest.mark.parametrize(
    ("blocks", "captions"),
    [
        ([OURS, HERS, OURS], ["", AUTHOR_SAYS, ""]),
        ([HERS, HERS, OURS, HERS, HERS], [AUTHOR_SAYS, "", "", SHE_SAYS, ""]),
        ([NAMED, OURS, HERS, HERS], ["", "", SHE_SAYS, ""]),
        ([HERS, NAMED, HERS], [AUTHOR_SAYS, "", SHE_SAYS]),
        ([OURS, OURS], ["", ""]),
    ],
)
def test_she_is_named_above_her_first_words_and_then_only_where_hers_begin_again(blocks, captions):
    assert whose_words(blocks) == captions
