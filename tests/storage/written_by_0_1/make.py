"""Made the files beside it, from the code of commit 349d75b, the version called 0.1. Kept as the record of that.

It imports the code as it stood then, so it runs in a checkout of that commit and nowhere else, and no test imports it.
From the project's folder, once `python3 start.py test` has made `.venv`:

    git worktree add ../steady_0_1 349d75b
    cp -R tests/storage/written_by_0_1 ../steady_0_1/tests/storage/
    cd ../steady_0_1
    ../steady/.venv/bin/python -m tests.storage.written_by_0_1.make

(“steady” being the project's folder.) The files then lie beside this script, in that checkout. The plain journal comes
out the same every time. What is locked does not: keys, salts and the recovery codes are drawn anew, and `secrets.json`
is written with them; nor do the times of the exports, and the name of what had to make way in `without_backups`. So do
not make them anew: what counts is that these very bytes go on opening.
"""

import hashlib
import json
import shutil
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from steady.domain.check_in import CheckIn
from steady.domain.draft import Draft
from steady.domain.event import Event
from steady.domain.exercise import ExerciseEntry
from steady.domain.exercise_values import problems_in
from steady.domain.measures import CHOICE, Measure, as_choice
from steady.domain.rating import Rating
from steady.domain.record import Record
from steady.domain.reflection import Reflection
from steady.domain.reminders import CHECK_IN, KEPT, WEEK, Reminder
from steady.domain.wait import Moment
from steady.domain.week import days_of
from steady.storage.disk import Disk
from steady.storage.documents import to_document
from steady.storage.forgetting import forget_everything
from steady.storage.imports.landing import landing_of
from steady.ui.draft_reading import values_of

from steady.bootstrap import Settings, open_content
from steady.command_line.main import main
from steady.domain import parked, privacy, urge_steps
from steady.storage.exports import as_whole
from steady.storage.imports import batches, recognising
from steady.storage.journal import Journal, open_journal
from tests.storage.written_by_0_1.her_days import (
    DAYLIO,
    EVENTS,
    HELD,
    NIGHTS,
    NOTES,
    PARKED,
    URGES,
    WEEKS)
from tests.storage.written_by_0_1.her_exercises import EXERCISES

HERE = Path(__file__).resolve().parent
ZONE = ZoneInfo("Europe/Berlin")
FIRST, DAYS = date(2026, 9, 21), 70
NO_WORD = range(30, 35)
PASSPHRASE, OF_FILE, OF_CUT = "Drei Möwen über dem See 7", "für die Schublade, nur für mich", "half a lock is none"
BACK, PATIENCE, COFFEE = "own:0a1b2c3d4e5f", "own:aaaabbbbcccc", "own:0123456789ab"
ERASED = "zitronengelb"
CONTENT = open_content(Settings(HERE))


def ident(*of: object) -> str:
    """The same id for the same thing in every run."""
    return hashlib.md5(" ".join(map(str, of)).encode()).hexdigest()


def at(day: int, hour: str) -> datetime:
    """That hour of the day with that number, on the clock where she lives."""
    return datetime.combine(FIRST + timedelta(days=day), time.fromisoformat(hour), ZONE)


class Clock:
    """A clock that shows what it was set to."""

    def __init__(self) -> None:
        self.time = at(-2, "20:00")

    def __call__(self) -> datetime:
        return self.time.astimezone(ZONE)


class PowerCut(BaseException):
    """The power goes."""


class CutDisk(Disk):
    """A disk on which the power goes at one step: just before, or just after."""

    def __init__(self, step: str, name: str, *, after: bool = False) -> None:
        self._cut = (step, name)
        self._after = after

    def _at(self, step: str, path: Path, after: bool) -> None:
        if (step, path.name) == self._cut and after == self._after:
            raise PowerCut

    def replace(self, new: Path, old: Path) -> None:
        self._at("replace", old, False)
        super().replace(new, old)
        self._at("replace", old, True)

    def remove(self, path: Path) -> None:
        self._at("remove", path, False)
        super().remove(path)


