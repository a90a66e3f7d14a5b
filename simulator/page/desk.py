"""The desk where all pages of a town come together: it hears what happens, keeps the story, answers what is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from typing import Any

from simulator import Group, Town, TownMessage
from simulator.action import Action
from simulator.page import asked, view
from simulator.page.acts import Acts, CannotDo
from simulator.page.line import Line, View
from simulator.page.setting import Moment, Setting
from simulator.page.story import Playback
from simulator.page.troubles import Troubles
from simulator.taps import Tap

_PULSE = 0.4  # real seconds between two looks at the bot's state
_LAST_CALLS = 6
_MORNING = time(9)


class Desk:
    """Everything behind the page."""

    def __init__(self, town: Town, setting: Setting) -> None:
        self.acts = Acts(town)
        self._town = town
        self._setting = setting
        self._lines: set[Line] = set()
        self._troubles = Troubles(town)
        self._playback = Playback(setting.story, self._story_moved) if setting.story else None
        self._tasks: list[asyncio.Task[None]] = []
        self._state: View = {}

    def open(self) -> None:
        """Begin to watch the town."""
        self._town.watchers.add(self._hear)
        self._tasks = [
            asyncio.create_task(self._pulse(), name="pulse"),
            asyncio.create_task(self._troubles.run(), name="troubles"),
        ]

    async def close(self) -> None:
        """Watch no longer; the story stops where it is."""
        self._town.watchers.discard(self._hear)
        if self._playback:
            await self._playback.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @contextmanager
    def at(self, line: Line) -> Iterator[None]:
        """A page is open."""
        self._lines.add(line)
        line.owe("hello", self._hello)
        line.owe("state", self._fresh_state)
        line.owe("story", self._story)
        try:
            yield
        finally:
            self._lines.discard(line)

    async def answer(self, request: asked.Asked, line: Line) -> Any:  # noqa: ANN401  # JSON
        """Do what is asked; raises CannotDo."""
        match request:
            case asked.Watch():
                line.watched = set(request.people)
            case asked.Chats():
                return self.acts.chats(request)
            case asked.History():
                return self.acts.history(request)
            case asked.Say():
                return await self.acts.say(request)
            case asked.Point():
                return await self.acts.point(request)
            case asked.Edit():
                return await self.acts.edit(request)
            case asked.React():
                return await self.acts.react(request)
            case asked.Tap():
                return await self.acts.tap(request)
            case asked.Follow():
                return await self.acts.follow(request)
            case _:
                self._control(request)
        return None

    def _control(self, request: asked.Move | asked.Tell | asked.Run | asked.Trouble) -> None:
        match request:
            case asked.Move():
                self._move(request)
            case asked.Tell():
                self._tell(request)
            case asked.Run():
                self._run(request)
            case asked.Trouble():
                self._troubles.switch(request.what, request.on)
        self._look()

    def _move(self, request: asked.Move) -> None:
        by = timedelta(seconds=request.seconds)
        if request.to is not None:
            by = datetime.fromtimestamp(request.to / 1000, UTC) - self._town.clock.now()
        if by < timedelta(0):
            raise CannotDo("cannot-back")
        self._town.clock.advance(by)

    def _tell(self, request: asked.Tell) -> None:
        if self._playback is None:
            raise CannotDo("cannot-story")
        acts: Mapping[str, Callable[[], None]] = {
            "next": self._playback.next, "play": self._playback.play, "pause": self._playback.pause
        }  # fmt: skip
        acts[request.what]()

    def _run(self, request: asked.Run) -> None:
        if self._setting.machine is None:
            raise CannotDo("cannot-machine")
        if request.what == "kill":
            self._setting.machine.kill()
        else:
            self._setting.machine.start()

    def _hear(self, what: TownMessage | Tap | Group | Action) -> None:
        for line in self._lines:
            line.owe_news(what)

    async def _pulse(self) -> None:
        while True:
            await asyncio.sleep(_PULSE)
            self._look()

    def _look(self) -> None:
        """Tell the pages when something about the bot or the clock is no longer as they were told."""
        before, now = self._state, self._fresh_state()
        if {**before, "clock": 0} != {**now, "clock": 0} or abs(_drift(before, now)) > 1000:
            self._tell_all("state", lambda: self._state)

    def _story_moved(self) -> None:
        self._tell_all("story", self._story)

    def _tell_all(self, key: str, make: Callable[[], View]) -> None:
        for line in self._lines:
            line.owe(key, make)

    def _hello(self) -> View:
        bot, setting = self._town.bot, self._setting
        return {
            "type": "hello",
            "title": dict(setting.title),
            "zone": str(setting.zone),
            "place": {"latitude": setting.place.latitude, "longitude": setting.place.longitude},
            "bot": {"id": bot.id, "name": bot.name, "username": bot.username},
            "people": [view.profile(each) for each in setting.profiles],
            "steps": [
                {
                    "scene": dict(step.scene),
                    "telling": dict(step.telling),
                    "who": step.who.id if step.who else None,
                    "private": step.private,
                }
                for step in (setting.story.steps if setting.story else ())
            ],
            "machine": setting.machine is not None,
        }

    def _fresh_state(self) -> View:
        town, machine = self._town, self._setting.machine
        self._state = {
            "type": "state",
            "clock": view.instant(town.clock.now()),
            "real": asyncio.get_running_loop().time() * 1000,
            "alive": machine.alive if machine else None,
            "waiting": len(town.bot.mailbox),
            "refused": sum(call.refused is not None for call in town.calls),
            "calls": [
                {"method": call.method, "code": call.refused.code if call.refused else 200}
                for call in list(town.calls)[-_LAST_CALLS:]
            ],
            "repeated": self._troubles.repeated,
            "troubles": self._troubles.on,
            "moments": [{"name": dict(each.name), "at": view.instant(each.at)} for each in self._moments()],
        }
        return self._state

    def _moments(self) -> list[Moment]:
        """The next morning, then what the setting names; nothing that is over."""
        here = self._town.clock.now().astimezone(self._setting.zone)
        morning = datetime.combine(here.date() + timedelta(days=1), _MORNING, self._setting.zone)
        named = [each for each in self._setting.moments() if each.at > here]
        return [Moment({"key": "tomorrow"}, morning), *sorted(named, key=lambda each: each.at)]

    def _story(self) -> View:
        playback = self._playback
        if playback is None:
            return {"type": "story", "place": 0}
        return {
            "type": "story",
            "place": playback.place,
            "playing": playback.playing,
            "acting": playback.acting,
            "stuck": dict(playback.stuck) if playback.stuck else None,
            "notes": [dict(each) for each in playback.notes],
        }


def _drift(before: View, now: View) -> float:
    """By how many milliseconds the town's clock was moved between two states."""
    if not before:
        return 0
    return float((now["clock"] - before["clock"]) - (now["real"] - before["real"]))
