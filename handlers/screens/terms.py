"""What a vote's card says of its terms, and what it offers to moderators."""

from collections.abc import Iterable, Mapping
from typing import Any

from handlers.screens.screen import Button, Links, shortened
from texts import Texts
from usecases.terms import TermsShown


def terms_lines(terms: TermsShown, texts: Texts) -> Iterable[str]:
    """That it decides nothing, whose ground it is, who votes where not all do, whether the close may be put off, and
    which call of the matter it is."""
    if terms.straw:
        yield texts.say("terms-straw")
    if terms.matter is not None:
        yield texts.say("terms-matter", matter=shortened(terms.matter, 60))
    if terms.affected:
        part = shortened(terms.part or "", 200)
        yield texts.say("terms-affected", count=terms.affected, about=terms.about or "none", part=part)
    elif terms.part is not None:
        yield texts.say("terms-part", part=shortened(terms.part, 60))
    if terms.announced_days:
        yield texts.say("terms-extension", days=terms.announced_days)
    if terms.objections:
        yield texts.say("terms-objections", count=terms.objections)
    if terms.first is not None:
        yield texts.say("terms-first", vote=terms.first)
    if terms.second is not None:
        yield texts.say("terms-second", vote=terms.second)


def verdict(terms: TermsShown, outcome: Mapping[str, Any]) -> str:
    """Whether it passed, ``true`` or ``false``; a straw poll does neither, ``straw``."""
    return "straw" if terms.straw else str(outcome["passed"]).lower()


def offers(vote: int, terms: TermsShown, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    """What a moderator may do by one tap; of others it is refused."""
    rows = []
    if terms.extend_days:
        rows.append((Button(texts.plain("offer-extend", days=terms.extend_days), data=f"x:{vote}"),))
    if terms.again:
        rows.append((Button(texts.plain("offer-second-call"), data=f"a:{vote}"),))
    return tuple(rows)


def roll_offer(vote: int, texts: Texts, links: Links) -> tuple[Button, ...]:
    """Before a vote opens everybody may look at their own row of its roll."""
    return (Button(texts.plain("offer-roll"), url=links.start(f"roll-{vote}")),)
