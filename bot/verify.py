"""``yishiting verify``: the check of a bundle, for a terminal."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from domain.counting.outcome import Test
from records.verify import Verdict, verify


def show_verdict(packed: bytes, root: str | None, receipt: str | None) -> bool:
    """Print what a check finds; True when all of it holds. Raises NotABundle."""
    verdict = verify(packed, root)
    console = Console(highlight=False)
    if verdict.outcome is None:
        return _show_problems(console, verdict)
    vote = verdict.vote
    console.print(
        f"[bold]{escape(str(vote['number']))}[/bold] {escape(str(vote['title']))} ({escape(str(vote['community']))})"
    )
    console.print(
        f"rule {escape(str(vote['rule']['id']))}, {vote['seats']} seats, {len(verdict.ballots)} ballots"
        if verdict.recounted
        else "public copy: the sums are attested, not recounted"
    )
    console.print(_tests(verdict.outcome.tests))
    found = receipt is None or _show_ballot(console, verdict, receipt)
    console.print(f"root {verdict.root}", soft_wrap=True)
    if verdict.problems:
        return _show_problems(console, verdict)
    passed = "passed" if verdict.passed else "not passed"
    console.print(f"[green]VERIFIED[/green] {escape(str(vote['number']))}: {passed}")
    return found


def _show_problems(console: Console, verdict: Verdict) -> bool:
    for problem in verdict.problems:
        console.print(f"[red]✗[/red] {escape(str(problem))}")
    console.print(f"[red]NOT VERIFIED[/red]: {len(verdict.problems)} problems")
    return False


def _tests(tests: tuple[Test, ...]) -> Table:
    table = Table("test", "axis", "needed", "got", "of", "")
    for test in tests:
        mark = "passed" if test.passed else "not passed"
        line = f"{mark}, exactly on the line" if test.on_line else mark
        name = test.name if test.kind == "rule" else f"{test.name} ({test.kind})"
        table.add_row(name, test.axis, str(test.needed), str(test.got), str(test.of), line)
    return table


def _show_ballot(console: Console, verdict: Verdict, receipt: str) -> bool:
    if not verdict.recounted:
        console.print("this public copy has no ballots; ask for the full copy to find yours")
        return False
    ballot = verdict.ballot_of(receipt)
    if ballot is None:
        console.print(f"[red]✗[/red] no ballot has the receipt {escape(receipt)}")
        return False
    weights = ", ".join(f"{axis} {weight}" for axis, weight in ballot.weights.items())
    console.print(f"receipt {escape(ballot.receipt)}: seat {escape(ballot.seat)}, {escape(ballot.choice)} ({weights})")
    return True
