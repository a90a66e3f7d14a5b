"""A community writes its own rule: what is missing, unknown, unfit or contradictory is refused by its name."""

import re
import tomllib
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from domain.refusals import Refusal
from domain.rule_refusals import RuleContradicts, RuleKeyMissing, RuleKeyUnknown, RuleUnreadable, RuleValueUnfit
from domain.rules import PRESETS, Base, Rule, Threshold
from domain.rules.contradictions import WHYS, contradictions
from domain.rules.model import Cap, Proxies, Quorum, Silence
from domain.rules.own import LONGEST, read_rule
from domain.rules.presets import FR_25, at_least, axis, more_than, quorum
from tests.domain.counting import SIMPLE, heads

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.partition("```toml\n")[2].partition("```")[0]
ROLES = ("moderator", "convener", "teller")


def read(text: str) -> Rule:
    return read_rule(text, ROLES)


def changed(before: str, after: str) -> str:
    """The example with a line changed."""
    assert EXAMPLE.count(before) >= 1, before
    return EXAMPLE.replace(before, after, 1)


def test_the_example_on_the_page_is_a_rule_that_says_what_its_comments_say() -> None:
    rule = read(EXAMPLE)
    assert (rule.id, rule.title, rule.combine, rule.abstain) == ("garden-2026", "The garden fund", "all", "in_base")
    assert rule.silent == Silence("deemed_yes", 30, "Rules of procedure of 1 March 2026, clause 12")
    assert (rule.tie, rule.consent, rule.joint_owners, rule.recusal) == ("lot", None, "any_holder", "no_ballot")
    assert (rule.notice_days, rule.objection_days, rule.stops, rule.part) == (15, 7, ("notice",), "all")
    assert rule.proxy == Proxies(3, Fraction(1, 10), "either", "any", ("outsider", "moderator"))
    assert rule.call is not None
    assert (rule.call.roles, rule.call.combine) == (("moderator", "convener"), "all")
    assert [(each.axis, each.fraction) for each in rule.call.signed] == [
        ("heads", Fraction(1, 5)), ("area", Fraction(1, 5)),
    ]  # fmt: skip
    first, second = rule.axes
    assert (first.id, first.cap, second.cap) == ("heads", None, Cap(Fraction(1, 5)))
    assert first.quorum == Quorum(Fraction(2, 3), root=False, strict=False, least=3, counts="ballots")
    assert first.passing == Threshold(Fraction(1, 2), strict=True, base=Base.PARTICIPANTS, counts="yes")
    assert second.quorum == Quorum(Fraction(1, 2), root=False, strict=True, least=0, counts="ballots")
    assert second.passing == Threshold(Fraction(3, 4), strict=False, base=Base.PARTICIPANTS, counts="yes")
    assert rule.second_call is not None
    assert (rule.second_call.after, rule.second_call.at_once, rule.second_call.notice_days) == ("no_quorum", False, 7)
    assert rule.second_call.reached[0].threshold.base == Base.ELIGIBLE
    assert rule.second_call.axes[0].passing.base == Base.ATTENDING
    assert (rule.basis.version, rule.forum) == ("2026-03-01", "own")
    assert Rule.from_data(rule.as_data()) == rule


def test_everything_there_may_be_none_of_can_be_said_to_be_none() -> None:
    text = re.sub(r"(?s)\[second_call\].*?\[basis\]", "[basis]", EXAMPLE)
    text = re.sub(r"(?s)\[call\].*?\[\[axes\]\]", "[[axes]]", text, count=1)
    text = re.sub(r"(?s)\[proxy\].*?\[\[axes\]\]", "[[axes]]", text, count=1)
    text = re.sub(r"silent = \{.*\}", 'silent = "absent"', text).replace('cap = "1/5"', 'cap = "others"')
    text = re.sub(r"quorum = \{.*\}", 'quorum = "none"', text)
    rule = read(f'proxy = "none"\ncall = "none"\nsecond_call = "none"\n{text}')
    assert (rule.call, rule.second_call, rule.silent.counts) == (None, None, "absent")
    assert rule.silent == Silence("absent", 0, "")
    assert rule.proxy == Proxies(0, None, "both", "any", ())
    assert (rule.axes[0].quorum, rule.axes[1].cap) == (None, Cap(None))


@pytest.mark.parametrize(("line", "strict"), [("at_least_root", False), ("more_than_root", True)])
def test_quorums_of_the_root_can_be_said(line: str, strict: bool) -> None:
    root = f'quorum = {{ {line} = "3/2", least = 0, counts = "yes" }}'
    rule = read(changed('quorum = { at_least = "2/3", least = 3, counts = "ballots" }', root))
    assert rule.axes[0].quorum == Quorum(Fraction(3, 2), root=True, strict=strict, least=0, counts="yes")


