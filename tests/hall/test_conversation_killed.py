"""The process is killed between any two steps of a conversation, and in the middle of each: it goes on where it was."""

import signal
from collections.abc import AsyncIterator

import pytest

from simulator import TownMessage
from tests.crash.hall_process import HallProcess
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


class Mortal:
    """The courtyard's hall as a process that is killed again and again."""

    def __init__(self, home: Neighbourhood) -> None:
        self.home = home
        self.process = HallProcess(home.folder, home.write_config())

    async def open(self) -> None:
        called = "setWebhook" if self.home.receive == "webhook" else "getUpdates"
        before = len(self.home.town.calls_of(called))
        self.process.start()
        await self.home.eventually(lambda: len(self.home.town.calls_of(called)) > before, 60)

    async def kill(self) -> None:
        await self.process.end(signal.SIGKILL)

    async def asked(self, said: TownMessage, expected: str) -> TownMessage:
        """What the hall says next to Daniel; it may come twice, if the hall died between saying it and confirming."""
        return await self.home.daniel.expect(expected, after=said, timeout=60)


@pytest.fixture
async def mortal(courtyard: Neighbourhood) -> AsyncIterator[Mortal]:
    hall = Mortal(courtyard)
    try:
        await hall.open()
        await courtyard.set_up()
        await courtyard.post(courtyard.daniel, "/need A lamp", "N-1")
        yield hall
    finally:
        hall.process.kill_leftover()


@BOTH_WAYS
async def test_a_proposal_is_drafted_while_the_hall_is_killed_at_every_step(mortal: Mortal) -> None:
    home = mortal.home
    asked = await mortal.asked(await home.daniel.say(home.daniel.private, "/propose"), "What should be done?")
    await mortal.kill()  # between two steps
    said = await home.daniel.say(home.daniel.private, "A lamp by the gate")
    await mortal.open()
    asked = await mortal.asked(said, "What is the problem")
    home.daniel.tap_soon(asked, "Leave it out")
    asked = await mortal.asked(asked, "Which needs")
    home.daniel.tap_soon(asked, "N-1")
    await mortal.kill()  # in the middle of one
    await mortal.open()
    asked = await mortal.asked(asked, "Describe it")
    said = await home.daniel.say(home.daniel.private, "It is dark there")
    asked = await mortal.asked(said, "Where?")
    for question in ("What does it cost?", "Who maintains it", "Pictures?", "Plan drawings", "A proposal for"):
        home.daniel.tap_soon(asked, "Leave it out")
        asked = await mortal.asked(asked, question)
    preview = asked
    assert [part in preview.text for part in ("Title: A lamp by the gate", "Needs: N-1", "Text: It is dark there")] == [
        True
    ] * 3
    home.daniel.tap_soon(preview, "Yes, do it")
    await mortal.kill()
    await mortal.open()
    await mortal.asked(preview, "P-1 is before")
    await home.until(lambda message: message.text.startswith("P-1") and "It is dark there" in message.text)
    assert await mortal.process.end(signal.SIGTERM) == 0
    async with home.hall():
        assert (await home.count("proposals"), await home.count("dead_letters")) == (1, 0)
        assert await home.look("SELECT COUNT(*) FROM conversations WHERE state IS NOT NULL") == [(0,)]
