"""Elections whose result was announced: file, method and who won, in order of election where that was announced.

``python -m tests.counting.golden`` writes ``docs/elections.md`` anew, if the large elections lie beside the project.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.counting.election import Election
from domain.counting.lot import Seed
from domain.counting.methods import METHODS
from domain.counting.result import Counted
from records.formats.kinds import read_ballot_file
from tests.counting.files import OWN, first_ranks, read_any, without_shared_ranks

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "elections.md"
BESIDE = Path(os.environ.get("YISHITING_TEST_ELECTIONS") or ROOT / ".." / "shared" / "data")
"""The large elections: too large to be kept here. Tests of them are skipped where the folder is absent."""

SEED = Seed(b"golden", "elections")


def _as_it_is(election: Election) -> Election:
    return election


@dataclass(frozen=True)
class Golden:
    """``announced`` is empty where the file itself says who was selected; ``ordered`` if it is in order of election.
    ``seats`` are given where the file does not say them."""

    title: str
    file: str
    method: str
    announced: tuple[str, ...] = ()
    ordered: bool = False
    seats: int | None = None
    beside: bool = False
    source: str = "announced"
    read: Callable[[Election], Election] = _as_it_is

    @property
    def path(self) -> Path:
        return (BESIDE if self.beside else OWN) / self.file

    def count(self) -> Counted:
        return _counted(self)

    def named(self, counted: Counted) -> tuple[str, ...]:
        """The winners as the announcement names them: projects by id, people by name."""
        if METHODS[self.method].budget:
            return counted.winners
        election, _ = read_any(self.path)
        names = {option.id: option.name for option in election.options}
        return tuple(names[winner] for winner in counted.winners)


@cache
def _counted(golden: Golden) -> Counted:
    election, parameters = read_any(golden.path)
    return METHODS[golden.method].count(golden.read(election), seats=golden.seats, seed=SEED, parameters=parameters)


GNOME = (
    "Allan Day", "Carlos Soriano", "Ekaterina Gerasimova", "Federico Mena Quintero", "Nuritzi Sanchez",
    "Philip Chimento", "Robert McQueen",
)  # fmt: skip
WARD_2 = ("Graeme Bruce", "Neil Thomas Gardiner", "Stephen Philip Jenkinson", "Fiona Glasgow")
WARD_11 = ("Jo Mowat", "Claire Miller", "Finlay Mcfarlane", "Margaret Arma Graham")
ABERDEEN = ("Ian Yuill", "Derek Davidson", "Ryan Houghton")
PARK = ("JOHN ERWIN", "ANNIE YOUNG", "MEG FORNEY")
RCV = "us_rcv/2013_minneapolis"
RATIONAL = ("LeftyGreenMario", "Dysk", "GrammarCommie", "RoninMacbeth")
TWO = "two implementations"
HAND = "by hand"

ELECTIONS = (
    Golden("Burlington, mayor 2009", "burlington-2009.abif", "plurality", ("Wright",), read=first_ranks),
    Golden("Burlington, mayor 2009", "burlington-2009.abif", "irv", ("Kiss",), read=without_shared_ranks),
    Golden("Burlington, mayor 2009", "burlington-2009.abif", "schulze", ("Montroll",), source="duels, electowiki"),
    Golden("Burlington, mayor 2009", "burlington-2009.abif", "ranked-pairs", ("Montroll",), source="duels, electowiki"),
    Golden("Edinburgh, ward 2, 2022", "edinburgh-2022-ward-2.csv", "stv", WARD_2, ordered=True),
    Golden("Aberdeen, ward 11, 2022", "aberdeen-2022-ward-11.csv", "stv", ABERDEEN, source=TWO),
    Golden("GNOME Foundation, board", "gnome-26.blt", "stv", GNOME),
    Golden("RationalMedia, board 2020", "rationalmedia-2020.blt", "stv", RATIONAL, source=TWO),
    Golden("Assen Top Idee 2024", "assen-2024.pb", "equalshares/add1"),
    Golden("A capital for Tennessee", "tennessee-star.abif", "star", ("Nash",), source=HAND),
    Golden("A capital for Tennessee", "tennessee-scores.abif", "score", ("Nash",), source=HAND),
    Golden("A capital for Tennessee", "tennessee-approval.abif", "approval", ("Nash",), source=HAND),
    Golden("Minneapolis, mayor 2013", f"{RCV}_mayor_grouped.csv", "irv", ("BETSY HODGES",), beside=True),
    Golden("Minneapolis, park board 2013", f"{RCV}_park_grouped.csv", "stv", PARK, seats=3, beside=True),
    Golden("Edinburgh, ward 11, 2022", "scot/edinburgh_2022_ward11.csv", "stv", WARD_11, ordered=True, beside=True),
    Golden("Częstochowa, Śródmieście 2024", "pabulib/Poland_Czestochowa_2024_Srodmiescie.pb", "greedy", beside=True),
    Golden("Gdynia, Chylonia 2022", "pabulib/Poland_Gdynia_2022_Chylonia__small.pb", "greedy-no-skip", beside=True),
    Golden("Katowice, Zawodzie 2023", "pabulib/Poland_Katowice_2023_Zawodzie.pb", "greedy-threshold", beside=True),
    Golden("Kraków, Nowa Huta 2019", "pabulib/Poland_Krakow_2019_Nowa_Huta.pb", "greedy", beside=True),
    Golden("Łódź 2022", "pabulib/Poland_Lodz_2022.pb", "greedy-threshold", beside=True),
    Golden("Warszawa, Ursynów 2020", "pabulib/Poland_Warszawa_2020_Ursynow.pb", "greedy", beside=True),
    Golden("Warszawa, Żoliborz 2025", "pabulib/Poland_Warszawa_2025_Zoliborz.pb", "greedy", beside=True),
    Golden("Wrocław, region 1, 2016", "pabulib/Poland_Wroclaw_2016_Rejon_nr_1_750.pb", "greedy-no-skip", beside=True),
)  # fmt: skip


def announced(golden: Golden) -> tuple[str, ...]:
    """Who was announced: what the case says, else the projects that the file marks as selected."""
    if golden.announced:
        return golden.announced
    return read_ballot_file(golden.path.name, golden.path.read_bytes()).official or ()


def table_lines() -> Iterator[str]:
    """``docs/elections.md``, line by line. Raises OSError where an election is absent."""
    yield from _HEAD.splitlines()
    for golden in ELECTIONS:
        yield row(golden)
    yield from _FOOT.splitlines()


def row(golden: Golden) -> str:
    """An election's line of the table, counted now."""
    ours, said = golden.named(golden.count()), announced(golden)
    same = ours == said if golden.ordered else set(ours) == set(said)
    shown = _listed(said, golden.ordered)
    cells = (golden.title, f"`{golden.method}`", shown, golden.source, "the same" if same else _listed(ours, True))
    return f"| {' | '.join(cells)} |"


