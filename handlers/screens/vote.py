"""The vote's card, its result, and one's own ballot."""

import html
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from domain.ballots.paper import CONSENT, WORDS, YESNO, Paper, PaperOption
from domain.ballots.rounds import rounds_from
from domain.counting.result import last_level, level
from domain.rules import Rule
from domain.rules.model import SECOND
from handlers.screens.aftermath import result_rows, unless_row
from handlers.screens.choice import choice_said
from handlers.screens.flip import flip_lines
from handlers.screens.gate import record_line
from handlers.screens.rule import card_lines
from handlers.screens.screen import LONGEST, Button, Links, Screen, fitted, moment, percent, shortened, weight
from handlers.screens.seats import apart_lines
from handlers.screens.stands import seats_left, stands_lines, takes_ballots
from handlers.screens.terms import offers, roll_offer, terms_lines, verdict
from handlers.screens.view import UNSEEN, Buttons, View
from records.explain import explained, test_said
from records.explain import settled as ties
from texts import Texts
from usecases.cast import BallotCast, MyBallot
from usecases.conditions import is_against
from usecases.turnout import AxisTurnout
from usecases.votes import VoteCard


def vote_screen(card: VoteCard, texts: Texts, links: Links) -> Screen:
    if card.state == "counted":
        shown = result_screen(card, texts, links)
        return replace(shown, rows=(*shown.rows, *offers(card.id, card.terms, texts)))
    lines = [
        texts.say("vote-card-title", number=card.number, title=card.title),
        *_about(card, texts),
        *_short_notice(card, texts),
        "",
    ]
    if card.state == "scheduled":
        lines.append(texts.say("vote-opens", at=moment(texts, card.opens_at, card.zone)))
        lines.append(texts.say("closes", at=moment(texts, card.closes_at, card.zone)))
        return Screen("\n".join(lines), (roll_offer(card.id, texts, links),))
    lines += _turnout(card, texts)
    if card.state == "closed":
        lines.append(texts.say("vote-counting"))
        return Screen("\n".join(lines))
    lines += ["", texts.say("closes", at=moment(texts, card.closes_at, card.zone)), texts.say("vote-open-names")]
    lines.append(texts.say("vote-roll", roll=card.roll, seats=card.seats, hash=card.roll_hash[:16]))
    lines += _lot_to_come(card, texts)
    at_once = ballot_buttons(card.id, card.paper, texts)
    own = Button(texts.plain("vote-own" if at_once else "vote-fill-in"), url=links.start(f"vote-{card.id}"))
    return Screen("\n".join(lines), (*at_once, (own,), *offers(card.id, card.terms, texts)))


_COMMITTED = 32
"""How many digits of the hash of a lot's seed are shown: of half as many, two seeds could be found to choose from."""


def _lot_to_come(card: VoteCard, texts: Texts) -> Iterable[str]:
    """What commits the hall to the lot that it may have to draw; a straw poll leaves equal options equal."""
    if not card.terms.straw and (not card.paper.in_words or card.rule.tie == "lot"):
        what = "sides" if card.paper.in_words else "options"
        yield texts.say("vote-lot", what=what, hash=card.seed_hash[:_COMMITTED])


def _lot_drawn(card: VoteCard, outcome: dict[str, Any], texts: Texts) -> Iterable[str]:
    """The seed, where a lot was drawn."""
    ties = rounds_from(outcome["rounds"]).ties if "rounds" in outcome else ()
    sides = card.rule.tie == "lot" and any(test["name"] == "tie" for test in outcome["tests"])
    if not card.terms.straw and (sides or any(tie.by == "lot" for tie in ties)):
        yield texts.say("result-lot", seed=card.seed, number=card.number)


MOST_AT_ONCE = 8
"""How many options have a button of their own under the card, where one of them is chosen."""


