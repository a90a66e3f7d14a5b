"""A survey on common ground as people see it: one statement after the other, all of them, and what came of it."""

from collections.abc import Sequence

from handlers.screens.screen import Button, Links, Screen, fitted, moment
from handlers.screens.survey_chart import sides_said
from texts import Texts
from usecases.ground import Asked, GroundStep, Statements, StatementShown
from usecases.ground_results import StatementResult
from usecases.surveys import SurveyCard

_STANCES = ("agree", "disagree", "pass")
_ABOVE = 7
"""Tenths from which the smallest share says more than that it is two thirds."""


def ground_card(card: SurveyCard, texts: Texts, links: Links) -> Screen:
    """The card while it is open."""
    lines = [
        texts.say("ground-card-title", number=card.number, title=card.title),
        texts.say("ground-about", count=card.statements),
        texts.say("ground-privacy"),
        texts.say("survey-people", count=card.people),
        texts.say("closes", at=moment(texts, card.closes_at, card.zone)),
    ]
    if card.audience != "members":
        buildings = ", ".join(card.buildings) or "none"
        lines.insert(3, texts.say("survey-audience", audience=card.audience, buildings=buildings))
    button = Button(texts.plain("ground-answer"), url=links.start(f"survey-{card.id}"))
    return Screen(fitted(lines, [], texts), ((button,),))


def ground_intro(step: GroundStep, texts: Texts) -> Screen:
    """What becomes of stances, said before the first statement."""
    title = texts.say("survey-intro", number=step.number, title=step.title)
    return Screen(f"{title}\n{texts.say('ground-privacy')}")


def ground_screen(step: GroundStep, texts: Texts) -> Screen:
    """The statement the person is asked next; thanks where there is none left."""
    add = Button(texts.plain("ground-add"), data=f"gs:{step.survey}:add")
    if step.asked is None:
        lines = [texts.say("ground-through", number=step.number, count=step.all)]
        return Screen("\n".join(lines), ((add,),))
    said = texts.say("ground-asked", place=step.done + 1, all=step.all, number=step.asked.number, text=step.asked.text)
    return Screen(said, (_stances(step.asked, texts), (add,)))


def _stances(asked: Asked, texts: Texts) -> tuple[Button, ...]:
    return tuple(Button(texts.plain("ground-stance", stance=each), data=f"g:{asked.id}:{each}") for each in _STANCES)


def alike_screen(step: GroundStep, texts: Texts) -> Screen:
    """Before a statement is taken: those that may say the same, each to be agreed with by one tap."""
    lines = [texts.say("ground-alike")]
    lines += [texts.say("ground-listed", number=each.number, text=each.text) for each in step.alike]
    agree = tuple(
        (Button(texts.plain("ground-agree-with", number=each.number), data=f"g:{each.id}:agree"),)
        for each in step.alike
    )
    other = Button(texts.plain("ground-other"), data=f"gs:{step.survey}:mine")
    return Screen("\n".join(lines), (*agree, (other,)))


def statements_screen(shown: Statements, texts: Texts) -> Screen:
    """All statements, the hidden ones with the reason."""
    lines = [texts.say("survey-intro", number=shown.number, title=shown.title)]
    lines += [_listed(each, texts) for each in shown.statements]
    return Screen(fitted(lines, [], texts))


def _listed(each: StatementShown, texts: Texts) -> str:
    if each.hidden_because:
        return texts.say("ground-listed-hidden", number=each.number, reason=each.hidden_because)
    return texts.say("ground-listed", number=each.number, text=each.text)


# --- results ---------------------------------------------------------------------------------------------------------


def ground_lines(results: Sequence[StatementResult], texts: Texts) -> list[str]:
    """The table: what is shared first, then what divides."""
    lines: list[str] = []
    verdict = ""
    for each in results:
        if each.verdict != verdict:
            verdict = each.verdict
            lines += ["", texts.say("ground-verdict-heading", verdict=texts.plain("ground-verdict", verdict=verdict))]
        lines += _statement(each, texts)
    return [*lines, "", texts.say("survey-hidden")] if results else [texts.say("survey-unanswered")]


def _statement(each: StatementResult, texts: Texts) -> list[str]:
    lines = [texts.say("ground-listed", number=each.number, text=each.text)]
    if each.verdict != "few":
        lines.append(
            texts.say(
                "ground-counts", agree=_cell(each.agree), disagree=_cell(each.disagree), passed=_cell(each.passed)
            )
        )
    if each.tenths >= _ABOVE:
        lines.append(texts.say("ground-floor", verdict=each.verdict, share=10 * each.tenths))
    if any(side.side for side in each.sides):
        lines.append(texts.say("ground-sides", sides=sides_said(each.sides, texts)))
    return lines


def _cell(count: int | None) -> str:
    return "–" if count is None else str(count)
