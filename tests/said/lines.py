"""Texts as the list has them: a gap where something is filled in, white space levelled, one text a line."""

import re

GAP = "…"
# What is filled in later: {name}, {0:.1f}, {}, %s, %(default)s, and the pieces of a date such as %-d.
_FILLED_IN = re.compile(r"\{\w*(?:![rsa])?(?::[^{}]*)?\}|%\(\w+\)[a-z]|%-?[A-Za-z](?![A-Za-z])")
_AROUND = "\"'“”‘’.,;:!?()[]–—·/*_`#"


def with_gaps(text: str) -> str:
    """Return `text` with a gap for each place of a template."""
    return _FILLED_IN.sub(GAP, text)


def level(text: str) -> str:
    """Return `text` with every run of white space as one blank."""
    return " ".join(text.split())


def core(word: str) -> str:
    """Return `word` without the signs around it."""
    return word.strip(_AROUND)


def words_of(text: str) -> list[str]:
    """Return the words of `text` that are made of letters, without the signs around them."""
    cores = [core(word) for word in text.replace(GAP, " ").split()]
    return [word for word in cores if re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", word)]


def escaped(text: str) -> str:
    """Return `text` on one line."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def unescaped(line: str) -> str:
    """Return the text that `escaped` made `line` of."""
    return re.sub(r"\\([\\nt])", lambda found: {"\\": "\\", "n": "\n", "t": "\t"}[found[1]], line)
