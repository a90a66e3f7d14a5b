"""The example configuration and the README say what there is, all of it and nothing else."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from pydantic import BaseModel

from bot.cli import main
from bot.config import Config, load_config

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "config.example.toml"
README = (ROOT / "README.md").read_text("utf-8")
TOKEN = "123456789:a-real-one"


def keys_of(model: type[BaseModel], *path: str) -> Iterator[str]:
    """Every key of the configuration, as ``telegram.webhook.secret``."""
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from keys_of(kind, *path, name)
        else:
            yield ".".join((*path, name))


def keys_in(read: Mapping[str, Any], *path: str) -> Iterator[str]:
    for name, value in read.items():
        if isinstance(value, dict):
            yield from keys_in(value, *path, name)
        else:
            yield ".".join((*path, name))


def uncommented(text: str) -> str:
    """The example with the keys that it only mentions switched on: ``# key = value``."""
    return re.sub(r"^#\s*(?=\w+ = )", "", text, flags=re.MULTILINE)


def test_every_key_stands_in_the_example_and_no_other() -> None:
    read = tomllib.loads(uncommented(EXAMPLE.read_text("utf-8")))
    assert sorted(keys_in(read)) == sorted(keys_of(Config))


def test_each_key_of_the_example_is_explained() -> None:
    """A comment stands over each key, or over the key before it in the same breath."""
    for block in EXAMPLE.read_text("utf-8").split("\n\n"):
        assert "#" in block, block


def test_the_example_with_a_token_is_the_defaults(tmp_path: Path) -> None:
    given, bare = tmp_path / "config.toml", tmp_path / "bare.toml"
    given.write_bytes(EXAMPLE.read_bytes())
    bare.write_text("", "utf-8")
    environment = {"YISHITING_TELEGRAM__TOKEN": TOKEN}
    assert load_config(given, environment) == load_config(bare, environment)
    assert load_config(given, environment).telegram.token == TOKEN


def commands_of(group: click.Group, *path: str) -> Iterator[tuple[str, click.Command]]:
    """Every command that can be run, by the words that call it: ``count``, ``records check``."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands_of(command, *path, name)
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(commands_of(main))


def called(line: str) -> str:
    """The command that a line ``yishiting records check -c config.toml`` calls."""
    words = line.split()[1:]
    return next((name for name in (" ".join(words[:2]), words[0]) if name in COMMANDS), words[0])


def options_of(name: str) -> set[str]:
    return {option for each in COMMANDS[name].params if isinstance(each, click.Option) for option in each.opts}


NAMED = re.findall(r"`(yishiting [a-z][^`]*)`", README)


def test_the_readme_names_every_command_and_only_those() -> None:
    assert {called(line) for line in NAMED} == set(COMMANDS)


@pytest.mark.parametrize("line", NAMED)
def test_an_option_in_the_readme_is_one_of_the_command(line: str) -> None:
    assert set(re.findall(r"(?<!\S)--?[a-z-]+", line)) <= options_of(called(line))


def test_each_line_of_the_table_speaks_of_options_that_there_are() -> None:
    for line in README.splitlines():
        if found := re.match(r"\| `(yishiting [^`]+)`", line):
            assert set(re.findall(r"(?<![\w-])--[a-z-]+", line)) <= options_of(called(found[1])), line


def test_the_targets_of_make_that_the_readme_names_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)`", README)) | set(re.findall(r"^make ([a-z]+)", README, re.MULTILINE))
    assert named
    assert named <= targets


def test_the_files_that_the_readme_links_to_exist() -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
