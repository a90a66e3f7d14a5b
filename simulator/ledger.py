"""The town's log of calls: who asked for what, when by the machine's clocks, and what came of it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator

from simulator.call import Call

KEPT = 50_000
"""Calls remembered, and as many of each method: enough for a broadcast of ten thousand."""


class Ledger:
    """The calls, oldest first. Times are those at which the town took a call up."""

    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=KEPT)
        self._by_method: defaultdict[str, deque[Call]] = defaultdict(lambda: deque(maxlen=KEPT))

    def __iter__(self) -> Iterator[Call]:
        return iter(tuple(self._calls))

    def __len__(self) -> int:
        return len(self._calls)

    def __getitem__(self, place: int) -> Call:
        return self._calls[place]

    def append(self, call: Call) -> None:
        """Remember a call."""
        self._calls.append(call)
        self._by_method[call.method.lower()].append(call)

    def clear(self) -> None:
        """Forget everything."""
        self._calls.clear()
        self._by_method.clear()

    def of(self, method: str) -> list[Call]:
        """The calls of one method, in any case."""
        return list(self._by_method[method.lower()]) if method.lower() in self._by_method else []

    def sent(self, chat_id: int | None = None) -> list[Call]:
        """The calls that put or changed a message and took effect, in one chat if given."""
        return [
            call for call in self if call.weighs and call.took_effect and chat_id in (None, call.chat_id)
        ]  # fmt: skip

    def refused(self, code: int) -> list[Call]:
        """The calls that were refused with this code."""
        return [call for call in self if call.refused and call.refused.code == code]

    def busiest(self, seconds: float, chat_id: int | None = None) -> int:
        """The most messages that took effect within any span of so many real seconds."""
        return self._most(seconds, self.sent(chat_id))

    def busiest_chat(self, seconds: float, among: Callable[[int], bool] = lambda chat_id: True) -> int:
        """The same for the busiest of the chats whose id ``among`` accepts."""
        chats: defaultdict[int, list[Call]] = defaultdict(list)
        for call in self.sent():
            if call.chat_id is not None and among(call.chat_id):
                chats[call.chat_id].append(call)
        return max((self._most(seconds, calls) for calls in chats.values()), default=0)

    @staticmethod
    def _most(seconds: float, calls: list[Call]) -> int:
        window: deque[tuple[float, int]] = deque()
        most = within = 0
        for call in sorted(calls, key=lambda call: call.monotonic):
            window.append((call.monotonic, call.weighs))
            within += call.weighs
            while window[0][0] <= call.monotonic - seconds:
                within -= window.popleft()[1]
            most = max(most, within)
        return most
