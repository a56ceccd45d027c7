"""The names of the months in the languages that journals come in, long and short."""

import unicodedata
from functools import cache, lru_cache

from steady.domain.spoken import MONTHS

SHORT_ENGLISH = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
# The first language in the list keeps a name that two give to different months.
_LANGUAGES = "en de fr es it pt nl pl ru uk cs sk sv nb fi hu ro tr el bg hr id lt lv et ca he ar"
_LONGEST_ENDING = 2
_FILLERS = {"de", "of", "d", "den", "da", "the", "dia"}


def _plain(name: str) -> str:
    """Without accents and case: exports differ in both."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))


@cache
def _months() -> dict[str, int]:
    """Each whole name, and each beginning of at least three letters that means only one month in all languages."""
    # Only a file with months in words needs Babel, which takes a tenth of a second for the names of all languages.
    from babel import Locale

    whole: dict[str, int] = {}
    begun: dict[str, set[int]] = {}
    for forms in (Locale(language).months for language in _LANGUAGES.split()):
        for number, name in [*forms["format"]["wide"].items(), *forms["stand-alone"]["wide"].items()]:
            whole.setdefault(_plain(name), number)
            for end in range(3, len(_plain(name))):
                begun.setdefault(_plain(name)[:end], set()).add(number)
    only = {start: months.pop() for start, months in begun.items() if len(months) == 1}
    # Apps write short English names whatever the language of the phone: "Mar" is March, though Finnish has another.
    return {**only, **{name.casefold(): number for name, number in SHORT_ENGLISH.items()}, **whole}


@lru_cache(maxsize=1024)
def month_of(text: str) -> int:
    """Return the number of the month named in a text without its day; KeyError when there is none."""
    words = "".join(sign if sign.isalpha() else " " for sign in _plain(text)).split()
    word = next((word for word in words if word not in _FILLERS), "")
    # Beside a day many languages give the name an ending: "tammikuuta" is "tammikuu".
    known = (word[:end] for end in range(len(word), max(2, len(word) - _LONGEST_ENDING - 1), -1))
    months = _months()
    return months[next((start for start in known if start in months), word)]
