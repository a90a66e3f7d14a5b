"""Every line of every preset: just under it, on it, and just over it."""

from dataclasses import dataclass

import pytest

from domain.counting import yesno
from domain.counting.outcome import Outcome, Test
from domain.rule_refusals import ModifierUnfit, NoSecondCall, UnknownRule
from domain.rules import PRESETS, Rule, preset
from domain.rules.contradictions import contradictions
from domain.rules.model import Silence
from domain.rules.registry import preset_of
from tests.domain.counting import decided, the_test


@dataclass(frozen=True)
class Line:
    """On the axis, ``line`` of ``of`` is exactly the fraction; ``enough`` says whether it is enough."""

    rule: str
    test: str
    axis: str
    of: int
    line: int
    enough: bool


LINES = [
    Line("simple-majority", "pass", "heads", 10, 5, enough=False),
    *(Line(rule, "quorum", axis, of, line, enough=True)
      for rule in ("cn-278-ordinary", "cn-278-major")
      for axis, of, line in (("heads", 486, 324), ("area", 4_495_230, 2_996_820))),
    Line("cn-278-ordinary", "pass", "heads", 400, 200, enough=False),
    Line("cn-278-ordinary", "pass", "area", 4_000_002, 2_000_001, enough=False),
    Line("cn-278-major", "pass", "heads", 400, 300, enough=True),
    Line("cn-278-major", "pass", "area", 4_000_000, 3_000_000, enough=True),
    Line("cn-residents-meeting", "quorum", "heads", 100, 50, enough=False),
    Line("cn-residents-meeting", "pass", "heads", 60, 30, enough=False),
    Line("fr-24", "pass", "share", 10_000, 5_000, enough=False),
    Line("fr-25", "pass", "share", 10_000, 5_000, enough=False),
    Line("fr-25", "reached", "share", 9_999, 3_333, enough=True),
    Line("fr-25-second", "pass", "share", 10_000, 5_000, enough=False),
    Line("fr-26", "pass", "heads", 20, 10, enough=False),
    Line("fr-26", "pass", "share", 9_999, 6_666, enough=True),
    Line("fr-26", "reached", "heads", 20, 10, enough=True),
    Line("fr-26", "reached", "share", 9_999, 3_333, enough=True),
    Line("fr-26-second", "pass", "share", 10_000, 5_000, enough=False),
    Line("de-weg-25", "pass", "heads", 10, 5, enough=False),
    Line("de-weg-21-2", "pass", "heads", 30, 20, enough=False),
    Line("de-weg-21-2", "pass", "share", 1_000, 500, enough=True),
    *(Line(rule, "pass", axis, 100, 50, enough=False)
      for rule in ("es-17-7", "es-17-7-second") for axis in ("heads", "share")),
    *(Line("es-17-3", "pass", axis, 100, 60, enough=True) for axis in ("heads", "share")),
    *(Line("tw-31", "quorum", axis, 30, 20, enough=True) for axis in ("heads", "share")),
    *(Line("tw-31", "pass", axis, 40, 30, enough=True) for axis in ("heads", "share")),
    *(Line("tw-31-second", "quorum", axis, 50, 10, enough=True) for axis in ("heads", "share")),
    *(Line("tw-31-second", "pass", axis, 50, 25, enough=False) for axis in ("heads", "share")),
    Line("us-wa-hoa", "quorum", "units", 100, 20, enough=True),
    Line("us-wa-hoa", "pass", "units", 100, 50, enough=False),
    Line("coop-one-member", "pass", "heads", 100, 50, enough=False),
    Line("consent-cohousing", "pass", "heads", 100, 75, enough=True),
    # Three times half of the root of a hundred members.
    Line("debian-style", "quorum", "heads", 100, 15, enough=True),
    Line("debian-style", "pass", "heads", 100, 50, enough=False),
]  # fmt: skip


def with_yes(line: Line, yes: int) -> Outcome:
    """A vote in which so much says yes on every axis; the rest says no, or for a quorum stays away."""
    rule = preset(line.rule)
    no = 0 if line.test == "quorum" else line.of - yes
    tally = {"yes": yes, "no": no, "abstain": 0}
    axes = [axis.id for axis in rule.axes]
    return yesno.decide(
        rule, dict.fromkeys(axes, line.of), {key: dict.fromkeys(axes, sum_) for key, sum_ in tally.items()}
    )


def found(outcome: Outcome, line: Line) -> Test | None:
    return next((each for each in outcome.tests if (each.name, each.axis) == (line.test, line.axis)), None)


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.rule} {line.test} {line.axis}")
def test_just_under_on_and_just_over_the_line(line: Line) -> None:
    for step, passed in ((-1, False), (0, line.enough), (1, True)):
        tested = found(with_yes(line, line.line + step), line)
        assert tested is not None
        assert (tested.got, tested.of) == (line.line + step, line.of)
        assert tested.needed == line.line + (0 if line.enough else 1)
        assert tested.passed is passed
        assert tested.on_line is (step == 0)


