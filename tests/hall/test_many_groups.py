"""One bot in several groups at once: each is a community of its own, and a person may live in two."""

from dataclasses import dataclass

import pytest

from simulator import Group, Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, EVERY_WAY, Neighbourhood, roll_csv

LAKESIDE = (("A-101", "Daniel", "100.00"), ("A-102", "Wei", "50.00"))


@dataclass
class Two:
    """Cherry court, where everybody lives, and a second community in which Daniel has a seat and Omar moderates."""

    home: Neighbourhood
    lake: Group
    wei: Person

    async def in_lake(self, person: Person, text: str, expected: str = "") -> TownMessage:
        """Say something in the second group; what the hall says there."""
        said = await person.say(self.lake, text)
        return await person.expect(expected, self.lake, after=said)

    async def named(self, person: Person, asked: TownMessage, community: str, expected: str) -> TownMessage:
        """Choose a community under the question which one is meant; what the hall says next."""
        await person.tap(asked, community)
        return await person.expect(expected, after=asked)


@pytest.fixture
async def two(home: Neighbourhood) -> Two:
    wei = home.town.add_person("Wei", "en", "wei")
    lake = home.town.add_group("Lakeside", [home.omar, home.daniel, wei], [home.omar], bot_admin=True, kind="group")
    both = Two(home, lake, wei)
    setup = "/setup Lakeside\nname: lakeside\nlanguage: en\ntime zone: Europe/Paris\ngate days: 0\ngate speakers: 0"
    await both.in_lake(home.omar, setup, "is set up")
    roll = roll_csv(LAKESIDE).replace(b"KEYZ", b"KEYK")
    preview = await home.send_roll(roll, by=home.omar)
    assert "2 seats" in preview.text
    await home.omar.tap(preview, "Store it")
    await home.omar.expect("Stored", after=preview)
    await home.ask(home.daniel, "/join KEYKA101A", "A-101")
    await home.ask(wei, "/join KEYKA102A", "A-102")
    return both


@EVERY_WAY
async def test_each_community_counts_speaks_and_tells_the_time_for_itself(two: Two) -> None:
    home = two.home
    await home.post(home.wang, "/need 灯坏了", "N-1")
    await two.in_lake(two.wei, "/need The pier is loose", "N-1")
    assert any("a need of Wei" in message.text for message in two.lake.messages)
    ours = await home.open_vote(closes="7天")
    await home.omar.say(two.lake, "/openvote Mend the pier\nrule: simple-majority\ncloses: 7d")
    theirs = await two.lake.wait_for(lambda message: "V-1" in message.text and bool(message.buttons))
    assert "2026年6月8日 10:00 截止" in ours.text  # ten in Shanghai is four in Paris
    assert "Closes 8 Jun 2026, 04:00" in theirs.text
    assert "2 seats" in theirs.text
    assert "for 1-1-201 in V-1" in (await home.daniel.tap(ours, "赞成")).text
    assert "for A-101 in V-1" in (await home.daniel.tap(theirs, "No")).text
    assert await home.look("SELECT vote_id, choice FROM ballots ORDER BY vote_id") == [(1, "yes"), (2, "no")]
    home.clock.advance(days=7, seconds=1)
    await home.until(lambda message: message.text.startswith("V-1 · ✅ 通过"))
    await two.lake.wait_for(lambda message: message.text.startswith("V-1 · ❌ not passed"))


