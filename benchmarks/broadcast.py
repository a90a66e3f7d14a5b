"""A broadcast to ten thousand, measured where it arrives: how fast, and whether any of Telegram's limits is exceeded.

Everyone who has not voted is reminded by `python -m bot run`, unchanged, limits on. Meanwhile somebody votes ten
times a second.
"""

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import aiohttp
import click
import msgspec
from sqlalchemy import Connection, insert, select, update

from benchmarks.arrivals import OVERALL
from benchmarks.load import FIRST, query
from benchmarks.ours import DATABASE, settle
from benchmarks.process import free_port, serving
from benchmarks.town import OpenVote, configured
from storage.sqlite import sqlite_engine
from storage.tables import communities, deadlines, electorate, identities, persons, rolls, seat_holders, seats

_OUT = Path(__file__).parent / "out"
_VOTERS = 10
_SECRET = "only-the-bench-knows"
_WEBHOOK = """receive = "webhook"

[telegram.webhook]
listen = "127.0.0.1:{port}"
path = "/telegram"
secret = "{secret}"
"""
_ACCOUNTS = 8_000_000_000


class Arrival(NamedTuple):
    """A message that arrived: when, in seconds; status 429 if it was one too many."""

    at: float
    chat: int
    method: str
    status: int


def gather(folder: Path, people: int) -> OpenVote:
    """A hall in `folder` with an open vote, in which so many more hold a silent seat; the reminder is due now."""
    vote = settle(folder, _VOTERS).vote
    with sqlite_engine(f"sqlite:///{folder / DATABASE}", writing=True).begin() as conn:
        _settle_in(conn, people)
        # somewhere it is noon: at night nobody is reminded
        zone = 12 - datetime.now(UTC).hour
        conn.execute(update(communities).values(zone=f"Etc/GMT{-zone:+d}"))
        conn.execute(update(deadlines).where(deadlines.c.kind == "remind").values(due_at=1))
    return vote


def _settle_in(conn: Connection, people: int) -> None:
    roll = conn.execute(select(rolls.c.id)).scalar_one()
    vote = conn.execute(select(electorate.c.vote_id).distinct()).scalar_one()
    like = conn.execute(select(seats).limit(1)).one()
    told = range(1, people + 1)
    person, seat = conn.execute(insert(persons).values(created_at=1).returning(persons.c.id)).scalar_one(), 1_000_000
    many: Sequence[tuple[Any, list[dict[str, Any]]]] = (
        (persons, [{"id": person + each, "created_at": 1} for each in told]),
        (identities, [_identity(person + each, each) for each in told]),
        (seats, [_seat(like._asdict(), seat + each, roll, f"9-1-{each}") for each in told]),
        (seat_holders, [_holder(person + each, seat + each) for each in told]),
        (electorate, [_elector(vote, seat + each, f"9-1-{each}") for each in told]),
    )
    for table, rows in many:
        conn.execute(insert(table), rows)


def _identity(person: int, number: int) -> dict[str, Any]:
    account = {"telegram_id": _ACCOUNTS + number, "name": f"Owner {number}", "language": "en"}
    return {"person_id": person, "language_chosen": False, "started_at": 1, **account}


def _seat(like: dict[str, Any], seat: int, roll: int, label: str) -> dict[str, Any]:
    return {**like, "id": seat, "roll_id": roll, "label": label, "owner_id": label}


def _holder(person: int, seat: int) -> dict[str, Any]:
    return {"person_id": person, "seat_id": seat, "since": 1, "provisional_until": 1}


def _elector(vote: int, seat: int, label: str) -> dict[str, Any]:
    return {"vote_id": vote, "seat_id": seat, "label": label, "building": "9"}


async def watch(vote: OpenVote, hall: int, telegram: int, people: int) -> tuple[list[Arrival], list[float]]:
    """Vote ten times a second until all are told; the arrivals, and how long each ballot took, in ms."""
    took: list[float] = []
    async with aiohttp.ClientSession() as session:
        for number in range(FIRST, FIRST + people):  # a broadcast that takes ten times as long is given up
            took.append(await _vote(session, vote, hall, number))
            await asyncio.sleep(0.1)
            if number % 10 == 0 and len(_told(arrived := await _arrivals(session, telegram))) >= people:
                return arrived, took
    raise SystemExit(f"only {len(_told(arrived))} of {people} were told")


