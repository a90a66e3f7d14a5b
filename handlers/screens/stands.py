"""How one's own seats stand in a vote: what counts for each, its receipt, and whether it is contested or recused."""

from collections.abc import Iterable

from handlers.screens.choice import choice_said
from texts import Texts
from usecases.cast import LEFT, RECUSED, SETTLED, MyBallot


def stands_lines(ballot: MyBallot, texts: Texts) -> Iterable[str]:
    """Seat by seat; of a seat that takes no part only that, and why nothing can be cast for it."""
    apart = {seat: (what, why) for seat, what, why in ballot.apart}
    for seat, choice, receipt in ballot.seats:
        what, why = apart.get(seat, ("", ""))
        if what == RECUSED:
            yield texts.say("ballot-recused", seat=seat)
        elif choice or ballot.open:
            said = choice_said(ballot.paper, choice, texts) if choice else "none"
            yield texts.say("ballot-stands", seat=seat, choice=said, receipt=receipt)
        else:
            yield texts.say("seat-silent", seat=seat)
        if what and what != RECUSED:
            state = "open" if ballot.open else SETTLED if what == SETTLED else "closed"
            yield texts.say("ballot-contested", seat=seat, state=state)
        if what == LEFT:
            yield texts.say("ballot-contested-left", vote=ballot.vote, seat=seat)
        if why and what != RECUSED:
            yield texts.say("quoted-line", text=why)


def takes_ballots(ballot: MyBallot) -> bool:
    """Whether there is a seat left to cast for."""
    return ballot.open and seats_left(ballot) > 0


def seats_left(ballot: MyBallot) -> int:
    """How many seats are not recused."""
    return len(ballot.seats) - sum(what == RECUSED for _, what, _ in ballot.apart)
