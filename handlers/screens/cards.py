"""The cards in the group: one message for each need, survey and record, edited as the matter moves."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.screens.proposal import proposal_screen
from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from handlers.screens.vote import vote_screen
from texts import Texts
from usecases.needs import NeedCard
from usecases.projects import RecordCard
from usecases.surveys import QuestionResult, SurveyCard


def need_screen(card: NeedCard, texts: Texts, links: Links) -> Screen:
    del links
    lines = [
        texts.say("need-card-title", number=card.number, author=card.author, seated=str(card.seated).lower()),
        texts.say("quoted", text=card.text),
    ]
    return Screen("\n".join(lines), ((Button(texts.plain("me-too", count=card.supports), data=f"n:{card.id}"),),))


def survey_screen(card: SurveyCard, texts: Texts, links: Links) -> Screen:
    title = texts.say("survey-card-title", number=card.number, title=card.title)
    people = texts.say("survey-people", count=card.people)
    if card.closed:
        return Screen("\n".join([title, texts.say("survey-closed"), people]))
    closes = texts.say("closes", at=moment(texts, card.closes_at, card.zone))
    about = texts.say("survey-about", questions=card.questions)
    button = Button(texts.plain("survey-answer"), url=links.start(f"survey-{card.id}"))
    return Screen("\n".join([title, about, people, closes]), ((button,),))


def survey_result_screen(card: SurveyCard, texts: Texts) -> Screen:
    """The result, posted once when the survey has closed: bars for choices, the newest texts without names."""
    lines = [
        texts.say("survey-result-title", number=card.number, title=card.title),
        texts.say("survey-people", count=card.people),
    ]
    for place, result in enumerate(card.results, 1):
        lines += ["", texts.say("survey-question", place=place, text=result.text), *_result(result, texts)]
    return Screen(fitted(lines, [], texts))


_BAR = 10
_TEXTS_SHOWN = 5


def _result(result: QuestionResult, texts: Texts) -> list[str]:
    if result.said:
        shown = [texts.say("quoted-line", text=shortened(said, 150)) for said in result.said[:_TEXTS_SHOWN]]
        more = len(result.said) - len(shown)
        return [*shown, texts.say("and-more", count=more)] if more else shown
    total = sum(count for _, count in result.counts) or 1
    return [
        texts.say("survey-bar", option=option, count=count, bar="▇" * (count * _BAR // total) or "▏")
        for option, count in result.counts
    ]


def record_screen(card: RecordCard, texts: Texts, links: Links) -> Screen:
    del links
    lines = [
        texts.say("record-card-title", number=card.number, title=card.title),
        texts.say("record-state", state=card.state),
        texts.say("record-origin", origin=_origin(card)),
    ]
    if card.owner and card.due_at:
        due = moment(texts, card.due_at, card.zone)
        lines.append(
            texts.say("record-promise", owner=card.owner, known=str(card.known).lower(), text=card.text, due=due)
        )
    if card.done_at:
        lines.append(texts.say("record-done", at=moment(texts, card.done_at, card.zone)))
        if card.note:
            lines.append(texts.say("quoted", text=card.note))
        lines.append(texts.say("record-check", yes=card.yes, no=card.no, asked=card.asked))
    return Screen("\n".join(lines), (check_buttons(texts, card.id),) if card.state in ("done", "disputed") else ())


def _origin(card: RecordCard) -> str:
    steps = [", ".join(f"N-{need}" for need in card.needs)]
    steps += [f"P-{card.proposal}" if card.proposal else "", f"V-{card.vote}" if card.vote else ""]
    return " → ".join(step for step in steps if step)


def check_buttons(texts: Texts, record: int) -> tuple[Button, Button]:
    """What a requester presses when asked whether the work is so."""
    return (
        Button(texts.plain("check-yes"), data=f"c:{record}:yes"),
        Button(texts.plain("check-no"), data=f"c:{record}:no"),
    )


_SCREENS: Mapping[str, Callable[[Any, Texts, Links], Screen]] = {
    "need": need_screen,
    "survey": survey_screen,
    "proposal": proposal_screen,
    "vote": vote_screen,
    "record": record_screen,
}


def card_screen(kind: str, facts: Any, texts: Texts, links: Links) -> Screen:  # noqa: ANN401  # that kind's card
    """The card of that kind as it should stand in the group."""
    return _SCREENS[kind](facts, texts, links)
