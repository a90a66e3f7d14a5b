"""Elections whose result was announced have that result here."""

from fractions import Fraction

import pytest

from tests.counting.golden import BESIDE, ELECTIONS, TABLE, Golden, announced, row, table_lines


def here(golden: Golden) -> Golden:
    if golden.beside and not BESIDE.exists():
        pytest.skip(f"the large elections are not at {BESIDE}: set YISHITING_TEST_ELECTIONS")
    return golden


@pytest.mark.parametrize("golden", ELECTIONS, ids=lambda each: f"{each.title}, {each.method}")
def test_the_announced_result(golden: Golden) -> None:
    ours, said = here(golden).named(golden.count()), announced(golden)
    assert said
    assert ours == said if golden.ordered else set(ours) == set(said)
    assert row(golden) in TABLE.read_text("utf-8").splitlines()


def test_the_table_in_the_documents_is_what_we_count() -> None:
    if not BESIDE.exists():
        pytest.skip("the large elections are absent; each small one's line is tested above")
    assert TABLE.read_text("utf-8").splitlines() == list(table_lines())


def counted(title: str, method: str) -> Golden:
    return here(next(each for each in ELECTIONS if each.title.startswith(title) and each.method == method))


def test_burlington_has_three_winners_by_three_methods() -> None:
    assert counted("Burlington", "plurality").count().totals["Wright"]["heads"] == 2951
    last = counted("Burlington", "irv").count().rounds[-1].totals
    assert last == {"Kiss": Fraction(4316), "Wright": Fraction(4061)}


def test_minneapolis_ends_as_announced() -> None:
    last = counted("Minneapolis, mayor", "irv").count().rounds[-1].totals
    assert last == {"BETSY HODGES": Fraction(38870), "MARK ANDREW": Fraction(24972)}


@pytest.mark.parametrize(("ward", "stages"), [("ward 2", (1, 1, 7, 9)), ("ward 11", (1, 7, 11, 13))])
def test_edinburgh_elects_at_the_announced_stages(ward: str, stages: tuple[int, ...]) -> None:
    rounds = counted(f"Edinburgh, {ward}", "stv").count().rounds
    assert tuple(each.facts["stage"] for each in rounds if each.what.startswith("elected")) == stages


def test_assen_is_bought_without_the_fill_and_one_more_with_it() -> None:
    golden = counted("Assen", "equalshares/add1")
    filled = Golden(golden.title, golden.file, "equalshares/add1/fill").count()
    assert set(filled.winners) - set(golden.count().winners) == {"7"}


def test_ursynow_by_equal_shares() -> None:
    """52 projects by two other implementations; the shares end 126 above the first."""
    golden = counted("Warszawa, Ursynów", "greedy")
    rounds = Golden(golden.title, golden.file, "equalshares/add1", beside=True).count().rounds
    bought = [each for each in rounds if each.what == "bought-by-shares"]
    assert len(bought) == 52
    share, first = bought[0].facts["share"], bought[0].facts["first"]
    assert isinstance(share, Fraction)
    assert isinstance(first, Fraction)
    assert share - first == 126
