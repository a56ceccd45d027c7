"""Prints the counts over everything a person can read, and of each step."""

from tests.voice import measures
from tests.voice.collected import told

for kind in ("content/", "steady/", "pages/", "README", "CONTRIBUTING", "docs/", "SECURITY", ""):
    texts = [one.text for one in told() if one.file.startswith(kind)]
    short, long = (sum(len(count(text)) for text in texts) for count in (measures.short_forms, measures.long_forms))
    print(f"{kind or 'everything':<14} {len(texts):>5} texts, contractions {short}, long forms {long}")
for file in sorted({one.file for one in told() if one.file.startswith("content/parts/")}):
    texts = [one.text for one in told() if one.file == file]
    print(
        f"{file:<58} grade {measures.grade(texts):.1f}, "
        f"{measures.share_of_very_short(texts):.0%} of five words or fewer, spread {measures.spread(texts):.1f} words"
    )
