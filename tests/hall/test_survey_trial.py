"""A survey of twelve questions on a whole estate, half of it interrupted: every answer once, as it was given.

Twenty-four seats, or as many as ``YISHITING_TEST_SURVEY_SEATS`` says (the estate of the sample has 486).
"""

import asyncio
import csv
import io
import os
import random
import re
import signal
from collections.abc import Iterable

from simulator import Person, TownMessage
from tests.crash.hall_process import HallProcess
from tests.hall.neighbourhood import Neighbourhood, code_of, roll_csv
from tests.hall.test_survey_files import handed
from tests.hall.test_surveys import begun, press

SEATS = int(os.environ.get("YISHITING_TEST_SURVEY_SEATS", "24"))
_AT_ONCE = 16
_PATIENCE = 60

FORM = """/survey The courtyard
1. [one, required] Q1 How often do you use it?
- daily
- weekly
- never
if 1 != never
2. [many] Q2 What do you do there?
- walk
- play
- rest
3. [scale 1-5] Q3 How safe is it?
- unsafe
- safe
4. [number 0-20] Q4 How many lamps?
5. [text] Q5 What is missing?
6. [place] Q6 Where?
7. [ranking] Q7 What first?
- lamps
- benches
- trees
8. [one] Q8 Who should do it?
- the office
- ourselves
another: Q8_other Who else?
9. [one] Q9 Would you help?
- yes
- no
if 9 = yes
10. [text] Q10 With what?
if 1 = daily or 1 = weekly
11. [scale 0-10] Q11 Would you praise it?
12. [number] Q12 What may it cost?
closes: 7d"""
OPTIONS = {
    "q1": ("daily", "weekly", "never"), "q2": ("walk", "play", "rest"), "q7": ("lamps", "benches", "trees"),
    "q8": ("the office", "ourselves", "another"), "q9": ("yes", "no"),
}  # fmt: skip


class Resident:
    """Somebody with a seat who knows what they will answer."""

    def __init__(self, person: Person, seat: str, number: int) -> None:
        self.person, self.seat, self.number = person, seat, number
        dice = random.Random(number)
        self.places: dict[str, list[int]] = {name: [dice.randrange(len(known))] for name, known in OPTIONS.items()}
        self.places["q2"] = sorted(dice.sample(range(3), dice.randint(1, 3)))
        self.places["q7"] = dice.sample(range(3), 3)
        self.words = {
            "q3": str(dice.randint(1, 5)), "q4": str(dice.randint(0, 20)), "q5": f"a bench for {seat}",
            "q6": f"by the door of {seat}", "q8_other": f"cousins of {seat}", "q10": f"a ladder from {seat}",
            "q11": str(dice.randint(0, 10)), "q12": f"{dice.randint(1, 9)}.5",
        }  # fmt: skip
        self.taps = 0

    def expected(self) -> dict[str, str]:
        """What must stand in the export."""
        chosen = {name: " ".join(_name(name, place) for place in places) for name, places in self.places.items()}
        said = chosen | self.words
        never, other, helps = self.places["q1"] == [2], self.places["q8"] == [2], self.places["q9"] == [0]
        gone = {"q2": never, "q11": never, "q8_other": not other, "q10": not helps}
        return {name: "" if gone.get(name) else value for name, value in said.items()}

    async def go_on(self, message: TownMessage, most: int = 20) -> None:
        """Answer so many questions from there on, and send behind the last."""
        for _ in range(most):
            if "your answers" in message.text:
                await self._press(message, "Send")
                await self.person.expect("Thank you", timeout=_PATIENCE, after=message)
                return
            found = re.search(r"\bQ(\d+(?:_other)?)\b", message.text)
            assert found is not None, message
            message = await self._answer(message, f"q{found[1]}")

    async def _answer(self, message: TownMessage, name: str) -> TownMessage:
        after = message
        if name in ("q3", "q11"):
            await self._press(message, f":{self.words[name]}")
        elif name in OPTIONS:
            for place in self.places[name]:
                await self._press(message, f":{place}")
            if name == "q2":
                await self._press(message, "Done")
        else:
            after = await self.person.say(self.person.private, self.words[name])
        return await self.person.expect("", timeout=_PATIENCE, after=after)

    async def _press(self, message: TownMessage, wanted: str) -> None:
        """A button by its label, or by the end of its data."""
        buttons = [button for row in message.buttons for button in row]
        data = next((each.data for each in buttons if each.data and each.data.endswith(wanted)), None)
        self.taps += 1
        await self.person.tap(message, data or wanted, timeout=_PATIENCE)


def _name(question: str, place: int) -> str:
    return "other" if OPTIONS[question][place] == "another" else f"o{place + 1}"