def check_ins(first_day: int) -> list[CheckIn]:
    """A check-in on most days, hard nights, days with one answer, and a week without a word."""
    rng, made = Random(71), []
    feelings = ("calm", "hopeful", "sure_of_myself", "warm", "lonely", "angry_or_hurt")
    tags = [*CONTENT.check_in.tags]
    words = [*CONTENT.check_in.words]
    notes = iter(NOTES)
    for day in range(DAYS):
        if day in NO_WORD or day % 13 == 6:
            continue
        lift = day / 20 + rng.gauss(0, 1.3)
        at_best = (3, 2, 3, 4, 7, 6)
        numbers = [min(10, max(0, round(base + (lift if n < 4 else -lift)))) for n, base in enumerate(at_best)]
        given = dict(zip(feelings, numbers, strict=True))
        if day % 11 == 4:
            given = {"calm": given["calm"]}
        measures = {BACK: rng.randint(0, 10), PATIENCE: rng.randint(0, 10)} if day % 3 == 0 else {}
        if day < 21 and day % 2 == 0:
            measures[COFFEE] = rng.randint(0, 6)
        hour, minute = rng.choice((7, 12, 20, 21, 22)), rng.randint(0, 59)
        made.append(
            CheckIn(
                id=ident("check-in", day),
                at=at(day, f"{hour if day < DAYS - 1 else 8:02d}:{minute:02d}"),
                **given,
                sleep=rng.choice((None, "bad", "so-so", "good")),
                energy=rng.choice((None, "low", "mid", "high")),
                words=tuple(rng.sample(words, rng.randint(0, 3))),
                tags=tuple(rng.sample(tags, rng.randint(0, 4))),
                note=next(notes, "") if rng.random() < 0.75 else "",
                measures=measures,
                hidden=day == 17,
            )
        )
    for n, (note, heaviness) in enumerate(NIGHTS):
        made.append(CheckIn(id=ident("night", n), at=at(3 + n * 11, f"03:{12 + n}"), heaviness=heaviness, note=note))
    made += [
        CheckIn(
            id=ident("all"),
            at=at(68, "20:30"),
            calm=0,
            hopeful=10,
            sure_of_myself=5,
            warm=1,
            lonely=9,
            angry_or_hurt=0,
            heaviness=2,
            sleep="good",
            energy="mid",
            words=("tender", "worn_out", "brave", "sad"),
            tags=tuple(tags),
            note="Everything at once. Ä Ö Ü ß é ñ 你好 🫶🏽",
            measures={BACK: 0, PATIENCE: 10},
        ),
        CheckIn(
            id=ident("afraid"),
            at=at(20, "22:40"),
            calm=1,
            angry_or_hurt=7,
            tags=("felt_afraid_of_him",),
            note="He threw the cup. It did not hit me. I write it down, so that I believe it tomorrow.",
        ),
        CheckIn(id=ident("late"), at=at(27, "07:05"), day=at(24, "12:00").date(), calm=4, note="Written down late."),
        CheckIn(
            id=ident("east"),
            at=at(54, "23:30"),
            day=at(55, "12:00").date(),
            hopeful=6,
            note="On the night train to Zoë, where it is tomorrow already.",
        ),
        CheckIn(id=ident("word"), at=at(29, "12:12"), words=("a_word_that_is_gone",), tags=("a_tag_that_is_gone",)),
        CheckIn(
            id=ident("clock"),
            at=datetime(2026, 10, 25, 2, 30, tzinfo=ZONE, fold=1),
            heaviness=4,
            note="Half past two for the second time tonight.",
        ),
    ]
    return [one for one in made if one.day >= FIRST + timedelta(days=first_day)]


def exercises() -> list[ExerciseEntry]:
    """What she did in the exercises, each as its form would save it."""
    forms = {one.id: one for part in CONTENT.parts for one in part.exercises}
    made = []
    for n, (day, hour, exercise, values, before, after) in enumerate(EXERCISES):
        assert problems_in(forms[exercise], values) == (), exercise
        made.append(
            ExerciseEntry(
                id=ident("exercise", n),
                at=at(day, hour),
                exercise=exercise,
                values=values,
                mood_before=before,
                mood_after=after,
                hidden=n == 12,
            )
        )
    return made


