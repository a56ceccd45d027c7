"""One look at her journal, as the rules for offers of help take it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from steady.domain.guidance.history import Written, last_days
from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import Record
from steady.domain.tone import ToneRule


@dataclass(frozen=True)
class Look:
    """What the rules look at: her records, this moment, the time of the last offer, and what words mean.

    `tone_rules` hold the danger words; `reversed_items` are the pulse items whose 0 is the steadier end.
    """

    written: Written
    now: datetime
    last_offered: datetime | None = None
    tone_rules: tuple[ToneRule, ...] = ()
    reversed_items: frozenset[str] = frozenset()

    @property
    def today(self) -> date:
        """The day it is where she is."""
        return self.now.date()

    def check_ins(self, days: int) -> list[CheckIn]:
        """Return the check-ins of the last `days` days, today among them."""
        return last_days(self.written.check_ins, days, self.today)

    def is_fresh(self, record: Record) -> bool:
        """Return True if she wrote `record` within a day, and after the last offer, which answered what came before."""
        wrote = record.last_written
        answered = self.last_offered is not None and wrote <= self.last_offered <= self.now
        return not answered and self.now - wrote <= timedelta(days=1)
