"""Breathe: the circle by itself, in the words of the exercise, and nothing of it is kept."""

import json


def circle(visit) -> dict:
    told = [json.loads(each.proto.json or "{}") for each in visit.app.get("bidi_component")]
    return next(each for each in told if "cues" in each)


def test_the_circle_has_the_rhythm_and_the_length_that_stands_first(visit):
    visit.open("breathe")
    exercise = next(each for part in visit.content.parts for each in part.exercises if each.special == "breathing")
    assert circle(visit)["cues"] == [exercise.words[cue] for cue in ("breathe_in", "sip", "breathe_out")]
    assert circle(visit)["seconds"] == 60
    assert exercise.by_id["method"].replies["out_breath"] in visit.words


def test_nothing_is_asked_and_nothing_is_kept(visit):
    visit.open("breathe").choose("How long would you like?", 120)
    assert circle(visit)["seconds"] == 120 and not visit.boxes and not visit.app.select_slider
    assert [record for each in visit.journal.journal.collections for record in each.all()] == []