def urges() -> list[ExerciseEntry]:
    """The urges: passed, acted on, skipped through, stopped, taken up again, left open, and one whose wait goes on."""
    made = []
    for n, (day, hour, planned, waited, answers) in enumerate(URGES):
        began, values = at(day, hour), dict(answers)
        if planned is not None:
            run = ident("run", n)
            values = urge_steps.with_wait(values, planned, Moment(began, 1000.0 + n, run))
            # Where nobody can tell how long it was, the clock was set back, and the program was another one.
            end = (
                Moment(began + timedelta(seconds=waited), 1000.0 + n + waited, run)
                if waited is not None
                else Moment(began - timedelta(hours=1), 5.0, ident("another run"))
            )
            values = urge_steps.with_wait_done(values, end)
        elif "outcome" in answers:
            values["wait_done_s"] = 0
        made.append(ExerciseEntry(id=ident("urge", n), at=began, exercise="urge", values=values))
    going_on = urge_steps.with_wait(
        {"kind": "text", "strength_0": 7, "hope": "comfort"},
        1200,
        Moment(at(69, "13:25"), 4321.5, ident("run of today")),
    )
    return [*made, ExerciseEntry(id=ident("urge that goes on"), at=at(69, "13:25"), exercise="urge", values=going_on)]


def kept_to_herself() -> list[ExerciseEntry]:
    """Messages that rest in the hold box, one of them taken out early, and words parked in each way there is."""
    made = []
    for n, (day, hour, text, out) in enumerate(HELD):
        free_at = at(day, out) if out else at(day, hour) + timedelta(hours=24)
        values = privacy.marked({"text": text, "free_at": free_at.isoformat()})
        made.append(ExerciseEntry(id=ident("hold", n), at=at(day, hour), exercise="hold", values=values))
    for name, (day, hour, text) in PARKED.items():
        values = {"noted": parked.only_noted(), "calm": parked.calm(text)}.get(name) or parked.resting(
            text, at(day, hour)
        )
        made.append(ExerciseEntry(id=ident("parked", name), at=at(day, hour), exercise="3C", values=values))
    return made


def ratings() -> list[Rating]:
    """Every part twice, once with answers left out, with zeros and tens."""
    rng, made = Random(3), []
    for n, part in enumerate(CONTENT.parts):
        for turn, day in enumerate((4 + n, 45 + n)):
            answers = {item.id: rng.randint(0, 10) for item in part.items}
            answers = {part.items[0].id: 0, part.items[1].id: 10} if (n, turn) == (3, 0) else answers
            made.append(
                Rating(
                    id=ident("rating", n, turn),
                    at=at(day, "19:20"),
                    part=part.id,
                    answers=answers,
                    hidden=(n, turn) == (5, 1),
                )
            )
    return made


def reflections() -> list[Reflection]:
    """Her weeks: with all sliders, with some, with none; one hidden; one without a word."""
    items = [item.id for part in CONTENT.parts for item in part.weekly_items]
    made = []
    for n, (week, answers) in enumerate(WEEKS.items()):
        pulse = {item: (3 * n + k) % 11 for k, item in enumerate(items)}
        sunday = days_of(week)[-1]
        written = datetime.combine(sunday, time(20, 10 + n), ZONE) + timedelta(days=2 if n == 4 else 0)
        made.append(
            Reflection(
                week=week,
                at=written,
                day=sunday,
                answers=answers,
                hidden=n == 6,
                pulse={} if n == 1 else dict(list(pulse.items())[:3]) if n == 2 else pulse,
            )
        )
    return made


def events() -> list[Event]:
    """What stands as a line on the charts; the last was long before."""
    return [
        Event(
            id=ident("event", n), at=at(max(day, 0), "20:00"), day=at(day, "12:00").date(), title=title, hidden=hidden
        )
        for n, (day, title, hidden) in enumerate(EVENTS)
    ]


