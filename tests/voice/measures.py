"""What can be counted about a voice: short forms, hedges, old words of the house, and how long the sentences are."""

import re
import statistics
import warnings
from collections.abc import Iterable, Mapping

with warnings.catch_warnings():
    # textstat still asks setuptools for its files the old way.
    warnings.simplefilter("ignore")
    from textstat import flesch_kincaid_grade

_APOSTROPHE = re.compile("[’ʼ]")
_SHORT = re.compile(
    r"\b(?:\w+n't|(?:I|you|he|she|it|we|they|that|there|who|what|this)'(?:m|re|ve|ll|d|s)"
    r"|(?:here|where|how|when|why|nobody|somebody|everybody|everything|nothing|let|one)'s|o'clock|ma'am)\b",
    re.IGNORECASE,
)
# At the end of a clause English has no short form.
_LONG = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|have|has|had|will|would|could|should|ca|can|need|must) ?not"
    r"|(?:you|we|they) are|I am|(?:he|she|it|that|there|what|who) is|(?:I|you|we|they) have (?=not|never|been|\w+ed\b"
    r"|got|had|seen|done|made|gone|come|said|told|written|known|given|taken|found|begun|put)"
    r"|(?:he|she|it) has (?=not|never|been|\w+ed\b|got|had|gone|come|said|told|left|made|done|begun|put|given)"
    r"|(?:I|you|he|she|it|we|they|that|there) (?:will|would)|let us)\b(?!\s*(?:[.,;:?!)”–—]|$))",
    re.IGNORECASE,
)
# "Do not go alone": an instruction that must not be misheard keeps its long form.
_NOT_TO_BE_MISHEARD = re.compile(r"(?:^|(?<=[.:;“] )|(?<=[“(]))(?:Please )?do not\b", re.IGNORECASE)
# No one says "that's who you're" or "if it's, call".
_WRONG_SHORT = re.compile(
    r"\b(?:(?:I'm|(?:you|we|they)'re|(?:I|you|we|they)'ve|(?:he|she|it|that|there)'s|\w+'ll)(?=\s*[.,;:?!)”])"
    r"|(?:I|you|we|they)'ve (?:a|an|no|the|my|your) |\bit's not it's\b)",
    re.IGNORECASE,
)
_RIGHT_AFTER_ALL = re.compile(r"let's\b", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?:may|might|perhaps|possibly|probably|likely|often|sometimes|usually|tends? to|seems?|in many cases"
    r"|generally|somewhat|as far as we know|now and then|at times)\b",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"\bLeslie(?: Cane)?\b|\bthe author\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.?!…])[”)*_]*\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")

_BRITISH = re.compile(
    r"\b(?:(?:col|fav|neighb|hon|hum|lab|rum|behavi)ours?|fav(?:ou)rites?|(?:real|organ|apolog|recogn|memor|summar|anonym)is"
    r"(?:e[sd]?|ing)|counsell(?:ors?|ing)|centres?|theatre|licence|cheques?|mum|mummy|grey|whilst|fortnight|kettle|nappy"
    r"|travell(?:ed|ing)|cancelled|(?:call|ring|rang) (?:him|her|you) up|half past|car park|holidaymaker|learnt|towards"
    r"|afterwards|practis(?:e[sd]?|ing)|programme|judgement|storey|tyres?|postcode|solicitors?|at the weekend)\b",
    re.IGNORECASE,
)

