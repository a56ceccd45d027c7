"""A program that erases one record and kills itself ahead of a step of the disk: `… FOLDER ID STEP`."""

import sys
from pathlib import Path

from steady.storage.journal import open_journal
from tests.storage.writer import die_at

if __name__ == "__main__":
    folder, record_id, fatal = sys.argv[1:]
    open_journal(Path(folder), disk=die_at(int(fatal))).erase("exercises", record_id)
