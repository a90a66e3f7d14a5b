"""A choice in words: the options that were chosen, each with its number, mark or rank."""

from collections.abc import Iterable

from domain.ballots.paper import BLANK, Paper
from domain.marking.marks import NOTHING, numbered, ranked, ticked
from handlers.screens.screen import shortened
from texts import Texts

LABEL = 40


def choice_parts(paper: Paper, choice: str, texts: Texts, longest: int = LABEL) -> list[str]:
    """What is said in the choice, piece by piece, as plain text; an order has one piece for each rank, and the options'
    own numbers behind them, where nobody takes them for ranks."""
    names = {each.number: shortened(each.label, longest) for each in paper.options}
    labels = {number: f"{number}. {name}" for number, name in names.items()}
    if choice in (NOTHING, BLANK):
        return [texts.plain("choice-blank")] if choice else []
    if paper.in_words:
        word, _, reason = choice.partition(": ")
        return [texts.plain(f"choice-{word}", reason=reason) if reason else texts.plain("choice", choice=choice)]
    if paper.kind == "number":
        return [f"{labels[option]} = {number}" for option, number in numbered(choice).items()]
    if paper.kind == "order":
        return list(_ranks(choice, names, texts))
    return [labels[option] for option in ticked(choice)]


def _ranks(choice: str, names: dict[int, str], texts: Texts) -> Iterable[str]:
    for place, rank in enumerate(ranked(choice), 1):
        options = (texts.plain("choice-option", option=names[option], number=option) for option in rank)
        yield texts.plain("choice-rank", rank=place, options=" = ".join(options))


def choice_said(paper: Paper, choice: str, texts: Texts, longest: int = LABEL) -> str:
    """The same in one line."""
    return texts.plain("choice-between").join(choice_parts(paper, choice, texts, longest))
