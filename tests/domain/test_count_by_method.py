"""A closed vote whose options are numbers, counted by its method and then held to its rule."""

from typing import Any

from domain.ballots.paper import Paper, PaperOption
from domain.ballots.published import limits_data, options_data
from domain.count import FORMAT, Count, count_open_ballots
from domain.counting.lot import Seed
from domain.rules import preset
from tests.domain.test_count import ELECTORS, ballot, vote_by

THREE = tuple(PaperOption(number, label) for number, label in enumerate(("Lights", "Bench", "Trees"), 1))


def counted(rule: str, paper: Paper, **said: str) -> Count:
    """``s1="2>1"``: what seat 1 says. Seat 1 has one head and 6 m², seat 2 one and 3 m², seat 3 two and 1 m²."""
    vote: dict[str, Any] = {
        **vote_by(preset(rule)), "title": "The courtyard", "method": paper.method, "options": options_data(paper),
        "limits": limits_data(paper),
    }  # fmt: skip
    return count_open_ballots(vote, ELECTORS, tuple(ballot(seat[1:], choice) for seat, choice in said.items()))


def test_the_method_elects_on_the_rule_s_first_axis_and_the_lines_decide_on_both() -> None:
    """Seat 3 has more heads, seats 1 and 2 more floor area."""
    count = counted("cn-278-ordinary", Paper("approval", THREE), s1="1", s3="2")
    assert count.counted is not None
    assert (count.counted.axis, count.counted.winners) == ("heads", ("2",))
    assert [(test.name, test.axis, test.passed) for test in count.outcome.tests if test.kind == "rule"] == [
        ("quorum", "heads", True), ("pass", "heads", True), ("quorum", "area", True), ("pass", "area", False),
    ]  # fmt: skip
    assert count.outcome.winners == ()


def test_a_tie_is_drawn_from_the_seed_of_the_vote_under_its_number() -> None:
    count = counted("simple-majority", Paper("irv", THREE[:2]), s1="1>2", s2="2>1")
    assert count.counted is not None
    (tie,) = count.counted.ties
    drawn = Seed(bytes(32), "V-1").draw(tie.stage, ("1", "2"))
    assert (tie.by, dict(tie.tickets)) == ("lot", drawn)
    assert count.outcome.winners == count.counted.winners == tuple(drawn)[:1]


def test_how_a_count_came_about_is_kept_with_its_outcome_and_of_yes_and_no_there_is_nothing_to_tell() -> None:
    count = counted("simple-majority", Paper("plurality", THREE), s1="3", s2="3", s3="blank")
    rounds = count.rounds_data()
    assert rounds is not None
    assert (rounds["elected"], rounds["blank"]) == (["3"], 1)
    assert count.kept_data() == {**count.outcome_data(), "rounds": rounds}
    plain = count_open_ballots(vote_by(preset("simple-majority")), ELECTORS, (ballot("1", "yes"),))
    assert plain.rounds_data() is None
    assert plain.kept_data() == plain.outcome_data()


def test_the_form_of_a_bundle_has_a_name() -> None:
    assert FORMAT == "yishiting/bundle/1"