def test_no_line_of_a_preset_is_left_out() -> None:
    lines: set[tuple[str, str, str]] = set()
    for rule in PRESETS.values():
        lines |= lines_of(rule)
        if (second := rule.again()) is not None:
            lines |= lines_of(second)
    assert {(line.rule, line.test, line.axis) for line in LINES} == lines


def lines_of(rule: Rule) -> set[tuple[str, str, str]]:
    lines = {(rule.id, "pass", axis.id) for axis in rule.axes}
    lines |= {(rule.id, "quorum", axis.id) for axis in rule.axes if axis.quorum is not None}
    reached = rule.second_call.reached if rule.second_call else ()
    return lines | {(rule.id, "reached", each.axis) for each in reached}


@pytest.mark.parametrize("rule", PRESETS.values(), ids=lambda rule: rule.id)
def test_a_preset_means_something_and_comes_back_from_data_the_same(rule: Rule) -> None:
    assert list(contradictions(rule)) == []
    assert Rule.from_data(rule.as_data()) == rule
    assert rule.stops == ()  # procedure is shown; it stops a vote only where a community says so


def test_what_a_preset_cites_is_published_with_each_result() -> None:
    """Which text, of which version where it was looked up, and how well it was read."""
    law = "Law no. 65-557 of 10 July 1965, art."
    assert {(rule.citation, rule.basis.version, rule.basis.read, rule.forum) for rule in PRESETS.values()} == {
        ("", "", "primary", "own"),
        ("", "", "secondary", "own"),
        ("Civil Code of the PRC, art. 278", "2020-05-28", "primary", "official_system"),
        ("Organic Law of the Urban Residents' Committees of the PRC, art. 9-10", "1989", "unverified", "meeting"),
        (f"{law} 24", "", "secondary", "meeting"),
        (f"{law} 25, 25-1", "", "secondary", "meeting"),
        (f"{law} 26, 26-1", "", "secondary", "meeting"),
        ("WEG, §§ 24-25", "2020-12-01", "primary", "meeting"),
        ("WEG, § 21(2)", "2020-12-01", "primary", "meeting"),
        ("Ley 49/1960 de Propiedad Horizontal, art. 17.7", "", "primary", "meeting"),
        ("Ley 49/1960 de Propiedad Horizontal, art. 17.3, 17.8", "", "unverified", "meeting"),
        ("Condominium Management Act, art. 27, 31, 32", "", "unverified", "meeting"),
        ("RCW 64.90.450", "", "secondary", "meeting"),
        ("Debian Constitution, § 4.2, A.5-A.6", "", "secondary", "own"),
    }


def test_a_preset_counts_no_silent_seat_and_asks_for_no_number_of_seats_but_where_its_law_does() -> None:
    """Silence is consent in Spain, after thirty days; three persons at least recall in Taiwan."""
    rules = [*PRESETS.values(), *(again for rule in PRESETS.values() if (again := rule.again()) is not None)]
    silent = {rule.id: (rule.silent.counts, rule.silent.days) for rule in rules if rule.silent.clause}
    assert silent == {"es-17-3": ("deemed_yes", 30)}
    assert all(rule.silent == Silence("absent", 0, "") for rule in rules if rule.id not in silent)
    quorums = [(rule.id, axis.id, axis.quorum) for rule in rules for axis in rule.axes]
    least = {(rule, axis): quorum.least for rule, axis, quorum in quorums if quorum is not None and quorum.least}
    assert least == {("tw-31-second", "heads"): 3}


def test_three_persons_are_the_least_for_a_recall_in_taiwan() -> None:
    rule = preset("tw-31-second")
    assert rule.axes[0].quorum is not None
    for heads, needed in ((5, 3), (10, 3), (14, 3), (15, 3), (16, 4), (20, 4)):
        assert rule.axes[0].quorum.needed(heads) == needed
    assert rule.axes[0].quorum.on_line(10, 3)
    assert not rule.axes[0].quorum.on_line(10, 2)
    assert rule.axes[0].quorum.on_line(15, 3)


def test_one_debian_developer_more_can_raise_the_quorum() -> None:
    quorum = preset("debian-style").axes[0].quorum
    assert quorum is not None
    # 3·√N/2: 15 for exactly 100, then 15.07…; 47.36… for the 997 of a real election.
    assert [quorum.needed(members) for members in (0, 1, 99, 100, 101, 997)] == [0, 2, 15, 15, 16, 48]
    assert [quorum.on_line(100, 15), quorum.on_line(99, 15)] == [True, False]


