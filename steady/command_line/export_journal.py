"""`export` and `backup`: the journal as a file to take elsewhere."""

from argparse import Namespace
from pathlib import Path

from steady.command_line import named_files, reminder_arguments, terminal
from steady.command_line.journal_access import open_chosen, settings_of
from steady.command_line.terminal import OK, ProgressLine, WrongUse
from steady.domain.records.privacy import private_exercises
from steady.storage.exports import as_diary, as_tables, as_whole, entries_of
from steady.storage.exports.selection import DayRange

EVERYTHING, TABLES, DIARY, REMINDERS = "everything", "tables", "diary", "reminders"
_READABLE = {TABLES: as_tables, DIARY: as_diary}


def export(chosen: Namespace) -> int:
    """Write the journal, or what she wrote in some days, or her reminders, as one file that anyone can read."""
    _check_that_it_fits(chosen)
    place = _checked(chosen)
    if chosen.kind == REMINDERS:
        reminder_arguments.write_calendar(chosen, open_chosen(chosen), place)
        return OK
    with ProgressLine() as progress:
        workbook = open_chosen(chosen)
        if chosen.kind == EVERYTHING:
            withheld = None if chosen.private else private_exercises(workbook.parts)
            content = as_whole(workbook.journal, withheld=withheld)
        else:
            days = DayRange(chosen.first, chosen.last)
            entries = entries_of(workbook.journal, workbook.parts, days, private=chosen.private)
            content = _READABLE[chosen.kind](entries, workbook.in_words, progress)
    named_files.write_file(place, content, replace=chosen.replace)
    print(f"Saved to {place}. This file is not locked: whoever has it can read it.")
    if not chosen.private:
        print("What's under “Not sent yet” isn't in it. To put that in too, add --private.")
    return OK


def backup(chosen: Namespace) -> int:
    """Write the whole journal as one locked file."""
    place = _checked(chosen)
    workbook = open_chosen(chosen)
    is_locked = workbook.journal.lock.is_on
    wanted = "" if is_locked else terminal.new_passphrase("A passphrase for this file, at least 10 letters")
    named_files.write_file(place, workbook.journal.backups.as_backup_file(wanted), replace=chosen.replace)
    print(f"Saved to {place}. It's locked with the passphrase {'of your journal' if is_locked else 'you chose'}.")
    return OK


def _check_that_it_fits(chosen: Namespace) -> None:
    if chosen.kind not in _READABLE and (chosen.first or chosen.last):
        raise WrongUse(f"“{chosen.kind}” can't be for some days only. For that, choose --as tables or --as diary.")
    if chosen.kind == REMINDERS and chosen.private:
        raise WrongUse(
            "Reminders have none of your words in them but what the calendar says. Please leave out --private."
        )
    if chosen.kind != REMINDERS and chosen.remind:
        raise WrongUse("--remind is for the calendar file. Please add --as reminders.")


def _checked(chosen: Namespace) -> Path:
    place = Path(chosen.file).expanduser()
    named_files.check_place(place, settings_of(chosen).data, replace=chosen.replace)
    return place
