"""Proposals that change: versions, authors, seconding, taking back, alternatives and merging, on each database."""

import html
import re
from pathlib import Path

import pytest

from domain.instants import DAY
from domain.numbers import Number
from domain.proposal_refusals import (
    AlreadyAuthor,
    CostUnclear,
    FirstAuthor,
    NoChange,
    NoOffer,
    NoSuchVersion,
    NotAuthor,
    NothingToCompare,
    NothingToSecond,
    NotSeconded,
    ProposalMerged,
    ProposalsSame,
    ProposalWithdrawn,
    VersionMoved,
)
from domain.proposals import Draft
from domain.refusals import NotModerator, ProposalVoted
from handlers.screens.proposal import proposal_screen
from handlers.screens.proposal_versions import marked_up, versions_screen
from handlers.screens.screen import Links
from storage.keys import Keys
from storage.store import Store
from storage.transaction import Tx
from tests.clock import HandClock
from tests.usecases.test_what_slipped_once import GROUP, LI, WU, ZHOU, Estate, row
from texts import texts_in
from usecases.alternatives import compare
from usecases.communities import admit, start
from usecases.hall import Actor
from usecases.needs import raise_need
from usecases.points import make_point
from usecases.proposal_coauthors import answer_authorship, leave_authors, offer_authorship
from usecases.proposal_merging import answer_merge, offer_merge
from usecases.proposal_seconding import second_said, set_seconding
from usecases.proposal_versions import revise, versions_said
from usecases.proposal_withdrawal import take_back
from usecases.proposals import ProposalCard, proposal_card, propose

P1, P2 = Number("P", 1), Number("P", 2)
LAMPS = Draft("门口装灯", "六盏感应灯，立在小区大门旁边。", "12000", "大门", "物业", "晚上太黑")


@pytest.fixture
async def estate(store: Store, tmp_path: Path) -> Estate:
    """Zhou, who moderates, Li and Wu, each with a seat and an open private chat."""
    made = await Estate(store, Keys(tmp_path / "keys")).founded()
    _, codes = await made.roll(row("3-101", "李娜", "L"), row("3-102", "吴桂芳", "W"), row("3-103", "周敏", "Z"))
    for actor, seat in ((LI, "3-101"), (WU, "3-102"), (ZHOU, "3-103")):
        await store.write(admit, actor, GROUP.chat_id)
        await store.write(start, actor)
        await made.join(actor, codes[seat])
    return made


async def proposed(estate: Estate, by: Actor, draft: Draft = LAMPS, *needs: int) -> None:
    await estate.store.write(propose, by, GROUP, draft, tuple(Number("N", need) for need in needs))


async def told(estate: Estate, kind: str) -> list[int]:
    """Who was told something of that kind, by their Telegram ids."""

    def found(tx: Tx) -> list[int]:
        rows = tx.raw(
            "SELECT i.telegram_id FROM outbox o JOIN identities i ON i.person_id = o.person_id WHERE o.kind = ? "
            "ORDER BY i.telegram_id", kind,
        ).fetchall()  # fmt: skip
        return [int(each[0]) for each in rows]

    return await estate.store.read(found)


async def card(estate: Estate, proposal: int = 1) -> ProposalCard:
    shown: ProposalCard = await estate.store.read(proposal_card, proposal)
    return shown


# --- versions --------------------------------------------------------------------------------------------------------


async def test_every_version_is_kept_and_what_changed_is_struck_and_underlined(estate: Estate) -> None:
    await proposed(estate, LI)
    with pytest.raises(NotAuthor):
        await estate.store.write(revise, WU, GROUP, P1, {"cost": "1"}, "")
    with pytest.raises(NoChange):
        await estate.store.write(revise, LI, GROUP, P1, {"cost": " 12000 "}, "")
    said = {"text": "八盏感应灯，立在二号楼大门旁边。<b>", "cost": "-"}
    assert (await estate.store.write(revise, LI, GROUP, P1, said, "六盏不够")).version == 2
    shown = await estate.store.read(versions_said, WU, GROUP, P1, ())
    assert [(line.number, line.by, line.because) for line in shown.lines] == [(1, "李娜", ""), (2, "李娜", "六盏不够")]
    assert {each.part: marked_up(each.pieces) for each in shown.changes} == {
        "text": "<s>六</s><u>八</u>盏感应灯，立在<s>小区</s><u>二号楼</u>大门旁边。<u>&lt;b&gt;</u>",
        "cost": "<s>12000</s>",
    }
    with pytest.raises(NoSuchVersion):
        await estate.store.read(versions_said, WU, GROUP, P1, (1, 3))
    assert (await card(estate)).draft.cost is None


