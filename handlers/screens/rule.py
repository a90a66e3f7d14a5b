"""A rule in plain words: short on a vote's card, in full where it is looked up."""

from collections.abc import Iterable

from domain.ballots.paper import Paper
from domain.ballots.verdict import relative
from domain.rules import PRESETS
from domain.rules.model import SECOND, AxisRule, Cap, Quorum, Rule, SecondCall, Threshold
from domain.rules.registry import preset_of
from handlers.screens.screen import Button, Screen, fitted
from texts import Texts
from usecases.rules import RuleBook, RuleDecided, RuleDraft


def card_lines(rule: Rule, paper: Paper, texts: Texts) -> Iterable[str]:
    """The rule on the card of a vote with that paper: what each axis must reach, whatever is unusual, and where it is
    written. Where the method finds what has more, the rule says only in what is counted."""
    yield texts.say("rule-name", rule=rule.id)
    if paper.in_words:
        yield from _what_decides(rule, texts)
    elif relative(rule):
        yield from _what_is_counted(rule, texts)
    else:
        yield from _what_decides(rule, texts)
        yield texts.say("rule-yes-names")
    if rule.silent.counts != "absent":
        yield _silence(rule, texts)
    yield from _source(rule, texts)


def rule_lines(rule: Rule, texts: Texts) -> Iterable[str]:
    """All that the rule says."""
    yield texts.say("rule-name", rule=rule.id) + " " + title(rule, texts)
    yield from _what_decides(rule, texts)
    yield texts.say("rule-abstain", abstain=rule.abstain)
    yield _silence(rule, texts)
    yield texts.say("rule-tie", tie=rule.tie)
    yield from _who_casts(rule, texts)
    yield from _how_called(rule, texts)
    if rule.second_call is not None:
        yield from _second_call(rule, rule.second_call, texts)
    yield from _source(rule, texts)
    note = texts.plain("rule-note", rule=preset_of(rule.id))
    if note != "none":
        yield texts.say("rule-note", rule=preset_of(rule.id))


def title(rule: Rule, texts: Texts) -> str:
    """What the rule is called: a preset in the reader's language, a community's own as it calls it."""
    return texts.say("rule-title", rule=preset_of(rule.id), title=rule.title)


def rule_called(texts: Texts, rule_id: str, own: str = "") -> str:
    """The rule in a line of plain text: what it is called, and its id; ``own`` is the title of a community's own."""
    preset = PRESETS.get(preset_of(rule_id))
    called = texts.plain("rule-title", rule=preset_of(rule_id), title=preset.title if preset else own)
    return f"{called} · {rule_id}" if called else rule_id


def citation(rule_id: str, said: str, texts: Texts) -> str:
    """Where a rule is written, in the reader's language."""
    return texts.plain("citation", rule=preset_of(rule_id), citation=said)


# --- what decides ----------------------------------------------------------------------------------------------------


def _what_decides(rule: Rule, texts: Texts) -> Iterable[str]:
    if rule.consent is not None:
        yield texts.say(
            "rule-consent", fallback=_flag(rule.consent.fallback), proxies=_flag(rule.consent.proxies_block)
        )
    yield from _axes(rule.axes, rule.combine, texts)


def _axes(axes: tuple[AxisRule, ...], combine: str, texts: Texts) -> Iterable[str]:
    if combine == "any" and len(axes) > 1:
        yield texts.say("rule-any")
    for axis in axes:
        passing = _threshold(axis.passing, texts)
        name, quorum = texts.plain("axis", axis=axis.id), _quorum(axis.quorum, texts)
        yield texts.say("rule-axis", axis=name, quorum=quorum, counts=axis.passing.counts, passing=passing)
        if axis.cap is not None:
            yield texts.say("rule-cap", axis=name, cap=_cap(axis.cap))


def _what_is_counted(rule: Rule, texts: Texts) -> Iterable[str]:
    for axis in rule.axes:
        name = texts.plain("axis", axis=axis.id)
        yield texts.say("rule-counted", axis=name, quorum=_quorum(axis.quorum, texts))
        if axis.cap is not None:
            yield texts.say("rule-cap", axis=name, cap=_cap(axis.cap))


def _cap(cap: Cap) -> str:
    return "others" if cap.fraction is None else str(cap.fraction)


def _threshold(threshold: Threshold, texts: Texts) -> str:
    base = texts.plain("base", base=threshold.base.value)
    return texts.plain("threshold", strict=_flag(threshold.strict), fraction=str(threshold.fraction), base=base)


