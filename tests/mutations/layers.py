"""Which tests are there for which code, and how much of each there is."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

# The beginning of a path, and the tests that answer for what lies there. The first that fits counts.
LAYERS = {
    "domain": (("steady/domain/",), ("tests/domain",)),
    "content": (("steady/content/",), ("tests/content",)),
    "storage": (("steady/storage/",), ("tests/storage",)),
    "insights": (("steady/insights/",), ("tests/insights", "tests/test_numbers_page.py")),
    "sample_journal": (("steady/sample_journal/",), ("tests/test_sample_journal.py", "tests/test_numbers_page.py")),
    "command_line": (("steady/command_line/", "steady/__main__.py"), ("tests/command_line",)),
    "gate": (("steady/gate/",), ("tests/gate",)),
    "ui": (("steady/ui/", "pages/"), ("tests/ui", "tests/test_every_page.py")),
    "the frame": (
        ("steady/",),
        ("tests/ui", "tests/test_every_page.py", "tests/storage/test_bootstrap.py", "tests/gate"),
    ),
}
# All that a copy needs beside the files that lie loose; her journal may lie in `data`.
FOLDERS = (".streamlit", "content", "docs", "launch", "pages", "steady", "tests")


def layer_of(path: str) -> str | None:
    """Return the layer that this file belongs to, None for a file that is not the workbook's own code."""
    if path.endswith(".py"):
        return next((name for name, (places, _) in LAYERS.items() if path.startswith(places)), None)
    return None


def looking_at(layer: str) -> tuple[str, ...]:
    """Return the folders and files of the tests that answer for a layer."""
    return LAYERS[layer][1]


def project_files(root: Path) -> list[str]:
    """Return the files that make the project, as paths with `/`; nothing of a journal and nothing that tools left."""
    found = [path for path in root.iterdir() if path.is_file()] + [root / "data" / "README.md"]
    for folder in FOLDERS:
        found += [path for path in (root / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return sorted(path.relative_to(root).as_posix() for path in found if path.exists())


def code_of(root: Path) -> dict[str, dict[str, bytes]]:
    """Return for each layer its modules and what is in them."""
    code: dict[str, dict[str, bytes]] = {name: {} for name in LAYERS}
    for path in project_files(root):
        if layer := layer_of(path):
            code[layer][path] = (root / path).read_bytes()
    return code


def stamp_of(root: Path, paths: Iterable[str]) -> str:
    """Return a few letters that change whenever one of these files does."""
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(paths):
        digest.update(path.encode() + b"\0" + (root / path).read_bytes() + b"\0")
    return digest.hexdigest()
