"""The screens behind their doors: six in the navigation, two at its foot, and every old address alive.

A screen without a door of its own stands inside one; the switch of that door, or a screen in it, leads there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import streamlit as st

from steady.ui import frame
from steady.ui.safety import five_questions
from steady.ui.state import growth, page_paths, session


@dataclass(frozen=True)
class ScreenDoor:
    """One link of the navigation with the screens behind it: address → script, the one it leads to first.

    `views` are those that one switch chooses between, name → addresses. `sign` is an icon that comes with Streamlit.
    """

    name: str
    sign: str
    screens: Mapping[str, str]
    views: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where its link leads."""
        return next(iter(self.screens))


TODAY = ScreenDoor("Today", "wb_sunny", {"": page_paths.TODAY, "this-week": page_paths.THIS_WEEK})
HARD = ScreenDoor(
    "When it's hard",
    "airwave",
    {
        "when-its-hard": page_paths.WHEN_ITS_HARD,
        page_paths.URGE_ADDRESS: page_paths.REACH_OUT,
        page_paths.OLD_URGE_ADDRESS: page_paths.REACH_OUT,
        "hold-box": page_paths.HOLD_BOX,
        "ready-words": page_paths.READY_WORDS,
        "breathe": page_paths.BREATHE,
        "my-plan": page_paths.MY_PLAN,
    },
    {
        page_paths.PLAIN_REACH_OUT: (page_paths.URGE_ADDRESS,),
        "Not sent yet": ("hold-box",),
        "Ready words": ("ready-words",),
    },
)
STEPS = ScreenDoor("The steps", "stairs", {"steps": page_paths.STEPS, "exercises": page_paths.EXERCISES})
LOOKING_BACK = ScreenDoor(
    "Looking back",
    "show_chart",
    {
        "weeks": page_paths.WEEKS,
        "days": page_paths.DAYS,
        "patterns": page_paths.PATTERNS,
        "then-and-now": page_paths.THEN_AND_NOW,
        "report": page_paths.REPORT,
    },
    {"Weeks": ("weeks",), "Year": ("days",), "Patterns": ("patterns",), "Then and now": ("then-and-now",)},
)
DIARY = ScreenDoor("Diary", "menu_book", {"diary": page_paths.DIARY})
MY_JOURNAL = ScreenDoor(
    "My journal",
    "lock",
    {
        "journal": page_paths.JOURNAL,
        "backups": page_paths.BACKUPS,
        "take-out": page_paths.TAKE_OUT,
        "bring-in": page_paths.BRING_IN,
        "measures": page_paths.OWN_SCALES,
        "reminders": page_paths.OWN_SCALES,
        "sample": page_paths.SAMPLE,
        "about": page_paths.ABOUT,
    },
    {
        "Privacy and lock": ("journal",),
        "Copies": ("backups", "take-out", "bring-in"),
        "Scales and reminders": ("measures", "reminders"),
        "Sample journal": ("sample",),
        "About": ("about",),
    },
)
DOORS = (TODAY, HARD, STEPS, LOOKING_BACK, DIARY, MY_JOURNAL)
HELP_NOW, SAFE, ABOUT = "help-now", "five-questions", "about"
# Address → icon, in the order of the navigation: what is always at its foot, and what is left of it while locked.
FOOT = {HELP_NOW: "favorite", SAFE: "shield"}
LOCKED = {TODAY.address: "lock", HELP_NOW: "favorite", ABOUT: "info"}
NEED_NO_JOURNAL = (HELP_NOW, ABOUT)


def framed_screen() -> st.Page:
    """Draw the frame and, in it, the screen she asked for; Help now is returned to be drawn, for it needs no frame."""
    is_locked = frame.must_unlock()
    parts = {f"part-{part.number}": part for part in five_questions.parts_as_told()}
    pages = _pages(parts, is_locked=is_locked)
    screen = st.navigation(list(pages.values()), expanded=True)
    # While locked too: the address bar says what it is about.
    if screen.url_path == page_paths.OLD_URGE_ADDRESS:
        st.switch_page(pages[page_paths.URGE_ADDRESS])
    door = next((door for door in DOORS if screen.url_path in (*door.screens, *(parts if door == STEPS else ()))), None)
    frame.set_up(screen, {pages[url]: part for url, part in parts.items()})
    views = _views_beside(screen.url_path, door.views if door and not is_locked else {})
    frame.show(
        screen,
        door=pages[door.address] if door else screen,
        views={name: [pages[url] for url in urls] for name, urls in views.items()},
        needs_journal=screen.url_path not in NEED_NO_JOURNAL,
        is_locked=is_locked,
    )
    return screen


def _pages(parts: Iterable[str], *, is_locked: bool) -> dict[str, st.Page]:
    """Return address → page. While locked, a screen keeps its address and loses its name in the navigation."""
    shown = LOCKED if is_locked else {door.address: door.sign for door in DOORS if _has_something_behind(door)} | FOOT
    names = {url: door.name for door in DOORS for url in door.screens} | dict.fromkeys(parts, STEPS.name)
    names |= {HELP_NOW: "Help now", SAFE: session.named("Am I safe?", page_paths.NEUTRAL_AM_I_SAFE)}
    if is_locked:
        names |= {TODAY.address: "Locked", ABOUT: "About"}
    scripts = {url: script for door in DOORS for url, script in door.screens.items()}
    scripts |= dict.fromkeys(parts, page_paths.PART) | {HELP_NOW: page_paths.HELP_NOW, SAFE: page_paths.AM_I_SAFE}
    # At the foot while locked, below Help now.
    scripts[ABOUT] = scripts.pop(ABOUT)
    return {
        url: st.Page(
            script,
            title=names[url],
            url_path=url or None,
            default=not url,
            icon=f":material/{shown[url]}:" if url in shown else None,
            visibility="visible" if url in shown else "hidden",
        )
        for url, script in scripts.items()
    }


def _views_beside(address: str, views: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the views that the switch on the screen at `address` offers; none on a screen that is in no view."""
    if not any(address in addresses for addresses in views.values()):
        return {}
    if not session.content().ready_words.groups:
        views = {name: addresses for name, addresses in views.items() if "ready-words" not in addresses}
    neutral = {page_paths.PLAIN_REACH_OUT: page_paths.NEUTRAL_REACH_OUT}
    return {session.named(name, neutral.get(name, name)): addresses for name, addresses in views.items()}


def _has_something_behind(door: ScreenDoor) -> bool:
    """Return True if `door` stands in the navigation: the diary from the first entry on, the rest of it later."""
    if door == DIARY:
        return growth.has_entries()
    return door != LOOKING_BACK or growth.can_look_back()
