"""The layers and the feature folders look one way, and pages stay thin. CONTRIBUTING.md draws the same."""

import ast
import symtable
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parent.parent

# What each place may import of ours, and which libraries beside the standard one.
MAY_IMPORT = {
    "steady/domain": ({"steady.domain"}, set()),
    "steady/content": ({"steady.domain", "steady.content"}, set()),
    "steady/storage": (
        {"steady.domain", "steady.storage"},
        {"tinydb", "filelock", "orjson", "cryptography", "icalendar", "babel", "zxcvbn"},
    ),
    # vl_convert draws the charts that are saved as files, without a browser and without the net; Typst and Jinja set
    # the report. pyarrow is how Streamlit sends the rows of a chart: made once, they need not be made every rerun.
    "steady/insights": (
        {"steady.domain", "steady.insights", "steady.palette"},
        {"pandas", "numpy", "altair", "scipy", "vl_convert", "typst", "jinja2", "pyarrow"},
    ),
    "steady/sample_journal": ({"steady.domain", "steady.sample_journal"}, set()),
    "steady/identity.py": (set(), set()),
    "steady/start_key.py": ({"steady.identity"}, set()),
    "steady/supervision.py": (set(), set()),
    "steady/palette.py": (set(), set()),
    "steady/gate": (
        {"steady.identity", "steady.start_key", "steady.supervision", "steady.gate"},
        {"starlette", "streamlit", "uvicorn", "websockets"},
    ),
    "steady/bootstrap.py": (
        {"steady.domain", "steady.content", "steady.storage", "steady.identity", "steady.sample_journal"},
        set(),
    ),
    "steady/command_line": (
        {"steady.domain", "steady.content", "steady.storage", "steady.bootstrap", "steady.command_line"},
        set(),
    ),
    "steady/ui": (
        {
            "steady.domain",
            "steady.content",
            "steady.storage",
            "steady.insights",
            "steady.bootstrap",
            "steady.identity",
            "steady.palette",
            "steady.supervision",
            "steady.ui",
        },
        {"streamlit", "pandas"},
    ),
    "steady/navigation.py": ({"steady.ui"}, {"streamlit"}),
    "pages": ({"steady.domain", "steady.ui"}, {"streamlit"}),
    "workbook.py": ({"steady.gate", "steady.bootstrap", "steady.ui.safety.outage"}, {"streamlit", "starlette"}),
}
# Inside a layer: each feature folder, and each module beside the folders, with those it imports. A folder may import
# from those named here and from no other; what nobody imports any more goes.
FEATURES = {
    "steady/domain": {
        "content": "",
        "spoken": "",
        "phrases": "",
        "reading": "phrases",
        "records": "content spoken",
        "exercises": "content records spoken",
        "hold_box": "phrases reading",
        "tone": "phrases reading",
        "urge": "content exercises records spoken",
        "guidance": "content exercises records spoken tone urge",
        "views": "content exercises guidance hold_box records spoken urge",
    },
    "steady/storage": {
        "errors": "",
        "lock": "errors",
        "file": "errors lock",
        "maintenance": "errors file lock",
        "records": "errors file",
        "journal": "errors file maintenance records",
        "exports": "errors file journal",
        "imports": "errors exports journal lock records",
    },
    "steady/insights": {
        "statistics": "",
        "days": "statistics",
        "charts": "days statistics",
        "compare": "charts days statistics",
        "patterns": "charts days statistics",
        "urge": "charts days",
        "report": "charts compare days patterns statistics urge",
    },
    "steady/ui": {
        "state": "",
        "widgets": "state",
        "fields": "state widgets",
        "saving": "state widgets",
        "lock": "bring_in saving state widgets",
        "safety": "saving state widgets",
        "week": "safety saving state widgets",
        "bring_in": "safety state widgets",
        "exercises": "fields safety saving state week widgets",
        "frame": "lock safety saving state widgets",
        "journal": "safety saving state widgets",
        "screens": "frame safety state",
        "urge": "exercises safety saving state widgets",
        "hard": "check_in exercises fields safety saving state urge widgets",
        "check_in": "exercises safety saving state widgets",
        "look_back": "exercises state week widgets",
        "today": "bring_in check_in exercises hard journal safety saving state week widgets",
        "diary": "check_in exercises look_back saving state week widgets",
        "report": "look_back state widgets",
        "parts": "diary exercises safety saving state week widgets",
    },
}
HOUSE = ("steady", "launch", "pages")
MOST_PAGE_LINES = 100
MOST_MODULES, MOST_IN_A_FOLDER = 370, 27
# Some 3,300 of them keep strangers out: the key of each start, the fresh process, the second format, the drafts. Some
# 900 read her words and put help beside them, and some 400 let her situation choose words, hold words to copy, show how
# one woman filled an exercise in, and ask it one thing at a time. Some 3,900 lead her: the first visit, the path, hard
# moments and her plan, one set of scales, saved entries and their undoing, the letter, answers before the charts.
MOST_LINES, MOST_LINES_IN_A_MODULE, LEAST_MEDIAN = 33_300, 250, 75


