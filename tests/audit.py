"""Asks OSV, the open list of known weaknesses, about every version the locks name: `python3 start.py audit`.

Only names and versions of packages are sent. This is for whoever works on the workbook: no test and no screen asks it.
"""

import json
import re
import sys
import urllib.request
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.running import ROOT

ADDRESS = "https://api.osv.dev/v1/querybatch"
LOCKS = tuple(ROOT / f"requirements{which}.txt" for which in ("", "-test", "-setup"))
PATIENCE_S = 20
Pin = tuple[str, str]
CLEAN, WEAK, NOT_ASKED = 0, 1, 2
_PIN = re.compile(r"^([\w.-]+)==([\w.+!-]+)", re.MULTILINE)


def locked_versions(*locks: Path) -> list[Pin]:
    """Return name and version of every package the lock files pin; some have one version for each system."""
    return sorted({pin for lock in locks for pin in _PIN.findall(lock.read_text(encoding="utf-8"))})


def known_weaknesses(pins: Sequence[Pin], address: str = ADDRESS) -> dict[Pin, list[str]]:
    """Return name and version → ids of what is known about it, for those that have any.

    OSError when the list cannot be reached or answers with something else than a list.
    """
    asked = [{"package": {"name": name, "ecosystem": "PyPI"}, "version": version} for name, version in pins]
    request = urllib.request.Request(
        address, json.dumps({"queries": asked}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
        said = answer.read()
    try:
        found = [[one["id"] for one in result.get("vulns", [])] for result in json.loads(said)["results"]]
        return {pin: ids for pin, ids in zip(pins, found, strict=True) if ids}
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise OSError("The list answered in a way nobody here understands.") from error


def report(pins: Sequence[Pin], address: str = ADDRESS) -> int:
    """Print what is known of each version, or the versions alone where nobody can be asked; return the exit code."""
    try:
        weak = known_weaknesses(pins, address)
    except OSError as error:
        print(f"{date.today()}: {address} could not be asked ({error}). The locked versions, unchecked:")
        print("\n".join(map(" ".join, pins)))
        return NOT_ASKED
    for pin in pins:
        print(f"{' '.join(pin)}: {', '.join(weak.get(pin, ['nothing known']))}")
    print(f"{date.today()}: {len(pins)} versions asked about at {address}, {len(weak)} with something known")
    return WEAK if weak else CLEAN


if __name__ == "__main__":
    sys.exit(report(locked_versions(*LOCKS)))
