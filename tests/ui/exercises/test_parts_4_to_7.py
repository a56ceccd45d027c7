"""Parts 4 to 7 as she does them: what each exercise does beyond its form, on a real journal."""

from datetime import timedelta

import pytest

from steady.domain.exercises import stance_ladder
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.records.week import week_of
from steady.domain.spoken import full_day
from tests.ui.fixed_day import TODAY
from tests.words import our_words

NEXT, SAVE, STOP_HERE, CHANGE = "Next", "Save", "Save and stop here", "Change"
EXERCISES = {one.id: one for part in our_words().parts for one in part.exercises}
SPARKS = [
    {"what": "singing in the car", "alive": 9, "ease": 9},
    {"what": "dancing on Fridays", "alive": 10, "ease": 2},
    {"what": "the *choir*", "alive": 8, "ease": 6},
    {"what": "rowing"},
]
TITLE = {name: one.title for name, one in EXERCISES.items()}
COLUMNS = EXERCISES["4C"].by_id["plan"].by_id
WHAT, DID_IT, FELT = (COLUMNS[name].label for name in ("what", "done", "alive_after"))
LIGHTS, TOPIC = (EXERCISES["5C"].by_id[name].label for name in ("answers", "topic_kind"))
GO, LATER = (EXERCISES["5C"].words[name] for name in ("go", "later"))
COINS = EXERCISES["6A"].by_id["now"].choices
TODAY_HE_IS = EXERCISES["7A"].by_id["rung"].label
HIS, MINE = (EXERCISES["7B"].words[name] for name in ("him", "me"))
TWO_WEEKS = EXERCISES["7C"].words["rest"]
GREEN = ["calm", "rested", "no_children_near", "time_to_finish", "connect"]
HERS = {"signs_him": ["answers in a friendly tone", "stays to talk"], "signs_me": ["I slept **through**"]}


def kept(visit, exercise):
    return [one.values for one in visit.journal.exercises.all() if one.exercise == exercise]


def save(visit, exercise, values, days_ago=0):
    return visit.journal.exercises.save(
        ExerciseEntry(at=now() - timedelta(days=days_ago), exercise=exercise, values=values)
    )


def start(visit, title):
    return visit.open("exercises").press(title)


def texts(visit):
    return [text.value for text in visit.app.text]


# Spark list and tiny weekly plan


def test_the_two_closest_sparks_are_named_below_the_list(visit):
    save(visit, "4A", {"items": SPARKS})
    start(visit, TITLE["4A"])
    assert EXERCISES["4A"].words["closest"] in visit.words
    named = [text for text in texts(visit) if "(felt good" in text]
    assert named == ["singing in the car (felt good 9, easy 9)", "the *choir* (felt good 8, easy 6)"]


def test_one_click_takes_a_spark_into_the_plan_and_keeps_what_she_typed(visit):
    save(visit, "4A", {"items": SPARKS})
    start(visit, TITLE["4C"]).write(WHAT, "tea on the step").press("Use spark 1")
    whats = [box.value for box in visit.app.text_input if box.label == WHAT]
    assert whats == ["tea on the step", "singing in the car"]
    assert DID_IT not in [one.label for one in visit.app.get("button_group")]
    while SAVE not in visit.buttons:
        visit.press(NEXT)
        assert DID_IT not in [one.label for one in visit.app.get("button_group")]
    visit.press(SAVE)
    assert kept(visit, "4C") == [{"plan": [{"what": "tea on the step"}, {"what": "singing in the car"}]}]


def test_there_is_room_for_two_things(visit):
    save(visit, "4A", {"items": SPARKS})
    start(visit, TITLE["4C"]).press("Use spark 1").press("Use spark 1")
    whats = [box.value for box in visit.app.text_input if box.label == WHAT]
    assert whats == ["singing in the car", "the *choir*"]
    assert all(one.disabled for one in visit.app.button if one.label.startswith("Use spark"))


def test_how_it_went_is_asked_once_the_day_has_come(visit):
    rows = [
        {"what": "singing", "day": TODAY.isoformat()},
        {"what": "rowing", "day": (TODAY + timedelta(days=2)).isoformat()},
    ]
    save(visit, "4C", {"plan": rows})
    start(visit, TITLE["4C"]).choose(DID_IT, "yes").answer({FELT: 8})
    visit.press("Save this")
    assert kept(visit, "4C") == [{"plan": [{**rows[0], "done": True, "alive_after": 8}, rows[1]]}]
    assert "How did it go?" not in visit.words


@pytest.mark.parametrize(("without", "compared"), [(2, False), (3, True)])
def test_days_are_compared_only_with_three_of_each_and_both_numbers(visit, without, compared):
    for n in range(3 + without):
        row = {"what": "walk", "day": (TODAY - timedelta(days=n)).isoformat(), "done": n < 3}
        save(visit, "4C", {"plan": [{**row, "alive_after": 6 if n < 3 else 4}]}, days_ago=n)
    start(visit, TITLE["4C"])
    assert ("6.0 out of 10, over 3 days" in visit.words and "4.0 out of 10, over 3 days" in visit.words) is compared


