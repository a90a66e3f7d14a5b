"""What Equal Shares needs of an election: projects somebody supports, what each mark is worth, and who marked them."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from domain.counting.ballots import marks
from domain.counting.parameters import Uncountable
from domain.counting.setting import Setting
from domain.counting.spending import first_place

UTILITIES = ("cost", "cardinality", "points")


@dataclass(frozen=True, slots=True)
class Project:
    """A voter's utility is ``worth`` × their mark. ``support`` is voter to mark; ``total`` is Σ weight × mark."""

    option: int
    cost: Fraction
    worth: Fraction
    support: Mapping[int, int]
    total: int


@dataclass(frozen=True, slots=True)
class Market:
    """``projects`` stand in the order that settles ties: lower cost, then id. ``weights`` are those of the voters, on
    the deciding axis; a voter is a group of equal ballots, and each unit of weight has the same share."""

    projects: tuple[Project, ...]
    weights: tuple[int, ...]

    @property
    def weight(self) -> int:
        return sum(self.weights)


@dataclass(frozen=True, slots=True)
class Purchase:
    """``project`` by place in the market; ``price`` is what one mark cost whoever could pay in full: ρ × worth."""

    project: int
    price: Fraction


def market(setting: Setting) -> Market:
    """The voters are the ballots that weigh something; those that mark nothing have a share that they never spend."""
    ballots = [(said, weight) for said, weight in _ballots(setting) if weight]
    utility = setting.given.utility or ("cost" if _all_ones(setting, ballots) else "points")
    if utility not in UTILITIES:
        raise Uncountable("parameter", name="utility", said=utility, known=", ".join(UTILITIES))
    support: dict[int, dict[int, int]] = {option: {} for option in setting.standing}
    for voter, (said, _) in enumerate(ballots):
        for option, mark in said.items():
            if mark > 0:
                support[option][voter] = mark if utility == "points" else 1
    weights = tuple(weight for _, weight in ballots)
    projects = [_project(setting, option, by, weights, utility) for option, by in support.items() if by]
    projects.sort(key=lambda each: (each.cost, setting.id(each.option)))
    return Market(tuple(projects), weights)


def _ballots(setting: Setting) -> list[tuple[dict[int, int], int]]:
    axis = setting.axis
    if not setting.election.ranked:
        return [(dict(group.marks), group.weights[axis]) for group in marks(setting.election)]
    best = first_place(setting)
    return [
        ({option: best - place for place, (option,) in enumerate(group.ranking)}, group.weights[axis])
        for group in setting.groups
    ]


def _all_ones(setting: Setting, ballots: list[tuple[dict[int, int], int]]) -> bool:
    """Whether the ballots approve: then a project's utility is its cost, as Pabulib's cities have it."""
    return not setting.election.ranked and {mark for said, _ in ballots for mark in said.values()} <= {0, 1}


def _project(
    setting: Setting, option: int, support: Mapping[int, int], weights: tuple[int, ...], utility: str
) -> Project:
    cost = setting.election.options[option].cost
    worth = cost if utility == "cost" and cost else Fraction(1)  # a gift has ρ = 0 whatever it is worth
    return Project(option, cost, worth, support, sum(weights[voter] * mark for voter, mark in support.items()))
