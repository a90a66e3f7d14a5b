"""Elections that were held elsewhere, cast again through the chat, a seat for each ballot, and counted to the winners
that were announced."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.recount import Asked, recount
from domain.counting.election import Marks, Ranking
from records.formats.ballot_file import BallotFile
from records.formats.kinds import read_ballot_file
from tests.hall.neighbourhood import Neighbourhood, code_of, roll_csv
from tests.hall.test_every_method import bundle
from tests.records.two_checkers import holds

ELECTIONS = Path(__file__).parents[1] / "counting" / "elections"


@dataclass(frozen=True)
class Held:
    """An election, what opens its like here, and who won."""

    file: BallotFile
    form: str
    winners: tuple[str, ...]


def in_order(ranking: Ranking) -> str:
    return ">".join(",".join(str(option + 1) for option in rank) for rank in ranking)


def ticked(marks: Marks) -> str:
    return " ".join(str(option + 1) for option, _ in marks)


def ballots_of(file: BallotFile) -> list[str]:
    """Every ballot in words, one for each voter."""
    election = file.election
    said = [(in_order(each.ranking), each.count) for each in election.ranked]
    said += [(ticked(each.marks), each.count) for each in election.marked]
    said.append(("blank", election.blank))
    return [choice for choice, count in said for _ in range(count)]


def assen() -> Held:
    """A town's budget by Equal Shares; what the town announced stands in the file."""
    file = read_ballot_file("assen-2024.pb", (ELECTIONS / "assen-2024.pb").read_bytes())
    options = "".join(f"\n- {each.name} = {each.cost}" for each in file.election.options)
    return Held(file, f"方法：equalshares/add1\n总额：{file.election.budget}\n选项：{options}", file.official or ())


def rational() -> Held:
    """The board of a foundation; the four whom the hall's count of the file itself seats."""
    path = ELECTIONS / "rationalmedia-2020.blt"
    file = read_ballot_file(path.name, path.read_bytes())
    options = "".join(f"\n- {each.name}" for each in file.election.options)
    winners = recount(path, Asked()).counted.winners
    return Held(file, f"方法：stv\n名额：{file.election.seats}\n选项：{options}", winners)


@pytest.mark.parametrize("held", [assen(), rational()], ids=["assen-2024", "rationalmedia-2020"])
async def test_the_same_ballots_have_the_same_winners_here(courtyard: Neighbourhood, held: Held) -> None:
    said = ballots_of(held.file)
    seats = [f"1-1-{number}" for number in range(101, 101 + len(said))]
    async with courtyard.hall():
        await courtyard.set_up()
        preview = await courtyard.send_roll(roll_csv((seat, f"住户{seat}", "80.00") for seat in seats))
        await courtyard.zhou.tap(preview, "保存")
        await courtyard.zhou.expect("已保存", after=preview)
        people = [courtyard.town.add_person(f"住户{seat}", "zh-hans") for seat in seats]
        for person, seat in zip(people, seats, strict=True):
            await person.expect(seat, after=await person.start(f"join-{code_of(seat)}"))
        await courtyard.post(courtyard.zhou, f"/openvote 选举\n规则：simple-majority\n截止：7天\n{held.form}", "V-1")
        for person, choice in zip(people, said, strict=True):
            assert "V-1" in (await courtyard.ask(person, f"/cast V-1 {choice}", "V-1")).text
        courtyard.clock.advance(days=7, seconds=1)
        await courtyard.until(lambda message: "V-1" in message.text and "/export V-1" in message.text)
        packed = await bundle(courtyard, people[0], "/export V-1")
    winners = [held.file.election.options[int(key) - 1].id for key in holds(packed)["winners"]]
    assert sorted(winners) == sorted(held.winners)
