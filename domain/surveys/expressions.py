"""XPath as XLSForm writes it: which answers a question hangs on, whether a condition holds.

libxml2 evaluates it. An answer is a string, and ``${name}`` a variable; ``.`` is the answer that is tried. There is no
document behind it: paths, and functions that are not in FUNCTIONS, are refused before anything is evaluated.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

import regex
from lxml import etree

from domain.surveys.numerals import whole_part

_OWN = frozenset({"selected", "count-selected", "if", "coalesce", "int", "regex"})
_CORE = frozenset({
    "not", "true", "false", "boolean", "number", "string", "string-length", "contains", "starts-with", "concat",
    "normalize-space", "substring", "round", "floor", "ceiling",
})  # fmt: skip
FUNCTIONS = _OWN | _CORE
LONGEST = 2000
_PATIENCE = 0.05
"""Seconds for one ``regex()``: a pattern can be made to take for ever."""

_TOKEN = re.compile(
    r"""\s+ | (?P<string>"[^"]*"|'[^']*') | \$\{\s*(?P<name>[\w.-]+)\s*\} | (?:\d+(?:\.\d*)?|\.\d+)
    | (?:and|or|div|mod)(?![\w:-]) | (?P<function>[A-Za-z][\w-]*(?::[\w-]+)?)(?=\s*\()
    | != | <= | >= | [=<>+*(),-] | (?P<own>\.)(?![.\d/]) | (?P<bad>[A-Za-z_][\w:-]*|.)""",
    re.VERBOSE,
)


class Unevaluable(ValueError):
    """The expression cannot be evaluated here; ``part`` is where it fails."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def references(expression: str) -> list[str]:
    """The names of the questions that it hangs on, in their order."""
    return [name for token in _TOKEN.finditer(expression) if (name := token["name"])]


def check(expression: str) -> None:
    """Raises Unevaluable for what is no XPath, has a path or a function that is not known here, or fails."""
    if len(expression) > LONGEST:
        raise Unevaluable(f"{expression[:40]}…")
    for token in _TOKEN.finditer(expression):
        if token["bad"] or (token["function"] and token["function"] not in FUNCTIONS):
            raise Unevaluable(token["bad"] or f"{token['function']}()")
    holds(expression, {})


def holds(expression: str, answers: Mapping[str, str], own: str = "") -> bool:
    """Whether it is true of these answers by name of question; what is not answered is empty. ``own`` stands for
    the full stop. Raises Unevaluable."""
    given = {f"q_{name}": answers.get(name, "") for name in references(expression)}
    try:
        return _truth(_compiled(expression)(_NOTHING, own=own, **given))
    except (etree.XPathError, regex.error, ArithmeticError, TypeError) as error:
        raise Unevaluable(str(error)) from error


def quoted(text: str) -> str:
    """The text as a string of XPath, which knows no escapes; double quotes go where both kinds stand in it."""
    return f"'{text}'" if "'" not in text else '"' + text.replace('"', "") + '"'


_NOTHING = etree.Element("data")


@lru_cache(1024)
def _compiled(expression: str) -> etree.XPath:
    return etree.XPath("".join(_spelled(expression)), extensions=_EXTENSIONS, regexp=False)


def _spelled(expression: str) -> Iterator[str]:
    """As libxml2 takes it: a blank behind a variable, or ``${a}-1`` would be one name."""
    for token in _TOKEN.finditer(expression):
        if token["name"]:
            yield f"$q_{token['name']} "
        else:
            yield "$own " if token["own"] else token[0]


def _truth(value: Any) -> bool:  # noqa: ANN401  # what XPath returns: a string, float or bool
    return value != 0 and value == value if isinstance(value, float) else bool(value)


def _text(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f") if value == value else "NaN"
    return str(value)


def _regex(_: Any, value: Any, pattern: Any) -> bool:  # noqa: ANN401
    try:
        return regex.fullmatch(_text(pattern), _text(value), timeout=_PATIENCE) is not None
    except TimeoutError:
        return False


_EXTENSIONS: dict[tuple[str | None, str], Any] = {
    (None, "selected"): lambda _, given, name: _text(name) in _text(given).split(),
    (None, "count-selected"): lambda _, given: float(len(_text(given).split())),
    (None, "if"): lambda _, test, then, other: then if _truth(test) else other,
    (None, "coalesce"): lambda _, first, second: first if _text(first) else second,
    (None, "int"): lambda _, value: "" if (whole := whole_part(_text(value))) is None else whole,
    (None, "regex"): _regex,
}
