"""Finds a Chromium for the tests, or gets one."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from launch.processes import clean_variables, output_of
from launch.start_errors import StartError
from launch.venv import Environment

_NAMES = """
    chromium chromium-browser google-chrome google-chrome-stable chrome
    microsoft-edge microsoft-edge-stable brave-browser
""".split()
_MAC = ("Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser")
_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"BraveSoftware\Brave-Browser\Application\brave.exe",
)
_ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)
_QUICK, _DOWNLOAD, _INSTALL = 30, 240, 600  # seconds
_NO_BROWSER = (
    "The tests need a Chromium or Chrome and none could be found or fetched: please install one, or say where it is "
    "in WORKBOOK_BROWSER."
)
_NO_DRIVER = (
    "Playwright, which drives the browser of the tests, does not start here: please install the packages it needs "
    "(on Debian or Ubuntu: apt install libatomic1)."
)


def find_browser(environment: Environment) -> str:
    """The path of a browser that works; fetched if this computer has none. Raises StartError when there is no way."""
    _make_sure_playwright_runs(environment)
    for way in (_named, _of_playwright, _on_the_path, _in_usual_places, _fetched_by_playwright, _fetched_by_apt):
        for path in way(environment):
            if _works(path):
                return path
            print(f"{path} is not a browser that starts here; looking further.", file=sys.stderr)
    raise StartError(_NO_BROWSER)


def _make_sure_playwright_runs(environment: Environment) -> None:
    # Its own runtime needs a library that a bare Debian lacks.
    if not _playwright_runs(environment):
        _install_with_apt("libatomic1")
        if not _playwright_runs(environment):
            raise StartError(_NO_DRIVER)


def _playwright_runs(environment: Environment) -> bool:
    return output_of([*_playwright(environment), "--version"], clean_variables(os.environ), _QUICK)[0] == 0


def _playwright(environment: Environment) -> list[str]:
    return [str(environment.python), "-m", "playwright"]


def _works(path: str) -> bool:
    # On Windows `--version` opens a window and says nothing.
    if os.name == "nt":
        return path.lower().endswith(".exe") and Path(path).is_file()
    try:
        code, said = output_of([path, "--version"], clean_variables(os.environ), _QUICK)
    except OSError:
        return False
    return code == 0 and any(name in said for name in ("Chrom", "Edge", "Brave"))


def _named(_: Environment) -> Iterator[str]:
    if named := os.environ.get("WORKBOOK_BROWSER"):
        yield os.path.abspath(shutil.which(named) or named)


def _of_playwright(environment: Environment) -> Iterator[str]:
    code, said = output_of([str(environment.python), "-c", _ASK_PLAYWRIGHT], clean_variables(os.environ), _QUICK)
    path = said.strip().rpartition("\n")[2]
    if code == 0 and os.path.exists(path):
        yield path


def _on_the_path(_: Environment) -> Iterator[str]:
    yield from filter(None, map(shutil.which, _NAMES))


def _in_usual_places(_: Environment) -> Iterator[str]:
    if sys.platform == "darwin":
        folders = (Path("/Applications"), Path.home() / "Applications")
        places = [folder / f"{name}.app" / "Contents" / "MacOS" / name for folder in folders for name in _MAC]
    else:
        roots = filter(None, map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")))
        places = [Path(root) / name for root in roots for name in _WINDOWS]
    yield from (str(place) for place in places if place.exists())


def _fetched_by_playwright(environment: Environment) -> Iterator[str]:
    print("No browser for the tests yet. Fetching one, which takes some minutes.", file=sys.stderr, flush=True)
    output_of([*_playwright(environment), "install", "chromium"], clean_variables(os.environ), _DOWNLOAD)
    yield from _of_playwright(environment)


def _fetched_by_apt(environment: Environment) -> Iterator[str]:
    _install_with_apt("chromium")
    yield from _on_the_path(environment)


def _install_with_apt(package: str) -> None:
    """Installs a package of Debian or Ubuntu where we may; does nothing elsewhere."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    variables = clean_variables(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", package]):
        output_of(["apt-get", *step], variables, _INSTALL)
