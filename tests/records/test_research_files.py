"""A vote in the forms of research, each of its own: read by those for whom the forms were made."""

from pathlib import Path

import pytest

from records.country import country_of
from records.formats.ballot_file import NotWritable
from records.formats.kinds import read_ballot_file
from records.research import FORMS, research_file, research_files
from tests.counting.oracles import library
from tests.records.ten_outcomes import OUTCOMES

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::SyntaxWarning")


@pytest.mark.parametrize("name", OUTCOMES)
def test_every_vote_can_be_handed_to_preflib_with_all_its_ballots(name: str) -> None:
    count = OUTCOMES[name]()
    kind, content = research_file(count, "preflib")
    assert read_ballot_file(f"ballots.{kind}", content).ballots == len(count.ballots)


@pytest.mark.parametrize("name", ["passed", "scores", "one of", "three to elect", "duels"])
def test_preflibtools_reads_it(name: str, tmp_path: Path) -> None:
    instances = library("preflibtools.instances")
    count = OUTCOMES[name]()
    kind, content = research_file(count, "preflib")
    file = tmp_path / f"V-12.{kind}"
    file.write_bytes(content)
    read = (instances.CategoricalInstance if kind == "cat" else instances.OrdinalInstance)(str(file))
    assert read.num_voters == len(count.ballots)
    assert len(read.alternatives_name) == len(count.paper.options)


@pytest.mark.parametrize("name", ["budget", "shares of a budget"])
def test_pabulibs_own_checker_finds_nothing_wrong(name: str, tmp_path: Path) -> None:
    checker = library("pabulib.checker")
    count, country = OUTCOMES[name](), country_of("Asia/Shanghai")
    kind, content = research_file(count, "pb", country)
    assert research_files(count, country)["ballots.pb"] == content, "the same as in the bundle"
    file = tmp_path / f"V-12.{kind}"
    file.write_bytes(content)
    found = checker.Checker().process_files([str(file)])
    (results,) = [value["results"] for key, value in found.items() if key not in ("metadata", "summary")]
    assert not isinstance(results, dict) or not {**results.get("errors", {}), **results.get("warnings", {})}, results


def test_a_vote_says_which_forms_it_cannot_have() -> None:
    said = {}
    for form in FORMS:
        try:
            research_file(OUTCOMES["passed"](), form)
        except NotWritable as why:
            said[form] = str(why)
    assert said == {
        "pb": "yesno shares no budget among projects",
        "blt": "yesno elects nobody by single transferable vote",
    }


def test_a_zone_says_which_country_it_is_in() -> None:
    assert [country_of(zone) for zone in ("Asia/Shanghai", "Asia/Taipei", "Europe/Madrid", "UTC")] == [
        "China", "Taiwan", "Spain", ""
    ]  # fmt: skip
