"""What Datasette says about a record book: what each table and column is, and a page that finds words of any length."""

import json
from typing import Any

from records.account import Say
from records.book.tables import TABLES, VIEWS

METADATA = "book.metadata.json"
_FIND = """
SELECT found_in, number, text FROM everything
WHERE text LIKE '%' || replace(replace(replace(:words, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' ESCAPE '\\'
ORDER BY found_in, number LIMIT 500"""


def metadata(title: str, say: Say) -> bytes:
    """The file for ``datasette book.db -m book.metadata.json``, in the language of ``say``."""
    tables: dict[str, Any] = {
        name: {
            "description": say(f"book-table-{name}"),
            "columns": {column: say(f"book-column-{column}") for column in table.columns},
            "label_column": "title" if "title" in table.columns else table.key[0],
        }
        for name, table in TABLES.items()
    }
    views = {name: {"description": say(f"book-view-{name}")} for name in VIEWS}
    find = {"sql": _FIND.strip(), "hide_sql": True, "title": say("book-find"), "description": say("book-find-how")}
    book = {"description": say("book-about"), "tables": tables | views, "queries": {"find": find}}
    told = {"title": say("book-title", title=title), "databases": {"book": book}}
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
