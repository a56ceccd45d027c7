"""Whatever a person may write, it comes back as it was stored."""

import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from steady.domain.records.check_in import ENERGY, FEELINGS, SLEEP, CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.hard_plan import HardPlan
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.storage.journal import open_journal
from tests.storage.samples import ONE_OF_EACH, check_in

# Half of a surrogate pair has a test of its own: it cannot come back.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
scale = st.integers(0, 10)
maybe_scale = st.none() | scale
zones = st.builds(timezone, st.integers(-14 * 60, 14 * 60).map(lambda minutes: timedelta(minutes=minutes)))
times = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=zones)
days = st.none() | st.dates(date(1980, 1, 1), date(1989, 12, 31))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)
written = {"at": times, "day": days, "hidden": st.booleans()}
check_ins = st.builds(
    CheckIn,
    **written,
    **dict.fromkeys(FEELINGS, maybe_scale),
    heaviness=maybe_scale,
    note=words,
    sleep=st.sampled_from((None, *SLEEP)),
    energy=st.sampled_from((None, *ENERGY)),
    words=st.lists(names, max_size=3).map(tuple),
    tags=st.lists(names, max_size=5).map(tuple),
    measures=st.dictionaries(names, st.floats(0, 10) | scale, max_size=3),
)
ratings = st.builds(Rating, **written, part=names, answers=st.dictionaries(names, maybe_scale, max_size=6))
reflections = st.builds(
    Reflection,
    **written,
    week=st.dates(date(1990, 1, 1), date(2100, 1, 1)).map(week_of),
    answers=st.dictionaries(names, words, max_size=4),
    pulse=st.dictionaries(names, maybe_scale, max_size=7),
    letter=st.lists(words, max_size=5).map(tuple),
)
values = st.dictionaries(names, json_values, max_size=4)
exercises = st.builds(
    ExerciseEntry, **written, exercise=names, values=values, mood_before=maybe_scale, mood_after=maybe_scale
)
lines = st.lists(words, max_size=4).map(tuple)
people = st.lists(st.dictionaries(st.sampled_from(["name", "number"]), words), max_size=4).map(tuple)
hard_plans = st.builds(
    HardPlan, **written, signs=lines, first_steps=lines, distractions=lines, people=people, reason=words
)
events = st.builds(Event, **written, title=words)
own_ids = st.text("0123456789abcdef", min_size=32, max_size=32)
first_words = st.sampled_from(["check-in", "rating", "reflection", "exercise", "said", "event", "urge", "plan"])
forms = first_words | st.builds("{} {}".format, first_words, own_ids | st.sampled_from(["3C", "hold", "2026-W47"]))
form_names = st.sampled_from(["bad night", "night line"]) | forms | st.builds("{} ~{}".format, forms, own_ids)
drafts = st.builds(Draft, **written, form=form_names, values=values)


def unique(records):
    return st.lists(records, max_size=4, unique_by=lambda record: record.id)


@settings(max_examples=60, deadline=None)
@given(st.tuples(*map(unique, (check_ins, ratings, reflections, exercises, hard_plans, events, drafts))))
def test_any_records_are_the_same_when_the_journal_is_opened_again(lots):
    with tempfile.TemporaryDirectory() as folder:
        journal = open_journal(Path(folder))
        with journal.transaction():
            stored = {
                collection.name: {record.id: collection.save(record) for record in lot}
                for collection, lot in zip(journal.collections, lots, strict=True)
            }
        again = open_journal(Path(folder))
        assert again.unreadable == []
        assert {one.name: {record.id: record for record in one.all()} for one in again.collections} == stored
        for lot in lots:
            for record in lot:
                kept = next(kind[record.id] for kind in stored.values() if record.id in kind)
                assert vars(kept) == {**vars(record), "revision": 1}


def test_long_texts_emoji_and_right_to_left_text_stay_whole(open_here):
    texts = ["word " * 4_000, "👩‍👧‍👦 🫶🏽 ok", "הלכתי לבד היום", "مشيت وحدي اليوم", "a\u202eb", "\t\x00\r\n\u2028"]
    journal = open_here()
    for text in texts:
        journal.check_ins.save(check_in(text))
    assert sorted(record.note for record in open_here().check_ins.all()) == sorted(texts)


def test_half_a_letter_from_a_cut_emoji_does_not_cost_the_entry(open_here):
    cut, in_two = "I miss him \ud83d", "I walked \ud83d\ude42 today"
    journal = open_here()
    stored = [journal.check_ins.save(check_in(text)) for text in (cut, in_two)]
    draft = journal.drafts.save(Draft(form="check-in", values={"\ud800": ["x\ud800", {"y": cut}]}))
    assert [record.note for record in stored] == ["I miss him \ufffd", "I walked 🙂 today"]
    assert open_here().check_ins.all() == stored
    assert open_here().drafts.all() == [draft]
    assert draft.values == {"\ufffd": ["x\ufffd", {"y": "I miss him \ufffd"}]}


def test_a_journal_file_can_be_read_by_a_person(open_here, folder):
    journal = open_here()
    for name, record in ONE_OF_EACH.items():
        getattr(journal, name).save(record)
    lines = (folder / "journal.json").read_text(encoding="utf-8").splitlines()
    assert sum("We talked for ten minutes" in line for line in lines) == 1
    assert max(map(len, lines)) < 400
