"""The JSON Schema of a whole record (``record.json``), for whoever reads it with a program."""

from typing import Any

SCHEMA_FILE = "record.schema.json"

_TEXT: dict[str, Any] = {"type": "string"}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_MONEY: dict[str, Any] = {"type": "integer"}
_YES_OR_NO: dict[str, Any] = {"type": "boolean"}
_MOMENT: dict[str, Any] = {
    "type": "string",
    "format": "date-time",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$",
}
_PART = r"^R-[1-9][0-9]*\.[1-9][0-9]*$"
_HASH: dict[str, Any] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def _number(sign: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^{sign}-[1-9][0-9]*$"}


def _or_none(what: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [what, {"type": "null"}]}


def _object(**fields: dict[str, Any]) -> dict[str, Any]:
    """All of these fields and no others."""
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


_ANSWERS = {"asked": _COUNT, "yes": _COUNT, "faults": _COUNT, "no": _COUNT, "reasons": _list(_TEXT)}
_NOTE = _object(kind=_TEXT, role=_TEXT, text=_or_none(_TEXT), photo=_YES_OR_NO)
_WALK = _object(
    meets_at=_MOMENT, meeting_point=_TEXT, said_to_come=_COUNT, stops=_list(_object(name=_TEXT, notes=_list(_NOTE)))
)
_THEME = _object(
    number=_number("T"), title=_TEXT, place=_or_none(_TEXT), merged=_list(_number("T")),
    split_from=_or_none(_number("T")), statement=_or_none(_TEXT), confirmed=_COUNT, corrected=_COUNT, raised=_COUNT,
    walks=_list(_WALK),
)  # fmt: skip
_PROPOSAL = _object(
    number=_number("P"), version=_COUNT, voted_version=_COUNT, title=_TEXT, problem=_or_none(_TEXT),
    text=_TEXT, cost=_or_none(_TEXT), place=_or_none(_TEXT), upkeep=_or_none(_TEXT), proposed_at=_MOMENT,
    versions=_list(
        _object(version=_COUNT, title=_TEXT, problem=_or_none(_TEXT), text=_TEXT, cost=_or_none(_TEXT))
    ),
    points=_list(_object(number=_COUNT, side=_TEXT, text=_TEXT, supports=_COUNT, answers=_list(_TEXT))),
    speakers=_COUNT, messages=_COUNT,
)  # fmt: skip
_JUDGEMENT = _object(
    verdict=_TEXT, text=_TEXT, cost=_or_none(_TEXT), upkeep=_or_none(_TEXT), permit=_or_none(_TEXT),
    options=_list(_object(name=_TEXT, cost=_TEXT, note=_TEXT)), version=_COUNT, document=_or_none(_TEXT),
    confirmed=_YES_OR_NO, at=_MOMENT,
)  # fmt: skip
_OPINION = _object(
    number=_COUNT, kind=_TEXT, name=_or_none(_TEXT), question=_or_none(_TEXT), asked_at=_or_none(_MOMENT),
    due_at=_or_none(_MOMENT), called_off=_YES_OR_NO, answer=_or_none(_JUDGEMENT),
)  # fmt: skip
_DUTY = _object(
    item=_COUNT, owner=_or_none(_TEXT), text=_TEXT, due_at=_MOMENT,
    promise=_or_none({"type": "string", "pattern": _PART}),
)  # fmt: skip
_MEETING = _object(
    number=_number("M"), kind=_TEXT, title=_TEXT, about=_TEXT, place=_or_none(_TEXT), began_at=_MOMENT,
    ended_at=_or_none(_MOMENT), present=_COUNT, agenda=_list(_TEXT), decisions=_list(_object(item=_COUNT, text=_TEXT)),
    duties=_list(_DUTY),
)  # fmt: skip
_VOTE = _object(
    number=_number("V"), title=_TEXT, rule={"type": "object"}, opens_at=_MOMENT, closed_at=_MOMENT,
    roll_hash=_or_none(_HASH), root=_or_none(_HASH), deliberated=_YES_OR_NO, outcome=_or_none({"type": "object"}),
    bundle=_TEXT,
)  # fmt: skip
_COMMITMENT = _object(
    number={"type": "string", "pattern": _PART}, lead=_YES_OR_NO, kind=_TEXT, owner=_TEXT,
    confirmed=_YES_OR_NO, text=_TEXT, due_at=_MOMENT, state=_TEXT, assigned_at=_MOMENT, since=_MOMENT,
    documents=_list(_TEXT), extended=_COUNT, days=_list(_object(step=_TEXT, days=_COUNT)), done_at=_or_none(_MOMENT),
    note=_or_none(_TEXT),
)  # fmt: skip
_CHECK = _object(
    round=_COUNT, seed_hash=_HASH, seed=_or_none(_TEXT), seats=_COUNT, drawn=_COUNT, begun_at=_or_none(_MOMENT),
    result=_or_none(_TEXT), **_ANSWERS,
)  # fmt: skip
_STEP = _object(
    at=_MOMENT, kind=_TEXT, part=_or_none(_COUNT), text=_or_none(_TEXT), document=_or_none(_TEXT),
    until=_or_none(_MOMENT), amount=_or_none(_MONEY),
)  # fmt: skip

RECORD_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A project record",
    **_object(
        number=_number("R"), community=_TEXT, title=_TEXT, state=_TEXT, opened_at=_MOMENT,
        needs=_list(_object(number=_number("N"), text=_TEXT, at=_MOMENT, supports=_COUNT)), themes=_list(_THEME),
        proposal=_or_none(_PROPOSAL), opinions=_list(_OPINION), meetings=_list(_MEETING), vote=_or_none(_VOTE),
        conditions=_list(_object(text=_TEXT, answer=_or_none(_TEXT))), commitments=_list(_COMMITMENT),
        money=_object(voted=_or_none(_MONEY), spent=_MONEY, limit_percent=_COUNT, over=_YES_OR_NO),
        check=_object(**_ANSWERS), checks=_list(_CHECK), steps=_list(_STEP),
        pictures=_list(_object(file=_TEXT, of=_TEXT, text=_or_none(_TEXT))),
        drawings=_list(_object(file=_TEXT, of=_TEXT, name=_TEXT)),
    ),
}  # fmt: skip
"""Every field of ``record.json`` is there in every record; what there is none of is null or an empty list."""
