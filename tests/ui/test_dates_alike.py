"""A day is asked for in one form everywhere, and in the one that reads the same on both sides of the Atlantic."""

import ast

from tests.running import ROOT

FILES = [*ROOT.joinpath("steady").rglob("*.py"), *ROOT.joinpath("pages").glob("*.py")]


def asked_days():
    """Where each field for a day is drawn, and the form it is drawn in."""
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "date_input":
                form = next((word.value for word in node.keywords if word.arg == "format"), None)
                yield f"{file.name}:{node.lineno}", getattr(form, "value", None)


def test_every_field_for_a_day_has_the_year_first_and_no_slashes():
    found = dict(asked_days())
    assert len(found) > 5
    assert {place: form for place, form in found.items() if form != "YYYY-MM-DD"} == {}
