"""How a journal of an older format becomes one of today's: one function a step, the first leads from 1 to 2."""

from collections.abc import Callable
from typing import Any

Tables = dict[str, dict[str, Any]]
"""Table name → document id → document, all of them JSON values."""

Migration = Callable[[Tables], Tables]

MIGRATIONS: tuple[Migration, ...] = ()