@EVERY_WAY
async def test_a_name_before_the_number_says_which(two: Two) -> None:
    home = two.home
    await home.open_vote()
    await two.in_lake(home.omar, "/openvote Mend the pier\nrule: simple-majority\ncloses: 1d", "V-1")
    assert "A-101" in (await home.ask(home.daniel, "/cast lakeside/V-1 no", "counted as No")).text
    assert "1-1-201" in (await home.ask(home.daniel, "/cast Cherry／V－1 赞成", "counted as Yes")).text
    assert "A-101: No" in (await home.ask(home.daniel, "/ballot lakeside/V-1", "Mend the pier")).text
    nowhere = "You are in no community called “plum”. Yours: cherry, lakeside"
    await home.ask(home.daniel, "/cast plum/V-1 yes", nowhere)
    await home.ask(home.wang, "/cast lakeside/V-1 yes", "加入群")  # she is not in that group
    neighbour = home.town.add_person("Nora", "en")
    await two.lake.join(neighbour)  # and never said a word there
    await home.ask(neighbour, "/need lakeside/ A boat", "Noted as N-1 in Lakeside")
    await home.ask(home.daniel, "/need lakeside/ The pier is loose", "Noted as N-2 in Lakeside")
    await home.ask(home.daniel, "/need cherry/ A bench", "Noted as N-1 in 樱花苑")
    await home.ask(home.daniel, "/need cherry/\nsoup/ salad", "Noted as N-2 in 樱花苑")
    assert [row[0] for row in await home.look("SELECT text FROM needs ORDER BY id")][3] == "soup/ salad"
    await home.ask(home.daniel, "/seats lakeside/", "A-101")
    asked = await home.ask(home.daniel, "/need and/ or a table", "Which one is this for?")  # "and" is no community
    await two.named(home.daniel, asked, "Lakeside", "Noted as N-3 in Lakeside")
    assert [row[0] for row in await home.look("SELECT text FROM needs ORDER BY id")][4] == "and/ or a table"


@EVERY_WAY
async def test_left_out_it_is_asked_and_what_was_said_goes_on(two: Two) -> None:
    home = two.home
    await home.open_vote()
    await two.in_lake(home.omar, "/openvote Mend the pier\nrule: simple-majority\ncloses: 1d", "V-1")
    asked = await home.ask(home.daniel, "/cast V-1 yes", "Which one is this for?")
    assert [button.label for row in asked.buttons for button in row] == ["樱花苑", "Lakeside"]
    later = await home.ask(home.daniel, "/ballot V-1", "Which one is this for?")
    assert "A-101: no ballot" in (await two.named(home.daniel, later, "Lakeside", "Mend the pier")).text
    await two.named(home.daniel, asked, "Lakeside", "counted as Yes")
    assert "earlier question" in (await home.daniel.tap(asked, "樱花苑")).text  # it has been answered
    asked = await home.ask(home.daniel, "/seats", "Which one is this for?")
    assert "1-1-201" in (await two.named(home.daniel, asked, "樱花苑", "")).text
    asked = await home.ask(home.daniel, "/for P-9 because", "Which one is this for?")
    await two.named(home.daniel, asked, "Lakeside", "There is no P-9")
    sent = await home.daniel.photo(home.daniel.private, b"a pier", "/need The pier is loose")
    asked = await home.daniel.expect("Which one is this for?", after=sent)
    await two.named(home.daniel, asked, "Lakeside", "Noted as N-1 in Lakeside")
    assert await home.look("SELECT COUNT(*) FROM need_files") == [(1,)]
    home.clock.advance(days=1, seconds=30)
    await two.lake.wait_for(lambda message: message.text.startswith("V-1 · ✅"))
    asked = await home.ask(home.daniel, "/export V-1", "Which one is this for?")
    await home.daniel.tap(asked, "Lakeside")
    bundle = await home.daniel.private.wait_for(lambda message: message.document is not None, after=asked)
    assert bundle.document is not None
    assert bundle.document.filename == "lakeside-V-1.zip"
    await home.becomes("SELECT COUNT(*) FROM conversations WHERE state = 'which:for'", [(1,)])  # may try the other


@BOTH_WAYS
async def test_the_question_which_survives_that_the_hall_is_shut(courtyard: Neighbourhood) -> None:
    c = courtyard
    plum = c.town.add_group("Plum", [c.zhou, c.daniel], [c.zhou], bot_admin=True)
    async with c.hall():
        await c.settle()
        await c.zhou.say(plum, "/setup Plum\nname: plum")
        await c.zhou.expect("已设立", plum)
        await c.daniel.say(plum, "/need A bench")
        await plum.wait_for(lambda message: message.text.startswith("N-1"))
        asked = await c.ask(c.daniel, "/need A lamp", "Which one is this for?")
    async with c.hall():
        await c.daniel.tap(asked, "Plum")
        await c.daniel.expect("Noted as N-2 in Plum", after=asked)
        await c.again(await c.delivered('"q:'))  # and that Telegram sends the tap twice
        await c.ask(c.daniel, "/need plum/ A table", "Noted as N-3 in Plum")
        old = await c.ask(c.daniel, "/need A tree", "Which one is this for?")
        c.clock.advance(hours=25)
        assert "/need has waited for more than a day" in (await c.daniel.tap(old, "Plum")).text


