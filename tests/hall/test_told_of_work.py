"""Whoever does the work, checks it or decides about it is told what is so, of which part, and until when."""

from tests.hall.neighbourhood import Neighbourhood
from tests.hall.test_promises import LATER, checked, decided, name, promised
from tests.pictures import jpeg
from usecases.commitments import MOST

WATER = "/assign R-1\n负责：水务局\n事项：{}\n期限：30天"


async def test_who_leads_learns_that_it_is_open_again_and_what_is_missing(home: Neighbourhood) -> None:
    card = await checked(home)
    home.clock.advance(days=1)
    asked = await home.wang.expect("并在 2026年6月11日 10:00 前答复")
    assert "加理由" in (await home.wang.tap(asked, "否，不属实")).text
    told = await home.daniel.expect("residents' check says that it is not so")
    assert "It is open again, until" in told.text
    said = await home.ask(home.wang, "/check R-1 否 北角渗水", "有异议")
    assert "加理由" not in said.text
    said = await home.ask(home.chen, "/check R-1 是", "有异议")
    assert "加理由" not in said.text  # it is not Chen's no
    await home.forged(home.wang, card, f"c:{await record(home)}:no")  # the same once more
    home.clock.advance(days=1)
    told = await home.daniel.expect("北角渗水")
    assert "/done R-1.1" in told.text
    assert [row[0].label for row in told.buttons] == LATER
    await home.ask(home.wang, "/check R-1 是", "至此验收完成")
    assert await home.look("SELECT reason FROM checks WHERE reason IS NOT NULL") == []


async def record(home: Neighbourhood) -> int:
    return int((await home.look("SELECT id FROM project_records"))[0][0])


async def test_a_no_that_is_tapped_again_keeps_its_words(home: Neighbourhood) -> None:
    card = await checked(home)
    await home.ask(home.wang, "/check R-1 否 北角渗水", "有异议")
    await home.forged(home.wang, card, f"c:{await record(home)}:no")
    assert await home.look("SELECT answer, reason FROM checks WHERE answer IS NOT NULL") == [("no", "北角渗水")]


async def test_who_leads_learns_of_faults_and_no_list_of_them_is_too_long(home: Neighbourhood) -> None:
    await checked(home)
    faults = [f"瑕{place}" for place in range(60)]
    await home.ask(home.wang, "/check R-1 有瑕疵\n" + "\n".join(faults), "有瑕疵 1")
    home.clock.advance(days=7, seconds=1)
    told = await home.daniel.expect("accepts it with faults (60)")
    assert "R-1.2 瑕0" in told.text
    assert "/done R-1.2" in told.text
    kept = [text for (text,) in await home.look("SELECT text FROM commitments WHERE number > 1 ORDER BY number")]
    assert len(kept) == MOST - 1
    assert sorted(fault for text in kept for fault in text.split("; ")) == sorted(faults)
    assert await home.look("SELECT state FROM project_records") == [("faults",)]


async def test_for_who_is_not_in_the_chat_those_in_charge_learn_of_a_dispute(home: Neighbourhood) -> None:
    await decided(home)
    await home.zhou.start()
    await home.post(home.zhou, "/body 水务局\n类别：部门", "群里还没有人代表它")
    await home.post(home.zhou, WATER.format("接水"), "标注为未确认")
    await home.ask(home.zhou, "/done R-1 通水\n文号: 7", "正在询问")
    await home.ask(home.wang, "/check R-1 否 没有水", "有异议")
    told = await home.zhou.expect("居民验收认为不属实：没有水")
    assert not told.buttons


async def test_a_refusal_written_down_for_others_says_so_with_its_document(home: Neighbourhood) -> None:
    await decided(home)
    await home.post(home.zhou, "/body 水务局\n类别：部门", "群里还没有人代表它")
    await home.post(home.zhou, WATER.format("接水"), "标注为未确认")
    await home.ask(home.zhou, "/promise R-1.1 拒绝 没有指标\n文号: 水函〔2026〕17号", "未确认")
    told = await home.until(lambda message: "没有指标" in message.text and "已拒绝" in message.text)
    assert "水务局（不在群里，未确认，文号 水函〔2026〕17号） 已拒绝" in told.text


