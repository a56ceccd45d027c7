"""A press that comes before its part of the screen is drawn anew, as just after a restart, is not passed over."""

from functools import wraps

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession


def heed() -> None:
    """From now on let a press in a part that Streamlit does not know yet run the whole screen. For the whole process.

    A page left open over a restart connects by itself, with all its parts. Until the first run has come to the part,
    Streamlit takes a press there for one in a part that is gone, and drops it without a word.
    """
    request_rerun = AppSession.request_rerun

    @wraps(request_rerun)
    def request(session: AppSession, client_state: ClientState | None) -> None:
        part = client_state.fragment_id if client_state else ""
        # A press on another screen than the one that runs now would take her back there.
        if part and not session.has_fragment(part) and session.page_script_hash in ("", client_state.page_script_hash):
            client_state.fragment_id = ""
        request_rerun(session, client_state)

    AppSession.request_rerun = request
