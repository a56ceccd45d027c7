"""The tests are moved to another date, zone and language together with all that they start; what fails is counted."""

import json
from datetime import datetime

from tests.bench import dates

LEAP_NIGHT = dates.Stage("a leap night", datetime(2028, 2, 29, 23, 52), "Pacific/Kiritimati", True)
TESTS = """
import subprocess, sys
from datetime import date, datetime
from tests.ui.fixed_day import TODAY

def day_in_a_program():
    said = "from datetime import date; print(date.today())"
    return subprocess.run([sys.executable, "-c", said], capture_output=True, text=True).stdout.strip()

def test_it_is_that_night_and_not_in_english():
    assert f"{datetime.now():%Y-%m-%d %H} {datetime.now().astimezone():%z}" == "2028-02-29 23 +1400"
    assert f"{date.today():%A}" != "Tuesday"

def test_the_day_of_the_screens_is_that_day():
    assert TODAY == date(2028, 2, 29)

def test_programs_that_are_started_believe_it_too():
    assert day_in_a_program() == "2028-02-29"

def test_what_fails_is_counted():
    assert date.today().year == 2026
"""


def test_the_tests_and_what_they_start_are_moved_and_what_fails_is_counted_and_named(tmp_path, capsys):
    file = tmp_path / "test_moved.py"
    file.write_text(TESTS, encoding="utf-8")
    words = (str(file), "-n0", "-p", "tests.conftest", f"--rootdir={tmp_path}")
    (row,) = dates.measured(tmp_path / "results", LEAP_NIGHT, words)
    said = json.loads(row.as_json())
    assert (said["row"], said["value"], said["yardstick"], said["limit"]) == ("dates: a leap night", 1, 4, 0)
    assert capsys.readouterr().err.splitlines() == ["a leap night: test_moved::test_what_fails_is_counted"]


def test_every_stage_is_named_once():
    assert len({stage.name for stage in dates.STAGES}) == len(dates.STAGES)
