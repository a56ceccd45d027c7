"""A country has help for danger, abuse and great distress, or says what it lacks; an old number asks to be checked."""

import calendar
import re

import pytest

from tests.words import our_words

# A number seen in a source of this year or a later one counts as seen.
SEEN_SINCE = 2023
KINDS = ["emergency", "abuse", "emotional"]
SAYS_IT_IS_MISSING = {"abuse": "abuse", "emotional": "hurts too much"}
MONTHS = "|".join(calendar.month_name[1:])
WITHOUT_A_DATE = {"the page gave no date", "not seen in a source"}
FIRST = ["United States", "Canada", "United Kingdom", "Ireland", "Australia", "New Zealand"]
# Her country is kept by its name: one that changed would be lost to her.
KEPT_BY_NAME = {*FIRST, "India", "South Africa", "Philippines", "Nigeria", "Germany", "France", "Brazil"}
IN_THE_EU = {"Cyprus", "France", "Germany", "Ireland", "Italy", "Malta", "Netherlands", "Spain", "Sweden"}
LONGEST_NOTE = 200
# Country → kind → numbers it may not lose.
NEVER_WITHOUT = {
    "United States": {"emergency": {"911"}, "abuse": {"1-800-799-7233"}, "emotional": {"988"}},
    "Canada": {"emergency": {"911"}, "emotional": {"9-8-8"}},
    "United Kingdom": {
        "emergency": {"999"},
        "abuse": {"0808 2000 247", "0800 027 1234", "0808 80 10 800", "0808 802 1414"},
        "emotional": {"116 123", "111"},
    },
    "Ireland": {"emergency": {"112", "999"}, "abuse": {"1800 341 900"}, "emotional": {"116 123"}},
    "Australia": {"emergency": {"000"}, "abuse": {"1800 737 732"}, "emotional": {"13 11 14"}},
    "New Zealand": {"emergency": {"111"}, "abuse": {"0800 733 843"}, "emotional": {"1737"}},
    "Philippines": {"emergency": {"911"}, "emotional": {"1553"}},
    "Singapore": {"abuse": {"1800 777 0000"}, "emotional": {"1767"}},
    "Germany": {"abuse": {"116 016"}, "emotional": {"0800 111 0 111"}},
    "France": {"abuse": {"3919"}, "emotional": {"3114"}},
    "Brazil": {"emergency": {"190"}, "abuse": {"180"}, "emotional": {"188"}},
    "Kenya": {"abuse": {"1195"}},
}

COUNTRIES = our_words().help_lines.countries
each_country = pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.name)
each_line = pytest.mark.parametrize(
    "line",
    [pytest.param(line, id=f"{each.name}-{line.kind}-{line.number}") for each in COUNTRIES for line in each.lines],
)


def country_named(name):
    return next(country for country in COUNTRIES if country.name == name)


def year_of(line):
    found = re.search(r"\b20\d\d\b", line.checked)
    return int(found[0]) if found else 0


def test_the_directory_comes_first_and_is_no_link(words):
    assert words.help_lines.directory == "findahelpline.com"


def test_there_are_at_least_25_countries_in_the_order_a_reader_looks():
    names = [country.name for country in COUNTRIES]
    assert len(names) >= 25 and len(set(names)) == len(names)
    assert names == FIRST + sorted(names[len(FIRST) :])


def test_a_country_she_may_have_chosen_keeps_its_name():
    assert KEPT_BY_NAME - {country.name for country in COUNTRIES} == set()


@each_country
def test_the_emergency_number_comes_first_then_abuse_then_great_distress(country):
    kinds = [line.kind for line in country.lines]
    assert kinds[0] == "emergency"
    assert kinds == sorted(kinds, key=KINDS.index)


@each_country
def test_a_country_says_what_is_missing(country):
    missing = set(KINDS) - {line.kind for line in country.lines}
    assert [kind for kind in missing if SAYS_IT_IS_MISSING[kind] not in country.note] == []


@each_country
def test_a_note_is_no_wall_of_text(country):
    assert len(country.note) <= LONGEST_NOTE


@each_country
def test_no_line_stands_there_twice(country):
    told_apart = [(line.kind, line.number, line.text) for line in country.lines]
    assert len(set(told_apart)) == len(told_apart)


@pytest.mark.parametrize("name", sorted(IN_THE_EU))
def test_a_country_of_the_eu_has_112(name):
    assert "112" in [line.number for line in country_named(name).lines if line.kind == "emergency"]


@pytest.mark.parametrize("name", NEVER_WITHOUT)
def test_the_best_known_numbers_are_there(name):
    shown = {kind: {line.number for line in country_named(name).lines if line.kind == kind} for kind in KINDS}
    assert {kind: numbers - shown[kind] for kind, numbers in NEVER_WITHOUT[name].items() if numbers - shown[kind]} == {}


@each_line
def test_a_number_can_be_dialled(line):
    assert re.fullmatch(r"\+?\d[\d -]*\d", line.number)


@each_line
def test_what_is_said_to_text_has_a_number_in_it(line):
    assert not line.text or re.search(r"\d{3}", line.text)


@each_line
def test_a_line_says_in_few_words_whose_it_is(line):
    assert line.about.endswith(".") and len(line.about) <= 140


@each_line
def test_hours_are_a_sentence_that_can_follow_another(line):
    assert not line.hours or re.fullmatch(r"[A-Z].*\.", line.hours)


@each_country
def test_a_silent_call_does_not_say_again_what_stands_before_it(country):
    assert "can't speak" not in country.silent_call


@each_line
def test_each_number_names_its_source_and_the_month_of_it(line):
    assert len(line.source) > 2
    assert line.checked in WITHOUT_A_DATE or re.fullmatch(rf"({MONTHS}) 20\d\d", line.checked)


@each_line
def test_a_line_not_seen_lately_asks_to_be_checked_and_no_other_does(line):
    assert line.please_check == (year_of(line) < SEEN_SINCE)


@each_line
def test_only_an_emergency_number_is_shown_without_a_source(line):
    assert (line.checked == "not seen in a source") == (line.source == "commonly known")
    assert line.source != "commonly known" or line.kind == "emergency"


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("United States", "text 911"),
        ("United Kingdom", "press 55"),
        ("New Zealand", "press 55"),
        ("Australia", "press 55"),
        ("France", "Text 114"),
    ],
)
def test_a_silent_call_says_what_to_press_or_text(name, keys):
    assert keys in country_named(name).silent_call


@pytest.mark.parametrize(
    ("name", "number", "text"),
    [
        ("United States", "1-800-799-7233", "START to 88788"),
        ("United Kingdom", "116 123", "SHOUT to 85258"),
        ("Australia", "1800 737 732", "0458 737 732"),
    ],
)
def test_who_cannot_talk_can_text(name, number, text):
    assert text in [line.text for line in country_named(name).lines if line.number == number]


def test_canada_names_the_map_of_its_shelters():
    assert "ShelterSafe.ca" in country_named("Canada").note


def test_south_africa_says_that_the_hours_differ():
    suicide_line = next(line for line in country_named("South Africa").lines if line.kind == "emotional")
    assert "8 to 8" in suicide_line.hours and "Day and night" in suicide_line.hours


def test_it_says_where_a_call_can_show(words):
    assert all(place in words.help_lines.before_calling for place in ("call list", "bill", "shared plan"))


def test_it_says_what_please_check_means(words):
    assert "Please check" in words.help_lines.numbers_change and str(SEEN_SINCE) in words.help_lines.numbers_change
