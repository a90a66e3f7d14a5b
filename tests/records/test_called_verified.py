"""What a vote.json says only of some votes: the petition that called it, and why it was opened without the gate."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from domain.rules import PRESETS
from domain.rules.model import Call, Signed
from tests.records import bundle_builder as build
from tests.records.bundle_builder import Json
from tests.records.counted_vote import PROPOSAL, counted, packed
from tests.records.two_checkers import fails, files_in, holds, zipped

SEATS = {f"1-{number}": {"area": 8000, "heads": 1} for number in range(101, 105)}
RULE = replace(
    PRESETS["simple-majority"], call=Call((), (Signed("heads", Fraction(1, 5)),), "all"), stops=("call",)
)  # fmt: skip
WITHOUT = {"lacking": ["days", "speakers"], "reason": "管道爆了"}
CALLED = {"signed": {"heads": 1, "area": 8000}, "petition": "A-1", "without_gate": WITHOUT}
VOTE = counted(RULE, SEATS, dict.fromkeys(SEATS, "yes"), PROPOSAL, circumstances=CALLED)


def test_both_copies_hold_and_the_signatures_have_called_it() -> None:
    for full in (True, False):
        outcome = holds(packed(VOTE, full=full))
        (call,) = [test for test in outcome["tests"] if test["name"] == "call"]
        assert (call["axis"], call["got"], call["passed"], outcome["passed"]) == ("heads", 1, True, True)


@pytest.mark.parametrize(
    "lie",
    [
        {"petition": "A-0"},
        {"petition": None},
        {"petition": "A-2"},
        {"without_gate": None},
        {"without_gate": {**WITHOUT, "lacking": ["weeks"]}},
        {"without_gate": {**WITHOUT, "reason": "别的理由"}},
        {"without_gate": {"lacking": []}},
        {"called_at": "noon"},
    ],
)
def test_what_is_said_otherwise_is_found(lie: Json) -> None:
    files = files_in(packed(VOTE))
    vote = json.loads(files["vote.json"])
    vote["circumstances"] |= lie
    forged = {**files, "vote.json": build.to_json(vote)}
    fails(zipped(build.sealed(forged)), "root.txt" if _well_formed(lie) else "vote.json")


def _well_formed(lie: Json) -> bool:
    return lie in ({"petition": "A-2"}, {"without_gate": {**WITHOUT, "reason": "别的理由"}})
