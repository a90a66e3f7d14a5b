"""What is hung up and filed of a record: read back from DOCX and PDF by programs that are none of ours."""

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdfium2 import PdfDocument, PdfTextObj

from records.attached import NOTICE_PRINTED, notice
from records.papers import minutes
from records.papers import notice as record_notice
from tests.records.ten_outcomes import in_turn, shown
from tests.records.test_folder import ZONE, data
from texts import LANGUAGES, texts_in

HOSTILE = '=HYPERLINK("http://x")\x07\u202e|@SUM(1) 🏮 <b>'
CHECK = {
    "round": 1, "seed_hash": "ab" * 32, "seed": "cd" * 32, "seats": 12, "drawn": 3,
    "begun_at": "2026-06-20T02:00:00.000Z", "result": "faults", "asked": 5, "yes": 2, "faults": 1, "no": 0,
    "reasons": ["- 灯闪"],
}  # fmt: skip


def promise(part: int, **changed: Any) -> dict[str, Any]:
    usual: dict[str, Any] = data()["commitments"][0]
    return usual | {"number": f"R-1.{part}", "lead": part == 1} | changed


def in_document(packed: bytes) -> str:
    """All of its paragraphs, those of tables too."""
    body = Document(io.BytesIO(packed)).element.body
    return "\n".join("".join(text.itertext(qn("w:t"))) for text in body.iter(qn("w:p")))


def pages(packed: bytes) -> list[str]:
    """The words on each page of a PDF, as Chromium's reader finds them."""
    with PdfDocument(packed) as read:
        return [page.get_textpage().get_text_bounded() for page in read]


def in_pdf(packed: bytes) -> str:
    """All of them without blanks, whatever ends a line there."""
    return "".join("".join(pages(packed)).split())


def both(made: dict[str, bytes], name: str) -> tuple[str, str]:
    """Without blanks: a PDF has none where a line was broken."""
    return "".join(in_document(made[f"{name}.docx"]).split()), in_pdf(made[f"{name}.pdf"])


@pytest.mark.parametrize(
    ("name", "language"), in_turn(dict.fromkeys(("passed", "twenty options", "the longest", "consent")))
)
def test_the_notice_of_a_vote_is_one_printed_page_with_all_that_the_document_says(name: str, language: str) -> None:
    packed = notice(shown(name), language, NOTICE_PRINTED)
    assert len(pages(packed)) == 1
    assert shown(name).root in in_pdf(packed)
    texts = texts_in(language)
    for wanted in ("wall-signed", "wall-place", "wall-hangs"):
        assert "".join(texts.plain(wanted).split()) in in_pdf(packed)


def test_a_test_that_was_missed_has_its_sign_in_print() -> None:
    said = in_pdf(notice(shown("no quorum"), "en", NOTICE_PRINTED))
    assert "×no" in said
    assert "✓yes" in said


def test_the_same_notice_has_the_same_bytes_and_says_nothing_of_the_machine() -> None:
    packed = notice(shown("passed"), "zh-Hans", NOTICE_PRINTED)
    assert packed == notice(shown("passed"), "zh-Hans", NOTICE_PRINTED)
    with PdfDocument(packed) as read:
        about = read.get_metadata_dict(skip_empty=True)
    assert about == {"Title": "樱花苑表决结果公示", "CreationDate": "D:20261201155959Z"}


def test_its_letters_are_in_the_file_so_that_every_printer_has_them() -> None:
    with PdfDocument(notice(shown("passed"), "zh-Hant", NOTICE_PRINTED)) as read:
        fonts = [each.get_font() for each in read[0].get_objects() if isinstance(each, PdfTextObj)]
        assert fonts
        assert all(font.is_embedded for font in fonts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_minutes_tell_the_whole_record(language: str) -> None:
    of, say = data(checks=[CHECK]), texts_in(language).plain
    for said in both(minutes(of, language, ZONE), "minutes"):
        for wanted in ("R-1", "门口装灯", "水务局", "水函〔2026〕17号", "2026-06-08", "15,000", "灯闪", "cd" * 32):
            assert wanted in said
        for heading in ("page-commitments", "page-money", "page-checks", "page-steps", "minutes-signed"):
            assert "".join(say(heading).split()) in said
        assert "{" not in said


def test_minutes_of_many_steps_take_pages_and_each_says_which() -> None:
    step = data()["steps"][0]
    made = minutes(data(steps=[step | {"text": f"第 {number} 步"} for number in range(1, 201)]), "zh-Hans", ZONE)
    printed = pages(made["minutes.pdf"])
    assert len(printed) > 3
    assert f"R-1 · 2/{len(printed)}" in printed[1]
    assert "第200步" in "".join(printed[-1].split())
    assert made == minutes(
        data(steps=[step | {"text": f"第 {number} 步"} for number in range(1, 201)]), "zh-Hans", ZONE
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wall_reads_who_promised_what_and_no_residents_name(language: str) -> None:
    say = texts_in(language).plain
    promises = [promise(1), promise(2, kind="resident", owner="王秀英", text="看图纸", confirmed=True)]
    made = record_notice(data(commitments=promises, checks=[CHECK]), language, ZONE)
    for said in both(made, "notice"):
        assert "水务局" in said
        assert "".join(say("progress-unconfirmed").split()) in said
        assert "看图纸" in said
        assert "".join(say("body-kind", kind="resident").split()) in said
        assert "王秀英" not in said
        assert "".join(say("progress-object", number="R-1").split()) in said
    assert len(pages(made["notice.pdf"])) == 1


def test_a_notice_of_forty_promises_with_long_texts_is_still_one_page() -> None:
    many = [promise(part, text="换总管，修路面，装排水泵。" * 40) for part in range(1, 41)]
    made = record_notice(data(commitments=many, title="门" * 300, checks=[CHECK] * 3), "zh-Hans", ZONE)
    assert len(pages(made["notice.pdf"])) <= 2
    assert "R-1.24" in in_pdf(made["notice.pdf"])


def test_nothing_that_people_wrote_is_run_or_turns_the_page_around() -> None:
    of = data(title=HOSTILE, commitments=[promise(1, owner=HOSTILE, text=HOSTILE)], checks=[CHECK])
    for made, name in ((minutes(of, "en", ZONE), "minutes"), (record_notice(of, "en", ZONE), "notice")):
        for said in both(made, name):
            assert "\u202e" not in said
            assert "\x07" not in said
            assert '=HYPERLINK("http://x")|@SUM(1)' in said


def test_a_day_stands_on_one_line_however_much_stands_beside_it() -> None:
    parts = [
        promise(each, text="修" * 30, owner="街道办城建科", due_at="2026-06-28T02:00:00.000Z", state="asked")
        for each in (1, 2, 3)
    ]
    printed = "\n".join(pages(record_notice(data(commitments=parts), "zh-Hans", ZONE)["notice.pdf"]))
    assert printed.count("2026-06-28") == 3
