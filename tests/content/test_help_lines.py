"""A number is shown only if it was read in a source, and the source and its date stand beside it."""

import re

import pytest

# Widely known, yet not found in a source: country → numbers that must not be shown there until they are.
NOT_CHECKED = {
    "Canada": ["sheltersafe.ca"],
    "United Kingdom": ["85258"],
    "Ireland": ["1800 247 247", "112", "999"],
    "Philippines": ["1553", "911"],
    "Nigeria": ["112"],
    "Germany": ["0800 111 0 111", "112"],
    "France": ["112"],
    "Brazil": ["188"],
}
CHECKED = {
    "United States": ["988", "1-800-799-7233", "911"],
    "Canada": ["9-8-8", "911"],
    "United Kingdom": ["116 123", "0808 2000 247", "999"],
    "Ireland": ["116 123", "1800 341 900"],
    "Australia": ["13 11 14", "1800 737 732", "000"],
    "New Zealand": ["1737", "0800 733 843", "0508 744 633", "0800 456 450", "111"],
    "India": ["14416", "181", "112"],
    "South Africa": ["0800 567 567", "0800 428 428", "10111"],
    "Philippines": ["0917-899-8727", "0917-899-8727"],
    "Nigeria": ["0800 078 7746"],
    "Germany": ["116 016"],
    "France": ["3114", "3919"],
    "Brazil": ["180", "190"],
}
KINDS = {"emotional", "abuse", "emergency"}


def country_named(words, name):
    return next(country for country in words.help_lines.countries if country.name == name)


def test_the_directory_comes_first_and_is_no_link(words):
    assert words.help_lines.directory == "findahelpline.com"


def test_thirteen_countries_show_the_numbers_that_were_read_in_a_source(words):
    shown = {country.name: [line.number for line in country.lines] for country in words.help_lines.countries}
    assert shown == CHECKED


@pytest.mark.parametrize("name", CHECKED)
def test_each_number_names_its_source_and_the_date(words, name):
    for line in country_named(words, name).lines:
        assert len(line.source) > 4
        assert re.search(r"\b20\d\d\b", line.checked) or line.checked == "the page gave no date"


@pytest.mark.parametrize("name", NOT_CHECKED)
def test_a_number_that_was_not_checked_is_not_shown(words, name):
    lines = country_named(words, name).lines
    shown = " | ".join(f"{line.number} {line.about}" for line in lines)
    assert [number for number in NOT_CHECKED[name] if re.search(rf"(?<!\d){re.escape(number)}(?!\d)", shown)] == []


@pytest.mark.parametrize("name", CHECKED)
def test_a_country_says_what_is_missing(words, name):
    country = country_named(words, name)
    missing = KINDS - {line.kind for line in country.lines}
    assert bool(country.note) == bool(missing)
    assert ("emergency" in country.note) == ("emergency" in missing)


def test_south_africa_says_that_the_hours_differ(words):
    suicide_line = next(line for line in country_named(words, "South Africa").lines if line.kind == "emotional")
    assert "8 to 8" in suicide_line.about and "day and night" in suicide_line.about


def test_it_says_that_a_call_can_show(words):
    assert words.help_lines.before_calling == "Calls can show on the phone bill or call list."
