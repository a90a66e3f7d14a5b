"""What is filed and hung up of a record, asked for in chat; each file read by a program that is none of ours."""

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_record_book import decided
from tests.records.test_papers import in_document, in_pdf

PAPERS = ("R-1-minutes.docx", "R-1-minutes.pdf", "R-1-notice.docx", "R-1-notice.pdf")


async def papers(person: Person) -> dict[str, bytes]:
    """The four files that come for ``/export R-1``, by name."""
    asked = await person.say(person.private, "/export R-1")
    return {name: await _file(person, name, asked) for name in PAPERS}


async def _file(person: Person, name: str, asked: TownMessage) -> bytes:
    def wanted(message: TownMessage) -> bool:
        return message.document is not None and message.document.filename == name

    document = (await person.private.wait_for(wanted, after=asked)).document
    assert document is not None
    return document.content


def read(name: str, content: bytes) -> str:
    """All that it says, without blanks: a PDF has none where a line was broken."""
    said = in_pdf(content) if name.endswith(".pdf") else in_document(content)
    return "".join(said.split())


@BOTH_WAYS
async def test_who_asks_gets_the_minutes_and_the_notice_and_the_wall_names_no_resident(
    courtyard: Neighbourhood,
) -> None:
    c = courtyard
    async with c.hall():
        await c.settle()
        await c.ask(c.omar, "/export R-1", "no community here for you")
        await c.ask(c.wang, "/export R-1", "没有 R-1")
        await decided(c)
        made = await papers(c.wang)
        for name, content in made.items():
            said = read(name, content)
            assert "门口装灯" in said, name
            assert "王秀英" not in said, "who raised the need is nowhere named"
            assert ("Daniel" in said) == ("minutes" in name), "a wall is read by whoever passes"
        assert await papers(c.wang) == made, "the same record, the same bytes"
        await c.post(c.wang, "/export R-1", "私")
        assert all(message.document is None for message in c.group.messages)
        await c.ask(c.daniel, "/done R-1 all lit", "")
        assert await papers(c.wang) != made, "what was filed before says what stood then"
