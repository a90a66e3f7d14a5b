"""A clerk counts a file at the terminal: what is printed, what is refused, and what another program gets."""

import json
import zipfile
from pathlib import Path

import pytest

from domain.rules import PRESETS, Rule
from tests.formats.command import Ended, count, winners
from tests.formats.folder import OWN
from tests.records.counted_vote import counted, packed

COURTYARD, ROOF, STREET = OWN / "courtyard.pb", OWN / "roof.csv", OWN / "street.csv"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


# --- what another program gets ----------------------------------------------------------------------------------------


def test_json_has_the_shape_that_is_promised() -> None:
    ended = count(COURTYARD, "--json")
    result = ended.result
    assert list(result) == ["method", "rule", "winners", "totals", "rounds", "tests"]
    assert (result["method"], result["rule"], result["winners"], result["tests"]) == ("greedy", None, ["L1", "T3"], [])
    assert result["totals"]["L1"] == {"heads": "5"}
    assert {"what", "option", "totals"} == set(result["rounds"][0])
    assert ended.complained == "The official result in the file is the same.\n"


def test_winners_are_names_but_for_projects(tmp_path: Path) -> None:
    assert winners(STREET) == ["Bo"]
    twins = write(tmp_path, "twins.blt", '2 1\n3 1 0\n1 2 0\n0\n"Li Wei"\n"Li Wei"\n"Twins"\n')
    assert winners(twins) == ["Li Wei (1)"]


def test_a_rule_s_tests_are_whole_numbers(tmp_path: Path) -> None:
    rows = "\n".join(
        f"{n},{n * 100},{said}" for n, said in ((417, "yes"), (278, "no"), (8, "abstain"), (588, "silent"))
    )
    vote = write(tmp_path, "vote.csv", f"heads,area,choice\n{rows}\n")
    result = count(vote, "--rule", "cn-278-ordinary", "--json").result
    assert (result["method"], result["rule"], result["winners"]) == ("yesno", "cn-278-ordinary", [])
    assert result["totals"]["yes"] == {"heads": "417", "area": "41700"}
    tests = [test for test in result["tests"] if test["axis"] == "heads"]
    assert tests[0] == {"name": "quorum", "axis": "heads", "needed": 861, "got": 703, "passed": False}
    assert tests[1] == {"name": "pass", "axis": "heads", "needed": 352, "got": 417, "passed": True}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in PRESETS.values() if rule.id not in ("tw-31", "consent-cohousing")],
    ids=lambda rule: rule.id,
)
def test_where_a_result_binds_and_how_its_source_was_read_stand_beside_it(rule: Rule, tmp_path: Path) -> None:
    axes = ["heads", "units", "area", "share"]
    rows = (f"{','.join(['9'] * 4)},{said}" for said in ("yes", "no", "abstain", "silent", "delivered"))
    vote = write(tmp_path, "vote.csv", "\n".join((f"{','.join(axes)},choice", *rows, "")))
    sheet = " ".join(count(vote, "--rule", rule.id, columns=200).said.split())
    assert rule.citation in sheet
    assert ("Counts like the law; advisory, unless cast in" in sheet) == (rule.forum != "own")
    assert ("the official system" in sheet) == (rule.forum == "official_system")
    assert ("Unverified: check it against the law" in sheet) == (rule.basis.read == "unverified")
    assert ("Read in a secondary source" in sheet) == (rule.basis.read == "secondary" and rule.citation != "")
    assert "<" not in sheet
    told = count(vote, "--rule", rule.id, "--json")
    assert told.result["rule"] == rule.id
    assert ("advisory" in told.complained) == (rule.forum != "own")


def test_the_method_is_the_file_s_unless_another_is_asked_for() -> None:
    assert winners(OWN / "points.pb") == ["a"]
    assert winners(OWN / "points.pb", "--method", "greedy-no-skip") == ["a"]
    assert count(OWN / "points.pb", "--method", "cumulative", "--json").result["totals"] == {
        "a": {"heads": "7"}, "b": {"heads": "2"},
    }  # fmt: skip
    assert winners(OWN / "orders.pb", "--method", "irv") == ["p"]
    assert winners(OWN / "gate.soi", "--method", "schulze") == ["Blue"]
    assert winners(OWN / "gate.toc") == ["Green"]
    assert winners(OWN / "gate.cat") == ["Gate"]
    assert winners(OWN / "board.blt", "--method", "schulze", "--seats", "1") == ["Adam"]


BESIDE_NONE = "count,rank1,rank2,rank3\n9,Bench,Fence,None\n5,Fence,None,Bench\n11,Bench,None,\n12,None,,\n"


