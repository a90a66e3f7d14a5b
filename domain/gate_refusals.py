"""What the hall declines about the gate, amendments, objections and petitions."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class GateUnreadable(Refusal):
    """It is no TOML; ``why`` in the parser's own words."""

    why: str


@dataclass(eq=False)
class GateKeyUnknown(Refusal):
    key: str
    known: tuple[str, ...]


@dataclass(eq=False)
class GateValueUnfit(Refusal):
    """``write`` is what could stand there."""

    key: str
    said: str
    write: str


@dataclass(eq=False)
class GateIsMet(Refusal):
    """Nothing is missing: there is nothing to open without."""

    proposal: str


@dataclass(eq=False)
class PassageNotFound(Refusal):
    """The passage to be changed does not stand in the proposal, or ``times`` over."""

    proposal: str
    passage: str
    times: int


@dataclass(eq=False)
class NotToBeMoved(Refusal):
    """The point is no amendment and no objection, or not this person's."""

    point: str


@dataclass(eq=False)
class NoPassage(Refusal):
    """The amendment is in words only: it does not say which text becomes which."""

    point: str


@dataclass(eq=False)
class MoveUnfit(Refusal):
    """That cannot be done where it stands: ``open``, ``voting``, ``accepted``, ``declined``, ``withdrawn``, ``lost``,
    ``integrated`` or ``standing``."""

    point: str
    state: str


@dataclass(eq=False)
class NotForYou(Refusal):
    """``who`` may do it: ``author`` of the proposal, ``maker`` of the point, ``moderator``."""

    point: str
    who: str


@dataclass(eq=False)
class PetitionOver(Refusal):
    """``state``: opened, withdrawn, full; or wanting: too few sign."""

    petition: str
    state: str


@dataclass(eq=False)
class SeatHasSigned(Refusal):
    """Every seat of the person has signed already, by a co-holder."""

    petition: str
    seat: str
    name: str


@dataclass(eq=False)
class NoSeatToSign(Refusal):
    """Only the seats of the roll sign."""

    petition: str
