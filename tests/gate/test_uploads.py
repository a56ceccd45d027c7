"""A file she brings is not written to this computer on its way in."""

import asyncio
import tomllib
from concurrent.futures import ThreadPoolExecutor

from starlette.requests import Request

from steady.gate import server_patches
from tests.running import ROOT


async def received(content: bytes):
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="diary.csv"\r\n\r\n'
    body = head + content + b"\r\n--x--\r\n"

    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    headers = [(b"content-type", b"multipart/form-data; boundary=x")]
    form = await Request({"type": "http", "method": "POST", "headers": headers}, receive).form()
    file = form["file"].file
    lies_on_the_disk = file._rolled
    read = file.read()
    file.close()
    return read, lies_on_the_disk


def test_a_file_as_large_as_any_that_may_come_stays_in_memory():
    server_patches.keep_uploads_in_memory()
    most = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["server"]["maxUploadSize"] * 1024**2
    content = b"m" * most
    # In a thread of its own, because Playwright may keep a loop in this one.
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(asyncio.run, received(content)).result() == (content, False)


def test_the_served_workbook_asks_for_that():
    assert "server_patches.keep_uploads_in_memory()" in (ROOT / "workbook.py").read_text("utf-8")
