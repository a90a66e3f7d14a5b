"""One whole matter, from "the light is broken" to "we looked, it is so", as the people of the courtyard live it."""

import json
from dataclasses import dataclass

from records.verify import verify
from simulator import TownMessage
from tests.hall.neighbourhood import EVERY_WAY, Neighbourhood, code_of

PROPOSAL = """/propose 门口装灯
问题：老人晚上看不清台阶
需求：N-1、N-2
费用：12860 元
地点：2 号楼门口
养护：物业公司
内容：装六盏感应灯
另留两盏备用"""
VOTE = "/openvote 门口装灯\n提案：P-1\n规则：cn-278-ordinary\n截止：7天"


@dataclass
class Told:
    """What one part of the story hands on to the next."""

    need: TownMessage | None = None
    proposal: TownMessage | None = None
    vote: TownMessage | None = None
    record: TownMessage | None = None
    root: str = ""


@EVERY_WAY
async def test_a_broken_light_becomes_six_lamps_that_the_neighbours_have_looked_at(courtyard: Neighbourhood) -> None:
    told = Told()
    async with courtyard.hall():
        await they_move_in(courtyard)
        await they_say_what_they_need(courtyard, told)
        await they_are_asked(courtyard)
        await they_argue(courtyard, told)
        await the_gate_opens_in_its_time(courtyard, told)
        await they_vote(courtyard, told)
        await the_silent_are_reminded(courtyard)
        await the_clock_closes_it(courtyard, told)
        await anyone_counts_again(courtyard, told)
        await it_is_promised_done_and_looked_at(courtyard, told)
        await the_record_stands_in_its_folder(courtyard)


async def they_move_in(c: Neighbourhood) -> None:
    setup = await c.post(c.zhou, "/setup 樱花苑\n简称：cherry\n议事天数：3\n发言人数：3", "已设立")
    assert "cherry" in setup.text
    assert "满 3 天、有 3 人发言、所有提问都得到答复" in setup.text
    preview = await c.send_roll()
    assert "12 个席位" in preview.text
    assert "建筑面积：960.00 m²" in preview.text
    await c.zhou.tap(preview, "保存")
    assert "12 个席位。您的文件带来 13 个席位码" in (await c.zhou.expect("已保存", after=preview)).text

    await c.zhou.start()
    await c.ask(c.zhou, f"/join {code_of('1-1-101')}", "1-1-101")
    await c.daniel.start()
    typed = code_of("1-1-201").lower().replace("1", "l")  # as one misreads it
    assert "1-1-201" in (await c.ask(c.daniel, f"/join {typed[:4]}-{typed[4:]}", "You now hold")).text
    await c.seat(c.wang, "1-1-102")
    await c.seat(c.chen, "1-1-202", "1-2-101")
    await c.seat(c.wu, "1-1-202", holder=1)
    assert "72 小时" in (await c.chen.expect("吴桂芳 现在也持有席位 1-1-202")).text
    await c.ask(c.chen, "/seats", "1-1-202, 1-2-101")


async def they_say_what_they_need(c: Neighbourhood, told: Told) -> None:
    await c.wang.say(c.group, "/need 2号楼门口的灯坏了 <晚上>")
    told.need = await c.until(lambda message: "N-1" in message.text)
    assert "王秀英" in told.need.text
    assert "<晚上>" in told.need.text  # nobody's words become markup
    asked = await c.ask(c.daniel, "/need It is too dark to carry a bicycle down", "may have said it already")
    await c.daniel.tap(asked, "No, mine is another")
    assert "N-2" in (await c.daniel.expect("Noted as", after=asked)).text
    await c.omar.say(c.group, "/need A lamp, please")
    third = await c.until(lambda message: "N-3" in message.text)
    assert "无席位" in third.text

    assert "现在有 1 人附议" in (await c.chen.tap(told.need, "我也是")).text
    await c.until(lambda message: message is told.need and "我也是 · 1" in message.buttons[0][0].label)
    assert "已收回" in (await c.chen.tap(told.need, "我也是")).text
    assert "1 人附议" in (await c.chen.tap(told.need, "我也是")).text
    assert "是您自己的需求" in (await c.wang.tap(told.need, "我也是")).text


