"""What she asks of a screen counts, whatever she does next: her answers are taken in before the workbook goes on.

Streamlit runs a screen, or one part of it, for whatever the page tells; and what asks for a whole screen ends what runs
and drops what waits. So the line she has just written could be lost to the button she pressed after it.
"""

import asyncio
from functools import wraps
from time import monotonic
from typing import Any

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner.script_runner import RunDescriptor, ScriptRunner, ScriptRunnerEvent
from streamlit.runtime.scriptrunner_utils import script_requests
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

# How long what comes next waits for a run that takes her answers in.
WAITS_AT_MOST_S = 3.0
# What stands for one moment: a press of a button, or of one in a component.
MOMENTS = ("trigger_value", "json_trigger_value")
# What says the same in more ways than one, so that it cannot be compared.
IN_MANY_WAYS = ("json_value", "file_uploader_state_value", None)


def take_in_all_she_asks_for() -> None:
    """From now on let all that the page asks for count, one after the other, and leave her on the screen she went to.

    Some moments are lost on Streamlit. A page left open over a restart connects by itself, with all its parts: until
    the first run has come to a part, a press there is taken for one in a part that is gone, and dropped without a word.
    A part may have something to say in the very moment in which she goes to another screen, and names the screen it is
    on, which is taken for a wish to go there: the new screen is emptied for a part that it has not, or she is taken
    back. It may say it in the very moment in which she answers something elsewhere: both come as one, which counts as
    the part's. And a screen that is asked for, or a page that is closed, ends what runs and drops what waits: a line in
    which she wrote until then is not taken in. In the first, the screen she is on is run whole; in the others the part
    is run to its end, and after it what was asked for beside it.
    """
    rerun_script, rerun_session = ScriptRequests.request_rerun, AppSession.request_rerun
    handle_event, stop = AppSession._handle_scriptrunner_event_on_event_loop, AppSession.request_script_stop

    @wraps(rerun_script)
    def request_of_script(requests: ScriptRequests, asked: RerunData) -> bool:
        # Where a script sends her itself, the browser has asked for nothing; it comes by here all the same.
        if asked.page_script_hash:
            requests.her_screen = asked.page_script_hash  # type: ignore[attr-defined]
        return rerun_script(requests, asked)

    @wraps(rerun_session)
    def request_of_session(session: AppSession, asked: ClientState | None) -> None:
        if asked is None:
            rerun_session(session, None)
            return
        whole = request_part(session, asked) if asked.fragment_id else asked
        if whole is not None:
            _put_in_line(session, whole)
            go_on(session)

    def request_part(session: AppSession, asked: ClientState) -> ClientState | None:
        """Run a part for what it says, as soon as may be; return what the whole screen is to be run for, if need be."""
        screen, line = _her_screen(session) or asked.page_script_hash, _line(session)
        is_leaving = bool(line) and line[-1].page_script_hash not in ("", screen)
        is_of_her_screen = is_leaving or screen == asked.page_script_hash
        if not (is_of_her_screen and session.has_fragment(asked.fragment_id)):
            asked.fragment_id, asked.page_script_hash = "", screen
            return None if is_leaving else asked
        whole = None if is_leaving else _told_elsewhere(session, asked)
        asked.page_script_hash = screen
        rerun_session(session, asked)
        _note_answers(session)
        return whole

    def go_on(session: AppSession) -> None:
        """Run the whole screens that were asked for, one after the other, once her answers are taken in."""
        line = _line(session)
        while line and not _is_taking_in(session):
            asked = line.pop(0)
            is_answered = bool(asked.widget_states.widgets) and _her_screen(session) in ("", asked.page_script_hash)
            rerun_session(session, asked)
            if is_answered:
                _note_answers(session)
        if line:
            asyncio.get_running_loop().call_later(WAITS_AT_MOST_S, go_on, session)

    @wraps(handle_event)
    def handle(session: AppSession, sender: ScriptRunner | None, event: ScriptRunnerEvent, *about: Any) -> None:
        handle_event(session, sender, event, *about)
        if session._scriptrunner is None:
            go_on(session)

    @wraps(stop)
    def request_script_stop(session: AppSession) -> None:
        if not _is_taking_in(session):
            stop(session)

    # A type checker takes no patch, here as below.
    ScriptRequests.request_rerun = request_of_script  # type: ignore[assignment, method-assign]
    AppSession.request_rerun = request_of_session  # type: ignore[assignment, method-assign]
    AppSession.request_script_stop = request_script_stop  # type: ignore[assignment, method-assign]
    AppSession._handle_scriptrunner_event_on_event_loop = handle  # type: ignore[assignment, method-assign]


