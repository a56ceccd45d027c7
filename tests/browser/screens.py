"""The screens by the names a person finds on them, and the small steps a visitor takes; all names stand here."""

import re

from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.conftest import press_on, settle
from tests.words import our_words

WORDS = our_words()
PARTS = WORDS.parts

# Address → its name in the navigation, its title.
SCREENS = {
    "": ("Today", WORDS.check_in.question),
    "when-its-hard": ("When it's hard", "When it's hard"),
    "steps": ("The steps", "The steps"),
    "this-week": ("This week", "Look back on a week"),
    "weeks": ("Looking back", "How your weeks went"),
    "patterns": ("Patterns", "Patterns"),
    "days": ("Year", "Your year"),
    "diary": ("Diary", "Your diary"),
    "then-and-now": ("Then and now", "Then and now"),
    "measures": ("Scales and reminders", "Scales and reminders"),
    "report": ("Report", "A report to keep or to share"),
    **{f"part-{part.number}": (f"Step {part.number}: {part.title}",) * 2 for part in PARTS},
    "exercises": ("Exercises", "Exercises"),
    "a-short-wait": ("I want to text him", WORDS.urge.title),
    "hold-box": ("Not sent yet", WORDS.hold_box.words["title"]),
    "ready-words": ("Ready words", WORDS.ready_words.title),
    "breathe": ("Breathe", "Breathe"),
    "my-plan": ("My plan", "My plan for hard moments"),
    "journal": ("My journal", "My journal"),
    "backups": ("Copies", "Copies"),
    "bring-in": ("Import", "Import"),
    "take-out": ("Export", "Export"),
    "sample": ("Sample journal", "Sample journal"),
    "five-questions": ("Am I safe?", WORDS.safety.check.title),
    "help-now": ("Help now", "Help now"),
    "about": ("About", "About this workbook"),
}
# An address of an earlier version → the screen that stands there now.
OLD_ADDRESSES = {"reach-out": "a-short-wait", "reminders": "measures"}
NEED_NO_JOURNAL = ("help-now", "about")
# What the cards of the hard moments are called: a name, and a quiet line.
CARDS = {card.opens: f"{card.name} {card.line}" for card in WORDS.hard_moments.cards}
# At the end of a week its card leads there, and on other days a link.
LOOK_BACK = ("Look back on a week", "Look back")
# These have no link in the navigation. Address → the screen that leads there, and the name of its link.
BEHIND_OTHERS = {
    "a-short-wait": ("when-its-hard", CARDS["text_him"]),
    "this-week": ("", LOOK_BACK[0]),
    "hold-box": ("a-short-wait", "Not sent yet"),
    "ready-words": ("a-short-wait", "Ready words"),
    "breathe": ("when-its-hard", CARDS["breathe"]),
    "my-plan": ("breathe", "My plan for hard moments"),
    **{f"part-{part.number}": ("steps", part.title) for part in PARTS},
    "exercises": ("steps", "All exercises, and a file of what you wrote"),
    "days": ("weeks", "Year"),
    "patterns": ("weeks", "Patterns"),
    "then-and-now": ("weeks", "Then and now"),
    "report": ("weeks", "Make a report"),
    "backups": ("journal", "Copies"),
    "measures": ("journal", "Scales and reminders"),
    "sample": ("journal", "Sample journal"),
    "about": ("journal", "About"),
    "take-out": ("backups", "Export your journal"),
    "bring-in": ("backups", "Import from another app"),
}
# A door that comes only with entries: address of a screen behind it → address of the door.
LATER = {"diary": "diary"} | dict.fromkeys(("weeks", "days", "patterns", "then-and-now", "report"), "weeks")

