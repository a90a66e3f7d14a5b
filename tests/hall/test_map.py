"""The map of the community: given by a moderator, refused by feature and reason, and shown with the needs on it."""

import io
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from PIL import Image

from simulator import Person, TownMessage
from storage.kept_files import is_wanted, named, shown
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.pictures import huge_png, jpeg

ROLL = """seat,area,building,stair,floor,code
1-1-101,80,1,1,1,KEYZ11101A
2-1-101,80,2,1,1,KEYZ21101A
2-1-201,80,2,1,2,KEYZ21201A
3-1-101,80,3,1,1,KEYZ31101A
"""


def house(name: str, west: float, south: float) -> dict[str, Any]:
    east, north = west + 0.0008, south + 0.0004
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Feature", "properties": {"楼栋": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}}


HOUSES = [house("1", 121.47, 31.23), house("2", 121.472, 31.23), house("3", 121.47, 31.232)]
GATE = {
    "type": "Feature", "properties": {"name": "东门"}, "geometry": {"type": "Point", "coordinates": [121.474, 31.231]},
}  # fmt: skip


def geojson(*features: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


@pytest.fixture
async def houses(courtyard: Neighbourhood) -> AsyncIterator[Neighbourhood]:
    """A hall with three buildings on its roll."""
    async with courtyard.hall():
        await courtyard.set_up()
        preview = await courtyard.send_roll(ROLL.encode())
        await courtyard.zhou.tap(preview, "保存")
        await courtyard.zhou.expect("已保存", after=preview)
        await courtyard.seat(courtyard.daniel, "2-1-101")
        await courtyard.seat(courtyard.wang, "1-1-101")
        yield courtyard


async def send(person: Person, content: bytes, name: str = "map.geojson", caption: str = "/map") -> TownMessage:
    """Send a map in private; the hall's answer."""
    sent = await person.upload(person.private, name, content, caption)
    return await person.expect("", after=sent)


def size(message: TownMessage) -> tuple[int, int]:
    assert message.photo is not None
    return Image.open(io.BytesIO(message.photo.content)).size


@BOTH_WAYS
async def test_needs_are_on_the_map_by_number_and_in_words(houses: Neighbourhood) -> None:
    home = houses
    await home.post(home.wang, "/needs 地图", "还没有")
    kept = await send(home.zhou, geojson(*HOUSES, GATE))
    assert "共 4 处" in kept.text
    assert "东门" in kept.text, "it is no building of the roll"
    await home.ask(home.daniel, "/need The lift is slow", "N-1")
    await home.ask(home.daniel, "/need A bench", "N-2")
    await home.daniel.tap(await home.ask(home.daniel, "/needs N-1", "Said"), "Say where")
    buildings = await home.daniel.expect("Choose the building")
    await home.daniel.tap(buildings, "2")
    await home.daniel.tap(await home.daniel.expect("On which floor"), "All of the building")
    await home.daniel.expect("is in building 2")
    sent = await home.daniel.point(home.daniel.private, 31.2322, 121.4704)  # inside of building 3
    await home.daniel.tap(await home.daniel.expect("I have kept the place", after=sent), "N-2")
    await home.daniel.expect("N-2 has it now")
    await home.ask(home.wang, "/metoo N-1", "N-1")
    await home.ask(home.wang, "/need 树太密", "N-3")
    shown = await home.ask(home.daniel, "/needs map", "Needs in 樱花苑")
    assert shown.text.splitlines()[1:] == ["2: N-1 (2)", "3: N-2 (1)", "Without a place on the map: N-3 (1)"]
    wide, high = size(shown)
    assert wide == 1170
    assert high <= 2 * wide
    assert "2：N-1 (2)" in (await home.post(home.wang, "/map", "需求地图")).text


async def test_a_map_with_nonsense_is_refused_by_feature_and_reason(houses: Neighbourhood) -> None:
    home = houses
    swapped = {"type": "Feature", "properties": {"name": "2"}, "geometry": {"type": "Point", "coordinates": [31, 121]}}
    road = {"type": "Feature", "properties": {"name": "road"}, "geometry": {"type": "LineString", "coordinates": []}}
    answer = await send(home.zhou, geojson(HOUSES[0], swapped, road, {"type": "Feature"}))
    assert "没有保存：有 3 处问题" in answer.text
    assert "第 2 项（“2”）：坐标超出范围" in answer.text
    assert "第 3 项（“road”）：只能画点" in answer.text
    assert "第 4 项：没有几何图形" in answer.text
    assert "不是 JSON" in (await send(home.zhou, b"\x89PNG")).text
    assert await home.count("maps") == 0


async def test_only_moderators_give_a_map(houses: Neighbourhood) -> None:
    assert "Only a moderator" in (await send(houses.daniel, geojson(*HOUSES))).text
    sent = await houses.daniel.photo(houses.daniel.private, jpeg(), "/map")
    assert "Only a moderator" in (await houses.daniel.expect("", after=sent)).text
    assert await houses.count("maps") == 0


async def test_a_picture_with_the_buildings_tapped_one_by_one(houses: Neighbourhood) -> None:
    home = houses
    sent = await home.zhou.photo(home.zhou.private, jpeg(800, 600), "/map\n3, 75, 25")
    kept = await home.zhou.expect("地图已保存", after=sent)
    assert "名册里有、地图上没有的楼栋：1, 2" in kept.text
    squares = await home.zhou.expect("方格", after=kept)
    first = await home.zhou.expect("楼栋 1 在哪个方格", after=kept)
    assert len([button for row in first.buttons for button in row]) == 65
    assert any(message.photo for message in home.zhou.private.messages if message.id >= squares.id - 1)
    await home.zhou.tap(first, "B2")
    second = await home.zhou.expect("楼栋 2 在哪个方格", after=first)
    await home.zhou.tap(second, "跳过")
    await home.zhou.expect("完成了", after=second)
    ((plan,),) = await home.look("SELECT plan FROM maps")
    spots = {shape["name"]: shape["spot"] for shape in (json.loads(plan) if isinstance(plan, str) else plan)["shapes"]}
    assert spots == {"1": [0.1875, 0.1875], "3": [0.75, 0.25]}
    again = await home.ask(home.zhou, "/map 其余", "楼栋 2 在哪个方格")
    await home.zhou.tap(again, "H8")
    await home.zhou.expect("完成了", after=again)
    assert size(await home.ask(home.zhou, "/needs 地图", "需求地图"))[0] == 1170


async def test_positions_from_a_sheet(houses: Neighbourhood) -> None:
    home = houses
    sheet = b"building,x,y\n1,10,20\n2,50,50\n3,90,80\n"
    assert "还没有合适的地图" in (await send(home.zhou, sheet, "spots.csv")).text, "there is no picture yet"
    await home.zhou.photo(home.zhou.private, jpeg(), "/map")
    await home.zhou.expect("在哪个方格")
    assert "第 2 项（“1”）：坐标超出范围" in (await send(home.zhou, b"building,x,y\n1,110,20\n", "spots.csv")).text
    assert "共 3 处" in (await send(home.zhou, sheet, "spots.csv")).text
    assert "共 3 处" in (await send(home.zhou, b'{"1": [11, 21]}', "spots.json")).text


@pytest.mark.parametrize(
    ("content", "why"), [(b"no picture", "不是 JPEG"), (huge_png(10_000, 6_000), "像素太多"), (jpeg()[:300], "已损坏")]
)
async def test_a_picture_that_is_none(houses: Neighbourhood, content: bytes, why: str) -> None:
    sent = await houses.zhou.photo(houses.zhou.private, content, "/map")
    assert why in (await houses.zhou.expect("没有采用", after=sent)).text
    assert await houses.count("maps") == 0


async def test_a_forged_square_changes_nothing(houses: Neighbourhood) -> None:
    home = houses
    await home.zhou.photo(home.zhou.private, jpeg(), "/map")
    asked = await home.zhou.expect("在哪个方格")
    whole = await home.ask(home.daniel, "/needs")
    for data in ("mp:cherry:0:1", "mp:nowhere:0:1", "mp:cherry:99:1"):
        assert (await home.forged(home.daniel, whole, data)).text, data
    await home.forged(home.zhou, asked, "mp:cherry:99:1")
    ((plan,),) = await home.look("SELECT plan FROM maps")
    assert (json.loads(plan) if isinstance(plan, str) else plan)["shapes"] == []
    await home.ask(home.zhou, "/map what", "GeoJSON")


async def test_setup_says_whether_there_is_a_map_and_leads_to_where_it_is_given(houses: Neighbourhood) -> None:
    home = houses
    done = await home.post(home.zhou, "/setup", "楼栋地图：还没有")
    assert "名册：4 个席位" in done.text
    asked = await home.zhou.follow(done.button("给一张地图").url or "")
    await home.zhou.expect("请现在把樱花苑的地图发给我", after=asked)
    await home.ask(home.zhou, "今天很热", "这是")  # words are no map
    bad = await send(home.zhou, geojson({"type": "Feature"}), caption="")
    assert "没有几何图形" in bad.text
    assert "共 4 处" in (await send(home.zhou, geojson(*HOUSES, GATE), caption="")).text
    again = await home.post(home.zhou, "/setup", "楼栋地图：4 处")
    seen = await home.zhou.follow(again.button("看地图").url or "")
    await home.zhou.expect("需求地图", after=seen)
    sent = await home.zhou.photo(home.zhou.private, jpeg())
    await home.zhou.expect("已收到", after=sent)  # who looks at the map gives none
    await home.zhou.follow(again.button("换一张地图").url or "")
    await home.zhou.expect("请现在把樱花苑的地图发给我", after=sent)
    sent = await home.zhou.photo(home.zhou.private, jpeg())
    await home.zhou.expect("在哪个方格", after=sent)
    sent = await home.zhou.photo(home.zhou.private, jpeg())
    await home.zhou.expect("已收到", after=sent)  # once is enough
    assert await home.look("SELECT COUNT(*) FROM acts WHERE kind = 'map given'") == [(2,)]
    looked = await home.daniel.follow(again.button("看地图").url or "")
    await home.daniel.expect("Needs in 樱花苑", after=looked)


async def shapes_of(home: Neighbourhood) -> list[str]:
    ((plan,),) = await home.look("SELECT plan FROM maps")
    return [shape["name"] for shape in (json.loads(plan) if isinstance(plan, str) else plan)["shapes"]]


@BOTH_WAYS
async def test_a_map_that_was_replaced_by_mistake_is_put_back(houses: Neighbourhood) -> None:
    home = houses
    first = await send(home.zhou, geojson(*HOUSES, GATE))
    assert not first.buttons, "there was none before"
    same = await send(home.zhou, geojson(*HOUSES, GATE))
    assert not same.buttons, "it is the one that was there"
    sent = await home.zhou.photo(home.zhou.private, jpeg(), "/map\n3, 75, 25")
    kept = await home.zhou.expect("共 4 处", after=sent)
    assert "换下了 2026年6月1日" in kept.text
    back = kept.button("换回原来的地图").data or ""
    refused = await home.forged(home.daniel, await home.ask(home.daniel, "/help"), back)
    assert "Only a moderator" in refused.text
    assert await shapes_of(home) == ["3"]
    await home.zhou.tap(kept, "换回原来的地图")
    await home.zhou.expect("已换回原来那张，共 4 处", after=kept)
    assert sorted(await shapes_of(home)) == ["1", "2", "3", "东门"]
    assert "没有可以换回的地图" in (await home.zhou.tap(kept, "换回原来的地图")).text
    assert await home.look("SELECT COUNT(*) FROM acts WHERE kind = 'map put back'") == [(1,)]


async def test_an_older_button_does_not_put_back_another_map(houses: Neighbourhood) -> None:
    home = houses
    await send(home.zhou, geojson(*HOUSES))
    home.clock.advance(seconds=60)
    second = await send(home.zhou, geojson(*HOUSES[:2]))
    home.clock.advance(seconds=60)
    third = await send(home.zhou, geojson(HOUSES[0]))
    assert "没有可以换回的地图" in (await home.zhou.tap(second, "换回原来的地图")).text
    assert await shapes_of(home) == ["1"]
    await home.zhou.tap(third, "换回原来的地图")
    await home.zhou.expect("共 2 处", after=third)


async def test_the_picture_of_a_map_that_may_be_put_back_stays(houses: Neighbourhood) -> None:
    """What is being dropped elsewhere with the same content must not take it along."""
    home = houses
    await home.zhou.photo(home.zhou.private, jpeg(), "/map")
    await home.zhou.expect("在哪个方格")
    ((picture,),) = await home.look("SELECT picture FROM maps")
    kept = await send(home.zhou, geojson(*HOUSES))
    assert kept.button("换回原来的地图").data
    assert await home.store.read(is_wanted, picture)
    assert await home.store.read(named, [picture]) == {picture}
    assert picture in await home.store.read(shown)


async def test_a_picture_that_comes_late_or_with_words_is_no_map(houses: Neighbourhood) -> None:
    home = houses
    done = await home.post(home.zhou, "/setup", "楼栋地图：还没有")
    await home.zhou.expect("请现在把", after=await home.zhou.follow(done.button("给一张地图").url or ""))
    sent = await home.zhou.photo(home.zhou.private, jpeg(), "路灯坏了")
    await home.zhou.expect("这是", after=sent)
    home.clock.advance(hours=2)
    sent = await home.zhou.photo(home.zhou.private, jpeg())
    await home.zhou.expect("已收到", after=sent)
    assert await home.count("maps") == 0
    refused = await home.daniel.follow(done.button("给一张地图").url or "")
    await home.daniel.expect("Only a moderator", after=refused)


async def test_pictures_of_a_need_are_no_map_while_one_is_awaited(houses: Neighbourhood) -> None:
    home = houses
    done = await home.post(home.zhou, "/setup", "楼栋地图：还没有")
    await home.zhou.expect("请现在把", after=await home.zhou.follow(done.button("给一张地图").url or ""))
    sent = await home.zhou.photo(home.zhou.private, jpeg(), "/need 路灯坏了", album="7")
    await home.zhou.expect("N-1", after=sent)
    await home.zhou.photo(home.zhou.private, jpeg(colour=(1, 1, 1)), album="7")
    await home.becomes("SELECT COUNT(*) FROM need_files", [(2,)])
    sent = await home.zhou.photo(home.zhou.private, jpeg(), "3 号楼门口的灯坏了")
    await home.zhou.expect("这是", after=sent)
    sent = await home.zhou.photo(home.zhou.private, jpeg(), "3, 175, 25")
    await home.zhou.expect("坐标超出范围", after=sent)  # the map, with a slip in it
    assert await home.count("maps") == 0


async def test_a_map_that_comes_with_the_settings_is_taken_with_them(houses: Neighbourhood) -> None:
    home = houses
    sent = await home.zhou.upload(home.group, "map.geojson", geojson(*HOUSES), "/setup 樱花里")
    done = await home.zhou.expect("设置已修改", home.group, after=sent)
    assert "共 3 处" in (await home.zhou.expect("地图已保存", home.group, after=done)).text