async def they_are_asked(c: Neighbourhood) -> None:
    await c.zhou.say(
        c.group, "/survey 院子需要什么？\n1. [单选] 多久用一次？\n- 每天\n- 每周\n2. [文字] 还缺什么？\n截止：2天"
    )
    card = await c.until(lambda message: "S-1" in message.text)
    link = card.button("回答").url or ""
    first = await c.daniel.expect("1 of 2", after=await c.daniel.follow(link))
    await c.daniel.tap(first, "每天")
    await c.daniel.expect("2 of 2", after=first)
    came_back = await c.daniel.follow(link)  # went away in between: goes on where it was left
    await c.daniel.expect("2 of 2", after=came_back)
    review = await c.ask(c.daniel, "A bench", "S-1: your answers")
    await c.daniel.tap(review, "1")
    again = await c.daniel.expect("1 of 2", after=review)
    assert "Your answer so far: 每天" in again.text
    await c.daniel.tap(again, "每周")
    changed = await c.daniel.expect("S-1: your answers", after=again)
    await c.daniel.tap(changed, "Send")
    assert "answered" in (await c.daniel.expect("Thank you", after=changed)).text
    await c.until(lambda message: message is card and "已有 1 人回答" in message.text)

    c.clock.advance(days=2, seconds=1)
    result = await c.until(lambda message: "S-1 · 调查结果" in message.text)
    assert "每天 · 0" in result.text
    assert "每周 · 1" in result.text
    assert "· A bench" in result.text
    assert "Daniel" not in result.text
    assert "S-1 is closed" in (await c.daniel.tap(again, "每天")).text


async def they_argue(c: Neighbourhood, told: Told) -> None:
    await c.chen.say(c.group, PROPOSAL)
    card = told.proposal = await c.card("P-1")
    assert "装六盏感应灯\n另留两盏备用" in card.text
    assert "回应 N-1, N-2" in card.text
    assert "N-1 已形成提案 P-1" in (await c.wang.expect("P-1")).text
    assert "N-2, has led to proposal P-1" in (await c.daniel.expect("P-1")).text

    asked = await c.daniel.follow(card.button("赞成，因为").url or "")
    await c.daniel.expect("Why are you for it", after=asked)
    await c.ask(c.daniel, "Safer for children", "is on the board (number 1)")
    asked = await c.wang.follow(card.button("我想问").url or "")
    await c.wang.expect("您想问什么", after=asked)
    await c.ask(c.wang, "电费多少？", "第 2 条")
    question = await c.chen.expect("有人就您的提案")
    link = question.button("答复第 2 问").url or ""
    await c.chen.expect("电费多少？", after=await c.chen.follow(link))
    await c.ask(c.chen, "每月约 40 元", "第 2 问已答复")
    assert "每月约 40 元" in (await c.wang.expect("您对 P-1 的提问有了答复")).text
    await c.post(c.li, "/ask P-1 誰來換燈泡？", "第 4 則")

    said = await c.daniel.say(c.group, "I like it", reply_to=card)
    await c.wang.say(c.group, "我也是", reply_to=said)
    await c.wang.say(c.group, "今天天气不错")
    await c.until(lambda message: message is card and "3 条意见，2 条发言" in message.text)
    await edit(c, said, "I like it a lot")
    await c.zhou.say(c.group, "谁来维护？", reply_to=card)
    await c.until(lambda message: message is card and "3 条发言" in message.text)
    kept = await c.look("SELECT text FROM messages ORDER BY message_id")
    assert [text for (text,) in kept] == ["I like it a lot", "我也是", "谁来维护？"]


async def edit(c: Neighbourhood, message: TownMessage, text: str) -> None:
    """The author edits a message; the town has no gesture for it."""
    sent = next(
        raw["message"]
        for raw in reversed(c.town.bot.delivered)
        if isinstance(raw.get("message"), dict) and raw["message"]["message_id"] == message.id  # type: ignore[index]
    )
    assert isinstance(sent, dict)
    c.town.deliver_raw({"edited_message": {**sent, "text": text, "edit_date": c.clock.timestamp()}})


async def the_gate_opens_in_its_time(c: Neighbourhood, told: Told) -> None:
    refused = await c.post(c.zhou, VOTE, "P-1 还不能表决")
    assert "讨论到 2026年6月6日" in refused.text
    assert "答复 1 个提问" in refused.text
    assert "人发言" not in refused.text  # enough have been heard
    await c.post(c.zhou, "/answer P-1 4 物业公司", "第 4 问已答复")
    c.clock.advance(days=3)
    said = await c.zhou.say(c.group, VOTE)
    told.vote = await c.until(lambda message: "V-1" in message.text and bool(message.buttons), after=said)
    assert "表决的是提案 P-1 第 1 版" in told.vote.text
    assert "两个数都要达到" in told.vote.text
    assert "人数：需要 8，已有 0" in told.vote.text
    await c.until(lambda message: message is told.proposal and "见表决 V-1" in message.text)


