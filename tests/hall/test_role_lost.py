"""Who is waited for and loses the role meanwhile: what they send is refused, nothing is kept, and the wait ends."""

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_promises import decided
from tests.pictures import jpeg


async def moderates(home: Neighbourhood) -> None:
    """Wang is a moderator besides Zhou, and writes with the hall in private."""
    await home.ask(home.wang, "/help")
    await home.post(home.zhou, "/role @wang 主持人", "主持人")


async def no_more(home: Neighbourhood, role: str = "主持人") -> None:
    await home.post(home.zhou, f"/role @wang -{role}", "不再是")


@BOTH_WAYS
async def test_a_map(home: Neighbourhood) -> None:
    await moderates(home)
    done = await home.post(home.zhou, "/setup", "楼栋地图：还没有")
    await home.wang.expect("请现在把", after=await home.wang.follow(done.button("给一张地图").url or ""))
    await no_more(home)
    sent = await home.wang.photo(home.wang.private, jpeg())
    await home.wang.expect("只有主持人", after=sent)
    assert (await home.count("maps"), await home.count("awaited")) == (0, 0)
    sent = await home.wang.photo(home.wang.private, jpeg())
    await home.wang.expect("已收到", after=sent)


@BOTH_WAYS
async def test_the_reason_of_who_was_in_charge(home: Neighbourhood) -> None:
    await decided(home)
    await moderates(home)
    await home.post(home.zhou, "/assign R-1\n负责：@daniel\n事项：装灯\n期限：25天", "R-1.1")
    await home.ask(home.daniel, "/promise R-1.1 disown Not mine", "R-1.1")
    page = await home.ask(home.wang, "/record R-1", "第 1 页")
    await home.forged(home.wang, page, "k:1:uphold")
    await home.wang.expect("为什么仍归原负责方", after=page)
    await no_more(home)
    before = await home.look("SELECT state FROM commitments")
    await home.ask(home.wang, "有人帮忙", "召集人或主持人")
    assert await home.look("SELECT state FROM commitments") == before
    assert await home.count("awaited") == 0
    await home.ask(home.wang, "路灯坏了", "这是")


async def test_the_reason_of_who_was_an_author(home: Neighbourhood) -> None:
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装六盏灯")
    await home.card("P-1")
    await home.ask(home.wang, "/help")
    await home.ask(home.chen, "/coauthor P-1 @wang", "P-1")
    offered = await home.wang.expect("邀请您做")
    await home.wang.tap(offered, offered.buttons[0][0].label)
    await home.ask(home.daniel, "/unless P-1 They go off at midnight", "number 1")
    page = await home.ask(home.wang, "/trail P-1 1")
    await home.wang.tap(page, "✓ 已吸收……")
    await home.wang.expect("怎样吸收的", after=page)
    await home.ask(home.wang, "/coauthor P-1 -", "不再是")
    assert await home.count("awaited") == 1
    await home.ask(home.wang, "第 2 段写明半夜关灯", "只有提案人")
    assert await home.count("awaited") == 0
    assert await home.look("SELECT COUNT(*) FROM point_steps") == [(0,)]
    await home.ask(home.wang, "路灯坏了", "这是")


@BOTH_WAYS
async def test_a_vote_and_a_survey_step_by_step(home: Neighbourhood) -> None:
    for command, first in (("/openvote", "请写标题"), ("/survey", "请写标题")):
        await moderates(home)
        await home.ask(home.wang, command, first)
        await no_more(home)
        await home.ask(home.wang, "门口装灯", "只有主持人")
        assert await home.look("SELECT COUNT(*) FROM conversations WHERE state IS NOT NULL") == [(0,)]
        await home.ask(home.wang, "路灯坏了", "这是")
    assert (await home.count("votes"), await home.count("surveys")) == (0, 0)


async def test_a_button_of_a_wizard(home: Neighbourhood) -> None:
    await moderates(home)
    asked = await home.ask(home.wang, "/openvote", "请写标题")
    await no_more(home)
    refused = await home.wang.tap(asked, "取消")
    assert "只有主持人" in refused.text
    await home.ask(home.wang, "路灯坏了", "这是")


@BOTH_WAYS
async def test_who_may_not_consult_advise_or_revise_hears_it_at_once_and_who_may_no_more_at_the_next_step(
    home: Neighbourhood,
) -> None:
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装六盏灯")
    await home.card("P-1")
    await home.ask(home.wang, "/consult", "哪个提案")
    await home.ask(home.wang, "P-1", "由提案人、主持人和召集人")
    await home.ask(home.wang, "/opinion", "哪个提案")
    await home.ask(home.wang, "P-1", "意见由被征询的人")
    await moderates(home)
    await home.ask(home.wang, "/consult", "哪个提案")
    await home.ask(home.wang, "P-1", "征询谁")
    await no_more(home)
    await home.ask(home.wang, "@lin", "由提案人、主持人和召集人")
    assert await home.look("SELECT COUNT(*) FROM conversations WHERE state IS NOT NULL") == [(0,)]
    await home.post(home.zhou, "/role @wang 专业人员", "专业人员")
    await home.ask(home.wang, "/opinion", "哪个提案")
    asked = await home.ask(home.wang, "P-1", "能做吗")
    await no_more(home, "专业人员")
    await home.wang.tap(asked, "可行")
    assert await home.look("SELECT COUNT(*) FROM conversations WHERE state IS NOT NULL") == [(0,)]
    await home.ask(home.chen, "/coauthor P-1 @wang", "P-1")
    offered = await home.wang.expect("邀请您做")
    await home.wang.tap(offered, offered.buttons[0][0].label)
    shown = await home.ask(home.wang, "/revise P-1", "新版本")
    await home.ask(home.wang, "/coauthor P-1 -", "不再是")
    assert "只有" in (await home.wang.tap(shown, "✎ 标题")).text
    await home.ask(home.wang, "路灯坏了", "这是")
