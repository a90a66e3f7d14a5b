"""The doctor on what has not got through: how much waits and since when, and what to do where it waits too long."""

from bot.doctor import Finding, examine
from domain.ids import Instant
from domain.instants import MINUTE, iso
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.pictures import jpeg

NOTHING_TO_DO = ""


async def looked_over(home: Neighbourhood) -> dict[str, Finding]:
    """What the doctor finds at the town's time."""
    return {finding.what: finding for finding in await examine(home.config(), home.now)}


@BOTH_WAYS
async def test_the_doctor_tells_how_much_waits_and_for_whom_in_vain(home: Neighbourhood) -> None:
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装六盏灯")
    await home.card("P-1")
    assert (await looked_over(home))["outbox"] == Finding("outbox", "nothing waits to be told")

    home.town.fail_next("sendMessage", 429, retry_after=3600, chat_id=home.chen.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.becomes("SELECT tries, due_at > created_at + 3000000 FROM outbox", [(1, True)])
    written = iso((await home.look("SELECT created_at FROM outbox"))[0][0])
    seen = await looked_over(home)
    assert seen["outbox"].found == f"1 notices wait, the oldest since {written}; none is due yet"
    assert seen["outbox"].cure == NOTHING_TO_DO
    assert seen["chats held"].found == f"1, tried in vain so far, one since {written}"
    assert seen["chats held"].cure == NOTHING_TO_DO

    home.clock.advance(seconds=3601)
    assert "not delivered" in (await looked_over(home))["chats held"].cure  # for more than an hour now


async def test_the_doctor_notices_that_nobody_delivers(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        await home.chen.say(home.group, "/propose 门口装灯\n内容：装六盏灯")
        await home.card("P-1")
        home.town.fail_next("sendMessage", 502, "Bad Gateway", chat_id=home.chen.id, times=100)
        await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
        await home.becomes("SELECT tries, due_at > created_at + 1500 FROM outbox", [(1, True)])
        due = (await home.look("SELECT due_at FROM outbox"))[0][0]
    config = home.config()

    async def outbox(after: int) -> Finding:
        found = await examine(config, lambda: Instant(due + after))
        return next(finding for finding in found if finding.what == "outbox")

    assert (await outbox(15 * MINUTE)).cure == NOTHING_TO_DO
    late = await outbox(15 * MINUTE + 1)
    assert late.found.endswith(f"1 are due, one of them since {iso(due)}")
    assert "start the hall" in late.cure


async def test_the_doctor_quotes_the_last_update_that_was_set_aside(home: Neighbourhood) -> None:
    assert "updates set aside" not in await looked_over(home)
    home.town.deliver_raw({"message": {"message_id": "seven"}})
    home.clock.advance(seconds=60)
    home.town.deliver_raw({"update_id": "twelve"})
    await home.becomes("SELECT COUNT(*) FROM dead_letters", [(2,)])
    aside = (await looked_over(home))["updates set aside"]
    assert aside.found.startswith("2, the last at 2026-06-01T02:01:")
    assert "unreadable: " in aside.found
    assert "dead_letters" in aside.cure


async def test_the_doctor_misses_files_that_the_database_names(home: Neighbourhood) -> None:
    assert "files" not in await looked_over(home), "nobody has sent one yet"
    await home.wang.photo(home.group, jpeg(), "/need 2 号楼门口的灯坏了")
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(1,)])
    seen = await looked_over(home)
    assert seen["files"] == Finding("files", "1 kept")
    assert str(home.config().storage.files) in seen["folders"].found
    assert "GB free in" in seen["disk"].found
    (path,) = [path for path in (home.folder / "files").rglob("*") if path.is_file()]
    path.unlink()
    missed = (await looked_over(home))["files"]
    assert missed.found.startswith("1 of 1 are not in")
    assert "backup" in missed.cure
