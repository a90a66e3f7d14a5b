"""What a result says of seats that were not simply cast for by a holder."""

from dataclasses import dataclass

from domain.ids import VoteId
from storage import ballot_box, disputes, recusals
from storage.disputes import BALLOT, RESULT
from storage.transaction import Tx


@dataclass(frozen=True)
class SeatsApart:
    """Their published labels, each once.

    ``contested`` are those whose ballot a holder objected to, and nobody settled it before the close; ``settled`` those
    of them where nothing of it stands any more. ``wrong`` are those of which a holder says after the close that what
    was counted is wrong; ``against_word`` those of the recused to whose recusal a holder objects.
    """

    contested: tuple[str, ...]
    proxy: tuple[str, ...]
    phone: tuple[str, ...]
    paper: tuple[str, ...]
    wrong: tuple[str, ...]
    recused: int
    against_word: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()


def seats_apart(tx: Tx, vote: VoteId) -> SeatsApart:
    """Contested seats, those cast for by proxy, telephone and paper, what became of disputes since the close, and how
    many are recused."""
    ways = ballot_box.ways(tx, vote)
    by = {way: tuple(sorted(label for label, via in ways if via == way)) for way in ("proxy", "phone", "paper")}
    contested, standing = sorted(disputes.at_close(tx, vote).values()), disputes.standing(tx, vote)
    wrong = tuple(dict.fromkeys(each.label for each in standing if each.about == RESULT))
    objected = {each.label for each in standing if each.about == BALLOT}
    return SeatsApart(
        tuple(contested), by["proxy"], by["phone"], by["paper"], wrong, len(recusals.of_vote(tx, vote)),
        tuple(recusals.against_their_word(tx, vote)), tuple(each for each in contested if each not in objected),
    )  # fmt: skip
