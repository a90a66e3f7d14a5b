"""The notice of a record for the wall: what was decided, who has promised what by when, how it stands, and whether the
residents found it so."""

from collections.abc import Iterable, Mapping
from typing import Any

from records.account import Say, day_in
from records.notice.page import Page, Table, printable
from texts import Texts

_LONGEST, _PROMISES, _CONDITIONS = 160, 24, 8
"""Letters of a text on the page, and how many of each: all of it stands in the minutes."""


def progress_page(data: Mapping[str, Any], texts: Texts, zone: str) -> Page:
    """The notice of ``record.json``. A wall is read by everybody who passes: of residents it says that one has
    promised, and no name; departments, groups and those with an office are named."""
    say = texts.plain
    vote = data["vote"]
    return Page(
        say("progress-heading", community=printable(data["community"])),
        _brief(f"{data['number']} · {data['title']}"),
        tuple(_facts(data, say, zone)),
        say("page-now", state=data["state"]),
        tuple(table for table in (_promises(data, say, zone), _checks(data, say, zone)) if table.rows),
        tuple(_remarks(data, say)),
        (say("progress-object", number=data["number"]), say("wall-hangs"), say("wall-signed"), say("wall-place")),
        (vote and vote["root"]) or "",
        say("wall-code", link="false"),
    )


def _brief(text: str) -> str:
    line = printable(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _facts(data: Mapping[str, Any], say: Say, zone: str) -> Iterable[tuple[str, str]]:
    day, vote, proposal = day_in(zone), data["vote"], data["proposal"]
    if proposal:
        yield say("page-proposal"), _brief(f"{proposal['number']} · {proposal['text']}")
        if proposal["place"]:
            yield say("page-place"), _brief(proposal["place"])
    if vote:
        yield say("page-vote"), say("progress-vote", number=vote["number"], day=day(vote["closed_at"]))
    money = data["money"]
    if money["voted"] is not None or money["spent"]:
        voted = "none" if money["voted"] is None else f"{money['voted']:,}"
        yield say("page-money"), say("page-spent", voted=voted, spent=f"{money['spent']:,}")
    last = data["steps"][-1]["at"] if data["steps"] else data["opened_at"]
    yield say("minutes-fact", fact="as-of"), day(last)


def _promises(data: Mapping[str, Any], say: Say, zone: str) -> Table:
    day = day_in(zone)
    columns = tuple(say("progress-column", column=each) for each in ("number", "what", "who", "due", "state"))
    rows = tuple(
        (
            each["number"], _brief(each["text"]), _who(each, say), day(each["due_at"]),
            say("promise-state", state=each["state"]),
        )
        for each in data["commitments"][:_PROMISES]
        if each["state"] != "dropped"
    )  # fmt: skip
    return Table(say("page-commitments"), columns, rows, 0)


def _who(each: Mapping[str, Any], say: Say) -> str:
    kind = say("body-kind", kind=each["kind"])
    if each["kind"] == "resident":
        return kind
    return f"{_brief(each['owner'])}{'' if each['confirmed'] else say('progress-unconfirmed')}"


def _checks(data: Mapping[str, Any], say: Say, zone: str) -> Table:
    day = day_in(zone)
    columns = tuple(say("progress-column", column=each) for each in ("check", "asked", "yes", "faults", "no"))
    rows = tuple(
        (
            say(
                "progress-check", round=each["round"], day=day(each["begun_at"]),
                result=say("page-state", state=each["result"] or "done"),
            ),
            *(str(each[count]) for count in ("asked", "yes", "faults", "no")),
        )
        for each in data["checks"]
        if each["begun_at"] is not None
    )  # fmt: skip
    return Table(say("page-checks"), columns, rows, 4)


def _remarks(data: Mapping[str, Any], say: Say) -> Iterable[str]:
    if data["money"]["over"]:
        yield printable(say("page-over", limit=data["money"]["limit_percent"]))
    for place, each in enumerate(data["conditions"][:_CONDITIONS], 1):
        answer = _brief(say("page-condition-answer", answer=each["answer"] or "none"))
        yield say("progress-condition", place=place, text=_brief(each["text"]), answer=answer)
    yield say("progress-whole", number=data["number"])
    if data["vote"]:
        yield say("wall-check", number=data["vote"]["number"], root=data["vote"]["root"])
