"""The real labels, and what stands in a zip."""

import io
import zipfile

from steady.content import record_words
from tests.words import our_words

WORDS = our_words()
IN_WORDS = record_words(WORDS, ())


def unzipped(content: bytes) -> dict[str, str]:
    """The files in a zip, each as its text with its line ends as they are."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
