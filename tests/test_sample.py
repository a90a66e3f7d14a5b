"""The sample community holds what its README says, read with the standard library alone."""

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parent.parent / "simulator" / "sample"
TWO_PLACES = re.compile(r"[1-9]\d*\.\d\d")
CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}")
CJK = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")

Row = dict[str, str]


def rows(name: str, encoding: str = "utf-8") -> list[Row]:
    with (SAMPLE / name).open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, strict=True))


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((SAMPLE / name).read_text("utf-8"), parse_float=Decimal)


def tables(value: object) -> Iterator[dict[str, Any]]:
    """Every table in a TOML document, the outermost first."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    for item in inner:
        yield from tables(item)


def total(some: list[Row]) -> Decimal:
    return sum((Decimal(row["area"]) for row in some), Decimal(0))


@pytest.fixture(scope="module")
def roll() -> list[Row]:
    return rows("roll.csv")


@pytest.fixture(scope="module")
def flats(roll: list[Row]) -> list[Row]:
    return [row for row in roll if row["seat"][0].isdigit()]


@pytest.fixture(scope="module")
def people() -> dict[str, dict[str, Any]]:
    listed = load("people.toml")["people"]
    assert len({person["key"] for person in listed}) == len(listed)
    return {person["key"]: person for person in listed}


@pytest.fixture(scope="module")
def story() -> dict[str, Any]:
    return load("story.toml")


def test_every_flat_of_six_buildings_stands_once(roll: list[Row], flats: list[Row]) -> None:
    expected = [
        (f"{building}-{stair}-{floor}0{door}", str(building), str(stair), str(floor))
        for building in range(1, 7)
        for stair in range(1, 4)
        for floor in range(1, 10)
        for door in range(1, 4)
    ]
    assert [(row["seat"], row["building"], row["stair"], row["floor"]) for row in flats] == expected
    assert len({row["seat"] for row in roll}) == len(roll) == 510
    assert [row["seat"] for row in roll[486:]] == [
        *(f"S-{n:02d}" for n in range(1, 9)),
        *(f"G-{n:02d}" for n in range(1, 17)),
    ]


def test_shops_and_garages_belong_to_owners_of_flats(roll: list[Row], flats: list[Row]) -> None:
    owner_of = {row["owner_id"]: row["owner"] for row in flats}
    assert len(owner_of) == 486
    assert all(owner_of[row["owner_id"]] == row["owner"] for row in roll)
    units = Counter(row["owner_id"] for row in roll)
    assert Counter(units.values()) == {1: 466, 2: 16, 3: 4}
    assert all(not row["holder_name"] and not row["code"] for row in roll[486:])


def test_areas_are_as_a_surveyor_writes_them(roll: list[Row], flats: list[Row]) -> None:
    assert all(TWO_PLACES.fullmatch(row["area"]) for row in roll)
    sizes = sorted(Decimal(row["area"]) for row in flats)
    assert Decimal(56) < sizes[0] < sizes[-1] < Decimal(138)
    assert all(Decimal(11) <= Decimal(row["area"]) <= Decimal(96) for row in roll[486:])


def test_the_readme_states_the_areas_exactly(roll: list[Row], flats: list[Row]) -> None:
    stated = f"{total(roll):,} m²: flats {total(flats):,}, shops and garages {total(roll) - total(flats):,}"
    assert stated in (SAMPLE / "README.md").read_text("utf-8")
    assert total(roll) == Decimal("44952.30")


def test_every_holder_has_one_code(flats: list[Row]) -> None:
    codes = [row["code"].split(" ") for row in flats]
    assert [len(some) for some in codes] == [len(row["holder_name"].split("、")) for row in flats]
    every = [code for some in codes for code in some]
    assert len(set(every)) == len(every) == 526
    assert all(CODE.fullmatch(code) for code in every)


def test_forty_flats_have_co_owners_and_only_zhang_wei_has_a_namesake(roll: list[Row], flats: list[Row]) -> None:
    holders = [row["holder_name"].split("、") for row in flats]
    assert Counter(len(names) for names in holders) == {1: 446, 2: 40}
    assert all(row["owner"] == row["holder_name"] for row in flats)
    counted = Counter(name for names in holders for name in names)
    assert {name: n for name, n in counted.items() if n > 1} == {"张伟": 2}
    zhang_weis = [row for row in roll if row["owner"] == "张伟"]
    assert [row["seat"] for row in zhang_weis] == ["1-3-602", "5-2-801", "G-07"]
    assert zhang_weis[0]["owner_id"] != zhang_weis[1]["owner_id"] == zhang_weis[2]["owner_id"]


def test_the_bad_roll_shows_each_mistake_once() -> None:
    bad = rows("roll-bad.csv")
    assert [line for line, row in enumerate(bad, 2) if not TWO_PLACES.fullmatch(row["area"])] == [5, 6, 8]
    assert re.fullmatch(r"\d+\.\d{3}", bad[3]["area"])
    assert bad[4]["area"].startswith("-")
    assert re.search(r"[^\d.]", bad[6]["area"])
    assert [line for line, row in enumerate(bad, 2) if not row["seat"]] == [7]
    assert bad[7]["seat"] == bad[0]["seat"]
    assert bad[7]["owner_id"] != bad[0]["owner_id"]
    assert len({row["seat"] for row in bad}) == len(bad) - 1 == 8


def test_chinese_spreadsheets_hold_rows_of_the_same_roll(flats: list[Row]) -> None:
    assert (SAMPLE / "roll-bom.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with pytest.raises(UnicodeDecodeError):
        rows("roll-gbk.csv", "utf-8")
    good = rows("roll-gbk.csv", "gbk")
    assert good == rows("roll-bom.csv", "utf-8-sig")
    assert list(good[0]) == ["房号", "楼栋", "单元", "业主", "面积", "人数"]
    known = {(row["seat"], row["building"], row["stair"], row["owner"], row["area"], "1") for row in flats}
    assert {tuple(row.values()) for row in good} <= known
    assert len(good) == 6


def test_named_people_stand_on_the_roll_at_their_seat(flats: list[Row], people: dict[str, dict[str, Any]]) -> None:
    holders = {row["seat"]: row["holder_name"].split("、") for row in flats}
    seated = {key: person for key, person in people.items() if "seat" in person}
    assert all(person["name"] in holders[person["seat"]] for person in seated.values())
    assert set(people) - set(seated) == {"tang-hui", "shen-ruoxi", "urban-works", "greening"}
    roles = Counter(person["role"] for person in people.values())
    assert roles == {
        "moderator": 3,
        "convener": 1,
        "professional": 1,
        "department": 2,
        "building-head": 1,
        "resident": 3,
    }
    assert {person["language"] for person in people.values()} == {"zh-hans", "zh-hant", "en"}
    assert not any(CJK.search(person["name_en"] + person["character_en"]) for person in people.values())


def test_everyone_who_speaks_is_named_or_seated(
    flats: list[Row], people: dict[str, dict[str, Any]], story: dict[str, Any]
) -> None:
    unnamed = {row["seat"] for row in flats} - {person.get("seat") for person in people.values()}
    speakers = {table["by"] for table in tables(story) if "by" in table}
    assert speakers <= set(people) | unnamed
    assert set(people) - speakers == {"tang-hui"}, "only the convener stays silent in the data"


def test_a_visitor_can_read_every_line_in_english(people: dict[str, dict[str, Any]], story: dict[str, Any]) -> None:
    for line in tables(story):
        assert ("text" in line) == ("en" in line), line
        if "text" not in line:
            continue
        assert not CJK.search(line["en"]), line
        speaks_english = people.get(line.get("by", ""), {}).get("language") == "en"
        assert (line["text"] == line["en"]) == speaks_english, line


def test_needs_come_in_three_languages_and_feed_the_proposal(story: dict[str, Any]) -> None:
    needs = {need["key"]: need for need in story["needs"]}
    assert len(needs) == len(story["needs"]) == 8
    assert "輪子常常卡住" in needs["uneven-paving"]["text"]
    assert needs["cycling-child"]["text"].isascii()
    linked = story["proposal"]["needs"]
    assert len(set(linked)) == len(linked) == 7
    assert set(linked) <= set(needs)
    assert story["theme"]["needs"] == linked


def test_the_money_adds_up(story: dict[str, Any]) -> None:
    proposal = story["proposal"]
    assert proposal["cost"] == 128600
    assert sum(item["cost"] for item in proposal["budget"]) == proposal["cost"]
    assert sum(item["cost"] for item in proposal["money"]) == proposal["cost"]
    common_income = str(proposal["money"][1]["cost"])
    assert common_income in story["vote"]["title"]["text"]


def test_shares_add_up_to_everyone(story: dict[str, Any]) -> None:
    one, text = story["survey"]["questions"]
    assert (one["kind"], text["kind"]) == ("one", "text")
    assert len(one["options"]) == 4
    assert sum(option["share"] for option in one["options"]) == 1
    assert len(text["answers"]) == len({answer["by"] for answer in text["answers"]}) == 15
    shares = story["vote"]["shares"]
    assert list(shares) == ["yes", "no", "abstain", "silent"]
    assert sum(shares.values()) == 1


def test_both_sides_are_heard_and_every_question_answered(story: dict[str, Any]) -> None:
    arguments = story["arguments"]
    assert Counter(argument["side"] for argument in arguments) == {"for": 4, "against": 4, "question": 4}
    assert all((argument["side"] == "question") == ("answer" in argument) for argument in arguments)
    assert [statement["kind"] for statement in story["statements"]] == ["professional", "department"]


def test_the_promise_is_disputed_once_repaired_and_accepted(story: dict[str, Any]) -> None:
    commitment = story["commitment"]
    assert (commitment["by"], commitment["due"]) == ("urban-works", "30d")
    days = [step["day"] for step in commitment["progress"]]
    assert days == sorted(days)
    assert days[-1] < 30
    first, second = story["checks"]
    disputed = [answer["by"] for answer in first["answers"] if answer["verdict"] == "dispute"]
    assert len(disputed) == 1
    assert second["repaired"]["by"] == commitment["by"]
    assert second["answers"][0]["by"] == disputed[0]
    assert {answer["verdict"] for answer in second["answers"]} == {"accept"}
