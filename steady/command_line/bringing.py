"""`import`: a file brought in beside what is there."""

from argparse import Namespace
from pathlib import Path

from steady.command_line import files
from steady.command_line.codes import OK
from steady.command_line.journals import opened
from steady.command_line.saying import in_counts
from steady.storage.exports import add_to, read_whole


def bring_in(chosen: Namespace) -> int:
    """Say what the file holds and, unless it is only a preview, add it to the journal in one save."""
    whole = read_whole(files.read(Path(chosen.file).expanduser()))
    print(f"A whole journal, made on {whole.taken:%Y-%m-%d at %H:%M}. It holds {in_counts(whole.counts)}.")
    if chosen.preview:
        print("Nothing was saved: this was a preview.")
        return OK
    brought = add_to(opened(chosen, may_begin=True).journal, whole)
    print(f"Done: {brought.new} new, {brought.updated} updated, {brought.unchanged} unchanged"
          + (f", {brought.kept} newer here and kept." if brought.kept else "."))
    return OK
