"""A refusal is facts, and the name of the message that says them."""

from domain.refusals import NotSeated, Refusal, VoteClosed


def test_a_refusal_is_said_by_the_message_of_its_name() -> None:
    assert VoteClosed("V-1", 0, "UTC").text_id == "refused-vote-closed"
    assert NotSeated("V-1").text_id == "refused-not-seated"


def test_a_refusal_in_a_log_is_its_name_and_its_facts() -> None:
    assert str(NotSeated("V-1")) == "NotSeated({'vote': 'V-1'})"


def test_every_kind_is_found_by_its_name() -> None:
    assert Refusal.kinds["NotSeated"] is NotSeated