def _quorum(quorum: Quorum | None, texts: Texts) -> str:
    if quorum is None:
        return "none"
    base = texts.plain("base", base="root" if quorum.root else "eligible")
    line = texts.plain("threshold", strict=_flag(quorum.strict), fraction=str(quorum.fraction), base=base)
    return texts.plain("rule-quorum", line=line, least=quorum.least, counts=quorum.counts)


# --- who counts, who casts -------------------------------------------------------------------------------------------


def _silence(rule: Rule, texts: Texts) -> str:
    silent = rule.silent
    return texts.say("rule-silent", counts=silent.counts, days=silent.days, clause=silent.clause)


def _who_casts(rule: Rule, texts: Texts) -> Iterable[str]:
    proxy = rule.proxy
    most = "any" if proxy.most is None else str(proxy.most)
    share = "any" if proxy.share is None else str(proxy.share)
    yield texts.say("rule-proxies", most=most, share=share, limits=proxy.limits)
    if proxy.most != 0 and proxy.ballots != "any":
        yield texts.say("rule-proxy-ballots", ballots=proxy.ballots)
    if proxy.excluded:
        roles = ", ".join(texts.plain("rule-role", role=role) for role in proxy.excluded)
        yield texts.say("rule-proxies-excluded", roles=roles)
    if rule.joint_owners != "any_holder":
        yield texts.say("rule-representative")
    if rule.recusal != "none":
        yield texts.say("rule-recusal", recusal=rule.recusal)
    if rule.part != "all":
        yield texts.say("rule-part", part=rule.part)


def _how_called(rule: Rule, texts: Texts) -> Iterable[str]:
    for name, days in (("notice", rule.notice_days), ("objection", rule.objection_days)):
        if days:
            yield texts.say("rule-days", name=name, days=days, stops=_flag(name in rule.stops))
    if rule.call is not None:
        roles = ", ".join(texts.plain("rule-role", role=role) for role in rule.call.roles) or "none"
        signed = ", ".join(f"{texts.plain('axis', axis=each.axis)} {each.fraction}" for each in rule.call.signed)
        yield texts.say(
            "rule-call", roles=roles, signed=signed or "none", combine=rule.call.combine,
            stops=_flag("call" in rule.stops),
        )  # fmt: skip


def _second_call(rule: Rule, second: SecondCall, texts: Texts) -> Iterable[str]:
    yield texts.say("rule-second", after=second.after, once=_flag(second.at_once), rule=f"{rule.id}{SECOND}")
    for each in second.reached:
        threshold = _threshold(each.threshold, texts)
        yield texts.say("rule-second-reached", axis=texts.plain("axis", axis=each.axis), threshold=threshold)
    yield from _axes(second.axes, second.combine, texts)


def _source(rule: Rule, texts: Texts) -> Iterable[str]:
    said = citation(rule.id, rule.citation, texts) or "none"
    version = rule.basis.version or "none"
    if said != "none" or rule.forum != "own":
        yield texts.say("rule-source", citation=said, version=version, forum=rule.forum)
    if said != "none" and rule.basis.read != "primary":
        yield texts.say("rule-read", read=rule.basis.read)


def _flag(value: bool) -> str:
    return str(value).lower()


# --- screens ---------------------------------------------------------------------------------------------------------


def rule_screen(rule: Rule, texts: Texts) -> Screen:
    """One rule, in full."""
    return Screen("\n".join(rule_lines(rule, texts)))


def book_screen(book: RuleBook, texts: Texts) -> Screen:
    """Every rule of the community in a few words each."""
    lines = [texts.say("rules-title", community=book.community)]
    for data in (*book.own, *book.presets):
        rule = Rule.from_data(data)
        lines += ["", f"{texts.say('rule-name', rule=rule.id)} {title(rule, texts)}", *_what_decides(rule, texts)]
    return Screen(fitted(lines, ["", texts.say("rules-more")], texts, 4000))


def draft_screen(draft: RuleDraft, texts: Texts) -> Screen:
    """A rule that was read, in words, with the buttons to keep it."""
    rule = Rule.from_data(draft.rule)
    last = texts.say("rule-confirm", community=draft.community, replaces=_flag(draft.replaces))
    buttons = (
        Button(texts.plain("rule-keep"), data=f"r:{draft.id}:yes"),
        Button(texts.plain("rule-drop"), data=f"r:{draft.id}:no"),
    )
    return Screen("\n".join([*rule_lines(rule, texts), "", last]), (buttons,))


def decided_screen(decided: RuleDecided, texts: Texts) -> Screen:
    return Screen(texts.say("rule-decided", rule=decided.rule, community=decided.community, kept=_flag(decided.kept)))
