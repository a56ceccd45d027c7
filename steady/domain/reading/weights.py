"""What each feature of a sentence weighs, for each thing that is looked for: plain numbers, found by training.

They are made by `python -m tests.sentences.train` from the sentences in tests/sentences; a test makes them anew.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import Final, Literal

Table = Literal["care", "messages"]
CARE: Final = "care"
MESSAGES: Final = "messages"
# The ways in which a message presses, and that it does so at all.
PRESSING = "pressing"
WAYS = (
    "begging",
    "deadline",
    "guilt",
    "always_never",
    "convincing",
    "vow",
    "put_down",
    "heat",
    "asking",
    "accusing",
    "many_asks",
)
# What a rule may name as learned.
LEARNED = ("fear", "dying", *WAYS)
# The weights are kept as whole hundredths.
HUNDRED = 100
# So many bits has each weight in a packed number: enough for the sum of a long sentence.
_BITS = 24
_RANGE = 1 << _BITS
_NOTHING = repeat(0)


@dataclass(frozen=True)
class Weights:
    """The weights for several labels.

    A score above its `cut` says yes; one above its `floor` is enough where a pattern says yes as well. All are in
    hundredths of the logarithm of the odds. `packed` has the weights of each feature, for all labels in one number, so
    that they are added up at once: label 0 in the lowest bits.
    """

    labels: tuple[str, ...]
    bias: tuple[int, ...]
    cut: Mapping[str, int]
    floor: Mapping[str, int]
    packed: Mapping[str, int]

    def scores(self, features: Iterable[str]) -> dict[str, int]:
        """Return the score of each label for a sentence with `features`."""
        summed = sum(map(self.packed.get, features, _NOTHING))
        found = {}
        for label, bias in zip(self.labels, self.bias, strict=True):
            weight = _lowest(summed)
            found[label] = weight + bias
            summed = (summed - weight) >> _BITS
        return found

    def found_and_possible(self, scores: Mapping[str, int]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the labels whose score is above their cut, and those whose score is above their floor."""
        found = frozenset(label for label, score in scores.items() if score > self.cut[label])
        return found, frozenset(label for label, score in scores.items() if score > self.floor[label])

    def first(self, features: Iterable[str]) -> int:
        """Return what `features` weigh for the first label, without its bias."""
        return _lowest(sum(map(self.packed.get, features, _NOTHING)))


def pack(weighed: Sequence[int]) -> int:
    """Return the weights label, weight, label, weight … as one number."""
    packed = 0
    for n in range(0, len(weighed), 2):
        packed += weighed[n + 1] << (_BITS * weighed[n])
    return packed


def _lowest(packed: int) -> int:
    """Return the weight in the lowest bits, which may be below 0."""
    weight = packed & (_RANGE - 1)
    return weight - _RANGE if weight >= _RANGE // 2 else weight


@cache
def weights(table: Table) -> Weights:
    """Return the weights that ship with the workbook; read when they are first asked for."""
    kept = json.loads(Path(__file__).with_name(f"{table}_weights.json").read_text(encoding="utf-8"))
    packed = {feature: pack(weighed) for feature, weighed in kept["of"].items()}
    return Weights(tuple(kept["labels"]), tuple(kept["bias"]), kept["cut"], kept["floor"], packed)


@cache
def known_words() -> frozenset[str]:
    """Return the words that several people used in the sentences that were learned from, in one spelling."""
    return frozenset(Path(__file__).with_name("known_words.txt").read_text(encoding="utf-8").split())
