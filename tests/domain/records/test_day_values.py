"""Everything from 0 to 10: the feelings first, then what she measures herself, most used first."""

from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import CheckIn
from steady.domain.records.day_values import scales

CALM = Feeling(id="calm", label="Calm", low="not at all", high="very")
CHECK_INS = [
    CheckIn(calm=0, measures={"pain": 2.5, "calm": 7.0}),
    CheckIn(measures={"calm": 6.0}),
    CheckIn(note="rain"),
]
SCALES = scales([CALM], CHECK_INS, {"pain": "Pain in my back"})


def test_the_feelings_come_first_and_then_her_measures_the_most_used_first():
    assert list(SCALES) == ["calm", "measure/calm", "measure/pain"]
    assert [one.label for one in SCALES.values()] == ["Calm", "calm", "Pain in my back"]


def test_a_sentence_names_a_feeling_and_does_not_repeat_a_name_of_hers():
    assert [one.name for one in SCALES.values()] == ["“calm”", "this number", "this number"]


def test_a_measure_called_like_a_feeling_is_another_thing_and_zero_is_an_answer():
    assert [SCALES["calm"].value(one) for one in CHECK_INS] == [0, None, None]
    assert [SCALES["measure/calm"].value(one) for one in CHECK_INS] == [7.0, 6.0, None]


def test_a_scale_is_in_check_ins_where_one_of_them_answers_it():
    assert SCALES["calm"].is_in(CHECK_INS) and SCALES["measure/pain"].is_in(CHECK_INS[:1])
    assert not SCALES["calm"].is_in(CHECK_INS[1:]) and not SCALES["measure/pain"].is_in(CHECK_INS[1:])


def test_a_feeling_nobody_has_answered_is_there_too():
    assert list(scales([CALM], [])) == ["calm"]
