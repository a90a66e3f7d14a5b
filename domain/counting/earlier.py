"""Ties settled by an earlier stage: the most recent one at which the tied were not equal, then the one before."""

from collections.abc import Mapping, Sequence


def favoured_earlier(tied: list[int], stages: Sequence[Mapping[int, int]], *, most: bool) -> list[int]:
    """Of options that are equal now, those that had most (or least) where they last differed; all, if they never did.

    ``stages`` are the totals of all earlier stages, oldest first (Scottish Local Government Elections Order 2007,
    schedule 1, rules 49 and 51).
    """
    pick = max if most else min
    for totals in reversed(stages):
        line = pick(totals[option] for option in tied)
        tied = [option for option in tied if totals[option] == line]
        if len(tied) == 1:
            break
    return tied
