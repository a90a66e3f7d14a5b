"""The languages of a survey that is written as one message: its texts stand in each, with a bar between."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.refusals import BadValue
from domain.spelling import plain
from domain.surveys import OTHER, Option, Words, called
from domain.surveys.form_refusals import LanguagesUnfit
from handlers.said import listed, meant
from texts import texts_in, words

KEY = "languages"
_LINE = re.compile(r"^\s*([^:：]{1,30}?)\s*[:：]\s*(.*)$")
_BAR = re.compile(r"\s*[|｜]\s*")


@dataclass(frozen=True)
class Languages:
    """In the order in which the texts are written; none where a form does not say."""

    codes: tuple[str, ...] = ()

    def words(self, said: str, about: str) -> Words:
        """A text of the question of that name. What has no letters is the same in all. Raises LanguagesUnfit."""
        if not self.codes:
            return {"": said}
        if not any(map(str.isalpha, said)):
            return dict.fromkeys(self.codes, said)
        parts = _BAR.split(said.strip())
        if len(parts) != len(self.codes) or not all(parts):
            raise LanguagesUnfit(called(about), said, len([each for each in parts if each]), self.codes)
        return dict(zip(self.codes, parts, strict=True))

    def another(self, said: str) -> Option:
        """The option that stands for something else: called as the author does, or in each language."""
        label = {code: texts_in(code).plain("survey-another") for code in self.codes}
        return Option(OTHER, label or {"": said})


def languages_of(lines: Sequence[str]) -> Languages:
    """What the line ``languages: 简体, English`` among them says. Raises BadValue for a language that is not spoken
    here, or stands there twice."""
    keyed = (found for found in map(_LINE.match, lines) if found)
    said = next((found[2] for found in keyed if plain(found[1]).casefold() in words()["keys"][KEY]), None)
    if said is None:
        return Languages()
    codes = tuple(meant("languages", KEY, each) for each in listed(said))
    if len(set(codes)) != len(codes) or not codes:
        raise BadValue(KEY, said, tuple(words()["languages"]))
    return Languages(codes)
