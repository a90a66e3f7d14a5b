"""The rules that bodies of owners and residents really use. What each cites was read as ``Basis.read`` says.

``docs/rules.md`` gives the sources; the sentences that people read stand in ``texts``.
"""

from dataclasses import replace
from fractions import Fraction
from typing import Literal

from domain.rule_refusals import ModifierUnfit
from domain.rules.model import (
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

ABSENT = Silence("absent", days=0, clause="")
ANY_PROXIES = Proxies(most=None, share=None, limits="both", ballots="any", excluded=())


def more_than(fraction: str, base: Base) -> Threshold:
    return Threshold(Fraction(fraction), strict=True, base=base, counts="yes")


def at_least(fraction: str, base: Base) -> Threshold:
    return Threshold(Fraction(fraction), strict=False, base=base, counts="yes")


def quorum(fraction: str, *, strict: bool = False, least: int = 0) -> Quorum:
    """A fraction of all, by the weight of all ballots."""
    return Quorum(Fraction(fraction), root=False, strict=strict, least=least, counts="ballots")


def axis(name: str, passing: Threshold, needs: Quorum | None = None, cap: Cap | None = None) -> AxisRule:
    return AxisRule(name, cap, needs, passing)


def _rule(
    rule_id: str,
    title: str,
    axes: tuple[AxisRule, ...],
    basis: Basis,
    *,
    abstain: Literal["in_base", "out_of_base"] = "out_of_base",
    silent: Silence = ABSENT,
    consent: Consent | None = None,
    proxy: Proxies = ANY_PROXIES,
    notice_days: int = 0,
    call: Call | None = None,
    second_call: SecondCall | None = None,
) -> Rule:
    """What the presets have in common, said once. Nobody's own rule is made here, so that none has a default."""
    return Rule(
        id=rule_id, title=title, axes=axes, combine="all", abstain=abstain, silent=silent, tie="fail", consent=consent,
        proxy=proxy, joint_owners="any_holder", recusal="none", notice_days=notice_days, objection_days=0, call=call,
        stops=(), part="all", second_call=second_call, basis=basis,
    )  # fmt: skip


SIMPLE_MAJORITY = _rule(
    "simple-majority",
    "More yes than no",
    (axis("heads", more_than("1/2", Base.CAST)),),
    Basis("", "", "primary", "own"),
)

# --- China -----------------------------------------------------------------------------------------------------------

_OWNERS_CALL = Call(("moderator", "convener"), (Signed("heads", Fraction(1, 5)), Signed("area", Fraction(1, 5))), "all")
_CODE = Basis("Civil Code of the PRC, art. 278", "2020-05-28", "primary", "official_system")


def _cn_278(rule_id: str, title: str, passing: Threshold) -> Rule:
    # Area and heads are counted as art. 8-9 of the Supreme People's Court's interpretation (Fa Shi [2020] 17) says.
    two_thirds = quorum("2/3")
    both = tuple(axis(name, passing, two_thirds) for name in ("heads", "area"))
    return _rule(rule_id, title, both, _CODE, abstain="in_base", notice_days=15, call=_OWNERS_CALL)


CN_278_ORDINARY = _cn_278("cn-278-ordinary", "Ordinary matters of the owners", more_than("1/2", Base.PARTICIPANTS))
CN_278_MAJOR = _cn_278("cn-278-major", "Major matters of the owners", at_least("3/4", Base.PARTICIPANTS))
CN_RESIDENTS_MEETING = _rule(
    "cn-residents-meeting",
    "Residents' meeting",
    (axis("heads", more_than("1/2", Base.ATTENDING), quorum("1/2", strict=True)),),
    Basis("Organic Law of the Urban Residents' Committees of the PRC, art. 9-10", "1989", "unverified", "meeting"),
    abstain="in_base",
    call=Call(
        ("moderator", "convener"), (Signed("heads", Fraction(1, 5)), Signed("groups", Fraction(1, 3))), combine="any"
    ),
)

# --- France ----------------------------------------------------------------------------------------------------------

_FR_PROXIES = Proxies(most=3, share=Fraction(1, 10), limits="either", ballots="any", excluded=())
_LAW_OF_1965 = Basis("Law no. 65-557 of 10 July 1965, art. 24", "", "secondary", "meeting")
_OF_THE_VOTING = axis("share", more_than("1/2", Base.CAST))
_OF_ALL = axis("share", more_than("1/2", Base.ELIGIBLE))


def _fr(article: str) -> Basis:
    return replace(_LAW_OF_1965, citation=f"Law no. 65-557 of 10 July 1965, art. {article}")


def _at_once(axes: tuple[AxisRule, ...], article: str, *reached: Reached) -> SecondCall:
    return SecondCall("not_passed", reached, True, axes, "all", "out_of_base", 0, _fr(article).citation)


_A_THIRD_OF_ALL = Reached("share", at_least("1/3", Base.ELIGIBLE))
FR_24 = _rule("fr-24", "More yes than no by shares", (_OF_THE_VOTING,), _fr("24"))
FR_25 = _rule(
    "fr-25",
    "More than half of all shares",
    (_OF_ALL,),
    _fr("25, 25-1"),
    second_call=_at_once((_OF_THE_VOTING,), "25-1, 24", _A_THIRD_OF_ALL),
)
FR_26 = _rule(
    "fr-26",
    "Half of the owners and two thirds of all shares",
    (axis("heads", more_than("1/2", Base.ELIGIBLE)), axis("share", at_least("2/3", Base.ELIGIBLE))),
    _fr("26, 26-1"),
    second_call=_at_once((_OF_ALL,), "26-1, 25", Reached("heads", at_least("1/2", Base.ATTENDING)), _A_THIRD_OF_ALL),
)

# --- Germany, Spain, Taiwan ------------------------------------------------------------------------------------------

DE_WEG_25 = _rule(
    "de-weg-25",
    "More yes than no, one owner one vote",
    (axis("heads", more_than("1/2", Base.CAST)),),
    Basis("WEG, §§ 24-25", "2020-12-01", "primary", "meeting"),
    notice_days=21,
)
DE_WEG_21_2 = _rule(
    "de-weg-21-2",
    "Costs of an alteration for all",
    # Commentators split on whether the shares need half or more than half: at least half, as the wording is read here.
    (axis("heads", more_than("2/3", Base.CAST)), axis("share", at_least("1/2", Base.ELIGIBLE))),
    Basis("WEG, § 21(2)", "2020-12-01", "primary", "meeting"),
    notice_days=21,
)
ES_17_7 = _rule(
    "es-17-7",
    "Majority of owners and of quotas",
    tuple(axis(name, more_than("1/2", Base.ELIGIBLE)) for name in ("heads", "share")),
    Basis("Ley 49/1960 de Propiedad Horizontal, art. 17.7", "", "primary", "meeting"),
    second_call=SecondCall(
        "not_passed",
        (),
        False,
        tuple(axis(name, more_than("1/2", Base.ATTENDING)) for name in ("heads", "share")),
        "all",
        "in_base",
        0,
        "Ley 49/1960 de Propiedad Horizontal, art. 17.7",
    ),
)
ES_17_3 = _rule(
    "es-17-3",
    "Three fifths of owners and of quotas",
    tuple(axis(name, at_least("3/5", Base.ELIGIBLE)) for name in ("heads", "share")),
    Basis("Ley 49/1960 de Propiedad Horizontal, art. 17.3, 17.8", "", "unverified", "meeting"),
    silent=Silence("deemed_yes", days=30, clause="Ley 49/1960 de Propiedad Horizontal, art. 17.8"),
)
_A_FIFTH = Cap(Fraction(1, 5))
_RECALL = tuple(
    axis(name, more_than("1/2", Base.ATTENDING), quorum("1/5", least=least), cap)
    for name, least, cap in (("heads", 3, None), ("share", 0, _A_FIFTH))
)
TW_31 = _rule(
    "tw-31",
    "Two thirds attend, three quarters of them agree",
    tuple(
        axis(name, at_least("3/4", Base.ATTENDING), quorum("2/3"), cap)
        for name, cap in (("heads", None), ("share", _A_FIFTH))
    ),
    Basis("Condominium Management Act, art. 27, 31, 32", "", "unverified", "meeting"),
    abstain="in_base",
    proxy=Proxies(most=None, share=Fraction(1, 5), limits="both", ballots="any", excluded=()),
    second_call=SecondCall(
        "no_quorum", (), False, _RECALL, "all", "in_base", 0, "Condominium Management Act, art. 27, 32"
    ),
)

# --- elsewhere -------------------------------------------------------------------------------------------------------

US_WA_HOA = _rule(
    "us-wa-hoa",
    "A fifth takes part, most of them agree",
    (axis("units", more_than("1/2", Base.CAST), quorum("1/5")),),
    Basis("RCW 64.90.450", "", "secondary", "meeting"),
)
COOP_ONE_MEMBER = _rule(
    "coop-one-member",
    "One member, one vote",
    (axis("heads", more_than("1/2", Base.CAST)),),
    Basis("", "", "secondary", "own"),
    proxy=Proxies(most=1, share=None, limits="both", ballots="any", excluded=("outsider",)),
)
CONSENT_COHOUSING = _rule(
    "consent-cohousing",
    "No standing objection",
    (axis("heads", at_least("3/4", Base.CAST)),),
    Basis("", "", "secondary", "own"),
    consent=Consent(fallback=True, proxies_block=False),
)
DEBIAN_QUORUM = Quorum(Fraction(3, 2), root=True, strict=False, least=0, counts="yes")
"""Three times half of the square root of all: so much must say yes, or prefer an option to "none of the above"."""
DEBIAN_STYLE = _rule(
    "debian-style",
    "A quorum of yes that grows with the square root",
    (axis("heads", more_than("1/2", Base.CAST), DEBIAN_QUORUM),),
    Basis("Debian Constitution, § 4.2, A.5-A.6", "", "secondary", "own"),
)

PRESETS: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        SIMPLE_MAJORITY, CN_278_ORDINARY, CN_278_MAJOR, CN_RESIDENTS_MEETING, FR_24, FR_25, FR_26, DE_WEG_25,
        DE_WEG_21_2, ES_17_7, ES_17_3, TW_31, US_WA_HOA, COOP_ONE_MEMBER, CONSENT_COHOUSING, DEBIAN_STYLE,
    )
}  # fmt: skip

FR_22_CAP = "fr-22-cap"


def fr_22_cap(rule: Rule) -> Rule:
    """The rule with an owner of more than half of the shares cut to the sum of the others, and at most three proxies
    unless they make up no more than a tenth (art. 22). Raises ModifierUnfit for a rule that does not count shares."""
    if all(each.id != "share" for each in rule.axes):
        raise ModifierUnfit(FR_22_CAP, rule.id, "share")
    second = rule.second_call and replace(rule.second_call, axes=_others_at_most(rule.second_call.axes))
    basis = replace(rule.basis, citation=f"{rule.citation}; art. 22")
    return replace(
        rule, id=f"{rule.id}+{FR_22_CAP}", axes=_others_at_most(rule.axes), second_call=second, proxy=_FR_PROXIES,
        basis=basis,
    )  # fmt: skip


def _others_at_most(axes: tuple[AxisRule, ...]) -> tuple[AxisRule, ...]:
    return tuple(replace(each, cap=Cap(None)) if each.id == "share" else each for each in axes)


MODIFIERS = {FR_22_CAP: fr_22_cap}
