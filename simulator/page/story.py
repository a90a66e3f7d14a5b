"""A story that the page plays step by step: each step is done by people of the town, and anyone may act in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from simulator import Person

_TO_READ = 3.0  # real seconds between two steps that follow each other by themselves
_TO_TURN = 0.6  # and before each: the phone that follows the story turns to whoever acts


@dataclass(frozen=True)
class Step:
    """One step: the scene it belongs to and what happens, each in every language of the page.

    ``who`` acts, in the group or in private: a phone that follows the story shows them there.
    """

    scene: Mapping[str, str]
    telling: Mapping[str, str]
    who: Person | None = None
    private: bool = False


class Stuck(Exception):
    """A step that cannot be done as things stand, with the reason in every language of the page."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__(words.get("en", ""))
        self.words = words


class Story(Protocol):
    """What the page asks of a story."""

    @property
    def steps(self) -> Sequence[Step]:
        """Every step, in order."""

    async def act(self, place: int, note: Callable[[Mapping[str, str]], None]) -> None:
        """Do a step; ``note`` takes what is worth a line meanwhile. Raises Stuck."""


class Playback:
    """Where the story stands. A step that is stuck is left out: the next one is tried when somebody asks for it."""

    def __init__(self, story: Story, changed: Callable[[], None]) -> None:
        self._story = story
        self._changed = changed
        self._task: asyncio.Task[None] | None = None
        self.place = 0
        self.playing = False
        self.acting = False
        self.stuck: Mapping[str, str] | None = None
        self.notes: list[Mapping[str, str]] = []

    @property
    def over(self) -> bool:
        """Whether no step is left."""
        return self.place >= len(self._story.steps)

    def next(self) -> None:
        """Do the next step; while one is being done this asks for nothing more."""
        if self._task is None and not self.over:
            self._task = asyncio.create_task(self._go_on())

    def play(self) -> None:
        """Do one step after the other."""
        if not self.over:
            self.playing = True
            self._changed()
            self.next()

    def pause(self) -> None:
        """Do no further step by itself; one that is being done is done to its end."""
        self.playing = False
        self._changed()

    async def close(self) -> None:
        """Stop, in the middle of a step too."""
        self.playing = False
        task, self._task = self._task, None
        if task:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _go_on(self) -> None:
        try:
            while await self._step() and self.playing and not self.over:
                await asyncio.sleep(_TO_READ)
                if not self.playing:
                    break
        finally:
            self._task = None
            self.playing = self.acting = False
            self._changed()

    async def _step(self) -> bool:
        """Whether it could be done."""
        self.acting, self.stuck, self.notes = True, None, []
        self._changed()
        await asyncio.sleep(_TO_TURN)
        try:
            await self._story.act(self.place, self._note)
        except Stuck as stuck:
            self.stuck = stuck.words
        self.acting = False
        self.place += 1
        self._changed()
        return self.stuck is None

    def _note(self, words: Mapping[str, str]) -> None:
        self.notes.append(words)
        self._changed()