# --- second calls ----------------------------------------------------------------------------------------------------


def shares(rule: str, yes: int, no: int, abstain: int, of: int = 1000) -> Outcome:
    axes = [axis.id for axis in preset(rule).axes]
    tally = {"yes": yes, "no": no, "abstain": abstain}
    counted = {key: dict.fromkeys(axes, value) for key, value in tally.items()}
    return yesno.decide(preset(rule), dict.fromkeys(axes, of), counted)


def test_a_third_of_all_shares_opens_the_way_to_a_second_vote_in_france() -> None:
    assert not shares("fr-25", 333, 100, 0).second_call
    assert shares("fr-25", 334, 300, 0).second_call
    assert shares("fr-25", 500, 300, 0).second_call
    passed = shares("fr-25", 501, 300, 0)
    assert passed.passed
    assert not passed.second_call
    assert all(test.kind == "rule" for test in passed.tests)
    assert shares("fr-25-second", 334, 300, 0).passed
    assert not shares("fr-25-second", 300, 300, 400).passed


def test_the_bridge_needs_half_of_those_present_and_a_third_of_all() -> None:
    assert shares("fr-26", 400, 400, 0).second_call
    assert not shares("fr-26", 400, 400, 1).second_call, "an abstaining owner is present"
    assert not shares("fr-26", 333, 0, 0).second_call
    assert shares("fr-26-second", 501, 499, 0).passed


def test_spain_offers_a_second_call_whatever_was_reached_and_taiwan_only_without_a_quorum() -> None:
    assert shares("es-17-7", 1, 0, 0).second_call
    assert not shares("es-17-7-second", 1, 0, 0).second_call
    assert shares("es-17-7-second", 2, 1, 0).passed
    assert not shares("es-17-7-second", 2, 1, 1).passed, "half of those attending"
    assert shares("tw-31", 600, 0, 0).second_call
    assert not shares("tw-31", 400, 400, 0).second_call, "two thirds came and most said no"


def test_a_rule_without_a_second_call_never_offers_one() -> None:
    assert not shares("fr-24", 1, 999, 0).second_call
    with pytest.raises(NoSecondCall) as refused:
        preset("fr-24-second")
    assert refused.value.facts == {"rule": "fr-24", "why": "none"}


# --- ids -------------------------------------------------------------------------------------------------------------


def test_an_id_is_read_whatever_its_capitals_and_an_unknown_one_is_refused_with_the_known() -> None:
    assert preset(" FR-25 ").id == "fr-25"
    for said in ("cn-279", "", "fr-25+", "fr-25+fr-99-cap", "-second"):
        with pytest.raises(UnknownRule) as refused:
            preset(said)
        assert refused.value.said == said
        assert refused.value.known == tuple(PRESETS)


def test_what_was_put_behind_an_id_can_be_taken_away() -> None:
    ids = ("fr-25", "fr-25-second", "fr-25+fr-22-cap", "fr-25+fr-22-cap-second")
    assert {preset_of(each) for each in ids} == {"fr-25"}


def test_the_french_cap_is_put_on_rules_that_count_shares() -> None:
    capped = preset("fr-26+fr-22-cap")
    assert [axis.cap is not None for axis in capped.axes] == [False, True]
    assert capped.citation == "Law no. 65-557 of 10 July 1965, art. 26, 26-1; art. 22"
    assert (capped.proxy.most, str(capped.proxy.share), capped.proxy.limits) == (3, "1/10", "either")
    again = preset("fr-26+fr-22-cap-second")
    assert again.id == "fr-26+fr-22-cap-second"
    assert again.axes[0].cap is not None
    assert Rule.from_data(again.as_data()) == again
    with pytest.raises(ModifierUnfit) as refused:
        preset("simple-majority+fr-22-cap")
    assert refused.value.facts == {"modifier": "fr-22-cap", "rule": "simple-majority", "axis": "share"}


def test_each_preset_says_how_well_its_source_was_read_and_where_it_binds() -> None:
    read = {rule.id: rule.basis.read for rule in PRESETS.values()}
    assert [rule for rule, how in read.items() if how == "unverified"] == ["cn-residents-meeting", "es-17-3", "tw-31"]
    assert [rule for rule, how in read.items() if how == "primary"] == [
        "simple-majority", "cn-278-ordinary", "cn-278-major", "de-weg-25", "de-weg-21-2", "es-17-7",
    ]  # fmt: skip
    own = [rule.id for rule in PRESETS.values() if rule.forum == "own"]
    assert own == ["simple-majority", "coop-one-member", "consent-cohousing", "debian-style"]
    assert all(rule.citation for rule in PRESETS.values() if rule.forum != "own")
    days = {rule.id: rule.notice_days for rule in PRESETS.values() if rule.notice_days}
    assert days == {"cn-278-ordinary": 15, "cn-278-major": 15, "de-weg-25": 21, "de-weg-21-2": 21}


