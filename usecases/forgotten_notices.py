"""Somebody is forgotten while notices wait, for the morning or for the day's allowance: these forget them too."""

from collections.abc import Collection, Mapping
from typing import Any

from domain.ids import PersonId
from storage import deliveries, forgetting, identities
from storage.transaction import Tx
from texts import texts_in

NAMES = frozenset({"by", "getter", "giver", "name", "owner", "second", "taker", "witness"})
"""The facts that may hold a person's name. No other is touched: a name may be any word, also one of ours."""
NOTHING_SAID: Mapping[str, str] = {"note": "none", "text": "…"}
"""The facts that may hold a person's words, and what stands there once these are forgotten."""


def forget_in_notices(tx: Tx, person: PersonId) -> None:
    """Nothing that waits tells the person's name or words: it is told of somebody who is no longer known. Ask this
    before their words are erased."""
    known = identities.find(tx, person)
    assert known is not None, person  # whoever asks to be forgotten was recognised
    words = forgetting.words_of(tx, person)
    for notice in deliveries.all_waiting(tx):
        if notice.chat_id == known.telegram_id:
            deliveries.given_up(tx, [notice.id], "moot")
            continue
        nobody = texts_in(notice.language).plain("forgotten-person")
        facts = _without(notice.facts, known.name, nobody, words)
        if facts != notice.facts:
            deliveries.retell(tx, notice.id, facts)


def _without(facts: dict[str, Any], name: str, nobody: str, words: Collection[str]) -> dict[str, Any]:
    kept = dict(facts)
    for key, said in facts.items():
        if isinstance(said, dict):
            kept[key] = _without(said, name, nobody, words)
        elif isinstance(said, list):
            lines = (each for each in said if isinstance(each, list))  # of the weekly card: owners among them
            for line in lines:
                line[:] = [nobody if each == name else each for each in line]
        elif key in NAMES and said == name:
            kept[key] = nobody
        elif key in NOTHING_SAID and said in words:
            kept[key] = NOTHING_SAID[key]
    return kept
