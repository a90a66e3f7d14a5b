"""The argument board in private: pairs of for and against, the other sides, one point in full, one's own words."""

from collections.abc import Iterable, Mapping

from domain.amendments import MOVES, OPEN
from domain.board import SIDES
from handlers.screens.amendments import trail_button
from handlers.screens.screen import Button, Screen, fitted, moment, shortened
from texts import Texts
from usecases.board import SECTIONS, BoardPage, OwnWords, PointShown, PointView

_IN_LIST = 220
_NAME = 40
_SUPERGROUPS = 10**12
_WORDS = 60


def board_screen(page: BoardPage, texts: Texts) -> Screen:
    """One page of one section, with the ways to the others."""
    lines = [texts.say("board-title", proposal=page.number, title=page.title), counts_line(page.counts, texts), ""]
    if page.section == "pairs":
        for pair in page.pairs:
            lines += [*_line(pair.one, texts, sided=True), *_line(pair.other, texts, sided=True), ""]
    else:
        lines.append(texts.say("board-side", side=page.section, count=page.counts.get(page.section, 0)))
        for point in page.points:
            lines += _line(point, texts)
    if not (page.pairs or page.points):
        lines.append(texts.say("board-empty"))
    last = [texts.say("board-page", page=page.page, pages=page.pages)] if page.pages > 1 else []
    shown = [each for pair in page.pairs for each in (pair.one, pair.other) if each] or list(page.points)
    return Screen(fitted(lines, last, texts, 3900), (*_point_rows(shown, texts), *_ways(page, texts)))


def counts_line(counts: Mapping[str, int], texts: Texts) -> str:
    """How many points stand on each side."""
    sides = (texts.say("board-count", side=side, count=counts[side]) for side in SIDES if counts.get(side))
    return " · ".join(sides)


def _line(point: PointShown | None, texts: Texts, *, sided: bool = False) -> Iterable[str]:
    if point is None:
        return
    side = f"{texts.plain('side-sign', side=point.side)} " if sided else ""
    said = texts.say(
        "board-point", number=point.number, author=author_said(point.author, texts, _NAME),
        text=shortened(point.text, _IN_LIST), supports=point.supports,
    )  # fmt: skip
    yield f"{side}{said}{outcome_mark(point.outcome, texts)}{changed_mark(point.changed, texts)}"


def author_said(name: str, texts: Texts, longest: int) -> str:
    """Whose point it is: nobody's, where it was made without a name."""
    return shortened(name, longest) if name else texts.plain("point-unsigned")


def outcome_mark(outcome: str, texts: Texts) -> str:
    """What became of an amendment or a "no, unless"; nothing while it is open."""
    return "" if outcome == OPEN else f" · {texts.say('point-outcome', outcome=outcome)}"


def changed_mark(changed: str, texts: Texts) -> str:
    """The mark of words that were edited after they stood on the board."""
    return f" {texts.say('point-changed', when=changed)}" if changed else ""


