"""Programmes of departments and sponsors: entered, matched, confirmed and over; and two matters at one place."""

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_themes import LAMPS, make, say_needs

OFFER = """/offer 路灯改造补助
来自：街道办 <照明科>
资金：最多 30,000 元
条件：居民承担一半
到：2026-06-20
地点：2号楼
文号：SJ-2026-41"""


async def lamps(c: Neighbourhood) -> None:
    """A theme of two needs about lamps by the gate of building 2."""
    await say_needs(c, (c.wang, LAMPS[0]), (c.daniel, "The lamp by the gate of building 2 is broken"))
    await make(c, "/theme 2号楼门口的路灯\n需求：N-1 N-2")


@BOTH_WAYS
async def test_a_programme_entered_for_a_department_is_unconfirmed_until_the_department_says_so(
    home: Neighbourhood,
) -> None:
    await lamps(home)
    assert "document" in (await home.ask(home.zhou, OFFER.replace("\n文号：SJ-2026-41", ""), "缺少")).text
    assert "由部门、召集人填写" in (await home.ask(home.wang, OFFER, "支持项目")).text
    await home.zhou.say(home.group, OFFER)
    card = await home.card("O-1")
    for said in (
        "街道办 <照明科>",
        "（未确认；文号 SJ-2026-41）",
        "最多 30,000 元",
        "居民承担一半",
        "2026年6月20日 23:59",
    ):
        assert said in card.text
    assert "可能适用于 T-1 2号楼门口的路灯，待主持人确认" in card.text
    await home.omar.say(home.group, "/need A bench")  # he is met in the group
    await home.card("N-3")
    await home.post(home.zhou, "/role @omar department", "Omar")
    assert "部门角色" in (await home.ask(home.zhou, "/offer O-1 确认", "部门")).text
    confirmed = await home.ask(home.omar, "/offer O-1 confirm", "O-1")
    assert "unconfirmed" not in confirmed.text
    await home.until(lambda message: message is card and "未确认" not in message.text)
    await home.ask(home.omar, "/offer Paint\nuntil: 30d\nmoney: 500", "From Omar.")


@BOTH_WAYS
async def test_a_moderator_settles_what_a_programme_fits_and_its_end_is_told(home: Neighbourhood) -> None:
    await lamps(home)
    await make(home, "/theme 书法班")
    page = await home.ask(home.zhou, OFFER, "可能适用于 T-1")
    assert "T-2" not in page.text  # calligraphy has nothing to do with lamps
    refused = await home.forged(home.wang, await home.ask(home.wang, "/me", "您持有"), "po:1:1:yes")
    assert "主持人或召集人" in refused.text
    await home.zhou.tap(page, "不适用 T-1")
    after = await home.zhou.expect("O-1", after=page)
    assert "适用于" not in after.text
    await home.forged(home.zhou, page, f"po:1:{(await home.look('SELECT id FROM themes WHERE number = 1'))[0][0]}:yes")
    await home.zhou.expect("适用于 T-1", after=after)
    card = await home.until(lambda message: message.text.startswith("T-1 · ") and "适用的支持项目" in message.text)
    assert "O-1 路灯改造补助（未确认）" in card.text
    assert "截止 2026年6月20日 23:59" in (await home.ask(home.wang, "/offers", "可申请")).text

    home.clock.advance(days=13)  # seven days before its end, in the morning
    assert "将于 2026-06-20 截止。适用于：T-1" in (await home.zhou.expect("将于")).text
    home.clock.advance(days=8)
    assert "已于 2026-06-20 到期" in (await home.zhou.expect("已于 2026-06-20")).text
    await home.until(lambda message: message is card and "（已到期）" in message.text)
    assert "目前没有" in (await home.ask(home.wang, "/offers", "支持项目")).text
    assert "O-1 已到期" in (await home.ask(home.zhou, "/offer O-1 撤回", "O-1")).text


