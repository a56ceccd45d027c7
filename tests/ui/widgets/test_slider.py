"""A set of scales as the workbook hands it to the page, and what it takes from there."""

import json

import pytest

from steady.domain.records.own_scales import CHOICE, added, as_choice
from tests.browser.screens import PARTS, SAVE_CHECK_IN

NAME = "**B** :+1: $x$ -> [a](//b.example) <b>"
ENDS = "0 is not at all, 10 is very much."


def sets(visit):
    told = [json.loads(element.proto.json) for element in visit.app.get("bidi_component")]
    return [[scale["label"] for scale in json.loads(one["scales"])] for one in told if "scales" in one]


def send(visit, seq, **answers):
    """Let the page send what stands in the set of the check-in, with the number that it counts by."""
    visit.app.session_state[visit.sliders[0].key] = {"moved": {"seq": seq, "answers": answers}}
    return visit.look()


def calm(visit):
    return next(slider.value for slider in visit.sliders if slider.label == "Calm")


def test_the_six_feelings_are_drawn_in_one_go_and_none_has_an_answer(visit):
    assert sets(visit.open()) == [[feeling.label for feeling in visit.content.check_in.feelings]]
    assert visit.unanswered


def test_ends_that_are_alike_are_told_once_and_others_beside_each_scale(visit):
    assert {slider.said for slider in visit.open().sliders} == {("", "", "", ENDS)}
    items = PARTS[1].items
    said = [slider.said for slider in visit.open_stage(f"part-{PARTS[1].number}", "rate").sliders]
    assert [one[1:] for one in said] == [(f"0 = {item.low}", f"10 = {item.high}", "") for item in items]


def test_a_good_reason_to_leave_one_out_stands_beneath_its_label(visit):
    item = next(item for item in PARTS[1].items if item.skip_reason)
    visit.open_stage(f"part-{PARTS[1].number}", "rate")
    assert f"{item.skip_reason}? Then leave it empty." in visit.words


def test_her_own_name_for_a_scale_goes_there_sign_for_sign(visit):
    visit.journal.journal.settings.set(CHOICE, as_choice(added((), NAME)))
    assert sets(visit.open())[0][-1] == NAME


def test_what_the_page_sent_earlier_never_goes_over_what_it_sent_later(visit):
    send(visit.open(), 20, calm=7)
    assert calm(send(visit, 10, calm=2)) == 7
    assert calm(send(visit, 30, calm=None)) is None


@pytest.mark.parametrize("sent", [11, -1, 2.5, "7", None])
def test_what_is_no_number_of_the_scale_is_no_answer(visit, sent):
    assert calm(send(visit.open(), 20, calm=sent)) is None
    assert visit.press(SAVE_CHECK_IN).journal.check_ins.all() == []


def test_a_scale_that_the_page_does_not_know_of_yet_keeps_its_answer(visit):
    visit.open().slide(warm=3)
    send(visit, 2**53, calm=7)
    visit.press(SAVE_CHECK_IN)
    assert [one.feelings for one in visit.journal.check_ins.all()] == [{"calm": 7, "warm": 3}]
