"""What somebody says in private without a command: kept, and asked about. Is it a need, a question, or a point?"""

from dataclasses import dataclass

from domain.chain import digest
from domain.ids import CommunityId, NeedId, ProposalId
from domain.instants import MINUTE
from domain.need_refusals import NoWords, SayingGone, TooMuchSaid
from domain.needs import MOST_FILES, REASON, Attached, Brought, Spot, says_something, tidied
from domain.numbers import Number
from domain.proposals import OPEN
from domain.refusals import NoCommunity, UnknownNumber
from storage import communities, identities, locks, needs, outbox, proposals, sayings, votes
from storage.communities import Community
from storage.proposals import Proposal
from storage.sayings import Saying
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, look, recognise, require_moderator
from usecases.likeness import likely_same
from usecases.needs import NeedRaised, Supported, join_need, need_words, raise_need
from usecases.own_needs import NeedFurnished, furnish_need
from usecases.points import PointMade, make_point
from usecases.wording import worded

MOST, WITHIN = 12, 10 * MINUTE
"""So many messages may wait for being told what they are; then the hall asks for a pause."""
TOGETHER = 10 * MINUTE
"""A photo and the sentence that follows it within this time belong together."""
PROPOSALS, LOOKED_AT, OWN = 3, 20, 3
ANSWER = 1000


@dataclass(frozen=True)
class Heard:
    """A private message as it came."""

    message_id: int
    text: str
    files: tuple[Attached, ...] = ()
    spot: Spot | None = None
    album: str | None = None


@dataclass(frozen=True)
class Subject:
    """Something that what was said may be about: an open proposal or a need of one's own; ``id`` for its button."""

    id: int
    number: str
    title: str


@dataclass(frozen=True)
class SayingAsked:
    """What is asked about a message. ``worded``: it has words; ``again``: it was added to what was asked already, and
    nothing more is to be said."""

    id: int
    text: str
    worded: bool
    files: int
    located: bool
    communities: tuple[Subject, ...]
    proposals: tuple[Subject, ...]
    own: tuple[Subject, ...]
    again: bool = False


