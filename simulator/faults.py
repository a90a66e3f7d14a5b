"""Failures on request: the next calls of a method are refused without effect."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.refusal import Refused


@dataclass
class _Fault:
    method: str
    chat_id: int | None
    refused: Refused
    left: int


class Faults:
    """The failures that are yet to come."""

    def __init__(self) -> None:
        self._coming: list[_Fault] = []

    def add(self, method: str, refused: Refused, chat_id: int | None, times: int) -> None:
        """Refuse the next ``times`` calls of a method (any case; ``*`` is any), in one chat if given."""
        self._coming.append(_Fault(method.lower(), chat_id, refused, times))

    def clear(self) -> None:
        """Forget what has not happened yet."""
        self._coming.clear()

    def strike(self, method: str, chat_id: int | None) -> Refused | None:
        """The failure that this call meets, used up by one."""
        for fault in self._coming:
            if fault.method in ("*", method.lower()) and fault.chat_id in (None, chat_id):
                fault.left -= 1
                if fault.left <= 0:
                    self._coming.remove(fault)
                return fault.refused
        return None
