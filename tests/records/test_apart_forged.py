"""Seats that were not simply cast for by a holder: a hall that lies about them is named, whatever hashes it fits."""

import json
from dataclasses import replace

import pytest

from domain.rules import Rule, preset
from domain.rules.model import Proxies
from tests.records import bundle_builder as build
from tests.records.bundle_builder import Files, Json
from tests.records.counted_vote import YESNO, counted, packed
from tests.records.test_methods_verified import seats_of
from tests.records.test_verify_forged import consistent, rows_of, sealed, table
from tests.records.two_checkers import fails, files_in, holds

OPEN = replace(preset("simple-majority"), recusal="no_ballot")
SEATS = seats_of(6)
CAST = {"1-01": "yes", "1-02": "no", "1-03": "yes", "1-04": "abstain"}
CONSENT = replace(YESNO, method="consent")
APART = {"1-01": "proxy", "1-02": "contested", "1-03": "phone", "1-06": "named"}


def bundle(rule: Rule = OPEN, *, full: bool = True) -> Files:
    return files_in(packed(counted(rule, SEATS, CAST, apart=APART), full=full))


def with_facts(files: Files, place: int, **said: Json) -> Files:
    """The files with other facts in an event, and the chain linked anew."""
    events = [json.loads(line) for line in files["events.jsonl"].splitlines()]
    events[place]["facts"] |= said
    linked = build.chain([(event["kind"], event["at"], event["facts"]) for event in events])
    vote = json.loads(files["vote.json"]) | {"events_head": linked[-1]["hash"]}
    lines = b"".join(json.dumps(event).encode() + b"\n" for event in linked)
    return {**files, "events.jsonl": lines, "vote.json": build.to_json(vote)}


def ways(**said: int) -> dict[str, int]:
    return {"tap": 2, "text": 0, "proxy": 1, "phone": 1, "paper": 0} | said


def out(**said: int) -> dict[str, int]:
    return {"own": 0, "named": 0} | said


def test_what_the_hall_publishes_holds() -> None:
    for full in (True, False):
        assert holds(sealed(bundle(full=full)))["passed"]
    closed = json.loads(bundle()["events.jsonl"].splitlines()[-1])["facts"]
    assert {name: closed[name] for name in ("ways", "contested", "recused")} == {
        "ways": ways(tap=2), "contested": 1, "recused": out(named=1),
    }  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        {"ways": ways(tap=1, text=1)},
        {"ways": ways(proxy=0, tap=3)},
        {"ways": ways(paper=1)},
        {"contested": 0},
        {"contested": 5},
        {"recused": out()},
        {"recused": out(own=1)},
        {"recused": out(own=3)},
        {"ballots": 3},
    ],
    ids=str,
)
def test_numbers_that_are_not_those_of_the_tables_are_named(said: Json) -> None:
    fails(sealed(consistent(with_facts(bundle(), -1, **said))), "events.jsonl")


@pytest.mark.parametrize(
    "said",
    [
        {"ways": ways(paper=1)},
        {"contested": 5},
        {"recused": out(own=3)},
        {"ballots": 3},
        {"ways": {}},
        {"contested": -1},
    ],
    ids=str,
)
def test_numbers_that_cannot_be_are_named_in_the_public_copy(said: Json) -> None:
    fails(sealed(with_facts(bundle(full=False), -1, **said)), "events.jsonl")


@pytest.mark.parametrize("full", [True, False], ids=["full", "public"])
def test_what_the_rule_knows_nothing_of_is_named(full: bool) -> None:
    nobody = Proxies(most=0, share=None, limits="both", ballots="any", excluded=())
    for rule in (replace(OPEN, recusal="none"), replace(OPEN, recusal="not_eligible"), replace(OPEN, proxy=nobody)):
        fails(sealed(bundle(rule, full=full)), "events.jsonl")
    files = with_facts(bundle(full=full), 0, recused=out(own=2))
    fails(sealed(consistent(files) if full else files), "events.jsonl")
    gone = {seat: how for seat, how in APART.items() if how != "named"}
    taken_out = files_in(packed(counted(replace(OPEN, recusal="not_eligible"), SEATS, CAST, apart=gone), full=full))
    taken_out = with_facts(taken_out, 0, recused=out(own=2))
    holds(sealed(consistent(taken_out) if full else taken_out))


def test_a_ballot_of_a_recused_seat_is_named() -> None:
    rows = rows_of(bundle(), "electorate.csv")
    for row in rows[1:]:
        row[1] = "own" if row[0] in ("1-03", "1-06") else "no"
    files = with_facts({**bundle(), "electorate.csv": table(rows)}, -1, recused=out(own=2))
    fails(sealed(consistent(files)), "ballots.csv")


@pytest.mark.parametrize(("column", "cell"), [(3, "fax"), (3, ""), (4, "1"), (4, "")])
def test_a_word_that_no_cell_has_is_named(column: int, cell: str) -> None:
    rows = rows_of(bundle(), "ballots.csv")
    rows[1][column] = cell
    fails(sealed({**bundle(), "ballots.csv": table(rows)}), "ballots.csv")
    seats = rows_of(bundle(), "electorate.csv")
    seats[1][1] = cell
    fails(sealed({**bundle(), "electorate.csv": table(seats)}), "electorate.csv")


# --- consent: an objection by proxy ----------------------------------------------------------------------------------


@pytest.mark.parametrize("full", [True, False], ids=["full", "public"])
def test_who_raised_an_objection_decides_whether_it_blocks(full: bool) -> None:
    consent, cast = preset("consent-cohousing"), {"1-01": "yes", "1-02": "object: too loud", "1-03": "yes"}
    cast["1-04"] = "integrated: quiet after ten"
    for via, standing in (("tap", 1), ("proxy", 0)):
        vote = counted(consent, SEATS, cast, apart={"1-02": via}, paper=CONSENT)
        files = files_in(packed(vote, full=full))
        outcome = holds(sealed(files))
        assert [outcome["tests"][0][name] for name in ("got", "of")] == [standing, 2]
        outcome["tests"][0]["got"] = 1 - standing
        fails(sealed({**files, "outcome.json": build.to_json(outcome)}), "outcome.json")
