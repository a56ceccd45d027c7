"""The report as a web page: one file that runs nothing, fetches nothing, and shows her words as she wrote them."""

import re
from base64 import b64decode
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steady.insights.report.characters import cleaned
from steady.insights.report.web_page import as_html
from tests.insights.reports import HERS, PRIVATE, report, report_with

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class Read(HTMLParser):
    """What a browser would make of a page: its elements with their attributes, and the text of each of hers."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.hers: list[str] = []
        self._inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if dict(attrs).get("class") == "hers":
            self._inside = True
            self.hers.append("")

    def handle_endtag(self, tag):
        self._inside = self._inside and tag != "p"

    def handle_data(self, data):
        if self._inside:
            self.hers[-1] += data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@given(st.text(st.characters(), max_size=300))
def test_her_text_comes_back_sign_by_sign(text):
    assert Read(as_html(report_with(text))).hers == [cleaned(text)]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</p></body>",
        "&lt; &#60;",
        "{{ 7 * 7 }} {% raw %}",
        "<!-- ",
        "]]>",
        '" onload="alert(1)',
    ],
)
def test_her_text_is_never_read_as_html_or_as_a_template(text):
    read, plain = Read(as_html(report_with(text))), Read(as_html(report_with("plain")))
    assert read.hers == [text]
    assert read.elements == plain.elements


def test_it_forbids_everything_but_its_own_style_and_its_own_pictures():
    page = as_html(report())
    policies = [one["content"] for one in Read(page).all("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    assert policies == [POLICY]


def test_it_holds_no_script_no_link_and_no_address():
    page = as_html(report())
    read = Read(page)
    assert not {tag for tag, _ in read.elements} & {"script", "link", "iframe", "object", "embed", "a", "form", "base"}
    assert not [name for _, attributes in read.elements for name in attributes if name.startswith("on")]
    assert re.findall(r"https?://|url\(|@import", page) == []
    assert all(one["src"].startswith("data:image/svg+xml;base64,") for one in read.all("img"))


def test_each_picture_is_a_drawing_with_a_description():
    pictures = Read(as_html(report())).all("img")
    shown = [one for part in report().sections for one in part.pictures if one.svg]
    assert [one["alt"] for one in pictures] == [one.alt for one in shown]
    drawings = [b64decode(one["src"].partition(",")[2]).decode() for one in pictures]
    assert drawings == [one.svg for one in shown]


def test_every_text_of_hers_finds_its_own_direction():
    read = Read(as_html(report_with("שלום", "Hello")))
    assert [one.get("dir") for one in read.all("p") if one.get("class") == "hers"] == ["auto", "auto"]


def test_headings_go_down_one_step_at_a_time():
    levels = [int(tag[1]) for tag, _ in Read(as_html(report())).elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in zip(levels, levels[1:], strict=False))


def test_tables_name_their_rows_and_columns():
    scopes = [one.get("scope") for one in Read(as_html(report())).all("th")]
    assert set(scopes) == {"col", "row"}


def test_nothing_private_is_in_the_page():
    page = as_html(report())
    drawings = "".join(one.svg for part in report().sections for one in part.pictures)
    assert [word for word in HERS if word in page] == list(HERS)
    assert [word for word in PRIVATE if word in page + drawings] == []


def test_its_title_says_nothing_to_someone_who_sees_the_tab():
    assert "<title>Notes and charts</title>" in as_html(report())
