"""``yishiting doctor``: looks the hall over from outside and names the cure of each problem."""

import shutil
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
from rich.console import Console
from rich.markup import escape

from bot.config import Config, ConfigProblem, check_folders
from bot.hall import Clock, system_clock
from domain.instants import HOUR, MINUTE, iso
from storage import kept_files
from storage.address import Unusable, shown, sqlite_file
from storage.backlog import Backlog, backlog, updates_set_aside
from storage.files import Files
from storage.inspection import Inspection, inspect_database
from storage.reading import read_once
from storage.schema import known_revisions
from usecases.communities import every_group
from usecases.contact import last_conflict

T = TypeVar("T")

_FREE = 1024**3
_SKEW = 30
_RIGHTS = ("can_delete_messages", "can_pin_messages")
_LATE = 15 * MINUTE
"""A broadcast to ten thousand takes six minutes: what is late by more than this is not on its way."""
_HELD_LONG = HOUR


@dataclass(frozen=True)
class Finding:
    """One thing looked at: what was found, and the cure where it is a problem."""

    what: str
    found: str
    cure: str = ""


async def examine(config: Config, clock: Clock = system_clock) -> list[Finding]:
    """Look at everything; nothing is changed."""
    findings = [
        *_folders(config),
        *_disk(config),
        *_database(config),
        *_conflicts(config),
        *_undelivered(config, clock),
    ]
    timeout = aiohttp.ClientTimeout(total=15)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        findings += [finding async for finding in _telegram(session, config)]
    return findings


def show(findings: list[Finding]) -> None:
    """Print the findings, each problem with its cure."""
    console = Console(highlight=False, soft_wrap=True)
    for each in findings:
        mark = "[red]✗[/red]" if each.cure else "[green]✓[/green]"
        console.print(f"{mark} [bold]{escape(each.what)}[/bold]: {escape(each.found)}")
        if each.cure:
            console.print(f"  → {escape(each.cure)}")
    problems = sum(bool(each.cure) for each in findings)
    console.print(f"to mend: {problems}" if problems else "everything is in order")


def _folders(config: Config) -> list[Finding]:
    try:
        check_folders(config)
    except ConfigProblem as problem:
        return [
            Finding(
                "folders", str(problem), "correct the path, or give the account that runs the hall the right to write"
            )
        ]
    storage = config.storage
    found = f"keys in {storage.keys}, files in {storage.files}, records in {config.records.folder}"
    return [Finding("folders", found), *_files(config)]


def _files(config: Config) -> list[Finding]:
    """Whether what the database names lies in the folder of files."""
    shown = _read(config, kept_files.shown)
    if not shown:
        return []
    files = Files(config.storage.files)
    missing = sum(not files.holds(digest) for digest in shown)
    if not missing:
        return [Finding("files", f"{len(shown)} kept")]
    cure = "copy the folder storage.files back from the newest backup: what is there already does no harm"
    return [Finding("files", f"{missing} of {len(shown)} are not in {config.storage.files}", cure)]


def _disk(config: Config) -> list[Finding]:
    """The disks that the hall writes to, each once."""
    written = [config.records.folder, config.storage.files]
    if database := sqlite_file(config.storage.url):
        written.append(database.parent)
    there = [next(each for each in (folder, *folder.resolve().parents) if each.exists()) for folder in written]
    return [_free(folder) for folder in {folder.stat().st_dev: folder for folder in reversed(there)}.values()]


def _free(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    cure = "" if free >= _FREE else "free at least 1 GB: a full disk stops the hall from taking ballots"
    return Finding("disk", f"{free / 1024**3:.1f} GB free in {folder}", cure)


def _database(config: Config) -> list[Finding]:
    url = config.storage.url
    address = shown(url)
    try:
        seen = inspect_database(url)
    except Exception as error:  # whatever a broken file makes a driver say
        return [
            Finding(
                "database",
                f"{address}: {str(error).splitlines()[0]}",
                "check storage.url, that the server runs, and the rights",
            )
        ]
    if seen.revision is None:
        return [Finding("database", f"{address}: empty; `yishiting run` makes its tables")]
    return [Finding("database", f"{address}: schema {seen.revision}, {_rows(seen)}"), *_database_problems(seen)]


def _rows(seen: Inspection) -> str:
    return ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in seen.rows.items())


def _database_problems(seen: Inspection) -> list[Finding]:
    problems = []
    if seen.revision not in known_revisions():
        problems.append(
            Finding("schema", f"{seen.revision} is newer than this program", "install the newer version of yishiting")
        )
    if seen.damage:
        problems.append(Finding("integrity", seen.damage, "stop the hall and go back to the newest backup"))
    if seen.unguarded:
        problems.append(
            Finding(
                "guards",
                f"no triggers on {', '.join(seen.unguarded)}",
                "stop the hall: ballots could be changed; go back to the newest backup",
            )
        )
    return problems


def _conflicts(config: Config) -> list[Finding]:
    found = _read(config, last_conflict)
    if found is None:
        return []
    return [
        Finding(
            "token shared",
            f"another program used the bot's token at {iso(found[0])}: {found[1]}",
            "stop the other program, or get a new token from @BotFather for one of the two",
        )
    ]


def _undelivered(config: Config, clock: Clock) -> list[Finding]:
    findings = []
    if (seen := _read(config, backlog, clock)) is not None:
        findings += [_outbox(seen, clock()), *_held(seen, clock())]
    if (aside := _read(config, updates_set_aside)) is not None:
        findings.append(
            Finding(
                "updates set aside",
                f"{aside.count}, the last at {iso(aside.last)}: {aside.error.splitlines()[0][:160]}",
                "look into the table dead_letters, which keeps them for eight days, and report what it says",
            )
        )
    return findings