@BOTH_WAYS
async def test_a_wizard_stays_in_the_community_it_was_begun_for(two: Two) -> None:
    home = two.home
    asked = await home.ask(home.daniel, "/need", "Which one is this for?")
    asked = await two.named(home.daniel, asked, "Lakeside", "What is needed?")
    asked = await home.ask(home.daniel, "The pier is loose", "Send a photo")
    await home.daniel.tap(asked, "Leave it out")
    preview = await home.daniel.expect("A need for Lakeside", after=asked)
    await home.daniel.tap(preview, "Yes, do it")
    await home.daniel.expect("Noted as N-1 in Lakeside", after=preview)
    await home.ask(home.daniel, "/propose cherry/", "What should be done?")
    await home.ask(home.daniel, "Mend it", "What is the problem")
    asked = await home.ask(home.daniel, "It has come loose", "Which needs does it answer?")
    assert not any(button.label.startswith("N-1") for row in asked.buttons for button in row)  # that one is Lakeside's


@BOTH_WAYS
async def test_a_moderator_of_one_can_do_nothing_in_the_other(two: Two) -> None:
    home = two.home
    await home.post(home.omar, "/need A lamp", "N-1")  # he lives here too
    card = await home.open_vote()
    await home.post(home.omar, "/openvote A\nrule: simple-majority\ncloses: 7d", "Only a moderator")
    await home.post(home.omar, "/role @daniel teller", "Only a moderator")
    await home.post(home.omar, "/setup Mine", "Only a moderator")
    await home.post(home.omar, "/survey A\n1. [text] B?\ncloses: 1d", "Only a moderator")
    preview = await home.send_roll()
    store = preview.button("保存").data or ""
    own = await home.ask(home.omar, "/help")
    assert "Only a moderator" in (await home.forged(home.omar, own, store)).text
    assert "Only a moderator" in (await home.forged(home.omar, own, store.replace("yes", "no"))).text
    asked = await home.ask(home.omar, "/openvote A\nrule: simple-majority\ncloses: 7d", "Which one is this for?")
    await two.named(home.omar, asked, "樱花苑", "Only a moderator")
    await home.ask(home.omar, "/openvote cherry/ A\nrule: simple-majority\ncloses: 7d", "Only a moderator")
    sent = await home.omar.upload(home.omar.private, "roll.csv", roll_csv())
    asked = await home.omar.expect("Which one is this for?", after=sent)
    await two.named(home.omar, asked, "樱花苑", "moderator")
    assert await home.look("SELECT COUNT(*) FROM votes") == [(1,)]
    assert await home.look("SELECT COUNT(*) FROM imports WHERE done_at IS NULL") == [(1,)]
    assert (await home.daniel.tap(card, "赞成")).text


@BOTH_WAYS
async def test_taps_and_links_with_ids_of_the_other_are_refused(two: Two) -> None:
    home = two.home
    await home.post(home.wang, "/need 灯坏了", "N-1")
    await home.chen.say(home.group, "/propose 门口装灯\n需求：N-1\n内容：装灯")
    await home.card("P-1")
    await home.open_vote()
    await home.zhou.say(home.group, "/survey 院子需要什么？\n1. [单选] 多久用一次？\n- 每天\n- 每周\n截止：2天")
    await home.card("S-1")
    theirs = await two.in_lake(two.wei, "/need The pier is loose", "N-1")
    private = await home.ask(two.wei, "/help")
    for data in ("b:1:yes", "n:1", "s:1:0:0", "c:1:yes", "i:1:yes"):
        for place in (theirs, private):
            assert (await home.forged(two.wei, place, data)).text, data
    for payload in ("survey-1", "for-1", "against-1", "answer-1-1", "vote-1"):
        said = await two.wei.start(payload)
        refused = await two.wei.expect("", after=said)
        assert any(words in refused.text for words in ("members of the group", "no seat", "There is no")), refused.text
    assert await home.look("SELECT COUNT(*) FROM ballots") == [(0,)]
    assert await home.look("SELECT COUNT(*) FROM need_supports") == [(0,)]
    assert await home.look("SELECT COUNT(*) FROM survey_responses") == [(0,)]
    assert await home.look("SELECT COUNT(*) FROM points") == [(0,)]
