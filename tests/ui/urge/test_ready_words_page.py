"""Ready words: a press from the urge tool and from what is not sent yet, one person at a time, to copy as they are."""

from steady.ui.safety.five_questions import SAFER
from steady.ui.urge.ready_words_page import WHO
from tests.running import ROOT
from tests.ui.doing import save
from tests.ui.journals import begun
from tests.ui.visit import Visit

FOLDER_OF_0_1 = ROOT / "tests" / "content" / "folder_of_0_1"


def offered(visit) -> list[str]:
    return next(box.options for box in visit.app.selectbox if box.label == WHO)


def test_they_are_one_press_from_the_urge_tool_and_from_what_is_not_sent_yet(visit):
    for path in ("a-short-wait", "hold-box"):
        visit.open(path)
        assert "Ready words" in [link.label for link in visit.app.get("page_link")]


def test_nothing_is_shown_before_she_says_who_it_is_for(visit):
    visit.open("ready-words")
    assert visit.content.ready_words.opening in visit.words
    assert not list(visit.app.code)


def test_each_text_of_a_group_stands_in_a_box_to_copy_with_when_and_when_not(visit):
    for group in visit.content.ready_words.groups:
        visit.open("ready-words").choose(WHO, group.title)
        assert [box.value for box in visit.app.code] == [each.text for each in group.texts]
        assert all(each.when in visit.words and each.when_not in visit.words for each in group.texts)


def test_the_safer_version_offers_nothing_that_goes_to_him(visit):
    visit.journal.journal.settings.set(SAFER, True)
    groups = visit.content.ready_words.groups
    assert offered(visit.open("ready-words")) == [group.title for group in groups if not group.to_him]
    assert any(group.to_him for group in groups)


def test_after_his_clear_no_the_page_says_first_that_he_has_asked_for_distance(visit):
    save(visit, "7A", rung="0")
    assert visit.content.hold_box.words["peace"] in visit.open("ready-words").words


def test_a_folder_of_words_of_0_1_has_none_and_no_way_there(tmp_path, monkeypatch):
    begun(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch, FOLDER_OF_0_1)
    visit.open("hold-box")
    assert "Ready words" not in [link.label for link in visit.app.get("page_link")]
    assert "no ready words" in visit.open("ready-words").words
