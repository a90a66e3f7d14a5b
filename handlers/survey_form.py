"""A survey written as one message: numbered questions with their options and conditions, read into what is asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from domain.spelling import plain
from domain.surveys import OTHER, Option, Question, called
from domain.surveys.conditions import condition_on
from domain.surveys.expressions import quoted
from domain.surveys.form_refusals import ConditionLoose, ConditionUnread, KindMissing, KindUnread, OptionRepeated
from handlers.said import Form, listed, meaning, read_form
from handlers.survey_languages import KEY, Languages, languages_of
from texts import words

KEYS = ("title", "closes", "answers", "for", "target", KEY)

_BARE = re.compile(r"^\s*(\d{1,3})\s*[.、．)）]\s*\S")
_QUESTION = re.compile(r"^\s*(\d{1,3})\s*[.、．)）]\s*[\[【]\s*(.+?)\s*[\]】]\s*(.+)$")
_OPTION = re.compile(r"^\s*[-–—•·]\s*(.+)$")
_ANOTHER = re.compile(r"^\s*(?:[-–—•·]\s*)?([^:：\s]+)\s*[:：]\s*(.*)$")
_TERM = re.compile(r"^(\d{1,3})\s*(!=|<=|>=|[=<>])\s*(.+)$")
_LIMITS = re.compile(r"^(-?\d+(?:\.\d+)?)?\s*(?:-|–|~|\.\.)\s*(-?\d+(?:\.\d+)?)?$")
_LONG_SIGNS = str.maketrans({"≠": "!=", "≤": "<=", "≥": ">=", "＝": "=", "＜": "<", "＞": ">"})


@dataclass(frozen=True)
class SurveyForm:
    form: Form
    questions: tuple[Question, ...]


@dataclass
class _Writing:
    """A question while its lines are read."""

    question: Question
    spoken: Languages
    labels: list[str] = field(default_factory=list)
    another: tuple[str, str] | None = None
    """The word that stands for something else, and what is asked of whoever taps it."""


def read_survey(text: str, keys: Sequence[str] = KEYS) -> SurveyForm:
    """Read ``/survey title``, its keys in any order, and the questions. Raises UnknownKey for a line that is neither,
    BadValue for a language, and what ``domain.surveys.form_refusals`` has."""
    first, *lines = text.strip().splitlines() or [""]
    spoken = languages_of(lines)
    written: list[_Writing] = []
    condition, rest = "", [first]
    for place, line in enumerate(lines, 2):
        taken = True
        if asked := _QUESTION.match(line):
            written.append(_begun(asked, condition, written, spoken))
            condition = ""
        elif (said := _condition(line)) is not None:
            condition = _only(said, condition)
        elif bare := _BARE.match(line):
            raise KindMissing(place, bare[1])
        else:
            taken = bool(written) and _option(written[-1], line)
        rest.append("" if taken else line)
    _only("", condition)
    questions = tuple(each for writing in _finished(written) for each in (writing.question, *_what_else(writing)))
    return SurveyForm(read_form("\n".join(rest), keys), questions)


def _only(said: str, condition: str) -> str:
    """Raises ConditionLoose for a condition below which no question came."""
    if condition:
        raise ConditionLoose(condition)
    return said


def _begun(asked: re.Match[str], condition: str, written: Sequence[_Writing], spoken: Languages) -> _Writing:
    """A question of ``many, required``, ``scale 1-7``, ``number 0-20 whole`` behind those that are written."""
    name = f"q{int(asked[1])}"
    kind, *more = listed(asked[2])
    meant = meaning("questions", kind)
    if meant is None:
        raise KindUnread(called(name), kind, "kinds", tuple(words()["questions"]))
    relevant = _relevant(condition, [each.question for each in _finished(written)], name) if condition else ""
    text = spoken.words(asked[3].strip(), name)
    question = Question(name, meant, text, relevant=relevant)  # type: ignore[arg-type]  # one of its words
    for mark in more:
        marked = _marked(question, mark)
        if marked is None:
            raise KindUnread(called(name), asked[2].strip(), "marks", tuple(words()["question_marks"]))
        question = marked
    if question.kind == "scale" and question.low is None:
        question = replace(question, low="1", high="5")
    return _Writing(question, spoken)


def _marked(question: Question, mark: str) -> Question | None:
    """With what a word behind the kind says; None where it says nothing."""
    meant = meaning("question_marks", mark)
    if meant == "required":
        return replace(question, required=True)
    if meant == "whole":
        return replace(question, whole=True)
    if meant == "optional":
        return replace(question, required=False)
    limits = _LIMITS.match(plain(mark)) if question.kind in ("scale", "number") else None
    if limits is None or not (limits[1] or limits[2]) or (question.kind == "scale" and not _are_steps(limits)):
        return None
    whole = question.kind == "scale" or all("." not in (limit or "") for limit in limits.groups())
    return replace(question, low=limits[1], high=limits[2], whole=whole)


def _are_steps(limits: re.Match[str]) -> bool:
    return all(limit is not None and limit.isdecimal() for limit in limits.groups())


def _option(writing: _Writing, line: str) -> bool:
    """Take a line as an option of the question; False when it is none."""
    another = _ANOTHER.match(line)
    if another and meaning("conditions", another[1]) == "another" and writing.question.kind in ("one", "many"):
        writing.another = (another[1], another[2].strip())
        return True
    option = _OPTION.match(line)
    if option is not None and option[1].strip() in writing.labels:
        raise OptionRepeated(called(writing.question.name), option[1].strip())
    if option is not None:
        writing.labels.append(option[1].strip())
    return option is not None


def _finished(written: Sequence[_Writing]) -> Iterator[_Writing]:
    """With their options; a label that is ``other`` in no other way gets a name of its own."""
    for writing in written:
        name, spoken = writing.question.name, writing.spoken
        options = [Option(f"o{place}", spoken.words(label, name)) for place, label in enumerate(writing.labels, 1)]
        if writing.another:
            options.append(spoken.another(writing.another[0]))
        yield replace(writing, question=replace(writing.question, options=tuple(options)))


def _what_else(writing: _Writing) -> Iterator[Question]:
    """The question in words behind "another"."""
    if writing.another:
        about = writing.question.name
        relevant = f"selected(${{{about}}}, {quoted(OTHER)})"
        word, text = writing.another
        asked = writing.spoken.words(text, about) if text else writing.spoken.another(word).label
        yield Question(f"{about}_{OTHER}", "text", asked, required=True, relevant=relevant)


# --- conditions ------------------------------------------------------------------------------------------------------


def _condition(line: str) -> str | None:
    """What stands behind ``if`` on a line of its own, without the colon at its end; None when it is no such line."""
    said = line.strip().translate(_LONG_SIGNS)
    for word in words()["conditions"]["if"]:
        if said.casefold().startswith(word) and re.match(r"\s*\d", said[len(word) :]):
            return said[len(word) :].strip().rstrip(":：").strip()
    return None


def _relevant(said: str, before: Sequence[Question], about: str) -> str:
    """``1 = daily and 3 > 2`` as XPath. One may stand with ``and`` or with ``or``, not with both."""
    known = words()["conditions"]
    joints = "|".join(re.escape(word) for word in sorted((*known["and"], *known["or"]), key=len, reverse=True))
    terms = re.split(rf"\s*(?:\b|\s)({joints})\s*(?=\d{{1,3}}\s*[!<>=])", said, flags=re.I)
    meant = {meaning("conditions", joint) for joint in terms[1::2]}
    if len(meant) > 1:
        raise ConditionUnread(called(about), said)
    joint = f" {meant.pop()} " if meant else ""
    return joint.join(_term(term, before, about) for term in terms[::2])


def _term(said: str, before: Sequence[Question], about: str) -> str:
    term = _TERM.match(said.strip())
    if term is None:
        raise ConditionUnread(called(about), said)
    return condition_on(before, about, int(term[1]), term[2], term[3].strip())
