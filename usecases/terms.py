"""The terms of a vote: agreed on when it is made, and what of them its card says."""

from dataclasses import dataclass, replace

from domain.ids import VoteId
from domain.instants import DAY
from domain.refusals import BadValue, MissingKey
from domain.roll import Roll
from domain.rules import Rule
from domain.rules.model import SECOND
from domain.terms import Terms
from domain.terms_refusals import ExtensionUnfit, StrawDecidesNothing
from storage import roll_objections, votes
from storage import terms as kept_terms
from storage.communities import Community
from storage.transaction import Tx
from storage.votes import Vote
from usecases.affected import part_meant
from usecases.extension import extension_offered
from usecases.matters import matter_named
from usecases.rolls import roll_said
from usecases.turnout import AxisTurnout

LONGEST_EXTENSION = 60 * DAY
STRAW_RULE = "simple-majority"


@dataclass(frozen=True)
class TermsSaid:
    """What ``/openvote`` says of them. ``extension`` is in milliseconds; ``first`` is the vote called before it."""

    straw: bool = False
    matter: str | None = None
    part: str | None = None
    extension: int | None = None
    first: int | None = None


NO_TERMS = TermsSaid()


def rule_and_roll(tx: Tx, community: Community, said: TermsSaid, rule: str, roll: str | None) -> tuple[str, str | None]:
    """The rule and the roll that are meant: those said, or what the type of matter brings; a straw poll needs none.
    Raises MissingKey where nothing says which, and BadValue where two things are said."""
    if said.matter is not None:
        kind = matter_named(tx, community, said.matter)
        if rule and rule not in (kind.rule, f"{kind.rule}{SECOND}"):
            raise BadValue("rule", rule, (kind.rule,))
        meant = roll_said(tx, community.id, roll) if roll is not None else None
        if roll is not None and kind.roll is not None and (meant is None or meant.roll.name != kind.roll):
            raise BadValue("roll", roll, (kind.roll,))
        rule, roll = rule or ("" if said.straw else kind.rule), roll or kind.roll
    if not rule and said.straw:
        rule = STRAW_RULE
    if not rule:
        raise MissingKey("rule")
    return rule, roll


def agreed(tx: Tx, community: Community, rule: Rule, roll: Roll, said: TermsSaid) -> Terms:
    """The terms under that rule and roll. Raises what of them does not go together."""
    if said.straw and (any(axis.quorum for axis in rule.axes) or rule.second_call or said.extension or said.first):
        raise StrawDecidesNothing(rule.id)
    if said.extension is not None:
        waited_for = any(axis.quorum and axis.quorum.counts == "ballots" for axis in rule.axes)
        if not waited_for or not 0 < said.extension <= LONGEST_EXTENSION:
            raise ExtensionUnfit(rule.id, "long" if waited_for else "quorum", LONGEST_EXTENSION // DAY)
    part = part_meant(tx, community, rule, roll, said.part, straw=said.straw)
    first = None if said.first is None else VoteId(said.first)
    return replace(part, straw=said.straw, matter=said.matter, extension=said.extension, first=first)


def is_straw(tx: Tx, vote: VoteId) -> bool:
    """Whether the vote decides nothing."""
    return kept_terms.terms_of(tx, vote).straw


@dataclass(frozen=True)
class TermsShown:
    """What a vote's card says of its terms. ``extend_days`` is offered to moderators now, 0 for nothing; ``again`` says
    that they may open the second call, ``second`` the number of the one that they opened, ``first`` that of the vote
    which this is the second call of. ``objections`` to the roll were made before it opened and are not answered.
    ``affected`` is how many seats are asked where these are listed, for what ``about`` names. ``announced_days`` is by
    how much the close may be put off, 0 for nothing."""

    straw: bool
    matter: str | None
    part: str | None
    extend_days: int
    again: bool
    second: str | None
    objections: int
    affected: int = 0
    about: str | None = None
    first: str | None = None
    announced_days: int = 0


NOTHING_SHOWN = TermsShown(
    straw=False, matter=None, part=None, extend_days=0, again=False, second=None, objections=0
)  # fmt: skip


def terms_shown(tx: Tx, vote: Vote, shown: tuple[AxisTurnout, ...]) -> TermsShown:
    """``shown`` is the turnout as the card has it."""
    terms = kept_terms.terms_of(tx, vote.id)
    offered = extension_offered(terms, vote, shown, tx.now)
    second = kept_terms.second_call_of(tx, vote.id)
    again = bool((vote.outcome or {}).get("second_call")) and second is None
    first = votes.by_id(tx, terms.first).name if terms.first else None
    days = -(-(terms.extension or 0) // DAY)
    ahead = vote.state in ("scheduled", "open") and terms.extended_at is None
    return TermsShown(
        terms.straw, terms.matter, terms.part, days if offered else 0, again, second,
        roll_objections.count_open(tx, vote.community, vote.roll_name, vote.opens_at), len(terms.seats), terms.about,
        first, days if ahead else 0,
    )  # fmt: skip
