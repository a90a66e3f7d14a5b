"""Telling another system what happens in records: each event once acknowledged, in order, and again from any point."""

from dataclasses import dataclass

from domain.instants import iso
from records.handed.event import cloud_event, event_id
from storage import webhooks
from storage.transaction import Tx
from storage.webhooks import ToldEvent

_AT_ONCE = 100


@dataclass(frozen=True)
class Message:
    """An event as it is sent: the same bytes whenever it is."""

    seq: int
    id: str
    record: str
    body: bytes


def messages_due(tx: Tx) -> list[Message]:
    """What the other system has not acknowledged, the first of it. At the first look it is told of nothing that
    was before: it asks for that by a replay."""
    last = webhooks.put_in_order(tx)
    known = webhooks.acknowledged(tx)
    if known is None:
        webhooks.acknowledge(tx, last)
        return []
    return messages_after(tx, known)


def messages_after(tx: Tx, seq: int) -> list[Message]:
    """What is behind that place, in order, a hundred at most."""
    return [_message(event) for event in webhooks.after(tx, seq, _AT_ONCE)]


def place_before(tx: Tx, moment: int) -> int:
    """The place behind which everything of that moment and later stands."""
    return webhooks.last_before(tx, moment)


def acknowledged(tx: Tx, seq: int) -> None:
    """The other system has this one and all before it."""
    webhooks.acknowledge(tx, seq)


def _message(event: ToldEvent) -> Message:
    record = f"R-{event.record}"
    data = {
        "community": event.community, "record": record, "title": event.title, "kind": event.kind,
        "commitment": None if event.part is None else f"{record}.{event.part}", "state": event.state,
        "text": event.text, "document": event.document,
        "until": None if event.until is None else iso(event.until), "amount": event.amount,
    }  # fmt: skip
    body = cloud_event(event.community, record, event.seq, iso(event.at), event.kind, data)
    return Message(event.seq, event_id(event.seq), record, body)
