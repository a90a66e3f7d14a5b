"""A community looks its rules up, writes one of its own, votes by it, and calls a second time where a rule lets it."""

import re
from pathlib import Path

from tests.hall.neighbourhood import Neighbourhood

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.partition("```toml\n")[2].partition("```")[0]

SMALL = re.sub(
    r"(?s)\[\[axes\]\].*\[basis\]",
    '[[axes]]\nid = "heads"\ncap = "none"\nquorum = { at_least = "1/4", least = 0, counts = "ballots" }\n'
    'pass = { more_than = "1/2", of = "participants", counts = "yes" }\n\n[basis]',
    EXAMPLE.replace('id = "garden-2026"', 'id = "garden-2026"\nsecond_call = "none"'),
).replace('stops = ["notice"]', "stops = []")


async def keep(home: Neighbourhood, text: str = SMALL) -> None:
    """Zhou Min sends a rule and keeps it."""
    sent = await home.zhou.upload(home.zhou.private, "garden.toml", text.encode(), "/rule")
    preview = await home.zhou.expect("", after=sent)
    await home.zhou.tap(preview, "保存规则")
    await home.zhou.expect("已保存", after=preview)


async def test_a_moderator_writes_a_rule_and_the_community_votes_by_it(home: Neighbourhood) -> None:
    sent = await home.zhou.upload(home.zhou.private, "garden.toml", SMALL.encode(), "/rule")
    preview = await home.zhou.expect("garden-2026", after=sent)
    assert "The garden fund" in preview.text
    assert "人数：参与不少于全体的 1/4；赞成超过参与者的 1/2" in preview.text
    assert "送达后 30 天没有投票的席位视为赞成（Rules of procedure of 1 March 2026, clause 12）" in preview.text
    assert "这是樱花苑商定的规则吗" in preview.text
    await home.post(home.zhou, "/openvote 种花\n规则：garden-2026\n截止：7天", "没有规则“garden-2026”")
    await home.zhou.tap(preview, "保存规则")
    await home.zhou.expect("樱花苑可以按它表决", after=preview)
    assert "已经决定过了" in (await home.zhou.tap(preview, "保存规则")).text
    card = await home.open_vote("种花", "garden-2026")
    assert "garden-2026" in card.text
    assert "依社区自己的约定" in card.text
    for person in (home.zhou, home.wang, home.daniel):
        await home.ask(person, "/cast V-1 yes", "V-1")
    home.clock.advance(days=7, seconds=1)
    result = await home.until(
        lambda message: "V-1" in message.text and "通过" in message.text and "根：" in message.text
    )
    assert "公告：0 天，需要 15 天（仅列出，不决定结果）" in result.text
    assert "名册异议期：0 天，需要 7 天" in result.text
    assert "由有权者召集" in result.text
    assert "不计没有投票的席位：同样通过" in result.text


async def test_a_rule_can_be_pasted_and_is_replaced_by_the_next_of_its_id(home: Neighbourhood) -> None:
    curled = SMALL.replace('title = "The garden fund"', "title = “The <old> fund”")
    preview = await home.ask(home.zhou, f"/rule\n{curled}", "The <old> fund")
    await home.zhou.tap(preview, "保存规则")
    await home.zhou.expect("已保存", after=preview)
    card = await home.open_vote("种花", "garden-2026")
    again = await home.ask(home.zhou, f"/rule\n{SMALL}", "它将取代同名的规则")
    await home.zhou.tap(again, "保存规则")
    await home.zhou.expect("已保存", after=again)
    dropped = await home.ask(home.zhou, f"/rule {SMALL}")
    await home.zhou.tap(dropped, "放弃")
    await home.zhou.expect("已放弃", after=dropped)
    assert "garden-2026" in card.text
    assert await home.look("SELECT state FROM community_rules ORDER BY id") == [("replaced",), ("kept",), ("dropped",)]
    await home.ask(home.daniel, "/rules garden-2026", "The garden fund")


async def test_what_is_wrong_with_a_rule_is_named_in_the_readers_language(home: Neighbourhood) -> None:
    for before, after, parts in (
        ('more_than = "1/2"', 'more_than = "66%"', ("axes[1].pass.more_than", "“66%”不合适", '"2/3"')),
        ('tie = "lot"\n', "", ("缺少 tie", '"fail" | "chair" | "lot"')),
        ('tie = "lot"', 'ties = "lot"', ("规则里没有 ties", "tie")),
        ('title = "The garden fund"', "title = garden", ("不是 TOML", "line 3")),
        ("days = 30", "days = 0", ("silent.days", "沉默要过一段时间才视为赞成")),
    ):
        text = re.sub(r'tie = "lot" .*\n', 'tie = "lot"\n', SMALL)
        assert before in text
        answer = await home.ask(home.zhou, f"/rule\n{text.replace(before, after, 1)}")
        assert [part for part in parts if part not in answer.text] == []
        assert not answer.buttons
    await home.ask(home.daniel, f"/rule\n{SMALL}", "Only a moderator")
    await home.post(home.zhou, f"/rule\n{SMALL}", "只能在私聊里用")
    await home.ask(home.zhou, "/rule", "/rule")
    latin = await home.zhou.upload(home.zhou.private, "rule.toml", b"title = \xff")
    assert "不是 TOML" in (await home.zhou.expect("", after=latin)).text
    large = await home.zhou.upload(home.zhou.private, "rule.toml", b"#" * 100_000)
    assert "rule.toml 太大" in (await home.zhou.expect("", after=large)).text
    assert await home.count("community_rules") == 0


