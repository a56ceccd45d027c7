"""Charts while she wants neutral names: nothing unfolded says what they are about, and the fold says all of it."""

import json
import re

import pyarrow as pa
import pytest

from steady.domain.records.event import Event
from steady.domain.records.record import now
from steady.insights.charts.anonymized import is_plain
from steady.ui.look_back.chart_range import HEADING
from steady.ui.state import session
from steady.ui.today import first_visit
from steady.ui.widgets.chart_view import KEY, TABLE_AND_FILE, WHOLE_PAGE, WITHOUT_LETTERS
from tests.browser.screens import OPEN_SAMPLE, PARTS, SAMPLE_MARK, SAVE_RATING
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.exercises.test_parts_4_to_7 import save, start
from tests.ui.fixed_day import TODAY
from tests.ui.journals import three_days
from tests.ui.urge.test_past_list import FIGURES, note, unfold

SHOWN_OF_HIM = ("him", "contact", "urge", "marriage", "husband")
# All that is said on these screens of the sample with every fold shut, but for what names nothing.
ALSO_SAID = {
    "weeks": ("How your weeks went", "**Weeks**"),
    "patterns": (
        "Patterns",
        "**Patterns**",
        "On the same day",
        "Weekdays and times of day",
        "Contact",
    ),
    "days": ("**Year**",),
}
A_LETTER = re.compile(r"[A-Z]{1,2}")


@pytest.fixture
def discreet(visit):
    visit.journal.journal.settings.set(first_visit.PRIVATE, True)
    return visit


@pytest.fixture
def after_three_days(visit):
    three_days(visit.folder).journal.settings.set(first_visit.PRIVATE, True)
    return visit


def in_sample(visit, path):
    return visit.open("sample").press(OPEN_SAMPLE).open(path)


def charts(visit):
    return [chart.proto for chart in visit.app.get("vega_lite_chart")]


def said_in(chart):
    """All that is read, shown or told of a chart: titles, tips, orders, cells, and its description."""
    sent = [pa.ipc.open_stream(one.data.data).read_pandas() for one in chart.datasets]
    rows = [table.to_string(header=False) for table in sent]
    return " ".join([chart.alt, *_said(json.loads(chart.spec)), *rows]).casefold()


def _said(part):
    if isinstance(part, list):
        return [word for one in part for word in _said(one)]
    if not isinstance(part, dict):
        return [part] if isinstance(part, str) else []
    # What a field is called inside is not drawn.
    return [word for name, one in part.items() if name != "field" for word in _said(one)]


def telling(visit):
    asked = visit.content.check_in
    names = (*(feeling.label for feeling in asked.feelings), *asked.tags.values(), *SHOWN_OF_HIM)
    return [name for name in map(str.casefold, names) if any(name in said_in(chart) for chart in charts(visit))]


def folds(visit):
    return [fold for fold in visit.app.expander if fold.label in (KEY, WITHOUT_LETTERS)]


def unfold_all(visit):
    """Open every fold beneath a chart."""
    for fold in folds(visit):
        visit.app.session_state[fold.proto.id[fold.proto.id.index("table ") :]] = True
    return visit.look()


@pytest.mark.long
@pytest.mark.parametrize(
    ("path", "shown", "folded"), [("weeks", 3, 1), ("patterns", 1, 4), ("days", 1, 1), ("then-and-now", 2, 2)]
)
def test_no_chart_says_what_it_is_about_and_the_folds_say_it(discreet, path, shown, folded):
    in_sample(discreet, path)
    assert (len(charts(discreet)), len(folds(discreet))) == (shown, folded)
    assert telling(discreet) == [] == telling(unfold_all(discreet))
    assert TABLE_AND_FILE not in [fold.label for fold in discreet.app.expander]


@pytest.mark.long
@pytest.mark.parametrize("path", ALSO_SAID)
def test_with_the_folds_shut_no_sentence_heading_or_table_says_it_either(discreet, path):
    in_sample(discreet, path)
    said = [line for line in discreet.words.splitlines() if not is_plain(line) and not A_LETTER.fullmatch(line)]
    assert [line for line in said if SAMPLE_MARK not in line and line not in ALSO_SAID[path]] == []
    assert not discreet.app.dataframe


def test_the_fold_says_all_of_it_what_each_letter_stands_for_the_sentence_and_the_numbers(after_three_days):
    after_three_days.open("weeks")
    assert "calm" not in after_three_days.words.casefold()
    unfold_all(after_three_days)
    assert "A: Calm" in after_three_days.words and "3 of 28 days." in after_three_days.words
    assert any("Calm" in table.value.to_string() for table in after_three_days.app.dataframe)


def test_what_she_has_not_noted_is_folded_away_as_well(after_three_days):
    assert "contact with him" not in after_three_days.open("patterns").words
    assert "You haven't noted any contact with him so far." in unfold_all(after_three_days).words


@pytest.mark.long
def test_what_stood_out_stands_in_the_fold_with_its_chart(discreet):
    in_sample(discreet, "patterns")
    assert "on average" not in discreet.words
    assert "• moved my body: " in unfold_all(discreet).words


def test_the_pictures_of_the_urges_have_letters_too(discreet):
    for days_ago in range(6):
        note(discreet, days_ago, strength_0=8, strength_1=5, outcome="let_pass")
    unfold(discreet, FIGURES)
    assert len(charts(discreet)) == 3 and telling(discreet) == []
    assert "lower 6 times" not in discreet.words and "lower 6 times" in unfold_all(discreet).words


def test_the_coins_have_letters_too(discreet):
    for days_ago, him in ((30, 8), (0, 5)):
        save(discreet, "6A", {"now": {"him": him, "children": 10 - him}}, days_ago=days_ago)
    start(discreet, "Exercise 6A")
    assert len(charts(discreet)) == 1 and telling(discreet) == []


def test_a_part_is_named_by_its_number_above_its_ratings(discreet):
    part = PARTS[0]
    discreet.open_stage("part-1", "rate").answer({item.question: 6 for item in part.items}).press(SAVE_RATING)
    assert [title.value for title in discreet.app.subheader][-1] == "Step 1"


def test_her_events_are_named_only_in_the_fold(after_three_days):
    after_three_days.journal.events.save(Event(at=now(), day=TODAY, title="He moved out"))
    after_three_days.open("weeks")
    assert "He moved out" not in after_three_days.words and HEADING not in after_three_days.words
    tables = [table.value.to_string() for table in unfold_all(after_three_days).app.dataframe]
    assert any("He moved out" in table for table in tables)


@pytest.mark.long
def test_a_name_keeps_its_letter_from_screen_to_screen(discreet):
    in_sample(discreet, "then-and-now").open("weeks")
    for path in ("then-and-now", "weeks"):
        assert {"A: Calm", "F: Angry or hurt"} <= set(unfold_all(discreet.open(path)).words.splitlines())


def test_behind_the_lock_no_name_is_kept_with_its_letter(after_three_days):
    after_three_days.journal.journal.lock.put_on(PASSPHRASE, QUICK)
    after_three_days.open("weeks").submit({"Passphrase or recovery code": PASSPHRASE}, "Open").open("weeks")
    assert "Calm" in after_three_days.app.session_state[session.LETTERED]
    after_three_days.press("Lock now")
    assert session.LETTERED not in after_three_days.app.session_state


@pytest.mark.long
def test_without_neutral_names_every_chart_is_as_it_was(visit):
    in_sample(visit, "weeks")
    assert WHOLE_PAGE in [fold.label for fold in visit.app.expander] and folds(visit) == []
    assert {"calm", "lonely"} <= set(telling(visit))
