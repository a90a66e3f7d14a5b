"""At the close of a vote everybody learns once what became of it, whichever ways lead to them."""

from tests.hall.neighbourhood import Neighbourhood
from tests.hall.test_promises import decided


async def test_a_supporter_with_a_seat_learns_of_the_result_with_their_receipt_and_not_twice(
    home: Neighbourhood,
) -> None:
    await decided(home)
    receipt = await home.wang.expect("这次表决涉及您提出或附议的 N-1：已通过")
    assert "没有投票" in receipt.text
    await home.daniel.expect("Your part in it")
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'seat-result' AND done_at IS NULL", [(0,)])
    about = await home.look("SELECT COUNT(*) FROM outbox WHERE kind = 'became' AND key LIKE 'became:voted:%'")
    assert about == [(0,)]
