"""The gate in words: what is missing with who can bring it, a community's conditions, and how it stood for a vote."""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.gate import FIFTH, Condition
from handlers.screens.screen import Screen, fitted, moment, shortened
from texts import Texts
from usecases.gate import GateKept, GatePage, GateRules, GateShown, MatterSet

_WHICH, _REASON = 120, 300
_OPEN = ("questions", "amendments", "objections")
"""Conditions that count what is still open, and need none of it."""


def gate_lines(gate: GateShown, vote: int | None, texts: Texts, zone: str) -> Iterable[str]:
    """For the proposal's card: what is missing with who can bring it; or that it is open, or under a vote."""
    if gate.matter is not None:
        yield texts.say("gate-matter", matter=gate.matter)
    if gate.without is not None:
        names = ", ".join(gate.without.names)
        lacking = lacking_said(gate.without.lacking, texts)
        yield texts.say("gate-without", names=names, lacking=lacking, reason=shortened(gate.without.reason, _REASON))
    if vote is not None:
        yield texts.say("gate-voted", vote=vote)
    elif gate.is_open:
        yield texts.say("gate-open", met=str(gate.without is None).lower())
    else:
        yield texts.say("gate-title")
        yield from (condition_line(each, texts, zone) for each in gate.lacking)


def condition_line(condition: Condition, texts: Texts, zone: str) -> str:
    """What one condition of the gate still needs, and who can bring it."""
    ready = moment(texts, condition.ready_at, zone) if condition.ready_at is not None else ""
    left = condition.got if condition.name in _OPEN else condition.needed - condition.got
    return texts.say(
        "gate-condition", name=condition.name, needed=condition.needed, left=left, ready=ready,
        which=shortened(", ".join(condition.which), _WHICH),
    )  # fmt: skip


def lacking_said(names: Iterable[str], texts: Texts) -> str:
    """The names of conditions, one after the other; ``none`` for none."""
    return ", ".join(texts.plain("gate-name", name=name) for name in names) or "none"


def record_line(kept: GateKept, texts: Texts) -> str:
    """How the gate stood when a vote was called, for the vote's card and its result."""
    lacking, reason = lacking_said(kept.lacking, texts), shortened(kept.reason or "", _REASON)
    return texts.say("gate-record", lacking=lacking, reason=reason)


def gate_page_screen(page: GatePage, texts: Texts) -> Screen:
    """Every condition, met or not, and how each stood when a vote was called."""
    lines = [texts.say("gate-page", proposal=page.proposal, title=page.title)]
    lines += [_line(each, texts) for each in page.gate.conditions]
    lines += ["", *gate_lines(page.gate, page.kept[-1].vote if page.kept else None, texts, page.zone)]
    for kept in page.kept:
        lines += ["", texts.say("gate-kept", vote=kept.vote, at=moment(texts, kept.at, page.zone))]
        lines += [record_line(kept, texts), *(_line(each, texts) for each in kept.conditions)]
    return Screen(fitted(lines, [], texts))


def _line(condition: Condition, texts: Texts) -> str:
    counted = condition.name not in (*_OPEN, "opinion", "word")
    return texts.say(
        "gate-line", what=texts.plain("gate-name", name=condition.name), met=str(condition.met).lower(),
        got=texts.plain("gate-got", name=condition.name, got=condition.got),
        needed=str(condition.needed) if counted else "none",
    )  # fmt: skip


def gate_rules_screen(rules: GateRules, texts: Texts) -> Screen:
    """A community's conditions, and those of its types of matter."""
    lines = [texts.say("gate-rules", community=rules.community), *_rules(rules.gate, texts)]
    for name, gate in rules.matters.items():
        lines += [texts.say("gate-of-matter", matter=name), *_rules(gate, texts)]
    return Screen(fitted(lines, ["", texts.say("gate-how")], texts))


def _rules(gate: Mapping[str, Any], texts: Texts) -> list[str]:
    asked = {name: value for name, value in gate.items() if value and (name, value) != ("agenda", FIFTH)}
    said = [texts.say("gate-rule", name=name, value=str(value)) for name, value in asked.items()]
    return said or [texts.say("gate-rules-none")]


def matter_set_screen(done: MatterSet, texts: Texts) -> Screen:
    return Screen(texts.say("matter-set", proposal=done.proposal, matter=done.matter, rule=done.rule))
