"""Finds every small change that could be made to a module, each with the bytes it replaces and nothing else.

What is left alone, `unseen.py` says.
"""

import ast
import re
from collections.abc import Iterator

from tests.mutations.change import Change, one_line
from tests.mutations.unseen import is_empty, joins, seen, wraps

# The neighbour of each comparison: the smallest step, which only a test of the edge itself sees.
TURNED = {
    "<": "<=",
    "<=": "<",
    ">": ">=",
    ">=": ">",
    "==": "!=",
    "!=": "==",
    "is": "is not",
    "is not": "is",
    "in": "not in",
    "not in": "in",
}
SWAPPED = {"and": "or", "or": "and", "+": "-", "-": "+", "+=": "-=", "-=": "+="}
SIGN = re.compile(rb"is\s+not|not\s+in|is|in|[<>]=?|[=!]=|and|or|[-+]=?")
COMMENT = re.compile(rb"#[^\n]*")


def changes_of(source: bytes) -> list[Change]:
    """Return all changes, in the order of their places; the first of those that say the same."""
    finder = Finder(source)
    found = {(change.start, change.end, change.new): change for change in reversed(list(finder.all()))}
    return sorted(found.values(), key=lambda change: (change.start, change.end, change.new))


class Finder:
    """Walks through one module and knows where each piece of its tree stands."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self.tree = ast.parse(source)
        # Calls that stand alone: they are left out as a whole.
        self.statements: set[ast.Call] = set()
        # `ast` counts columns in bytes, and a line ends where Python says so: at a line feed.
        self.begins = [0, *(place.end() for place in re.finditer(rb"\n", source))]

    def all(self) -> Iterator[Change]:
        """Yield every change of every kind, some perhaps twice."""
        for node in seen(self.tree):
            yield from self.turned(node)
            yield from self.moved(node)
            yield from self.swapped(node)
            yield from self.left_out(node)
            yield from self.negated(node)
            yield from self.dropped(node)

    def turned(self, node: ast.AST) -> Iterator[Change]:
        """Yield comparisons that became their neighbour."""
        if isinstance(node, ast.Compare):
            values = [node.left, *node.comparators]
            for left, right in zip(values, values[1:], strict=False):
                yield from self.between(left, right, "comparison turned", TURNED)

    def moved(self, node: ast.AST) -> Iterator[Change]:
        """Yield numbers one further, fractions a tenth larger, and a yes that became a no."""
        if isinstance(node, ast.Constant) and isinstance(node.value, bool):
            yield self.change("constant moved", node, repr(not node.value))
        elif isinstance(node, ast.Constant) and isinstance(node.value, int):
            yield self.change("constant moved", node, repr(node.value + 1))
        elif isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield self.change("constant moved", node, repr(round(node.value * 1.1, 6) or 0.1))

    def swapped(self, node: ast.AST) -> Iterator[Change]:
        """Yield `and` for `or`, plus for minus, and the other way."""
        if isinstance(node, ast.BoolOp):
            for left, right in zip(node.values, node.values[1:], strict=False):
                yield from self.between(left, right, "and/or swapped", SWAPPED)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub) and not joins(node):
            yield from self.between(node.left, node.right, "plus/minus swapped", SWAPPED)
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add | ast.Sub) and not joins(node):
            yield from self.between(node.target, node.value, "plus/minus swapped", SWAPPED)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            yield self.change("minus left out", node, self.text(node.operand))

    def left_out(self, node: ast.AST) -> Iterator[Change]:
        """Yield calls that are not made: a statement gone, or the argument in the place of what is made of it."""
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            self.statements.add(node.value)
            yield self.change("call left out", node, "pass")
        elif isinstance(node, ast.Call) and node not in self.statements and wraps(node):
            yield self.change("call left out", node, f"({self.text(node.args[0])})")

    def negated(self, node: ast.AST) -> Iterator[Change]:
        """Yield conditions that say the opposite."""
        if isinstance(node, ast.If | ast.IfExp):
            yield self.opposite(node.test)
        elif isinstance(node, ast.comprehension):
            yield from (self.opposite(test) for test in node.ifs)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield self.opposite(node)

    def opposite(self, test: ast.expr) -> Change:
        """Return the change of one condition."""
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self.change("condition negated", test, f"({self.text(test.operand)})")
        return self.change("condition negated", test, f"(not ({self.text(test)}))")

    def dropped(self, node: ast.AST) -> Iterator[Change]:
        """Yield answers that are not given, and loops that end too soon."""
        if isinstance(node, ast.Return) and node.value is not None and not is_empty(node.value):
            yield self.change("return value dropped", node.value, "None")
        elif isinstance(node, ast.Continue):
            yield self.change("loop ends too soon", node, "break")

    def between(self, left: ast.AST, right: ast.AST, kind: str, others: dict[str, str]) -> Iterator[Change]:
        """Yield the change of the sign that stands between two pieces."""
        start, end = self.span(left)[1], self.span(right)[0]
        gap = COMMENT.sub(lambda found: b" " * len(found[0]), self.source[start:end])
        if sign := SIGN.search(gap):
            new = others[one_line(sign[0])]
            yield Change(kind, self.line_at(start + sign.start()), start + sign.start(), start + sign.end(), new)

    def change(self, kind: str, node: ast.AST, new: str) -> Change:
        """Return a change of one whole piece."""
        start, end = self.span(node)
        return Change(kind, node.lineno, start, end, new)

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Return where a piece begins and ends, in bytes."""
        return (
            self.begins[node.lineno - 1] + node.col_offset,
            self.begins[node.end_lineno - 1] + node.end_col_offset,
        )

    def text(self, node: ast.AST) -> str:
        """Return a piece as it is written."""
        start, end = self.span(node)
        return self.source[start:end].decode()

    def line_at(self, place: int) -> int:
        """Return the line, from 1, in which a byte stands."""
        return self.source.count(b"\n", 0, place) + 1
