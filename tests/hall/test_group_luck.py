"""What befalls the group while matters are under way: the bot is taken out, a topic is deleted, the group moves."""

from simulator import Group, TownMessage
from simulator.topics import Topic
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


@BOTH_WAYS
async def test_the_bot_is_taken_out_in_the_middle_of_a_vote_and_comes_back(home: Neighbourhood) -> None:
    await home.zhou.start()
    card = await home.open_vote(closes="1天")
    await home.daniel.tap(card, "赞成")
    await home.wang.say(home.group, "/need 长椅")
    need = await home.card("N-1")
    bot = home.town.bot
    await home.group.kick(bot)
    told = await home.zhou.expect("我被移出了樱花苑的群")
    assert "私聊里仍然可以投票" in told.text
    await home.ask(home.wang, "/cast V-1 反对", "已计为反对")
    await home.ask(home.chen, "/need 灯坏了", "N-2")
    assert not any(message.text.startswith("N-2") for message in home.group.messages)
    said = await home.daniel.say(home.group, "We go on without it")

    await home.group.join(bot)
    await home.zhou.expect("我回到了樱花苑的群", after=told)
    anew = await home.until(lambda message: message.text.startswith("V-1 · ") and bool(message.buttons), after=said)
    await home.until(lambda message: message.text.startswith("N-2"), after=said)  # what waited
    assert "Changed to No" in (await home.daniel.tap(anew, "反对")).text
    assert "Changed to Yes" in (await home.daniel.tap(card, "赞成")).text  # the old card's buttons are as good
    home.clock.advance(days=1, seconds=1)
    await home.until(lambda message: message is anew and "❌" in message.text)
    assert home.group.find(need.id) is need
    assert sum(message.text.startswith("N-1") for message in home.group.messages) == 1  # nothing open: not posted anew


async def test_a_vote_that_ends_while_the_bot_is_out_is_told_when_it_is_back(home: Neighbourhood) -> None:
    await home.zhou.start()
    card = await home.open_vote(closes="1天")
    await home.daniel.tap(card, "赞成")
    await home.group.kick(home.town.bot)
    await home.zhou.expect("我被移出了樱花苑的群")
    home.clock.advance(days=1, seconds=1)
    await home.daniel.expect("V-1 is closed")  # everyone's own seat is told in private
    await home.group.join(home.town.bot)
    await home.until(lambda message: message.text.startswith("V-1 · ✅") and message is not card)


async def in_topic(home: Neighbourhood, forum: Group, text: str, topic: Topic) -> TownMessage:
    """Daniel says something in a topic; what the hall posts there."""
    said = await home.daniel.say(forum, text, topic=topic)
    return await forum.wait_for(lambda message: message.sender is home.town.bot, after=said)


@BOTH_WAYS
async def test_a_topic_is_deleted_and_its_cards_go_to_the_general_one_or_to_their_own(home: Neighbourhood) -> None:
    forum = home.town.add_group("Lakeside", [home.omar, home.daniel], [home.omar], bot_admin=True, kind="forum")
    await home.omar.say(forum, "/setup Lakeside\nname: lakeside\nlanguage: en\ngate days: 0\ngate speakers: 0")
    await home.omar.expect("is set up", forum)
    garden = forum.topics.open(home.omar, "Garden")
    need = await in_topic(home, forum, "/need A bench", garden)
    assert (need.text[:3], need.thread_id) == ("N-1", garden.id)  # where it was said
    await home.daniel.say(forum, "/propose A bench\nneeds: N-1\ntext: Of oak", topic=garden)
    card = await forum.wait_for(lambda message: message.text.startswith("P-1"))
    assert card.thread_id not in (None, garden.id)  # a proposal has a topic of its own
    refused = await in_topic(home, forum, "/for P-9 why", garden)
    assert ("There is no P-9" in refused.text, refused.thread_id) == (True, garden.id)
    await home.becomes("SELECT COUNT(*) FROM cards WHERE message_id IS NULL", [(0,)])

    forum.topics.delete(home.omar, garden.id)
    home.town.fail_next("createForumTopic", 400, "Bad Request: not enough rights to create a topic", times=10)
    forum.topics.delete(home.omar, card.thread_id or 0)
    await home.ask(home.daniel, "/ask lakeside/P-1 Who pays?", "on the board")
    anew = await forum.wait_for(lambda message: message.text.startswith("P-1") and message is not card)
    assert anew.thread_id is None
    assert "Who pays?" in anew.text
    await home.ask(home.daniel, "/ask lakeside/P-1 Who cleans?", "on the board")
    await forum.wait_for(lambda message: message is anew and "Who cleans?" in message.text)
    assert await home.count("dead_letters") == 0


