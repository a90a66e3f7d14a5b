"""How fast elections are counted, beside other libraries: each count in a process of its own, from the raw ballots on.

``python -m benchmarks.counting`` prints the table; ``--quick`` leaves out what takes over ten seconds. Importing is not
timed. The large elections lie where ``YISHITING_TEST_ELECTIONS`` says; where they are absent, what needs them is left
out. CPU is what to compare where other work takes turns on the machine.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from benchmarks.counts import CONTESTANTS, TASKS, Task

LONGEST = 600
"""Seconds after which a contestant is ended."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true")
    arguments.add_argument("--one", nargs=2, metavar=("TASK", "CONTESTANT"), help="run one count here, print JSON")
    given = arguments.parse_args()
    if given.one:
        print(json.dumps(_here(*given.one)))
        return
    table = Table(box=box.MARKDOWN)
    table.add_column("count", no_wrap=True)
    table.add_column("by", no_wrap=True)
    for heading in ("seconds", "CPU s", "of ours", "peak MB"):
        table.add_column(heading, justify="right", no_wrap=True)
    for task in TASKS:
        for row in _rows(task, quick=given.quick):
            table.add_row(*row)
    Console(width=120).print(table)


def _rows(task: Task, *, quick: bool) -> Iterator[tuple[str, ...]]:
    if task.needs is not None and not task.needs.exists():
        yield task.title, f"left out: no {task.needs.name}"
        return
    ours: float | None = None
    for name in task.contestants:
        if quick and name in task.slow:
            continue
        measured = _apart(task.id, name)
        if isinstance(measured, str):
            yield task.title, f"{name}: {measured}"
            continue
        ours = measured["cpu"] if ours is None else ours
        shown = (f"{measured[of]:,.3f}" for of in ("seconds", "cpu"))
        yield task.title, name, *shown, f"{measured['cpu'] / ours:,.1f}", f"{measured['peak']:,.0f}"


def _apart(task: str, contestant: str) -> dict[str, float] | str:
    """Seconds, CPU seconds and megabytes, or why there are none."""
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.counting", "--one", task, contestant]
    root = Path(__file__).parents[1]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return f"over {LONGEST} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["failed"])[-1][:60]
    read: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return read


def _here(task: str, contestant: str) -> dict[str, float]:
    prepared = CONTESTANTS[task, contestant]()
    begun, cpu = time.perf_counter(), time.process_time()
    prepared()
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    return {"seconds": seconds, "cpu": cpu, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


if __name__ == "__main__":
    main()
