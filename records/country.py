"""The country that a time zone is in, which some forms ask for: from the tables of the time zone database."""

from functools import cache
from importlib.resources import files


def country_of(zone: str) -> str:
    """Its English name, ``China`` for ``Asia/Shanghai``; empty for a zone of no country. Of a zone that several share,
    the first in the table, which has most of its people."""
    return _names().get(_codes().get(zone, ""), "")


@cache
def _names() -> dict[str, str]:
    """By code of two letters."""
    return {row[0]: row[1] for row in _rows("iso3166.tab")}


@cache
def _codes() -> dict[str, str]:
    return {row[2]: row[0].split(",")[0] for row in _rows("zone.tab")}


def _rows(table: str) -> list[list[str]]:
    text = files("tzdata.zoneinfo").joinpath(table).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
