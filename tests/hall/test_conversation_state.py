"""A command sent alone in private asks for one thing after the other, and goes on where it was left."""

import asyncio

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from bot.memory import StoreMemory
from domain.instants import DAY
from handlers.memory import STALE
from simulator import Person, TownMessage
from storage.store import Store
from tests.clock import HandClock
from tests.hall.neighbourhood import BOTH_WAYS, EVERY_WAY, Neighbourhood
from usecases.deadlines import tidy

PHOTO = b"a bench without a seat"


async def press(person: Person, question: TownMessage, button: str, expected: str) -> TownMessage:
    """Press a button under a question; what the hall says next."""
    await person.tap(question, button)
    return await person.expect(expected, after=question)


@EVERY_WAY
async def test_a_need_is_said_step_by_step(home: Neighbourhood) -> None:
    asked = await home.ask(home.daniel, "/need", "What is needed?")
    assert "1 of 2." in asked.text
    asked = await home.ask(home.daniel, "The bench is <broken>", "Send a photo")
    assert not any(message.text.startswith("N-1") for message in home.group.messages)
    preview = await press(home.daniel, asked, "Leave it out", "A need for 樱花苑")
    assert "Text: The bench is <broken>" in preview.text
    await press(home.daniel, preview, "Yes, do it", "Noted as N-1")
    await home.until(lambda message: message.text.startswith("N-1") and "<broken>" in message.text)
    assert await home.count("conversations") == 0
    await home.ask(home.daniel, "The bench is broken", "Is this a need")


@BOTH_WAYS
async def test_who_says_what_somebody_has_said_already_may_join_it(home: Neighbourhood) -> None:
    await home.ask(home.wang, "/need 2号楼门口的路灯坏了", "N-1")
    await home.ask(home.wang, "/need 希望增加电动车充电桩", "N-2")
    await home.ask(home.daniel, "/need", "What is needed?")
    asked = await home.ask(home.daniel, "二號樓門口路燈不亮", "Is it one of these?")
    (first, *_), *_ = asked.buttons
    assert first.label.startswith("N-1 · ")
    preview = await press(home.daniel, asked, "N-1", "A need for 樱花苑")
    assert "You say “me too” to: N-1" in preview.text
    await press(home.daniel, preview, "Yes, do it", "You too: N-1 now has one supporter")
    assert await home.count("needs") == 2
    assert await home.look("SELECT because FROM need_supports") == [("二號樓門口路燈不亮",)]


async def test_who_means_another_need_leaves_the_likely_ones_out_and_may_come_back_to_them(home: Neighbourhood) -> None:
    await home.ask(home.wang, "/need 2号楼门口的路灯坏了", "N-1")
    await home.ask(home.daniel, "/need", "What is needed?")
    asked = await home.ask(home.daniel, "二號樓門口路燈不亮", "Is it one of these?")
    asked = await press(home.daniel, asked, "Leave it out", "Send a photo")
    asked = await press(home.daniel, asked, "Back", "Is it one of these?")
    refused = await home.ask(home.daniel, "N-7", "There is no N-7")
    assert refused.id > asked.id
    asked = await press(home.daniel, asked, "Leave it out", "Send a photo")
    preview = await press(home.daniel, asked, "Leave it out", "A need for 樱花苑")
    await press(home.daniel, preview, "Yes, do it", "Noted as N-2")
    assert (await home.count("needs"), await home.count("need_supports")) == (2, 0)