def drafts(stored: CheckIn, name: str) -> list[Draft]:
    """What stood unsaved in the forms when she closed the lid, and what another window had of one of them.

    The draft of a bad night is in the locked one alone: while there is one, the first screen asks for nothing else.
    """
    begun, said = at(69, "13:40"), ident("unsaved")

    def draft(form: str, record: Record, box: str = "", **beside: object) -> Draft:
        typed = {f"{form}/{box}": 1795956000123} if box else {}
        return Draft(form=form, at=begun, values=values_of(record) | {"beside": beside, "typed": typed})

    def exercise(name: str, values: dict) -> ExerciseEntry:
        return ExerciseEntry(id=ident("unsaved", name), at=begun, exercise=name, values=values)

    night = [draft("bad night", CheckIn(id=ident("unsaved night"), at=begun, heaviness=6))]
    week = Reflection(week="2026-W48", at=begun, answers={"next_week": "Advent. Candles."})
    loop = exercise("2B", {"trigger": "He sighs", "exit_point": "Open the window"})
    part = "say_it_once_then_settle"
    return [
        draft("check-in", CheckIn(id=said, at=begun, calm=3, note="I was just going to write that"), "note"),
        draft(f"check-in ~{ident('window')}", CheckIn(id=said, at=begun, note="The same, in the other window")),
        draft(f"check-in {stored.id}", replace(stored, note=f"{stored.note} And one more thing"), "note"),
        draft("reflection 2026-W48", week, "next_week", picked=["next_week", "gave_space"]),
        draft(f"rating {part}", Rating(id=ident("unsaved rating"), at=begun, answers={"3.1": 4}, part=part)),
        draft("event", Event(id=ident("unsaved event"), at=begun, title="He asked whether")),
        draft("exercise 2B 1", loop, "exit_point", step=1),
        draft("exercise hold", exercise("hold", privacy.marked({"text": "Half a message about us"})), "message"),
        draft("exercise 3C parked words", exercise("3C", privacy.marked({"text": "Half a page nobody reads"})), "text"),
        draft("exercise 3A open again", exercise("3A", {"status": "draft", "unlock_reason": "He asked"}), "reason"),
        *(night if name == "locked" else ()),
    ]


SETTINGS = {
    "plain": {
        "private": False,
        "careful version": False,
        "offered": "2026-11-26T21:14:05.123456+01:00",
        "week off until": "2026-10-18",
        "buttons instead of sliders": False,
        "story so far wanted": True,
        "hide afraid": False,
        "idle minutes": 15,
        "veil": True,
    },
    "locked": {
        "private": True,
        "careful version": True,
        "offered": "2026-10-03T03:03:03+02:00",
        "week off until": None,
        "buttons instead of sliders": True,
        "story so far wanted": False,
        "hide afraid": True,
        "idle minutes": 2,
        "veil": False,
    },
}
OWN_SCALES = [
    (
        Measure(id=BACK, name="Back pain"),
        Measure(id=PATIENCE, name="Patience with the kids"),
        Measure(id=COFFEE, name="Coffee ☕"),
    ),
    (
        Measure(id=BACK, name="Rücken & Nacken"),
        Measure(id=PATIENCE, name="Patience with the kids"),
        Measure(id=COFFEE, name="Coffee ☕", resting=True),
    ),
]
REMINDERS = {
    CHECK_IN: Reminder(days=(0, 2, 4), at=time(7, 15), title="Tea, 5 minutes 🍵", uid=ident("uid", 1), version=3),
    WEEK: Reminder(days=(6,), at=time(18, 0), title="Ten minutes", uid=ident("uid", 2), version=1),
}


def bring_in_daylio(journal: Journal, clock: Clock) -> None:
    """Bring in what she had in another app; the batch gets an id and a time of ours, for they would differ each run."""
    batches.new_id, batches.now = lambda: ident("batch"), clock
    imported = recognising.read("daylio.csv", DAYLIO.encode())
    landing = landing_of(imported, journal.check_ins.all(), {"worn thin": 2, "awful": None}, clock().date())
    batches.save(journal, landing)


def choose(journal: Journal, chosen: dict) -> None:
    """Keep choices, in one save."""
    with journal.transaction():
        for name, value in chosen.items():
            journal.settings.set(name, value)


def damaged(folder: Path, clock: Clock, secret: str) -> Journal:
    """Let the disk change one letter; the workbook puts the newest backup in its place and keeps the damaged file."""
    path = folder / "journal.json"
    content = bytearray(path.read_bytes())
    content[-40] ^= 1
    path.write_bytes(content)
    journal = open_journal(folder, secret=secret, clock=clock)
    assert journal.restored_from is not None
    return journal


