"""Guards behind what slipped through once: sold seats, outages before an opening, second votes, strangers' links."""

from fractions import Fraction
from pathlib import Path

import pytest

from domain.ballots.paper import Paper, PaperOption
from domain.instants import DAY, HOUR
from domain.numbers import Number
from domain.proposals import Draft
from domain.refusals import NotMember, NotSeated, ProposalVoted
from domain.roll import SeatRow, Unit, assemble
from domain.roll_file import RollDraft
from domain.roll_refusals import RollLacksAxis
from storage import votes
from storage.keys import Keys
from storage.rolls import load
from storage.store import Store
from storage.transaction import Tx
from storage.votes import Vote
from tests.clock import HandClock
from texts import texts_in
from usecases import deadlines, outages
from usecases.cast import BallotCast, cast_ballot
from usecases.communities import SetUp, admit, set_up
from usecases.counting import Counted, count_vote, settle_vote
from usecases.hall import Actor, Place
from usecases.points import ask_for_point
from usecases.proposals import propose
from usecases.rolls import RollStored, import_by_hand, join_seat, preview_by_hand, slips
from usecases.votes import OpenVote, open_vote

ZHOU, LI, WU = (Actor(number, name, None, "zh-Hans") for number, name in ((1, "周敏"), (2, "李娜"), (3, "吴桂芳")))
GROUP = Place(-100, private=False)
YESNO_PAPER = Paper("yesno", (PaperOption(1, "赞成"), PaperOption(2, "反对"), PaperOption(3, "弃权")))


def row(label: str, owner: str, owner_id: str, area: str = "80", axis: str = "area") -> SeatRow:
    return SeatRow(1, Unit(label), owner, owner_id, (owner,), {axis: Fraction(area)}, ())


class Estate:
    """One community with its keys, acted upon by use cases."""

    def __init__(self, store: Store, keys: Keys) -> None:
        self.store, self.keys = store, keys

    async def founded(self) -> "Estate":
        wanted = SetUp(GROUP.chat_id, "樱花苑", True, "zh-Hans", name="cherry", days=0, speakers=0, questions=False)
        await self.store.write(set_up, ZHOU, wanted)
        return self

    async def roll(self, *rows: SeatRow) -> tuple[RollStored, dict[str, str]]:
        """Store a roll; returns what was stored and the codes made, by seat."""
        draft = RollDraft((assemble("owners", rows),), (), (), len(rows), "utf-8")
        shown = await self.store.read(preview_by_hand, None, "roll.csv", draft)
        stored = await self.store.write(import_by_hand, None, shown, draft, self.keys)
        return stored, dict(slips(stored, draft, self.keys))

    async def join(self, actor: Actor, code: str) -> str | None:
        digest = self.keys.code_digest(code.replace("-", ""))
        return (await self.store.write(join_seat, actor, digest)).seat

    async def open(self, rule: str, closes_at: int, opens_at: int | None = None, proposal: int | None = None) -> Vote:
        number = Number("P", proposal) if proposal else None
        wanted = OpenVote("装灯", rule, YESNO_PAPER, "open", closes_at, opens_at, number, None)
        await self.store.write(open_vote, ZHOU, GROUP, wanted)
        return (await self.all_votes())[-1]

    async def all_votes(self) -> list[Vote]:
        def found(tx: Tx) -> list[Vote]:
            states = ("scheduled", "open", "closed", "counted")
            return sorted((each for state in states for each in votes.in_state(tx, state)), key=lambda each: each.id)

        return await self.store.read(found)

    async def cast(self, actor: Actor, vote: Vote, choice: str) -> BallotCast:
        chat = GROUP.chat_id
        return await self.store.write(cast_ballot, actor.telegram_id, chat, vote.id, choice, None, "tap")

    async def look(self) -> None:
        """What the alarm does: everything that is due, and the counting."""
        for due in await self.store.read(deadlines.due_now):
            await self.store.write(deadlines.do, due)
        for vote in await self.all_votes():
            if vote.state == "closed":
                count = await self.store.read(count_vote, vote.id)
                await self.store.write(settle_vote, Counted(vote.id, count.outcome_data(), count.root))


@pytest.fixture
async def estate(store: Store, tmp_path: Path) -> Estate:
    return await Estate(store, Keys(tmp_path / "keys")).founded()


async def test_who_sold_a_flat_has_no_ballot_with_it(estate: Estate, clock: HandClock) -> None:
    _, codes = await estate.roll(row("3-101", "李娜", "L"), row("3-102", "周敏", "Z"))
    assert await estate.join(LI, codes["3-101"]) == "3-101"
    stored, fresh = await estate.roll(row("3-101", "吴桂芳", "W"), row("3-102", "周敏", "Z"))
    assert stored.fresh == ("3-101",)  # 3-102 still has the code of before
    assert await estate.join(WU, fresh["3-101"]) == "3-101"
    vote = await estate.open("simple-majority", clock.now + DAY)
    with pytest.raises(NotSeated):
        await estate.cast(LI, vote, "no")
    assert (await estate.cast(WU, vote, "yes")).seats[0].seat == "3-101"


