"""An XLSForm file read into a survey. What cannot be asked here is refused with its sheet, row and column."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from domain.surveys import OTHER, Option, Question, QuestionKind, Words
from domain.surveys.checks import WIDEST
from domain.surveys.expressions import Unevaluable, check, quoted, references
from records.xlsform.choices import languages_in, missing_in, read_choices
from records.xlsform.problem import FormProblem, FormUnfit
from records.xlsform.workbook import Line, Workbook, conform, read_workbook

TYPES: Mapping[str, QuestionKind] = {
    "integer": "number", "int": "number", "decimal": "number", "range": "scale", "text": "text", "string": "text",
    "image": "photo", "photo": "photo", "geopoint": "place", "gps": "place", "location": "place", "note": "note",
}  # fmt: skip
SELECTS: Mapping[str, QuestionKind] = {"select_one": "one", "select_multiple": "many", "rank": "ranking"}
COLUMNS = ("type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "parameters")
IGNORED = ("appearance", "note", "comment", "comments", "required_message", "disabled")
SETTINGS = (
    "form_title", "title", "form_id", "id_string", "version", "default_language", "style", "allow_choice_duplicates",
    "name",
)  # fmt: skip

_OR_OTHER = r"\s+or(?:[_ ]specify)?[_ ]other"
_SELECT = re.compile(
    rf"^(select[_ ]one|select[_ ]multiple|select all that apply|rank)(?:\s+from)?\s+(\S+)({_OR_OTHER})?$", re.I
)
_NAME = re.compile(r"^[^\W\d][\w.-]*$")
_TRUE = ("yes", "true", "true()", "1")
_FALSE = ("", "no", "false", "false()", "0")
_LIMITS = re.compile(r"^\.\s*>=\s*(-?\d+(?:\.\d+)?)(?:\s+and\s+\.\s*<=\s*(-?\d+(?:\.\d+)?))?$")
_ODD = {"select all that apply": "select_multiple"}
_MOST_PROBLEMS = 20


@dataclass(frozen=True)
class XlsForm:
    title: str
    questions: tuple[Question, ...]
    languages: tuple[str, ...]


def read_xlsform(content: bytes) -> XlsForm:
    """Read an .xlsx file. Raises FormUnfit with everything that cannot be asked here, at most twenty problems."""
    workbook = read_workbook(content)
    reading = _Reading(workbook)
    questions = tuple(reading.questions())
    if reading.problems:
        raise FormUnfit(tuple(reading.problems[:_MOST_PROBLEMS]))
    conform(workbook)
    settings = workbook.settings
    return XlsForm(settings.get("form_title") or settings.get("title") or "", questions, reading.languages)


@dataclass
class _Reading:
    """The survey sheet, row by row."""

    workbook: Workbook
    problems: list[FormProblem] = field(default_factory=list)
    groups: list[tuple[str, Words]] = field(default_factory=list)
    """The condition of each group that is open, and its label until a question has taken it."""
    names: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lists, wrong = read_choices(self.workbook.choices)
        self.problems += wrong
        self.spoken = {column: languages_in(self.workbook.survey, column) for column in ("label", "hint")}
        self.languages = self.spoken["label"]
        self.all_names = {line["name"] for line in self.workbook.survey}
        unknown = [name for name in self.workbook.settings if name not in SETTINGS]
        self.problems += [FormProblem("settings", 2, name, self.workbook.settings[name], "column") for name in unknown]

    def questions(self) -> Iterator[Question]:
        for line in self.workbook.survey:
            kind = " ".join(line["type"].lower().split())
            if line["disabled"].lower() in _TRUE or not (kind or line.cells):
                continue
            self.problems += self._columns(line)
            if kind in ("begin group", "begin_group"):
                self.groups.append((self._expression(line, "relevant"), line.words("label")))
            elif kind in ("end group", "end_group"):
                self.groups = self.groups[:-1]
            elif (question := self._question(line, kind)) is not None:
                yield from self._with_other(line, question)
                self.names.append(question.name)

    def _columns(self, line: Line) -> list[FormProblem]:
        wrong = [
            line.problem(name, "column", language=language)
            for name, language in line.cells
            if name not in COLUMNS and name not in IGNORED
        ]
        return [*wrong, *(each for name in ("label", "hint") for each in missing_in(line, name, self.spoken[name]))]

    def _question(self, line: Line, kind: str) -> Question | None:
        select = _SELECT.match(line["type"])
        known = SELECTS[_ODD.get(select[1].lower(), select[1].lower().replace(" ", "_"))] if select else None
        asked = known or TYPES.get(kind)
        if asked is None:
            self.problems.append(line.problem("type", "type"))
            return None
        name = line["name"]
        if not _NAME.match(name) or name in self.names:
            self.problems.append(line.problem("name", "name"))
        question = Question(
            name, asked, self._text(line), self._options(line, select), self._required(line), self._relevant(line),
            whole=kind in ("integer", "int"), constraint=self._expression(line, "constraint", own=True),
            advice=line.words("constraint_message"), hint=line.words("hint"),
        )  # fmt: skip
        return self._ranged(line, question) if asked == "scale" else _limited(question)

    def _text(self, line: Line) -> Words:
        """The label; behind that of a group that has just begun."""
        label = line.words("label") or {"": line["name"]}
        for text in label.values():
            if "${" in text:
                self.problems.append(line.problem("label", "value", text))
        heads = [head for _, head in self.groups if head]
        self.groups = [(relevant, {}) for relevant, _ in self.groups]
        for head in reversed(heads):
            label = {
                language: f"{head.get(language, '')} — {text}".removeprefix(" — ") for language, text in label.items()
            }
        return label

    def _options(self, line: Line, select: re.Match[str] | None) -> tuple[Option, ...]:
        if select is None:
            return ()
        wanted = select[2]
        if wanted not in self.lists:
            self.problems.append(line.problem("type", "list", wanted))
        options = self.lists.get(wanted, ())
        other = any(option.name == OTHER for option in options)
        label = dict.fromkeys(self.languages or ("",), OTHER)
        return (*options, Option(OTHER, label)) if select[3] and not other else options

    def _with_other(self, line: Line, question: Question) -> Iterator[Question]:
        yield question
        if re.search(_OR_OTHER, line["type"].lower()):
            relevant = f"selected(${{{question.name}}}, {quoted(OTHER)})"
            yield Question(f"{question.name}_{OTHER}", "text", question.text, required=True, relevant=relevant)

    def _required(self, line: Line) -> bool:
        said = line["required"].lower()
        if said not in (*_TRUE, *_FALSE):
            self.problems.append(line.problem("required", "value"))
        return said in _TRUE

    def _relevant(self, line: Line) -> str:
        parts = [relevant for relevant, _ in self.groups if relevant]
        own = self._expression(line, "relevant")
        parts += [own] if own else []
        return parts[0] if len(parts) == 1 else " and ".join(f"({part})" for part in parts)

    def _expression(self, line: Line, column: str, *, own: bool = False) -> str:
        """A cell with XPath, which may only hang on questions before this one (``own``: and on it)."""
        said = line[column]
        for name in references(said):
            if name not in self.names and not (own and name == line["name"]):
                self.problems.append(line.problem(column, "ahead" if name in self.all_names else "unknown", name))
        try:
            check(said or "true()")
        except Unevaluable as error:
            self.problems.append(line.problem(column, "expression", error.part))
        return said

    def _ranged(self, line: Line, question: Question) -> Question:
        """A range in steps of one that fits as buttons is a scale, another one a number with limits."""
        found = dict(re.findall(r"(\w+)\s*=\s*([^\s,;]+)", line["parameters"]))
        low, high, step = found.get("start", "1"), found.get("end", "10"), found.get("step", "1")
        if not all(re.fullmatch(r"-?\d+(\.\d+)?", each) for each in (low, high, step)):
            self.problems.append(line.problem("parameters", "value"))
            return question
        whole = all(float(each).is_integer() for each in (low, high, step))
        if step != "1" or not whole or not 0 <= float(low) < float(high) < float(low) + WIDEST:
            return replace(question, kind="number", low=low, high=high, whole=whole)
        low, high = (str(int(float(each))) for each in (low, high))
        ends = {option.name: option for option in self.lists.get(found.get("tick_labelset", ""), ())}
        named = (ends[low], ends[high]) if low in ends and high in ends else ()
        return replace(question, low=low, high=high, options=named)


def _limited(question: Question) -> Question:
    """Limits that are written as a constraint are limits."""
    limits = _LIMITS.match(question.constraint) if question.kind == "number" and not question.advice else None
    return replace(question, low=limits[1], high=limits[2], constraint="") if limits else question
