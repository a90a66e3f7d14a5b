"""What a ballot costs when a million are stored already, beside what it costs when there are a thousand."""

import click

from benchmarks import floor as least
from benchmarks import past
from benchmarks.contestants import Fill, Opening, floor, holding
from benchmarks.ours import ours
from benchmarks.race import Terms, race
from benchmarks.table import show

FILLED: tuple[tuple[Opening, Fill], ...] = ((floor, least.fill), (ours, past.fill))


@click.command()
@click.option("--few", default=1_000, show_default=True, help="Ballots stored in the first database.")
@click.option("--many", default=1_000_000, show_default=True, help="Ballots stored in the second.")
@click.option("--rounds", default=5, show_default=True, help="How often each takes its turn.")
@click.option("--ballots", default=3_000, show_default=True, help="How many ballots end a turn.")
def main(few: int, many: int, rounds: int, ballots: int) -> None:
    """Print one table for each design: first with few ballots stored, then with many."""
    terms = Terms(connections=(16,), rounds=rounds, seconds=30.0, ballots=ballots)
    for opening, fill in FILLED:
        show(race([holding(opening, fill, stored) for stored in (few, many)], terms), first="few")


if __name__ == "__main__":
    main()
