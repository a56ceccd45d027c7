"""Whether a sentence of the list is still told, in whatever pieces the code has it now."""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches

from tests.said.lines import GAP, core, level, words_of

_LINE_END = re.compile(r"\s*\n\s*")
_GAP = re.compile(GAP)
_SENTENCE_END = re.compile(r"(?<=[.?!:;”])\s+(?=\S)")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
# What was a gap, or is a number and may have become a gap; the words beside it may be put together otherwise now.
_FILLED_IN = (_GAP, _NUMBER)
# At a gap, the rest of a word that was put together (“entr…”) and the signs beside it are no words of the sentence.
_AT_THE_LEFT = re.compile(r"^[^\W\d_]*[\s.,:;()“”‘’\"'–—·/*-]*")
_AT_THE_RIGHT = re.compile(r"[\s.,:;()“”‘’\"'–—·/*-]*[^\W\d_]*$")
# A few words stand in many a sentence; so few are told only where they stand alone.
_ENOUGH = 5
_WHOLE_WORDS = r"(?<!\w){}(?!\w)"
_ALONE = rf"(?:[\n{GAP}\d.:;?!”“(·*/]\s*){{}}(?:(?<=[.?!:;”])(?!\w)|(?=\s*[\n{GAP}\d.,:;?!”)·*/]))"
_PLURALS = (("", ""), ("s", ""), ("es", ""), ("ies", "y"))


class Now:
    """What the code says now: `texts`, as `said` collects them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = sorted({level(one) for text in texts for one in (text, *text.split("\n"))} - {""})
        self._page = _page(self._texts)
        self._pieces = _page(_cores(piece) for text in self._texts for piece in text.split(GAP))
        self._before_gaps = _page(_cores(piece) for text in self._texts for piece in text.split(GAP)[:-1])
        self._after_gaps = _page(_cores(piece) for text in self._texts for piece in text.split(GAP)[1:])

    def missing(self, lines: Iterable[str]) -> list[str]:
        """Return those of `lines` that are no longer told."""
        return [line for line in lines if not self.tells(line)]

    def tells(self, text: str) -> bool:
        """Return True if `text`, or each piece of two words or more between its gaps, is said now."""
        return self._tells(text, after_gap=False, before_gap=False)

    def nearest(self, text: str) -> str:
        """Return what is said now and comes nearest to `text`; empty if nothing is said at all."""
        several = [one for one in self._texts if len(words_of(one)) > 1]
        return next(iter(get_close_matches(level(text), several, n=1, cutoff=0.0)), "")

    def _tells(self, text: str, *, after_gap: bool, before_gap: bool) -> bool:
        beside_gap = after_gap or before_gap
        if len(words_of(text)) <= beside_gap or self._has(level(text)):
            return True
        # A label is not told by words that other texts happen to have.
        is_label = len(text.split()) < _ENOUGH and not beside_gap
        for place in (_LINE_END, _GAP, _SENTENCE_END, _NUMBER)[: 3 if is_label else 4]:
            if place.search(text):
                return all(self._tells(one, **sides) for one, sides in _apart(text, place, after_gap, before_gap))
        return not is_label and self._fits_together(_cores(text).split())

    def _has(self, text: str) -> bool:
        around = _ALONE if len(text.split()) < _ENOUGH else _WHOLE_WORDS
        return text in self._page and re.search(around.format(re.escape(text)), self._page) is not None

    def _fits_together(self, words: list[str]) -> bool:
        """Return True if a text with a gap, and one that can stand in the gap, give `words` between them."""
        cuts = range(1, len(words))
        two = ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in cuts)
        three = ((" ".join(words[:a]), " ".join(words[a:b]), " ".join(words[b:])) for b in cuts for a in range(1, b))
        return any(self._is_filled_at_an_end(*each) for each in two) or any(
            _ends(self._before_gaps, left) and self._fills(middle, _is_whole) and _starts(self._after_gaps, right)
            for left, middle, right in three
        )

    def _is_filled_at_an_end(self, left: str, right: str) -> bool:
        at_the_right = _ends(self._before_gaps, left) and self._fills(right, _starts)
        return at_the_right or (_starts(self._after_gaps, right) and self._fills(left, _ends))

    def _fills(self, text: str, stands: Callable[[str, str], bool]) -> bool:
        if " " in text:
            return stands(self._pieces, text)
        # Who counts gives one thing its name, and the plural is made of it.
        forms = (text.removesuffix(end) + instead for end, instead in _PLURALS if text.endswith(end))
        return any(_is_whole(self._pieces, form) for form in forms)


def _apart(text: str, place: re.Pattern[str], after: bool, before: bool) -> Iterator[tuple[str, dict[str, bool]]]:
    bits, inside = place.split(text), place in _FILLED_IN
    for n, bit in enumerate(bits):
        is_first, is_last = n == 0, n == len(bits) - 1
        bit = _AT_THE_LEFT.sub("", bit) if inside and not is_first else bit
        bit = _AT_THE_RIGHT.sub("", bit) if inside and not is_last else bit
        yield bit, {"after_gap": after if is_first else inside, "before_gap": before if is_last else inside}


def _page(texts: Iterable[str]) -> str:
    return "\n" + "\n".join(texts) + "\n"


def _cores(text: str) -> str:
    return " ".join(filter(None, map(core, text.split())))


def _starts(page: str, text: str) -> bool:
    return f"\n{text} " in page or _is_whole(page, text)


def _ends(page: str, text: str) -> bool:
    return f" {text}\n" in page or _is_whole(page, text)


def _is_whole(page: str, text: str) -> bool:
    return f"\n{text}\n" in page
