"""The first words: /start with its deep links, /help, /language, and setting up a community with its roles."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import Command, CommandStart
from aiogram.types import Message

from domain.refusals import BadValue, UnknownNumber
from handlers import results
from handlers.alternatives import show_alternatives
from handlers.board import show_board
from handlers.brought import is_picture
from handlers.facilitation import ask_without_name, show_voices
from handlers.maps import ask_map, show_map, take_map
from handlers.meetings import hand_minutes
from handlers.moderation import ask_appeal
from handlers.need_pages import follow_need
from handlers.needs import ask_why
from handlers.opinions import begin_opinion, show_opinions
from handlers.points import ask_answer, ask_point
from handlers.proposal_pictures import show_pictures
from handlers.proposal_versions import show_versions
from handlers.records import show_record
from handlers.roll_objections import show_rows
from handlers.rolls import join_with
from handlers.said import after_command, meaning, meant, read_form
from handlers.screens.screen import Screen
from handlers.screens.setup import setup_screen
from handlers.surveys import begin
from handlers.talk import Talk, actor_of
from handlers.theme_proposals import begin_proposal
from handlers.themes import show_theme
from handlers.votes import show_ballot
from handlers.walks import show_walk
from handlers.wizard import Wizards
from texts import LANGUAGES, texts_in, words
from usecases.communities import SetUp, Welcome, choose_language, name_role, set_up, start

_SETUP_KEYS = ("title", "name", "language", "zone", "gate_days", "gate_speakers", "gate_questions")


async def on_start(message: Message, talk: Talk, wizards: Wizards) -> None:
    payload = after_command(message.text or "")
    if not talk.private:
        await talk.tell("private-only-start", link=talk.links.start("hello"))
        return
    welcome = await talk.store.write(start, talk.actor)
    if not payload or payload == "hello":
        await talk.say(_welcome(talk, welcome))
        return
    await _follow(talk, wizards, payload)


async def _follow(talk: Talk, wizards: Wizards, payload: str) -> None:
    """Go where the link came from: ``join-CODE``, ``newmap-cherry``, ``survey-3``, ``answer-1-2``, ``vote-5``."""
    kind, _, rest = payload.partition("-")
    if kind == "join":
        await join_with(talk, rest)
        return
    if kind == "map":
        await show_map(talk.within(rest))
        return
    if kind == "newmap":
        await ask_map(talk.within(rest))
        return
    ids = [int(part) for part in rest.split("-") if part.isdecimal() and len(part) < 19]
    if kind in ("for", "against", "unless", "question") and len(ids) == 1:
        await ask_point(talk, ids[0], kind)
    elif kind == "answer" and len(ids) == 2:
        await ask_answer(talk, *ids)
    elif kind == "board" and len(ids) == 1:
        await show_board(talk, ids[0])
    elif kind == "versions" and len(ids) == 1:
        await show_versions(talk, ids[0])
    elif kind == "opinions" and len(ids) == 1:
        await show_opinions(talk, ids[0])
    elif kind == "opinion" and len(ids) == 1:
        await begin_opinion(talk, wizards, ids[0])
    elif kind == "unsigned" and len(ids) == 1:
        await ask_without_name(talk, ids[0])
    elif kind == "voices" and len(ids) == 1:
        await show_voices(talk, ids[0])
    elif kind == "minutes" and len(ids) == 1:
        await hand_minutes(talk, ids[0])
    elif kind == "compare" and len(ids) == 1:
        await show_alternatives(talk, ids[0])
    elif kind == "pictures" and len(ids) == 1:
        await show_pictures(talk, ids[0])
    elif kind == "appeal" and len(ids) == 1:
        await ask_appeal(talk, ids[0])
    elif kind == "theme" and len(ids) == 1:
        await show_theme(talk, ids[0])
    elif kind == "propose" and len(ids) == 1:
        await begin_proposal(talk, wizards, ids[0])
    elif kind == "walk" and len(ids) == 1:
        await show_walk(talk, ids[0])
    elif kind == "need" and len(ids) == 1:
        await follow_need(talk, ids[0])
    elif kind == "because" and len(ids) == 1:
        await ask_why(talk, ids[0])
    elif kind == "survey" and len(ids) == 1:
        await begin(talk, ids[0])
    elif kind in results.LINKS and len(ids) == 1:
        await results.follow(talk, kind, ids[0])
    elif kind == "vote" and len(ids) == 1:
        await show_ballot(talk, ids[0])
    elif kind == "record" and len(ids) == 1:
        await show_record(talk, ids[0])
    elif kind == "roll" and len(ids) == 1:
        await show_rows(talk, ids[0])
    else:
        raise UnknownNumber(payload)


def _welcome(talk: Talk, welcome: Welcome) -> Screen:
    lines = [talk.texts.say("welcome")]
    if welcome.communities:
        lines.append(talk.texts.say("welcome-known", communities=", ".join(welcome.communities)))
    if welcome.seats:
        lines.append(talk.texts.say("welcome-seats", seats=", ".join(welcome.seats)))
    else:
        lines.append(talk.texts.say("welcome-stranger"))
    return Screen("\n".join([*lines, "", talk.texts.say("help")]))


async def on_help(message: Message, talk: Talk) -> None:
    del message
    parts = [talk.texts.say(part) for part in ("help", "help-moderator", "help-forms")]
    await talk.say(Screen("\n\n".join(parts)))


async def on_language(message: Message, talk: Talk) -> None:
    said = after_command(message.text or "")
    language = meaning("languages", said) if said else None
    if language is None:
        await talk.tell("language-which", known=", ".join(f"/language {each}" for each in LANGUAGES))
        return
    await talk.store.write(choose_language, talk.actor, language)
    await talk.say(Screen(texts_in(language).say("language-chosen")))


async def on_setup(message: Message, talk: Talk) -> None:
    talk.group_only()
    form = read_form(message.text or message.caption or "", _SETUP_KEYS)
    said, questions = form.get("language"), form.get("gate_questions")
    wanted = SetUp(
        chat_id=talk.place.chat_id,
        chat_title=message.chat.title or "",
        by_chat_admin=await _is_admin(talk, talk.actor.telegram_id),
        speaking=talk.texts.language,
        title=form.title or form.get("title"),
        name=(form.get("name") or "").lower() or None,
        language=meant("languages", "language", said) if said else None,
        zone=form.get("zone"),
        days=_count("gate days", form.get("gate_days")),
        speakers=_count("gate speakers", form.get("gate_speakers")),
        questions=meant("yesno", "gate questions", questions) == "yes" if questions else None,
        bot_admin=await _is_admin(talk, talk.bot.id),
    )
    done = await talk.store.write(set_up, talk.actor, wanted)
    await talk.say(setup_screen(done, talk.texts, talk.links, hears=wanted.bot_admin))
    if message.document is not None and not is_picture(message):
        await take_map(message, talk, "")


async def _is_admin(talk: Talk, user: int) -> bool:
    member = await talk.bot.get_chat_member(talk.place.chat_id, user)
    return member.status in (ChatMemberStatus.CREATOR, ChatMemberStatus.ADMINISTRATOR)


def _count(key: str, said: str | None) -> int | None:
    if said is None:
        return None
    if not said.isdecimal() or int(said) > 365:
        raise BadValue(key, said, ("0-365",))
    return int(said)


async def on_role(message: Message, talk: Talk) -> None:
    said = after_command(message.text or "").split()
    place = next((place for place, word in enumerate(said) if meaning("roles", word.lstrip("-"))), None)
    replied = message.reply_to_message.from_user if message.reply_to_message else None
    who, buildings = said[:place], tuple(said[place + 1 :]) if place is not None else ()
    role = meaning("roles", said[place].lstrip("-")) if place is not None else None
    if place is None or role is None or (len(who) != 1 and replied is None) or (buildings and role != "building-head"):
        await talk.tell("role-example", known=", ".join(words()["roles"]))
        return
    named = who[0] if who else (actor_of(replied) if replied else "")
    drop = said[place].startswith("-")
    done = await talk.store.write(name_role, talk.actor, talk.place, named, role, drop, buildings)
    lines = [
        talk.texts.say(
            "role-dropped" if drop else "role-named", name=done.name, role=talk.texts.plain("role", role=role)
        )
    ]
    if role == "building-head" and not drop:
        lines.append(talk.texts.say("role-buildings", buildings=", ".join(buildings) or "none"))
    await talk.say(Screen("\n".join(lines)))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="start")
    router.message.register(on_start, CommandStart())
    router.message.register(on_help, Command("help"))
    router.message.register(on_language, Command("language"))
    router.message.register(on_setup, Command("setup"))
    router.message.register(on_role, Command("role"))
    return router
