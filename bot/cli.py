"""The command line. Each command loads what it needs: ``--help``, ``count`` and ``verify`` never load the conversation.

Exit code 0: done; 1: checked, and something does not hold; 2: the input cannot be used. Errors are one line on stderr.
"""

import asyncio
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from bot import __version__

_CONFIG = click.option(
    "-c", "--config", "config_path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True,
    help="The configuration file.",
)  # fmt: skip


def fail(said: str) -> NoReturn:
    """End with one line on stderr and exit code 2."""
    click.echo(f"yishiting: {said}", err=True)
    raise SystemExit(2)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="yishiting")
def main() -> None:
    """Yishiting (议事厅): the deliberation hall of a residents' community, inside a Telegram group."""


def _progress(what: str, items: Sequence[Any]) -> Any:  # noqa: ANN401  # click's bar
    return click.progressbar(items, label=what, show_pos=True, file=sys.stderr)


def _usable(config_path: Path, *, writing: bool = True) -> Any:  # noqa: ANN401  # a Config; the type is not loaded for --help
    from bot.config import ConfigProblem, check_folders, load_config

    try:
        config = load_config(config_path)
        if writing:
            check_folders(config)
    except ConfigProblem as problem:
        fail(str(problem))
    return config


def _in_the_hall(work: Callable[[], Any]) -> Any:  # noqa: ANN401  # whatever the work gives
    """Do something that needs the database; what stands in its way is said in one line."""
    from storage.address import Unusable
    from storage.hall_lock import HallBusy
    from storage.schema import SchemaNewer

    try:
        return work()
    except HallBusy as busy:
        fail(f"the hall is in use ({busy.holder}); stop it first, or send the file to the bot in private")
    except SchemaNewer as newer:
        fail(f"the database has schema {newer.revision}, which is newer than this program; install the newer version")
    except Unusable as error:
        fail(f"the database cannot be used: {str(error).splitlines()[0]}; `yishiting doctor` tells more")


@main.command()
@_CONFIG
def run(config_path: Path) -> None:
    """Run the hall until it is told to stop (Ctrl-C)."""
    config = _usable(config_path)

    from aiogram.exceptions import AiogramError
    from aiogram.utils.token import TokenValidationError

    from bot.app import run as run_hall
    from bot.logs import set_up_logs
    from bot.watch import TokenRevoked

    set_up_logs(config.log.level)

    async def until_stopped() -> None:
        stop = asyncio.Event()
        for sign in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(sign, stop.set)
        await run_hall(config, stop)

    try:
        _in_the_hall(lambda: _loop()(until_stopped()))
    except TokenRevoked:
        fail(
            "Telegram knows the bot's token no more; put a new one from @BotFather into telegram.token and run again; "
            "what waits is kept"
        )
    except (AiogramError, TokenValidationError) as error:
        said = str(error).splitlines()[0]  # an answer that cannot be read is quoted over many lines
        fail(f"Telegram at {config.telegram.api_base} cannot be used: {said}; `yishiting doctor` tells more")
    except OSError as error:
        fail(f"cannot listen: {error.strerror or error}; choose another port for telegram.webhook.listen or web.listen")


def _loop() -> Callable[..., Any]:
    if sys.platform == "win32":
        return asyncio.run
    import uvloop

    return uvloop.run


@main.command()
@_CONFIG
def doctor(config_path: Path) -> None:
    """Check token, Telegram, rights in each group, database, disk and clock; each problem with its cure."""
    from bot.config import ConfigProblem, load_config
    from bot.doctor import examine, show

    try:
        config = load_config(config_path)
    except ConfigProblem as problem:
        fail(str(problem))
    findings = asyncio.run(examine(config))
    show(findings)
    if any(finding.cure for finding in findings):
        raise SystemExit(1)


