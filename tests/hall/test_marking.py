"""Ballots filled in by taps in private: few acts, no mark lost or made twice, and nothing counts before the cast."""

import re
from time import monotonic

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_rules import SMALL, keep
from tests.hall.voter import Voter, open_on

COURTYARD = ("Lights", "Bench", "Swing", "Trees", "Bicycle stands")


async def ballots(home: Neighbourhood) -> list[str]:
    """What was cast so far, in the order of its coming."""
    return [choice for (choice,) in await home.look("SELECT choice FROM ballots ORDER BY id")]


# --- how much a person has to do -------------------------------------------------------------------------------------


async def test_yes_or_no_is_one_tap_in_the_group(home: Neighbourhood) -> None:
    card = await home.open_vote()
    assert "Receipt" in (await home.daniel.tap(card, "赞成")).text
    print("yes/no: 1 act")


@BOTH_WAYS
async def test_ticking_k_takes_k_taps_and_two_acts_more(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    await daniel.take(await open_on(home, "approval", *COURTYARD))
    await daniel.press("Bench", "2. Bench")
    await daniel.press("Lights", "1. Lights")
    await daniel.press("Trees", "4. Trees")
    assert await home.count("ballots") == 0
    await daniel.press("Cast this ballot", "receipt")
    assert "1. Lights, 2. Bench, 4. Trees" in daniel.paper.text
    assert "You may change it until 8 Jun 2026, 10:00" in daniel.paper.text
    assert (await ballots(home), await home.count("ballot_drafts")) == (["1 2 4"], 0)
    print(f"tick 3 of 5: {daniel.acts} acts")
    assert daniel.acts == 3 + 2


@BOTH_WAYS
async def test_putting_k_in_order_takes_k_taps_and_two_acts_more(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    await daniel.take(await open_on(home, "stv", *COURTYARD, also="\n名额：2"))
    for place, option in enumerate(("Trees", "Lights", "Swing", "Bench"), 1):
        await daniel.press(option, f"\nPlace {place}: {option} (option {COURTYARD.index(option) + 1})")
    await daniel.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["4>1>3>2"]
    print(f"order 4 of 5: {daniel.acts} acts")
    assert daniel.acts == 4 + 2


@BOTH_WAYS
async def test_numbering_k_takes_two_taps_each_and_two_acts_more(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    await daniel.take(await open_on(home, "star", *COURTYARD))
    for option, number in (("Lights", "5"), ("Trees", "3")):
        await daniel.press(option, "Which number")
        await daniel.press(number, f"{option} = {number}")
    await daniel.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["1=5 4=3"]
    print(f"number 2 of 5: {daniel.acts} acts")
    assert daniel.acts <= 2 * 2 + 2


async def test_the_same_is_said_in_one_message(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    await open_on(home, "stv", *COURTYARD)
    await daniel.says("/cast V-1 4>1>3")
    assert (await ballots(home), daniel.acts) == (["4>1>3"], 1)


# --- nothing lost, nothing twice -------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_tap_that_is_delivered_twice_ticks_once(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    await daniel.take(await open_on(home, "approval", *COURTYARD))
    await daniel.press("Bench", "2. Bench")
    ticked = await home.delivered("+2")
    await daniel.press("Lights", "1. Lights")
    await daniel.press("☑ 2. Bench", "☐ 2. Bench")
    await home.again(ticked)  # the same answer comes again: what was on the screen then
    await daniel.press("Trees", "☑ 4. Trees")
    assert await home.look("SELECT choice FROM ballot_drafts") == [("1 4",)]
    await daniel.press("Cast this ballot", "receipt")
    await home.again(await home.delivered(":cast"))
    await home.again(ticked)
    await daniel.says("/help")
    assert (await ballots(home), await home.count("ballot_drafts")) == (["1 4"], 0)


@BOTH_WAYS
async def test_two_devices_see_the_same_ballot_and_an_old_screen_casts_nothing(home: Neighbourhood) -> None:
    card = await open_on(home, "stv", *COURTYARD)
    phone, desk = Voter(home, home.daniel), Voter(home, home.daniel)
    await phone.take(card)
    await desk.take(card)
    await phone.press("Bench", "Place 1: Bench (option 2)")
    assert "moved on" in (await desk.press("Lights", "Place 1: Bench (option 2)")).text, (
        "first it was to be, and would be second"
    )
    await phone.press("Trees", "Place 2: Trees (option 4)")
    assert "moved on" in (await desk.press("Cast this ballot", "Place 2: Trees (option 4)")).text
    assert await home.count("ballots") == 0
    await phone.press("Undo", "✕ Clear")
    assert "moved on" in (await desk.press("Clear", "Place 1: Bench (option 2)")).text
    assert await home.look("SELECT choice FROM ballot_drafts") == [("2",)]
    await desk.press("Cast this ballot", "receipt")
    await phone.press("Swing", "Place 2: Swing (option 3)")
    await phone.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["2", "2>3"]


@BOTH_WAYS
async def test_who_taps_faster_than_the_screen_follows_loses_nothing(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    paper = await daniel.take(await open_on(home, "stv", *COURTYARD))
    for option in ("Trees", "Lights", "Bench"):
        home.daniel.tap_soon(paper, option)
    await daniel.sees("Place 3: Bench (option 2)")
    await daniel.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["4>1>2"]


async def test_a_minute_of_tapping_holds_nobody_up_at_telegrams_pace(courtyard: Neighbourhood) -> None:
    home = courtyard
    home.limits = "true"
    async with home.hall():
        await home.settle()
        daniel = Voter(home, home.daniel)
        card = await open_on(home, "approval", *COURTYARD)
        paper = await daniel.take(card)
        began, edits = monotonic(), paper.edits
        for option in (*COURTYARD, *COURTYARD[:4]):
            await home.daniel.tap(paper, f"{COURTYARD.index(option) + 1}. ")
        seconds = monotonic() - began
        await daniel.sees("Bicycle stands\nCloses")
        assert seconds < 7, "nine drawings at one a second would take nine"
        assert paper.edits - edits < 9


@BOTH_WAYS
async def test_a_double_tap_ticks_once(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    paper = await daniel.take(await open_on(home, "approval", *COURTYARD))
    home.daniel.tap_soon(paper, "Bench")
    home.daniel.tap_soon(paper, "Bench")
    await daniel.press("Trees", "4. Trees")
    assert await home.look("SELECT choice FROM ballot_drafts") == [("2 4",)]


async def test_what_is_marked_survives_the_hall_and_dies_with_the_vote(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        daniel, chen = Voter(home, home.daniel), Voter(home, home.chen)
        card = await open_on(home, "approval", *COURTYARD)
        await daniel.take(card)
        await daniel.press("Bench", "2. Bench")
        await chen.take(card)
        await chen.press("Swing", "3. Swing")
    async with home.hall():
        await daniel.press("Trees", "4. Trees")
        await daniel.press("Cast this ballot", "receipt")
        assert (await ballots(home), await home.count("ballot_drafts")) == (["2 4"], 1)
        home.clock.advance(days=7, seconds=1)
        await home.becomes("SELECT COUNT(*) FROM ballot_drafts", [(0,)])
        assert "V-1" in (await home.chen.tap(chen.paper, "Lights")).text
        assert await ballots(home) == ["2 4"]


# --- one ballot of each kind -----------------------------------------------------------------------------------------


async def test_an_objection_needs_its_reason_which_is_asked_for(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    said = await home.zhou.say(home.group, "/openvote 院子装灯\n规则：consent-cohousing\n方法：共识\n截止：7天")
    card = await home.group.wait_for(lambda message: "V-" in message.text and bool(message.buttons), after=said)
    await daniel.take(card)
    asked = await home.daniel.tap(daniel.paper, "Object")
    assert not asked.text
    await home.daniel.expect("What is your reason")
    daniel.paper = await daniel.says("It shines into <my> window")
    assert "Objection: It shines into <my> window" in daniel.paper.text
    await daniel.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["object: It shines into <my> window"]


async def by_consent(home: Neighbourhood) -> TownMessage:
    said = await home.zhou.say(home.group, "/openvote 院子装灯\n规则：consent-cohousing\n方法：共识\n截止：7天")
    return await home.group.wait_for(lambda message: "V-" in message.text and bool(message.buttons), after=said)


async def test_who_casts_something_else_than_the_objection_is_asked_for_no_reason(home: Neighbourhood) -> None:
    card = await by_consent(home)
    daniel = Voter(home, home.daniel)
    await daniel.take(card)
    await home.daniel.tap(daniel.paper, "Object")
    await home.daniel.expect("What is your reason")
    await home.daniel.tap(card, "赞成")
    await home.ask(home.daniel, "The stairs are dark", "Is this a need")
    await daniel.take(card)
    await daniel.press("Change it", "Object")
    await home.daniel.tap(daniel.paper, "Object")
    await home.daniel.expect("What is your reason")
    await daniel.press("Abstain", "Cast this ballot")
    await home.ask(home.daniel, "The gate is broken", "Is this a need")
    await daniel.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["yes", "abstain"]


async def test_to_cast_for_one_seat_leaves_the_reason_for_another_asked_for(home: Neighbourhood) -> None:
    await home.seat(home.daniel, "1-2-102")
    daniel = Voter(home, home.daniel)
    await daniel.take(await by_consent(home))
    await daniel.press("Seats apart …", "You hold several seats")
    await daniel.press("1-2-102", "For your seat 1-2-102 alone.")
    await home.daniel.tap(daniel.paper, "Object")
    await home.daniel.expect("What is your reason")
    await home.ask(home.daniel, "/cast V-1 1-1-201 yes", "is counted as Yes")
    daniel.paper = await home.ask(home.daniel, "It shines into my window", "Objection: It shines into my window")
    await daniel.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["yes", "object: It shines into my window"]


async def test_who_may_not_cast_any_more_is_told_so_once_and_then_heard(home: Neighbourhood) -> None:
    rule = re.sub("consent = .*", "consent = { fallback = true, proxies_block = true }", SMALL)
    rule = re.sub("joint_owners = .*", 'joint_owners = "representative"', rule)
    await keep(home, rule)
    said = await home.zhou.say(home.group, "/openvote 院子装灯\n规则：garden-2026\n方法：共识\n截止：7天")
    card = await home.group.wait_for(lambda message: "V-" in message.text and bool(message.buttons), after=said)
    chen = Voter(home, home.chen)
    await chen.take(card)
    await home.chen.tap(chen.paper, "反对")
    await home.chen.expect("理由")
    await home.seat(home.wu, "1-1-202", holder=1)
    await home.ask(home.chen, "照到我家窗户", "/represent")
    await home.ask(home.chen, "楼道太暗", "这是")


async def test_who_said_no_reason_before_the_close_is_told_so_once_and_then_heard(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    said = await home.zhou.say(home.group, "/openvote 院子装灯\n规则：consent-cohousing\n方法：共识\n截止：7天")
    await daniel.take(
        await home.group.wait_for(lambda message: "V-" in message.text and bool(message.buttons), after=said)
    )
    await home.daniel.tap(daniel.paper, "Object")
    await home.daniel.expect("What is your reason")
    home.clock.advance(days=7, seconds=1)
    await home.ask(home.daniel, "It shines into my window", "takes no more ballots")
    await home.ask(home.daniel, "The stairs are dark", "Is this a need")


async def test_a_budget_is_not_overspent(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    also = "\n预算总额：15000\n不超预算：是"
    await daniel.take(await open_on(home, "equalshares", "Lights = 12000", "Bench = 3000", "Swing = 5000", also=also))
    await daniel.press("Lights", "Left: 3,000 of 15,000")
    refused = await home.daniel.tap(daniel.paper, "Swing")
    assert "Together that costs 17000, and the budget is 15000" in refused.text
    await daniel.press("Bench", "Left: 0 of 15,000")
    await daniel.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["1 2"]


async def test_a_blank_ballot_is_a_ballot(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    await daniel.take(await open_on(home, "approval", *COURTYARD))
    await daniel.press("Cast a blank ballot", "receipt")
    assert "a blank ballot" in daniel.paper.text
    assert await ballots(home) == ["blank"]
    await daniel.press("Change it", "What counts now for 1-1-201: a blank ballot")


async def test_a_ballot_is_changed_from_what_stands(home: Neighbourhood) -> None:
    daniel = Voter(home, home.daniel)
    card = await open_on(home, "borda", *COURTYARD)
    await daniel.says("/cast V-1 2>4,1")
    daniel.paper = await daniel.take(card)
    assert "receipt" in daniel.paper.text
    await daniel.press("Change it", "This is what counts now")
    await daniel.press("Place 2: 4. Trees", "It has place 2")
    await daniel.press("Up", "It has place 2")
    await daniel.press("Up", "It has place 1")
    await daniel.press("Back to the ballot", "Place 1: Trees (option 4)")
    await daniel.press("shares the place", "✓ Next one")
    await daniel.press("Swing", "Lights (option 1) = Swing (option 3)")
    await daniel.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["2>1,4", "4>2>1,3"]


# --- several seats ---------------------------------------------------------------------------------------------------


async def test_several_seats_are_cast_together_or_apart(home: Neighbourhood) -> None:
    await home.seat(home.daniel, "1-2-102")
    daniel = Voter(home, home.daniel)
    await daniel.take(await open_on(home, "approval", *COURTYARD))
    assert "For your 2 seats together: 1-1-201, 1-2-102." in daniel.paper.text
    await daniel.press("Bench", "2. Bench")
    await daniel.press("Seats apart …", "You hold several seats")
    await daniel.press("1-2-102", "For your seat 1-2-102 alone.")
    await daniel.press("Trees", "4. Trees")
    await daniel.press("Cast this ballot", "receipt")
    assert "1-1-201" not in daniel.paper.text
    await daniel.press("Change it", "For your seat 1-2-102 alone.")
    await daniel.press("Seats apart …", "You hold several seats")
    await daniel.press("All 2 together", "What counts now for 1-2-102: 4. Trees")
    await daniel.press("Lights", "1. Lights")
    await daniel.press("Cast this ballot", "receipt")
    labelled = "SELECT e.label, b.choice FROM ballots b JOIN electorate e ON e.seat_id = b.seat_id ORDER BY b.id"
    assert await home.look(labelled) == [("1-2-102", "4"), ("1-1-201", "1"), ("1-2-102", "1")]


async def test_yes_and_no_is_said_for_one_of_several_seats_by_buttons(home: Neighbourhood) -> None:
    await home.open_vote()
    await home.seat(home.daniel, "1-2-102")
    daniel = Voter(home, home.daniel)
    daniel.paper = await home.ask(home.daniel, "/ballot V-1", "The buttons cast for your 2 seats together")
    await daniel.press("Seats apart …", "You hold several seats")
    await daniel.press("1-2-102", "For your seat 1-2-102 alone.")
    await daniel.press("○ No", "Cast this ballot")
    await daniel.press("Cast this ballot", "receipt")
    labelled = "SELECT e.label, b.choice FROM ballots b JOIN electorate e ON e.seat_id = b.seat_id"
    assert await home.look(labelled) == [("1-2-102", "no")]
    assert await home.count("ballot_drafts") == 0, "what is cast is no draft any more"


async def test_what_was_marked_for_one_seat_is_forgotten_by_a_quick_tap_for_all(home: Neighbourhood) -> None:
    card = await home.open_vote()
    await home.seat(home.daniel, "1-2-102")
    daniel = Voter(home, home.daniel)
    daniel.paper = await home.ask(home.daniel, "/ballot V-1", "The buttons cast for your 2 seats together")
    await daniel.press("Seats apart …", "You hold several seats")
    await daniel.press("1-2-102", "For your seat 1-2-102 alone.")
    await daniel.press("○ No", "◉ No")
    await home.daniel.tap(card, "赞成")
    assert "moved on" in (await daniel.press("Cast this ballot", "◉ Yes")).text
    daniel.paper = await home.ask(home.daniel, "/ballot V-1", "The buttons cast for your 2 seats together")
    await daniel.press("Seats apart …", "You hold several seats")
    await daniel.press("1-2-102", "For your seat 1-2-102 alone.")
    assert "◉ Yes" in {button.label for row in daniel.paper.buttons for button in row}
    assert await ballots(home) == ["yes", "yes"]


async def test_a_seat_that_was_lent_is_cast_for_by_itself(home: Neighbourhood) -> None:
    card = await open_on(home, "approval", *COURTYARD)
    await home.ask(home.wang, "/proxy @daniel V-1")
    offer = await home.daniel.expect("王秀英 asks you to cast for seat 1-1-102")
    await home.daniel.tap(offer, "Accept")
    await home.daniel.expect("You cast for seat 1-1-102 of 王秀英 now", after=offer)
    daniel = Voter(home, home.daniel)
    await daniel.take(card)
    assert "1-1-102" not in daniel.paper.text
    await daniel.press("Seats apart …", "cast together")
    await daniel.press("1-1-102", "For seat 1-1-102, by the proxy you have for it.")
    await daniel.press("Trees", "4. Trees")
    await daniel.press("Cast this ballot", "receipt")
    labelled = "SELECT e.label, b.choice, b.via FROM ballots b JOIN electorate e ON e.seat_id = b.seat_id ORDER BY b.id"
    assert await home.look(labelled) == [("1-1-102", "4", "proxy")]


async def test_what_was_marked_for_a_lent_seat_and_for_ones_own_outlast_each_other(home: Neighbourhood) -> None:
    card = await open_on(home, "approval", *COURTYARD)
    await home.ask(home.wang, "/proxy @daniel V-1")
    offer = await home.daniel.expect("王秀英 asks you to cast for seat 1-1-102")
    await home.daniel.tap(offer, "Accept")
    await home.daniel.expect("You cast for seat 1-1-102 of 王秀英 now", after=offer)
    own, lent = Voter(home, home.daniel), Voter(home, home.daniel)
    await own.take(card)
    await own.press("Bench", "2. Bench")
    await lent.take(card)
    await lent.press("Seats apart …", "cast together")
    await lent.press("1-1-102", "For seat 1-1-102, by the proxy you have for it.")
    await lent.press("Trees", "4. Trees")
    await home.ask(home.daniel, "/cast V-1 1-1-201 3", "is counted")
    await lent.press("Cast this ballot", "receipt")
    await own.press("Lights", "1. Lights")
    await home.ask(home.daniel, "/cast V-1 1-1-102 5", "is counted")
    await own.press("Cast this ballot", "receipt")
    assert await ballots(home) == ["3", "4", "5", "1 3"]


# --- what no button says ---------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_forged_marks_are_refused_and_change_nothing(home: Neighbourhood) -> None:
    card = await open_on(home, "approval", *COURTYARD)
    daniel = Voter(home, home.daniel)
    await daniel.take(card)
    await daniel.press("Bench", "2. Bench")
    before = await home.look("SELECT choice FROM ballot_drafts")
    for data in (
        "m:1:0:00000000:1:+9", "m:1:0:00000000:1:2=3", "m:1:0:00000000:1:>2", "m:1:0:00000000:x:+1", "m:1:0:0:1:+1",
        "m:999:0:00000000:1:+1", "m:1:99:00000000:1:+1", "m:1:1:00000000:1:+1", "m:1:0:00000000:1:object",
        "m:1:0:00000000:1:cast", "m:1:0:00000000:1:clear", "m:1:0:00000000:1:undo", "m:1:0:00000000:1:yes",
    ):  # fmt: skip
        answer = await home.forged(home.daniel, daniel.paper, data)
        assert answer.text, data
        assert "Something went wrong" not in answer.text
    assert (
        "hold no seat" in (await home.forged(home.omar, await home.ask(home.omar, "/help"), "m:1:0:00000000:1:+1")).text
    )
    assert "private only" in (await home.forged(home.daniel, card, "m:1:0:00000000:1:+1")).text
    assert await home.look("SELECT choice FROM ballot_drafts") == before
    assert (await home.count("ballots"), await home.count("dead_letters")) == (0, 0)
