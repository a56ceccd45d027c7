"""Browsers that only say their name, and programs that bring one."""

from pathlib import Path


def program(path: Path, script: str) -> str:
    """An executable shell script."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def fake_browser(path: Path) -> str:
    """A program that answers as Chromium does when it is asked for its version."""
    return program(path, "echo Chromium 156.0")
