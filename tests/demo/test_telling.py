"""How the play is told: lines that fit, Chinese broken as Chinese is, buttons as labels, numbers of a scene."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from bot.playing.company import Player
from bot.playing.comparison import Comparison
from bot.playing.face import broken, face
from bot.playing.sample import Line, load_sample, parted
from bot.playing.story import Story
from bot.playing.telling import Telling
from simulator import Body, Town, TownMessage


@pytest.fixture
def card() -> TownMessage:
    """The hall's card in the estate's group."""
    town = Town()
    bot = town.add_bot(name="议事厅")
    group = town.add_group("樱花苑", [town.add_person("吴桂芳")], bot_admin=True)
    keyboard = {"inline_keyboard": [[{"text": "我也是 · 41", "callback_data": "n:1"}]]}
    return TownMessage(1, group, town.clock.now(), bot, Body("N-1 · 院子里太黑了。"), markup=keyboard)


def told(width: int) -> tuple[Console, io.StringIO]:
    file = io.StringIO()
    return Console(file=file, width=width, highlight=False, color_system=None), file


LAW = "规则 cn-278-ordinary：人数参与不少于全体的 2/3，赞成超过参与者的 1/2（含弃权）；建筑面积也一样。"


@pytest.mark.parametrize("width", [20, 31, 60, 100])
def test_chinese_fills_its_lines_and_begins_none_with_a_full_stop(width: int) -> None:
    lines = broken(Text(LAW), width).plain.split("\n")
    assert "".join(lines).replace(" ", "") == LAW.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)
    assert all(cell_len(line) > width - 18 for line in lines[:-1]), "only a long word leaves a gap"
    assert not any(line[0] in "，；。）" for line in lines)
    assert not any(line[-1] == "（" for line in lines)


def test_styles_stay_where_they_were() -> None:
    text = Text.assemble(("粗体", "bold"), "普通" * 10)
    lines = broken(text, 10).split("\n")
    assert [span.style for span in lines[0].spans] == ["bold"]
    assert lines[0].plain[lines[0].spans[0].start : lines[0].spans[0].end] == "粗体"
    assert not lines[1].spans


def test_a_card_shows_its_buttons_as_labels(card: TownMessage) -> None:
    assert face(card, 40).plain == "N-1 · 院子里太黑了。\n\n[我也是 · 41]"


async def test_a_story_names_speakers_and_shows_cards(card: TownMessage) -> None:
    console, file = told(60)
    story = Story(console)
    wu = Player("wu-guifang", card.chat.town.add_person("吴桂芳"), "Wu Guifang", "resident", "2-1-102", None)
    with story.scene("需求", "Needs") as scene:
        await story.says(wu, Line("/need 院子里太黑了。", "The courtyard is too dark."))
        await story.shows(card, "The card.")
        scene.count(1234, "次附议", "me-toos")
    said = file.getvalue()
    for part in (
        " 1 需求 ",
        "吴桂芳 业主 2-1-102 · 群里",
        "Wu Guifang, owner",
        "too dark",
        "[我也是 · 41]",
        "1,234 次附议",
    ):
        assert part in said, said
    assert "\x1b" not in said
    assert all(cell_len(line) <= 60 for line in said.splitlines())


def test_in_brief_a_scene_is_its_numbers() -> None:
    console, file = told(80)
    telling = Telling(console)
    for name in ("需求", "表决"):
        with telling.scene(name, "") as scene:
            scene.count(486, "席位", "seats")
    lines = file.getvalue().splitlines()
    assert [line.split()[:2] for line in lines] == [["1", "需求"], ["2", "表决"]]
    assert all("486 席位 seats" in line and line.rstrip().endswith(" s") for line in lines)


def test_shares_part_everyone_with_nobody_left_over() -> None:
    shares = load_sample().story["vote"]["shares"]
    assert parted(486, shares) == {"yes": 301, "no": 83, "abstain": 24, "silent": 78}
    for whole in range(200):
        assert sum(parted(whole, shares).values()) == whole


def test_what_differs_is_named_with_both_values() -> None:
    compare = Comparison()
    compare.same("the root", "aa", "aa")
    assert compare.differences == []
    compare.same("the root", "aa", "bb")
    assert compare.differences == ["the root: 'aa' was expected, 'bb' was found"]
