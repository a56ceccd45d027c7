"""A message in its sentences, and a sentence in its halves where one is practical and one about the two of them.

"can you get tom at 3 and i miss you" is parted before the "and", though no stop stands there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from steady.domain.reading.features import Placed, placed_features
from steady.domain.reading.one_spelling import Word
from steady.domain.reading.reader import is_english, message_features, words_to_read
from steady.domain.reading.sentences import Stretch, by_sentence, sentences, stretch, together
from steady.domain.reading.weights import MESSAGES, weights

PRACTICAL, ABOUT_US, URGENT = "practical", "about_us", "urgent"
# A half has so many words or more; a sentence is parted twice at most, and none that is so long that it has no end.
_FEWEST, _MOST_CUTS, _LONGEST = 2, 2, 60
# Where a sentence is likely to be parted: before these, or after a sign that is no letter.
_JOINTS = frozenset(
    "and but also because so though plus nor or i you we please can could do are why how what when by love miss "
    "sorry hope thinking wish your is".split()
)
_AT_A_JOINT = 100
# So many places are looked at closely, and only where each side leans so far, one to practical and one away from it.
_TRIED, _LEANS = 3, 60
# What no half ends with, for the rest of its sentence has to follow; and what none begins with.
_NO_END = frozenset(
    "i we he she they will would can could should shall may might must do does did have has had am is are was were be "
    "been to the a an my your his her our their of for with from in at on by not and or but if as than that which who "
    "when what where why how this these those no any some every each very so too just please about into more let "
    "get bring take pick send pay call tell give make need want".split()
)
_NO_START = frozenset("to of for with from in at on than <clock> <ordinal> <number> not or him them".split())
# So sure, in hundredths, has the reader to be that something is about the two of them: at all, in a message that is
# practical as a whole, and in a half of a sentence that is.
_SURE, _SURE_AGAINST, _SURE_IN_ONE = 30, 150, 60
# Outside of these, in hundredths, a sentence is practical, or not, as a whole.
_LEAST, _MOST = -800, 600


@dataclass(frozen=True)
class Half:
    """A sentence or a half of one, at `start`:`end` of the message.

    `found` and `possible` say what it is about; `practical` and `about_us` how sure that is, in hundredths of the
    logarithm of the odds.
    """

    start: int
    end: int
    found: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    practical: int = 0
    about_us: int = 0

    @property
    def is_practical(self) -> bool:
        """True if it is practical by what was learned."""
        return bool(self.found & {PRACTICAL, URGENT})

    def is_surely_about_us(self, whole: "Half") -> bool:
        """Return True if it is about the two of them, also where `whole`, in which it stands, is practical."""
        return not self.is_practical and self.about_us > (_SURE_AGAINST if whole.is_practical else _SURE)


def whole_and_halves(message: str) -> tuple[Half, tuple[Half, ...]]:
    """Return `message` as a whole, and its sentences and the halves of those that were parted, in their order.

    Where it is not English they are there all the same, with nothing found in them; so is the whole of a long one.
    """
    words = words_to_read(message)
    can_read = is_english(words)
    halves: list[Half] = []
    for place, inside in by_sentence(message, words):
        if can_read and inside:
            halves += [half for spot, few in _short_of(message, inside, place) for half in _parted(message, few, spot)]
        else:
            halves.append(Half(*place))
    whole = Half(0, len(message))
    if can_read and len(words) <= _LONGEST:
        whole = _half(message, together(sentences(message, words)), (0, len(message)))
    return whole, tuple(halves)


def _short_of(
    message: str, words: Sequence[Word], place: tuple[int, int]
) -> Iterator[tuple[tuple[int, int], Sequence[Word]]]:
    """Yield a sentence in pieces that are no longer than _LONGEST; most are one piece."""
    start = place[0]
    for at in range(0, len(words), _LONGEST):
        end = words[at + _LONGEST].start if at + _LONGEST < len(words) else place[1]
        yield (start, start + len(message[start:end].rstrip())), words[at : at + _LONGEST]
        start = end


def _parted(message: str, words: Sequence[Word], place: tuple[int, int], cuts: int = _MOST_CUTS) -> Iterator[Half]:
    placed = list(placed_features([word.text for word in words]))
    undivided = _half(message, Stretch(words, {name for _, names in placed for name in names}), place)
    may_be_two = cuts and _LEAST < undivided.practical < _MOST
    best: tuple[int, Half, Half] | None = None
    widest = 0
    for cut in _likely_cuts(message, words, placed) if may_be_two else ():
        joint = words[cut].start
        left_place = (place[0], place[0] + len(message[place[0] : joint].rstrip()))
        left = _half(message, stretch(words[:cut]), left_place)
        right = _half(message, stretch(words[cut:]), (joint, place[1]))
        apart = _apart(left, right) + (_AT_A_JOINT if words[cut].text in _JOINTS else 0)
        if _are_two([left, right], undivided) and apart > widest:
            best, widest = (cut, left, right), apart
    if best is not None:
        cut, left, right = best
        yield from _parted(message, words[:cut], (left.start, left.end), cuts - 1)
        yield from _parted(message, words[cut:], (right.start, right.end), cuts - 1)
        return
    yield undivided


def _half(message: str, words: Stretch, place: tuple[int, int]) -> Half:
    table = weights(MESSAGES)
    scores = table.scores(message_features(message, words))
    found, possible = table.found_and_possible(scores)
    return Half(*place, found, possible, scores[PRACTICAL], scores[ABOUT_US])


def _are_two(parts: Sequence[Half], undivided: Half) -> bool:
    """Return True if one part is practical and the other, surely enough, about the two of them."""
    needed = _SURE_IN_ONE if undivided.is_practical else _SURE
    ours = [part for part in parts if not part.is_practical]
    return len(ours) == 1 and ours[0].about_us > needed


def _apart(left: Half, right: Half) -> int:
    """Return how clearly one half is practical and the other is about the two of them."""
    return abs(left.practical - right.practical) + abs(left.about_us - right.about_us)


def _likely_cuts(message: str, words: Sequence[Word], placed: Sequence[Placed]) -> list[int]:
    """Return before which words the two sides differ most in what they are about, the widest apart first."""
    table = weights(MESSAGES)
    before = [0] * (len(words) + 1)
    after = [0] * (len(words) + 1)
    for (start, end), features in placed:
        leaning = table.first(features)
        before[end + 1] += leaning
        after[start] += leaning
    for at in range(1, len(words) + 1):
        before[at] += before[at - 1]
        after[-at - 1] += after[-at]
    apart: dict[int, int] = {}
    for at in range(_FEWEST, len(words) - _FEWEST + 1):
        gap = message[words[at - 1].end : words[at].start].strip()
        higher, lower = max(before[at], after[at]), min(before[at], after[at])
        if higher > _LEANS and lower < -_LEANS and (gap or _may_part(words[at - 1], words[at])):
            apart[at] = higher - lower + (_AT_A_JOINT if gap or words[at].text in _JOINTS else 0)
    return sorted(apart, key=lambda at: -apart[at])[:_TRIED]


def _may_part(last: Word, first: Word) -> bool:
    # "at 3 i love you" is parted behind the number, "2 packages" is not.
    is_counted = last.text.startswith("<") and first.text not in _JOINTS
    return last.start != first.start and not is_counted and last.text not in _NO_END and first.text not in _NO_START
