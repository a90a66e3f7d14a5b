"""``python -m tests.mutation [MODULE[:LINE,…] …]``: the mutants that the tests let pass, and how many there are."""

import random
import time
from pathlib import Path

import click

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.plan import plan
from tests.mutation.trial import load_libraries, prepare, survives


@click.command()
@click.argument("places", nargs=-1)
@click.option("--sample", type=click.IntRange(1), help="At most so many mutants of each module, drawn by the seed.")
@click.option("--seed", default=1, show_default=True)
def main(places: tuple[str, ...], sample: int | None, seed: int) -> None:
    """Runs the mutants of the modules of the plan, or of those named, or of lines of one. Takes hours for all."""
    tests = plan()
    prepare()
    for place in places or tests:
        module, _, lines = place.partition(":")
        every = list(mutants(Path(module).read_text(encoding="utf-8")))
        chosen = [each for each in every if str(each.line) in lines.split(",")] if lines else every
        if sample is not None and sample < len(chosen):
            chosen = random.Random(seed).sample(chosen, sample)
        killed = _killed(module, chosen, tests[module])
        click.echo(f"{place}: {len(every)} mutants, {len(chosen)} tried, {killed} killed")


def _killed(module: str, chosen: list[Mutant], tests: list[str]) -> int:
    """How many do not survive. Those that do are named."""
    started = time.monotonic()
    load_libraries(tests)
    seconds = 10 + round(5 * (time.monotonic() - started))
    killed = 0
    for each in sorted(chosen, key=lambda mutant: mutant.line):
        if survives(Path(module), each.source, tests, seconds):
            click.echo(f"{module}:{each.line}: {each.before}  →  {each.after}")
        else:
            killed += 1
    return killed


if __name__ == "__main__":
    main()
