"""After a restart the page she left open connects by itself, and a press at that very moment counts."""

from collections.abc import Iterator

import pytest

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
