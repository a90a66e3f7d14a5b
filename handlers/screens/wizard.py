"""A wizard's questions, and the preview of all that was answered."""

from collections.abc import Iterable, Mapping, Sequence

from handlers.screens.screen import Button, Screen, fitted, shortened
from texts import Texts

_LABEL = 40
_ABREAST, _MOVES = 2, 3
_SHORT = 20
_LINE = 600
_LIST = 2000
"""Letters of an answer of one line, and of one of many: of those each is cut, so that the last can be read as well."""
TRIAL = "try"
"""The move that tries what was described as those would who meet it."""


def question_screen(
    texts: Texts, asked: str, step: tuple[int, int], so_far: str | None, labels: Sequence[str], turn: int,
    moves: Sequence[str],
) -> Screen:  # fmt: skip
    """One question: ``asked`` in words, the step and of how many, the answer so far, what may be chosen, and the moves
    there are besides."""
    lines = [(texts.say("wizard-step", step=step[0], steps=step[1]) if step[0] else "") + asked]
    if so_far is not None:
        lines.append(texts.say("wizard-so-far", answer=_readable(so_far)))
    offered = [_button(turn, str(place), shortened(label, _LABEL)) for place, label in enumerate(labels)]
    abreast = _ABREAST if all(len(label) <= _SHORT for label in labels) else 1
    rows = [tuple(offered[first : first + abreast]) for first in range(0, len(offered), abreast)]
    last = _moves(texts, turn, moves)
    return Screen("\n".join(lines), (*rows, *(_rows(last) if len(last) > _MOVES else (last,))))


def preview_screen(
    texts: Texts, wizard: str, answers: Mapping[str, str], community: str, turn: int, moves: Sequence[str] = ()
) -> Screen:
    """All answers by their keys, what can be done with them first, and whether it shall be so."""
    lines = [texts.say("wizard-preview", wizard=wizard, community=community)]
    for key, answer in answers.items():
        lines.append(texts.say("wizard-line", key=key, answer=_readable(answer)))
    more = _rows(_moves(texts, turn, [move for move in moves if move != TRIAL]))
    last = [(move,) for move in moves if move == TRIAL] + [("ok",), ("back", "cancel")]
    rows = (*more, *(_moves(texts, turn, each) for each in last))
    return Screen(fitted(lines, ["", texts.say("wizard-confirm")], texts), rows)


def _readable(answer: str) -> str:
    """An answer as much as there is room for."""
    lines = answer.split("\n")
    if len(lines) == 1 or len(answer) <= _LINE:
        return shortened(answer, _LINE)
    longest = max(_LIST // len(lines) - 1, 1)
    return shortened("\n".join(shortened(line, longest) for line in lines), _LIST)


def _rows(buttons: Sequence[Button]) -> Iterable[tuple[Button, ...]]:
    return (tuple(buttons[first : first + _ABREAST]) for first in range(0, len(buttons), _ABREAST))


def _moves(texts: Texts, turn: int, moves: Sequence[str]) -> tuple[Button, ...]:
    return tuple(_button(turn, move, texts.plain("wizard-move", move=move)) for move in moves)


def _button(turn: int, move: str, label: str) -> Button:
    return Button(label, data=f"w:{turn}:{move}")
