"""A community's own rule, written in TOML: every field of the model, none left out. An example is in docs/rules.md."""

import re
import tomllib
from collections.abc import Sequence
from typing import Any

from domain.rule_refusals import RuleUnreadable
from domain.rules.contradictions import refuse_contradictions
from domain.rules.model import (
    SECOND,
    AxisRule,
    Base,
    Basis,
    Call,
    Cap,
    Consent,
    Proxies,
    Quorum,
    Reached,
    Rule,
    SecondCall,
    Signed,
    Silence,
    Threshold,
)
from domain.rules.presets import PRESETS
from domain.rules.proxy import OUTSIDER
from domain.rules.toml_table import FRACTION, Table

LONGEST = 20_000
_ID = re.compile(r"[a-z][a-z0-9-]{1,39}")
_AXIS = re.compile(r"\S(.{0,38}\S)?")
_LONGEST_DAYS = 400
_MOST = 10**9
_COMBINE = ("all", "any")
_ABSTAIN = ("in_base", "out_of_base", "follow_majority")
_KEYS = (
    "id", "title", "axes", "combine", "abstain", "silent", "tie", "consent", "proxy", "joint_owners", "recusal",
    "notice_days", "objection_days", "call", "stops", "part", "second_call", "basis",
)  # fmt: skip
_AXIS_KEYS = ("id", "cap", "quorum", "pass")
_THRESHOLD = '{ more_than = "1/2", of = "cast", counts = "yes" }'
_QUORUM = '{ at_least = "2/3", least = 0, counts = "ballots" }'
_AXES = f"[[axes]] id, cap, quorum, pass = {_THRESHOLD}"


def read_rule(text: str, roles: Sequence[str]) -> Rule:
    """The rule that a TOML document says, every field given and none contradicting another.

    ``roles`` are those that may be named in it. Raises RuleUnreadable, RuleKeyUnknown, RuleKeyMissing, RuleValueUnfit
    and RuleContradicts, each with the key's full name and what to write.
    """
    top = Table(_parsed(text), "", _KEYS)
    rule = Rule(
        id=_id(top),
        title=_filled(top, "title", '"Small repairs"'),
        axes=_axes(top),
        combine=top.word("combine", _COMBINE),
        abstain=top.word("abstain", _ABSTAIN),
        silent=_silence(top),
        tie=top.word("tie", ("fail", "chair", "lot")),
        consent=_consent(top),
        proxy=_proxies(top, roles),
        joint_owners=top.word("joint_owners", ("any_holder", "representative")),
        recusal=top.word("recusal", ("none", "no_ballot", "not_eligible")),
        notice_days=_days(top, "notice_days"),
        objection_days=_days(top, "objection_days"),
        call=_call(top, roles),
        stops=top.words("stops", ("notice", "objection", "call")),
        part=top.word("part", ("all", "building", "stair", "affected")),
        second_call=_second_call(top),
        basis=_basis(top),
    )
    refuse_contradictions(rule)
    return rule


def _parsed(text: str) -> dict[str, Any]:
    if len(text) > LONGEST:
        raise RuleUnreadable(f"{len(text)} > {LONGEST}")
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleUnreadable(str(error)) from None


def _id(top: Table) -> str:
    write = '"small-repairs"'
    said = top.text("id", write)
    if not _ID.fullmatch(said) or said in PRESETS or said.endswith(SECOND):
        raise top.unfit("id", write)
    return said


def _filled(table: Table, key: str, write: str) -> str:
    said = table.text(key, write)
    if not said:
        raise table.unfit(key, write)
    return said


def _days(table: Table, key: str) -> int:
    return table.whole(key, 0, _LONGEST_DAYS, f"0 … {_LONGEST_DAYS}")


# --- axes ------------------------------------------------------------------------------------------------------------


def _axes(table: Table) -> tuple[AxisRule, ...]:
    return tuple(_axis(each) for each in table.tables("axes", _AXIS_KEYS, _AXES))


def _axis(table: Table) -> AxisRule:
    return AxisRule(_axis_id(table, "id"), _cap(table), _quorum(table), _threshold(table, "pass"))


def _axis_id(table: Table, key: str) -> str:
    write = '"heads" | "area" | "share"'
    said = table.text(key, write)
    if not _AXIS.fullmatch(said):
        raise table.unfit(key, write)
    return said


def _cap(table: Table) -> Cap | None:
    write = '"none" | "others" | "1/5"'
    said = table.value("cap", write)
    if said in ("none", "others"):
        return Cap(None) if said == "others" else None
    return Cap(table.fraction("cap", write))


