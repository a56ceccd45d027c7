"""A visitor without a browser: speaks to the server's socket as our own page would, and may say whatever it likes."""

from collections.abc import Iterable, Mapping
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.util import calc_hash
from websockets.sync.client import connect

from steady.start_key import derived
from tests.running import KEYS, let_in

PATIENCE_S = 60
FINISHED = ForwardMsg.ScriptFinishedStatus.Value("FINISHED_SUCCESSFULLY")


class RawVisitor:
    """One session at `url`. `heard` holds the bytes of every message so far; `widgets` label → (kind, id), last seen.

    `name` is what the server calls the session; `wanted` asks to be taken for the session of that name. It is let in as
    a browser of hers is, unless `cookie` and `page`, the page's word, say something else.
    """

    def __init__(self, url: str, wanted: str = "", cookie: str | None = None, page: str | None = None) -> None:
        self.name = ""
        self.heard: list[bytes] = []
        self.widgets: dict[str, tuple[str, str]] = {}
        port = int(url.rpartition(":")[2])
        said = let_in(port) if cookie is None else {"cookie": cookie}
        word = derived(KEYS[port], "page") if page is None else page
        self._door = connect(
            url.replace("http", "ws", 1) + "/_stcore/stream",
            origin=url,
            additional_headers=said,
            subprotocols=["streamlit", *(["token", wanted] if wanted else []), f"page.{word}"],
            max_size=None,
            open_timeout=PATIENCE_S,
        )

    def __enter__(self) -> Self:
        self._socket = self._door.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._door.__exit__(*error)

    def open(self, path: str, texts: Mapping[str, str] | None = None, pressed: Iterable[str] = ()) -> Self:
        """Run the screen at `path` with texts in fields and buttons pressed, both by their ids; wait for its end."""
        message = BackMsg()
        state = message.rerun_script
        state.page_name, state.page_script_hash = path, calc_hash(path or "today")
        for name, text in (texts or {}).items():
            state.widget_states.widgets.add(id=name, string_value=text)
        for name in pressed:
            state.widget_states.widgets.add(id=name, trigger_value=True)
        return self.say(message)

    def say(self, message: BackMsg) -> Self:
        """Send any message and listen until a run of the screen has ended."""
        self.send(message)
        while not _is_end(self._next()):
            pass
        return self

    def send(self, message: BackMsg) -> None:
        """Send any message and go on."""
        self._socket.send(message.SerializeToString())

    def listen(self, seconds: float) -> None:
        """Hear what comes within the next seconds."""
        try:
            while True:
                self._next(seconds)
        except TimeoutError:
            return

    def unlock(self, secret: str) -> Self:
        """Open the lock, as the owner does."""
        self.open("")
        field, button = self.widgets["Passphrase or recovery code"][1], self.widgets["Open"][1]
        return self.open("", {field: secret}, [button])

    def _next(self, seconds: float = PATIENCE_S) -> ForwardMsg:
        content = self._socket.recv(timeout=seconds)
        self.heard.append(content)
        message = ForwardMsg.FromString(content)
        if message.WhichOneof("type") == "delta":
            self._note(message.delta.new_element)
        self.name = message.new_session.initialize.session_id or self.name
        return message

    def _note(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        widget = getattr(element, kind) if kind else None
        if getattr(widget, "id", "") and hasattr(widget, "label"):
            self.widgets[widget.label] = kind, widget.id


def _is_end(message: ForwardMsg) -> bool:
    # A run that is begun anew, as after unlocking, ends twice.
    return message.WhichOneof("type") == "script_finished" and message.script_finished == FINISHED
