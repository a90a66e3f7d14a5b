"""A proposal that changes, version by version: by its authors, every difference to be read, the one voted on fixed."""

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

LAMPS = "/propose 门口装灯\n费用: 12000\n地点: 2号楼门口\n养护: 物业\n内容: 六盏感应灯，立在小区大门旁边。"


async def proposed(home: Neighbourhood) -> None:
    await home.settle()
    await home.wang.say(home.group, LAMPS)
    await home.card("P-1")


@BOTH_WAYS
async def test_its_author_words_it_anew_and_everybody_reads_what_changed(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await proposed(home)
        said = await home.ask(
            home.wang,
            "/revise P-1\n内容: 八盏感应灯，立在二号楼大门旁边。\n费用: -\n原因: 六盏不够 <b>",
            "第 1 版 → 第 2 版",
        )
        assert "<s>六</s><u>八</u>盏感应灯" in said.html
        assert "<s>12000</s>" in said.html
        assert "六盏不够 <b>" in said.text
        await home.until(lambda message: message.text.startswith("P-1 · ") and "第 2 版" in message.text)
        seen = await home.ask(home.daniel, "/versions P-1", "1 → 2")
        assert "王秀英" in seen.text
        assert await home.look("SELECT version, cost FROM proposal_versions ORDER BY version") == [
            (1, "12000"),
            (2, None),
        ]


async def test_somebody_else_cannot_and_nothing_is_no_version(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await proposed(home)
        await home.ask(home.daniel, "/revise P-1\ncost: 9000", "Only an author of P-1")
        await home.ask(home.wang, "/revise P-1\n费用: 12000", "没有改动")
        await home.ask(home.wang, "/versions P-1 1 4", "只有 1 个版本")
        await home.ask(home.wang, "/versions P-1 x", "")
        assert await home.count("proposal_versions") == 1


async def test_what_is_voted_on_stays_as_it_was(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await proposed(home)
        await home.ask(home.wang, "/revise P-1\n费用: 9000", "第 1 版 → 第 2 版")
        await home.zhou.say(home.group, "/openvote\n提案: P-1\n规则: simple-majority\n截止: 7天")
        await home.becomes("SELECT state FROM votes", [("open",)])
        await home.ask(home.wang, "/revise P-1\n费用: 1", "V-1")
        assert await home.look("SELECT proposal_version FROM votes") == [(2,)]
        assert await home.count("proposal_versions") == 2
        assert "V-1" in (await home.ask(home.wang, "/versions P-1", "第 1 版 → 第 2 版")).text


async def test_two_authors_do_not_undo_each_other(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await proposed(home)
        await home.ask(home.wang, "/coauthor P-1 @daniel", "已邀请 Daniel")
        asked = await home.daniel.expect("asks you to be an author")
        await home.daniel.tap(asked, "Yes, I join")
        await home.daniel.expect("You are an author of P-1")
        await home.wang.expect("Daniel 现在是 P-1 的提案人")
        await home.until(lambda message: message.text.startswith("P-1 · ") and "王秀英, Daniel" in message.text)

        preview = await home.ask(home.wang, "/revise P-1", "新版本")
        await home.wang.tap(preview, "✎ 费用")
        await home.wang.expect("费用是多少")
        preview = await home.ask(home.wang, "六盏灯：9000\n电缆：3000", "合计 12,000")
        await home.ask(home.daniel, "/revise P-1\ncost: 8000", "1 → 2")
        await home.wang.tap(preview, "确认")
        await home.wang.expect("另一位提案人刚刚改了")
        assert await home.look("SELECT version, cost FROM proposal_versions ORDER BY version") == [
            (1, "12000"),
            (2, "8000"),
        ]


async def test_an_author_leaves_and_whoever_was_asked_may_decline(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await proposed(home)
        await home.ask(home.wang, "/coauthor P-1 @daniel", "已邀请 Daniel")
        await home.ask(home.wang, "/coauthor P-1 @omar", "")
        await home.ask(home.wang, "/coauthor P-1 -", "您始终是提案人")
        asked = await home.daniel.expect("asks you to be an author")
        await home.daniel.tap(asked, "No")
        await home.daniel.expect("You are no author of P-1.")
        await home.ask(home.daniel, "/revise P-1\ncost: 1", "Only an author")
        await home.ask(home.wang, "/coauthor P-1 @daniel", "已邀请 Daniel")
        await home.ask(home.daniel, "/coauthor P-1", "You are asked to be an author of P-1")
        await home.forged(home.chen, await home.chen.expect(""), "ca:1:yes")
        assert await home.look("SELECT state FROM proposal_authors") == [("offered",)]


async def test_costs_of_several_lines_are_added_up(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        await home.ask(home.wang, "/propose 门口装灯\n费用:\n- 六盏灯：9,000\n- 电缆：贵\n内容: 六盏", "找不到金额")
        assert await home.count("proposals") == 0
        await home.ask(home.wang, "/propose 门口装灯\n费用:\n- 六盏灯：9,000\n- 电缆：0.3万\n内容: 六盏", "P-1")
        await home.until(lambda message: message.text.startswith("P-1 · ") and "合计 12,000" in message.text)
