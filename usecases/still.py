"""Whether what waited to be told is so still: somebody may have voted, answered or come meanwhile."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.ids import PersonId, VoteId
from storage.transaction import Tx
from usecases.checks import still_asked, still_faulty
from usecases.commitments import still_unconfirmed, still_waits
from usecases.disputes import still_disputed
from usecases.facilitation import INVITED, still_unheard
from usecases.lineage import still_in
from usecases.meetings import still_to_be_held
from usecases.opinions import still_waited_for
from usecases.points import still_said
from usecases.problem_statements import still_to_confirm
from usecases.projects import still_so
from usecases.proxies import still_offered
from usecases.spending import still_over
from usecases.surveys import still_unsent
from usecases.turnout import AGAIN, REMINDER, still_silent
from usecases.walks import still_to_come

Facts = dict[str, Any]

_OF_THE_MATTER: Mapping[str, Callable[[Tx, Facts], bool]] = {
    "amendment-made": still_said,
    "assigned": still_waits,
    "became": still_in,
    "confirm-asked": still_unconfirmed,
    "faults-found": lambda tx, facts: still_faulty(tx, facts["id"]),
    "late": still_waits,
    "meeting-called": lambda tx, facts: still_to_be_held(tx, facts["id"], facts["meets_at"]),
    "opinion-asked": lambda tx, facts: still_waited_for(tx, facts["opinion"]),
    "opinion-late": lambda tx, facts: still_waited_for(tx, facts["opinion"]),
    "opinion-reminder": lambda tx, facts: still_waited_for(tx, facts["opinion"]),
    "overdue": still_waits,
    "over-spent": lambda tx, facts: still_over(tx, facts["id"]),
    "point-replied": still_said,
    "proxy-offered": lambda tx, facts: still_offered(tx, facts["id"]),
    "question-asked": still_said,
    "record-moved": lambda tx, facts: still_so(tx, facts["id"], facts["state"]),
    "reopened": still_waits,
    "result-disputed": still_disputed,
    "settle-asked": still_waits,
    "walk-called": lambda tx, facts: still_to_come(tx, facts["id"]),
    "whistle-asked": still_waits,
}

_OF_THE_PERSON: Mapping[str, Callable[[Tx, Facts, PersonId], bool]] = {
    REMINDER: lambda tx, facts, person: still_silent(tx, VoteId(facts["id"]), person, REMINDER),
    AGAIN: lambda tx, facts, person: still_silent(tx, VoteId(facts["id"]), person, AGAIN),
    INVITED: lambda tx, facts, person: still_unheard(tx, facts["id"], person),
    "check": lambda tx, facts, person: still_asked(tx, facts["id"], person),
    "check-reminder": lambda tx, facts, person: still_asked(tx, facts["id"], person),
    "statement-asked": lambda tx, facts, person: still_to_confirm(tx, facts["id"], facts["version"], person),
    "survey-reminder": lambda tx, facts, person: still_unsent(tx, facts["id"], person),
}


def still_true(tx: Tx, kind: str, facts: Facts, person: PersonId | None) -> bool:
    """Whether a notice of that kind is worth sending; most kinds tell what has happened, which stays so."""
    if kind in _OF_THE_MATTER:
        return _OF_THE_MATTER[kind](tx, facts)
    if kind in _OF_THE_PERSON and person is not None:
        return _OF_THE_PERSON[kind](tx, facts, person)
    return True
