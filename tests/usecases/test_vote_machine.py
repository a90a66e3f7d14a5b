"""A whole vote against a sheet of paper: whatever is done in whatever order, the box holds what the sheet says.

``YISHITING_TEST_VOTES=5000`` plays that many votes on each database; by default it is a few.
"""

import asyncio
import os
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import count
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from domain.ballots.drafting import words_paper
from domain.count import VIAS
from domain.ids import SeatId, VoteId
from domain.instants import DAY, HOUR, MINUTE, SECOND
from domain.numbers import Number
from domain.refusals import Refusal
from domain.roll import SeatRow, Unit, assemble
from domain.rules import PRESETS
from domain.rules.model import Proxies
from storage import ballot_box, communities, community_rules, identities, rolls, votes
from storage.store import Store
from storage.transaction import Tx
from tests.clock import HandClock
from tests.storage.board import update
from tests.usecases.plain_vote import HOLDERS, PlainVote, Sheet
from usecases import outages
from usecases.assisted import Assist, keep_assisted, witness_assisted
from usecases.cast import cast_ballot
from usecases.communities import SetUp, admit, set_up, start
from usecases.counting import count_vote
from usecases.disputes import dispute
from usecases.hall import Actor, Place
from usecases.proxies import OfferProxy, answer_proxy, end_proxy, my_proxies, offer_proxy
from usecases.recusals import recuse
from usecases.seats_apart import seats_apart
from usecases.votes import OpenVote, close_vote, open_vote

T = TypeVar("T")
VOTES = int(os.environ.get("YISHITING_TEST_VOTES", "8"))
PEOPLE = range(7)
"""0 is the moderator, 6 has no seat; the others hold what ``HOLDERS`` says."""
OWN = replace(
    PRESETS["simple-majority"], id="own", recusal="no_ballot",
    proxy=Proxies(most=1, share=None, limits="both", ballots="any", excluded=()),
)  # fmt: skip

people = st.sampled_from(PEOPLE)
seats = st.sampled_from(sorted(HOLDERS))
choices = st.sampled_from(["yes", "no", "abstain"])
_towns = count(1)


