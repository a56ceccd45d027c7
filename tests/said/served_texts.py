"""The texts of what is served or set beside Python: between the tags of a page, in quotes in a script, in TOML."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tests.said.lines import GAP, with_gaps

_SPOKEN_ATTRIBUTES = {"alt", "aria-label", "title", "placeholder"}
_SILENT = {"style", "script"}
_SCRIPT = re.compile(
    r"""//[^\n]*|/\*.*?\*/|(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)""", re.DOTALL
)
_TYPST = re.compile(r'//[^\n]*|(?P<text>"(?:\\.|[^"\\\n])*"|\[[A-Z][^\]]*\])')
_FILLED_IN = re.compile(r"\$\{(?:[^{}]|\{[^{}]*\})*\}|#[a-z][\w.()]*[\w)]")
_JINJA = re.compile(r"\{\{.*?\}\}", re.DOTALL), re.compile(r"\{%.*?%\}", re.DOTALL)
_JOINED = re.compile(r"\s*\+\s*")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self.found += [value for name, value in attrs if value and name in _SPOKEN_ATTRIBUTES]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        self.found += [] if self._silent else [data]


def texts_in_page(source: str) -> Iterator[str]:
    """Yield what stands between the tags of an HTML page or template, and what a screen reader reads of them."""
    page = _Page()
    page.feed(_JINJA[1].sub("", _JINJA[0].sub(GAP, source)))
    page.close()
    yield from page.found


def texts_in_script(source: str) -> Iterator[str]:
    """Yield what stands in quotes in a script, joined where a plus joins it, and the texts of pages in it."""
    yield from _quoted(source, _SCRIPT)


def texts_in_typst(source: str) -> Iterator[str]:
    """Yield what stands in quotes or in square brackets in a Typst file."""
    yield from _quoted(source, _TYPST)


def is_page(text: str) -> bool:
    """Return True if `text` has the tags of HTML in it."""
    return bool(re.search(r"</[a-z]+\d?>|<(?:p|div|span|style|link|meta)\b[^>]*>", text))


def _quoted(source: str, pattern: re.Pattern[str]) -> Iterator[str]:
    text, end = "", -1
    for found in pattern.finditer(source):
        if found["text"] is None:
            continue
        if end < 0 or not _JOINED.fullmatch(source[end : found.start()]):
            yield from _spoken(text)
            text = ""
        text, end = text + _plain(found["text"]), found.end()
    yield from _spoken(text)


def _plain(quoted: str) -> str:
    return re.sub(r"\\(.)", r"\1", _FILLED_IN.sub(GAP, quoted[1:-1]))


def _spoken(text: str) -> Iterator[str]:
    yield from texts_in_page(text) if is_page(text) else [with_gaps(text)]
