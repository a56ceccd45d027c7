"""If–then plans, small promises and early signs: what stays in use, what is counted, and what never is."""

from dataclasses import replace
from datetime import timedelta

from tests.ui.doing import boxes, kept, save, start
from tests.ui.fixed_day import TODAY, at_hour
from tests.words import our_words

NEXT, SAVE = "Next", "Save"
EXERCISES = {one.id: one for part in our_words().parts for one in part.exercises}
PLAN, SIGNS = EXERCISES["2C"], EXERCISES["3D"]
IF, THEN = (PLAN.by_id[name].label for name in ("if_cue", "then_act"))
ENOUGH, REST, TAKE_UP, REHEARSE = (PLAN.words[name] for name in ("enough", "rest_it", "take_up", "rehearse"))
FIRST, SECOND = SIGNS.by_id["signs"].suggestions[:2]


def plan(visit, cue, act="walk round the block", **values):
    return save(visit, "2C", if_cue=cue, then_act=act, **values)


def test_a_ready_made_start_fills_the_whole_plan_with_one_click(visit):
    cue, act = PLAN.starts[-1]["if_cue"], PLAN.starts[-1]["then_act"]
    start(visit, PLAN.title).press(f"If {cue}, then {act}.")
    assert boxes(visit, IF) == [cue]
    visit.write(IF, f"{cue} at night").press(NEXT)
    assert boxes(visit, THEN) == [act]
    visit.press(SAVE)
    assert kept(visit, "2C") == [{"if_cue": f"{cue} at night", "then_act": act}]
    assert f"If {cue} at night,\nthen {act}." in visit.words


def test_the_next_plan_begins_empty(visit):
    start(visit, PLAN.title).write(IF, "it is late").press(NEXT).write(THEN, "go to bed").press(SAVE)
    visit.press("Do it again")
    assert boxes(visit, IF) == [""]
    assert boxes(visit.write(IF, "he writes").press(NEXT), THEN) == [""]


def test_she_reads_it_out_loud_twice_and_the_count_is_kept(visit):
    plan(visit, "it is late")
    start(visit, PLAN.title).press(PLAN.words["rehearsed"])
    assert "Read out loud once" in visit.words and REHEARSE in visit.words
    visit.press(PLAN.words["rehearsed"])
    assert "Read out loud twice" in visit.words and REHEARSE not in visit.words
    assert kept(visit, "2C")[0]["rehearsed_n"] == 2


def test_a_use_and_how_it_helped_are_noted_from_the_list(visit):
    plan(visit, "it is late")
    start(visit, PLAN.title).press(PLAN.words["used"]).answer({PLAN.by_id["helped"].label: 7})
    assert kept(visit, "2C") == [{"if_cue": "it is late", "then_act": "walk round the block", "used_n": 1, "helped": 7}]
    visit.answer({PLAN.by_id["helped"].label: None})
    assert "helped" not in kept(visit, "2C")[0]


def test_what_another_window_noted_of_a_plan_is_neither_lost_nor_counted_twice(visit):
    first = plan(visit, "it is late", used_n=1, helped=3)
    start(visit, PLAN.title)
    visit.journal.exercises.save(replace(first, values={**first.values, "used_n": 2, "helped": 8}))
    visit.press(PLAN.words["used"])
    assert kept(visit, "2C") == [{**first.values, "used_n": 3, "helped": 8}]


def test_a_fourth_plan_waits_until_one_is_put_to_rest_and_that_one_stays_readable(visit):
    for cue in ("it is late", "he is online", "I am alone"):
        plan(visit, cue)
    start(visit, PLAN.title)
    assert ENOUGH in visit.words and NEXT not in visit.buttons
    visit.press(REST)
    assert NEXT in visit.buttons
    assert [values.get("active") for values in kept(visit, "2C")] == [None, None, False]
    assert "If I am alone,\nthen I'll walk round the block." in visit.words
    visit.press(TAKE_UP)
    assert ENOUGH in visit.words and kept(visit, "2C")[2]["active"] is True


def test_the_third_plan_can_be_finished_though_two_are_in_use(visit):
    plan(visit, "it is late"), plan(visit, "he is online")
    start(visit, PLAN.title).write(IF, "I am alone").press(NEXT).write(THEN, "call Anna").press(SAVE)
    assert "It's saved." in visit.words and ENOUGH not in visit.words
    assert kept(visit, "2C")[2] == {"if_cue": "I am alone", "then_act": "call Anna"}


def test_after_his_clear_no_a_plan_is_for_her_peace(visit):
    save(visit, "7A", rung="0")
    start(visit, PLAN.title)
    assert PLAN.peace.title in visit.words
    offered = [f"If {one['if_cue']}, then {one['then_act']}." for one in PLAN.peace.starts]
    assert [label for label in visit.buttons if label.startswith("If ")] == offered
    save(visit, "7A", rung="2")
    assert PLAN.peace.title not in visit.look().words


# Words into deeds, early signs


def test_an_evening_is_ticked_and_never_summed_up(visit):
    promise = save(
        visit, "2D", promise="No phone at dinner", ticks=[{"day": str(TODAY - timedelta(days=3)), "kept": "partly"}]
    )
    start(visit, "Words into deeds").choose("Promise 1. Did it happen?", "yes")
    ticks = kept(visit, "2D")[0]["ticks"]
    assert ticks[0] == promise.values["ticks"][0] and ticks[1]["kept"] == "yes" and len(ticks) == 2
    assert "partly" in visit.words and "%" not in visit.words


def test_in_the_evening_a_promise_is_asked_about_on_the_first_screen_and_in_the_daytime_it_is_not(visit, her_clock):
    her_clock.move_to(at_hour(10))
    save(visit, "2D", promise="No phone at dinner")
    assert "No phone at dinner" not in visit.open().words
    her_clock.move_to(at_hour(20))
    assert "No phone at dinner" in visit.look().words
    visit.choose("Promise 1. Did it happen?", "partly")
    assert [tick["kept"] for tick in kept(visit, "2D")[0]["ticks"]] == ["partly"]


def test_a_tick_can_be_taken_back(visit):
    save(visit, "2D", promise="No phone at dinner")
    start(visit, "Words into deeds").choose("Promise 1. Did it happen?", "no").choose("Promise 1. Did it happen?", None)
    assert kept(visit, "2D") == [{"promise": "No phone at dinner"}]


def test_evenings_are_asked_about_later_and_not_while_a_promise_is_made(visit):
    start(visit, "Words into deeds").press("be on time").press(SAVE)
    assert kept(visit, "2D") == [{"promise": "be on time"}]


def test_a_new_list_of_signs_starts_from_the_last_one(visit):
    start(visit, SIGNS.title).press(FIRST).press(SECOND).press(NEXT)
    visit.write("What cools me down", "The dog").press(SAVE)
    assert kept(visit, "3D") == [{"signs": [FIRST, SECOND], "cooldowns": ["The dog"]}]
    visit.press("Do it again").write("I notice, 3", "I talk to myself").press(NEXT).press(SAVE)
    signs = [FIRST, SECOND, "I talk to myself"]
    assert kept(visit, "3D")[1] == {"signs": signs, "cooldowns": ["The dog"]}
    assert SIGNS.words["shown"] in visit.words
