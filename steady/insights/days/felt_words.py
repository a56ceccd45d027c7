"""How a feeling is compared in a sentence: more of it, less of it, or as much."""

from steady.domain.records.check_in import LIFTS_ME, WEIGHS_ON_ME
from steady.insights.days import frames

# More of it, less of it, and as much of it.
_FELT = {
    "calm": ("calmer", "less calm", "calm"),
    "hopeful": ("more hopeful", "less hopeful", "hopeful"),
    "sure_of_myself": ("surer of yourself", "less sure of yourself", "sure of yourself"),
    "warm": ("warmer", "less warm", "warm"),
    "lonely": ("lonelier", "less lonely", "lonely"),
    "angry_or_hurt": ("more angry or hurt", "less angry or hurt", "angry or hurt"),
}
GOOD, HARD = {*LIFTS_ME, frames.LIFTS}, {*WEIGHS_ON_ME, frames.WEIGHS, frames.HEAVINESS}


def compared(key: str, difference: float, ago: str) -> str:
    """Return what became of the series `key`: "Calmer than three months ago"; its own name is in none of it."""
    more, less, _ = _FELT.get(key, ("higher", "lower", ""))
    return f"{more if difference > 0 else less} than {ago}".capitalize()


def unchanged(key: str, ago: str) -> str:
    """Return it for a series within her usual ups and downs: "About as calm as three months ago"."""
    if key not in _FELT:
        return f"About the same as {ago}"
    return f"About as {_FELT[key][2]} as {ago}"


def you_felt(key: str, difference: float) -> str:
    """Return what came with something: "you felt calmer"; of a number of her own, "this number was higher"."""
    if key not in _FELT:
        return f"this number was {'higher' if difference > 0 else 'lower'}"
    return f"you felt {_FELT[key][0 if difference > 0 else 1]}"


def hardest_first(key: str) -> bool | None:
    """Return True if more of the series is harder, False if less of it is, and None where nobody knows."""
    return True if key in HARD else False if key in GOOD else None
