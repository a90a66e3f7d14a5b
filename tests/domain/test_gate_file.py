"""A gate in TOML: what it may say, and what it may not."""

import pytest

from domain.gate import Gate
from domain.gate_file import read_gate
from domain.gate_refusals import GateKeyUnknown, GateUnreadable, GateValueUnfit


def test_what_is_not_said_is_not_asked_for_and_a_matter_asks_besides() -> None:
    said = read_gate('days = 7\nquestions = true\n[matters."Roof"]\nopinion = true\ndays = 14\nagenda = "1/3"')
    gate = Gate.from_data(said.conditions)
    assert gate == Gate(7, 0, questions=True)
    assert gate.with_data(said.matters["Roof"]) == Gate(14, 0, questions=True, opinion=True, agenda="1/3")
    assert read_gate("").conditions == {}


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("days = 366", "days"), ("days = -1", "days"), ("days = true", "days"), ('speakers = "5"', "speakers"),
        ("questions = 1", "questions"), ('agenda = "0/5"', "agenda"), ('agenda = "6/5"', "agenda"),
        ("agenda = 0.2", "agenda"), ("[matters]\nRoof = 3", "matters.Roof"), ("matters = []", "matters"),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_named(said: str, key: str) -> None:
    with pytest.raises(GateValueUnfit) as refused:
        read_gate(said)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("days = 366", ("days", "366", "0 … 365")),
        ("days = true", ("days", "true", "0 … 365")),
        ("speakers = 10001", ("speakers", "10001", "0 … 10000")),
        ("buildings = 1001", ("buildings", "1001", "0 … 1000")),
        ('word = "Yes"', ("word", "Yes", "true | false")),
        ('[matters."Roof"]\nagenda = 0.2', ("matters.Roof.agenda", "0.2", '"1/5"')),
        ("[matters]\nRoof = 3", ("matters.Roof", "3", "[matters.Roof]")),
        ("matters = 3", ("matters", "3", "[matters.…]")),
    ],
)
def test_who_wrote_it_reads_what_they_wrote_and_what_could_stand_there(said: str, facts: tuple[str, str, str]) -> None:
    with pytest.raises(GateValueUnfit) as refused:
        read_gate(said)
    assert (refused.value.key, refused.value.said, refused.value.write) == facts


@pytest.mark.parametrize(
    "said",
    [
        "days = 0\nspeakers = 0\nbuildings = 0",
        'days = 365\nspeakers = 10000\nbuildings = 1000\nagenda = "1/1"',
        "#" * 10_000,
    ],
)
def test_a_gate_may_ask_for_nothing_or_for_as_much_as_there_is(said: str) -> None:
    assert read_gate(said).matters == {}


@pytest.mark.parametrize(("said", "key"), [("day = 3", "day"), ("[matters.Roof]\nmatters = 3", "matters.Roof.matters")])
def test_a_key_that_no_gate_has_is_named(said: str, key: str) -> None:
    with pytest.raises(GateKeyUnknown) as refused:
        read_gate(said)
    assert refused.value.key == key


@pytest.mark.parametrize("said", ["days", "[[[", "#" * 10_001])
def test_what_is_no_toml_is_refused(said: str) -> None:
    with pytest.raises(GateUnreadable):
        read_gate(said)