# What the house no longer says, each with what it says now.
OLD_WORDS = {
    r"reach(?:es|ed|ing)? out": "text him",
    r"hold box|parked?(?: words?| messages?)|hold a message": "Not sent yet",
    r"(?:goes|went|go|what goes|going) along(?! with (?:him|it|that|her|them|you)\b)": "patterns; is linked with",
    r"lifts (?:you|me)|weighs on (?:you|me)": "the good feelings, the hard feelings",
    r"careful version": "safer version",
    r"look-?backs\b": "Don't bring this up again",
    r"signs in him|shifts in me": "What I see from him, What's changed in me",
    r"his no is his to give": "he's allowed to say no",
    r"take it with you": "Export",
    r"bring in a journal": "Import",
    r"my chase loop": "The loop I get caught in",
    r"rate yourself": "Where are you with this?",
    r"put(?:s|ting)? (?:\w+ ){0,3}to rest|laid to rest": "set aside",
    r"(?:in|took|take) the place of": "replaces",
    r"the author(?:’s|'s)?\b": "Leslie Cane, once; then she",
    r"weigh this too": "Our view",
    r"\b(?:the|these|those|this|your|seven|each|every|all|of|other) parts?(?= (?:of the workbook|\d)|s\b)": "steps",
    r"\bPart \d\b": "Step",
}
# What only docs/numbers.md may say, which defines it.
STATISTICS = {
    r"standard deviation|\bSD\b|RMSSD|confidence interval|chance band|\bp-value": "what a friend would say",
    r"\bmeans?(?= (?:of|over) (?:the|a|your|these|seven|\d))": "average",
}


def plain(text: str) -> str:
    """Return `text` with one kind of apostrophe and without the marks of Markdown."""
    return re.sub(r"[*_`#]", "", _APOSTROPHE.sub("'", text)).strip()


def short_forms(text: str) -> list[str]:
    """Return the contractions in `text`."""
    return _SHORT.findall(plain(text))


def long_forms(text: str) -> list[str]:
    """Return where a contraction would do; not an instruction that must not be misheard, nor the end of a clause."""
    return _LONG.findall(_NOT_TO_BE_MISHEARD.sub("", plain(text)))


def wrong_short_forms(text: str) -> list[str]:
    """Return contractions that nobody says: at the end of a clause, or of a have that means to own."""
    return [found for found in _WRONG_SHORT.findall(plain(text)) if not _RIGHT_AFTER_ALL.match(found)]


def hedges(text: str) -> list[str]:
    """Return the words in `text` that take back what it says."""
    return _HEDGE.findall(plain(text))


def namings(text: str) -> list[str]:
    """Return where `text` names the author."""
    return _AUTHOR.findall(plain(text))


def old_words(text: str) -> list[tuple[str, str]]:
    """Return the old words of the house in `text`, each with what is said now."""
    return _said(text, OLD_WORDS)


def statistics_in(text: str) -> list[tuple[str, str]]:
    """Return what only a statistician says in `text`, each with what a friend says."""
    return _said(text, STATISTICS)


def _said(text: str, words: Mapping[str, str]) -> list[tuple[str, str]]:
    said = plain(text)
    return [(found[0], now) for old, now in words.items() for found in re.finditer(old, said, re.IGNORECASE)]


def british(text: str) -> list[str]:
    """Return the spellings and words in `text` that an American does not use."""
    return _BRITISH.findall(plain(text))


def sentences_of(text: str) -> list[str]:
    """Return the sentences of `text`."""
    return [one.strip() for one in _SENTENCE_END.split(plain(text)) if _WORD.search(one)]


def lengths(texts: Iterable[str]) -> list[int]:
    """Return how many words each sentence of `texts` has."""
    return [len(_WORD.findall(sentence)) for text in texts for sentence in sentences_of(text)]


def share_of_very_short(texts: Iterable[str], most: int = 5) -> float:
    """Return the share of the sentences that have `most` words or fewer, 0–1."""
    found = lengths(texts)
    return sum(length <= most for length in found) / len(found) if found else 0.0


def spread(texts: Iterable[str]) -> float:
    """Return how far the lengths of the sentences are spread, in words (standard deviation)."""
    return statistics.pstdev(lengths(texts) or [0])


def average_length(texts: Iterable[str]) -> float:
    """Return how many words a sentence has on average."""
    return statistics.fmean(lengths(texts) or [0])


def grade(texts: Iterable[str]) -> float:
    """Return the school grade at which `texts` read, by Flesch and Kincaid."""
    return float(flesch_kincaid_grade(" ".join(plain(text) for text in texts)))
