"""Wizards: a command without its arguments asks for them one by one, in private; the steps are data.

Where it stands is kept as aiogram's state ``<wizard>:<step>``, what was answered as its data: a wizard goes on after
the hall was stopped between any two steps. A button carries the turn it was shown in, so that one of an earlier
question moves nothing.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from aiogram.types import CallbackQuery, Message

from domain.proposal_refusals import DraftWaits
from domain.refusals import ConversationStale, NothingAwaited, Refusal
from handlers.asks import Ask, Said
from handlers.drafts import draft_of, forget_draft
from handlers.memory import STALE
from handlers.said import meaning
from handlers.screens.refusals import refusal_screen
from handlers.screens.wizard import TRIAL, preview_screen, question_screen
from handlers.talk import Talk
from usecases.offers import whereabouts
from usecases.replies import listen

_PREVIEW = "preview"
ADD = "add-"
"""Begins the move by which something is added at the preview."""


@dataclass(frozen=True)
class Wizard:
    """The questions in their order, what is done with the answers once they are confirmed, and how they can be tried
    before, where they can. What is answered of a ``lasting`` one is kept as a draft until it is finished or cancelled:
    somebody may go on with it after days, and after another wizard. ``may`` raises what keeps the person from it, as
    far as the answers tell: at the answer that tells, and as soon as it is so no more."""

    name: str
    asks: tuple[Ask, ...]
    finish: Callable[[Talk, Mapping[str, str]], Awaitable[None]]
    moderating: bool = False
    trial: Callable[[Talk, Mapping[str, str]], Awaitable[None]] | None = None
    lasting: bool = False
    may: Callable[[Talk, Mapping[str, str]], Awaitable[None]] | None = None


@dataclass(frozen=True)
class _Progress:
    wizard: Wizard
    at: int
    """The place of the question; behind the last one stands the preview."""
    community: str
    title: str
    answers: dict[str, str] = field(default_factory=dict)
    offered: list[str] = field(default_factory=list)
    turn: int = 0
    before: str | None = None
    """What was answered when the question was asked from the preview."""

    @property
    def ask(self) -> Ask | None:
        return self.wizard.asks[self.at] if self.at < len(self.wizard.asks) else None

    @property
    def is_added(self) -> bool:
        """Whether the question was asked from the preview, and leads back there."""
        return self.ask is not None and self.ask.added(self.answers)

    @property
    def state(self) -> str:
        return f"{self.wizard.name}:{self.ask.key if self.ask else _PREVIEW}"

    @property
    def left(self) -> "_Progress":
        """At the preview again, from a question that was asked there: a list that was begun anew and has nothing yet is
        as it was before."""
        key = self.ask.key if self.ask else ""
        kept = {key: self.before} if self.before is not None and key not in self.answers else {}
        return replace(self, answers=self.answers | kept, at=len(self.wizard.asks))

    def without(self, key: str) -> "_Progress":
        """At the same question, with no answer to that one."""
        return replace(self, answers={each: said for each, said in self.answers.items() if each != key})

    @property
    def data(self) -> dict[str, Any]:
        return {
            "community": self.community, "title": self.title, "answers": self.answers, "offered": self.offered,
            "turn": self.turn, "before": self.before,
        }  # fmt: skip

    def answered(self, **answers: str) -> "_Progress":
        """With these answers, at the next question; a photo that came with an earlier answer is not asked for."""
        kept = self.answers | answers
        after = list(enumerate(self.wizard.asks))[self.at + 1 :]
        if self.is_added:
            return replace(self, answers=kept, at=len(self.wizard.asks))
        in_turn = ((place, ask) for place, ask in after if ask.when(kept) and not ask.added(kept))
        left = (place for place, ask in in_turn if not (ask.photo and ask.key in kept))
        return replace(self, answers=kept, at=next(left, len(self.wizard.asks)))


class Wizards:
    """All wizards by the name of their command."""

    def __init__(self, *wizards: Wizard) -> None:
        self._wizards = {each.name: each for each in wizards}

    async def begin(self, talk: Talk, name: str, known: Mapping[str, str] | None = None) -> None:
        """Ask the first question to which no answer is ``known``; a wizard that was under way is forgotten. Raises what
        keeps the person from it."""
        wizard = self._wizards[name]
        here = await talk.store.read(whereabouts, talk.actor, talk.place, wizard.moderating)
        before = await talk.conversation.get_value("turn", 0)
        answers = dict(known or {})
        open_asks = (place for place, ask in enumerate(wizard.asks) if not (ask.key in answers or ask.added(answers)))
        first = next(open_asks, len(wizard.asks))
        await self._show(talk, _Progress(wizard, first, here.name, here.title, answers, turn=before))

    async def hear(self, talk: Talk, message: Message) -> bool:
        """Take a private message as the answer to what was asked; False when no wizard is under way."""
        progress = await self._progress(talk)
        if progress is None:
            return False
        photo = message.photo[-1].file_id if message.photo else None
        ask = progress.ask
        document = message.document if ask is not None and ask.files else None
        said = Said(message.text or message.caption or "", photo, document, progress.answers)
        late = next((each.key for each in progress.wizard.asks if each.photo), None)
        if ask is None and photo and late:  # one more: the rest of an album, or a photo that was thought of later
            photos = f"{progress.answers.get(late, '')} {photo}".strip()
            await self._show(talk, replace(progress, answers=progress.answers | {late: photos}))
            return True
        if ask is None:
            await self._at_preview(talk, progress, "ok" if meaning("whether_so", said.text) == "yes" else "")
            return True
        answer = await ask.check(self._there(talk, progress), said)
        if ask.gathers is not None:
            await self._show(talk, replace(progress, answers=progress.answers | {ask.key: answer}))
            return True
        extra = {each.key: said.photo for each in progress.wizard.asks if each.photo and said.photo}
        await self._show(talk, progress.answered(**{ask.key: answer, **extra}))
        return True

    async def takes_files(self, talk: Talk) -> bool:
        """Whether what was asked last may be answered with a document."""
        name, _, key = (await talk.conversation.get_state() or "").removeprefix(STALE).partition(":")
        asks = self._wizards[name].asks if name in self._wizards else ()
        return any(ask.files for ask in asks if ask.key == key)

    async def on_tap(self, tap: CallbackQuery, talk: Talk, turn: int, move: str) -> None:
        """A button under a question or the preview."""
        progress = await self._progress(talk)
        if progress is None or turn != progress.turn:
            await tap.answer(talk.texts.plain("wizard-moved-on"))
            return
        if move == "cancel":
            await self.cancel(talk)
        elif move == "back":
            await self._show_before(talk, progress)
        elif progress.ask is None:
            await self._at_preview(talk, progress, move)
        else:
            await self._pick(talk, progress, progress.ask, move)
        await tap.answer()  # not before: what is refused is said in the answer

    async def back(self, talk: Talk) -> None:
        """``/back``: the question before. Raises NothingAwaited when no wizard is under way."""
        progress = await self._progress(talk)
        if progress is None:
            raise NothingAwaited
        await self._show_before(talk, progress)

    async def draft(self, talk: Talk, name: str) -> Mapping[str, str] | None:
        """What was answered of a lasting wizard that was not finished; None where there is nothing to go on with."""
        found: Mapping[str, str] | None = (await draft_of(talk, name).get_data()).get("answers")
        return found

    async def resume(self, talk: Talk, name: str) -> None:
        """Go on with a draft where it was left. Raises NothingAwaited when it is gone."""
        kept = await draft_of(talk, name).get_data()
        if not kept:
            raise NothingAwaited
        before = await talk.conversation.get_value("turn", 0)
        progress = _restored(self._wizards[name], kept.pop("at"), kept)
        await self._show(talk, replace(progress, turn=max(before, progress.turn)))

    async def cancel(self, talk: Talk) -> None:
        """Forget what is under way, and whatever else was asked."""
        await forget_draft(talk, await talk.conversation.get_state() or "")
        await talk.conversation.clear()
        await talk.store.write(listen, talk.actor)
        await talk.tell("wizard-cancelled")

    async def _pick(self, talk: Talk, progress: _Progress, ask: Ask, move: str) -> None:
        if move in ("keep", "done") and _enough(ask, progress.answers.get(ask.key)):
            await self._show(talk, progress.answered())
        elif move == "anew" and ask.gathers:
            await self._show(talk, progress.without(ask.key))
        elif move == "skip" and ask.optional:
            await self._show(talk, progress.without(ask.key).answered())
        elif move.isdecimal() and int(move) < len(progress.offered) and ask.gathers:
            fewer = {ask.key: progress.offered[int(move)]}
            await self._show(talk, replace(progress, answers=progress.answers | fewer))
        elif move.isdecimal() and int(move) < len(progress.offered):
            await self._show(talk, progress.answered(**{ask.key: progress.offered[int(move)]}))
        else:
            await self._show(talk, progress)

    async def _at_preview(self, talk: Talk, progress: _Progress, move: str) -> None:
        if move == TRIAL and progress.wizard.trial is not None:
            await progress.wizard.trial(self._there(talk, progress), progress.answers)
            return
        if (key := move.removeprefix(ADD)) != move and key in await self._to_add(talk, progress):
            at = [ask.key for ask in progress.wizard.asks].index(key)
            await self._show(talk, replace(progress, at=at, before=progress.answers.get(key)))
            return
        if move != "ok":
            await self._show(talk, progress)
            return
        await talk.conversation.clear()
        await forget_draft(talk, progress.state)
        try:
            await progress.wizard.finish(self._there(talk, progress), progress.answers)
        except Refusal as refusal:  # it can be mended from the preview: nothing of it is lost
            await talk.memory.drop()
            await talk.say(refusal_screen(refusal, talk.texts))
            await self._show(talk, progress)
        else:
            await talk.memory.settle()

    async def _progress(self, talk: Talk) -> _Progress | None:
        """Where the person stands. Raises ConversationStale, once, for what nobody went on with for a day."""
        state = await talk.conversation.get_state()
        if state is None:
            return None
        name, _, key = state.removeprefix(STALE).partition(":")
        wizard = self._wizards.get(name)
        if wizard is None or state.startswith(STALE):
            await talk.conversation.clear()
            await talk.memory.settle()
            raise DraftWaits(name) if wizard is not None and wizard.lasting else ConversationStale(name)
        progress = _restored(wizard, key, await talk.conversation.get_data())
        await self._require_still(talk, progress)
        return progress

    async def _require_still(self, talk: Talk, progress: _Progress) -> None:
        """Raises once, for somebody who might when the wizard began and may no more: nothing of it is asked again."""
        there = self._there(talk, progress)
        try:
            if progress.wizard.moderating:
                await talk.store.read(whereabouts, talk.actor, there.place, True)
            if progress.wizard.may is not None:
                await progress.wizard.may(there, progress.answers)
        except Refusal:
            await talk.conversation.clear()
            await talk.memory.settle()
            raise

    async def _show_before(self, talk: Talk, progress: _Progress) -> None:
        """Ask the question before, passing over one that has nothing to choose from."""
        if progress.is_added:
            await self._show(talk, progress.left)
            return
        at = max(progress.at - 1, 0)
        while at and not await self._has_to_be_asked(talk, progress, progress.wizard.asks[at]):
            at -= 1
        await self._show(talk, replace(progress, at=at))

    async def _to_add(self, talk: Talk, progress: _Progress) -> list[str]:
        """The keys of what can be said besides, at the preview."""
        there, answers = self._there(talk, progress), progress.answers
        asks = [ask for ask in progress.wizard.asks if ask.added(answers) and ask.when(answers)]
        return [ask.key for ask in asks if not ask.choosing or await ask.offer(there, answers)]

    async def _has_to_be_asked(self, talk: Talk, progress: _Progress, ask: Ask) -> bool:
        if not ask.when(progress.answers) or ask.added(progress.answers):
            return False
        return not ask.choosing or bool(await ask.offer(self._there(talk, progress), progress.answers))

    async def _step(self, talk: Talk, progress: _Progress) -> tuple[int, int]:
        """The number of the question among those that are asked, and how many these are by what was answered so far; 0
        of one that is added."""
        if progress.is_added:
            return 0, 0
        asks = progress.wizard.asks
        asked = [place for place, ask in enumerate(asks) if await self._has_to_be_asked(talk, progress, ask)]
        return sum(place <= progress.at for place in asked), len(asked)

    async def _show(self, talk: Talk, progress: _Progress) -> None:
        """Save where the person stands now, then ask."""
        there, ask = self._there(talk, progress), progress.ask
        if progress.wizard.may is not None:
            await progress.wizard.may(there, progress.answers)
        choices = await ask.offer(there, progress.answers) if ask else ()
        if ask is not None and ask.choosing and not choices:
            await self._show(talk, progress.without(ask.key).answered())
            return
        progress = replace(progress, offered=[each.value for each in choices], turn=progress.turn + 1)
        await talk.conversation.set_state(progress.state)
        await talk.conversation.set_data(progress.data)
        if progress.wizard.lasting:
            await draft_of(talk, progress.wizard.name).set_data({"at": ask.key if ask else _PREVIEW, **progress.data})
        await talk.store.write(listen, talk.actor)
        shown = {each.key: self._shown(talk, each, progress) for each in progress.wizard.asks}
        if ask is None:
            told = (each for each in progress.wizard.asks if not each.passing)
            called = [each.key for each in told if each.when(progress.answers)]
            answers = {key: answer for key, answer in shown.items() if answer is not None and key in called}
            more = [*(ADD + key for key in await self._to_add(talk, progress))]
            more += [TRIAL] if progress.wizard.trial is not None else []
            screen = preview_screen(talk.texts, progress.wizard.name, answers, progress.title, progress.turn, more)
        else:
            step = await self._step(talk, progress)
            labels = [each.label for each in choices]
            moves = _moves(ask, progress, first=step[0] == 1)
            asked = "\n".join(filter(None, (ask.words(there), ask.besides(talk.texts, progress.answers))))
            screen = question_screen(talk.texts, asked, step, shown[ask.key], labels, progress.turn, moves)
        await talk.say(screen)

    @staticmethod
    def _shown(talk: Talk, ask: Ask, progress: _Progress) -> str | None:
        answer = progress.answers.get(ask.key)
        if answer is None:
            return None
        if ask.photo:
            return talk.texts.plain("wizard-photo", count=len(answer.split()))
        return ask.shows(talk.texts, answer)

    @staticmethod
    def _there(talk: Talk, progress: _Progress) -> Talk:
        """The talk in the community for which the wizard was begun."""
        return replace(talk, place=replace(talk.place, community=progress.community))


def _restored(wizard: Wizard, key: str, data: Mapping[str, Any]) -> _Progress:
    """Where somebody stood, at the question of that key; at the preview for none of them."""
    places = {ask.key: place for place, ask in enumerate(wizard.asks)}
    return _Progress(wizard, places.get(key, len(wizard.asks)), **data)


def _enough(ask: Ask, answer: str | None) -> bool:
    """Whether one may go on with the answer so far."""
    return answer is not None and (ask.gathers is None or ask.gathers(answer))


def _moves(ask: Ask, progress: _Progress, *, first: bool) -> tuple[str, ...]:
    """What else can be done at a question than to answer it."""
    answer = progress.answers.get(ask.key)
    gathering = ask.gathers is not None
    there = {
        "done" if gathering else "keep": _enough(ask, answer), "anew": gathering and answer is not None,
        "skip": ask.optional, "back": not first, "cancel": True,
    }  # fmt: skip
    return tuple(move for move, offered in there.items() if offered)
