"""Old journals of other apps, as the bench reads them: entries made up by a seeded draw, three a day."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from steady.domain.spoken import MONTHS, weekday

SEED = 2026
MOODS = ("rad", "good", "meh", "bad", "awful", "worn thin")
WORDS = ("Disheartened", "Peaceful", "Tired", "Hopeful", "Anxious", "Content", "Grateful", "Lonely", "Calm", "Loved")
TAGS = ("walk", "choir", "tea with Ann", "work", "friends", "family", "nap", "cooking", "movies / tv", "reading")
SENTENCES = (
    "A quiet day.",
    "I walked to the river and called my sister.",
    "We talked after supper, and it stayed calm.",
    "Slept badly and woke at four.",
    "Work was long.",
    "I said what I needed, and it was heard.",
    "Rain all day.",
)
_FACTS = ("Mood", "Sleep", "Energy", "Factors")


@dataclass(frozen=True)
class Written:
    """One entry, before any app wrote it: moods and tags by their place, the note often empty."""

    at: datetime
    mood: int
    tags: list[int]
    note: str

    @property
    def clock(self) -> str:
        """The hour as a phone with twelve hours writes it, with the narrow blank of the newer ones."""
        return f"{self.at:%I:%M}".lstrip("0") + f"\u202f{self.half}"

    @property
    def weekday(self) -> str:
        return weekday(self.at)

    @property
    def month(self) -> str:
        return MONTHS[self.at.month - 1]

    @property
    def half(self) -> str:
        """Which half of the day it is: "AM" or "PM"."""
        return "AM" if self.at.hour < 12 else "PM"

    @property
    def tag_names(self) -> list[str]:
        return [TAGS[tag] for tag in self.tags]


def entries(number: int, *, a_day: int = 3, noted: float = 0.4) -> Iterator[Written]:
    """Yield so many entries; `noted` is the share of those that have a note."""
    draw = Random(SEED)
    for place in range(number):
        minute = timedelta(days=place // a_day, minutes=draw.randrange(24 * 60))
        note = " ".join(draw.sample(SENTENCES, draw.randint(1, 4))) if draw.random() < noted else ""
        tags = draw.sample(range(len(TAGS)), draw.randrange(6))
        yield Written(datetime(1995, 1, 1) + minute, draw.randrange(len(MOODS)), tags, note)


def daylio(number: int) -> bytes:
    """Return a table of Daylio."""
    heading = ("full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note")
    return _table(
        heading,
        (
            (
                one.at.date(),
                f"{one.month} {one.at.day}",
                one.weekday,
                one.clock,
                MOODS[one.mood],
                " | ".join(one.tag_names),
                "",
                one.note,
            )
            for one in entries(number)
        ),
    )


def daylio_backup(number: int) -> bytes:
    """Return the JSON inside a backup of Daylio."""
    rows = [
        {
            "id": place,
            "minute": one.at.minute,
            "hour": one.at.hour,
            "day": one.at.day,
            "month": one.at.month - 1,
            "year": one.at.year,
            "datetime": 1700000000000 + place,
            "timeZoneOffset": 3600000,
            "mood": one.mood + 1,
            "note": one.note,
            "note_title": "",
            "tags": one.tags,
            "assets": [],
        }
        for place, one in enumerate(entries(number))
    ]
    moods = [{"id": place, "custom_name": name, "mood_group_id": min(place, 5)} for place, name in enumerate(MOODS, 1)]
    tags = [{"id": place, "name": name} for place, name in enumerate(TAGS)]
    return _json({"version": 15, "customMoods": moods, "tags": tags, "dayEntries": rows})


def bearable(number: int) -> bytes:
    """Return a table of Bearable, with eight facts a day."""
    heading = ("date", "weekday", "time of day", "category", "rating/amount", "detail", "notes")
    return _table(heading, (_fact(place, one) for place, one in enumerate(entries(number, a_day=8, noted=0.15))))


def _fact(place: int, one: Written) -> Iterable[Any]:
    kind = _FACTS[place % 4]
    rating = {"Sleep": f"{one.at.minute % 6 + 4}h {one.at.minute}m", "Factors": ""}.get(kind, one.mood + 1)
    detail = {"Mood": ", ".join(WORDS[tag] for tag in one.tags[:2]), "Factors": TAGS[one.mood]}.get(kind, "")
    part = ("pre", "am", "mid", "pm", "all day", "", f"{one.at:%H:%M}")[place % 7]
    return f"{one.at.day}th {one.month[:3]} {one.at.year}", one.weekday, part, kind, rating, detail, one.note


def how_we_feel(number: int) -> bytes:
    """Return a table of How We Feel."""
    heading = ("Date", "Mood", "Tags (People)", "Tags (Places)", "Tags (Events)", "Notes", "Reflections", "Takeaways")
    return _table(
        heading,
        (
            (
                f"{one.at.year} {one.weekday[:3]} {one.month[:3]} {one.at.day} {one.clock}",
                WORDS[one.mood],
                "; ".join(one.tag_names[2:]),
                *[*one.tag_names, "", ""][:2],
                one.note,
                "[]",
                "[]",
            )
            for one in entries(number)
        ),
    )


def i_mood_journal(number: int) -> bytes:
    """Return a table of iMoodJournal."""
    heading = ("Date", "Day of week", "Hour", "Minute", "Level", "LevelText", "Comment", *(f"#{tag}" for tag in TAGS))
    return _table(
        heading,
        (
            (
                one.at.date(),
                one.weekday,
                one.at.hour,
                one.at.minute,
                one.mood + 1,
                WORDS[one.mood],
                one.note,
                *(int(tag in one.tags) for tag in range(len(TAGS))),
            )
            for one in entries(number)
        ),
    )


def day_one(number: int) -> bytes:
    """Return a JSON export of Day One."""
    return _json(
        {
            "metadata": {"version": "1.0"},
            "entries": [
                {
                    "uuid": f"{place:032X}",
                    "creationDate": f"{one.at:%Y-%m-%dT%H:%M:%SZ}",
                    "timeZone": "Europe/Berlin",
                    "text": one.note.replace(".", "\\."),
                    "tags": one.tag_names,
                    "starred": False,
                    "creationDevice": "iPhone",
                }
                for place, one in enumerate(entries(number, noted=1))
            ],
        }
    )


def jrnl_json(number: int) -> bytes:
    """Return a JSON export of jrnl."""
    rows = [
        {
            "title": SENTENCES[one.mood],
            "body": one.note,
            "date": f"{one.at:%Y-%m-%d}",
            "time": f"{one.at:%H:%M}",
            "tags": [f"@{tag}" for tag in one.tag_names],
            "starred": False,
        }
        for one in entries(number, noted=1)
    ]
    return json.dumps({"tags": {}, "entries": rows}, indent=2).encode()


def jrnl_text(number: int) -> bytes:
    """Return a text of jrnl."""
    return "".join(
        f"[{one.at:%Y-%m-%d %I:%M:%S} {one.half}] {SENTENCES[one.mood]}\n{one.note} @{TAGS[one.mood].split()[0]}\n\n"
        for one in entries(number, noted=1)
    ).encode()


def any_table(number: int) -> bytes:
    """Return a table of no app: one row a day with a number and a note."""
    return _table(
        ("when", "how it was", "what happened"),
        ((f"{one.at:%d.%m.%Y}", one.mood, one.note) for one in entries(number, a_day=1)),
    )


def _table(heading: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return text.getvalue().encode()


def _json(content: Any) -> bytes:
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()
