"""``/me``: everything of one's own at one place."""

from collections.abc import Iterable

from handlers.screens.lineage import followed_lines
from handlers.screens.proxies import proxy_said
from handlers.screens.screen import Screen, fitted, moment, shortened
from handlers.screens.stands import stands_lines
from texts import Texts
from usecases.cast import MyBallot
from usecases.me import Mine, MyCommunity

_TITLE = 80


def mine_screen(mine: Mine, texts: Texts) -> Screen:
    lines = [line for each in mine.communities for line in _community(each, texts)]
    proxies = [f"· {proxy_said(each, texts)}" for each in mine.proxies if not each.over]
    lines += [texts.say("me-proxies"), *proxies] if proxies else []
    if not lines:
        return Screen(texts.say("welcome-stranger"))
    return Screen(fitted(lines, ["", texts.say("me-more")], texts))


def _community(mine: MyCommunity, texts: Texts) -> Iterable[str]:
    seats = ", ".join(mine.seats) or "none"
    yield texts.say("my-seats", community=mine.title, seats=seats, count=len(mine.seats))
    for ballot in mine.ballots:
        yield from _ballot(ballot, texts)
    yield from followed_lines(mine.followed, texts)


def _ballot(ballot: MyBallot, texts: Texts) -> Iterable[str]:
    yield texts.say("vote-card-title", number=ballot.vote, title=shortened(ballot.title, _TITLE))
    closes = texts.say("closes", at=moment(texts, ballot.closes_at, ballot.zone))
    yield closes if ballot.open else texts.say("me-vote-over")
    yield from stands_lines(ballot, texts)
