"""Updates and results hold the fields that the Bot API's own description names, where it is at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from simulator import Town
from tests.simulator.town_client import Client

Spec = dict[str, Any]


@pytest.fixture(scope="module")
def spec() -> Spec:
    described = Path(__file__).parents[3] / "shared/botapi/api.json"
    if not described.exists():
        pytest.skip("no machine-readable Bot API description here")
    loaded: Spec = json.loads(described.read_text())
    return loaded


def check(spec: Spec, value: object, kinds: list[str], where: str) -> None:
    """Fail unless the value is one of the kinds, field by field."""
    faults = [fault for kind in kinds if (fault := fault_of(spec, value, kind, where))]
    assert len(faults) < len(kinds), faults


def fault_of(spec: Spec, value: object, kind: str, where: str) -> str | None:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return f"{where}: no array"
        inner = kind.removeprefix("Array of ")
        faults = (fault_of(spec, one, inner, f"{where}[{n}]") for n, one in enumerate(value))
        return next(filter(None, faults), None)
    if kind == "True":
        return None if value is True else f"{where}: {value!r} is not True"
    if kind not in spec["types"]:
        scalars: dict[str, type] = {"Integer": int, "String": str, "Boolean": bool, "Float": float}
        return None if type(value) is scalars[kind] else f"{where}: {value!r} is no {kind}"
    if subtypes := spec["types"][kind].get("subtypes"):
        tried = [fault_of(spec, value, one, where) for one in subtypes]
        return None if None in tried else f"{where}: none of {subtypes}: {tried}"
    return fault_of_object(spec, value, kind, where)


def fault_of_object(spec: Spec, value: object, kind: str, where: str) -> str | None:
    if not isinstance(value, dict):
        return f"{where}: no object"
    fields = {field["name"]: field for field in spec["types"][kind].get("fields", [])}
    required = {name for name, field in fields.items() if field["required"]}
    if value.keys() - fields.keys() or required - value.keys():
        return f"{where}: {kind} has {value.keys() - fields.keys()} and lacks {required - value.keys()}"
    for name, inner in value.items():
        tried = [fault_of(spec, inner, one, f"{where}.{name}") for one in fields[name]["types"]]
        if None not in tried:
            return "; ".join(filter(None, tried))
    return None


async def test_every_update(spec: Spec, town: Town, client: Client) -> None:
    anna, boris = town.add_person("Anna", language="en", username="anna"), town.add_person("Boris")
    everything = ["message", "callback_query", "my_chat_member", "chat_member"]
    await client.do("getUpdates", allowed_updates=everything)
    group = town.add_group("Courtyard", members=[boris], admins=[anna], bot_admin=True)
    await anna.start("x")
    await anna.upload(anna.private, "roll.csv", b"x", caption="/import")
    await anna.photo(anna.private, b"x")
    said = await anna.say(group, "see https://law.example", anonymous=True)
    await boris.say(group, "@anna yes", reply_to=said)
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y", "style": "success"}]]}
    await client.do("sendMessage", chat_id=group.id, text="?", reply_markup=keyboard)
    card = group.last
    anna.tap_soon(card, "Yes")
    await client.do("pinChatMessage", chat_id=group.id, message_id=card.id)
    await client.do("deleteMessage", chat_id=group.id, message_id=card.id)
    anna.tap_soon(card, "Yes")
    await anna.block_bot()
    await group.promote(boris)
    await group.demote(boris)
    await group.kick(boris)
    updates = await client.updates()
    for update in updates:
        check(spec, update, ["Update"], "update")
    assert {kind for update in updates for kind in update} == {"update_id", *everything}
    assert len(updates) == 15


async def test_every_result(spec: Spec, town: Town, client: Client) -> None:
    anna = town.add_person("Anna", language="en")
    await anna.start()
    group = town.add_group("Courtyard", members=[anna], admins=[anna], bot_admin=True)
    sent = await anna.upload(group, "roll.csv", b"x")
    assert sent.document
    here: dict[str, object] = {"chat_id": group.id}
    text = '<b>x</b> <a href="https://law.example">y</a> <tg-time unix="1900000000">z</tg-time>'
    asked: dict[str, dict[str, object]] = {
        "getMe": {},
        "getWebhookInfo": {},
        "sendMessage": {
            **here,
            "text": text,
            "parse_mode": "HTML",
            "reply_parameters": {"message_id": sent.id},
        },
        "sendDocument": {**here, "document": sent.document.file_id, "caption": "c"},
        "sendPhoto": {**here, "photo": sent.document.file_id},
        "getFile": {"file_id": sent.document.file_id},
        "getChat": here,
        "getChatMember": {**here, "user_id": anna.id},
        "getChatAdministrators": here,
        "getMyCommands": {},
        "sendChatAction": {**here, "action": "typing"},
    }
    for method, params in asked.items():
        check(spec, await client.do(method, **params), spec["methods"][method]["returns"], method)
    check(spec, await client.do("getChat", chat_id=anna.id), ["ChatFullInfo"], "getChat")


def test_the_check_notices(spec: Spec) -> None:
    user = {"id": 1, "is_bot": False, "first_name": "Anna"}
    check(spec, user, ["User"], "user")
    for wrong in ({**user, "mood": "good"}, {"id": 1}, {**user, "id": "1"}):
        with pytest.raises(AssertionError):
            check(spec, wrong, ["User"], "user")
