"""The real labels, and what stands in a zip."""

import io
import zipfile

from steady.domain.views.record_text import InWords
from tests.words import our_words

WORDS = our_words()
IN_WORDS = InWords(parts=WORDS.parts, check_in=WORDS.check_in, weekly=WORDS.weekly, urge=WORDS.urge)


def unzipped(content: bytes) -> dict[str, str]:
    """The files in a zip, each as its text with its line ends as they are."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
