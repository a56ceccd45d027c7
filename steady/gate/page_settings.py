"""What Streamlit's page asks for before all else, with one wish of ours in it."""

import json

PATH = "/_stcore/host-config"


def without_dialogs(settings: bytes) -> bytes:
    """Return the page's settings, by which it opens no dialog of its own when the workbook does not answer.

    It would speak of servers and the internet, and take the keyboard from her in mid-sentence. What she is told
    instead stands in steady/gate/page/stopped.js.
    """
    return json.dumps(json.loads(settings) | {"blockErrorDialogs": True}).encode()
