"""Of any journal, whatever lies in it and beside it, an erase takes one record, and that from every file."""

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.hard_plan import HardPlan
from steady.domain.records.kinds import ENTRY_KINDS, RECORD_KINDS, kind_of
from steady.domain.records.rating import Rating
from steady.domain.records.record import new_id
from steady.domain.records.reflection import Reflection
from steady.storage.file.companions import place_of
from steady.storage.file.drafts_file import NAME as DRAFTS_NAME
from steady.storage.file.journal_format import FileFormat
from steady.storage.file.table_keys import is_key_of
from steady.storage.journal import Journal, open_journal
from steady.storage.lock.encryption import LOCKED
from tests.storage.locks import PASSPHRASE, QUICK
from tests.storage.samples import SUNDAY_EVENING

KINDS = [kind.name for kind in RECORD_KINDS]
# Ids that share all but a sign, and any others.
IDS = st.sampled_from(["ab" * 16, "ab" * 15 + "ac", "bb" * 16]) | st.text("0123456789abcdef", min_size=32, max_size=32)
WEEKS = st.integers(1, 52).map("2026-W{:02d}".format)
ODD = st.sampled_from(
    ["", "a", "ab", "AB" * 16, "ab" * 15, "ab" * 17, "2026-W4", "check-in", "x/y", "exercise 3C/", "~"]
)
# What is hers has letters of its own, so that no piece of it stands in what another record says.
HERS, ELSE = st.text("qxzjkw", min_size=24, max_size=80), st.text("aeinorst ", min_size=24, max_size=80)
OF_A_DRAFT, KEPT = "qxzj" * 8, "jjkkwwqq" * 4
WINDOWS = st.just("") | IDS.map(" ~{}".format)
FIRST = {
    "check_ins": "check-in",
    "ratings": "rating",
    "reflections": "reflection",
    "events": "event",
    "hard_plans": "plan",
}


def record_of(kind: str, record_id: str, week: str, exercise: str, text: str):
    """A record of that kind which says `text`."""
    at = SUNDAY_EVENING
    match kind:
        case "check_ins":
            return CheckIn(id=record_id, at=at, note=text)
        case "ratings":
            return Rating(id=record_id, at=at, part=f"of {exercise}", answers={"blame": len(text) % 11})
        case "reflections":
            return Reflection(week=week, at=at, answers={"proud": text})
        case "exercises":
            return ExerciseEntry(id=record_id, at=at, exercise=exercise, values={"text": text})
        case "hard_plans":
            return HardPlan(at=at, reason=text)
        case _:
            return Event(id=record_id, at=at, title=text)


@st.composite
def journals(draw):
    """Records of every kind, which of them is to go, drafts of its form and others, odd documents, and damage."""
    kinds = st.sampled_from([kind.name for kind in ENTRY_KINDS])
    exercises = st.sampled_from(["3C", "2A", "hold"])
    hers = record_of(draw(kinds), draw(IDS), draw(WEEKS), draw(exercises), draw(HERS))
    others = draw(st.lists(st.builds(record_of, kinds, IDS, WEEKS, exercises, ELSE), min_size=3, max_size=8))
    others = [one for one in others if (kind_of(one), one.id) != (kind_of(hers), hers.id)]
    first = st.sampled_from(["check-in", "exercise", "said", "urge", "event", "rating", "reflection", "plan"])
    about = IDS | WEEKS | exercises | st.just(hers.id)
    forms = st.lists(st.builds("{} {}{}".format, first, about, WINDOWS), max_size=6)
    odd = draw(st.lists(st.tuples(st.sampled_from([*KINDS, "kept_aside", "letters"]), ODD), max_size=5))
    aside = draw(st.lists(st.tuples(st.sampled_from(KINDS[:-1]), IDS | ODD | st.just(hers.id)), max_size=4))
    return hers, others, draw(forms), odd, aside, draw(st.booleans())


def goes(hers, table: str, key: str, document, *, is_journal: bool = False) -> bool:
    """Whether it goes with `hers`, said once more, plainly: by whole words, and by nothing else."""
    kind = kind_of(hers).name
    if table == "kept_aside":
        parts = key.split("/")
        return len(parts) == 3 and parts[:2] == [kind, hers.id] and len(parts[2]) == 32
    if table != "drafts":
        return (table, key) == (kind, hers.id)
    words = key.split(" ~")[0].split(" ")
    if kind == "exercises" and words[:2] == ["exercise", hers.exercise]:
        return not (is_journal and document["values"]["id"] != hers.id)
    firsts = ["exercise", "said", "urge"] if kind == "exercises" else [FIRST[kind]]
    return len(words) > 1 and words[0] in firsts and words[1] == hers.id


