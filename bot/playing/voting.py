"""The vote: opened, cast by everyone in their own way, reminded of, and closed by the clock."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.playing.company import Player
from bot.playing.deliberation import speakers, vote_form
from bot.playing.play import Play
from bot.playing.sample import Line, parted
from bot.playing.stage import together
from simulator import TownMessage

WORDS = {"yes": "赞成", "no": "反对", "abstain": "弃权"}
OWN = "我的选票"
CHANGES_MIND = "1-1-203"
LATE = "xu-lei"
_ROOT = re.compile(r"\b[0-9a-f]{64}\b")
_RECEIPT = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}")


@dataclass(frozen=True)
class Ballot:
    """What a player cast last, and the receipt they were given."""

    choice: str
    receipt: str


@dataclass(frozen=True)
class Voted:
    """Each seat's ballot as its holder remembers it, and the card with the result."""

    ballots: Mapping[str, Ballot]
    card: TownMessage


async def vote(play: Play) -> Voted:
    """The whole vote, from its opening to the result."""
    seated = play.stage.company.seated
    with play.telling.scene("表决", "The vote") as scene:
        card = await open_vote(play)
        choices = choices_of(play)
        ballots = await _cast_aloud(play, card, choices)
        ballots |= await _cast_quickly(play, card, choices, without=ballots)
        await play.card("vote", f"已有 {len(ballots) - len(ballots) % 10}")
        await play.telling.shows(card, "Two counts, both must pass. Shown in steps of ten, so that nobody is read off.")
        reminded = await _remind(play, [player for player in seated if player not in ballots])
        late = play.stage.by(LATE)
        ballots[late] = await _by_reminder(play, late, reminded[late])
        await _close(play, card)
        scene.count(len(ballots), "张选票", "ballots")
        scene.count(1, "人改了主意", "changed their mind")
        scene.count(len(reminded), "人收到提醒", "reminded")
        scene.count(len(seated), "席位得知结果", "seats told")
    return Voted({str(player.seat): ballot for player, ballot in ballots.items()}, card)


async def open_vote(play: Play) -> TownMessage:
    """The moderator opens the vote. Returns its card."""
    form = vote_form(play)
    await play.in_group(play.stage.by("zhou-min"), form)
    card = await play.new_card("vote", "V", play.stage.sample.story["vote"]["title"]["text"])
    await play.telling.shows(card, "The vote's card: the rule in words, both counts, three buttons.")
    return card


def choices_of(play: Play) -> dict[Player, str]:
    """What each will have chosen in the end, after the story's shares; whoever stays silent is left out.

    Whoever argued votes as they argued, but for one whom an answer convinced.
    """
    company, shares = play.stage.company, play.stage.sample.story["vote"]["shares"]
    against = set(speakers(play, "against")) - {play.stage.by(CHANGES_MIND)}
    decided = {player: "yes" for player in company.seated if player.key != player.seat}
    decided |= dict.fromkeys((*speakers(play, "for"), *speakers(play, "question"), play.stage.by(CHANGES_MIND)), "yes")
    decided |= dict.fromkeys(against, "no")
    left = parted(len(company.seated), shares)
    for choice in decided.values():
        left[choice] -= 1
    others = iter(company.drawn("vote", len(company.seated), without=decided))
    drawn = {next(others): choice for choice, count in left.items() for _ in range(count)}
    return decided | {player: choice for player, choice in drawn.items() if choice != "silent"}


async def _cast_aloud(play: Play, card: TownMessage, choices: Mapping[Player, str]) -> dict[Player, Ballot]:
    """Three ways to cast, and a ballot that is changed."""
    stage = play.stage
    sun, wu, daniel, shop = (stage.by(key) for key in ("sun-defu", "wu-guifang", "daniel-okafor", CHANGES_MIND))
    said = {
        sun: await cast_on_card(play, sun, card),
        wu: await cast_in_private(play, wu, card),
        daniel: await cast_in_words(play, daniel),
        shop: await change_mind(play, shop, card),
    }
    return {player: Ballot(choices[player], _receipt(answer)) for player, answer in said.items()}


async def cast_on_card(play: Play, player: Player, card: TownMessage) -> str:
    """One tap in the group. Returns what the bot pops up."""
    popped = await play.tap(player, card, WORDS["yes"], "Yes")
    await play.telling.tells(player, popped, "Counted, with a receipt. He may change it until the close.")
    return popped