def test_options_are_held_against_none_of_the_above_first(tmp_path: Path) -> None:
    """49 may vote, so the quorum is 11. The bench has 20 above "None" and 17 below; the fence 14 and 23."""
    vote = write(tmp_path, "vote.csv", BESIDE_NONE)
    asked = ("--method", "schulze-default", "--declare", "default=None", "--declare", "electorate=49")
    result = count(vote, *asked, "--json").result
    assert (result["winners"], result["rounds"][1]["what"]) == (["Bench"], "below-majority")
    assert result["totals"] == {"Bench": {"heads": "20"}, "Fence": {"heads": "14"}, "None": {"heads": "12"}}
    assert winners(vote, *asked, "--declare", "majority=Bench=3:1") == ["None"]
    assert winners(vote, *asked, "--declare", "majority=Bench=20/17", "--declare", "majority=Fence = 2") == ["Bench"]
    assert winners(vote, *asked, "--declare", "quorum=21") == ["None"]
    assert "Above the default" in count(vote, *asked).said
    assert "Fence is out: 14 prefer it to None and 23 the other way" in " ".join(count(vote, *asked).said.split())


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        (("electorate=49",), "A default option must be named, which all others are held against."),
        (("electorate=49", "default=Nobody"), "There is no one option called Nobody. The options are: Bench, Fence"),
        (("default=None",), "The vote must say electorate."),
        (("default=None", "quorum=0", "majority=Bench"), "write majority=NAME=3:1"),
        (("default=None", "quorum=0", "majority=Bench=3:0"), "write majority=NAME=3:1"),
        (("default=None", "quorum=0", "majority=None=3:1"), "The vote must say majority. It says None"),
    ],
)
def test_what_a_count_against_a_default_option_lacks_is_said(
    said: tuple[str, ...], complaint: str, tmp_path: Path
) -> None:
    declared = [part for each in said for part in ("--declare", each)]
    ended = count(write(tmp_path, "vote.csv", BESIDE_NONE), "--method", "schulze-default", *declared)
    assert (ended.code, ended.said) == (2, "")
    assert complaint in ended.complained


def test_a_method_may_be_called_a_rule() -> None:
    assert count(OWN / "points.pb", "--rule", "Greedy-no-skip", "--json").result["method"] == "greedy-no-skip"


def test_more_seats_make_it_a_transferable_vote() -> None:
    result = count(STREET, "--seats", "2", "--json").result
    assert (result["method"], len(result["winners"])) == ("stv", 2)


def test_another_axis_can_decide(tmp_path: Path) -> None:
    vote = write(tmp_path, "vote.csv", "heads,area,choice\n3,900,Green\n2,1800,Blue\n")
    assert winners(vote) == ["Green"]
    assert winners(vote, "--axis", "area") == ["Blue"]
    assert count(vote, "--json").result["totals"]["Blue"] == {"heads": "2", "area": "1800"}


def test_fractions_are_text(tmp_path: Path) -> None:
    tied = write(tmp_path, "tied.toi", "2\n1,A\n2,B\n3,3,2\n1,{1,2}\n2,1,2\n")
    assert count(tied, "--method", "borda", "--json").result["totals"] == {
        "A": {"heads": "5/2"}, "B": {"heads": "1/2"},
    }  # fmt: skip


def test_lots_are_drawn_from_the_published_seed_and_always_the_same(tmp_path: Path) -> None:
    tie = write(tmp_path, "tie.csv", "count,choice\n2,Ann\n2,Bo\n2,Cy\n")
    seeds = ["5eed" * 16, "0" * 64, "1" * 64, "2" * 64, "3" * 64]
    drawn = [winners(tie, "--seed", seed) for seed in seeds]
    assert drawn == [winners(tie, "--seed", seed) for seed in seeds]
    assert len({name for (name,) in drawn}) > 1
    unseeded = count(tie, "--json")
    assert "the file's own SHA-256 was the seed" in unseeded.complained
    assert unseeded == count(tie, "--json")
    assert "settled by lot, from the seed 5eed" in count(tie, "--seed", "5eed" * 16, "--json").complained
    assert count(STREET, "--json").complained == ""


def test_what_a_method_needs_can_be_declared() -> None:
    zero = count(STREET, "--method", "borda", "--json").result["totals"]
    average = count(STREET, "--method", "borda", "--declare", "truncated=average", "--json").result["totals"]
    assert zero != average
    assert winners(COURTYARD, "--method", "greedy-threshold", "--declare", "minimum=3/1") == ["L1"]


