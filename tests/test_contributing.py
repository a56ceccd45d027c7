"""What is written for who works on the code is so: the picture of the house, and the paths that are named."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.running import ROOT
from tests.test_architecture import imports_of, modules_of

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PICTURE = re.search(r"```mermaid\n(.*?)```", TEXT, re.DOTALL)[1]
# Its name, its places, what is in them, its feature folders, and where its arrows lead.
BOX = re.compile(r'^  (\w+)\["([^"]+?) — [^"<]+([^"]*)"\](?: --> (.*))?$', re.MULTILINE)
PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "content/README.md", *map(str, Path("docs").glob("*.md"))]


@dataclass(frozen=True)
class Box:
    """A box of the picture: its places, the feature folders it names, and the boxes its arrows lead to."""

    places: list[str]
    features: list[str]
    arrows: set[str]

    def modules(self) -> list[Path]:
        return [module for place in self.places for module in modules_of(place.rstrip("/"))]

    def imports(self, place: str) -> bool:
        """Whether a module of this box imports from a place, such as `steady/ui/`."""
        wanted = place.removesuffix(".py").strip("/").replace("/", ".")
        names = set().union(*(imports_of(module) for module in self.modules()))
        return any(f"{name}.".startswith(f"{wanted}.") for name in names)


def boxes_of(picture: str) -> dict[str, Box]:
    return {
        name: Box(
            places.split(", "), re.findall(r"\w+", features.replace("<br>", " ")), set(re.findall(r"\w+", arrows))
        )
        for name, places, features, arrows in BOX.findall(picture)
    }


BOXES = boxes_of(PICTURE)


def folders_in(place: str) -> set[str]:
    """The folders with modules that lie in a place; a module has none."""
    paths = [module.relative_to(ROOT / place) for module in modules_of(place.rstrip("/"))]
    return {path.parts[0] for path in paths if len(path.parts) > 1}


def test_it_is_read_in_one_go_and_few_words_are_our_own():
    glossary = TEXT.partition("| word | what it is |")[2].strip().splitlines()[1:]
    assert len(TEXT.splitlines()) <= 100 and 0 < len(glossary) <= 15


def test_every_line_of_the_picture_is_read():
    assert len(BOXES) == len(PICTURE.strip().splitlines()) - 1


def test_the_picture_shows_every_module():
    drawn = [module for box in BOXES.values() for module in box.modules()]
    there = {ROOT / "start.py", ROOT / "workbook.py"}.union(*map(modules_of, ("launch", "pages", "steady")))
    assert len(drawn) == len(set(drawn)) and there - set(drawn) == {ROOT / "steady" / "__init__.py"}


def test_the_picture_names_the_feature_folders():
    there = {
        name: sorted(folder for place in box.places for folder in folders_in(place)) for name, box in BOXES.items()
    }
    assert {name: sorted(box.features) for name, box in BOXES.items()} == there


@pytest.mark.parametrize("name", BOXES)
def test_an_arrow_stands_for_imports_and_no_import_is_without_its_arrow(name):
    box = BOXES[name]
    imported = {
        other for other, its in BOXES.items() if other != name and any(box.imports(place) for place in its.places)
    }
    assert {f"{name} imports {other}, and no arrow says so" for other in imported - box.arrows} == set()
    assert {f"the arrow from {name} to {other} stands for no import" for other in box.arrows - imported} == set()


@pytest.mark.parametrize("page", PAGES)
def test_a_path_that_is_named_is_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:steady|launch|pages|tests|docs|content)/[\w/.-]+)`", text))
    assert {path for path in named if not (ROOT / path).exists()} == set()
