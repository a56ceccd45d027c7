"""The texts of a Python source: its strings, whole again where they are put together, with a gap for what is not."""

import ast
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tests.said.lines import GAP, with_gaps

# Who takes a string as a name, first of all it is given, and shows it to nobody: the key of a field, of what a tab
# remembers, of a choice that is kept.
_KEEPERS = {
    "recall", "remember", "remember_first", "forget", "choice", "choose", "keep_choice", "made_once", "form",
    "get", "set", "pop", "setdefault", "getattr", "_key", "startswith", "endswith", "removeprefix",
}  # fmt: skip
_NAMING = {"key", "form"}
_HANDLERS = {"on_click", "on_change"}
# Who is given nothing but names and patterns.
_ONLY_NAMES = {
    "compile", "fullmatch", "match", "search", "sub", "findall", "finditer", "strptime", "key", "inner", "key_for",
    "_seqs", "Form", "FormKeys", "put_beside", "beside", "without_painful",
}  # fmt: skip
_LOOKS_LIKE_A_NAME = re.compile(rf"[a-z{GAP}][a-z0-9{GAP} ,/-]*")


class Text(NamedTuple):
    """One text, and whether it stands where only a name or a pattern can stand, which nobody is told."""

    text: str
    is_name: bool


def texts_in_python(source: str, names_elsewhere: frozenset[str] = frozenset()) -> Iterator[Text]:
    """Yield every text of the Python `source` but its docstrings; those too where `__doc__` is asked for.

    `names_elsewhere` are the constants that other sources use as names, as `names_lent` finds them.
    """
    tree = ast.parse(source)
    names, pieces = _names(tree, names_elsewhere), _explanations(tree)
    # From the outside in: what was joined to a longer text is not told alone.
    for node in ast.walk(tree):
        if _is_text(node) and id(node) not in pieces:
            parts = list(_pieces(node))
            pieces |= {id(part) for part in parts} | {id(inner) for inner in _joined(node)}
            text = "".join(with_gaps(part.value) if _is_plain(part) else GAP for part in parts)
            yield Text(text, id(node) in names)
    if any("__doc__" in (getattr(node, "id", ""), getattr(node, "attr", "")) for node in ast.walk(tree)):
        yield from (Text(text, False) for text in _docstrings(tree))


def _is_plain(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_text(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_text(node.left) or _is_text(node.right)
    return isinstance(node, ast.JoinedStr) or _is_plain(node)


def _joined(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the texts that `node` is joined of, and those that these are joined of."""
    inner = [node.left, node.right] if isinstance(node, ast.BinOp) else getattr(node, "values", [])
    for one in filter(_is_text, inner):
        yield one
        yield from _joined(one)


def _pieces(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.BinOp) and _is_text(node):
        yield from (*_pieces(node.left), *_pieces(node.right))
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
    else:
        yield node


def _explanations(tree: ast.AST) -> set[int]:
    # A string that stands alone explains; nothing shows it.
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def _docstrings(tree: ast.AST) -> Iterator[str]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    found = (ast.get_docstring(node) for node in ast.walk(tree) if isinstance(node, kinds))
    return (text for text in found if text)


def names_lent(source: str) -> set[str]:
    """Return the constants of other modules that `source` uses as names, such as LETTERED of session.LETTERED."""
    return {one.attr for one in _inside_names(ast.parse(source)) if isinstance(one, ast.Attribute)}


def _names(tree: ast.AST, elsewhere: frozenset[str]) -> set[int]:
    """Return the nodes inside of which a string is a name: a key, a type, a pattern, or a constant used as one."""
    inside = list(_inside_names(tree))
    constants = elsewhere | _NAMING | {_called(one) for one in inside if isinstance(one, (ast.Name, ast.Attribute))}
    given = (value for node in ast.walk(tree) for name, value in _given(node) if name in constants)
    return {id(one) for one in (*inside, *filter(_is_like_a_name, given))}


def _inside_names(tree: ast.AST) -> Iterator[ast.AST]:
    return (one for node in ast.walk(tree) for place in _places_of_names(node) for one in ast.walk(place))


def _is_like_a_name(node: ast.AST) -> bool:
    text = "".join(part.value if _is_plain(part) else GAP for part in _pieces(node))
    return bool(_LOOKS_LIKE_A_NAME.fullmatch(text))


def _called(node: ast.AST) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "")


def _given(node: ast.AST) -> Iterable[tuple[str, ast.AST]]:
    """Return the name and the value of each constant given in `node`, also of several at once."""
    if not isinstance(node, ast.Assign):
        return []
    target, value = node.targets[-1], node.value
    several = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
    pairs = zip(target.elts, value.elts, strict=False) if several else [(target, value)]
    return [(_called(name), one) for name, one in pairs if _is_text(one)]


def _places_of_names(node: ast.AST) -> Iterable[ast.AST]:
    if isinstance(node, ast.Subscript):
        # A choice of words is a type, and screens show some of those words. What a call gives may be asked in words.
        return [] if _called(node.value) == "Literal" or isinstance(node.slice, ast.Call) else [node.slice]
    if isinstance(node, ast.Call):
        return [*_named_in_call(node), *_words_split(node.func)]
    types = (getattr(node, "annotation", None), getattr(node, "returns", None))
    return [one for one in types if one is not None]


def _named_in_call(call: ast.Call) -> Iterator[ast.AST]:
    yield from (one.value for one in call.keywords if one.arg in _NAMING)
    yield from call.args if _called(call.func) in _ONLY_NAMES else []
    yield from call.args[:1] if _called(call.func) in _KEEPERS else []
    if any(one.arg in _HANDLERS and _called(one.value) in _KEEPERS for one in call.keywords):
        yield from (one.value for one in call.keywords if one.arg == "args")


def _words_split(called: ast.AST) -> Iterator[ast.AST]:
    # "one two three".split() is a list of names.
    if isinstance(called, ast.Attribute) and called.attr == "split":
        yield called.value
