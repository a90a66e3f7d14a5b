"""One answer: what was tapped, typed or sent, taken as the kind of question wants it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.needs import tidied
from domain.spelling import plain
from domain.surveys.expressions import holds
from domain.surveys.interview import Answers
from domain.surveys.numerals import number_said
from domain.surveys.question import Question, worded_in
from domain.surveys.refusals import AnswerLong, AnswerUnfit

TEXT = 1000
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?")


@dataclass(frozen=True)
class Given:
    """What a person sent: words, a photo as Telegram's file id, or a place as latitude and longitude. Photos of one
    ``album`` belong together."""

    text: str = ""
    photo: str | None = None
    place: tuple[float, float] | None = None
    album: str | None = None


def taken(question: Question, given: Given, known: Answers, language: str) -> str:
    """The answer as it is stored: names of options (ranked ones in their order) and parts of a place with a blank
    between them, numbers as decimals, a photo as its file id. Raises AnswerUnfit or AnswerLong, neither of which
    tells what was said."""
    value = _read(question, given)
    if not value:
        raise _unfit(question, language)
    return _constrained(question, value, known, language)


def _read(question: Question, given: Given) -> str:
    match question.kind:
        case "one" | "many" | "ranking":
            return _names(question, given.text)
        case "scale" | "number":
            return _number(question, given.text)
        case "photo":
            return given.photo or ""
        case "place" if given.place:
            return "{:.6f} {:.6f} 0 0".format(*given.place)
        case "text" | "place" if not given.photo and not given.place:
            return _words(given.text)
    return ""


def _words(said: str) -> str:
    said = tidied(said)
    if len(said) > TEXT:
        raise AnswerLong(len(said), TEXT)
    return said


def _names(question: Question, said: str) -> str:
    """Options said by place from 1, by name or by label; several with commas, ``>`` or blanks between them."""
    whole = _named(question, said)
    if whole is not None:
        parts = [whole]
    elif question.kind == "one":
        return ""
    else:
        sign = r"[,，、;；>＞]" if re.search(r"[,，、;；>＞]", said) else r"\s+"
        found = [_named(question, part) for part in re.split(sign, said) if part.strip()]
        parts = [name for name in found if name is not None]
        if len(parts) != len(found) or len(set(parts)) != len(parts):
            return ""
    return " ".join(parts if question.kind == "ranking" else in_order(question, parts))


def _named(question: Question, said: str) -> str | None:
    word = plain(said).casefold()
    if word.isdecimal() and 0 < int(word) <= len(question.options):
        return question.options[int(word) - 1].name
    known = ((option.name, {option.name, *option.label.values()}) for option in question.options)
    return next((name for name, words in known if word in {plain(each).casefold() for each in words}), None)


def in_order(question: Question, names: Sequence[str]) -> list[str]:
    """The names in the order of the question's options."""
    return [option.name for option in question.options if option.name in names]


def _number(question: Question, said: str) -> str:
    number = number_said(_pointed(plain(said)))
    if number is None:
        return ""
    whole = question.whole or question.kind == "scale"
    outside = (question.low and number < Decimal(question.low)) or (question.high and number > Decimal(question.high))
    if outside or (whole and number != number.to_integral_value()):
        return ""
    return format(number.to_integral_value() if whole else number, "f")


def _pointed(said: str) -> str:
    """With a point before its decimals: a comma sets thousands apart where three figures follow, or it is the point."""
    return said.replace(",", "") if _THOUSANDS.fullmatch(said) else said.replace(",", ".")


def _constrained(question: Question, value: str, known: Answers, language: str) -> str:
    if question.constraint and not holds(question.constraint, known, own=value):
        raise _unfit(question, language)
    return value


def _unfit(question: Question, language: str) -> AnswerUnfit:
    advice = worded_in(question.advice, language) if question.advice else "none"
    whole = str(question.whole or question.kind == "scale").lower()
    return AnswerUnfit(question.kind, question.low or "none", question.high or "none", whole, advice)


@dataclass(frozen=True)
class Tapped:
    """What a tap made of an answer; ``done`` when it goes on to the next question."""

    value: str
    done: bool


def tapped(question: Question, before: str, place: int, known: Answers, language: str) -> Tapped:
    """A tap on the option at that place (on that number of a scale): one answers, another marks or ranks. Raises
    AnswerUnfit for a button that the question does not have."""
    if question.kind == "scale":
        return Tapped(taken(question, Given(str(place)), known, language), True)
    if not question.chosen or place >= len(question.options):
        raise _unfit(question, language)
    name = question.options[place].name
    if question.kind == "one":
        return Tapped(_constrained(question, name, known, language), True)
    names = [each for each in before.split() if each != name]
    if name not in before.split():
        names.append(name)
    if question.kind == "many":
        return Tapped(" ".join(in_order(question, names)), False)
    return Tapped(" ".join(names), len(names) == len(question.options))


def complete(question: Question, value: str, known: Answers, language: str) -> str:
    """What was marked or ranked, held against the constraint when the person says that this is all."""
    if not value:
        raise _unfit(question, language)
    return _constrained(question, value, known, language)