def write_journal(name: str, weeks: tuple[int, ...], first_day: int, more: list[Record], passphrase: str = "") -> str:
    """Write a journal as the weeks went; return its recovery code. `weeks` are those after which a save came."""
    clock, code, folder = Clock(), "", HERE / name
    journal = open_journal(folder, clock=clock)
    bring_in_daylio(journal, clock)
    choose(journal, SETTINGS[name] | {CHOICE: as_choice(OWN_SCALES[0])})
    everything = [
        *check_ins(first_day),
        *exercises(),
        *urges(),
        *kept_to_herself(),
        *ratings(),
        *reflections(),
        *events(),
        *more,
    ]
    # A day that is over stands in the save after it.
    done = 0
    for turn, week in enumerate(weeks):
        until = at(7 * week, "04:00")
        clock.time = min(until - timedelta(hours=6), at(69, "13:30"))
        journal.save_all(one for one in everything if done <= one.at.timestamp() < until.timestamp())
        done = until.timestamp()
        if turn == 0:
            doomed = ExerciseEntry(
                id=ident("erased"),
                at=clock(),
                exercise="3C",
                values=parked.resting(f"A word that must be nowhere: {ERASED}", clock()),
            )
            journal.exercises.save(doomed)
            if passphrase:
                code = journal.lock.put_on(passphrase)
        if turn == 1:
            taken_back = Event(id=ident("taken back"), at=clock(), title="Taken back: stands in a backup only")
            journal.events.save(taken_back)
            journal.events.delete(taken_back.id)
            journal.erase("exercises", ident("erased"))
            journal = damaged(folder, clock, passphrase)
            # The newest backup is from before it was taken back.
            journal.events.delete(taken_back.id)
    clock.time = at(69, "13:45")
    change_what_is_written(journal, name)
    return code


def change_what_is_written(journal: Journal, name: str) -> None:
    """Write once more what she changed later, and leave the drafts of this last day."""
    with journal.transaction():
        stored = journal.check_ins.get(ident("check-in", 66))
        journal.check_ins.save(replace(stored, note="Changed the day after: it was not as bad as I wrote."))
        journal.check_ins.save(replace(journal.check_ins.get(ident("check-in", 65)), hidden=True))
        rating = journal.ratings.get(ident("rating", 6, 1))
        journal.ratings.save(replace(rating, answers={**rating.answers, "7.1": 9}))
        journal.reflections.save(
            replace(
                journal.reflections.get("2026-W47"),
                answers={**WEEKS["2026-W47"], "light_moment": "Jonas, all the voices."},
            )
        )
        brought = next(one for one in journal.check_ins.all() if one.source and "rain" in one.note)
        journal.check_ins.save(replace(brought, lonely=8))
    choose(
        journal,
        {
            CHOICE: as_choice(OWN_SCALES[1]),
            KEPT: {key: one.to_choice() for key, one in REMINDERS.items()},
            "idle minutes": SETTINGS[name]["idle minutes"],
        },
    )
    journal.drafts.save_all(journal.drafts.all_as_kept(drafts(journal.check_ins.get(ident("check-in", 66)), name)))


def write_without_backups() -> None:
    """A journal with things of a later version, of a removed part and of nobody's making; its backups are gone."""
    clock, folder = Clock(), HERE / "without_backups"
    journal = open_journal(folder, clock=clock)
    clock.time = at(5, "21:00")
    days = [CheckIn(id=ident("few", n), at=at(n, "21:00"), calm=n, note=note) for n, note in enumerate(NOTES[:4])]
    documents = {one.id: {**to_document(one), "revision": 1} for one in days}
    documents[days[0].id]["written_by_a_later_version"] = {"weather": ["rain", "wind"], "steps": 4021}
    documents[days[1].id] = {**documents[days[1].id], "calm": 11}
    journal.replace_everything(
        {
            "check_ins": documents,
            "ratings": {
                ident("gone rating"): {
                    "at": at(1, "20:00").isoformat(),
                    "day": "2026-09-22",
                    "revision": 1,
                    "part": "a_part_that_is_gone",
                    "answers": {"9.1": 3},
                }
            },
            "exercises": {
                ident("gone exercise"): {
                    "at": at(2, "20:00").isoformat(),
                    "day": "2026-09-23",
                    "revision": 2,
                    "exercise": "9Z",
                    "values": {
                        "letter": "Dear you,\nthis form is gone & my words are not.",
                        "rows": [["Mon", 2], ["Tue", None]],
                    },
                }
            },
            "events": {ident("unreadable"): {"at": "not a time", "title": "Nobody can read when this was"}},
            "letters": {"one": {"a table": "of a later version"}},
            "settings": {
                "private": {"value": False},
                "careful version": {"value": False},
                "a later choice": {"value": {"deep": [1, None, True]}},
            },
        }
    )
    # It has the id of what cannot be read, which makes way.
    journal.check_ins.save(replace(days[1], calm=10, note="In the place of what could not be read."))
    shutil.rmtree(folder / "backups")
    (folder / "journal.newest").unlink()


