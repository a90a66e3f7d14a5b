"""The form of a rule in a bundle takes every word that a rule may have: what it does not know, nobody could verify."""

from typing import Any, Literal, get_origin, get_type_hints

from domain.rules import Rule
from records.forms import RuleForm


def words_of(kind: type) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if get_origin(hint) is Literal}


def test_a_bundle_reads_every_word_of_a_rule() -> None:
    assert "part" in words_of(Rule)
    assert words_of(RuleForm) == words_of(Rule)
