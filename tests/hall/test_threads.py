"""The thread of a proposal, in a forum topic and in the replies under its card: what was said stays."""

import hashlib
from dataclasses import dataclass

import pytest

from simulator import Group, Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

SETUP = "/setup Lakeside\nname: lakeside\nlanguage: en\ngate days: 0\ngate speakers: 2"
BENCH = "/propose A bench\ntext: One by the pier"


@dataclass
class Lake:
    """A second group, in English, in which Omar moderates."""

    home: Neighbourhood
    group: Group

    async def propose(self, by: Person) -> TownMessage:
        """A bench is proposed; its card."""
        await by.say(self.group, BENCH)
        return await self.card()

    async def card(self, *parts: str) -> TownMessage:
        """The proposal's card, once it shows all of that."""
        return await self.group.wait_for(
            lambda message: message.text.startswith("P-1 · ") and all(part in message.text for part in parts)
        )

    async def say(self, by: Person, text: str, expected: str) -> TownMessage:
        """Say something; the hall's next message there."""
        said = await by.say(self.group, text)
        return await by.expect(expected, self.group, after=said)

    async def kept(self) -> list[tuple[str, str]]:
        return [(row[0], row[1]) for row in await self.home.look("SELECT text, state FROM messages ORDER BY id")]


async def lake(home: Neighbourhood, kind: str, *, bot_admin: bool = True) -> Lake:
    people = [home.omar, home.daniel, home.wang]
    group = home.town.add_group("Lakeside", people, [home.omar], bot_admin=bot_admin, kind=kind)  # type: ignore[arg-type]
    there = Lake(home, group)
    await there.say(home.omar, SETUP, "is set up")
    return there


