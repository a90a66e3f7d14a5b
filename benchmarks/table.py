"""The table a race ends in: Markdown, a line for each contestant and number of connections."""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from benchmarks.race import Line


def show(lines: Sequence[Line], first: str) -> None:
    """Print the table; `first` is what to call the contestant that the others are measured against.

    Exits with 1 if an acknowledged ballot was lost or a press went unanswered.
    """
    table = Table(box=box.MARKDOWN)
    table.add_column("design", no_wrap=True)
    for heading in ("conn.", "ballots/s", f"of {first}", "p50 ms", "p99 ms"):
        table.add_column(heading, justify="right", no_wrap=True)
    for heading in ("CPU µs", f"of {first}", "calls", "lost", "unanswered"):
        table.add_column(heading, justify="right", no_wrap=True)
    for line in lines:
        table.add_row(*_cells(line))
    Console(width=140).print(table)
    if any(line.total(lambda turn: turn.lost + turn.unanswered) for line in lines):
        raise SystemExit(1)


def _cells(line: Line) -> tuple[str, ...]:
    return (
        line.name,
        f"{line.connections}",
        f"{line.middle(lambda turn: turn.per_second):,.0f}",
        f"{line.ratio(lambda turn: turn.per_second):.3f}",
        f"{line.middle(lambda turn: turn.p50_ms):,.1f}",
        f"{line.middle(lambda turn: turn.p99_ms):,.1f}",
        f"{line.middle(lambda turn: turn.cpu_us):,.0f}",
        f"{line.ratio(lambda turn: turn.cpu_us):.2f}",
        f"{line.middle(lambda turn: turn.calls):.2f}",
        f"{line.total(lambda turn: turn.lost)}",
        f"{line.total(lambda turn: turn.unanswered)}",
    )
