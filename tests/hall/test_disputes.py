"""Disputes that outlive whoever raised them, or the vote: who settles them, and what the result says then."""

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

HELD_AT_CLOSE = "⚠ 持有人有异议：1 个（1-1-202）"


@pytest.fixture
async def contested(home: Neighbourhood) -> Neighbourhood:
    """Wu shares 1-1-202 with Chen and objects to what he cast for it; Daniel is a teller."""
    await home.seat(home.wu, "1-1-202", holder=1)
    await home.post(home.zhou, "/role @daniel teller", "监票人")
    card = await home.open_vote()
    await home.chen.tap(card, "赞成")
    await home.wu.expect("1-1-202 在 V-1 投了")
    await home.ask(home.wu, "/object V-1 1-1-202 没商量过", "从现在起有争议")
    return home


async def forget(home: Neighbourhood, person: Person) -> None:
    sure = await home.ask(person, "/forgetme", "忘记")
    await person.tap(sure, sure.buttons[0][0].label)
    await home.becomes("SELECT COUNT(*) FROM identities WHERE telegram_id = " + str(person.id), [(0,)])


async def result(home: Neighbourhood) -> TownMessage:
    home.clock.advance(days=7, seconds=1)
    return await home.until(lambda message: message.text.startswith("V-1 · ") and "根：" in message.text)


async def card(home: Neighbourhood, says: str = "", says_not: str = "") -> str:
    """The card of the vote, once it says the one and the other no more; the post of its result is never edited."""
    ((shown,),) = await home.look("SELECT message_id FROM cards WHERE kind = 'vote'")
    found = await home.until(
        lambda message: message.id == shown and says in message.text and (not says_not or says_not not in message.text)
    )
    return found.text


# --- raised by somebody who is gone ----------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_teller_settles_what_somebody_objected_to_who_was_forgotten(contested: Neighbourhood) -> None:
    home = contested
    await home.ask(home.daniel, "/object V-1 1-1-202 -", "holds the seat still")
    await forget(home, home.wu)
    own = await home.ask(home.chen, "/ballot V-1", "席位 1-1-202 有争议")
    assert "已不再持有这个席位" in own.text
    assert "/object V-1 1-1-202 -" in own.text
    await home.ask(home.daniel, "/object V-1 1-1-202 -", "Settled")
    await home.chen.expect("Daniel（主持人或监票人）已了结席位 1-1-202 在 V-1 的异议")
    assert "有争议" not in (await home.ask(home.chen, "/ballot V-1", "席位 1-1-202：赞成")).text
    await home.ask(home.daniel, "/object V-1 1-1-202 -", "Nobody objects")
    assert "有异议" not in (await result(home)).text
    assert await home.look("SELECT settled_as FROM disputes") == [("in-place",)]
    assert await home.look("SELECT COUNT(*) FROM acts WHERE kind = 'dispute settled'") == [(1,)]


async def test_nobody_settles_for_the_gone_what_is_about_their_own_seat_or_ballot(contested: Neighbourhood) -> None:
    home = contested
    await home.post(home.zhou, "/role @chen teller", "监票人")
    await forget(home, home.wu)
    await home.ask(home.chen, "/object V-1 1-1-202 -", "请没有参与的主持人或监票人了结")
    await home.ask(home.wang, "/object V-1 1-1-202 -", "不是您持有的")
    assert await home.look("SELECT settled_at FROM disputes") == [(None,)]


async def test_who_cast_by_proxy_does_not_settle_what_the_holder_objected_to(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/role @daniel teller", "监票人")
    await home.open_vote()
    await home.ask(home.wang, "/proxy @daniel V-1", "已请")
    offer = await home.daniel.expect("asks you to cast for seat 1-1-102")
    await home.daniel.tap(offer, "Accept")
    await home.daniel.expect("You cast for seat 1-1-102", after=offer)
    await home.ask(home.daniel, "/cast V-1 1-1-102 yes", "is counted as Yes")
    await home.ask(home.wang, "/object V-1 1-1-102 说好投反对", "从现在起有争议")
    await forget(home, home.wang)
    await home.ask(home.daniel, "/object V-1 1-1-102 -", "a moderator or a teller who has no part in it")
    await home.ask(home.zhou, "/object V-1 1-1-102 -", "已了结")
    assert "有异议" not in (await result(home)).text


async def test_neither_who_wrote_a_ballot_down_nor_its_witness_settles_what_the_holder_objected_to(
    home: Neighbourhood,
) -> None:
    await home.post(home.zhou, "/role @daniel teller", "监票人")
    await home.post(home.zhou, "/role @chen teller", "监票人")
    await home.open_vote()
    await home.ask(home.zhou, "/assist V-1 1-1-102 电话 @daniel 赞成", "正在请")
    asked = await home.daniel.expect("You are named as the witness")
    await home.daniel.tap(asked, "Yes, I witnessed this")
    await home.wang.expect("由电话告知")
    await home.ask(home.wang, "/object V-1 1-1-102 没打过电话", "从现在起有争议")
    await forget(home, home.wang)
    await home.ask(home.zhou, "/object V-1 1-1-102 -", "请没有参与的主持人或监票人了结")
    await home.ask(home.daniel, "/object V-1 1-1-102 -", "a moderator or a teller who has no part in it")
    await home.ask(home.chen, "/object V-1 1-1-102 -", "已了结")


@BOTH_WAYS
async def test_settled_for_the_gone_after_the_close_the_count_stays_and_the_card_says_so(
    contested: Neighbourhood,
) -> None:
    home = contested
    await forget(home, home.wu)
    shown = (await result(home)).text
    assert HELD_AT_CLOSE in shown
    assert "有疑问的席位：1 个（有争议 1）" in shown
    before = await home.look("SELECT root, outcome FROM votes")
    await home.ask(home.zhou, "/object V-1 1-1-202 -", "截止后已了结")
    assert "有疑问的席位" not in await card(home, f"{HELD_AT_CLOSE}。截止后已了结：1 个（1-1-202）")
    assert await home.look("SELECT root, outcome FROM votes") == before
    assert "截止后已了结" in (await home.ask(home.chen, "/ballot V-1", "席位 1-1-202：赞成")).text


async def test_what_the_gone_said_of_a_result_is_settled_as_well(home: Neighbourhood) -> None:
    await home.wang.tap(await home.open_vote(), "赞成")
    await result(home)
    told = await home.wang.expect("V-1 已结束。您的席位")
    await home.wang.tap(told, "1-1-102：这里不对")
    await card(home, "说有误：1 个（1-1-102）")
    await forget(home, home.wang)
    await home.ask(home.zhou, "/object V-1 1-1-102 -", "已了结")
    await card(home, "根：", says_not="说有误")


# --- settled after the close -----------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_an_objection_of_before_the_close_is_settled_afterwards_and_the_card_says_so(
    contested: Neighbourhood,
) -> None:
    home = contested
    assert HELD_AT_CLOSE in (await result(home)).text
    before = await home.look("SELECT root, outcome FROM votes")
    await home.ask(home.wu, "/object V-1 1-1-202 -", "仍会列出它截止时有争议，并注明已了结")
    assert "有疑问的席位" not in await card(home, f"{HELD_AT_CLOSE}。截止后已了结：1 个（1-1-202）")
    assert await home.look("SELECT root, outcome FROM votes") == before
    assert await home.look("SELECT settled_as FROM disputes") == [("withdrawn",)]


