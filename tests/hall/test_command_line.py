"""The command line as the clerk at the machine meets it: what it says, and how it ends. Never a traceback."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from simulator import Town, TownServer
from tests.hall.neighbourhood import SEATS, Neighbourhood, free_port, roll_csv

REPOSITORY = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "LC_ALL": "en_GB.UTF-8", "COLUMNS": "200", "PYTHONWARNINGS": "error"}


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int | None
    said: str
    complained: str


async def start(*arguments: str | Path) -> asyncio.subprocess.Process:
    """Begin ``python -m bot …`` (or ``python -c …``)."""
    module = [] if arguments[0] == "-c" else ["-m", "bot"]
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, *module, *map(str, arguments), cwd=REPOSITORY, env=ENVIRONMENT,
        stdin=asyncio.subprocess.DEVNULL, stdout=pipe, stderr=pipe,
    )  # fmt: skip


async def ended(process: asyncio.subprocess.Process) -> Ended:
    try:
        async with asyncio.timeout(60):
            out, err = await process.communicate()
    except TimeoutError:
        process.kill()
        raise
    how = Ended(process.returncode, out.decode(), err.decode())
    assert "Traceback" not in how.complained, how.complained
    return how


async def bot(*arguments: str | Path) -> Ended:
    return await ended(await start(*arguments))


@pytest.fixture
async def courtyard(tmp_path: Path, sqlite_url: str) -> AsyncIterator[Neighbourhood]:
    """The courtyard at the present time, which is the time of the commands too."""
    town = Town()
    town.add_bot().privacy = False
    async with TownServer(town) as server:
        yield Neighbourhood(town, server, tmp_path, sqlite_url)


def loading(*arguments: str | Path) -> str:
    """A program that runs a command and then prints which of the heavy libraries that has loaded."""
    return (
        "import sys; from bot.cli import main\n"
        f"try: main({[str(each) for each in arguments]!r})\n"
        "except SystemExit as end: print(end.code, {'aiogram', 'telegram', 'sqlalchemy'} & set(sys.modules))"
    )


async def test_help_is_said_without_loading_the_conversation() -> None:
    loaded, plain = await asyncio.gather(bot("-c", loading("--help")), bot("--help"))
    assert (plain.code, plain.complained) == (0, "")
    for command in ("run", "doctor", "import-roll", "count", "export", "verify", "demo"):
        assert command in plain.said
    assert loaded.said.endswith("0 set()\n")


ELECTIONS = Path(__file__).parents[1] / "formats" / "elections"


async def test_a_file_of_ballots_is_counted_without_loading_the_conversation(tmp_path: Path) -> None:
    twice = tmp_path / "street.csv"
    twice.write_text("count,rank1\n5,Ann\nmany,Bo\n", encoding="utf-8")
    counted, loaded, broken = await asyncio.gather(
        bot("count", ELECTIONS / "courtyard.pb", "--json"),
        bot("-c", loading("count", ELECTIONS / "street.csv")),
        bot("count", twice),
    )
    assert (counted.code, json.loads(counted.said)["winners"]) == (0, ["L1", "T3"])
    assert counted.complained == "The official result in the file is the same.\n"
    assert "Elected, in this order: Bo" in loaded.said
    assert loaded.said.endswith(" set()\n")
    assert (broken.code, broken.said) == (2, "")
    assert broken.complained.startswith(f"yishiting: {twice}: line 3: the count is 'many', not a whole number")


WRONG = {
    "an unknown key": ('[telegram]\ntoken = "1:a"\ncolour = "red"', ("telegram.colour: there is no such key",)),
    "no token": ("[telegram]\nlimits = false", ("token: is missing", "YISHITING_TELEGRAM__TOKEN")),
    "nothing": ("", ("telegram: is missing", "@BotFather")),
    "no token that is one": ('[telegram]\ntoken = "secret"', ("telegram.token: is no bot token", "@BotFather")),
    "a folder under a file": (
        '[telegram]\ntoken = "1:a"\n[records]\nfolder = "config.toml/records"',
        ("records.folder", "cannot make the folder"),
    ),
    "a database that is none": ('[telegram]\ntoken = "1:a"\n[storage]\nurl = "hall.db"', ("storage.url", "sqlite:///")),
    "another database": ('[telegram]\ntoken = "1:a"\n[storage]\nurl = "mysql://a/b"', ("storage.url", "sqlite:///")),
    "no TOML": ("[telegram", ("config.toml: cannot be read",)),
    "a hook without a secret": ('[telegram]\ntoken = "1:a"\nreceive = "webhook"', ("webhook.secret is needed",)),
    "a base with a path": ('[telegram]\ntoken = "1:a"\napi_base = "http://a/bot"', ("telegram.api_base", "only")),
    "two mistakes": ('[telegram]\ntoken = "1:a"\nlimits = "few"\n[log]\nlevel = "loud"', ("limits", "log.level")),
}  # fmt: skip


async def test_a_wrong_configuration_is_named_by_its_key(tmp_path: Path) -> None:
    async def run(number: int, text: str) -> Ended:
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "config.toml").write_text(text, encoding="utf-8")
        return await bot("run", "-c", folder / "config.toml")

    results = await asyncio.gather(*(run(number, text) for number, (text, _) in enumerate(WRONG.values())))
    for result, (name, (_, parts)) in zip(results, WRONG.items(), strict=True):
        assert result.code == 2, name
        assert result.said == "", name
        assert result.complained.startswith("yishiting: "), name
        assert [part for part in parts if part not in result.complained] == [], result.complained
    missing = await bot("run", "-c", tmp_path / "nowhere.toml")
    assert (missing.code, "no such file; copy config.example.toml" in missing.complained) == (2, True)


async def test_a_telegram_that_cannot_be_used_ends_the_hall_with_one_line(courtyard: Neighbourhood) -> None:
    (courtyard.folder / "away").mkdir()
    elsewhere = courtyard.folder / "away" / "config.toml"
    elsewhere.write_bytes(courtyard.write_config(api_base=f"http://127.0.0.1:{free_port()}").read_bytes())
    elsewhere.write_text(elsewhere.read_text().replace("hall.db", "away.db"))
    path = courtyard.write_config(token="123456:WRONG")
    refused, away = await asyncio.gather(bot("run", "-c", path), bot("run", "-c", elsewhere))
    assert (refused.code, away.code) == (2, 2)
    assert "Unauthorized" in refused.complained
    assert "doctor" in refused.complained
    assert len(away.complained.splitlines()) == len(refused.complained.splitlines()) == 1


async def test_a_running_hall_keeps_others_out_and_stops_when_told(courtyard: Neighbourhood) -> None:
    path = courtyard.write_config()
    roll = courtyard.folder / "roll.csv"
    roll.write_bytes(roll_csv())
    hall = await start("run", "-c", path)
    try:
        await courtyard.eventually(lambda: bool(courtyard.town.calls_of("getUpdates")), 60)
        await courtyard.set_up()
        busy, second = await asyncio.gather(bot("import-roll", "-c", path, "--yes", roll), bot("run", "-c", path))
        for refused in (busy, second):
            assert refused.code == 2
            assert f"the hall is in use (yishiting run, process {hall.pid})" in refused.complained
        hall.send_signal(signal.SIGTERM)
        assert (await ended(hall)).code == 0
    finally:
        if hall.returncode is None:
            hall.kill()


async def test_a_roll_from_the_command_line(courtyard: Neighbourhood) -> None:
    path, roll = courtyard.write_config(), courtyard.folder / "roll.csv"
    roll.write_bytes(roll_csv())
    async with courtyard.hall():
        await courtyard.set_up()

    bad = courtyard.folder / "bad.csv"
    bad.write_bytes(roll_csv((*SEATS[:2], ("1-1-201", "Daniel", "84.505"))))
    wrong = await bot("import-roll", "-c", path, "--yes", bad)
    assert wrong.code == 1
    assert "line 4" in wrong.said
    assert "84.505" in wrong.said
    unanswered = await bot("import-roll", "-c", path, roll)
    assert unanswered.code == 1
    assert "12 seats with 12 units" in unanswered.said
    absent = await bot("import-roll", "-c", path, "--yes", courtyard.folder / "nowhere.csv")
    assert (absent.code, "cannot be read" in absent.complained) == (2, True)
    stored = await bot("import-roll", "-c", path, "--yes", roll)
    assert (stored.code, stored.complained) == (0, "")
    assert "Stored: 12 seats in 樱花苑. 13 codes came with your file." in stored.said

    async with courtyard.hall():
        plum = courtyard.town.add_group("梅园", [courtyard.zhou], [courtyard.zhou], bot_admin=True)
        said = await courtyard.zhou.say(plum, "/setup 梅园\n简称：plum")
        await courtyard.zhou.expect("已设立", plum, after=said)
    which = await bot("import-roll", "-c", path, "--yes", roll)
    assert which.code == 2
    assert "--community" in which.complained
    assert "cherry" in which.complained
    assert "plum" in which.complained
    taken = await bot("import-roll", "-c", path, "--community", "plum", "--yes", roll)
    assert taken.code == 2
    assert "already belong to other seats, so nothing was stored" in taken.complained
    plums = courtyard.folder / "plums.csv"
    plums.write_text("房号,面积\n1-101,80.00\n1-102,75.50\n", encoding="utf-8")
    named = await bot("import-roll", "-c", path, "--community", "plum", "--yes", plums)
    assert (named.code, named.complained) == (0, "")
    assert "2 seats in 梅园" in named.said
    codes = courtyard.folder / "plums-codes.csv"
    assert str(codes) in named.said
    assert codes.stat().st_mode & 0o077 == 0  # nobody else's to read
    assert len(codes.read_text(encoding="utf-8-sig").splitlines()) == 3


def cut_short(bundle: Path) -> Path:
    """A copy of a file that lacks its end."""
    broken = bundle.with_name("broken.zip")
    broken.write_bytes(bundle.read_bytes()[:-200])
    return broken


async def test_a_vote_is_exported_and_counted_again(courtyard: Neighbourhood) -> None:
    path = courtyard.write_config()
    async with courtyard.hall():
        await courtyard.settle()
        card = await courtyard.open_vote()
        receipt = (await courtyard.daniel.tap(card, "赞成")).text.split("Receipt ")[1].split(".")[0]
        early = await bot("export", "-c", path, "V-1", "-o", courtyard.folder)  # beside the running hall
        assert early.code == 2
        assert "once the vote has closed" in early.complained
        courtyard.clock.advance(days=8)
        result = await courtyard.until(lambda message: message.text.startswith("V-1 · ✅") and message is not card)
    root = result.text.split("全部计票内容的根：")[1].split()[0]
    full, public, unknown, nonsense = await asyncio.gather(
        bot("export", "-c", path, "V-1", "-o", courtyard.folder / "out"),
        bot("export", "-c", path, "V-1", "--public", "-o", courtyard.folder / "out"),
        bot("export", "-c", path, "V-7", "-o", courtyard.folder / "out"),
        bot("export", "-c", path, "hello"),
    )
    assert (full.code, public.code, unknown.code, nonsense.code) == (0, 0, 2, 2)
    assert "hello is nothing that can be exported; write V-1" in nonsense.complained
    bundle, shared = Path(full.said.strip()), Path(public.said.strip())
    assert (bundle.name, shared.name) == ("cherry-V-1.zip", "cherry-V-1-public.zip")

    broken = cut_short(bundle)
    good, mine, other, totals, none, notes, absent = await asyncio.gather(
        bot("verify", bundle, "--root", root),
        bot("verify", bundle, "--receipt", receipt.lower()),
        bot("verify", bundle, "--root", "0" * 64, "--receipt", "AAAA-BBBB-CCCC"),
        bot("verify", shared, "--root", root),
        bot("verify", broken),
        bot("verify", path),
        bot("verify", courtyard.folder / "nowhere.zip"),
    )
    assert good.code == 0
    assert "VERIFIED V-1: passed" in good.said
    assert mine.code == 0
    assert "seat 1-1-201, yes" in mine.said
    assert other.code == 1
    assert "NOT VERIFIED" in other.said
    assert "no ballot has the receipt" in other.said
    assert totals.code == 0
    assert "public copy: the sums are attested, not recounted" in totals.said
    assert (none.code, notes.code, absent.code) == (2, 2, 2)
    assert "is no bundle of a vote" in none.complained
    assert "is no bundle of a vote" in notes.complained
    assert "cannot be read" in absent.complained
    checked = await bot("-c", loading("verify", bundle))
    assert checked.said.endswith("0 set()\n")
    counted, recounted, cut = await asyncio.gather(
        bot("count", bundle, "--json"), bot("-c", loading("count", bundle)), bot("count", broken)
    )
    result = json.loads(counted.said)
    assert (counted.code, counted.complained, result["method"]) == (0, "", "yesno")
    assert result["totals"]["yes"]["heads"] == "1"
    assert recounted.said.endswith("0 set()\n")
    assert (cut.code, cut.said, len(cut.complained.splitlines())) == (2, "", 1)
    again = await bot("-c", loading("export", "-c", path, "V-1", "-o", courtyard.folder))
    assert again.said.endswith("0 {'sqlalchemy'}\n")


async def test_the_doctor_finds_all_in_order(courtyard: Neighbourhood) -> None:
    path = courtyard.write_config()
    before = await bot("doctor", "-c", path)
    assert before.code == 0, before.said
    async with courtyard.hall():
        await courtyard.settle()
        beside = await bot("doctor", "-c", path)
        assert beside.code == 0, beside.said
    assert "everything is in order" in beside.said
    assert "group cherry: the bot is an admin" in beside.said
    assert "@hall_bot" in beside.said
    assert courtyard.town.bot.token not in beside.said + beside.complained


async def test_the_doctor_names_the_cure_of_each_problem(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await courtyard.settle()

    async def findings(**telegram: str) -> str:
        result = await bot("doctor", "-c", courtyard.write_config(**telegram))
        assert result.code == 1, result.said
        assert result.complained == ""
        return result.said

    assert "get a new token from @BotFather" in await findings(token="123456:WRONG")
    away = await findings(api_base=f"http://127.0.0.1:{free_port()}")
    assert "does not answer" in away
    assert "check the network, or telegram.api_base" in away

    courtyard.town.bot.privacy = True
    await courtyard.group.demote(courtyard.town.bot)
    courtyard.clock.advance(seconds=120)
    seen = await findings()
    assert "privacy mode: on: the bot hears everything only where it is an admin" in seen
    assert "group cherry: the bot is a member: hears commands and replies to it only" in seen
    assert "make the bot an admin of the group" in seen
    assert "120 s from Telegram's" in seen or "119 s" in seen or "121 s" in seen
    assert "set the clock by NTP" in seen
    assert "to mend: 2" in seen

    await courtyard.group.kick(courtyard.town.bot)
    assert "add the bot to the group again" in await findings()
    path = courtyard.write_config()
    path.write_text(f'{path.read_text()}\n[records]\nfolder = "config.toml/records"\n')
    result = await bot("doctor", "-c", path)
    assert result.code == 1
    assert "records.folder: cannot make the folder" in result.said
    assert "correct the path" in result.said