class VoteMachine(RuleBasedStateMachine):
    """One vote in a community of its own, acted upon by use cases; ``store`` and ``clock`` are the test's."""

    store: Store
    clock: HandClock
    loop: asyncio.AbstractEventLoop

    @initialize()
    def open(self) -> None:
        town = next(_towns)
        self.actors = [Actor(town * 100 + each, f"P{each}", f"p{town}x{each}", "en") for each in PEOPLE]
        self.group = Place(-town, private=False)
        self.number, self.offers, self.assists = town * 1_000_000, dict[str, tuple[int, int, int]](), dict[str, Any]()
        self.past: list[tuple[int, Callable[..., Any], tuple[Any, ...], str | None]] = []
        self.vote, self.labels = self.write(_opened, self.actors, self.group)
        self.sheet = PlainVote(self.clock.now + DAY)

    # --- acting -------------------------------------------------------------------------------------------------------

    def run(self, doing: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(doing)

    def write(self, use_case: Callable[..., T], *args: Any) -> T:  # the use case's own
        return self.run(self.store.write(use_case, *args))

    def act(self, expected: str | None, use_case: Callable[..., T], *args: Any, number: int = 0) -> T | None:
        """Do it as one update, which must be refused as expected; and remember it, to be delivered again."""
        number = number or self.next_number()
        done, refused = self.attempt(number, use_case, *args)
        assert refused == expected, (use_case.__name__, args)
        self.past.append((number, use_case, args, refused))
        return done

    def attempt(self, number: int, use_case: Callable[..., T], *args: Any) -> tuple[T | None, str | None]:
        with update(number, f"c:{number}"):
            try:
                return self.write(use_case, *args), None
            except Refusal as refusal:
                return None, type(refusal).__name__

    def next_number(self) -> int:
        self.number += 10
        return self.number

    # --- what people do -----------------------------------------------------------------------------------------------

    @rule(person=people, seat=st.none() | seats, choice=choices, late=st.booleans())
    def cast(self, person: int, seat: str | None, choice: str, late: bool) -> None:
        """``late``: the update is older than one that has been handled already."""
        number = self.next_number() - 15 * late
        expected = self.sheet.cast(person, seat, choice, number, self.clock.now)
        account = self.actors[person].telegram_id
        self.act(expected, cast_ballot, account, account, self.vote, choice, seat, "tap", number=number)

    @rule(which=st.integers(0, 50))
    def repeat(self, which: int) -> None:
        """Telegram delivers an old update again: the same answer, and nothing changes."""
        if self.past:
            number, use_case, args, refused = self.past[-1 - which % len(self.past)]
            assert self.attempt(number, use_case, *args)[1] == refused

    @rule(giver=people, seat=seats, taker=people)
    def offer(self, giver: int, seat: str, taker: int) -> None:
        expected = self.sheet.offer(giver, seat, taker, self.clock.now)
        name = str(self.actors[taker].telegram_id)
        wanted = OfferProxy(name, seat, Number("V", 1), None, None)
        self.act(expected, offer_proxy, self.actors[giver], self.group, wanted)
        if expected is None:
            self.offers[seat] = (self._proxy(taker, seat, accepted=False), giver, taker)

    def _proxy(self, taker: int, seat: str, *, accepted: bool) -> int:
        lines = self.write(my_proxies, self.actors[taker])
        return max(each.id for each in lines if (each.mine, each.seat, each.accepted) == (False, seat, accepted))

    @precondition(lambda self: self.offers)
    @rule(data=st.data(), yes=st.booleans())
    def answer(self, data: st.DataObject, yes: bool) -> None:
        seat = data.draw(st.sampled_from(sorted(self.offers)))
        proxy, giver, taker = self.offers[seat]
        expected = self.sheet.accept(giver, seat, taker, self.clock.now) if yes else None
        self.act(expected, answer_proxy, self.actors[taker], proxy, yes)
        if expected is None:
            del self.offers[seat]

    @precondition(lambda self: self.sheet.given)
    @rule(data=st.data(), by_giver=st.booleans())
    def end(self, data: st.DataObject, by_giver: bool) -> None:
        seat = data.draw(st.sampled_from(sorted(self.sheet.given)))
        giver, taker = self.sheet.given[seat]
        proxy = self._proxy(taker, seat, accepted=True)
        self.act(self.sheet.end(seat), end_proxy, self.actors[giver if by_giver else taker], proxy)

    @rule(person=people, seat=seats, withdraw=st.booleans())
    def object(self, person: int, seat: str, withdraw: bool) -> None:
        expected = self.sheet.dispute(person, seat, withdraw, self.clock.now)
        self.act(expected, dispute, self.actors[person], self.vote, seat, None, withdraw)

    @rule(person=people, seat=seats, back=st.booleans())
    def recuse(self, person: int, seat: str, back: bool) -> None:
        expected = self.sheet.recuse(person, seat, back, self.clock.now)
        reason = None if back else "my brother's firm bids"
        self.act(expected, recuse, self.actors[person], self.group, Number("V", 1), seat, reason)

    @rule(seat=seats, choice=choices, via=st.sampled_from(["phone", "paper"]))
    def assist(self, seat: str, choice: str, via: Any) -> None:  # one of two words
        expected = self.sheet.may_assist(seat, self.clock.now)
        said = Assist(Number("V", 1), seat, via, str(self.actors[2].telegram_id), choice)
        self.act(expected, keep_assisted, self.actors[0], self.group, said)
        if expected is None:
            self.assists[seat] = (self.write(_newest_assisted), Sheet(0, choice, via, self.number, 0))

    @precondition(lambda self: self.assists)
    @rule(data=st.data(), yes=st.booleans())
    def witness(self, data: st.DataObject, yes: bool) -> None:
        seat = data.draw(st.sampled_from(sorted(self.assists)))
        assisted, sheet = self.assists[seat]
        number = self.next_number()
        now = replace(sheet, update=number)
        expected = self.sheet.witness(seat, now, self.clock.now) if yes else None
        self.act(expected, witness_assisted, self.actors[2], assisted, yes, number=number)
        if expected is None:
            del self.assists[seat]

    @rule(by=st.sampled_from([SECOND, MINUTE, HOUR, 20 * HOUR]))
    def wait(self, by: int) -> None:
        self.clock.move(by)
        self.in_contact()

    def in_contact(self) -> None:
        """The hall has been in contact with Telegram all the time."""
        self.write(outages.note_contact, 0)

    @rule(length=st.sampled_from([MINUTE, HOUR, 2 * DAY]))
    def outage(self, length: int) -> None:
        """Nobody could reach the hall for so long: an open vote whose close fell into it is extended by it."""
        before = self.clock.now
        self.clock.move(length)
        self.write(outages.note_contact, length)
        spanned = not self.sheet.closed and before < self.sheet.closes_at <= self.clock.now
        if spanned and length > outages.TAPS_LAST:
            self.sheet.closes_at += length

    @rule()
    def close(self) -> None:
        """The look at the clock; too early it closes nothing."""
        self.sheet.closed = self.sheet.is_over(self.clock.now)
        self.write(close_vote, self.vote)

    @rule()
    def close_at_last(self) -> None:
        self.clock.now = max(self.clock.now, self.sheet.closes_at)  # type: ignore[assignment]
        self.close()

    # --- what must be so ----------------------------------------------------------------------------------------------

    @invariant()
    def the_box_holds_what_the_sheet_says(self) -> None:
        counted, turnout, apart = self.run(self.store.read(_look, self.vote))
        sheets = self.sheet.counted()
        assert {self.labels[seat]: choice for seat, choice in counted.items()} == {
            seat: sheet.choice for seat, sheet in sheets.items()
        }
        assert turnout == len(sheets)
        assert apart.contested == tuple(sorted({seat for seat, _ in self.sheet.contested} - self.sheet.recused))
        standing = {seat for seat, _ in self.sheet.contested - self.sheet.settled}
        assert apart.settled == tuple(each for each in apart.contested if each not in standing)
        assert apart.wrong == tuple(sorted({seat for seat, _ in self.sheet.wrong}))
        assert apart.recused == len(self.sheet.recused)
        for way in ("proxy", "phone", "paper"):
            assert getattr(apart, way) == tuple(sorted(seat for seat, sheet in sheets.items() if sheet.via == way))

    def teardown(self) -> None:
        if not hasattr(self, "sheet"):
            return
        self.close_at_last()
        count = self.run(self.store.read(count_vote, self.vote))
        sheets = self.sheet.counted()
        contested = {seat for seat, _ in self.sheet.contested}
        assert [(each.seat, each.choice, each.via, each.contested) for each in count.ballots] == sorted(
            (seat, sheet.choice, sheet.via, seat in contested) for seat, sheet in sheets.items()
        )
        assert {each.seat for each in count.electors if each.recused != "no"} == self.sheet.recused
        closed = self.run(self.store.read(votes.chain, self.vote))[-1].facts
        assert {name: closed[name] for name in ("ballots", "ways", "contested", "recused")} == {
            "ballots": len(sheets), "recused": {"own": len(self.sheet.recused), "named": 0},
            "contested": len(contested & sheets.keys()),
            "ways": {via: sum(sheet.via == via for sheet in sheets.values()) for via in VIAS},
        }  # fmt: skip
        yes, no = (sum(sheet.choice == choice for sheet in sheets.values()) for choice in ("yes", "no"))
        assert count.outcome.passed == (yes > no)


def _opened(tx: Tx, actors: list[Actor], group: Place) -> tuple[VoteId, dict[SeatId, str]]:
    """A community of these people with an open vote, and what its seats are called; all at once, for it is not what is
    tried here."""
    set_up(tx, actors[0], SetUp(group.chat_id, "Lane", True, "en", name=f"t{-group.chat_id}"))
    for actor in actors:
        start(tx, actor)
        admit(tx, actor, group.chat_id)
    _furnish(tx, group.chat_id, {each.telegram_id: n for n, each in enumerate(actors)})
    outages.note_contact(tx, 0)
    paper = words_paper("yesno", ("Yes", "No", "Abstain"), {})
    open_vote(tx, actors[0], group, OpenVote("Lamps", "own", paper, "open", tx.now + DAY, None, None, None))
    vote = max(vote.id for vote in votes.in_state(tx, "open"))
    return vote, {each.seat: each.label for each in votes.electors(tx, vote)}


def _furnish(tx: Tx, chat: int, numbers: dict[int, int]) -> None:
    """The community's rule, its roll of six seats, and who holds them."""
    here = communities.by_chat(tx, chat)
    assert here is not None
    persons = {n: known.person for account, n in numbers.items() if (known := identities.find_account(tx, account))}
    kept = community_rules.find(tx, community_rules.draft(tx, here.id, persons[0], OWN, ""))
    assert kept is not None
    community_rules.keep(tx, kept)
    rows = [SeatRow(1, Unit(seat), seat, seat, (seat,), {"area": Fraction(80)}, ()) for seat in HOLDERS]
    _, ids = rolls.store(tx, here.id, assemble("owners", rows))
    for seat, holders in HOLDERS.items():
        for holder in sorted(holders):
            rolls.hold(tx, ids[seat], persons[holder], tx.now)


def _newest_assisted(tx: Tx) -> int:
    return int(tx.raw("SELECT MAX(id) FROM assisted_ballots").fetchall()[0][0])


def _look(tx: Tx, vote: VoteId) -> tuple[Any, ...]:
    return ballot_box.counted(tx, vote), ballot_box.turnout(tx, vote), seats_apart(tx, vote)


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    made = asyncio.new_event_loop()
    yield made
    made.close()


def test_the_box_agrees_with_the_sheet(store: Store, clock: HandClock, loop: asyncio.AbstractEventLoop) -> None:
    machine = type("VoteMachineOfTheTest", (VoteMachine,), {"store": store, "clock": clock, "loop": loop})
    profile = settings(
        max_examples=VOTES,
        stateful_step_count=40,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    run_state_machine_as_test(machine, settings=profile)
