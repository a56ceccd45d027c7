"""Closed tabs are let go of: they hold no descriptors, and soon nothing at all."""

import asyncio
import subprocess
import sys
import time
from threading import Thread
from types import SimpleNamespace

import psutil
import pytest
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.session_manager import SessionInfo
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from steady.gate import gone_sessions
from tests.attacks.raw_visitor import RawVisitor
from tests.forked_workbook import ForkedWorkbook
from tests.running import ROOT
from tests.ui.journals import begun

MANY, A_FEW, PATIENCE_S = 60, 9, 20
BEGINS_AS_ON_MACOS = """
import sys
from steady.gate import gone_sessions

if sys.platform == "win32":
    print(gone_sessions.raise_descriptor_limit() is None)
else:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
    gone_sessions.raise_descriptor_limit()
    most = 10_240 if hard == resource.RLIM_INFINITY else min(hard, 10_240)
    print(resource.getrlimit(resource.RLIMIT_NOFILE) == (most, hard))
"""


@pytest.fixture
def closing(monkeypatch):
    """Closes a tab, does `meanwhile` with what is kept of it, and returns the names of those shut for good."""

    def close(meanwhile=lambda storage, session: None):
        shut, storage = [], MemorySessionStorage()
        session = SimpleNamespace(id="hers", _scriptrunner=None, _script_event_loop=asyncio.new_event_loop())

        def disconnect(manager, name):
            storage.save(SessionInfo(client=None, session=session, script_run_count=1))

        monkeypatch.setattr(WebsocketSessionManager, "disconnect_session", disconnect)
        monkeypatch.setattr(AppSession, "_create_scriptrunner", AppSession._create_scriptrunner)
        monkeypatch.setattr(gone_sessions, "KEPT_FOR", 0.1)
        gone_sessions.let_go_of_them()

        async def visit():
            manager = SimpleNamespace(_session_storage=storage, close_session=shut.append)
            WebsocketSessionManager.disconnect_session(manager, session.id)
            meanwhile(storage, session)
            await asyncio.sleep(0.3)

        # Playwright keeps a loop in the main thread.
        thread = Thread(target=lambda: asyncio.run(visit()))
        thread.start()
        thread.join()
        session._script_event_loop.close()
        return shut

    return close


def descriptors(pid):
    process = psutil.Process(pid)
    return process.num_handles() if sys.platform == "win32" else process.num_fds()


def test_many_tabs_that_were_closed_hold_no_descriptors(fresh_folder):
    begun(fresh_folder)
    with ForkedWorkbook(fresh_folder) as running:
        with RawVisitor(running.url) as visitor:
            visitor.open("about")
            before = descriptors(running.pid)
        for _ in range(MANY):
            with RawVisitor(running.url) as visitor:
                visitor.open("about")
        until = time.monotonic() + PATIENCE_S
        while descriptors(running.pid) > before + A_FEW and time.monotonic() < until:
            time.sleep(0.1)
        assert descriptors(running.pid) <= before + A_FEW


def test_a_page_whose_line_was_cut_comes_back_to_what_it_had_and_runs(fresh_folder):
    begun(fresh_folder)
    with ForkedWorkbook(fresh_folder) as running:
        with RawVisitor(running.url) as visitor:
            visitor.open("about")
        # By then its descriptors are given back.
        time.sleep(gone_sessions._MOMENT + 0.5)
        with RawVisitor(running.url, visitor.name) as again:
            again.open("about")
        assert again.name == visitor.name
        assert "event loop" not in running.log()


def test_a_closed_tab_is_shut_for_good_after_a_while(closing):
    assert closing() == ["hers"]


def test_a_tab_that_came_back_is_not_shut(closing):
    assert closing(lambda storage, session: storage.delete(session.id)) == []


def test_a_tab_that_came_back_and_went_again_has_its_while_anew(closing):
    def come_and_go(storage, session):
        storage.save(SessionInfo(client=None, session=session, script_run_count=2))

    assert closing(come_and_go) == []


def test_the_workbook_may_open_as_many_files_as_the_system_lets_it():
    ran = subprocess.run(
        [sys.executable, "-c", BEGINS_AS_ON_MACOS], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout == "True\n"