async def test_who_sells_their_first_flat_keeps_the_seat_with_the_second(estate: Estate, clock: HandClock) -> None:
    _, codes = await estate.roll(row("3-101", "李娜", "L"), row("3-501", "李娜", "L"))
    await estate.join(LI, codes["3-101"])
    stored, _ = await estate.roll(row("3-101", "吴桂芳", "W"), row("3-501", "李娜", "L"))
    assert stored.fresh == ("3-101",)
    vote = await estate.open("cn-278-ordinary", clock.now + DAY)
    assert [each.seat for each in (await estate.cast(LI, vote, "yes")).seats] == ["3-501"]


async def test_a_share_keeps_its_meaning_in_another_denominator(estate: Estate) -> None:
    await estate.roll(row("1", "A", "a", "1/2", "share"), row("2", "B", "b", "1/2", "share"))
    await estate.roll(
        *(row(*each, "share") for each in (("1", "A", "a", "1/2"), ("2", "B", "b", "1/6"), ("3", "C", "c", "1/3")))
    )
    kept = await estate.store.read(load, 1)
    assert kept is not None
    assert [seat.seat.weights["share"] for seat in kept.seats] == [3, 1, 2]


async def test_a_vote_that_should_have_opened_in_an_outage_keeps_its_whole_window(
    estate: Estate, clock: HandClock
) -> None:
    _, codes = await estate.roll(row("3-101", "李娜", "L"))
    await estate.join(LI, codes["3-101"])
    await estate.store.write(outages.note_contact, None)
    await estate.open("simple-majority", clock.now + 2 * HOUR, opens_at=clock.now + HOUR)
    clock.move(5 * HOUR)
    outage = await estate.store.write(outages.note_contact, None)
    assert outage is not None
    assert outage.extended == (("V-1", clock.now + HOUR),)
    await estate.look()
    (vote,) = await estate.all_votes()
    assert (vote.state, vote.opens_at, vote.closes_at) == ("open", clock.now, clock.now + HOUR)
    assert (await estate.cast(LI, vote, "yes")).choice == "yes"


async def test_a_proposal_is_voted_on_again_when_it_did_not_pass_and_never_when_it_did(
    estate: Estate, clock: HandClock
) -> None:
    _, codes = await estate.roll(row("3-101", "李娜", "L"))
    await estate.join(LI, codes["3-101"])
    await estate.store.write(propose, ZHOU, GROUP, Draft("装灯", "六盏"), ())
    await estate.open("cn-278-ordinary", clock.now + DAY, proposal=1)
    with pytest.raises(ProposalVoted):
        await estate.open("cn-278-ordinary", clock.now + DAY, proposal=1)
    clock.move(DAY)
    await estate.look()
    second = await estate.open("cn-278-ordinary", clock.now + DAY, proposal=1)
    await estate.cast(LI, second, "yes")
    clock.move(DAY)
    await estate.look()
    assert [(vote.state, (vote.outcome or {})["passed"]) for vote in await estate.all_votes()] == [
        ("counted", False),
        ("counted", True),
    ]
    with pytest.raises(ProposalVoted):
        await estate.open("cn-278-ordinary", clock.now + DAY, proposal=1)


async def test_a_roll_cannot_lose_what_a_scheduled_vote_counts_by(estate: Estate, clock: HandClock) -> None:
    await estate.roll(row("3-101", "李娜", "L"))
    await estate.open("cn-278-ordinary", clock.now + 2 * DAY, opens_at=clock.now + DAY)
    with pytest.raises(RollLacksAxis):
        await estate.roll(row("3-101", "李娜", "L", "1", "share"))


async def test_a_strangers_link_leads_nowhere_until_they_are_in_the_group(estate: Estate) -> None:
    await estate.store.write(propose, ZHOU, GROUP, Draft("装灯", "六盏"), ())
    with pytest.raises(NotMember) as refused:
        await estate.store.write(ask_for_point, WU, 1, "question")
    assert refused.value.chat == GROUP.chat_id
    await estate.store.write(admit, WU, GROUP.chat_id)
    assert (await estate.store.write(ask_for_point, WU, 1, "question")).proposal == 1


def test_a_long_text_full_of_signs_is_said_whole() -> None:
    said = texts_in("zh-Hans").say("quoted", text="&" * 1000)
    assert said == f"<blockquote>{'&amp;' * 1000}</blockquote>"
