"""An amendment or an objection with its trail: text against text, where it stands, and what one can do."""

from collections.abc import Iterable

from domain.amendments import Change
from handlers.screens.screen import Button, Screen, fitted, moment, shortened
from texts import Texts
from usecases.point_moves import Moved, StepShown, TrailView

_NAME, _NOTE = 40, 300


def trail_screen(view: TrailView, texts: Texts) -> Screen:
    """All of it, the first step first."""
    lines = [
        texts.say("trail-title", proposal=view.proposal, point=view.number, side=view.side, title=view.title),
        texts.say("trail-by", author=shortened(view.author, _NAME)),
    ]
    lines += list(_change(view.change, view.text, texts)) if view.change else [texts.say("quoted", text=view.text)]
    if view.change is None and view.side == "amendment":
        lines.append(texts.say("amendment-wordless", proposal=view.proposal, point=view.number))
    steps = [_step(each, view, texts) for each in view.steps]
    last = ["", texts.say("trail-state", state=view.state, side=view.side)]
    return Screen(fitted([*lines, "", *steps] if steps else lines, last, texts), tuple(_buttons(view, texts)))


def _change(change: Change, said: str, texts: Texts) -> Iterable[str]:
    yield texts.say("amendment-part", part=change.part)
    yield texts.say("amendment-old", text=change.old) if change.old else texts.say("amendment-adds")
    yield texts.say("amendment-new", text=change.new) if change.new else texts.say("amendment-strikes")
    because = said.removeprefix(change.in_short).strip()
    if because:
        yield texts.say("amendment-because", text=because)


def _step(step: StepShown, view: TrailView, texts: Texts) -> str:
    return texts.say(
        "trail-step", at=moment(texts, step.at, view.zone), act=step.kind, name=shortened(step.name, _NAME),
        note=shortened(step.note, _NOTE) or "none", version=step.version or 0, vote=step.vote or 0,
    )  # fmt: skip


def _buttons(view: TrailView, texts: Texts) -> Iterable[tuple[Button, ...]]:
    moves = [Button(texts.plain("move", act=act), data=f"mv:{view.id}:{act}") for act in view.moves if act != "voting"]
    yield from (tuple(moves[at : at + 2]) for at in range(0, len(moves), 2))


def trail_button(point: int, side: str, texts: Texts) -> Button:
    """Opens the trail of an amendment or objection, in private."""
    return Button(texts.plain("trail-button", side=side), data=f"am:{point}")


def moved_screen(done: Moved, texts: Texts) -> Screen:
    """What was done is done."""
    said = texts.say("moved", proposal=done.proposal, point=done.point, act=done.act, version=done.version or 0)
    return Screen(said)