def test_a_name_can_count_as_nobody(tmp_path: Path) -> None:
    vote = write(tmp_path, "vote.csv", "count,rank1,rank2\n5,none of these,Ann\n3,Bo,\n")
    assert winners(vote) == ["none of these"]
    assert winners(vote, "--blank", "none of these") == ["Ann"]


def test_the_official_result_is_compared(tmp_path: Path) -> None:
    other = write(tmp_path, "other.pb", COURTYARD.read_text("utf-8").replace('space,sport";0', 'space,sport";1'))
    ended = count(other, "--json")
    assert ended.code == 0
    assert ended.complained == "The official result in the file is another. Only there: B2. Only here: –.\n"


# --- the bundle of a vote ---------------------------------------------------------------------------------------------

SEATS = {f"1-{number}": {"heads": 1, "area": 5000 + number} for number in range(1, 10)}
CAST = {seat: "yes" if number < 6 else "no" for number, seat in enumerate(sorted(SEATS)[:8], 1)}


def bundle(folder: Path, *, full: bool = True) -> Path:
    path = folder / "V-1.zip"
    path.write_bytes(packed(counted(PRESETS["cn-278-ordinary"], SEATS, CAST), full=full))
    return path


def test_a_bundle_is_counted_by_its_own_rule_or_another(tmp_path: Path) -> None:
    path = bundle(tmp_path)
    result = count(path, "--json").result
    assert (result["method"], result["rule"], result["winners"]) == ("yesno", "cn-278-ordinary", ["yes"])
    assert result["totals"]["yes"] == {"heads": "5", "area": "25015"}
    quorum = next(test for test in result["tests"] if test["name"] == "quorum" and test["axis"] == "heads")
    assert quorum == {"name": "quorum", "axis": "heads", "needed": 6, "got": 8, "passed": True}
    major = count(path, "--rule", "cn-278-major", "--json").result
    assert (major["rule"], major["winners"]) == ("cn-278-major", [])
    assert "✓ PASSED" in count(path).said


def test_a_bundle_that_cannot_be_recounted_is_refused(tmp_path: Path) -> None:
    public = count(bundle(tmp_path, full=False))
    assert (public.code, "this is a public copy, which has no ballots" in public.complained) == (2, True)
    path = bundle(tmp_path)
    path.write_bytes(path.read_bytes()[:-300])
    broken = count(path)
    assert (broken.code, "this is no bundle of a vote" in broken.complained) == (2, True)


# --- what is refused --------------------------------------------------------------------------------------------------


def refused(ended: Ended, *said: str) -> None:
    """It ended with exit code 2, nothing on stdout, and one line that holds all of this."""
    assert (ended.code, ended.said) == (2, "")
    assert ended.complained.startswith("yishiting: ")
    assert len(ended.complained.splitlines()) == 1
    assert [each for each in said if each not in ended.complained] == [], ended.complained


def test_a_broken_file_is_refused_in_one_line(tmp_path: Path) -> None:
    cut = write(tmp_path, "cut.pb", COURTYARD.read_text("utf-8")[:-30])
    refused(count(cut, "--json"), "cut.pb: line", "look whether the file is whole")
    refused(count(tmp_path / "nowhere.pb"), "nowhere.pb: cannot be read: No such file or directory")
    refused(count(tmp_path), "cannot be read: Is a directory")
    empty = write(tmp_path, "empty.blt", "")
    refused(count(empty), "empty.blt: the file is empty")


@pytest.mark.parametrize(
    ("source", "named", "said"),
    [
        ("courtyard.pb", "courtyard.csv", "it looks like a .pb file: name it so"),
        ("courtyard.pb", "courtyard.txt", "none of a ballot file; it looks like a .pb file: name it so"),
        ("board.blt", "board.pb", "it looks like a .blt file: name it so"),
        ("gate.soi", "gate.blt", "it looks like a .soi file: name it so"),
        ("gate.toc", "gate.soi", "the DATA TYPE is 'toc'; name the file .toc"),
        ("street.csv", "street.pb", "it looks like a .csv file: name it so"),
        ("roof.csv", "roof", "its name has no ending; it looks like a .csv file: name it so"),
        ("roof.csv", "roof.zip", "this is no bundle of a vote"),
    ],
)
def test_a_wrong_ending_is_noticed(tmp_path: Path, source: str, named: str, said: str) -> None:
    path = tmp_path / named
    path.write_bytes((OWN / source).read_bytes())
    refused(count(path), said)


