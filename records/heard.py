"""Who was heard, as lines of a project record: the opinions of professionals and departments, and its meetings."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from records.explain import Say

Data = Mapping[str, Any]
Day = Callable[[str], str]


def opinion_lines(opinions: Iterable[Data], say: Say, day: Day) -> Iterable[str]:
    """Each that was asked for or given: who, and what they said, or that there is no answer."""
    for each in opinions:
        answer = each["answer"]
        line = [_head(each, say, day)]
        if answer:
            line += [day(answer["at"]), say("opinion-version", version=answer["version"]), *_document(answer, say)]
        yield " · ".join(line)
        if each["question"]:
            yield "  " + say("opinion-question", text=each["question"])
        if answer:
            yield from (f"  {said}" for said in _answer(answer, say))


def _head(each: Data, say: Say, day: Day) -> str:
    answer = each["answer"]
    state = "given" if answer else "off" if each["called_off"] else "asked"
    return say(
        "page-opinion", name=each["name"] or say("forgotten-person"), kind=each["kind"], state=state,
        verdict=say("opinion-verdict", verdict=answer["verdict"]) if answer else "none",
        due=day(each["due_at"]) if each["due_at"] else "none",
    )  # fmt: skip


def _document(answer: Data, say: Say) -> Iterable[str]:
    if not answer["confirmed"]:
        yield say("opinion-unconfirmed", document=answer["document"])
    elif answer["document"]:
        yield say("page-documents", documents=answer["document"])


def _answer(answer: Data, say: Say) -> Iterable[str]:
    yield answer["text"]
    for fact in ("cost", "upkeep", "permit"):
        if answer[fact]:
            yield say("opinion-fact", fact=fact, text=answer[fact])
    for number, option in enumerate(answer["options"], 1):
        cost, note = option["cost"] or "none", option["note"] or "none"
        yield say("opinion-option", number=number, name=option["name"], cost=cost, note=note)


def meeting_lines(meetings: Iterable[Data], say: Say, day: Day) -> Iterable[str]:
    """Each meeting, and below it what was decided and who is to do what by when."""
    for each in meetings:
        yield say(
            "page-meeting", number=each["number"], kind=each["kind"], title=each["title"], day=day(each["began_at"]),
            about=each["about"], count=each["present"], runs=str(each["ended_at"] is None).lower(),
        )  # fmt: skip
        yield from ("  " + say("meeting-written", kind="decision", text=line["text"]) for line in each["decisions"])
        for line in each["duties"]:
            yield "  " + say(
                "page-duty", owner=line["owner"] or "none", text=line["text"], due=day(line["due_at"]),
                promise=line["promise"] or "none",
            )  # fmt: skip
