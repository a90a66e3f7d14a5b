"""The matter as a story for the page: its steps from ``steps.toml``, each done by the people of the town."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from rich.console import Console

from bot.playing.company import Company, Player
from bot.playing.comparison import Comparison
from bot.playing.play import Play, Unplayed
from bot.playing.sample import Character, Line, Sample
from bot.playing.stage import Stage
from bot.playing.steps import ACTS
from bot.playing.telling import Telling
from simulator import TownMessage
from simulator.page import Profile, Step, Stuck, Words

Note = Callable[[Words], None]


class Noting(Telling):
    """Notes in English what people say in Chinese; in Chinese the chats speak for themselves."""

    def __init__(self) -> None:
        super().__init__(Console(quiet=True))
        self.note: Note | None = None

    async def says(self, player: Player, line: Line, *, private: bool = False) -> None:
        if line.en not in line.text:
            self._note(f"{player.name_en or player.name}: “{line.en}”")

    async def shows(self, message: TownMessage, en: str) -> None:
        self._note(en)

    async def prints(self, printed: str) -> None:
        if self.note is not None:
            last = printed.strip().splitlines()[-1]
            self.note(dict.fromkeys(("en", "zh-Hans", "zh-Hant"), last))

    def _note(self, en: str) -> None:
        if self.note is not None:
            self.note({"en": en})


class Matter:
    """What the page plays. ``alive`` says whether the hall runs at all."""

    def __init__(self, stage: Stage, alive: Callable[[], bool]) -> None:
        self._told = _read()
        self._alive = alive
        self._noting = Noting()
        self.play = Play(stage, self._noting, Comparison())
        self.steps: Sequence[Step] = [
            Step(
                self._told["scenes"][each["scene"]],
                {language: each[language] for language in ("en", "zh-Hans", "zh-Hant")},
                stage.by(each["who"]).person,
                bool(each.get("private", False)),
            )
            for each in self._told["steps"]
        ]

    async def act(self, place: int, note: Note) -> None:
        """Do a step. Raises Stuck when things are no longer as the step needs them."""
        self._noting.note = note
        try:
            await ACTS[self._told["steps"][place]["key"]](self.play)
        except TimeoutError:
            raise self._stuck("silent" if self._alive() else "dead") from None
        except Unplayed:
            raise self._stuck("unplayed") from None
        except (LookupError, ValueError, StopIteration, RuntimeError):
            raise self._stuck("changed") from None
        finally:
            self._noting.note = None

    def _stuck(self, why: str) -> Stuck:
        return Stuck(self._told["stuck"][why])


def title() -> Words:
    """The name of the estate."""
    words: Words = _read()["title"]
    return words


def profiles(sample: Sample, company: Company, waiting: Sequence[str], link: Callable[[str], str]) -> list[Profile]:
    """Everyone, the named ones first, then those whose slip still lies on the table."""
    roles, known = _read()["roles"], {each.key: each for each in sample.characters}
    order = {key: place for place, key in enumerate((*known, *waiting))}
    people = sorted(company.everyone, key=lambda player: order.get(player.key, len(order)))
    return [_profile(each, roles[each.role], known.get(each.key), each.key in waiting, link) for each in people]


def _profile(player: Player, role: Words, known: Character | None, waits: bool, link: Callable[[str], str]) -> Profile:
    slip = link(f"join-{player.code}") if waits and player.code else None
    about = {"zh-Hans": known.character, "en": known.character_en} if known else {}
    return Profile(player.person, player.name_en, role, about, player.seat, slip, named=known is not None)


def _read() -> Mapping[str, Any]:
    return tomllib.loads(files("bot.playing").joinpath("steps.toml").read_text("utf-8"))
