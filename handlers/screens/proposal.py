"""The proposal's card: itself, the argument board in short, and what the gate still needs."""

from collections.abc import Iterable

from domain.gate import Condition
from handlers.screens.screen import Button, Links, Screen, moment, shortened
from texts import Texts
from usecases.proposals import BoardPoint, ProposalCard

_SHOWN_PER_SIDE = 3
_POINT = 140
_TEXT = 600


def proposal_screen(card: ProposalCard, texts: Texts, links: Links) -> Screen:
    lines = [
        texts.say("proposal-card-title", number=card.number, title=card.draft.title),
        texts.say("proposal-by", author=card.author, version=card.version),
        texts.say("quoted", text=shortened(card.draft.text, _TEXT)),
    ]
    for key, said in (("cost", card.draft.cost), ("place", card.draft.place), ("upkeep", card.draft.upkeep)):
        if said:
            lines.append(texts.say("proposal-line", key=key, text=said))
    if card.needs:
        lines.append(texts.say("proposal-needs", needs=shortened(", ".join(f"N-{need}" for need in card.needs), 200)))
    lines += ["", *_board(card, texts), *_gate(card, texts)]
    return Screen("\n".join(lines), _buttons(card, texts, links))


def _board(card: ProposalCard, texts: Texts) -> Iterable[str]:
    yield texts.say("board-heard", messages=card.messages, points=len(card.points))
    for side in ("for", "against", "question"):
        points = [point for point in card.points if point.side == side]
        if not points:
            continue
        yield texts.say("board-side", side=side, count=len(points))
        for point in points[-_SHOWN_PER_SIDE:]:
            yield texts.say("board-point", number=point.number, author=point.author, text=shortened(point.text, _POINT))
            if point.answer:
                yield texts.say("board-answer", text=shortened(point.answer, _POINT))


def _gate(card: ProposalCard, texts: Texts) -> Iterable[str]:
    if card.vote is not None:
        yield ""
        yield texts.say("gate-voted", vote=card.vote)
        return
    yield ""
    lacking = [each for each in card.gate if not each.met]
    yield texts.say("gate-open") if not lacking else texts.say("gate-title")
    for condition in lacking:
        yield condition_line(condition, texts, card.zone)


def condition_line(condition: Condition, texts: Texts, zone: str) -> str:
    """What one condition of the gate still needs."""
    ready = moment(texts, condition.ready_at, zone) if condition.ready_at is not None else ""
    left = condition.got if condition.name == "questions" else condition.needed - condition.got
    return texts.say("gate-condition", name=condition.name, needed=condition.needed, left=left, ready=ready)


def _buttons(card: ProposalCard, texts: Texts, links: Links) -> tuple[tuple[Button, ...], ...]:
    sides = tuple(
        Button(texts.plain("point-button", side=side), url=links.start(f"{side}-{card.id}"))
        for side in ("for", "against", "question")
    )
    return (sides, *((_answer_button(card, point, texts, links),) for point in _open_questions(card)))


def _open_questions(card: ProposalCard) -> list[BoardPoint]:
    return [point for point in card.points if point.side == "question" and point.answer is None][:3]


def _answer_button(card: ProposalCard, point: BoardPoint, texts: Texts, links: Links) -> Button:
    url = links.start(f"answer-{card.id}-{point.number}")
    return Button(texts.plain("answer-button", number=point.number), url=url)
