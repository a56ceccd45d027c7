"""Me, then and now: two times side by side, their words, and the wall, without what is painful."""

from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.domain.spoken import spoken_day
from steady.insights.compare.period_comparison import TOO_FEW
from steady.insights.days.spans import LABELS, LAST_TWO, OWN_DATES, QUARTER_AGO
from steady.ui.look_back import then_and_now_page
from steady.ui.look_back.then_and_now_page import AT_ONCE, NONE_YET
from steady.ui.widgets.entry_view import SHOW_PAINFUL
from tests.browser.screens import OPEN_SAMPLE
from tests.ui.fixed_day import TODAY

WHICH, PATH = "Compare the last four weeks with", "then-and-now"
THEN, NOW = "Then, from and to", "Now, from and to"


def back(days):
    return TODAY - timedelta(days=days)


def write(visit, *records):
    visit.journal.journal.save_all(records)
    return visit


def two_months(visit, **now):
    first = [CheckIn(day=back(70 - n), calm=3 + n % 2, words=("worn_out",)) for n in range(20)]
    return write(visit, *first, *(CheckIn(day=back(n), calm=7 + n % 2, words=("proud",), **now) for n in range(20)))


def moment(days_ago, what, **fields):
    return ExerciseEntry(day=back(days_ago), exercise="5B", values={"what": what}, **fields)


def test_both_times_are_told_with_their_days_means_and_words(visit):
    two_months(visit).open(PATH)
    assert visit.words.count("20 days with a check-in.") == 2
    assert "Calm: 3.5 (20 days) then, 7.5 (20 days) now, higher by more than your usual ups and downs." in visit.words
    assert "worn out · 20 days" in visit.words and "proud · 20 days" in visit.words
    (chart,) = visit.app.get("vega_lite_chart")
    assert "from 0 to 10" in chart.proto.alt


def test_a_journal_of_brought_in_moods_is_compared_without_a_word_about_feelings(visit):
    days = [n + far for far in (0, 60) for n in range(20)]
    write(visit, *(CheckIn(day=back(n), measures={"Mood (*D*)": 2.5 + n % 2}) for n in days))
    assert "Mood (*D*): 3 (20 days) then, 3 (20 days) now, within your usual ups and downs." in visit.open(PATH).words
    assert "Calm:" not in visit.words and len(visit.app.get("vega_lite_chart")) == 1
    assert not any("*D*" in one.value for one in (*visit.app.markdown, *visit.app.subheader))


def test_before_the_first_check_in_there_is_a_kind_sentence(visit):
    assert then_and_now_page.NOTHING_YET in visit.open(PATH).words and NONE_YET in visit.words
    assert visit.app.selectbox == []


def test_one_sentence_answers_whichever_time_she_asks_about(visit):
    two_months(visit).open(PATH)
    assert [header.value for header in visit.app.header][0] == "Calmer than at the start"
    write(visit, *(CheckIn(day=back(91 + n), calm=3 + n % 2) for n in range(20)))
    visit.open("diary").open(PATH).choose(WHICH, QUARTER_AGO)
    assert [header.value for header in visit.app.header][0] == "Calmer than three months ago"
    assert "Calm went from about 3.5 to about 7.5." in visit.words


def test_three_months_ago_is_asked_first_where_there_are_days_for_it(visit):
    write(visit, CheckIn(day=back(100), calm=4), CheckIn(calm=4)).open(PATH)
    assert [box.value for box in visit.app.selectbox if box.label == WHICH] == [QUARTER_AGO]


def test_a_moment_of_her_own_is_not_said_to_be_with_herself(visit):
    write(visit, ExerciseEntry(exercise="5B", values={"what": "Swam", "with": "alone"}))
    assert "on my own" in visit.open(PATH).words and "with on my own" not in visit.words


@pytest.mark.parametrize("age", [0, 30, 54])
def test_a_journal_too_young_for_two_times_is_told_from_when_on(visit, age):
    write(visit, CheckIn(day=back(age), calm=4)).open(PATH)
    apart = back(age) + timedelta(days=55)
    assert f"From {spoken_day(apart)} on, your first and last four weeks won't overlap." in visit.words
    assert not visit.app.get("vega_lite_chart")