async def _arrivals(session: aiohttp.ClientSession, port: int) -> list[Arrival]:
    async with session.get(f"http://127.0.0.1:{port}/arrivals") as response:
        return msgspec.json.decode(await response.read(), type=list[Arrival])


def _told(arrived: list[Arrival]) -> set[int]:
    return {each.chat for each in arrived if each.chat > _ACCOUNTS and each.status == 200}


async def _vote(session: aiohttp.ClientSession, vote: OpenVote, port: int, number: int) -> float:
    voter, data = vote.first_voter + number % _VOTERS, vote.data[number // _VOTERS % len(vote.data)]
    chat = {"id": vote.chat, "type": "supergroup", "title": "."}
    tap = {
        "id": query(number), "from": {"id": voter, "is_bot": False, "first_name": "V"}, "chat_instance": "1",
        "data": data, "message": {"message_id": vote.message, "date": 1, "chat": chat},
    }  # fmt: skip
    began = time.perf_counter()
    headers = {"X-Telegram-Bot-Api-Secret-Token": _SECRET}
    update_ = {"update_id": number, "callback_query": tap}
    async with session.post(f"http://127.0.0.1:{port}/telegram", json=update_, headers=headers) as response:
        if response.status != 200:
            raise SystemExit(f"a ballot was answered {response.status}")
    return (time.perf_counter() - began) * 1000


def most(times: Sequence[float], seconds: float) -> int:
    """The most in any window so long."""
    window: deque[float] = deque()
    found = 0
    for at in sorted(times):
        window.append(at)
        while window[0] <= at - seconds:
            window.popleft()
        found = max(found, len(window))
    return found


def report(arrived: list[Arrival], took: list[float]) -> bool:
    """Print what was measured; whether all limits were kept at 0.95 of what is allowed."""
    taken = [each for each in arrived if each.status == 200]
    chats: dict[int, list[float]] = {}
    for each in taken:
        chats.setdefault(each.chat, []).append(each.at)
    told = [each.at for each in taken if each.chat > _ACCOUNTS]
    seconds = max(told) - min(told)
    reached = (len(told) - 1) / seconds / OVERALL[0]
    overall, refused = most([each.at for each in taken], 1.0), len(arrived) - len(taken)
    person = max(most(times, 1.0) for chat, times in chats.items() if chat > 0)
    group = max((most(times, 60.0) for chat, times in chats.items() if chat < 0), default=0)
    click.echo(f"people told                 {len(set(chats) - {0}):>8,} in {seconds:,.1f} s")
    click.echo(f"of what is allowed          {reached:>8.3f}  (at least 0.95)")
    click.echo(f"most in any second          {overall:>8}  (at most 30)")
    click.echo(f"most to a person in a second{person:>8}  (at most 1)")
    click.echo(f"most to a group in a minute {group:>8}  (at most 20)")
    click.echo(f"refused by Telegram (429)   {refused:>8}  (0)")
    click.echo(f"a ballot meanwhile, p50     {median(took):>8.1f} ms")
    click.echo(f"a ballot meanwhile, p99     {quantiles(took, n=100)[98]:>8.1f} ms")
    return reached >= 0.95 and overall <= 30 and person <= 1 and group <= 20 and refused == 0


@click.command()
@click.option("--people", default=10_000, show_default=True, help="How many are told.")
@click.option("--away", default=0.0, show_default=True, help="How far Telegram is, in ms.")
def main(people: int, away: float) -> None:
    """Tell so many, and print what arrived. Exits with 1 when a limit was exceeded or too much time was lost."""
    _OUT.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=_OUT) as name:
        folder, telegram, hall = Path(name), free_port(), free_port()
        vote = gather(folder, people)
        config = configured(folder, f"http://127.0.0.1:{telegram}", _WEBHOOK.format(port=hall, secret=_SECRET))
        sink = serving("benchmarks.arrivals", str(telegram), str(away), port=telegram, log=folder / "arrivals.log")
        with sink, serving("bot", "run", "-c", str(config), port=hall, log=folder / "hall.log"):
            arrived, took = asyncio.run(watch(vote, hall, telegram, people))
    if not report(arrived, took):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
