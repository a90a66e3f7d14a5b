"""A long discussion, played by many people over nine days, beside a plain model of it that knows no database.

``YISHITING_DISCUSSION=3000`` plays all of it: 3,000 messages by 120 people, which takes some minutes.
"""

import os
from dataclasses import dataclass, field
from random import Random

import pytest

from simulator import Group, Person, TownMessage
from simulator.topics import Topic
from tests.hall.neighbourhood import Neighbourhood

ACTS = int(os.environ.get("YISHITING_DISCUSSION", "150"))
PEOPLE = max(8, ACTS // 25)
DAYS = 9
TOGETHER = max(1, ACTS // 30)
"""So many acts, and then the hall catches up: what waits for it longer than a day Telegram throws away."""
SETUP = "/setup Lakeside\nname: lakeside\nlanguage: en\ngate days: 9\ngate speakers: {speakers}\ngate questions: yes"


@dataclass
class ModelPoint:
    side: str
    author: str
    parent: int | None = None
    supporters: set[str] = field(default_factory=set)
    gone: bool = False


@dataclass
class Model:
    """The discussion as anybody would write it down."""

    messages: list[tuple[str, str]] = field(default_factory=list)
    points: list[ModelPoint] = field(default_factory=list)

    def standing(self, side: str) -> list[int]:
        """The numbers of a side's points, the best supported first."""
        numbers = [number for number, point in enumerate(self.points, 1) if point.side == side and not point.gone]
        return sorted(numbers, key=lambda number: (-len(self.points[number - 1].supporters), number))

    def speakers(self) -> set[str]:
        return {author for author, text in self.messages if text} | {
            point.author for point in self.points if not point.gone
        }

    def open_questions(self) -> list[int]:
        answered = {point.parent for point in self.points if point.side == "answer" and not point.gone}
        return [number for number in self.standing("question") if number not in answered]


@dataclass
class Discussion:
    """The people, where they talk, and what they did so far."""

    home: Neighbourhood
    group: Group
    people: list[Person]
    dice: Random
    model: Model = field(default_factory=Model)
    said: list[tuple[int, Person, TownMessage]] = field(default_factory=list)
    at_hand: dict[int, TownMessage] = field(default_factory=dict)
    card: TownMessage | None = None

    @property
    def topic(self) -> Topic | None:
        return self.group.topics.find(self.card.thread_id) if self.group.forum and self.card else None

    async def begin(self) -> None:
        """Somebody proposes a bench; everybody looks at the board once, to have its buttons at hand."""
        await self.people[0].say(self.group, "/propose A bench\ntext: By the pier")
        await self.find_card()
        for person in self.people:
            shown = await person.expect("the board", after=await person.start("board-1"), timeout=60)
            self.at_hand[person.id] = shown

    async def find_card(self) -> None:
        self.card = await self.group.wait_for(lambda message: message.text.startswith("P-1 · "), timeout=60)

    async def act(self) -> None:
        """One thing that somebody does."""
        kinds = (self.say, self.edit, self.take_back, self.argue, self.support, self.answer)
        await self.dice.choices(kinds, weights=(70, 9, 4, 8, 7, 2))[0](self.dice.choice(self.people))

    async def say(self, person: Person) -> None:
        text = f"{person.name} says {len(self.model.messages)}: {'word ' * self.dice.randrange(1, 30)}".strip()
        answered = self.dice.choice(self.said)[2] if self.said and self.dice.random() < 0.3 else self.card
        message = await person.say(self.group, text, reply_to=answered, topic=self.topic)
        self.said.append((len(self.model.messages), person, message))
        self.model.messages.append((person.name, text))

    async def edit(self, person: Person) -> None:
        mine = [each for each in self.said if each[1] is person]
        if mine:
            place, _, message = self.dice.choice(mine)
            text = f"{self.model.messages[place][1]} (edited)"
            await person.edit(message, text)
            self.model.messages[place] = (person.name, text)

    async def take_back(self, person: Person) -> None:
        mine = [each for each in self.said if each[1] is person]
        if mine:
            taken = self.dice.choice(mine)
            place, _, message = taken
            await self.settled()
            where = f"chat_id = {message.chat.id} AND message_id = {message.id}"
            ((kept,),) = await self.home.look(f"SELECT id FROM messages WHERE {where}")
            await self.press(person, f"pw:m:{kept}")
            self.said.remove(taken)
            self.model.messages[place] = (person.name, "")

    async def argue(self, person: Person) -> None:
        side, command = self.dice.choice([("for", "for"), ("against", "against"), ("question", "ask")])
        number = len(self.model.points) + 1
        await person.say(person.private, f"/{command} lakeside/P-1 Because of {number}")
        self.model.points.append(ModelPoint(side, person.name))
        await self.home.becomes("SELECT COUNT(*) FROM points", [(number,)])

    async def support(self, person: Person) -> None:
        others = [number for number, point in enumerate(self.model.points, 1) if point.author != person.name]
        if others:
            number = self.dice.choice(others)
            await self.press(person, f"ps:{number}")
            self.model.points[number - 1].supporters ^= {person.name}

    async def answer(self, person: Person) -> None:
        if asked := self.model.standing("question"):
            question, number = self.dice.choice(asked), len(self.model.points) + 1
            await person.say(person.private, f"/answer lakeside/P-1 {question} So it is")
            self.model.points.append(ModelPoint("answer", person.name, question))
            await self.home.becomes("SELECT COUNT(*) FROM points", [(number,)])

    async def press(self, person: Person, data: str) -> None:
        await person.tap(self.at_hand[person.id], data, forge=True, timeout=60)

    async def settled(self) -> None:
        """Everything that was said has been heard."""
        await self.home.becomes("SELECT COUNT(*) FROM messages", [(len(self.model.messages),)])

    async def move(self) -> None:
        """The group becomes a supergroup; the discussion goes on under its card there."""
        await self.settled()
        self.group = await self.group.migrate()
        self.said.clear()  # nobody can edit or answer what was said in the old group
        await self.find_card()


@pytest.mark.parametrize("kind", ["group", "forum"])
async def test_the_hall_says_of_a_long_discussion_what_a_plain_model_says(courtyard: Neighbourhood, kind: str) -> None:
    courtyard.limits, courtyard.town.limits.on = "true", True
    dice = Random(ACTS)
    people = [courtyard.town.add_person(f"Neighbour {number}", "en") for number in range(PEOPLE)]
    group = courtyard.town.add_group("Lakeside", people, people[:1], bot_admin=True, kind=kind)  # type: ignore[arg-type]
    async with courtyard.hall():
        await people[0].say(group, SETUP.format(speakers=PEOPLE + 1))
        await group.wait_for(lambda message: "is set up" in message.text)
        talk = Discussion(courtyard, group, people, dice)
        await talk.begin()
        for number in range(ACTS):
            await talk.act()
            courtyard.clock.advance(seconds=DAYS * 86400 / ACTS)
            if number % TOGETHER == 0:
                await talk.settled()
            if kind == "group" and number == ACTS // 2:
                await talk.move()
        await talk.settled()
        await compare(talk)
        calls = [*courtyard.town.calls_of("editMessageText"), *courtyard.town.calls_of("sendMessage")]
        assert [call for call in calls if call.refused is not None and call.refused.code == 429] == []


async def compare(talk: Discussion) -> None:
    """Messages, speakers, board, questions and gate, as the hall keeps them and as its card shows them."""
    home, model = talk.home, talk.model
    texts = sorted(text for _, text in model.messages)
    await home.becomes("SELECT text FROM messages ORDER BY text", [(text,) for text in texts])
    for side in ("for", "against", "question"):
        ranked = f"SELECT number FROM points WHERE side = '{side}' AND state = 'standing' ORDER BY rank, number"
        assert [number for (number,) in await home.look(ranked)] == model.standing(side)
    speakers, messages = model.speakers(), [text for _, text in model.messages if text]
    asked, missing = model.open_questions(), PEOPLE + 1 - len(model.speakers())
    points = [point for point in model.points if point.side != "answer"]
    heard = f"{len(points)} points, {len(messages)} messages, {len(speakers)} people."
    wanted = [heard, f"– {missing} more pe" if missing > 1 else "– one more person"]
    wanted += [f"– {len(asked)} questions to be answered" if len(asked) > 1 else "– one question"] if asked else []
    try:
        card = await talk.group.wait_for(
            lambda message: message.text.startswith("P-1 · ") and all(part in message.text for part in wanted), 60
        )
    except TimeoutError:
        pytest.fail(f"not shown: {wanted}\n{talk.card}")
    first = {side: model.standing(side)[:3] for side in ("for", "against", "question")}
    shown = [int(line.split(".")[0]) for line in card.text.splitlines() if line[:1].isdigit()]
    assert shown == [number for side in first.values() for number in side]
    assert "discussion until" not in card.text  # nine days are over
    assert len(card.text) <= 4096
    assert [message for message in talk.group.messages if message.text.startswith("P-1 · ")] == [card]
