"""Greedy budgets: projects by score, then lower cost, then id; as most cities spend theirs.

``greedy`` skips what the money left does not pay and goes on, ``greedy-no-skip`` stops there, ``greedy-threshold`` is
``greedy`` over the projects whose score is at least the declared minimum. Without a ballot nothing is bought.
"""

from domain.counting.parameters import Uncountable
from domain.counting.result import Counted
from domain.counting.setting import Setting
from domain.counting.spending import Purse, scores


def count_greedy(setting: Setting) -> Counted:
    """Skip the unaffordable and go on."""
    purse = Purse(setting, scores(setting))
    _skip_and_go_on(setting, purse, purse.by_score())
    return purse.counted()


def count_greedy_no_skip(setting: Setting) -> Counted:
    """Stop at the first that is unaffordable."""
    purse = Purse(setting, scores(setting))
    stopped = False
    for option in purse.by_score() if _anyone(setting) else ():
        if not stopped and purse.affords(option):
            purse.buy(option)
        else:
            purse.note("after-stop" if stopped else "unaffordable", option)
            stopped = True
    return purse.counted()


def count_greedy_threshold(setting: Setting) -> Counted:
    """Skip the unaffordable and whatever has less than the minimum. Raises Uncountable where none is declared."""
    minimum = setting.given.minimum
    if minimum is None:
        raise Uncountable("parameter", name="minimum", said="", known="none")
    purse = Purse(setting, scores(setting))
    enough = [option for option in purse.by_score() if purse.score[option] >= minimum]
    _skip_and_go_on(setting, purse, enough)
    for option in purse.by_score():
        if option not in enough:
            purse.note("below-minimum", option, line=minimum)
    return purse.counted()


def _skip_and_go_on(setting: Setting, purse: Purse, options: list[int]) -> None:
    for option in options if _anyone(setting) else ():
        if purse.affords(option):
            purse.buy(option)
        else:
            purse.note("unaffordable", option)


def _anyone(setting: Setting) -> bool:
    """Whether a ballot counts at all."""
    election = setting.election
    return any(group.weights[setting.axis] for groups in (election.marked, election.ranked) for group in groups)
