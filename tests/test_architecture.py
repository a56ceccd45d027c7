"""The layers look one way, and pages stay thin. CONTRIBUTING.md says the same in words."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# What each place may import of ours, and which libraries beside the standard one.
MAY_IMPORT = {
    "steady/domain": ({"steady.domain"}, set()),
    "steady/content": ({"steady.domain", "steady.content"}, set()),
    "steady/storage": (
        {"steady.domain", "steady.storage"},
        {"tinydb", "filelock", "orjson", "cryptography", "icalendar"},
    ),
    # vl_convert draws the charts that are saved as files, without a browser and without the net; Typst and Jinja set
    # the report. pyarrow is how Streamlit sends the rows of a chart: made once, they need not be made every rerun.
    "steady/insights": (
        {"steady.domain", "steady.insights", "steady.palette"},
        {"pandas", "numpy", "altair", "scipy", "vl_convert", "typst", "jinja2", "pyarrow"},
    ),
    "steady/sample_journal": ({"steady.domain", "steady.sample_journal"}, set()),
    "steady/identity.py": (set(), set()),
    "steady/palette.py": (set(), set()),
    "steady/gate": ({"steady.identity", "steady.gate"}, {"starlette", "streamlit", "uvicorn"}),
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
            "steady.sample_journal",
            "steady.palette",
            "steady.ui",
        },
        {"streamlit", "pandas"},
    ),
    "steady/navigation.py": ({"steady.domain", "steady.insights", "steady.ui"}, {"streamlit"}),
    "pages": ({"steady.domain", "steady.insights", "steady.ui"}, {"streamlit"}),
    "workbook.py": ({"steady.gate", "steady.bootstrap"}, {"streamlit", "starlette"}),
}
MOST_PAGE_LINES = 100


def modules_of(place: str) -> list[Path]:
    path = ROOT / place
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def imports_of(module: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.name} imports relatively, which hides the layer"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


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