async def test_everybody_can_look_the_rules_up(home: Neighbourhood) -> None:
    await keep(home)
    book = await home.ask(home.daniel, "/rules")
    assert "garden-2026" in book.text
    assert "Rule fr-26: Half of the owners and two thirds of all shares" in book.text
    one = await home.ask(home.daniel, "/rules FR-25")
    assert "If it does not pass, there may be a second call at once" in one.text
    await home.ask(home.daniel, "/rules fr-99", "There is no rule “fr-99”")
    await home.post(home.wang, "/rules", "tw-31")
    forged = await home.forged(home.daniel, one, "r:1:yes")
    assert "That rule has been decided on already" in forged.text


async def test_a_rule_that_the_roll_or_the_method_cannot_serve_is_refused(home: Neighbourhood) -> None:
    vote = "/openvote 种花\n规则：{rule}\n截止：7天"
    lacks = await home.post(home.zhou, vote.format(rule="fr-24"))
    assert "名册“业主”没有份额一栏，而规则 fr-24 要按它计票" in lacks.text
    await home.post(home.zhou, vote.format(rule="consent-cohousing"), "须用共识")
    await home.post(home.zhou, vote.format(rule="de-weg-25+fr-22-cap"), "fr-22-cap")
    await home.post(home.zhou, vote.format(rule="fr-24-second"), "没有第二次表决")
    await home.post(home.zhou, vote.format(rule="tw-31-second"), "须先有按该规则")
    await keep(home, SMALL.replace('part = "all"', 'part = "stair"'))
    await home.post(home.zhou, vote.format(rule="garden-2026"), "只用于一个单元的席位")
    assert await home.count("votes") == 0


async def test_a_second_call_is_offered_and_opened_as_a_new_vote(home: Neighbourhood) -> None:
    second = (
        '[second_call]\nafter = "no_quorum"\nreached = []\nat_once = false\ncombine = "all"\nabstain = "in_base"\n'
        'notice_days = 0\ncitation = "clause 14"\naxes = [{ id = "heads", cap = "none", quorum = "none", '
        'pass = { more_than = "1/2", of = "attending", counts = "yes" } }]\n\n[basis]'
    )
    text = SMALL.replace('\nsecond_call = "none"', "").replace("[basis]", second)
    await keep(home, text.replace('at_least = "1/4"', 'at_least = "2/3"'))
    await home.open_vote("种花", "garden-2026")
    again = "/openvote 种花\n规则：garden-2026-second\n截止：7天"
    await home.post(home.zhou, again, "须先有按该规则")
    await home.ask(home.zhou, "/cast V-1 yes", "已计为")
    home.clock.advance(days=7, seconds=1)
    result = await home.until(
        lambda message: "V-1" in message.text and "未通过" in message.text and "根：" in message.text
    )
    assert "规则: garden-2026-second" in result.text
    await home.post(home.zhou, again.replace("种花", "种草"), "须先有按该规则")
    card = await home.open_vote("种花", "garden-2026-second")
    assert "赞成超过出席者的 1/2" in card.text
    await home.ask(home.zhou, "/cast V-2 yes", "已计为")
    home.clock.advance(days=7, seconds=1)
    passed = await home.until(lambda message: "V-2" in message.text and "✅" in message.text and "根：" in message.text)
    assert "garden-2026-second" in passed.text


async def test_a_seat_is_cut_to_what_the_rule_lets_it_weigh(home: Neighbourhood) -> None:
    """Of 60.00 m² no seat weighs more than a fifth: the card's turnout and the result are counted so."""
    rows = [f"1-1-{number},{area},1/3" for number, area in ((101, "50.00"), (102, "5.00"), (201, "5.00"))]
    preview = await home.send_roll("\n".join(["房号,面积,份额", *rows]).encode())
    await home.zhou.tap(preview, "保存")
    await home.zhou.expect("已保存", after=preview)
    capped = SMALL.replace('id = "heads"', 'id = "area"').replace('cap = "none"', 'cap = "1/5"')
    await keep(home, capped.replace('at_least = "1/4"', 'at_least = "1/2"'))
    await home.open_vote("种花", "garden-2026")
    await home.ask(home.zhou, "/cast V-1 yes", "已计为")
    home.clock.advance(days=7, seconds=1)
    result = await home.until(lambda message: "V-1" in message.text and "根：" in message.text)
    # 12.00 of the 22.00 m² that are left: enough to take part, and all of it says yes.
    assert "参与，建筑面积：12.00 m²（54.5 %），需要 11.00 m²" in result.text
    assert "✅" in result.text
