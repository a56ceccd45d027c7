"""What lies in the memory of a running process, where the system lets its owner look."""

import sys
from base64 import b64encode
from collections.abc import Iterable
from contextlib import suppress

# Elsewhere than on Linux nothing shows a process its neighbour's memory without being an administrator.
CAN_LOOK = sys.platform == "linux"
_TEXTS = ("utf-8", "utf-16-le", "utf-32-le", "latin-1")


def forms_of(secret: str | bytes) -> set[bytes]:
    """The bytes in which a text may lie in a memory, or a key as it is, as hexadecimal digits and as Base64."""
    if isinstance(secret, str):
        return {secret.encode(each) for each in _TEXTS}
    return {secret, secret.hex().encode(), b64encode(secret)}


def found_in(pid: int, secrets: Iterable[str | bytes]) -> set[str | bytes]:
    """Those of `secrets` that stand anywhere in the memory of the process `pid`, in any form."""
    sought, found = {secret: forms_of(secret) for secret in secrets}, set()
    with open(f"/proc/{pid}/maps", encoding="utf-8") as parts, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for part in parts:
            span, rights, *_ = part.split()
            begin, end = (int(each, 16) for each in span.split("-"))
            # What is the system's own cannot be read.
            with suppress(OSError, OverflowError, ValueError):
                memory.seek(begin)
                content = memory.read(end - begin) if "r" in rights else b""
                found |= {secret for secret, forms in sought.items() if any(form in content for form in forms)}
    return found
