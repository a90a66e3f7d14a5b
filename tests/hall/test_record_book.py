"""The record book follows what the courtyard does; the clerk at the machine writes it anew and checks it."""

import json
import zipfile
from pathlib import Path

from frictionless import Package
from jsonschema import Draft202012Validator
from sqlite_utils import Database

from records.book import BOOK, METADATA
from tests.hall.clerk import command, on_a_terminal
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


async def decided(c: Neighbourhood) -> None:
    """A need, a proposal, a vote that passed, and Daniel named."""
    await c.wang.say(c.group, "/need 路灯坏了")
    await c.until(lambda message: message.text.startswith("N-1"))
    await c.chen.say(c.group, "/propose 门口装灯\n需求：N-1\n费用：12860 元\n内容：装灯")
    await c.until(lambda message: message.text.startswith("P-1"))
    await c.zhou.say(c.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：1天")
    vote = await c.until(lambda message: message.text.startswith("V-1") and len(message.buttons) == 2)
    await c.daniel.tap(vote, "赞成")
    c.clock.advance(days=1, seconds=1)
    await c.until(lambda message: message.text.startswith("R-1 · "))
    await c.post(c.zhou, "/assign R-1\n负责：@daniel\n事项：装灯\n期限：25天", "R-1.1")


def stands(book: Path, sql: str, *wanted: object) -> bool:
    if not book.exists():
        return False
    with Database(book) as db:
        return bool(db.execute(sql).fetchone() == wanted)


async def written(c: Neighbourhood) -> None:
    """Wait until what is due beside the writer has been done."""
    await c.becomes("SELECT COUNT(*) FROM deadlines WHERE kind = 'write record' AND done_at IS NULL", [(0,)])


@BOTH_WAYS
async def test_the_book_follows_a_matter_and_is_checked_and_written_anew(courtyard: Neighbourhood) -> None:
    c, folder = courtyard, courtyard.folder / "records" / "cherry"
    book = folder / BOOK
    async with c.hall():
        await c.settle()
        await decided(c)
        promised = "SELECT commitments.owner, votes.passed, what_became.need FROM commitments, votes, what_became"
        await c.eventually(lambda: stands(book, promised, "Daniel", 1, "N-1"))
        await c.ask(c.daniel, "/done R-1 all lit", "")
        await c.eventually(lambda: stands(book, "SELECT state FROM commitments", "done"))
        assert not stands(book, "SELECT text FROM needs", "王秀英")
        await written(c)

    assert (folder / METADATA).exists()
    assert await command(c, "records", "check") == (0, "cherry\nFolders, record books and the database agree.\n")

    with Database(book) as db, db.atomic():
        db.table("votes").update("V-1", {"passed": 0})
    (folder / "R-1" / "README.md").write_text("nothing was ever promised", encoding="utf-8")
    (folder / "R-2").mkdir()
    record = folder / "R-1" / "record.json"
    record.write_text(record.read_text("utf-8").replace("门口装灯", "门口不装灯"), encoding="utf-8")
    code, said = await command(c, "records", "check")
    assert code == 1
    for wrong in (
        f"{book}: votes V-1: passed not as in the database", f"{folder / 'R-2'}: the database has no such record",
        f"{record}: title is not as in the database",
        f"{folder / 'R-1' / 'README.md'}: is not what the hall would write",
    ):  # fmt: skip
        assert wrong in said

    book.unlink()
    (folder / "R-2").rmdir()
    code, said = await command(c, "records", "rebuild", "--community", "cherry")
    assert code == 0
    assert said.count("changed by hand, put aside: ") == 2
    assert (await command(c, "records", "check"))[0] == 0
    code, said = await command(c, "records", "check", "--community", "plum")
    assert (code, "there is no community plum: cherry" in said) == (2, True)


async def test_what_is_handed_over_is_written_by_the_clerk_and_valid(courtyard: Neighbourhood) -> None:
    c, out = courtyard, courtyard.folder / "out"
    async with c.hall():
        await c.settle()
        await decided(c)
        await c.ask(c.daniel, "/done R-1 all lit", "")
        await written(c)
    for what in ("V-1", "R-1", "data-package", "sheets", "places"):
        code, said = await command(c, "export", what, "-o", str(out))
        assert (code, Path(said.splitlines()[0]).exists()) == (0, True), said
    record, schema = (json.loads((out / name).read_bytes()) for name in ("cherry-R-1.json", "record.schema.json"))
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(record)] == []
    assert list(Draft202012Validator(schema).iter_errors(record | {"secret": 1})) != []
    with zipfile.ZipFile(out / "cherry-data-package.zip") as archive:
        archive.extractall(out)
    report = Package(str(out / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert "王秀英" not in (out / "needs.csv").read_text("utf-8")
    code, said = await command(c, "export", "work-orders", "--for", "nobody")
    assert (code, "nobody has any that is not settled" in said) == (2, True)
    code, said = await command(c, "export", "R-7")
    assert (code, "once a vote has passed" in said) == (2, True)
    for what, form in (("V-1", "pb"), ("V-1", "blt"), ("V-1", "poem"), ("sheets", "notice")):
        code, said = await command(c, "export", what, "--as", form, "-o", str(out))
        assert (code, len(said.splitlines())) == (2, 1), said
    code, said = await command(c, "export", "V-1", "--as", "preflib", "--public")
    assert (code, "leave --public out" in said) == (2, True)
    assert await command(c, "export", "R-1", "--public", "-o", str(out)) == (
        0, f"{out / 'cherry-R-1-notice.docx'}\n{out / 'cherry-R-1-notice.pdf'}\n"
    )  # fmt: skip
    for words in (("R-1", "--as", "record"), ("sheets",), ("data-package",)):
        code, said = await command(c, "export", *words, "--public", "-o", str(out))
        assert (code, len(said.splitlines())) == (2, 1), "it names who promised"
    code, said = await command(c, "export", "sheets", "--for", "Daniel")
    assert (code, "whose work-orders" in said) == (2, True)
    code, said = await command(c, "export", "everything")
    assert (code, "data-package" in said) == (2, True)


async def test_all_of_it_is_written_in_one_go_and_each_file_is_what_it_says(courtyard: Neighbourhood) -> None:
    c, out = courtyard, courtyard.folder / "all"
    async with c.hall():
        await c.settle()
        await decided(c)
        await written(c)
    code, said, progress = await on_a_terminal(c, "export", "all", "-o", str(out))
    assert code == 0, progress
    assert "5/5" in progress.splitlines()[-1], "how far it has come"
    made = {path.name for path in out.iterdir()}
    assert made == {Path(line).name for line in said.splitlines() if line.startswith(str(out))}
    assert made == {
        "cherry-data-package.zip", "cherry-sheets.xlsx", "cherry-places.geojson", "cherry-V-1.zip",
        "cherry-V-1-notice.docx", "cherry-V-1-notice.pdf", "cherry-V-1-notice.xlsx", "cherry-V-1.cat",
        "cherry-R-1.json", "record.schema.json", "cherry-R-1-minutes.docx", "cherry-R-1-minutes.pdf",
        "cherry-R-1-notice.docx", "cherry-R-1-notice.pdf",
    }  # fmt: skip
    assert all((out / name).read_bytes()[:5] == b"%PDF-" for name in made if name.endswith(".pdf"))
    assert "# NUMBER VOTERS: 1" in (out / "cherry-V-1.cat").read_text("utf-8")


async def test_a_need_stands_in_the_book_before_it_leads_to_anything_and_not_once_it_is_taken_back(
    courtyard: Neighbourhood,
) -> None:
    book = courtyard.folder / "records" / "cherry" / BOOK
    async with courtyard.hall():
        await courtyard.set_up()
        await courtyard.wang.say(courtyard.group, "/need 路灯坏了")
        await courtyard.until(lambda message: message.text.startswith("N-1"))
    async with courtyard.hall():
        await courtyard.eventually(lambda: stands(book, "SELECT text FROM needs", "路灯坏了"))
        await courtyard.break_in("UPDATE needs SET withdrawn_at = 1")
    async with courtyard.hall():
        await courtyard.eventually(lambda: stands(book, "SELECT COUNT(*) FROM needs", 0))
    assert "路灯坏了".encode() not in book.read_bytes()


async def test_a_book_that_somebody_overwrote_is_put_aside(courtyard: Neighbourhood) -> None:
    book = courtyard.folder / "records" / "cherry" / BOOK
    async with courtyard.hall():
        await courtyard.set_up()
    book.parent.mkdir(parents=True, exist_ok=True)
    book.write_bytes(b"a photo of the garden, by mistake" * 100)
    async with courtyard.hall():
        await courtyard.eventually(lambda: book.exists() and book.read_bytes().startswith(b"SQLite format 3"))
    assert [each.read_bytes()[:7] for each in book.parent.glob("book.aside-*.db")] == [b"a photo"]
