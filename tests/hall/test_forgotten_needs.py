"""Who wants to be forgotten: their photos, points, reasons and unsaid words go; the needs stay without a name."""

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.pictures import jpeg


@BOTH_WAYS
async def test_photos_places_reasons_and_names_go(home: Neighbourhood) -> None:
    await home.wang.photo(home.group, jpeg(), "/need 2 号楼门口的灯坏了")
    card = await home.card("N-1")
    await home.wang.point(home.group, 31.2304, 121.4737, reply_to=card)
    await home.until(lambda message: message.id == card.id and "地图上的一点" in message.text)
    await home.daniel.say(home.group, "/need A bench")
    await home.card("N-2")
    await home.ask(home.wang, "/metoo N-2 我母亲走不远", "N-2")
    await home.ask(home.wang, "我还想说一件事", "这是一项需求")
    asked = await home.ask(home.wang, "/forgetme")
    await home.wang.tap(asked, "fg")
    await home.eventually(lambda: not [path for path in (home.folder / "files").rglob("*") if path.is_file()])
    await home.eventually(lambda: card.deleted)
    posted = await home.until(lambda message: message.text.startswith("N-1") and message.id > card.id)
    assert "2 号楼门口的灯坏了" in posted.text, "others have said “me too” to it"
    assert "王秀英" not in posted.text
    assert posted.photo is None
    assert await home.look("SELECT latitude FROM needs WHERE number = 1") == [(None,)]
    assert await home.look("SELECT because FROM need_supports") == [(None,)]
    assert await home.count("sayings") == 0
    whole = await home.ask(home.daniel, "/needs N-2", "Said")
    assert "我母亲" not in whole.text