async def test_what_another_said_of_a_part_before_is_not_its_owners(home: Neighbourhood) -> None:
    await decided(home)
    await home.post(home.zhou, "/body 水务局\n类别：部门", "群里还没有人代表它")
    await home.post(home.zhou, WATER.format("接水"), "标注为未确认")
    await home.ask(home.zhou, "/promise R-1.1 接受\n文号: 水函〔2026〕16号", "未确认")
    await home.ask(home.zhou, "/promise R-1.1 延期 60天 下雨\n文号: 水函〔2026〕16号", "未确认")
    await home.ask(home.zhou, "/promise R-1.1 拒绝 没有指标\n文号: 水函〔2026〕17号", "未确认")
    home.clock.advance(days=2)
    await home.post(home.zhou, "/body 自管小组\n类别：小组\n负责：@chen", "自管小组")
    await home.post(home.zhou, "/assign R-1.1\n负责：自管小组\n事项：接水\n期限：90天", "自管小组")
    pages = (await home.ask(home.wang, "/record R-1", "第 1 页")).text
    promise, steps = pages.split("经过")[0], pages.split("经过")[1]
    assert "自管小组，居民小组：接水" in promise
    assert "水函" not in promise
    assert "延期" not in promise
    assert "没有指标 · 文号 水函〔2026〕17号" in steps
    load = (await home.post(home.wang, "/body", "自管小组")).text
    assert "R-1.1：已提出，尚未接受：1 天" in load
    assert "已拒绝" not in load


async def test_who_has_whistled_is_not_asked_to_in_the_morning(home: Neighbourhood) -> None:
    await decided(home)
    for person in (home.wu, home.omar):
        await person.expect("", after=await person.start())
    await name(home, home.wu, "街道协调员")
    await home.post(home.zhou, "/body 水务局\n类别：部门\n负责：@omar", "水务局")
    await home.post(home.zhou, WATER.format("接水"), "已请街道协调员吹哨")
    asked = await home.wu.expect("接水")
    await home.post(home.zhou, WATER.format("装表"), "已请街道协调员吹哨")
    assert "2026年6月4日" in asked.text  # by when
    assert (await home.ask(home.wu, "/whistle R-1", "R-1.2")).text.count("尚未接受") == 2
    called = await home.omar.expect("R-1.1 – 接水")
    assert "Please answer by" in called.text
    for part in (1, 2):
        await home.ask(home.omar, f"/promise R-1.{part} disown Not ours", "says it is not theirs")
    home.clock.advance(days=1)
    digest = await home.wu.expect("Not ours")
    assert "要吹哨吗" not in digest.text
    assert {row[0].label for row in digest.buttons} == {"R-1.1 · 仍归原负责方", "R-1.2 · 仍归原负责方"}
    outcomes = "SELECT outcome FROM outbox WHERE kind = '{}' ORDER BY id"
    assert await home.look(outcomes.format("whistle-asked")) == [("sent",), ("moot",)]


async def test_what_was_done_in_the_night_is_not_called_late_in_the_morning(home: Neighbourhood) -> None:
    await decided(home)
    await home.post(home.zhou, "/assign R-1\n负责：@daniel\n事项：装灯\n期限：2026-06-20 22:30", "R-1.1")
    await home.ask(home.daniel, "/promise R-1 accept", "accepted")
    home.clock.advance(days=18, hours=13)  # an hour before midnight
    waiting = "SELECT kind FROM outbox WHERE kind IN ('overdue', 'late') AND done_at IS NULL ORDER BY kind"
    await home.becomes(waiting, [("late",), ("overdue",)])
    await home.ask(home.daniel, "/done R-1 all lit", "reported done")
    home.clock.advance(hours=10)
    outcomes = "SELECT kind, outcome FROM outbox WHERE kind IN ('overdue', 'late') ORDER BY kind"
    await home.becomes(outcomes, [("late", "moot"), ("overdue", "moot")])


