"""Another system is told what happens in records: once each, in order, whatever becomes of either of the two."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientTimeout, web
from cloudevents.core.bindings.http import HTTPMessage, from_http_event
from cloudevents.core.formats.json import JSONFormat
from standardwebhooks import Webhook
from structlog.testing import capture_logs

import bot.webhooks
from bot.config import RecordsWebhook
from bot.webhooks import NotReplayed, replay
from records.handed.signed import key_of
from tests.hall.clerk import command
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood, free_port
from tests.hall.test_record_book import decided

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
KILLS = int(os.environ.get("YISHITING_TEST_RECEIVER_KILLS", "5"))
"""How often the receiver is killed; 50 in the long run."""


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hall looks and tries again more often, so that nobody waits for minutes."""
    monkeypatch.setattr(bot.webhooks, "_IDLE", 0.05)
    monkeypatch.setattr(bot.webhooks, "_SHORTEST", 0.02)
    monkeypatch.setattr(bot.webhooks, "_LONGEST", 0.1)


def told_at(c: Neighbourhood, url: str) -> None:
    """From now on the configuration names who is told."""
    write = c.write_config

    def write_config(**telegram: str) -> Path:
        path = write(**telegram)
        with path.open("a", encoding="utf-8") as config:
            config.write(f'[records.webhook]\nurl = "{url}"\nsecret = "{SECRET}"\n')
        return path

    c.write_config = write_config  # type: ignore[method-assign]  # this courtyard's own


@dataclass
class Office:
    """The other system in the story. It answers what ``answer`` says, and keeps what it has said yes to."""

    port: int = field(default_factory=free_port)
    taken: list[tuple[dict[str, str], str]] = field(default_factory=list)
    tries: int = 0
    answer: Callable[[], web.Response] = lambda: web.Response(status=204)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/events"

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(body) for _, body in self.taken]

    @property
    def kinds(self) -> list[str]:
        return [event["type"].removeprefix("yishiting.record.") for event in self.events]

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._take)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", self.port).start()
        try:
            yield
        finally:
            await runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        body = await request.text()
        self.tries += 1
        answer = self.answer()
        if answer.status == 204:
            self.taken.append((dict(request.headers), body))
        return answer


@BOTH_WAYS
async def test_what_happens_in_a_record_is_told_signed_and_in_order(courtyard: Neighbourhood) -> None:
    office = Office()
    told_at(courtyard, office.url)
    async with office.open(), courtyard.hall():
        await courtyard.settle()
        await decided(courtyard)
        await courtyard.ask(courtyard.daniel, "/done R-1 all lit", "")
        await courtyard.eventually(lambda: len(office.taken) == 4)
    assert office.kinds == ["opened", "assigned", "done", "check-begun"]
    for headers, body in office.taken:
        Webhook(SECRET).verify(body, headers)  # raises where the signature does not hold
        message = HTTPMessage({name.lower(): value for name, value in headers.items()}, body.encode())
        event = from_http_event(message, JSONFormat())
        assert event.get_id() == headers["webhook-id"]
        assert (event.get_source(), event.get_subject()) == ("/cherry/R-1", "R-1")
    assert [event["sequence"] for event in office.events] == sorted({event["sequence"] for event in office.events})
    assert office.events[1]["data"]["commitment"] == "R-1.1"
    assert "王秀英" not in json.dumps(office.events, ensure_ascii=False)


def moved() -> web.Response:
    return web.Response(status=308, headers={"Location": "http://127.0.0.1:9/thief"})


REFUSALS = [lambda: web.Response(status=500), lambda: web.Response(status=410), moved]


@pytest.mark.parametrize("answer", REFUSALS, ids=["fails", "gone", "moved"])
async def test_what_the_receiver_does_not_take_is_kept_and_blocks_nobody(
    courtyard: Neighbourhood, answer: Callable[[], web.Response]
) -> None:
    office = Office(answer=answer)
    told_at(courtyard, office.url)
    with capture_logs() as log:
        await refused_then_taken(courtyard, office)
    said = [entry["why"] for entry in log if "does not take an event" in entry["event"]]
    assert len(said) == 1, "it is said when it begins, and not at every try"
    assert ("records.webhook.url" in said[0]) == (answer is moved)


async def refused_then_taken(courtyard: Neighbourhood, office: Office) -> None:
    async with office.open(), courtyard.hall():
        await courtyard.settle()
        await decided(courtyard)  # the hall goes on meanwhile
        await courtyard.eventually(lambda: office.tries > 2)
        assert office.taken == []
        office.answer = lambda: web.Response(status=204)
        await courtyard.eventually(lambda: office.kinds == ["opened", "assigned"])


