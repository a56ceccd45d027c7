"""Safety before advice: the five questions, the safer version, neutral names, and what is kept of any of it."""

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.safety import five_questions
from steady.ui.state import page_paths
from steady.ui.today import first_visit
from tests.browser.screens import BEGIN, ONLY_ME, RATHER_NOT, YES
from tests.ui.journals import bytes_under
from tests.ui.visit import Visit
from tests.words import our_words

PARTS = our_words().parts
WORDS_OF_PART_2 = PARTS[1].lesson[0].text
GO_ON = f"Go on to “Step 2: {PARTS[1].title}”"


@pytest.fixture
def newcomer(tmp_path, monkeypatch):
    """A visitor who has answered nothing yet."""
    return Visit(tmp_path / "journal", monkeypatch)


def answer_all(visit, answer):
    for question in visit.content.safety.check.questions:
        visit.choose(question, answer)
    return visit


def after(visit):
    return visit.content.safety.check


def test_the_five_questions_stand_before_the_second_part_and_not_before_the_first(newcomer):
    assert after(newcomer).opening not in newcomer.open("part-1").words
    assert after(newcomer).opening in newcomer.open("part-2").words
    assert WORDS_OF_PART_2 not in newcomer.words


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_one_yes_or_not_sure_brings_help_first_and_folds_the_parts_about_him(newcomer, answer):
    check, folded = after(newcomer), newcomer.content.safety.careful.folded
    newcomer.open("part-2").choose(check.questions[2], answer)
    assert check.after_yes[0] in newcomer.words and check.after_no[0] not in newcomer.words
    assert check.to_help in [link.proto.label for link in newcomer.app.get("page_link")]
    # No “no” after it takes that back.
    newcomer.choose(check.questions[4], "no")
    assert check.after_yes[0] in newcomer.words and check.after_no[0] not in newcomer.words
    newcomer.press(GO_ON)
    for part in newcomer.content.parts:
        newcomer.open(f"part-{part.number}")
        assert (folded.get(part.id, "nothing is folded") in newcomer.words) is (part.id in folded)
    assert len(folded) == 4


def test_a_folded_part_opens_when_she_wants_it(newcomer):
    newcomer.open("part-2").choose(after(newcomer).questions[0], "yes").press(GO_ON)
    newcomer.press(newcomer.content.safety.careful.open_anyway)
    assert WORDS_OF_PART_2 in newcomer.words


def test_the_safer_version_asks_for_no_warmth_and_suggests_nothing_of_a_folded_part(newcomer):
    newcomer.open("part-2").choose(after(newcomer).questions[0], "yes").open("exercises")
    for part in newcomer.content.parts:
        for exercise in part.exercises:
            left_out = exercise.careful or part.id in newcomer.content.safety.careful.folded
            assert (exercise.title in newcomer.buttons) is not (left_out and exercise.special != "urge_log")


def test_five_times_no_says_that_it_proves_nothing_and_the_part_opens(newcomer):
    check = after(newcomer)
    answer_all(newcomer.open("part-2"), "no")
    assert "isn't proof that you're safe" in newcomer.words
    newcomer.press(GO_ON)
    assert WORDS_OF_PART_2 in newcomer.words
    assert check.opening not in newcomer.open("part-3").words


@pytest.mark.parametrize("answer", ["yes", "not_sure", "no"])
@pytest.mark.parametrize("path", ["five-questions", "part-2"])
def test_no_answer_is_ever_on_the_disk_only_that_the_questions_were_seen(newcomer, answer, path):
    newcomer.open(path)
    assert not newcomer.journal.journal.settings.get(five_questions.SEEN_ONCE)
    newcomer.choose(after(newcomer).questions[0], answer)
    seen = bytes_under(newcomer.folder)
    assert newcomer.journal.journal.settings.get(five_questions.SEEN_ONCE) is True
    assert not any(word in b"".join(seen.values()) for word in (b"yes", b"not_sure", b"safe", b"afraid", b"careful"))
    answer_all(newcomer, answer).open("part-2").open("part-4")
    assert bytes_under(newcomer.folder) == seen


