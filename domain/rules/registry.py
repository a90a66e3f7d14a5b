"""The registry of rules: presets, what modifies them, their second calls, and a community's own."""

from collections.abc import Mapping

from domain.rule_refusals import NoSecondCall, UnknownRule
from domain.rules.model import SECOND, Rule
from domain.rules.presets import MODIFIERS, PRESETS


def rule_named(said: str, own: Mapping[str, Rule]) -> Rule:
    """The rule of that id: a preset or one of the community's ``own``, with ``+fr-22-cap`` modified, with ``-second``
    its second call.

    Raises UnknownRule, which names the known ones, NoSecondCall for a rule without one, ModifierUnfit.
    """
    wanted = said.strip().lower()
    name, *modifiers = wanted.removesuffix(SECOND).split("+")
    rule = own.get(name) or PRESETS.get(name)
    if rule is None or any(each not in MODIFIERS for each in modifiers):
        raise UnknownRule(said.strip(), (*PRESETS, *own))
    for each in modifiers:
        rule = MODIFIERS[each](rule)
    if not wanted.endswith(SECOND):
        return rule
    again = rule.again()
    if again is None:
        raise NoSecondCall(rule.id, "none")
    return again


def preset_of(rule_id: str) -> str:
    """The id that a rule has without what was put behind it: of ``fr-25+fr-22-cap-second`` it is ``fr-25``."""
    return rule_id.removesuffix(SECOND).split("+")[0]


def preset(rule_id: str) -> Rule:
    """The preset of that id. Raises as ``rule_named`` does."""
    return rule_named(rule_id, {})