def test_a_workbook_is_to_be_saved_as_text(tmp_path: Path) -> None:
    for name in ("votes.xlsx", "votes.csv"):
        book = tmp_path / name
        with zipfile.ZipFile(book, "w") as packed_book:
            packed_book.writestr("xl/workbook.xml", "<workbook/>")
        refused(count(book), "save a workbook as CSV in UTF-8")


def test_a_file_of_nothing_known_names_what_is_known(tmp_path: Path) -> None:
    letter = write(tmp_path, "letter.docx", "Dear all")
    refused(count(letter), "the ending .docx is none of a ballot file; known are .pb, .soc")


REFUSED = [
    ((STREET, "--method", "magic"), "there is no method 'magic'; known are yesno, plurality"),
    ((STREET, "--method", "irv", "--seats", "2"), "irv elects one, not 2"),
    ((COURTYARD, "--method", "irv"), "The method needs other ballots"),
    ((OWN / "board.blt",), "put several options at one rank"),
    ((STREET, "--axis", "area"), "area"),
    ((STREET, "--seed", "hello"), "the seed 'hello' is not written in hex digits"),
    ((STREET, "--seed", ""), "the seed '' is not written in hex digits"),
    ((STREET, "--method", "greedy"), "greedy spends a budget, and nothing in this file has a cost"),
    ((STREET, "--method", "schulze", "--declare", "strength=margins"), "It says margins; known are winning"),
    ((COURTYARD, "--method", "equalshares/add1", "--declare", "step=0"), "The vote must say step. It says 0"),
    ((COURTYARD, "--method", "equalshares/add1", "--declare", "step=-1"), "The vote must say step. It says -1"),
    ((STREET, "--declare", "colour=red"), "'colour=red' declares nothing; write --declare KEY=VALUE with"),
    ((STREET, "--declare", "lowest=one"), "'lowest=one' has an unfit value"),
    ((STREET, "--rule", "cn-278-ordinary"), "a rule decides yes and no, and irv counts something else"),
    ((STREET, "--method", "yesno"), "this is no vote of yes and no"),
    ((ROOF, "--rule", "cn-278-ordinary"), "rule cn-278-ordinary counts heads, and the file has only area"),
    ((ROOF, "--rule", "no-such-rule"), "There is no rule “no-such-rule”. Known: simple-majority"),
    ((ROOF, "--rule", "nowhere.toml"), "the rule nowhere.toml cannot be read"),
]


@pytest.mark.parametrize(("said", "reason"), REFUSED)
def test_what_cannot_be_counted_so_is_refused(said: tuple[Path | str, ...], reason: str) -> None:
    path, *options = said
    refused(count(Path(path), *map(str, options)), reason)


def test_a_rule_that_asks_more_than_the_file_knows_is_refused(tmp_path: Path) -> None:
    vote = write(tmp_path, "vote.csv", "heads,area,share,choice\n2,2,2,yes\n1,1,1,no\n")
    refused(count(vote, "--rule", "cn-278-ordinary"), "add a row with the choice silent for those who did not vote")
    refused(count(vote, "--rule", "fr-24+fr-22-cap"), "so it needs each seat: count the vote's bundle")
    refused(count(vote, "--rule", "consent-cohousing"), "decides by objections")


def test_a_rule_of_the_file_that_is_none_of_ours_needs_a_method(tmp_path: Path) -> None:
    custom = write(tmp_path, "custom.pb", COURTYARD.read_text("utf-8").replace("rule;greedy", "rule;greedy-custom"))
    refused(count(custom), "the file's rule 'greedy-custom' is none that is counted here; name a method with --method")
    assert winners(custom, "--method", "greedy") == ["L1", "T3"]


OWN_RULE = """
id = "our-roof"
title = "Our roof"
combine = "all"
abstain = "in_base"
silent = "absent"
tie = "fail"
consent = "none"
proxy = "none"
joint_owners = "any_holder"
recusal = "none"
notice_days = 15
objection_days = 0
call = "none"
stops = ["notice"]
part = "all"
second_call = "none"

[[axes]]
id = "heads"
cap = "none"
quorum = { at_least = "1/2", least = 0, counts = "ballots" }
pass = { at_least = "3/4", of = "participants", counts = "yes" }

[basis]
citation = "Our own agreement"
version = "2026-01-01"
read = "primary"
forum = "own"
"""