def ballot_buttons(vote: int, paper: Paper, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    """Rows of buttons that cast at once, on the short path: yes, no and abstain, or one of a few options. An objection
    needs its reason, and other ballots are filled in in private."""
    if paper.in_words:
        words = ("yes", "abstain") if paper.method == CONSENT else WORDS
        return (tuple(Button(texts.plain("choice", choice=each), data=f"b:{vote}:{each}") for each in words),)
    if paper.kind != "one" or len(paper.options) > MOST_AT_ONCE:
        return ()
    return tuple((Button(option_line(each, 40), data=f"b:{vote}:{each.number}"),) for each in paper.options)


def option_line(option: PaperOption, longest: int) -> str:
    """An option with its number, and of a project what it costs."""
    cost = "" if option.cost is None else f" · {option.cost:,}"
    return f"{option.number}. {shortened(option.label, longest)}{cost}"


_OPTIONS_LENGTH = 2000
"""How much of a card all options may take, of the 4096 signs that Telegram has for a message."""


_SHORTER = (1000, 400)
"""How much they may take of a result that would be too long otherwise."""


def _paper(paper: Paper, texts: Texts, room: int) -> Iterable[str]:
    """What is voted by, the options, and what a ballot may hold."""
    if paper.method == YESNO:
        return
    facts = {"seats": paper.seats, "budget": "none" if paper.budget is None else f"{paper.budget:,}"}
    yield texts.say("vote-method", method=texts.plain("method", method=paper.method.replace("/", "-")), **facts)
    if paper.in_words:
        return
    longest = min(100, room // len(paper.options))
    yield from (html.escape(option_line(each, longest), quote=False) for each in paper.options)
    limits = [
        texts.say("vote-limit", limit=name, number=f"{number:,}")
        for name, number in (
            ("most", paper.most), ("highest", paper.highest), ("minimum", paper.minimum),
            ("credits" if paper.method == "quadratic" else "points", paper.purse),
        )
        if number is not None
    ]  # fmt: skip
    limits += [
        texts.say("vote-limit", limit=name, number="") for name in ("within", "complete") if getattr(paper, name)
    ]
    if paper.default is not None:
        limits.append(texts.say("vote-limit", limit="default", number=paper.default.number))
    if limits:
        yield " ".join(limits)


def _about(card: VoteCard, texts: Texts, room: int = _OPTIONS_LENGTH) -> Iterable[str]:
    if card.proposal is not None:
        yield texts.say("vote-on-proposal", proposal=card.proposal, version=card.version)
        if card.gate is not None:
            yield record_line(card.gate, texts)
        if card.petition is not None:
            yield texts.say("vote-called-by", petition=card.petition)
    elif card.amends is not None:
        yield texts.say("vote-on-amendment", point=card.amends)
    else:
        yield texts.say("vote-without-deliberation")
    yield from terms_lines(card.terms, texts)
    yield from _paper(card.paper, texts, room)
    if not card.terms.straw:
        yield from card_lines(card.rule, card.paper, texts)


def _short_notice(card: VoteCard, texts: Texts) -> Iterable[str]:
    """That it is called later than the rule wants, while that can still be mended."""
    needed, got = card.rule.notice_days, card.notice
    if got < needed:
        stops = str("notice" in card.rule.stops).lower()
        yield texts.say("vote-short-notice", needed=needed, got=got, stops=stops)


def _turnout(card: VoteCard, texts: Texts) -> Iterable[str]:
    quorums = [axis for axis in card.turnout if axis.quorum is not None]
    if not quorums:
        yield texts.say("turnout-plain", cast=card.shown, seats=card.seats)
        return
    yield texts.say("turnout-counts", count=len(quorums))
    for axis in quorums:
        yield _axis_line(axis, texts)
    yield texts.say("turnout-steps", closed=str(card.state == "closed").lower())


def _axis_line(axis: AxisTurnout, texts: Texts) -> str:
    quorum = axis.quorum or 0
    reached = "true" if axis.got >= quorum else "false"
    if axis.axis == "heads":
        return texts.say("turnout-heads", got=axis.got, needed=quorum, reached=reached)
    got, needed = percent(axis.got, axis.eligible), percent(quorum, axis.eligible, up=True)
    return texts.say("turnout-axis", axis=texts.plain("axis", axis=axis.axis), got=got, needed=needed, reached=reached)


def result_screen(card: VoteCard, texts: Texts, links: Links) -> Screen:
    """Every test of the rule: needed, got, passed; the root; and what happens next. What moderators may do stands under
    the card alone: a post is not edited, and would go on offering what is done."""
    said = _result(card, texts, _OPTIONS_LENGTH)
    for room in _SHORTER:
        if len(said) > LONGEST:
            said = _result(card, texts, room)
    asks = card.paper.in_words and not card.terms.straw
    return Screen(said, result_rows(card.id, in_words=asks, texts=texts, links=links))


def _result(card: VoteCard, texts: Texts, room: int) -> str:
    """Its text, with so much of it for the options."""
    outcome = card.outcome or _UNCOUNTED
    lines = [
        texts.say("result-title", number=card.number, title=card.title, passed=verdict(card.terms, outcome)),
        *_about(card, texts, room),
        *_apart(_straw(card, outcome, texts) if card.terms.straw else _tests(card.rule, outcome, texts)),
        "",
        *elected_lines(card, outcome, texts, _ROUNDS_LENGTH if room == _OPTIONS_LENGTH else room),
        texts.say("result-cast", cast=card.shown, seats=card.seats),
        *apart_lines(card.apart, texts),
        *flip_lines(card.flip, texts),
        *_lot_drawn(card, outcome, texts),
        texts.say("result-root", root=card.root),
        texts.say("result-verify", number=card.number),
    ]
    if card.record is not None:
        lines.append(texts.say("result-record", record=card.record))
    elif card.terms.second is not None:
        pass  # said above
    elif outcome["second_call"]:
        lines.append(texts.say("result-second-call", rule=f"{card.rule.id}{SECOND}"))
    elif not outcome["passed"] and not card.terms.straw:
        lines.append(texts.say("result-next-nothing"))
    return "\n".join(lines)


def _apart(lines: Iterable[str]) -> Iterable[str]:
    """The lines under an empty one, if there are any."""
    lines = tuple(lines)
    return ("", *lines) if lines else ()


_DETAILS = frozenset({"duel", "drawn-duel", "locked", "skipped"})
"""Rounds that are too many for a card; the bundle has them all, and the tickets of lots."""
_ROUNDS_LENGTH = 1200
_NAMED = 800
"""Letters of all who are elected, or level in a straw poll."""
_TIES, _TIE = 3, 200
"""Ties that are told however many rounds there are, as the last ones decided, and letters of each."""


def elected_lines(
    card: VoteCard, outcome: dict[str, Any], texts: Texts, longest: int = _ROUNDS_LENGTH
) -> Iterable[str]:  # fmt: skip
    """Who is elected or what is funded, and round by round how that came about, as far as it fits: of a straw poll, and
    where nobody cast, there is nothing to tell of rounds."""
    if "rounds" not in outcome:
        return
    paper = card.paper
    counted = rounds_from(outcome["rounds"])
    labels = {key: f"{key}. {shortened(each.label, 40)}" for key, each in zip(paper.keys, paper.options, strict=True)}
    ahead = level(counted) if card.terms.straw else counted.winners
    named = shortened(", ".join(labels[key] for key in ahead), _NAMED) or "none"
    spent = paper.cost_of(int(key) for key in counted.winners)
    facts = {"budget": "none" if paper.budget is None else f"{paper.budget:,}", "spent": f"{spent:,}"}
    nothing = paper.default is not None and counted.winners == (str(paper.default.number),)
    valid = "straw" if card.terms.straw else "default" if nothing else str(outcome["passed"]).lower()
    yield texts.say("result-elected", winners=named, valid=valid, **facts)
    if card.terms.straw or not card.shown:
        if card.terms.straw and len(ahead) > len(counted.winners):
            equal = texts.plain("choice-between").join(labels[key] for key in last_level(counted))
            yield html.escape(texts.plain("result-level", options=shortened(equal, _TIE)), quote=False)
        yield ""
        return
    told = replace(
        counted,
        rounds=tuple(each for each in counted.rounds if each.what not in _DETAILS),
        ties=tuple(replace(tie, tickets={}) for tie in counted.ties),
    )
    rounds = [f"· {html.escape(line, quote=False)}" for line in explained(told, labels, texts)]
    lots = [f"· {html.escape(shortened(line, _TIE), quote=False)}" for line in ties(told, labels, texts)]
    yield fitted(rounds, lots[-_TIES:], texts, longest)
    yield ""


_UNCOUNTED: dict[str, Any] = {"passed": False, "tests": [], "without_silent": None, "second_call": False}


def _tests(rule: Rule, outcome: dict[str, Any], texts: Texts) -> Iterable[str]:
    """Every test of the rule and of how the vote was called; what would be without the silent seats."""
    for test in outcome["tests"]:
        if test["kind"] in ("rule", "procedure"):
            yield test_line(test, rule, texts)
    if outcome["without_silent"] is not None:
        yield texts.say("result-without-silent", passed=str(outcome["without_silent"]).lower())
        yield from (test_line(test, rule, texts) for test in outcome["tests"] if test["kind"] == "silence")


def _straw(card: VoteCard, outcome: dict[str, Any], texts: Texts) -> Iterable[str]:
    """How many said yes, where nothing has to be reached; by consent also how many object."""
    tests = [test for test in outcome["tests"] if test["kind"] == "rule"]
    said = [(test["axis"], test["got"], test["of"]) for test in tests if test["name"] == "pass"]
    for axis, got, of in [(each.axis, each.yes, each.said) for each in card.consent] or said:
        named = texts.plain("axis", axis=axis)
        yield texts.say("result-straw", axis=named, got=weight(axis, got), share=percent(got, of))
    for test in tests:
        if test["name"] == "objections":
            yield texts.say("result-straw-objections", got=test["got"], of=test["of"])


def test_line(test: dict[str, Any], rule: Rule, texts: Texts) -> str:
    """One test: what it needed, what it got, whether it passed, and whether one unit decided."""
    return test_said(test, rule, texts, texts.say)


def cast_text(cast: BallotCast, texts: Texts) -> str:
    """What the person who cast is told, at most 200 characters: it is shown in a pop-up."""
    first = cast.seats[0]
    seats, changed = len(cast.seats), first.before is not None
    choice = _in_popup(texts, cast.choice) if cast.paper is None else _cut(choice_said(cast.paper, cast.choice, texts))
    said = _cast_words(texts, cast.vote, choice, seats, changed, cast.closes_at, cast.zone)
    return said.format(seat=first.seat, receipt=first.receipt)


_LONGEST_IN_POPUP = 60


def _said(paper: Paper | None, choice: str, texts: Texts) -> str:
    """A choice in words."""
    return texts.plain("choice", choice=choice) if paper is None else choice_said(paper, choice, texts)


def _cut(said: str) -> str:
    return shortened(said, _LONGEST_IN_POPUP)


# Hundreds are told the same within minutes but for their seat and receipt, and Fluent takes longer to say it than
# the ballot takes to be stored.
@lru_cache(maxsize=64)
def _in_popup(texts: Texts, choice: str) -> str:
    """A choice of yes and no."""
    return _cut(_said(None, choice, texts))


@lru_cache(maxsize=256)
def _cast_words(texts: Texts, vote: int, said: str, seats: int, changed: bool, closes_at: int, zone: str) -> str:
    """What is said of a ballot, with ``{seat}`` and ``{receipt}`` left open."""
    said, closes = said.replace("{", "(").replace("}", ")"), moment(texts, closes_at, zone)
    if seats > 1:
        return texts.plain("ballots-counted", vote=vote, choice=said, count=seats, closes=closes)
    return texts.plain(
        "ballot-counted", vote=vote, choice=said, seat="{seat}", receipt="{receipt}",
        changed=str(changed).lower(), closes=closes,
    )  # fmt: skip


def cast_screen(cast: BallotCast, texts: Texts, *, private: bool) -> Screen:
    """The same as a message, in private with the receipt of every seat: in the group it is nobody else's business."""
    lines = [texts.say("ballot-said", vote=cast.vote, choice=_said(cast.paper, cast.choice, texts))]
    if private:
        for each in cast.seats:
            before = _said(cast.paper, each.before, texts) if each.before else "none"
            lines.append(texts.say("ballot-seat", seat=each.seat, receipt=each.receipt, before=before))
    else:
        lines.append(texts.say("ballot-receipt-in-private", vote=cast.vote))
    return Screen(fitted(lines, [texts.say("ballot-changeable", at=moment(texts, cast.closes_at, cast.zone))], texts))


def _says_no(ballot: MyBallot) -> bool:
    return ballot.paper.in_words and any(is_against(choice) for _, choice, _ in ballot.seats)


def my_ballot_screen(ballot: MyBallot, texts: Texts) -> Screen:
    """One's own ballot, with the buttons to cast or change it while the vote is open."""
    lines = [texts.say("vote-card-title", number=ballot.vote, title=ballot.title)]
    lines += stands_lines(ballot, texts)
    if takes_ballots(ballot):
        closes = texts.say("closes", at=moment(texts, ballot.closes_at, ballot.zone))
        unless = (unless_row(ballot.id, texts),) if _says_no(ballot) else ()
        if ballot.paper.method == YESNO:
            at_once = ballot_buttons(ballot.id, ballot.paper, texts)
            together = seats_left(ballot)
            several = together > 1
            below = [closes, *([texts.say("ballot-together", count=together)] if several else [])]
            apart = Buttons(ballot.id, 0, UNSEEN).to(texts.plain("marking-apart"), View().at("s"))
            return Screen(fitted(lines, below, texts), (*at_once, *([(apart,)] if several else []), *unless))
        change = Buttons(ballot.id, 0, UNSEEN).to(texts.plain("marking-change"), View())
        return Screen(fitted(lines, [closes], texts), ((change,), *unless))
    return Screen(fitted(lines, [] if ballot.open else [texts.say("ballot-not-open")], texts))
