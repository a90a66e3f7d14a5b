"""The list of seat codes, to print and hand over against the roll."""

import csv
import io
from collections.abc import Sequence

from records.cells import harmless


def slips_table(slips: Sequence[tuple[str, str]], links: Sequence[str] | None) -> bytes:
    """``seat,code,link`` for ``(seat, code)`` each, as CSV that a spreadsheet opens (UTF-8 with a mark); without links
    where the bot's name is not known."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(["seat", "code"] if links is None else ["seat", "code", "link"])
    for place, (seat, code) in enumerate(slips):
        writer.writerow([harmless(seat), code, *([] if links is None else [links[place]])])
    return table.getvalue().encode("utf-8-sig")
