"""Every screen opens on every kind of journal, says so kindly where there is nothing yet, and outlives broken words."""

import shutil
from datetime import timedelta

import pytest

from steady.domain.records.week import week_of
from steady.insights.days import chart_sentences
from steady.insights.patterns import association_panels
from steady.ui.look_back.reading_guide import HOW_TO_READ
from steady.ui.widgets.chart_view import WHOLE_PAGE
from tests.browser.screens import (
    CLOSE_SAMPLE,
    NEED_NO_JOURNAL,
    OLD_ADDRESSES,
    OPEN_SAMPLE,
    PARTS,
    SAMPLE_MARK,
    SAVE_CHECK_IN,
    SAVE_RATING,
    SCREENS,
)
from tests.running import ROOT
from tests.ui.fixed_day import TODAY
from tests.ui.journals import begun, bytes_under, three_days
from tests.ui.visit import Visit

pytestmark = pytest.mark.usefixtures("her_clock")
ON_AN_EMPTY_JOURNAL = {
    "this-week": ["There's no check-in from this week."],
    "weeks": [chart_sentences.NOTHING_YET, chart_sentences.NO_RATING_YET],
    "patterns": [association_panels.NOTHING_YET],
    "days": [chart_sentences.NOTHING_YET],
    "diary": ["Everything you write shows up here"],
    "backups": ["0 check-ins"],
}
SAVES = {"": SAVE_CHECK_IN, **{f"part-{part.number}": SAVE_RATING for part in PARTS}}
# File → a line of it, what somebody made of it, and file, place and key as the sentence must name them.
BROKEN = {
    "check_in.toml": ('label = "Hopeful"', 'labell = "Hopeful"', "check_in.toml, feeling 2, “labell”"),
    "weekly.toml": ("pick = 3", 'pick = "three"', "weekly.toml, “pick”"),
    "safety.toml": ("[help]", "[help", "safety.toml, line"),
    "help_lines.toml": ('directory = "', 'directory = 7 #"', "help_lines.toml, “directory”"),
    "about.toml": ("[credit]", "[credits]", "about.toml, “credits”"),
    "hard_moments.toml": ('lead = "Pick', 'leed = "Pick', "hard_moments.toml, “leed”"),
    "parts/3_say_it_once_then_settle.toml": (
        'id = "3.4"',
        'id = "3.3"',
        "parts/3_say_it_once_then_settle.toml, item 4, “id”",
    ),
}
# The screens that are not whole without a file; every other one is.
NEEDS = {
    "check_in.toml": {"", "report", "weeks", "patterns", "days", "diary", "journal"},
    # In the diary her answers stay, under the short name of the question.
    "weekly.toml": {"this-week", "diary", "journal"},
    # Help now reads what is left of these two, and the rest from ours.
    "safety.toml": {"journal", "five-questions"},
    "help_lines.toml": {"my-plan"},
    # The cards are there without it, and so is the form of her plan.
    "hard_moments.toml": {"my-plan"},
    "about.toml": {"about"},
    # Its exercises are missing on theirs; its slider of the week stands in the last step of that.
    "parts/3_say_it_once_then_settle.toml": {"part-3", "steps", "exercises", "diary"},
}


@pytest.fixture
def visit(tmp_path, monkeypatch):
    begun(tmp_path / "journal")
    return Visit(tmp_path / "journal", monkeypatch)


@pytest.fixture
def own_words(tmp_path, monkeypatch):
    """A visit to a workbook whose words may be changed: `own_words.folder_of_words` is a copy of ours."""
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    three_days(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch, content)
    visit.folder_of_words = content
    return visit


def assert_stands(visit, path):
    assert [title.value for title in visit.app.title] == [SCREENS[path][1]]
    assert [alert.value for alert in (*visit.app.error, *visit.app.warning)] == []


@pytest.mark.parametrize("path", SCREENS)
def test_every_screen_opens_on_an_empty_journal(visit, path):
    visit.open(path)
    assert_stands(visit, path)
    for sentence in ON_AN_EMPTY_JOURNAL.get(path, []):
        assert sentence in visit.words


@pytest.mark.parametrize("path", SCREENS)
def test_every_screen_opens_after_three_days(visit, path):
    three_days(visit.folder)
    visit.open(path)
    assert_stands(visit, path)
    for sentence in ON_AN_EMPTY_JOURNAL.get(path, []):
        assert sentence not in visit.words


def test_every_screen_opens_on_the_sample_and_says_that_it_is_one(visit):
    visit.open("sample").press(OPEN_SAMPLE)
    for path in SCREENS:
        assert_stands(visit.open(path), path)
        assert (SAMPLE_MARK in visit.words) is (path not in NEED_NO_JOURNAL), path


