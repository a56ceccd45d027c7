"""How long her words take to be read: 500 of them, and the wildest texts somebody could paste."""

from collections.abc import Callable, Iterator
from random import Random

from steady.domain import hold_box, tone
from steady.domain.reading.weights import WAYS
from tests.bench.rows import Row, Size, compared, milliseconds
from tests.sentences.sets import ABOUT_US, DAY, HALVES, HELD_OUT, PRACTICAL, lines
from tests.sentences.shares import sheet

SEED = 500
WORDS = 500
AGAINST, MILLISECONDS = "the five milliseconds it may take", 5.0
# What nobody would write must not make her wait, either.
AGAINST_SIGNS, SIGNS, MILLISECONDS_OF_SIGNS = "a fifth of a second", 20_000, 200.0
DIARY, MESSAGE, SORTED = (
    "500 words of a diary read for what calls for care",
    "a message of 500 words read for its tone",
    "a message of 500 words sorted, half sentence by half sentence",
)
# Each stands again and again in a text of SIGNS signs.
WILD = {
    "one word": "please ",
    "one sign": "a",
    "one letter and a blank": "i ",
    "question marks": "?",
    "lines": "\n",
    "emoji": "😭",
    "right to left": "אני רוצה ללכת ",
    "the beginnings of phrases": "do not want to be i can not he will kill if you ",
    "a sentence without an end": "and he said i would and i said you could but ",
    "apostrophes": "don't'n't'll've ",
    "stars": "k*l* s*ic*de ",
    "long words": "unbelievablyextraordinarilylongwordwithoutanyend",
}
WAYS_TO_READ: dict[str, Callable[[str], object]] = {
    "tone": lambda text: tone.check(text, sheet("tone")),
    "sorting": lambda text: hold_box.sort(text, sheet("hold_box")),
}


def names() -> tuple[str, ...]:
    """Return the names of the rows."""
    return DIARY, MESSAGE, SORTED, *(_wild(name, way) for name in WILD for way in WAYS_TO_READ)


def measured(size: Size) -> Iterator[Row]:
    """Yield the rows of texts as people write them, and of those that nobody would."""
    diary, message = text_of(DAY), text_of(PRACTICAL, ABOUT_US, HALVES, *WAYS)
    rules, box = sheet("tone"), sheet("hold_box")
    for name, read in (
        (DIARY, lambda: tone.danger(diary, rules)),
        (MESSAGE, lambda: tone.check(message, rules)),
        (SORTED, lambda: hold_box.sort(message, box)),
    ):
        read()
        times = [milliseconds(read) for _ in size.rounds(size.saves)]
        yield compared(name, times, "ms", AGAINST, [MILLISECONDS], limit=1)
    for name, brick in WILD.items():
        text = (brick * (SIGNS // len(brick) + 1))[:SIGNS]
        for way, read_wild in WAYS_TO_READ.items():
            times = [milliseconds(lambda read=read_wild, text=text: read(text)) for _ in range(3)]
            yield compared(_wild(name, way), times, "ms", AGAINST_SIGNS, [MILLISECONDS_OF_SIGNS], limit=1)


def text_of(*labels: str) -> str:
    """Return WORDS words of sentences with one of `labels`, one after the other, as a person would end them."""
    of = [line.text.replace(" // ", " ") for line in lines(HELD_OUT) if line.label in labels]
    drawn = Random(SEED).sample(of, 150)
    ended = [text if text[-1:] in ".?!" else f"{text}." for text in drawn]
    return " ".join(" ".join(ended).split()[:WORDS])


def _wild(name: str, way: str) -> str:
    return f"20,000 signs of {name}, {way}"