def modules_of(place: str) -> list[Path]:
    path = ROOT / place
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def house() -> list[Path]:
    return [module for place in HOUSE for module in modules_of(place)]


def name_of(module: Path) -> str:
    """The name by which a module is imported; that of a package is its folder."""
    parts = module.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def lines_of(module: Path) -> int:
    return len(module.read_text(encoding="utf-8").splitlines())


def circle_in(arrows: Mapping[str, Iterable[str]]) -> list[str]:
    """The names along one circle, empty where there is none."""
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def several(named: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The names that stand in more than one place, with the places."""
    places = defaultdict(list)
    for name, place in named:
        places[name].append(place)
    return {name: where for name, where in places.items() if len(where) > 1}


def feature_of(name: str, layer: str) -> str | None:
    """The feature folder of a layer in which a module lies, or the module itself where it lies beside the folders."""
    inside = name.removeprefix(layer.replace("/", ".") + ".")
    return None if inside == name else inside.partition(".")[0]


def features_used(layer: str) -> dict[str, set[str]]:
    """Each feature of a layer, with the features of the same layer that it imports."""
    used: dict[str, set[str]] = {}
    for module in modules_of(layer):
        if feature := feature_of(name_of(module), layer):
            others = {feature_of(name, layer) for name in imports_of(module)} - {feature, None}
            used.setdefault(feature, set()).update(others)
    return used


@cache
def imports_of(module: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.name} imports relatively, which hides the layer"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@cache
def names_in(module: Path) -> set[str]:
    """The names that others can import from a module."""
    symbols = symtable.symtable(module.read_text(encoding="utf-8"), str(module), "exec").get_symbols()
    return {symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported()}


def is_there(name: str) -> bool:
    """Whether an imported name is a folder or a module of ours, or stands in the module it is asked from."""
    path, (module, _, last) = ROOT / name.replace(".", "/"), name.rpartition(".")
    places = (ROOT / f"{module.replace('.', '/')}{ending}" for ending in (".py", "/__init__.py"))
    written = any(place.is_file() and last in names_in(place) for place in places)
    return path.is_dir() or path.with_suffix(".py").is_file() or written


def is_allowed(name: str, ours: set[str], libraries: set[str]) -> bool:
    top = name.partition(".")[0]
    if top == "steady":
        return any(name == layer or name.startswith(layer + ".") for layer in ours)
    return top in libraries or top in sys.stdlib_module_names


def test_every_module_of_the_workbook_belongs_to_a_layer():
    known = {module for place in MAY_IMPORT for module in modules_of(place)}
    written = {*ROOT.joinpath("steady").rglob("*.py"), *ROOT.joinpath("pages").rglob("*.py")}
    assert written - known == {ROOT / "steady" / "__init__.py"} | {
        module for module in written if module.parent == ROOT / "steady" and module.name == "__main__.py"
    }


@pytest.mark.parametrize("place", MAY_IMPORT)
def test_a_layer_imports_only_what_lies_beneath_it(place):
    ours, libraries = MAY_IMPORT[place]
    wrong = {
        f"{module.relative_to(ROOT)}: {name}"
        for module in modules_of(place)
        for name in imports_of(module)
        if not is_allowed(name, ours, libraries)
    }
    assert wrong == set()


@pytest.mark.parametrize("page", modules_of("pages"), ids=lambda page: page.stem)
def test_a_page_only_asks_lays_out_and_saves(page):
    text = page.read_text(encoding="utf-8")
    tree = ast.parse(text)
    kinds = {type(node) for node in ast.walk(tree)}
    assert not kinds & {ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef}
    assert "\n" not in (ast.get_docstring(tree) or "\n"), "a page begins with one line that says what it is for"
    assert "session_state" not in text and "unsafe_allow" not in text and "st.html" not in text
    assert len(text.splitlines()) <= MOST_PAGE_LINES


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("tab.py", {"session_state"}),
        ("session.py", {"cache_resource", "cache_data"}),
    ],
)
def test_session_state_and_caches_are_touched_in_one_module_each(place, names):
    touching = {
        module.name
        for module in modules_of("steady")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in names
    }
    assert touching == {place}


def test_a_part_that_runs_alone_always_looks_whether_the_lock_was_put_on_meanwhile():
    bare = {
        module.name
        for module in modules_of("steady")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "fragment"
    }
    assert bare == {"fragment.py"}


def test_only_insights_knows_pandas_and_altair_at_import_time():
    """The first screen must not wait for them: the other modules may import them inside a function at most."""
    for module in modules_of("steady"):
        if "insights" in module.parts:
            continue
        tree = ast.parse(module.read_text(encoding="utf-8"))
        at_import = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
        assert not at_import & {"pandas", "altair", "scipy", "numpy", "vl_convert", "typst", "jinja2"}, module


def test_her_words_are_never_drawn_as_html():
    """st.html is for our own small scripts and styles; a module that draws records has no business with it."""
    for module in modules_of("steady/ui"):
        text = module.read_text(encoding="utf-8")
        assert "unsafe_allow_html" not in text, module


@pytest.mark.parametrize("layer", FEATURES)
def test_a_feature_imports_only_the_features_it_is_meant_to(layer):
    used, meant = features_used(layer), {name: set(others.split()) for name, others in FEATURES[layer].items()}
    assert used.keys() == meant.keys()
    wrong = {f"{name} imports {other}" for name, others in used.items() for other in others - meant[name]}
    gone = {f"{name} no longer imports {other}" for name, others in meant.items() for other in others - used[name]}
    assert wrong | gone == set()


@pytest.mark.parametrize("layer", FEATURES)
def test_no_features_import_each_other_however_long_the_way(layer):
    assert circle_in(features_used(layer)) == []


def test_no_modules_import_each_other_however_long_the_way():
    known = {name_of(module) for module in house()}
    arrows = {
        name_of(module): {name if name in known else name.rpartition(".")[0] for name in imports_of(module)} & known
        for module in house()
    }
    assert circle_in(arrows) == []


@pytest.mark.parametrize("place", ["start.py", "workbook.py", *HOUSE, "tests"])
def test_every_name_that_is_imported_from_us_is_there(place):
    """The one inside a function too, which is asked for only when it runs."""
    # The record of how 0.1 made its test data imports what 0.1 had.
    modules = [module for module in modules_of(place) if module.parent.name != "written_by_0_1"]
    imported = {(module, name) for module in modules for name in imports_of(module)}
    ours = [(module, name) for module, name in imported if name.partition(".")[0] in {*HOUSE, "tests"}]
    assert {f"{module.relative_to(ROOT)}: {name}" for module, name in ours if not is_there(name)} == set()


@pytest.mark.parametrize("name", ["steady.domain.nowhere", "steady.identity.nothing", "steady.nowhere.nothing"])
def test_a_name_that_is_not_there_is_found(name):
    assert not is_there(name)


def test_a_circle_is_named():
    assert set(circle_in({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]})) == {"a", "b", "c"}


def test_two_modules_never_share_a_name():
    # A page may be called as the folder is that it draws.
    ours = [module for module in house() if module.parent.name != "pages" and not module.stem.startswith("__")]
    assert several((module.stem, name_of(module)) for module in ours) == {}


def test_a_file_never_repeats_the_name_of_its_folder():
    assert [name_of(module) for module in house() if f"{module.stem}_".startswith(f"{module.parent.name}_")] == []


def test_two_classes_never_share_a_name():
    classes = [
        (node.name, name_of(module))
        for module in house()
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert several(classes) == {}


@pytest.mark.parametrize("layer", FEATURES)
def test_the_tests_of_a_feature_lie_in_a_folder_of_its_name(layer):
    homes = {module.stem: module.parent for module in modules_of(layer)}
    tests = ROOT / "tests" / layer.removeprefix("steady/")
    astray = [
        test.relative_to(ROOT).as_posix()
        for test in tests.rglob("test_*.py")
        if not (here := ROOT / layer / test.parent.relative_to(tests)).is_dir()
        or homes.get(test.stem.removeprefix("test_"), here) != here
    ]
    assert astray == []


def test_a_folder_can_be_taken_in_at_a_glance():
    folders = Counter(module.parent.relative_to(ROOT).as_posix() for module in house())
    assert {folder: many for folder, many in folders.items() if many > MOST_IN_A_FOLDER} == {}


def test_modules_are_few_and_full_and_none_is_long():
    lines = {name_of(module): lines_of(module) for module in house()}
    assert {name: many for name, many in lines.items() if many > MOST_LINES_IN_A_MODULE} == {}
    assert len(lines) <= MOST_MODULES
    assert median(lines.values()) >= LEAST_MEDIAN
    assert sum(lines.values()) <= MOST_LINES
