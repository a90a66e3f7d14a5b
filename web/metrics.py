"""Counters for those who run the hall, in Prometheus's form. They hold numbers only, never who or what."""

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

REGISTRY = CollectorRegistry()

TAKEN = Counter("yishiting_updates_total", "Telegram updates that had their effect, repeats too.", registry=REGISTRY)
CONFLICTS = Counter("yishiting_conflicts_total", "Times another program used the bot's token.", registry=REGISTRY)
SET_ASIDE = Counter("yishiting_updates_set_aside_total", "Updates that could not be handled.", registry=REGISTRY)
SENT = Counter("yishiting_delivered_total", "Notices and cards delivered.", ["kind"], registry=REGISTRY)
WAITING = Gauge("yishiting_outbox_waiting", "Notices that wait to be delivered.", registry=REGISTRY)

HELD = Gauge("yishiting_chats_held", "Chats that Telegram told to wait.", registry=REGISTRY)
PUT_OFF = Counter("yishiting_answers_put_off_total", "Answers that waited for their chat.", registry=REGISTRY)
UNREACHABLE = Counter("yishiting_unreachable_total", "Notices that nobody could be given.", registry=REGISTRY)


def exposition() -> bytes:
    """All metrics as text."""
    return generate_latest(REGISTRY)
