"""The vote's card, its result, and one's own ballot."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from domain.rules import Base, Rule, Threshold
from handlers.screens.screen import Button, Links, Screen, fitted, moment, percent, weight
from texts import Texts
from usecases.cast import BallotCast, MyBallot
from usecases.turnout import AxisTurnout
from usecases.votes import VoteCard


def vote_screen(card: VoteCard, texts: Texts, links: Links) -> Screen:
    if card.state == "counted":
        return result_screen(card, texts, links)
    lines = [texts.say("vote-card-title", number=card.number, title=card.title), *_about(card, texts), ""]
    if card.state == "scheduled":
        lines.append(texts.say("vote-opens", at=moment(texts, card.opens_at, card.zone)))
        return Screen("\n".join(lines))
    lines += _turnout(card, texts)
    if card.state == "closed":
        lines.append(texts.say("vote-counting"))
        return Screen("\n".join(lines))
    lines += ["", texts.say("closes", at=moment(texts, card.closes_at, card.zone)), texts.say("vote-open-names")]
    lines.append(texts.say("vote-roll", seats=card.seats, hash=card.roll_hash[:16]))
    own = Button(texts.plain("vote-own"), url=links.start(f"vote-{card.id}"))
    return Screen("\n".join(lines), (ballot_buttons(card.id, texts), (own,)))


def ballot_buttons(vote: int, texts: Texts) -> tuple[Button, ...]:
    """Yes, no and abstain, on the short path."""
    return tuple(
        Button(texts.plain("choice", choice=choice), data=f"b:{vote}:{choice}") for choice in ("yes", "no", "abstain")
    )


def _about(card: VoteCard, texts: Texts) -> Iterable[str]:
    if card.proposal is not None:
        yield texts.say("vote-on-proposal", proposal=card.proposal, version=card.version)
    else:
        yield texts.say("vote-without-deliberation")
    yield rule_line(card.rule, texts)
    if card.rule.citation:
        yield texts.say("rule-source", citation=citation(card.rule, texts), forum=card.rule.forum)


def rule_line(rule: Rule, texts: Texts) -> str:
    """The rule in plain words, a line for each axis."""
    lines = [texts.say("rule-name", rule=rule.id)]
    for axis in rule.axes:
        passing = _threshold(axis.passing, texts)
        quorum = _threshold(axis.quorum, texts) if axis.quorum is not None else "none"
        lines.append(texts.say("rule-axis", axis=texts.plain("axis", axis=axis.id), quorum=quorum, passing=passing))
    return "\n".join(lines)


def citation(rule: Rule, texts: Texts) -> str:
    """Where the rule is written, in the reader's language."""
    return texts.plain("citation", rule=rule.id, citation=rule.citation)


def _threshold(threshold: Threshold, texts: Texts) -> str:
    more = "true" if threshold.strict else "false"
    base = texts.plain("base", base=Base(threshold.base).value)
    return texts.plain("threshold", strict=more, fraction=str(threshold.fraction), base=base)


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
    """Every test of the rule: needed, got, passed; the root; and what happens next."""
    del links
    outcome = card.outcome or {"passed": False, "tests": []}
    lines = [
        texts.say("result-title", number=card.number, title=card.title, passed=str(outcome["passed"]).lower()),
        *_about(card, texts),
        "",
        *(test_line(test, texts) for test in outcome["tests"]),
        "",
        texts.say("result-cast", cast=card.shown, seats=card.seats),
        texts.say("result-root", root=card.root),
        texts.say("result-verify", number=card.number),
    ]
    if card.record is not None:
        lines.append(texts.say("result-record", record=card.record))
    elif any(test["name"] == "quorum" and not test["passed"] for test in outcome["tests"]):
        lines.append(texts.say("result-no-quorum"))
    return Screen("\n".join(lines))


def test_line(test: dict[str, Any], texts: Texts) -> str:
    """One test: what it needed, what it got, whether it passed, and whether one unit decided."""
    axis = test["axis"]
    return texts.say(
        "test-line",
        test=texts.plain("test", test=test["name"]), axis=texts.plain("axis", axis=axis),
        needed=weight(axis, test["needed"]), got=weight(axis, test["got"]), share=percent(test["got"], test["of"]),
        passed=str(test["passed"]).lower(), online=str(test["on_line"]).lower(),
    )  # fmt: skip


def cast_text(cast: BallotCast, texts: Texts) -> str:
    """What the person who cast is told, at most 200 characters: it is shown in a pop-up."""
    first = cast.seats[0]
    seats, changed = len(cast.seats), first.before is not None
    said = _cast_words(texts, cast.vote, cast.choice, seats, changed, cast.closes_at, cast.zone)
    return said.format(seat=first.seat, receipt=first.receipt)


# Hundreds are told the same within minutes but for their seat and receipt, and Fluent takes longer to say it than
# the ballot takes to be stored.
@lru_cache(maxsize=256)
def _cast_words(texts: Texts, vote: int, choice: str, seats: int, changed: bool, closes_at: int, zone: str) -> str:
    """What is said of a ballot, with ``{seat}`` and ``{receipt}`` left open."""
    said, closes = texts.plain("choice", choice=choice), moment(texts, closes_at, zone)
    if seats > 1:
        return texts.plain("ballots-counted", vote=vote, choice=said, count=seats, closes=closes)
    return texts.plain(
        "ballot-counted", vote=vote, choice=said, seat="{seat}", receipt="{receipt}",
        changed=str(changed).lower(), closes=closes,
    )  # fmt: skip


def cast_screen(cast: BallotCast, texts: Texts, *, private: bool) -> Screen:
    """The same as a message, in private with the receipt of every seat: in the group it is nobody else's business."""
    lines = [texts.say("ballot-said", vote=cast.vote, choice=texts.plain("choice", choice=cast.choice))]
    if private:
        for each in cast.seats:
            before = texts.plain("choice", choice=each.before) if each.before else "none"
            lines.append(texts.say("ballot-seat", seat=each.seat, receipt=each.receipt, before=before))
    else:
        lines.append(texts.say("ballot-receipt-in-private", vote=cast.vote))
    return Screen(fitted(lines, [texts.say("ballot-changeable", at=moment(texts, cast.closes_at, cast.zone))], texts))


def my_ballot_screen(ballot: MyBallot, texts: Texts) -> Screen:
    """One's own ballot, with the buttons to cast or change it while the vote is open."""
    lines = [texts.say("vote-card-title", number=ballot.vote, title=ballot.title)]
    for seat, choice, receipt in ballot.seats:
        stands = texts.plain("choice", choice=choice) if choice else "none"
        lines.append(texts.say("ballot-stands", seat=seat, choice=stands, receipt=receipt))
    if ballot.open:
        closes = texts.say("closes", at=moment(texts, ballot.closes_at, ballot.zone))
        return Screen(fitted(lines, [closes], texts), (ballot_buttons(ballot.id, texts),))
    return Screen(fitted(lines, [texts.say("ballot-not-open")], texts))
