"""The calm: unasked one message a person and two posts a day, none at night; the rest is gathered."""

from collections import defaultdict
from typing import Any

import pytest

from domain.calm import NOTICES
from handlers.screens.digests import _number, digest_screen, needs_screen
from handlers.screens.screen import Links
from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from texts import LANGUAGES, texts_in
from usecases.needs import NeedCard


async def propose(home: Neighbourhood) -> TownMessage:
    """Chen's proposal. Whoever asks about it makes the hall write to him unasked."""
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装六盏灯")
    return await home.card("P-1")


async def is_kept(home: Neighbourhood, waiting: int) -> None:
    """So many notices wait, and none of them is due."""
    left = "SELECT COUNT(*) FROM outbox WHERE done_at IS NULL"
    await home.becomes(f"{left} AND due_at > {home.now()}", [(waiting,)])
    assert await home.look(left) == [(waiting,)]


def said_to(home: Neighbourhood, part: str) -> list[TownMessage]:
    return [message for message in home.chen.private.messages if part in message.text]


@BOTH_WAYS
async def test_the_second_question_of_the_day_waits_for_the_morning_and_comes_with_the_third(
    home: Neighbourhood,
) -> None:
    card = await propose(home)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    assert "有人就您的提案" in (await home.chen.expect("Who pays?")).text
    await home.ask(home.daniel, "/ask P-1 Who cleans?", "on the board")
    await home.ask(home.wang, "/ask P-1 几点关灯？", "第 3 条")
    await is_kept(home, 2)
    home.clock.advance(hours=21, seconds=3500)  # 07:58 and a bit
    await is_kept(home, 2)
    home.clock.advance(seconds=120)
    digest = await home.chen.expect("有 2 件事告诉您")
    assert "Who cleans?" in digest.text
    assert "几点关灯？" in digest.text
    assert [row[0].label for row in digest.buttons] == ["P-1 · 答复第 2 问", "P-1 · 答复第 3 问"]
    assert f"https://t.me/c/{-home.group.id - 10**12}/{card.id}" in str(digest.body.html)
    assert len(said_to(home, "Who cleans?")) == 1
    await home.becomes("SELECT outcome, COUNT(*) FROM outbox GROUP BY outcome ORDER BY 1", [("digest", 2), ("sent", 1)])


async def test_at_night_nobody_is_written_to_who_asked_for_nothing(home: Neighbourhood) -> None:
    await propose(home)
    home.clock.advance(hours=11)  # 21:00
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await is_kept(home, 1)
    home.clock.advance(hours=11)
    await home.chen.expect("Who pays?")


async def test_what_concerns_ones_seat_and_what_one_asked_comes_at_any_hour(home: Neighbourhood) -> None:
    await propose(home)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.chen.expect("Who pays?")  # the day's one message
    home.clock.advance(hours=12)  # 22:00
    await home.seat(home.wu, "1-1-202", holder=1)
    await home.chen.expect("吴桂芳 现在也持有席位 1-1-202")
    await home.ask(home.chen, "/answer P-1 1 物业", "第 1 问已答复")
    await home.daniel.expect("Your question on P-1 was answered")


async def test_who_has_voted_by_the_morning_is_not_reminded(home: Neighbourhood) -> None:
    card = await home.open_vote(closes="36小时")
    home.clock.advance(hours=18, seconds=1)  # 04:00, when the silent are to be reminded
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'reminder'", [(4,)])
    await is_kept(home, 4)
    await home.wang.tap(card, "赞成")
    home.clock.advance(hours=4)
    await home.daniel.expect("Your seat has not voted yet")
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE outcome = 'moot'", [(1,)])
    assert not any("还没有投票" in message.text for message in home.wang.private.messages)


async def test_of_needs_said_elsewhere_the_group_has_two_cards_a_day_and_a_list_in_the_morning(
    home: Neighbourhood,
) -> None:
    for number, need in enumerate(("A bench", "A lamp", "A swing", "A tree"), 1):
        await home.ask(home.daniel, f"/need {need}", f"N-{number}")
        if number < 3:
            await home.card(f"N-{number}")
    await home.becomes(f"SELECT COUNT(*) FROM cards WHERE message_id IS NULL AND due_at > {home.now()}", [(2,)])
    await home.wang.say(home.group, "/need 长椅")  # who asks for it in the group has it at once
    await home.card("N-5")
    home.clock.advance(hours=22)
    listed = await home.until(lambda message: "新的需求" in message.text)
    assert "A swing" in listed.text
    assert "A tree" in listed.text
    assert "现在有 1 人附议" in (await home.wang.tap(listed, "N-4 · 我也是 · 0")).text
    await home.until(lambda message: message is listed and "N-4 · 我也是 · 1" in str(message))  # one card for both
    assert "N-3 · 我也是 · 0" in str(listed)
    await home.becomes("SELECT COUNT(*) FROM card_marks", [(0,)])
    assert sum("A tree" in message.text for message in home.group.messages) == 1
    await home.daniel.say(home.group, "Which tree?", reply_to=listed)  # under a list nobody argues about one of them
    home.group.remove(listed)
    await home.chen.tap(listed, "N-3 · 我也是 · 0")
    anew = await home.until(lambda message: "新的需求" in message.text and message is not listed)
    assert "N-3 · 我也是 · 1" in str(anew)
    assert "N-4 · 我也是 · 1" in str(anew)
    assert await home.count("dead_letters") == 0


