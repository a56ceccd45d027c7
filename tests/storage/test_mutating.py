"""A file changed at random is told, healed or refused, or of no moment; none is believed without a word."""

import pytest

from tests.storage.mutating import changed_at_random

TIMES = 120


@pytest.mark.long
def test_no_changed_file_is_taken_for_hers_without_a_word(tmp_path):
    told = changed_at_random(tmp_path, TIMES)
    assert (told.tried, told.silent) == (TIMES, 0)
    # Otherwise the changes were of no moment, which proves nothing.
    assert told.told > TIMES / 2