async def test_the_button_under_an_objection_settles_it_after_the_close_with_what_was_said_since(
    contested: Neighbourhood,
) -> None:
    home = contested
    await result(home)
    told = await home.wu.expect("V-1 已结束。您的席位")
    await home.wu.tap(told, "1-1-202：这里不对")
    answer = await home.wu.expect("的持有人说有误", after=told)
    await card(home, "说有误：1 个（1-1-202）")
    await home.wu.tap(answer, "已经了结")
    await home.wu.expect("并注明已了结", after=answer)
    assert "说有误" not in await card(home, "截止后已了结：1 个（1-1-202）")
    assert await home.look("SELECT about, settled_as FROM disputes ORDER BY id") == [
        ("ballot", "withdrawn"), ("result", "withdrawn"),
    ]  # fmt: skip


async def test_where_one_of_two_objections_is_settled_after_the_close_the_seat_is_not(home: Neighbourhood) -> None:
    await home.seat(home.wu, "1-1-202", holder=1)
    await home.open_vote()
    await home.ask(home.zhou, "/assist V-1 1-1-202 纸质 @wang 反对", "正在请")
    asked = await home.wang.expect("您被写为见证人")
    await home.wang.tap(asked, "是，我见证了")
    for person in (home.wu, home.chen):
        await home.ask(person, "/object V-1 1-1-202 没说过", "从现在起有争议")
    await result(home)
    await home.ask(home.wu, "/object V-1 1-1-202 -", "不再有异议")
    await home.becomes("SELECT COUNT(*) FROM card_marks", [(0,)])
    assert "截止后已了结" not in await card(home)
    await home.ask(home.chen, "/object V-1 1-1-202 -", "并注明已了结")
    await card(home, "截止后已了结：1 个（1-1-202）")


# --- told to who watches over the vote -------------------------------------------------------------------------------


async def test_the_second_reason_within_an_hour_reaches_who_watches_over_the_vote(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/role @daniel teller", "监票人")
    await home.wang.tap(await home.open_vote(), "赞成")
    await result(home)
    await home.ask(home.wang, "/object V-1 1-1-102 我投的是反对", "已转告主持人和监票人：我投的是反对")
    await home.daniel.expect("is wrong: 我投的是反对")
    await home.ask(home.wang, "/object V-1 1-1-102 我投的是弃权", "已转告主持人和监票人：我投的是弃权")
    await home.ask(home.wang, "/object V-1 1-1-102 我根本没投", "已转告主持人和监票人：我根本没投")
    home.clock.advance(days=1)  # each has had the one message that they get unasked in a day
    await home.daniel.expect("is wrong: 我根本没投")
    assert not [each for each in home.daniel.private.messages if "弃权" in each.text], (
        "what is said no more is not told"
    )


async def test_what_was_settled_before_it_could_be_told_is_not_told(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/role @daniel teller", "监票人")
    await home.wang.tap(await home.open_vote(), "赞成")
    await result(home)
    await home.ask(home.wang, "/object V-1 1-1-102 我投的是反对", "已转告")
    await home.daniel.expect("is wrong: 我投的是反对")
    await home.ask(home.wang, "/object V-1 1-1-102 -", "不再有异议")
    await home.ask(home.wang, "/object V-1 1-1-102 还是不对", "已转告")
    await home.ask(home.wang, "/object V-1 1-1-102 -", "不再有异议")
    home.clock.advance(days=1)
    told = "SELECT o.outcome FROM outbox o JOIN identities i ON i.person_id = o.person_id "
    told += f"WHERE o.kind = 'result-disputed' AND i.telegram_id = {home.daniel.id} ORDER BY o.id"
    await home.becomes(told, [("sent",), ("moot",)])
