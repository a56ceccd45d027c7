"""Finds a Chromium for the tests, or gets one."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from launch.processes import output_of
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
_PLAYWRIGHT = ("-m", "playwright")
_ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)
_QUICK, _DOWNLOAD, _INSTALL = 30, 240, 600  # seconds
_NO_BROWSER = (
    "The tests need a Chromium or Chrome and we couldn't find or fetch one: please install one, or say where it is "
    "in WORKBOOK_BROWSER."
)
_NO_DRIVER = (
    "Playwright, which drives the browser of the tests, doesn't start here: please install the packages it needs "
    "(on Debian or Ubuntu: apt install libatomic1)."
)


def find_browser(environment: Environment) -> str:
    """The path of a browser that works; fetched if this computer has none. Raises StartError when there is no way."""
    if _asked(environment, *_PLAYWRIGHT, "--version")[0]:
        # Its own runtime needs a library that a bare Debian lacks.
        _install_with_apt("libatomic1")
        if _asked(environment, *_PLAYWRIGHT, "--version")[0]:
            raise StartError(_NO_DRIVER)
    for path in _candidates(environment):
        if _works(path):
            return path
        print(f"{path} isn't a browser that starts here. Looking further.", file=sys.stderr)
    raise StartError(_NO_BROWSER)


def _candidates(environment: Environment) -> Iterator[str]:
    """Paths of what may be a browser; one is fetched only once all that are there already did not do."""
    if named := os.environ.get("WORKBOOK_BROWSER"):
        yield os.path.abspath(shutil.which(named) or named)
    yield from _of_playwright(environment)
    yield from filter(None, map(shutil.which, _NAMES))
    yield from _in_usual_places()
    print("No browser for the tests yet. Fetching one. It takes a few minutes.", file=sys.stderr, flush=True)
    _asked(environment, *_PLAYWRIGHT, "install", "chromium", seconds=_DOWNLOAD)
    yield from _of_playwright(environment)
    _install_with_apt("chromium")
    yield from filter(None, map(shutil.which, _NAMES))


def _asked(environment: Environment, *words: str, seconds: float = _QUICK) -> tuple[int, str]:
    """The exit code of the environment's Python, started with these words, and all it said."""
    return output_of([str(environment.python), *words], seconds)


def _works(path: str) -> bool:
    # On Windows `--version` opens a window and says nothing.
    if os.name == "nt":
        return path.lower().endswith(".exe") and Path(path).is_file()
    try:
        code, said = output_of([path, "--version"], _QUICK)
    except OSError:
        return False
    return code == 0 and any(name in said for name in ("Chrom", "Edge", "Brave"))


def _of_playwright(environment: Environment) -> Iterator[str]:
    code, said = _asked(environment, "-c", _ASK_PLAYWRIGHT)
    path = said.strip().rpartition("\n")[2]
    if code == 0 and os.path.exists(path):
        yield path


def _in_usual_places() -> Iterator[str]:
    if sys.platform == "darwin":
        folders = (Path("/Applications"), Path.home() / "Applications")
        places = [folder / f"{name}.app" / "Contents" / "MacOS" / name for folder in folders for name in _MAC]
    else:
        roots = filter(None, map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")))
        places = [Path(root) / name for root in roots for name in _WINDOWS]
    yield from (str(place) for place in places if place.exists())


def _install_with_apt(package: str) -> None:
    """Installs a package of Debian or Ubuntu where we may; does nothing elsewhere."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    for step in (["update"], ["install", "-y", "--no-install-recommends", package]):
        output_of(["apt-get", *step], _INSTALL, {"DEBIAN_FRONTEND": "noninteractive"})
