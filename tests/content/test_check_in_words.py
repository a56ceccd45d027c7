"""The check-in and the weekly reflection ask what the records can hold, under ids that never change."""

from typing import get_args

from steady.domain.content.prompts import FeelingName
from steady.domain.records.check_in import ENERGY, FEELINGS, SLEEP

LABELS = ["Calm", "Hopeful", "Sure of myself", "Warm", "Lonely", "Angry or hurt"]
WORDS = """hopeful playful proud brave excited curious calm relieved grateful tender content safe
           panicky angry jealous restless desperate hurt sad lonely numb worn_out ashamed hopeless""".split()
TAGS = """friendly_contact tense_contact no_contact argued heavy_talk light_moment he_opened_up heard_news
          looked_at_his_pages urge_to_reach_out let_it_pass acted_on_it said_it_once did_something_for_me
          moved_my_body listened_well kept_a_limit laughed slept_badly ate_little drank_more children
          work_or_money family_duty friends_or_support hard_date""".split()
PROMPTS = """one_thing_i_respect hardest_moment what_helped most_like_myself gave_space light_moment what_i_needed
             words_to_a_friend next_week good_or_kind""".split()


def test_the_six_feelings_are_those_of_a_check_in(words):
    assert get_args(FeelingName) == FEELINGS
    assert [feeling.id for feeling in words.check_in.feelings] == list(FEELINGS)
    assert [feeling.label for feeling in words.check_in.feelings] == LABELS


def test_sleep_and_energy_offer_what_a_check_in_can_hold(words):
    assert tuple(words.check_in.sleep.choices) == SLEEP
    assert tuple(words.check_in.energy.choices) == ENERGY


def test_twenty_four_words_stand_in_four_boxes_of_six(words):
    assert list(words.check_in.words) == WORDS
    boxes = words.check_in.word_boxes
    assert [len(box.words) for box in boxes] == [6, 6, 6, 6]
    assert {(box.pleasant, box.energy) for box in boxes} == {
        (pleasant, energy) for pleasant in (True, False) for energy in ("high", "low")
    }


def test_twenty_six_tags_stand_in_four_groups_and_fear_stands_apart(words):
    assert list(words.check_in.tags) == TAGS
    assert [len(group.tags) for group in words.check_in.tag_groups] == [9, 4, 5, 8]
    assert words.check_in.shielded_tag.id == "felt_afraid_of_him"
    assert "felt_afraid_of_him" not in words.check_in.tags


def test_the_six_tags_in_sight_at_first_are_tags(words):
    first = words.check_in.first_tags
    assert len(set(first)) == 6 and set(first) <= set(words.check_in.tags)


def test_each_choice_of_a_bad_night_is_answered(words):
    night = words.check_in.bad_night
    assert list(night.choices) == list(night.answers) == ["breathe", "urge_log", "someone", "save"]


def test_nine_weekly_prompts_and_one_to_spare_keep_their_ids(words):
    prompts = words.weekly.prompts
    assert [prompt.id for prompt in prompts] == PROMPTS
    assert [prompt.id for prompt in prompts if prompt.optional] == ["good_or_kind"]
    assert (words.weekly.pick, words.weekly.soft_cap) == (3, 350)


def test_each_feeling_word_has_a_meaning_of_at_most_twelve_words_and_none_is_said_twice(words):
    meanings = words.check_in.meanings
    assert meanings.keys() == words.check_in.words.keys() and len(meanings) == 24
    assert {word: len(line.split()) for word, line in meanings.items() if len(line.split()) > 12} == {}
    assert len(set(meanings.values())) == 24
    assert [word for word, line in meanings.items() if words.check_in.words[word] in line] == []
