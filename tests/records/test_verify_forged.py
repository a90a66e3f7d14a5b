"""Both checkers, given what a forger or a lying hall would hand out: they find the same, and name the same file."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.rules import PRESETS, AxisRule, Base, Quorum
from domain.rules.model import Call, Cap, Signed, Silence
from domain.rules.presets import at_least, more_than, quorum
from tests.records import bundle_builder as build
from tests.records.bundle_builder import Files, Json
from tests.records.bundle_checking import changed, leaves
from tests.records.bundle_checking import verify as program
from tests.records.counted_vote import PROPOSAL, counted, packed
from tests.records.test_bundled_verify_hostile import BROKEN
from tests.records.two_checkers import both, fails, files_in, zipped

SEATS = {
    "=1-101": {"area": 8912, "heads": 1},
    "1-102": {"area": 12050, "heads": 1},
    "2-101": {"area": 7700, "heads": 1},
    "2-102": {"area": 9999, "heads": 2},
    "'3号": {"area": 10000, "heads": 1},
}
CAST = {"=1-101": "yes", "1-102": "yes", "2-102": "no", "'3号": "abstain"}
RULE = replace(PRESETS["cn-278-ordinary"], recusal="no_ballot")
APART = {"1-102": "proxy", "2-101": "own", "2-102": "contested", "'3号": "paper"}
VOTE = counted(RULE, SEATS, CAST, PROPOSAL, extended=True, apart=APART)
FULL, PUBLIC = files_in(packed(VOTE)), files_in(packed(VOTE, full=False))
# A rule that asks for everything there is, in a vote that is not passed: what it turns on is covered like all else.
WIDE_RULE = replace(
    PRESETS["fr-26"],
    axes=(
        AxisRule("heads", None, Quorum(Fraction(3, 2), True, True, 2, "yes"), more_than("1/2", Base.CAST)),
        AxisRule("area", Cap(Fraction(1, 5)), quorum("1/5", least=3), at_least("3/4", Base.PARTICIPANTS)),
        AxisRule("share", Cap(None), None, replace(at_least("1/3", Base.ATTENDING), counts="no")),
    ),
    abstain="follow_majority", silent=Silence("deemed_yes", 30, "clause 12"), tie="lot", notice_days=15,
    objection_days=7, stops=("notice", "call"),
    call=Call(("moderator",), (Signed("heads", Fraction(1, 5)), Signed("area", Fraction(1, 5))), "any"),
)  # fmt: skip
KNOWN = {
    "announced_at": "2026-11-01T00:00:00.000Z", "roll_shown_at": "2026-11-20T00:00:00.000Z",
    "announced_on": "2026-11-01", "roll_shown_on": "2026-11-20",
    "signed": {"heads": 1, "area": 9730}, "delivered": {"heads": 1, "area": 7700, "share": 3}, "chair": "no",
}  # fmt: skip
SHARES = {seat: {**weights, "share": place} for place, (seat, weights) in enumerate(SEATS.items(), 1)}
WIDE_VOTE = counted(WIDE_RULE, SHARES, CAST, PROPOSAL, circumstances=KNOWN)
WIDE, WIDE_PUBLIC = files_in(packed(WIDE_VOTE)), files_in(packed(WIDE_VOTE, full=False))
OTHER_WORD = {"own": "named", "yes": "no", "no": "yes", "tap": "text", "text": "tap", "paper": "tap", "proxy": "paper"}
TABLES = {name for name in FULL if name.endswith(".csv")}
LISTED = sorted(FULL.keys() - {"datapackage.json", "verify.py"})
# Of the public copy nothing but the posted root covers these fields, and that cannot be computed from it.
ONLY_ROOTED = {"community", "opens_at", "roll", "options", "proposal", "rule", "eligible", "circumstances"}


def documents(files: Files) -> Iterator[tuple[str, int | None, Json]]:
    """Every JSON object of a bundle: its file, the line of it, the object."""
    for name in ("vote.json", "outcome.json"):
        yield name, None, json.loads(files[name])
    for number, line in enumerate(files["events.jsonl"].splitlines()):
        yield "events.jsonl", number, json.loads(line)


def with_document(files: Files, name: str, line: int | None, value: Json) -> Files:
    if line is None:
        return {**files, name: json.dumps(value).encode()}
    lines = files[name].splitlines()
    lines[line] = json.dumps(value).encode()
    return {**files, name: b"\n".join(lines) + b"\n"}


def sealed(files: Files) -> bytes:
    """The zip of the files, with a datapackage.json that fits them."""
    return zipped(build.sealed(files))


CHANGES = [(name, line, path, value) for name, line, value in documents(FULL) for path in leaves(value)]


def test_the_wide_vote_has_a_test_of_every_kind() -> None:
    outcome = json.loads(WIDE["outcome.json"])
    assert {test["kind"] for test in outcome["tests"]} == {"rule", "procedure", "silence", "second call"}
    assert (outcome["passed"], outcome["without_silent"]) == (False, False)


@pytest.mark.parametrize("gone", [False, True], ids=["changed", "taken out"])
@pytest.mark.parametrize("files", [FULL, WIDE], ids=["a preset", "a wide rule"])
def test_every_field_that_is_not_as_it_was_is_found_and_its_file_named(files: Files, gone: bool) -> None:
    changes = [(name, line, path, value) for name, line, value in documents(files) for path in leaves(value)]
    assert len(changes) > 100
    for name, line, path, value in changes:
        # A text that is taken out of a list leaves a shorter list, which is as good a list: only the root is another.
        if not (gone and (path[-1] == "a new field" or (isinstance(path[-1], int) and name == "vote.json"))):
            forged = with_document(files, name, line, changed(value, path, gone=gone))
            fails(sealed(forged), name)


@pytest.mark.parametrize("files", [PUBLIC, WIDE_PUBLIC], ids=["a preset", "a wide rule"])
def test_every_field_of_a_public_copy_that_its_own_files_cover_is_found(files: Files) -> None:
    for name, line, value in documents(files):
        for path in leaves(value):
            forged = sealed(with_document(files, name, line, changed(value, path)))
            if name == "vote.json" and path[0] in ONLY_ROOTED:
                both(forged)
            else:
                fails(forged, name)


def rows_of(files: Files, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(files[name].decode(), newline="")))


def table(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def with_rows(files: Files, name: str, rows: list[list[str]]) -> bytes:
    return sealed({**files, name: table(rows)})


COPIES = pytest.mark.parametrize(
    "files", [FULL, PUBLIC, WIDE, WIDE_PUBLIC], ids=["full", "public", "full, wide", "public, wide"]
)


def test_what_a_cap_leaves_in_a_public_copy_is_held_against_the_outcome_and_the_roll() -> None:
    rows = rows_of(WIDE_PUBLIC, "turnout.csv")
    assert [row[0] for row in rows] == ["axis", "heads", "area", "share"]
    fails(with_rows(WIDE_PUBLIC, "turnout.csv", with_cell(rows, 2, 1, str(int(rows[2][1]) - 1))), "outcome.json")
    fails(with_rows(WIDE_PUBLIC, "turnout.csv", with_cell(rows, 2, 1, "48662")), "turnout.csv")


@COPIES
def test_every_cell_that_is_not_as_it_was_is_found_and_its_file_named(files: Files) -> None:
    for name in TABLES & files.keys():
        rows = rows_of(files, name)
        for place, column in product(range(len(rows)), range(len(rows[0]))):
            if files is WIDE_PUBLIC and name == "turnout.csv" and column == 1 and rows[place][0] in ("area", "share"):
                continue  # the story above
            cell = rows[place][column]
            more = str(int(cell) + 1) if cell.isdigit() else "-1"
            for other in ("x", "", f"{cell}x", more, f" {cell}", f"0{cell}", OTHER_WORD.get(cell, "yes")):
                fails(with_rows(files, name, with_cell(rows, place, column, other)), name)


def with_cell(rows: list[list[str]], place: int, column: int, cell: str) -> list[list[str]]:
    forged = [list(row) for row in rows]
    forged[place][column] = cell
    return forged


@COPIES
def test_rows_taken_out_doubled_or_moved_are_found(files: Files) -> None:
    for name in TABLES & files.keys():
        head, first, second, *rest = rows_of(files, name)
        for rows in (
            [head, second, *rest], [head, first, first, second, *rest], [head, second, first, *rest], [head], [],
            [head, [], first, second, *rest], [head, [*first, "1"], second, *rest],
            [head, first[:-1], second, *rest],
            [row[::-1] for row in (head, first, second, *rest)],
        ):  # fmt: skip
            fails(with_rows(files, name, rows), name)


@COPIES
def test_a_file_missing_altered_or_unlisted_is_named(files: Files) -> None:
    for name in files.keys() - {"datapackage.json"}:
        fails(zipped({key: data for key, data in files.items() if key != name}), name)
    for name in files.keys() - {"datapackage.json", "verify.py"}:
        fails(zipped({**files, name: files[name] + b"\n"}), name)
    fails(zipped({**files, "notes.txt": b"?"}), "notes.txt")
    fails(sealed({**files, "notes.txt": b"?"}), "notes.txt")


@pytest.mark.parametrize("key", ["path", "bytes", "hash"])
def test_datapackage_is_compared_with_the_files(key: str) -> None:
    package = json.loads(FULL["datapackage.json"])
    for place, resource in enumerate(package["resources"]):
        values: list[Json] = ["x", 0, True, None, resource[key], [], "sha256:" + "0" * 64]
        for value in values:
            forged = changed(package, ("resources", place, key))
            forged["resources"][place][key] = value
            hall, _ = both(zipped({**FULL, "datapackage.json": build.to_json(forged)}))
            assert (hall.code == 0) is (type(value) is type(resource[key]) and value == resource[key])
    copies: list[Json] = [
        {**package, "copy": "public"},
        {**package, "copy": "both"},
        {"copy": "full"},
        package["resources"],
    ]
    for forged in copies:
        assert both(zipped({**FULL, "datapackage.json": build.to_json(forged)}))[0].code != 0
    doubled = {**package, "resources": [*package["resources"], package["resources"][0]]}
    fails(zipped({**FULL, "datapackage.json": build.to_json(doubled)}), "datapackage.json")


# --- a hall that lies consistently: every hash fits, only what is said is not right ---------------------------------


def consistent(files: Files) -> Files:
    """The files with every hash among them made to fit what they say, as far as they can be read."""
    electorate = program.read_table(files["electorate.csv"], "", ["seat", "recused"], None)
    columns = list(electorate[0].weights)
    texts = ["seat", "choice", "receipt", "via", "contested"]
    ballots = program.read_table(files["ballots.csv"], "", texts, columns)
    vote, outcome = json.loads(files["vote.json"]), json.loads(files["outcome.json"])
    vote["roll_hash"] = build.roll_hash_of([[row.text["seat"], row.weights] for row in electorate])
    events = [json.loads(line) for line in files["events.jsonl"].splitlines()]
    events[0]["facts"]["roll_hash"] = vote["roll_hash"]
    linked = build.chain([(event["kind"], event["at"], event["facts"]) for event in events])
    vote["events_head"] = linked[-1]["hash"]
    kept = [{"seat": row.text["seat"], "recused": row.text["recused"], "weights": row.weights} for row in electorate]
    cast = [
        {
            "ballot": row.text["seat"], **{key: row.text[key] for key in ("choice", "receipt", "via")},
            "contested": row.text["contested"] == "yes", "weights": row.weights,
        }
        for row in ballots
    ]  # fmt: skip
    leaves = [program.canonical(leaf) for leaf in ({"vote": vote}, *kept, *cast, {"outcome": outcome})]
    return {
        **files,
        "vote.json": build.to_json(vote),
        "events.jsonl": b"".join(json.dumps(event).encode() + b"\n" for event in linked),
        "root.txt": build.merkle(leaves).hex().encode() + b"\n",
    }


def test_what_is_made_to_fit_is_good() -> None:
    assert both(sealed(consistent(FULL)))[0].problems == ()


@pytest.mark.parametrize("value", [None, True, -1, 2**53, 1.0, "", "\ud800", [], {}, "in_base"], ids=repr)
def test_of_any_lie_both_think_alike(value: Json) -> None:
    for name, line, path, document in CHANGES:
        forged = changed(document, path)
        place = forged
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value
        files = with_document(FULL, name, line, forged)
        both(sealed(files))
        try:
            files = consistent(files)
        except (ValueError, TypeError, KeyError, AttributeError):
            continue  # no hash can be made to fit what cannot be read
        both(sealed(files))


@pytest.mark.parametrize("name", ["electorate.csv", "ballots.csv"])
def test_of_any_lie_in_a_table_both_think_alike(name: str) -> None:
    rows = rows_of(FULL, name)
    lies = ("0", "1", "9007199254740991", "9007199254740992", "no", "maybe", "2-101", "", "9-999")
    for place, column, lie in product(range(1, len(rows)), range(len(rows[0])), lies):
        files = {**FULL, name: table(with_cell(rows, place, column, lie))}
        both(sealed(files))
        try:
            files = consistent(files)
        except program.MalformedError:
            continue
        both(sealed(files))


def test_options_an_electorate_without_an_axis_and_shared_receipts() -> None:
    vote = json.loads(FULL["vote.json"])
    lies = [
        {**vote, "options": vote["options"][:2]},
        {**vote, "options": vote["options"][::-1]},
        {**vote, "eligible": {"heads": vote["eligible"]["heads"]}},
        {**vote, "eligible": {**vote["eligible"], "units": 5}},
        {**vote, "rule": {**vote["rule"], "axes": []}},
        {**vote, "rule": {**vote["rule"], "axes": vote["rule"]["axes"][:1] * 2}},
        {**vote, "rule": {**vote["rule"], "abstain": "counts_as_no"}},
        {**vote, "opens_at": "2026-02-30T00:00:00.000Z"},
        {**vote, "circumstances": {**vote["circumstances"], "announced_at": "0000-01-01T00:00:00.000Z"}},
        {**vote, "circumstances": {**vote["circumstances"], "delivered": {"heads": 2}}},
        {**vote, "circumstances": {**vote["circumstances"], "delivered": {"moon": 1}}},
        {**vote, "number": "V-1\n"},
    ]
    for lie in lies:
        fails(sealed(consistent({**FULL, "vote.json": build.to_json(lie)})), "vote.json")
    rows = rows_of(FULL, "ballots.csv")
    rows[2][2] = rows[1][2].lower().replace("-", " ")
    fails(sealed(consistent({**FULL, "ballots.csv": table(rows)})), "ballots.csv")


# --- files that were made to break them -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", LISTED)
def test_a_broken_file_is_named_by_both(name: str) -> None:
    for data in BROKEN:
        for files in (FULL, PUBLIC):
            if name in files:
                fails(sealed({**files, name: data}), name)


@pytest.mark.parametrize("data", [*BROKEN, b'{"copy": "full"}', b'{"copy": "full", "resources": [{}]}', b"{1:2}"])
def test_a_datapackage_that_is_none_is_no_bundle_for_both(data: bytes) -> None:
    assert both(zipped({**FULL, "datapackage.json": data}))[0].code == 2


def test_what_is_no_bundle_for_one_is_none_for_the_other() -> None:
    deep = json.loads(FULL["vote.json"]) | {"community": "NEST"}
    nest = build.to_json(deep).replace(b'"NEST"', b"[" * 100_000 + b"]" * 100_000)
    for data in (b"", b"PK\x05\x06" + b"\xff" * 18, b"PK\x03\x04" + b"\0" * 60, zipped({}), zipped({"a": b""})):
        assert both(data)[0].code == 2
    for name in ("/etc/passwd", "../up.txt", "a/../../b", "C:\\x", "..\\up.txt", "\\\\host\\x", ".."):
        assert both(zipped({**FULL, name: b""}))[0].code == 2
    assert both(zipped(FULL | {f"{number}.txt": b"" for number in range(101)}))[0].code == 2
    assert both(sealed({**FULL, "vote.json": nest}))[0].code == 1


@settings(max_examples=300)
@given(st.integers(0, 1_000_000), st.binary(min_size=1, max_size=8))
def test_of_random_bytes_in_the_zip_both_think_alike(place: int, noise: bytes) -> None:
    data = bytearray(packed(VOTE))
    place %= len(data)
    data[place : place + len(noise)] = noise
    both(bytes(data))


@settings(max_examples=300)
@given(st.sampled_from(LISTED), st.integers(0, 10_000), st.binary(max_size=4), st.integers(0, 4))
def test_of_random_bytes_in_a_file_both_think_alike(name: str, place: int, noise: bytes, instead_of: int) -> None:
    data = FULL[name]
    place %= len(data)
    both(sealed({**FULL, name: data[:place] + noise + data[place + instead_of :]}))
