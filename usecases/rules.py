"""The rules one can vote by: reading a community's own, keeping it once confirmed, listing and finding them."""

from dataclasses import dataclass
from typing import Any

from domain.ids import CommunityId
from domain.rule_refusals import RuleGone
from domain.rules import PRESETS, Rule, rule_named
from domain.rules.own import read_rule
from storage import communities, community_rules, locks
from storage.community_rules import KeptRule
from storage.transaction import Tx
from usecases.hall import ROLES, Actor, Place, Presence, enter, look, recognise, require_moderator


@dataclass(frozen=True)
class RuleDraft:
    """A rule that was read and waits to be confirmed. ``rule`` is its data."""

    id: int
    community: str
    rule: dict[str, Any]
    replaces: bool


def draft_rule(tx: Tx, actor: Actor, place: Place, text: str) -> RuleDraft:
    """Read a TOML document as a rule of the community, and keep it until it is confirmed. Moderators only; raises what
    ``read_rule`` does."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    rule = read_rule(text, ROLES)
    kept = community_rules.draft(tx, here.community.id, here.person, rule, text)
    replaces = rule.id in community_rules.own(tx, here.community.id)
    return RuleDraft(kept, here.community.title, rule.as_data(), replaces)


@dataclass(frozen=True)
class RuleDecided:
    community: str
    rule: str
    kept: bool


def decide_rule(tx: Tx, actor: Actor, draft: int, keep: bool) -> RuleDecided:
    """Keep a rule that was shown, or drop it. Raises RuleGone for one that has been decided before."""
    shown = _draft(tx, draft)
    here = Presence(recognise(tx, actor), communities.by_id(tx, shown.community))
    require_moderator(tx, here)
    locks.own_community(tx, shown.community)
    if keep:
        community_rules.keep(tx, shown)
        communities.log(tx, shown.community, here.person, "rule kept", {"rule": shown.rule.as_data()})
    else:
        community_rules.drop(tx, shown)
    return RuleDecided(here.community.title, shown.rule.id, keep)


def _draft(tx: Tx, draft: int) -> KeptRule:
    found = community_rules.find(tx, draft)
    if found is None or found.state != "draft":
        raise RuleGone
    return found


@dataclass(frozen=True)
class RuleBook:
    """Every rule that the community can vote by, as data: the presets, then its own."""

    community: str
    presets: tuple[dict[str, Any], ...]
    own: tuple[dict[str, Any], ...]


def rule_book(tx: Tx, actor: Actor, place: Place) -> RuleBook:
    """``/rules``."""
    here = look(tx, actor, place)
    own = community_rules.own(tx, here.community.id)
    presets = tuple(rule.as_data() for rule in PRESETS.values())
    return RuleBook(here.community.title, presets, tuple(rule.as_data() for rule in own.values()))


def one_rule(tx: Tx, actor: Actor, place: Place, said: str) -> Rule:
    """``/rules fr-25``. Raises as ``rule_named`` does."""
    return rule_of(tx, look(tx, actor, place).community.id, said)


def rule_of(tx: Tx, community: CommunityId, said: str) -> Rule:
    """The rule that a community calls by that id, a preset or its own."""
    return rule_named(said, community_rules.own(tx, community))
