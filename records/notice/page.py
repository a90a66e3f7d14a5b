"""What stands on the notice for the wall: what was asked, counted and decided, in words, and where to object."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import unescape
from typing import Any

from domain.counting.result import Counted, level
from domain.rules.model import Rule
from domain.rules.registry import preset_of
from records.amounts import moment, percent, total, weight
from records.beside import beside
from records.decided import equal, finishing, moving, steps
from records.explain import test_word
from records.published import DUELS, IN_ROUNDS, Published
from texts import Texts

_MARKUP = re.compile(r"</?[a-z]+>")
_OPTIONS = 24
_LONGEST, _SHORT, _MANY = 120, 48, 10
"""Options on the page, and letters of each, where there are not many and where there are: what is more stands in the
bundle."""
_STEPS = 12
"""Steps of a count on the page, the last ones: they decided. Those before stand in the bundle."""
_BRIEF = 20
"""Letters of each of several winners in the headline."""


@dataclass(frozen=True)
class Table:
    """``numbers`` is how many columns at the end hold numbers."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: int


@dataclass(frozen=True)
class Page:
    """The notice from top to bottom. ``code`` is what the QR code holds."""

    heading: str
    title: str
    facts: tuple[tuple[str, str], ...]
    verdict: str
    tables: tuple[Table, ...]
    remarks: tuple[str, ...]
    closing: tuple[str, ...]
    code: str
    code_label: str


def page_of(shown: Published, texts: Texts) -> Page:
    """The notice of a result, in that language. What people wrote stands there without control characters."""
    vote, say = shown.vote, texts.plain
    number = vote["number"]
    return Page(
        say("wall-heading", community=printable(vote["community"]), straw=_flag(shown.straw)),
        say("wall-title", number=number, title=printable(vote["title"])),
        tuple(_facts(shown, texts)),
        _verdict(shown, texts),
        tuple(each for each in (_ballots(shown, texts), _steps(shown, texts), _tests(shown, texts)) if each.rows),
        tuple(_remarks(shown, texts)),
        (say("wall-object", number=number), say("wall-hangs"), say("wall-signed"), say("wall-place")),
        shown.link or shown.root,
        say("wall-code", link=str(bool(shown.link)).lower()),
    )


