"""A community's own rules: shown as drafts, kept once confirmed, and replaced by a newer one of the same id."""

from dataclasses import dataclass

from sqlalchemy import insert, select, update

from domain.ids import CommunityId, PersonId
from domain.rules.model import Rule
from storage.tables import community_rules
from storage.transaction import Tx


@dataclass(frozen=True)
class KeptRule:
    """``state`` is ``draft``, ``kept``, ``replaced`` or ``dropped``."""

    id: int
    community: CommunityId
    rule: Rule
    state: str


def draft(tx: Tx, community: CommunityId, person: PersonId, rule: Rule, source: str) -> int:
    """Keep a rule that was read until it is confirmed; ``source`` is what was sent."""
    new = insert(community_rules).values(
        community_id=community, name=rule.id, rule=rule.as_data(), source=source, person_id=person, state="draft",
        at=tx.now,
    )  # fmt: skip
    return int(tx.conn.execute(new.returning(community_rules.c.id)).scalar_one())


def find(tx: Tx, kept: int) -> KeptRule | None:
    row = tx.conn.execute(select(community_rules).where(community_rules.c.id == kept)).one_or_none()
    return None if row is None else KeptRule(row.id, row.community_id, Rule.from_data(row.rule), row.state)


def own(tx: Tx, community: CommunityId) -> dict[str, Rule]:
    """The rules that the community has now, by id, oldest first."""
    here = community_rules.c.community_id == community, community_rules.c.state == "kept"
    rows = tx.conn.execute(select(community_rules.c.rule).where(*here).order_by(community_rules.c.id))
    rules = [Rule.from_data(row.rule) for row in rows]
    return {rule.id: rule for rule in rules}


def keep(tx: Tx, confirmed: KeptRule) -> None:
    """Make a draft the rule of its id. Votes hold their own copy, so those under the one before are not touched."""
    rows = community_rules.c
    before = (rows.community_id == confirmed.community) & (rows.name == confirmed.rule.id) & (rows.state == "kept")
    tx.conn.execute(update(community_rules).where(before).values(state="replaced"))
    tx.conn.execute(update(community_rules).where(rows.id == confirmed.id).values(state="kept"))


def drop(tx: Tx, confirmed: KeptRule) -> None:
    tx.conn.execute(update(community_rules).where(community_rules.c.id == confirmed.id).values(state="dropped"))
