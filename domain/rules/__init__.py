"""The rules of votes: the model, the presets, a community's own, and what each lets people do."""

from domain.rules.model import AxisRule, Base, Quorum, Rule, Threshold
from domain.rules.presets import PRESETS
from domain.rules.registry import preset, rule_named

__all__ = ["PRESETS", "AxisRule", "Base", "Quorum", "Rule", "Threshold", "preset", "rule_named"]
