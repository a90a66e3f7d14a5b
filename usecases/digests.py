"""Digests of what is new, for those who ask for them and as often as they like, within the calm."""

from dataclasses import dataclass
from typing import Any

from domain.digests import PACES, is_due, next_look
from domain.ids import CommunityId
from domain.refusals import BadValue
from storage import broadcasts, communities, deadlines, digests, meetings, outbox, proposals, votes
from storage.broadcasts import Recipients
from storage.digests import News
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, look

LOOK = "look for news"
MOST = 20
"""So many lines of news; of a busier time the digest says how many more there are."""


@dataclass(frozen=True)
class DigestChosen:
    community: str
    name: str
    pace: str


def digest_pace(tx: Tx, actor: Actor, place: Place) -> DigestChosen:
    """How often the person is told."""
    here = look(tx, actor, place)
    pace = digests.pace_of(tx, here.community.id, here.person) or PACES[0]
    return DigestChosen(here.community.title, here.community.short_name, pace)


def choose_digest(tx: Tx, actor: Actor, place: Place, pace: str) -> DigestChosen:
    """Be told so often from now on. Raises BadValue."""
    here = enter(tx, actor, place)
    if pace not in PACES:
        raise BadValue("pace", pace, PACES)
    digests.choose(tx, here.community.id, here.person, None if pace == PACES[0] else pace)
    _look_again(tx, here.community.id, here.community.zone)
    return DigestChosen(here.community.title, here.community.short_name, pace)


def _look_again(tx: Tx, community: CommunityId, zone: str) -> None:
    wanted = digests.paces(tx, community)
    if wanted:
        deadlines.set_deadline(tx, LOOK, community, next_look("each" in wanted, tx.now, zone))
    else:
        deadlines.cancel(tx, LOOK, community)


def look_for_news(tx: Tx, community_id: int) -> None:
    """Make an issue for each pace at which somebody reads, where there is anything new and its time has come."""
    community = CommunityId(community_id)
    zone = communities.zone_of(tx, community)
    for pace in sorted(digests.paces(tx, community)):
        last = digests.last_until(tx, community, pace)
        since = digests.first_asked(tx, community, pace) if last is None else last
        if is_due(pace, since, tx.now, zone) and digests.news(tx, community, since, tx.now):
            issue = digests.add_issue(tx, community, pace, since)
            broadcasts.begin(tx, "news", issue.id, community)
    _look_again(tx, community, zone)


def news_for_readers(tx: Tx, issue_id: int) -> Recipients:
    """Who reads an issue and can be written to; the others are counted."""
    issue = digests.issue(tx, issue_id)
    found = digests.news(tx, issue.community, issue.since, issue.until)
    facts = {
        "community": communities.by_id(tx, issue.community).title, "more": max(0, len(found) - MOST),
        "lines": [_line(tx, issue.community, each) for each in found[:MOST]],
    }  # fmt: skip
    known = outbox.known_persons(tx, digests.readers(tx, issue))
    told = tuple((person, facts, f"news:{issue.id}:{person}") for person, reachable in known if reachable)
    return Recipients(told, len(known) - len(told))


def _line(tx: Tx, community: CommunityId, each: News) -> dict[str, Any]:
    title = ""
    if each.kind == "vote":
        vote = votes.find(tx, community, each.number)
        title = vote.title if vote else ""
    elif each.kind == "meeting":
        meeting = meetings.find(tx, community, each.number)
        title = meeting.title if meeting else ""
    else:
        proposal = proposals.find(tx, community, each.number)
        title = proposal.draft.title if proposal else ""
    return {"kind": each.kind, "number": each.number, "count": each.count, "title": title}
