"""How a passphrase may be spelled and still be the same: blanks, dashes, quotes and the first letter.

Keyboards, phones and a sheet of paper do not keep these apart. Nothing else is made equal: letters stay large or
small, accents stay. The first letter alone costs a guesser at most one doubling of the work, which is half a sign.
"""

import re
import unicodedata

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ`´′＇", "'"),
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
    }
)
_BLANKS = re.compile(r"\s+")


def exact_form(passphrase: str) -> str:
    """Return the passphrase as locks took it up to version 0.1: one way of writing accents, no blanks at the ends."""
    return unicodedata.normalize("NFC", passphrase).strip()


def gentle_form(passphrase: str) -> str:
    """Return the one form of all the spellings that are taken for the same; of this form it is itself."""
    # Before the normal form, which would make a blank and a mark of ´.
    text = unicodedata.normalize("NFKC", passphrase.translate(_ALIKE)).translate(_ALIKE)
    # Signs that nobody sees: the soft hyphen, joiners, marks of direction.
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    joined = _BLANKS.sub(" ", seen).strip()
    return unicodedata.normalize("NFKC", joined[:1].lower() + joined[1:])
