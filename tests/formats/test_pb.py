"""A clerk brings a Pabulib file: it is read exactly, or refused with the line and the reason."""

from fractions import Fraction

import pytest

from domain.counting.election import MarkedGroup, Option, RankedGroup
from records.formats.ballot_file import BrokenFile
from records.formats.pb import read_pb
from tests.formats.folder import OWN

COURTYARD = (OWN / "courtyard.pb").read_bytes()
POINTS = (OWN / "points.pb").read_bytes()
ORDERS = (OWN / "orders.pb").read_bytes()


def test_approvals_are_gathered_whatever_order_a_voter_named_them_in() -> None:
    file = read_pb(COURTYARD)
    election = file.election
    assert election.title == "Budget of the courtyard, 2026"
    assert election.options == (
        Option("L1", 'Lights by the gate; and "the arch"', Fraction(6000)),
        Option("B2", "Benches 长椅", Fraction(5000)),
        Option("T3", "Trees", Fraction(8001, 2)),
        Option("S4", "Sandpit", Fraction(800)),
    )
    assert (election.budget, election.axes) == (Fraction(20001, 2), ("heads",))
    assert MarkedGroup(((0, 1), (1, 1)), 2, (2,)) in election.marked
    assert len(election.marked) == 5
    assert (file.ballots, file.method, file.official) == (6, "greedy", ("L1", "T3"))
    assert file.facts["currency"] == "PLN"


def test_points_stay_with_their_projects_and_ranks_in_their_order() -> None:
    points, orders = read_pb(POINTS), read_pb(ORDERS)
    assert points.election.marked[0] == MarkedGroup(((0, 4), (1, 1)), 1, (1,))
    assert (points.method, points.parameters.minimum) == ("greedy-threshold", Fraction(3))
    assert orders.election.ranked[2] == RankedGroup(((1,), (0,)), 1, (1,))
    assert (orders.method, orders.parameters.first_place) == ("greedy-no-skip", 2)


@pytest.mark.parametrize(
    "rewritten",
    [
        b"\xef\xbb\xbf" + COURTYARD,
        COURTYARD.replace(b"\n", b"\r\n"),
        COURTYARD.replace(b"\n", b"\r"),
        COURTYARD.rstrip(b"\n"),
        COURTYARD.replace(b"\nVOTES", b"\n\n\nVOTES"),
        COURTYARD.replace(b"META\n", b"meta;\n").replace(b"\nPROJECTS\n", b"\nProjects;;;;;\n"),
        COURTYARD.replace(b"10000.50", b'"10000,50"'),
        COURTYARD.replace(b"L1,B2", b"L1, B2"),
    ],
    ids=["mark", "windows", "old mac", "no last end", "blank lines", "markers", "comma", "spaces"],
)
def test_programs_save_the_same_file_in_several_ways(rewritten: bytes) -> None:
    assert read_pb(rewritten) == read_pb(COURTYARD)


def test_a_withdrawn_project_and_a_blank_vote() -> None:
    gone = COURTYARD.replace(b"S4;800", b"S4;999999999").replace(b"6;B2;18", b"6;;18").replace(b"5000;3", b"5000;2")
    election = read_pb(gone).election
    assert [option.id for option in election.options if option.withdrawn] == ["S4"]
    assert election.blank == 1


def test_scores_may_be_negative_and_have_a_default() -> None:
    scoring = POINTS.replace(b"cumulative", b"scoring").replace(b"max_sum_points;5", b"default_score;2")
    said = scoring.replace(b"2;a;3", b"2;a;-3").replace(b"a;60;2;7", b"a;60;2;3").replace(b"b;50;2;2", b"b;50;2;4")
    assert read_pb(said).election.marked[1] == MarkedGroup(((0, -3), (1, 2)), 1, (1,))


@pytest.mark.parametrize("rule", ["greedy-custom", "equalshares/add1-comparison", "unknown", "Poznan"])
def test_a_rule_that_is_none_of_ours_is_left_to_whoever_counts(rule: str) -> None:
    file = read_pb(COURTYARD.replace(b"rule;greedy", b"rule;" + rule.encode()))
    assert (file.method, file.method_named, file.facts["rule"]) == (None, True, rule)


