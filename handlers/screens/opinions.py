"""Opinions of professionals and departments: in short on a proposal's card, and all of them in full."""

from collections.abc import Iterable, Sequence
from typing import Any

from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from texts import Texts
from usecases.opinion_answers import OpinionGiven
from usecases.opinion_pages import OpinionShown, OpinionsPage
from usecases.opinions import Consulted

_ON_CARD, _TEXT, _LINE, _NAME = 5, 120, 80, 40


def opinion_lines(opinions: Sequence[OpinionShown], version: int, texts: Texts, zone: str) -> Iterable[str]:
    """The opinions in short: what was said, or that there is no answer yet. What was called off is left to the page."""
    opinions = [each for each in opinions if each.state != "off"]
    if not opinions:
        return
    yield texts.say("opinions-title")
    for each in opinions[:_ON_CARD]:
        yield _head(each, version, texts, zone)
        if each.said is not None:
            facts = (("cost", each.said.cost), ("permit", each.said.permit))
            said = [shortened(each.said.text, _TEXT)]
            said += [
                texts.plain("opinion-fact", fact=fact, text=shortened(line, _LINE)) for fact, line in facts if line
            ]
            yield texts.say("quoted", text=" · ".join(said))
    if len(opinions) > _ON_CARD:
        yield texts.say("and-more", count=len(opinions) - _ON_CARD)


def _head(each: OpinionShown, version: int, texts: Texts, zone: str) -> str:
    """Who it is, and how it stands."""
    name = shortened(each.name, _NAME) or texts.plain("forgotten-person")
    head = texts.say(
        "opinion-line", name=name, kind=each.kind, state=each.state,
        verdict=each.said.verdict if each.said else "none", due=moment(texts, each.due_at, zone),
        by=shortened(each.by, _NAME) or texts.plain("forgotten-person"),
    )  # fmt: skip
    marks = []
    if each.by and each.said is not None:
        marks.append(texts.say("opinion-by", name=shortened(each.by, _NAME)))
    if not each.confirmed:
        marks.append(texts.say("opinion-unconfirmed", document=each.document))
    if each.said is not None and each.version != version:
        marks.append(texts.say("opinion-version", version=each.version))
    return " · ".join([head, *marks])


def opinions_button(proposal: int, opinions: Sequence[OpinionShown], texts: Texts, links: Links) -> Button:
    """The way from the card to all of them."""
    count = sum(each.state != "off" for each in opinions)
    return Button(texts.plain("opinions-button", count=count), url=links.start(f"opinions-{proposal}"))


def opinions_screen(page: OpinionsPage, texts: Texts, *, private: bool) -> Screen:
    """All opinions on a proposal in full, with the buttons to ask for one and to give one."""
    lines = [texts.say("opinions-of", proposal=page.proposal, title=page.title)]
    for each in page.opinions:
        lines += ["", _head(each, page.version, texts, page.zone), *_in_full(each, texts, page.zone)]
    if not page.opinions:
        lines.append(texts.say("opinions-none"))
    rows = []
    if private:
        rows += [(_off_button(page.id, each, texts),) for each in page.opinions if each.number in page.may_call_off]
    if private and page.may_ask:
        rows.append((Button(texts.plain("consult-button"), data=f"oq:{page.id}"),))
    if private and page.may_advise:
        rows.append((Button(texts.plain("opinion-button"), data=f"og:{page.id}"),))
    return Screen(fitted(lines, [], texts), tuple(rows))


def _off_button(proposal: int, each: OpinionShown, texts: Texts) -> Button:
    label = texts.plain("opinion-off-button", name=shortened(each.name, _NAME))
    return Button(label, data=f"ox:{proposal}:{each.number}")


def _in_full(each: OpinionShown, texts: Texts, zone: str) -> Iterable[str]:
    if each.question:
        yield texts.say("opinion-question", text=each.question)
    if each.said is None:
        return
    yield texts.say("quoted", text=each.said.text)
    for fact, line in (("cost", each.said.cost), ("upkeep", each.said.upkeep), ("permit", each.said.permit)):
        if line:
            yield texts.say("opinion-fact", fact=fact, text=line)
    for place, option in enumerate(each.said.options, 1):
        yield texts.say(
            "opinion-option", number=place, name=option.name, cost=option.cost or "none", note=option.note or "none"
        )
    yield texts.say("opinion-at", at=moment(texts, each.at, zone), version=each.version)


def consulted_screen(done: Consulted, texts: Texts) -> Screen:
    """Somebody is asked for their opinion."""
    due = moment(texts, done.due_at, done.zone)
    said = texts.say("consulted", proposal=done.proposal, name=done.name, due=due, reached=done.reached)
    return Screen(said)


def given_screen(done: OpinionGiven, texts: Texts) -> Screen:
    """An opinion stands on the card."""
    verdict = texts.plain("opinion-verdict", verdict=done.verdict)
    facts = {"confirmed": str(done.confirmed).lower(), "again": str(done.again).lower()}
    return Screen(
        texts.say(
            "opinion-given", proposal=done.proposal, name=done.name, verdict=verdict, version=done.version, **facts
        )
    )


def opinion_rows(kind: str, facts: dict[str, Any], texts: Texts, links: Links) -> tuple[tuple[Button, ...], ...]:
    """The buttons under a notice about an opinion."""
    if kind == "opinion-confirm":
        return ((Button(texts.plain("opinion-confirm-button"), data=f"oc:{facts['answer']}"),),)
    if kind in ("opinion-asked", "opinion-reminder"):
        return ((Button(texts.plain("opinion-button"), url=links.start(f"opinion-{facts['id']}")),),)
    return ((Button(texts.plain("opinions-read"), url=links.start(f"opinions-{facts['id']}")),),)