def test_a_community_s_own_rule_comes_from_a_file(tmp_path: Path) -> None:
    broken = write(tmp_path, "rule.toml", "id = 3")
    refused(count(ROOF, "--rule", str(broken)), "id")
    own = write(tmp_path, "own.toml", OWN_RULE)
    vote = write(tmp_path, "vote.csv", "heads,area,choice\n8,800,yes\n1,100,no\n1,100,silent\n")
    result = count(vote, "--rule", str(own), "--json").result
    assert (result["rule"], result["winners"]) == ("our-roof", ["yes"])


def test_a_shanghai_assembly_where_silence_follows_the_majority(tmp_path: Path) -> None:
    """Minhang, 2021: 703 of 1291 ballots came back, 584 more were delivered; 78.2 % is reported, which is so only where
    the abstentions follow the majority too."""
    following = 'silent = { counts = "follow_majority", days = 0, clause = "Rules of procedure, art. 12" }'
    told = OWN_RULE.replace('silent = "absent"', following).replace('"in_base"', '"follow_majority"')
    rule = write(tmp_path, "rule.toml", told.replace('of = "participants"', 'of = "eligible"'))
    rows = ((417, "yes"), (278, "no"), (8, "abstain"), (584, "delivered"), (4, "silent"))
    vote = write(tmp_path, "vote.csv", "count,choice\n" + "".join(f"{count},{said}\n" for count, said in rows))
    result = count(vote, "--rule", str(rule), "--json").result
    passing = next(test for test in result["tests"] if test["name"] == "pass")
    assert passing == {"name": "pass", "axis": "heads", "needed": 969, "got": 1009, "passed": True}
    assert result["winners"] == ["yes"]
    sheet = count(vote, "--rule", str(rule)).said
    assert "Without the silent seats: not passed" in sheet
    unreached = write(tmp_path, "unreached.csv", "count,choice\n417,yes\n278,no\n8,abstain\n588,silent\n")
    refused(count(unreached, "--rule", str(rule)), "add a row with the choice delivered")


# --- the sheet --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("language", ["en_GB.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8"])
@pytest.mark.parametrize("file", sorted(path.name for path in OWN.iterdir() if path.name != "roof.csv"))
def test_the_sheet_fits_the_terminal_in_every_language(file: str, columns: int, language: str) -> None:
    from rich.cells import cell_len

    method = ("--method", "schulze") if file == "board.blt" else ()
    ended = count(OWN / file, *method, columns=columns, language=language)
    assert (ended.code, ended.complained) == (0, "")
    assert [line for line in ended.said.splitlines() if cell_len(line) > columns] == []
    assert "\x1b" not in ended.said  # no colour where nobody can see it
    assert "✓ 1" in ended.said


def test_the_sheet_speaks_the_language_of_the_terminal_or_the_one_asked_for() -> None:
    assert "Funded, in this order: L1, T3" in count(COURTYARD).said
    assert "依次入选：L1, T3" in count(COURTYARD, language="zh_CN.UTF-8").said
    assert "依次入選：L1, T3" in count(COURTYARD, "--language", "zh-Hant").said


def test_the_sheet_shows_totals_costs_bars_and_what_was_left_out() -> None:
    said = count(COURTYARD).said
    assert "4,000.50" in said
    assert "10,000.50 of 10,000.50 is spent" in said
    assert said.count("█") > 30
    street = count(STREET).said
    assert "street.csv: 23 ballots, 4 options." in street
    assert "Decided nothing: 2 blank, 0 spoiled" in street
    assert "as is usual for such a file, which names no method" in street
    assert "Basil (withdrawn)" in count(OWN / "board.blt", "--method", "schulze").said


def test_the_sheet_of_a_vote_shows_every_test(tmp_path: Path) -> None:
    vote = write(tmp_path, "vote.csv", "heads,area,choice\n4,400,yes\n2,200,no\n3,300,silent\n")
    said = count(vote, "--rule", "cn-278-ordinary").said
    assert "Rule cn-278-ordinary" in said
    assert "✗ NOT PASSED" not in said
    assert said.count("✓ passed, on the line") == 2  # 6 of 9 are two thirds
    assert "not in this file and was not checked" in said
    silent = count(write(tmp_path, "all.csv", "count,choice\n4,yes\n2,no\n")).said
    assert "Rule simple-majority" in silent
    assert "The file does not say how many could have voted" in silent


def test_options_that_lost_are_told_why() -> None:
    said = count(STREET).said
    rounds = said[said.index("How it came about") :].splitlines()
    assert len(rounds) >= 4
    assert any("Ann" in line for line in rounds)


def test_json_of_a_sheet_is_nothing_but_json() -> None:
    ended = count(STREET, "--json")
    assert json.loads(ended.said)["winners"] == ["Bo"]
    assert ended.said.startswith("{")
