"""The picture of a result: what is on it is read on a phone, in grey, by the colour-blind, and without seeing it."""

import io
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from records.picture.canvas import INSIDE, MARGIN, SCALE, WIDTH
from records.picture.chart import in_words, picture
from records.picture.colours import FAILED, FILLS, INK, PAPER, PASSED, QUIET, contrast, grey, shades
from records.picture.lettering import cut, font, font_file, legible, lines, width
from records.picture.paint import painted
from records.picture.parts import Line, Rows, Whole
from records.picture.simplified import simplified
from tests.records.ten_outcomes import OUTCOMES, in_turn, shown
from texts import LANGUAGES, texts_in

ROOT = Path(__file__).parents[2]
CHINESE = texts_in("zh-Hans")


def opened(png: bytes) -> PngImagePlugin.PngImageFile:
    image = Image.open(io.BytesIO(png))
    assert isinstance(image, PngImagePlugin.PngImageFile)
    return image


@pytest.mark.parametrize(("name", "language"), in_turn(OUTCOMES))
def test_a_phone_shows_it_and_telegram_takes_it(name: str, language: str) -> None:
    image = opened(png := painted(picture(shown(name), texts_in(language))))
    assert image.width == WIDTH * SCALE == 1170
    assert image.height <= 4 * image.width, "is not to be scrolled for ever"
    assert image.width + image.height <= 10_000
    assert len(png) < 500_000
    colours = image.convert("RGB")
    edge = [colours.getpixel((x, y)) for x in (2, image.width - 3) for y in range(0, image.height, 7)]
    assert set(edge) == {PAPER}, "nothing runs out of the picture"


def test_the_same_result_gives_the_same_bytes() -> None:
    once, again = (painted(picture(shown("rounds"), CHINESE)) for _ in range(2))
    assert once == again