async def they_vote(c: Neighbourhood, told: Told) -> None:
    card = told.vote
    assert card is not None
    assert "Counted: Yes for 1-1-201 in V-1" in (await c.daniel.tap(card, "赞成")).text
    changed = await c.daniel.tap(card, "反对")
    assert "Changed to No" in changed.text
    words = await c.ask(c.daniel, "/cast V-1 yes", "(before: No)")
    receipt = changed.text.split("Receipt ")[1].split(".")[0]
    assert receipt in words.text  # the seat's receipt stays the same whatever is chosen

    assert "您的 2 个席位" in (await c.chen.tap(card, "赞成")).text
    named = await c.ask(c.chen, "/cast Ｖ－１ １－１－２０２ 反对", "1-1-202")  # as a Chinese keyboard writes
    assert "1-2-101" not in named.text
    assert "之前：赞成" in named.text
    await c.ask(c.chen, "/cast v1 1-1-202 同意", "1-1-202")
    await c.ask(c.chen, "/cast V-1 2-1-101 赞成", "不是您持有的")
    await c.zhou.tap(card, "弃权")
    own = await c.wang.expect("还没有投票", after=await c.wang.follow(card.button("我的选票").url or ""))
    assert "已计入：反对" in (await c.wang.tap(own, "反对")).text
    await c.ask(c.wang, "/ballot V-1", "1-1-102：反对")
    assert "人数：需要 8，已有 0" in card.text  # five ballots: the card still shows none

    for seat, name in (("1-2-201", "赵强"), ("1-2-202", "孙丽"), ("2-1-101", "何平"), ("2-1-102", "郑洁")):
        neighbour = c.town.add_person(name, "zh-hans")
        await c.seat(neighbour, seat)
        await neighbour.tap(card, "赞成")
    assert "人数：需要 8，已有 0" in card.text  # nine
    last = c.town.add_person("冯涛", "zh-hans")
    await c.seat(last, "2-1-201")
    assert "赞成" in (await c.ask(last, "/cast V-1 赞成", "已计为")).text
    shown = await c.until(lambda message: message is card and "人数：需要 8，已有 10" in message.text)
    assert "✓ 人数" in shown.text
    assert "建筑面积：需要 66.7 %，已有 80.7 %" in shown.text


async def the_silent_are_reminded(c: Neighbourhood) -> None:
    silent = c.town.add_person("蒋华", "zh-hans")
    await c.seat(silent, "2-1-202")
    await c.ask(c.li, f"/join {code_of('1-2-102')}", "1-2-102")  # wrote in private, which is as good as Start
    c.clock.advance(days=6)
    reminder = await silent.expect("您的席位还没有投票")
    assert "V-1" in reminder.text
    assert "已计入：弃权" in (await silent.tap(reminder, "弃权")).text
    await c.li.expect("您的席位還沒有投票")
    for person in (c.zhou, c.wang, c.chen, c.wu, c.omar):
        assert not any("您的席位还没有投票" in message.text for message in person.private.messages)
    await c.becomes("SELECT COUNT(*) FROM acts WHERE kind = 'reminded'", [(1,)])
    told = json.loads((await c.look("SELECT CAST(facts AS TEXT) FROM acts WHERE kind = 'reminded'"))[0][0])
    assert told == {"vote": 1, "reminded": 2, "unreachable": 0}


async def the_clock_closes_it(c: Neighbourhood, told: Told) -> None:
    c.clock.advance(days=1)
    result = await c.until(lambda message: "V-1 · ✅ 通过" in message.text and message is not told.vote)
    assert "12 个席位中有 11 个投了票" in result.text
    assert "✓ 参与，人数：11（91.6 %），需要 8" in result.text
    assert "✓ 赞成，人数：8（72.7 %），需要 6" in result.text
    assert "项目档案 R-1" in result.text
    told.root = result.text.split("全部计票内容的根：")[1].split()[0]
    await c.until(lambda message: message is told.vote and "✅ 通过" in message.text)
    assert told.vote is not None
    assert not any(button.data for row in told.vote.buttons for button in row), "nothing is left to be cast"
    assert "Seat 1-1-201: counted, Yes, receipt" in (await c.daniel.expect("V-1 is closed")).text
    assert "1-1-202：已计入，赞成" in (await c.wu.expect("V-1 已结束")).text  # cast by the co-holder
    assert "takes no more ballots" in (await c.forged(c.daniel, told.vote, "b:1:no")).text


