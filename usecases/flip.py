"""Could the seats in doubt have changed a result? Worked out for the card of a counted vote."""

from domain.count import Elector, counted_weights, lot_seed
from domain.counting.lot import Seed
from domain.flip import options, words
from domain.flip.doubt import Flip, SeatCounted, by_kind
from storage import ballot_box, votes
from storage.transaction import Tx
from storage.votes import Vote
from usecases.circumstances import circumstances_known
from usecases.seats_apart import SeatsApart


def flip_of(tx: Tx, vote: Vote, apart: SeatsApart) -> Flip | None:
    """What would have to become of contested seats and of those cast for by proxy or with help; None where there are
    none."""
    doubts = _doubts(apart)
    if not doubts:
        return None
    electors = votes.electors(tx, vote.id)
    weights = counted_weights(vote.rule, [Elector(each.label, each.weights) for each in electors])
    cast = ballot_box.counted(tx, vote.id)
    seats = [
        SeatCounted(cast.get(each.seat), weights[each.label], frozenset(doubts.get(each.label, ())))
        for each in electors
    ]
    known = circumstances_known(vote)
    if doubts.keys() - weights.keys():  # a seat that the rule took out of the electorate, against its holder's word
        return Flip(by_kind(map(frozenset, doubts.values())), len(doubts), "unknown", None)
    if vote.paper.in_words:
        return words.could_flip(vote.rule, seats, known)
    seed = Seed(lot_seed(vote.receipt_key), vote.name)
    return options.could_flip(options.Vote(vote.rule, vote.paper, seed, known), seats)


def _doubts(apart: SeatsApart) -> dict[str, set[str]]:
    """Seat to what is in doubt about it; what was settled since the close is so no more."""
    doubts: dict[str, set[str]] = {}
    contested = (each for each in apart.contested if each not in apart.settled)
    kinds = {
        "contested": (*contested, *apart.wrong), "proxy": apart.proxy, "assisted": apart.phone + apart.paper,
        "recused": apart.against_word,
    }  # fmt: skip
    for kind, labels in kinds.items():
        for label in labels:
            doubts.setdefault(label, set()).add(kind)
    return doubts
