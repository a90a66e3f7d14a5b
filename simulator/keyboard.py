"""Reply markups: what a bot hangs under its message, checked as Telegram checks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.botapi import bot_api
from simulator.refusal import bad_request

Markup = Mapping[str, object]

_BUTTON_LIMIT = 100
_ACTIONS = {
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
}


@dataclass(frozen=True)
class Button:
    """An inline button as a person sees it; ``url`` is also the address of a web app."""

    label: str
    data: str | None = None
    url: str | None = None


def checked(raw: object, *, private: bool) -> Markup | None:
    """A reply markup as it came over the wire, valid; None when there is none or it is an empty keyboard."""
    if raw is None:
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in raw:
        return raw or None
    rows = raw["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    pressed = [button for row in rows for button in row]
    for button in pressed:
        _check_button(button, private=private)
    if len(pressed) > _BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": [[_known(button) for button in row] for row in rows]} if pressed else None


def _known(button: Mapping[str, object]) -> Markup:
    """What Telegram knows nothing of, it passes over."""
    return {name: value for name, value in button.items() if name in bot_api().types["InlineKeyboardButton"].fields}


def _check_button(button: object, *, private: bool) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    if not str(button.get("text", "")).strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if not _ACTIONS & button.keys():
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(("http://", "https://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "web_app" in button and not private:
        raise bad_request("BUTTON_TYPE_INVALID")


def rows_of(markup: Markup | None) -> list[list[Button]]:
    """The inline buttons of a checked markup, row by row."""
    rows = markup.get("inline_keyboard") if markup else None
    if not isinstance(rows, list):
        return []
    return [[_button(raw) for raw in row] for row in rows]


def _button(raw: Mapping[str, object]) -> Button:
    data, url, app = raw.get("callback_data"), raw.get("url"), raw.get("web_app")
    if url is None and isinstance(app, dict):
        url = app.get("url")
    return Button(str(raw["text"]), None if data is None else str(data), None if url is None else str(url))
