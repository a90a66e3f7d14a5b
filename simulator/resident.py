"""Whoever can write in a chat: a person or a bot."""

from __future__ import annotations

from abc import ABC, abstractmethod

from telegram import User


class Resident(ABC):
    """Somebody with an id and a name."""

    def __init__(self, resident_id: int, name: str) -> None:
        self.id = resident_id
        self.name = name

    @property
    @abstractmethod
    def user(self) -> User:
        """This one as bots see it."""
