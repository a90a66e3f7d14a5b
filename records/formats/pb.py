"""Pabulib's ``.pb``: META, PROJECTS and VOTES, three tables with ``;`` between the cells (pabulib.org/format).

What the file says about itself is held against its ballots: how many projects and votes there are, and each project's
votes and score.
"""

from collections.abc import Mapping, Sequence

from domain.counting.election import Election, Option
from domain.counting.parameters import Parameters
from records.formats.ballot_file import HEADS, BallotFile, BrokenFile
from records.formats.pb_table import CUT, Meta, Row, begin, check_length, header, read_meta, rows, section
from records.formats.pb_votes import VOTE_TYPES, read_votes
from records.formats.wording import amount, decoded, shown, whole

METHODS = frozenset({"greedy", "greedy-no-skip", "greedy-threshold"}) | {
    f"equalshares{step}{fill}" for step in ("", "/add1") for fill in ("", "/fill")
}
"""The rules of Pabulib that are methods here, by the same names; ``/fill`` is ours."""

WITHDRAWN_COST = 999_999_999
"""By this cost Pabulib marks a project that was withdrawn."""

REPEATED = ("description", "num_projects", "num_votes", "budget", "min_project_score_threshold")
"""What META says that the election says too."""


def read_pb(content: bytes) -> BallotFile:
    """The election in a ``.pb`` file. Raises BrokenFile."""
    every = rows(decoded(content))
    begin(every)
    meta = read_meta(every, "num_projects", "num_votes", "budget", "vote_type")
    vote_type = _vote_type(meta)

    table = section(every, "PROJECTS")
    head = header(table, "PROJECTS", "project_id", "cost")
    projects = list(table)
    options = _options(projects, head)
    meta.hold_against("num_projects", len(options))

    longest = (meta.number("max_length", least=1) or len(options)) if vote_type == "ordinal" else None
    votes = read_votes(section(every, "VOTES"), meta, [option.id for option in options], longest)
    meta.hold_against("num_votes", votes.cast)
    _hold_sums(projects, head, "votes", votes.named)
    if longest is None:  # whether a short order gives its first project fewer points is not agreed on
        _hold_sums(projects, head, "score", votes.points)

    budget, rule = meta.amount("budget"), meta.text("rule").lower()
    assert budget is not None
    return BallotFile(
        kind="pb",
        election=Election(
            title=meta.text("description"), options=options, axes=HEADS, ranked=votes.gathered.ranked(),
            marked=votes.gathered.marked(), blank=votes.blank, budget=budget,
        ),
        method=rule if rule in METHODS else None, method_named="rule" in meta,
        official=_official(projects, head),
        parameters=Parameters(
            minimum=meta.amount("min_project_score_threshold"), first_place=longest,
            blank_is_zero=True if vote_type == "scoring" else None,
        ),
        facts={key: value for key, (_, value) in meta.said.items() if key not in REPEATED},
    )  # fmt: skip


def _vote_type(meta: Meta) -> str:
    found = meta.text("vote_type")
    if found not in VOTE_TYPES:
        reason = f"the vote_type {shown(found)} is not known"
        raise BrokenFile(meta.line("vote_type"), reason, f"known are {', '.join(VOTE_TYPES)}")
    if found == "ordinal" and "scoring_fn" in meta and meta.text("scoring_fn").lower() != "borda":
        reason = f"the scoring_fn {shown(meta.text('scoring_fn'))} is not known"
        raise BrokenFile(meta.line("scoring_fn"), reason, "known is Borda")
    return found


def _options(projects: Sequence[Row], head: Mapping[str, int]) -> tuple[Option, ...]:
    met: dict[str, int] = {}
    options = []
    for line, cells in projects:
        check_length(line, cells, len(head))
        project = cells[head["project_id"]].strip()
        if not project or "," in project:
            raise BrokenFile(line, f"the project_id is {shown(project)}", "give each project an id without a comma")
        if project in met:
            raise BrokenFile(line, f"the project {shown(project)} is in line {met[project]} too", "leave one of them")
        met[project] = line
        cost = amount(cells[head["cost"]], line, f"the cost of project {shown(project)}")
        name = cells[head["name"]].strip() if "name" in head else ""
        options.append(Option(project, name or project, cost, withdrawn=cost == WITHDRAWN_COST))
    if not options:
        raise BrokenFile(None, "there is no project", CUT)
    return tuple(options)


def _official(projects: Sequence[Row], head: Mapping[str, int]) -> tuple[str, ...] | None:
    """Whom the rule selected: 1. By 2 and 3 Pabulib marks what was paid for otherwise, as its comment then tells."""
    if "selected" not in head:
        return None
    chosen = [
        (whole(cells[head["selected"]], line, "selected"), cells[head["project_id"]].strip())
        for line, cells in projects
    ]
    return tuple(project for selected, project in chosen if selected == 1)


def _hold_sums(projects: Sequence[Row], head: Mapping[str, int], column: str, sums: Sequence[int]) -> None:
    for (line, cells), found in zip(projects, sums, strict=True):
        said = cells[head[column]].strip() if column in head else ""
        if said and said != str(found) and amount(said, line, column) != found:
            project = shown(cells[head["project_id"]].strip())
            raise BrokenFile(line, f"project {project} has {column} {said}, but VOTES give it {found}", CUT)
