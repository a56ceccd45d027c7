"""What every reply carries: the browser's own locks, so that nothing leaves and nothing frames the page."""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from steady.gate.routes import CALENDAR, SHELL
from steady.identity import PROJECT

FEATURES = """
    accelerometer browsing-topics camera clipboard-read display-capture geolocation gyroscope hid idle-detection
    magnetometer microphone midi payment serial usb
""".split()
SCREENS = PROJECT / "steady" / "ui"
# Streamlit fills an empty style sheet rule by rule, which no policy looks at; and it has one that is not empty. A style
# sheet with any other text in it, which somebody may have brought into the page, does nothing.
OF_STREAMLIT = (b"", b"@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}")
OURS = (
    (b"x-frame-options", b"DENY"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-dns-prefetch-control", b"off"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", ", ".join(f"{feature}=()" for feature in FEATURES).encode()),
)


def content_security_policy(origin: str) -> str:
    """The policy for a page of `origin` ("http://127.0.0.1:43117")."""
    rules = (
        "default-src 'none'",
        # Components of version 2 arrive as text and run from a blob:, which only our own script can make. Vega needs
        # no eval (Streamlit has it interpret), nothing we use needs WebAssembly, and inline scripts have to be ours.
        " ".join(("script-src 'self' blob:", *_script_hashes(SHELL))),
        " ".join(("style-src 'self'", *_style_hashes(SCREENS))),
        # One of the fonts for formulas lies inside Streamlit's style sheet.
        "font-src 'self' data:",
        "img-src 'self'",
        # 'self' covers the socket except in Safari before 15.4.
        f"connect-src 'self' {origin.replace('http', 'ws', 1)}",
        "frame-ancestors 'none'",
        "form-action 'none'",
        "base-uri 'none'",
    )
    return "; ".join(rules)


def headers(
    given: Iterable[tuple[bytes, bytes]], origin: str, path: str, stricter: str = ""
) -> list[tuple[bytes, bytes]]:
    """The headers of a reply: those given, without any that open it to other pages, and ours in their place.

    `stricter` is a policy to take the place of `content_security_policy`.
    """
    # Streamlit's own files are the same for everybody and may stay in the browser; all that may be hers may not.
    lasting = path.startswith("/static/") or path in CALENDAR
    replaced = {name for name, _ in OURS} | (set() if lasting else {b"cache-control", b"etag", b"last-modified"})
    kept = [(name.lower(), value) for name, value in given]
    kept = [(name, value) for name, value in kept if name not in replaced and not name.startswith(b"access-control-")]
    policy = (b"content-security-policy", (stricter or content_security_policy(origin)).encode())
    return [*kept, *OURS, policy, *(() if lasting else ((b"cache-control", b"no-store"),))]


@cache
def _script_hashes(shell: Path) -> tuple[str, ...]:
    return tuple(sha256_of(script.read_bytes()) for script in sorted(shell.glob("*.js")))


@cache
def _style_hashes(screens: Path) -> tuple[str, ...]:
    sheets = [file.read_text(encoding="utf-8") for file in sorted(screens.rglob("*.css"))]
    calendar = CALENDAR["/calendar"].read_text(encoding="utf-8")
    sheets.append(calendar.partition("<style>")[2].partition("</style>")[0])
    # A component's sheet comes into the page without the line end after it.
    texts = [text.encode() for sheet in sheets for text in (sheet, sheet.strip())]
    return tuple(map(sha256_of, (*OF_STREAMLIT, *texts)))


def sha256_of(text: bytes) -> str:
    """How a policy names a script or a style sheet that stands in the page itself."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}'"
