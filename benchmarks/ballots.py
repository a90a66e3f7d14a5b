"""Ballots a second over a webhook: each design beside the floor, in one run on this machine."""

import click

from benchmarks.contestants import floor, plain
from benchmarks.ours import ours
from benchmarks.race import Terms, race
from benchmarks.table import show

CONTESTANTS = (floor, ours, plain)
"""The first is the one the others are measured against."""


@click.command()
@click.option("--rounds", default=5, show_default=True, help="How often each contestant takes its turn.")
@click.option("--seconds", default=2.0, show_default=True, help="How long a turn lasts.")
@click.option("--voters", default=1_000, show_default=True, help="How many people vote, again and again.")
@click.option("--away", default=0.0, show_default=True, help="How far Telegram is, in ms.")
def main(rounds: int, seconds: float, voters: int, away: float) -> None:
    """Print one table of every contestant at 16 and at 40 connections."""
    terms = Terms(rounds=rounds, seconds=seconds, voters=voters, away_ms=away)
    show(race(CONTESTANTS, terms), first="floor")


if __name__ == "__main__":
    main()
