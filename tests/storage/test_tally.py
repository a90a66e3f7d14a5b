"""The sums the database makes of the ballots that count, held against the ballots themselves."""

from sqlalchemy import insert

from domain.ids import SeatId, VoteId
from storage import ballot_box
from storage import tables as t
from storage.store import Store
from storage.transaction import Tx
from tests.storage.town import found

HUGE = 2**61


def weighted(tx: Tx, weights: list[dict[str, int]]) -> tuple[VoteId, list[SeatId]]:
    vote, seats = found(tx.conn, len(weights))
    for seat, axes in zip(seats, weights, strict=True):
        rows = [{"vote_id": vote, "seat_id": seat, "axis": axis, "weight": weight} for axis, weight in axes.items()]
        tx.conn.execute(insert(t.electorate_weights), rows)
    return vote, seats


def say(tx: Tx, vote: VoteId, seat: SeatId, choice: str) -> None:
    """A further ballot of the seat, by person 1."""
    mandate = ballot_box.Mandate(1, seat, "", "en", None)  # type: ignore[arg-type]  # the town's only person
    ballot_box.append(tx, vote, mandate, choice, first=seat not in ballot_box.counted(tx, vote), via="tap")


async def test_only_the_last_ballot_of_a_seat_weighs_and_on_every_axis(store: Store) -> None:
    def play(tx: Tx) -> dict[tuple[str, str], int]:
        vote, (corner, attic, cellar, _) = weighted(
            tx,
            [
                {"heads": 1, "area": 8_912},
                {"heads": 1, "area": 5_001},
                {"heads": 1, "area": 77},
                {"heads": 1, "area": 3},
            ],
        )
        for seat, choice in ((corner, "yes"), (attic, "yes"), (cellar, "abstain"), (corner, "no"), (attic, "yes")):
            say(tx, vote, seat, choice)
        return ballot_box.tally(tx, vote)

    assert await store.write(play) == {
        ("abstain", "area"): 77, ("abstain", "heads"): 1, ("no", "area"): 8_912, ("no", "heads"): 1,
        ("yes", "area"): 5_001, ("yes", "heads"): 1,
    }  # fmt: skip


async def test_weights_beyond_a_float_stay_exact(store: Store) -> None:
    def play(tx: Tx) -> dict[tuple[str, str], int]:
        vote, seats = weighted(tx, [{"area": HUGE}, {"area": HUGE - 1}])
        for seat in seats:
            say(tx, vote, seat, "yes")
        return ballot_box.tally(tx, vote)

    assert await store.write(play) == {("yes", "area"): 2 * HUGE - 1}