async def cast_in_private(play: Play, player: Player, card: TownMessage) -> str:
    """Their own ballot, by the card's link, and a tap there. Returns what the bot pops up."""
    own = await play.follow(player, card, OWN, play.number("vote"))
    await play.telling.shows(own, "Her own ballot, in private; it can be cast here too.")
    return await play.tap(player, own, WORDS["yes"], "Yes")


async def cast_in_words(play: Play, player: Player) -> str:
    """A command in private. Returns the bot's answer."""
    number = play.number("vote")
    command = f"/cast {number} yes"
    written = await play.in_private(player, Line(command, command), number)
    await play.telling.shows(written, "In words, with the receipt as a message.")
    return written.text


async def change_mind(play: Play, player: Player, card: TownMessage) -> str:
    """No, and then yes: the last ballot counts, and its receipt is the same. Returns what the bot pops up."""
    number = play.number("vote")
    first = await play.in_private(player, Line(f"/cast {number} 反对", "Votes no."), number)
    popped = await play.tap(player, card, WORDS["yes"], "Yes")
    await play.telling.tells(
        player, popped, "Changed: the breakfast shop stays open during the work. The last ballot counts."
    )
    play.compare.same("the receipt of a changed ballot", _receipt(first.text), _receipt(popped))
    return popped


async def _cast_quickly(
    play: Play, card: TownMessage, choices: Mapping[Player, str], without: Mapping[Player, Ballot]
) -> dict[Player, Ballot]:
    """All the others: most on the card, every eighth in words, every eighth from their own ballot."""
    players = [player for player in choices if player not in without and player is not play.stage.by(LATE)]
    acts = (cast(play, card, player, choices[player], place % 8) for place, player in enumerate(players))
    with play.telling.meanwhile(f"另外 {len(players)} 个席位投了票", f"{len(players)} other seats vote"):
        said = await together(acts)
    return {player: Ballot(choices[player], _receipt(answer)) for player, answer in zip(players, said, strict=True)}


async def cast(play: Play, card: TownMessage, player: Player, choice: str, way: int) -> str:
    """In words (1), on their own ballot (2) or on the card. Returns what the bot answers."""
    number = play.number("vote")
    if way == 1:
        return (await play.stage.in_private(player, f"/cast {number} {choice}", number)).text
    shown = await play.stage.follow(player, card, OWN, number) if way == 2 else card
    place = list(WORDS).index(choice)
    return await play.stage.tap(player, shown, shown.buttons[0][place].label)


def _receipt(answer: str) -> str:
    found = _RECEIPT.search(answer)
    return found[0] if found else f"none in {answer!r}"


async def _remind(play: Play, silent: list[Player]) -> dict[Player, TownMessage]:
    """A day before the close those who have not voted are reminded, and nobody else."""
    last = {player: player.person.private.last for player in play.stage.company.seated}
    await play.pass_time("六天以后", "six days later", days=6, hours=1)
    got = await together(play.stage.answer(player, play.number("vote"), after=last[player]) for player in silent)
    others = [player for player in last if player not in silent and last[player] is not player.person.private.last]
    play.compare.same("seats that had voted and were reminded", [], [player.seat for player in others])
    await play.telling.happens(
        f"{len(got)} 个还没投票的席位收到提醒", f"{len(got)} silent seats are reminded, nobody else"
    )
    return dict(zip(silent, got, strict=True))


async def _by_reminder(play: Play, player: Player, reminder: TownMessage) -> Ballot:
    await play.telling.shows(reminder, "The reminder has the buttons with it.")
    popped = await play.tap(player, reminder, WORDS["yes"], "Yes")
    return Ballot("yes", _receipt(popped))


def root_of(card: str) -> str:
    """The root that a result shows; empty when it shows none."""
    found = _ROOT.search(card)
    return found[0] if found else ""


async def _close(play: Play, card: TownMessage) -> None:
    """The clock closes it; every seat is told what was counted for it."""
    last = {player: player.person.private.last for player in play.stage.company.seated}
    await play.pass_time("一天以后，时间到了", "a day later, time is up", days=1)
    await play.new_card("record", "R", play.stage.sample.story["vote"]["title"]["text"])
    await play.stage.heard(f"{play.number('vote')} · ", after=card)
    await play.stage.shown(card, lambda shown: bool(root_of(shown.text)))
    await together(play.stage.answer(player, str(player.seat), after=last[player]) for player in last)
    await play.telling.shows(card, "The result: what each test needed and got, and the root of all that was counted.")
    wu = play.stage.by("wu-guifang")
    told = await play.stage.answer(wu, str(wu.seat), after=last[wu])
    await play.telling.shows(told, "Every seat is told whether it was counted: nobody can fill it unseen.")
