"""The dispatcher: which handler hears what. Every filter is async: aiogram runs a synchronous one in a thread."""

from aiogram import Dispatcher, Router
from aiogram.filters import BaseFilter
from aiogram.types import ChatMemberUpdated, Message, MessageReactionUpdated

from domain.board_refusals import AppealGone, PointGone
from domain.commitment_refusals import NotInCharge, StepUnfit
from domain.gate_refusals import MoveUnfit, NotForYou, NotToBeMoved
from domain.need_refusals import NeedAnswered, NeedWithdrawn, NotYourNeed
from domain.proposal_refusals import NotSeconded, ProposalMerged, ProposalWithdrawn
from domain.refusals import (
    ConditionsClosed,
    NotAgainst,
    NothingAwaited,
    NotModerator,
    NotPromised,
    NotSeated,
    NotYourSeat,
    ProposalVoted,
    SurveyClosed,
    VoteClosed,
)
from domain.seat_refusals import NotRepresentative, SeatRecused
from domain.surveys import Given
from domain.surveys.refusals import SurveyNotForYou
from domain.theme_refusals import NoStop, NotRaised, StatementChanged, ThemeOver
from handlers import (
    alternatives,
    amendments,
    board,
    digests,
    doors,
    facilitation,
    gate,
    ground,
    ground_opening,
    guided,
    loose_drawings,
    maps,
    matters,
    meetings,
    moderation,
    need_pages,
    needs,
    opinions,
    petitions,
    points,
    programmes,
    projects,
    proposal_authors,
    proposal_versions,
    proposals,
    proxies,
    records,
    roll_objections,
    rolls,
    rounds,
    rules,
    sayings,
    search,
    seats,
    start,
    surveys,
    taps,
    themes,
    threads,
    votes,
    walks,
)
from handlers.brought import is_picture, photo_in, says_pdf
from handlers.commands import only_its_commands
from handlers.ground import go_on
from handlers.marking import show_marking
from handlers.memory import Memory
from handlers.moderation import tell_appealed
from handlers.projects import tell_checked
from handlers.promising import tell_stepped
from handlers.results import show_kept
from handlers.roll_objections import tell_objected
from handlers.screens.refusals import refusal_screen
from handlers.screens.screen import Links
from handlers.surveys import show
from handlers.talk import Talk, actor_of
from handlers.talking import Talking
from handlers.wizard import Wizards
from usecases.communities import blocked, move_group
from usecases.deliveries import group_back
from usecases.groups import bot_came, bot_left
from usecases.ports import Files, Keys, Store
from usecases.replies import listen, take_reply

_GONE = ("kicked", "left")
_NOT_THEIRS = (
    NotAgainst, NotForYou, NotInCharge, NotModerator, NotPromised, NotRaised, NotRepresentative, NotSeated, NotYourNeed,
    NotYourSeat, SeatRecused, SurveyNotForYou,
)  # fmt: skip
_PAST = (
    AppealGone, ConditionsClosed, MoveUnfit, NeedAnswered, NeedWithdrawn, NoStop, NotSeconded, NotToBeMoved, PointGone,
    ProposalMerged, ProposalVoted, ProposalWithdrawn, StatementChanged, StepUnfit, ThemeOver, VoteClosed,
)  # fmt: skip
_OVER = (*_NOT_THEIRS, *_PAST)
"""What refuses a reply whatever it says: it is not the person's to say any more, or the matter has moved on."""
UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "message_reaction")
MODULES = (
    start,
    rolls,
    gate,
    rules,
    needs,
    need_pages,
    sayings,
    maps,
    surveys,
    ground,
    ground_opening,
    themes,
    programmes,
    walks,
    proposals,
    proposal_authors,
    proposal_versions,
    alternatives,
    opinions,
    facilitation,
    rounds,
    meetings,
    digests,
    petitions,
    amendments,
    points,
    board,
    threads,
    moderation,
    search,
    votes,
    doors,
    matters,
    roll_objections,
    proxies,
    seats,
    projects,
    records,
    guided,
    taps,
)
"""Each with ``routes()``, in the order they are asked."""


class Migrated(BaseFilter):
    """The service messages of a group that became a supergroup, in the old one and in the new one."""

    async def __call__(self, message: Message) -> bool:
        return message.migrate_to_chat_id is not None or message.migrate_from_chat_id is not None