# Load map, pick your moment, coins


def test_the_load_map_shows_what_could_change_above_the_one_change(visit):
    name, tag = (EXERCISES["4D"].by_id["duties"].by_id[column].label for column in ("name", "tag"))
    start(visit, TITLE["4D"]).write(name, "school run").set("radio", tag, "could_be_shared").press(NEXT)
    assert "This could be shared" in visit.words and "school run" in texts(visit)
    visit.write(EXERCISES["4D"].by_id["one_change"].label, "ask Ben for Tuesdays").press(SAVE)
    [values] = kept(visit, "4D")
    assert values["one_change"] == "ask Ben for Tuesdays" and values["duties"][0]["tag"] == "could_be_shared"


@pytest.mark.long
@pytest.mark.parametrize(
    ("green", "topic", "said"),
    [
        (3, "us", GO),
        (5, "other", GO),
        (2, "us", LATER),
        (0, None, LATER),
        (0, "money", "Say those plainly"),
    ],
)
def test_three_green_lights_mean_go_gently_and_fewer_a_better_time(visit, green, topic, said):
    start(visit, TITLE["5C"])
    if topic:
        visit.set("radio", TOPIC, topic)
    visit.press(NEXT).choose(LIGHTS, *GREEN[:green]).press(NEXT)
    assert said in visit.words and "Some talks can't wait long: safety, kids, money." in visit.words
    assert not (GO in visit.words and LATER in visit.words)
    assert f"{green} of 5 lights are green." in visit.words
    if topic == "money":
        assert LATER not in visit.words and GO not in visit.words


def share(visit, **coins):
    for place, count in coins.items():
        visit.set("number_input", COINS[place], count)
    return visit


def test_exactly_ten_coins_go_on_and_with_fewer_she_can_still_stop(visit):
    share(start(visit, TITLE["6A"]), him=6, children=3).press(NEXT)
    assert "has 10 coins to share out, and right now there are 9." in visit.words and kept(visit, "6A") == []
    share(visit, friends=2).press(NEXT)
    assert "and right now there are 11." in visit.words
    share(visit, friends=1).press(NEXT)
    assert kept(visit, "6A") == [{"now": {"him": 6, "children": 3, "friends": 1}}]
    share(visit, him=4).press(STOP_HERE)
    assert kept(visit, "6A")[0]["want"] == {"him": 4}


def test_then_and_now_are_drawn_from_the_second_whole_filling_on(visit):
    save(visit, "6A", {"now": {"him": 8, "children": 2}}, days_ago=30)
    save(visit, "6A", {"now": {"him": 3}}, days_ago=10)
    assert list(start(visit, TITLE["6A"]).app.get("vega_lite_chart")) == []
    save(visit, "6A", {"now": {"him": 5, "children": 2, "friends": 3}})
    [chart] = visit.look().app.get("vega_lite_chart")
    assert f"{COINS['him']}: 8 then, 5 now" in chart.proto.alt
    assert f"3 more for {COINS['friends']}." in visit.words


# Rungs


def replies_shown(visit):
    replies = EXERCISES["7A"].by_id["rung"].replies
    return [rung for rung, reply in replies.items() if reply in visit.words]


@pytest.mark.long
@pytest.mark.parametrize(
    ("rung", "said"),
    [
        ("0", "Respect it, and only be in touch about practical things"),
        ("1", "short, friendly and practical"),
        ("2", "Enjoy the small good moments."),
        ("3", "One light invitation"),
        ("4", "Listen first"),
    ],
)
def test_the_text_follows_the_rung(visit, rung, said):
    start(visit, TITLE["7A"]).set("radio", TODAY_HE_IS, rung)
    assert said in visit.words and "or go one rung up from there at most." in visit.words
    assert replies_shown(visit) == [rung]
    visit.press(NEXT)
    assert kept(visit, "7A") == [{"rung": rung, "week": week_of(TODAY)}]


def test_two_rungs_up_at_once_are_met_one_rung_up(visit):
    save(visit, "7A", {"rung": "1"}, days_ago=3)
    start(visit, TITLE["7A"]).set("radio", TODAY_HE_IS, "4")
    assert "just one step from there: “polite.”" in visit.words
    visit.set("radio", TODAY_HE_IS, "2")
    assert "just one step from there" not in visit.words


def test_a_clear_no_is_said_plainly_and_is_the_flag_for_the_rest(visit):
    start(visit, TITLE["7A"]).set("radio", TODAY_HE_IS, "0")
    assert visit.content.safety.clear_no.title in visit.words and EXERCISES["7A"].words["clear_no"] in visit.words
    assert replies_shown(visit) == ["0"]
    visit.press(STOP_HERE)
    assert stance_ladder.is_clear_no(visit.journal.exercises.all())
    save(visit, "7A", {"rung": "2"})
    assert not stance_ladder.is_clear_no(visit.journal.exercises.all())