def _quorum(axis: Table) -> Quorum | None:
    keys = ("at_least", "more_than", "at_least_root", "more_than_root", "least", "counts")
    table = axis.table_or("quorum", "none", keys, _QUORUM)
    if table is None:
        return None
    line = _one_of(table, keys[:4])
    return Quorum(
        table.fraction(line), line.endswith("_root"), line.startswith("more"), table.whole("least", 0, _MOST, "0"),
        table.word("counts", ("ballots", "yes")),
    )  # fmt: skip


def _threshold(parent: Table, key: str) -> Threshold:
    table = parent.table(key, ("at_least", "more_than", "of", "counts"), _THRESHOLD)
    line = _one_of(table, ("at_least", "more_than"))
    return Threshold(
        table.fraction(line), line == "more_than", Base(table.word("of", list(Base))),
        table.word("counts", ("yes", "no")),
    )  # fmt: skip


def _one_of(table: Table, keys: Sequence[str]) -> str:
    """Which of the keys is there. Two of them would leave open which one is meant."""
    said = [key for key in keys if table.has(key)]
    if len(said) > 1:
        raise table.unfit(said[1], f"{said[0]} / {said[1]}: 1 ×")
    if not said:
        table.value(keys[0], f"{keys[0]} = {FRACTION} | {keys[1]} = {FRACTION}")
    return said[0]


# --- who counts, who casts -------------------------------------------------------------------------------------------


def _silence(top: Table) -> Silence:
    write = '{ counts = "deemed_yes", days = 30, clause = "…" }'
    table = top.table_or("silent", "absent", ("counts", "days", "clause"), write)
    if table is None:
        return Silence("absent", 0, "")
    counts = table.word("counts", ("participates", "follow_majority", "deemed_yes"))
    return Silence(counts, _days(table, "days"), table.text("clause", '"…"'))


def _consent(top: Table) -> Consent | None:
    write = "{ fallback = true, proxies_block = false }"
    table = top.table_or("consent", "none", ("fallback", "proxies_block"), write)
    return None if table is None else Consent(table.yes_or_no("fallback"), table.yes_or_no("proxies_block"))


def _proxies(top: Table, roles: Sequence[str]) -> Proxies:
    keys = ("most", "share", "limits", "ballots", "excluded")
    write = '{ most = 3, share = "any", limits = "both", ballots = "any", excluded = [] }'
    table = top.table_or("proxy", "none", keys, write)
    if table is None:
        return Proxies(0, None, "both", "any", ())
    most, share = table.value("most", '3 | "any"'), table.value("share", '"1/10" | "any"')
    return Proxies(
        None if most == "any" else table.whole("most", 1, _MOST, '3 | "any"'),
        None if share == "any" else table.fraction("share", '"1/10" | "any"'),
        table.word("limits", ("both", "either")),
        table.word("ballots", ("instructed", "free", "any")),
        table.words("excluded", (OUTSIDER, *roles)),
    )


# --- how it is called ------------------------------------------------------------------------------------------------


def _call(top: Table, roles: Sequence[str]) -> Call | None:
    signed = '[{ axis = "heads", fraction = "1/5" }]'
    write = f'{{ roles = ["moderator"], signed = {signed}, combine = "all" }}'
    table = top.table_or("call", "none", ("roles", "signed", "combine"), write)
    if table is None:
        return None
    signatures = tuple(
        Signed(_axis_id(each, "axis"), each.fraction("fraction"))
        for each in table.tables("signed", ("axis", "fraction"), f"[] | {signed}")
    )
    return Call(table.words("roles", roles), signatures, table.word("combine", _COMBINE))


def _second_call(top: Table) -> SecondCall | None:
    keys = ("after", "reached", "at_once", "axes", "combine", "abstain", "notice_days", "citation")
    table = top.table_or("second_call", "none", keys, "[second_call]")
    if table is None:
        return None
    reached = (
        Reached(_axis_id(each, "axis"), _threshold(each, "yes"))
        for each in table.tables("reached", ("axis", "yes"), f'[] | [{{ axis = "heads", yes = {_THRESHOLD} }}]')
    )
    return SecondCall(
        table.word("after", ("not_passed", "no_quorum")), tuple(reached), table.yes_or_no("at_once"), _axes(table),
        table.word("combine", _COMBINE), table.word("abstain", _ABSTAIN), _days(table, "notice_days"),
        table.text("citation", '"…"'),
    )  # fmt: skip


def _basis(top: Table) -> Basis:
    keys = ("citation", "version", "read", "forum")
    table = top.table("basis", keys, f"[basis] {' '.join(keys)}")
    return Basis(
        table.text("citation", '"…"'), table.text("version", '"2026-01-01"'),
        table.word("read", ("primary", "secondary", "unverified")),
        table.word("forum", ("own", "meeting", "circulation", "official_system")),
    )  # fmt: skip
