"""Whose words a passage of a lesson has stands above it, and nothing of ours stands among hers."""

import pytest

from steady.domain.content.part import Block
from steady.ui.parts.lesson import AUTHOR_SAYS, SHE_SAYS, Passage, passages

OURS = Block(text="You're not the only one.")
HERS, MORE = Block(text="It was slow.", author_view=True), Block(text="She stayed married.", author_view=True)
WEIGHED = Block(text="He'll hear of it.", author_view=True, counter_note="Nobody can promise you that.")
NAMED = Block(text="A lot of wives have, and Leslie Cane\nhas been through it too.")


def ours(block=OURS):
    return Passage("", (block.text,))


def hers(whose, *blocks):
    return Passage(whose, tuple(block.text for block in blocks), blocks[-1].counter_note)


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        ([OURS, HERS, OURS], [ours(), hers(AUTHOR_SAYS, HERS), ours()]),
        ([HERS, MORE, OURS, HERS, MORE], [hers(AUTHOR_SAYS, HERS, MORE), ours(), hers(SHE_SAYS, HERS, MORE)]),
        ([NAMED, OURS, HERS, MORE], [ours(NAMED), ours(), hers(SHE_SAYS, HERS, MORE)]),
        ([HERS, NAMED, HERS], [hers(AUTHOR_SAYS, HERS), ours(NAMED), hers(SHE_SAYS, HERS)]),
        ([HERS, WEIGHED, MORE], [hers(AUTHOR_SAYS, HERS, WEIGHED), hers(SHE_SAYS, MORE)]),
        ([OURS, OURS], [ours(), ours()]),
    ],
)
def test_she_is_named_above_her_first_words_and_hers_end_where_ours_begin(blocks, told):
    assert passages(blocks) == told
