"""A vote in the forms that research reads: Pabulib's for budgets, PrefLib's for rankings, BLT for STV.

They have no place for weights, so a vote has them only where every ballot weighs 1 on the axis that decides.
"""

from collections.abc import Mapping

from domain.ballots.election import Cast, election_of, parameters_of
from domain.ballots.paper import BUDGETS, Paper
from domain.count import Count, CountedBallot, counted_weights
from domain.counting.election import Election
from domain.counting.result import NOTHING
from domain.rules.model import Rule
from records.formats.ballot_file import HEADS, BallotFile, BrokenFile, NotWritable
from records.formats.in_words import in_words
from records.formats.kinds import read_ballot_file, write_ballot_file
from records.formats.preflib_writer import preflib_kind
from records.problem import Problem

FORMS = ("pb", "preflib", "blt")


def research_file(count: Count, form: str, country: str = "") -> tuple[str, bytes]:
    """One of ``FORMS`` of its own: the ending of its name, and the file. PrefLib holds every vote, one by words or by
    marks in categories; its narrowest kind is taken. ``country`` is its English name, which Pabulib asks for. Raises
    NotWritable, saying why the vote has no such file."""
    method = count.paper.method
    if form == "pb" and method not in BUDGETS:
        raise NotWritable(f"{method} shares no budget among projects")
    if form == "blt" and "blt" not in _kinds(count.paper):
        raise NotWritable(f"{method} elects nobody by single transferable vote")
    election = _by_heads(count)
    if election is None:
        axis = Rule.from_data(count.vote["rule"]).axes[0].id
        raise NotWritable(f"its ballots are weighed in {axis}, for which these forms have no place; the bundle has it")
    kind = preflib_kind(election) if form == "preflib" else form
    return kind, write_ballot_file(_file(kind, count, election, country), kind)


def research_files(count: Count, country: str = "") -> dict[str, bytes]:
    """Name to content of those that the vote can have; ``country`` as in ``research_file``."""
    files: dict[str, bytes] = {}
    election = _of_heads(count)
    for kind in _kinds(count.paper) if election is not None else ():
        try:
            files[f"ballots.{kind}"] = write_ballot_file(_file(kind, count, election, country), kind)
        except NotWritable:  # a name with a sign that the form cannot have
            continue
    return files


def research_problems(count: Count, files: Mapping[str, bytes]) -> list[Problem]:
    """Those of the research files that hold other ballots than ballots.csv."""
    election = _of_heads(count)
    problems = []
    for kind in ("pb", "toi", "blt"):
        name = f"ballots.{kind}"
        if name not in files:
            continue
        try:
            found = read_ballot_file(name, files[name]).election
        except BrokenFile as broken:
            problems.append(Problem(name, "", "", str(broken)))
            continue
        if election is None or kind not in _kinds(count.paper) or _ballots(found) != _ballots(election):
            problems.append(Problem(name, "", "", "its ballots are not those of ballots.csv"))
    return problems


def _kinds(paper: Paper) -> tuple[str, ...]:
    if paper.method in BUDGETS:
        return ("pb",)
    if paper.method == "stv":
        return "toi", "blt"
    return ("toi",) if paper.kind == "order" else ()


def _of_heads(count: Count) -> Election | None:
    """The election by heads; None where the ballots weigh more or less than 1, or are words."""
    return None if count.paper.in_words else _by_heads(count)


def _by_heads(count: Count) -> Election | None:
    """The same, of words too."""
    rule = Rule.from_data(count.vote["rule"])
    weights = counted_weights(rule, count.electors)
    if any(weights[each.seat][rule.axes[0].id] != 1 for each in count.ballots):
        return None
    made = in_words if count.paper.in_words else election_of
    # by what they say: the order of the seats would tell whose each is
    cast = sorted((_one(each) for each in count.ballots), key=lambda each: each[0])
    return made(count.vote["title"], count.paper, HEADS, cast)


def _one(ballot: CountedBallot) -> Cast:
    return ballot.choice, {HEADS[0]: 1}


def _file(kind: str, count: Count, election: Election | None, country: str = "") -> BallotFile:
    assert election is not None
    official = count.counted.winners if count.counted is not None else ()
    in_order = tuple(option.id for option in election.options if option.id in official)
    budget = kind == "pb"
    return BallotFile(
        kind, election, count.paper.method, method_named=True, official=in_order if budget else None,
        parameters=parameters_of(count.paper), facts=_about(count, country) if budget else NOTHING,
    )  # fmt: skip


def _about(count: Count, country: str) -> dict[str, str]:
    """What Pabulib asks of each file."""
    vote = count.vote
    begun, ended = (".".join(reversed(vote[moment][:10].split("-"))) for moment in ("opens_at", "closed_at"))
    unit = " ".join(vote["community"].split())
    known = {"country": country} if country else {}
    return known | {"unit": unit, "instance": vote["number"], "date_begin": begun, "date_end": ended}


def _ballots(election: Election) -> tuple[object, ...]:
    """The ballots by what they say, in whatever order they were written."""
    ranked = sorted((group.ranking, group.count) for group in election.ranked)
    marked = sorted((group.marks, group.count) for group in election.marked)
    return ranked, marked, election.blank, len(election.options)
