"""What the page shows beside the town itself: who the people are, the story, the bot's process, and named moments."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Protocol

from simulator import Person
from simulator.body import Place
from simulator.page.story import Story

SHANGHAI = Place(31.2304, 121.4737)

Words = Mapping[str, str]
"""The same in each language of the page, by its tag: ``en``, ``zh-Hans``, ``zh-Hant``."""


@dataclass(frozen=True, eq=False)
class Profile:
    """A person as visitors meet them. ``slip`` is the link on a piece of paper that was handed to them."""

    person: Person
    latin: str = ""
    """The name in Latin letters, if it is known."""
    role: Words = field(default_factory=dict)
    about: Words = field(default_factory=dict)
    seat: str | None = None
    slip: str | None = None
    named: bool = False
    """Whether this is somebody the story names: they are listed first."""


@dataclass(frozen=True)
class Moment:
    """A time to which the clock can be moved, aware, and what happens then."""

    name: Words
    at: datetime


class Machine(Protocol):
    """The process in which the bot runs."""

    @property
    def alive(self) -> bool:
        """Whether it runs."""

    def kill(self) -> None:
        """End it as a power cut would, with nothing tidied up; returns at once."""

    def start(self) -> None:
        """Start it again; returns at once."""


@dataclass(frozen=True)
class Setting:
    """All that a page is given with its town. Whatever is left out has no place on the page."""

    title: Words
    zone: tzinfo
    profiles: Sequence[Profile] = ()
    story: Story | None = None
    machine: Machine | None = None
    moments: Callable[[], Sequence[Moment]] = tuple
    place: Place = SHANGHAI
    """Where people stand who send the place where they stand."""
