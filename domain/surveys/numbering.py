"""The numbers of a survey's questions, the same wherever people see them.

A form of one message says its own numbers (``q5`` is 5); elsewhere a question has its place. What is asked behind
"another" has no number of its own: it stands under that of the question before it.
"""

import re
from collections.abc import Mapping, Sequence

from domain.surveys.question import OTHER, Question

_OWN = re.compile(r"q(\d{1,3})")


def behind(questions: Sequence[Question]) -> Mapping[str, str]:
    """For each question that asks what "another" means: the one behind whose options it stands, both by name."""
    offering = {each.name for each in questions if each.option(OTHER) is not None}
    stems = {each.name: each.name.removesuffix(f"_{OTHER}") for each in questions}
    found = {name: stem for name, stem in stems.items() if stem != name and stem in offering}
    return {name: stem for name, stem in found.items() if stem not in found}


def own(questions: Sequence[Question]) -> list[Question]:
    """The questions that have a number."""
    after = behind(questions)
    return [each for each in questions if each.name not in after]


def numbers(questions: Sequence[Question]) -> Mapping[str, int]:
    """The number of each question by its name."""
    named = [each.name for each in own(questions)]
    said = [_OWN.fullmatch(name) for name in named]
    given = [int(one[1]) if one else 0 for one in said]
    theirs = all(given) and len(set(given)) == len(given)
    known = dict(zip(named, given if theirs else range(1, len(named) + 1), strict=True))
    return known | {name: known[stem] for name, stem in behind(questions).items()}


def called(name: str) -> str:
    """A question as its author calls it: ``q5`` is 5, and a name of their own stays."""
    said = _OWN.fullmatch(name.removesuffix(f"_{OTHER}"))
    return said[1] if said else name
