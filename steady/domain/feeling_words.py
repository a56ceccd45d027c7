"""The words she chose for how she felt, counted by days."""

from collections import Counter
from collections.abc import Collection, Iterable

from steady.domain.records.check_in import CheckIn


def days_by_word(check_ins: Iterable[CheckIn], known: Collection[str]) -> dict[str, int]:
    """Return on how many days she chose each of the word ids `known`, most days first.

    Twice on a day counts once. Words she never chose are left out; equals stand in the order of `known`.
    """
    chosen = {(one.day, word) for one in check_ins for word in one.words if word in known}
    days = Counter(word for _, word in chosen)
    return {word: days[word] for word in sorted(days, key=lambda word: (-days[word], list(known).index(word)))}
