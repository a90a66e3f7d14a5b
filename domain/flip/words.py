"""Of yes, no and consent it is said whether any turn of the seats in doubt changes the result, on all axes at once.

Saying yes serves a vote most; against it serve most saying no (by consent, objecting) or, where a quorum could fail,
saying nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from domain.ballots.election import word_of
from domain.ballots.paper import OBJECT
from domain.counting import consent, yesno
from domain.counting.circumstances import Circumstances
from domain.counting.consent import Objection
from domain.counting.outcome import Outcome, Tally, Weights
from domain.flip.doubt import Flip, SeatCounted, Verdict, by_kind
from domain.flip.fewest import needed
from domain.rules.model import Rule

TRIED = 12
"""Up to so many seats in doubt every turn is tried where no extreme decides."""

_OBJECTED = f"{OBJECT}: –"
"""An objection that anybody might have made."""

Turned = Iterable[tuple[str | None, Weights]]


def could_flip(rule: Rule, seats: Sequence[SeatCounted], known: Circumstances) -> Flip:
    """Of a vote by yes and no, or by consent where the rule is one: ``seats`` is the whole electorate. Exact, but for
    ``combine = "any"`` with more than ``TRIED`` seats in doubt, where it may be unknown; ``needed`` is never too many.
    """
    doubtful = [each for each in seats if each.doubts]
    recount = _Recount(rule, seats, known)
    outcome = recount([(each.choice, each.weights) for each in doubtful], sum(map(_by_proxy, doubtful)))
    verdict = _verdict(rule, recount, doubtful, passed=outcome.passed)
    fewest = None if rule.consent is not None else needed(rule, seats, outcome)
    return Flip(by_kind(each.doubts for each in doubtful), len(doubtful), verdict, fewest)


class _Recount:
    """One vote, counted again with the seats in doubt turned."""

    def __init__(self, rule: Rule, seats: Sequence[SeatCounted], known: Circumstances) -> None:
        self._rule, self._known = rule, known
        self._axes = [axis.id for axis in rule.axes]
        self._eligible = {axis: sum(each.weights[axis] for each in seats) for axis in self._axes}
        settled = [(each.choice, each.weights) for each in seats if not each.doubts]
        self._settled, self._objections = self._sums(settled), _objections(settled)

    def _sums(self, cast: Turned) -> Tally:
        return yesno.tally(((word_of(choice), weights) for choice, weights in cast if choice is not None), self._axes)

    def __call__(self, turned: Turned, by_proxy: int = 0) -> Outcome:
        """The outcome when the seats in doubt say this; so many objections of theirs came by proxy."""
        said = list(turned)
        theirs = self._sums(said)
        both = {
            choice: {axis: self._settled[choice][axis] + theirs[choice][axis] for axis in self._axes}
            for choice in yesno.CHOICES
        }
        if self._rule.consent is None:
            return yesno.decide(self._rule, self._eligible, both, self._known)
        theirs_raised = _objections(said)
        proxied = [replace(each, by_proxy=True) for each in theirs_raised[:by_proxy]]
        objections = [*self._objections, *proxied, *theirs_raised[by_proxy:]]
        return consent.decide(self._rule, self._eligible, both, objections, self._known)


def _objections(cast: Turned) -> list[Objection]:
    return [Objection("", choice, "open") for choice, _ in cast if choice is not None and choice.startswith(OBJECT)]


def _by_proxy(seat: SeatCounted) -> bool:
    """Whether a proxy objected: by some rules that stops nothing."""
    return "proxy" in seat.doubts and seat.choice is not None and seat.choice.startswith(OBJECT)


def _verdict(rule: Rule, recount: _Recount, doubtful: Sequence[SeatCounted], *, passed: bool) -> Verdict:
    against = "no" if rule.consent is None else _OBJECTED

    def when(*choices: str | None) -> bool:
        """Whether it passes when they say these, one each or all the same."""
        each = choices if len(choices) == len(doubtful) else choices * len(doubtful)
        return recount([(choice, seat.weights) for choice, seat in zip(each, doubtful, strict=True)]).passed

    if not doubtful:
        return "stands"
    extremes = (against, None) if passed else ("yes",)
    if any(when(extreme) != passed for extreme in extremes):
        return "could"
    if rule.combine == "all" or (rule.consent is None and (not passed or len(rule.axes) == 1)):
        return "stands"
    # With one axis enough, each must fail at once: some by votes against, others for want of a quorum; and by consent
    # an objection brings the fallback, which asks for less.
    if len(doubtful) > TRIED:
        return "unknown"
    said = (against, None) if rule.consent is None else ("yes", against, None)
    return "could" if any(when(*turn) != passed for turn in product(said, repeat=len(doubtful))) else "stands"
