"""What became of what people said: told once to each when it moves, and shown to them whenever they look.

Whoever raised or supports a need, or answered a survey that fed a theme, is told by one notice for each step, however
many of their needs it takes along: the outbox's key is the step and the person.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from domain.ids import CommunityId, NeedId, PersonId, ProposalId, SurveyId, ThemeId
from domain.proposals import WITHDRAWN
from storage import backing, needs, outbox, projects, proposals, surveys, themes, votes
from storage.backing import Theirs
from storage.themes import Theme
from storage.transaction import Tx
from storage.votes import Vote
from usecases.answerers import givers


def tell(
    tx: Tx, community: CommunityId, theirs: Theirs, stage: str, about: dict[str, Any], step: str,
    but: Collection[PersonId] = (),
) -> None:  # fmt: skip
    """Tell each of these people, but for those who did it themselves or know already. ``stage``: ``need``, ``theme``,
    ``merged``, ``split``, ``proposed``, ``passed``, ``failed`` or ``declined``. ``step`` names it for good: a repeat,
    or another need of theirs on the same way, tells nobody twice. ``about``: ``what`` and ``title``, for a merge
    ``into``, for a refusal ``text``; ``card`` is the kind and subject of the card that it leads to."""
    facts = {"stage": stage, "what": "", "title": "", "into": "", "text": "", **about}
    for person, reachable in outbox.known_persons(tx, theirs.keys() - set(but)):
        if reachable:
            told = facts | {"yours": ", ".join(theirs[person])}
            outbox.tell_person(tx, person, "became", told, f"became:{step}:{person}", community)


def tell_of_theme(tx: Tx, theme: Theme, need_ids: Collection[NeedId], stage: str, by: PersonId, **more: Any) -> None:  # noqa: ANN401  # facts
    """These needs have come into the theme, or what became of the theme became of them."""
    theirs = with_givers(tx, need_ids, themes.surveys_of(tx, theme.id) if stage == "declined" else ())
    about = {"what": theme.name, "title": theme.title, "card": ["theme", theme.id], **more}
    tell(tx, theme.community, theirs, stage, about, f"{stage}:T:{theme.id}", {by})


def tell_proposed(tx: Tx, proposal_id: ProposalId, by: PersonId) -> None:
    """The proposal answers their needs."""
    proposal = proposals.by_id(tx, proposal_id)
    assert proposal is not None, proposal_id
    about = {"what": f"P-{proposal.number}", "title": proposal.draft.title, "card": ["proposal", proposal_id]}
    tell(tx, proposal.community, behind(tx, proposal_id), "proposed", about, f"proposed:P:{proposal_id}", {by})


def show_need(tx: Tx, need: NeedId) -> None:
    """Something about the need is otherwise: its card says so, and so does that of its theme, which counts it."""
    outbox.mark_card(tx, "need", need)
    theme = themes.theme_of(tx, need)
    if theme is not None:
        outbox.mark_card(tx, "theme", theme.id)


def show_needs(tx: Tx, proposal: ProposalId) -> None:
    """Something became of the proposal: the cards of the needs that it answers, and of its themes, say so."""
    for need in backing.needs_of_proposal(tx, proposal):
        outbox.mark_card(tx, "need", need)
    for theme in themes.of_proposal(tx, proposal):
        outbox.mark_card(tx, "theme", theme.id)


def tell_voted(tx: Tx, vote: Vote, passed: bool, but: Collection[PersonId] = ()) -> None:
    """The vote on it is counted; ``but`` are told so with the receipt of their seat."""
    if vote.proposal is not None:
        show_needs(tx, vote.proposal)
        about = {"what": vote.name, "title": vote.title, "card": ["vote", vote.id]}
        stage = "passed" if passed else "failed"
        tell(tx, vote.community, behind(tx, vote.proposal), stage, about, f"voted:V:{vote.id}", but)


def behind(tx: Tx, proposal: ProposalId) -> Theirs:
    """Whose needs it answers, by themselves or in its themes, and who answered a survey that fed one of these."""
    need_ids = backing.needs_of_proposal(tx, proposal)
    return with_givers(tx, need_ids, backing.surveys_of_proposal(tx, proposal))


def with_givers(tx: Tx, need_ids: Collection[NeedId], survey_ids: Collection[SurveyId] = ()) -> Theirs:
    """Who stands behind these, and who gave the answers that one of the needs was made of."""
    found = backing.theirs(tx, need_ids, survey_ids)
    for need in need_ids:
        for person, survey in givers(tx, need).items():
            found.setdefault(person, [survey])
    return found


def still_in(tx: Tx, facts: dict[str, Any]) -> bool:
    """Whether a notice is worth telling still: that something came into a theme is not, once that was merged or
    declined, which is told instead."""
    if facts["stage"] not in ("theme", "split"):
        return True
    theme = themes.by_id(tx, ThemeId(facts["card"][1]))
    return theme is not None and theme.state == "open"


# --- looked at -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One step of the way: ``theme`` T-1, ``proposed`` P-2, ``voting``, ``passed`` or ``failed`` V-3, then R-1 by its
    state; or ``declined``, with the published reason as ``text``."""

    stage: str
    what: str = ""
    text: str = ""


