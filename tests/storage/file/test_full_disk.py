"""A disk that is full or does not answer, at every single step: nothing is lost and the sentence fits."""

import errno
from contextlib import suppress
from dataclasses import replace

import pytest

from steady.storage.errors import JournalFull, JournalTrouble, JournalUnreachable
from steady.storage.file.filesystem import Disk
from steady.storage.journal import open_journal
from tests.storage.samples import ONE_OF_EACH, WatchedDisk, check_in

CODES = {errno.ENOSPC: JournalFull, errno.EDQUOT: JournalFull, errno.EIO: JournalUnreachable}


class FailingDisk(WatchedDisk):
    """The real disk until it is told to fail: then the step with that number fails, half-done where it writes."""

    def __init__(self, code):
        super().__init__(self._count)
        self.code, self.steps_left = code, None
        self.failed_at = ""

    def _count(self, step, *arguments):
        if self.steps_left is None:
            return
        self.steps_left -= 1
        if self.steps_left == 0:
            self.steps_left, self.failed_at = None, step
            if step == "write_new":
                Disk().write_new(arguments[0], arguments[1][: len(arguments[1]) // 2])
            raise OSError(self.code, "The disk says no")


def insert(journal, kept):
    journal.check_ins.save(check_in("new", id="a" * 32))


def edit(journal, kept):
    journal.check_ins.save(replace(kept, note="edited"))


def delete(journal, kept):
    journal.check_ins.delete(kept.id)


def all_together(journal, kept):
    with journal.transaction():
        insert(journal, kept)
        edit(journal, kept)
        journal.events.save(ONE_OF_EACH["events"])
        journal.settings.set("tags", ["walk"])


def contents(journal):
    return (
        {record.id: record.note for record in journal.check_ins.all()},
        journal.settings.get("tags"),
        [event.title for event in journal.events.all()],
    )


@pytest.mark.long
@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("change", [insert, edit, delete, all_together])
def test_a_step_that_fails_leaves_the_journal_before_or_after_the_change(tmp_path, change, code):
    failed_at = []
    for step in range(1, 40):
        disk = FailingDisk(code)
        journal = open_journal(tmp_path / str(step), disk=disk)
        kept = journal.check_ins.save(check_in("kept"))
        for number in range(7):
            journal.settings.set("number", number)
        before = contents(journal)
        disk.steps_left = step
        trouble = None
        try:
            change(journal, kept)
        except JournalTrouble as error:
            trouble = error
        if not disk.failed_at:
            break
        failed_at.append(disk.failed_at)
        seen, on_disk = contents(journal), contents(open_journal(tmp_path / str(step)))
        assert seen == on_disk
        # A note that could not be written stands in no save's way.
        assert seen == before or trouble is None or disk.failed_at in ("sync_folder", "names", "remove")
        assert trouble is None or type(trouble) is CODES[code]
        # With room again, the same click saves what it could not, and once is enough.
        change(journal, journal.check_ins.get(kept.id) or kept)
        after = contents(open_journal(tmp_path / str(step)))
        assert after != before and contents(journal) == after
        assert trouble is not None or seen == after
    assert {"write_new", "link", "replace", "sync_folder", "remove", "names"} <= set(failed_at)


def test_a_save_that_could_not_be_settled_is_settled_by_the_next_click(folder):
    last_step = max(step for step in range(1, 20) if fails_at("sync_folder", step, folder / str(step)))
    disk = FailingDisk(errno.EIO)
    journal = open_journal(folder / "journal", disk=disk)
    disk.steps_left = last_step
    record = check_in()
    with pytest.raises(JournalUnreachable):
        journal.check_ins.save(record)
    settled = []
    disk.before = lambda step, *where: settled.append((step, *where))
    assert journal.check_ins.save(record).revision == 1
    assert ("sync_folder", folder / "journal") in settled


def fails_at(wanted, step, folder):
    """Whether the step with that number of a first save is the wanted one."""
    disk = FailingDisk(errno.EIO)
    journal = open_journal(folder, disk=disk)
    disk.steps_left = step
    with suppress(JournalUnreachable):
        journal.check_ins.save(check_in())
    return disk.failed_at == wanted


def test_a_full_disk_leaves_no_half_written_file_behind(folder):
    disk = FailingDisk(errno.ENOSPC)
    journal = open_journal(folder, disk=disk)
    journal.check_ins.save(check_in("kept"))
    for step in range(1, 16):
        before = sorted(path.name for path in folder.rglob("*"))
        disk.steps_left, disk.failed_at = step, ""
        # A look at the note beside it may fail: then it is done without.
        with suppress(JournalFull):
            journal.check_ins.save(check_in(f"line {step}"))
        if disk.failed_at == "write_new":
            assert sorted(path.name for path in folder.rglob("*")) == before
            return
    pytest.fail("No step wrote a file.")
