"""The report as a PDF: every sign of hers is there as she wrote it or by its name, and nothing else tells of her."""

import io
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from steady.insights.days.spans import Span
from steady.insights.report import characters
from steady.insights.report.pdf import NOT_DRAWN, NotSet, as_pdf
from steady.insights.report.structure import Picture, Report, ReportTable, Section
from tests.insights.reports import (
    EVERYTHING,
    HERS,
    PRIVATE,
    TODAY,
    check_in,
    journal,
    pages_of,
    report,
    report_with,
    squeezed,
    whole_pdf,
)

MARKUP = [
    "# not a heading",
    "$x^2$ and $ y $",
    "\\ at the end \\",
    "\"quoted\" and 'this'",
    "*bold* _slanted_ `code`",
    "@someone <label> [link]",
    "-- --- ... ~",
    "// no comment /* here */ too",
    "- one\n+ two\n1. three\n= four",
    '#import "@preview/x:1.0.0"',
    "#panic(1) #sys.inputs.report",
    "{{ 7 * 7 }} {% raw %} <script>alert(1)</script>",
    "https://example.org/?a=1&b=2#c",
    "Łódź čšž ñ ü ß ő ğ İ ș",
    "Ελληνικά и русский",
]
SIGNS = st.text(st.sampled_from("abcdefg XYZ.,;:!?#$\\\"'*_`@<>[]{}()/-=+~|&%^éüßñłşž0123456789\n"), max_size=300)
UNASSIGNED = "\u0378"


def text_of(*texts: str) -> str:
    return squeezed("".join(pages_of(as_pdf(report_with(*texts)))))


def places_of(pdf: bytes, wanted: str) -> list[float]:
    """How far from the left edge the pieces of text begin that hold one of the signs `wanted`, in points."""
    found: list[float] = []

    def look(text, at_all, at, *_):
        if set(text) & set(wanted):
            found.append(at[4] * at_all[0] + at_all[4])

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=look)
    return found


@pytest.mark.parametrize("text", MARKUP)
def test_her_text_is_never_read_as_markup(text):
    assert squeezed(text) in text_of(text)


@pytest.mark.long
@settings(max_examples=60, deadline=None)
@given(SIGNS)
def test_whatever_she_types_stands_there_sign_by_sign(text):
    assert f"Thequestion{squeezed(text)}" in text_of(text)


@pytest.mark.long
@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(), max_size=80))
def test_no_text_at_all_keeps_a_report_from_being_made(text):
    made = Report(
        "one day",
        TODAY,
        (),
        (
            Section(
                "x",
                pictures=(Picture(text, text, text),),
                table=ReportTable(("a", "b"), ((text, text),)),
                entries=report_with(text).sections[0].entries,
            ),
        ),
    )
    assert pages_of(as_pdf(made))


def test_a_report_that_cannot_be_set_is_told_and_nothing_of_hers_is_in_the_trouble():
    with pytest.raises(NotSet, match="The web page has all the same things") as caught:
        as_pdf(replace(report_with("My own words."), paper="a napkin"))
    # What Typst said of it hangs on nowhere, so that no log can show it.
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_signs_that_stand_for_nothing_are_shown_as_unreadable():
    assert text_of("a\x00b\x07c\ud83dd") == text_of("a\ufffdb\ufffdc\ufffdd")


def test_a_sign_without_a_shape_is_named_and_the_report_says_so():
    text = text_of(f"before {UNASSIGNED} after")
    assert "before[characterU+0378]after" in text
    assert squeezed(NOT_DRAWN) in text
    assert squeezed(NOT_DRAWN) not in text_of("before and after")


def test_an_emoji_is_drawn_or_named_and_never_lost():
    # Which of the two depends on the fonts of the computer.
    text = text_of("Slept well 🥱.")
    assert "Sleptwell🥱." in text or "Sleptwell[yawningface]." in text


def test_text_from_right_to_left_stands_at_the_right_and_english_at_the_left():
    pdf = as_pdf(report_with("שלום לך", "Hello"))
    page = PdfReader(io.BytesIO(pdf)).pages[0]
    assert max(places_of(pdf, "שלום")) > float(page.mediabox.width) / 2
    assert max(places_of(pdf, "H")) < float(page.mediabox.width) / 2


def test_letters_of_right_to_left_scripts_are_all_there():
    text = text_of("שלום עולם", "مرحبا")
    assert set("שלוםעולםمرحبا") <= set(text)
    assert "[" not in text


@pytest.mark.long
@pytest.mark.parametrize("sign", ["a", "é", "ש"])
def test_five_thousand_signs_without_a_blank_stay_on_the_paper(sign):
    pdf = as_pdf(report_with(sign * 5000))
    width = float(PdfReader(io.BytesIO(pdf)).pages[0].mediabox.width)
    assert "".join(pages_of(pdf)).count(sign) >= 5000
    assert min(places_of(pdf, sign)) > 0 and max(places_of(pdf, sign)) < width
    assert len(pages_of(pdf)) > 1


