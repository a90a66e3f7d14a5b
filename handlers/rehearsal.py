"""A rehearsal as a voter: the same ballot paper and buttons, and a ballot that counts nowhere.

What is marked is kept with the conversation, not with the drafts of ballots: there is no vote that it could belong to.
"""

from aiogram.types import CallbackQuery

from domain.ballots.paper import YESNO, Paper
from domain.ballots.published import limits_data, options_kept, paper_of
from domain.marking.draft import Draft, choice_of, follows, tap
from domain.refusals import ConversationStale, NotYourCard
from handlers.marking import redraw
from handlers.screens.choice import choice_said
from handlers.screens.pads import marking_screen
from handlers.screens.screen import Screen
from handlers.screens.view import CAST, View, is_stamp, view_said
from handlers.talk import Talk
from usecases.marking import Marking

_SUBJECT = "rehearsal"


async def rehearse(talk: Talk, title: str, paper: Paper) -> None:
    """Show the paper as a voter gets it."""
    kept = talk.conversation_about(_SUBJECT)
    await kept.set_data({
        "title": title, "method": paper.method, "options": options_kept(paper), "limits": limits_data(paper),
        "choice": "", "before": [],
    })  # fmt: skip
    await talk.say(marking_screen(_marking(title, paper, Draft()), View(), talk.texts))


async def on_try(tap_: CallbackQuery, talk: Talk, stamp: str, where: str, said: str) -> None:
    """A button of the ballot that counts nowhere. Raises ConversationStale for one that is over."""
    view = view_said(where)
    if view is None or not is_stamp(stamp):
        raise NotYourCard
    kept = talk.conversation_about(_SUBJECT)
    data = await kept.get_data()
    if not data:
        raise ConversationStale("openvote")
    paper = paper_of(data["method"], data["options"], data["limits"])
    before = Draft(data["choice"], tuple(data["before"]))
    after, outdated = _tapped(paper, before, stamp, said)
    await kept.update_data(choice=after.choice, before=list(after.before))
    await tap_.answer(talk.texts.plain("marking-outdated") if outdated else None)
    if not outdated and (said == CAST or (said and paper.method == YESNO)):
        choice = choice_said(paper, choice_of(paper, after), talk.texts)
        await redraw(talk, Screen(talk.texts.say("marking-rehearsed", choice=choice)))
        return
    await redraw(talk, marking_screen(_marking(data["title"], paper, after), view, talk.texts))


def _tapped(paper: Paper, draft: Draft, stamp: str, said: str) -> tuple[Draft, bool]:
    """The draft after the tap, and whether the tap was made on a screen that showed something else."""
    if not said:
        return draft, False
    if said == CAST:
        return draft, stamp != draft.stamp
    if not follows(paper, draft, said, stamp, ahead=True):
        return draft, True
    return tap(paper, draft, said), False


def _marking(title: str, paper: Paper, draft: Draft) -> Marking:
    return Marking(0, 0, title, paper, (), 0, draft.choice, bool(draft.before), 0, "UTC")