def test_once_she_said_not_now_they_stand_before_no_part_on_a_later_visit_and_stay_under_their_own_name(
    newcomer, monkeypatch
):
    check = after(newcomer)
    assert check.opening in newcomer.open("part-2").words
    # To have only looked at them is no answer yet.
    again = Visit(newcomer.folder, monkeypatch).open("part-2")
    assert check.opening in again.words
    again.press(check.skip)
    later = Visit(newcomer.folder, monkeypatch)
    assert WORDS_OF_PART_2 in later.open("part-2").words and check.opening not in later.words
    assert "Next" in later.open("exercises").press("Push or pull?").buttons
    assert check.opening in later.open("five-questions").words


@pytest.mark.parametrize("path", ["five-questions", "part-3"])
def test_once_she_answered_one_they_stand_before_no_part_on_a_later_visit_and_a_yes_is_forgotten(
    newcomer, monkeypatch, path
):
    newcomer.open(path).choose(after(newcomer).questions[0], "yes")
    later = Visit(newcomer.folder, monkeypatch)
    assert WORDS_OF_PART_2 in later.open("part-2").words


def test_answered_under_their_own_name_they_stand_before_no_part_of_the_same_visit(newcomer):
    newcomer.open("part-1").open("five-questions").choose(after(newcomer).questions[0], "no")
    assert WORDS_OF_PART_2 in newcomer.open("part-2").words


def test_the_sample_keeps_nothing_of_them(newcomer):
    newcomer.open("sample").press("Open the sample journal").open("five-questions")
    newcomer.choose(after(newcomer).questions[0], "no")
    assert newcomer.journal.journal.settings.get(five_questions.SEEN_ONCE) is None


@pytest.mark.parametrize("number", [4, 6])
def test_in_the_safer_version_an_open_part_says_its_safer_words_and_none_of_the_others(visit, number):
    part = visit.content.parts[number - 1]
    assert part.opening in visit.open(f"part-{number}").words and part.safer.opening not in visit.words
    visit.journal.journal.settings.set(five_questions.SAFER, True)
    visit.open(f"part-{number}")
    own = [part.opening, part.if_afraid, part.next_step, *(block.text for block in part.lesson + part.do)]
    assert not [text for text in own if text in visit.words]
    safer = [part.safer.opening, part.safer.if_afraid, *(block.text for block in part.safer.lesson)]
    assert not [text for text in safer if text not in visit.words]
    assert "Help now" in [link.proto.label for link in visit.app.get("page_link")]
    assert [title.value for title in visit.app.title] == [f"Step {part.number}: {part.safer.title or part.title}"]


def test_in_the_safer_version_no_screen_is_named_for_loving_him(visit):
    visit.journal.journal.settings.set(five_questions.SAFER, True)
    named = [link.proto.label for link in visit.open("steps").app.get("page_link")]
    assert "Keep yourself" in named and not [name for name in named if "Love him" in name]
    visit.open("exercises")
    assert "Step 6: Keep yourself" in [header.value for header in visit.app.header]


@pytest.mark.parametrize("name", ["6C", "4C"])
def test_an_exercise_he_could_notice_begins_with_its_safer_line(visit, name):
    exercise = next(one for part in visit.content.parts for one in part.exercises if one.id == name)
    visit.journal.journal.settings.set(five_questions.SAFER, True)
    visit.open("exercises").press(exercise.title)
    assert exercise.safer.opening in visit.words and exercise.opening not in visit.words


def test_only_the_wish_for_the_safer_version_is_kept_and_asks_no_more(newcomer):
    careful_words = newcomer.content.safety.careful
    newcomer.open("five-questions").set("toggle", careful_words.switch, True)
    assert newcomer.journal.journal.settings.get(five_questions.SAFER) is True
    assert careful_words.folded["the_goal_a_free_yes"] in newcomer.open("part-2").words
    newcomer.open("five-questions").set("toggle", careful_words.switch, False)
    assert WORDS_OF_PART_2 in newcomer.open("part-2").words


def test_help_stands_on_every_screen_in_one_click(visit):
    for path in ("", "weeks", "part-2", "exercises", "a-short-wait", "journal", "five-questions", "help-now"):
        links = [link.proto.label for link in visit.open(path).app.get("page_link")]
        assert "Help now" in links, path


def test_after_his_clear_no_nothing_that_reaches_out_to_him_is_offered(visit):
    reaching = {one.title for part in visit.content.parts for one in part.exercises if one.reaches_out}
    assert reaching <= set(visit.open("exercises").buttons)
    visit.journal.exercises.save(ExerciseEntry(exercise="7A", values={"rung": "0"}))
    assert not reaching & set(visit.open("exercises").buttons)


