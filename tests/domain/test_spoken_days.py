"""How days are said: the names are ours, so that a machine that speaks another language changes no sentence."""

import re
from datetime import date

import pytest

from steady.domain.spoken import day_and_month, month_and_year, short_day, spoken_day, weekday
from tests.running import ROOT

# A name in a format that Python fills; those of charts are filled by the browser, in English.
ASKS = re.compile(r"[a-z_)\]]:%[^}\"]*%?[AaBbpcxX]\b|strftime\([^)]*%[AaBbpcxX]|strptime")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2028, 2, 29), ("Tuesday", "29 February", "29 Feb", "February 2028", "29 February 2028")),
        (date(2026, 12, 31), ("Thursday", "31 December", "31 Dec", "December 2026", "31 December 2026")),
        (date(2027, 1, 3), ("Sunday", "3 January", "3 Jan", "January 2027", "3 January 2027")),
    ],
)
def test_a_day_is_said_in_english_without_a_leading_zero(day, said):
    assert (weekday(day), day_and_month(day), short_day(day), month_and_year(day), spoken_day(day)) == said


def test_no_code_asks_the_machine_for_the_name_of_a_day_or_month():
    asking = [str(file) for file in (ROOT / "steady").rglob("*.py") if ASKS.search(file.read_text(encoding="utf-8"))]
    assert asking == []
