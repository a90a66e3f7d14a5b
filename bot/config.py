"""The configuration: ``config.toml`` and ``YISHITING_*`` variables, checked whole, before anything starts."""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from records.handed.signed import key_of
from storage.address import resolve, sqlite_file

PREFIX = "YISHITING_"


class ConfigProblem(Exception):
    """What is wrong with the configuration: one line for each problem, with the key, and what to do."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Webhook(_Section):
    listen: str = "127.0.0.1:8081"
    path: str = "/telegram"
    secret: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,256}$")
    public_url: str = ""


class Telegram(_Section):
    token: str
    api_base: str = "https://api.telegram.org"
    receive: Literal["polling", "webhook"] = "polling"
    webhook: Webhook = Webhook()
    limits: bool = True

    @field_validator("token")
    @classmethod
    def _token(cls, token: str) -> str:
        if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", token):
            raise ValueError(
                "is no bot token (123456789:AbC…): @BotFather gives one; put it here or in YISHITING_TELEGRAM__TOKEN"
            )
        return token

    @field_validator("api_base")
    @classmethod
    def _api_base(cls, base: str) -> str:
        if not re.fullmatch(r"https?://[^/\s]+/?", base):
            raise ValueError("must be scheme, host and port only, such as https://api.telegram.org")
        return base.rstrip("/")

    @model_validator(mode="after")
    def _webhook_secret(self) -> "Telegram":
        if self.receive == "webhook" and not self.webhook.secret:
            raise ValueError('telegram.webhook.secret is needed with receive = "webhook": choose 32 letters and digits')
        return self


class Storage(_Section):
    url: str = "sqlite:///hall.db"
    keys: Path = Path("keys")
    files: Path = Path("files")


class RecordsWebhook(_Section):
    url: str = Field(default="", pattern=r"^(https?://[^\s/]+\S*)?$")
    secret: str = ""

    @model_validator(mode="after")
    def _signed(self) -> "RecordsWebhook":
        if self.url:
            key_of(self.secret)
        return self


class Records(_Section):
    folder: Path = Path("records")
    webhook: RecordsWebhook = RecordsWebhook()


class Web(_Section):
    listen: str = ""
    public_url: str = ""


class Log(_Section):
    level: Literal["debug", "info", "warning", "error"] = "info"


class Config(_Section):
    """Everything the hall is told. Relative paths are already resolved from the file's folder."""

    telegram: Telegram
    storage: Storage = Storage()
    records: Records = Records()
    web: Web = Web()
    log: Log = Log()


def load_config(path: Path, environ: Mapping[str, str] | None = None) -> Config:
    """Read and check ``path`` and the environment over it. Raises ConfigProblem, naming every wrong key."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigProblem(f"{path}: no such file; copy config.example.toml to {path} and fill it in") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigProblem(f"{path}: cannot be read: {error}") from None
    _overlay(read, os.environ if environ is None else environ)
    try:
        config = Config.model_validate(read)
    except ValidationError as error:
        raise ConfigProblem("\n".join(f"{path}: {_said(each)}" for each in error.errors())) from None
    return _resolved(config, path.resolve().parent, path)


def _overlay(read: dict[str, Any], environ: Mapping[str, str]) -> None:
    """``YISHITING_TELEGRAM__WEBHOOK__SECRET`` sets ``telegram.webhook.secret``."""
    for name, value in environ.items():
        if not name.startswith(PREFIX) or "__" not in name:
            continue
        *sections, key = name.removeprefix(PREFIX).lower().split("__")
        place = read
        for section in sections:
            place = place.setdefault(section, {})
            if not isinstance(place, dict):
                raise ConfigProblem(f"{name}: {section} is not a section")
        place[key] = value


def _said(error: Any) -> str:  # noqa: ANN401  # pydantic's error details
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        return f"{key}: there is no such key; config.example.toml lists them all"
    if error["type"] == "missing":
        return f"{key}: is missing" + (
            "; @BotFather gives a token; put it here or in YISHITING_TELEGRAM__TOKEN"
            if key in ("telegram", "telegram.token")
            else ""
        )
    said = str(error["msg"]).removeprefix("Value error, ")
    return f"{key}: {said}"


def _resolved(config: Config, folder: Path, path: Path) -> Config:
    storage, records = config.storage, config.records
    url = _url(storage.url, folder, path)
    storage = storage.model_copy(update={"url": url, "keys": folder / storage.keys, "files": folder / storage.files})
    records = records.model_copy(update={"folder": folder / records.folder})
    return config.model_copy(update={"storage": storage, "records": records})


def _url(said: str, folder: Path, path: Path) -> str:
    try:
        return resolve(said, folder)
    except ValueError as error:
        raise ConfigProblem(f"{path}: storage.url: {error}") from None


def check_folders(config: Config) -> None:
    """Make the folders that are written to. Raises ConfigProblem for one that cannot be."""
    wanted = {
        "storage.keys": config.storage.keys, "storage.files": config.storage.files,
        "records.folder": config.records.folder,
    }  # fmt: skip
    if file := sqlite_file(config.storage.url):
        wanted["storage.url"] = file.parent
    for key, folder in wanted.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigProblem(f"{key}: cannot make the folder {folder}: {error.strerror}") from None
        if not os.access(folder, os.W_OK | os.X_OK):
            raise ConfigProblem(f"{key}: cannot write to {folder}; let the account that runs the hall write there")