async def test_a_whole_rewriting_stands_on_several_pages_each_within_a_message(estate: Estate) -> None:
    await proposed(estate, LI, Draft("Lamps", "<old words> " * 160))
    for number in range(10):
        await estate.store.write(revise, LI, GROUP, P1, {"cost": str(number)}, "w" * 300)
    await estate.store.write(revise, LI, GROUP, P1, {"text": "一个全新的说法。" * 240}, "all of it")
    shown = await estate.store.read(versions_said, WU, GROUP, P1, ())
    pages = [versions_screen(shown, page, texts_in("en")).text for page in (1, 2)]
    assert ["(1 of 2)" in pages[0], "(2 of 2)" in pages[1]] == [True, True]
    for page in pages:
        assert page.count("<s>") == page.count("</s>")
        assert len(html.unescape(re.sub(r"</?[a-z]+>", "", page))) <= 4096, "as Telegram counts it"


async def test_two_authors_do_not_undo_each_other(estate: Estate) -> None:
    await proposed(estate, LI)
    await estate.store.write(offer_authorship, LI, GROUP, P1, "3")
    assert await told(estate, "coauthor-offered") == [3]
    with pytest.raises(NotAuthor):
        await estate.store.write(revise, WU, GROUP, P1, {"cost": "1"}, "")
    await estate.store.write(answer_authorship, WU, 1, True)
    assert (await card(estate)).standing.authors == ("李娜", "吴桂芳")
    with pytest.raises(AlreadyAuthor):
        await estate.store.write(offer_authorship, LI, GROUP, P1, "3")
    await estate.store.write(revise, WU, GROUP, P1, {"cost": "9000"}, "", 1)
    assert await told(estate, "proposal-changed") == [2], "Li, who is the other author"
    with pytest.raises(VersionMoved):
        await estate.store.write(revise, LI, GROUP, P1, {"cost": "8000"}, "", 1)
    assert (await estate.store.write(revise, LI, GROUP, P1, {"place": "后门"}, "", 1)).version == 3
    draft = (await card(estate)).draft
    assert (draft.cost, draft.place) == ("9000", "后门")
    with pytest.raises(FirstAuthor):
        await estate.store.write(leave_authors, LI, GROUP, P1)
    await estate.store.write(leave_authors, WU, GROUP, P1)
    with pytest.raises(NoOffer):
        await estate.store.write(answer_authorship, WU, 1, True)
    assert (await card(estate)).standing.authors == ("李娜",)


async def test_what_is_voted_on_stays_and_what_failed_may_be_worded_anew(estate: Estate, clock: HandClock) -> None:
    await proposed(estate, LI)
    await estate.open("simple-majority", clock.now + 2 * DAY, opens_at=clock.now + DAY, proposal=1)
    with pytest.raises(ProposalVoted):
        await estate.store.write(revise, LI, GROUP, P1, {"cost": "1"}, "")
    with pytest.raises(ProposalVoted):
        await estate.store.write(take_back, LI, GROUP, P1, "too late")
    clock.move(2 * DAY)
    await estate.look()
    await estate.look()
    clock.move(DAY)
    await estate.look()
    (vote,) = await estate.all_votes()
    assert (vote.state, vote.version) == ("counted", 1)
    assert (await estate.store.write(revise, LI, GROUP, P1, {"cost": "1"}, "")).version == 2
    lines = (await estate.store.read(versions_said, LI, GROUP, P1, ())).lines
    assert [line.votes for line in lines] == [("V-1",), ()]


async def test_the_items_of_a_cost_are_added_up_and_each_must_name_its_sum(estate: Estate) -> None:
    with pytest.raises(CostUnclear):
        await proposed(estate, LI, Draft("灯", "六盏", "六盏灯：9,000\n电缆：贵"))
    await proposed(estate, LI, Draft("灯", "六盏", "六盏灯：9,000\n电缆：0.3万"))
    assert (await card(estate)).cost == 12_000


# --- seconding and taking back ---------------------------------------------------------------------------------------


async def test_it_is_discussed_once_enough_seats_second_it(estate: Estate, clock: HandClock) -> None:
    with pytest.raises(NotModerator):
        await estate.store.write(set_seconding, LI, GROUP, 2)
    await estate.store.write(set_seconding, ZHOU, GROUP, 2)
    await proposed(estate, LI)
    with pytest.raises(NotSeconded):
        await estate.store.write(make_point, WU, GROUP, P1, "for", "太黑")
    with pytest.raises(NotSeconded):
        await estate.open("simple-majority", clock.now + DAY, proposal=1)
    assert (await estate.store.write(second_said, LI, GROUP, P1)).got == 1
    assert not (await estate.store.write(second_said, LI, GROUP, P1)).added, "taken back with the same button"
    await estate.store.write(second_said, LI, GROUP, P1)
    clock.move(DAY)
    assert (await estate.store.write(second_said, WU, GROUP, P1)).opened
    with pytest.raises(NothingToSecond):
        await estate.store.write(second_said, ZHOU, GROUP, P1)
    await estate.store.write(make_point, WU, GROUP, P1, "for", "太黑")
    days = next(each for each in (await card(estate)).gate.conditions if each.name == "days")
    assert days.ready_at == clock.now, "its days begin when it is seconded"


async def test_what_waits_is_discussed_when_less_is_asked_for(estate: Estate) -> None:
    await estate.store.write(set_seconding, ZHOU, GROUP, 3)
    await proposed(estate, LI)
    await estate.store.write(second_said, LI, GROUP, P1)
    await estate.store.write(set_seconding, ZHOU, GROUP, 1)
    assert (await card(estate)).standing.state == "open"


