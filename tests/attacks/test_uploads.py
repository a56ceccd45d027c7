"""Files a stranger hands over, tried on a running workbook: no name reaches the disk, no bomb goes off."""

import psutil
import pytest

from steady.bootstrap import Settings, open_workbook
from tests.attacks.bombs import BOMBS, journal_of, locked
from tests.attacks.bringing import look_inside, put, token_for
from tests.attacks.raw_visitor import RawVisitor
from tests.forked_workbook import ForkedWorkbook
from tests.running import ROOT
from tests.storage.locks import PASSPHRASE
from tests.ui.journals import bytes_under, three_days

# A real server answers all of it, and the files are large.
pytestmark = pytest.mark.long

MEGABYTE = 1024 * 1024
NO_BACKUP = b"This file isn't a whole backup of this workbook."
NAMES = {
    "up": "../../../stolen.json",
    "up, encoded": "..%2f..%2fstolen.json",
    "up, on windows": r"..\..\stolen.json",
    "absolute": "/tmp/stolen.json",
    "a drive": r"C:\Windows\stolen.json",
    "a share": r"\\server\share\stolen.json",
    "a device": "CON",
    "another device": "NUL.json",
    "nothing in it": "a\0b.json",
    "long": "x" * 5000,
    "none": "",
    "dots": "..",
    "a line": "one\ntwo",
    "a tag": "<img src=x onerror=window.ran=1>",
    "a stream": "notes.json:hidden",
    "backwards": "notes\u202enosj.exe",
    "half a sign": "a\ud83d.json",
}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("uploads") / "deep" / "down" / "journal"
    three_days(folder)
    with ForkedWorkbook(folder) as running:
        yield running


@pytest.fixture
def visitor(served):
    with RawVisitor(served.url) as visitor:
        yield visitor.open("backups")


def all_names(served):
    """Every file near the journal and beside the program, by name."""
    beside = {path for path in ROOT.iterdir()} | set((ROOT / "steady").rglob("*.json"))
    return beside | set(served.folder.parents[3].rglob("*"))


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_no_name_of_a_file_reaches_the_disk(served, visitor, name):
    before = all_names(served)
    is_refused = len(name) > 4000
    assert put(served, visitor.name, b"words", name) == (400 if is_refused else 204)
    assert all_names(served) == before and served.answers()
    assert is_refused or NO_BACKUP in look_inside(visitor, 5, PASSPHRASE)
    assert all_names(served) == before


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://evil.example"},
        {"Origin": "own"},
        {"Origin": "own", "X-Xsrftoken": "made up"},
        {"Origin": "http://evil.example", "X-Xsrftoken": "token", "Cookie": "_streamlit_xsrf=token"},
    ],
    ids=["nothing", "another page", "no token", "a made-up token", "another page with the token"],
)
def test_a_file_from_anybody_else_is_refused(served, visitor, headers):
    token = token_for(served)
    said = {
        name: value.replace("own", served.url).replace("=token", f"={token}").replace("token", token)
        for name, value in headers.items()
    }
    assert put(served, visitor.name, b"words", headers=said) == 403


def test_a_file_for_a_session_that_is_not_there_is_refused(served):
    assert put(served, "made-up", b"words") == 400


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_bomb_goes_off(served, visitor, bomb):
    content, before = BOMBS[bomb](), bytes_under(served.folder)
    server = psutil.Process(served.pid)
    rested = server.memory_info().rss
    assert put(served, visitor.name, content) == 204
    assert NO_BACKUP in look_inside(visitor, len(content), PASSPHRASE)
    assert bytes_under(served.folder) == before
    # What Python keeps of it for later use: well below what a computer of today has.
    assert server.memory_info().rss - rested < 1024 * MEGABYTE


def test_a_file_past_the_limit_is_turned_away(served, visitor):
    assert put(served, visitor.name, bytes(65 * MEGABYTE)) == 413


def test_a_backup_of_25_megabytes_can_be_brought_back(served, visitor):
    start = b'{"at":"2026-11-22T21:05:00+01:00","day":"2026-11-22","revision":1,"note":"'
    document = start + b"x" * 25 * MEGABYTE + b'"}'
    content = locked(journal_of(b'{"check_ins": {"a": ' + document + b"}}"))
    assert put(served, visitor.name, content) == 204
    assert b"It has 1 check-in" in look_inside(visitor, len(content), PASSPHRASE)


def test_a_backup_with_a_hundred_thousand_broken_entries_can_still_be_looked_into(served, visitor):
    many = b",".join(b'"%d": {}' % number for number in range(100_000))
    content = locked(journal_of(b'{"check_ins": {' + many + b"}}"))
    assert put(served, visitor.name, content) == 204
    assert b"It has 100000 check-ins" in look_inside(visitor, len(content), PASSPHRASE)


def test_after_all_that_the_journal_is_as_it_was_and_the_log_is_empty_of_it(served, visitor):
    assert [one.note for one in open_workbook(Settings(served.folder)).check_ins.all()][-1] == "Walked to the river."
    assert "stolen" not in served.log() and "Traceback" not in served.log()
