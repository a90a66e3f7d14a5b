"""Mutants of a module: its source with one thing turned into its opposite or its neighbour."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Change = Callable[[], None]
"""Makes a change in the tree that it was found in."""

_NEIGHBOURS: dict[type[ast.AST], Callable[[], ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult, ast.Mod: ast.Mult,
    ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
    ast.And: ast.Or, ast.Or: ast.And, ast.USub: ast.UAdd,
}  # fmt: skip
_TWINS = {"all": "any", "any": "all", "min": "max", "max": "min", "floor": "ceil", "ceil": "floor"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """``source`` is the whole module. ``line`` is that of the original."""

    line: int
    before: str
    after: str
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a module, in no particular order. Docstrings, types and decorators are left as they are."""
    for number in range(sum(1 for _ in _changes(ast.parse(source)))):
        tree = ast.parse(source)
        node, change = next(found for place, found in enumerate(_changes(tree)) if place == number)
        before = _said(node)
        change()
        yield Mutant(getattr(node, "lineno", 0), before, _said(node), ast.unparse(ast.fix_missing_locations(tree)))


def _said(node: ast.AST) -> str:
    if isinstance(node, ast.If | ast.While):
        return f"{type(node).__name__.lower()} {ast.unparse(node.test)}"
    return ast.unparse(node).partition("\n")[0]


def _changes(tree: ast.Module) -> Iterator[tuple[ast.AST, Change]]:
    left = _left_alone(tree)
    for node in ast.walk(tree):
        if id(node) not in left:
            for change in _changes_of(node):
                yield node, change


def _left_alone(tree: ast.Module) -> set[int]:
    """What only people and type checkers read."""
    roots: list[ast.AST] = []
    for node in ast.walk(tree):
        roots += getattr(node, "decorator_list", [])
        roots += [each for name in ("annotation", "returns") if (each := getattr(node, name, None)) is not None]
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            roots.append(node)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in _GENERIC:
            roots.append(node)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) and _names_types(node):
            roots.append(node)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            roots.append(node)
    return {id(each) for root in roots for each in ast.walk(root)}


_GENERIC = {"Callable", "Iterable", "Iterator", "Literal", "Mapping", "Sequence", "dict", "list", "set", "tuple"}


def _names_types(node: ast.BinOp) -> bool:
    """``str | int | None``."""
    ends = [each for each in ast.walk(node) if isinstance(each, ast.Name | ast.Constant)]
    types = {"str", "int", "bool", "tuple", "list", "dict"}
    return any(isinstance(each, ast.Name) and (each.id in types or each.id[0].isupper()) for each in ends) and all(
        isinstance(each, ast.Name) or each.value in (None, ...) for each in ends
    )


def _changes_of(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare():
            yield from (_replaced(node.ops, place) for place in range(len(node.ops)))
        case ast.BinOp() | ast.BoolOp() | ast.AugAssign() if type(node.op) in _NEIGHBOURS:
            yield _set(node, "op", _neighbour(node.op))
        case ast.UnaryOp(op=ast.USub()):
            yield _set(node, "op", ast.UAdd())
        case ast.UnaryOp(op=ast.Not()):
            yield _without_not(node)
        case ast.Constant(value=value) if (other := _other(value)) is not None:
            yield _set(node, "value", other)
        case ast.IfExp():
            yield _exchanged(node)
        case ast.If() | ast.While():
            yield _set(node, "test", ast.UnaryOp(ast.Not(), node.test))
        case ast.comprehension():
            yield from (_replaced_condition(node, place) for place in range(len(node.ifs)))
        case ast.Name(id=name) if isinstance(node.ctx, ast.Load) and name in _TWINS:
            yield _set(node, "id", _TWINS[name])


def _neighbour(op: ast.AST) -> ast.AST:
    return _NEIGHBOURS[type(op)]()


def _other(value: object) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value * 2
    return f"{value}-" if isinstance(value, str) and value and " " not in value else None


def _set(node: ast.AST, name: str, value: object) -> Change:
    return lambda: setattr(node, name, value)


def _replaced(ops: list[ast.cmpop], place: int) -> Change:
    def change() -> None:
        ops[place : place + 1] = [op for op in [_neighbour(ops[place])] if isinstance(op, ast.cmpop)]

    return change


def _replaced_condition(node: ast.comprehension, place: int) -> Change:
    def change() -> None:
        node.ifs[place] = ast.UnaryOp(ast.Not(), node.ifs[place])

    return change


def _without_not(node: ast.UnaryOp) -> Change:
    def change() -> None:
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)

    return change


def _exchanged(node: ast.IfExp) -> Change:
    def change() -> None:
        node.body, node.orelse = node.orelse, node.body

    return change
