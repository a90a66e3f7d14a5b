"""Typed identifiers. All of them are opaque integers given by the database; none says anything about a person."""

from typing import NewType

BallotId = NewType("BallotId", int)
CommunityId = NewType("CommunityId", int)
NeedId = NewType("NeedId", int)
PersonId = NewType("PersonId", int)
ProgrammeId = NewType("ProgrammeId", int)
ProposalId = NewType("ProposalId", int)
RecordId = NewType("RecordId", int)
RollId = NewType("RollId", int)
SeatId = NewType("SeatId", int)
SurveyId = NewType("SurveyId", int)
ThemeId = NewType("ThemeId", int)
VoteId = NewType("VoteId", int)
WalkId = NewType("WalkId", int)

Instant = NewType("Instant", int)
"""A moment: whole milliseconds since 1970-01-01 UTC."""
