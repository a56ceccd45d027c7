"""The steps in her order: the one that comes first in her situation, and then the others as they are."""

import pytest

from steady.domain.content.part import in_her_order
from steady.domain.content.situation import SituationWords
from tests.words import our_words

PARTS = our_words().parts


@pytest.mark.parametrize("situation", our_words().situations.situations, ids=lambda words: words.id)
def test_the_step_that_fits_comes_first_and_the_others_keep_their_order(situation):
    first, *others = in_her_order(PARTS, situation)
    assert first.id == situation.first_part
    assert others == [part for part in PARTS if part is not first]


def test_who_has_not_said_and_a_step_that_is_folded_away_change_nothing():
    assert in_her_order(PARTS, None) == PARTS
    left = [part for part in PARTS if part.id != "back_to_yourself"]
    not_home = SituationWords(id="not_home", label="home stopped feeling like home", first_part="back_to_yourself")
    assert in_her_order(left, not_home) == tuple(left)
    assert in_her_order([], not_home) == ()
