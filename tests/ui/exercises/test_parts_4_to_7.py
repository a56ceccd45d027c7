"""Parts 4 to 7 as she does them: what each exercise does beyond its form, on a real journal."""

from datetime import timedelta

import pytest

from steady.domain.exercises import stance_ladder
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.records.week import week_of
from steady.domain.spoken import full_day
from tests.ui.fixed_day import TODAY

NEXT, SAVE, STOP_HERE, CHANGE = "Next", "Save", "Stop here, saved", "Change"
SPARKS = [
    {"what": "singing in the car", "alive": 9, "ease": 9},
    {"what": "dancing on Fridays", "alive": 10, "ease": 2},
    {"what": "the *choir*", "alive": 8, "ease": 6},
    {"what": "rowing"},
]
LIGHTS = "These are green"
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
    start(visit, "My spark list")
    assert "alive then, easy now" in visit.words
    named = [text for text in texts(visit) if "(alive" in text]
    assert named == ["singing in the car (alive 9, easy 9)", "the *choir* (alive 8, easy 6)"]


def test_one_click_takes_a_spark_into_the_plan_and_keeps_what_she_typed(visit):
    save(visit, "4A", {"items": SPARKS})
    start(visit, "Tiny weekly plan").write("What", "tea on the step").press("Take spark 1")
    whats = [box.value for box in visit.app.text_input if box.label == "What"]
    assert whats == ["tea on the step", "singing in the car"]
    assert "Did I do it?" not in [one.label for one in visit.app.get("button_group")]
    visit.press(SAVE)
    assert kept(visit, "4C") == [{"plan": [{"what": "tea on the step"}, {"what": "singing in the car"}]}]


def test_there_is_room_for_two_things(visit):
    save(visit, "4A", {"items": SPARKS})
    start(visit, "Tiny weekly plan").press("Take spark 1").press("Take spark 1")
    whats = [box.value for box in visit.app.text_input if box.label == "What"]
    assert whats == ["singing in the car", "the *choir*"]
    assert all(one.disabled for one in visit.app.button if one.label.startswith("Take spark"))


def test_how_it_went_is_asked_once_the_day_has_come(visit):
    rows = [
        {"what": "singing", "day": TODAY.isoformat()},
        {"what": "rowing", "day": (TODAY + timedelta(days=2)).isoformat()},
    ]
    save(visit, "4C", {"plan": rows})
    start(visit, "Tiny weekly plan").choose("Did I do it?", "yes").answer({"How alive did I feel that day?": 8})
    visit.press("Keep this")
    assert kept(visit, "4C") == [{"plan": [{**rows[0], "done": True, "alive_after": 8}, rows[1]]}]
    assert "How did it go?" not in visit.words


@pytest.mark.parametrize(("without", "compared"), [(2, False), (3, True)])
def test_days_are_compared_only_with_three_of_each_and_both_numbers(visit, without, compared):
    for n in range(3 + without):
        row = {"what": "walk", "day": (TODAY - timedelta(days=n)).isoformat(), "done": n < 3}
        save(visit, "4C", {"plan": [{**row, "alive_after": 6 if n < 3 else 4}]}, days_ago=n)
    start(visit, "Tiny weekly plan")
    assert ("6.0 of 10, over 3 days" in visit.words and "4.0 of 10, over 3 days" in visit.words) is compared


# Load map, pick your moment, coins


def test_the_load_map_shows_what_could_change_above_the_one_change(visit):
    start(visit, "Load map").write("What", "school run").set("radio", "This one", "could_be_shared").press(NEXT)
    assert "This could be shared" in visit.words and "school run" in texts(visit)
    visit.write("This week I will change", "ask Ben for Tuesdays").press(SAVE)
    [values] = kept(visit, "4D")
    assert values["one_change"] == "ask Ben for Tuesdays" and values["duties"][0]["tag"] == "could_be_shared"


