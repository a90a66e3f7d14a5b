"""An album whose caption comes behind its first photos: in the group and in private, all of them are of the need."""

import os
import time
from pathlib import Path

from bot.gathering import sweep
from storage.files import Files
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.pictures import jpeg

LAMP = "/need 2 号楼门口的灯坏了"


def age(path: Path) -> None:
    """Let the file have lain there for two days."""
    then = time.time() - 2 * 24 * 3600
    os.utime(path, (then, then))


async def photos_of_needs(home: Neighbourhood, count: int) -> None:
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(count,)])


@BOTH_WAYS
async def test_photos_that_come_before_the_caption_in_the_group_are_of_the_need(home: Neighbourhood) -> None:
    await home.wang.photo(home.group, jpeg(), album="7")
    await home.wang.photo(home.group, jpeg(colour=(1, 1, 1)), album="7")
    await home.becomes("SELECT COUNT(*) FROM loose_photos", [(2,)])
    await home.wang.photo(home.group, jpeg(colour=(2, 2, 2)), LAMP, album="7")
    await home.wang.photo(home.group, jpeg(colour=(3, 3, 3)), album="7")
    await photos_of_needs(home, 4)
    card = await home.card("N-1")
    await home.until(lambda message: message.id == card.id and "4 张" in message.text)
    assert await home.count("needs") == 1
    assert await home.count("loose_photos") == 0


async def test_an_album_that_is_no_need_is_forgotten_soon_and_another_one_does_not_take_it(
    home: Neighbourhood,
) -> None:
    await home.daniel.photo(home.group, jpeg(), "Our roses", album="3")
    await home.daniel.photo(home.group, jpeg(colour=(1, 1, 1)), album="3")
    await home.becomes("SELECT COUNT(*) FROM loose_photos", [(2,)])
    home.clock.advance(seconds=660)
    await home.wang.photo(home.group, jpeg(colour=(2, 2, 2)), LAMP, album="4")
    await home.wang.photo(home.group, jpeg(colour=(3, 3, 3)), album="5")
    await home.becomes("SELECT album FROM loose_photos", [("5",)])
    await photos_of_needs(home, 1)


async def test_photos_that_come_before_the_caption_in_private_are_of_the_need_and_asked_about_no_more(
    home: Neighbourhood,
) -> None:
    sent = await home.daniel.photo(home.daniel.private, jpeg(), album="5")
    asked = await home.daniel.expect("", after=sent)
    said = await home.daniel.photo(home.daniel.private, jpeg(colour=(1, 1, 1)), "/need The bench is broken", album="5")
    await home.daniel.expect("Noted as N-1", after=said)
    await home.daniel.photo(home.daniel.private, jpeg(colour=(2, 2, 2)), album="5")
    await photos_of_needs(home, 3)
    assert await home.count("needs") == 1
    refused = await home.daniel.tap(asked, asked.buttons[0][0].label)
    assert refused.text, "the photo is of a need by now"
    assert await home.count("needs") == 1


async def words(home: Neighbourhood) -> str:
    return str((await home.look("SELECT text FROM needs"))[0][0])


@BOTH_WAYS
async def test_what_is_written_below_the_other_photos_of_an_album_in_the_group_is_of_the_need(
    home: Neighbourhood,
) -> None:
    await home.wang.photo(home.group, jpeg(), "台阶缺了一角", album="7")
    await home.wang.photo(home.group, jpeg(colour=(1, 1, 1)), album="7")
    await home.becomes("SELECT COUNT(*) FROM loose_photos", [(2,)])
    await home.wang.photo(home.group, jpeg(colour=(2, 2, 2)), LAMP, album="7")
    await home.wang.photo(home.group, jpeg(colour=(3, 3, 3)), "扶手也松了", album="7")
    await photos_of_needs(home, 4)
    assert await words(home) == "2 号楼门口的灯坏了\n台阶缺了一角\n扶手也松了"
    await home.until(lambda message: message.text.startswith("N-1") and "扶手也松了" in message.text)
    assert await home.count("need_versions") == 0


async def test_what_is_written_below_the_photos_before_it_in_private_is_of_the_need_too(home: Neighbourhood) -> None:
    sent = await home.daniel.photo(home.daniel.private, jpeg(), "A step is missing", album="5")
    asked = await home.daniel.expect("Is this a need", after=sent)
    said = await home.daniel.photo(home.daniel.private, jpeg(colour=(1, 1, 1)), "/need The bench is broken", album="5")
    await home.daniel.expect("Noted as N-1", after=said)
    await photos_of_needs(home, 2)
    assert await words(home) == "The bench is broken\nA step is missing"
    await home.daniel.tap(asked, asked.buttons[0][0].label)
    assert await home.count("needs") == 1, "it is of that need, and of no other"


async def test_files_that_a_crash_has_left_are_swept_away_after_a_day_and_no_others(home: Neighbourhood) -> None:
    await home.wang.photo(home.group, jpeg(), LAMP)
    await photos_of_needs(home, 1)
    files, folder = Files(home.folder / "files"), home.folder / "files"
    left, fresh, again = (
        files.keep(content) for content in (b"left by a crash", b"on its way", b"left, then sent anew")
    )
    draft = folder / left[:2] / "xyz.draft"
    draft.write_bytes(b"half a file")
    for path in folder.rglob("*"):
        if path.is_file() and path.name != fresh:
            age(path)
    assert files.keep(b"left, then sent anew") == again
    assert await sweep(home.store, files) == 1
    names = {path.name for path in folder.rglob("*") if path.is_file()}
    assert left not in names
    assert draft.name not in names
    assert {fresh, again} < names
    assert len(names) == 3, "and the photo of the need"
