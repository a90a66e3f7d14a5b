"""Themes against a pile of cards on a table: whatever is made, merged, split and declined, no need is lost or doubled.

On the table each theme is a list of needs; a merged one is a slip that says where its needs went.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from itertools import count
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from domain.ids import ThemeId
from domain.numbers import Number
from domain.refusals import Refusal
from storage import communities, needs, themes
from storage.store import Store
from storage.transaction import Tx
from tests.storage.board import update
from usecases.communities import SetUp, set_up, start
from usecases.hall import Actor, Place
from usecases.lineage import way_of_need
from usecases.needs import raise_need, support_need
from usecases.theme_cards import theme_list
from usecases.themes import ThemeSaid, change_theme, decline, make_theme, merge_themes, split_theme

T = TypeVar("T")
PEOPLE, NEEDS = range(4), range(1, 7)
"""0 is the moderator; N-1 to N-6 are said by the others in turn, and each is supported by the next one."""

some_needs = st.lists(st.sampled_from(NEEDS), unique=True, max_size=3)
theme_numbers = st.integers(1, 6)
_towns = count(1)


class ThemeMachine(RuleBasedStateMachine):
    """One community; ``store`` is the test's."""

    store: Store
    loop: asyncio.AbstractEventLoop

    @initialize()
    def found(self) -> None:
        town = next(_towns)
        self.actors = [Actor(town * 100 + each, f"P{each}", f"p{town}x{each}", "en") for each in PEOPLE]
        self.group, self.updates = Place(-town, private=False), count(town * 1_000_000)
        self.write(set_up, self.actors[0], SetUp(-town, "Lane", True, "en", name=f"t{town}"))
        for actor in self.actors:
            self.write(start, actor)
        for number in NEEDS:
            self.write(raise_need, self.actors[1 + number % 3], self.group, f"Need {number}")
        self.ids = self.run(self.store.read(_ids, -town))
        for number, need in self.ids.items():
            self.write(support_need, self.actors[1 + (number + 1) % 3], self.group, need)
        self.piles: dict[int, list[int]] = {}
        self.gone: dict[int, int | None] = {}

    def run(self, doing: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(doing)

    def write(self, use_case: Callable[..., T], *args: Any) -> T:  # the use case's own
        return self.run(self.store.write(use_case, *args))

    def act(self, use_case: Callable[..., Any], *args: Any) -> bool:
        """Do it as the moderator in one update that is delivered twice; whether it was done and not refused."""
        number, answers = next(self.updates), []
        for _ in range(2):
            with update(number, f"c:{number}"):
                try:
                    answers.append(self.write(use_case, self.actors[0], self.group, *args))
                except Refusal as refusal:
                    answers.append(str(refusal))
        assert answers[0] == answers[1]
        return not isinstance(answers[0], str)

    def where(self, need: int) -> int | None:
        return next((theme for theme, pile in self.piles.items() if need in pile), None)

    def is_loose(self, need: int) -> bool:
        """In no theme, or in one that was declined: it may be taken up again."""
        theme = self.where(need)
        return theme is None or not self.is_open(theme)

    def take(self, inside: list[int]) -> None:
        for need in inside:
            if (theme := self.where(need)) is not None:
                self.piles[theme].remove(need)

    def is_open(self, theme: int) -> bool:
        return theme in self.piles and theme not in self.gone

    @rule(inside=some_needs)
    def make(self, inside: list[int]) -> None:
        done = self.act(make_theme, ThemeSaid("Theme", needs=_numbers(inside)))
        assert done == all(self.is_loose(need) for need in inside)
        if done:
            self.take(inside)
            self.piles[len(self.piles) + 1] = list(inside)

    @rule(theme=theme_numbers, coming=some_needs, going=some_needs)
    def change(self, theme: int, coming: list[int], going: list[int]) -> None:
        done = self.act(change_theme, Number("T", theme), ThemeSaid(needs=_numbers(coming), drop=_numbers(going)))
        may = self.is_open(theme) and all(self.is_loose(need) or self.where(need) == theme for need in coming)
        assert done == (may and all(self.where(need) == theme for need in going))
        if done:
            self.take(coming)
            kept = [*self.piles[theme], *coming]
            self.piles[theme] = [need for need in kept if need not in going]

    @rule(into=theme_numbers, others=st.lists(theme_numbers, min_size=1, max_size=2, unique=True))
    def merge(self, into: int, others: list[int]) -> None:
        done = self.act(merge_themes, Number("T", into), tuple(Number("T", each) for each in others))
        assert done == (into not in others and all(self.is_open(each) for each in (into, *others)))
        if done:
            for other in others:
                self.piles[into] += self.piles[other]
                self.piles[other], self.gone[other] = [], into

    @rule(theme=theme_numbers, parting=some_needs)
    def split(self, theme: int, parting: list[int]) -> None:
        done = self.act(split_theme, Number("T", theme), "Part", _numbers(parting))
        inside = self.piles.get(theme, [])
        assert done == (
            self.is_open(theme) and 0 < len(parting) < len(inside) and all(need in inside for need in parting)
        )
        if done:
            self.piles[theme] = [need for need in inside if need not in parting]
            self.piles[len(self.piles) + 1] = list(parting)

    @rule(theme=theme_numbers)
    def refuse(self, theme: int) -> None:
        done = self.act(decline, Number("T", theme), "Not ours")
        assert done == self.is_open(theme)
        if done:
            self.gone[theme] = None

    @invariant()
    def the_hall_has_what_lies_on_the_table(self) -> None:
        if not hasattr(self, "piles"):
            return
        piles, into, ways, told = self.run(self.store.read(_look, self.group.chat_id, self.ids))
        assert {theme: sorted(pile) for theme, pile in self.piles.items()} == piles
        assert into == {theme: target for theme, target in self.gone.items() if target is not None}
        for need in NEEDS:
            theme = self.where(need)
            declined = theme in self.gone
            assert [step.stage for step in ways[need]] == ([] if theme is None else ["theme"] + ["declined"] * declined)
        assert len(told) == len(set(told))
        listed = self.write(theme_list, self.actors[0], self.group, "seats")
        assert {line.number for line in listed.lines} == {theme for theme in self.piles if self.is_open(theme)}
        for line in listed.lines:
            people = {person for need in self.piles[line.number] for person in (1 + need % 3, 1 + (need + 1) % 3)}
            assert (line.behind.seats, line.behind.unseated) == (0, len(people))


def _numbers(said: list[int]) -> tuple[Number, ...]:
    return tuple(Number("N", need) for need in said)


def _ids(tx: Tx, chat: int) -> dict[int, int]:
    here = communities.by_chat(tx, chat)
    assert here is not None
    return {need.number: need.id for need in needs.newest(tx, here.id, 20)}


def _look(tx: Tx, chat: int, ids: dict[int, int]) -> tuple[Any, ...]:
    here = communities.by_chat(tx, chat)
    assert here is not None
    rows = tx.raw("SELECT id, number FROM themes WHERE community_id = ?", here.id).fetchall()
    number_of = {need: number for number, need in ids.items()}
    piles = {number: sorted(number_of[need] for need in themes.needs_of(tx, ThemeId(id_))) for id_, number in rows}
    found = (themes.by_id(tx, ThemeId(id_)) for id_, _ in rows)
    numbers: dict[int, int] = {row[0]: row[1] for row in rows}
    into = {theme.number: numbers[theme.into] for theme in found if theme is not None and theme.into is not None}
    ways = {number: way_of_need(tx, need) for number, need in ids.items()}  # type: ignore[arg-type]  # of needs
    told = [
        (row[0], row[1], row[2])
        for row in tx.raw("SELECT person_id, kind, key FROM outbox WHERE community_id = ?", here.id).fetchall()
    ]
    return piles, into, ways, told


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    made = asyncio.new_event_loop()
    yield made
    made.close()


def test_no_need_is_lost_or_doubled_by_merging_and_splitting(store: Store, loop: asyncio.AbstractEventLoop) -> None:
    machine = type("ThemeMachineOfTheTest", (ThemeMachine,), {"store": store, "loop": loop})
    profile = settings(
        max_examples=5, stateful_step_count=25, suppress_health_check=list(HealthCheck), database=None, deadline=None
    )
    run_state_machine_as_test(machine, settings=profile)
