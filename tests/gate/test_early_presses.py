"""After a restart the page she left open connects by itself, and a press at that very moment counts."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession

from steady.gate import server_patches
from tests.conftest import press_on, settle
from tests.gate.copied_workbook import copied_workbook
from tests.running import RunningWorkbook

PART = """
@st.fragment
def part():
    if st.button("Save"):
        st.session_state["saved"] = st.session_state.get("saved", 0) + 1
    st.text(f"saved: {st.session_state.get('saved', 0)}")
part()
"""
APART = '[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])'


@pytest.fixture
def running(tmp_path) -> Iterator[RunningWorkbook]:
    script = copied_workbook(tmp_path / "workbook", screen=PART)
    with RunningWorkbook(tmp_path / "journal", script=script) as running:
        yield running


def test_a_press_before_the_screen_has_run_anew_after_a_restart_counts_and_counts_once(running, page):
    page.goto(running.url)
    page.get_by_text("saved: 0").wait_for()
    settle(page)
    running.stop()
    page.wait_for_selector(APART, state="attached")
    running.start()
    settle(page)
    for times in (1, 2):
        press_on(page.get_by_role("button", name="Save", exact=True))
        page.get_by_text(f"saved: {times}").wait_for()
        settle(page)


@pytest.mark.parametrize(
    ("runs_now", "is_known", "asked_for"),
    [
        ("", False, ""),
        ("today", False, ""),
        ("today", True, "part"),
        ("diary", False, "part"),
    ],
)
def test_only_a_press_on_the_screen_that_runs_now_in_a_part_not_known_yet_runs_it_whole(
    monkeypatch, runs_now, is_known, asked_for
):
    asked = []
    monkeypatch.setattr(AppSession, "request_rerun", lambda session, state: asked.append(state.fragment_id))
    server_patches.heed_early_presses()
    session = SimpleNamespace(page_script_hash=runs_now, has_fragment=lambda part: is_known)
    AppSession.request_rerun(session, ClientState(fragment_id="part", page_script_hash="today"))
    assert asked == [asked_for]
