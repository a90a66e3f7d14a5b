"""A community as a Data Package (version 2): the tables of its record book as CSV in a zip, with what every column is.

https://datapackage.org/standard/data-package/
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterable
from typing import Any

from records.account import Say
from records.book.tables import TABLES, BookTable, Row, Rows, Value
from records.cells import harmless
from records.zipped import zipped

_PROFILE = "https://datapackage.org/profiles/2.0"
_TYPES = {str: "string", int: "integer", float: "number"}


def data_package(name: str, title: str, rows: Rows, say: Say) -> bytes:
    """The zip; ``name`` is the community's short name. The same rows give the same bytes."""
    files = {f"{table}.csv": _csv(TABLES[table], rows[table]) for table in TABLES}
    resources = [_resource(table, files[f"{table}.csv"], say) for table in TABLES]
    about = {
        "$schema": f"{_PROFILE}/datapackage.json", "name": name, "title": say("book-title", title=title),
        "description": say("package-about"), "resources": resources,
    }  # fmt: skip
    described = json.dumps(about, ensure_ascii=False, indent=2) + "\n"
    return zipped({"datapackage.json": described.encode(), **files})


def _csv(table: BookTable, rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _cell(value: Value) -> str:
    if value is None:
        return ""
    return harmless(value) if isinstance(value, str) else str(value)


def _resource(name: str, content: bytes, say: Say) -> dict[str, Any]:
    table = TABLES[name]
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILE}/tableschema.json",
        "fields": [
            {"name": column, "type": _type(column, kind), "description": say(f"book-column-{column}")}
            for column, kind in table.columns.items()
        ],
        "primaryKey": list(table.key), "missingValues": [""],
    }  # fmt: skip
    if table.refers:
        schema["foreignKeys"] = [_refers(name, column, other) for column, other in table.refers.items()]
    return {
        "name": name, "path": f"{name}.csv", "type": "table", "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "description": say(f"book-table-{name}"), "schema": schema,
    }  # fmt: skip


def _type(column: str, kind: type) -> str:
    return "datetime" if column.endswith("_at") or column == "since" else _TYPES[kind]


def _refers(table: str, column: str, other: str) -> dict[str, Any]:
    """A table that refers to itself does so without its name."""
    reference = {"fields": ["number"]} if other == table else {"resource": other, "fields": ["number"]}
    return {"fields": [column], "reference": reference}