SAVE_CHECK_IN, SAVE_RATING, SAVE_REFLECTION = "Save check-in", "Save my answers", "Save reflection"
# A check-in and a rating end on the entry, under its day.
SAVED_CHECK_IN = SAVED_RATING = "Saved for "
SAVED_REFLECTION, NOTHING_TO_SAVE = "Saved. That was your week.", "There's nothing to save yet."
CHANGE, STOP, DELETE, DELETED, ANOTHER = "Change", "Stop changing it", "Delete", "Deleted.", "Another check-in"
UNDO, UNDO_CHANGE, UNDO_DELETE = "Undo: take it back", "Undo: take back this change", "Undo: bring it back"
UNDO_CHECK_IN, UNDO_RATING = "Undo: take back this check-in", "Undo: take back these answers"
KEEP_MINE, KEEP_THEIRS = "Keep what I wrote here", "Keep the saved one"
MORE, NOTE = "More", "One thing I want to remember"
WHICH_DAY, THE_DAY = "Which day is this about?", "Pick the day"
BAD_NIGHT, WHOLE_CHECK_IN = "I'm having a bad night", "Back to the full check-in"
DO_NOT_SAVE_WORD, SAFETY_CARD = "Don't save this word", "You deserve to be safe"
SO_FAR, STEM = "Your ratings so far", "Think of the last seven days."
WHICH_WEEK, ANOTHER_WEEK, OTHER_QUESTIONS = "Which week?", "Another week", "Other questions"
WEEK_STEPS, AT_QUESTIONS, AT_SLIDERS = "Where you are in this week", "2 Questions", "3 Sliders"
SEARCH, KIND = "Search what you wrote", "Kind"
OPEN_SAMPLE, CLOSE_SAMPLE, SAMPLE_MARK = "Open the sample journal", "Back to my journal", "This is the sample journal"
FORGET_WORDS, FORGOTTEN = "forget everything", "Your journal is deleted"
TYPE_TO_FORGET = f"To go on, type: {FORGET_WORDS}"
SWITCH, RATE = "Where you are in this step", "Where are you with this?"
TRY_AGAIN, ONLY_ME, YES = "Try again", "No, just me", "Yes, or I'm not sure"
BEGIN, JUST_CHECK_IN, RATHER_NOT = WORDS.welcome.begin, WORDS.welcome.just_check_in, WORDS.situations.rather_not


# What stands in the place of the navigation on a narrow screen.
MENU = "Menu"


def go_to(page: Page, url: str, path: str = "") -> None:
    """Open the workbook at `url`, at the screen with the address `path`."""
    page.goto(f"{url}/{path}")
    shows(page, path)


def come_in(page: Page, url: str) -> None:
    """Open a workbook that nobody has opened before, and go through its first visit to the check-in."""
    page.goto(url)
    page.get_by_role("heading", level=1, name=WORDS.welcome.title, exact=True).wait_for()
    go_through_the_first_visit(page)


def go_through_the_first_visit(page: Page) -> None:
    """Answer the questions of the first visit, which stand there, as one who is alone and would rather not say."""
    settle(page)
    for answer in (BEGIN, RATHER_NOT, ONLY_ME):
        press(page, answer)
    shows(page, "")


def open_screen(page: Page, name: str) -> None:
    """Go to the screen called `name` by the links that lead there, as clicks do."""
    path = next(path for path, names in SCREENS.items() if names[0] == name)
    lead_to(page, path)
    shows(page, path)


def lead_to(page: Page, path: str) -> None:
    """Press what leads to the screen with the address `path`, whatever then stands there."""
    if path in LATER and not _doors(page).filter(has_text=SCREENS[LATER[path]][0]).count():
        # By its address, and in the one entry of the tab's history.
        page.evaluate("path => location.replace(path)", f"/{path}")
    elif path in BEHIND_OTHERS:
        before, link = BEHIND_OTHERS[path]
        open_screen(page, SCREENS[before][0])
        way = page.get_by_test_id("stMain").get_by_role("link", name=link, exact=True)
        if link in LOOK_BACK:
            way = way.or_(page.get_by_role("button", name=LOOK_BACK[1], exact=True))
        press_on(way)
    else:
        _by_the_navigation(page, SCREENS[path][0], path)


def walk_to(page: Page, url: str, path: str = "") -> None:
    """Go to the same screen as `go_to` does, by the navigation of the workbook that is open."""
    assert page.url.startswith(url)
    open_screen(page, SCREENS[path][0])


