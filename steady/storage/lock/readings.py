"""How someone who guesses may read a passphrase: without accents and blanks, in other letters, on other keyboards."""

import re
import unicodedata

# The three rows of each keyboard, key for key beside those of the English one.
_ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,./"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю."
_KEYBOARDS = (
    "qwertzuiopü+asdfghjklöäyxcvbnm,.-",
    "azertyuiop^$qsdfghjklmùwxcvbn,;:!",
    "qwertyuiopå¨asdfghjklöäzxcvbnm,.-",
    "qwertyuiop`+asdfghjklñ´zxcvbnm,.-",
    _RUSSIAN,
    "йцукенгшщзхїфівапролджєячсмитьбю.",
    ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./",
    "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.",
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظ",
)
_ON_ENGLISH = [str.maketrans(row, _ENGLISH) for row in _KEYBOARDS]
_ON_RUSSIAN = str.maketrans(_ENGLISH, _RUSSIAN)
_CYRILLIC = dict(zip("абвгдезийклмнопрстуфхыэіїєґ", "abvgdeziiklmnoprstufhyeiieg", strict=True))
_GREEK = dict(zip("αβγδεζηικλμνξοπρςστυφω", "avgdeziiklmnxoprsstyfo", strict=True))
_SEVERAL = {
    **{"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ю": "yu", "я": "ya", "ь": "'", "ъ": "'", "θ": "th"},
    **{"χ": "ch", "ψ": "ps", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"},
}
_SMALL = _CYRILLIC | _GREEK | _SEVERAL
_IN_LATIN = str.maketrans({sign.upper(): latin.title() for sign, latin in _SMALL.items()} | _SMALL | {"ß": "ss"})
_SHIFT_LET_GO = str.maketrans("!@#$%^&*()_+", "1234567890-=")
_BETWEEN = re.compile(r"[\s\-_.,;:'\"/+*&|~]+")
_CASES_MEET = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")


def folded(text: str) -> str:
    """Return the text in plain letters of the Latin alphabet and plain digits, as far as they can be had."""
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(str(unicodedata.decimal(sign, sign)) for sign in plain if not unicodedata.combining(sign))
    return bare.translate(_IN_LATIN)


def without_gaps(text: str) -> str:
    """Return the text without blanks and the signs that may stand between words."""
    bare = "".join(text.split())
    # Three kinds of them are no gaps but signs that a program chose at random.
    return bare if len(set("".join(_BETWEEN.findall(bare)))) > 2 else _BETWEEN.sub("", bare)


def words_of(text: str) -> list[str]:
    """Return the words of a text, each folded and in small letters; "RiverLamp" is two."""
    return [folded(word).lower() for word in _BETWEEN.split(_CASES_MEET.sub(" ", text)) if word]


def full_readings(text: str) -> list[str]:
    """Return what a guesser looks up in his lists, each once: Russian words typed on English keys too."""
    small, plain = text.lower(), folded(text)
    readings = (plain, without_gaps(plain), folded(small.translate(_ON_RUSSIAN)), small.translate(_SHIFT_LET_GO))
    return list(dict.fromkeys(readings))


def key_readings(text: str) -> list[str]:
    """Return the text as the same keys would write it on an English keyboard, for each of the others."""
    small = "".join(text.casefold().split())
    return list(dict.fromkeys(small.translate(table) for table in _ON_ENGLISH))
