"""Somebody installs the wheel and runs its command from a folder with nothing in it."""

import ast
import re
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from simulator import Town, TownServer
from tests.packaging.installed import ROOT, Installed, build_wheel

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGES = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed.make(wheel, tmp_path_factory.mktemp("environment"))


def test_all_that_the_programs_read_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    wanted = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
    assert wanted <= packed
    for example in (
        "texts/en/votes.ftl", "texts/zh-Hans/votes.ftl", "texts/zh-Hant/votes.ftl", "texts/words.toml",
        "texts/roll_headers.toml", "simulator/sample/roll.csv", "records/bundled/verify.py",
        "storage/migrations/versions/v0001_first_schema.py", "storage/migrations/script.py.mako",
    ):  # fmt: skip
        assert example in packed
    rooms = {name.split("/")[0] for name in packed}
    assert rooms - set(PACKAGES) == {f"yishiting-{PROJECT['project']['version']}.dist-info"}


def test_all_that_is_imported_is_declared() -> None:
    asked = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["postgres"]
    declared = {_plain(re.split(r"[<>=!~;\[ ]", line)[0]) for line in asked}
    offers = packages_distributions()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for name in _imported(path) - set(sys.stdlib_module_names) - set(PACKAGES):
                assert declared & {_plain(each) for each in offers[name]}, f"{path} imports {name}"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported(path: Path) -> set[str]:
    """The top-level modules that a file imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    of = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.split(".")[0] for name in plain | of}


async def test_it_runs_without_the_work_tree(installed: Installed, tmp_path: Path) -> None:
    where = await installed.run(
        "python", "-c", "import bot, texts; print(bot.__file__, texts.__file__)", where=tmp_path
    )
    assert all(str(installed.packages) in file for file in where.text.split())
    said = await installed.run("yishiting", "--version", where=tmp_path)
    assert (said.code, said.text.strip().split()[-1]) == (0, PROJECT["project"]["version"])


async def test_help_names_every_command(installed: Installed, tmp_path: Path) -> None:
    said = await installed.run("yishiting", "--help", where=tmp_path)
    assert said.code == 0
    for command in ("run", "doctor", "import-roll", "export", "verify", "demo"):
        assert f"\n  {command} " in said.text
        shown = await installed.run("yishiting", command, "--help", where=tmp_path)
        assert (shown.code, shown.text.startswith("Usage:")) == (0, True)


async def test_without_a_configuration_it_says_which_file_to_copy(installed: Installed, tmp_path: Path) -> None:
    for command in ("run", "doctor"):
        said = await installed.run("yishiting", command, where=tmp_path)
        assert said.code == 2
        assert "copy config.example.toml to config.toml" in said.text
        assert len(said.text.splitlines()) == 1


async def test_doctor_finds_a_new_hall_in_order(installed: Installed, tmp_path: Path) -> None:
    town = Town()
    bot = town.add_bot()
    async with TownServer(town) as server:
        config = f'[telegram]\ntoken = "{bot.token}"\napi_base = "{server.url}"\n'
        (tmp_path / "config.toml").write_text(config, "utf-8")
        said = await installed.run("yishiting", "doctor", "-c", "config.toml", where=tmp_path)
    assert said.code == 0, said.text
    assert f"@{bot.username}" in said.text
    assert "everything is in order" in said.text
    assert bot.token not in said.text


async def test_doctor_says_where_a_token_is_got_with_the_example_as_it_is(installed: Installed, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes((ROOT / "config.example.toml").read_bytes())
    town = Town()
    town.add_bot()
    async with TownServer(town) as server:
        said = await installed.run("yishiting", "doctor", where=tmp_path, YISHITING_TELEGRAM__API_BASE=server.url)
    assert said.code == 1
    assert "Traceback" not in said.text
    assert "@BotFather" in said.text
    assert "put-your-own-token-here" not in said.text.replace("\n", "")


async def test_the_demo_plays_the_whole_cycle(installed: Installed, tmp_path: Path) -> None:
    said = await installed.run("yishiting", "demo", "--cycle", where=tmp_path, seconds=300)
    assert said.code == 0, said.text
    assert "Traceback" not in said.text
    [bundle, *_] = sorted((tmp_path / "hall").rglob("*V-1.zip"))
    checked = await installed.run("yishiting", "verify", str(bundle), where=tmp_path)
    assert (checked.code, "VERIFIED V-1" in checked.text) == (0, True), checked.text
