"""The rules that are offered to whoever makes a vote: those that fit its ballots, the likeliest first."""

from collections.abc import Iterable

from domain.ballots.paper import Paper
from domain.ballots.verdict import unfit
from domain.rules import PRESETS, Rule
from domain.rules.model import SECOND
from storage import community_rules, rolls, votes
from storage.communities import Community
from storage.transaction import Tx
from usecases.hall import Actor, Place, look

MOST = 6

_COUNTRIES = {
    "Asia/Shanghai": "cn", "Asia/Urumqi": "cn", "Asia/Taipei": "tw", "Europe/Paris": "fr", "Europe/Berlin": "de",
    "Europe/Busingen": "de", "Europe/Madrid": "es", "Atlantic/Canary": "es", "Africa/Ceuta": "es",
    "America/Los_Angeles": "us",
}  # fmt: skip
"""Where the law of a preset binds: the country that its id begins with."""
_ANYWHERE = ("simple-majority",)


def fitting_rules(tx: Tx, actor: Actor, place: Place, paper: Paper) -> tuple[Rule, ...]:
    """At most six rules: those voted by here before, the community's own, the simplest, the country's, others."""
    community = look(tx, actor, place).community
    own = community_rules.own(tx, community.id)
    kept = rolls.load(tx, community.id)
    axes = {axis.id for axis in kept.roll.axes} if kept is not None else None
    known = {**PRESETS, **own}
    likely = dict.fromkeys([*_voted_by(tx, community), *own, *_ANYWHERE, *_of_country(community), *PRESETS])
    return tuple(known[name] for name in likely if name in known and _fits(known[name], paper, axes))[:MOST]


def _voted_by(tx: Tx, community: Community) -> Iterable[str]:
    """The rules of the community's votes, the newest first, without what was put behind their ids."""
    past = [vote for state in ("open", "counted") for vote in votes.in_state(tx, state, community.id)]
    return (vote.rule.id.removesuffix(SECOND) for vote in sorted(past, key=lambda vote: -vote.number))


def _of_country(community: Community) -> Iterable[str]:
    country = _COUNTRIES.get(community.zone)
    return (name for name in PRESETS if country is not None and name.startswith(f"{country}-"))


def _fits(rule: Rule, paper: Paper, axes: set[str] | None) -> bool:
    """Whether the rule can decide it, by what the roll counts."""
    counted = {axis.id for axis in rule.axes}
    return unfit(rule, paper) is None and (axes is None or counted <= axes)
