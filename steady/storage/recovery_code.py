"""The recovery code: 160 random bits, written so that a person can copy them from paper without a mistake."""

import secrets

# Crockford's alphabet: no I, L, O or U, so that no sign is taken for another.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 32
_GROUP = 4
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", "–": "", " ": ""})


def new_code() -> str:
    """Return a new code in eight groups of four: "7QK2-M0D8-…"."""
    signs = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    return "-".join(signs[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def code_in(text: str) -> str | None:
    """Return the bare signs of a code, however it was typed; None where the text has not the shape of one."""
    signs = "".join(text.upper().split()).translate(_READ_AS)
    return signs if len(signs) == _LENGTH and set(signs) <= set(_SIGNS) else None
