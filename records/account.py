"""A project record told in sections, in one language: the page in its folder and the pages in chat say the same."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.rules.model import Rule
from domain.rules.registry import preset_of
from records.explain import test_word
from records.heard import meeting_lines, opinion_lines
from records.walked import theme_lines

Say = Callable[..., str]
"""A message of ``texts`` by id, with its facts."""
Data = Mapping[str, Any]


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it, a fact a line; a line that begins with two spaces is of the one above it."""

    heading: str
    lines: tuple[str, ...]


def account(data: Data, say: Say, zone: str) -> list[Section]:
    """The record's sections; those of which nothing is to be said are left out. Days are those of ``zone``."""
    day = day_in(zone)
    sections = (
        Section(say("page-commitments"), tuple(_commitments(data, say, day))),
        Section(say("page-money"), tuple(_money(data["money"], say))),
        Section(say("page-conditions"), tuple(_conditions(data["conditions"], say))),
        Section(say("page-needs"), tuple(_needs(data["needs"], say))),
        Section(say("page-themes"), tuple(theme_lines(data["themes"], say, day))),
        Section(say("page-proposal"), tuple(_proposal(data["proposal"], say))),
        Section(say("page-points"), tuple(_points(data["proposal"], say))),
        Section(say("page-opinions"), tuple(opinion_lines(data["opinions"], say, day))),
        Section(say("page-meetings"), tuple(meeting_lines(data["meetings"], say, day))),
        Section(say("page-vote"), tuple(_vote(data["vote"], say))),
        Section(say("page-checks"), tuple(_checks(data, say, day))),
        Section(say("page-steps"), tuple(_steps(data, say, day))),
    )
    return [section for section in sections if section.lines]


def day_in(zone: str) -> Callable[[str], str]:
    """What day a moment is on there: ``2026-12-01``."""
    return lambda moment: datetime.fromisoformat(moment).astimezone(ZoneInfo(zone)).date().isoformat()


def _commitments(data: Data, say: Say, day: Callable[[str], str]) -> Iterable[str]:
    for each in data["commitments"]:
        yield say(
            "page-commitment", number=each["number"], owner=each["owner"], text=each["text"],
            kind=say("body-kind", kind=each["kind"]),
            lead=str(each["lead"]).lower(), known=str(each["confirmed"]).lower(), due=day(each["due_at"]),
            state=say("promise-state", state=each["state"]),
        )  # fmt: skip
        if each["documents"]:
            yield "  " + say("page-documents", documents=", ".join(each["documents"]))
        if each["extended"]:
            yield "  " + say("page-extended", count=each["extended"])
        if each["days"]:
            steps = (
                say("page-days", step=say("promise-state", state=step["step"]), days=step["days"])
                for step in each["days"]
            )
            yield "  " + " · ".join(steps)
        if each["done_at"]:
            yield "  " + say("page-done", day=day(each["done_at"]), note=each["note"] or "none")


def _money(money: Data, say: Say) -> Iterable[str]:
    if money["voted"] is None and not money["spent"]:
        return
    voted = "none" if money["voted"] is None else f"{money['voted']:,}"
    yield say("page-spent", voted=voted, spent=f"{money['spent']:,}")
    if money["over"]:
        yield say("page-over", limit=money["limit_percent"])


def _conditions(conditions: Iterable[Data], say: Say) -> Iterable[str]:
    for place, each in enumerate(conditions, 1):
        yield f"{place}. {each['text']}"
        yield "  " + say("page-condition-answer", answer=each["answer"] or "none")


def _needs(needs: Iterable[Data], say: Say) -> Iterable[str]:
    for each in needs:
        supports = say("page-supports", count=each["supports"])
        yield say("page-need", number=each["number"], text=each["text"], supports=supports)


def _proposal(proposal: Data | None, say: Say) -> Iterable[str]:
    if proposal is None:
        return
    yield say("page-named", name=proposal["number"], said=proposal["title"])
    if proposal["problem"]:
        yield say("page-named", name=say("page-problem"), said=proposal["problem"])
    yield proposal["text"]
    for key in ("cost", "place", "upkeep"):
        if proposal[key]:
            yield say("page-named", name=say(f"page-{key}"), said=proposal[key])
    yield say("page-versions", count=proposal["version"], voted=proposal["voted_version"])
    yield say("page-heard", speakers=proposal["speakers"], messages=proposal["messages"])


def _points(proposal: Data | None, say: Say) -> Iterable[str]:
    for point in proposal["points"] if proposal else ():
        yield say("page-named", name=say("side", side=point["side"]), said=point["text"])
        for answer in point["answers"]:
            yield "  " + say("page-named", name=say("page-answer"), said=answer)


def _vote(vote: Data | None, say: Say) -> Iterable[str]:
    if vote is None:
        return
    rule = vote["rule"]
    source = say("citation", rule=preset_of(rule["id"]), citation=rule["basis"]["citation"])
    yield say("page-named", name=vote["number"], said=vote["title"])
    title = say("rule-title", rule=preset_of(rule["id"]), title=rule["title"])
    yield f"{say('wall-rule', title=title, rule=rule['id'])} {source}".strip()
    for test in (each for each in vote["outcome"]["tests"] if each["kind"] in ("rule", "procedure")):
        word = test_word(test["name"], test["axis"], Rule.from_data(rule))
        name = say("page-test-on", test=say("test", test=word), axis=say("axis", axis=test["axis"]))
        yield say(
            "page-test", test=name, needed=_weight(test, "needed"), got=_weight(test, "got"),
            passed=say("test-passed", passed=str(test["passed"]).lower()),
        )  # fmt: skip
    yield say("page-named", name=say("page-root"), said=f"{vote['root']} ({vote['bundle']})")


def _weight(test: Data, key: str) -> str:
    """Areas are kept in 0.01 m² and shown in m²."""
    return f"{test[key] // 100}.{test[key] % 100:02d} m²" if test["axis"] == "area" else str(test[key])


def _checks(data: Data, say: Say, day: Callable[[str], str]) -> Iterable[str]:
    for each in data["checks"]:
        if each["begun_at"] is None:
            yield say("page-check-next", round=each["round"], hash=each["seed_hash"])
            continue
        yield say(
            "page-check", round=each["round"], day=day(each["begun_at"]), asked=each["asked"], yes=each["yes"],
            faults=each["faults"], no=each["no"], result=say("page-state", state=each["result"] or "done"),
        )  # fmt: skip
        yield "  " + say("page-check-lot", drawn=each["drawn"], seats=each["seats"], seed=each["seed"])
        yield from (f"  {line}" for reason in each["reasons"] for line in reason.splitlines())


def _steps(data: Data, say: Say, day: Callable[[str], str]) -> Iterable[str]:
    for each in data["steps"]:
        about = f" {data['number']}.{each['part']}" if each["part"] else ""
        said = [say("page-step", step=each["kind"].replace(" ", "-"))]
        said += [f"{each['amount']:,}"] if each["amount"] is not None else []
        text = say("role", role=each["text"]) if each["kind"] == "late" else each["text"]  # who was told then
        said += [text] if text else []
        said += [say("page-until", day=day(each["until"]))] if each["until"] else []
        said += [say("page-documents", documents=each["document"])] if each["document"] else []
        yield f"{day(each['at'])}{about}: {' · '.join(said)}"
