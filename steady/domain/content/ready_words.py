"""Short texts she can copy as they are: to him, the children, her family, friends, work, a lawyer."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ReadyText:
    """One text, when it fits, and when it is better left unsent."""

    text: str
    when: str
    when_not: str


@dataclass(frozen=True, kw_only=True)
class ReadyGroup:
    """Texts for one person or one moment; `to_him` says that it is he who would read them."""

    title: str
    texts: tuple[ReadyText, ...]
    to_him: bool = False


@dataclass(frozen=True, kw_only=True)
class ReadyWords:
    """All of them, and what stands above; a folder of words may have none."""

    title: str = ""
    opening: str = ""
    groups: tuple[ReadyGroup, ...] = ()
