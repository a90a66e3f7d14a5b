"""The notice for the wall: what it says is read back from the files, in three languages, and nothing in it is run."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from PIL import Image

from domain.chain import Event
from domain.count import count_open_ballots
from domain.counting.result import Counted, Round
from domain.flip.doubt import Flip
from domain.rules import PRESETS
from records.attached import NOTICE, NOTICE_SHEET, attached, notice
from records.beside import flip_said
from records.explain import explained
from records.notice.code import code
from records.notice.document import document
from records.notice.page import page_of
from records.notice.room import HIGH, letters, lines, units
from records.notice.sheet import sheet
from records.picture.chart import picture
from records.picture.parts import Rows
from records.published import Published
from tests.records.ten_outcomes import OUTCOMES, PLACES, chosen, in_turn, in_words, published_of, shown
from texts import LANGUAGES, texts_in

WHEN = datetime.fromisoformat("2026-12-01T15:59:59.999Z")
HOSTILE = '=HYPERLINK("http://x")\x07\u202e|@SUM(1)'


_TICKED_ONCE = ("5: 16", "4: 15", *(f"1: {place}" for place in range(1, 15)))


def words_of(packed: bytes) -> list[str]:
    """Every paragraph of a document, those of its tables too."""
    read = Document(io.BytesIO(packed))
    return ["".join(text.itertext(qn("w:t"))) for text in read.element.body.iter(qn("w:p"))]


def cells_of(packed: bytes) -> list[str]:
    """Every cell of a sheet."""
    page = load_workbook(io.BytesIO(packed)).active
    assert page is not None
    return [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]


def both(result: Published, language: str) -> tuple[list[str], list[str]]:
    return words_of(notice(result, language, NOTICE)), cells_of(notice(result, language, NOTICE_SHEET))


def test_the_residents_read_what_a_committee_would_post() -> None:
    for said in both(shown("passed"), "zh-Hans"):
        text = "\n".join(said)
        assert "樱花苑表决结果公示" in text
        assert "V-12：更换3号楼电梯，费用由维修资金列支" in text
        assert "名册“业主”的全部 60 个席位，开启时固定：人数 60；建筑面积 5,327.04 m²" in text
        assert "结果：通过" in text
        assert "规则的各项要求：两个数都要达到" in text
        assert "44 (86.2 %)" in said
        assert "3,551.36 m²" in said
        assert "《民法典》第二百七十八条（2020-05-28）。按法律的方法计票；未在官方系统中投票，仅供参考。" in said
        assert "公示期：____年__月__日至____年__月__日。特此公示。" in text
        assert shown("passed").root in text
        assert "{" not in text
        assert not re.search("</?[bi]>", text)


@pytest.mark.parametrize(("name", "language"), in_turn(OUTCOMES))
def test_every_outcome_has_its_page_with_every_test(name: str, language: str) -> None:
    result, texts = shown(name), texts_in(language)
    page = page_of(result, texts)
    tests = [test for test in result.outcome["tests"] if test["kind"] in ("rule", "procedure")]
    rows = [row for table in page.tables for row in table.rows]
    for test in tests:
        assert any(row[0] == texts.plain("test", test=test["name"]) for row in rows)
    in_document, in_sheet = both(result, language)
    for row in rows:
        for text in filter(None, row):
            assert text in in_document
            assert text in in_sheet
    for remark in page.remarks:
        assert remark in in_document
        assert remark in in_sheet


@pytest.mark.parametrize("name", OUTCOMES)
def test_a_head_too_wide_for_its_column_goes_on_with_its_brackets_on_the_next_line(name: str) -> None:
    result = shown(name)
    heads = [head for table in page_of(result, texts_in("zh-Hans")).tables for head in table.columns]
    cells = cells_of(notice(result, "zh-Hans", NOTICE_SHEET))
    assert set(heads) <= {cell.replace("\n", "") for cell in cells}
    assert all(line.count("（") == line.count("）") for cell in cells for line in cell.split("\n"))


def test_seats_that_were_not_simply_cast_for_by_a_holder_are_counted() -> None:
    count = OUTCOMES["passed"]()
    ways = ["proxy", "phone", "phone", "paper", "text"]
    ballots = tuple(
        replace(each, via=via, contested=via == "phone") for each, via in zip(count.ballots, ways, strict=False)
    )
    recused = (*count.electors[:-1], replace(count.electors[-1], recused="named"))
    page = page_of(published_of(replace(count, ballots=ballots, electors=recused)), texts_in("en"))
    said = (
        "contested at the close: 2; cast by proxy: 1; said by telephone: 2; on paper: 1; "
        "recused by a moderator and a teller: 1"
    )
    assert ("Special cases", said) in page.facts
    assert ("Special cases", "None") in page_of(shown("passed"), texts_in("en")).facts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_straw_poll_is_marked_and_says_nothing_that_binds(language: str) -> None:
    """What it found is said; nothing passed, nothing follows, and no law is cited."""
    texts = texts_in(language)
    binding = {
        texts.plain("wall-next"), texts.plain("wall-second"),
        *(texts.plain("wall-verdict", passed=passed, straw="false") for passed in ("true", "false")),
        *(texts.plain("picture-verdict", passed=passed, straw="false") for passed in ("true", "false")),
    }  # fmt: skip
    for name in ("tie", "one of", "scores", "passed"):
        result = published_of(OUTCOMES[name](), straw=True)
        page = page_of(result, texts)
        said = [page.heading, page.title, page.verdict, *page.remarks, *picture(result, texts).said()]
        assert page.remarks[0] == texts.plain("beside-straw")
        assert texts.plain("beside-straw") in picture(result, texts).said()
        assert not binding & {part for line in said for part in (line, line.rpartition("– ")[2])}
        assert len(page.tables) == 1
        assert not any(column == texts.plain("wall-column", column="chosen") for column in page.tables[0].columns)
        assert not any(line.startswith("✓") for line in picture(result, texts).said())
        assert picture(result, texts).passed is None
    checked = texts.plain("wall-check", number="V-12", root=result.root)
    assert page.remarks == (texts.plain("beside-straw"), checked), "no law is cited"
    assert texts.plain("wall-next") in page_of(shown("passed"), texts).remarks


def test_what_was_special_about_a_vote_stands_on_the_notice_and_the_picture() -> None:
    texts = texts_in("en")
    count = OUTCOMES["on the line"]()
    flip = Flip({"contested": 2, "proxy": 1}, 3, "stands", 9)
    result = published_of(count, flip, part="3-2", second_of="V-11")
    longer = {"closes_at": "2026-12-01T15:59:59.999Z", "outage_ms": 7_200_000}
    lacking = {"closes_at": "2026-12-01T15:59:59.999Z", "lacking": ["heads"]}
    opened, closed = result.events
    events = (opened, *(Event(1, "extended", closed.at, facts, "") for facts in (lacking, longer)), closed)
    result = replace(result, events=events)
    page, painted = page_of(result, texts), "\n".join(picture(result, texts).said())
    for line in (
        "Only this part of the roll was asked, and it was counted apart: 3-2.",
        "This was the second call, after V-11.",
        "Too few had taken part, so the close was put off once, as announced, until 1 Dec 2026, 23:59.",
        "The hall could not be reached for 120 minutes, so the close was put off until 1 Dec 2026, 23:59.",
        "A test stands exactly on the line: a single unit would have turned it.",
        *flip_said(flip, texts.plain),
    ):
        assert line in page.remarks
        assert line in painted
    plain = page_of(shown("passed"), texts)
    assert not any(line.startswith(("Could it flip", "Only this part", "A test")) for line in plain.remarks)
    assert len(published_of(count).extensions) == 0


def test_the_same_result_gives_the_same_bytes_whenever_it_is_made() -> None:
    once, again = (attached(shown("three to elect"), "zh-Hant") for _ in range(2))
    assert once == again
    assert sorted(once) == ["chart.png", "chart.txt", "notice.docx", "notice.xlsx"]
    for name in ("notice.docx", "notice.xlsx"):
        with zipfile.ZipFile(io.BytesIO(once[name])) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_that_people_wrote_is_run_or_breaks_the_file() -> None:
    count = chosen("approval", [HOSTILE, "-2+3", "@x", "+1"], HOSTILE, "3: 1 2", "2: 3")
    vote = {**count.vote, "community": HOSTILE}
    made = page_of(replace(published_of(count), vote=vote), texts_in("en"))
    packed = sheet(made, WHEN)
    assert not any(each.startswith(("=", "+", "-", "@")) for each in cells_of(packed))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
        assert "hyperlink" not in archive.read("xl/worksheets/sheet1.xml").decode()
    text = "\n".join(words_of(document(made, "en", WHEN)))
    assert "\u202e" not in text
    assert "\x07" not in text


def test_the_code_leads_to_the_root() -> None:
    page = page_of(shown("tie"), texts_in("en"))
    assert page.code == shown("tie").root
    image = Image.open(io.BytesIO(code(page.code)))
    assert image.width == image.height
    assert image.width % 8 == 0
    assert image.convert("L").getextrema() == (0, 255)


def test_letters_are_as_large_as_one_page_allows() -> None:
    sizes = {name: letters(page_of(shown(name), texts_in("zh-Hans"))) for name in OUTCOMES}
    assert sizes["tie"] == 13
    assert sizes["twenty options"] < sizes["passed"] <= 13
    assert min(sizes.values()) >= 6
    assert units("灯 a") == 4
    assert lines("灯" * 100, 10, 200) == 6
    assert HIGH < 297 / 25.4 * 72


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every notice printed by LibreOffice, where the machine has it."""
    if shutil.which("soffice") is None or shutil.which("pdfinfo") is None:
        pytest.skip("no LibreOffice to print with")
    folder = tmp_path_factory.mktemp("printed")
    for place, (name, language) in enumerate(in_turn(OUTCOMES)):
        for ending in (NOTICE, NOTICE_SHEET):
            (folder / f"{place}-{ending.replace('.', '')}.{ending[-4:]}").write_bytes(
                notice(shown(name), language, ending)
            )
    home = f"-env:UserInstallation=file://{folder}/office"
    for ending in ("docx", "xlsx"):
        files = [str(file) for file in sorted(folder.glob(f"*.{ending}"))]
        subprocess.run(
            ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
    return folder


def test_printed_it_is_one_page_of_a4(pages: Path) -> None:
    printed = sorted(pages.glob("*.pdf"))
    assert len(printed) == 2 * len(OUTCOMES)
    for file in printed:
        said = subprocess.run(["pdfinfo", str(file)], check=True, capture_output=True, text=True).stdout
        assert re.search(r"Pages: +1\n", said), file.name
        assert "A4" in said


def test_a_vote_of_nobody_and_one_by_consent_have_their_page_too() -> None:
    empty = page_of(shown("nobody came"), texts_in("en"))
    assert empty.verdict == "Result: not passed"
    assert ("Yes", "0 (0.0 %)", "0.00 m² (0.0 %)") in empty.tables[0].rows
    consent = in_words("consent-cohousing", 12, "Workshop", "8: yes", "2: object: noise", method="consent")
    page = page_of(published_of(consent), texts_in("en"))
    rows = [row for table in page.tables for row in table.rows]
    assert ("Objections", "Seats", "✗ no", "below 1", "2") in rows
    assert page.verdict == "Result: passed"
    assert "Objections stand, so the count decided, as the rule says." in page.remarks


def test_of_options_in_order_the_residents_read_what_decided() -> None:
    """Who led at first may lose at the end: both stand on the wall, and the steps between them."""
    by_rounds, steps, *_ = page_of(shown("rounds"), texts_in("en")).tables
    assert by_rounds.columns[-2:] == ("First choices, counted in: Heads", "At the end")
    assert by_rounds.rows[:3] == (
        ("2. 夜间照明", "✓ 1", "24", "60"), ("1. 儿童游乐场", "", "31", "36"), ("3. 自行车棚", "", "18", "–"),
    )  # fmt: skip
    assert steps.heading == "How the count came to this"
    assert ("1. 儿童游乐场 ends with 36; the winner has 60, more than half of what still counts.",) in steps.rows
    _, in_duels, *_ = page_of(shown("duels"), texts_in("en")).tables
    assert ("1. 儿童游乐场 beats 3. 自行车棚, 20 to 18.",) in in_duels.rows
    assert not any("beats 4." in line and line.startswith("3.") for (line,) in in_duels.rows)
    _, in_runoff, *_ = page_of(shown("scores"), texts_in("en")).tables
    assert in_runoff.rows[-1] == ("1. 儿童游乐场 loses the runoff: 20 prefer it, 21 prefer 2. 夜间照明.",)
    for name in ("one of", "twenty options", "budget", "passed"):
        headings = [table.heading for table in page_of(shown(name), texts_in("en")).tables]
        assert "How the count came to this" not in headings, "the numbers say it all"


def test_of_many_steps_the_last_ones_stand_on_the_page() -> None:
    result = published_of(chosen("irv", [f"Plot {place}" for place in range(1, 17)], "?", *_TICKED_ONCE, roll=40))
    _, steps, *_ = page_of(result, texts_in("en")).tables
    assert len(steps.rows) == 13
    assert re.fullmatch(r"\d+ steps before these: they stand in the bundle\.", steps.rows[0][0])
    assert steps.rows[-1][0].startswith("15. Plot 15 ends with")


def test_areas_are_said_in_square_metres_in_every_step() -> None:
    rounds = Round("eliminated", "2", {}, {"round": 1, "got": Fraction(470_025)})
    by_area = Counted("irv", "area", ("1",), {}, (rounds,))
    (said,) = explained(by_area, {"2": "Plot 2"}, texts_in("en"))
    assert said == "Plot 2 is last with 4,700.25 m² and drops out; its ballots go to the next choice."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lot_is_called_a_lot_and_says_what_it_said(language: str) -> None:
    """The table of tests and the picture say that yes and no were level and which of them the lot favoured."""
    texts = texts_in(language)
    lots = PRESETS["simple-majority"].as_data() | {"id": "garden", "tie": "lot"}
    count = in_words("simple-majority", 12, "地下車庫夜間限速", "4: yes", "4: no")
    drawn = count_open_ballots({**count.vote, "rule": lots}, count.electors, count.ballots)
    assert drawn.outcome is not None
    favoured = str(drawn.outcome.passed).lower()
    result = published_of(drawn)
    tests = page_of(result, texts).tables[-1].rows
    (broken,) = (row for row in tests if texts.plain("test", test="tie") in row)
    assert texts.plain("wall-tie-broken", by="lot", passed=favoured) in broken
    said = texts.plain("test-tie", by="lot", passed=favoured, axis=texts.plain("axis", axis="heads"))
    assert said in picture(result, texts).said()
    level = published_of(chosen("plurality", PLACES[:3], "先修哪一项？", "4: 1", "4: 2", "1: 3"))
    assert level.counted is not None
    (tie,) = level.counted.ties
    order = [f"{key}. {PLACES[int(key) - 1]}" for key in tie.order]
    assert texts.plain("picture-lot", by="lot", order=", ".join(order)) in picture(level, texts).said()
    assert page_of(level, texts).verdict.endswith(order[0])


def test_what_the_others_are_held_against_is_not_listed_with_them() -> None:
    """How many put "none of the above" first is not how many put it above itself."""
    labels = [*PLACES[:2], "以上皆非"]
    texts = texts_in("zh-Hans")
    for said, listed in (("12: 1>3>2", [1, 2]), ("9: 3>1>2", [2, 1])):
        count = chosen("schulze-default", labels, "先做哪一项？", said, "4: 2>3>1", rule="debian-style", roll=40)
        result = published_of(count)
        names = [f"{number}. {labels[number - 1]}" for number in listed]
        (rows,) = (part for part in picture(result, texts).parts if isinstance(part, Rows))
        assert [row.label for row in rows.rows] == names
        assert [row[0] for row in page_of(result, texts).tables[0].rows] == names


def test_a_straw_poll_leaves_equal_options_equal() -> None:
    """Nobody is told that one was liked better because a lot said so; no rule is shown, and a part is no whole roll."""
    texts = texts_in("zh-Hans")
    count = chosen("approval", PLACES[:3], "先修哪一项？", "4: 1", "4: 2", "1: 3")
    result = published_of(count, straw=True, part="3-2")
    page, painted = page_of(result, texts), picture(result, texts)
    first, second = f"1. {PLACES[0]}", f"2. {PLACES[1]}"
    (rows,) = (part for part in painted.parts if isinstance(part, Rows))
    assert [row.label for row in rows.rows][:2] == [first, second]
    assert page.verdict == f"意向摸底，较受欢迎的：{first}；{second}"
    assert painted.verdict == "意向摸底，较受欢迎的 2 项"
    assert f"相等，不分先后：{first}；{second}。" in page.remarks
    assert f"相等，不分先后：{first}, {second}" in painted.said()
    facts = dict(page.facts)
    assert texts.plain("wall-fact", fact="rule") not in facts
    assert "中一部分的 110 个席位" in facts[texts.plain("wall-fact", fact="who")]
    whole = dict(page_of(published_of(count), texts).facts)
    assert "的全部 110 个席位" in whole[texts.plain("wall-fact", fact="who")]
