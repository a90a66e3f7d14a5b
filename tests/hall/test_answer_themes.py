"""What came of a survey is made a need or a theme by one tap; who answered under their name is told, nobody else."""

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_answer_groups import FORM, SAID, answer
from tests.hall.test_surveys import opened


async def closed(home: Neighbourhood, form: str = FORM) -> TownMessage:
    card = await opened(home, form)
    for name in ("daniel", "wang", "omar", "chen"):
        await answer(home, getattr(home, name), card, SAID[name])
    home.clock.advance(days=5, hours=1)
    await home.until(lambda message: "调查结果" in message.text)
    await home.ask(home.zhou, "/language en", "English")
    return await home.ask(home.zhou, "/results S-1 1", "said by 3")


def button(shown: TownMessage, starts: str) -> str:
    """The label of the first button that begins so."""
    return next(each.label for row in shown.buttons for each in row if each.label.startswith(starts))


@BOTH_WAYS
async def test_a_group_of_anonymous_answers_becomes_a_theme_once_and_nobody_is_told(home: Neighbourhood) -> None:
    groups = await closed(home)
    told = await home.zhou.tap(groups, button(groups, "1 · a theme"))
    assert told.text == "That is T-1 now, with N-1 in it."
    assert (await home.zhou.tap(groups, button(groups, "1 · a theme"))).text == "That is T-1 already."
    need = await home.card("N-1")
    assert "来自 S-1 的回答" in need.text
    await home.until(lambda message: message.text.startswith("T-1 · ") and "N-1" in message.text)
    assert await home.look("SELECT COUNT(*) FROM outbox WHERE kind = 'became'") == [(0,)]
    assert "Became N-1" in (await home.ask(home.zhou, "/results S-1 1", "said by 3")).text
    mine = (await home.ask(home.daniel, "/me", "S-1")).text
    assert "(anonymous: you are not told, look here)\n↳ N-1 → T-1" in mine, "what became of the survey all the same"


async def test_of_a_named_survey_those_who_said_it_are_told_and_no_others(home: Neighbourhood) -> None:
    groups = await closed(home, FORM.replace("answers: anonymous\n", ""))
    await home.zhou.tap(groups, button(groups, "1 · a need"))
    names = await home.look(
        "SELECT i.name FROM outbox o JOIN identities i ON i.person_id = o.person_id WHERE kind = 'became' ORDER BY 1"
    )
    assert sorted(names) == [("Daniel",), ("Omar",), ("王秀英",)]
    home.clock.advance(days=1)
    assert "S-1" in (await home.daniel.expect("is now need N-1")).text
    await home.chen.say(home.group, "/propose 装灯\n需求：N-1\n内容：装两盏灯")
    await home.card("P-1")
    home.clock.advance(days=1)
    assert "What you said or support, S-1, has led to proposal P-1" in (await home.daniel.expect("P-1")).text
    assert "↳ N-1 → P-1" in (await home.ask(home.daniel, "/me", "You answered S-1")).text
    told = await home.look("SELECT COUNT(*) FROM outbox WHERE key LIKE 'became:proposed:%'")
    assert told == [(4,)], "the three who said it, and the moderator whose need it is"


async def test_a_survey_becomes_a_theme_by_one_tap_of_whoever_convenes(home: Neighbourhood) -> None:
    await closed(home)
    shown = await home.ask(home.zhou, "/results S-1", "What is missing?")
    assert (await home.zhou.tap(shown, "Make a theme of it")).text == "That is T-1 now."
    assert (await home.zhou.tap(shown, "Make a theme of it")).text == "That is T-1 already."
    await home.until(lambda message: message.text.startswith("T-1 · ") and "S-1" in message.text)
    again = await home.ask(home.zhou, "/results S-1", "It led to T-1")
    assert not again.buttons
    plain = await home.ask(home.daniel, "/results S-1", "It led to T-1")
    assert not plain.buttons
    refused = await home.forged(home.daniel, plain, "sx:1")
    assert "moderators and the convener" in refused.text
    assert await home.look("SELECT COUNT(*) FROM outbox WHERE kind = 'became'") == [(0,)], "it was anonymous"
