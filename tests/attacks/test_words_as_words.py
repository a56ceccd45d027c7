"""What she wrote is drawn as text and as nothing else: no screen reads it as Markdown, HTML or a label."""

import re
from dataclasses import replace

import pytest

from tests.attacks.hostile import MARK, hostile_journal
from tests.browser.screens import PARTS, SAVE_CHECK_IN, SCREENS
from tests.ui.visit import Visit

# Every screen and every exercise is opened.
pytestmark = pytest.mark.long

EXERCISES = [one for part in PARTS for one in part.exercises]
# Elements that show a text as it is: in a field, in a box of ours, in a cell, or as the words of a chart.
SHOWN_AS_IT_IS = {
    "text",
    "code",
    "text_area",
    "text_input",
    "arrow_data_frame",
    "vega_lite_chart",
    "multiselect",
    "selectbox",
    "bidi_component",
}
# What stands beside a field is read as Markdown, whatever the field itself does with its own text.
LIVE = re.compile(r"(?<!\\)(<(img|script|svg|iframe|http)|!\[|\]\(|\*\*|`|:(red|material)|\$x)")
READ_AS_MARKDOWN = ("label", "help", "placeholder", "caption")


@pytest.fixture(scope="module")
def journal(tmp_path_factory):
    return hostile_journal(tmp_path_factory.mktemp("hostile") / "journal").settings.data


@pytest.fixture
def visit(journal, monkeypatch):
    return Visit(journal, monkeypatch)


def trusted(visit):
    """Everything on the screen that holds a trap and is more than text: (kind of element, the beginning of it)."""
    for element in visit.app._tree:
        proto = getattr(element, "proto", None)
        if element.type not in SHOWN_AS_IT_IS and _is_live(_but_its_name(proto)):
            yield element.type, _around(_but_its_name(proto))
        for name in READ_AS_MARKDOWN:
            if _is_live(str(getattr(proto, name, ""))):
                yield f"{name} of {element.type}", _around(str(getattr(proto, name)))


def _is_live(text):
    """Whether a text holds a trap with a sign in it that was not made harmless by a backslash."""
    return MARK in text and LIVE.search(text) is not None


def _but_its_name(proto):
    """What a screen draws of an element; its own name, which is never drawn, may hold her words."""
    if not hasattr(proto, "DESCRIPTOR"):
        return str(proto or "")
    drawn = type(proto).FromString(proto.SerializeToString())
    if "id" in proto.DESCRIPTOR.fields_by_name:
        drawn.ClearField("id")
    return str(drawn)


def _around(text):
    return text[max(0, text.index(MARK) - 20) :][:100]


def shown(visit):
    return "\n".join(element.value for element in (*visit.app.text, *visit.app.code))


@pytest.mark.parametrize("path", SCREENS)
def test_no_screen_reads_her_words_as_more_than_words(visit, path):
    assert list(trusted(visit.open(path))) == []


def test_the_diary_shows_every_word_of_the_traps_as_it_is(visit):
    said = shown(visit.open("diary"))
    for where in ("note", "event title", "prompt what_helped", "strange prompt", "part of a rating"):
        assert f"{MARK} {where} <img src=" in said, where
    assert "<script>window.ran=1</script>" in said and f"**{MARK}bold**" in said


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
def test_no_exercise_reads_her_words_as_more_than_words(visit, exercise):
    visit.open("exercises").press(exercise.title)
    assert list(trusted(visit)) == []
    for button in [one for one in visit.app.button if one.label == "Change" and not one.disabled][:1]:
        button.click()
        assert list(trusted(visit.look())) == []


def test_what_a_search_finds_is_text(visit):
    visit.open("diary").write("Search what you wrote", f"{MARK} note <img src=")
    assert list(trusted(visit)) == [] and f"{MARK} note <img src=" in shown(visit)


def test_a_look_inside_a_backup_shows_text(visit):
    # One more save, so that the newest backup holds the traps.
    visit.journal.journal.settings.set("number", len(visit.journal.journal.backups.all()))
    choice = next(one for one in visit.open("backups").app.radio if one.label.startswith("Your backups"))
    newest = visit.journal.journal.backups.all()[0].name
    choice.set_value(newest)
    assert list(trusted(visit.look())) == [] and MARK in shown(visit)


def test_a_conflict_shows_the_other_version_as_text(visit):
    visit.open("diary").write("Search what you wrote", f"{MARK} note").press("Change")
    for record in visit.journal.check_ins.all():
        visit.journal.check_ins.save(replace(record, calm=record.calm - 1))
    visit.in_card().slide(calm=9).press(SAVE_CHECK_IN)
    assert "in another window" in visit.words
    assert list(trusted(visit)) == [] and f"{MARK} note <img src=" in shown(visit)
