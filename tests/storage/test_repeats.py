"""Telegram delivers at least once: a repeat has no second effect and gets the same answer."""

import asyncio

import pytest
from sqlalchemy import func, select

from domain.instants import DAY
from domain.refusals import NameTaken
from domain.rule_refusals import UnknownRule
from storage.store import Store, open_store
from storage.tables import dead_letters, seen_updates
from storage.transaction import Tx
from storage.updates import KEPT, forget_old, set_aside
from tests.clock import HandClock
from tests.storage.board import Notice, Spilled, arrive, arrived, pin, pin_politely, pinned, spill, take_down, update


async def test_a_tap_delivered_twice_counts_once_and_is_answered_twice(store: Store, clock: HandClock) -> None:
    await store.write(pin, "earlier")
    with update(100):
        first = await store.write(pin, "swing", "broken")
    clock.move(DAY)
    with update(100):
        again = await store.write(pin, "swing", "broken")
    assert again == first
    assert isinstance(again, Notice)
    assert again.before == ("earlier",)
    assert await store.read(pinned) == ["earlier", "swing"]


async def test_a_tap_delivered_many_times_at_once_counts_once(store: Store) -> None:
    async def deliver() -> int:
        with update(101):
            return await store.write(arrive)

    answers = await asyncio.gather(*(deliver() for _ in range(20)))
    assert set(answers) == set(await store.read(arrived))
    assert len(set(answers)) == 1


async def test_the_bot_remembers_across_a_restart(store_url: str, clock: HandClock) -> None:
    answers = []
    for _ in range(2):
        store = open_store(store_url, clock)
        with update(102):
            answers.append(await store.write(arrive))
        newest = (await store.read(arrived))[-1]
        store.close()
    assert answers == [newest, newest]


@pytest.mark.parametrize(
    ("number", "origin", "bot_id"),
    [(200, "c:other", 7), (200, "c:one", 8), (201, "c:one", 7)],
    ids=["Telegram began to count again", "another bot", "another update"],
)
async def test_what_only_looks_like_a_repeat_is_not_one(store: Store, number: int, origin: str, bot_id: int) -> None:
    with update(200, "c:one", 7):
        first = await store.write(arrive)
    with update(number, origin, bot_id):
        second = await store.write(arrive)
    assert await store.read(arrived) == [first, second]


async def test_without_an_update_each_call_counts(store: Store) -> None:
    people = [await store.write(arrive), await store.write(arrive)]
    assert await store.read(arrived) == people
    assert people[0] != people[1]


async def test_a_handler_killed_between_two_steps_goes_on_with_the_second(store: Store) -> None:
    with update(300):
        person = await store.write(arrive)
    # Killed here; Telegram delivers again.
    with update(300):
        assert await store.write(arrive) == person
        second = await store.write(pin, "welcome", str(person))
    with update(300):
        assert await store.write(arrive) == person
        assert await store.write(pin, "welcome", str(person)) == second
    assert await store.read(arrived) == [person]
    assert await store.read(pinned) == ["welcome"]


async def test_what_was_refused_stays_refused_though_the_reason_has_gone(store: Store) -> None:
    await store.write(pin, "hall")
    refusals = []
    for _ in range(3):
        with update(400), pytest.raises(NameTaken) as refused:
            await store.write(pin_politely, "hall")
        refusals.append(refused.value.facts)
        if len(refusals) == 1:
            await store.write(take_down, "hall")
    assert refusals == [{"name": "hall"}] * 3
    assert await store.read(pinned) == []
    with update(401):
        assert (await store.write(pin_politely, "hall")).key == "hall"


async def test_a_refusal_comes_back_with_its_facts_as_they_were(store: Store) -> None:
    def ask(tx: Tx) -> None:
        raise UnknownRule("cn-279", ("cn-278-ordinary", "cn-278-special"))

    facts = []
    for _ in range(2):
        with update(402), pytest.raises(UnknownRule) as refused:
            await store.write(ask)
        facts.append(refused.value.facts)
        assert str(refused.value) == f"UnknownRule({refused.value.facts})"
    assert facts[0] == facts[1] == {"said": "cn-279", "known": ("cn-278-ordinary", "cn-278-special")}


async def test_after_a_refusal_the_handler_may_take_another_step(store: Store) -> None:
    await store.write(pin, "roof")
    for _ in range(2):
        with update(403):
            with pytest.raises(NameTaken):
                await store.write(pin_politely, "roof")
            assert (await store.write(pin, "roof, a question")).before == ("roof",)
    assert await store.read(pinned) == ["roof", "roof, a question"]


async def test_a_failure_that_is_no_answer_is_tried_again(store: Store) -> None:
    with update(500), pytest.raises(Spilled):
        await store.write(spill, "paint")
    with update(500):
        assert (await store.write(pin, "paint")).key == "paint"


async def test_a_repeat_is_known_for_eight_days(store: Store, clock: HandClock) -> None:
    with update(600):
        await store.write(arrive)
    clock.move(KEPT)
    assert await store.write(forget_old) == 0
    with update(600):
        await store.write(arrive)
    assert len(await store.read(arrived)) == 1
    clock.move(1)
    assert await store.write(forget_old) == 1
    with update(600):
        await store.write(arrive)
    assert len(await store.read(arrived)) == 2


async def test_reading_is_no_step(store: Store) -> None:
    def kept(tx: Tx) -> int:
        return tx.conn.execute(select(func.count()).select_from(seen_updates)).scalar_one()

    with update(700) as handling:
        await store.read(arrived)
        assert handling.steps == 0
        await store.write(arrive)
        assert handling.steps == 1
    assert await store.read(kept) == 1


async def test_what_cannot_be_handled_is_set_aside_as_it_came(store: Store, clock: HandClock) -> None:
    def aside(tx: Tx) -> list[tuple[int, int | None, str, bytes]]:
        letters = dead_letters.c
        rows = tx.conn.execute(select(letters.at, letters.update_id, letters.error, letters.raw).order_by(letters.id))
        return [tuple(row) for row in rows]

    await store.write(set_aside, 800, "not JSON", b"\x00\xff{")
    await store.write(set_aside, None, "no update_id", b"{}")
    now = clock.now
    assert await store.read(aside) == [(now, 800, "not JSON", b"\x00\xff{"), (now, None, "no update_id", b"{}")]