def hear(tx: Tx, actor: Actor, heard: Heard) -> SayingAsked:
    """Keep a private message, or add it to the album or the photo before it. Raises NoCommunity for who belongs to
    none, TooMuchSaid, NoWords for signs alone."""
    person = recognise(tx, actor)
    identities.mark_started(tx, person)
    known = communities.of_person(tx, person)
    if not known:
        raise NoCommunity
    locks.own_drafts(tx, person)  # the photos of an album may come to several workers at once
    text = tidied(heard.text)
    if text and not says_something(text) and not heard.files:
        raise NoWords
    kept, again = _with_what_came_before(tx, actor, heard, text)
    if kept is None:
        if sayings.count_since(tx, person, tx.now - WITHIN) >= MOST:
            raise TooMuchSaid(MOST, WITHIN // MINUTE)
        kept = sayings.keep(tx, person, heard.message_id, heard.album, text, heard.files, heard.spot)
    return _asked(tx, _waiting(tx, actor, kept, taken=True), known, again)


def _with_what_came_before(tx: Tx, actor: Actor, heard: Heard, text: str) -> tuple[int | None, bool]:
    """The saying that the message goes on with, and whether it was asked about already."""
    person = recognise(tx, actor)
    if heard.album is not None and (begun := sayings.of_album(tx, person, heard.album)) is not None:
        if begun.became is None:
            _add(tx, begun, text, heard.files)
        elif begun.became.startswith("need:"):
            furnish_need(tx, actor, _private(actor), int(begun.became.partition(":")[2]), heard.files, None)
        return begun.id, begun.became is not None or not text or bool(begun.text)
    last = sayings.last_of(tx, person, tx.now - TOGETHER)
    if text and not heard.files and last is not None and not last.text and last.became is None:
        _add(tx, last, text, ())
        return last.id, False
    return None, False


def _add(tx: Tx, saying: Saying, text: str, files: tuple[Attached, ...]) -> None:
    said = "\n".join(part for part in (saying.text, text) if part)
    sayings.change(tx, saying.id, said, (saying.files + files)[:MOST_FILES])


def _waiting(tx: Tx, actor: Actor, saying_id: int, *, taken: bool = False) -> Saying:
    """The person's saying. Raises SayingGone for one of somebody else's, or that was taken for something."""
    saying = sayings.find(tx, saying_id)
    if saying is None or saying.person != recognise(tx, actor) or (saying.became is not None and not taken):
        raise SayingGone
    return saying


def _taking(tx: Tx, actor: Actor, saying_id: int) -> Saying:
    """The same, alone with it: two taps at once choose one thing."""
    locks.own_drafts(tx, recognise(tx, actor))
    return _waiting(tx, actor, saying_id)


def _asked(tx: Tx, saying: Saying, known: list[Community], again: bool) -> SayingAsked:
    several = len(known) > 1
    open_now = [
        Subject(each.id, f"{here.short_name}/P-{each.number}" if several else f"P-{each.number}", each.draft.title)
        for here in known
        for each in _open_proposals(tx, here.id)
    ]
    mine = [
        Subject(need.id, f"{here.short_name}/N-{need.number}" if several else f"N-{need.number}", need.text)
        for here in known
        for need in needs.said_by(tx, here.id, saying.person, OWN)
    ]
    return SayingAsked(
        saying.id, saying.text, bool(saying.text), len(saying.files), saying.spot is not None,
        tuple(Subject(here.id, here.short_name, here.title) for here in known), tuple(open_now[:PROPOSALS]),
        tuple(mine[:OWN]) if saying.files or saying.spot else (), again,
    )  # fmt: skip


def _open_proposals(tx: Tx, community: CommunityId) -> list[Proposal]:
    """The newest that are not decided yet."""
    found = []
    for proposal in proposals.newest(tx, community, LOOKED_AT):
        vote = votes.newest_on(tx, proposal.id)
        if proposal.state == OPEN and (vote is None or vote.state in ("scheduled", "open")):
            found.append(proposal)
        if len(found) == PROPOSALS:
            break
    return found


def said_anew(tx: Tx, actor: Actor, message_id: int, text: str) -> SayingAsked | None:
    """The person edited their message while it waited; None for any other message."""
    known = identities.find_account(tx, actor.telegram_id)
    saying = sayings.of_message(tx, known.person, message_id) if known else None
    if saying is None or saying.became is not None:
        return None
    sayings.change(tx, saying.id, tidied(text), saying.files)
    return asked_again(tx, actor, saying.id)


def asked_again(tx: Tx, actor: Actor, saying_id: int) -> SayingAsked:
    """What was asked, for another look. Raises SayingGone."""
    saying = _waiting(tx, actor, saying_id)
    return _asked(tx, saying, communities.of_person(tx, saying.person), False)


# --- what it was -----------------------------------------------------------------------------------------------------


def likely_said(tx: Tx, actor: Actor, saying_id: int, community_id: int) -> tuple[Subject, ...]:
    """The needs of the community that are likely the same as what was said. Raises NoCommunity for one of others."""
    saying = _waiting(tx, actor, saying_id)
    _in(tx, actor, community_id)
    found = likely_same(tx, CommunityId(community_id), saying.text) if saying.text else []
    return tuple(Subject(each.id, f"N-{each.number}", each.text) for each in found)


@dataclass(frozen=True)
class Likely:
    """The needs of a community that are likely the same as what is about to be said there."""

    community: int
    needs: tuple[Subject, ...]


def likely_before(tx: Tx, actor: Actor, place: Place, text: str) -> Likely:
    """Those that ``/need`` may say again; none where no community is known, which whoever says it is told then. Raises
    as ``look`` does."""
    if identities.find_account(tx, actor.telegram_id) is not None:
        here: Community | None = look(tx, actor, place).community
    else:
        here = None if place.private else communities.by_chat(tx, place.chat_id)
    if here is None:
        return Likely(0, ())
    found = likely_same(tx, here.id, tidied(text))
    return Likely(here.id, tuple(Subject(each.id, f"N-{each.number}", each.text) for each in found))


@dataclass(frozen=True)
class NeedSaid:
    """The need was ``raised``; or it is asked about first, for ``likely`` ones are there."""

    raised: NeedRaised | None
    asked: SayingAsked | None
    likely: Likely


def say_need_first(tx: Tx, actor: Actor, place: Place, heard: Heard, likely: Likely) -> NeedSaid:
    """``/need`` in private: kept and asked about where somebody may have said it already, else said at once."""
    words = need_words(heard.text)
    if not likely.needs:
        brought = Brought(heard.files, heard.spot, heard.album)
        return NeedSaid(raise_need(tx, actor, place, words, brought), None, likely)
    return NeedSaid(None, hear(tx, actor, heard), likely)


def said_need(tx: Tx, actor: Actor, saying_id: int, community_id: int) -> NeedRaised:
    """It is a need of that community."""
    saying = _taking(tx, actor, saying_id)
    raised = raise_need(
        tx, actor, _in(tx, actor, community_id), saying.text, Brought(saying.files, saying.spot, None)
    )  # fmt: skip
    sayings.take(tx, saying.id, f"need:{raised.id}")
    return raised


def said_same(tx: Tx, actor: Actor, saying_id: int, need_id: int) -> Supported:
    """It is a need that somebody has said already: what was said is kept as the reason."""
    saying = _taking(tx, actor, saying_id)
    need = needs.by_id(tx, NeedId(need_id))
    if need is None:
        raise UnknownNumber(f"N#{need_id}")
    done = join_need(tx, actor, _in(tx, actor, need.community), Number("N", need.number), saying.text[:REASON])
    sayings.take(tx, saying.id, f"same:{need.id}")
    return done


def said_more(tx: Tx, actor: Actor, saying_id: int, need_id: int) -> NeedFurnished:
    """The photo, voice note or place belongs to a need of one's own."""
    saying = _taking(tx, actor, saying_id)
    done = furnish_need(tx, actor, _private(actor), need_id, saying.files, saying.spot)
    sayings.take(tx, saying.id, f"more:{need_id}")
    return done


def said_point(tx: Tx, actor: Actor, saying_id: int, proposal_id: int, side: str) -> PointMade:
    """It is a point on that proposal's board, or a question there."""
    saying = _taking(tx, actor, saying_id)
    proposal = proposals.by_id(tx, ProposalId(proposal_id))
    if proposal is None:
        raise UnknownNumber(f"P#{proposal_id}")
    made = make_point(tx, actor, _in(tx, actor, proposal.community), Number("P", proposal.number), side, saying.text)
    sayings.take(tx, saying.id, f"point:{proposal.id}")
    return made


def said_nothing(tx: Tx, actor: Actor, saying_id: int) -> None:
    """It is none of these; nothing of it is kept."""
    saying = _taking(tx, actor, saying_id)
    sayings.change(tx, saying.id, "", ())
    sayings.take(tx, saying.id, "nothing")


def _private(actor: Actor) -> Place:
    return Place(actor.telegram_id, private=True)


def _in(tx: Tx, actor: Actor, community_id: int) -> Place:
    """The person's private chat, in that community. Rights are looked up by whoever enters it."""
    known = communities.of_person(tx, recognise(tx, actor))
    here = next((each for each in known if each.id == community_id), None)
    if here is None:
        raise NoCommunity
    return Place(actor.telegram_id, private=True, community=here.short_name)


# --- a question to the moderators ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class QuestionSent:
    """``told``: how many moderators hear of it."""

    number: int
    community: str
    told: int


def said_question(tx: Tx, actor: Actor, saying_id: int, community_id: int) -> QuestionSent:
    """It is a question to the moderators of that community, who are told within the calm."""
    saying = _taking(tx, actor, saying_id)
    here = enter(tx, actor, _in(tx, actor, community_id))
    said = worded("question", saying.text, ANSWER)
    told = 0
    for person in communities.people_in_role(tx, here.community.id, "moderator"):
        known = identities.find(tx, person)
        if known is not None and known.reachable:
            facts = {"question": saying.id, "name": actor.name, "text": said, "title": here.community.title}
            key = f"resident-asked:{saying.id}:{person}"
            outbox.tell_person(tx, person, "resident-asked", facts, key, here.community.id)
            told += 1
    sayings.take(tx, saying.id, f"question:{here.community.id}")
    return QuestionSent(saying.id, here.community.title, told)


def answer_question(tx: Tx, actor: Actor, place: Place, number: int, text: str) -> str:
    """``/reply 7 …`` by a moderator; returns the name of who asked. Raises UnknownNumber, NotModerator."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    saying = sayings.find(tx, number)
    if saying is None or saying.became != f"question:{here.community.id}":
        raise UnknownNumber(str(number))
    said = worded("answer", tidied(text), ANSWER)
    _send_answer(tx, here, saying, said)
    return identities.name_of(tx, saying.person)


def _send_answer(tx: Tx, here: Presence, saying: Saying, said: str) -> None:
    known = identities.find(tx, saying.person)
    if known is not None and known.reachable:
        facts = {"text": said, "asked": saying.text, "title": here.community.title}
        key = f"resident-answered:{saying.id}:{digest([said])}"
        outbox.tell_person(tx, saying.person, "resident-answered", facts, key, here.community.id)
