"""Each small change is just what it says, and nothing is changed that no test could see."""

import ast

import pytest

from tests.mutations.changes import changes_of
from tests.mutations.layers import code_of
from tests.running import ROOT

CHANGED = [
    ("comparison turned", "a = b < c", ["a = b <= c"]),
    ("comparison turned", "a = (b) not  in (c)", ["a = (b) in (c)"]),
    ("comparison turned", "a = b is c", ["a = b is not c"]),
    ("comparison turned", "a = b <= c != d", ["a = b < c != d", "a = b <= c == d"]),
    ("comparison turned", "a = (b  # < or >\n  == c)", ["a = (b  # < or >\n  != c)"]),
    ("constant moved", "a = b[7]", ["a = b[8]"]),
    ("constant moved", "a = 0.5", ["a = 0.55"]),
    ("constant moved", "a = 0.0", ["a = 0.1"]),
    ("constant moved", "a = b(c=True)", ["a = b(c=False)"]),
    ("and/or swapped", "a = b and c and d", ["a = b or c and d", "a = b and c or d"]),
    ("plus/minus swapped", "a = b + c", ["a = b - c"]),
    ("plus/minus swapped", "a -= b", ["a += b"]),
    ("minus left out", "a = b[-1]", ["a = b[1]"]),
    ("call left out", "if a:\n    b(\n        c,\n    )\n", ["if a:\n    pass\n"]),
    ("call left out", "a = sorted(b)", ["a = (b)"]),
    ("condition negated", "if a == b:\n    pass", ["if (not (a == b)):\n    pass"]),
    ("condition negated", "a = b if not c else d", ["a = b if (c) else d"]),
    ("condition negated", "a = [b for b in c if b]", ["a = [b for b in c if (not (b))]"]),
    ("return value dropped", "def a():\n    return b", ["def a():\n    return None"]),
    ("loop ends too soon", "for a in b:\n    continue", ["for a in b:\n    break"]),
    # Bytes are not letters, and a line may end as on Windows.
    ("constant moved", "a = 'naïve “words”', 1\r\nb = c\r\n", ["a = 'naïve “words”', 2\r\nb = c\r\n"]),
]
LEFT_ALONE = [
    '"""What it is, 1 < 2."""',
    "def a(b: c[-1] = d) -> e[2]:\n    'More than 1.'",
    "a: Literal[3]",
    "A = Literal[1, 2]",
    "__slots__ = kept(1)",
    "@kept(maxsize=4)\ndef a():\n    pass",
    "if TYPE_CHECKING:\n    a = 1",
    "raise Trouble(f'{a + 1} is not {b}')",
    "log.warning('no', 1)",
    "a = f'{b + 1}'",
    "from a import b",
    "a = b + 'words'",
    "a = str(b)",
    "def a():\n    return",
    "def a():\n    return ()",
]


@pytest.mark.parametrize(("kind", "source", "become"), CHANGED)
def test_a_change_is_what_its_kind_says_and_leaves_the_rest_as_it_is(kind, source, become):
    text = source.encode()
    assert [one.made_in(text).decode() for one in changes_of(text) if one.kind == kind] == become


@pytest.mark.parametrize("source", LEFT_ALONE)
def test_what_no_test_could_see_is_never_changed(source):
    assert changes_of(source.encode()) == []


def test_a_change_says_its_lines_before_and_after():
    source = b"a = 1\nif (b and\n        c):\n    d = 2\n"
    one = next(one for one in changes_of(source) if one.kind == "condition negated")
    assert one.line == 2
    assert one.lines(source) == ("if (b and c):", "if ((not (b and c))):")


def test_every_change_of_the_workbook_can_be_read_by_python_and_changes_what_it_means():
    for modules in code_of(ROOT).values():
        for path, source in modules.items():
            meant = ast.dump(ast.parse(source))
            for one in changes_of(source)[::50]:
                assert ast.dump(ast.parse(one.made_in(source))) != meant, (path, one)
