"""The beginning: the group becomes a community, its roll is stored, and everyone takes a seat."""

from bot.playing.company import ROLES, Player
from bot.playing.play import Play
from bot.playing.sample import Line
from bot.playing.stage import together
from simulator import TownMessage

_SETUP = """\
/setup {title}
简称: {short}
议事天数: 7
发言人数: 5
问题须答复: 是"""


async def set_up(play: Play) -> None:
    """The moderator sets the community up and names who has a role."""
    stage, story = play.stage, play.stage.sample.story["community"]
    zhou = stage.by("zhou-min")
    with play.telling.scene("设立", "Setting up") as scene:
        text = _SETUP.format(title=story["text"], short=story["short"])
        said = await play.in_group(
            zhou, Line(text, f"Sets up {story['en']}: talk for 7 days, 5 speakers, every question answered.")
        )
        done = await stage.heard(story["short"], after=said)
        await play.telling.shows(done, "The group is a community now; whoever set it up is its first moderator.")
        officers = [player for player in stage.company.everyone if player.role != "resident" and player is not zhou]
        await together(stage.in_private(player, "/start", "/need") for player in officers)
        designer = stage.by("shen-ruoxi")
        said = await play.in_group(zhou, Line(_naming(designer), "Names the designer."))
        await play.telling.shows(
            await stage.heard(designer.name, after=said), "Shen Ruoxi may give a professional opinion."
        )
        others = [officer for officer in officers if officer is not designer]
        with play.telling.meanwhile(f"另外 {len(others)} 人也有了角色", f"{len(others)} others are given roles too"):
            for officer in others:
                said = await stage.in_group(zhou, _naming(officer))
                await stage.heard(officer.name, after=said)
        scene.count(1, "社区", "community")
        scene.count(len(officers) + 1, "人有角色", "people with a role")


def _naming(officer: Player) -> str:
    """The command that gives an officer their role."""
    role = "专业人员" if officer.role == "professional" else ROLES[officer.role][0]
    return f"/role @{officer.person.username} {role}"


async def store_roll(play: Play) -> None:
    """The moderator sends the roll in private, looks at its preview, and stores it."""
    stage = play.stage
    zhou = stage.by("zhou-min")
    with play.telling.scene("名册", "The roll") as scene:
        await stage.in_private(zhou, "/start", "/need")
        await play.telling.does(zhou, "把 roll.csv 发给议事厅", "sends the bot the file roll.csv", private=True)
        sent = await zhou.person.upload(zhou.person.private, "roll.csv", stage.sample.roll)
        preview = await stage.answer(zhou, "roll.csv", sent)
        await play.telling.shows(
            preview, "What the file says: counts, sums, and what to look at. Nothing is stored yet."
        )
        await play.tap(zhou, preview, "保存", "Store")
        stored = await stage.answer(zhou, "526", preview)
        await play.telling.shows(stored, "Stored: 486 seats and a one-time code for each holder.")
        scene.count(510, "套房屋", "units")
        scene.count(len(stage.company.seated), "席位", "seats")
        scene.count(526, "席位码", "codes")


async def take_seats(play: Play) -> None:
    """Each seat's first holder takes it: with the link on their slip, or by typing the code."""
    stage, company = play.stage, play.stage.company
    wu, daniel = stage.by("wu-guifang"), stage.by("daniel-okafor")
    with play.telling.scene("席位", "Seats") as scene:
        await play.telling.does(wu, "扫了纸条上的二维码", "scans the code on her slip", private=True)
        await play.telling.shows(await take_seat(play, wu), "Wu Guifang holds seat 2-1-102 now.")
        welcome = await type_code(play, daniel)
        await play.telling.shows(welcome, "Everybody is answered in their own language.")
        others = [player for player in company.seated if player not in (wu, daniel)]
        with play.telling.meanwhile(
            f"另外 {len(others)} 个席位也有人认领", f"the other {len(others)} seats are taken too"
        ):
            await together(take_seat(play, player) for player in others)
        scene.count(len(others) + 2, "席位已认领", "seats taken")


async def type_code(play: Play, player: Player) -> TownMessage:
    """Somebody types the code on their slip. Returns the bot's welcome."""
    await play.stage.in_private(player, "/start", "/need")
    said = Line(f"/join {player.code}", "Types the code instead.")
    return await play.in_private(player, said, str(player.seat))


async def take_seat(play: Play, player: Player) -> TownMessage:
    """Somebody follows the link on their slip. Returns the bot's welcome."""
    pressed = await player.person.start(f"join-{player.code}")
    return await play.stage.answer(player, str(player.seat), pressed)
