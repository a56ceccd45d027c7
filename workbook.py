"""The served workbook: the gate in front, the screens behind it. `python3 start.py` starts it for you."""

import streamlit as st
from starlette.middleware import Middleware

from steady.gate import gone_sessions, log_redaction, screen_requests, server_patches
from steady.gate.door import Door
from steady.gate.middleware import Gate
from steady.gate.routes import ROUTES
from steady.ui.safety import outage

log_redaction.keep_words_out()
server_patches.keep_uploads_in_memory()
server_patches.send_replies_at_once()
server_patches.dress_the_servers_own_replies()
server_patches.close_lines_that_ask_for_nothing()
server_patches.close_sockets_that_were_never_asked_for()
screen_requests.take_in_all_she_asks_for()
screen_requests.forget_parts_that_a_stopped_run_left_out()
gone_sessions.let_go_of_them()
gone_sessions.raise_descriptor_limit()
# Read while her browser is still opening, so that no screen waits for the words. What fails here is told there.
with outage.caught():
    from steady.bootstrap import Settings, open_content

    open_content(Settings.from_environment())
door = Door.of_this_start()
app = st.App(
    "steady/navigation.py",
    lifespan=door.note_kept,
    middleware=[Middleware(Gate, door=door)],
    routes=ROUTES,
    on_script_error=outage.say_sorry,
)