def test_someone_else_may_look_turns_neutral_names_on(newcomer):
    newcomer.open().press(BEGIN).press(RATHER_NOT).press(YES)
    assert newcomer.journal.journal.settings.get(first_visit.PRIVATE) is True
    named = [link.proto.label for link in newcomer.open("steps").app.get("page_link")]
    named += [place["page_name"] for place in newcomer.app._registered_pages.values()]
    assert {f"Step {number}" for number in range(1, 8)} <= set(named)
    assert not {"I want to text him", "Am I safe?"} & {*named, *newcomer.buttons}
    assert not [part.title for part in newcomer.content.parts if any(part.title in name for name in named)]
    assert [title.value for title in newcomer.open("part-3").app.title][0] in ("Step 3", page_paths.NEUTRAL_AM_I_SAFE)


def test_only_me_keeps_the_names(newcomer):
    newcomer.open().press(BEGIN).press(RATHER_NOT).press(ONLY_ME)
    named = [link.proto.label for link in newcomer.open("steps").app.get("page_link")]
    assert "Say it once, then settle" in named


def test_a_week_off_is_taken_and_ended_with_one_click_each(visit):
    visit.open("this-week").press("Take a week off")
    assert "taking time off until" in visit.open("").words
    visit.press("End my time off")
    assert "taking time off until" not in visit.words


@pytest.mark.parametrize("path", ["", "part-1", "a-short-wait"])
def test_a_next_step_or_a_way_to_act_is_always_there(visit, path):
    visit.open(path)
    assert "I want to text him" in visit.buttons


def test_an_exercise_that_turns_toward_him_asks_about_her_first_by_whichever_way_she_comes(newcomer):
    turned = [one.title for part in newcomer.content.parts for one in part.exercises if one.careful]
    assert turned
    for title in turned:
        newcomer.open("exercises").press(title)
        assert after(newcomer).opening in newcomer.words and "Next" not in newcomer.buttons, title
        newcomer.app.session_state["exercise"] = None


def test_what_is_about_her_alone_asks_no_questions_first(newcomer):
    titles = {one.id: one.title for part in PARTS for one in part.exercises}
    for exercise in ("1A", "3D", "4A", "3C"):
        newcomer.open("exercises").press(titles[exercise])
        assert after(newcomer).opening not in newcomer.words, exercise
        newcomer.press("All exercises")


def test_after_not_now_the_exercise_opens_and_after_a_yes_it_is_folded_away(newcomer, monkeypatch):
    check, folded = after(newcomer), newcomer.content.safety.careful.folded
    newcomer.open("exercises").press("Push or pull?").press(check.skip)
    assert "The last five times" in newcomer.words
    again = Visit(newcomer.folder.with_name("another"), monkeypatch)
    again.open("exercises").press("Say-it-once builder").choose(check.questions[0], "yes")
    again.press("Go on to “Say-it-once builder”")
    assert folded["say_it_once_then_settle"] in again.words and "Next" not in again.buttons


def test_a_yes_offers_to_hide_the_page_beside_the_way_to_help(newcomer):
    check = after(newcomer)
    newcomer.open("five-questions")
    assert check.hide not in newcomer.buttons
    assert check.hide in newcomer.choose(check.questions[4], "not_sure").buttons


def test_before_any_answer_she_may_say_not_now_and_after_one_she_goes_on(newcomer):
    check = after(newcomer)
    newcomer.open("part-2")
    assert check.skip in newcomer.buttons and GO_ON not in newcomer.buttons
    # The way past the questions is open, and nothing pushes her through it.
    assert not [one.label for one in newcomer.app.button if one.proto.type == "primary"]
    newcomer.choose(check.questions[0], "no")
    assert check.skip not in newcomer.buttons and GO_ON in newcomer.buttons


@pytest.mark.parametrize(
    ("path", "plain", "neutral"),
    [
        ("a-short-wait", "I want to text him", page_paths.NEUTRAL_REACH_OUT),
        ("five-questions", "Am I safe?", page_paths.NEUTRAL_AM_I_SAFE),
    ],
)
def test_with_neutral_names_no_large_heading_says_what_the_navigation_does_not(visit, path, plain, neutral):
    assert [title.value for title in visit.open(path).app.title] == [plain]
    visit.journal.journal.settings.set(first_visit.PRIVATE, True)
    assert [title.value for title in visit.open(path).app.title] == [neutral]
