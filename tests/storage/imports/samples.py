"""Small journals of made-up people, in each format there is a reader for."""

import base64
import io
import json
import zipfile
from datetime import datetime
from typing import Any

from steady.storage.exports import as_whole
from steady.storage.journal import open_in_memory
from tests.storage.samples import check_in

HEADING = "full_date,date,weekday,time,mood,activities,note_title,note"
DAYLIO = (
    "\n".join(
        [
            HEADING,
            '2024-03-05,March 5,Tuesday,9:40 PM,rad,"choir | tea  | long walk ","","Sang the whole evening."',
            '2024-03-05,March 5,Wednesday,7:15 AM,meh,"","","Woke early, then ""slept"" again."',
            '2024-03-04,March 4,Monday,21:34,worn thin ,"work | deadline / stress","Late",'
            '"It was long.\nThen it was over."',
            "2024-03-02,March 2,Saturday,12:05 AM,awful,,,",
        ]
    )
    + "\n"
)
BEARABLE = """date,weekday,time of day,category,rating/amount,detail,notes
22nd Sep 2020,Tuesday,am,Mood,4,"Tense, Hopeful",Slept badly
22nd Sep 2020,Tuesday,18:30,Mood,7,Content,
22nd Sep 2020,Tuesday,all day,Sleep,6h 30m,,
22nd Sep 2020,Tuesday,,Energy,2,,
23rd Sep 2020,Wednesday,mid,Factors,,Walked outside,
23rd Sep 2020,Wednesday,pm,Symptom,3,Headache,
"""
HOW_WE_FEEL = """Date,Mood,Tags (People),Tags (Places),Tags (Events),Notes,Reflections,Takeaways
2026 Sun Feb 8 4:04 PM,Disheartened,By Myself,Home,Cooking,"He was late, again.",[],[]
2026 Mon Feb 9 8:15\u202fAM,Peaceful,Sister; Niece,Outside,,,It was the river.,
2026 Mon Feb 9 9:30 PM,Tired,Family,Home,Work,We talked, and it stayed calm.,,
"""
I_MOOD = """\ufeffDate,Day of week,Hour,Minute,Level,LevelText,Comment,#walk,#sister,#work
2019-01-03,Thursday,21,5,7,Good,"Tea with Ann, at last.",1,1,0
2019-01-04,Friday,8,40,2,Very bad,,0,0,1
"""
DAY_ONE: dict[str, Any] = {
    "metadata": {"version": "1.0"},
    "entries": [
        {
            "uuid": "A1",
            "creationDate": "2020-05-31T22:30:00Z",
            "timeZone": "Europe/Berlin",
            "text": "First light\\. A walk\\!",
            "tags": ["walk"],
            "location": {"placeName": "Hafen {12}, [B]"},
        },
        {"uuid": "A2", "creationDate": "2020-06-02T08:00:00Z", "timeZone": "Europe/Berlin"},
    ],
}
JRNL = """[2020-08-31 14:32] A new start.
I told @ann about it. She laughed,
and @work can wait.

[2020-09-01 09:03:10 AM] Only a title
"""
JRNL_JSON: dict[str, Any] = {
    "tags": {"@ann": 1},
    "entries": [
        {
            "title": "A new start.",
            "body": "I told @ann about it.",
            "date": "2020-08-31",
            "time": "14:32",
            "tags": ["@ann"],
            "starred": False,
        },
    ],
}
BACKUP: dict[str, Any] = {
    "version": 15,
    "customMoods": [
        {"id": 1, "custom_name": "", "mood_group_id": 1, "predefined_name_id": 1},
        {"id": 4, "custom_name": "", "mood_group_id": 4, "predefined_name_id": 4},
        {"id": 9, "custom_name": "worn thin", "mood_group_id": 5, "predefined_name_id": -1},
    ],
    "tags": [{"id": 3, "name": "choir"}, {"id": 8, "name": "tea"}],
    "dayEntries": [
        {
            "id": 1,
            "minute": 40,
            "hour": 21,
            "day": 5,
            "month": 2,
            "year": 2024,
            "datetime": 1,
            "mood": 1,
            "tags": [3, 8],
            "note": "Sang.<br>The whole evening &amp; night.",
            "note_title": "Choir",
            "assets": [{"id": 1}, {"id": 2}],
        },
        {
            "id": 2,
            "minute": -1,
            "hour": -1,
            "day": 31,
            "month": 11,
            "year": 2023,
            "datetime": 2,
            "mood": 9,
            "tags": [],
            "note": "",
            "note_title": "",
            "assets": [],
        },
        {"id": 3, "minute": 5, "hour": 0, "day": 1, "month": 0, "year": 2024, "mood": 4, "tags": [99], "note": "},{"},
    ],
    "achievements": [],
}
UNKNOWN = """when;how it was;what happened
03.04.2021;7,5;"Rain; and a long talk."
28.04.2021;3;
"""


def backup(content: dict[str, Any] | None = None, wrapped: bool = False) -> bytes:
    """A backup file of Daylio with this content, its base64 in one line or in many."""
    text = json.dumps(content or BACKUP, separators=(",", ":")).encode()
    return zipped(
        {"backup.daylio": base64.encodebytes(text).replace(b"\n", b"\r\n") if wrapped else base64.b64encode(text)}
    )


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def own_whole() -> bytes:
    """A whole journal of this workbook with one check-in."""
    journal = open_in_memory()
    journal.check_ins.save(check_in(tags=("walk",)))
    return as_whole(journal, taken=datetime(2026, 11, 22, 21, 5).astimezone())


EVERY: dict[str, bytes] = {
    "Daylio": DAYLIO.encode(),
    "Daylio backup": backup(),
    "Bearable": BEARABLE.encode(),
    "How We Feel": HOW_WE_FEEL.encode(),
    "iMoodJournal": I_MOOD.encode(),
    "Day One": json.dumps(DAY_ONE).encode(),
    "Day One zip": zipped({"Journal.json": json.dumps(DAY_ONE, indent=2).encode(), "photos/1.jpeg": b"\xff\xd8"}),
    "jrnl": JRNL.encode(),
    "jrnl JSON": json.dumps(JRNL_JSON).encode(),
    "whole": own_whole(),
    "unknown table": UNKNOWN.encode(),
}