@main.command("import-roll")
@_CONFIG
@click.option("--community", "name", help="Chat id or short name; needed when there are several.")
@click.option("--yes", is_flag=True, help="Store without asking.")
@click.argument("roll", type=click.Path(path_type=Path))
def import_roll(config_path: Path, name: str | None, roll: Path, yes: bool) -> None:
    """Read a roll file (CSV or XLSX), show what it would change, and store it once confirmed."""
    config = _usable(config_path)

    from bot.import_roll import NotImported, import_file

    try:
        _in_the_hall(lambda: import_file(config, name, roll, ask=None if yes else click.confirm, say=click.echo))
    except NotImported as problem:
        if str(problem):
            click.echo(f"yishiting: {problem}", err=True)
        raise SystemExit(problem.code) from None


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--method", help="Count by this method, whatever the file says.")
@click.option("--rule", help="Hold a yes-or-no vote to this rule: a preset's id, or a TOML file.")
@click.option("--seats", type=click.IntRange(min=1), help="How many are elected.")
@click.option("--axis", help="The axis that decides, such as heads or area.")
@click.option("--seed", metavar="HEX", help="The published seed, from which lots are drawn.")
@click.option("--declare", multiple=True, metavar="KEY=VALUE", help="A parameter of the method; docs/counting.md.")
@click.option("--blank", multiple=True, metavar="NAME", help="What a CSV of ranks writes for nobody.")
@click.option("--language", help="en, zh-Hans or zh-Hant; else the one of the terminal.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def count(
    file: Path, method: str | None, rule: str | None, seats: int | None, axis: str | None, seed: str | None,
    declare: tuple[str, ...], blank: tuple[str, ...], language: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Count a file of ballots: .pb .soc .soi .toc .toi .cat .blt .csv, or the bundle of a vote."""
    from bot.count import Refused, count_file
    from bot.recount import Asked

    try:
        asked = Asked(method, rule, seats, axis, seed, declare, blank)
        count_file(file, asked, language=language, as_json=as_json)
    except Refused as refused:
        fail(str(refused))


@main.command()
@click.argument("bundle", type=click.Path(path_type=Path))
@click.option("--root", help="The root that was posted in the group.")
@click.option("--receipt", help="Find the ballot with this receipt.")
def verify(bundle: Path, root: str | None, receipt: str | None) -> None:
    """Check the bundle of a vote and count it again, offline."""
    from bot.verify import show_verdict
    from records.problem import NotABundle

    try:
        good = show_verdict(bundle.read_bytes(), root, receipt)
    except OSError as error:
        fail(f"{bundle}: cannot be read: {error.strerror}")
    except NotABundle as problem:
        fail(f"{bundle}: is no bundle of a vote: {problem}")
    raise SystemExit(0 if good else 1)


@main.command()
@_CONFIG
@click.option("--community", "name", help="Chat id or short name; needed when there are several.")
@click.option("--public", is_flag=True, help="The copy with totals and no seats, no names and no points.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="The folder to write to."
)
@click.option(
    "--as", "form",
    help="Of a vote: bundle, notice, pb, preflib or blt; of a record: record, minutes or notice; or all there are.",
)  # fmt: skip
@click.option("--for", "owner", help="Whose work orders, by the name in the commitments.")
@click.argument("what")
def export(
    config_path: Path, name: str | None, public: bool, output: Path, form: str | None, owner: str | None, what: str
) -> None:
    """Write what is handed over: a counted vote (V-1) or a whole record (R-1) in its forms; of a community its
    data-package, sheets of tallies and commitments, work-orders, or the places of needs; or all of these."""
    config = _usable(config_path)

    from bot.export import Wanted, export_to
    from bot.export_forms import NotExported

    wanted = Wanted(what, form, public, owner)
    try:
        for path in _in_the_hall(lambda: export_to(config, name, wanted, output, _progress)):
            click.echo(path)
    except NotExported as problem:
        fail(str(problem))


@main.group()
def records() -> None:
    """The folders of project records, and the record book of each community."""


def _with_records(
    work: Callable[[Any, Callable[..., Any]], Iterable[str]], config_path: Path, *, writing: bool
) -> int:  # fmt: skip
    """Do something with every record, and show how far it has come and what there is to say, at once: what was put
    aside is told although it comes to a stop later. Returns how many lines were said."""
    from bot.records import NoRecords
    from records.folder import FolderStuck

    config = _usable(config_path, writing=writing)
    try:
        return int(_in_the_hall(lambda: _echoed(work(config, _progress))))
    except NoRecords as problem:
        fail(str(problem))
    except FolderStuck as stuck:
        fail(f"{stuck}; see that it can be written and has room")


def _echoed(lines: Iterable[str]) -> int:
    said = 0
    for line in lines:
        click.echo(line)
        said += 1
    return said


@records.command("rebuild")
@_CONFIG
@click.option("--community", "name", help="Chat id or short name; else all of them.")
def rebuild_records(config_path: Path, name: str | None) -> None:
    """Write every folder and record book anew from the database."""
    from bot.records import rebuild_records as rebuild

    _with_records(lambda config, progress: rebuild(config, name, progress), config_path, writing=True)


@records.command("check")
@_CONFIG
@click.option("--community", "name", help="Chat id or short name; else all of them.")
def check_records(config_path: Path, name: str | None) -> None:
    """Check that folders, record books and the database agree; exit code 1 and a line for each that does not."""
    from bot.records import check_records as check

    if _with_records(lambda config, progress: check(config, name, progress), config_path, writing=False):
        hint = "A running hall writes what is new within ten minutes; yishiting records rebuild writes all anew now."
        click.echo(hint, err=True)
        raise SystemExit(1)
    click.echo("Folders, record books and the database agree.")


@main.group("webhooks")
def webhooks() -> None:
    """What another system is told of records."""


@webhooks.command("replay")
@_CONFIG
@click.option("--from", "start", required=True, metavar="PLACE|MOMENT", help="Such as 17, or 2026-06-01.")
def replay_webhooks(config_path: Path, start: str) -> None:
    """Tell everything again from there on, in order, each event under the id that it had."""
    config = _usable(config_path)

    from bot.webhooks import NotReplayed, replay

    try:
        told = _in_the_hall(lambda: asyncio.run(replay(config, start, click.echo)))
    except NotReplayed as problem:
        fail(str(problem))
    click.echo(f"{told} told again.")


@main.command()
@click.option("--port", type=int, help="Port of the page (8080 unless it is taken); 0 picks a free one.")
@click.option("--no-browser", is_flag=True, help="Print the page's address and open no browser.")
@click.option("--cycle", is_flag=True, help="No page: play one whole matter with all 486 seats, check it, and end.")
@click.option("--tell", is_flag=True, help="No page: tell the matter as a story in the terminal, and end.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("hall"),
    show_default=True,
    help="Where the demo's hall is kept.",
)
def demo(port: int | None, no_browser: bool, cycle: bool, tell: bool, folder: Path) -> None:
    """The hall in a small town of its own, to visit in a browser, without Telegram. Ctrl-C ends it."""
    try:
        from bot.demo import play, show

        played = play(folder, port or 0, everyone=cycle) if cycle or tell else show(folder, port, not no_browser)
        code = _loop()(played)
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
        code = 130
    raise SystemExit(code)
