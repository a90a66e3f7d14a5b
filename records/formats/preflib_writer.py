"""Writing PrefLib files: the kind is the narrowest that holds the ballots, or the one asked for."""

from collections.abc import Iterator

from domain.counting.election import Election, Ranking
from records.formats.ballot_file import BallotFile, NotWritable, only_heads
from records.formats.preflib import REPEATED
from records.formats.wording import one_line


def preflib_kind(election: Election) -> str:
    """``soc``, ``soi``, ``toc``, ``toi`` or ``cat``, whichever says no more than the ballots do."""
    if election.marked:
        return "cat"
    tied = any(len(tie) > 1 for group in election.ranked for tie in group.ranking)
    complete = not election.blank and all(
        sum(map(len, group.ranking)) == len(election.options) for group in election.ranked
    )
    return f"{'t' if tied else 's'}o{'c' if complete else 'i'}"


def write_preflib(file: BallotFile, kind: str) -> str:
    """The file's text. Raises NotWritable for ballots that the kind cannot hold."""
    election = file.election
    only_heads(election)
    if election.spoiled or any(option.withdrawn for option in election.options):
        raise NotWritable("PrefLib has no place for spoiled ballots or withdrawn options")
    narrowest = preflib_kind(election)
    if election.ranked if kind == "cat" else election.marked:
        raise NotWritable(f"these ballots can be written as .{narrowest}, not as .{kind}")
    if kind != "cat" and (kind[0] < narrowest[0] or kind[2] < narrowest[2]):
        raise NotWritable(f"these ballots need .{narrowest}, .{kind} cannot hold them")
    ballots = _categories(election, _number_of_categories(file)) if kind == "cat" else _orders(election)
    return "".join(f"{line}\n" for line in (*_head(file, kind), *ballots))


def _head(file: BallotFile, kind: str) -> Iterator[str]:
    election = file.election
    title = election.title and one_line(election.title, "the title")
    facts = {key: value for key, value in file.facts.items() if key not in REPEATED and "CATEGORY NAME" not in key}
    for key, value in {"TITLE": title, "DATA TYPE": kind, **facts}.items():
        yield f"# {key}: {value}"
    groups = election.marked if kind == "cat" else election.ranked
    yield f"# NUMBER ALTERNATIVES: {len(election.options)}"
    yield f"# NUMBER VOTERS: {file.ballots}"
    unique = len(groups) + bool(election.blank)
    yield f"# NUMBER UNIQUE {'PREFERENCES' if kind == 'cat' else 'ORDERS'}: {unique}"
    if kind == "cat":
        categories = _number_of_categories(file)
        yield f"# NUMBER CATEGORIES: {categories}"
        for category in range(1, categories + 1):
            key = f"CATEGORY NAME {category}"
            yield f"# {key}: {file.facts.get(key, str(category))}"
    for number, option in zip(_numbers(election), election.options, strict=True):
        yield f"# ALTERNATIVE NAME {number}: {one_line(option.name, 'the name')}"


def _numbers(election: Election) -> list[str]:
    ids = [option.id for option in election.options]
    return ids if all(each.isascii() and each.isdigit() for each in ids) else [str(n) for n in range(1, len(ids) + 1)]


def _number_of_categories(file: BallotFile) -> int:
    named = sum(key.startswith("CATEGORY NAME") for key in file.facts)
    highest = max((mark for group in file.election.marked for _, mark in group.marks), default=1)
    return max(named, highest + 1)


def _orders(election: Election) -> Iterator[str]:
    numbers = _numbers(election)
    for group in election.ranked:
        yield f"{group.count}: {_written(group.ranking, numbers)}"
    if election.blank:
        yield f"{election.blank}: {{}}"


def _categories(election: Election, categories: int) -> Iterator[str]:
    numbers = _numbers(election)
    groups = [(dict(group.marks), group.count) for group in election.marked]
    if election.blank:
        groups.append(({}, election.blank))
    for marks, count in groups:
        if any(mark < 0 for mark in marks.values()):
            raise NotWritable("a category cannot be below the last")
        best = categories - 1
        into = tuple(
            tuple(place for place in range(len(numbers)) if marks.get(place, 0) == best - rank)
            for rank in range(categories)
        )
        yield f"{count}: {_written(into, numbers)}"


def _written(groups: Ranking, numbers: list[str]) -> str:
    parts = [",".join(numbers[place] for place in group) for group in groups]
    return ",".join(
        part if len(group) == 1 else f"{{{part}}}" for part, group in zip(parts, groups, strict=True)
    )  # fmt: skip
