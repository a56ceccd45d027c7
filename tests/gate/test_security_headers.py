"""What every reply carries, and how Streamlit's start page becomes ours."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit

from steady.gate import routes, security_headers, start_page
from tests.running import ROOT

ORIGIN = "http://127.0.0.1:43117"
INDEX = Path(streamlit.__file__).parent.joinpath("static", "index.html").read_bytes()


def policy() -> dict[str, list[str]]:
    lines = security_headers.content_security_policy(ORIGIN).split("; ")
    return {line.split()[0]: line.split()[1:] for line in lines}


def reply(path: str, **given: str) -> dict[str, str]:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in given.items()]
    sent = [(name.decode(), value.decode()) for name, value in security_headers.headers(raw, ORIGIN, path)]
    assert len(sent) == len(dict(sent)), "a header was sent twice"
    return dict(sent)


def test_nothing_may_be_loaded_from_or_sent_to_another_computer():
    places = {place for line in policy().values() for place in line}
    hashes = {place for place in places if place.startswith("'sha256-")}
    assert places - hashes == {"'none'", "'self'", "blob:", "data:", "ws://127.0.0.1:43117"}
    assert policy()["default-src"] == ["'none'"]


def test_nothing_in_the_page_becomes_a_style_or_a_script_but_what_is_known_by_its_hash():
    assert not any(word in place for line in policy().values() for place in line for word in ("unsafe", "eval"))


def test_every_style_sheet_of_a_screen_is_a_file_known_by_its_hash():
    """A style sheet in Python's own text would do nothing in a browser."""
    for module in (ROOT / "steady" / "ui").rglob("*.py"):
        assert not re.search(r"<style\b|\{\s*(display|margin|position)\s*:", module.read_text("utf-8")), module.name
    sheets = list((ROOT / "steady" / "ui").rglob("*.css"))
    hashes = {base64.b64encode(hashlib.sha256(sheet.read_bytes()).digest()).decode() for sheet in sheets}
    assert sheets and {f"'sha256-{one}'" for one in hashes} < set(policy()["style-src"])


def test_a_script_of_ours_is_known_by_its_hash(tmp_path, monkeypatch):
    monkeypatch.setattr(security_headers, "SHELL", tmp_path)
    tmp_path.joinpath("door.js").write_bytes(b"window.door = 1\n")
    digest = base64.b64encode(hashlib.sha256(b"window.door = 1\n").digest()).decode()
    assert policy()["script-src"] == ["'self'", "blob:", f"'sha256-{digest}'"]


@pytest.mark.parametrize("name", ["frame-ancestors", "form-action", "base-uri"])
def test_nobody_frames_the_page_and_no_form_or_base_leads_away(name):
    assert policy()[name] == ["'none'"]


def test_what_may_be_hers_is_never_kept_by_the_browser():
    kept = reply("/media/9f.png", cache_control="public", etag="x", last_modified="y")
    assert kept["cache-control"] == "no-store"
    assert not {"etag", "last-modified"} & kept.keys()


def test_streamlits_own_files_are_kept():
    assert reply("/static/js/index.js", cache_control="public, immutable")["cache-control"] == "public, immutable"


def test_no_reply_opens_itself_to_another_page():
    sent = reply("/steady/here", access_control_allow_origin="*", access_control_allow_credentials="true")
    assert not [name for name in sent if name.startswith("access-control")]
    assert sent["cross-origin-resource-policy"] == sent["cross-origin-opener-policy"] == "same-origin"
    assert sent["x-frame-options"] == "DENY"
    assert sent["referrer-policy"] == "no-referrer"
    assert sent["x-content-type-options"] == "nosniff"


def test_a_weaker_header_of_streamlits_gives_way_to_ours():
    assert reply("/", x_frame_options="SAMEORIGIN")["x-frame-options"] == "DENY"


def test_the_start_page_never_says_streamlit_where_she_or_he_could_read_it():
    page = start_page.rewritten(INDEX).decode()
    assert "<title>Notes</title>" in page
    assert "treamlit" not in re.sub(r"<[^>]*>", "", page)


def test_the_start_page_has_no_script_in_it_and_no_pointer_to_the_agent_api():
    page = start_page.rewritten(INDEX).decode()
    assert re.findall(r"<script>", page) == []
    assert "_stcore/agent" not in page
    assert page.count('type="module"') == INDEX.decode().count('type="module"') == 1


def test_no_typed_word_goes_to_a_spelling_suggestion_or_translation_service():
    opening = re.search(r"<html[^>]*>", start_page.rewritten(INDEX).decode()).group()
    assert 'spellcheck="false"' in opening and 'writingsuggestions="false"' in opening and 'translate="no"' in opening


def test_the_start_page_asks_for_two_files_which_hold_every_file_of_the_shell():
    page = start_page.rewritten(INDEX).decode()
    assert re.findall(r'"\.(/steady/[^"]+)"', page) == [routes.STYLE, routes.SCRIPT]
    style, script = (ask(None).body.decode() for ask in (routes.style, routes.script))
    ours = {file for file in routes.SHELL.iterdir() if file.suffix in (".css", ".js")}
    assert {"look.css", "quick_exit.js"} <= {file.name for file in ours}
    for file in ours:
        assert file.read_text("utf-8") in (style if file.suffix == ".css" else script), file.name
