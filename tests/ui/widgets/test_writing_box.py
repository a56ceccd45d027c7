"""The scripts of the writing box are joined by what they import, and reach the page as one text."""

import re
from pathlib import Path

from steady.ui.widgets import writing_box

FOLDER = Path(writing_box.__file__).parent
IMPORT = re.compile(r'import \{([^}]*)\} from "\./([\w.]+)";')
EXPORT = re.compile(r"^export (?:async )?(?:const|function) (\w+)", re.MULTILINE)
SCRIPTS = ("outbox.js", "place_keeper.js", "writing_box.js")


def text_of(name):
    return (FOLDER / name).read_text(encoding="utf-8")


def test_what_one_script_imports_another_exports_and_nothing_is_exported_for_nobody():
    imported = {
        (source, name.strip())
        for script in SCRIPTS
        for names, source in IMPORT.findall(text_of(script))
        for name in names.split(",")
        if name.strip()
    }
    assert imported == {(script, name) for script in SCRIPTS for name in EXPORT.findall(text_of(script))}


def test_the_page_gets_every_script_once_each_behind_what_it_imports_and_no_import_is_left():
    joined = writing_box.with_imports("writing_box.js")
    assert re.findall(r"^(?:import|export) \S+", joined, re.MULTILINE) == ["export default"]
    places = [joined.index(line) for line in ("const page =", "function takeThePlace", "function begin")]
    assert places == sorted(places) and joined.count("function takeThePlace") == joined.count("const page =") == 1