def _outbox(seen: Backlog, now: int) -> Finding:
    if seen.since is None:
        return Finding("outbox", "nothing waits to be told")
    found = f"{seen.waiting} notices wait, the oldest since {iso(seen.since)}"
    if seen.due_since is None:
        return Finding("outbox", f"{found}; none is due yet")
    late = now - seen.due_since > _LATE
    cure = "start the hall, or read in its log why it does not deliver: `yishiting run`" if late else ""
    return Finding("outbox", f"{found}; {seen.due} are due, one of them since {iso(seen.due_since)}", cure)


def _held(seen: Backlog, now: int) -> list[Finding]:
    """Telegram told the hall to wait, or did not take what was for the chat; the hall tries again by itself."""
    if seen.held_since is None:
        return []
    long = now - seen.held_since > _HELD_LONG
    cure = 'read in the hall\'s log what Telegram says to "not delivered"' if long else ""
    return [Finding("chats held", f"{seen.held}, tried in vain so far, one since {iso(seen.held_since)}", cure)]


async def _telegram(session: aiohttp.ClientSession, config: Config) -> AsyncIterator[Finding]:
    base = config.telegram.api_base
    try:
        me, date = await _call(session, config, "getMe")
    except _Refused as refused:
        cure = (
            "get a new token from @BotFather and put it into telegram.token"
            if refused.code in (401, 404)
            else "try again later"
        )
        yield Finding("token", f"refused: {refused}", cure)
        return
    except (aiohttp.ClientError, TimeoutError) as error:
        yield Finding(
            "Telegram",
            f"{base} does not answer: {error}",
            "check the network, or telegram.api_base; a proxy or a Bot API server of your own may be needed",
        )
        return
    yield Finding("token", f"@{me['username']}")
    yield _clock(date)
    reads_all = me.get("can_read_all_group_messages", False)
    mode = "off" if reads_all else "on: the bot hears everything only where it is an admin"
    yield Finding("privacy mode", mode)
    async for finding in _receiving(session, config):
        yield finding
    async for finding in _groups(session, config, me["id"], reads_all):
        yield finding


def _clock(date: str | None) -> Finding:
    if not date:
        return Finding("clock", "Telegram's answer carried no time")
    skew = abs(time.time() - parsedate_to_datetime(date).timestamp())
    cure = "" if skew <= _SKEW else "set the clock by NTP: votes open and close by it"
    return Finding("clock", f"{skew:.0f} s from Telegram's", cure)


async def _receiving(session: aiohttp.ClientSession, config: Config) -> AsyncIterator[Finding]:
    info, _ = await _call(session, config, "getWebhookInfo")
    hook = config.telegram.webhook
    wanted = (
        f"{hook.public_url.rstrip('/')}{hook.path}" if config.telegram.receive == "webhook" and hook.public_url else ""
    )
    if info.get("url", "") != wanted:
        yield Finding(
            "webhook",
            f"Telegram has {info.get('url') or 'none'}, the configuration {wanted or 'none'}; `yishiting run` sets it",
        )
    if info.get("last_error_message"):
        yield Finding(
            "webhook errors",
            info["last_error_message"],
            "check that telegram.webhook.public_url reaches this machine over HTTPS",
        )
    if not info.get("last_error_message"):
        yield Finding("receiving", f"{config.telegram.receive}, {info.get('pending_update_count', 0)} updates wait")


async def _groups(session: aiohttp.ClientSession, config: Config, bot: int, reads_all: bool) -> AsyncIterator[Finding]:
    for name, chat in _read(config, every_group) or []:
        try:
            member, _ = await _call(session, config, "getChatMember", chat_id=chat, user_id=bot)
        except _Refused as refused:
            yield Finding(f"group {name}", f"cannot be reached: {refused}", "add the bot to the group again")
            continue
        yield _rights(name, member, reads_all)


def _read(config: Config, use_case: Callable[[Any], T], clock: Clock = system_clock) -> T | None:
    """What the database says; None where there is no schema yet, or the look at the database has said already why."""
    file = sqlite_file(config.storage.url)
    if file is not None and not file.exists():
        return None
    try:
        return read_once(config.storage.url, clock, use_case)
    except Unusable:
        return None


def _rights(name: str, member: dict[str, Any], reads_all: bool) -> Finding:
    status = member["status"]
    if status in ("left", "kicked"):
        return Finding(f"group {name}", "the bot is not in it", "add the bot to the group again")
    if status != "administrator":
        heard = "hears everything" if reads_all else "hears commands and replies to it only"
        return Finding(
            f"group {name}",
            f"the bot is a member: {heard}",
            "make the bot an admin of the group, so that the discussion under proposals is kept whole",
        )
    lacking = [right for right in _RIGHTS if not member.get(right)]
    cure = f"give it in the group's admin list: {', '.join(lacking)}" if lacking else ""
    return Finding(f"group {name}", "the bot is an admin" + (" without some rights" if lacking else ""), cure)


class _Refused(Exception):
    """Telegram answered that it will not; ``code`` is its error code."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code


async def _call(
    session: aiohttp.ClientSession, config: Config, method: str, **fields: int
) -> tuple[dict[str, Any], str | None]:
    url = f"{config.telegram.api_base}/bot{config.telegram.token}/{method}"
    async with session.post(url, json=fields) as response:
        try:
            body = await response.json()
        except (aiohttp.ContentTypeError, ValueError):
            raise _Refused(response.status, "it does not answer like a Bot API server") from None
        if not body.get("ok"):
            raise _Refused(int(body.get("error_code", response.status)), str(body.get("description", "")))
        return body["result"], response.headers.get("Date")