def way_of_need(tx: Tx, need: NeedId) -> tuple[Step, ...]:
    """What became of a need so far."""
    reason, theme = themes.reason_against(tx, need), themes.theme_of(tx, need)
    steps: tuple[Step, ...] = () if theme is None else (Step("theme", theme.name),)
    for proposal in backing.proposals_of_need(tx, need):
        steps += way_of_proposal(tx, proposal)
    if reason is None and theme is not None and theme.state == "declined":
        reason = theme.reason
    return steps if reason is None else (*steps, Step("declined", text=reason))


def way_of_survey(tx: Tx, survey: SurveyId) -> tuple[Step, ...]:
    """What became of the answers to a survey so far: of each need that was made of some, then of all together."""
    found = (needs.by_id(tx, each) for each in surveys.led_to_needs(tx, survey))
    said: tuple[Step, ...] = ()
    for need in found:
        said += () if need is None else (Step("need", f"N-{need.number}"), *way_of_need(tx, need.id))
    theme = themes.theme_of_survey(tx, survey)
    if theme is None or theme.name in {step.what for step in said}:
        return said
    made = (step for proposal in themes.proposals_of(tx, theme.id) for step in way_of_proposal(tx, proposal))
    end = (Step("declined", text=theme.reason or ""),) if theme.state == "declined" else ()
    return *said, Step("theme", theme.name), *made, *end


def way_of_proposal(tx: Tx, proposal_id: ProposalId) -> tuple[Step, ...]:
    """The proposal, its newest vote, and the record that the vote led to; a record's stage is its state."""
    proposal = proposals.by_id(tx, proposal_id)
    vote = votes.newest_on(tx, proposal_id)
    steps: tuple[Step, ...] = () if proposal is None else (Step("proposed", f"P-{proposal.number}"),)
    if proposal is not None and proposal.state == WITHDRAWN:
        return (Step("withdrawn", f"P-{proposal.number}", proposal.reason or ""),)
    if proposal is not None and proposal.merged_into is not None:
        return *steps, *way_of_proposal(tx, proposal.merged_into)
    if vote is None:
        return steps
    if vote.outcome is None:
        return *steps, Step("voting", vote.name)
    steps += (Step("passed" if vote.outcome["passed"] else "failed", vote.name),)
    record = projects.of_vote(tx, vote.id)
    return steps if record is None else (*steps, Step(record.state, record.name))


@dataclass(frozen=True)
class Followed:
    """Something that the person said, supports or answered, and what became of it. ``own``: they said it first.
    ``anonymous``: a survey of which they are not told."""

    number: str
    text: str
    supports: int
    own: bool
    way: tuple[Step, ...]
    anonymous: bool = False


def followed(tx: Tx, community: CommunityId, person: PersonId, limit: int) -> tuple[Followed, ...]:
    """The person's newest needs, then those they support, then the surveys they answered; so many of each at most."""
    said = [
        Followed(f"N-{need.number}", need.text, need.supports, need.author == person, way_of_need(tx, need.id))
        for need in (needs.by_id(tx, each) for each in backing.followed_needs(tx, community, person, limit))
        if need is not None
    ]
    answered = [
        Followed(f"S-{survey.number}", survey.title, 0, False, way_of_survey(tx, survey.id), survey.anonymous)
        for survey in (surveys.by_id(tx, each) for each in backing.answered_surveys(tx, community, person, limit))
        if survey is not None
    ]
    return (*said, *answered)
