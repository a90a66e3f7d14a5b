"""Small cells are hidden, and with them what would give them away."""

from collections.abc import Sequence

FEWEST = 5
"""Fewer people than this are not shown as a number: they could be known."""


def shown_cells(cells: Sequence[int]) -> list[int | None]:
    """The cells of one row; None for each that is hidden. A zero hides nobody and stays. Where one cell alone would be
    hidden it could be had from the sum, so the smallest other one that is no zero is hidden with it."""
    hidden = {place for place, cell in enumerate(cells) if 0 < cell < FEWEST}
    if len(hidden) == 1:
        others = [place for place, cell in enumerate(cells) if cell and place not in hidden]
        hidden |= {min(others, key=cells.__getitem__)} if others else set()
    return [None if place in hidden else cell for place, cell in enumerate(cells)]


def shown_table(rows: Sequence[Sequence[int]]) -> list[list[int | None]]:
    """A cross-table: each row as ``shown_cells`` has it, and so each column, until none can be had from the rest."""
    table: list[list[int | None]] = [shown_cells(row) for row in rows]
    for _ in range(sum(map(len, rows))):  # each round hides one cell or ends
        lone = _lone_in_column(rows, table) or _lone_in_row(rows, table)
        if lone is None:
            break
        table[lone[0]][lone[1]] = None
    return table


def _lone_in_column(rows: Sequence[Sequence[int]], table: list[list[int | None]]) -> tuple[int, int] | None:
    for column in range(len(rows[0]) if rows else 0):
        cells = [(rows[row][column], row) for row in range(len(rows)) if table[row][column] is not None]
        others = [cell for cell in cells if cell[0]]
        if len(rows) - len(cells) == 1 and others:
            return min(others)[1], column
    return None


def _lone_in_row(rows: Sequence[Sequence[int]], table: list[list[int | None]]) -> tuple[int, int] | None:
    for row, shown in enumerate(table):
        others = [(rows[row][column], column) for column, cell in enumerate(shown) if cell]
        if shown.count(None) == 1 and others:
            return row, min(others)[1]
    return None