@pytest.mark.long
def test_the_sample_can_be_looked_at_but_not_written_in_and_hers_stays_as_it_is(visit):
    three_days(visit.folder)
    visit.open("sample")
    before = bytes_under(visit.folder)
    visit.press(OPEN_SAMPLE)
    for path in SCREENS:
        visit.open_stage(path, "rate") if path.startswith("part-") else visit.open(path)
        saves = [button for button in visit.app.button if button.label == SAVES.get(path)]
        assert [button.disabled for button in saves] == [True] * (path in SAVES)
    visit.open("").press(CLOSE_SAMPLE)
    assert "Walked to the river." in visit.words
    assert bytes_under(visit.folder) == before


def test_neutral_names_stay_neutral_in_the_sample(visit):
    visit.journal.journal.settings.set("private", True)
    visit.open("sample").press(OPEN_SAMPLE).open("part-1")
    assert [title.value for title in visit.app.title] == ["Step 1"]


def test_every_screen_is_in_the_table_of_the_tests_and_old_addresses_are_alive(visit):
    addresses = {place["url_pathname"] for place in visit.open().app._registered_pages.values()}
    assert addresses == {*SCREENS, *OLD_ADDRESSES}
    for old, path in OLD_ADDRESSES.items():
        assert_stands(visit.open(old), path)


def test_after_three_days_each_screen_shows_what_was_written(visit):
    three_days(visit.folder)
    in_week = sum(week_of(TODAY - timedelta(days=back)) == week_of(TODAY) for back in range(3))
    assert "Walked to the river." in visit.open("").words
    assert f"{in_week} of 7 days" in visit.open("this-week").words
    assert "3 of 28 days." in visit.open("weeks").words
    assert "Walked to the river." in visit.open("diary").words
    assert "3 check-ins" in visit.open("backups").words


@pytest.mark.long
@pytest.mark.parametrize("stretch", ["4 weeks", "3 months", "a year", "all"])
def test_every_chart_is_described_and_has_its_numbers_as_a_table(visit, stretch):
    visit.open("sample").press(OPEN_SAMPLE).open("weeks").choose("How far back?", stretch)
    charts = [chart.proto for chart in visit.app.get("vega_lite_chart")]
    assert len(charts) == 3
    assert [folded.label for folded in visit.app.expander] == [WHOLE_PAGE, HOW_TO_READ]
    visit.app.session_state["table page"] = True
    assert len(visit.look().app.dataframe) >= 5
    assert all("of 10" in chart.alt or "0 to 10" in chart.alt for chart in charts)
    assert len({chart.alt for chart in charts}) == len(charts)


@pytest.mark.long
def test_a_mistake_in_the_words_is_told_with_file_place_and_key_and_the_other_screens_open(own_words):
    whole = {screen: set(own_words.open(screen).words.splitlines()) for screen in SCREENS}
    for file, (right, wrong, place) in BROKEN.items():
        path = own_words.folder_of_words / file
        text = path.read_text(encoding="utf-8")
        assert right in text
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
        not_whole = set()
        for screen in SCREENS:
            own_words.open(screen)
            assert any(place in warning.value for warning in own_words.app.warning), (file, screen)
            not_whole |= set() if whole[screen] <= set(own_words.words.splitlines()) else {screen}
        assert not_whole == NEEDS[file], file
        path.write_text(text, encoding="utf-8")


def test_a_mended_file_is_read_again_without_a_new_start(own_words):
    path = own_words.folder_of_words / "about.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text("is_this = ", encoding="utf-8")
    assert own_words.open("about").app.warning
    path.write_text(text, encoding="utf-8")
    assert_stands(own_words.look(), "about")


def test_a_folder_of_words_that_is_not_there_is_told_on_the_screen(tmp_path, monkeypatch):
    visit = Visit(tmp_path / "journal", monkeypatch, tmp_path / "nowhere")
    assert "parts: there isn't a step in this folder" in visit.open("").words
    assert "check_in.toml" in visit.words


def test_a_new_file_is_a_new_screen_with_its_own_sliders_and_ratings(own_words):
    items = [f'[[item]]\nid = "8.{n}"\nquestion = "Question {n}?"\nlow = "no"\nhigh = "yes"' for n in range(1, 5)]
    (own_words.folder_of_words / "parts" / "8_my_own_part.toml").write_text(
        "\n".join(
            [
                'title = "My own part"',
                'measure = "my measure"',
                'next_step = "Call Anna."',
                "[[lesson]]",
                'text = "What I learned."',
                *items,
            ]
        ),
        encoding="utf-8",
    )
    own_words.open("part-8")
    assert [title.value for title in own_words.app.title] == ["Step 8: My own part"]
    assert "What I learned." in own_words.words
    own_words.open_stage("part-8", "rate").answer({f"Question {n}?": 7 for n in range(1, 5)}).press(SAVE_RATING)
    kept = own_words.journal.ratings.all()[-1]
    assert (kept.part, kept.answers) == ("my_own_part", {f"8.{n}": 7 for n in range(1, 5)})
