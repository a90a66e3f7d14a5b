"""The forms of a bundle's JSON files, field by field, as docs/bundle.md gives them."""

import json
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from domain.chain import canonical
from records.problem import Problem, Unreadable

Number = Annotated[str, Meta(pattern=r"\AV-[1-9][0-9]{0,8}\Z")]
PetitionNumber = Annotated[str, Meta(pattern=r"\AA-[1-9][0-9]{0,8}\Z")]
Lacking = Literal["days", "speakers", "buildings", "opinion", "word", "questions", "amendments", "objections"]
Hex = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Moment = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z\Z")]
Day = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
Fraction = Annotated[str, Meta(pattern=r"\A[0-9]{1,15}(/[1-9][0-9]{0,14})?\Z")]
Whole = Annotated[int, Meta(ge=0)]
Positive = Annotated[int, Meta(ge=1)]
Majority = Annotated[str, Meta(pattern=r"\A[1-9][0-9]?:[1-9][0-9]?\Z")]
Mark = Annotated[int, Meta(ge=1, le=10_000)]


class _Form(Struct, frozen=True, forbid_unknown_fields=True):
    """All of its fields and no others."""


class ThresholdForm(_Form, frozen=True):
    fraction: Fraction
    strict: bool
    base: Literal["eligible", "participants", "attending", "cast"]
    counts: Literal["yes", "no"]


class QuorumForm(_Form, frozen=True):
    fraction: Fraction
    root: bool
    strict: bool
    least: Whole
    counts: Literal["ballots", "yes"]


class CapForm(_Form, frozen=True):
    fraction: Fraction | None


class AxisForm(_Form, frozen=True):
    id: str
    cap: CapForm | None
    quorum: QuorumForm | None
    passing: ThresholdForm = msgspec.field(name="pass")


class SilentForm(_Form, frozen=True):
    counts: Literal["absent", "participates", "follow_majority", "deemed_yes"]
    days: Whole
    clause: str


class ConsentForm(_Form, frozen=True):
    fallback: bool
    proxies_block: bool


class ProxyForm(_Form, frozen=True):
    most: Whole | None
    share: Fraction | None
    limits: Literal["both", "either"]
    ballots: Literal["instructed", "free", "any"]
    excluded: list[str]


class SignedForm(_Form, frozen=True):
    axis: str
    fraction: Fraction


class CallForm(_Form, frozen=True):
    roles: list[str]
    signed: list[SignedForm]
    combine: Literal["all", "any"]


class ReachedForm(_Form, frozen=True):
    axis: str
    threshold: ThresholdForm


class SecondCallForm(_Form, frozen=True):
    after: Literal["not_passed", "no_quorum"]
    reached: list[ReachedForm]
    at_once: bool
    axes: list[AxisForm]
    combine: Literal["all", "any"]
    abstain: Literal["in_base", "out_of_base", "follow_majority"]
    notice_days: Whole
    citation: str


class BasisForm(_Form, frozen=True):
    citation: str
    version: str
    read: Literal["primary", "secondary", "unverified"]
    forum: Literal["own", "meeting", "circulation", "official_system"]


class RuleForm(_Form, frozen=True):
    id: str
    title: str
    axes: list[AxisForm]
    combine: Literal["all", "any"]
    abstain: Literal["in_base", "out_of_base", "follow_majority"]
    silent: SilentForm
    tie: Literal["fail", "chair", "lot"]
    consent: ConsentForm | None
    proxy: ProxyForm
    joint_owners: Literal["any_holder", "representative"]
    recusal: Literal["none", "no_ballot", "not_eligible"]
    notice_days: Whole
    objection_days: Whole
    call: CallForm | None
    stops: list[Literal["notice", "objection", "call"]]
    part: Literal["all", "building", "stair", "affected"]
    second_call: SecondCallForm | None
    basis: BasisForm


class WithoutGateForm(_Form, frozen=True):
    lacking: list[Lacking]
    reason: str


