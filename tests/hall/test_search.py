"""``/find``: needs, proposals, points and records, in both scripts, and nothing that was hidden or taken back."""

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


@BOTH_WAYS
async def test_words_are_found_in_either_script_and_what_is_gone_is_not(home: Neighbourhood) -> None:
    await home.post(home.wang, "/need 大门口的路灯坏了", "N-1")
    await home.chen.say(home.group, "/propose 门口装灯\n内容：在大门装六盏感应灯")
    await home.card("P-1")
    await home.ask(home.daniel, "/for P-1 The gate is dark at night", "on the board")
    await home.post(home.li, "/against P-1 路燈太亮，睡不著", "已列入")
    found = (await home.ask(home.wang, "/find 路灯", "找到 2 条")).text
    assert "N-1 · 大门口的路灯坏了" in found
    assert "P-1 #2 · 路燈太亮，睡不著" in found
    await home.ask(home.li, "/find 大門 路燈", "N-1")  # every word, in the other script
    await home.ask(home.wang, "/find 感应", "P-1 · 门口装灯")
    await home.post(home.omar, "/find GATE night", "P-1 #1")
    await home.ask(home.zhou, "/hide P-1 1 重复", "已隐藏")
    await home.ask(home.daniel, "/find gate night", "Nothing was found")
    await home.ask(home.zhou, "/unhide P-1 1", "已恢复")
    await home.ask(home.daniel, "/find gate", "P-1 #1")
    mine = await home.ask(home.daniel, "/unsay P-1", "What you said")
    await home.daniel.tap(mine, "Take 1 back")
    await home.daniel.expect("Taken back", after=mine)
    await home.ask(home.daniel, "/find gate", "Nothing was found")
    await home.ask(home.daniel, "/find", "/find bench gate")
    await home.ask(home.wang, "/find <b>灯", "没有找到“<b>灯”")


@BOTH_WAYS
async def test_petitions_and_both_texts_of_an_amendment_are_found(home: Neighbourhood) -> None:
    await home.omar.say(home.group, "/petition 院子裡裝長椅\n內容：舊的壞了")
    card = await home.card("A-1")
    await home.ask(home.wang, "/find 长椅 坏", "A-1 · 院子裡裝長椅 舊的壞了")
    await home.chen.say(home.group, "/propose 门口装灯\n内容：六盏灯，装在门口")
    await home.card("P-1")
    await home.ask(home.daniel, "/amend P-1\nold: 六盏灯\nnew: 八盏灯", "on the board")
    found = await home.post(home.li, "/find 八盞燈", "找到 1 則")
    assert found.text.count("八盏灯") == 1
    await home.ask(home.wang, "/amend P-1 亮一点", "已列入")
    await home.ask(home.wang, "/amend P-1 2\n原文：六盏灯\n改为：六盏双头灯", "已列入")
    await home.ask(home.daniel, "/find 双头", "P-1 #2 · 亮一点 六盏灯 → 六盏双头灯")
    mine = await home.ask(home.omar, "/petition A-1", "Begun by Omar")
    await home.omar.tap(mine, "Take the petition back")
    await home.until(lambda message: message is card and "已收回" in message.text)
    await home.ask(home.daniel, "/find 长椅", "Nothing was found")
