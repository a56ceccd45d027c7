"""A file she brings stays in memory: by default a larger one lies on the disk for a moment, unlocked."""

from starlette.formparsers import MultiPartParser

# More than .streamlit/config.toml lets in.
IN_MEMORY = 64 * 1024 * 1024


def keep_in_memory() -> None:
    """Let no part of an upload be written to a temporary file."""
    MultiPartParser.spool_max_size = IN_MEMORY
