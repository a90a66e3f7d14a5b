"""``yishiting count``: counts a file of ballots and prints the sheet, or the result as JSON."""

import gc
import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from html import unescape
from pathlib import Path
from typing import Any

import click

from bot.recount import Asked, Recount, official_difference, recount
from bot.recount_rule import NotCounted
from domain.counting.parameters import Uncountable
from domain.refusals import Refusal
from domain.rules.model import Rule
from records.explain import refused
from records.formats.ballot_file import BrokenFile
from texts import LANGUAGES, Texts, negotiate, texts_in


class Refused(Exception):
    """The file was not counted; the message is one line."""


def count_file(path: Path, asked: Asked, *, language: str | None, as_json: bool) -> None:
    """Count and print. Raises Refused."""
    texts = texts_in(_language(language))
    gc.disable()  # a count makes no cycles, and looking for them takes a third of the time of a large file
    try:
        with _progress(path, texts):
            counted = recount(path, asked)
    except (BrokenFile, NotCounted) as error:
        raise Refused(f"{path}: {error}") from None
    except Uncountable as error:
        raise Refused(f"{path}: {refused(error, texts)}") from None
    except Refusal as refusal:
        raise Refused(_refusal(refusal, texts)) from None
    finally:
        gc.enable()
    _print(counted, texts, as_json=as_json)


def _language(said: str | None) -> str:
    if said is None:
        said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    return said if said in LANGUAGES else negotiate((said or "").partition(".")[0])


def _progress(path: Path, texts: Texts) -> AbstractContextManager[Any]:
    """A sign of life where somebody watches."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(texts.plain("sheet-counting", file=path.name))


def _refusal(refusal: Refusal, texts: Texts) -> str:
    """A refusal about the rule, in one line without markup."""
    facts = {
        name: ", ".join(map(str, fact)) if isinstance(fact, tuple | list) else fact
        for name, fact in refusal.facts.items()
    }
    return _bare(texts.say(refusal.text_id, **facts))


def _bare(said: str) -> str:
    return " ".join(unescape(re.sub(r"</?[a-z]+>", "", said)).split())


def _print(counted: Recount, texts: Texts, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(counted.as_data(), ensure_ascii=False, indent=2))
        for note in _notes(counted, texts):
            click.echo(note, err=True)
        return
    from rich.console import Console

    from bot.tally_sheet import print_sheet

    print_sheet(Console(highlight=False), counted, _notes(counted, texts), texts)


def _notes(recount: Recount, texts: Texts) -> Iterator[str]:
    """What is to be known beside the result: what it is worth in law, how it compares with the official one, and
    whether a lot was drawn."""
    if recount.rule is not None:
        yield from _basis(recount.rule, texts)
    difference = official_difference(recount.file, recount.counted.winners)
    if difference is not None and not (difference["there"] or difference["here"]):
        yield texts.plain("sheet-official-same")
    elif difference is not None:
        said = {side: ", ".join(ids) or "–" for side, ids in difference.items()}
        yield texts.plain("sheet-official-other", there=said["there"], here=said["here"])
    if recount.drawn and recount.own_seed:
        yield texts.plain("sheet-lot-own", seed=recount.lot.value.hex())
    elif recount.drawn:
        yield texts.plain("sheet-lot-given", seed=recount.lot.value.hex(), vote=recount.lot.vote)


def _basis(rule: Rule, texts: Texts) -> Iterator[str]:
    """Where a result by the rule binds, and how sure the rule's source is."""
    if rule.citation or rule.forum != "own":
        yield _bare(texts.say("rule-source", citation="none", version="none", forum=rule.forum))
    if rule.citation and rule.basis.read != "primary":
        yield _bare(texts.say("rule-read", read=rule.basis.read))