class CircumstancesForm(_Form, frozen=True):
    announced_at: Moment | None
    announced_on: Day | None
    roll_shown_at: Moment | None
    roll_shown_on: Day | None
    opens_on: Day
    called_by: str | None
    signed: dict[str, Whole]
    delivered: dict[str, Whole]
    chair: Literal["yes", "no"] | None
    petition: PetitionNumber | msgspec.UnsetType = msgspec.UNSET
    without_gate: WithoutGateForm | msgspec.UnsetType = msgspec.UNSET


class OptionForm(_Form, frozen=True):
    number: int
    key: str
    label: str
    detail: str
    photo_hash: Hex | None
    cost: Whole | msgspec.UnsetType = msgspec.UNSET
    majority: Majority | msgspec.UnsetType = msgspec.UNSET


class LimitsForm(_Form, frozen=True):
    seats: Positive
    most: Positive | None
    highest: Mark | None
    purse: Mark | None
    budget: Whole | None
    minimum: Whole | None
    within: bool
    complete: bool
    shuffled: bool


class ProposalForm(_Form, frozen=True):
    number: Any
    version: Any
    title: str
    text: str
    cost: Any
    place: Any
    upkeep: Any


class VoteForm(_Form, frozen=True):
    format: Literal["yishiting/bundle/1"]
    number: Number
    community: str
    title: str
    method: str
    ballots: Literal["open"]
    options: list[OptionForm]
    limits: LimitsForm | None
    rule: RuleForm
    roll: str
    roll_hash: Hex
    seats: int
    eligible: dict[str, int]
    circumstances: CircumstancesForm
    seed: Hex
    opens_at: Moment
    closed_at: Moment
    proposal: ProposalForm | None
    events_head: Hex


class EventForm(_Form, frozen=True):
    seq: int
    kind: str
    at: Moment
    facts: dict[str, Any]
    previous: Hex
    hash: Hex


class RecusedForm(_Form, frozen=True):
    own: Whole
    named: Whole


class OpenedFacts(_Form, frozen=True):
    number: str
    title: str
    rule: str
    roll_hash: str
    seats: int
    closes_at: Moment
    proposal: Any
    version: Any
    straw: bool
    part: str | None
    second_of: Number | None
    recused: RecusedForm
    seed_hash: str
    paper_hash: str


class ExtendedFacts(_Form, frozen=True):
    """After an outage, or because a quorum was ``lacking``: one of the two is said."""

    closes_at: Moment
    outage_ms: int | msgspec.UnsetType = msgspec.UNSET
    lacking: list[str] | msgspec.UnsetType = msgspec.UNSET


class WaysForm(_Form, frozen=True):
    tap: Whole
    text: Whole
    proxy: Whole
    phone: Whole
    paper: Whole


class ClosedFacts(_Form, frozen=True):
    closed_at: str
    ballots: int
    ways: WaysForm
    contested: Whole
    recused: RecusedForm


class Resource(Struct, frozen=True):
    path: str
    bytes: int
    hash: str


class Package(Struct, frozen=True):
    """As much of datapackage.json as a check needs; it may say more."""

    copy: Literal["full", "public"]
    resources: list[Resource]


T = TypeVar("T")


def read_json(where: str, content: bytes) -> Any:  # noqa: ANN401  # any JSON value
    """A JSON value without doubled keys, and of nothing that RFC 8785 could write in two ways. Raises Unreadable."""
    try:
        value = json.loads(
            content.decode(), parse_float=_no_number, parse_constant=_no_number, object_pairs_hook=_without_doubles
        )
        canonical(value)  # refuses what has no canonical bytes: half a surrogate pair, a number beyond 2^53
    except (ValueError, RecursionError) as error:
        raise Unreadable(Problem(where, "", "", f"is not the JSON of a bundle: {error}")) from None
    return value


def as_form(where: str, value: Any, form: type[T]) -> T:  # noqa: ANN401  # any JSON value
    """The value as a form. Raises Unreadable, naming the field that does not fit."""
    try:
        return msgspec.convert(value, form, strict=True)
    except msgspec.ValidationError as error:
        said, _, place = str(error).partition(" - at `$")
        raise Unreadable(Problem(where, place.strip("`."), "", said)) from None


def _no_number(said: str) -> Any:  # noqa: ANN401  # never returns
    raise ValueError(f"{said[:20]} is not a whole number")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError(f"a key comes twice in the object of {', '.join(sorted(value))}")
    return value
