"""A mistake put into a copy of our words, and what is said of it."""

from pathlib import Path

from steady.content import read_content
from steady.content.toml_file import ContentProblem


def problems_with(file: Path, right: str, wrong: str) -> list[ContentProblem]:
    """The problems named in `file`, which lies at the top of its folder, once its first `right` is `wrong`."""
    text = file.read_text(encoding="utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    return [problem for problem in read_content(file.parent).problems if problem.file == file.name]
