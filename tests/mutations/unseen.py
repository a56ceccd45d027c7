"""What of a module is worth a change, and what no test could or should see.

Left alone are annotations, decorators, docstrings and other words, what is raised and what is logged. Code inside
f-strings is left alone too, since Python 3.11 does not say where it stands.
"""

import ast
from collections.abc import Iterator

# Without these a value is as good as with them, for nearly everything that takes it.
MERE_SHAPE = {"list", "tuple", "iter", "str", "bool", "float", "super", "cast"}
UNSEEN_NAMES = {"__all__", "__slots__", "__match_args__"}
LOGS = {"log", "logger", "logging", "LOG", "LOGGER"}


def seen(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the pieces of a tree that a test may see, outer ones first."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not is_unseen(child):
                yield from seen(child)


def is_unseen(node: ast.AST) -> bool:
    """Return whether nothing in this piece is worth a change."""
    match node:
        case ast.Raise() | ast.JoinedStr() | ast.Import() | ast.ImportFrom():
            return True
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name in UNSEEN_NAMES
        case ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Compare(left=ast.Name(id="__name__"))):
            return True
        case (
            ast.Call(func=ast.Attribute(value=ast.Name(id=name)))
            | ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name))))
        ):
            return name in LOGS
        case ast.Subscript(value=ast.Name(id="Literal")):
            return True
    return False


def wraps(call: ast.Call) -> bool:
    """Return whether a call makes one value out of one other, and the other could stand in its place."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return (
        len(call.args) == 1
        and not call.keywords
        and name not in MERE_SHAPE
        and isinstance(call.func, ast.Name)
        and not isinstance(call.args[0], ast.Starred | ast.GeneratorExp)
    )


def joins(node: ast.BinOp | ast.AugAssign) -> bool:
    """Return whether a plus joins words or lists, where a minus would only be nonsense."""
    sides = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.value,)
    return any(
        isinstance(side, ast.JoinedStr | ast.List | ast.Tuple | ast.ListComp)
        or isinstance(side, ast.Constant)
        and isinstance(side.value, str | bytes)
        for side in sides
    )


def is_empty(value: ast.expr) -> bool:
    """Return whether a caller could hardly tell this answer from none."""
    match value:
        case ast.Constant():
            return not value.value
        case ast.List(elts=[]) | ast.Tuple(elts=[]) | ast.Dict(keys=[]):
            return True
    return False
