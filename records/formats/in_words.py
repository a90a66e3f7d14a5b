"""A vote by words as an election of options, so that forms which know only options can hold it."""

from domain.ballots.election import Cast, options_of, word_of
from domain.ballots.paper import Paper
from domain.counting.election import Election
from records.formats.ballot_file import Gathered


def in_words(title: str, paper: Paper, axes: tuple[str, ...], cast: list[Cast]) -> Election:
    """Yes, no and abstain as options, each ballot with a mark for its own."""
    gathered = Gathered(len(axes))
    for choice, weights in cast:
        place = paper.keys.index(word_of(choice))
        gathered.mark(((place, 1),), 1, tuple(weights[axis] for axis in axes))
    return Election(title, options_of(paper), axes, marked=gathered.marked())
