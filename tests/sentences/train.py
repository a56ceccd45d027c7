"""Finds the weights by which her sentences are read: python -m tests.sentences.train

From the sentences in `learned` alone. Each thing that is looked for is told from the rest by a logistic regression; how
sure it has to be is settled on hands that the regression has not seen, five times over. Nothing is left to chance but
the order in which the solver looks, which SEED sets.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from steady.domain.reading import weights as kept
from steady.domain.reading.features import slots
from steady.domain.reading.one_spelling import words_of
from steady.domain.reading.reader import message_features
from steady.domain.reading.sentences import pieces, sentences, together
from steady.domain.reading.weights import PRESSING, WAYS
from tests.sentences.sets import (
    ABOUT_US,
    BOTH,
    CALM,
    DAY,
    DYING,
    FEAR,
    FOREIGN,
    HALVES,
    JOINT,
    LEARNED,
    NEAR,
    PRACTICAL,
    UNCLEAR,
    URGENT,
    US_KIDS,
    Line,
    lines,
)

SEED = 20261201
PLACE = Path(kept.__file__).parent
FOLDS = 4
# How strongly weights are held near 0 (the smaller, the more), for what calls for care and for messages; features that
# stand in fewer examples, and weights below that many hundredths, are left out.
CARE_STRENGTH, MESSAGE_STRENGTH, FEWEST, LEAST_WEIGHT = 0.15, 0.4, 2, 6
# A word is known when so many hands used it.
FEWEST_HANDS = 2
# An everyday line that opens a card weighs so much more than a line that is missed: of such lines she writes the most.
NEAR_WEIGHT, DAY_WEIGHT, CALM_WEIGHT, MESSAGE_WEIGHT = 6.0, 40.0, 20.0, 1.0


@dataclass(frozen=True)
class Target:
    """One thing to tell from the rest: which labels it is, how much the others count (0: not at all), and its cut.

    The cut is set so that `share` of the lines labelled `quiet` are taken for it, and the floor so that
    `floor_share` of them are.
    """

    name: str
    labels: frozenset[str]
    counts: Mapping[str, float]
    quiet: frozenset[str]
    share: float
    floor_share: float = 0.1
    strength: float = MESSAGE_STRENGTH


@dataclass(frozen=True)
class Example:
    """The features of one piece of a line, or of the whole of it."""

    label: str
    hand: str
    line: str
    features: frozenset[str]


MESSAGE_LABELS = (*WAYS, CALM, PRACTICAL, URGENT, ABOUT_US, US_KIDS, UNCLEAR)
_MESSAGES = dict.fromkeys((*MESSAGE_LABELS, HALVES), MESSAGE_WEIGHT)
_DIARY = {FEAR: 1.0, DYING: 1.0, BOTH: 1.0, NEAR: NEAR_WEIGHT, DAY: DAY_WEIGHT, **_MESSAGES, CALM: CALM_WEIGHT}
_OURS = frozenset({ABOUT_US, US_KIDS, CALM, *WAYS})
CARE_TARGETS = (
    Target(FEAR, frozenset({FEAR, BOTH}), _DIARY, frozenset({DAY, CALM}), 0.011, 0.25, CARE_STRENGTH),
    Target(DYING, frozenset({DYING, BOTH}), _DIARY, frozenset({DAY, CALM}), 0.011, 0.25, CARE_STRENGTH),
)
# A practical message, or one of no kind, is no pressing one either.
_TONES = {**dict.fromkeys((*WAYS, CALM), 1.0), PRACTICAL: 0.1, UNCLEAR: 0.1, URGENT: 0.1}
MESSAGE_TARGETS = (
    # The first, for that one can be asked alone (Weights.first).
    Target(
        PRACTICAL,
        frozenset({PRACTICAL, URGENT}),
        dict.fromkeys(MESSAGE_LABELS, 1.0),
        frozenset({ABOUT_US, US_KIDS}),
        0.015,
    ),
    Target(PRESSING, frozenset(WAYS), _TONES, frozenset({CALM}), 0.018, 0.03),
    *(Target(way, frozenset({way}), _TONES, frozenset({CALM}), 0.0005, 0.006) for way in WAYS),
    Target(ABOUT_US, _OURS, dict.fromkeys(MESSAGE_LABELS, 1.0), frozenset({PRACTICAL, URGENT, UNCLEAR}), 0.02, 0.5),
    Target(
        URGENT,
        frozenset({URGENT}),
        dict.fromkeys(MESSAGE_LABELS, 1.0) | {PRACTICAL: 0.2},
        _OURS,
        0.002,
    ),
)


def known_words(learned: Sequence[Line]) -> frozenset[str]:
    """Return the words that FEWEST_HANDS hands or more used in English, in one spelling."""
    hands: dict[str, set[str]] = {}
    for line in learned:
        if line.label != FOREIGN:
            for word in words_of(line.text):
                if word.text.isalpha():
                    hands.setdefault(word.text, set()).add(line.hand)
    return frozenset(word for word, used_by in hands.items() if len(used_by) >= FEWEST_HANDS)


def diary_examples(learned: Iterable[Line], known: frozenset[str]) -> list[Example]:
    """Return the pieces of the lines, as the diary is read."""
    found = []
    for line in learned:
        text = line.text.replace(JOINT, " ")
        for piece in pieces(sentences(text, words_of(text, known))):
            found.append(Example(line.label, line.hand, line.text, frozenset(piece.features)))
    return found


def message_examples(learned: Iterable[Line], known: frozenset[str]) -> list[Example]:
    """Return whole messages, as messages are read."""
    return [message_example(line.label, line.text, line.hand, known) for line in learned]


def message_example(label: str, text: str, hand: str, known: frozenset[str]) -> Example:
    """Return one message or a part of one."""
    parts = sentences(text, words_of(text, known))
    features = message_features(text, together(parts)) if parts else frozenset()
    return Example(label, hand, text, frozenset(features))


def half_examples(learned: Iterable[Line], known: frozenset[str], examples: list[Example]) -> list[Example]:
    """Return the halves of the messages that have two, each as what it is more likely to be of the two."""
    fitted = {target.name: fit(target, examples) for target in MESSAGE_TARGETS if target.name in (PRACTICAL, ABOUT_US)}

    def leaning(example: Example) -> float:
        return score(fitted[PRACTICAL], example) - score(fitted[ABOUT_US], example)

    found = []
    for line in learned:
        if line.label == HALVES:
            both = [message_example("", part, line.hand, known) for part in line.text.split(JOINT)]
            both.sort(key=leaning)
            found += [replace(both[0], label=ABOUT_US), replace(both[-1], label=PRACTICAL)]
    return found


@dataclass(frozen=True)
class Fitted:
    """What a regression found: the weight of each feature, and the bias."""

    of: Mapping[str, float]
    bias: float


def fit(target: Target, examples: Sequence[Example]) -> Fitted:
    """Return what tells the examples of `target` from the others."""
    asked = [example for example in examples if target.counts.get(example.label)]
    counted = Counter(feature for example in asked for feature in example.features)
    vocabulary = {name: n for n, name in enumerate(sorted(name for name, n in counted.items() if n >= FEWEST))}
    rows = [sorted(vocabulary[name] for name in example.features if name in vocabulary) for example in asked]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((column for row in rows for column in row), dtype=np.int32)
    table = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(vocabulary)))
    wanted = [example.label in target.labels for example in asked]
    counts = [target.counts[example.label] for example in asked]
    regression = LogisticRegression(C=target.strength, solver="liblinear", random_state=SEED, max_iter=1000)
    regression.fit(table, wanted, sample_weight=counts)
    found = regression.coef_[0]
    return Fitted({name: float(found[n]) for name, n in vocabulary.items()}, float(regression.intercept_[0]))


def score(fitted: Fitted, example: Example) -> float:
    """Return how likely `example` is what was fitted, as the logarithm of the odds."""
    return fitted.bias + sum(fitted.of.get(feature, 0.0) for feature in example.features)


def cut_and_floor(target: Target, examples: Sequence[Example]) -> tuple[int, int]:
    """Return above which score, in hundredths, the shares of quiet examples are that `target` allows."""
    hands = sorted({example.hand for example in examples})
    # A line is taken for something if one of its pieces is.
    highest: dict[str, float] = {}
    for fold in range(FOLDS):
        unseen = set(hands[fold::FOLDS])
        fitted = fit(target, [example for example in examples if example.hand not in unseen])
        for example in examples:
            if example.hand in unseen and example.label in target.quiet:
                highest[example.line] = max(score(fitted, example), highest.get(example.line, -np.inf))
    cut, floor = np.quantile(list(highest.values()), [1 - target.share, 1 - target.floor_share])
    return round(float(cut) * kept.HUNDRED), round(float(floor) * kept.HUNDRED)


def table_of(targets: Sequence[Target], examples: Sequence[Example]) -> dict[str, object]:
    """Return the weights of `targets` as they are kept in a file."""
    of: dict[str, list[int]] = {}
    bias, cuts, floors = [], {}, {}
    for n, target in enumerate(targets):
        fitted = fit(target, examples)
        bias.append(round(fitted.bias * kept.HUNDRED))
        cuts[target.name], floors[target.name] = cut_and_floor(target, examples)
        for feature, weight in fitted.of.items():
            whole = round(weight * kept.HUNDRED)
            if abs(whole) >= LEAST_WEIGHT:
                of.setdefault(feature, []).extend((n, whole))
    names = [target.name for target in targets]
    return {"labels": names, "bias": bias, "cut": cuts, "floor": floors, "of": dict(sorted(of.items()))}


@cache
def trained() -> dict[str, str]:
    """Return what the files of the weights hold when they are made from the sentences as they stand, by name."""
    learned = [line for line in lines(LEARNED) if line.label != FOREIGN]
    known = known_words(learned)
    words = known | slots().keys()
    care = table_of(CARE_TARGETS, diary_examples(learned, words))
    examples = message_examples([line for line in learned if line.label in MESSAGE_LABELS], words)
    examples += half_examples(learned, words, examples)
    messages = table_of(MESSAGE_TARGETS, examples)
    return {
        "known_words.txt": "\n".join(sorted(known)) + "\n",
        f"{kept.CARE}_weights.json": as_text(care),
        f"{kept.MESSAGES}_weights.json": as_text(messages),
    }


def as_text(table: Mapping[str, object]) -> str:
    """Return a table as JSON, one feature a line, so that a change can be seen."""
    head = {key: value for key, value in table.items() if key != "of"}
    rows = [f"{json.dumps(key, ensure_ascii=False)}:{json.dumps(value)}" for key, value in table["of"].items()]
    return json.dumps(head, ensure_ascii=False)[:-1] + ', "of": {\n' + ",\n".join(rows).replace(", ", ",") + "\n}}\n"


def main() -> None:
    """Write the files."""
    for name, text in trained().items():
        (PLACE / name).write_text(text, encoding="utf-8")
        print(f"{name}: {len(text) // 1000} kB")


if __name__ == "__main__":
    main()
