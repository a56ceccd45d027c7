"""docs/words_we_look_for.md: what is seen of sentences that nobody tuned to, and what is not.

python -m tests.sentences.page writes it anew.
"""

from collections.abc import Iterator
from random import Random

from tests.running import ROOT
from tests.sentences.sets import HELD_OUT, LEARNED, lines
from tests.sentences.shares import ASKED, EACH_WAY, Asked, wrong

PAGE = ROOT / "docs" / "words_we_look_for.md"
# So many that are still missed are told, and these kinds of mistakes are what hurts.
TOLD, TOLD_OF = 20, ("dying", "fear")
SEED = 13
HEAD = """# The words we look for

What she types is read on her own computer, sentence by sentence. That way help can be right there when it sounds as if
she's scared of him or thinking about dying, and a message to him can get a remark, or a day to wait. The reading is
often wrong, both ways. None of it is stored, counted or sent, and it never shuts anything: a card that wasn't called
for closes with one tap, and she can say otherwise about every message. **If nothing opens, that means nothing.**

## How it's read

1. Her words are put into one spelling: small letters, short forms and texting written out, common slips mended, emoji
   as words (`steady/domain/reading/spelling.toml`). A text that isn't in English is left alone.
2. Each sentence is looked at: its words, which ones are next to each other, pieces of long words, and which of about
   fifty slots they fill, such as “him”, “hurt”, “me” (`slots.toml`). Each of these has a weight for each thing we look
   for. The weights are plain numbers in three files next to the code, and a logistic regression found them.
3. Phrases that mustn't be missed count as well (`said` in `content/tone.toml`), unless the sentence is far from it. How
   sure the reading has to be is set so that an everyday line hardly ever opens a card.

## Where the sentences came from

It learned from {learned:,} sentences, and {held_out:,} were kept aside. All of them are made up, so none is from
anybody's diary. {hands} writers wrote them in December 2026. Each was an AI model that played four or so women of
different ages and countries, knew neither the rules nor what the others wrote, and labeled its own lines.
{kept_hands} of them wrote the sentences that were kept aside. Nothing was learned from those, and no rule was changed
because of one of them, but their shares were looked at while the work went on. No woman in danger wrote any of these,
and no counselor has looked at them, so more real sentences will be missed. They're in `tests/sentences`.
`python -m tests.sentences.train` finds the weights again, and a test does the same and compares.

## What goes wrong with the sentences kept aside

| what | wrong | of | share | aim | share of the last two writers |
|---|---|---|---|---|---|
"""


def page() -> str:
    """Return the whole page."""
    learned, held_out = lines(LEARNED), lines(HELD_OUT)
    hands, kept_hands = {line.hand for line in learned}, {line.hand for line in held_out}
    head = HEAD.format(
        learned=len(learned), held_out=len(held_out), hands=len(hands) + len(kept_hands), kept_hands=len(kept_hands)
    )
    return head + "\n".join([*map(_row, ASKED), "", *_ways(), *_missed(), ""])


def _row(asked: Asked) -> str:
    mistakes, count = wrong(asked)
    newest = sorted({line.hand for line in lines(HELD_OUT)})[-2:]
    last, last_count = wrong(asked, [line for line in lines(HELD_OUT) if line.hand in newest])
    shares = f"{len(mistakes) / count:.1%} | {asked.aim:.0%} | {len(last) / last_count:.1%}"
    return f"| {asked.what} | {len(mistakes)} | {count} | {shares} |"


def _ways() -> Iterator[str]:
    yield "Of the pressing lines, by the way in which they press, this many get no remark at all:"
    yield ""
    yield "| way | no remark | of |"
    yield "|---|---|---|"
    for asked in EACH_WAY:
        mistakes, count = wrong(asked)
        yield f"| {asked.what} | {len(mistakes)} | {count} |"
    yield ""


def _missed() -> Iterator[str]:
    yield f"## {TOLD} that are still missed"
    yield ""
    yield "Drawn by lot from those that should open a card and don't:"
    yield ""
    missed = [line.text for asked in ASKED if asked.name in TOLD_OF for line in wrong(asked)[0]]
    for text in sorted(Random(SEED).sample(sorted(set(missed)), TOLD)):
        yield f"- {text}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(PAGE.relative_to(ROOT).as_posix())
