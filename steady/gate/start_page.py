"""The page every visit starts with: Streamlit's, under our name, with our icon and look, and without what leaks."""

import json
import re

from steady.gate.routes import SCRIPT, STYLE

TITLE = "Notes"
# Browsers may send typed words to a spelling, suggestion or translation service; these inherit to every box.
PRIVATE = b'<html lang="en" spellcheck="false" writingsuggestions="false" translate="no">'
REWRITTEN = (
    (re.compile(rb"<html[^>]*>"), PRIVATE),
    (re.compile(rb"<title>.*?</title>", re.S), f"<title>{TITLE}</title>".encode()),
    (re.compile(rb"<!--.*?-->", re.S), b""),
    # It only serves search engines, and as an inline script the policy would stop it.
    (re.compile(rb"<script>.*?</script>", re.S), b""),
    # Under this name Streamlit finds it, and would put the sign of a screen there, fetched from the maker of the signs.
    (re.compile(rb'rel="shortcut icon"'), b'rel="icon"'),
    (re.compile(rb'<link rel="service-desc"[^>]*>'), b""),
    (re.compile(rb"<noscript>.*?</noscript>", re.S), b"<noscript><p>This page needs JavaScript.</p></noscript>"),
)
OURS = f'<link rel="stylesheet" href=".{STYLE}"><script src=".{SCRIPT}"></script>'.encode()
# What Streamlit's page asks for before all else, with one wish of ours in it.
HOST_CONFIG = "/_stcore/host-config"


def rewritten(page: bytes) -> bytes:
    """Streamlit's index.html as the workbook shows it."""
    for pattern, ours in REWRITTEN:
        page = pattern.sub(ours, page)
    return page.replace(b"</head>", OURS + b"</head>", 1)


def without_dialogs(settings: bytes) -> bytes:
    """Return the page's settings, by which it opens no dialog of its own when the workbook does not answer."""
    # It would speak of servers, and take the keyboard from her in mid-sentence. steady/gate/page/stopped.js tells her.
    return json.dumps(json.loads(settings) | {"blockErrorDialogs": True}).encode()