@pytest.mark.long
@pytest.mark.parametrize(
    ("green", "topic", "said"),
    [
        (3, "us", "Go gently"),
        (5, "other", "Go gently"),
        (2, "us", "A better time may be near"),
        (0, None, "A better time"),
        (0, "money", "Say those in plain words"),
    ],
)
def test_three_green_lights_mean_go_gently_and_fewer_a_better_time(visit, green, topic, said):
    start(visit, "Pick your moment").choose(LIGHTS, *GREEN[:green]).press(NEXT)
    if topic:
        visit.set("radio", "This talk is about", topic)
    visit.press(NEXT)
    assert said in visit.words and "Some talks cannot wait: safety, children, money." in visit.words
    assert f"{green} of 5 lights are green." in visit.words
    if topic == "money":
        assert "A better time" not in visit.words and "Go gently" not in visit.words


def share(visit, **coins):
    labels = {"him": "him and the marriage", "children": "children", "friends": "friends"}
    for place, count in coins.items():
        visit.set("number_input", labels[place], count)
    return visit


def test_exactly_ten_coins_go_on_and_with_fewer_she_can_still_stop(visit):
    share(start(visit, "Where my energy goes"), him=6, children=3).press(NEXT)
    assert "has 10 coins to share out. Now there are 9." in visit.words and kept(visit, "6A") == []
    share(visit, friends=2).press(NEXT)
    assert "Now there are 11." in visit.words
    share(visit, friends=1).press(NEXT)
    assert kept(visit, "6A") == [{"now": {"him": 6, "children": 3, "friends": 1}}]
    share(visit, him=4).press(STOP_HERE)
    assert kept(visit, "6A")[0]["want"] == {"him": 4}


def test_then_and_now_are_drawn_from_the_second_whole_filling_on(visit):
    save(visit, "6A", {"now": {"him": 8, "children": 2}}, days_ago=30)
    save(visit, "6A", {"now": {"him": 3}}, days_ago=10)
    assert list(start(visit, "Where my energy goes").app.get("vega_lite_chart")) == []
    save(visit, "6A", {"now": {"him": 5, "children": 2, "friends": 3}})
    [chart] = visit.look().app.get("vega_lite_chart")
    assert "him and the marriage: 8 then, 5 now" in chart.proto.alt
    assert "3 more for friends." in visit.words


# Rungs


@pytest.mark.long
@pytest.mark.parametrize(
    ("rung", "said"),
    [
        ("0", "Respect it."),
        ("1", "short, friendly and practical"),
        ("2", "Small good moments"),
        ("3", "One light invitation"),
        ("4", "Listen first."),
    ],
)
def test_the_text_follows_the_rung(visit, rung, said):
    start(visit, "Where is he today?").set("radio", "Today he is here", rung)
    assert said in visit.words and "Never more than one rung up." in visit.words
    visit.press(NEXT)
    assert kept(visit, "7A") == [{"rung": rung, "week": week_of(TODAY)}]


def test_two_rungs_up_at_once_are_met_one_rung_up(visit):
    save(visit, "7A", {"rung": "1"}, days_ago=3)
    start(visit, "Where is he today?").set("radio", "Today he is here", "4")
    assert "no higher: “polite”" in visit.words
    visit.set("radio", "Today he is here", "2")
    assert "no higher" not in visit.words


def test_a_clear_no_is_said_plainly_and_is_the_flag_for_the_rest(visit):
    start(visit, "Where is he today?").set("radio", "Today he is here", "0")
    assert visit.content.safety.clear_no.title in visit.words and "His no is his to give" not in visit.words
    visit.press(STOP_HERE)
    assert stance_ladder.is_clear_no(visit.journal.exercises.all())
    save(visit, "7A", {"rung": "2"})
    assert not stance_ladder.is_clear_no(visit.journal.exercises.all())


# Shift signs


def test_her_own_shifts_always_stand_beside_the_signs_in_him(visit):
    save(visit, "7B", HERS)
    start(visit, "What counts as a shift?")
    assert "**Signs in him**" in visit.words and "**Shifts in me**" in visit.words
    assert [one.label for one in visit.app.checkbox] == [
        "Signs in him, sign 1, seen",
        "Signs in him, sign 2, seen",
        "Shifts in me, sign 1, seen",
    ]
    assert "I slept **through**" in texts(visit)