async def test_those_asked_see_the_photos_by_a_button(home: Neighbourhood) -> None:
    await promised(home)
    home.clock.advance(days=1)
    await home.wang.expect("已有人承诺去做")
    home.clock.advance(days=1)  # nobody is told twice a day
    await home.daniel.photo(home.daniel.private, jpeg(), "/done R-1 all lit")
    asked = await home.wang.expect("all lit")
    assert [button.label for row in asked.buttons for button in row][-1] == "施工前后的照片"
    shown = await home.wang.tap(asked, "施工前后的照片")
    assert shown is not None
    assert "之后" in (await home.wang.expect("R-1：之后")).text


async def test_of_two_that_are_asked_together_one_is_accepted_and_the_other_keeps_its_buttons(
    home: Neighbourhood,
) -> None:
    await decided(home)
    await home.post(home.zhou, "/assign R-1\n负责：@daniel\n事项：买灯\n期限：20天", "R-1.1")
    await home.daniel.expect("R-1.1 – 买灯")  # of the day
    for what in ("装灯", "刷漆"):
        await home.post(home.zhou, f"/assign R-1\n负责：@daniel\n事项：{what}\n期限：20天", what)
    home.clock.advance(days=1)
    both = await home.daniel.expect("刷漆")
    await home.daniel.tap(both, "R-1.2 · Accept")
    wanted = [f"R-1.2 · {label}" for label in LATER] + [f"R-1.3 · {label}" for label in FIRST]
    await home.eventually(lambda: sorted(each.label for row in both.buttons for each in row) == sorted(wanted))
    await home.daniel.tap(both, "R-1.3 · Accept")
    wanted = [f"R-1.{part} · {label}" for part in (2, 3) for label in LATER]
    await home.eventually(lambda: sorted(each.label for row in both.buttons for each in row) == sorted(wanted))


FIRST = ["Accept", "It is not ours", "Refuse"]


async def test_faults_are_named_in_the_message_after_the_button_and_count_from_then_on(
    home: Neighbourhood,
) -> None:
    await checked(home)
    asked = await home.wang.expect("属实吗")
    await home.wang.tap(asked, "是，但有瑕疵")
    named = await home.wang.expect("有哪些瑕疵？请写在下一条消息里", after=asked)
    assert await home.look("SELECT COUNT(*) FROM checks WHERE answer IS NOT NULL") == [(0,)]
    await home.ask(home.wang, " - \n", "有哪些瑕疵")  # nothing named: it is waited for still
    said = await home.ask(home.wang, "2 单元那盏灯闪烁\n少两颗螺丝", "有瑕疵 1")
    assert said.id > named.id
    assert await home.look("SELECT answer, reason FROM checks WHERE answer IS NOT NULL") == [
        ("faults", "2 单元那盏灯闪烁\n少两颗螺丝")
    ]
    await home.ask(home.wang, "楼道的灯也坏了", "这是")  # asked for no more: a sentence like any other


async def test_why_it_is_not_so_is_asked_for_after_the_button_whose_no_counts_already(home: Neighbourhood) -> None:
    await checked(home)
    asked = await home.wang.expect("属实吗")
    await home.wang.tap(asked, "否，不属实")
    await home.wang.expect("哪里不属实？请写在下一条消息里", after=asked)
    assert await home.look("SELECT answer, reason FROM checks WHERE answer IS NOT NULL") == [("no", None)]
    await home.ask(home.wang, "北角渗水", "有异议")
    assert await home.look("SELECT answer, reason FROM checks WHERE answer IS NOT NULL") == [("no", "北角渗水")]
    await home.wang.tap(asked, "否，不属实")  # the same once more asks nothing
    await home.ask(home.wang, "楼道的灯也坏了", "这是")


async def test_nobody_but_who_is_asked_is_asked_for_faults(home: Neighbourhood) -> None:
    await checked(home)
    own = await home.ask(home.omar, "/help")
    assert "R-1" in (await home.forged(home.omar, own, f"c:{await record(home)}:faults")).text
    assert await home.count("awaited") == 0
