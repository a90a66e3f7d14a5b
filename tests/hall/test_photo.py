"""Photos and voice notes of a need: fetched, cleaned, kept by hash, shown, and deleted when it is taken back."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from simulator import Person
from storage.files import Files
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.pictures import VOICE, huge_png, jpeg, located_jpeg

LAMP = "/need 2 号楼门口的灯坏了"


def kept(home: Neighbourhood) -> list[Path]:
    """The files in the hall's folder."""
    return [path for path in (home.folder / "files").rglob("*") if path.is_file()]


async def is_kept(home: Neighbourhood, count: int = 1) -> None:
    """Wait until so many files of needs are kept."""
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(count,)])


@BOTH_WAYS
async def test_a_photo_is_on_the_card_without_its_place(home: Neighbourhood) -> None:
    await home.wang.photo(home.group, located_jpeg(), LAMP)
    card = await home.card("N-1")
    assert "2 号楼门口的灯坏了" in card.text
    assert card.photo is not None
    assert not Image.open(io.BytesIO(card.photo.content)).getexif()
    assert b"Telescope" not in card.photo.content
    (path,) = kept(home)
    assert path.name == hashlib.sha256(path.read_bytes()).hexdigest()
    assert await home.look("SELECT digest FROM need_files") == [(path.name,)]
    assert await home.look("SELECT latitude FROM needs") == [(None,)]


async def test_the_words_below_a_photo_are_edited(home: Neighbourhood) -> None:
    await home.wang.photo(home.group, jpeg(), LAMP)
    card = await home.card("N-1")
    await home.daniel.tap(card, "我也是")
    await home.until(lambda message: message.id == card.id and message.button("我也是").label.endswith("1"))
    assert card.photo is not None, "the photo stays"
    await home.ask(home.wang, f"/reword N-1 {'灯' * 1000}", "N-1")
    await home.until(lambda message: message.id == card.id and message.text.count("灯") > 500)
    assert len(card.text) <= 1024


@BOTH_WAYS
async def test_an_album_is_one_need_and_shown_as_an_album(home: Neighbourhood) -> None:
    await home.wang.photo(home.group, jpeg(), LAMP, album="9")
    for colour in ((1, 1, 1), (2, 2, 2)):
        await home.wang.photo(home.group, jpeg(colour=colour), album="9")
    await is_kept(home, 3)
    card = await home.card("N-1")
    await home.until(lambda message: message.id == card.id and "3 张" in message.text)
    assert await home.count("needs") == 1
    followed = await home.daniel.follow(card.button("查看全部").url or "")
    await home.daniel.expect("Said", after=followed)
    shown = [message for message in home.daniel.private.messages if message.photo]
    assert [message.text for message in shown] == [f"N-1 · photo {place} of 3" for place in (1, 2, 3)]
    assert len({message.body.album for message in shown}) == 1


async def test_an_album_said_as_a_need_in_private_is_one_too(home: Neighbourhood) -> None:
    sent = await home.daniel.photo(home.daniel.private, jpeg(), "/need The bench is broken", album="5")
    await home.daniel.expect("Noted as N-1", after=sent)
    await home.daniel.photo(home.daniel.private, jpeg(colour=(1, 1, 1)), album="5")
    await is_kept(home, 2)
    assert await home.count("sayings") == 0


async def test_a_photo_is_added_by_replying_to_the_card(home: Neighbourhood) -> None:
    await home.wang.say(home.group, LAMP)
    card = await home.card("N-1")
    await home.daniel.photo(home.group, jpeg(colour=(9, 9, 9)), reply_to=card)  # not the author: no photo of the need
    await home.wang.photo(home.group, jpeg(), reply_to=card)
    await is_kept(home, 1)
    await home.ask(home.zhou, "/needs N-1", "提出")
    assert sum(message.photo is not None for message in home.zhou.private.messages) == 1


async def test_a_voice_note_is_kept_and_played_again(home: Neighbourhood) -> None:
    await home.wang.say(home.group, LAMP)
    card = await home.card("N-1")
    sent = await home.wang.speak(home.wang.private, VOICE)
    asked = await home.wang.expect("加到", after=sent)
    await home.wang.tap(asked, "加到 N-1")
    await is_kept(home)
    await home.until(lambda message: message.id == card.id and "附语音 1 条" in message.text)
    await home.ask(home.daniel, "/needs N-1", "Said")
    (played,) = [message.body.voice for message in home.daniel.private.messages if message.body.voice]
    assert played.content == VOICE


BAD = {
    "a broken picture": (jpeg()[:300], "文件已损坏"),
    "words": (b"this is no picture", "不是 JPEG"),
    "a pdf": (b"%PDF-1.7 and so on", "不是 JPEG"),
    "60 megapixels": (huge_png(10_000, 6_000), "像素太多"),
}


@pytest.mark.parametrize("what", BAD)
async def test_what_is_no_photo_is_said_on_the_card_and_the_need_is_kept(home: Neighbourhood, what: str) -> None:
    content, why = BAD[what]
    await home.wang.photo(home.group, content, LAMP)
    card = await home.card("N-1")
    await home.until(lambda message: message.id == card.id and why in message.text)
    assert "2 号楼门口的灯坏了" in card.text
    assert kept(home) == []
    await home.wang.photo(home.group, jpeg(), reply_to=card)  # and a good one can follow
    await is_kept(home)


