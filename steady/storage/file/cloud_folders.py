"""Tells whether a folder is one that a program copies to other computers, such as OneDrive, Dropbox or iCloud Drive.

Nothing is asked over the network, and a program nobody knows of is not found.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePath

import orjson

ANOTHER = "a file syncing service"
# What Google calls the folder in its drive, in six languages.
_MY_DRIVE = ("my drive", "meine ablage", "mon drive", "mi unidad", "il mio drive", "mijn drive")
# What the folder of each program is called; a name may go on after it, as in "OneDrive - Work" and "Dropbox (Anna)".
_NAMES = {
    "OneDrive": ["onedrive"],
    "Dropbox": ["dropbox"],
    "iCloud Drive": ["iclouddrive", "icloud drive", "mobile documents", "com~apple~clouddocs"],
    "Google Drive": ["google drive", "googledrive", *_MY_DRIVE],
    "Nextcloud": ["nextcloud"],
    "ownCloud": ["owncloud"],
    "Syncthing": ["syncthing"],
    "Box": ["box sync"],
    "pCloud": ["pcloud drive", "pclouddrive"],
    "MEGA": ["megasync"],
    "Proton Drive": ["proton drive"],
    "Seafile": ["seafile"],
    "Tresorit": ["tresorit"],
    "Synology Drive": ["synologydrive"],
}
_GOES_ON_WITH = (" ", "-", "(", "_")
_MARKS = {
    "Syncthing": [".stfolder"],
    "Dropbox": [".dropbox", ".dropbox.cache"],
    "Nextcloud": [".owncloudsync.log", ".nextcloudsync.log"],
    "Google Drive": [".tmp.driveupload", ".tmp.drivedownload"],
    "Seafile": [".seafile-data"],
    "Synology Drive": [".synologyworkingdirectory"],
}
_IN_THE_ENVIRONMENT = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def synced_by(folder: PurePath, roots: Mapping[PurePath, str]) -> str | None:
    """Return the name of the program that syncs `folder`, judged by its path alone; None where that says nothing.

    `roots` maps folders that are known to be synced to the name of the program. Capitals do not matter.
    """
    for root, service in roots.items():
        if _folded(root) == _folded(folder)[: len(root.parts)]:
            return service
    names = _folded(folder)
    after = dict(zip(names, names[1:], strict=False))
    # Where a Mac puts the folders of all such programs.
    if "cloudstorage" in after:
        return _named(after["cloudstorage"]) or ANOTHER
    return next(filter(None, map(_named, names)), None)


def synced_here(folder: Path, environment: Mapping[str, str], home: Path) -> str | None:
    """Return the same for a folder of this computer, judged by its marks too; `environment` is that of the program."""
    folder = folder.resolve()
    if service := synced_by(folder, dict(_roots(environment, home))):
        return service
    for place in (folder, *folder.parents):
        # What lies in the home folder itself is a program's own note, and does not say that all of it is synced.
        for service, marks in _MARKS.items() if place != home else ():
            if any(_is_there(place / mark) for mark in marks):
                return service
    return None


def _roots(environment: Mapping[str, str], home: Path) -> Iterator[tuple[PurePath, str]]:
    named = {name.lower(): value for name, value in environment.items()}
    yield from ((Path(named[name.lower()]), "OneDrive") for name in _IN_THE_ENVIRONMENT if named.get(name.lower()))
    places = [Path(named[name]) / "Dropbox" for name in ("appdata", "localappdata") if named.get(name)]
    for place in (home / ".dropbox", *places):
        with suppress(OSError, orjson.JSONDecodeError, AttributeError, KeyError, TypeError):
            accounts = orjson.loads((place / "info.json").read_bytes()).values()
            yield from [(Path(account["path"]), "Dropbox") for account in accounts]
    # A Mac that syncs its desktop and documents shows both inside the folder of the cloud.
    cloud = home / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    yield from ((home / name, "iCloud Drive") for name in ("Desktop", "Documents") if _is_there(cloud / name))


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        return path.exists() or path.is_symlink()
    return False


def _named(name: str) -> str | None:
    for service, names in _NAMES.items():
        if name in names or name.startswith(tuple(known + sign for known in names for sign in _GOES_ON_WITH)):
            return service
    return None


def _folded(path: PurePath) -> tuple[str, ...]:
    return tuple(part.casefold() for part in path.parts)