def test_consent_can_be_said() -> None:
    rule = read(changed('consent = "none"', "consent = { fallback = true, proxies_block = false }"))
    assert rule.consent is not None
    assert (rule.consent.fallback, rule.consent.proxies_block) == (True, False)


# --- what is missing or unknown --------------------------------------------------------------------------------------


def places(values: dict[str, Any], where: str = "") -> list[tuple[list[str | int], str]]:
    """Every key of the example: the way to it, and its name as a refusal says it."""
    found: list[tuple[list[str | int], str]] = []
    for key, value in values.items():
        name = f"{where}.{key}" if where else key
        found.append(([key], name))
        if isinstance(value, dict):
            found += [([key, *way], inner) for way, inner in places(value, name)]
        if isinstance(value, list):
            for place, each in enumerate(value):
                if isinstance(each, dict):
                    found += [([key, place, *way], inner) for way, inner in places(each, f"{name}[{place + 1}]")]
    return found


PLACES = places(tomllib.loads(EXAMPLE))


def without(way: list[str | int], **added: object) -> str:
    """The example as TOML again, with the key at the end of the way left out, or with others beside it."""
    document = tomllib.loads(EXAMPLE)
    table: Any = document
    for step in way[:-1]:
        table = table[step]
    if added:
        table.update(added)
    else:
        del table[way[-1]]
    return "\n".join(f"{key} = {toml(value)}" for key, value in document.items())


def toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(toml(each) for each in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


@pytest.mark.parametrize(("way", "name"), PLACES, ids=[name for _, name in PLACES])
def test_what_is_left_unset_stops_the_rule_by_its_name(way: list[str | int], name: str) -> None:
    with pytest.raises(RuleKeyMissing) as refused:
        read(without(way))
    line = name.endswith((".at_least", ".more_than"))
    assert refused.value.key == (name.rpartition(".")[0] + ".at_least" if line else name)
    assert refused.value.write


@pytest.mark.parametrize(
    ("way", "write"),
    [
        (["silent", "clause"], '"…"'),
        (["second_call", "citation"], '"…"'),
        (["second_call"], '"none" | [second_call]'),
        (["basis", "citation"], '"…"'),
        (["basis", "version"], '"2026-01-01"'),
        (["axes", 0, "pass", "more_than"], 'at_least = "2/3" | more_than = "2/3"'),
    ],
)
def test_what_is_missing_is_asked_for_as_it_is_written(way: list[str | int], write: str) -> None:
    with pytest.raises(RuleKeyMissing) as refused:
        read(without(way))
    assert refused.value.write == write


@pytest.mark.parametrize(("way", "name"), PLACES, ids=[name for _, name in PLACES])
def test_a_key_that_a_rule_has_not_is_refused_by_its_name(way: list[str | int], name: str) -> None:
    with pytest.raises(RuleKeyUnknown) as refused:
        read(without(way, quorom="none"))
    where = name.rpartition(".")[0]
    assert refused.value.key == (f"{where}.quorom" if where else "quorom")
    assert str(way[-1]) in refused.value.known


# --- what does not fit -----------------------------------------------------------------------------------------------

HALF = 'more_than = "1/2", of = "participants"'


@pytest.mark.parametrize("said", ['"66%"', "0.667", '"0.667"', "1", '"2/0"', '"-1/2"', '"½"', '"1/2/3"', '""', "true"])
def test_a_fraction_is_said_as_a_fraction(said: str) -> None:
    with pytest.raises(RuleValueUnfit) as refused:
        read(changed(HALF, f'more_than = {said}, of = "participants"'))
    assert refused.value.key == "axes[1].pass.more_than"
    assert refused.value.said == said.strip('"')
    assert refused.value.write == '"2/3"'


def test_a_whole_is_a_fraction_too() -> None:
    """All must say yes."""
    rule = read(changed(HALF, 'at_least = "1", of = "eligible"').replace('tie = "lot"', 'tie = "fail"'))
    assert rule.axes[0].passing == at_least("1", Base.ELIGIBLE)


def test_up_to_the_bound_itself_is_allowed() -> None:
    assert read(changed("notice_days = 15", "notice_days = 400")).notice_days == 400
    assert read(changed("objection_days = 7", "objection_days = 0")).objection_days == 0
    quorum = read(changed("least = 3", "least = 1_000_000_000")).axes[0].quorum
    assert quorum is not None
    assert quorum.least == 10**9
    assert read(EXAMPLE + "#" * (LONGEST - len(EXAMPLE))).id == "garden-2026"
    title = "a" * 500
    assert read(changed('title = "The garden fund"', f'title = "{title}"')).title == title


@pytest.mark.parametrize("said", ["heads", ["heads"], 1, {"id": "heads"}])
def test_axes_are_tables_and_nothing_else(said: object) -> None:
    with pytest.raises(RuleValueUnfit) as refused:
        read(saying(["axes"], said))
    assert refused.value.key == "axes"


@pytest.mark.parametrize(
    ("before", "after", "key", "write"),
    [
        ('combine = "all"', 'combine = "both"', "combine", '"all" | "any"'),
        ('abstain = "in_base"', "abstain = 3", "abstain", '"in_base" | "out_of_base" | "follow_majority"'),
        ("notice_days = 15", "notice_days = -1", "notice_days", "0 … 400"),
        ("notice_days = 15", "notice_days = 401", "notice_days", "0 … 400"),
        ("notice_days = 15", "notice_days = true", "notice_days", "0 … 400"),
        ("notice_days = 15", 'notice_days = "15"', "notice_days", "0 … 400"),
        ('stops = ["notice"]', 'stops = "notice"', "stops", '[] | ["notice", "objection", "call"]'),
        ('stops = ["notice"]', 'stops = ["notice", "notice"]', "stops", '[] | ["notice", "objection", "call"]'),
        ('stops = ["notice"]', 'stops = ["quorum"]', "stops", '[] | ["notice", "objection", "call"]'),
        ("least = 3", "least = 1_000_000_001", "axes[1].quorum.least", "0"),
        ("least = 3", "least = -1", "axes[1].quorum.least", "0"),
        ("least = 3", 'least = "3"', "axes[1].quorum.least", "0"),
        ('of = "participants"', 'of = "everyone"', "axes[1].pass.of",
         '"eligible" | "participants" | "attending" | "cast"'),
        ('cap = "none"', 'cap = "half"', "axes[1].cap", '"none" | "others" | "1/5"'),
        ('id = "garden-2026"', 'id = "Garden 2026"', "id", '"small-repairs"'),
        ('id = "garden-2026"', 'id = "fr-25"', "id", '"small-repairs"'),
        ('id = "garden-2026"', 'id = "garden-second"', "id", '"small-repairs"'),
        ('title = "The garden fund"', 'title = " "', "title", '"Small repairs"'),
        ('title = "The garden fund"', 'title = "a\\nb"', "title", '"Small repairs"'),
        ('title = "The garden fund"', f'title = "{"a" * 501}"', "title", '"Small repairs"'),
        ('id = "heads" ', 'id = "" ', "axes[1].id", '"heads" | "area" | "share"'),
        ("most = 3", "most = 0", "proxy.most", '3 | "any"'),
        ('excluded = ["outsider", "moderator"]', 'excluded = ["mayor"]', "proxy.excluded",
         '[] | ["outsider", "moderator", "convener", "teller"]'),
        ('consent = "none"', "consent = true", "consent",
         '"none" | { fallback = true, proxies_block = false }'),
        ('consent = "none"', "consent = { fallback = 1, proxies_block = false }", "consent.fallback", "true | false"),
        ('{ more_than = "1/2", of = "participants", counts = "yes" }', '"1/2"', "axes[1].pass",
         '{ more_than = "1/2", of = "cast", counts = "yes" }'),
        (HALF, f'at_least = "1/2", {HALF}', "axes[1].pass.more_than", "at_least / more_than: 1 ×"),
        ('forum = "own"', 'forum = "chat"', "basis.forum", '"own" | "meeting" | "circulation" | "official_system"'),
        ('roles = ["moderator", "convener"]', 'roles = ["mayor"]', "call.roles",
         '[] | ["moderator", "convener", "teller"]'),
        ('signed = [{ axis = "heads", fraction = "1/5" }, { axis = "area", fraction = "1/5" }]', 'signed = "none"',
         "call.signed", '[] | [{ axis = "heads", fraction = "1/5" }]'),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_refused_with_what_to_write(before: str, after: str, key: str, write: str) -> None:
    with pytest.raises(RuleValueUnfit) as refused:
        read(changed(before, after))
    assert (refused.value.key, refused.value.write) == (key, write)


WORDS: list[tuple[list[str | int], list[str]]] = [
    (["combine"], ["all", "any"]),
    (["abstain"], ["in_base", "out_of_base", "follow_majority"]),
    (["silent", "counts"], ["participates", "follow_majority", "deemed_yes"]),
    (["tie"], ["fail", "chair", "lot"]),
    (["joint_owners"], ["any_holder", "representative"]),
    (["recusal"], ["none", "no_ballot", "not_eligible"]),
    (["part"], ["all", "building", "stair", "affected"]),
    (["axes", 0, "quorum", "counts"], ["ballots", "yes"]),
    (["axes", 0, "pass", "counts"], ["yes", "no"]),
    (["axes", 0, "pass", "of"], ["eligible", "participants", "attending", "cast"]),
    (["proxy", "limits"], ["both", "either"]),
    (["proxy", "ballots"], ["instructed", "free", "any"]),
    (["call", "combine"], ["all", "any"]),
    (["second_call", "after"], ["not_passed", "no_quorum"]),
    (["second_call", "combine"], ["all", "any"]),
    (["second_call", "abstain"], ["in_base", "out_of_base", "follow_majority"]),
    (["basis", "read"], ["primary", "secondary", "unverified"]),
    (["basis", "forum"], ["own", "meeting", "circulation", "official_system"]),
]
"""Where a rule says one of several words, and which."""


def saying(way: list[str | int], word: object) -> str:
    """The example with another word at the end of the way."""
    document = tomllib.loads(EXAMPLE)
    table: Any = document
    for step in way[:-1]:
        table = table[step]
    table[way[-1]] = word
    return "\n".join(f"{key} = {toml(value)}" for key, value in document.items())


@pytest.mark.parametrize(("way", "known"), WORDS, ids=[".".join(map(str, way)) for way, _ in WORDS])
def test_every_word_of_the_model_can_be_said_and_no_other(way: list[str | int], known: list[str]) -> None:
    for word in known:
        with suppress(RuleContradicts):  # a word may not go with the rest of the example, but it is a word
            read(saying(way, word))
    with pytest.raises(RuleValueUnfit) as refused:
        read(saying(way, "magic"))
    assert refused.value.write == " | ".join(f'"{word}"' for word in known)


@pytest.mark.parametrize(
    ("key", "limit"),
    [
        ("most", Proxies(None, Fraction(1, 10), "both", "any", ("outsider", "moderator"))),
        ("share", Proxies(3, None, "both", "any", ("outsider", "moderator"))),
    ],
)
def test_any_number_of_proxies_and_any_share_can_be_said(key: str, limit: Proxies) -> None:
    text = saying(["proxy", key], "any").replace('limits = "either"', 'limits = "both"')
    assert read(text).proxy == limit


def test_one_proxy_is_the_fewest_that_can_be_said() -> None:
    assert read(saying(["proxy", "most"], 1)).proxy.most == 1


def test_what_is_no_toml_is_refused_with_the_line() -> None:
    with pytest.raises(RuleUnreadable) as refused:
        read('id = "garden"\ntitle = The garden')
    assert "line 2" in refused.value.said
    for text in (EXAMPLE + "#" * (20_001 - len(EXAMPLE)), f"a = {'[' * 5000}", "a = 1\na = 2"):
        with pytest.raises(RuleUnreadable):
            read(text)
    with pytest.raises(RuleKeyMissing) as empty:
        read("")
    assert empty.value.key == "id"


# --- what contradicts itself -----------------------------------------------------------------------------------------

VETO = replace(more_than("1/3", Base.CAST), counts="no")
SECOND = FR_25.second_call
assert SECOND is not None
CONTRADICTORY = [
    ("axes", "no-axis", replace(SIMPLE, axes=())),
    ("axes[2].id", "axis-twice", replace(SIMPLE, axes=heads(SIMPLE.axes[0].passing) * 2)),
    ("axes[1].pass", "out-of-reach", replace(SIMPLE, axes=heads(more_than("1", Base.CAST)))),
    ("axes[1].pass", "out-of-reach", replace(SIMPLE, axes=heads(at_least("4/3", Base.CAST)))),
    ("axes[1].pass", "out-of-reach", replace(SIMPLE, axes=heads(replace(VETO, fraction=Fraction(0), strict=False)))),
    ("axes[1].quorum", "out-of-reach", replace(SIMPLE, axes=(axis("heads", VETO, quorum("1", strict=True)),))),
    ("axes[1].pass", "met-by-nothing", replace(SIMPLE, axes=heads(at_least("0", Base.CAST)))),
    ("axes[1].pass", "met-by-nothing", replace(SIMPLE, axes=heads(replace(VETO, fraction=Fraction(1))))),
    ("axes[1].quorum", "met-by-nothing", replace(SIMPLE, axes=(axis("heads", VETO, quorum("0")),))),
    ("axes[1].cap", "cap-of-all", replace(SIMPLE, axes=(axis("heads", VETO, None, Cap(Fraction(1))),))),
    ("axes[1].cap", "cap-of-all", replace(SIMPLE, axes=(axis("heads", VETO, None, Cap(Fraction(0))),))),
    ("silent.clause", "silent-unfounded", replace(SIMPLE, silent=Silence("participates", 0, ""))),
    ("silent.days", "silent-days", replace(SIMPLE, silent=Silence("deemed_yes", 0, "clause 12"))),
    ("abstain", "abstain-cast", replace(SIMPLE, abstain="in_base")),
    ("tie", "tie-never", replace(SIMPLE, tie="lot", axes=heads(more_than("2/3", Base.CAST)))),
    ("tie", "tie-never", replace(SIMPLE, tie="chair", axes=heads(at_least("1/2", Base.CAST)))),
    ("tie", "tie-never", replace(SIMPLE, tie="chair", axes=heads(more_than("1/2", Base.ELIGIBLE)))),
    ("tie", "tie-never", replace(SIMPLE, tie="chair", axes=heads(replace(VETO, fraction=Fraction(1, 2))))),
    ("proxy.limits", "proxy-either", replace(SIMPLE, proxy=Proxies(3, None, "either", "any", ()))),
    ("proxy.limits", "proxy-either", replace(SIMPLE, proxy=Proxies(None, Fraction(1, 5), "either", "any", ()))),
    ("stops", "stops-nothing", replace(SIMPLE, stops=("notice",))),
    ("stops", "stops-nothing", replace(SIMPLE, notice_days=3, stops=("notice", "objection"))),
    ("stops", "stops-nothing", replace(SIMPLE, stops=("call",))),
    ("second_call.after", "second-no-quorum", replace(FR_25, second_call=replace(SECOND, after="no_quorum"))),
    ("second_call.reached", "second-axis", replace(SIMPLE, second_call=SECOND)),
    ("second_call.axes", "no-axis", replace(FR_25, second_call=replace(SECOND, axes=()))),
]


@pytest.mark.parametrize(("key", "why", "rule"), CONTRADICTORY, ids=[f"{key} {why}" for key, why, _ in CONTRADICTORY])
def test_what_cannot_be_meant_is_found(key: str, why: str, rule: Rule) -> None:
    assert (key, why) in list(contradictions(rule))


def test_a_call_by_nobody_is_found_and_every_reason_has_been() -> None:
    text = re.sub(r"signed = \[.*\]", "signed = []", changed('roles = ["moderator", "convener"]', "roles = []"))
    with pytest.raises(RuleContradicts) as refused:
        read(text)
    assert refused.value.facts == {"key": "call", "why": "call-nobody"}
    assert {why for _, why, _ in CONTRADICTORY} | {"call-nobody"} == set(WHYS)


@pytest.mark.parametrize(
    "rule",
    [
        replace(SIMPLE, axes=heads(at_least("1", Base.ELIGIBLE))),
        replace(SIMPLE, axes=heads(more_than("0", Base.CAST))),
        replace(SIMPLE, axes=heads(replace(VETO, fraction=Fraction(0)))),
        replace(SIMPLE, axes=(axis("heads", VETO, quorum("0", least=1), Cap(Fraction(1, 5))),)),
        replace(SIMPLE, axes=(axis("heads", VETO, quorum("0", strict=True)),)),
        replace(SIMPLE, axes=(axis("heads", VETO, Quorum(Fraction(3, 2), True, True, 0, "yes")),)),
        replace(SIMPLE, tie="lot"),
        replace(SIMPLE, abstain="in_base", axes=(*SIMPLE.axes, axis("area", more_than("1/2", Base.ATTENDING)))),
        replace(
            FR_25,
            axes=(axis("heads", VETO, quorum("1/2")), *FR_25.axes),
            second_call=replace(SECOND, after="no_quorum"),
        ),
        replace(SIMPLE, silent=Silence("follow_majority", 0, "clause 12")),
        replace(SIMPLE, proxy=Proxies(3, Fraction(1, 5), "either", "any", ())),
        replace(SIMPLE, notice_days=3, objection_days=2, stops=("notice", "objection")),
        *PRESETS.values(),
    ],
)
def test_what_can_be_meant_is_let_be(rule: Rule) -> None:
    assert list(contradictions(rule)) == []


def test_every_refusal_of_a_rule_carries_facts() -> None:
    for refusal in (RuleKeyUnknown("a", ("b",)), RuleKeyMissing("a", "b"), RuleContradicts("a", "b")):
        assert isinstance(refusal, Refusal)
        assert refusal.facts["key"] == "a"
