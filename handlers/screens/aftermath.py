"""After the count: why it came out so, and what somebody who said no could live with."""

import html
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from handlers.screens.screen import Button, Links, Screen, fitted, shortened
from records.amounts import percent, weight
from records.explain import explained, settled, test_said
from records.published import Published
from texts import Texts
from usecases.conditions import Condition
from usecases.results import Why

_LABEL = 80


def result_rows(vote: int, *, in_words: bool, texts: Texts, links: Links) -> tuple[tuple[Button, ...], ...]:
    """What a result offers everybody: the way to it leads through the private chat."""
    why = Button(texts.plain("why-button"), url=links.start(f"why-{vote}"))
    unless = Button(texts.plain("unless-button"), url=links.start(f"condition-{vote}"))
    return ((why,), (unless,)) if in_words else ((why,),)


def unless_row(vote: int, texts: Texts) -> tuple[Button, ...]:
    """The same to somebody in private whose ballot says no."""
    return (Button(texts.plain("unless-button"), data=f"cu:{vote}"),)


# --- why it came out so ----------------------------------------------------------------------------------------------


def why_screen(why: Why, texts: Texts) -> Screen:
    """The result in sentences, what became of one's own choice first."""
    shown = why.shown
    number, title = shown.vote["number"].removeprefix("V-"), shortened(shown.vote["title"], 200)
    lines = [texts.say("why-title", number=number, title=title)]
    lines += _by_tests(why, texts) if shown.counted is None else _by_rounds(why, texts)
    return Screen(fitted(lines, [texts.say("why-check", number=number)], texts))


def _by_tests(why: Why, texts: Texts) -> Iterable[str]:
    shown = why.shown
    tests = [test for test in shown.outcome["tests"] if test["kind"] == "rule"]
    if shown.method == "yesno":
        for choice in why.mine:
            yield from (_others(shown, choice, axis, texts) for axis in shown.turnout)
    if shown.straw:
        yield texts.say("terms-straw")
        return
    yield texts.say("why-passed" if shown.outcome["passed"] else "why-failed")
    for test in tests:
        yield _test(test, shown, texts)
    missing = [test for test in shown.outcome["tests"] if test["kind"] == "procedure" and not test["passed"]]
    yield from (test_said(test, shown.rule, texts, texts.say) for test in missing)


def _others(shown: Published, choice: str, axis: str, texts: Texts) -> str:
    """How many said the same."""
    same = shown.tally[choice][axis]
    said, named = texts.plain("choice", choice=choice), texts.plain("axis", axis=axis)
    share = percent(same, shown.turnout[axis][1])
    return texts.say("why-same", choice=said, axis=named, weight=weight(axis, same), share=share)


def _test(test: dict[str, Any], shown: Published, texts: Texts) -> str:
    """A test with how far it was from its line."""
    said = test_said(test, shown.rule, texts, texts.say)
    if test["name"] not in ("quorum", "pass"):
        return said
    gap = test["got"] - test["needed"]
    if gap >= 0:
        return said + texts.say("why-beyond", weight=weight(test["axis"], gap))
    return said + texts.say("why-short", weight=weight(test["axis"], -gap))


def _by_rounds(why: Why, texts: Texts) -> Iterable[str]:
    shown = why.shown
    counted = shown.counted
    assert counted is not None  # _by_tests has the others
    labels = {key: f"{shown.numbers[key]}. {shortened(label, _LABEL)}" for key, label in shown.labels.items()}
    rounds = [html.escape(line, quote=False) for line in explained(counted, labels, texts)]
    for key in why.mine:
        yield texts.say("why-mine", option=labels[key], chosen=str(key in shown.outcome["winners"]).lower())
        about = [key in (each.option, each.facts.get("against"), each.facts.get("by")) for each in counted.rounds]
        yield from (f"– {line}" for line, of_mine in zip(rounds, about, strict=True) if of_mine)
    if not shown.outcome["passed"] and not shown.straw:
        yield texts.say("why-failed")
        yield from (_test(test, shown, texts) for test in shown.outcome["tests"] if test["kind"] == "rule")
    yield texts.say("why-rounds")
    yield from (f"– {line}" for line in rounds)  # a number before the option's own would be taken for it
    # who won a lot is said; the tickets, 64 letters each, are in the bundle
    plain = replace(counted, ties=tuple(replace(tie, tickets={}) for tie in counted.ties))
    yield from (f"– {html.escape(line, quote=False)}" for line in settled(plain, labels, texts))


# --- no, unless ------------------------------------------------------------------------------------------------------


def asked_screen(condition: Condition, texts: Texts) -> Screen:
    """Ask what the person could live with; what they said already may be replaced or taken back."""
    lines = [texts.say("unless-ask", number=condition.vote, title=shortened(condition.title, 200))]
    if condition.text is None:
        return Screen("\n".join(lines))
    lines.append(texts.say("unless-stands", text=condition.text))
    return Screen("\n".join(lines), _drop(condition, texts))


def kept_screen(condition: Condition, texts: Texts) -> Screen:
    """What stands now."""
    if condition.text is None:
        return Screen(texts.say("unless-dropped", number=condition.vote))
    kept = texts.say("unless-kept", number=condition.vote, text=condition.text)
    return Screen(kept, _drop(condition, texts))


def _drop(condition: Condition, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    return ((Button(texts.plain("unless-drop"), data=f"cn:{condition.id}"),),)
