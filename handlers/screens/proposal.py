"""The proposal's card: itself, the argument board in short, how its thread stands, and what the gate still needs."""

from collections.abc import Iterable

from domain.proposals import OPEN, SECONDING, WITHDRAWN
from handlers.screens.board import author_said, changed_mark, outcome_mark
from handlers.screens.facilitation import unsigned_button
from handlers.screens.gate import gate_lines
from handlers.screens.opinions import opinion_lines, opinions_button
from handlers.screens.screen import Button, Links, Screen, fitted, shortened
from texts import Texts
from usecases.proposals import BoardPoint, ProposalCard

_POINT = 140
_TEXT = 600
_NAME = 40
_PROBLEM, _LINE, _AUTHORS = 300, 400, 8
_LONGEST = 3900


def proposal_screen(card: ProposalCard, texts: Texts, links: Links) -> Screen:
    lines = [
        texts.say("proposal-card-title", number=card.number, title=card.draft.title),
        texts.say("proposal-by", author=_authors(card), version=card.version),
        *_standing(card, texts),
    ]
    if card.draft.problem:
        lines.append(texts.say("proposal-problem", problem=shortened(card.draft.problem, _PROBLEM)))
    lines.append(texts.say("quoted", text=shortened(card.draft.text, _TEXT)))
    for key, said in (("cost", card.draft.cost), ("place", card.draft.place), ("upkeep", card.draft.upkeep)):
        if said:
            lines.append(texts.say("proposal-line", key=key, text=shortened(said, _LINE)))
        if key == "cost" and card.cost is not None:
            lines.append(texts.say("proposal-cost-sum", total=f"{card.cost:,}"))
    if card.standing.drawings:
        names = shortened(", ".join(card.standing.drawings), _LINE)
        lines.append(texts.say("proposal-drawings", names=names))
    if card.needs:
        lines.append(texts.say("proposal-needs", needs=shortened(", ".join(f"N-{need}" for need in card.needs), 200)))
    if card.themes:
        lines.append(texts.say("proposal-themes", themes=", ".join(card.themes)))
    if card.standing.others:
        lines.append(texts.say("proposal-alternatives", others=_named(card.standing.others)))
    if card.touches:
        lines.append(texts.say("theme-touches", touches=", ".join(card.touches)))
    lines += ["", *_thread(card, texts), *_board(card, texts)]
    lines += opinion_lines(card.opinions, card.version, texts, card.zone)
    return Screen(fitted(lines, _gate(card, texts), texts, _LONGEST), _buttons(card, texts, links))


def _gate(card: ProposalCard, texts: Texts) -> list[str]:
    """What a vote still needs; of one that waits to be seconded whose ground it is: its days have not begun."""
    if card.standing.state == SECONDING and card.gate.matter is not None:
        return ["", texts.say("gate-matter", matter=card.gate.matter)]
    return ["", *gate_lines(card.gate, card.vote, texts, card.zone)] if card.standing.state == OPEN else []


def _authors(card: ProposalCard) -> str:
    return ", ".join(shortened(name, _NAME) for name in card.standing.authors[:_AUTHORS])


def _standing(card: ProposalCard, texts: Texts) -> Iterable[str]:
    """That it waits to be seconded, is over, or took others in."""
    standing = card.standing
    if standing.state == SECONDING:
        yield texts.say("proposal-seconding", got=standing.seconded, needed=standing.needed)
    if standing.state == WITHDRAWN:
        yield texts.say("proposal-withdrawn", reason=standing.reason)
    if standing.into is not None:
        yield texts.say("proposal-into", into=standing.into)
    if standing.taken:
        yield texts.say("proposal-taken", taken=_named(standing.taken))


def _named(numbers: tuple[int, ...]) -> str:
    return shortened(", ".join(f"P-{number}" for number in numbers), _LINE)