def _point_rows(points: list[PointShown], texts: Texts) -> Iterable[tuple[Button, ...]]:
    buttons = [
        Button(texts.plain("point-open", point=each.number, supports=each.supports), data=f"pt:{each.id}")
        for each in points
    ]
    return (tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _ways(page: BoardPage, texts: Texts) -> Iterable[tuple[Button, ...]]:
    if page.pages > 1:
        turns = ((page.page - 1, "◀"), (page.page + 1, "▶"))
        yield tuple(
            Button(sign, data=f"bd:{page.id}:{page.section}:{to}") for to, sign in turns if 1 <= to <= page.pages
        )
    others = [
        Button(texts.plain("board-section", section=each), data=f"bd:{page.id}:{each}:1")
        for each in SECTIONS
        if each != page.section and (each == "pairs" or page.counts.get(each))
    ]
    yield from (tuple(others[at : at + 2]) for at in range(0, len(others), 2))


def point_screen(view: PointView, texts: Texts) -> Screen:
    """One point in full, what stands under it, and what one can do."""
    point = view.point
    lines = [
        texts.say("point-title", proposal=view.number, point=point.number, side=point.side),
        texts.say("quoted", text=point.text),
        texts.say(
            "point-by", author=author_said(point.author, texts, _NAME), at=moment(texts, view.at, view.zone),
            supports=point.supports,
        ),
    ]  # fmt: skip
    if view.file is not None:
        digest, before = view.file.digest or "none", view.file.before
        lines.append(texts.say("point-file", kind=view.file.kind, digest=digest, before=before))
    if point.outcome != OPEN:
        lines.append(texts.say("point-outcome", outcome=point.outcome))
    if point.changed:
        lines.append(changed_mark(point.changed, texts).strip())
    if view.joined:
        lines.append(texts.say("point-joined", points=", ".join(f"#{each}" for each in view.joined)))
    if point.way is not None and (way := message_way(point.way)):
        lines.append(f'<a href="{way}">{texts.say("point-way")}</a>')
    beneath = [
        texts.say("point-beneath", side=each.side, number=each.number, author=author_said(each.author, texts, _NAME),
                  text=shortened(each.text, _IN_LIST), supports=each.supports)
        for each in view.beneath
    ]  # fmt: skip
    return Screen(fitted([*lines, "", *beneath] if beneath else lines, [], texts, 3900), tuple(_acts(view, texts)))


def _acts(view: PointView, texts: Texts) -> Iterable[tuple[Button, ...]]:
    point = view.point
    reply = "answer" if point.side == "question" else "reply"
    acts = [] if point.own else [Button(_support_label(view, texts), data=f"ps:{point.id}")]
    if point.side not in ("answer", "reply"):
        acts.append(Button(texts.plain("reply-button", side=reply), data=f"pr:{view.proposal}:{point.number}:{reply}"))
    yield tuple(acts)
    if point.side in MOVES:
        yield (trail_button(point.id, point.side, texts),)
    if point.own:
        yield (Button(texts.plain("unsay-button"), data=f"pw:p:{point.id}"),)
    yield from _point_rows(list(view.beneath), texts)
    yield (Button(texts.plain("board-button"), data=f"bd:{view.proposal}:pairs:1"),)


def _support_label(view: PointView, texts: Texts) -> str:
    return texts.plain("unsupport-button" if view.supported else "support-button", count=view.point.supports)


def message_way(way: tuple[int, int | None, int]) -> str | None:
    """The link to a message in a supergroup, and its topic; other groups have none."""
    chat, topic, message = way
    if chat > -_SUPERGROUPS:
        return None
    path = [str(-chat - _SUPERGROUPS), *([str(topic)] if topic is not None else []), str(message)]
    return f"https://t.me/c/{'/'.join(path)}"


def own_words_screen(words: OwnWords, texts: Texts) -> Screen:
    """What somebody said about a proposal, each with a button that takes it back."""
    lines, rows = [texts.say("own-words", proposal=words.proposal)], list[tuple[Button, ...]]()
    said = [(f"#{each.number}", each.text, f"pw:p:{each.id}") for each in words.points]
    said += [(moment(texts, each.at, words.zone), each.text, f"pw:m:{each.id}") for each in words.messages]
    for place, (name, text, data) in enumerate(said, 1):
        lines.append(texts.say("own-word", place=place, name=name, text=shortened(text, _WORDS)))
        rows.append((Button(texts.plain("unsay-one", place=place), data=data),))
    if not said:
        lines.append(texts.say("own-words-none"))
    return Screen("\n".join(lines), tuple(rows))


def forget_screen(texts: Texts) -> Screen:
    """What being forgotten takes away and what it leaves, before it is done."""
    return Screen(texts.say("forget-ask"), ((Button(texts.plain("forget-button"), data="fg"),),))
