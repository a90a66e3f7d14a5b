"""Who stands behind a proposal: seconding before it is discussed, taking it back, and taking one into another."""

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


async def card_says(home: Neighbourhood, number: str, words: str) -> TownMessage:
    return await home.until(lambda message: message.text.startswith(f"{number} · ") and words in message.text)


# --- seconding -------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_it_is_discussed_once_enough_seats_second_it(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        await home.post(home.zhou, "/seconding 2", "2 席附议")
        await home.wang.say(home.group, "/propose 门口装灯\n内容: 六盏")
        card = await card_says(home, "P-1", "2 席中已有 0 席")
        assert "此前的回复不保存" in card.text
        assert "回复都会保存" not in card.text
        assert "开启表决之前还需要" not in card.text, "its days have not begun"
        await home.ask(home.daniel, "/for P-1 It is dark", "waits to be seconded: 0 of 2 seats")
        await home.wang.say(home.group, "这条不算讨论", reply_to=card)
        await home.daniel.tap(card, "我附议")
        await card_says(home, "P-1", "2 席中已有 1 席")
        assert "You hold no seat" in (await home.omar.tap(card, "我附议")).text
        await home.chen.tap(card, "我附议")
        await home.becomes("SELECT state FROM proposals", [("open",)])
        await home.ask(home.daniel, "/for P-1 It is dark", "")
        assert await home.look("SELECT COUNT(*) FROM points") == [(1,)]
        assert await home.count("messages") == 0, "what was said before is not its discussion"
        await home.ask(home.omar, "/second P-1", "is being discussed already")
        await card_says(home, "P-1", "回复都会保存")
        await home.ask(home.daniel, "/propose Benches\ntext: Two", "Once 2 seats second it")


async def test_a_seat_of_two_holders_counts_once_and_may_be_taken_back(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        await home.seat(home.wu, "1-1-202", holder=1)
        await home.post(home.zhou, "/seconding 2", "2 席附议")
        await home.wang.say(home.group, "/propose 门口装灯\n内容: 六盏")
        await home.card("P-1")
        await home.ask(home.chen, "/second P-1", "已有 1 席")
        await home.ask(home.wu, "/second P-1", "已有 1 席")
        await home.ask(home.chen, "/second P-1", "您不再附议 P-1：2 席中已有 1 席")
        assert await home.look("SELECT state FROM proposals") == [("seconding",)]
        await home.ask(home.daniel, "/seconding 0", "Only a moderator")
        await home.post(home.zhou, "/seconding 1", "1 席附议")
        await home.becomes("SELECT state FROM proposals", [("open",)])


# --- taking back -----------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_its_author_takes_it_back_and_those_behind_it_learn_why(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        await home.post(home.daniel, "/need The lamp is broken", "N-1")
        await home.wang.say(home.group, "/propose 门口装灯\n需求: N-1\n内容: 六盏")
        await home.card("P-1")
        await home.ask(home.chen, "/for P-1 晚上太黑", "P-1")
        await home.ask(home.daniel, "/takeback P-1 no", "Only an author of P-1")
        await home.ask(home.wang, "/takeback P-1", "请这样写")
        await home.ask(home.wang, "/takeback P-1 物业 <自己> 会做", "P-1 已撤回")
        over = await card_says(home, "P-1", "物业 <自己> 会做")
        assert not [button for row in over.buttons for button in row if "专业意见" in button.label]
        assert "此后的回复不再保存" in over.text
        assert "回复都会保存" not in over.text
        told = await home.look("SELECT COUNT(*) FROM outbox WHERE kind = 'proposal-ended'")
        assert told == [(2,)], "Daniel, whose need it answers, and Chen, who spoke for it"
        await home.ask(home.chen, "/against P-1 也许", "已由提案人撤回")
        await home.ask(home.wang, "/revise P-1\n内容: 八盏", "已由提案人撤回")
        await home.until(lambda message: message.text.startswith("N-1 · ") and "P-1 已撤回" in message.text)
        await home.post(home.zhou, "/openvote\n提案: P-1\n规则: simple-majority\n截止: 7天", "已由提案人撤回")


# --- merging ---------------------------------------------------------------------------------------------------------


async def two(home: Neighbourhood) -> None:
    """Wang and Daniel each propose something for the same need."""
    await home.settle()
    await home.post(home.chen, "/need 门口太黑", "N-1")
    await home.post(home.chen, "/need 垃圾满了", "N-2")
    await home.wang.say(home.group, "/propose 六盏灯\n需求: N-1\n费用: 12000\n内容: 六盏")
    await home.card("P-1")
    await home.daniel.say(home.group, "/propose One mast\nneeds: N-1 N-2\ncost: 9000\ntext: One mast")
    await home.card("P-2")


@BOTH_WAYS
async def test_one_is_taken_into_another_with_credit(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await two(home)
        await card_says(home, "P-1", "针对同一个问题的还有：P-2")
        await home.ask(home.chen, "/for P-2 便宜", "P-2")
        await home.ask(home.chen, "/merge P-1 P-2 一样的", "只有 P-2, P-1 的提案人")
        await home.ask(home.daniel, "/merge P-1 P-2 Both light the gate", "The authors of P-1 are asked")
        asked = await home.wang.expect("希望把 P-2")
        await home.wang.tap(asked, "同意合并")
        await home.wang.expect("P-2 已并入 P-1")
        await card_says(home, "P-1", "王秀英, Daniel")
        await card_says(home, "P-2", "已并入 P-1")
        assert await home.look("SELECT need_id FROM proposal_needs WHERE proposal_id = 1 ORDER BY 1") == [(1,), (2,)]
        await home.ask(home.daniel, "/revise P-1\ntext: One mast with six lamps", "1 → 2")
        await home.ask(home.daniel, "/against P-2 no", "P-2 was taken into P-1")
        board = await home.ask(home.daniel, "/board P-2", "the board")
        assert "便宜" in board.text
        assert "这个邀请已经不在了" in (await home.wang.tap(asked, "同意合并")).text


async def test_an_open_vote_forbids_it_and_the_other_side_may_decline(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await two(home)
        await home.ask(home.wang, "/merge P-1 P-1 x", "不能并入它自己")
        await home.ask(home.daniel, "/merge P-1 P-2 Both light the gate", "The authors of P-1 are asked")
        asked = await home.wang.expect("希望把 P-2")
        await home.zhou.say(home.group, "/openvote\n提案: P-2\n规则: simple-majority\n截止: 7天")
        await home.becomes("SELECT state FROM votes", [("open",)])
        assert "V-1" in (await home.wang.tap(asked, "同意合并")).text
        assert await home.look("SELECT state FROM proposals ORDER BY id") == [("open",), ("open",)]


async def test_alternatives_stand_beside_each_other(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await two(home)
        await home.ask(home.chen, "/for P-2 便宜 <i>", "P-2")
        await home.ask(home.wang, "/against P-2 一根杆子照不到后门", "P-2")
        said = await home.ask(home.daniel, "/compare P-1", "All of them answer N-1")
        assert "P-1: 12000" in said.text
        assert "P-2: 9000" in said.text
        assert "便宜 <i>" in said.text
        assert "P-2: 2 seats" in said.text, "Daniel, who proposed it, and Chen, who spoke for it"
        picture = [message for message in home.daniel.private.messages if message.photo]
        assert len(picture) == 1
        await home.ask(home.daniel, "/compare P-9", "There is no P-9")
        await home.ask(home.daniel, "/takeback P-2 It was a bad idea", "withdrawn")
        await home.ask(home.daniel, "/compare P-1", "Nothing else is proposed")
