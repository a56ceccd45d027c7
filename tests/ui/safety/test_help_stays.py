"""Help now stands whatever else is broken, and no other screen fails without a kind sentence and the way there."""

import logging
import shutil
from itertools import cycle

import pytest

from steady.bootstrap import Settings
from steady.gate import log_redaction
from steady.storage.journal import Journal, JournalSettings
from steady.ui.safety import help_screen, help_words
from steady.ui.safety.outage import OUTAGE, PROBLEM
from tests.browser.screens import NEED_NO_JOURNAL, SCREENS, WORDS
from tests.running import ROOT
from tests.storage.locks import PASSPHRASE, QUICK
from tests.test_architecture import imports_of
from tests.ui.breaking import ERRORS, HER_WORDS, break_function, functions_of, modules, reached_from, unimportable
from tests.ui.journals import three_days
from tests.ui.visit import Visit

# All that Help now is made of.
CLOSURE = {
    "steady",
    "steady.identity",
    "steady.ui",
    "steady.ui.state.page_paths",
    "steady.ui.safety.help_screen",
    "steady.ui.safety.help_words",
    "steady.ui.safety.outage",
}
# Asked for her country, and what fails there only means that none is known.
ASKED_IN_PASSING = "steady.ui.safety.kept_country"
OTHERS = frozenset(modules().keys() - CLOSURE)
# What runs before a screen does, each layer by its door.
ON_THE_WAY = (
    "steady.bootstrap",
    "steady.storage.journal",
    "steady.ui.frame",
    "steady.ui.lock.passphrase_screen",
    "steady.ui.safety.hide_screen",
    "steady.ui.screens",
    "steady.ui.state.lock_session",
    "steady.ui.state.session",
    "steady.ui.state.tab",
    "steady.ui.widgets.writing_box",
)
HERS = ("Walked to the river.", "Barely slept.", "Anna came by.", HER_WORDS)
COUNTRY = WORDS.help_lines.countries[0]
CARDS = [WORDS.safety.help, WORDS.safety.thoughts_of_suicide, WORDS.safety.afraid]
ABUSE = "1-800-799-7233"


@pytest.fixture
def locked(tmp_path, monkeypatch):
    three_days(tmp_path / "journal").journal.lock.put_on(PASSPHRASE, QUICK)
    return Visit(tmp_path / "journal", monkeypatch)


def assert_helps(visit):
    """Help now is whole: its directory, the lines of a country, its cards; and nothing stands there but help."""
    visit.open("help-now").choose("Your country", COUNTRY.name)
    assert [title.value for title in visit.app.title] == ["Help now"]
    headers = [header.value for header in visit.app.header]
    assert headers[0] == WORDS.help_lines.directory and headers[-3:] == [card.title for card in CARDS]
    assert [number.value for number in visit.app.subheader] == [line.number for line in COUNTRY.lines]
    assert {line for card in CARDS for line in card.lines} <= set(visit.words.splitlines())
    assert not visit.app.exception


def sentences(visit, path):
    """The errors that stand on another screen, where there may be any."""
    visit.app._page_hash = visit.page_hash(path)
    visit.app.run()
    assert not visit.app.exception
    return [error.value for error in visit.app.error]


def links(visit):
    return [link.proto.label for link in visit.app.get("page_link")]


def test_help_now_needs_the_few_modules_of_this_list_and_nothing_else():
    roots = [ROOT / "pages" / "help_now.py", ROOT / "steady" / "navigation.py"]
    asked = {name for root in roots for name in imports_of(root)} - {"steady.ui.screens"}
    ours = {name if name in modules() else name.rpartition(".")[0] for name in asked} & modules().keys()
    # The folders above them are imported with them.
    assert set().union(*(reached_from(name, ASKED_IN_PASSING) for name in ours)) | {"steady", "steady.ui"} == CLOSURE


def test_help_now_stands_when_no_other_module_can_be_imported(plain):
    with unimportable(OTHERS, ImportError):
        assert_helps(plain)
        assert sentences(plain, "diary") == [OUTAGE] and links(plain) == ["Help now"]
        assert sentences(plain, "about") == [PROBLEM] and "Help now" in links(plain)
    assert "Walked to the river." in plain.open("diary").words


