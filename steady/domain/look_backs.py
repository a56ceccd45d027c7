"""What may come back to her by itself: nothing she hid, and nothing of a day that was very heavy."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import Record

R = TypeVar("R", bound=Record)

VERY_HEAVY = 8


def heavy_days(check_ins: Iterable[CheckIn]) -> frozenset[date]:
    """Return the days with a check-in whose heaviness is 8 or more."""
    return frozenset(one.day for one in check_ins if (one.heaviness or 0) >= VERY_HEAVY)


def may_come_back(record: Record, heavy: frozenset[date], today: date) -> bool:
    """Return True if `record` may be shown in a look-back without her asking; `heavy` is from `heavy_days`.

    What she wrote today is no look-back, however heavy the day: it must not seem lost.
    """
    return not record.hidden and (record.day not in heavy or record.day >= today)


def not_hidden(records: Iterable[R]) -> list[R]:
    """Return the records she has not hidden, for what is in use and no look-back, such as a promise of hers."""
    return [record for record in records if not record.hidden]