@BOTH_WAYS
async def test_a_proposal_in_a_forum_has_a_topic_of_its_own(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    card = await there.propose(home.daniel)
    topic = there.group.topics.find(card.thread_id)
    assert topic is not None
    assert topic.name == "P-1 · A bench"
    assert "What is said in this topic is kept." in card.text
    said = await home.daniel.say(there.group, "I sit there every day", topic=topic)
    await home.wang.say(there.group, "Me too", topic=topic, reply_to=said)
    await home.wang.say(there.group, "Lunch, anybody?")  # in General: none of the hall's business
    await there.card("2 messages, 2 people")
    await home.daniel.edit(said, "I would sit there every day")
    await home.wang.react(said, "👍")
    await home.becomes("SELECT emoji FROM message_reactions", [("👍",)])
    wanted = [("I would sit there every day", "standing"), ("Me too", "standing")]
    await home.becomes("SELECT text, state FROM messages ORDER BY message_id", list(wanted))
    assert await home.look("SELECT text FROM message_versions") == [("I sit there every day",)]
    await home.wang.react(said)
    await home.becomes("SELECT COUNT(*) FROM message_reactions", [(0,)])


async def test_a_topic_that_is_renamed_is_the_same_and_one_that_is_deleted_is_made_anew(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    first = await there.propose(home.daniel)
    assert first.thread_id is not None
    topics = there.group.topics
    topics.edit(home.omar, first.thread_id, "Benches!")
    await home.daniel.say(there.group, "Still here", topic=topics.find(first.thread_id))
    await there.card("1 messages, 1 people")
    topics.delete(home.omar, first.thread_id)
    await home.ask(home.daniel, "/for lakeside/P-1 It is a good place", "on the board")
    second = await there.card("1 messages", "It is a good place", "was deleted")
    assert second.thread_id not in (None, first.thread_id)
    await home.wang.say(there.group, "Go on", topic=topics.find(second.thread_id))
    await there.card("2 messages, 2 people")
    assert [text for text, _ in await there.kept()] == ["Still here", "Go on"]


async def test_a_topic_is_closed_and_opened_by_a_moderator(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    card = await there.propose(home.daniel)
    topic = there.group.topics.find(card.thread_id)
    assert topic is not None
    await there.say(home.daniel, "/thread P-1 close", "moderator")
    await there.say(home.omar, "/thread P-1 close", "is closed")
    assert topic.closed
    await there.card("The topic is closed")
    await there.say(home.omar, "/thread P-1 open", "open again")
    assert not topic.closed
    await there.say(home.omar, "/thread P-1", "Say it like this")


async def test_a_hall_stopped_before_it_wrote_the_topic_down_finds_it_by_its_name(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    card = await there.propose(home.daniel)
    topic = there.group.topics.find(card.thread_id)
    assert topic is not None
    await home.becomes("SELECT COUNT(*) FROM topics", [(1,)])
    await home.break_in("DELETE FROM topics")
    told = await home.delivered('"forum_topic_created"')
    await home.again(told)
    other = {**told, "update_id": int(str(told["update_id"])) + 1_000_000}
    home.town.deliver_raw(other)
    await home.becomes("SELECT topic_id FROM topics", [(topic.id,)])


async def test_replies_are_kept_where_there_are_no_topics_and_a_move_keeps_them(home: Neighbourhood) -> None:
    there = await lake(home, "group")
    card = await there.propose(home.daniel)
    assert "Reply to this card" in card.text
    said = await home.wang.say(there.group, "Which wood?", reply_to=card)
    await home.daniel.say(there.group, "Oak", reply_to=said)
    await there.card("2 messages, 2 people")
    there.group = await there.group.migrate()
    moved = await there.card("2 messages, 2 people")
    await home.wang.say(there.group, "Good", reply_to=moved)
    await there.card("3 messages, 2 people")
    assert [text for text, _ in await there.kept()] == ["Which wood?", "Oak", "Good"]


async def test_until_the_bot_is_an_admin_only_points_by_the_card_count(home: Neighbourhood) -> None:
    there = await lake(home, "supergroup", bot_admin=False)
    card = await there.propose(home.daniel)
    assert "only points made with the buttons" in card.text
    await home.wang.say(there.group, "I heard only this", reply_to=card)  # a reply to itself the bot does hear
    await home.ask(home.daniel, "/for lakeside/P-1 It is a good place", "on the board")
    await there.card("1 points, 0 messages, 1 people")
    await there.group.promote(home.town.bot)
    card = await there.card("Reply to this card")
    await home.wang.say(there.group, "Now all of it", reply_to=card)
    await there.card("1 messages, 2 people")
    await there.group.demote(home.town.bot)
    await there.card("only points made with the buttons", "1 messages")
    assert [text for text, _ in await there.kept()] == ["Now all of it"]


async def test_what_is_quoted_or_forwarded_from_elsewhere_was_not_said_here(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    card = await there.propose(home.daniel)
    topic = there.group.topics.find(card.thread_id)
    await home.wang.say(there.group, "Mine", topic=topic)
    raw = await home.delivered('"Mine"')
    sent = raw["message"]
    assert isinstance(sent, dict)
    stranger = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}
    quoted = {**sent, "message_id": 900, "text": "See this", "external_reply": {"origin": stranger},
              "quote": {"text": "They are all fools", "position": 0}}  # fmt: skip
    forwarded = {**sent, "message_id": 901, "text": "They are all fools", "forward_origin": stranger}
    home.town.deliver_raw({"message": quoted})
    home.town.deliver_raw({"message": forwarded})
    await home.wang.say(there.group, "Done", topic=topic)
    await there.card("3 messages")
    assert {text for text, _ in await there.kept()} == {"Mine", "See this", "Done"}


async def test_photos_and_documents_are_kept_with_what_tells_them_apart(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    card = await there.propose(home.daniel)
    topic = there.group.topics.find(card.thread_id)
    await home.wang.photo(there.group, b"the pier", "This is the place", topic=topic)
    await home.wang.upload(there.group, "plan.pdf", b"%PDF", topic=topic)
    await there.card("2 messages")
    rows = await home.look("SELECT text, file_kind, file_hash FROM messages ORDER BY message_id")
    assert [(text, kind) for text, kind, _ in rows] == [("This is the place", "photo"), ("", "document")]
    assert len({digest for _, _, digest in rows} - {None}) == 2


async def test_what_was_shown_can_be_proved_and_the_same_photo_is_known_again(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    card = await there.propose(home.daniel)
    topic = there.group.topics.find(card.thread_id)
    await home.wang.photo(there.group, b"the pier", "This is the place", topic=topic)
    await there.card("1 message")
    again = await home.daniel.photo(there.group, b"the pier", "It is rotten here", topic=topic)
    await there.card("2 messages")
    sent = (await home.delivered("It is rotten here"))["message"]
    assert isinstance(sent, dict)
    pier, bench = (hashlib.sha256(content).hexdigest() for content in (b"the pier", b"the bench"))
    await home.becomes("SELECT file_digest FROM messages ORDER BY id", [(pier,), (pier,)])
    await home.daniel.say(there.group, "/against", reply_to=again, topic=topic)
    await there.card("1 point")
    board = await home.daniel.expect("the board", after=await home.daniel.start("board-1"))
    await home.daniel.tap(board, "#1")
    await home.daniel.expect(f"📎 photo, shown once before in this thread · SHA-256 {pier}")

    other = await home.daniel.photo(home.daniel.private, b"the bench")
    assert other.photo is not None
    photo = {"file_id": other.photo.file_id, "file_unique_id": other.photo.unique_id, "width": 90, "height": 90}
    home.town.deliver_raw({"edited_message": {**sent, "photo": [photo], "edit_date": sent["date"] + 60}})
    await home.becomes("SELECT file_digest FROM messages ORDER BY id", [(pier,), (bench,)])
    changed = await home.daniel.start("board-1")
    await home.daniel.tap(await home.daniel.expect("edited since", after=changed), "#1")
    await home.daniel.expect(f"📎 photo · SHA-256 {bench}")
    await home.daniel.say(there.group, "/unsay", reply_to=again, topic=topic)
    await home.becomes("SELECT file_digest FROM messages ORDER BY id", [(pier,), (None,)])


@pytest.mark.parametrize("kind", ["forum", "supergroup"])
async def test_one_takes_back_what_one_said(home: Neighbourhood, kind: str) -> None:
    there = await lake(home, kind)
    card = await there.propose(home.daniel)
    topic = there.group.topics.find(card.thread_id) if kind == "forum" else None
    said = await home.wang.say(there.group, "I take this back", reply_to=card, topic=topic)
    other = await home.daniel.say(there.group, "I do not", reply_to=card, topic=topic)
    await there.card("2 messages, 2 people")
    await home.wang.say(there.group, "/unsay", reply_to=other, topic=topic)
    await home.wang.expect("别人的话", there.group)
    await home.wang.say(there.group, "/unsay", reply_to=said, topic=topic)
    await there.card("1 messages, 1 people")
    assert said.deleted
    assert await there.kept() == [("", "withdrawn"), ("I do not", "standing")]
    await home.ask(home.daniel, "/against lakeside/P-1 Too dear", "on the board")
    listed = await home.ask(home.daniel, "/unsay lakeside/P-1", "What you said about P-1")
    assert "Too dear" in listed.text
    assert "I do not" in listed.text
    await home.daniel.tap(listed, "Take 1 back")
    await home.daniel.expect("Taken back", after=listed)
    await home.daniel.tap(listed, "Take 2 back")
    await there.card("0 points, 0 messages, 0 people")
    assert other.deleted


async def test_somebody_is_forgotten(home: Neighbourhood) -> None:
    there = await lake(home, "supergroup")
    card = await there.propose(home.daniel)
    said = await home.wang.say(there.group, "Forget this", reply_to=card)
    await home.wang.edit(said, "And forget that")
    await home.ask(home.wang, "/for lakeside/P-1 Because", "已列入意见板")
    await there.card("1 points, 1 messages", "王秀英")
    asked = await home.ask(home.wang, "/forgetme", "要我忘记您吗")
    await home.wang.tap(asked, "请忘记我")
    await home.wang.private.wait_for(lambda message: message is asked and "已忘记您" in message.text)
    card = await there.card("0 points, 0 messages, 0 people")
    assert "王秀英" not in card.text
    assert await home.look("SELECT COUNT(*) FROM identities WHERE name = '王秀英'") == [(0,)]
    assert await home.look("SELECT COUNT(*) FROM message_versions") == [(0,)]
    assert await home.look("SELECT DISTINCT text FROM messages") == [("",)]
    asked = await home.ask(home.omar, "/forgetme", "Shall I forget you?")
    assert "only moderator" in (await home.omar.tap(asked, "forget me")).text.lower()
