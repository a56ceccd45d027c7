"""Someone with a second window, before unlocking, who speaks to the server directly: no word of hers, no change."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.attacks.raw_visitor import RawVisitor
from tests.browser.screens import SCREENS
from tests.forked_workbook import ForkedWorkbook
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import bytes_under, three_days

# A real server answers all of it.
pytestmark = pytest.mark.long

HERS = (b"Walked to the river.", b"Barely slept.", b"Anna came by.", b"A walk.")


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("locked") / "journal"
    workbook = three_days(folder)
    # The diary folds what is of another month, as yesterday may be.
    workbook.journal.save_all([replace(one, day=date.today()) for one in workbook.check_ins.all()])
    workbook.journal.lock.put_on(PASSPHRASE, QUICK)
    with ForkedWorkbook(folder) as running:
        yield running


@pytest.fixture
def owner(served):
    """She, with the journal open in a window of her own."""
    with RawVisitor(served.url) as visitor:
        yield visitor.unlock(PASSPHRASE)


@pytest.fixture
def stranger(served, owner):
    with RawVisitor(served.url) as visitor:
        yield visitor


def words_heard(visitor):
    return {word for word in HERS if any(word in message for message in visitor.heard)}


def test_she_herself_gets_her_words(owner):
    """Otherwise the rules below would hold for a server that answers nobody."""
    owner.open("diary")
    assert words_heard(owner) == set(HERS)


def test_a_stranger_gets_no_word_of_hers_from_any_screen(stranger):
    for path in SCREENS:
        stranger.open(path)
    assert words_heard(stranger) == set() and "Passphrase or recovery code" in stranger.widgets


def test_a_stranger_who_knows_the_name_of_every_button_can_press_none(served, owner, stranger):
    for path in SCREENS:
        owner.open(path)
    buttons = [name for kind, name in owner.widgets.values() if kind == "button"]
    fields = {name: "forget everything" for kind, name in owner.widgets.values() if kind in ("text_input", "text_area")}
    assert len(buttons) > 20 and fields
    before = bytes_under(served.folder)
    for path in SCREENS:
        stranger.open(path, fields, buttons)
    assert words_heard(stranger) == set()
    assert bytes_under(served.folder) == before


@pytest.mark.parametrize(
    "ask",
    [
        BackMsg(clear_cache=True),
        BackMsg(load_git_info=True),
        BackMsg(debug_shutdown_runtime=True),
        BackMsg(debug_disconnect_websocket=True),
        BackMsg(set_run_on_save=True),
        BackMsg(app_heartbeat=True),
        BackMsg(),
    ],
    ids=lambda message: message.WhichOneof("type") or "empty",
)
def test_no_other_message_of_the_socket_gives_anything_away(served, stranger, ask):
    stranger.open("diary")
    stranger.send(ask)
    stranger.listen(0.5)
    assert words_heard(stranger) == set()
    assert served.answers()


def test_a_made_up_name_of_a_session_opens_none(served, owner):
    owner.open("diary")
    with RawVisitor(served.url, wanted=str(uuid4())) as visitor:
        visitor.open("diary")
        assert visitor.name != owner.name and words_heard(visitor) == set()


def test_the_name_of_her_session_cannot_be_guessed_and_is_told_to_nobody_else(served, owner, stranger):
    """Whoever has it is taken for her: her page needs it to come back after the line was cut."""
    owner.open("diary")
    stranger.open("diary")
    assert UUID(owner.name).version == 4
    assert owner.name not in served.log()
    assert not [message for message in stranger.heard if owner.name.encode() in message]


def test_no_word_and_no_passphrase_is_in_the_log(served, owner, stranger):
    owner.open("diary")
    log = served.log().encode()
    assert not [word for word in (*HERS, PASSPHRASE.encode()) if word in log]