BROKEN = {
    "empty": (COURTYARD, b"", "the file is empty"),
    "cut in the votes": (b"3;L1,T3,S4;47\n4;L1;29\n5;T3,L1;70\n6;B2;18\n", b"", "line 8: num_votes is 6, but"),
    "cut in a row": (b"6;B2;18\n", b"6;B", "line 31: the row has 2 cells and its header 3"),
    "cut in a vote": (b"3;L1,T3,S4;47", b"3;L1,T3;47", "line 23: project 'S4' has votes 1, but VOTES give it 0"),
    "cut before the votes": (COURTYARD[COURTYARD.index(b"VOTES") :], b"", "the file ends and has no VOTES"),
    "cut in the head": (COURTYARD[COURTYARD.index(b"PROJECTS") :], b"", "the file ends and has no PROJECTS"),
    "a count that does not add up": (b"num_votes;6", b"num_votes;7", "line 8: num_votes is 7, but the file has 6"),
    "projects that do not add up": (b"num_projects;4", b"num_projects;5", "line 7: num_projects is 5"),
    "an unknown project": (b"4;L1;29", b"4;L9;29", "line 29: the vote names 'L9', which is no project"),
    "a project twice": (b"S4;800", b"L1;800", "line 23: the project 'L1' is in line 20 too"),
    "a voter twice": (b"5;T3,L1;70", b"4;T3,L1;70", "line 30: the voter_id '4' comes twice"),
    "a negative cost": (b"B2;5000", b"B2;-5000", "line 21: the cost of project 'B2' is negative: '-5000'"),
    "no cost": (b"B2;5000", b"B2;", "line 21: the cost of project 'B2' is missing"),
    "a cost in words": (b"B2;5000", b"B2;five", "the cost of project 'B2' is 'five', not an amount"),
    "a cost that fills the memory": (b"B2;5000", b"B2;" + b"9" * 5000, "the cost of project 'B2' has 5000 digits"),
    "a count that fills the memory": (b"num_votes;6", b"num_votes;" + b"9" * 5000, "num_votes has 5000 digits"),
    "no budget": (b"budget;10000.50\n", b"", "META has no budget; add a line budget;… to META"),
    "an empty budget": (b"budget;10000.50", b"budget;", "line 9: META has no budget"),
    "a project named twice in a vote": (b"3;L1,T3,S4", b"3;L1,T3,L1", "line 28: the vote 'L1,T3,L1' names a project"),
    "too many in a vote": (b"3;L1,T3,S4", b"3;L1,T3,S4,B2", "line 28: the vote names 4 projects; META allows 3"),
    "no such type": (b"approval", b"guess", "line 10: the vote_type 'guess' is not known"),
    "a key twice": (b"language;en", b"budget;3", "META has 'budget' twice (line 9)"),
    "a section twice": (b"VOTES", b"PROJECTS", "line 24: 'PROJECTS' is not in its place"),
    "no column cost": (b"project_id;cost;", b"project_id;price;", "line 19: PROJECTS has no column cost"),
    "a column twice": (b"category;selected", b"name;selected", "line 19: the column 'name' comes twice"),
    "a text with a semicolon": (b";Trees;;1", b";Trees;shrubs;;1", "line 22: the row has 7 cells and its header 6"),
    "a quote left open": (b";Trees;", b';"Trees;', "line 22: a quote is opened and not closed"),
    "a selected that is no number": (b";Sandpit;;0", b";Sandpit;;no", "line 23: selected is 'no'"),
    "no project id": (b"S4;800", b";800", "line 23: the project_id is ''"),
    "not UTF-8": (b"Trees", "Bäume".encode("latin-1"), "line 22: byte 0xe4 is not UTF-8; save the file as UTF-8"),
    "UTF-16": (COURTYARD, COURTYARD.decode().encode("utf-16"), "line 1: the text is UTF-16"),
    "zeros": (b"Trees", b"Tr\0es", "line 22: there is a zero byte"),
    "something else": (b"META\nkey;value\n", b"Hello\n", "line 1: the file does not begin with META"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_its_line_and_reason(name: str) -> None:
    old, new, said = BROKEN[name]
    assert COURTYARD.count(old) == 1
    with pytest.raises(BrokenFile) as refused:
        read_pb(COURTYARD.replace(old, new))
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"1;a,b;4,1", b"1;a,b;4", "line 22: the vote names 2 projects and gives 1 points"),
        (b"1;a,b;4,1", b"1;a,b;5,1", "line 22: the points add up to 6; META allows 5"),
        (b"2;a;3", b"2;a;-3", "line 23: the points '-3' are no whole number"),
        (b"2;a;3", b"2;a;2.5", "line 23: the points '2.5' are no whole number"),
        (b"2;a;3", b"2;a;" + b"9" * 5000, "are no whole number"),
        (b"a;60;2;7", b"a;60;2;8", "line 18: project 'a' has score 8, but VOTES give it 7"),
        (b"voter_id;vote;points", b"voter_id;vote;marks", "line 21: VOTES has no column points"),
    ],
)  # fmt: skip
def test_points_that_do_not_add_up_are_refused(old: bytes, new: bytes, said: str) -> None:
    with pytest.raises(BrokenFile) as refused:
        read_pb(POINTS.replace(old, new))
    assert said in str(refused.value)


def test_an_order_longer_than_allowed_or_scored_in_another_way_is_refused() -> None:
    with pytest.raises(BrokenFile, match="line 22: the vote names 3 projects; META allows 2"):
        read_pb(ORDERS.replace(b"1;p,q", b"1;p,q,r"))
    with pytest.raises(BrokenFile, match="the scoring_fn 'dowdall' is not known"):
        read_pb(ORDERS.replace(b"max_length;2", b"scoring_fn;dowdall"))
