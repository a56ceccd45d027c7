"""What she answers and presses between two screens counts: as a page left open connects again, and as she goes on."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests
from streamlit.runtime.state import SessionState

from steady.gate import screen_requests
from tests.conftest import press_on, settle, until
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
OUTSIDE = (
    PART
    + """
if st.button("Lock"):
    st.session_state["locked"] = st.session_state.get("locked", 0) + 1
st.text(f"locked: {st.session_state.get('locked', 0)}")
"""
)
TICKED = (
    PART
    + """
st.text(f"ticked: {st.checkbox('Tick')}")
"""
)
# A screen on which her words take their time to be kept; the button comes before them, and leaves for another.
SLOW = """
import time
if st.button("Go"):
    st.switch_page("../pages/other.py")
@st.fragment
def part():
    words = st.text_input("Line", key="line", live=True, persist_state="session")
    time.sleep(0.4)
    st.session_state["kept"] = words
    st.text(f"kept: {words}")
part()
"""
OTHER = """st.text(f"kept: {st.session_state.get('kept')}")"""
# The last part has its say as it leaves, and the screen after it ends by being stopped.
STOPPED = """
if st.session_state.get("shut"):
    st.title("Shut")
    st.stop()
for number in range(8):
    st.text(number)
st.button("Shut it", on_click=lambda: st.session_state.update(shut=True))
late = st.components.v2.component("late", js='''export default ({ setTriggerValue }) => () =>
  setTimeout(() => setTriggerValue("late", true), 300)''')
@st.fragment
def part():
    late(on_late_change=lambda: None)
part()
"""
# In one moment, so that the browser sends both as one.
PRESS_BOTH = """(names) => names
  .map((name) => [...document.querySelectorAll("button, label")].find((one) => one.innerText === name))
  .forEach((one) => (one.querySelector("input") ?? one).click())"""
APART = '[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])'


@pytest.fixture
def running(request, tmp_path) -> Iterator[RunningWorkbook]:
    script = copied_workbook(tmp_path / "workbook", screen=getattr(request, "param", PART))
    with RunningWorkbook(tmp_path / "journal", script=script) as running:
        yield running


@pytest.fixture
def asked(monkeypatch) -> list[ClientState | None]:
    """What Streamlit is asked to run from now on, as the patch hands it on; all is put back when the test is over."""
    seen: list[ClientState | None] = []
    monkeypatch.setattr(AppSession, "request_rerun", lambda session, state: seen.append(state))
    monkeypatch.setattr(ScriptRequests, "request_rerun", ScriptRequests.request_rerun)
    for name in ("_handle_scriptrunner_event_on_event_loop", "request_script_stop"):
        monkeypatch.setattr(AppSession, name, getattr(AppSession, name))
    screen_requests.take_in_all_she_asks_for()
    return seen


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


@pytest.mark.parametrize("running", [OUTSIDE], indirect=True, ids=["outside"])
@pytest.mark.parametrize("names", [("Save", "Lock"), ("Lock", "Save")])
def test_a_press_in_the_very_moment_in_which_a_part_speaks_up_counts(running, page, names):
    page.goto(running.url)
    page.get_by_text("locked: 0").wait_for()
    settle(page)
    page.evaluate(PRESS_BOTH, names)
    page.get_by_text("locked: 1").wait_for()
    page.get_by_text("saved: 1").wait_for()


@pytest.mark.parametrize("running", [TICKED], indirect=True, ids=["ticked"])
def test_what_she_ticks_in_the_very_moment_in_which_a_part_speaks_up_counts(running, page):
    page.goto(running.url)
    page.get_by_text("ticked: False").wait_for()
    settle(page)
    page.evaluate(PRESS_BOTH, ["Save", "Tick"])
    page.get_by_text("ticked: True").wait_for()
    page.get_by_text("saved: 1").wait_for()


@pytest.mark.parametrize("way", ["button", "link"])
def test_a_line_is_taken_in_whole_before_the_screen_she_goes_to_from_it(tmp_path, page, way):
    script = copied_workbook(tmp_path / "workbook", screen=SLOW, other=OTHER)
    with RunningWorkbook(tmp_path / "journal", script=script) as running:
        page.goto(running.url)
        page.get_by_text("kept:").wait_for()
        settle(page)
        page.get_by_label("Line").press_sequentially("I walked to the river", delay=40)
        press_on(page.get_by_role(way, name="Go" if way == "button" else "other", exact=True))
        page.wait_for_url("**/other")
        page.get_by_text("kept: I walked to the river", exact=True).wait_for()


@pytest.mark.parametrize("running", [STOPPED], indirect=True, ids=["stopped"])
def test_what_a_part_says_late_leaves_a_screen_that_was_stopped_as_it_is(running, page):
    sent: list[str | bytes] = []
    page.on("websocket", lambda line: line.on("framesent", lambda frame: sent.append(frame)))
    page.goto(running.url)
    page.get_by_text("7", exact=True).wait_for()
    settle(page)
    press_on(page.get_by_role("button", name="Shut it", exact=True))
    heading = page.get_by_role("heading", name="Shut")
    heading.wait_for()
    until(page, lambda: len(sent) > 2)
    settle(page)
    page.wait_for_timeout(500)
    heading.wait_for()


@pytest.mark.parametrize(
    ("newest_screen", "asked_last", "is_known", "asked_for"),
    [
        # After a restart nothing runs, and no screen is known yet.
        ("", None, False, ("", "today")),
        # On the same screen: in a part that is known, and in one that the first run has not come to.
        ("today", None, True, ("part", "today")),
        ("today", None, False, ("", "today")),
        ("today", "today", True, ("part", "today")),
        ("today", "today", False, ("", "today")),
        # The first screen, asked for by its name, still runs.
        ("main", "", True, ("part", "today")),
        # She has gone to another: its run has begun, is over, or a script has sent her there.
        ("today", "diary", True, ("", "diary")),
        ("today", "diary", False, ("", "diary")),
        ("diary", None, True, ("", "diary")),
        ("diary", None, False, ("", "diary")),
    ],
)
def test_a_part_is_run_alone_only_where_it_is_known_and_on_her_screen_and_else_her_screen_is_run_whole(
    asked, newest_screen, asked_last, is_known, asked_for
):
    requests = ScriptRequests()
    requests.request_rerun(RerunData(page_script_hash=asked_last or ""))
    session = SimpleNamespace(
        page_script_hash=newest_screen,
        has_fragment=lambda part: is_known,
        _scriptrunner=None if asked_last is None else SimpleNamespace(_requests=requests),
        _session_state=SessionState(),
    )
    AppSession.request_rerun(session, ClientState(fragment_id="part", page_script_hash="today"))
    assert [(state.fragment_id, state.page_script_hash) for state in asked] == [asked_for]


def test_a_screen_asked_for_whole_is_asked_for_as_it_is(asked):
    session = SimpleNamespace(page_script_hash="today", has_fragment=lambda part: False, _scriptrunner=None)
    whole = ClientState(page_script_hash="diary")
    AppSession.request_rerun(session, whole)
    AppSession.request_rerun(session, None)
    assert asked == [ClientState(page_script_hash="diary"), None]
