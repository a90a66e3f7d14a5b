"""The company: everyone who plays, found by key or by seat."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from bot.playing.sample import Character, Sample
from simulator import Person, Town

ROLES: Mapping[str, tuple[str, str]] = {
    "moderator": ("主持人", "moderator"),
    "convener": ("召集人", "convener"),
    "professional": ("设计师", "designer"),
    "department": ("部门", "department"),
    "building-head": ("楼组长", "building head"),
    "resident": ("业主", "owner"),
}


@dataclass(frozen=True, eq=False)
class Player:
    """A person of the town with what is known of them. ``seat`` and ``code`` are None for those without a seat."""

    key: str
    person: Person
    name_en: str
    role: str
    seat: str | None
    code: str | None

    @property
    def name(self) -> str:
        return self.person.name


class Company:
    """Everyone: the named people and offices, and the first holder of every other seat."""

    def __init__(self, players: Iterable[Player]) -> None:
        self.everyone = tuple(players)
        self.seated = tuple(player for player in self.everyone if player.seat is not None)
        self._by_key = {player.key: player for player in self.everyone}

    def by(self, key: str) -> Player:
        """The named person, or the holder of a seat, as the story's ``by`` says it."""
        return self._by_key[key]

    def drawn(self, lot: str, count: int, without: Iterable[Player] = ()) -> list[Player]:
        """So many seated players, the same for the same lot in every play."""
        left_out = set(without)
        order = sorted(self.seated, key=lambda player: sha256(f"{lot}/{player.seat}".encode()).digest())
        return [player for player in order if player not in left_out][:count]


def gather_company(town: Town, sample: Sample) -> Company:
    """Let the sample's people live in the town."""
    flats = {flat.label: flat for flat in sample.flats}
    named = [_named(town, each, flats[each.seat].code if each.seat else None) for each in sample.characters]
    taken = {player.seat for player in named}
    others = (flat for flat in sample.flats if flat.label not in taken)
    plain = [
        Player(flat.label, town.add_person(flat.holder, "zh-hans"), "", "resident", flat.label, flat.code)
        for flat in others
    ]
    return Company([*named, *plain])


def _named(town: Town, who: Character, code: str | None) -> Player:
    person = town.add_person(who.name, who.language, who.key.replace("-", "_"))
    return Player(who.key, person, who.name_en, who.role, who.seat, code)
