"""Brings files to a running workbook as our own page does, under any name and with anything in them."""

import http.client
from collections.abc import Mapping

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.util import calc_hash

from tests.attacks.raw_visitor import RawVisitor
from tests.running import RunningWorkbook, let_in

FIELD, SECRET, LOOK = "The locked file", "Its passphrase or recovery code", "Look inside the file"
_BOUNDARY = "between-the-files"


def token_for(server: RunningWorkbook) -> str:
    """Return the token that a page of ours gets as a cookie, and has to send with a file."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", "/_stcore/health", headers=let_in(server.port))
    cookie = connection.getresponse().getheader("set-cookie") or ""
    connection.close()
    return cookie.partition("_streamlit_xsrf=")[2].partition(";")[0].strip('"')


def put(
    server: RunningWorkbook,
    session: str,
    content: bytes,
    name: str = "notes.backup",
    headers: Mapping[str, str] | None = None,
) -> int:
    """Send a file to the session of that name; return the HTTP status. `headers` take the place of an honest page's."""
    token = token_for(server)
    honest = {"Origin": server.url, "Cookie": f"_streamlit_xsrf={token}", "X-Xsrftoken": token}
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    before = (
        f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{quoted}"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    ).encode("utf-8", "surrogatepass")
    said = dict(honest if headers is None else headers)
    # Whoever has not come in is turned away before anything else is looked at.
    said["Cookie"] = "; ".join(filter(None, [said.get("Cookie"), let_in(server.port)["cookie"]]))
    body = before + content + f"\r\n--{_BOUNDARY}--\r\n".encode()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    connection.request(
        "PUT",
        f"/_stcore/upload_file/{session}/file-1",
        body,
        {**said, "Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"},
    )
    status = connection.getresponse().status
    connection.close()
    return status


def look_inside(visitor: RawVisitor, size: int, secret: str) -> bytes:
    """Let the screen of the backups open the file that was sent; return all that it said."""
    already = len(visitor.heard)
    message = BackMsg()
    state = message.rerun_script
    state.page_name, state.page_script_hash = "backups", calc_hash("backups")
    widgets = state.widget_states.widgets
    one = widgets.add(id=visitor.widgets[FIELD][1])
    one.file_uploader_state_value.uploaded_file_info.add(file_id="file-1", name="notes.backup", size=size)
    widgets.add(id=visitor.widgets[SECRET][1], string_value=secret)
    widgets.add(id=visitor.widgets[LOOK][1], trigger_value=True)
    visitor.say(message)
    return b"".join(visitor.heard[already:])