def test_a_time_without_a_check_in_is_told_kindly(visit):
    write(visit, CheckIn(day=back(3), calm=4)).open(PATH).choose(WHICH, LAST_TWO)
    assert "no days with a check-in" in visit.words and then_and_now_page.NOTHING_BESIDE in visit.words


def test_one_day_in_each_time_gives_no_number(visit):
    write(visit, CheckIn(day=back(90), calm=4), CheckIn(calm=4)).open(PATH)
    assert TOO_FEW in visit.words and "Calm: 1 of 14 days so far then, 1 of 14 days so far now." in visit.words


def test_times_of_her_own_may_stand_in_any_order_and_must_not_overlap(visit):
    two_months(visit).open(PATH).choose(WHICH, OWN_DATES)
    visit.set("date_input", THEN, (back(25), back(0))).set("date_input", NOW, (back(70), back(40)))
    assert "Calm: 3.5 (20 days) then, 7.5 (20 days) now" in visit.words
    visit.set("date_input", NOW, (back(40), back(20)))
    assert then_and_now_page.OVERLAP in visit.words and "Calm:" not in visit.words
    visit.set("date_input", NOW, (back(40),))
    assert then_and_now_page.TWO_DAYS in visit.words


@pytest.mark.long
@pytest.mark.parametrize("pair", LABELS)
def test_every_pair_of_times_opens_on_the_sample(visit, pair):
    visit.open("sample").press(OPEN_SAMPLE).open(PATH).choose(WHICH, pair)
    feelings, others = (chart.proto.alt for chart in visit.app.get("vega_lite_chart"))
    assert "Calm:" in feelings and "Patience with the kids:" in others
    assert visit.words.count("usual ups and downs") > 5


@pytest.mark.long
def test_words_of_hidden_and_of_heavy_days_are_left_out_until_she_asks_and_means_still_count_them(visit):
    two_months(visit)
    write(
        visit,
        CheckIn(day=back(2), heaviness=8, words=("hopeless",)),
        CheckIn(day=back(30), hidden=True, calm=7, words=("ashamed",)),
    )
    visit.open(PATH).choose(WHICH, OWN_DATES).set("date_input", NOW, (back(35), back(0)))
    assert "hopeless" not in visit.words and "ashamed" not in visit.words and "proud · 19 days" in visit.words
    assert "3 entries aren't shown here" in visit.words and "(21 days) now" in visit.words
    visit.set("toggle", SHOW_PAINFUL, True)
    assert "hopeless · one day" in visit.words and "ashamed · one day" in visit.words
    visit.open("diary").open(PATH)
    assert "hopeless" not in visit.words, "asking counts for one visit"


def test_the_wall_shows_moments_newest_first_as_she_wrote_them(visit):
    write(
        visit,
        moment(9, "**Swam** in the lake"),
        moment(2, "Jo rang"),
        Reflection(week=week_of(back(21)), day=back(21), answers={"light_moment": "We laughed at the till."}),
    )
    shown = [text.value for text in visit.open(PATH).app.text]
    assert shown == ["Jo rang", "**Swam** in the lake", "We laughed at the till."]


def test_hidden_moments_and_those_of_heavy_days_stay_off_the_wall_until_she_asks(visit):
    write(
        visit,
        moment(9, "Swam"),
        moment(5, "His silly bow", hidden=True),
        moment(2, "Jo rang"),
        CheckIn(day=back(2), heaviness=9),
        moment(1, "The cat"),
    )
    shown = [text.value for text in visit.open(PATH).app.text]
    assert shown == ["The cat", "Swam"] and "2 entries aren't shown here" in visit.words
    assert "His silly bow" in visit.set("toggle", SHOW_PAINFUL, True).words


def test_a_long_wall_is_shown_a_few_at_a_time(visit):
    write(visit, *(moment(n, f"Moment {n}") for n in range(AT_ONCE + 3)))
    visit.open(PATH)
    assert f"Moment {AT_ONCE}" not in visit.words
    assert f"Moment {AT_ONCE + 2}" in visit.press("Show earlier ones").words
    assert "Show earlier ones" not in visit.buttons


def test_the_words_stay_where_an_exercise_is_gone_from_the_content(visit):
    write(visit, ExerciseEntry(exercise="5B", values={"what": "Jo rang", "with": "someone_gone", "light": 8}))
    assert "light 8" in visit.open(PATH).words and "someone_gone" not in visit.words
