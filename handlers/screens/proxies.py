"""Proxies in words: those given and taken, and the seats lent in a vote."""

from collections.abc import Sequence
from dataclasses import replace

from domain.ballots.paper import WORDS, YESNO
from handlers.screens.choice import choice_said
from handlers.screens.screen import Button, Screen, fitted, moment, shortened
from handlers.screens.seats import answers
from handlers.screens.view import UNSEEN, Buttons, View
from texts import Texts
from usecases.proxies import ProxyLine
from usecases.proxy_offers import Lender, Lent, LentSeat

_LONGEST_NOTE, _SHOWN, _TITLE = 300, 10, 200


def proxies_screen(lines: list[ProxyLine], lenders: Sequence[Lender], texts: Texts) -> Screen:
    """What one has given and taken, with what can be done about each, and where one may give another."""
    new = tuple(
        (Button(texts.plain("proxy-new", count=len(lenders), title=shortened(each.title, 30)), data=f"pn:{each.name}"),)
        for each in lenders
    )
    lines = [each for each in lines if not each.over]
    if not lines:
        return Screen(texts.say("proxy-none"), new)
    shown = [proxy_said(each, texts) for each in lines]
    rows = tuple(row for each in lines[-_SHOWN:] for row in _proxy_rows(each, texts))
    return Screen(fitted(shown, ["", texts.say("proxy-how")], texts), (*rows, *new))


def proxy_said(line: ProxyLine, texts: Texts) -> str:
    """One proxy, as its giver or taker sees it."""
    state = "offered" if not line.accepted else "own" if line.own else "cast" if line.cast else "accepted"
    other = line.other or texts.plain("forgotten-person")
    said = texts.say(
        "proxy-line", mine=str(line.mine).lower(), seat=line.seat, other=other, vote=line.vote,
        community=line.community, state=state,
        until=moment(texts, line.until, line.zone) if line.until else "none",
    )  # fmt: skip
    if not line.instruction:
        return said
    return f"{said}\n{texts.say('proxy-instruction', text=shortened(line.instruction, _LONGEST_NOTE))}"


def _proxy_rows(line: ProxyLine, texts: Texts) -> list[tuple[Button, ...]]:
    if line.cast and line.mine:
        return []
    if not line.mine and not line.accepted:
        both = answers("proxy", f"px:{line.id}", texts)
        return [tuple(replace(each, label=f"{shortened(line.seat, 20)} · {each.label}") for each in both)]
    rows: list[tuple[Button, ...]] = []
    if not line.mine and not line.own and line.method == YESNO:
        rows += _choices(line.seat, f"pb:{line.id}", texts)
    if not line.cast:
        rows.append((Button(texts.plain("proxy-end", seat=line.seat), data=f"px:{line.id}:end"),))
    return rows


def lent_screen(lent: Lent, texts: Texts) -> Screen:
    """The seats that one may cast for by proxy in a vote, each by itself."""
    lines = [texts.say("proxy-lent", vote=lent.vote, title=shortened(lent.title, _TITLE))]
    rows: list[tuple[Button, ...]] = []
    for each in lent.seats[:_SHOWN]:
        state = "own" if each.own else "cast" if each.stands else "none"
        said = choice_said(lent.paper, each.stands, texts) if each.stands else ""
        giver = each.giver or texts.plain("forgotten-person")
        lines.append(texts.say("proxy-lent-seat", seat=each.seat, giver=giver, state=state, choice=said))
        if each.instruction:
            lines.append(texts.say("proxy-instruction", text=shortened(each.instruction, _LONGEST_NOTE)))
        if lent.open and not each.own:
            rows += _ways_to_cast(lent, each, texts)
    return Screen(fitted(lines, [], texts), tuple(rows))


def _ways_to_cast(lent: Lent, seat: LentSeat, texts: Texts) -> list[tuple[Button, ...]]:
    """By one tap, or by filling in a ballot of its own."""
    if lent.method != YESNO:
        label = texts.plain("proxy-fill-in", seat=shortened(seat.seat, 30))
        return [(Buttons(lent.vote_id, seat.seat_id, UNSEEN).to(label, View()),)]
    return _choices(seat.seat, f"pb:{lent.vote_id}:{seat.proxy}", texts)


def _choices(seat: str, data: str, texts: Texts) -> list[tuple[Button, ...]]:
    """Each by itself: with the seat before it, which tells it from one's own, a third of a phone is too narrow."""
    said = ((choice, texts.plain("choice", choice=choice)) for choice in WORDS)
    return [(Button(f"{shortened(seat, 30)} · {word}", data=f"{data}:{choice}"),) for choice, word in said]