def _by_the_navigation(page: Page, name: str, path: str) -> None:
    _click_in_menu(page, name)
    try:
        page.wait_for_url(f"**/{path}", wait_until="commit", timeout=5_000)
    except TimeoutError:
        # A menu that still slides away takes a tap for nothing, and a person taps again.
        _click_in_menu(page, name)


def _click_in_menu(page: Page, name: str) -> None:
    if page.get_by_role("button", name=MENU).count():
        press_on(page.get_by_role("button", name=MENU))
    press_on(_doors(page).and_(page.get_by_role("link", name=name, exact=True)))


def _doors(page: Page) -> Locator:
    """The links of the navigation, also while it is put away."""
    return page.get_by_test_id("stSidebarNavLink")


def shows(page: Page, path: str) -> None:
    """Wait until the screen with the address `path` stands there, at rest."""
    page.get_by_role("heading", level=1, name=SCREENS[path][1], exact=True).wait_for()
    settle(page)


def open_stage(page: Page, name: str) -> None:
    """Turn to the stage called `name` of the step that is open."""
    press_on(page.get_by_role("radiogroup", name=SWITCH).get_by_role("radio", name=name, exact=True))
    settle(page)


def slider(page: Page, label: str) -> Locator:
    """The slider under `label`."""
    return page.get_by_role("group", name=label, exact=True).get_by_role("slider")


def set_slider(page: Page, label: str, value: int) -> None:
    """Answer the slider `label` with `value`, as the browser does when the thumb is let go there."""
    one = slider(page, label)
    # For a moment after a click that moves the form, Streamlit shows it at both places.
    expect(one).to_have_count(1)
    one.fill(str(value))
    one.blur()
    settle(page)


def answers(page: Page, label: str, value: str) -> None:
    """Wait until the slider `label` stands at `value`."""
    expect(slider(page, label)).to_have_attribute("aria-valuetext", value)


def tap_slider(page: Page, label: str) -> None:
    """Answer the slider `label` with one click in its middle, at 5."""
    slider(page, label).click()
    settle(page)


def sleep_answer(page: Page, choice: str) -> Locator:
    """The answer stored as `choice` to the question about sleep; others may have an answer of the same name."""
    asked = WORDS.check_in.sleep
    group = page.get_by_role("radiogroup", name=asked.question, exact=True)
    return group.get_by_role("radio", name=asked.choices[choice], exact=True)


def to_week_step(page: Page, name: str) -> None:
    """Go to the step called `name` of the week that is open."""
    press_on(page.get_by_role("radiogroup", name=WEEK_STEPS).get_by_text(name, exact=True))
    settle(page)


def pick_question(page: Page, question: str) -> None:
    """Go to the questions of the week, and tap one there unless its box is among the first three."""
    to_week_step(page, AT_QUESTIONS)
    page.get_by_text(OTHER_QUESTIONS, exact=True).wait_for()
    if not page.get_by_role("textbox", name=question).count():
        page.get_by_text(OTHER_QUESTIONS, exact=True).click()
        press_on(page.get_by_role("button", name=question))
    page.get_by_role("textbox", name=question).wait_for()
    settle(page)


def open_more(page: Page) -> None:
    """Open the fold of the check-in, if it is not open."""
    fold = page.locator("details", has=page.get_by_text(MORE, exact=True))
    fold.wait_for()
    if not fold.and_(page.locator("[open]")).count():
        press_on(fold.locator("summary"))
    settle(page)


def press(page: Page, name: str, said: str = "") -> None:
    """Press the button `name` and wait for the sentence `said`."""
    press_on(page.get_by_role("button", name=name, exact=True))
    if said:
        page.get_by_text(said).first.wait_for()
    settle(page)


def save_check_in(page: Page) -> None:
    """Save the check-in, a new one or a changed one, and wait until it says so."""
    press_on(page.get_by_role("button", name=SAVE_CHECK_IN, exact=True))
    page.get_by_text(re.compile(rf"^{SAVED_CHECK_IN}|^Saved\.$")).first.wait_for()
    settle(page)


def open_sample(page: Page, url: str) -> None:
    """Turn this tab to the sample journal."""
    go_to(page, url, "sample")
    press(page, OPEN_SAMPLE, SAMPLE_MARK)
