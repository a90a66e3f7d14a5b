"""The command line. Each command loads what it needs: ``--help``, ``count`` and ``verify`` never load the conversation.

Exit code 0: done; 1: checked, and something does not hold; 2: the input cannot be used. Errors are one line on stderr.
"""

import asyncio
import signal
import sys
from collections.abc import Callable
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


def _usable(config_path: Path) -> Any:  # noqa: ANN401  # a Config; the type is not loaded for --help
    from bot.config import ConfigProblem, check_folders, load_config

    try:
        config = load_config(config_path)
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

    from aiogram.exceptions import TelegramAPIError
    from aiogram.utils.token import TokenValidationError

    from bot.app import run as run_hall
    from bot.logs import set_up_logs

    set_up_logs(config.log.level)

    async def until_stopped() -> None:
        stop = asyncio.Event()
        for sign in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(sign, stop.set)
        await run_hall(config, stop)

    try:
        _in_the_hall(lambda: _loop()(until_stopped()))
    except (TelegramAPIError, TokenValidationError) as error:
        fail(f"Telegram at {config.telegram.api_base} cannot be used: {error}; `yishiting doctor` tells more")
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
@click.option("--public", is_flag=True, help="The copy with totals and no seats.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="The folder to write to."
)
@click.argument("number")
def export(config_path: Path, name: str | None, public: bool, output: Path, number: str) -> None:
    """Write the bundle of a counted vote, such as V-1."""
    config = _usable(config_path)

    from bot.export import NotExported, export_vote_to

    try:
        click.echo(_in_the_hall(lambda: export_vote_to(config, name, number, output, public=public)))
    except NotExported as problem:
        fail(str(problem))


@main.command()
@click.option("--port", type=int, default=0, help="Port of the town's Bot API; 0 picks a free one.")
@click.option("--no-browser", is_flag=True, help="Open no page.")
@click.option("--cycle", is_flag=True, help="Play one whole matter with all 486 seats and end.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("hall"),
    show_default=True,
    help="Where the demo's hall is kept.",
)
def demo(port: int, no_browser: bool, cycle: bool, folder: Path) -> None:
    """The hall in a small town of its own: one matter from a need to its project record, without Telegram."""
    del no_browser  # there is no page to open yet
    try:
        from bot.demo import play

        code = _loop()(play(folder, port, everyone=cycle))
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
        code = 130
    raise SystemExit(code)