async def test_a_picture_sent_as_a_document_is_a_photo_too_and_no_roll(home: Neighbourhood) -> None:
    await home.wang.upload(home.group, "IMG_1.JPG", located_jpeg(), LAMP)
    card = await home.card("N-1")
    assert card.photo is not None
    sent = await home.daniel.upload(home.daniel.private, "IMG_2.png", b"\x00 something else")
    assert "Write me in a sentence" in (await home.daniel.expect("", after=sent)).text


async def test_the_same_photo_is_one_file_and_goes_with_the_last_need_that_shows_it(home: Neighbourhood) -> None:
    for person, need in ((home.wang, "门口的灯坏了"), (home.chen, "楼上漏水")):
        await home.ask(person, "/language zh-Hans")
        sent = await person.photo(person.private, jpeg(), f"/need {need}")
        await person.expect("已记为", after=sent)
    await is_kept(home, 2)
    assert len(kept(home)) == 1
    await withdraw(home, home.wang, 1)
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NULL AND file_id = ''", [(1,)])
    assert len(kept(home)) == 1, "the other need shows it still"
    await withdraw(home, home.chen, 2)
    await home.eventually(lambda: kept(home) == [])
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(0,)])


async def withdraw(home: Neighbourhood, person: Person, number: int) -> None:
    """Take a need back by its buttons."""
    whole = await home.ask(person, f"/needs N-{number}", "提出")
    await person.tap(whole, "撤回")
    sure = await person.expect("不能恢复", after=whole)
    await person.tap(sure, "确认撤回")
    await person.expect("已撤回", after=sure)


async def test_a_card_with_a_photo_is_taken_away_with_the_need(home: Neighbourhood) -> None:
    await home.wang.photo(home.group, jpeg(), LAMP)
    card = await home.card("N-1")
    await withdraw(home, home.wang, 1)
    await home.eventually(lambda: card.deleted)
    await home.eventually(lambda: kept(home) == [])
    await home.post(home.daniel, "/need A bench", "N-2")
    standing = [message.text for message in home.group.messages if message.text.startswith("N-1")]
    assert standing == [], "and not posted anew"


async def test_telegram_does_not_give_the_file_now_but_later(home: Neighbourhood) -> None:
    home.town.faults.server_errors(1, method="getFile")
    await home.wang.photo(home.group, jpeg(), LAMP)
    again = home.now() + 30_000  # the first try was due at once, the next is due in a minute
    await home.becomes(f"SELECT COUNT(*) FROM deadlines WHERE kind = 'fetch file' AND due_at > {again}", [(1,)])
    home.clock.advance(seconds=20)
    card = await home.card("N-1")
    assert card.photo is None, "it waited long enough"
    home.clock.advance(seconds=60)
    await is_kept(home)
    await home.until(
        lambda message: message.id == card.id and any("查看全部" in row[-1].label for row in message.buttons)
    )
    await home.ask(home.daniel, "/needs N-1", "Said")
    assert sum(message.photo is not None for message in home.daniel.private.messages) == 1


async def test_telegram_never_gives_the_file(home: Neighbourhood) -> None:
    home.town.faults.server_errors(None, method="getFile")
    await home.wang.photo(home.group, jpeg(), LAMP)
    for minutes in (0, 1, 6, 36):
        again = home.now() + 30_000
        fetched = f"SELECT COUNT(*) FROM deadlines WHERE kind = 'fetch file' AND due_at > {again} OR done_at > 0"
        await home.becomes(fetched, [(1,)])
        home.clock.advance(seconds=60 * 30 if minutes == 36 else 60 * 31)
    card = await home.card("N-1")
    await home.until(lambda message: message.id == card.id and "没有交给我" in message.text)


async def test_the_hall_is_killed_between_the_file_and_its_row(courtyard: Neighbourhood) -> None:
    """The file lies there and no row names it: it is fetched again, and is the same file."""
    async with courtyard.hall():
        await courtyard.settle()
        await courtyard.wang.photo(courtyard.group, jpeg(), LAMP)
        await is_kept(courtyard)
        await courtyard.break_in("UPDATE need_files SET digest = NULL")
        await courtyard.break_in("UPDATE deadlines SET done_at = NULL WHERE kind = 'fetch file'")
    before = kept(courtyard)
    async with courtyard.hall():
        await is_kept(courtyard)
        assert kept(courtyard) == before
        ((digest,),) = await courtyard.look("SELECT digest FROM need_files")
        assert Files(courtyard.folder / "files").read(digest) is not None


async def test_no_more_than_ten_files_belong_to_a_need(home: Neighbourhood) -> None:
    for number in range(12):
        caption = LAMP if not number else None
        await home.wang.photo(home.group, jpeg(colour=(number, 0, 0)), caption, album="3")
    await is_kept(home, 10)
    assert await home.count("need_files") == 10
