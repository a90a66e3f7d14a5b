"""The forms of a bundle's JSON files, field by field, as docs/bundle.md gives them."""

import json
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from domain.chain import canonical
from records.problem import Problem, Unreadable

Hex = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Moment = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z\Z")]
Fraction = Annotated[str, Meta(pattern=r"\A[0-9]{1,15}(/[1-9][0-9]{0,14})?\Z")]


class _Form(Struct, frozen=True, forbid_unknown_fields=True):
    """All of its fields and no others."""


class ThresholdForm(_Form, frozen=True):
    fraction: Fraction
    strict: bool
    base: Literal["eligible", "participants", "cast"]


class QuorumForm(_Form, frozen=True):
    fraction: Fraction
    strict: bool
    base: Literal["eligible"]


class AxisForm(_Form, frozen=True):
    id: str
    quorum: QuorumForm | None
    passing: ThresholdForm = msgspec.field(name="pass")


class RuleForm(_Form, frozen=True):
    id: str
    axes: list[AxisForm]
    combine: Literal["all"]
    abstain: Literal["in_base", "out_of_base"]
    silent: Literal["absent"]
    tie: Literal["fail"]
    citation: Any
    forum: Any


class OptionForm(_Form, frozen=True):
    number: int
    key: str
    label: str


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
    number: str
    community: str
    title: str
    method: Literal["yesno"]
    ballots: Literal["open"]
    options: list[OptionForm]
    rule: RuleForm
    roll: str
    roll_hash: Hex
    seats: int
    eligible: dict[str, int]
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


class OpenedFacts(_Form, frozen=True):
    number: str
    title: str
    rule: str
    roll_hash: str
    seats: int
    closes_at: Moment
    proposal: Any
    version: Any


class ExtendedFacts(_Form, frozen=True):
    closes_at: Moment
    outage_ms: int


class ClosedFacts(_Form, frozen=True):
    closed_at: str
    ballots: int


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