@pytest.mark.long
def test_help_now_stands_whichever_other_module_cannot_be_imported(plain):
    # What no frame asks for is refused together: on the way to Help now it is not even met.
    in_turn = reached_from("steady.ui.screens") & OTHERS
    for names, error in zip([OTHERS - in_turn, *({name} for name in sorted(in_turn))], cycle(ERRORS), strict=False):
        with unimportable(frozenset(names), error):
            assert_helps(plain)
            if said := sentences(plain, "about"):
                assert set(said) <= {OUTAGE, PROBLEM} and "Help now" in links(plain), names


def assert_stays_closed(visit):
    """The other screens say kindly that they cannot be shown, or meet the lock."""
    for path in ("", "diary", "about"):
        if said := sentences(visit, path):
            assert set(said) <= {OUTAGE, PROBLEM} and "Help now" in links(visit), path
        assert not [word for word in HERS if word in visit.words]


@pytest.mark.long
@pytest.mark.parametrize("module", ON_THE_WAY)
def test_help_now_stands_whichever_function_on_the_way_fails_and_nothing_of_a_locked_journal_is_shown(
    locked, module, caplog
):
    locked.open()
    for name, error in zip(functions_of(module), cycle(ERRORS), strict=False):
        with pytest.MonkeyPatch.context() as patch:
            break_function(patch, module, name, error)
            assert_helps(locked)
            assert_stays_closed(locked)
    assert "A screen failed." in caplog.text


@pytest.mark.parametrize("error", ERRORS)
def test_help_now_stands_whatever_the_journal_fails_with(plain, error):
    def failing(*_, **__):
        raise error(HER_WORDS)

    for owner, name in ((Journal, "refresh"), (JournalSettings, "get"), (Settings, "from_environment")):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(owner, name, failing)
            assert_helps(plain)
            assert sentences(plain, "diary") in ([OUTAGE], [PROBLEM]) and "Help now" in links(plain)
            assert not [word for word in HERS if word in plain.words]


def test_every_other_screen_keeps_its_address_and_is_there_again_once_all_is_well(plain, monkeypatch):
    with pytest.MonkeyPatch.context() as patch:
        break_function(patch, "steady.ui.state.session", "own_workbook", ValueError)
        for path in [path for path in SCREENS if path not in NEED_NO_JOURNAL]:
            assert sentences(plain, path) == [OUTAGE] and links(plain) == ["Help now"]
            assert not [word for word in HERS if word in plain.words]
        assert {place["url_pathname"] for place in plain.app._registered_pages.values()} >= SCREENS.keys()
        sentences(plain, "diary")
    assert "Walked to the river." in plain.press("Try again").words


def test_a_screen_that_fails_keeps_its_frame_and_what_stands_in_its_fields(plain):
    note = "One thing I want to remember"
    plain.open().write(note, "He called").slide(calm=3)
    with pytest.MonkeyPatch.context() as patch:
        break_function(patch, "steady.ui.today.next_step_line", "show_next_step", ValueError)
        assert sentences(plain, "") == [PROBLEM] and "Help now" in links(plain)
    plain.look()
    assert [box.value for box in plain.boxes] == ["He called"]
    assert plain.sliders[0].value == 3


def test_the_log_has_the_outline_of_an_error_and_none_of_its_words(plain, caplog):
    before = logging.getLogRecordFactory()
    logging.setLogRecordFactory(log_redaction._Record)
    try:
        with pytest.MonkeyPatch.context() as patch:
            break_function(patch, "steady.ui.state.session", "named", ValueError)
            assert_helps(plain)
    finally:
        logging.setLogRecordFactory(before)
    assert "ValueError at " in caplog.text and HER_WORDS not in caplog.text


@pytest.mark.parametrize(
    "beginning",
    [
        b"LOCKED 999" + b"9" * 5000 + b" " + b"0" * 64 + b"\n{}\n",
        b"LOCKED 1 " + b"0" * 64 + b"\n{}\n",
        b'{"sha256": "' + b"[" * 100_000,
        b'{"format": ' + b"9" * 5000 + b"}",
        b"\xff" * 100,
    ],
    ids=["a version of 5,000 digits", "another sum", "deep brackets", "a long number", "no text"],
)
def test_help_now_stands_whatever_lies_in_the_place_of_the_journal(visit, beginning):
    shutil.rmtree(visit.folder)
    visit.folder.mkdir()
    (visit.folder / "journal.json").write_bytes(beginning)
    assert_helps(visit)
    assert sentences(visit, "diary") or [title.value for title in visit.app.title] == ["Locked"]