def build_dispatcher(store: Store, keys: Keys, memory: Memory, links: Links, files: Files) -> Dispatcher:
    """Everything the bot hears, in order: commands first, then what else is said."""
    # aiogram would look the state up at every update; here only what is said in private asks for it (Talk.conversation)
    dispatcher = Dispatcher(disable_fsm=True)
    talking = Talking(store, keys, memory, links, files)
    moving = Router(name="moving")

    @moving.message(Migrated())
    async def on_migrated(message: Message) -> None:
        old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
        await store.write(move_group, old, new)

    @moving.my_chat_member()
    async def on_my_member(event: ChatMemberUpdated) -> None:
        was_gone, gone = event.old_chat_member.status in _GONE, event.new_chat_member.status in _GONE
        if event.chat.type == "private":
            await store.write(blocked, actor_of(event.from_user), gone)
        elif gone:
            await store.write(bot_left, event.chat.id)
        else:  # let in, or given rights that it lacked
            await store.write(bot_came if was_gone else group_back, event.chat.id)
            await threads.on_rights(event, store)

    @moving.message(threads.OwnTopic())
    async def on_own_topic(message: Message) -> None:
        await threads.on_own_topic(message, store)

    @moving.message_reaction()
    async def on_reaction(event: MessageReactionUpdated) -> None:
        await threads.on_reaction(event, store)

    heard = Router(name="heard")
    heard.message.middleware(talking)
    heard.edited_message.middleware(talking)
    heard.callback_query.middleware(talking)
    for module in MODULES:
        heard.include_router(only_its_commands(module.routes()))
    heard.include_router(_the_rest())
    dispatcher.include_routers(moving, heard)

    async def again(message: Message, community: str) -> None:
        context = {"bot": message.bot, "wizards": guided.WIZARDS, "again": again}
        await heard.propagate_event("message", message, community=community, **context)

    dispatcher.workflow_data.update(wizards=guided.WIZARDS, again=again)
    return dispatcher


def _the_rest() -> Router:
    rest = Router(name="rest")

    @rest.message()
    async def on_message(message: Message, talk: Talk, wizards: Wizards) -> None:
        if not talk.private:
            if not await needs.is_of_need(message, talk):
                await threads.on_group_message(message, talk)
        elif await _is_map(message, talk):
            return
        elif message.document is not None and not is_picture(message) and not await wizards.takes_files(talk):
            if says_pdf(message.document):
                await loose_drawings.on_pdf(message, message.document, talk)
            else:
                await rolls.on_document(talk, message.document)
        else:
            await on_private_message(message, talk, wizards)

    @rest.edited_message()
    async def on_edited(message: Message, talk: Talk) -> None:
        if not talk.private:
            await threads.on_group_message(message, talk)
        else:
            await sayings.on_edited_saying(message, talk)

    return rest


async def on_private_message(message: Message, talk: Talk, wizards: Wizards) -> None:
    """A private message without a command: the answer to what was asked last, if anything was."""
    text = message.text or message.caption or ""
    if text.startswith("/"):
        await talk.tell("fallback")
    elif await sayings.is_of_album(message, talk) or await _is_reply(talk, _given(message)):
        return
    elif not await wizards.hear(talk, message):
        await sayings.on_saying(message, talk)


def _given(message: Message) -> Given:
    """What a message brings."""
    place = message.location
    where = (place.latitude, place.longitude) if place else None
    return Given(message.text or message.caption or "", photo_in(message), where, message.media_group_id)


async def _is_map(message: Message, talk: Talk) -> bool:
    """Take a map, if one was asked for; False otherwise."""
    try:
        return await maps.is_wanted_map(message, talk)
    except _OVER:
        await talk.store.write(listen, talk.actor)
        raise


async def _is_reply(talk: Talk, given: Given) -> bool:
    """Take a point, an answer, what a survey asked for or a reason, if one was asked for; False otherwise."""
    try:
        reply = await talk.store.write(take_reply, talk.actor, given)
    except NothingAwaited:
        return False
    except _OVER:
        await talk.store.write(listen, talk.actor)  # said once: what comes next is no answer to it
        raise
    if reply is None:
        await talk.tell("unsigned-kept")
        return True
    if reply.point is not None:
        await points.tell_made(talk, reply.point)
    if reply.objection is not None:
        await tell_objected(talk, reply.objection)
    if reply.survey is not None:
        await show(talk, reply.survey)
    if reply.ground is not None:
        await go_on(talk, reply.ground)
    if reply.closed is not None:
        if not reply.long_closed:
            raise SurveyClosed(reply.closed)
        await talk.say(refusal_screen(SurveyClosed(reply.closed), talk.texts))
        return False
    if reply.marking is not None:
        await show_marking(talk, reply.marking)
    if reply.statement is not None:
        await themes.tell_statement(talk, reply.statement)
    if reply.note is not None:
        await walks.tell_kept(talk, reply.note)
    if reply.need is not None:
        await needs.tell_changed(talk, reply.need)
    if reply.reason is not None:
        await needs.tell_reason(talk, reply.reason)
    if reply.condition is not None:
        await show_kept(talk, reply.condition)
    if reply.stepped is not None:
        await tell_stepped(talk, reply.stepped)
    if reply.checked is not None:
        await tell_checked(talk, reply.checked)
    if reply.moved is not None:
        await amendments.tell_moved(talk, reply.moved)
    if reply.disputed is not None:
        await seats.tell_disputed(talk, reply.disputed)
    if reply.appeal is not None:
        await tell_appealed(talk, reply.appeal)
    return True
