"""Each community's ladder: its clock for commitments and checks."""

from sqlalchemy import delete, insert, select

from domain.ids import CommunityId
from domain.ladder import Ladder
from storage.tables import ladders
from storage.transaction import Tx


def ladder_of(tx: Tx, community: CommunityId) -> Ladder:
    """The community's, or the one that stands until it has its own."""
    data = tx.conn.execute(select(ladders.c.ladder).where(ladders.c.community_id == community)).scalar()
    return Ladder() if data is None else Ladder.from_data(data)


def keep(tx: Tx, community: CommunityId, ladder: Ladder) -> None:
    """Set the community's own."""
    tx.conn.execute(delete(ladders).where(ladders.c.community_id == community))
    tx.conn.execute(insert(ladders).values(community_id=community, ladder=ladder.as_data()))
