"""Updates that no Telegram sends: real ones taken to pieces and put together wrongly, forged ones, old ones again."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

from simulator.mailbox import RawUpdate

FIRST = 900_000_000
"""The numbers of the mangled updates begin here: none of them is one of the town's."""

ODD: tuple[Any, ...] = (
    None, True, -1, 0, 2**63, 10**30, 1.5, "", "yes", "x" * 5000, [], {}, [[[]]], {"id": "1"}, "\ud83d\ude00",
    "\ud83d", "b:1:yes", "b:2:yes", "b:1:no\u0000", "\u202eb:1:yes", "px:1:yes", "ob:1:1:no", "as:1:yes", "tp:1:yes",
    "m:1:0:0:x:y", "/cast V-1 yes", "/start vote-1", "/proxy @wang V-1",
)  # fmt: skip
TAPS = ("b:1:yes", "b:1:no", "b:2:yes", "b:1:maybe", "b:01:no", "px:1:end", "ob:1:1:no", "rc:1:1:no", "as:1:yes", "x:1")


class Mangler:
    """Makes bodies for the webhook; only what is sent again word by word is from an account that holds a seat."""

    def __init__(self, strangers: list[int], seed: int) -> None:
        self.strangers, self.dice = strangers, random.Random(seed)  # no secret
        self._real: list[str] = []
        self._taps: list[str] = []
        self._number = FIRST

    def learn(self, real: list[RawUpdate]) -> None:
        """Take these from now on for what is sent again and spoilt."""
        self._real = [json.dumps(each) for each in real if "callback_query" in each or "message" in each]
        self._taps = [json.dumps(each) for each in real if "callback_query" in each]

    def bodies(self, how_many: int) -> Iterator[bytes]:
        for _ in range(how_many):
            self._number += 1
            chance = self.dice.random()
            if chance < 0.1:
                yield self.dice.choice(self._real).encode()
            elif chance < 0.4:
                yield json.dumps(self._forged()).encode()
            else:
                body = json.dumps(self._spoilt()).encode()
                yield self._bitten(body) if self.dice.random() < 0.1 else body

    def _forged(self) -> Any:  # JSON
        """A tap as it should be, but by a stranger, and of a button that may never have been there."""
        update = json.loads(self.dice.choice(self._taps))
        tap = update["callback_query"]
        tap |= {"id": str(10**18 + self._number), "data": self.dice.choice(TAPS)}
        self._disown(update)
        return update | {"update_id": self._number}

    def _spoilt(self) -> Any:  # JSON of any shape
        update = json.loads(self.dice.choice(self._real))
        for _ in range(self.dice.randrange(1, 4)):
            self._spoil(update)
        self._disown(update)
        tap = update.get("callback_query")
        if isinstance(tap, dict) and tap.get("id") == "":  # what the hall would answer then, the town takes for a fault
            del tap["id"]
        if self.dice.random() < 0.9:
            update["update_id"] = self._number
        return update

    def _spoil(self, update: dict[str, Any]) -> None:
        """Change, drop or add something, somewhere."""
        part: Any = update
        while True:
            keys = list(part) if isinstance(part, dict) else list(range(len(part)))
            if not keys:
                return
            key = self.dice.choice(keys)
            if isinstance(part[key], (dict, list)) and self.dice.random() < 0.8:
                part = part[key]
                continue
            match self.dice.randrange(3):
                case 0:
                    part[key] = self._odd()
                case 1:
                    del part[key]
                case _ if isinstance(part, dict):
                    part[str(self.dice.choice(["data", "text", "from", "chat", "unheard_of"]))] = self._odd()
            return

    def _odd(self) -> Any:  # JSON
        """Something of its own each time: what is spoiled further would else be spoiled everywhere, or hold itself."""
        return copy.deepcopy(self.dice.choice(ODD))

    def _disown(self, part: Any) -> None:  # JSON
        """Nobody can send in another's name: whoever an update is from is a stranger."""
        if isinstance(part, dict):
            if isinstance(part.get("from"), dict) and isinstance(part["from"].get("id"), int):
                part["from"]["id"] = self.dice.choice(self.strangers)
            for each in part.values():
                self._disown(each)
        elif isinstance(part, list):
            for each in part:
                self._disown(each)

    def _bitten(self, body: bytes) -> bytes:
        """Cut, or with a byte changed, mostly no JSON any more; into no digit, which could make it another person's."""
        place = self.dice.randrange(len(body))
        if self.dice.random() < 0.5:
            return body[:place]
        return body[:place] + bytes([self.dice.randrange(128, 256)]) + body[place + 1 :]
