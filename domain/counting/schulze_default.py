"""Schulze against a default option, such as "none of the above": as the Debian project votes (its Constitution, A.6 in
version 1.7, A.5 since).

Every other option must be preferred to the default one by a quorum, and by a majority: by so many times the weight that
prefers the default, and by more than it. Of those that are the strongest paths elect one; where none is the default
option wins. A duel won is as strong as the weight that won it; of two that are equal the one against which less weight
stood is the stronger.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from domain.counting.election import Ranking
from domain.counting.pairwise import Duels, duel_rounds, duels
from domain.counting.parameters import Uncountable
from domain.counting.result import Counted, Fact, Round, Totals
from domain.counting.schulze import Paths, behind, strongest_paths, unbeaten
from domain.counting.setting import Setting
from domain.rules.presets import DEBIAN_QUORUM


def count_schulze_default(setting: Setting) -> Counted:
    """One winner, always. Raises Uncountable without a default option, or without a quorum."""
    default = _option(setting, setting.given.default or "")
    found = duels(setting)
    winner, rounds = decided(setting, found, default)
    return setting.counted([winner], _preferred(setting, default), rounds)


def decided(setting: Setting, found: Duels, default: int) -> tuple[int, list[Round]]:
    """Who wins by those duels, and why."""
    trials = _trials(setting, found, default)
    kept = [option for option, trial in trials.items() if trial.what == "kept"]
    among = Duels(kept or [default], found.above)  # each that is kept beats the default option, which beats none
    base = max(map(max, found.above)) + 1
    paths = strongest_paths(among.standing, _strengths(among, base))
    winner = setting.by_lot("elect", unbeaten(among.standing, paths))[0]
    return winner, [*trials.values(), *duel_rounds(setting, among), *_ending(setting, among, paths, base, winner)]


def _option(setting: Setting, said: str) -> int:
    """The standing option of that id, or else of that name."""
    options = setting.election.options
    by_id = [index for index in setting.standing if options[index].id == said]
    by_name = [index for index in setting.standing if options[index].name == said]
    found = by_id or by_name
    if len(found) != 1:
        known = ", ".join(options[index].name for index in setting.standing)
        raise Uncountable("default", said=said or "none", known=known)
    return found[0]


# --- against the default option --------------------------------------------------------------------------------------


def _trials(setting: Setting, found: Duels, default: int) -> Mapping[int, Round]:
    """Each other option against the default one: ``kept``, ``below-quorum`` or ``below-majority``. ``needed`` is the
    least weight that is a majority."""
    quorum, asked = _quorum(setting), _majorities(setting, default)
    trials = {}
    for option in setting.standing:
        if option != default:
            got, line = found.above[option][default], found.above[default][option]
            needed = max(line + 1, ceil(asked.get(option, 1) * line))
            what = "below-quorum" if got < quorum else "below-majority" if got < needed else "kept"
            facts: dict[str, Fact] = {"by": setting.id(default), "got": got, "line": line}
            trials[option] = Round(what, setting.id(option), facts=facts | {"quorum": quorum, "needed": needed})
    return trials


def _quorum(setting: Setting) -> int:
    """The least weight that must prefer an option to the default one."""
    given = setting.given
    if given.quorum is not None:
        return given.quorum
    if given.electorate is None:
        raise Uncountable("parameter", name="electorate", said="", known="none")
    return DEBIAN_QUORUM.needed(given.electorate)


def _majorities(setting: Setting, default: int) -> Mapping[int, Fraction]:
    """Option to how many times the weight against it must be for it."""
    asked = {_option(setting, said): ratio for said, ratio in setting.given.majority.items()}
    if default in asked or any(ratio < 1 for ratio in asked.values()):
        raise Uncountable("parameter", name="majority", said=", ".join(setting.given.majority), known="1:1, 2:1, 3:1")
    return asked


def _preferred(setting: Setting, default: int) -> Totals:
    """What prefers each option to the default one, and of that one what ranks none above it, on every axis."""
    axes = setting.election.axes
    sums = {option: [0] * len(axes) for option in setting.standing}
    for group in setting.groups:
        for option in preferred(group.ranking, default):
            sums[option] = [sum_ + weight for sum_, weight in zip(sums[option], group.weights, strict=True)]
    return {setting.id(option): dict(zip(axes, map(Fraction, of), strict=True)) for option, of in sums.items()}


def preferred(ranking: Ranking, default: int) -> list[int]:
    """The options that a ranking prefers to the default one; that one itself where it ranks it first."""
    above: list[int] = []
    for rank in ranking:
        if default in rank:
            return above or [default]
        above.extend(rank)
    return above


# --- against each other ----------------------------------------------------------------------------------------------


def _strengths(found: Duels, base: int) -> Paths:
    """The strength of each duel won: first the weight for it, then the less against it the stronger. ``base`` is more
    than any weight."""
    above = found.above
    return [
        [weight * base + base - above[j][i] if weight > above[j][i] else 0 for j, weight in enumerate(row)]
        for i, row in enumerate(above)
    ]


def _ending(setting: Setting, found: Duels, paths: Paths, base: int, winner: int) -> list[Round]:
    """The winner, then the others, each with both paths."""
    lost = (
        _behind(setting, other, by, paths[other][by], paths[by][other], base)
        for other, by in behind(found.standing, paths, winner)
    )
    return [Round("elected", setting.id(winner)), *lost]


def _behind(setting: Setting, option: int, by: int, back: int, there: int, base: int) -> Round:
    """Why an option is behind another, by the paths between them."""
    (got, opposed), (line, opposed_there) = (_weights(path, base) for path in (back, there))
    facts: dict[str, Fact] = {"by": setting.id(by), "got": got, "line": line}
    what = "equal-path" if back == there else "weaker-path" if got < line else "narrower-path"
    if what == "narrower-path":
        facts |= {"opposed": opposed, "opposed_there": opposed_there}
    return Round(what, setting.id(option), facts=facts)


def _weights(strength: int, base: int) -> tuple[int, int]:
    """The weight for and against the duel of that strength."""
    weight, rest = divmod(strength - 1, base)
    return (weight, base - 1 - rest) if strength else (0, 0)