def _listed(names: tuple[str, ...], ordered: bool) -> str:
    return ", ".join(names if ordered else sorted(names))


_HEAD = """\
# Elections counted again

Every election here is counted by the tests, and each line is made by them (`python -m tests.counting.golden`). The
small ones are in `tests/counting/elections/`, with their sources; the large ones are public files that lie beside the
project, where `YISHITING_TEST_ELECTIONS` says. Where seats went one after another, they stand in order of election.
"Source" says where the expected result is from: announced by those who held the election, or how else it is known.

| election | method | expected | source | ours |
|---|---|---|---|---|"""

_FOOT = """
Counted by the tests as well, and not in the table, which is of elections whose winners are known from elsewhere:

- **Ursynów 2020 by Equal Shares with add1**: 52 projects, as two other implementations have it. The city itself bought
  greedily.
- **Debian, leader 2002 and 2003** (PrefLib): the conversion to that form broke the tied ranks, so that who wins in the
  file is not who won. They are read, written and read again.
- **Gardening Club** (`atwood_so.blt`): an example of the form, with a candidate who withdrew; its ties need a lot.
- **Toys of ties** (`.abif`): which tie comes up and how it is settled, in `tests/counting/test_methods.py` and
  `tests/formats/test_announced.py`.
- **Owners' assemblies in China**: yes, no and abstentions with the percentages that were reported; held to the rules of
  the Civil Code in `tests/domain/test_owners_votes.py`."""

if __name__ == "__main__":
    TABLE.write_text("\n".join(table_lines()) + "\n", "utf-8")