async def test_a_survey_that_nobody_in_the_group_asked_for_waits_for_the_morning(home: Neighbourhood) -> None:
    home.clock.advance(hours=12)
    await home.ask(home.zhou, "/survey 院子\n1. [单选] 常来吗？\n- 常来\n- 不常\n截止：3天")
    await home.becomes(f"SELECT COUNT(*) FROM cards WHERE message_id IS NULL AND due_at > {home.now()}", [(1,)])
    home.clock.advance(hours=10)
    await home.until(lambda message: message.text.startswith("S-1"))


async def test_the_calm_outlives_a_restart(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        await c.settle()
        await propose(c)
        await c.ask(c.daniel, "/ask P-1 Who pays?", "on the board")
        await c.chen.expect("Who pays?")
        await c.ask(c.daniel, "/ask P-1 Who cleans?", "on the board")
        await is_kept(c, 1)
    async with c.hall():
        await c.ask(c.daniel, "/ask P-1 Who switches it off?", "on the board")
        await is_kept(c, 2)
        c.clock.advance(days=1)
        assert "Who cleans?" in (await c.chen.expect("Who switches it off?")).text


async def test_a_digest_that_telegram_will_not_take_comes_line_by_line(home: Neighbourhood) -> None:
    await propose(home)
    home.clock.advance(hours=12)
    for question in ("Who pays?", "Who cleans?"):
        await home.ask(home.daniel, f"/ask P-1 {question}", "on the board")
    await is_kept(home, 2)
    home.town.fail_next("sendMessage", 400, "Bad Request: can't parse entities", chat_id=home.chen.id)
    home.clock.advance(hours=11)
    await home.chen.expect("Who pays?")
    await is_kept(home, 1)
    home.clock.advance(days=1)
    assert "Who pays?" not in (await home.chen.expect("Who cleans?")).text
    await home.becomes("SELECT outcome FROM outbox", [("sent",), ("sent",)])


PLACES = ((-1_002_000_000_001, 17), None, (-4_000_000_001, 3))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_digest_reads_well_in_every_language(language: str) -> None:
    texts, links = texts_in(language), Links("hall_bot")
    told: list[tuple[str, dict[str, Any]]] = [
        ("became", {"stage": "proposed", "yours": "N-3", "what": "P-1", "title": "灯 <六盏>", "into": "", "text": ""}),
        (
            "reminder",
            {
                "id": 7,
                "vote": 2,
                "title": "灯",
                "method": "yesno",
                "closes_at": 1_780_000_000_000,
                "zone": "Asia/Shanghai",
            },
        ),
        (
            "check",
            {
                "id": 5, "record": 4, "title": "灯", "note": "x" * 500, "until": 1_780_000_000_000, "zone": "UTC",
                "photos": 0,
            },
        ),
    ]  # fmt: skip
    screen = digest_screen(told, PLACES, texts, links)
    first, *lines = screen.text.split("\n· ")
    assert first == texts.say("digest-title", count=3)
    assert len(lines) == 3
    assert "灯 &lt;六盏&gt;" in lines[0]  # nobody's words become markup
    assert lines[0].endswith('<a href="https://t.me/c/2000000001/17">→</a>')
    assert "t.me/c" not in lines[1] + lines[2]  # messages of a basic group have no link
    assert len(screen.text) < 1000
    assert [row[0].label.split(" · ")[0] for row in screen.rows] == ["V-2", "R-4"]


@pytest.mark.parametrize("kind", [kind for kind, manner in NOTICES.items() if not manner.exempt])
def test_every_line_of_a_digest_says_of_which_matter_its_buttons_are(kind: str) -> None:
    matter, card = NOTICES[kind].about or ("", "id")
    facts = defaultdict[str, Any](lambda: "x", {matter: 4, card: 7, "id": 7, "subject": 8, "zone": "UTC"})
    assert _number(kind, facts).endswith("4") == bool(matter), "an S-4 for a survey, an A-4 for a petition"
    for name in ("promise", "goes", "seat"):
        assert _number(kind, facts | {name: "R-1.2"}) == "R-1.2"


def test_two_parts_of_one_promise_and_two_points_of_one_proposal_have_buttons_of_their_own() -> None:
    promised = {
        "id": 1, "record": 1, "title": "灯", "owner": "供电所", "text": "接电", "zone": "UTC",
        "state": "asked", **dict.fromkeys(("since", "due_at", "until"), 1_780_000_000_000),
    }  # fmt: skip
    amended = {"proposal": "P-2", "id": 2, "side": "amendment", "name": "王", "text": "八盏灯"}
    told: list[tuple[str, dict[str, Any]]] = [
        ("whistle-asked", promised | {"commitment": 5, "promise": "R-1.2"}),
        ("whistle-asked", promised | {"commitment": 6, "promise": "R-1.3"}),
        ("amendment-made", amended | {"point": 3, "subject": 30}),
        ("amendment-made", amended | {"point": 4, "subject": 40}),
    ]
    screen = digest_screen(told, [None] * 4, texts_in("zh-Hans"), Links("hall_bot"))
    assert [row[0].label.split(" · ")[0] for row in screen.rows] == ["R-1.2", "R-1.3", "P-2 #3", "P-2 #4"]


SOON = {"closes_at": 1_780_000_000_000, "until": 1_780_000_000_000, "zone": "Asia/Shanghai"}


@pytest.mark.parametrize(("kind", "facts", "number"), [
    ("survey-reminder", {"id": 1, "survey": 3, "title": "灯", **SOON}, "S-3"),
    ("petition-full", {"id": 1, "petition": 2, "title": "灯", **SOON}, "A-2"),
    (
        "amendment-made",
        {"id": 1, "proposal": "P-2", "point": 7, "subject": 3, "side": "amendment", "name": "王", "text": "八盏"},
        "P-2 #7",
    ),
    ("coauthor-offered", {"id": 1, "proposal": "P-2", "title": "灯", "by": "王"}, "P-2"),
    (
        "merge-offered",
        {
            "offer": 1, "goes": "P-5", "goes_title": "灯", "into": "P-2", "into_title": "凳", "by": "王", "reason": "",
            "proposal": "P-2", "id": 1,
        },
        "P-5",
    ),
])  # fmt: skip
def test_each_button_of_a_digest_says_what_it_is_about(kind: str, facts: dict[str, Any], number: str) -> None:
    screen = digest_screen([(kind, facts)], [None], texts_in("en"), Links("hall_bot"))
    labels = [button.label for row in screen.rows for button in row]
    assert labels
    assert all(label.startswith(f"{number} · ") for label in labels)


def test_a_list_of_long_needs_fits_into_a_message() -> None:
    cards = [NeedCard(number, "灯" * 1000, "王", True, 0, number) for number in range(1, 16)]
    screen = needs_screen(cards, texts_in("zh-Hans"))
    assert len(screen.text) < 4096
    assert len(screen.rows) == 15


@BOTH_WAYS
async def test_whoever_makes_a_third_thing_in_private_learns_when_the_group_sees_it(home: Neighbourhood) -> None:
    for number, title in enumerate(("门口装灯", "院子铺路"), 1):
        await home.ask(home.chen, f"/propose {title}\n内容：{title}", f"P-{number} 已提交樱花苑。卡片在群里。")
        await home.card(f"P-{number}")
    late = await home.ask(home.chen, "/propose 修花坛\n内容：补土", "P-3 已提交樱花苑")
    assert "卡片会在 2026年6月2日 08:00 发到群里：这样的卡片群里每天最多两张" in late.text
    asked = "/petition 多种树\n内容：院子里太热"
    assert "2026年6月2日 08:00" in (await home.ask(home.chen, asked, "A-1 已提交")).text
    survey = "/survey 热不热？\n1. [单选] 热吗？\n- 热\n- 不热\n截止: 5天"
    assert "2026年6月2日 08:00" in (await home.ask(home.zhou, survey, "S-1 已在樱花苑开启")).text
    home.clock.advance(hours=22)
    await home.card("P-3")


async def test_what_people_wait_for_now_comes_at_any_hour_whoever_called_it_in_private(home: Neighbourhood) -> None:
    await home.ask(home.chen, "/propose 门口装灯\n内容：六盏", "卡片在群里")
    await home.card("P-1")
    home.clock.advance(hours=12)  # 22:00
    called = "/meeting 夜里的灯\n类别: 会议\n时间: 2026-06-01 22:30\n议程:\n- 看灯"
    await home.ask(home.zhou, called, "卡片会在 2026年6月2日 08:00 发到群里")
    await home.ask(home.zhou, "/meeting M-1 start", "会议开始")
    assert "进行中" in (await home.card("M-1")).text
    await home.ask(home.zhou, "/round P-1\n问题: 灯要多亮？\n截止: 2小时", "卡片在群里")
    await home.until(lambda message: message in home.group.messages and "灯要多亮？" in message.text)