def write_cut_short() -> None:
    """Folders in which the power went in the middle of a lock, an erasing and a forgetting."""
    for name, disk in {
        "lock_undone": CutDisk("replace", "journal.json"),
        "lock_finished": CutDisk("replace", "journal.json", after=True),
        "erasing": CutDisk("replace", "journal.json"),
        "forgetting": CutDisk("remove", "journal.json"),
    }.items():
        folder, clock = HERE / "cut_short" / name, Clock()
        journal = open_journal(folder, clock=clock)
        for n, note in enumerate((NOTES[0], NOTES[7], f"Once more, {ERASED}")):
            clock.time = at(n, "21:00")
            journal.check_ins.save(CheckIn(id=ident("cut", n), at=clock(), calm=n, note=note))
        try:
            cut(folder, name, disk, clock)
        except PowerCut:
            continue
        raise AssertionError(f"{name} was not cut short")


def cut(folder: Path, name: str, disk: CutDisk, clock: Clock) -> None:
    """Begin what is cut short. The code of a lock is shown only once it is on, so nobody knows one here."""
    if name == "forgetting":
        forget_everything(folder, disk)
    journal = open_journal(folder, clock=clock, disk=disk)
    if name == "erasing":
        journal.erase("check_ins", ident("cut", 2))
    journal.lock.put_on(OF_CUT)


def write_files() -> None:
    """Write the files she takes elsewhere. The screen shows no recovery code for that of a journal without a lock."""
    files = HERE / "files"
    files.mkdir()
    (files / "daylio.csv").write_text(DAYLIO, encoding="utf-8", newline="\n")
    plain, locked = open_journal(HERE / "plain"), open_journal(HERE / "locked", secret=PASSPHRASE)
    (files / "of_locked.backup").write_bytes(locked.earlier.to_take_along())
    (files / "of_plain.backup").write_bytes(plain.earlier.to_take_along(OF_FILE))
    assert main(["export", "--private", str(files / "whole.json"), "--data", str(HERE / "plain")]) == 0
    assert main(["export", str(files / "whole_without_private.json"), "--data", str(HERE / "plain")]) == 0
    (files / "whole_of_locked.json").write_bytes(as_whole(locked))


def facts(journal: Journal) -> dict:
    """Every table as a list of plain documents with their ids, in the order of the ids."""
    return {
        name: [
            {"id": key, **document} if isinstance(document, dict) else {"id": key, "is": document}
            for key, document in sorted(table.items())
        ]
        for name, table in journal.everything().items()
        if table
    }


def put(name: str, value: object) -> None:
    """Write a JSON file, one document a line."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    (HERE / name).write_text(text.replace('}, {"', '},\n{"') + "\n", encoding="utf-8", newline="\n")


def make() -> None:
    """Make every file anew."""
    for name in ("plain", "locked", "without_backups", "cut_short", "files"):
        shutil.rmtree(HERE / name, ignore_errors=True)
    write_journal("plain", (3, 6, 7, 8, 9, 10), 0, [])
    clear_no = ExerciseEntry(
        id=ident("clear no"),
        at=at(67, "21:00"),
        exercise="7A",
        values={"rung": "0", "week": "2026-W48", "what_i_saw": "He asked for no contact until Christmas."},
    )
    code = write_journal("locked", (7, 9, 10), 49, [clear_no], PASSPHRASE)
    write_without_backups()
    write_cut_short()
    write_files()
    for lock in HERE.rglob("*.lock"):
        lock.unlink()
    put(
        "secrets.json",
        {
            "passphrase": PASSPHRASE,
            "recovery code": code,
            "passphrase of files/of_plain.backup": OF_FILE,
            "passphrase of cut_short/lock_finished": OF_CUT,
            "erased": ERASED,
        },
    )
    put(
        "expected.json",
        {
            "plain": facts(open_journal(HERE / "plain")),
            "locked": facts(open_journal(HERE / "locked", secret=PASSPHRASE)),
            "without_backups": facts(open_journal(HERE / "without_backups")),
        },
    )
    for lock in HERE.rglob("*.lock"):
        lock.unlink()


if __name__ == "__main__":
    make()