def test_in_debian_style_only_yes_makes_up_the_quorum() -> None:
    assert decided(preset("debian-style"), 100, yes=15, no=14).passed
    abstained = decided(preset("debian-style"), 100, yes=14, no=1, abstain=85)
    assert (the_test(abstained, "quorum").got, the_test(abstained, "quorum").needed) == (14, 15)
    assert not abstained.passed


# --- how they are called, and by whom ballots are held ---------------------------------------------------------------


def test_who_may_call_a_vote_of_chinese_owners_and_residents() -> None:
    """A fifth of the owners who own a fifth of the area; of residents a fifth of all, or a third of the groups."""
    called = {
        rule.id: (
            rule.call.roles, [(each.axis, str(each.fraction)) for each in rule.call.signed], rule.call.combine,
        )
        for rule in PRESETS.values()
        if rule.call is not None
    }  # fmt: skip
    owners = (("moderator", "convener"), [("heads", "1/5"), ("area", "1/5")], "all")
    assert called == {
        "cn-278-ordinary": owners,
        "cn-278-major": owners,
        "cn-residents-meeting": (("moderator", "convener"), [("heads", "1/5"), ("groups", "1/3")], "any"),
    }


def test_a_second_vote_is_taken_at_once_in_france_and_called_anew_elsewhere() -> None:
    second = {rule.id: rule.second_call for rule in PRESETS.values() if rule.second_call is not None}
    assert {
        rule: (each.after, each.at_once, each.combine, each.abstain, each.notice_days)
        for rule, each in second.items()
    } == {
        "fr-25": ("not_passed", True, "all", "out_of_base", 0),
        "fr-26": ("not_passed", True, "all", "out_of_base", 0),
        "es-17-7": ("not_passed", False, "all", "in_base", 0),
        "tw-31": ("no_quorum", False, "all", "in_base", 0),
    }  # fmt: skip
    assert {rule: each.citation for rule, each in second.items()} == {
        "fr-25": "Law no. 65-557 of 10 July 1965, art. 25-1, 24",
        "fr-26": "Law no. 65-557 of 10 July 1965, art. 26-1, 25",
        "es-17-7": "Ley 49/1960 de Propiedad Horizontal, art. 17.7",
        "tw-31": "Condominium Management Act, art. 27, 32",
    }


def test_who_holds_ballots_of_others_by_each_preset() -> None:
    """Any number, but for a fifth of the weight in Taiwan and one other member in a cooperative; nobody is told how a
    proxy must say what to cast."""
    limited = {
        rule.id: (rule.proxy.most, rule.proxy.share and str(rule.proxy.share), rule.proxy.excluded)
        for rule in PRESETS.values()
        if rule.proxy.most is not None or rule.proxy.share is not None or rule.proxy.excluded
    }
    assert limited == {"tw-31": (None, "1/5", ()), "coop-one-member": (1, None, ("outsider",))}
    assert {(rule.proxy.limits, rule.proxy.ballots) for rule in PRESETS.values()} == {("both", "any")}
    assert preset("fr-25+fr-22-cap").proxy.ballots == "any"
    assert preset("fr-25+fr-22-cap").proxy.excluded == ()


def test_what_the_presets_leave_as_it_is_everywhere() -> None:
    """Silence counts in Spain only; no tie is broken, everybody who holds a seat casts for it, and all of the roll."""
    silent = {rule.id: rule.silent for rule in PRESETS.values() if rule.silent.counts != "absent"}
    assert {rule: (each.counts, each.days, each.clause) for rule, each in silent.items()} == {
        "es-17-3": ("deemed_yes", 30, "Ley 49/1960 de Propiedad Horizontal, art. 17.8")
    }
    for rule in PRESETS.values():
        assert (rule.combine, rule.tie, rule.joint_owners, rule.recusal, rule.part) == (
            "all", "fail", "any_holder", "none", "all",
        )  # fmt: skip
        assert rule.objection_days == 0
    in_base = [rule.id for rule in PRESETS.values() if rule.abstain == "in_base"]
    assert in_base == ["cn-278-ordinary", "cn-278-major", "cn-residents-meeting", "tw-31"]
    consents = [rule.consent for rule in PRESETS.values() if rule.consent is not None]
    assert [(each.fallback, each.proxies_block) for each in consents] == [(True, False)]
    capped = {rule.id: [str(axis.cap and axis.cap.fraction) for axis in rule.axes] for rule in (preset("tw-31"),)}
    assert capped == {"tw-31": ["None", "1/5"]}
    assert [str(axis.cap and axis.cap.fraction) for axis in preset("tw-31-second").axes] == ["None", "1/5"]