async def anyone_counts_again(c: Neighbourhood, told: Told) -> None:
    full = await c.daniel.private.wait_for(
        lambda message: message.document is not None, after=await c.daniel.say(c.daniel.private, "/export V-1")
    )
    assert full.document is not None
    assert "with every seat" in full.text
    verdict = verify(full.document.content, told.root)
    assert (verdict.problems, verdict.recounted, verdict.passed) == ((), True, True)
    assert {each.seat: each.choice for each in verdict.ballots}["1-1-201"] == "yes"
    for person, text in ((c.omar, "/export V-1"), (c.daniel, "/export V-1 public")):
        public = await person.private.wait_for(
            lambda message: message.document is not None, after=await person.say(person.private, text)
        )
        assert public.document is not None
        assert public.document.filename == "cherry-V-1-public.zip"
        verdict = verify(public.document.content, told.root)
        assert (verdict.problems, verdict.recounted, verdict.ballots) == ((), False, ())


async def it_is_promised_done_and_looked_at(c: Neighbourhood, told: Told) -> None:
    card = told.record = await c.until(lambda message: message.text.startswith("R-1 · 项目档案"))
    assert "来自 N-1, N-2 → P-1 → V-1" in card.text
    c.clock.advance(days=1)  # they have been told today what became of their needs
    await c.post(c.zhou, "/body 街道办\n类别：部门", "街道办")
    await c.post(c.zhou, "/assign R-1\n负责：街道办\n事项：装灯\n期限：20天", "标注为未确认")
    await c.until(lambda message: message is card and "街道办（不在群里，未确认）" in message.text)
    await c.wang.expect("已有人承诺去做")
    c.clock.advance(days=1)  # nobody is told twice a day
    await c.post(c.zhou, "/assign R-1.1\n负责：@Daniel\n事项：装六盏灯\n期限：30天", "R-1.1：Daniel")
    await c.daniel.expect("You are named in R-1")
    await c.ask(c.omar, "/done R-1", "Only the one named in R-1")
    c.clock.advance(days=1)
    done = await c.ask(c.daniel, "/done R-1 Six lamps are up", "R-1 is reported done")
    assert "3 people are asked" in done.text  # Wang, Daniel, and Chen, who also proposed it

    asked = await c.wang.expect("这是您提出过的事")
    assert "Six lamps are up" in asked.text
    assert "现在算作有异议" in (await c.wang.tap(asked, "否，不属实")).text
    await c.until(lambda message: message is card and "有异议" in message.text)
    assert "不在受邀查看 R-1 的人当中" in (await c.zhou.tap(card, "是，属实")).text
    await c.ask(c.wang, "/check R-1 否 3 单元那盏不亮", "现在算作有异议")
    c.clock.advance(days=1)  # nobody is asked twice a day
    await c.ask(c.daniel, "/done R-1 The sixth one works now", "reported done")
    again = await c.wang.expect("The sixth one works now")
    assert "是 1，有瑕疵 0，否 0，共询问 3 人" in (await c.wang.tap(again, "是，属实")).text
    await c.ask(c.chen, "/check R-1 是", "是 2，有瑕疵 0，否 0")
    c.clock.advance(days=7, seconds=1)  # Daniel says nothing: the clock ends the check
    await c.until(lambda message: message is card and "✅ 已验收" in message.text)
    assert [button.label for row in card.buttons for button in row] == ["查看整份档案"]


async def the_record_stands_in_its_folder(c: Neighbourhood) -> None:
    folder = c.folder / "records" / "cherry" / "R-1"

    def state() -> str:
        return str(json.loads((folder / "record.json").read_text(encoding="utf-8"))["state"])

    await c.eventually(lambda: state() == "checked")
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    assert record["check"] == {"asked": 3, "yes": 2, "faults": 0, "no": 0, "reasons": []}
    assert [need["number"] for need in record["needs"]] == ["N-1", "N-2"]
    assert [each["problem"] for each in record["proposal"]["versions"]] == ["老人晚上看不清台阶"]
    page = (folder / "README.md").read_text(encoding="utf-8")
    assert page.startswith("# R-1 · 门口装灯")
    assert "问题：老人晚上看不清台阶" in page
    assert "R-1.1 ★ Daniel，居民：装六盏灯" in page  # who promised stands by it
    assert "王秀英" not in page  # the names of the others stay in the hall
    assert verify((folder / "V-1-public.zip").read_bytes(), record["vote"]["root"]).problems == ()