def residents(home: Neighbourhood) -> list[Resident]:
    """One for each seat of the estate."""
    seats = [f"{at // 90 + 1}-{at // 10 % 9 + 1}-{at % 10 + 101}" for at in range(SEATS)]
    return [Resident(home.town.add_person(f"Resident of {seat}", "en"), seat, at) for at, seat in enumerate(seats)]


async def moved_in(home: Neighbourhood, everyone: Iterable[Resident]) -> None:
    """The roll is stored, and everybody takes their seat."""
    await home.set_up()
    rows = [(each.seat, each.person.name, "70.00") for each in everyone]
    await home.zhou.tap(await home.send_roll(roll_csv(rows)), "保存")
    await home.becomes("SELECT COUNT(*) FROM seats", [(len(rows),)])

    async def take(each: Resident) -> None:
        said = await each.person.start(f"join-{code_of(each.seat)}")
        await each.person.expect(each.seat, timeout=_PATIENCE, after=said)

    await together(take(each) for each in everyone)


async def together(acts: Iterable[object]) -> None:
    """Some at a time."""
    room = asyncio.Semaphore(_AT_ONCE)

    async def one(act: object) -> None:
        async with room:
            await act  # type: ignore[misc]  # a coroutine

    await asyncio.gather(*(one(act) for act in acts))


async def follow(each: Resident, card: TownMessage) -> TownMessage:
    url = card.buttons[-1][0].url
    assert url is not None
    return await each.person.expect(" of ", timeout=_PATIENCE, after=await each.person.follow(url))


async def test_a_whole_estate_answers_half_of_it_interrupted(courtyard: Neighbourhood) -> None:
    everyone = residents(courtyard)

    async def answer(each: Resident, card: TownMessage, most: int) -> None:
        await each.go_on(await follow(each, card), most)

    async with courtyard.hall():
        await moved_in(courtyard, everyone)
        await courtyard.zhou.say(courtyard.group, FORM)
        card = await courtyard.card("S-1")
        await together(answer(each, card, 5 if each.number % 2 else 20) for each in everyone)
    courtyard.clock.advance(days=3)
    async with courtyard.hall():
        await together(answer(each, card, 20) for each in everyone if each.number % 2)
        courtyard.clock.advance(days=5)
        await courtyard.group.wait_for(lambda message: "调查结果" in message.text, _PATIENCE)
        exported = (await handed(courtyard))["S-1.csv"].decode("utf-8-sig")
    rows = {row["SubmitterName"]: row for row in csv.DictReader(io.StringIO(exported))}
    assert len(rows) == len(exported.strip().splitlines()) - 1 == SEATS
    for each in everyone:
        row, expected = rows[each.person.name], each.expected()
        assert ({name: row[name] for name in expected}, row["Seats"]) == (expected, each.seat)
    for each in everyone:  # one tap a choice, one more for "Done" and for "Send"
        choices = 3 + 3 + (each.places["q1"] != [2]) * (len(each.places["q2"]) + 2)
        assert each.taps <= choices + 2


async def test_the_hall_is_killed_while_somebody_answers(courtyard: Neighbourhood) -> None:
    """Nothing that was answered is lost, and nothing is sent twice."""
    home, hall = courtyard, HallProcess(courtyard.folder, courtyard.write_config())

    async def kill_and_open() -> None:
        await hall.end(signal.SIGKILL)
        await open_()

    async def open_() -> None:
        before = len(home.town.calls_of("getUpdates"))
        hall.start()
        await home.eventually(lambda: len(home.town.calls_of("getUpdates")) > before, 60)

    try:
        await open_()
        await home.set_up()
        await home.zhou.say(home.group, "/survey Lamps?\n1. [one] More?\n- yes\n- no\n2. [text] Where?\ncloses: 5d")
        card = await home.until(lambda message: message.text.startswith("S-1 · "))
        asked = await begun(home.daniel, card, "More?")
        await kill_and_open()
        asked = await press(home.daniel, asked, "yes", "Where?")
        said = await home.daniel.say(home.daniel.private, "By the gate")
        await kill_and_open()  # in the middle of an answer
        review = await home.daniel.expect("your answers", timeout=_PATIENCE, after=said)
        assert "By the gate" in review.text
        home.daniel.tap_soon(review, "Send")
        await kill_and_open()
        await home.daniel.expect("Thank you", timeout=_PATIENCE, after=review)
    finally:
        hall.kill_leftover()
    async with home.hall():
        assert (await home.count("survey_responses"), await home.count("survey_drafts")) == (1, 0)
        assert await home.count("dead_letters") == 0
