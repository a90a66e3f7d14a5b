"""``yishiting doctor``: looks the hall over from outside and names the cure of each problem."""

import shutil
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from rich.console import Console
from rich.markup import escape

from bot.config import Config, ConfigProblem, check_folders
from bot.hall import system_clock
from storage.address import Unusable, shown, sqlite_file
from storage.inspection import Inspection, inspect_database
from storage.reading import read_once
from storage.schema import known_revisions
from usecases.communities import every_group

_FREE = 1024**3
_SKEW = 30
_RIGHTS = ("can_delete_messages", "can_pin_messages")


@dataclass(frozen=True)
class Finding:
    """One thing looked at: what was found, and the cure where it is a problem."""

    what: str
    found: str
    cure: str = ""


async def examine(config: Config) -> list[Finding]:
    """Look at everything; nothing is changed."""
    findings = [*_folders(config), *_disk(config), *_database(config)]
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
    return [Finding("folders", f"keys in {config.storage.keys}, records in {config.records.folder}")]


def _disk(config: Config) -> list[Finding]:
    folder = next(each for each in (config.records.folder, *config.records.folder.resolve().parents) if each.exists())
    free = shutil.disk_usage(folder).free
    cure = "" if free >= _FREE else "free at least 1 GB: a full disk stops the hall from taking ballots"
    return [Finding("disk", f"{free / 1024**3:.1f} GB free", cure)]


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
    if seen.rows.get("dead_letters"):
        problems.append(
            Finding(
                "updates set aside",
                str(seen.rows["dead_letters"]),
                "look into the table dead_letters and report what it says",
            )
        )
    return problems


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
    for name, chat in _known_groups(config):
        try:
            member, _ = await _call(session, config, "getChatMember", chat_id=chat, user_id=bot)
        except _Refused as refused:
            yield Finding(f"group {name}", f"cannot be reached: {refused}", "add the bot to the group again")
            continue
        yield _rights(name, member, reads_all)


def _known_groups(config: Config) -> list[tuple[str, int]]:
    file = sqlite_file(config.storage.url)
    if file is not None and not file.exists():
        return []
    try:
        return read_once(config.storage.url, system_clock, every_group)
    except Unusable:
        return []  # no schema yet, or said already by the look at the database


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