async def village(home: Neighbourhood) -> Group:
    """A basic group of its own, set up by Omar."""
    group = home.town.add_group("Lakeside", [home.omar, home.daniel], [home.omar], bot_admin=True, kind="group")
    await home.omar.say(group, "/setup Lakeside\nname: lakeside\nlanguage: en\ngate days: 0\ngate speakers: 0")
    await home.omar.expect("is set up", group)
    return group


@BOTH_WAYS
async def test_a_group_moves_while_cards_wait(home: Neighbourhood) -> None:
    old = await village(home)
    await home.daniel.say(old, "/need A bench")
    first = await old.wait_for(lambda message: message.text.startswith("N-1") and bool(message.buttons))
    await home.becomes("SELECT COUNT(*) FROM cards WHERE message_id IS NOT NULL", [(1,)])
    home.town.fail_next("sendMessage", 502, "Bad Gateway", chat_id=old.id, times=100)
    await home.ask(home.daniel, "/need lakeside/ A lamp", "Noted as N-2")
    new = await old.migrate()
    home.town.faults.clear()
    await home.becomes(f"SELECT COUNT(*) FROM communities WHERE chat_id = {new.id}", [(1,)])
    home.clock.advance(seconds=60)
    await new.wait_for(lambda message: message.text.startswith("N-2"))
    assert "one supporter" in (await home.omar.tap(first, "Me too")).text  # a card in the old group
    anew = await new.wait_for(lambda message: message.text.startswith("N-1"))
    assert "Me too · 1" in anew.buttons[0][0].label


@BOTH_WAYS
async def test_a_group_that_moved_unnoticed_is_found_when_a_card_goes_out(home: Neighbourhood) -> None:
    old = await village(home)
    home.town.fail_next("sendMessage", 502, "Bad Gateway", chat_id=old.id, times=100)
    await home.ask(home.daniel, "/need lakeside/ A lamp", "Noted as N-1")
    home.town.faults.hold_updates()  # nobody tells the hall
    new = await old.migrate()
    home.town.faults.clear()
    home.clock.advance(seconds=60)
    await new.wait_for(lambda message: message.text.startswith("N-1"))
    assert await home.look("SELECT chat_id FROM communities WHERE short_name = 'lakeside'") == [(new.id,)]
    home.town.faults.release_updates()
    said = await home.daniel.say(new, "/need A bench")
    await new.wait_for(lambda message: message.text.startswith("N-2"), after=said)
    assert await home.look("SELECT chat_id FROM communities WHERE short_name = 'lakeside'") == [(new.id,)]


@BOTH_WAYS
async def test_a_ballot_on_its_way_while_the_group_moves_is_counted(home: Neighbourhood) -> None:
    card = await home.open_vote()
    await home.break_in(f"UPDATE communities SET chat_id = -100777 WHERE chat_id = {home.group.id}")
    assert "not yours to press here" in (await home.daniel.tap(card, "赞成")).text
    await home.break_in(f"INSERT INTO former_chats (chat_id, community_id) VALUES ({home.group.id}, 1)")
    assert "Counted: Yes" in (await home.daniel.tap(card, "赞成")).text
