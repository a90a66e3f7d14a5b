"""How a hall comes to have an open vote: in a town of its own, over the Bot API, as in any group.

    python -m benchmarks.town FOLDER VOTERS

Starts the hall on the configuration in FOLDER, sets up a community, uploads a roll, lets every voter take a seat,
opens a vote, stops the hall and prints the vote as JSON. The town tells the time by the clock on the wall.
"""

import asyncio
import csv
import io
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from simulator import Group, Person, Town, TownMessage, TownServer

TOKEN = "1003:hall"
_PATIENCE_SECONDS = 120.0
_SETUP = "/setup Willow Court\nname: willow"
_VOTE = "/openvote Repaint stair 3\nrule: cn-278-ordinary\ncloses: 30d"


class OpenVote(msgspec.Struct, frozen=True):
    """Where to press: the vote's card, what its three ballot buttons carry, and the first voter's account.

    The voters' accounts are numbered one after the other.
    """

    chat: int
    message: int
    data: tuple[str, ...]
    first_voter: int


def configured(folder: Path, api: str, more: str = "") -> Path:
    """Write the configuration of the hall in `folder`; `more` goes on in its section `telegram`."""
    config = folder / "config.toml"
    config.write_text(f'[log]\nlevel = "warning"\n\n[telegram]\ntoken = "{TOKEN}"\napi_base = "{api}"\n{more}')
    return config


def roll(voters: int) -> tuple[list[str], bytes]:
    """A roll of so many seats, one owner each, nine floors of three to a stair: the codes, and the file."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(("seat", "building", "stair", "owner", "owner_id", "area", "code"))
    codes = [f"BENCH{number:05}" for number in range(voters)]
    for number, code in enumerate(codes):
        building, stair = number // 81 + 1, number // 27 % 3 + 1
        room = f"{number // 3 % 9 + 1}{number % 3 + 1:02}"
        area = f"{55 + number % 67}.{number % 97:02}"
        seat = f"{building}-{stair}-{room}"
        rows.writerow((seat, building, stair, f"Owner {number}", f"Y{number:05}", area, code))
    return codes, written.getvalue().encode()


@asynccontextmanager
async def hall(config: Path) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", "-c", str(config), stdout=2)
    try:
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def upload_roll(moderator: Person, content: bytes) -> None:
    await moderator.start()
    sent = await moderator.upload(moderator.private, "roll.csv", content)
    preview = await moderator.private.wait_for(_has_buttons, _PATIENCE_SECONDS, after=sent)
    await moderator.tap(preview, "Store it", timeout=_PATIENCE_SECONDS)
    await moderator.expect("Stored:", timeout=_PATIENCE_SECONDS, after=preview)


async def take_seats(voters: Iterable[Person], codes: Iterable[str]) -> None:
    """All at once, as on the evening the letters with the codes arrive."""

    async def take(voter: Person, code: str) -> None:
        await voter.start(f"join-{code}")
        await voter.expect("Welcome!", timeout=_PATIENCE_SECONDS)

    await asyncio.gather(*map(take, voters, codes))


async def open_vote(moderator: Person, group: Group) -> TownMessage:
    said = await moderator.say(group, _VOTE)
    return await group.wait_for(_has_buttons, _PATIENCE_SECONDS, after=said)


def _has_buttons(message: TownMessage) -> bool:
    return bool(message.buttons)


async def prepare(folder: Path, voters: int) -> OpenVote:
    """Play it all; afterwards the database in `folder` holds the hall, at rest."""
    town = Town()
    town.add_bot(TOKEN)
    people = [town.add_person(f"Voter {number}", language="en") for number in range(voters)]
    moderator = town.add_person("Zhou Min", language="en")
    group = town.add_group("Willow Court", [moderator], [moderator], bot_admin=True)
    codes, content = roll(voters)
    async with TownServer(town) as server, hall(configured(folder, server.url, "limits = false\n")):
        said = await moderator.say(group, _SETUP)
        await group.wait_for(lambda message: bool(message.text), _PATIENCE_SECONDS, after=said)
        await upload_roll(moderator, content)
        await take_seats(people, codes)
        card = await open_vote(moderator, group)
    ballots, *_ = card.buttons
    return OpenVote(group.id, card.id, tuple(button.data or "" for button in ballots), people[0].id)


if __name__ == "__main__":
    print(msgspec.json.encode(asyncio.run(prepare(Path(sys.argv[1]), int(sys.argv[2])))).decode())
