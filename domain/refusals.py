"""What the hall declines, as facts. The sentence a person reads stands in ``texts`` under the refusal's ``text_id``."""

import re
from dataclasses import asdict, dataclass
from typing import Any, ClassVar


class Refusal(Exception):
    """Base of all refusals. A refusal has no effect, and is the answer that a repeat of the same update gets."""

    kinds: ClassVar[dict[str, type["Refusal"]]] = {}

    def __init_subclass__(cls) -> None:
        Refusal.kinds[cls.__name__] = cls

    @property
    def text_id(self) -> str:
        """``VoteClosed`` is said by the message ``refused-vote-closed``."""
        return "refused" + re.sub(r"[A-Z]", lambda letter: "-" + letter[0].lower(), type(self).__name__)

    @property
    def facts(self) -> dict[str, Any]:
        return asdict(self)  # type: ignore[call-overload,no-any-return]  # every kind below is a dataclass

    def __str__(self) -> str:
        return f"{type(self).__name__}({self.facts})"


# eq=False keeps exceptions hashable; frozen would keep Python from setting their traceback.
@dataclass(eq=False)
class BadDuration(Refusal):
    """``why``: unreadable, past or far."""

    said: str
    why: str


@dataclass(eq=False)
class UnknownNumber(Refusal):
    number: str


@dataclass(eq=False)
class UnknownKey(Refusal):
    """A form's line with a key it does not have."""

    key: str
    line: int
    known: tuple[str, ...]


@dataclass(eq=False)
class MissingKey(Refusal):
    key: str


@dataclass(eq=False)
class BadValue(Refusal):
    key: str
    said: str
    known: tuple[str, ...] = ()


@dataclass(eq=False)
class TooLong(Refusal):
    key: str
    length: int
    limit: int


@dataclass(eq=False)
class NoCommunity(Refusal):
    """Nothing is set up here, or this person belongs to no community yet."""


@dataclass(eq=False)
class WhichCommunity(Refusal):
    """The person is in several; private commands must say ``name/V-1``."""

    names: tuple[str, ...]


@dataclass(eq=False)
class UnknownCommunity(Refusal):
    """The short name that was said is none of the person's communities."""

    said: str
    names: tuple[str, ...]


@dataclass(eq=False)
class NotMember(Refusal):
    """The person has not been met in that group: the conversation asks Telegram whether they are in it."""

    chat: int


@dataclass(eq=False)
class GroupOnly(Refusal):
    pass


@dataclass(eq=False)
class PrivateOnly(Refusal):
    pass


@dataclass(eq=False)
class AnonymousSender(Refusal):
    """An anonymous admin, a channel or a linked post: none of them is a person."""


@dataclass(eq=False)
class NotChatAdmin(Refusal):
    pass


@dataclass(eq=False)
class AlreadySetUp(Refusal):
    community: str


@dataclass(eq=False)
class NameTaken(Refusal):
    name: str


@dataclass(eq=False)
class NotModerator(Refusal):
    pass


@dataclass(eq=False)
class LastModerator(Refusal):
    """A hall without a moderator could never name one again."""


@dataclass(eq=False)
class UnknownPerson(Refusal):
    said: str


@dataclass(eq=False)
class NotYourCard(Refusal):
    """A button on a card that is another person's, or in a chat that is not the matter's."""


@dataclass(eq=False)
class NotSeated(Refusal):
    vote: str


@dataclass(eq=False)
class NotAgainst(Refusal):
    """Only who says no, or objects, is asked what they could live with."""

    vote: str


@dataclass(eq=False)
class ConditionsClosed(Refusal):
    """The vote has been over for too long."""

    vote: str


@dataclass(eq=False)
class NotYourSeat(Refusal):
    seat: str


@dataclass(eq=False)
class VoteClosed(Refusal):
    vote: str
    closed_at: int
    zone: str


@dataclass(eq=False)
class VoteNotOpen(Refusal):
    vote: str
    opens_at: int
    zone: str


@dataclass(eq=False)
class LaterChoiceStands(Refusal):
    """This tap was made before one that has already arrived from the same person."""

    vote: str


@dataclass(eq=False)
class VoteStillOpen(Refusal):
    vote: str


@dataclass(eq=False)
class GateNotMet(Refusal):
    """``missing`` holds the gate's conditions that are not met, as data."""

    proposal: str
    missing: tuple[dict[str, Any], ...]
    zone: str


@dataclass(eq=False)
class ProposalVoted(Refusal):
    """The proposal is under a vote, or decided."""

    proposal: str
    vote: str


@dataclass(eq=False)
class SurveyClosed(Refusal):
    survey: str


@dataclass(eq=False)
class NothingAwaited(Refusal):
    pass


@dataclass(eq=False)
class ConversationStale(Refusal):
    """What was begun with the command has waited for a day; it is begun anew or not at all."""

    command: str


@dataclass(eq=False)
class NotPromised(Refusal):
    """Only the one named in the commitment, or a moderator on their behalf, may report it done."""

    record: str


@dataclass(eq=False)
class NothingPromised(Refusal):
    record: str


@dataclass(eq=False)
class NotAsked(Refusal):
    """Only the requesters who were asked may say whether the work is so, while the check runs."""

    record: str