@pytest.mark.parametrize("name", ["passed", "the longest", "three to elect", "shares of a budget"])
def test_nothing_is_drawn_beyond_the_margins(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text and bar that is drawn lies within the picture's width."""
    rights: list[float] = []
    text, box = ImageDraw.ImageDraw.text, ImageDraw.ImageDraw.rectangle

    def noted_text(self: ImageDraw.ImageDraw, xy: tuple[float, float], said: str, **how: object) -> None:
        rights.append(xy[0] + width(said, getattr(how["font"], "size", 0)))
        text(self, xy, said, **how)  # type: ignore[arg-type]

    def noted_box(self: ImageDraw.ImageDraw, xy: tuple[float, float, float, float], **how: object) -> None:
        rights.append(xy[2])
        box(self, xy, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(ImageDraw.ImageDraw, "text", noted_text)
    monkeypatch.setattr(ImageDraw.ImageDraw, "rectangle", noted_box)
    painted(picture(shown(name), CHINESE))
    assert len(rights) > 10
    assert max(rights) <= (MARGIN + INSIDE) * SCALE + 2 * SCALE


def test_silent_seats_that_count_are_explained_beside_the_bars() -> None:
    said = in_words(picture(shown("silence and second call"), CHINESE))
    assert "视为赞成" in said
    assert "不计没有投票的席位时：未通过" in said


def test_colours_are_told_apart_in_grey_and_letters_stand_out() -> None:
    for kinds in (("yes", "no", "abstain", "silent"), ("won", "other", "left")):
        greys = [grey(FILLS[kind]) for kind in kinds]
        assert min(abs(one - other) for one, other in combinations(greys, 2)) >= 40
    assert contrast(PAPER, (0, 0, 0)) == pytest.approx(21)
    for tint in (INK, QUIET, PASSED, FAILED):
        assert contrast(tint, PAPER) >= 4.5
    assert len(shades()) <= 256


def test_bars_are_as_long_as_what_they_stand_for() -> None:
    """5 of 60 said no, with so much of the area: so much of the bar is orange."""
    image = opened(painted(picture(shown("passed"), CHINESE))).convert("RGB")
    drawn = [sum(image.getpixel((x, y)) == FILLS["no"] for x in range(image.width)) for y in range(0, image.height, 9)]
    area = shown("passed").tally["no"]["area"] / shown("passed").turnout["area"][0]
    assert max(drawn) == pytest.approx(INSIDE * SCALE * max(5 / 60, area), abs=8)


def test_it_says_the_verdict_the_shares_and_every_test_that_decides() -> None:
    made = picture(shown("passed"), CHINESE)
    assert (made.verdict, made.passed) == ("通过", True)
    heads, area = (part for part in made.parts if isinstance(part, Whole))
    assert [(share.label, share.value) for share in heads.shares] == [
        ("赞成", 44), ("反对", 5), ("弃权", 2), ("未投票", 9)
    ]  # fmt: skip
    assert area.of == shown("passed").turnout["area"][0]
    tests = [part for part in made.parts if isinstance(part, Line)]
    assert [(test.passed, test.got, test.needed) for test in tests[:2]] == [(True, 51, 40), (True, 44, 26)]
    assert len(tests) == 4, "how it was called does not decide"


def test_options_stand_in_order_of_election_then_of_support() -> None:
    (rows,) = (part for part in picture(shown("budget"), CHINESE).parts if isinstance(part, Rows))
    assert [row.won for row in rows.rows] == [True] * 5 + [False] * 3
    left = [row.value for row in rows.rows if not row.won]
    assert left == sorted(left, reverse=True)


@pytest.mark.parametrize("name", OUTCOMES)
def test_who_cannot_see_it_reads_the_same(name: str) -> None:
    result = shown(name)
    made = picture(result, CHINESE)
    said, everything = in_words(made), in_words(made, 100_000)
    assert len(said) <= 900, "fits below a photo"
    assert made.verdict[:30] in said
    assert str(result.cast) in everything
    for winner in result.outcome["winners"]:
        assert result.labels[winner] in everything or result.counted is None


def test_a_long_list_ends_in_words_where_it_is_cut() -> None:
    said = in_words(picture(shown("the longest"), CHINESE))
    assert said.endswith("\n…")
    assert "另有 10 个选项" in in_words(picture(shown("the longest"), CHINESE), 100_000)


# --- letters ---------------------------------------------------------------------------------------------------------


def _shape(letter: str) -> bytes:
    return bytes(font(40).getmask(letter))


def test_the_project_brings_letters_for_all_it_says() -> None:
    """Every letter of every text of the hall has a shape of its own in the font."""
    nothing = _shape("\uffff")
    for language in LANGUAGES:
        said = "".join(_all_texts(language))
        missing = {letter for letter in set(said) if legible(letter) == "" and not letter.isspace()}
        assert {each for each in missing if unicodedata.category(each)[0] in "LN"} == set()
    assert _shape("议") != nothing
    assert _shape("𠮷") != nothing


def _all_texts(language: str) -> Iterator[str]:
    for file in (ROOT / "texts" / language).glob("*.ftl"):
        yield file.read_text("utf-8")


def test_signs_that_have_no_shape_or_turn_the_text_round_are_left_out() -> None:
    assert legible("灯\u202e坏了\u200f 🏮\n=1+1\x07") == "灯坏了 =1+1"
    assert legible("✗ no") == "× no"
    made = replace(picture(shown("tie"), CHINESE), title="\u202e<b>🏮" + "长" * 4000)
    assert opened(painted(made)).height < 2_500


def test_lines_break_between_words_and_never_before_a_full_stop() -> None:
    broken = lines("我们在门口装六盏灯，另外留两盏备用。费用由维修资金列支", 20, 180)
    assert "".join(broken) == "我们在门口装六盏灯，另外留两盏备用。费用由维修资金列支"
    assert all(width(line, 20) <= 180 for line in broken)
    assert not any(line[0] in "，。" for line in broken)
    assert lines("Six lamps by the gate", 20, 110) == ["Six lamps", "by the gate"]
    assert all(width(line, 20) <= 60 for line in lines("Donaudampfschifffahrtsgesellschaft", 20, 60))
    assert cut("a" * 100, 20, 100).endswith("…")
    assert lines("一" * 100, 20, 100, most=2)[1].endswith("…")


def test_each_reader_has_their_own_shapes_at_one_width() -> None:
    """Taiwan's comma stands in the middle of its square, the mainland's in the corner, and lines break alike."""
    tall = 60
    corner, middle = (_inked("，", font(tall, language)) for language in ("zh-Hans", "zh-Hant"))
    assert corner[2] < tall / 2 < middle[2], "to the right"
    assert corner[1] > middle[1], "from the top"
    ours, base = font(tall, "zh-Hans"), font(tall)
    assert bytes(ours.getmask("骨")) != bytes(base.getmask("骨"))
    assert bytes(ours.getmask("议")) == bytes(base.getmask("议"))
    files = [file for language in LANGUAGES for file in (ROOT / "texts" / language).glob("*.ftl")]
    written = {letter for file in files for letter in file.read_text("utf-8") if letter.isprintable()}
    assert [each for each in sorted(written) if ours.getlength(each) != base.getlength(each)] == []


def _inked(letter: str, letters: ImageFont.FreeTypeFont) -> tuple[int, int, int, int]:
    """What the letter covers: left, top, right, bottom."""
    image = Image.new("L", (200, 200))
    ImageDraw.Draw(image).text((0, 0), letter, font=letters, fill=255)
    covered = image.getbbox()
    assert covered is not None
    return covered


def test_a_picture_is_drawn_in_the_shapes_of_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[object] = set()
    text = ImageDraw.ImageDraw.text

    def noted(self: ImageDraw.ImageDraw, xy: tuple[float, float], said: str, **how: object) -> None:
        used.add(getattr(how["font"], "path", None))
        text(self, xy, said, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(ImageDraw.ImageDraw, "text", noted)
    painted(picture(shown("passed"), CHINESE))
    assert used == {font_file("zh-Hans")}
    used.clear()
    painted(picture(shown("passed"), texts_in("zh-Hant")))
    assert used == {font_file()}


def test_two_who_print_first_at_the_same_moment_both_find_the_letters(tmp_path: Path) -> None:
    new = tmp_path / "font.otf"  # of which no shapes were taken yet
    new.symlink_to(font_file())
    with ThreadPoolExecutor(2) as both:
        made = list(both.map(lambda _: simplified(str(new)).name, range(2)))
    assert all(Path(name).exists() for name in made)