def printable(text: str) -> str:
    """The text on one line, without signs that cannot be printed or that change the direction of others."""
    line = " ".join(text.split())
    return "".join(letter for letter in line if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Cn"))


def _label(shown: Published, key: str, longest: int = 0) -> str:
    label = printable(shown.labels.get(key, key))
    longest = longest or (_SHORT if len(shown.numbers) > _MANY else _LONGEST)
    short = label if len(label) <= longest else label[: longest - 1].rstrip() + "…"
    return f"{shown.numbers[key]}. {short}" if key in shown.numbers else short


# --- what was asked --------------------------------------------------------------------------------------------------


def _facts(shown: Published, texts: Texts) -> Iterable[tuple[str, str]]:
    vote, say = shown.vote, texts.plain
    yield say("wall-fact", fact="question"), _question(vote, texts)
    opens, closed = (moment(texts, shown.instant(name), shown.zone) for name in ("opens_at", "closed_at"))
    yield say("wall-fact", fact="when"), say("wall-when", opens=opens, closed=closed)
    asked = _listed((_asked(axis, of, texts) for axis, (of, _) in shown.turnout.items()), texts)
    roll = printable(vote["roll"])
    yield say("wall-fact", fact="who"), say(
        "wall-who", seats=vote["seats"], roll=roll, weights=asked, part=_flag(shown.part)
    )  # fmt: skip
    took = _listed((_taken(axis, of, got, texts) for axis, (of, got) in shown.turnout.items()), texts)
    yield say("wall-fact", fact="took-part"), say("wall-took-part", cast=shown.cast, seats=vote["seats"], weights=took)
    method = shown.method.partition("/")[0]
    yield say("wall-fact", fact="counted"), say("wall-method", method=method)
    if not shown.straw:  # nothing has to be reached
        rule = shown.rule
        title = say("rule-title", rule=preset_of(rule.id), title=printable(rule.title))
        yield say("wall-fact", fact="rule"), say("wall-rule", title=title, rule=rule.id)
    yield say("wall-fact", fact="apart"), _listed(_apart(shown, texts), texts) or say("wall-none-apart")


def _apart(shown: Published, texts: Texts) -> Iterable[str]:
    """How many seats were not simply cast for by a holder, by what there was about them."""
    opened, closed = shown.events[0].facts, shown.events[-1].facts
    ways, out = closed["ways"], [opened["recused"], closed["recused"]]
    counts = {
        "contested": closed["contested"], "proxy": ways["proxy"], "phone": ways["phone"], "paper": ways["paper"],
        "own": sum(each["own"] for each in out), "named": sum(each["named"] for each in out),
    }  # fmt: skip
    return (texts.plain("wall-apart", what=what, count=count) for what, count in counts.items() if count)


def _question(vote: Mapping[str, Any], texts: Texts) -> str:
    on = vote["proposal"]
    if on is None:
        return texts.plain("wall-no-proposal")
    return texts.plain("wall-proposal", number=on["number"], version=on["version"], title=printable(on["title"]))


def _asked(axis: str, of: int, texts: Texts) -> str:
    return texts.plain("wall-weight", axis=texts.plain("axis", axis=axis), weight=weight(axis, of))


def _taken(axis: str, of: int, got: int, texts: Texts) -> str:
    named = texts.plain("axis", axis=axis)
    return texts.plain("wall-of-all", axis=named, weight=weight(axis, got), share=percent(got, of))


def _listed(said: Iterable[str], texts: Texts) -> str:
    return ("；" if texts.language.startswith("zh") else "; ").join(said)


def _verdict(shown: Published, texts: Texts) -> str:
    passed, winners, straw = bool(shown.outcome["passed"]), shown.outcome["winners"], _flag(shown.straw)
    if shown.counted is None or not winners:
        return texts.plain("wall-verdict", passed=_flag(passed), straw=straw)
    ahead = level(shown.counted) if shown.straw else winners
    named = (_label(shown, each, _LONGEST if len(ahead) == 1 else _BRIEF) for each in ahead)
    return texts.plain("wall-chosen", winners=_listed(named, texts), straw=straw)


# --- what was counted ------------------------------------------------------------------------------------------------


def _column(column: str, texts: Texts) -> str:
    return texts.plain("wall-column", column=column)


def _ballots(shown: Published, texts: Texts) -> Table:
    return _choices(shown, texts) if shown.counted is None else _options(shown, shown.counted, texts)


def _choices(shown: Published, texts: Texts) -> Table:
    """Yes, no, abstain and no ballot, on each axis."""
    axes = list(shown.turnout)
    rows = []
    for choice in shown.tally:
        sums = [_share(axis, shown.tally[choice][axis], shown.turnout[axis][0]) for axis in axes]
        rows.append((texts.plain("choice", choice=choice), *sums))
    silent = [_share(axis, max(of - got, 0), of) for axis, (of, got) in shown.turnout.items()]
    rows.append((texts.plain("picture-silent"), *silent))
    columns = (_column("choice", texts), *(texts.plain("axis", axis=axis) for axis in axes))
    return Table(texts.plain("wall-votes"), columns, tuple(rows), len(axes))


def _share(axis: str, value: int, of: int) -> str:
    return f"{weight(axis, value)} ({percent(value, of)})"


def _options(shown: Published, counted: Counted, texts: Texts) -> Table:
    """The chosen as they were, then the others by what they got."""
    axis = "" if shown.method in DUELS else counted.axis
    winners: Sequence[str] = () if shown.straw else shown.outcome["winners"]
    costs = {each["key"]: each["cost"] for each in shown.vote["options"] if "cost" in each}
    got = {key: counted.totals.get(key, {}).get(counted.axis, Fraction(0)) for key in shown.numbers}
    states = moving(counted)[1:] if shown.method in IN_ROUNDS else []
    others = sorted((key for key in shown.measured if key not in winners), key=lambda key: -got[key])
    order = finishing(shown, states) if states else [*winners, *others]
    rows = []
    for key in order[:_OPTIONS]:
        cost = [weight("", int(costs[key] or 0))] if costs else []
        place = texts.plain("wall-chosen-mark", place=winners.index(key) + 1) if key in winners else ""
        last = [_at_the_end(axis, states[-1].totals.get(key), texts)] if states else []
        rows.append((_label(shown, key), place, *cost, total(axis, got[key]), *last))
    if len(order) > _OPTIONS:
        rest = texts.plain("wall-rest", count=len(order) - _OPTIONS, straw=_flag(shown.straw))
        rows.append((rest, *[""] * (len(rows[0]) - 1)))
    if shown.straw:
        rows = [(label, *more) for label, _, *more in rows]
    what = texts.plain("picture-options", method=shown.method)
    named = texts.plain("picture-counted-in", what=what, axis=texts.plain("axis", axis=axis)) if axis else what
    cost = [_column("cost", texts)] if costs else []
    chosen = [] if shown.straw else [_column("chosen", texts)]
    last = [texts.plain("picture-round-end")] if states else []
    columns = (_column("option", texts), *chosen, *cost, named, *last)
    return Table(texts.plain("wall-votes"), columns, tuple(rows), len(cost) + 1 + len(last))


def _at_the_end(axis: str, had: Fraction | None, texts: Texts) -> str:
    """What an option had in the last round; nothing when it had dropped out."""
    return texts.plain("wall-none") if had is None else total(axis, had)


def _steps(shown: Published, texts: Texts) -> Table:
    """What decided among options that were put in order or held against each other."""
    labels = {key: _label(shown, key, _SHORT) for key in shown.labels}
    said = steps(shown, shown.counted, labels, texts) if shown.counted else []
    rows = [(line,) for line in said[-_STEPS:]]
    if before := len(said) - len(rows):
        rows.insert(0, (texts.plain("wall-steps-before", count=before),))
    return Table(texts.plain("wall-steps"), (_column("step", texts),), tuple(rows), 0)


def _tests(shown: Published, texts: Texts) -> Table:
    """What the rule asked for; of a straw poll nothing, as it decides nothing."""
    rule = shown.rule
    heading = texts.plain("wall-counts", count=len(rule.axes), combine=rule.combine)
    columns = tuple(_column(each, texts) for each in ("test", "count", "verdict", "needed", "got"))
    kinds = () if shown.straw else ("rule", "procedure")
    tests = (test for test in shown.outcome["tests"] if test["kind"] in kinds)
    return Table(heading, columns, tuple(_test(test, rule, texts) for test in tests), 2)


def _test(test: Mapping[str, Any], rule: Rule, texts: Texts) -> tuple[str, ...]:
    name, axis, say = test["name"], test["axis"], texts.plain
    decides = test["kind"] == "rule" or name in rule.stops
    online = _flag(test["on_line"] and test["of"] > 0)
    reached = say("wall-test", passed=_flag(test["passed"]), online=online, decides=_flag(decides))
    if name == "tie":
        needed, got = say("wall-none"), say("wall-tie-broken", by=rule.tie, passed=_flag(test["passed"]))
    elif name == "call":
        needed = got = say("wall-none")
    elif axis == "days":
        needed, got = say("wall-days", days=test["needed"]), say("wall-days", days=test["got"])
    elif name in ("no", "objections"):
        needed, got = say("wall-below", weight=weight(axis, test["needed"])), weight(axis, test["got"])
    else:
        needed, got = weight(axis, test["needed"]), _share(axis, test["got"], test["of"])
    on = say("wall-none") if axis in ("days", "role", "objections") else say("axis", axis=axis)
    return say("test", test=test_word(name, axis, rule)), on, reached, needed, got


# --- what goes with it -----------------------------------------------------------------------------------------------


def _remarks(shown: Published, texts: Texts) -> Iterable[str]:
    """What a reader must know beside the numbers, the law's own sentence among it."""
    say, outcome = texts.plain, shown.outcome
    yield from (printable(line) for line in beside(shown, texts))
    limits = shown.vote.get("limits") or {}
    if limits.get("budget") is not None and not shown.straw:
        costs = {each["key"]: each["cost"] or 0 for each in shown.vote["options"]}
        spent = sum(costs[winner] for winner in outcome["winners"])
        budget = limits["budget"]
        yield say("wall-spent", budget=weight("", budget), spent=weight("", spent), left=weight("", budget - spent))
    for by, order in equal(shown, shown.counted) if shown.counted else ():
        yield say("wall-tie", by=by, order=_listed((_label(shown, each) for each in order), texts))
    if not shown.straw:
        yield from _binding(shown, texts)
    yield say("wall-check", number=shown.vote["number"], root=shown.root)


def _binding(shown: Published, texts: Texts) -> Iterable[str]:
    """What the count is worth, and what comes of it."""
    say, outcome = texts.plain, shown.outcome
    yield from _basis(shown, texts)
    if outcome["passed"]:
        yield say("wall-next")
    elif outcome["second_call"]:
        yield say("wall-second")


def _basis(shown: Published, texts: Texts) -> Iterable[str]:
    """Where the rule is written, what its count is worth in law, and how sure its source is."""
    rule, basis = shown.rule, shown.rule.basis
    cited = texts.plain("citation", rule=preset_of(rule.id), citation=printable(basis.citation))
    version = printable(basis.version) or "none"
    yield _bare(texts.plain("rule-source", citation=cited or "none", version=version, forum=basis.forum))
    if cited and basis.read != "primary":
        yield _bare(texts.plain("rule-read", read=basis.read))


def _flag(value: object) -> str:
    return str(bool(value)).lower()


def _bare(said: str) -> str:
    return unescape(_MARKUP.sub("", said)).strip()
