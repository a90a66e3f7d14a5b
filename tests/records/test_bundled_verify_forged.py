"""The checker, given forged bundles: each leaf of each file is changed, and datapackage.json made to fit again."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.records import bundle_builder as build
from tests.records.bundle_builder import Files, Story
from tests.records.bundle_checking import (
    FULL,
    JSON_PLACES,
    OBJECTS,
    PROPOSAL,
    PUBLIC,
    ROOT,
    SEALED,
    STORY,
    changed,
    problems,
    run,
    verify,
    with_object,
)


def field_name(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).lstrip(".")


# What nothing else in the bundle repeats: only the root knows it, so root.txt is what is named.
ONLY_ROOTED = {"community", "opens_at", "roll", "options", "proposal", "rule", "circumstances"}


def names_of(where: str, path: tuple[str | int, ...]) -> list[str]:
    """What the checker may name for a changed field: the field itself, or what it was seen to disagree with."""
    names = [f"{where} {field_name(path)}:"]
    if where == "vote.json":
        names += ["root.txt: says"] if path[0] in ONLY_ROOTED else []
        names += [f"events.jsonl line 1 facts.{path[-1]}:"]
        names += ["events.jsonl line 3 facts.closed_at:", "events.jsonl line 1 facts.rule:"]
        names += ["vote.json circumstances.opens_on:"] if path[-1] == "opens_at" else []
        names += ["vote.json options:"] if path[-1] == "key" else []
        names += ["events.jsonl line 1 facts.seed_hash:"] if path[-1] == "seed" else []
        names += ["vote.json rule.axes:"] if path[-1] == "id" else []
    if where.startswith("events.jsonl"):
        names += [f"{where} hash:"]
    return names


@pytest.mark.parametrize(("where", "path"), JSON_PLACES, ids=lambda part: str(part).replace(" ", ""))
def test_a_changed_json_field_is_found_and_named(where: str, path: tuple[str | int, ...]) -> None:
    forged = with_object(FULL, where, changed(OBJECTS[where][2], path))
    found = problems(forged)
    assert any(problem.startswith(name) for problem in found for name in names_of(where, path)), found
    assert any(where.split()[0] in problem for problem in found)


@pytest.mark.parametrize(
    ("where", "path"),
    [place for place in JSON_PLACES if place[1][-1] != "a new field"],
    ids=lambda part: str(part).replace(" ", ""),
)
def test_a_json_field_that_was_taken_out_is_found(where: str, path: tuple[str | int, ...]) -> None:
    found = problems(with_object(FULL, where, changed(OBJECTS[where][2], path, gone=True)))
    assert any(where.split()[0] in problem for problem in found), found


CSV_FILES = [name for name in FULL if name.endswith(".csv")]


def cells_of(name: str) -> list[list[str]]:
    rows = csv.reader(io.StringIO(FULL[name].decode(), newline=""))
    return [[verify.unguarded(cell) for cell in row] for row in rows]


OTHER_WORD = {
    **{("recused", cell): other for cell, other in (("no", "own"), ("own", "named"), ("named", "own"))},
    **{("contested", cell): other for cell, other in (("yes", "no"), ("no", "yes"))},
    **{
        ("via", cell): other for cell, other in (("tap", "text"), ("text", "tap"), ("phone", "tap"), ("proxy", "paper"))
    },
}
CELLS = [(name, r, c) for name in CSV_FILES for r, row in enumerate(cells_of(name)) for c in range(len(row))]


def with_table(name: str, rows: list[list[str]]) -> Files:
    return build.sealed({**FULL, name: build.to_csv([*rows])})


@pytest.mark.parametrize(("name", "r", "c"), CELLS)
def test_a_changed_cell_is_found_and_named(name: str, r: int, c: int) -> None:
    rows = cells_of(name)
    column, cell = rows[0][c], rows[r][c]
    rows[r][c] = str(int(cell) + 1) if cell.isdigit() else OTHER_WORD.get((column, cell), cell + "x")
    found = problems(with_table(name, rows))
    assert any(name in problem for problem in found), found
    if r == 0:
        assert any(problem.startswith(f"{name} row 1:") for problem in found), found
    elif name in ("turnout.csv", "tally.csv") or column == "choice":
        assert any(problem.startswith(f"{name} row {r + 1}, {column}:") for problem in found), found


@pytest.mark.parametrize(("r", "axis"), [(r, axis) for r in range(1, 5) for axis in ("area", "heads")])
def test_a_heavier_ballot_is_named_by_row_and_axis(r: int, axis: str) -> None:
    rows = cells_of("ballots.csv")
    column = rows[0].index(axis)
    rows[r][column] = str(int(rows[r][column]) + 1)
    found = problems(with_table("ballots.csv", rows))
    assert any(problem.startswith(f"ballots.csv row {r + 1}, weights.{axis}: says") for problem in found), found


@pytest.mark.parametrize("name", CSV_FILES)
def test_a_row_taken_out_doubled_or_moved_is_found(name: str) -> None:
    head, first, second, *rest = cells_of(name)
    for rows in ([head, second, *rest], [head, first, first, second, *rest], [head, second, first, *rest], [head], []):
        assert any(name in problem for problem in problems(with_table(name, rows)))


@pytest.mark.parametrize("seat", STORY.ballots)
def test_a_ballot_switched_to_another_option_is_found(seat: str) -> None:
    rows = cells_of("ballots.csv")
    for row in rows[1:]:
        if row[0].lstrip("'") == seat:
            row[1] = "no" if row[1] == "yes" else "yes"
    found = problems(with_table("ballots.csv", rows))
    assert any(problem.startswith("tally.csv row") and "the ballots give" in problem for problem in found)
    assert any(problem.startswith("outcome.json tests[") for problem in found)
    assert any(problem.startswith("root.txt: says") and "ballots.csv" in problem for problem in found)


@pytest.mark.parametrize("name", SEALED)
def test_a_file_that_is_not_what_datapackage_says_is_named(name: str) -> None:
    assert any(p.startswith(f"{name}: has hash") for p in problems({**FULL, name: FULL[name] + b"\n"}))
    missing = {other: data for other, data in FULL.items() if other != name}
    assert f"{name}: is missing" in problems(missing)
    assert any(p.startswith("datapackage.json resources") for p in problems({**FULL, **_unlisted(name)}))


def _unlisted(name: str) -> Files:
    package = json.loads(FULL["datapackage.json"])
    package["resources"] = [entry for entry in package["resources"] if entry["path"] != name]
    return {"datapackage.json": build.to_json(package)}


def test_unknown_files_and_wrong_copies_are_named() -> None:
    assert "extra.txt: is not a file of a full copy" in problems({**FULL, "extra.txt": b"!"})
    assert "verify.py: is missing" in problems({name: data for name, data in FULL.items() if name != "verify.py"})
    package = json.loads(FULL["datapackage.json"])
    package["copy"] = "public"
    found = problems({**FULL, "datapackage.json": build.to_json(package)})
    assert "ballots.csv: is not a file of a public copy" in found


def test_what_datapackage_says_besides_is_not_covered() -> None:
    """Its name, profile and schemas say nothing about the vote: they can be changed, and the page says so."""
    package = json.loads(FULL["datapackage.json"])
    package |= {"name": "another-name", "profile": "tabular-data-package", "title": "any"}
    package["resources"][0]["schema"] = {"fields": []}
    assert run({**FULL, "datapackage.json": build.to_json(package)}, "--root", ROOT)[0] == 0


def test_a_forger_who_redoes_every_hash_is_betrayed_by_the_posted_root() -> None:
    forged = build.full_copy(Story(STORY.seats, {**STORY.ballots, "2-102": "yes"}, STORY.rule, PROPOSAL))
    assert run(forged)[0] == 0
    found = problems(forged, "--root", ROOT)
    assert len(found) == 1
    assert found[0].startswith("--root: says ")


def test_a_public_copy_with_other_sums_or_another_root_is_found() -> None:
    tally = PUBLIC["tally.csv"].replace(b"yes,heads,2", b"yes,heads,3")
    found = problems(build.sealed({**PUBLIC, "tally.csv": tally}))
    assert "turnout.csv row 2, participating: says 4, vote.json and tally.csv give 5" in found
    assert "outcome.json tests[1].got: says 2, vote.json and tally.csv give 3" in found
    other_root = build.sealed({**PUBLIC, "root.txt": b"0" * 64 + b"\n"})
    assert run(other_root)[0] == 0
    assert any(problem.startswith("--root: says") for problem in problems(other_root, "--root", ROOT))


def test_an_event_left_out_or_moved_breaks_the_chain() -> None:
    first, middle, last = FULL["events.jsonl"].splitlines()
    for lines in ([first, last], [middle, first, last], [first, middle], [last], [first], [first, middle, last, last]):
        forged = build.sealed({**FULL, "events.jsonl": b"\n".join(lines) + b"\n"})
        assert any(problem.startswith(("events.jsonl line", "vote.json events_head")) for problem in problems(forged))


def test_two_ballots_cannot_share_a_receipt() -> None:
    rows = cells_of("ballots.csv")
    rows[2][2] = rows[1][2].lower()
    assert any(
        problem.startswith("ballots.csv row 3, receipt:") for problem in problems(with_table("ballots.csv", rows))
    )


def test_a_ballot_of_a_stranger_is_named() -> None:
    rows = cells_of("ballots.csv")
    rows[-1][0] = "9-999"
    found = problems(with_table("ballots.csv", rows))
    assert 'ballots.csv row 5, seat: "9-999" is not in electorate.csv' in found


def test_a_second_ballot_for_one_seat_is_named() -> None:
    head, first, *rest = cells_of("ballots.csv")
    again = [first[0], "no", "ZZZZ-ZZZZ-ZZZZ", *first[3:]]
    found = problems(with_table("ballots.csv", [head, first, again, *rest]))
    assert 'ballots.csv row 3, seat: "1-101" comes twice or is out of order' in found


def test_a_seat_that_is_twice_in_the_electorate_is_named() -> None:
    head, first, *rest = cells_of("electorate.csv")
    found = problems(with_table("electorate.csv", [head, first, first, *rest]))
    assert 'electorate.csv row 3, seat: "1-101" comes twice or is out of order' in found


@pytest.mark.parametrize("field", ["roll_hash", "seats", "eligible.heads", "eligible.area", "events_head"])
def test_what_vote_json_says_of_the_electorate_is_compared_with_it(field: str) -> None:
    forged = changed(OBJECTS["vote.json"][2], tuple(field.split(".")))
    found = problems(with_object(FULL, "vote.json", forged))
    assert any(problem.startswith(f"vote.json {field}: says") for problem in found), found


def test_a_file_listed_twice_is_named() -> None:
    package = json.loads(FULL["datapackage.json"])
    package["resources"].append(package["resources"][0])
    found = problems({**FULL, "datapackage.json": build.to_json(package)})
    assert found == ['datapackage.json resources[8].path: "vote.json" comes twice, or is not to be listed']


def test_csv_that_two_programs_could_read_differently_is_refused() -> None:
    turnout = FULL["turnout.csv"].replace(b"heads,", b'"he"ads,')
    found = problems(build.sealed({**FULL, "turnout.csv": turnout}))
    assert len(found) == 1
    assert found[0].startswith("turnout.csv: is not CSV")
