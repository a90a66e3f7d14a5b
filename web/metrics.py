"""Counters for those who run the hall, in Prometheus's form. They hold numbers only, never who or what."""

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

REGISTRY = CollectorRegistry()

TAKEN = Counter("yishiting_updates_total", "Telegram updates that had their effect, repeats too.", registry=REGISTRY)
SET_ASIDE = Counter("yishiting_updates_set_aside_total", "Updates that could not be handled.", registry=REGISTRY)
SENT = Counter("yishiting_delivered_total", "Notices and cards delivered.", ["kind"], registry=REGISTRY)
WAITING = Gauge("yishiting_outbox_waiting", "Notices that wait to be delivered.", registry=REGISTRY)


def exposition() -> bytes:
    """All metrics as text."""
    return generate_latest(REGISTRY)
