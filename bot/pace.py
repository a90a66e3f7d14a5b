"""How fast the hall may send, whichever client sends it: 30 messages in any second, one a second to a chat, 20 a minute
to a group and of these at most ten edits of its cards. A chat that Telegram told to wait (429) waits alone.

The limits hold in any window, as Telegram sees it: a message counts from when it goes out until a second (a minute)
after Telegram has answered, because it arrives at some moment in between. So a burst after silence goes at once.
"""

import asyncio
import math
import time
from bisect import insort
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count

from domain.calm import PER_SECOND, Urgency

OVERALL, CHAT, GROUP, EDITS = (30, 1.0), (1, 1.0), (20, 60.0), (10, 60.0)
"""Messages, and in how many seconds."""
_CATCH_UP = 0.5
"""A broadcast that was held up for less than so many seconds makes up for it; after a longer pause it begins evenly."""
_CHATS_KEPT = 2_000


class Stopped(Exception):
    """The hall is closing: the turn never came, and nothing was sent."""


@dataclass(eq=False)
class Errand:
    """One message to be sent: where to, how urgent, and whether it is the edit of a group's card."""

    chat: int
    urgency: Urgency
    edit: bool = False
    begun: bool = False
    """Set when its turn has come: from then on it may have arrived."""


class _Window:
    """At most ``most`` messages in any ``seconds``."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._under_way = 0
        self._until: deque[float] = deque()

    def wait(self, now: float) -> float:
        """Seconds until one more fits in; infinite while that hangs on one under way."""
        while self._until and self._until[0] <= now:
            self._until.popleft()
        over = self._under_way + len(self._until) - self._most
        if over < 0:
            return 0.0
        return self._until[over] - now if over < len(self._until) else math.inf

    def begin(self) -> None:
        self._under_way += 1

    def end(self, now: float) -> None:
        self._under_way -= 1
        self._until.append(now + self._seconds)

    @property
    def idle(self) -> bool:
        return not self._under_way and not self._until


class _Chat:
    def __init__(self, windows: list[_Window], edits: list[_Window]) -> None:
        self._all, self._edits = windows, edits
        self.held_until = 0.0

    def windows(self, *, edit: bool) -> list[_Window]:
        return [*self._all, *self._edits] if edit else self._all

    def wait(self, now: float, *, edit: bool) -> float:
        return max([self.held_until - now, *(window.wait(now) for window in self.windows(edit=edit))])

    def idle(self, now: float) -> bool:
        return self.wait(now, edit=True) <= 0 and all(window.idle for window in self.windows(edit=True))


@dataclass(order=True)
class _Waiter:
    deadline: float
    number: int
    errand: Errand = field(compare=False)
    turn: asyncio.Future[None] = field(compare=False)


class Pace:
    """Gives turns to send. ``limits`` False: a Bot API server of one's own, without any."""

    def __init__(self, *, limits: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits, self._clock = limits, clock
        self._overall = [_Window(*OVERALL)] if limits else []
        self._chats: dict[int, _Chat] = {}
        self._held_until = 0.0
        self._next_of_many = 0.0
        self._waiters: list[_Waiter] = []
        self._numbers = count()
        self._timer: asyncio.TimerHandle | None = None
        self._stopped = False

    @property
    def waiting(self) -> int:
        """How many messages wait for their turn."""
        return len(self._waiters)

    def held(self) -> int:
        """How many chats Telegram told to wait."""
        now = self._clock()
        return sum(chat.held_until > now for chat in self._chats.values())

    def busy(self, seconds: float, *, edit: bool = False) -> list[int]:
        """The chats that cannot be written to within so many seconds, whatever else is sent."""
        now = self._clock()
        return [number for number, chat in self._chats.items() if chat.wait(now, edit=edit) > seconds]

    def delay(self, errand: Errand) -> float:
        """About how many seconds the errand would have to wait for its turn; 0 when it may go at once."""
        now, chat = self._clock(), self._chats.get(errand.chat)
        before = sum(waiter.deadline <= self._deadline(errand) for waiter in self._waiters)
        overall = before / PER_SECOND + max(self._wait_of_all(now), 0.0)
        return max(chat.wait(now, edit=errand.edit) if chat else 0.0, overall)

    def hold(self, chat: int | None, seconds: float) -> None:
        """Telegram said 429: nothing to this chat for so long, or to any when it named none. Others go on."""
        until = self._clock() + seconds
        if chat is None:
            self._held_until = max(self._held_until, until)
        else:
            self._chat(chat).held_until = until

    def stop(self) -> None:
        """Nothing more goes out: who waits for a turn is told so by Stopped."""
        self._stopped = True
        for waiter in self._waiters:
            if not waiter.turn.done():
                waiter.turn.set_exception(Stopped())
        self._waiters.clear()
        self._look_again(math.inf)

    @asynccontextmanager
    async def turn(self, errand: Errand) -> AsyncIterator[None]:
        """Wait for the errand's turn; what is sent within is what counts. Raises Stopped when it never comes."""
        if self._stopped:
            raise Stopped
        await self._come(errand)
        errand.begun = True
        try:
            yield
        finally:
            self._end(errand)

    async def _come(self, errand: Errand) -> None:
        turn = asyncio.get_running_loop().create_future()
        waiter = _Waiter(self._deadline(errand), next(self._numbers), errand, turn)
        insort(self._waiters, waiter)
        self._go_on()
        try:
            await turn
        except asyncio.CancelledError:
            if waiter in self._waiters:
                self._waiters.remove(waiter)
            elif not self._stopped:  # its turn came in the same moment
                self._end(errand)
            raise

    def _deadline(self, errand: Errand) -> float:
        return self._clock() + errand.urgency / 1000

    def _chat(self, chat: int) -> _Chat:
        if len(self._chats) > _CHATS_KEPT:
            now = self._clock()
            self._chats = {number: each for number, each in self._chats.items() if not each.idle(now)}
        if chat not in self._chats:
            kept = ([CHAT, GROUP] if chat < 0 else [CHAT]) if self._limits else []
            edits = [EDITS] if self._limits and chat < 0 else []
            self._chats[chat] = _Chat([_Window(*each) for each in kept], [_Window(*each) for each in edits])
        return self._chats[chat]

    def _wait_of_all(self, now: float) -> float:
        return max([self._held_until - now, *(window.wait(now) for window in self._overall)])

    def _wait(self, errand: Errand, now: float) -> float:
        """How long it must wait for its chat, or for a broadcast's own pace."""
        chat = self._chat(errand.chat).wait(now, edit=errand.edit)
        evenly = self._next_of_many - now if errand.urgency is Urgency.BROADCAST and self._limits else 0.0
        return max(chat, evenly)

    def _go_on(self) -> None:
        """Give a turn to all who may have one, the most urgent first; who must wait for a chat holds up no other."""
        soonest, now = math.inf, self._clock()
        for waiter in tuple(self._waiters):
            if (of_all := self._wait_of_all(now)) > 0:
                soonest = min(soonest, of_all)
                break
            if waiter.turn.done():  # cancelled
                continue
            wait = self._wait(waiter.errand, now)
            if wait > 0:
                soonest = min(soonest, wait)
                continue
            self._waiters.remove(waiter)
            self._give(waiter, now)
        self._look_again(soonest)

    def _give(self, waiter: _Waiter, now: float) -> None:
        """Broadcasts go evenly: all at once, they would leave nothing of the second to whoever asks something."""
        for window in self._windows(waiter.errand):
            window.begin()
        if waiter.errand.urgency is Urgency.BROADCAST:
            due = self._next_of_many if now - self._next_of_many < _CATCH_UP else now
            self._next_of_many = due + 1 / PER_SECOND
        waiter.turn.set_result(None)

    def _look_again(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if seconds < math.inf:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._go_on)

    def _windows(self, errand: Errand) -> list[_Window]:
        return [*self._overall, *self._chat(errand.chat).windows(edit=errand.edit)]

    def _end(self, errand: Errand) -> None:
        now = self._clock()
        for window in self._windows(errand):
            window.end(now)
        self._go_on()
