"""One count under way: the election, the deciding axis, the seats, the lots, and the ties settled so far."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from domain.counting.ballots import RANKED, Allowed, lapsed, rankings
from domain.counting.election import Election, RankedGroup
from domain.counting.lot import Seed
from domain.counting.parameters import Parameters, Uncountable
from domain.counting.result import Counted, Round, Tie, Totals

if TYPE_CHECKING:
    from domain.counting.fast_rankings import RankingTable

MANY = 2_000
"""From how many different rankings on arrays are quicker, loading numpy included."""


class Setting:
    """``axis`` is the deciding one, by index; ``seats`` at least 1."""

    def __init__(
        self, method: str, election: Election, axis: int, seats: int, seed: Seed | None, given: Parameters
    ) -> None:
        self.method = method
        self.election = election
        self.axis = axis
        self.seats = seats
        self.given = given
        self.ties: list[Tie] = []
        self._seed = seed

    @cached_property
    def groups(self) -> Sequence[RankedGroup]:
        """The ranked ballots over the standing options."""
        return rankings(self.election)

    @cached_property
    def table(self) -> "RankingTable | None":
        """The same as arrays, where there are many and they are sound; else the plain code counts, or refuses."""
        if len(self.election.ranked) < MANY:
            return None
        from domain.counting.fast_rankings import table_of

        table = table_of(self.election, self.groups)
        return table if table is not None and table.sound else None

    def sound(self, allowed: Allowed) -> bool:
        """Whether the arrays show that no ballot has to be refused, so that none need be looked at by itself."""
        election = self.election
        if election.marked or self.given.most_marks is not None or RANKED not in allowed.kinds:
            return False
        if self.table is None or len(self.standing) < len(election.options):
            return False
        return allowed.ties or not self.table.tied

    @cached_property
    def standing(self) -> list[int]:
        """The options that can win, by index."""
        return [index for index, option in enumerate(self.election.options) if not option.withdrawn]

    def id(self, option: int) -> str:
        return self.election.options[option].id

    def by_lot(self, stage: str, options: list[int]) -> list[int]:
        """Equal options in the order of the lot, the favoured first. Raises Uncountable where there is no seed."""
        if len(options) < 2:
            return options
        if self._seed is None:
            raise Uncountable("no-seed", stage=stage, options=", ".join(self.id(option) for option in options))
        by_id = {self.id(option): option for option in options}
        tickets = self._seed.draw(stage, by_id)
        self.ties.append(Tie(stage, tuple(tickets), "lot", tickets))
        return [by_id[option] for option in tickets]

    def settled(self, stage: str, options: list[int], by: str) -> None:
        """Note a tie that needed no lot. ``options`` has the favoured first."""
        self.ties.append(Tie(stage, tuple(self.id(option) for option in options), by))

    def counted(self, winners: Sequence[int], totals: Totals, rounds: Sequence[Round]) -> Counted:
        """The result, with the ballots that decided nothing."""
        election = self.election
        return Counted(
            method=self.method,
            axis=election.axes[self.axis],
            winners=tuple(self.id(option) for option in winners),
            totals=totals,
            rounds=tuple(rounds),
            ties=tuple(self.ties),
            blank=election.blank,
            spoiled=election.spoiled,
            lapsed=lapsed(election),
        )