def test_a_week_is_ticked_and_counted_in_weeks_without_a_percentage(visit):
    weeks = [
        {"week": week_of(TODAY - timedelta(weeks=back)), "seen_him": HERS["signs_him"][:1], "seen_me": []}
        for back in (1, 2, 3)
    ]
    save(visit, "7B", {**HERS, "weeks": weeks}, days_ago=28)
    start(visit, "What counts as a shift?")
    assert "Seen in 3 of 3 weeks" in visit.words and "Seen in 0 of 3 weeks" in visit.words
    visit.set("checkbox", "Shifts in me, sign 1, seen", True).press("Keep this week")
    assert "Seen in 3 of 4 weeks. It counts." in visit.words and "Seen in 1 of 4 weeks" in visit.words
    assert "%" not in visit.words
    [values] = kept(visit, "7B")
    assert values["weeks"][-1] == {"week": week_of(TODAY), "seen_him": [], "seen_me": HERS["signs_me"]}


def test_changing_the_signs_keeps_the_weeks(visit):
    save(visit, "7B", {**HERS, "weeks": [{"week": "2026-W40", "seen_him": ["stays to talk"], "seen_me": []}]})
    start(visit, "What counts as a shift?").press(CHANGE).press(NEXT).press(NEXT).press(SAVE)
    assert kept(visit, "7B")[0]["weeks"] == [{"week": "2026-W40", "seen_him": ["stays to talk"], "seen_me": []}]


# Honest look, and a lasting no


def test_the_honest_look_comes_back_after_four_weeks(visit):
    start(visit, "Honest look").write("What is truly the same as four weeks ago?", "The quiet.").press(NEXT)
    visit.press(NEXT).press(NEXT).set("radio", "For now I will", "rest").press(SAVE)
    [values] = kept(visit, "7C")
    assert values["next_review"] == (TODAY + timedelta(days=28)).isoformat()
    assert "Your next look is on" not in visit.words
    visit.open("exercises").press("All exercises").press("Honest look")
    assert "Your next look is on" in visit.words and NEXT not in visit.buttons
    visit.press("Look again now")
    assert NEXT in visit.buttons


def test_the_two_weeks_of_rest_she_chose_begin_with_one_click(visit):
    save(visit, "7C", {"same": "The quiet.", "choice": "rest"})
    start(visit, "Honest look").press("Begin the two weeks off")
    until = TODAY + timedelta(days=14)
    assert f"You are taking time off until {full_day(until)}." in visit.words
    assert "Begin the two weeks off" not in visit.buttons
    visit.press("End the time off")
    assert "Begin the two weeks off" in visit.buttons


def test_another_choice_begins_no_rest(visit):
    save(visit, "7C", {"same": "The quiet.", "choice": "keep_going"})
    assert "Begin the two weeks off" not in start(visit, "Honest look").buttons


def test_a_look_that_is_due_is_offered_again(visit):
    save(visit, "7C", {"same": "The quiet."}, days_ago=28)
    start(visit, "Honest look")
    assert "Four weeks have gone by." in visit.words and NEXT in visit.buttons


def test_a_plan_for_a_lasting_no_opens_only_when_she_wants_it(visit):
    save(visit, "7D", {"look_forward": "the sea in May"})
    start(visit, "If the answer stays no")
    assert NEXT not in visit.buttons and "the sea in May" not in visit.words
    visit.press("Yes, I want to look this way")
    assert NEXT in visit.buttons and "the sea in May" in visit.words


# The sample


@pytest.mark.long
@pytest.mark.parametrize(
    "title",
    [
        "Say-it-once builder",
        "Parked words",
        "My spark list",
        "Tiny weekly plan",
        "Load map",
        "Pick your moment",
        "Where my energy goes",
        "Where is he today?",
        "What counts as a shift?",
        "Honest look",
        "If the answer stays no",
    ],
)
def test_in_the_sample_every_one_of_them_opens_and_nothing_is_kept(visit, title):
    visit.open("journal").press("Open the sample journal").open("exercises").press(title)
    assert [one.value for one in visit.app.title] == [title]
    keeps = ("Next", "Save", "Let it rest for a day", "Delete it for good", "Keep this week", "Keep this")
    assert all(one.disabled for one in visit.app.button if one.label in keeps)
