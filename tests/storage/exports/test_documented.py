"""docs/export.md says what stands in the file, and goes with it."""

import re

import pytest

from steady.domain.records.kinds import RECORD_KINDS
from steady.storage.exports import as_whole, read_whole
from steady.storage.file.tinydb_storage import KEPT_ASIDE
from steady.storage.journal import open_in_memory
from steady.storage.records.serialization import names_of
from tests.running import ROOT

PAGE = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
KINDS = {kind.name: kind.record for kind in RECORD_KINDS}


def rows(table: str) -> dict[str, str]:
    """The rows of the tables on the page: name → what is said of it."""
    return {found[1]: found[2] for found in re.finditer(r"^\| `(\w+)` \| (.*) \|$", table, re.MULTILINE)}


def test_the_example_on_the_page_is_a_whole_file():
    example = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1]
    whole = read_whole(example.encode())
    assert whole.counts == {"check_ins": 1, "settings": 1} and whole.is_complete


def test_the_page_names_every_key_of_the_file_and_every_table(clock):
    named = rows(PAGE)
    empty = as_whole(open_in_memory(clock=clock)).decode()
    keys = set(re.findall(r'"(\w+)":', empty))
    assert keys | set(KINDS) | {"settings", KEPT_ASIDE} == set(named)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_names_every_field_of_a_record(kind):
    of_every = set(re.findall(r"`(\w+)`", PAGE.split("Every record may have")[1].split("|")[0]))
    of_this = set(re.findall(r"`(\w+)`", rows(PAGE)[kind]))
    assert of_every | of_this >= names_of(KINDS[kind])
    assert of_this <= names_of(KINDS[kind])
