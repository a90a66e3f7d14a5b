"""What stands on disk of a record: when it cannot be written, and when somebody in it wants to be forgotten."""

import io
import json
import shutil
from contextlib import suppress
from pathlib import Path

from PIL import Image

from records.book import BOOK
from tests.hall.clerk import command
from tests.hall.neighbourhood import Neighbourhood
from tests.hall.test_record_book import decided, stands, written
from tests.pictures import located_jpeg


def told(c: Neighbourhood) -> int:
    """How often Zhou Min, who moderates, was told that the folder cannot be written."""
    return sum("档案文件夹无法写入" in message.text for message in c.zhou.private.messages)


def stands_in_the_way(folder: Path) -> bool:
    """Put a file where the folder should be; False while the hall, writing at that moment, is quicker."""
    with suppress(OSError):
        if folder.is_dir():
            shutil.rmtree(folder)
        folder.write_text("a file where the folder should be", encoding="utf-8")
    return folder.is_file()


async def test_moderators_learn_once_that_the_folder_cannot_be_written_and_again_if_it_comes_back(
    courtyard: Neighbourhood,
) -> None:
    c, records = courtyard, courtyard.folder / "records"
    async with c.hall():
        await c.settle()
        records.mkdir(exist_ok=True)
        await c.eventually(lambda: stands_in_the_way(records / "cherry"))
        await decided(c)
        await c.zhou.expect("档案文件夹无法写入")
        await c.ask(c.daniel, "/promise R-1.1 accept", "accepted")
        for _ in range(3):
            c.clock.advance(seconds=120)
            await c.ask(c.daniel, "/promise R-1.1 progress one more", "accepted")
        assert told(c) == 1

        (records / "cherry").unlink()
        c.clock.advance(seconds=120)
        await c.eventually(lambda: stands(records / "cherry" / BOOK, "SELECT state FROM commitments", "accepted"))
        await c.becomes("SELECT value FROM hall WHERE key LIKE 'folder stuck %'", [("",)])

        await c.eventually(lambda: stands_in_the_way(records / "cherry"))
        await c.ask(c.daniel, "/done R-1 all lit", "")
        await c.eventually(lambda: told(c) == 2)


async def test_who_is_forgotten_stands_neither_in_the_folder_nor_in_the_book(courtyard: Neighbourhood) -> None:
    c, here = courtyard, courtyard.folder / "records" / "cherry"
    async with c.hall():
        await c.settle()
        await decided(c)
        await c.ask(c.daniel, "/promise R-1.1 accept", "accepted")
        await c.eventually(lambda: stands(here / BOOK, "SELECT owner, state FROM commitments", "Daniel", "accepted"))
        await c.post(c.zhou, "/assign R-1\n负责：@daniel\n事项：看图纸\n期限：25天", "R-1.2")
        await c.post(c.zhou, "/assign R-1.2\n负责：@chen\n事项：看图纸\n期限：25天", "陈志远")
        sure = await c.ask(c.daniel, "/forgetme", "Shall I forget you?")
        await c.daniel.tap(sure, sure.buttons[0][0].label)
        await c.daniel.expect("You are forgotten")
        await c.eventually(
            lambda: stands(here / BOOK, "SELECT owner FROM commitments WHERE number = 'R-1.1'", "已注销的居民")
        )
        await written(c)
        await c.until(lambda message: message.text.startswith("R-1 · ") and "已注销的居民" in message.text)
    for file in (here / BOOK, here / "R-1" / "README.md", here / "R-1" / "record.json"):
        assert b"Daniel" not in file.read_bytes(), file
    record = (here / "R-1" / "record.json").read_text("utf-8")
    for step in ("已注销的居民: 装灯", "已注销的居民: 看图纸", "陈志远: 看图纸"):
        assert step in record, "whoever has the part now"


async def test_the_photo_of_the_work_lies_in_the_folder_without_where_it_was_taken(courtyard: Neighbourhood) -> None:
    c, here = courtyard, courtyard.folder / "records" / "cherry" / "R-1"
    async with c.hall():
        await c.settle()
        await decided(c)
        await c.daniel.photo(c.daniel.private, located_jpeg(), "/done R-1 all lit")
        await c.eventually(lambda: len(list(here.glob("pictures/*.jpg"))) == 1)
        await written(c)
    (kept,) = here.glob("pictures/*.jpg")
    with Image.open(io.BytesIO(kept.read_bytes())) as picture:
        assert picture.format == "JPEG"
        assert not picture.getexif()
    of = json.loads((here / "record.json").read_bytes())["pictures"]
    assert of == [{"file": f"pictures/{kept.name}", "of": "R-1.1", "text": None}]
    assert f"![R-1.1](pictures/{kept.name})" in (here / "README.md").read_text("utf-8")
    assert await command(c, "records", "check") == (0, "cherry\nFolders, record books and the database agree.\n")
    kept.unlink()
    missed = (await command(c, "records", "check"))[1]
    assert "is missing" in missed
    assert missed.endswith("yishiting records rebuild writes all anew now.\n")
    await command(c, "records", "rebuild")
    assert kept.exists()
    (here / "README.md").unlink()
    (here / "README.md").mkdir()
    assert f"{here / 'README.md'}: cannot be read: " in (await command(c, "records", "check"))[1]
    here.parent.parent.rename(c.folder / "elsewhere")
    code, said = await command(c, "records", "check")
    assert (code, f"{here / 'record.json'}: is missing" in said) == (1, True)
    assert not here.parent.parent.exists(), "who only looks writes nothing"