# Shift signs


def test_her_own_shifts_always_stand_beside_the_signs_in_him(visit):
    save(visit, "7B", HERS)
    start(visit, TITLE["7B"])
    assert f"**{HIS}**" in visit.words and f"**{MINE}**" in visit.words
    assert [one.label for one in visit.app.checkbox] == [
        f"{HIS}, number 1, seen",
        f"{HIS}, number 2, seen",
        f"{MINE}, number 1, seen",
    ]
    assert "I slept **through**" in texts(visit)


def test_a_week_is_ticked_and_counted_in_weeks_without_a_percentage(visit):
    weeks = [
        {"week": week_of(TODAY - timedelta(weeks=back)), "seen_him": HERS["signs_him"][:1], "seen_me": []}
        for back in (1, 2, 3)
    ]
    save(visit, "7B", {**HERS, "weeks": weeks}, days_ago=28)
    start(visit, TITLE["7B"])
    assert "Seen in 3 of 3 weeks" in visit.words and "Seen in 0 of 3 weeks" in visit.words
    visit.set("checkbox", f"{MINE}, number 1, seen", True).press("Save this week")
    assert "Seen in 3 of 4 weeks. That counts." in visit.words and "Seen in 1 of 4 weeks" in visit.words
    assert "%" not in visit.words
    [values] = kept(visit, "7B")
    assert values["weeks"][-1] == {"week": week_of(TODAY), "seen_him": [], "seen_me": HERS["signs_me"]}


def test_changing_the_signs_keeps_the_weeks(visit):
    save(visit, "7B", {**HERS, "weeks": [{"week": "2026-W40", "seen_him": ["stays to talk"], "seen_me": []}]})
    start(visit, TITLE["7B"]).press(CHANGE).press(NEXT).press(NEXT).press(SAVE)
    assert kept(visit, "7B")[0]["weeks"] == [{"week": "2026-W40", "seen_him": ["stays to talk"], "seen_me": []}]


# Honest look, and a lasting no


def test_the_honest_look_comes_back_after_four_weeks(visit):
    same, choice = (EXERCISES["7C"].by_id[name].label for name in ("same", "choice"))
    start(visit, TITLE["7C"]).write(same, "The quiet.").press(NEXT)
    visit.press(NEXT).press(NEXT).set("radio", choice, "rest").press(SAVE)
    [values] = kept(visit, "7C")
    assert values["next_review"] == (TODAY + timedelta(days=28)).isoformat()
    assert "Your next look is on" not in visit.words
    visit.open("exercises").press("All exercises").press(TITLE["7C"])
    assert "Your next look is on" in visit.words and NEXT not in visit.buttons
    visit.press("Look again now")
    assert NEXT in visit.buttons


def test_the_two_weeks_of_rest_she_chose_begin_with_one_click(visit):
    save(visit, "7C", {"same": "The quiet.", "choice": "rest"})
    start(visit, TITLE["7C"]).press(TWO_WEEKS)
    until = TODAY + timedelta(days=14)
    assert f"You're taking time off until {full_day(until)}." in visit.words
    assert TWO_WEEKS not in visit.buttons
    visit.press("End my time off")
    assert TWO_WEEKS in visit.buttons


def test_another_choice_begins_no_rest(visit):
    save(visit, "7C", {"same": "The quiet.", "choice": "keep_going"})
    assert TWO_WEEKS not in start(visit, TITLE["7C"]).buttons


def test_a_look_that_is_due_is_offered_again(visit):
    save(visit, "7C", {"same": "The quiet."}, days_ago=28)
    start(visit, TITLE["7C"])
    assert EXERCISES["7C"].words["again"] in visit.words and NEXT in visit.buttons


def test_a_plan_for_a_lasting_no_opens_only_when_she_wants_it(visit):
    save(visit, "7D", {"look_forward": "the sea in May"})
    start(visit, TITLE["7D"])
    assert NEXT not in visit.buttons and "the sea in May" not in visit.words
    visit.press("Yes, I want to look at it")
    assert NEXT in visit.buttons and "the sea in May" in visit.words


# The sample


@pytest.mark.long
@pytest.mark.parametrize(
    "title", [TITLE[name] for name in ("3A", "3C", "4A", "4C", "4D", "5C", "6A", "7A", "7B", "7C", "7D")]
)
def test_in_the_sample_every_one_of_them_opens_and_nothing_is_kept(visit, title):
    visit.open("sample").press("Open the sample journal").open("exercises").press(title)
    assert [one.value for one in visit.app.title] == [title]
    keeps = ("Next", "Save", "Let it rest for a day", "Delete it for good", "Save this week", "Save this")
    assert all(one.disabled for one in visit.app.button if one.label in keeps)
