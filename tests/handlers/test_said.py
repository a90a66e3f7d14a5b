"""What people write: three languages, full-width signs, forms in any order, and what is refused."""

import pytest

from domain.ids import Instant
from domain.instants import DAY, MINUTE
from domain.numbers import Number, number_said
from domain.refusals import BadDuration, BadValue, MissingKey, UnknownKey
from handlers.said import after_command, meaning, meant, moment_said, numbered, read_form

VOTE = ("title", "proposal", "rule", "method", "ballots", "closes", "opens", "roll")
PROPOSE = ("title", "needs", "cost", "place", "upkeep", "text")


@pytest.mark.parametrize("said", ["yes", "YES", "赞成", "贊成", "同意", " Yes "])
def test_yes_in_every_language(said: str) -> None:
    assert meaning("choices", said) == "yes"


def test_a_word_that_means_nothing_is_refused_with_what_would() -> None:
    with pytest.raises(BadValue) as refused:
        meant("methods", "method", "coin")
    assert (refused.value.key, refused.value.said) == ("method", "coin")
    assert {"yesno", "approval", "stv", "equalshares/add1"} < set(refused.value.known)


@pytest.mark.parametrize("said", ["V-1", "v1", "V 1", "v-1"])
def test_numbers_as_people_write_them(said: str) -> None:
    assert number_said(said) == Number("V", 1)


def test_a_number_with_its_community() -> None:
    assert numbered("Cherry/V-12", "V") == Number("V", 12, "cherry")
    with pytest.raises(BadValue):
        numbered("N-1", "V")


@pytest.mark.parametrize("said", ["V-0", "V-", "X-1", "V-1x", "1", "V-1234567890", "a b/V-1"])
def test_what_is_no_number(said: str) -> None:
    assert number_said(said) is None


@pytest.mark.parametrize(
    ("said", "later"),
    [("7天", 7 * DAY), ("7 日", 7 * DAY), ("90分钟", 90 * MINUTE), ("3 days", 3 * DAY), ("90分鐘", 90 * MINUTE)],
)
def test_durations_in_every_language(said: str, later: int) -> None:
    assert moment_said(said, Instant(0), "UTC") == later


def test_a_bad_duration_is_given_back_as_it_was_said() -> None:
    with pytest.raises(BadDuration) as refused:
        moment_said("7 moons", Instant(0), "UTC")
    assert refused.value.said == "7 moons"


def test_the_last_day_of_an_offer_is_said_as_that_of_a_vote() -> None:
    said = read_form("/offer 长椅\n截止: 2026-12-20", ("title", "from", "until"))
    assert said.values == {"until": "2026-12-20"}


def test_a_form_in_any_order_with_full_width_colons() -> None:
    form = read_form("/openvote@hall_bot 装灯\n截止：7天\n\nRule: cn-278-ordinary\n提案: P-1", VOTE)
    assert form.title == "装灯"
    assert form.values == {"closes": "7天", "rule": "cn-278-ordinary", "proposal": "P-1"}


def test_text_runs_on_until_the_next_key() -> None:
    form = read_form("/propose Lights\ntext: Six lamps.\nNote: on sensors.\n- by the gate\ncost: 12000", PROPOSE)
    assert form.values == {"text": "Six lamps.\nNote: on sensors.\n- by the gate", "cost": "12000"}


def test_an_unknown_key_is_named_with_its_line() -> None:
    with pytest.raises(UnknownKey) as refused:
        read_form("/openvote Lights\nrule: x\nquorum: all", VOTE)
    assert (refused.value.key, refused.value.line) == ("quorum", 3)


def test_a_line_without_a_key_is_named_too() -> None:
    with pytest.raises(UnknownKey) as refused:
        read_form("/openvote Lights\njust do it", VOTE)
    assert refused.value.key == "just do it"


def test_a_missing_key_is_named() -> None:
    with pytest.raises(MissingKey) as refused:
        read_form("/openvote x", VOTE).need("rule")
    assert refused.value.key == "rule"


def test_what_stands_behind_a_command() -> None:
    assert after_command("/need@hall_bot  the light\nis broken") == "the light\nis broken"
    assert after_command("/need") == ""
