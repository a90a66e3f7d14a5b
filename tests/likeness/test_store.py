"""The same need, found in the store: on both databases, whatever happened to the needs meanwhile."""

import asyncio

import pytest
from sqlalchemy import delete, insert, update

from domain.ids import CommunityId, NeedId, PersonId
from storage import needs as stored
from storage.store import Store
from storage.tables import communities, needs, persons
from storage.transaction import Tx
from usecases.likeness import LikelyNeed, likely_same, same_elsewhere

CHERRY, PLUM = "cherry", "plum"


class Spilled(Exception):
    """Coffee, over the form."""


def found(tx: Tx, short_name: str) -> CommunityId:
    """A new community of that name."""
    new = insert(communities).values(
        chat_id=-len(short_name), short_name=short_name, title="", language="en", zone="UTC", gate={}, created_at=tx.now
    )
    return CommunityId(tx.conn.execute(new.returning(communities.c.id)).scalar_one())


def arrive(tx: Tx) -> PersonId:
    new = insert(persons).values(created_at=tx.now).returning(persons.c.id)
    return PersonId(tx.conn.execute(new).scalar_one())


def say(tx: Tx, community: CommunityId, number: int, text: str) -> int:
    return stored.add(tx, community, number, arrive(tx), None, text, None)


def say_and_spill(tx: Tx, community: CommunityId, number: int, text: str) -> None:
    say(tx, community, number, text)
    assert numbers(likely_same(tx, community, text)) == [number]
    raise Spilled


def correct(tx: Tx, need: int, text: str) -> None:
    tx.conn.execute(update(needs).where(needs.c.id == need).values(text=text))


def take_back(tx: Tx, need: int) -> None:
    tx.conn.execute(delete(needs).where(needs.c.id == need))


def support(tx: Tx, need: int) -> None:
    stored.support(tx, NeedId(need), arrive(tx))


def numbers(likely: list[LikelyNeed]) -> list[int]:
    return [each.number for each in likely]


async def test_what_was_said_in_chinese_is_found_in_english_with_its_supports(store: Store) -> None:
    cherry = await store.write(found, CHERRY)
    need = await store.write(say, cherry, 1, "2号楼门口的灯坏了")
    await store.write(say, cherry, 2, "希望建一个篮球场")
    await store.write(support, need)
    likely = await store.read(likely_same, cherry, "The light at the entrance of building 2 is out of order")
    assert [(each.id, each.number, each.text, each.supports) for each in likely] == [(need, 1, "2号楼门口的灯坏了", 1)]
    assert 0.45 <= likely[0].score <= 1


async def test_the_same_in_another_building_is_known_but_not_offered(store: Store) -> None:
    cherry = await store.write(found, CHERRY)
    await store.write(say, cherry, 1, "2号楼门口的灯坏了")
    assert await store.read(likely_same, cherry, "5号楼门口的灯坏了") == []
    assert numbers(await store.read(same_elsewhere, cherry, "5号楼门口的灯坏了")) == [1]
    assert await store.read(same_elsewhere, cherry, "2号楼门口的灯坏了") == []


async def test_communities_do_not_hear_each_other(store: Store) -> None:
    cherry, plum = await store.write(found, CHERRY), await store.write(found, PLUM)
    await store.write(say, cherry, 1, "电梯坏了")
    assert await store.read(likely_same, plum, "电梯坏了") == []
    await store.write(say, plum, 7, "电梯坏了")
    assert numbers(await store.read(likely_same, plum, "电梯坏了")) == [7]
    assert numbers(await store.read(likely_same, cherry, "电梯坏了")) == [1]


async def test_a_need_that_is_corrected_or_taken_back_is_found_as_it_is_now(store: Store) -> None:
    cherry = await store.write(found, CHERRY)
    need = await store.write(say, cherry, 1, "电梯坏了")
    assert numbers(await store.read(likely_same, cherry, "电梯坏了")) == [1]
    await store.write(correct, need, "路灯坏了")
    assert await store.read(likely_same, cherry, "电梯坏了") == []
    assert numbers(await store.read(likely_same, cherry, "路灯坏了")) == [1]
    await store.write(take_back, need)
    assert await store.read(likely_same, cherry, "路灯坏了") == []


async def test_what_was_never_committed_is_never_offered(store: Store) -> None:
    """It is found within its own transaction only, by the index that the others use as well."""
    cherry = await store.write(found, CHERRY)
    await store.write(say, cherry, 1, "路灯坏了")
    with pytest.raises(Spilled):
        await store.write(say_and_spill, cherry, 2, "电梯坏了")
    assert await store.write(likely_same, cherry, "电梯坏了") == []
    assert await store.read(likely_same, cherry, "电梯坏了") == []


async def test_many_ask_at_once_while_others_speak(store: Store) -> None:
    cherry = await store.write(found, CHERRY)
    await store.write(say, cherry, 1, "东门门禁坏了")
    saying = [store.write(say, cherry, number, f"{number}号楼电梯坏了") for number in range(2, 12)]
    asking = [store.read(likely_same, cherry, "東門刷卡機壞了") for _ in range(30)]
    done = await asyncio.gather(*saying, *asking)
    assert all(numbers(each) == [1] for each in done if isinstance(each, list))
    assert numbers(await store.read(likely_same, cherry, "11号楼电梯坏了")) == [11]
