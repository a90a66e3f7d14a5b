"""The lists of choices of an XLSForm."""

from collections.abc import Mapping, Sequence

from domain.surveys import Option
from records.xlsform.problem import FormProblem
from records.xlsform.workbook import Line


def read_choices(lines: Sequence[Line]) -> tuple[Mapping[str, tuple[Option, ...]], list[FormProblem]]:
    """The options of each list, and what is wrong with them. Columns that only a filter reads are passed over."""
    lists: dict[str, list[Option]] = {}
    problems: list[FormProblem] = []
    languages = languages_in(lines)
    for line in lines:
        name, label = line["name"], line.words("label")
        if line.words("media"):
            problems.append(line.problem("media", "column", language=next(iter(line.words("media")))))
        if not line["list_name"]:
            continue
        if not name or any(letter.isspace() for letter in name):
            problems.append(line.problem("name", "name"))
        problems += missing_in(line, "label", languages)
        lists.setdefault(line["list_name"], []).append(Option(name, label or {"": name}))
    return {name: tuple(options) for name, options in lists.items()}, problems


def languages_in(lines: Sequence[Line], column: str = "label") -> tuple[str, ...]:
    """The languages that the sheet has a column for and uses."""
    return tuple(dict.fromkeys(language for line in lines for language in line.words(column)))


def missing_in(line: Line, column: str, languages: Sequence[str]) -> list[FormProblem]:
    """The languages in which the row lacks what it has in another."""
    there = line.words(column)
    if not there:
        return []
    return [line.problem(column, "language", language, language) for language in languages if language not in there]
