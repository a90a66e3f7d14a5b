"""The first words: /start with its deep links, /help, /language, and setting up a community with its roles."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command, CommandStart
from aiogram.types import Message

from domain.refusals import BadValue, NotMember, UnknownNumber
from handlers.proposals import ask_answer, ask_point
from handlers.rolls import join_with
from handlers.said import after_command, meaning, meant, read_form
from handlers.screens.screen import Screen
from handlers.surveys import begin
from handlers.talk import Talk, actor_of
from handlers.votes import show_ballot
from texts import LANGUAGES, texts_in, words
from usecases.communities import SetUp, Welcome, admit, choose_language, name_role, set_up, start

_SETUP_KEYS = ("title", "name", "language", "zone", "gate_days", "gate_speakers", "gate_questions")


async def on_start(message: Message, talk: Talk) -> None:
    payload = after_command(message.text or "")
    if not talk.private:
        await talk.tell("private-only-start", link=talk.links.start("hello"))
        return
    welcome = await talk.store.write(start, talk.actor)
    if not payload or payload == "hello":
        await talk.say(_welcome(talk, welcome))
        return
    try:
        await _follow(talk, payload)
    except NotMember as stranger:
        if not await _is_in(talk, stranger.chat):
            raise
        await talk.store.write(admit, talk.actor, stranger.chat)
        await _follow(talk, payload)


async def _is_in(talk: Talk, chat: int) -> bool:
    """Whether Telegram says that the person is in the group."""
    try:
        member = await talk.bot.get_chat_member(chat, talk.actor.telegram_id)
    except TelegramBadRequest:  # nobody it has ever seen there
        return False
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.KICKED)


async def _follow(talk: Talk, payload: str) -> None:
    """Go where the link came from: ``join-CODE``, ``survey-3``, ``for-1``, ``answer-1-2``, ``vote-5``."""
    kind, _, rest = payload.partition("-")
    if kind == "join":
        await join_with(talk, rest)
        return
    ids = [int(part) for part in rest.split("-") if part.isdecimal() and len(part) < 19]
    if kind in ("for", "against", "question") and len(ids) == 1:
        await ask_point(talk, ids[0], kind)
    elif kind == "answer" and len(ids) == 2:
        await ask_answer(talk, *ids)
    elif kind == "survey" and len(ids) == 1:
        await begin(talk, ids[0])
    elif kind == "vote" and len(ids) == 1:
        await show_ballot(talk, ids[0])
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
    form = read_form(message.text or "", _SETUP_KEYS)
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
    )
    done = await talk.store.write(set_up, talk.actor, wanted)
    facts = {
        "title": done.title, "name": done.name, "zone": done.zone, "days": done.gate.days,
        "speakers": done.gate.speakers, "questions": str(done.gate.questions).lower(),
    }  # fmt: skip
    lines = [talk.texts.say("setup-again" if done.again else "setup-done", **facts)]
    if not done.again:
        lines.append(talk.texts.say("setup-next"))
    if not await _is_admin(talk, talk.bot.id):
        lines.append(talk.texts.say("setup-rights-missing"))
    await talk.say(Screen("\n\n".join(lines)))


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
    *who, said = after_command(message.text or "").split() or [""]
    replied = message.reply_to_message.from_user if message.reply_to_message else None
    role = meaning("roles", said.lstrip("-"))
    if role is None or (len(who) != 1 and replied is None):
        await talk.tell("role-example", known=", ".join(words()["roles"]))
        return
    named = who[0] if who else (actor_of(replied) if replied else "")
    done = await talk.store.write(name_role, talk.actor, talk.place, named, role, said.startswith("-"))
    said = talk.texts.plain("role", role=done.role)
    await talk.tell("role-dropped" if done.dropped else "role-named", name=done.name, role=said)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="start")
    router.message.register(on_start, CommandStart())
    router.message.register(on_help, Command("help"))
    router.message.register(on_language, Command("language"))
    router.message.register(on_setup, Command("setup"))
    router.message.register(on_role, Command("role"))
    return router
