"""Checking what a bundle says of seats that were not simply cast for by a holder: recused, contested, by a proxy or
with help. The full copy has it by seat, the ``closed`` event in numbers."""

from collections.abc import Iterator, Mapping
from typing import Any

from domain.count import apart_data
from domain.rules.model import Rule
from records.contents import Contents
from records.difference import agree, differences
from records.problem import Problem

Facts = Mapping[str, Any]


def opening_problems(contents: Contents, facts: Facts, where: str) -> Iterator[Problem]:
    """``recused``: how many seats were left out of the electorate when it was frozen."""
    left_out, rule = sum(facts["recused"].values()), Rule.from_data(contents.vote["rule"])
    if left_out and rule.recusal != "not_eligible":
        yield _problem(f"{where} facts.recused", left_out, "the rule takes nobody out of the electorate")


def closing_problems(contents: Contents, facts: Facts, where: str, *, full: bool) -> Iterator[Problem]:
    """The numbers by themselves, and against the ballots where there are any."""
    cast, said = facts["ballots"], {name: facts[name] for name in ("ways", "contested", "recused")}
    rule, seats = Rule.from_data(contents.vote["rule"]), contents.vote["seats"]
    if full:
        yield from agree("events.jsonl", f"{where} facts.ballots", cast, len(contents.ballots), "ballots.csv has")
        found = apart_data(
            (each.via for each in contents.ballots),
            contested=sum(each.contested for each in contents.ballots),
            recused=(each.recused for each in contents.electors),
        )
        yield from differences("events.jsonl", f"{where} facts", said, found, "the tables give")
    if sum(said["ways"].values()) != cast:
        yield _problem(f"{where} facts.ways", sum(said["ways"].values()), f"there are {cast} ballots")
    if said["contested"] > cast:
        yield _problem(f"{where} facts.contested", said["contested"], f"there are {cast} ballots")
    out = sum(said["recused"].values())
    if out and (rule.recusal != "no_ballot" or out + cast > seats):
        yield _problem(f"{where} facts.recused", out, "so many can not have been by the rule and the seats")
    if said["ways"]["proxy"] and not takes_proxies(rule):
        yield _problem(f"{where} facts.ways.proxy", said["ways"]["proxy"], "the rule takes no proxies")


def recusal_problems(contents: Contents) -> Iterator[Problem]:
    """A seat that is recused has no ballot."""
    out = {each.seat for each in contents.electors if each.recused != "no"}
    for place, ballot in enumerate(contents.ballots, 2):
        if ballot.seat in out:
            yield Problem("ballots.csv", f"line {place} seat", ballot.seat, "it is recused, by electorate.csv")


def takes_proxies(rule: Rule) -> bool:
    """Whether the rule lets anybody cast for another at all."""
    limits = rule.proxy
    return limits.most != 0 or (limits.limits == "either" and limits.share is not None)


def _problem(field: str, says: int, follows: str) -> Problem:
    return Problem("events.jsonl", field, str(says), follows)
