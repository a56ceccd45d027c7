"""Pythons that are not as ours, made of links to this one in a moment."""

import os
import shutil
import sys
import sysconfig
from pathlib import Path

from tests.start.starting import base_python


def python_like_ours(folder: Path, lacking: tuple[str, ...] = (), having: tuple[str, ...] = ()) -> str:
    """The path of an interpreter in `folder` whose library lacks the modules and has the (empty) files named."""
    base = Path(base_python())
    library = Path(sysconfig.get_path("stdlib"))
    ours = folder / "lib" / library.name
    (ours / "site-packages").mkdir(parents=True)
    for part in library.iterdir():
        if part.name not in ("site-packages", "EXTERNALLY-MANAGED", *lacking):
            (ours / part.name).symlink_to(part)
    for shared in base.parent.parent.glob("lib/libpython*"):
        (folder / "lib" / shared.name).symlink_to(shared)
    for name in having:
        (ours / name).write_text("[externally-managed]\nError=Use the packages of the system.\n")
    (folder / "bin").mkdir()
    # A copy, for through a link Python would find the library of the original.
    return str(shutil.copy(base, folder / "bin" / base.name))


def as_nobody_special() -> None:
    """Makes file permissions count for root too, from the next program on; others are bound by them anyway."""
    if os.geteuid() == 0 and sys.platform == "linux":
        import ctypes

        drop_from_bounding_set, overrides_permissions, reads_everything = 24, 1, 2
        for power in (overrides_permissions, reads_everything):
            ctypes.CDLL(None).prctl(drop_from_bounding_set, power, 0, 0, 0)
