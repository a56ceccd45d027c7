"""The card for the week on Today: on the weekend and a few days after, until she has looked back on it."""

from datetime import date, timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.domain.records.reflection import Reflection
from steady.ui.today.week_card import LOOK_BACK, READY
from steady.ui.week import time_off

SATURDAY, WEEK = date(2026, 11, 28), "2026-W48"


@pytest.fixture
def at(visit, her_clock):
    """Call it to open Today on a day, with five days of the week of SATURDAY noted; returns the visit."""

    def today_on(day: date):
        her_clock.move_to(f"{day}T10:00:00")
        for back in range(5):
            if not visit.journal.check_ins.all()[4:]:
                visit.journal.check_ins.save(CheckIn(at=now(), day=SATURDAY - timedelta(days=back), calm=5))
        return visit.open()

    return today_on


@pytest.mark.parametrize("later", [0, 1, 2, 4])
def test_it_says_on_how_many_days_she_noted_something_and_leads_to_that_week(at, later):
    visit = at(SATURDAY + timedelta(days=later))
    assert READY in visit.words and "You checked in on 5 of 7 days." in visit.words
    visit.press(LOOK_BACK)
    assert visit.app.selectbox[0].value == WEEK


def test_in_a_stirred_up_week_it_names_the_plain_log(at):
    visit = at(SATURDAY)
    hint = visit.content.next_step["plain_log"]
    assert hint not in visit.words
    for back in (0, 1):
        visit.journal.check_ins.save(CheckIn(at=now(), day=SATURDAY - timedelta(days=back), tags=("acted_on_it",)))
    assert hint in visit.open().words


@pytest.mark.parametrize("later", [5, 6, 12])
def test_it_is_gone_after_a_few_days_and_never_asks_where_she_was(at, later):
    assert READY not in at(SATURDAY + timedelta(days=later)).words


def test_it_goes_once_the_week_is_saved(at):
    visit = at(SATURDAY)
    visit.journal.reflections.save(Reflection(week=WEEK, answers={"what_helped": "Tea."}))
    assert READY not in visit.open().words


def test_it_is_not_there_in_time_off(at):
    visit = at(SATURDAY)
    visit.journal.journal.settings.set(time_off.UNTIL, (SATURDAY + timedelta(days=3)).isoformat())
    assert READY not in visit.open().words


def test_of_a_week_in_which_she_noted_nothing_there_is_no_card(visit, her_clock):
    her_clock.move_to(f"{SATURDAY}T10:00:00")
    assert READY not in visit.open().words
