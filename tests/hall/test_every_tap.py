"""Every button's tap is answered, also one that is stale, forged or somebody else's: else the phone shows for a minute
that it waits."""

import asyncio
from collections.abc import Iterator
from itertools import product

from handlers.taps import BUTTONS
from simulator import Person, TapId, TownMessage
from tests.hall.neighbourhood import Neighbourhood
from tests.hall.test_walks import called, decided

STALE = "987654"
ANYTHING = ("", "0", "1", "yes", "no", "open", "ok", "cancel", "back", "skip", "send", "done", "cherry", "plum", "new")


def said(part: str, number: str) -> tuple[str, ...]:
    """What may stand there in a button's data."""
    match part:
        case "#":
            return (number,)
        case "-":
            return ("-", number)
        case "*":
            return ANYTHING
        case _:
            return tuple(part.split("|"))


def every_data() -> Iterator[str]:
    """Data of each kind of button, of matters that there are and of such that there are not; of ballots, which go the
    short path; and of none."""
    yield from ("b:1:yes", "b:2:yes", "b:2:perhaps", f"b:{STALE}:yes", "zz:1", ":")
    for button in BUTTONS:
        parts = button.shape.split(":")
        for number in ("1", STALE) if {"#", "-"} & {*parts} else ("1",):
            few = parts.count("*") > 1
            for word in ANYTHING if few else ("",):
                each = ((word,) if few and part == "*" else said(part, number) for part in parts)
                yield from (":".join(data) for data in product(*each))


async def matters(home: Neighbourhood) -> None:
    """One of each: needs, a theme with its walk, a proposal, a vote, a record, a survey, a petition, a meeting."""
    await called(home)
    await decided(home)
    await home.open_vote("院子种树")
    for text in (
        "/survey 院子缺什么\n1. [one] 多久去一次？\n- 每天\n- 每周\n2. [text] 缺什么？\n截止：5天",
        "/petition 加装扶手\n内容：三单元加装扶手",
        "/assign R-1\n负责：@daniel\n事项：装灯\n期限：25天",
    ):
        await home.zhou.expect("", home.group, after=await home.zhou.say(home.group, text))


async def press(home: Neighbourhood, person: Person, below: TownMessage, datas: list[str]) -> list[str]:
    """Press them all; those that were not answered."""
    taps: list[tuple[TapId, str]] = [(person.tap_soon(below, data, forge=True), data) for data in datas]
    try:
        async with asyncio.timeout(120):
            while any(tap not in home.town.answers for tap, _ in taps):
                await asyncio.sleep(0.05)
    except TimeoutError:
        pass
    answers = [(data, home.town.answers.get(tap)) for tap, data in taps]
    return [data for data, answer in answers if answer is None or "Something went wrong" in answer.text]


async def test_every_tap_is_answered(home: Neighbourhood) -> None:
    await matters(home)
    stranger = home.town.add_person("Stranger", "en", "stranger")
    datas = [*sorted({*every_data()} - {"fg"}), "fg"]
    assert len({data.partition(":")[0] for data in datas}) > 60
    card = await home.until(lambda message: message.text.startswith("N-1"))
    for person, below in (
        (home.daniel, await home.ask(home.daniel, "/help")),
        (home.daniel, card),
        (home.zhou, await home.ask(home.zhou, "/help")),
        (stranger, await home.ask(stranger, "/help")),
    ):
        assert await press(home, person, below, datas) == [], person.name
    assert await home.count("dead_letters") == 0
