"""What is asked about a PDF that came unasked."""

from handlers.screens.screen import Button, Screen, shortened
from texts import Texts
from usecases.loose_drawings import LooseDrawing

_NAME, _TITLE = 60, 28


def loose_screen(known: LooseDrawing, name: str, texts: Texts) -> Screen:
    """Is it a plan drawing of one of these proposals? Where there are none, what can be done with it."""
    lines = [texts.say("loose-drawing", name=shortened(name, _NAME), count=len(known.proposals))]
    if known.moderates:
        lines.append(texts.say("loose-drawing-roll"))
    rows = tuple(
        (Button(texts.plain("loose-drawing-of", number=each.number, title=shortened(each.title, _TITLE)),
                data=f"ld:{each.id}"),)
        for each in known.proposals
    )  # fmt: skip
    return Screen("\n".join(lines), rows)
