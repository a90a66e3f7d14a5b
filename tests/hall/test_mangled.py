"""Updates that no Telegram sends, against a running vote: none changes a ballot it may not, none stops the bot.

``YISHITING_TEST_MANGLED=1000000`` sends so many, ``YISHITING_TEST_SEED`` throws other dice; by default it is some.
"""

import os
import resource
from typing import Any

import pytest

import bot.alarm
import bot.deliver
import bot.gathering
from bot.logs import set_up_logs
from simulator import TownMessage
from tests.hall.mangler import Mangler
from tests.hall.neighbourhood import SECRET, Neighbourhood
from tests.hall.pouring import Pouring

MANGLED = int(os.environ.get("YISHITING_TEST_MANGLED", "750"))
SEED = int(os.environ.get("YISHITING_TEST_SEED", "1"))
AT_ONCE = 50
BATCH = 5_000
_KEPT = 100
_WHAT_STANDS = (
    "SELECT seat_id, person_id, choice, via, update_id FROM ballots ORDER BY id",
    "SELECT id, state, closes_at FROM votes ORDER BY id",
    "SELECT vote_id, seat_id FROM electorate ORDER BY vote_id, seat_id",
    "SELECT seat_id, person_id, ended_at FROM seat_holders ORDER BY id",
    "SELECT person_id, role FROM roles ORDER BY person_id, role",
    "SELECT title, short_name, language FROM communities",
    "SELECT COUNT(*) FROM proxies",
    "SELECT COUNT(*) FROM disputes",
    "SELECT COUNT(*) FROM recusals",
    "SELECT COUNT(*) FROM assisted_ballots",
)


@pytest.fixture(autouse=True)
def _as_it_runs(monkeypatch: pytest.MonkeyPatch, _quick_pulse: None, _plain_logs: None) -> None:
    """The hall looks at its clock and its outbox no more often than outside of tests; what it would log of a million
    updates is left out."""
    del _quick_pulse, _plain_logs
    monkeypatch.setattr(bot.alarm, "_EVERY", 1)
    monkeypatch.setattr(bot.deliver, "_IDLE", 0.25)
    monkeypatch.setattr(bot.gathering, "_IDLE", 0.5)
    set_up_logs("critical")


@pytest.mark.parametrize("courtyard", ["webhook-sqlite", "webhook-postgres"], indirect=True)
async def test_mangled_updates_change_no_ballot_and_stop_nothing(home: Neighbourhood) -> None:
    card = await home.open_vote()
    await home.daniel.tap(card, "赞成")
    await home.ask(home.wang, "/cast V-1 反对", "已计为")
    await home.daniel.tap(card, "反对")
    holders = {home.zhou.id, home.wang.id, home.daniel.id, home.chen.id}
    strangers = [home.omar.id, home.li.id, 0, -5, 1087968824, 777000, 2**40, *range(4_000_000_000, 4_000_000_100)]
    assert holders.isdisjoint(strangers)
    mangler, pouring = Mangler(strangers, SEED), Pouring(home.port, SECRET, AT_ONCE)
    for first in range(0, MANGLED, BATCH):
        mangler.learn(home.town.bot.delivered)
        before = await what_stands(home)
        await pouring.pour(mangler.bodies(min(BATCH, MANGLED - first)))
        assert await what_stands(home) == before
        await change_mind(home, card)
        clear_up(home, card)
        print(f"{min(first + BATCH, MANGLED):,} sent, {peak():,} MB at most, {dict(pouring.answers)}")
    assert pouring.answers.keys() <= {200, 500}  # 500: it was sent again
    assert pouring.answers[200] == MANGLED


async def what_stands(home: Neighbourhood) -> list[list[tuple[Any, ...]]]:
    """Everything a vote hangs on."""
    return [await home.look(sql) for sql in _WHAT_STANDS]


async def change_mind(home: Neighbourhood, card: TownMessage) -> None:
    """Daniel, who cast the last ballot, taps the other choice, and it counts."""
    newest = "SELECT choice FROM ballots ORDER BY id DESC LIMIT 1"
    button, read, kept = ("赞成", "Yes", "yes") if await home.look(newest) == [("no",)] else ("反对", "No", "no")
    assert f"Changed to {read}" in (await home.daniel.tap(card, button)).text
    assert await home.look(newest) == [(kept,)]


def clear_up(home: Neighbourhood, card: TownMessage) -> None:
    """Delete what was said before the last of it: the town would keep a million answers."""
    for chat in (home.group, *(person.private for person in home.town.people.values())):
        for message in chat.messages[:-_KEPT]:
            if message is not card:
                chat.remove(message)
    home.town.calls.clear()


def peak() -> int:
    """The most memory that town and hall took so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
