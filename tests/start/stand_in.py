"""A project with the real start.py and the real uv, and stand-ins for Streamlit, pytest and Playwright."""

import hashlib
import shutil
import zipfile
from pathlib import Path

from uv import find_uv_bin

ROOT = Path(__file__).resolve().parent.parent.parent
# Runs workbook.py first, so that a test can write there what its server shall do, then answers as the workbook does.
_SERVER = """
import contextlib, http.server, os, runpy, socket, sys
from steady import identity, start_key, supervision

runpy.run_path("workbook.py")
supervision.say(supervision.READY)
supervision.hear()
port, *door = map(int, sys.argv[1:])
journal = identity.fingerprint(identity.journal_folder())
note = start_key.RunningNote(journal, port, start_key.taken_from_environment(), os.getpid())
with contextlib.suppress(OSError):
    start_key.write_note(note)

class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        _, is_asked, nonce = self.path.partition("nonce=")
        self.wfile.write((start_key.proof(note, nonce) if is_asked else journal).encode())

    def log_message(self, *_):
        pass

server = http.server.HTTPServer(("127.0.0.1", port), Answer, bind_and_activate=not door)
if door:
    server.socket = socket.socket(fileno=door[0])
server.serve_forever()
"""
# Says what it was given, as JSON, and ends with a code of its own.
_TESTS = """
import json, os, sys

print(json.dumps({"words": sys.argv[1:], "variables": dict(os.environ)}))
sys.exit(3)
"""


def make_wheel(folder: Path, name: str, main: str) -> str:
    """Makes a wheel of version 0.1 in `folder`, whose only module is `main`; gives the line that locks it."""
    return _wheel(folder, name, {f"{name}/__init__.py": b"", f"{name}/__main__.py": main.encode()})


def make_uv(folder: Path, program: bytes) -> str:
    """Makes a wheel in `folder` that brings `program` as uv's own wheel brings uv; gives the line that locks it."""
    return _wheel(folder, "uv", {"uv-0.1.data/scripts/uv": program})


def the_real_uv() -> bytes:
    """The program uv, as it came with the packages that these tests run with."""
    return Path(find_uv_bin()).read_bytes()


def _wheel(folder: Path, name: str, inside: dict[str, bytes]) -> str:
    about = f"{name}-0.1.dist-info"
    inside = inside | {
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1\n".encode(),
        f"{about}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in [*inside, f"{about}/RECORD"])
    wheel = folder / f"{name}-0.1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, content in {**inside, f"{about}/RECORD": record.encode()}.items():
            # Without a date of its own, for the lock of one project must fit the wheel that the next one makes.
            archive.writestr(zipfile.ZipInfo(path), content)
    return f"{name}==0.1 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def make_project(folder: Path, wheels: Path) -> Path:
    """A project in `folder` that locks the stand-ins, made in `wheels`; its workbook.py does nothing of its own."""
    folder.mkdir(parents=True)
    copy_start(folder)
    (folder / "steady" / "gate").mkdir(parents=True)
    for name in ("__init__.py", "identity.py", "start_key.py", "supervision.py"):
        shutil.copy(ROOT / "steady" / name, folder / "steady" / name)
    (folder / "steady" / "gate" / "standing_by.py").write_text(_SERVER)
    (folder / "workbook.py").write_text("")
    workbook = make_wheel(wheels, "streamlit", "")
    (folder / "requirements.txt").write_text(workbook)
    tests = make_wheel(wheels, "pytest", _TESTS) + make_wheel(wheels, "playwright", "")
    (folder / "requirements-test.txt").write_text(workbook + tests)
    (folder / "requirements-setup.txt").write_text(make_uv(wheels, the_real_uv()))
    return folder


def only_from(wheels: Path) -> dict[str, str]:
    """The environment variables with which all packages come from `wheels`."""
    return {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels)}


def copy_start(folder: Path) -> None:
    """Copies the parts of the project that start it."""
    shutil.copy(ROOT / "start.py", folder)
    for name in ("launch", ".streamlit"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
