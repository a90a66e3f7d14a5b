"""What goes with a result besides its numbers, in words: whether it decides at all, who was asked, how it was called,
whether the close was put off, whether it stands on a line, what silent seats were taken for, and whether the seats in
doubt could have changed it."""

from collections.abc import Iterable

from domain.flip.doubt import Flip
from domain.instants import MINUTE, instant_of_iso
from records.amounts import moment
from records.explain import Say
from records.published import Published
from texts import Texts


def beside(shown: Published, texts: Texts) -> Iterable[str]:
    """A line for each, in the order in which they matter."""
    say = texts.plain
    if shown.straw:
        yield say("beside-straw")
    if shown.part is not None:
        yield say("beside-part", part=shown.part)
    if shown.second_of is not None:
        yield say("beside-second", vote=shown.second_of)
    yield from _called(shown, texts)
    for facts in shown.extensions:
        until = moment(texts, instant_of_iso(facts["closes_at"]), shown.zone)
        yield say("beside-extended", minutes=facts.get("outage_ms", 0) // MINUTE, until=until)
    tests = [test for test in shown.outcome["tests"] if test["kind"] == "rule"]
    if not shown.straw and any(test["on_line"] and test["of"] > 0 for test in tests):
        yield say("beside-on-line")
    consent = shown.rule.consent
    objected = any(test["name"] == "objections" and not test["passed"] for test in tests)
    if consent is not None and consent.fallback and objected:
        yield say("beside-fallback")
    yield from _silence(shown, say)
    yield from flip_said(shown.flip, say)


def _called(shown: Published, texts: Texts) -> Iterable[str]:
    """The petition that called the vote, and why it was opened although its gate was not met."""
    known = shown.vote["circumstances"]
    if "petition" in known:
        yield texts.plain("vote-called-by", petition=known["petition"])
    if "without_gate" in known:
        lacking = (texts.plain("gate-name", name=name) for name in known["without_gate"]["lacking"])
        said = ("、" if texts.language.startswith("zh") else ", ").join(lacking)
        reason = " ".join(known["without_gate"]["reason"].split())
        yield texts.plain("beside-without-gate", lacking=said, reason=reason)


def _silence(shown: Published, say: Say) -> Iterable[str]:
    """What the rule takes silent seats for, without which the bars of what was cast do not explain the tests."""
    silent, without = shown.rule.silent, shown.outcome["without_silent"]
    if silent.counts == "absent" or shown.straw:
        return
    yield say("rule-silent", counts=silent.counts, days=silent.days, clause=silent.clause)
    if without is not None:
        yield say("wall-silence", passed=str(without).lower())


def flip_said(flip: Flip | None, say: Say) -> Iterable[str]:
    """How many seats are in doubt, how many it would take, and whether the result stands."""
    if flip is None:
        return
    by = ((kind, flip.doubts.get(kind, 0)) for kind in ("contested", "proxy", "assisted", "recused"))
    kinds = say("choice-between").join(say("flip-kind", kind=kind, count=count) for kind, count in by if count)
    yield say("flip-doubts", count=flip.seats, kinds=kinds)
    if flip.verdict == "stands" and flip.needed is not None and flip.needed > flip.seats:
        yield say("flip-stands-needed", needed=flip.needed)
    else:
        yield say("flip-verdict", verdict=flip.verdict)
