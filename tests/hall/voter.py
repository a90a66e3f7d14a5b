"""Somebody who fills in a ballot in private, and counts what they have to do for it."""

from simulator import Person, TownMessage
from simulator.taps import Answer
from tests.hall.neighbourhood import Neighbourhood


class Voter:
    """``acts`` are the taps and messages from the group's card on; ``paper`` is the ballot on the screen."""

    paper: TownMessage

    def __init__(self, home: Neighbourhood, person: Person) -> None:
        self.home, self.person, self.acts = home, person, 0

    async def take(self, card: TownMessage) -> TownMessage:
        """Follow the card's link to the ballot."""
        link = next(button.url for row in card.buttons for button in row if button.url)
        self.acts += 1
        followed = await self.person.follow(link)
        self.paper = await self.person.private.wait_for(
            lambda message: message.sender is not self.person and bool(message.buttons), after=followed
        )
        return self.paper

    async def press(self, button: str, shown: str = "") -> Answer:
        """Press a button of the ballot and look at the screen until it has changed and shows that; the pop-up."""
        self.acts += 1
        paper, edits = self.paper, self.paper.edits
        answer = await self.person.tap(paper, button)
        await self.person.private.wait_for(
            lambda message: message is paper and message.edits > edits and shown in str(message)
        )
        return answer

    async def sees(self, shown: str) -> None:
        """Wait until the ballot on the screen says so."""
        await self.person.private.wait_for(lambda message: message is self.paper and shown in str(message))

    async def says(self, text: str) -> TownMessage:
        """Say something in private; the hall's next message."""
        self.acts += 1
        return await self.home.ask(self.person, text)


async def open_on(
    home: Neighbourhood, method: str, *options: str, also: str = "", rule: str = "simple-majority"
) -> TownMessage:
    """Zhou Min opens a vote by that method on these options; its card."""
    listed = "".join(f"\n- {option}" for option in options)
    form = f"/openvote 院子先做什么\n规则：{rule}\n方法：{method}\n截止：7天{also}"
    said = await home.zhou.say(home.group, f"{form}\n选项：{listed}" if options else form)
    return await home.group.wait_for(lambda message: "V-" in message.text and bool(message.buttons), after=said)
