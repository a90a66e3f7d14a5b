"""A need on the screen: its card, its place in a list, and all there is of it."""

from collections.abc import Iterable

from handlers.screens.lineage import way_said
from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from texts import Texts
from usecases.concerned import Concerned
from usecases.needs import PAGE, NeedCard, NeedsListed, NeedWhole
from usecases.own_needs import Buildings

_BELOW_A_PHOTO = 600
"""Letters of a need below its photo, where Telegram takes 1,024 in all; all of it stands in private."""
_LINE = 90
_REASONS = 12
_NAMES = 8
_WAY = 200


def need_screen(card: NeedCard, texts: Texts, links: Links) -> Screen:
    """The card in the group."""
    if card.withdrawn:
        return Screen(texts.say("need-withdrawn-card", number=card.number))
    lines = [_title(card, texts), texts.say("quoted", text=_words(card)), *_about(card, texts)]
    if card.way:
        lines.append(texts.say("me-way", way=shortened(way_said(card.way, texts), _WAY)))
    more = card.reasons or card.photos or card.voices or len(card.text) > len(_words(card))
    rows = [
        (
            Button(texts.plain("me-too", count=card.supports), data=f"n:{card.id}"),
            Button(texts.plain("need-my-flat", count=card.concerned), data=f"nc:{card.id}"),
        ),
        (Button(texts.plain("need-because"), url=links.start(f"because-{card.id}")),),
    ]
    if more:
        rows[1] += (Button(texts.plain("need-more"), url=links.start(f"need-{card.id}")),)
    return Screen("\n".join(lines), tuple(rows))


def _title(card: NeedCard, texts: Texts) -> str:
    return texts.say("need-card-title", number=card.number, author=card.author, seated=str(card.seated).lower())


def _words(card: NeedCard) -> str:
    return shortened(card.text, _BELOW_A_PHOTO) if card.photo else card.text


def _about(card: NeedCard, texts: Texts) -> Iterable[str]:
    """Where it is, what came with it, and what of that could not be kept."""
    if card.survey:
        yield texts.say("need-of-survey", survey=card.survey)
    if card.building or card.place or card.located:
        yield texts.say("need-where", where=where_said(card, texts))
    if card.reasons:
        yield texts.say("need-reasons-count", count=card.reasons)
    if card.voices:
        yield texts.say("need-voices", count=card.voices)
    if card.photos > 1:
        yield texts.say("need-photos", count=card.photos)
    yield from (texts.say("need-file-refused", why=why) for why in dict.fromkeys(card.refused))
    if card.edited:
        yield texts.say("need-edited")


def where_said(card: NeedCard, texts: Texts) -> str:
    """The place in words."""
    building = texts.plain("need-building", building=card.building, floor=card.floor or "none") if card.building else ""
    point = texts.plain("need-point") if card.located and not card.place else ""
    return " · ".join(part for part in (building, card.place, point) if part)


def concerned_text(done: Concerned, texts: Texts) -> str:
    """What was marked, for who marked it."""
    seats = ", ".join(done.seats[:_NAMES]) + ("…" if len(done.seats) > _NAMES else "")
    facts = {"number": done.number, "seats": seats, "count": done.count}
    return texts.plain("need-concerns" if done.marked else "need-concerns-not", **facts)


# --- a list of needs -------------------------------------------------------------------------------------------------


def list_screen(listed: NeedsListed, texts: Texts) -> Screen:
    """A page of the needs there are."""
    if not listed.total:
        return Screen(texts.say("needs-none", community=listed.community))
    lines = [texts.say("needs-title", community=listed.community, count=listed.total)]
    for card in listed.needs:
        lines.append(
            texts.say(
                "needs-line", number=card.number, text=shortened(card.text, _LINE), count=card.supports,
                seats=card.concerned,
            )
        )  # fmt: skip
    pages = -(-listed.total // PAGE)
    moves = [(page, f"{page * PAGE + 1}–{min(listed.total, (page + 1) * PAGE)}") for page in range(pages)]
    near = [move for move in moves if abs(move[0] - listed.page) == 1]
    row = tuple(Button(label, data=f"nl:{listed.name}:{page}") for page, label in near)
    return Screen(fitted(lines, [texts.say("needs-how")], texts), (row,) if row else ())


# --- one need --------------------------------------------------------------------------------------------------------


def whole_screen(need: NeedWhole, texts: Texts, links: Links, *, private: bool) -> Screen:
    """``/needs N-1``: the seats by name, and what its author can do, in private only."""
    card = need.card
    if card.withdrawn:
        return Screen(texts.say("need-withdrawn-card", number=card.number))
    lines = [_title(card, texts), texts.say("need-said-at", at=moment(texts, need.at, need.zone))]
    lines += [texts.say("quoted", text=card.text), *_about(card, texts)]
    lines.append(texts.say("need-counts", count=card.supports, seats=card.concerned))
    if private and need.seats and (need.own or need.moderating):
        lines.append(texts.say("need-seats", seats=", ".join(need.seats[:40])))
    if need.reasons:
        lines.append(texts.say("need-reasons"))
        shown = need.reasons[:_REASONS]
        lines += [texts.say("need-reason", name=name, text=text) for name, text in shown]
        if len(need.reasons) > len(shown):
            lines.append(texts.say("and-more", count=len(need.reasons) - len(shown)))
    if need.before:
        lines.append(texts.say("need-before"))
        lines += [texts.say("quoted-line", text=shortened(text, 200)) for text in need.before[-3:]]
    return Screen(fitted(lines, [], texts), _rows(need, texts, links, private=private))


def _rows(need: NeedWhole, texts: Texts, links: Links, *, private: bool) -> tuple[tuple[Button, ...], ...]:
    card = need.card
    flat = Button(texts.plain("need-my-flat", count=card.concerned), data=f"nc:{card.id}")
    if need.own and private:
        moves = [("ne", "need-move-reword"), ("nb", "need-move-place"), ("nw", "need-move-withdraw")]
        return (*((Button(texts.plain(text), data=f"{move}:{card.id}"),) for move, text in moves), (flat,))
    me_too = Button(texts.plain("me-too", count=card.supports), data=f"n:{card.id}")
    because = Button(texts.plain("need-because"), url=links.start(f"because-{card.id}"))
    more = Button(texts.plain("need-more"), url=links.start(f"need-{card.id}"))
    return ((me_too, flat), (because,) if private or not need.files else (because, more))


def buildings_screen(choice: Buildings, need: int, place: int | None, texts: Texts) -> Screen:
    """The buildings to choose from; or, when the one at ``place`` was chosen, its floors."""
    if place is None:
        if not choice.names:
            return Screen(texts.say("need-place-point", number=choice.number))
        buttons = [Button(name, data=f"nb:{need}:{at}") for at, name in enumerate(choice.names[:60])]
        return Screen(texts.say("need-place-building", number=choice.number), _in_rows(buttons))
    buttons = [Button(name, data=f"nf:{need}:{place}:{at}") for at, name in enumerate(choice.names[:60])]
    whole = (Button(texts.plain("need-place-whole"), data=f"nf:{need}:{place}:-"),)
    text = texts.say("need-place-floor", number=choice.number, building=choice.building)
    return Screen(text, (*_in_rows(buttons), whole))


def _in_rows(buttons: list[Button], wide: int = 5) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide))


def sure_screen(need: int, number: int, texts: Texts) -> Screen:
    """Before a need is taken back."""
    yes = Button(texts.plain("need-withdraw-yes", number=number), data=f"nW:{need}")
    return Screen(texts.say("need-withdraw-sure", number=number), ((yes,),))
