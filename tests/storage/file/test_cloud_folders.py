"""A journal in a folder that is copied to other computers is told, on every system, by name, by note and by mark."""

import json
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from steady.storage.file.cloud_folders import ANOTHER, synced_by, synced_here

W, P = PureWindowsPath, PurePosixPath


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (W(r"C:\Users\Anna\OneDrive\Steady\data"), "OneDrive"),
        (W(r"C:\Users\Anna\ONEDRIVE - Kowalski Ltd\Documents\data"), "OneDrive"),
        (W(r"D:\Dropbox (Anna)\data"), "Dropbox"),
        (W(r"C:\Users\Anna\iCloudDrive\data"), "iCloud Drive"),
        (W(r"G:\My Drive\data"), "Google Drive"),
        (W(r"G:\Meine Ablage\data"), "Google Drive"),
        (W(r"\\server\share\Nextcloud\data"), "Nextcloud"),
        (P("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/data"), "iCloud Drive"),
        (P("/Users/anna/Library/CloudStorage/OneDrive-Personal/data"), "OneDrive"),
        (P("/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.org/My Drive/data"), "Google Drive"),
        (P("/Users/anna/Library/CloudStorage/Somebody-anna/data"), ANOTHER),
        (P("/home/anna/Google Drive/data"), "Google Drive"),
        (P("/home/anna/dropbox/steady/data"), "Dropbox"),
        (P("/home/anna/Nextcloud2/data"), None),
        (P("/home/anna/Syncthing/data"), "Syncthing"),
    ],
)
def test_the_folder_of_a_syncing_program_is_known_by_its_name(folder, service):
    assert synced_by(folder, {}) == service


@pytest.mark.parametrize(
    "folder",
    [
        W(r"C:\Users\Anna\Documents\Steady\data"),
        W(r"C:\Steady\data"),
        P("/home/anna/steady/data"),
        P("/Users/anna/Documents/steady/data"),
        P("/home/anna/my drives/data"),
        P("/home/anna/boxing/data"),
        P("/"),
    ],
)
def test_an_ordinary_folder_is_not_taken_for_one(folder):
    assert synced_by(folder, {}) is None


@pytest.mark.parametrize(
    ("root", "folder", "inside"),
    [
        (W(r"C:\Users\Anna\Work Files"), W(r"c:\users\anna\WORK FILES\data"), True),
        (W(r"C:\Users\Anna\Work Files"), W(r"C:\Users\Anna\Work Files 2\data"), False),
        (P("/srv/anna"), P("/srv/anna"), True),
    ],
)
def test_a_folder_the_program_itself_names_is_known_with_all_in_it(root, folder, inside):
    assert synced_by(folder, {root: "OneDrive"}) == ("OneDrive" if inside else None)


@pytest.fixture
def home(tmp_path):
    (tmp_path / "anna" / "Documents" / "steady" / "data").mkdir(parents=True)
    return tmp_path / "anna"


def data(home: Path) -> Path:
    return home / "Documents" / "steady" / "data"


def test_nothing_is_told_where_there_is_nothing_to_tell(home):
    assert synced_here(data(home), {}, home) is None


@pytest.mark.parametrize("variable", ["OneDrive", "ONEDRIVE", "OneDriveCommercial"])
def test_onedrive_says_in_the_environment_where_it_is(home, variable):
    assert synced_here(data(home), {variable: str(home / "Documents")}, home) == "OneDrive"
    assert synced_here(data(home), {variable: ""}, home) is None


@pytest.mark.parametrize("place", ["home", "APPDATA"])
def test_dropbox_notes_where_it_is(home, tmp_path, place):
    note = (home / ".dropbox" if place == "home" else tmp_path / "roaming" / "Dropbox") / "info.json"
    note.parent.mkdir(parents=True)
    note.write_text(json.dumps({"personal": {"path": str(home / "Documents"), "host": 7}}))
    assert synced_here(data(home), {"APPDATA": str(tmp_path / "roaming")}, home) == "Dropbox"
    assert synced_here(home / "Pictures", {"APPDATA": str(tmp_path / "roaming")}, home) is None


@pytest.mark.parametrize("note", [b"", b"null", b"[]", b'{"personal": 7}', b'{"personal": {}}', b"\xff\xfe"])
def test_a_note_nobody_can_read_is_no_trouble(home, note):
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_bytes(note)
    assert synced_here(data(home), {}, home) is None


def test_documents_of_a_mac_that_lie_in_the_cloud_are_known(home):
    cloud = home / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    cloud.mkdir(parents=True)
    assert synced_here(data(home), {}, home) is None
    (cloud / "Documents").mkdir()
    assert synced_here(data(home), {}, home) == "iCloud Drive"
    assert synced_here(home / "steady", {}, home) is None


@pytest.mark.parametrize(("mark", "service"), [(".stfolder", "Syncthing"), (".dropbox", "Dropbox")])
def test_a_mark_in_a_folder_above_is_seen(home, mark, service):
    (home / "Documents" / mark).mkdir()
    assert synced_here(data(home), {}, home) == service


def test_a_folder_reached_through_a_link_is_known_by_where_it_really_lies(home):
    (home / "Dropbox" / "data").mkdir(parents=True)
    linked = home / "shortcut"
    try:
        linked.symlink_to(home / "Dropbox" / "data", target_is_directory=True)
    except OSError:
        # Windows lets only some people make links; the path itself is then all there is.
        linked = home / "Dropbox" / "data"
    assert synced_here(linked, {}, home) == "Dropbox"
