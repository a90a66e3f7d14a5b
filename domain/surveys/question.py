"""What a survey asks: one question of a kind, in one or several languages."""

from dataclasses import dataclass, field
from typing import Literal, get_args

QuestionKind = Literal["one", "many", "scale", "number", "text", "photo", "place", "ranking", "note"]
KINDS: tuple[str, ...] = get_args(QuestionKind)

Words = dict[str, str]
"""One text by language; under ``""`` where a form is in one language and does not say in which."""

OTHER = "other"
"""The name of the option behind which one may say something else; ``_other`` ends the name of what asks for that."""


def worded_in(words: Words, language: str) -> str:
    """The text in that language, else in the nearest one the form has: ``zh`` serves ``zh-Hant`` better than ``en``."""
    base = language.partition("-")[0]
    near = (text for known, text in words.items() if known.partition("-")[0] == base)
    return words.get(language) or next(near, "") or words.get("") or next(iter(words.values()), "")


@dataclass(frozen=True)
class Option:
    """One answer to choose from; ``name`` is what is stored and exported."""

    name: str
    label: Words


@dataclass(frozen=True)
class Question:
    """One question.

    ``options`` are what is chosen from or ranked; of a ``scale`` its two named ends. ``low`` and ``high`` are the
    limits of a ``scale`` or ``number`` as decimals; ``whole`` asks for a whole number. ``relevant`` (asked only where
    it holds) and ``constraint`` (holds for an answer that is taken) are XPath as XLSForm has it, see
    ``domain/surveys/expressions.py``; ``advice`` says what the constraint wants, ``hint`` stands
    below the question.
    """

    name: str
    kind: QuestionKind
    text: Words
    options: tuple[Option, ...] = ()
    required: bool = False
    relevant: str = ""
    low: str | None = None
    high: str | None = None
    whole: bool = False
    constraint: str = ""
    advice: Words = field(default_factory=dict)
    hint: Words = field(default_factory=dict)

    @property
    def chosen(self) -> bool:
        """Whether it is answered from its options."""
        return self.kind in ("one", "many", "ranking")

    def option(self, name: str) -> Option | None:
        return next((option for option in self.options if option.name == name), None)

    def said(self, answer: str, language: str) -> str:
        """A stored answer as people read it: labels for names, ranks with their order."""
        if not self.chosen:
            return answer
        found = [self.option(name) for name in answer.split()]
        joint = " > " if self.kind == "ranking" else ", "
        return joint.join(worded_in(option.label, language) for option in found if option)
