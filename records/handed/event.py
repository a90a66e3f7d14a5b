"""What happened in a record, as an event of CloudEvents 1.0 in JSON: the same bytes whenever it is told again."""

import json
from typing import Any

CONTENT_TYPE = "application/cloudevents+json; charset=utf-8"


def cloud_event(community: str, record: str, seq: int, at: str, kind: str, data: dict[str, Any]) -> bytes:
    """``kind`` is what was done, such as ``check begun``; ``at`` is in ISO 8601. The id names the event among all
    of the hall, and ``sequence`` puts them in order as text."""
    event = {
        "specversion": "1.0", "id": event_id(seq), "source": f"/{community}/{record}",
        "type": f"yishiting.record.{kind.replace(' ', '-')}", "subject": record, "time": at,
        "sequence": f"{seq:012}", "datacontenttype": "application/json", "data": data,
    }  # fmt: skip
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def event_id(seq: int) -> str:
    return f"yishiting-{seq}"
