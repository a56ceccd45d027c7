"""Everything of hers with a value from 0 to 10 on a day: the six feelings, her own scales, and imported moods."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import FEELINGS, CheckIn

# An own scale may be called like a feeling, and is still another thing.
OWN_SCALE = "measure/"


@dataclass(frozen=True)
class DayScale:
    """One of them: what it is called on the screen, and what a sentence calls it."""

    id: str
    label: str
    name: str

    def value(self, check_in: CheckIn) -> float | None:
        """Return her answer in `check_in`, 0–10, or None."""
        if self.id in FEELINGS:
            answer: int | None = getattr(check_in, self.id)
            return answer
        return check_in.measures.get(self.id.removeprefix(OWN_SCALE))

    def is_in(self, check_ins: Iterable[CheckIn]) -> bool:
        """Return True if any of `check_ins` answers it."""
        return any(self.value(check_in) is not None for check_in in check_ins)


def scales(
    feelings: Sequence[Feeling], check_ins: Iterable[CheckIn], names: Mapping[str, str] | None = None
) -> Mapping[str, DayScale]:
    """Return id → scale: the feelings in their order, then own scales and imported moods, those most used first.

    A feeling nobody has answered is among them too. `names` maps the key of an own scale to its name, where the two
    differ; that name is hers, so sentences do not repeat it.
    """
    found = [DayScale(feeling.id, feeling.label, f"“{feeling.label.lower()}”") for feeling in feelings]
    used = Counter(name for check_in in check_ins for name in check_in.measures)
    found += [DayScale(OWN_SCALE + key, (names or {}).get(key, key), "this number") for key, _ in used.most_common()]
    return {scale.id: scale for scale in found}