def test_each_line_of_hers_begins_on_a_line_of_its_own():
    lines = pages_of(as_pdf(report_with("first\nsecond\r\nthird\u2028fourth")))[0].splitlines()
    assert {"first", "second", "third", "fourth"} <= {line.strip() for line in lines}


def test_a_short_entry_is_not_torn_over_two_pages_and_a_long_one_runs_on():
    short = [f"begin{n} " + "word " * 150 + f"end{n}" for n in range(12)]
    pages = [page.split() for page in pages_of(as_pdf(report_with(*short)))]
    assert len(pages) > 1
    assert all((f"begin{n}" in page) is (f"end{n}" in page) for page in pages for n in range(12))
    pages = pages_of(as_pdf(report_with("first " * 200, "word " * 1500)))
    assert "first" in pages[0] and "word" in pages[0] and len(pages) > 1


def test_every_page_has_its_number_the_period_and_how_many_there_are():
    pages = pages_of(whole_pdf())
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert squeezed(f"Page {number} of {len(pages)}") in squeezed(page)
        assert squeezed("28 September 2026 to 22 November 2026, 56 days") in squeezed(page)


def test_it_says_when_it_was_made_and_holds_every_sentence_of_the_report():
    made = report()
    text = squeezed("".join(pages_of(as_pdf(made))))
    assert "Madeon22November2026" in text
    said = [
        *made.summary,
        *made.how_to_read,
        *(line for part in (*made.opening, *made.sections) for line in part.lines),
        *(one.sentence for part in made.sections for one in part.pictures),
    ]
    assert [line for line in said if squeezed(line) not in text] == []


def test_the_file_tells_nothing_of_her_beside_what_is_on_the_paper(monkeypatch):
    monkeypatch.setenv("USER", "anna-of-the-house")
    pdf = as_pdf(report())
    told = dict(PdfReader(io.BytesIO(pdf)).metadata)
    assert told.pop("/Creator").startswith("Typst ")
    midnight = "D:20261122000000Z"
    assert told == {"/Title": "Notes and charts", "/ModDate": midnight, "/CreationDate": midnight}
    for telling in ("anna-of-the-house", str(Path.home()), str(Path.cwd()), "Steady", "marriage"):
        assert telling.encode() not in pdf


def test_nothing_private_is_in_the_file():
    pdf = whole_pdf()
    text = squeezed("".join(pages_of(pdf)))
    assert [word for word in HERS if word in text] == list(HERS)
    assert [word for word in PRIVATE if word in text or word.encode() in pdf] == []


@pytest.mark.long
def test_nothing_is_written_to_the_disk_while_it_is_made(tmp_path, monkeypatch):
    for place in ("TMPDIR", "TEMP", "TMP", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(place, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    as_pdf(report(EVERYTHING, journal()))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_it_is_set_on_the_paper_she_chose(paper, size):
    page = PdfReader(io.BytesIO(as_pdf(replace(report_with("Hello"), paper=paper)))).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_the_pictures_are_drawn_with_lines_and_not_with_points():
    pictures = [image for page in PdfReader(io.BytesIO(whole_pdf())).pages for image in page.images]
    assert pictures == []


def test_each_picture_is_described_for_a_screen_reader():
    pdf = whole_pdf()
    catalog = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"] and catalog["/Lang"] == "en"
    described = [one.alt for part in report().sections for one in part.pictures if one.svg]
    found = alternatives(catalog["/StructTreeRoot"])
    assert described and set(described) <= found


def alternatives(node) -> set[str]:
    """Every description in the tree of a tagged PDF."""
    node = node.get_object()
    kids = node.get("/K", []) if hasattr(node, "get") else node
    kids = kids if isinstance(kids, list) else [kids]
    own = {node["/Alt"]} if hasattr(node, "get") and "/Alt" in node else set()
    return own.union(*(alternatives(kid) for kid in kids if hasattr(kid.get_object(), "get")))


def test_a_picture_whose_words_have_signs_without_a_shape_is_still_set():
    three_weeks = Span(TODAY - timedelta(days=20), TODAY)
    named = [check_in(TODAY - timedelta(days=n), measures={f"Own {UNASSIGNED}": 4.0}) for n in range(9)]
    made = report(sources=journal(check_ins=named), period=three_weeks)
    assert "Own[characterU+0378]" in squeezed("".join(pages_of(as_pdf(made))))


def test_a_long_run_is_opened_between_letters_and_never_inside_one():
    torn = characters.breakable("e\u0301" * 60 + "👩\u200d👧" * 30)
    assert characters.MAY_BREAK + "\u0301" not in torn and "\u200d" + characters.MAY_BREAK not in torn
    assert torn.replace(characters.MAY_BREAK, "") == "e\u0301" * 60 + "👩\u200d👧" * 30
    assert characters.breakable("a short line of words") == "a short line of words"


@pytest.mark.parametrize(
    ("text", "runs"),
    [("שלום", True), ("مرحبا", True), ("12 שלום", True), ("Hello שלום", False), ("123", False), ("", False)],
)
def test_the_first_letter_says_which_way_a_line_runs(text, runs):
    assert characters.is_right_to_left(text) is runs
