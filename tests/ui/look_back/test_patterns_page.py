"""The screen of what goes along with her days, from an empty journal to the sample."""

import re
from datetime import timedelta
from random import Random

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.insights.patterns import association_panels
from steady.ui.widgets.chart_view import WAITING
from steady.ui.widgets.markdown_escape import as_written
from tests.browser.screens import OPEN_SAMPLE
from tests.insights.days.test_chart_sentences import NEVER_SAID
from tests.storage.samples import change_by_hand
from tests.ui.fixed_day import TODAY
from tests.ui.journals import three_days

WHICH = "Which one would you like to look at?"
HEADINGS = ["On the same day", "Weekdays and times of day", "Contact with him"]
FOLDS = ("table On the same day", "table Weekdays", "table Week by week", "table The day after contact")
ODD = "![x](http://evil.example/y.png) **choir** <b>$x$"


def check_ins(days, **answers):
    """One check-in on each of the last `days` days; a function among `answers` is asked with days back."""
    for back in range(days):
        given = {name: value(back) if callable(value) else value for name, value in answers.items()}
        yield CheckIn(at=now(), day=TODAY - timedelta(days=back), **given)


def headings(visit):
    """The headings beneath the answer."""
    return [header.value for header in visit.app.header][-3:]


def unfold_all(visit):
    for fold in FOLDS:
        visit.app.session_state[fold] = True
    return visit.look()


def charts(visit):
    return [chart.proto for chart in visit.app.get("vega_lite_chart")]


def test_an_empty_journal_gets_one_kind_sentence_and_nothing_to_choose(visit):
    visit.open("patterns")
    assert association_panels.NOTHING_YET in visit.words
    assert not visit.app.selectbox and not headings(visit)


def test_three_days_say_what_is_missing_in_place_of_each_picture(visit):
    three_days(visit.folder)
    visit.open("patterns")
    assert headings(visit) == HEADINGS and charts(visit) == []
    assert "3 of 42 days so far" in visit.words
    assert "A comparison takes 10 days with something and 10 days without it." in visit.words


@pytest.mark.long
def test_the_sample_shows_every_picture_described_and_with_its_table(visit):
    visit.open("sample").press(OPEN_SAMPLE).open("patterns")
    assert headings(visit) == HEADINGS and len(charts(visit)) == 1
    assert len({chart.alt for chart in charts(unfold_all(visit))}) == 5
    assert not NEVER_SAID.search(visit.words.replace("sleep: bad", "").replace("bad night", ""))


@pytest.mark.long
def test_a_sentence_a_friend_would_say_leads_and_its_numbers_are_one_press_beneath(visit):
    visit.open("sample").press(OPEN_SAMPLE).open("patterns")
    assert visit.app.header[0].value == "On days you moved your body, you felt calmer."
    assert not re.search(r"\d[.]\d|average|likely", visit.words)
    assert "• moved my body: " in unfold_all(visit).words and "points higher on average (likely" in visit.words


def test_contact_is_a_picture_of_its_own_whatever_feeling_she_looks_at(visit):
    visit.open("sample").press(OPEN_SAMPLE).open("patterns")
    for_calm = {chart.alt for chart in charts(visit)}
    for_lonely = {chart.alt for chart in charts(visit.choose(WHICH, "lonely"))}
    (contact,) = for_calm
    assert for_lonely == for_calm
    assert contact.startswith("Days with contact, of the days you checked in:")


def test_she_chooses_the_feeling_and_the_sentences_name_it(visit):
    three_days(visit.folder)
    assert "enough days to compare “calm”" in visit.open("patterns").words
    assert "enough days to compare “lonely”" in visit.choose(WHICH, "lonely").words
    assert "You haven't noted “warm” so far" in visit.choose(WHICH, "warm").words


def test_a_journal_of_imported_moods_alone_is_looked_at_under_its_name(visit):
    visit.journal.journal.save_all(check_ins(60, measures=lambda back: {"Mood": 2 + back % 7}))
    visit.open("patterns")
    assert [(box.options[-1], box.value) for box in visit.app.selectbox] == [("Mood", "measure/Mood")]
    assert "enough days to compare this number" in visit.words
    assert "You haven't noted “calm” so far" in visit.choose(WHICH, "calm").words
    visit.choose(WHICH, "measure/Mood")
    assert headings(visit) == HEADINGS and len(charts(unfold_all(visit))) >= 1


def test_a_tag_of_her_own_is_drawn_as_she_wrote_it_and_never_as_markdown(visit):
    on = Random(4).sample(range(60), 20)
    visit.journal.journal.save_all(
        check_ins(60, calm=lambda back: 3 + back % 2 + 4 * (back in on), tags=lambda back: (ODD,) * (back in on))
    )
    visit.open("patterns")
    (said,) = [header.value for header in visit.app.header if "choir" in header.value]
    assert said == as_written(f"On days with “{ODD},” you felt calmer.")
    plain = [text.value for text in unfold_all(visit).app.text]
    assert any(f"• {ODD}: 4.2 points higher on average" in text for text in plain)
    drawn = [element.value for kind in ("markdown", "caption", "subheader") for element in getattr(visit.app, kind)]
    assert not any("choir" in text for text in drawn)


@pytest.mark.parametrize(
    "answers",
    [
        {"calm": 5, "tags": ("children",)},
        {"heaviness": 8},
        {"note": "Only words."},
        {"tags": ("argued",)},
        {"calm": lambda back: back % 11, "sleep": "good", "tags": ("laughed",)},
        {"measures": {"pain": 0}},
    ],
    ids=["one value repeated", "bad nights alone", "words alone", "tags alone", "a tag on every day", "a measure of 0"],
)
def test_every_odd_journal_opens_and_says_something_kind(visit, answers):
    visit.journal.journal.save_all(check_ins(50, **answers))
    visit.open("patterns")
    assert headings(visit) == HEADINGS and not visit.app.error


def test_a_value_outside_the_scale_in_a_journal_changed_by_hand_is_told_and_left_out(visit):
    three_days(visit.folder)
    change_by_hand(visit.folder / "journal.json", '"calm":3', '"calm":30')
    visit.open("patterns")
    assert ["can't read it" in warning.value for warning in visit.app.warning] == [True]
    assert "2 of 42 days so far" in visit.words


def test_what_has_too_few_days_says_how_many(visit):
    visit.journal.journal.save_all(
        check_ins(60, calm=lambda back: back % 11, tags=lambda back: ("argued",) * (back < 7))
    )
    visit.open("patterns")
    assert f"**{WAITING}**" in unfold_all(visit).words


def test_neutral_names_leave_him_out_of_the_heading(visit):
    three_days(visit.folder)
    visit.journal.journal.settings.set("private", True)
    assert [header.value for header in visit.open("patterns").app.header][-1] == "Contact"