def made(journal: Journal, hers, others, forms, odd, aside) -> None:
    """Fill a journal: with backups of before and after, what was kept aside, and what no workbook would write."""
    journal.save_all({(kind_of(one), one.id): one for one in others}.values())
    stored = journal.collection_of(hers).save(hers)
    with journal.transaction():
        for number, form in enumerate(dict.fromkeys(forms)):
            is_hers = goes(hers, "drafts", form, None)
            record_id = hers.id if number % 2 else new_id()
            values = {"id": record_id, "record": {"note": OF_A_DRAFT if is_hers and number % 2 else "a rest " * 8}}
            journal.drafts.save(Draft(at=SUNDAY_EVENING, form=form, values=values))
    tables = journal.everything()
    for table, key in odd:
        tables.setdefault(table, {})[key] = {"note": "nobody reads this"}
    for table, record_id in aside:
        is_hers = (table, record_id) == (kind_of(hers).name, hers.id)
        text = KEPT if is_hers else "nobody reads this"
        tables.setdefault("kept_aside", {})[f"{table}/{record_id}/{new_id()}"] = {"note": text}
    journal.replace_everything(tables)
    journal.collection_of(hers).save(replace(stored, hidden=True))
    journal.settings.set("veil", hers.id)


def tables_of(path: Path, file_format: FileFormat):
    content = path.read_bytes()
    return (file_format if content.startswith(LOCKED) else FileFormat()).decode_stored(content, place_of(path)).tables


def whole_lines(content: bytes):
    """Table, key and line of each line of a damaged copy that can still be read."""
    table = ""
    for line in content.split(b"\n"):
        with suppress(orjson.JSONDecodeError):
            if line.endswith(b": {"):
                (table,) = orjson.loads(b"{%b}}" % line)
            elif line.startswith(b'"'):
                (key,) = orjson.loads(b"{%b}" % line.rstrip(b","))
                yield table, key, line.rstrip(b",")


def texts_of(record) -> list[str]:
    """What she wrote in a record of `record_of`."""
    match record:
        case CheckIn(note=text) | Event(title=text) | HardPlan(reason=text):
            return [text]
        case Reflection(answers=texts) | ExerciseEntry(values=texts):
            return list(texts.values())
        case _:
            return []


@settings(max_examples=40, deadline=None)
@given(journals(), st.data())
def test_an_erase_takes_exactly_one_record_and_its_drafts_from_every_file(parts, data):
    hers, others, forms, odd, aside, is_locked = parts
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        journal = open_journal(folder)
        if is_locked:
            journal.lock.put_on(PASSPHRASE, QUICK)
        made(journal, hers, others, forms, odd, aside)
        file_format = journal._file.file_format
        damaged = folder / "journal.json.damaged-2026-11-22-220000"
        content = (folder / "journal.json").read_bytes()
        at = data.draw(st.integers(120, len(content) - 1), label="where it is hurt")
        hurt = data.draw(st.sampled_from([content[:at], content[:at] + b"\x00" + content[at + 1 :]]))
        damaged.write_bytes(hurt)
        in_use = [path for path in (folder / "journal.json", folder / DRAFTS_NAME) if path.exists()]
        paths = [*in_use, *sorted((folder / "backups").iterdir())]
        before = {path: tables_of(path, file_format) for path in paths}
        journal.erase(kind_of(hers).name, hers.id)
        for path, tables in before.items():
            assert tables_of(path, file_format) == {
                name: {
                    key: one for key, one in table.items() if not goes(hers, name, key, one, is_journal=path in in_use)
                }
                for name, table in tables.items()
            }
        if is_locked:
            assert not damaged.exists()
            return
        left = damaged.read_bytes()
        for path in [*paths, damaged]:
            content = path.read_bytes()
            for text in [*texts_of(hers), OF_A_DRAFT, KEPT]:
                assert not any(text[n : n + 15].encode() in content for n in range(len(text) - 14))
        for table, key, line in whole_lines(hurt):
            if is_key_of(table, key) and not goes(hers, table, key, orjson.loads(b"{%b}" % line)[key]):
                assert line in left
