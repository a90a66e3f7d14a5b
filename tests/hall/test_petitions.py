"""Petitions: a fifth of the seats puts a matter onto the agenda, and nobody else does."""

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


@pytest.fixture
async def card(home: Neighbourhood) -> TownMessage:
    """Omar, who has no seat, begins a petition; its card. Three of the twelve seats are needed."""
    await home.omar.say(home.group, "/petition 院子里装长椅 <新>\n内容：旧的坏了")
    return await home.card("A-1")


async def sign(card: TownMessage, *people: Person) -> str:
    """They tap the button; what the last one is told."""
    return [(await person.tap(card, "✍️")).text for person in people][-1]


async def shows(home: Neighbourhood, card: TownMessage, part: str) -> None:
    await home.until(lambda message: message is card and part in message.text)


@BOTH_WAYS
async def test_a_full_petition_opens_its_discussion_by_itself_after_a_week(
    home: Neighbourhood, card: TownMessage
) -> None:
    assert "· 0 个席位，需要 3 个" in card.text
    assert "装长椅 <新>" in card.text
    assert "1 个席位" in await sign(card, home.zhou, home.wang)
    await shows(home, card, "· 2 个席位，需要 3 个")
    assert "for one seat" in await sign(card, home.daniel)
    await shows(home, card, "✓ 3 个席位，需要 3 个")
    await shows(home, card, "2026年6月8日")
    await home.zhou.expect("联名已满")
    home.clock.advance(days=6, hours=23)
    assert await home.count("proposals") == 0
    home.clock.advance(hours=2)
    opened = await home.card("P-1")
    assert "装长椅 <新>" in opened.text
    assert "Omar" in opened.text
    await shows(home, card, "见 P-1")
    assert "已经开始讨论" in (await home.forged(home.chen, card, "pe:1")).text
    home.clock.advance(days=8)
    await home.ask(home.wang, "/petition A-1", "见 P-1")
    assert await home.count("proposals") == 1


@BOTH_WAYS
async def test_a_seat_signs_once_whoever_of_its_owners_does_and_accounts_without_a_seat_do_not(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.seat(home.wu, "1-1-202", holder=1)
    await sign(card, home.chen)
    assert "席位 1-1-202 已由 陈志远 在 A-1 联名" in await sign(card, home.wu)
    for number in range(4):
        stranger = home.town.add_person(f"小号{number}", "zh-hans")
        await home.group.join(stranger)
        assert "认领席位" in await sign(card, stranger)
    assert "Only seats sign" in await sign(card, home.omar)
    await home.becomes("SELECT COUNT(*) FROM petition_signatures", [(1,)])
    assert "已收回" in await sign(card, home.chen)
    assert "1 个席位" in await sign(card, home.wu)
    tap = await home.delivered('"pe:1"')
    await home.again(tap)
    await shows(home, card, "· 1 个席位，需要 3 个")
    assert await home.look("SELECT COUNT(*) FROM petition_signatures") == [(1,)]


async def test_a_signature_that_is_taken_back_puts_the_opening_off(home: Neighbourhood, card: TownMessage) -> None:
    await sign(card, home.zhou, home.wang, home.daniel)
    await shows(home, card, "联名已满")
    home.clock.advance(days=6)
    await sign(card, home.daniel)
    await shows(home, card, "· 2 个席位，需要 3 个")
    home.clock.advance(days=2)
    await sign(card, home.daniel)
    await shows(home, card, "2026年6月16日")
    assert await home.count("proposals") == 0
    assert "联名已满" in await sign_away(home, card)


async def sign_away(home: Neighbourhood, card: TownMessage) -> str:
    """Whoever began it tries to take it back."""
    del card
    mine = await home.ask(home.omar, "/petition A-1", "Enough have signed")
    with pytest.raises(LookupError):
        mine.button("Take the petition back")
    forged = await home.forged(home.omar, mine, "pd:1")
    assert "theirs who signed" in forged.text
    return (await home.ask(home.wang, "/petition A-1", "联名已满")).text


async def test_a_signature_goes_with_its_seat(home: Neighbourhood, card: TownMessage) -> None:
    await sign(card, home.zhou, home.wang, home.daniel)
    await shows(home, card, "联名已满")
    moved = "SELECT person_id FROM identities WHERE name = 'Daniel'"
    await home.break_in(f"UPDATE seat_holders SET ended_at = 1 WHERE person_id = ({moved})")
    home.clock.advance(days=7, seconds=1)
    await shows(home, card, "· 2 个席位，需要 3 个")
    assert await home.count("proposals") == 0


async def test_the_rule_of_its_matter_says_how_much_must_sign(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/matters\n院子: cn-278-ordinary", "院子")
    await home.post(home.wang, "/petition 换电梯\n事项类型：屋顶\n内容：太旧", "屋顶")
    await home.wang.say(home.group, "/petition 换电梯\n事项类型：院子\n内容：太旧")
    card = await home.card("A-1")
    assert "按规则 cn-278-ordinary" in card.text
    assert "· 0 个席位，需要 3 个" in card.text
    assert "建筑面积：0.00 m²，需要 192.00 m²" in card.text


async def test_who_began_it_takes_it_back_while_it_is_not_full(home: Neighbourhood, card: TownMessage) -> None:
    mine = await home.ask(home.omar, "/petition A-1", "Begun by Omar")
    await home.omar.tap(mine, "Take the petition back")
    await home.omar.expect("is taken back")
    await shows(home, card, "发起人已收回")
    assert "已被收回" in (await home.forged(home.zhou, card, "pe:1")).text
    await home.ask(home.omar, "/petition", "/petition Benches")
    await home.ask(home.omar, "/petition Only a title", "text")
    await home.ask(home.omar, "/petition A-9", "A-9")