def _thread(card: ProposalCard, texts: Texts) -> Iterable[str]:
    thread, points = card.thread, sum(side.points for side in card.sides)
    yield texts.say("board-heard", messages=thread.messages, points=points, speakers=thread.speakers)
    if card.standing.state == OPEN:
        yield texts.say("thread-deaf") if thread.deaf else texts.say("thread-kind", kind=thread.kind)
    else:
        yield texts.say("thread-rests", state=card.standing.state)
    if thread.lost:
        yield texts.say("thread-lost")
    if card.standing.state != OPEN:
        return
    if thread.slow is not None:
        yield texts.say("slow-card", most=thread.slow.most, of=thread.slow.of)
    if thread.closed:
        yield texts.say("thread-is-closed")


def _board(card: ProposalCard, texts: Texts) -> Iterable[str]:
    for side in card.sides:
        yield texts.say("board-side", side=side.side, count=side.points)
        for point in card.points:
            if point.side == side.side:
                yield from _point(point, texts)


def _point(point: BoardPoint, texts: Texts) -> Iterable[str]:
    said = texts.say(
        "board-point", number=point.number, author=author_said(point.author, texts, _NAME),
        text=shortened(point.text, _POINT), supports=point.supports,
    )  # fmt: skip
    yield f"{said}{outcome_mark(point.outcome, texts)}{changed_mark(point.changed, texts)}"
    if point.answer:
        yield texts.say("board-answer", text=shortened(point.answer, _POINT))


def _buttons(card: ProposalCard, texts: Texts, links: Links) -> tuple[tuple[Button, ...], ...]:
    rows = [*_acts(card, texts, links), *_looks(card, texts, links)]
    opinions = opinions_button(card.id, card.opinions, texts, links)
    if card.standing.state == OPEN:
        rows.append((opinions, unsigned_button(card.id, texts, links)))
    elif card.standing.state == SECONDING or card.opinions:  # none is asked for any more once it is over
        rows.append((opinions,))
    rows += [
        (Button(texts.plain("theme-walk-button"), url=links.start(f"walk-{walk}")),) for walk in card.walks
    ]  # fmt: skip
    if card.standing.state == OPEN:
        rows += [
            (Button(texts.plain("answer-button", number=number), url=links.start(f"answer-{card.id}-{number}")),)
            for number in card.open_questions
        ]
    return tuple(rows)


def _acts(card: ProposalCard, texts: Texts, links: Links) -> Iterable[tuple[Button, ...]]:
    """What can be done about it: nothing any more once it is over."""
    standing = card.standing
    if standing.state == SECONDING:
        label = texts.plain("proposal-seconded-button", got=standing.seconded, needed=standing.needed)
        yield (Button(label, data=f"se:{card.id}"),)
    if standing.state == OPEN:
        sides = [
            Button(texts.plain("point-button", side=side), url=links.start(f"{side}-{card.id}"))
            for side in ("for", "against", "question", "unless")
        ]
        yield tuple(sides[:2])
        yield tuple(sides[2:])


def _looks(card: ProposalCard, texts: Texts, links: Links) -> Iterable[tuple[Button, ...]]:
    """What there is to look at in private."""
    board = [Button(texts.plain("board-button"), url=links.start(f"board-{card.id}"))]
    if card.version > 1:
        board.append(Button(texts.plain("versions-button"), url=links.start(f"versions-{card.id}")))
    yield tuple(board)
    if card.standing.pictures:
        label = texts.plain("proposal-pictures-button", count=card.standing.pictures)
        yield (Button(label, url=links.start(f"pictures-{card.id}")),)
    if card.standing.others:
        label = texts.plain("compare-button", others=shortened(_named(card.standing.others), _NAME))
        yield (Button(label, url=links.start(f"compare-{card.id}")),)


def moved_screen(card: ProposalCard, way: str | None, texts: Texts) -> Screen:
    """What stands where the card stood that is in the proposal's topic now; ``way`` leads there."""
    rows = ((Button(texts.plain("proposal-moved-button"), url=way),),) if way is not None else ()
    return Screen(texts.say("proposal-moved", number=card.number, title=shortened(card.draft.title, _TEXT)), rows)
