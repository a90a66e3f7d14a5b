"""A bundle's open ballots as a file of ballots, once the bundle has been checked; docs/bundle.md has its form."""

from dataclasses import replace

from domain.ballots.election import Cast, election_of, parameters_of
from domain.ballots.verdict import quorum_of_yes
from domain.count import counted_weights, published_paper
from domain.counting.circumstances import circumstances_of
from domain.counting.lot import Seed
from domain.rules.model import Rule
from records.contents import Contents, read_contents
from records.formats.ballot_file import BallotFile, BrokenFile
from records.formats.in_words import in_words
from records.problem import NotABundle
from records.unpack import unpack
from records.verify import verify

_VERIFY = "`yishiting verify` names all that does not hold"


def read_bundle(content: bytes, rule: Rule | None = None) -> BallotFile:
    """The vote in a full bundle, to be decided by its own rule or by another. Raises BrokenFile."""
    try:
        verdict = verify(content)
        if not verdict.recounted:
            cure = "ask for the full copy; `yishiting verify` checks the sums of this one"
            raise BrokenFile(None, "this is a public copy, which has no ballots", cure)
        if verdict.problems:
            raise BrokenFile(None, f"the bundle does not hold: {verdict.problems[0]}", _VERIFY)
        contents = read_contents(unpack(content))
    except NotABundle as problem:
        raise BrokenFile(None, f"this is no bundle of a vote: {problem}", "look whether it is the right file") from None
    return replace(_file(contents, rule or Rule.from_data(contents.vote["rule"])), verdict=verdict.outcome)


def _file(contents: Contents, rule: Rule) -> BallotFile:
    """Weights are those of the roll, on the axes of the rule after its caps."""
    vote = contents.vote
    axes = tuple(contents.electors[0].weights)
    if missing := next((axis.id for axis in rule.axes if axis.id not in axes), None):
        raise BrokenFile(None, f"the rule counts {missing}, which this roll has not", f"it has {', '.join(axes)}")
    counted = counted_weights(rule, contents.electors)
    weights = {each.seat: {**each.weights, **counted[each.seat]} for each in contents.electors}
    paper, title = published_paper(vote), f"{vote['number']} {vote['title']}"
    cast: list[Cast] = [(each.choice, weights[each.seat]) for each in contents.ballots]
    election = in_words(title, paper, axes, cast) if paper.in_words else election_of(title, paper, axes, cast)
    eligible = {axis: sum(each[axis] for each in weights.values()) for axis in axes}
    seed = vote.get("seed")
    return BallotFile(
        kind="zip",
        election=election, method=vote["method"], method_named=True,
        parameters=parameters_of(paper, quorum_of_yes(rule, eligible)), eligible=tuple(eligible.values()),
        known=circumstances_of(vote), rule=rule,
        lot=Seed(bytes.fromhex(seed), vote["number"]) if seed else None,
    )  # fmt: skip
