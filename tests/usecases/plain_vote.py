"""A vote as anybody would keep it on a sheet of paper: what each act should do, in the plainest words there are."""

from dataclasses import dataclass, field, replace

from domain.instants import MINUTE

HOLDERS = {"1": {1}, "2": {2}, "3": {3, 4}, "4": {5}, "5": set[int](), "6": {1}}
"""Who holds which seat: one has two, two share one, one is nobody's."""
REORDERED = 10 * MINUTE
MOST_PROXIES = 1
MODERATOR = 0
"""Who set the community up; holds no seat."""


@dataclass(frozen=True)
class Sheet:
    """What stands for a seat, who put it there, by which update and when."""

    person: int
    choice: str
    via: str
    update: int
    at: int


@dataclass
class PlainVote:
    """``refused`` is the name of the refusal that an act should meet, None for none."""

    closes_at: int
    closed: bool = False
    ballots: dict[str, Sheet] = field(default_factory=dict)
    given: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Seat to giver and taker, in the order in which they were accepted."""
    contested: set[tuple[str, int]] = field(default_factory=set)
    settled: set[tuple[str, int]] = field(default_factory=set)
    wrong: set[tuple[str, int]] = field(default_factory=set)
    recused: set[str] = field(default_factory=set)

    def is_over(self, now: int) -> bool:
        return self.closed or now >= self.closes_at

    def counted(self) -> dict[str, Sheet]:
        return {seat: sheet for seat, sheet in self.ballots.items() if seat not in self.recused}

    def taken_by(self, person: int) -> list[str]:
        return [seat for seat, (_, taker) in self.given.items() if taker == person]

    def is_used(self, seat: str) -> bool:
        stands = self.ballots.get(seat)
        return (
            seat in self.given and stands is not None and (stands.via, stands.person) == ("proxy", self.given[seat][1])
        )

    # --- casting ------------------------------------------------------------------------------------------------------

    def cast(self, person: int, seat: str | None, choice: str, update: int, now: int) -> str | None:
        if self.is_over(now):
            return "VoteClosed"
        own = sorted(each for each, holders in HOLDERS.items() if person in holders and seat in (None, each))
        if own:
            return self._put_in(own, person, choice, "tap", update, now)
        taken = self.taken_by(person)
        if seat is None:
            return "ProxyNamesSeat" if taken else "NotSeated"
        if seat not in taken:
            return "NotYourSeat"
        if seat in self.ballots and self.ballots[seat].via != "proxy":
            return "HolderHasCast"
        if taken.index(seat) >= MOST_PROXIES:
            return "ProxyLimit"
        return self._put_in([seat], person, choice, "proxy", update, now)

    def _put_in(self, seats: list[str], person: int, choice: str, via: str, update: int, now: int) -> str | None:
        left = [seat for seat in seats if seat not in self.recused]
        if not left:
            return "SeatRecused"
        timely = [seat for seat in left if not self._is_overtaken(seat, person, update, now)]
        for seat in timely:
            stands = self.ballots.get(seat)
            if stands is None or (stands.person, stands.choice) != (person, choice):
                self.ballots[seat] = Sheet(person, choice, via, update, now)
                self.contested.discard((seat, person))
        return None if timely else "LaterChoiceStands"

    def _is_overtaken(self, seat: str, person: int, update: int, now: int) -> bool:
        stands = self.ballots.get(seat)
        return stands is not None and stands.person == person and update < stands.update and now - stands.at < REORDERED

    # --- proxies ------------------------------------------------------------------------------------------------------

    def offer(self, giver: int, seat: str, taker: int, now: int) -> str | None:
        if self.is_over(now):
            return "VoteClosed"
        if giver not in HOLDERS[seat]:
            return "ProxyOfProxy" if self._has_taken(giver, seat) else "NotYourSeat"
        if taker in HOLDERS[seat]:
            return "ProxyNeedless"
        if self._closes_ring(giver, taker):
            return "ProxyCycle"
        return "ProxyUsed" if self.is_used(seat) else None

    def _has_taken(self, person: int, seat: str) -> bool:
        return seat in self.taken_by(person)

    def _closes_ring(self, giver: int, taker: int) -> bool:
        reached, before = {taker}, set[int]()
        while reached != before:
            before = set(reached)
            reached |= {to for frm, to in self.given.values() if frm in before}
        return giver in reached

    def accept(self, giver: int, seat: str, taker: int, now: int) -> str | None:
        if self.is_over(now):
            return "VoteClosed"
        if self._closes_ring(giver, taker):
            return "ProxyCycle"
        if self.is_used(seat):
            return "ProxyUsed"
        others = [each for each in self.taken_by(taker) if each != seat]
        if len(others) >= MOST_PROXIES:
            return "ProxyLimit"
        self.given.pop(seat, None)
        self.given[seat] = (giver, taker)
        return None

    def end(self, seat: str) -> str | None:
        if self.is_used(seat):
            return "ProxyUsed"
        del self.given[seat]
        return None

    # --- disputes, recusals, assisted ballots -------------------------------------------------------------------------

    def dispute(self, person: int, seat: str, withdraw: bool, now: int) -> str | None:
        if person not in HOLDERS[seat]:
            return "NotYourSeat"
        listed = self.wrong if self.is_over(now) else self.contested
        if withdraw:
            return self._withdraw((seat, person), over=listed is self.wrong)
        stands = self.ballots.get(seat)
        if listed is self.contested and (stands is None or stands.person == person):
            return "NothingToObject"
        listed.add((seat, person))
        return None

    def _withdraw(self, mine: tuple[str, int], *, over: bool) -> str | None:
        standing = {each for each in (self.contested - self.settled) | self.wrong if each[0] == mine[0]}
        if standing and mine not in standing:
            return "NotToSettle"
        self.wrong.discard(mine)
        if over:
            self.settled |= self.contested & {mine}
        else:
            self.contested.discard(mine)
        return None

    def recuse(self, person: int, seat: str, back: bool, now: int) -> str | None:
        mine = person in HOLDERS[seat]
        if not mine and person != MODERATOR:
            return "NotYourSeat"
        if self.is_over(now):
            return "VoteClosed"
        if not mine:  # it takes a teller as well to name a seat, and this community has none
            return "NotYourSeat" if back else "NoSecond"
        (self.recused.discard if back else self.recused.add)(seat)
        return None

    def may_assist(self, seat: str, now: int) -> str | None:
        if self.is_over(now):
            return "VoteClosed"
        if seat in self.recused:
            return "SeatRecused"
        own = seat in self.ballots and self.ballots[seat].via == "tap"
        return "HolderHasCast" if own else None

    def witness(self, seat: str, sheet: Sheet, now: int) -> str | None:
        refused = self.may_assist(seat, now)
        if refused is None:
            self.ballots[seat] = replace(sheet, at=now)
        return refused
