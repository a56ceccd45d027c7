"""Where the browser of the tests is."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


class NoBrowser(Exception):
    """No browser was found; the message says what to do."""


def browser_path() -> str:
    """The path of a Chromium: `WORKBOOK_BROWSER` if set, else the first on PATH. Raises NoBrowser with a sentence."""
    named = os.environ.get("WORKBOOK_BROWSER")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        looked = f"at WORKBOOK_BROWSER={named}" if named else f"on PATH under {', '.join(NAMES)}"
        raise NoBrowser(f"No browser {looked}. Run “python3 start.py test”, which gets one, or set WORKBOOK_BROWSER.")
    return found
