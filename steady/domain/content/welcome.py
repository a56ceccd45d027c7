"""The words of the first visit, before anything is asked: what this is, for whom, and the way through it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Welcome:
    """What the first visit says; without a `title` there is none, and only who else may look is asked on Today.

    `way` has the stretches of the way in their order, and `picture` says in words what the picture of it shows.
    `afraid` leads to Help now, and `just_check_in` past all questions.
    """

    title: str = ""
    lines: tuple[str, ...] = ()
    way: tuple[str, ...] = ()
    picture: str = ""
    begin: str = ""
    just_check_in: str = ""
    afraid: str = ""
    can_change: str = ""
    leave_title: str = ""
    leave: str = ""
    leave_more: str = ""
    leave_known: str = ""