def test_help_now_stands_where_a_folder_lies_in_the_place_of_the_journal(visit):
    shutil.rmtree(visit.folder)
    (visit.folder / "journal.json").mkdir(parents=True)
    assert_helps(visit)
    assert sentences(visit, "diary")


@pytest.fixture
def words(tmp_path, monkeypatch):
    """A visit with a folder of words of its own, `words.folder_of_words`."""
    three_days(tmp_path / "journal")
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    visit = Visit(tmp_path / "journal", monkeypatch, content)
    visit.folder_of_words = content
    return visit


@pytest.mark.parametrize("name", ["help_lines.toml", "safety.toml", "about.toml", "check_in.toml", "parts"])
@pytest.mark.parametrize("how", ["taken away", "no text", "deep", "a folder"])
def test_help_now_stands_whatever_became_of_a_file_of_words(words, name, how):
    place = words.folder_of_words / name
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    if how == "a folder":
        place.mkdir()
    elif how != "taken away":
        place.write_bytes({"no text": b"\xff\xfe\x00", "deep": b"a = " + b"[" * 100_000}[how])
    assert_helps(words)


def test_one_line_of_a_country_that_is_broken_takes_only_that_country(words):
    lines = words.folder_of_words / "help_lines.toml"
    whole = lines.read_text(encoding="utf-8")
    lines.write_text(whole.replace('number = "1-800-799-7233"', 'number = "1-800'), encoding="utf-8")
    names = [country.name for country in WORDS.help_lines.countries]
    words.open("help-now")
    assert words.app.selectbox[0].options == names[1:]


def test_where_a_number_was_found_is_said_as_far_as_it_is_known(words):
    first, second = COUNTRY.lines[:2]
    lines = words.folder_of_words / "help_lines.toml"
    text = lines.read_text(encoding="utf-8")
    for gone in (f'source = "{first.source}"\nchecked = "{first.checked}"\n', f'source = "{second.source}"\n'):
        assert gone in text
        text = text.replace(gone, "", 1)
    lines.write_text(text, encoding="utf-8")
    said = [caption.value for caption in words.open("help-now").choose("Your country", COUNTRY.name).app.caption]
    assert not [caption for caption in said if caption.startswith(f"{first.number}:")]
    assert f"{second.number}: {second.checked}." in said


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('[[country]]\nname = "Canada"', '[[contry]]\nname = "Canada"'),
        ('[[country]]\nname = "Canada"', '[country]]\nname = "Canada"'),
        ('[[country]]\nname = "Canada"', "[[country]]\nname = Canada"),
        ('[[country]]\nname = "Canada"', '[[country]]\nnam = "Canada"'),
        ('[[country]]\nname = "Canada"', '[country]\nname = "Canada"'),
    ],
)
def test_the_numbers_of_a_country_never_stand_under_another(words, right, wrong):
    lines = words.folder_of_words / "help_lines.toml"
    whole = lines.read_text(encoding="utf-8")
    assert right in whole
    lines.write_text(whole.replace(right, wrong), encoding="utf-8")
    assert "Canada" not in words.open("help-now").app.selectbox[0].options
    for country in [each for each in WORDS.help_lines.countries if each.name != "Canada"]:
        words.choose("Your country", country.name)
        kinds = [line.number for kind in help_screen.KINDS for line in country.lines if line.kind == kind]
        assert [number.value for number in words.app.subheader] == kinds, country.name


def test_without_any_words_at_all_the_directory_and_the_emergency_number_are_named(visit, tmp_path, monkeypatch):
    monkeypatch.setattr(help_words, "CONTENT", tmp_path / "nowhere")
    monkeypatch.setenv("WORKBOOK_CONTENT", "~nobody-of-that-name/words")
    visit.app._page_hash = visit.page_hash("help-now")
    visit.app.run()
    assert [header.value for header in visit.app.header] == [help_screen.DIRECTORY]
    assert help_screen.WHAT_IT_LISTS in visit.words and help_screen.IN_DANGER in visit.words
