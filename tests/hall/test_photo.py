"""A need is said with a picture: the words stand in its caption."""

from tests.hall.neighbourhood import Neighbourhood


async def test_a_need_with_a_photo_is_kept_with_it(home: Neighbourhood) -> None:
    await home.wang.photo(home.group, b"\x89PNG\r\n\x1a\nnot much of a picture", "/need 2 号楼门口的灯坏了")
    card = await home.until(lambda message: message.text.startswith("N-1"))
    assert "2 号楼门口的灯坏了" in card.text
    ((photo,),) = await home.look("SELECT photo FROM needs")
    assert photo