def forget_parts_that_a_stopped_run_left_out() -> None:
    """From now on let a run that ends with `st.stop`, as at the lock screen, forget the parts it has not drawn.

    Streamlit does so only after a run to the end. What a part of the screen before says late would draw that part where
    nothing stands any more, and the page would go blank for good.
    """
    finish = ScriptRunner._on_script_finished

    @wraps(finish)
    def on_script_finished(
        runner: ScriptRunner, ctx: ScriptRunContext, event: ScriptRunnerEvent, is_stopped: bool, run: RunDescriptor
    ) -> None:
        if is_stopped and not ctx.fragment_ids_this_run:
            runner._fragment_storage.clear(new_fragment_ids=ctx.shared.new_fragment_ids.snapshot())
        finish(runner, ctx, event, is_stopped, run)

    ScriptRunner._on_script_finished = on_script_finished  # type: ignore[assignment, method-assign]


def _told_elsewhere(session: AppSession, asked: ClientState) -> ClientState | None:
    """Return what is told outside the part that `asked` is for, None if nothing is; a press there is taken out of it.

    While the screen is to be run whole anyway, it is told all: else older answers would come after newer ones.
    """
    widgets = session._session_state._new_widget_state
    # Looked up one by one: a script that runs just now may add to what is known.
    known = [(one, widgets.widget_metadata.get(one.id)) for one in asked.widget_states.widgets]
    inside = [one for one, about in known if about and about.fragment_id == asked.fragment_id]
    outside = [one for one, about in known if about and about.fragment_id != asked.fragment_id]
    is_news = any(_is_press(one) or _is_new(one, widgets.get_serialized(one.id)) for one in outside)
    if not is_news and not _line(session):
        return None
    whole = ClientState()
    whole.CopyFrom(asked)
    whole.fragment_id = ""
    _leave_out(whole.widget_states, [one.id for one in inside if _is_press(one)])
    _leave_out(asked.widget_states, [one.id for one in outside if _is_press(one)])
    return whole


def _is_press(told: WidgetState) -> bool:
    kind = told.WhichOneof("value")
    return kind in MOMENTS and bool(getattr(told, kind))


def _is_new(told: WidgetState, known: WidgetState | None) -> bool:
    return told.WhichOneof("value") not in (*MOMENTS, *IN_MANY_WAYS) and known is not None and told != known


def _leave_out(told: WidgetStates, names: list[str]) -> None:
    left = [one for one in told.widgets if one.id not in names]
    del told.widgets[:]
    told.widgets.extend(left)


def _line(session: AppSession) -> list[ClientState]:
    """Return the whole screens that wait to be run, the next one first; it may be changed."""
    line: list[ClientState] = vars(session).setdefault("screens in line", [])
    return line


def _put_in_line(session: AppSession, asked: ClientState) -> None:
    line = _line(session)
    if line and (line[-1].page_script_hash, line[-1].page_name) == (asked.page_script_hash, asked.page_name):
        joined = script_requests._coalesce_widget_states(line.pop().widget_states, asked.widget_states)
        asked.widget_states.CopyFrom(joined or WidgetStates())
    line.append(asked)


def _note_answers(session: AppSession) -> None:
    """What runs now is to be run to its end."""
    if session._scriptrunner is not None:
        session._scriptrunner.takes_in_until = monotonic() + WAITS_AT_MOST_S  # type: ignore[attr-defined]


def _is_taking_in(session: AppSession) -> bool:
    running = session._scriptrunner
    # What takes long says so, beside a button to stop it (steady/ui/state/tab.py).
    if running is None or getattr(running._requests, "may_be_ended", False):
        return False
    return monotonic() < getattr(running, "takes_in_until", 0.0)


def _her_screen(session: AppSession) -> str:
    """Return the hash of the screen that was run for last, empty where it was asked for by name and not run yet."""
    # What the session itself says of a run lags behind it.
    running = session._scriptrunner
    return getattr(running._requests, "her_screen", "") if running else session.page_script_hash
