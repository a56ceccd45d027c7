"""Prints everything the code says, one sentence or label a line: `python -m tests.said`."""

from tests.running import ROOT
from tests.said import escaped, sentences

for text in sorted(sentences(ROOT)):
    print(escaped(text))
