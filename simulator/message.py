"""A message in a chat of the town, as the people there see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from simulator import keyboard
from simulator.body import Body
from simulator.files import StoredFile
from simulator.keyboard import Button, Markup
from simulator.mask import ANONYMOUS_ADMIN, Mask

if TYPE_CHECKING:
    from simulator.chat import Chat
    from simulator.resident import Resident


@dataclass(frozen=True)
class Happening:
    """What a service message tells of; one thing at a time."""

    joined: tuple[Resident, ...] = ()
    left: Resident | None = None
    pinned: TownMessage | None = None
    topic_opened: str | None = None
    topic_edited: bool = False
    topic_renamed: str | None = None
    topic_closed: bool | None = None
    color: int = 0
    emoji: str | None = None
    moved_to: int | None = None
    moved_from: int | None = None


@dataclass(eq=False)
class TownMessage:
    """One message; what is edited changes in place, ``edits`` and ``edited`` tell of it."""

    id: int
    chat: Chat
    date: datetime
    sender: Resident
    body: Body
    reply_to: TownMessage | None = None
    markup: Markup | None = None
    thread_id: int | None = None
    mask: Mask | None = None
    happening: Happening | None = None
    edits: int = 0
    edited: datetime | None = None
    deleted: bool = False
    reactions: dict[int, tuple[str, ...]] = field(default_factory=dict)  # by who reacted

    @property
    def anonymous(self) -> bool:
        """Whether it was written by an administrator who remains anonymous."""
        return self.mask is not None and self.mask.user is ANONYMOUS_ADMIN

    @property
    def text(self) -> str:
        """Plain text; of a file, its caption."""
        return self.body.text

    @property
    def html(self) -> str:
        """The text as it was sent, tags and all."""
        return self.body.html

    @property
    def document(self) -> StoredFile | None:
        """The attached document, if any."""
        return self.body.document

    @property
    def photo(self) -> StoredFile | None:
        """The attached photo, if any."""
        return self.body.photo

    @property
    def buttons(self) -> list[list[Button]]:
        """Inline buttons, row by row."""
        return keyboard.rows_of(self.markup)

    @property
    def asks_reply(self) -> bool:
        """Whether the bot asked for a reply (ForceReply)."""
        return bool(self.markup and self.markup.get("force_reply"))

    @property
    def choices(self) -> list[str]:
        """Labels of a reply keyboard; a person presses one by saying it."""
        rows = self.markup.get("keyboard") if self.markup else None
        buttons = [button for row in rows for button in row] if isinstance(rows, list) else []
        return [str(button.get("text", "")) if isinstance(button, dict) else str(button) for button in buttons]

    def button(self, wanted: str) -> Button:
        """The button with this data, else with this label, else the first whose label contains it."""
        flat = [button for row in self.buttons for button in row]
        for found in (
            (button for button in flat if button.data == wanted),
            (button for button in flat if button.label == wanted),
            (button for button in flat if wanted in button.label),
        ):
            if button := next(found, None):
                return button
        raise LookupError(f"no button {wanted!r} among {[button.label for button in flat]} of {self}")

    def __str__(self) -> str:
        labels = " ".join(f"[{button.label}]" for row in self.buttons for button in row)
        return f"#{self.id} {self.sender.name}: {self.text} {labels}".rstrip()

    __repr__ = __str__