async def test_a_photo_may_come_with_the_text_or_after_it(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/need", "What is needed?")
    sent = await home.daniel.photo(home.daniel.private, PHOTO, "The bench is broken")
    preview = await home.daniel.expect("Photo: attached", after=sent)
    await press(home.daniel, preview, "Yes, do it", "Noted as N-1")
    await home.ask(home.daniel, "/need", "What is needed?")
    asked = await home.ask(home.daniel, "And the lamp", "Send a photo")
    assert "photo" in (await home.ask(home.daniel, "I have none", "Something is missing")).text
    sent = await home.daniel.photo(home.daniel.private, PHOTO)
    preview = await home.daniel.expect("Photo: attached", after=sent)
    assert preview.id > asked.id
    await press(home.daniel, preview, "Yes, do it", "Noted as N-2")
    assert await home.look("SELECT COUNT(*) FROM need_files") == [(2,)]


@BOTH_WAYS
async def test_a_proposal_is_drafted_changed_and_put(home: Neighbourhood) -> None:
    await home.ask(home.wang, "/need 灯坏了", "N-1")
    asked = await home.ask(home.chen, "/propose", "要做什么")
    asked = await home.ask(home.chen, "门口装灯", "要解决什么问题")
    asked = await press(home.chen, asked, "跳过", "回应哪些需求")
    await home.ask(home.chen, "N-1、N-7", "没有 N-7")
    asked = await press(home.chen, asked, "N-1 · 灯坏了", "请说明")
    back = await press(home.chen, asked, "上一步", "回应哪些需求")
    assert "您目前的回答：N-1" in back.text
    asked = await press(home.chen, back, "不改", "请说明")
    asked = await home.ask(home.chen, "装六盏感应灯\n费用: 另议", "在哪里")
    asked = await home.ask(home.chen, "2 号楼门口", "费用是多少")
    asked = await press(home.chen, asked, "跳过", "由谁养护")
    asked = await press(home.chen, asked, "跳过", "有图片吗")
    asked = await press(home.chen, asked, "跳过", "有图纸")
    preview = await press(home.chen, asked, "跳过", "提案")
    assert "标题：门口装灯" in preview.text
    assert "地点：2 号楼门口" in preview.text
    assert "养护" not in preview.text
    assert await home.count("proposals") == 0
    await press(home.chen, preview, "确认", "P-1")
    card = await home.card("P-1")
    assert "回应 N-1" in card.text
    assert "装六盏感应灯\n费用: 另议" in card.text  # what looks like a key in one's own words is no key


@BOTH_WAYS
async def test_a_vote_is_opened_step_by_step_by_a_moderator(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/openvote", "Only a moderator")
    await home.ask(home.chen, "/propose 门口装灯\n内容：装灯", "P-1")
    asked = await home.ask(home.zhou, "/openvote", "表决哪个提案")
    asked = await press(home.zhou, asked, "P-1 · 门口装灯", "用哪种方式表决")
    asked = await press(home.zhou, asked, "赞成或反对", "按哪条规则")
    assert asked.button("cn-278-ordinary").label == "业主共同决定的一般事项 · cn-278-ordinary"
    await home.ask(home.zhou, "by lot", "没有")
    asked = await press(home.zhou, asked, "simple-majority", "什么时候截止")
    await home.ask(home.zhou, "2020-01-01", "已经过去")
    preview = await press(home.zhou, asked, "7 天后", "表决")
    await press(home.zhou, preview, "确认", "V-1")
    card = await home.until(lambda message: message.text.startswith("V-1") and bool(message.buttons))
    assert "表决的是提案 P-1 第 1 版" in card.text
    assert "门口装灯" in card.text


async def test_what_is_refused_at_the_end_can_be_mended(home: Neighbourhood) -> None:
    asked = await home.ask(home.zhou, "/openvote", "请写标题")
    asked = await home.ask(home.zhou, "晒被子", "用哪种方式表决")
    asked = await press(home.zhou, asked, "赞成或反对", "按哪条规则")
    asked = await press(home.zhou, asked, "simple-majority", "什么时候截止")
    preview = await home.ask(home.zhou, "2026-06-01 12:00", "截止：2026-06-01 12:00")
    home.clock.advance(hours=3)
    refused = await press(home.zhou, preview, "确认", "已经过去")
    again = await home.zhou.expect("截止：2026-06-01", after=refused)
    asked = await press(home.zhou, again, "上一步", "什么时候截止")
    asked = await home.ask(home.zhou, "/back", "按哪条规则")
    asked = await home.ask(home.zhou, "/back", "用哪种方式表决")
    asked = await home.ask(home.zhou, "/back", "请写标题")
    asked = await home.ask(home.zhou, "晒被子的架子", "用哪种方式表决")
    asked = await press(home.zhou, asked, "不改", "按哪条规则")
    asked = await press(home.zhou, asked, "不改", "什么时候截止")
    preview = await home.ask(home.zhou, "12小时", "标题：晒被子的架子")
    await home.ask(home.zhou, "是", "V-1")
    assert await home.count("votes") == 1


@BOTH_WAYS
async def test_a_button_of_an_earlier_question_moves_nothing(home: Neighbourhood) -> None:
    first = await home.ask(home.daniel, "/need", "What is needed?")
    second = await home.ask(home.daniel, "A bench", "Send a photo")
    preview = await press(home.daniel, second, "Leave it out", "A need for")
    assert "earlier question" in (await home.daniel.tap(second, "Leave it out")).text
    assert "earlier question" in (await home.daniel.tap(first, "Cancel")).text
    await press(home.daniel, preview, "Yes, do it", "Noted as N-1")
    assert "earlier question" in (await home.daniel.tap(preview, "Yes, do it")).text
    assert "private only" in (await home.forged(home.daniel, await home.card("N-1"), "w:1:ok")).text
    for data in ("w::ok", "w:1", "w:x:ok", "q:1:0", "q:1", f"w:{9**18}:ok"):
        assert (await home.forged(home.daniel, preview, data)).text
    assert await home.count("needs") == 1


@BOTH_WAYS
async def test_whoever_stops_or_begins_another_thing_leaves_nothing_behind(home: Neighbourhood) -> None:
    asked = await home.ask(home.daniel, "/need", "What is needed?")
    await press(home.daniel, asked, "Cancel", "Nothing is under way")
    await home.ask(home.daniel, "A bench", "Is this a need")
    await home.ask(home.daniel, "/need", "What is needed?")
    await home.ask(home.daniel, "/propose", "What should be done?")
    await home.ask(home.daniel, "A bench", "What is the problem")
    await home.ask(home.daniel, "/cancel", "Nothing is under way")
    await home.ask(home.daniel, "/back", "not waiting")
    assert (await home.count("needs"), await home.count("proposals"), await home.count("conversations")) == (0, 0, 0)


async def test_a_point_made_in_between_is_a_point_and_the_wizard_goes_on(home: Neighbourhood) -> None:
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装灯")
    card = await home.card("P-1")
    await home.ask(home.daniel, "/need", "What is needed?")
    await home.daniel.expect("Why are you for it", after=await home.daniel.follow(card.buttons[0][0].url or ""))
    await home.ask(home.daniel, "Safer for children", "is on the board")
    asked = await home.ask(home.daniel, "A bench", "Send a photo")
    await press(home.daniel, asked, "Leave it out", "Text: A bench")
    assert [row[0] for row in await home.look("SELECT text FROM points")] == ["Safer for children"]


@BOTH_WAYS
async def test_what_nobody_went_on_with_for_a_day_has_ended(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/need", "What is needed?")
    asked = await home.ask(home.daniel, "A bench", "Send a photo")
    home.clock.advance(hours=23)
    asked = await press(home.daniel, asked, "Back", "What is needed?")
    home.clock.advance(hours=25)
    assert "/need has waited for more than a day" in (await home.daniel.tap(asked, "Keep it")).text
    await home.ask(home.daniel, "A bench", "Is this a need")
    await home.ask(home.daniel, "/need", "What is needed?")
    home.clock.advance(hours=25)
    await home.ask(home.daniel, "A bench", "/need has waited for more than a day")
    await home.ask(home.daniel, "A bench", "Is this a need")


@EVERY_WAY
async def test_an_answer_that_telegram_delivers_twice_answers_its_own_question(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/propose", "What should be done?")
    asked = await home.ask(home.daniel, "A bench", "What is the problem")
    title = await home.delivered('"A bench"')
    asked = await press(home.daniel, asked, "Leave it out", "Which needs")
    asked = await press(home.daniel, asked, "Leave it out", "Describe it")
    await home.again(title)
    again = await home.daniel.expect("What is the problem", after=asked)  # the same words as the first time
    assert "2 of 9" in again.text
    await home.ask(home.daniel, "Made of oak", "Where?")
    asked = await home.daniel.expect("Where?", after=again)
    for question in ("What does it cost?", "Who maintains it", "Pictures?", "Plan drawings", "A proposal for"):
        asked = await press(home.daniel, asked, "Leave it out", question)
    preview = asked
    assert "Title: A bench" in preview.text
    assert "Text: Made of oak" in preview.text
    await press(home.daniel, preview, "Yes, do it", "P-1")
    await home.again(await home.delivered(':ok"'))
    await asyncio.sleep(0.2)
    assert await home.count("proposals") == 1
    assert await home.count("dead_letters") == 0


@BOTH_WAYS
async def test_the_hall_is_shut_between_any_two_steps(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        await c.settle()
        await c.ask(c.daniel, "/need", "What is needed?")
    async with c.hall():
        asked = await c.ask(c.daniel, "A bench", "Send a photo")
    async with c.hall():
        preview = await press(c.daniel, asked, "Leave it out", "Text: A bench")
    async with c.hall():
        await press(c.daniel, preview, "Yes, do it", "Noted as N-1")


# aiogram's own interface


class Form(StatesGroup):
    name = State()


@pytest.fixture
def memory(store: Store) -> StoreMemory:
    return StoreMemory(store)


async def test_it_is_a_storage_as_aiogram_knows_them(memory: StoreMemory) -> None:
    key = StorageKey(1, 2, 3)
    assert await memory.get_state(key) is None
    assert await memory.get_data(key) == {}
    await memory.set_data(key, {"a": [1, "二"]})
    await memory.set_state(key, Form.name)
    assert await memory.update_data(key, {"b": None}) == {"a": [1, "二"], "b": None}
    assert await memory.get_state(key) == "Form:name"
    assert await memory.get_data(key) == {"a": [1, "二"], "b": None}
    assert await memory.get_value(key, "a") == [1, "二"]
    others = [StorageKey(9, 2, 3), StorageKey(1, 9, 3), StorageKey(1, 2, 9), StorageKey(1, 2, 3, thread_id=4)]
    for other in [*others, StorageKey(1, 2, 3, destiny="other"), StorageKey(1, 2, 3, business_connection_id="5")]:
        assert (await memory.get_state(other), await memory.get_data(other)) == (None, {})
    await memory.set_state(key)
    assert (await memory.get_state(key), await memory.get_data(key)) == (None, {"a": [1, "二"], "b": None})
    await memory.set_data(key, {})
    assert await memory.get_data(key) == {}
    await memory.close()


async def test_a_state_of_yesterday_says_that_it_is_stale(memory: StoreMemory, clock: HandClock) -> None:
    key = StorageKey(1, 2, 3)
    await memory.set_state(key, Form.name)
    clock.move(DAY + 1)
    assert await memory.get_state(key) == f"{STALE}Form:name"
    await memory.set_state(key, Form.name)
    assert await memory.get_state(key) == "Form:name"


async def test_what_nobody_went_on_with_for_eight_days_is_forgotten(
    memory: StoreMemory, store: Store, clock: HandClock
) -> None:
    old, new = StorageKey(1, 2, 3), StorageKey(1, 4, 5)
    await memory.set_state(old, Form.name)
    clock.move(8 * DAY)
    await memory.set_state(new, Form.name)
    clock.move(1)
    assert await store.write(tidy) == 1
    assert (await memory.get_state(old), await memory.get_state(new)) == (None, "Form:name")