async def test_its_author_takes_it_back_and_those_behind_it_learn_why(estate: Estate) -> None:
    await estate.store.write(raise_need, WU, GROUP, "门口太黑")
    await proposed(estate, LI, LAMPS, 1)
    with pytest.raises(NotAuthor):
        await estate.store.write(take_back, WU, GROUP, P1, "no")
    assert (await estate.store.write(take_back, LI, GROUP, P1, "物业 <自己> 会做")).told == 1
    assert await told(estate, "proposal-ended") == [3]
    for again in (
        estate.store.write(take_back, LI, GROUP, P1, "once more"),
        estate.store.write(revise, LI, GROUP, P1, {"cost": "1"}, ""),
        estate.store.write(make_point, WU, GROUP, P1, "for", "太黑"),
    ):
        with pytest.raises(ProposalWithdrawn):
            await again
    shown = proposal_screen(await card(estate), texts_in("zh-Hans"), Links("hall"))
    assert "物业 &lt;自己&gt; 会做" in shown.text
    assert not any("for-1" in (button.url or "") for each in shown.rows for button in each)


# --- alternatives and merging ----------------------------------------------------------------------------------------


async def two(estate: Estate) -> None:
    """Li and Wu propose something for the same need, and Wu for another one too."""
    await estate.store.write(raise_need, ZHOU, GROUP, "门口太黑")
    await estate.store.write(raise_need, ZHOU, GROUP, "垃圾满了")
    await proposed(estate, LI, LAMPS, 1)
    await proposed(estate, WU, Draft("一根高杆灯", "一根", "高杆灯：8000\n安装：1000", "后门"), 1, 2)


async def test_alternatives_stand_beside_each_other(estate: Estate) -> None:
    await two(estate)
    await estate.store.write(make_point, ZHOU, GROUP, P2, "for", "便宜")
    await estate.store.write(make_point, LI, GROUP, P2, "unless", "照不到大门")
    assert (await card(estate, 1)).standing.others == (2,)
    shown = await estate.store.read(compare, ZHOU, GROUP, (P1,))
    assert shown.problem == ("N-1",)
    assert [(each.number, each.sum, each.place, each.seats) for each in shown.alternatives] == [
        (1, 12_000, "大门", 1),
        (2, 9_000, "后门", 2),
    ]
    assert (shown.alternatives[1].pros, shown.alternatives[1].cons) == (("便宜",), ("照不到大门",))
    await estate.store.write(take_back, WU, GROUP, P2, "算了")
    with pytest.raises(NothingToCompare):
        await estate.store.read(compare, ZHOU, GROUP, (P1,))


async def test_one_is_taken_into_another_with_credit(estate: Estate) -> None:
    await two(estate)
    with pytest.raises(NotAuthor):
        await estate.store.write(offer_merge, ZHOU, GROUP, P1, P2, "一样")
    with pytest.raises(ProposalsSame):
        await estate.store.write(offer_merge, LI, GROUP, P1, P1, "一样")
    offered = await estate.store.write(offer_merge, WU, GROUP, P1, P2, "都照大门")
    assert (offered.how, offered.asked, offered.told) == ("offered", "P-1", 1)
    await estate.store.write(offer_merge, WU, GROUP, P1, P2, "都照大门")
    assert await told(estate, "merge-offered") == [2], "once, however often it is offered"
    with pytest.raises(NotAuthor):
        await estate.store.write(answer_merge, WU, 1, True)
    assert (await estate.store.write(answer_merge, LI, 1, True)).how == "merged"
    stays, gone = await card(estate, 1), await card(estate, 2)
    assert stays.standing.authors == ("李娜", "吴桂芳")
    assert (stays.needs, stays.standing.taken) == ((1, 2), (2,))
    assert (gone.standing.state, gone.standing.into) == ("merged", 1)
    assert (await estate.store.write(revise, WU, GROUP, P1, {"cost": "9000"}, "")).version == 2
    with pytest.raises(ProposalMerged):
        await estate.store.write(revise, WU, GROUP, P2, {"cost": "1"}, "")
    with pytest.raises(NoOffer):
        await estate.store.write(answer_merge, LI, 1, True)


async def test_an_open_vote_forbids_it_and_the_other_side_may_decline(estate: Estate, clock: HandClock) -> None:
    await two(estate)
    await estate.store.write(offer_merge, WU, GROUP, P1, P2, "都照大门")
    assert (await estate.store.write(answer_merge, LI, 1, False)).how == "declined"
    assert await told(estate, "merge-declined") == [3]
    await estate.store.write(offer_merge, LI, GROUP, P1, P2, "还是合并吧")
    assert await told(estate, "merge-offered") == [2, 3]
    await estate.open("simple-majority", clock.now + DAY, proposal=2)
    with pytest.raises(ProposalVoted):
        await estate.store.write(answer_merge, WU, 2, True)
    assert [(await card(estate, number)).standing.state for number in (1, 2)] == ["open", "open"]
