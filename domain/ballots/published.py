"""The ballot paper as data: what the database keeps of it and ``vote.json`` publishes; docs/bundle.md has its form."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from domain.ballots.paper import DEFAULTING, Paper, PaperOption
from domain.chain import digest

LIMITS = tuple(each.name for each in fields(Paper) if each.name not in ("method", "options"))
"""All of a paper but the options."""


def options_data(paper: Paper) -> list[dict[str, Any]]:
    """``options`` as it takes to name them: number, key and label of each, of a project its cost, and beside a default
    option the majority that each needs."""
    listed = []
    for option, key in zip(paper.options, paper.keys, strict=True):
        more: dict[str, Any] = {} if paper.budget is None else {"cost": option.cost}
        if paper.method == DEFAULTING:
            more["majority"] = option.majority
        listed.append({"number": option.number, "key": key, "label": option.label, **more})
    return listed


def options_published(paper: Paper) -> list[dict[str, Any]]:
    """The same with all that a voter could be shown of them: what is said of each, and the hash of its picture."""
    more = ({"detail": option.detail, "photo_hash": option.photo_hash} for option in paper.options)
    return [data | each for data, each in zip(options_data(paper), more, strict=True)]


def options_kept(paper: Paper) -> list[dict[str, Any]]:
    """The same for the database, with where Telegram keeps the picture."""
    photos = ({"photo": option.photo} for option in paper.options)
    return [data | each for data, each in zip(options_published(paper), photos, strict=True)]


def limits_data(paper: Paper) -> dict[str, Any] | None:
    """``limits``: what a ballot may hold and how many are elected; None where the options are yes, no and abstain."""
    return None if paper.in_words else {name: getattr(paper, name) for name in LIMITS}


def paper_of(method: str, options: Sequence[Mapping[str, Any]], limits: Mapping[str, Any] | None) -> Paper:
    """The paper that was published so."""
    listed = tuple(
        PaperOption(
            each["number"], each["label"], each.get("cost"), each.get("detail", ""), each.get("photo"),
            each.get("photo_hash"), each.get("majority", "1:1"),
        )
        for each in options
    )  # fmt: skip
    return Paper(method, listed, **(limits or {}))


def paper_hash(method: str, options: Sequence[Mapping[str, Any]], limits: Mapping[str, Any] | None) -> str:
    """What is published of the paper when the vote opens: the digest of method, options and limits."""
    return digest([method, [dict(each) for each in options], limits and dict(limits)])
