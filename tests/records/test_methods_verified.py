"""Votes by every method, counted by the hall and counted again by the program in the bundle, which shares no code."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.ballots.paper import Paper, PaperOption
from domain.ballots.verdict import unfit
from domain.rules import PRESETS, Rule, preset
from records.research import research_files
from tests.counting.drawing import EXAMPLES
from tests.domain.any_paper import NUMBERED, choices, papers
from tests.records.bundle_builder import sealed
from tests.records.counted_vote import WORDS, CountedVote, counted, packed
from tests.records.two_checkers import files_in, holds, of_the_hall, zipped

SIMPLE = preset("simple-majority")
many = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))


def seats_of(count: int, *, area: int = 100) -> dict[str, Mapping[str, int]]:
    return {
        f"1-{place:02}": {"area": area * place, "heads": 1, "share": 1, "units": 1} for place in range(1, count + 1)
    }


def by(paper: Paper, *cast: str, rule: Rule = SIMPLE, seats: int = 0) -> CountedVote:
    """The vote in which the seats cast that, one after the other."""
    everyone = seats_of(seats or len(cast))
    return counted(rule, everyone, dict(zip(everyone, cast, strict=False)), paper=paper)


@st.composite
def votes(draw: st.DrawFn, method: str) -> CountedVote:
    paper = draw(papers((method,)))
    weight = st.integers(0, 3)
    seats = draw(st.lists(st.tuples(weight, weight), min_size=1, max_size=7))
    everyone: dict[str, Mapping[str, int]] = {
        f"1-{place:02}": {"heads": heads, "area": area, "share": area, "units": 1}
        for place, (heads, area) in enumerate(seats, 1)
    }
    cast = {seat: draw(choices(paper)) for seat in everyone if draw(st.booleans())}
    fit = [rule for rule in PRESETS.values() if unfit(rule, paper) is None]
    return counted(draw(st.sampled_from(fit)), everyone, cast, paper=paper)


@pytest.mark.parametrize("method", NUMBERED)
@many
@given(data=st.data())
def test_both_find_the_same_winners_and_outcome(method: str, data: st.DataObject) -> None:
    vote = data.draw(votes(method))
    outcome = holds(packed(vote))
    assert outcome == vote[0].outcome_data()
    holds(packed(vote, full=False))


@many
@given(st.data())
def test_both_find_the_same_where_people_object(data: st.DataObject) -> None:
    said = st.sampled_from(["yes", "abstain", "object: 太吵", "object: it blocks the gate"])
    cast = data.draw(st.lists(said, min_size=1, max_size=6))
    vote = by(Paper("consent", WORDS), *cast, rule=preset("consent-cohousing"), seats=7)
    objected = sum(choice.startswith("object") for choice in cast)
    first = holds(packed(vote))["tests"][0]
    assert (first["name"], first["got"], first["passed"]) == ("objections", objected, objected == 0)
    assert holds(packed(vote, full=False)) == vote[0].outcome_data()


# --- by hand ----------------------------------------------------------------------------------------------------------

THREE = tuple(PaperOption(number, label) for number, label in enumerate(("Lights", "Bench", "Trees"), 1))
PROJECTS = (PaperOption(1, "Lights", 600), PaperOption(2, "Bench", 300), PaperOption(3, "Trees", 500))


def test_of_three_options_the_most_ticked_wins_and_blank_ballots_take_part() -> None:
    count, _ = vote = by(Paper("approval", THREE), "1 3", "3", "2 3", "blank")
    assert count.outcome.winners == ("3",)
    assert count.turnout == {"heads": (4, 4)}
    assert {key: sums["heads"] for key, sums in count.tally.items()} == {"1": 1, "2": 1, "3": 3, "blank": 1}
    holds(packed(vote))


@pytest.mark.parametrize(("for_lights", "passed"), [(3, False), (4, True)])
def test_under_a_law_the_winner_must_reach_the_line_of_the_law(for_lights: int, passed: bool) -> None:
    """More than half of those taking part, and of what they own, where three companies apply."""
    rule, cast = preset("cn-278-ordinary"), ["1"] * for_lights + ["2"] * 2 + ["3"]
    everyone = {seat: {"area": 100, "heads": 1} for seat in seats_of(len(cast))}
    count, _ = vote = counted(rule, everyone, dict(zip(everyone, cast, strict=True)), paper=Paper("plurality", THREE))
    assert count.counted is not None
    assert count.counted.winners == ("1",)
    assert count.outcome.passed is passed
    assert count.outcome.winners == (("1",) if passed else ())
    holds(packed(vote))


def test_without_a_quorum_nobody_is_elected_whoever_is_ahead() -> None:
    rule = preset("us-wa-hoa")  # 20 % must take part
    few, enough = by(Paper("irv", THREE), "1>2", rule=rule, seats=6), by(Paper("irv", THREE), "1>2", rule=rule, seats=5)
    assert few[0].outcome.winners == ()
    assert enough[0].outcome.winners == ("1",)
    assert holds(packed(few)) == few[0].outcome_data()
    assert holds(packed(enough)) == enough[0].outcome_data()


@pytest.mark.parametrize(
    ("method", "why"),
    [("irv", "threshold"), ("star", "threshold"), ("greedy", "threshold"), ("consent", "no-objections")],
)
def test_a_law_that_asks_for_a_share_of_yes_cannot_decide_by_ranks_or_scores(method: str, why: str) -> None:
    assert unfit(preset("cn-278-ordinary"), Paper(method, THREE)) == why
    assert unfit(preset("consent-cohousing"), Paper(method, THREE)) == (None if method == "consent" else "objections")


@pytest.mark.parametrize("kind", ["pb", "toi", "blt"])
def test_the_forms_of_research_stand_in_the_full_copy_and_hold_the_same_ballots(kind: str) -> None:
    paper = Paper("greedy", PROJECTS, budget=900) if kind == "pb" else Paper("stv", THREE, seats=2)
    vote = by(paper, *(("1 2", "3", "1", "blank") if kind == "pb" else ("1>2", "2>1>3", "3", "blank")))
    name = f"ballots.{kind}"
    files = files_in(packed(vote))
    assert name in files
    assert name not in files_in(packed(vote, full=False))
    holds(packed(vote))
    other = by(paper, *(("1 2", "3", "1", "2") if kind == "pb" else ("1>2", "2>1>3", "3", "2")))
    swapped = zipped(sealed({**files, name: files_in(packed(other))[name]}))
    assert of_the_hall(swapped).names(name)


def test_a_weighted_vote_has_no_form_of_research_for_it_has_no_place_for_weights() -> None:
    rule = preset("fr-24")  # by shares
    everyone: dict[str, Mapping[str, int]] = {"1": {"share": 3}, "2": {"share": 5}}
    count, _ = counted(rule, everyone, {"1": "1>2", "2": "2"}, paper=Paper("irv", THREE))
    assert research_files(count) == {}
    assert count.outcome.winners == ("2",)
