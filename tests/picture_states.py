"""What is pictured: each screen and each state by its name, with the journal it stands on and how to get there.

Add a state: a function of one to five lines that goes there, and `@state("its name", "its journal")` above it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from playwright.sync_api import Locator, Page

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import CHOICE, as_choice
from steady.domain.records.privacy import marked
from steady.domain.records.record import now
from steady.sample_journal import sample_records
from steady.sample_journal.own_things import SCALE
from steady.ui.report.contents_form import HOLDS
from steady.ui.report.delivery import AS_PDF, MAKE
from steady.ui.safety import five_questions
from steady.ui.saving.drafts import values_of
from steady.ui.today import first_visit
from steady.ui.widgets import slider
from tests.browser import screens
from tests.browser.screens import PARTS, SCREENS, WORDS, go_to, open_sample, press, save_check_in, set_slider
from tests.browser.writing import box, open_message, open_note, open_question, write_on
from tests.conftest import press_on, settle
from tests.storage.imports.samples import HEADING
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import begun, three_days

Show = Callable[[Page, str], None]
FIELD, LOCKED, URGE_STRENGTH = "Passphrase or recovery code", "Locked", "How strong, from 0 to 10"
ASKED = {step.id: step.question for step in WORDS.urge.steps}
CHOICES = {step.id: step.choices for step in WORDS.urge.steps}
OUTCOMES = {outcome.id: outcome.label for outcome in WORDS.urge.outcomes}
EXERCISE = next(one for one in PARTS[0].exercises if one.steps)


@dataclass(frozen=True)
class State:
    """`journal` is a key of JOURNALS, and `show` brings a page to where the picture is taken."""

    journal: str
    show: Show


def _sample(folder: Path) -> None:
    workbook = begun(folder)
    workbook.journal.save_all(sample_records(now().date(), workbook.parts))
    workbook.journal.settings.set(CHOICE, as_choice([SCALE]))


def _new(folder: Path) -> None:
    open_workbook(Settings(folder))


def _with(choice: str, folder: Path) -> None:
    _sample(folder)
    open_workbook(Settings(folder)).journal.settings.set(choice, True)


def _locked(folder: Path) -> None:
    three_days(folder).journal.lock.put_on(PASSPHRASE, QUICK)


def _begun_yesterday(folder: Path) -> None:
    before = now() - timedelta(days=1)
    draft = values_of(CheckIn(at=before, calm=4, note="Half a sentence"))
    begun(folder).drafts.save(Draft(at=before, form="check-in", values=draft))


def _holding(folder: Path) -> None:
    held = {"text": "Please just call me.", "free_at": (now() + timedelta(hours=20)).isoformat()}
    three_days(folder).exercises.save(ExerciseEntry(exercise="hold_box", values=marked(held)))


def _damaged(folder: Path) -> None:
    three_days(folder)
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix != ".lock":
            file.write_bytes(b"torn " * 400)


# A group of states shares one journal, and finds there what those before it saved.
JOURNALS: dict[str, Callable[[Path], None]] = {
    "sample": _sample,
    "empty": lambda folder: begun(folder) and None,
    "for writing": lambda folder: three_days(folder) and None,
    "neutral": partial(_with, first_visit.PRIVATE),
    "safer": partial(_with, five_questions.SAFER),
    "locked": _locked,
    "begun yesterday": _begun_yesterday,
    "holding": _holding,
    "damaged": _damaged,
    "by buttons": lambda folder: begun(folder).journal.settings.set(slider.BUTTONS, True),
    "for forgetting": lambda folder: three_days(folder) and None,
}
STATES: dict[str, State] = {}


def state(name: str, journal: str) -> Callable[[Show], Show]:
    """Put a function into the table as the way to the state `name`."""

    def kept(show: Show) -> Show:
        assert name not in STATES and journal in JOURNALS, name
        STATES[name] = State(journal, show)
        return show

    return kept


def _at(path: str) -> Show:
    return lambda page, url: go_to(page, url, path)


def unfold(page: Page) -> None:
    """Open every fold on the screen."""
    closed = page.get_by_test_id("stMain").locator("details:not([open]) > summary")
    assert closed.count(), "there is no fold"
    while closed.count():
        press_on(closed.first)
        settle(page)


def radio(page: Page, name: str) -> Locator:
    """The choice `name`."""
    return page.get_by_test_id("stMain").get_by_role("radio", name=name, exact=True)


for _path, (_name, _title) in SCREENS.items():
    STATES[f"screen: {_path or 'today'}"] = State("sample", _at(_path))
_BEFORE_ANYTHING = (
    "", "when-its-hard", "hold-box", "my-plan", "steps", "weeks", "days", "patterns", "then-and-now", "diary", "report",
    "this-week", "exercises", "measures",
)  # fmt: skip
for _path in _BEFORE_ANYTHING:
    STATES[f"empty journal: {_path or 'today'}"] = State("empty", _at(_path))
for _journal, _paths in {
    "neutral": ("", "when-its-hard", "a-short-wait", "steps", "diary", "weeks", "part-3", "exercises"),
    "safer": ("", "when-its-hard", "steps", "part-2", "part-6", "exercises", "a-short-wait"),
}.items():
    for _path in _paths:
        STATES[f"{_journal}: {_path or 'today'}"] = State(_journal, _at(_path))


def _first_visit(page: Page, url: str, *, pressed: Sequence[str]) -> None:
    """Begin the first visit and press these buttons, unless the picture before has left it further on."""
    page.goto(url)
    settle(page)
    for name in pressed:
        if page.get_by_role("button", name=name, exact=True).count():
            press(page, name)


_SITUATION = f"{WORDS.situations.situations[3].label[0].upper()}{WORDS.situations.situations[3].label[1:]}"
for _name, _pressed in {
    "welcome": (),
    "what has happened": (screens.BEGIN,),
    "who could see it": (screens.BEGIN, _SITUATION),
    "leave once": (screens.BEGIN, _SITUATION, screens.YES),
    "the check-in": (screens.BEGIN, _SITUATION, screens.YES, WORDS.welcome.leave_known),
    "just the check-in": (screens.JUST_CHECK_IN,),
    "a backup file": ("I have a backup file",),
}.items():
    JOURNALS[f"new, {_name}"] = _new
    STATES[f"first visit: {_name}"] = State(f"new, {_name}", partial(_first_visit, pressed=_pressed))


@state("check-in: answered", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    for label, value in {"Calm": 6, "Hopeful": 5, "Lonely": 0}.items():
        set_slider(page, label, value)


@state("check-in: note written", "for writing")
def _(page: Page, url: str) -> None:
    write_on(open_note(page, url), "We spoke about the school run, and it stayed light.")
    settle(page)


@state("check-in: saved", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    set_slider(page, "Calm", 6)
    save_check_in(page)


@state("check-in: undone", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    set_slider(page, "Calm", 7)
    save_check_in(page)
    press(page, screens.UNDO_CHECK_IN)


@state("check-in: changed where it stands", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    set_slider(page, "Calm", 5)
    save_check_in(page)
    press(page, screens.CHANGE)


@state("check-in: another day", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    press_on(radio(page, "Another day"))
    settle(page)
    page.get_by_label(screens.THE_DAY).first.click()


@state("check-in: more", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    screens.open_more(page)


@state("check-in: buttons", "by buttons")
def _(page: Page, url: str) -> None:
    go_to(page, url)


@state("check-in: a bad night saved", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    press(page, screens.BAD_NIGHT)
    set_slider(page, WORDS.check_in.bad_night.question, 8)
    save_check_in(page)


@state("check-in: a bad night", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    press(page, screens.BAD_NIGHT)


@state("check-in: nothing to save", "empty")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    press(page, screens.SAVE_CHECK_IN, screens.NOTHING_TO_SAVE)


@state("check-in: a card that her words open", "for writing")
def _(page: Page, url: str) -> None:
    write_on(open_note(page, url), "i dont want to be alive anymore")
    page.get_by_role("heading", name=WORDS.safety.thoughts_of_suicide.title).wait_for()


@state("check-in: begun before midnight", "begun yesterday")
def _(page: Page, url: str) -> None:
    go_to(page, url)


for _stage in ("Read", "Do", screens.RATE, "Next"):

    @state(f"step: {_stage}", "sample")
    def _(page: Page, url: str, stage: str = _stage) -> None:
        go_to(page, url, "part-3")
        screens.open_stage(page, stage)


@state("step: folds open", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "part-3")
    screens.open_stage(page, "Read")
    unfold(page)


@state("step: on paper", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "part-3")
    screens.open_stage(page, "Read")
    press(page, "Print this step")


@state("steps: tools by moment", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "steps")
    press(page, "Tools by moment")


@state("steps: what has happened", "empty")
def _(page: Page, url: str) -> None:
    go_to(page, url, "steps")
    press(page, WORDS.situations.question)


for _number in range(1, len(WORDS.hard_moments.cards) + 1):
    if WORDS.hard_moments.cards[_number - 1].opens in ("", "bad_night", "people"):

        @state(f"hard moment: {WORDS.hard_moments.cards[_number - 1].name}", "sample")
        def _(page: Page, url: str, number: int = _number) -> None:
            page.goto(f"{url}/when-its-hard?at={number}")
            settle(page)


@state("my plan: being changed", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "my-plan")
    press(page, screens.CHANGE)


@state("step: rated in part", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url, "part-2")
    screens.open_stage(page, screens.RATE)
    for item in PARTS[1].items[:3]:
        set_slider(page, item.question, 4)
    press(page, screens.SAVE_RATING, screens.SAVED_RATING)


@state("step: rated", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url, "part-1")
    screens.open_stage(page, screens.RATE)
    for item in PARTS[0].items:
        set_slider(page, item.question, 4)
    press(page, screens.SAVE_RATING, screens.SAVED_RATING)


@state("exercise: open", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url, "exercises")
    press(page, EXERCISE.title)


@state("exercise: example open", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "exercises")
    press(page, EXERCISE.title)
    press_on(page.get_by_text("How one woman filled this in"))


def _urge(page: Page, url: str, *, until: str) -> None:
    """Go through the urge tool as far as the step `until`."""
    go_to(page, url, "a-short-wait")
    steps = {
        "strength_0": lambda: press(page, CHOICES["kind"]["text"], ASKED["strength_0"]),
        "hope": lambda: (set_slider(page, URGE_STRENGTH, 8), press(page, "Next", ASKED["hope"])),
        "wait": lambda: press(page, CHOICES["hope"]["answer"], ASKED["wait"]),
        "waiting": lambda: press(page, "5 minutes", "Your 5 minutes"),
        "strength_1": lambda: press(page, WORDS.urge.wait.end_now, ASKED["strength_1"]),
        "outcome": lambda: (set_slider(page, URGE_STRENGTH, 4), press(page, "Next", ASKED["outcome"])),
        "ended": lambda: press(page, OUTCOMES["let_pass"], "One thing to do next."),
    }
    # Where one goes on already, it stands where the last picture left it.
    names = list(steps)
    for name in names[: names.index(until) + 1]:
        if until != name and page.get_by_role("heading", name=ASKED.get(until, until), exact=True).count():
            break
        steps[name]()


for _step in ("strength_0", "hope", "wait", "waiting", "strength_1", "outcome", "ended"):
    JOURNALS[f"urge {_step}"] = lambda folder: three_days(folder) and None
    STATES[f"urge: {_step}"] = State(f"urge {_step}", partial(_urge, until=_step))


@state("not sent yet: looked at", "for writing")
def _(page: Page, url: str) -> None:
    write_on(open_message(page, url), "Why don't you answer me? You always do this.")
    settle(page)


@state("not sent yet: held", "holding")
def _(page: Page, url: str) -> None:
    go_to(page, url, "hold-box")


@state("help now: a country picked", "empty")
def _(page: Page, url: str) -> None:
    go_to(page, url, "help-now")
    press_on(page.get_by_role("combobox", name="Your country"))
    page.get_by_role("option", name="Ireland").first.click()
    settle(page)


@state("am I safe: one yes", "empty")
def _(page: Page, url: str) -> None:
    go_to(page, url, "five-questions")
    question = {"name": WORDS.safety.check.questions[0]}
    asked = page.get_by_role("radiogroup", **question).or_(page.get_by_role("group", **question))
    press_on(asked.get_by_text(WORDS.safety.check.answers["yes"], exact=True))
    settle(page)


@state("am I safe: all no", "empty")
def _(page: Page, url: str) -> None:
    go_to(page, url, "five-questions")
    for question in WORDS.safety.check.questions:
        asked = page.get_by_role("radiogroup", name=question).or_(page.get_by_role("group", name=question))
        press_on(asked.get_by_text(WORDS.safety.check.answers["no"], exact=True))
        settle(page)


@state("this week: a question", "for writing")
def _(page: Page, url: str) -> None:
    open_question(page, url)


@state("this week: seven sliders", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "this-week")
    screens.to_week_step(page, screens.AT_SLIDERS)


@state("this week: other questions", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url, "this-week")
    screens.to_week_step(page, screens.AT_QUESTIONS)
    unfold(page)


@state("this week: saved", "for writing")
def _(page: Page, url: str) -> None:
    write_on(open_question(page, url), "Walking home the long way.")
    press(page, screens.SAVE_REFLECTION, screens.SAVED_REFLECTION)


for _stretch in ("4 weeks", "A year", "All"):

    @state(f"weeks: {_stretch}", "sample")
    def _(page: Page, url: str, stretch: str = _stretch) -> None:
        go_to(page, url, "weeks")
        press_on(radio(page, stretch))
        settle(page)


@state("weeks: a row looked at closer", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "weeks")
    press_on(page.get_by_role("radio", name="Lonely", exact=True))
    settle(page)


@state("weeks: the letter about last week", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "weeks")
    press(page, WORDS.letter.last)


@state("weeks: folds open", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "weeks")
    unfold(page)


@state("patterns: folds open", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "patterns")
    unfold(page)


@state("year: folds open", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "days")
    unfold(page)


@state("then and now: folds open", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "then-and-now")
    unfold(page)


@state("report: everything open", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "report")
    page.get_by_role("heading", name=HOLDS).wait_for()
    unfold(page)


@state("report: made", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "report")
    press(page, MAKE)
    page.get_by_role("button", name=AS_PDF, exact=True).wait_for(timeout=60_000)


@state("diary: a search", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url, "diary")
    page.get_by_label(screens.SEARCH).fill("river")
    page.get_by_label(screens.SEARCH).press("Enter")
    settle(page)


@state("diary: one being changed", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url, "diary")
    press_on(page.get_by_role("button", name=screens.CHANGE, exact=True).last)
    settle(page)


@state("diary: one deleted", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url, "diary")
    press_on(page.get_by_role("button", name=screens.DELETE, exact=True).last)
    page.get_by_text(screens.DELETED).first.wait_for()
    settle(page)


@state("conflict: changed in another window", "for writing")
def _(page: Page, url: str) -> None:
    # The other window is closed again with its page.
    other = page.context.new_page()
    for tab, text in ((page, "Mine."), (other, "Theirs.")):
        go_to(tab, url, "diary")
        press_on(tab.get_by_role("button", name=screens.CHANGE, exact=True).last)
        box(tab).fill(text)
        box(tab).blur()
        settle(tab)
    save_check_in(other)
    press(page, screens.SAVE_CHECK_IN, "in another window after you opened it here")


@state("journal: a switch turned", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url, "journal")
    press_on(page.get_by_test_id("stMain").get_by_test_id("stCheckbox").first)
    settle(page)


@state("copies: inside a backup", "for writing")
def _(page: Page, url: str) -> None:
    go_to(page, url, "backups")
    press_on(page.get_by_test_id("stMain").get_by_test_id("stRadioOption").first)
    settle(page)


@state("import: a file looked at", "empty")
def _(page: Page, url: str) -> None:
    go_to(page, url, "bring-in")
    rows = "\n".join(f"2026-03-{day:02},x,x,21:00,good,walk | tea,,A day." for day in range(1, 29))
    file = {"name": "daylio_export.csv", "mimeType": "text/csv", "buffer": f"{HEADING}\n{rows}".encode()}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("heading", name="What's in it").wait_for()


@state("sample opened", "empty")
def _(page: Page, url: str) -> None:
    open_sample(page, url)


@state("sample: today", "empty")
def _(page: Page, url: str) -> None:
    open_sample(page, url)
    screens.open_screen(page, "Today")


@state("menu open", "sample")
def _(page: Page, url: str) -> None:
    go_to(page, url)
    if page.get_by_role("button", name=screens.MENU).count():
        press_on(page.get_by_role("button", name=screens.MENU))
    page.get_by_role("navigation").get_by_role("link", name="Today", exact=True).wait_for()
    page.wait_for_timeout(500)


@state("locked", "locked")
def _(page: Page, url: str) -> None:
    page.goto(f"{url}/diary")
    page.get_by_role("heading", level=1, name=LOCKED, exact=True).wait_for()


@state("locked: a wrong passphrase", "locked")
def _(page: Page, url: str) -> None:
    page.goto(f"{url}/diary")
    page.get_by_role("button", name="Open", exact=True).wait_for()
    settle(page)
    page.get_by_label(FIELD).fill("something else")
    page.get_by_label(FIELD).press("Enter")
    page.get_by_test_id("stAlert").first.wait_for()


@state("damaged journal", "damaged")
def _(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_test_id("stAlert").first.wait_for()


@state("forgotten", "for forgetting")
def _(page: Page, url: str) -> None:
    go_to(page, url, "journal")
    page.get_by_text("Forget everything", exact=True).click()
    page.get_by_label(screens.TYPE_TO_FORGET).fill(screens.FORGET_WORDS)
    press(page, "Delete it all", screens.FORGOTTEN)
