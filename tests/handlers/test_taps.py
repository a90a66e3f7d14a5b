"""The table of buttons: what a button's data gives is what its handler takes."""

from inspect import Parameter, signature

import pytest

from handlers.taps import BUTTONS, Tapped

_MADE_UP = {"#": "7", "-": "-", "*": "anything"}


def _pressed(button: Tapped) -> str:
    """Data that such a button could hold."""
    return ":".join(_MADE_UP.get(part, part.split("|")[0]) for part in button.shape.split(":"))


@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: str(button.shape))
def test_a_handler_takes_what_its_button_gives(button: Tapped) -> None:
    given = button.read(_pressed(button))
    assert given is not None
    parameters = [each for each in signature(button.hears).parameters.values() if each.default is Parameter.empty]
    kinds = [each.annotation for each in parameters][2 + bool(button.needs) :]
    assert [type(each) for each in given] == kinds


def test_no_shape_hides_another() -> None:
    heard = [next(each for each in BUTTONS if each.read(_pressed(button)) is not None) for button in BUTTONS]
    assert heard == list(BUTTONS)


@pytest.mark.parametrize("data", ["", ":", "n:", "n:-1", "n:１", "n:9999999999999999999", "n:1:2", "ca:1:maybe", "fg:"])
def test_what_no_button_holds_is_nobodys(data: str) -> None:
    assert [each.shape for each in BUTTONS if each.read(data) is not None] == []