async def test_a_receiver_that_is_away_for_a_day_and_a_hall_that_is_started_anew_lose_nothing(
    courtyard: Neighbourhood,
) -> None:
    office = Office()
    told_at(courtyard, office.url)
    async with courtyard.hall():
        await courtyard.settle()
        await decided(courtyard)
        courtyard.clock.advance(days=1)
    async with courtyard.hall():
        await courtyard.ask(courtyard.daniel, "/done R-1 all lit", "")
        async with office.open():
            await courtyard.eventually(lambda: office.kinds == ["opened", "assigned", "done", "check-begun"])


async def test_a_receiver_that_answers_too_late_gets_the_same_again_under_the_same_id(
    courtyard: Neighbourhood, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.webhooks, "_PATIENCE", ClientTimeout(total=0.2))
    office, seen = Office(), list[str]()

    async def slow(request: web.Request) -> web.Response:
        seen.append(request.headers["webhook-id"])
        if len(seen) < 3:
            await asyncio.sleep(0.6)  # later than the hall waits
        return await Office._take(office, request)

    office._take = slow  # type: ignore[method-assign]  # for this story
    told_at(courtyard, office.url)
    async with office.open(), courtyard.hall():
        await courtyard.settle()
        await decided(courtyard)
        await courtyard.eventually(lambda: "assigned" in office.kinds)
    assert seen[0] == seen[1] == seen[2]
    assert len({event["id"]: json.dumps(event) for event in office.events}) == len(set(map(json.dumps, office.events)))


async def test_a_receiver_that_is_killed_again_and_again_gets_every_event_once_in_order(
    courtyard: Neighbourhood,
) -> None:
    port, kept = free_port(), courtyard.folder / "kept.jsonl"
    kept.touch()
    script = Path(__file__).parents[1] / "crash" / "receiver.py"
    told_at(courtyard, f"http://127.0.0.1:{port}/")

    async def started() -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(sys.executable, "-S", script, str(port), str(kept))

    def told() -> list[dict[str, Any]]:
        return [json.loads(json.loads(line)["body"]) for line in kept.read_text("utf-8").splitlines()]

    async with courtyard.hall():
        await courtyard.settle()
        await decided(courtyard)
        receiver = await started()
        for number in range(KILLS):
            await courtyard.post(courtyard.zhou, f"/spent R-1 {number + 1} 元：第 {number} 只灯", "")
            before = len(told())
            if number % 2:  # every other time it dies with what it has just been sent
                await courtyard.eventually(lambda before=before: len(told()) > before, 30)  # type: ignore[misc]
            receiver.kill()
            await receiver.wait()
            receiver = await started()
        wanted = await courtyard.look("SELECT COUNT(*) FROM record_steps")
        try:
            await courtyard.eventually(lambda: len({each["id"] for each in told()}) == wanted[0][0] + 1, 60)
        finally:
            receiver.kill()
            await receiver.wait()
    once = list(dict.fromkeys(each["id"] for each in told()))
    assert once == [f"yishiting-{number}" for number in range(1, wanted[0][0] + 2)]
    spent = {each["id"]: each["data"]["amount"] for each in told() if each["type"].endswith("spent")}
    assert list(spent.values()) == list(range(1, KILLS + 1))


async def test_everything_is_told_again_from_any_point(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():  # before anybody is told anything
        await courtyard.settle()
        await decided(courtyard)
    office = Office()
    told_at(courtyard, office.url)
    async with courtyard.hall():
        await courtyard.becomes("SELECT value FROM hall WHERE key = 'webhook acknowledged'", [("2",)])
        async with office.open():
            said: list[str] = []
            assert await replay(courtyard.config(), "1", said.append) == 2
            assert (office.kinds, said) == (["opened", "assigned"], ["yishiting-1 R-1", "yishiting-2 R-1"])
            assert await replay(courtyard.config(), "2", said.append) == 1
            assert await replay(courtyard.config(), "2026-06-01", said.append) == 2
            assert await replay(courtyard.config(), "2027-01-01", said.append) == 0
            with pytest.raises(NotReplayed, match="say a place"):
                await replay(courtyard.config(), "yesterday", said.append)
            assert office.taken[0][1] == office.taken[3][1], "the same bytes whenever it is told"
        with pytest.raises(NotReplayed, match="go on with --from 1"):
            await replay(courtyard.config(), "1", said.append)
    code, complained = await command(courtyard, "webhooks", "replay", "--from", "1")
    assert (code, "was not taken" in complained) == (2, True)


@pytest.mark.parametrize("secret", ["", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64", "x" * 40])
def test_a_secret_that_is_none_is_named_with_how_to_make_one(secret: str) -> None:
    with pytest.raises(ValueError, match="openssl rand"):
        RecordsWebhook(url="https://office.example.org/events", secret=secret)
    assert RecordsWebhook(url="", secret=secret).url == ""


def test_a_secret_that_is_one_is_taken() -> None:
    assert len(key_of(SECRET)) == 24
    assert RecordsWebhook(url="https://office.example.org", secret=SECRET).secret == SECRET