async def test_a_programme_is_taken_back_by_whoever_entered_it(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/role @daniel convener", "Daniel")
    await home.ask(home.daniel, "/offer Flower pots\nuntil: 20d", "From Daniel.")
    assert "主持人或召集人" in (await home.ask(home.wang, "/offer O-1 撤回", "召集人")).text
    assert "Withdrawn." in (await home.ask(home.daniel, "/offer O-1 withdraw", "O-1")).text
    home.clock.advance(days=21)
    assert "目前没有" in (await home.ask(home.wang, "/offers", "支持项目")).text
    assert await home.look("SELECT COUNT(*) FROM outbox WHERE kind = 'programme-over'") == [(0,)]
    assert "until" in (await home.ask(home.daniel, "/offer Flower pots", "until")).text
    assert "O-9" in (await home.ask(home.daniel, "/offer O-9", "O-9")).text
    await home.ask(home.daniel, "/offer", "Say it like this")


# --- two matters at one place ----------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_two_matters_that_touch_one_place_are_warned_of_on_both_cards(home: Neighbourhood) -> None:
    await lamps(home)
    await home.zhou.say(home.group, "/propose 修路\n地点：2号楼门口\n内容：重铺地面")
    proposal = await home.until(
        lambda message: message.text.startswith("P-1 · ") and "与 T-1 涉及同一地点" in message.text
    )
    theme = await home.until(
        lambda message: message.text.startswith("T-1 · ") and "与 P-1 涉及同一地点" in message.text
    )
    await home.chen.say(home.group, "/propose 种树\n地点：5号楼门口\n内容：种三棵树")
    far = await home.card("P-2")
    assert "涉及同一地点" not in far.text
    page = await home.ask(home.zhou, OFFER, "O-1")
    assert "与 T-1, P-1 涉及同一地点" in page.text
    await home.until(lambda message: message is proposal and "与 T-1, O-1 涉及同一地点" in message.text)
    await home.ask(home.zhou, "/decline T-1 水电公司会修", "已公布")
    await home.zhou.say(home.group, "回复", reply_to=proposal)  # the card is drawn anew, without what is over
    await home.until(lambda message: message is proposal and "与 O-1 涉及同一地点" in message.text)
    await home.until(lambda message: message is theme and "不予采纳" in message.text)


async def test_moderators_are_told_of_what_others_open_at_the_same_place(home: Neighbourhood) -> None:
    await lamps(home)
    await home.chen.say(home.group, "/propose 重铺地面\n地点：2号楼门口\n内容：铺砖")
    await home.card("P-1")
    home.clock.advance(days=1)
    assert "新的 P-1 与 T-1 涉及同一地点" in (await home.zhou.expect("涉及同一地点")).text
    await home.chen.say(home.group, "/propose 装灯\n主题：T-1\n地点：2号楼门口\n内容：装灯")
    card = await home.card("P-2")
    assert "与 P-1 涉及同一地点" in card.text  # and not with the theme that it comes from


async def test_two_matters_within_thirty_metres_on_the_map_touch_without_a_word_of_the_place(
    home: Neighbourhood,
) -> None:
    await say_needs(home, (home.wang, "路灯坏了"), (home.daniel, "A bench is missing"), (home.chen, "种树"))
    for number, person, (north, east) in (
        (1, home.wang, (31.23040, 121.47370)),
        (2, home.daniel, (31.23055, 121.47370)),
        (3, home.chen, (31.23140, 121.47370)),
    ):
        card = await home.card(f"N-{number}")
        await person.point(home.group, north, east, reply_to=card)
        await home.becomes(f"SELECT COUNT(*) FROM needs WHERE number = {number} AND latitude IS NOT NULL", [(1,)])
    await make(home, "/theme 路灯\n需求：N-1")
    assert "涉及同一地点" not in (await make(home, "/theme 种树\n需求：N-3")).text  # a hundred metres away
    await home.zhou.say(home.group, "/propose 长椅\n需求：N-2\n内容：装一把")
    assert "与 T-1 涉及同一地点" in (await home.card("P-1")).text  # seventeen metres
