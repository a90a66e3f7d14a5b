"""The Method of Equal Shares: every voter has the same share of the budget, and projects are paid by their supporters
(Peters, Pierczyński & Skowron, Proportional participatory budgeting with additive utilities, NeurIPS 2021).

A project can be bought at ρ if Σ min(money, ρ × utility) over its supporters is its cost; the one with the least ρ is
bought next, of equal ones the cheaper, then by id. ``add1`` raises every share by the declared step until no supported
project fits into what is left of the budget, or the next step would spend more than there is. ``fill`` then buys
greedily by score with what is left.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction

from domain.counting.market import Market, Purchase, market
from domain.counting.parameters import Uncountable
from domain.counting.plain_equal_shares import Steps, plain_steps
from domain.counting.result import Counted
from domain.counting.setting import Setting
from domain.counting.spending import Purse, scores

MANY = 500
"""From how many voters on arrays are quicker."""


def counting(*, add1: bool, fill: bool) -> Callable[[Setting], Counted]:
    """The method with or without raising the shares, and with or without spending the rest greedily."""

    def count(setting: Setting) -> Counted:
        if add1 and setting.given.step <= 0:
            raise Uncountable("parameter", name="step", said=setting.given.step, known="> 0")
        purse = Purse(setting, scores(setting))
        found = market(setting)
        if found.weight:
            share, bought = _bought(setting, found, add1)
            first = setting.election.budget / found.weight
            for purchase in bought:
                project = found.projects[purchase.project]
                purse.buy(
                    project.option, "bought-by-shares", rate=purchase.price / project.worth, share=share, first=first
                )
        _rest(purse, fill=fill)
        return purse.counted()

    return count


def _bought(setting: Setting, found: Market, add1: bool) -> tuple[Fraction, Sequence[Purchase]]:
    """The share that decided, and what it bought."""
    budget, step = setting.election.budget, setting.given.step
    steps = _steps(found, budget)
    share = budget / found.weight
    bought, until = steps(share)
    while add1 and not _exhausted(found, budget - _cost(found, bought), bought):
        raised = share + step * (1 if until is None else max(1, -((share - until) // step)))
        then, until = steps(raised)
        if _cost(found, then) > budget:
            # Steps that were passed over bought the same at a higher share: what is shown is that of the last.
            last = raised - step
            return last, bought if last == share else steps(last)[0]
        share, bought = raised, then
    return share, bought


def _steps(found: Market, budget: Fraction) -> Steps:
    if len(found.weights) >= MANY:
        from domain.counting.fast_equal_shares import Table, fits

        if fits(found):
            table = Table(found)
            return lambda share: (table.run(share, budget), None)
    return plain_steps(found, budget)


def _cost(found: Market, bought: Sequence[Purchase]) -> Fraction:
    return sum((found.projects[purchase.project].cost for purchase in bought), Fraction(0))


def _exhausted(found: Market, left: Fraction, bought: Sequence[Purchase]) -> bool:
    """Whether no other project that somebody supports fits into what is left."""
    taken = {purchase.project for purchase in bought}
    return all(place in taken or project.cost > left for place, project in enumerate(found.projects))


def _rest(purse: Purse, *, fill: bool) -> None:
    """What was not bought: filled in by score, or said why not."""
    bought = set(purse.bought)
    for option in purse.by_score():
        if option in bought:
            continue
        if fill and purse.score[option] > 0 and purse.affords(option):
            purse.buy(option, "filled-in")
        else:
            purse.note("too-little-support" if purse.affords(option) else "unaffordable", option)
