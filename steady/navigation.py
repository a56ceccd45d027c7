"""What Streamlit runs for every screen: the screen in its frame, and Help now whatever becomes of that frame.

Up to there, and for Help now altogether, nothing is needed but `steady.ui.safety.outage` and what Help now imports.
"""

from steady.ui.safety import outage

with outage.caught() as raised:
    from steady.ui import screens

    screen = screens.framed_screen()
if raised:
    outage.show_what_is_left()
elif screen.url_path == "help-now":
    screen.run()
