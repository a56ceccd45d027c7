"""What can be typed, and what --help says about it."""

import argparse
from collections.abc import Callable
from datetime import date

from steady.command_line.check_journal import check_journal
from steady.command_line.export_journal import DIARY, EVERYTHING, REMINDERS, TABLES, backup, export
from steady.command_line.import_journal import import_journal
from steady.command_line.reminder_arguments import reminder_argument
from steady.command_line.restore_backup import restore
from steady.command_line.terminal import IN_WORDS

_ABOUT = f"""\
Your workbook, without the browser. It works while the workbook is open, too.

a first round:
  python -m steady check                           what's there, and is it okay?
  python -m steady backup /media/stick/notes.backup   the whole journal as one locked file
  python -m steady export notes.json               everything, to be read anywhere
  python -m steady import daylio.csv --preview     look at a file from another app

If a passphrase is needed, you're asked for it on the terminal. It's never part of a command.
`python -m steady COMMAND --help` tells you more, with examples.

{IN_WORDS}"""

_EXPORT = """\
Save what you wrote as one file. It is NOT locked: whoever has it can read it. For a safe copy, use `backup`.

  everything   one JSON file with all there is; `restore` and `import` can read it again (docs/export.md).
               What's under “Not sent yet” is in it only with --private
  tables       a zip of tables (CSV), to count in
  diary        a zip of text files (Markdown), one for each month
  reminders    a file for the calendar of your phone (.ics), which then reminds you to check in, and to look back on
               the week. Without --remind they're the way you last chose them. Anyone who sees your calendar sees them

examples:
  python -m steady export notes.json
  python -m steady export --as tables --first 2026-01-01 --last 2026-03-31 spring.zip
  python -m steady export --as diary --private --replace diary.zip
  python -m steady export --as reminders times.ics
  python -m steady export --as reminders --remind "check-in=Mon, Thu 7:15 Tea" --remind look-back=no times.ics"""

_IMPORT = """\
Import a file from another app, or one of our own exports. The workbook can tell which it is from what's in it.
Importing the same file again updates what's there and never doubles it.

examples:
  python -m steady import daylio.csv --preview
  python -m steady import daylio.csv --mood "super=5" --mood "tired but ok=3" --mood "odd=word"
  python -m steady import table.csv --column "day=Date" --column "number=Mood" --scale 1-5
  python -m steady import notes.json"""

_CHECK = """\
See what's in the folder: whether the journal, every entry and every backup can be read, and whether it's locked.
Nothing is changed. A line that starts with “!” needs a look, and then the number at the end is 1.

examples:
  python -m steady check
  python -m steady check --data /media/stick/journal"""

_BACKUP = """\
Save the whole journal as one locked file. If the journal is locked, its own passphrase opens the file. If it isn't,
you choose a passphrase for the file.

example:
  python -m steady backup /media/stick/notes.backup"""

_RESTORE = """\
Replace the whole journal with a file: a locked backup file, a whole export, or one of the earlier versions in the
folder backups, by its name. The journal you have now is kept as the newest backup. A whole export has to be made with
--private, because otherwise something would be missing.

examples:
  python -m steady restore /media/stick/notes.backup
  python -m steady restore journal-000012-2026-11-20-210500.json
  python -m steady restore --data new-folder notes.json --yes"""


def parse_arguments(words: list[str]) -> argparse.Namespace:
    """Return what was asked for, with the function that does it as `run`; wrong use ends the program with 2."""
    layout = argparse.RawDescriptionHelpFormatter
    reader = argparse.ArgumentParser("python -m steady", description=_ABOUT, allow_abbrev=False, formatter_class=layout)
    commands = reader.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, short: str, about: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        about = f"{about}\n\n{IN_WORDS}"
        new = commands.add_parser(name, help=short, description=about, allow_abbrev=False, formatter_class=layout)
        new.add_argument("--data", metavar="FOLDER", help="the folder of the journal (default: the workbook's own)")
        new.set_defaults(run=run)
        return new

    _import_options(command("import", "import a file from another app", _IMPORT, import_journal))
    _export_options(command("export", "save what you wrote as one file to read", _EXPORT, export))
    command("check", "see what's there and whether it's okay", _CHECK, check_journal)
    _target(command("backup", "save the whole journal as one locked file", _BACKUP, backup))
    back = command("restore", "replace the journal with a file", _RESTORE, restore)
    back.add_argument("file", metavar="FILE", help="the file, or the name of an earlier version")
    back.add_argument("--yes", action="store_true", help="don't ask again first")
    return reader.parse_args(words)


def _import_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="the file to import")
    command.add_argument("--preview", action="store_true", help="only say what's in it")
    level = "what a mood in that app means, as a number on its own scale, or “word”; once for each name"
    command.add_argument("--mood", action="append", default=[], metavar="NAME=LEVEL", help=level)
    what = "what's in a column of a table: day, number, note or hour; once for each"
    command.add_argument("--column", action="append", default=[], metavar="WHAT=NAME", help=what)
    ends = "the lowest and the highest number in a table (default: 0-10)"
    command.add_argument("--scale", default="0-10", metavar="LOW-HIGH", help=ends)


def _export_options(command: argparse.ArgumentParser) -> None:
    kinds, kind = (EVERYTHING, TABLES, DIARY, REMINDERS), "which kind (default: everything)"
    command.add_argument("--as", dest="kind", choices=kinds, default=EVERYTHING, help=kind)
    first = "the first day, such as 2026-01-31; tables and diary"
    command.add_argument("--first", type=_day, metavar="DAY", help=first)
    command.add_argument("--last", type=_day, metavar="DAY", help="the last day")
    command.add_argument("--private", action="store_true", help="also what's under “Not sent yet”")
    when = "check-in or look-back, with its days, its time and what the calendar says, or “no”"
    command.add_argument(
        "--remind", action="append", type=reminder_argument, default=[], metavar="WHAT=WHEN", help=when
    )
    _target(command)


def _target(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="where to save it")
    command.add_argument("--replace", action="store_true", help="replace a file of that name")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} isn't a day. A day is written like 2026-01-31") from None
