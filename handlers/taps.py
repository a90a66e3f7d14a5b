"""Taps: the button's data says which matter; who pressed and where is Telegram's word, data may be forged."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.refusals import NotYourCard
from handlers.amendments import on_move_tap, on_trail_tap
from handlers.board import on_board_tap, on_forget_tap, on_point_tap, on_reply_tap, on_support_tap, on_unsay_tap
from handlers.digests import on_pace_tap
from handlers.doors import on_door_tap, on_page_tap
from handlers.facilitation import on_invite_tap
from handlers.ground import on_ground_tap, on_stance
from handlers.loose_drawings import on_drawing_tap
from handlers.maps import on_put_back, on_square
from handlers.marking import on_mark
from handlers.meetings import on_lead_tap, on_there_tap
from handlers.moderation import on_judge_tap
from handlers.need_pages import on_building_tap, on_floor_tap, on_own_tap, on_page
from handlers.needs import on_concern, on_instead, on_me_too
from handlers.opinions import CONSULT, OPINION, on_begin_tap, on_off_tap
from handlers.opinions import on_confirm_tap as on_opinion_tap
from handlers.petitions import on_open_tap, on_sign_tap, on_withdraw_tap
from handlers.programmes import on_match_tap
from handlers.projects import on_check_tap
from handlers.promising import on_promise_tap
from handlers.proposal_authors import on_coauthor_tap, on_second_tap
from handlers.proposal_merging import on_merge_tap
from handlers.proposal_versions import on_versions_tap
from handlers.proposals import on_draft_tap
from handlers.proxies import on_lent_ballot, on_proxy_ballot, on_proxy_tap
from handlers.proxy_wizard import on_new_proxy
from handlers.records import on_page_tap as on_record_page
from handlers.records import on_photos_tap
from handlers.rehearsal import on_try
from handlers.results import on_condition_tap
from handlers.roll_objections import on_row_tap
from handlers.rolls import on_import_tap
from handlers.rounds import on_done_tap, on_join_tap
from handlers.rules import on_rule_tap
from handlers.sayings import on_saying_tap
from handlers.seats import on_act_tap, on_object_tap, on_recusal_tap, on_witness_tap
from handlers.survey_photos import on_more_photos
from handlers.surveys import on_make_need, on_make_theme, on_move, on_preview, on_theme_of_survey
from handlers.talk import Talk
from handlers.terms import on_extend_tap, on_second_call_tap
from handlers.theme_proposals import on_propose_tap
from handlers.themes import on_statement_tap, on_suggestion_tap
from handlers.walks import on_come_tap, on_protocol_tap, on_stop_tap
from handlers.which import Again, on_which
from handlers.wizard import Wizards


@dataclass(frozen=True)
class Tapped:
    """One kind of button: the shape of its data, who hears it, and whether it is for private chats only.

    In a shape ``#`` stands for an id and is given as an int; ``-`` for an id or a dash, ``*`` for anything and ``a|b``
    for one of these words, given as they are; a word alone is itself and is not given.
    """

    shape: str
    hears: Callable[..., Awaitable[None]]
    """Called with the tap, the talk, what it needs beside them, and what the shape gives, in this order."""
    private: bool = True
    needs: Literal["wizards", "again"] | None = None

    def read(self, data: str) -> list[int | str] | None:
        """What the data gives, or None when it has another shape."""
        shape, said = self.shape.split(":"), data.split(":")
        if len(shape) != len(said) or not all(map(_fits, shape, said)):
            return None
        return [int(word) if part == "#" else word for part, word in zip(shape, said, strict=True) if _gives(part)]


def _fits(part: str, said: str) -> bool:
    match part:
        case "*":
            return True
        case "#":
            return said.isascii() and said.isdigit() and len(said) < 19
        case "-":
            return said == "-" or _fits("#", said)
        case _:
            return said in part.split("|")


def _gives(part: str) -> bool:
    return part in {"#", "-", "*"} or "|" in part


async def _on_question(tap: CallbackQuery, talk: Talk, wizards: Wizards, turn: int, move: str) -> None:
    await wizards.on_tap(tap, talk, turn, move)


anywhere = partial(Tapped, private=False)
asking = partial(Tapped, needs="wizards")

BUTTONS = (
    # needs
    anywhere("n:#", on_me_too),
    anywhere("nc:#", on_concern),
    anywhere("ni:#:#", on_instead),
    anywhere("nl:*:#", on_page),
    Tapped("ne|nw|nW|nb:#", on_own_tap),
    Tapped("nb:#:#", on_building_tap),
    Tapped("nf:#:#:-", on_floor_tap),
    Tapped("h:#:*:#", on_saying_tap),
    Tapped("mp:*:#:-", on_square),
    anywhere("mr:*:#", on_put_back),
    # surveys, common ground and themes
    Tapped("s:#:#:*", on_move),
    Tapped("sn:#:#:#", on_make_need),
    Tapped("sp:#:#:#", on_more_photos),
    Tapped("st:#:#:#", on_make_theme),
    Tapped("sx:#", on_theme_of_survey),
    anywhere("xf:#:open|drop", on_preview),
    Tapped("g:#:*", on_stance),
    Tapped("gs:#:*", on_ground_tap),
    Tapped("th:#:yes|no", on_suggestion_tap),
    Tapped("ts:#:#:yes|no", on_statement_tap),
    asking("tm:#:ask|new", on_propose_tap),
    anywhere("po:#:#:yes|no", on_match_tap),
    # the roll and the rules
    Tapped("i:#:*", on_import_tap),
    Tapped("r:#:*", on_rule_tap),
    Tapped("ro:#", on_row_tap),
    # proposals and what is argued about them
    Tapped("ca:#:yes|no", on_coauthor_tap),
    Tapped("mg:#:yes|no", on_merge_tap),
    anywhere("se:#", on_second_tap),
    asking("wd:go|new", on_draft_tap),
    asking("ld:#", on_drawing_tap),
    Tapped("pv:#:#:#:#", on_versions_tap),
    Tapped("bd:#:*:#", on_board_tap),
    Tapped("pt:#", on_point_tap),
    Tapped("ps:#", on_support_tap),
    Tapped("pr:#:#:answer|reply", on_reply_tap),
    Tapped("pw:p|m:#", on_unsay_tap),
    Tapped("am:#", on_trail_tap),
    Tapped("mv:#:*", on_move_tap),
    asking("oq:#", partial(on_begin_tap, name=CONSULT.name)),
    asking("og:#", partial(on_begin_tap, name=OPINION.name)),
    Tapped("oc:#", on_opinion_tap),
    Tapped("ox:#:#", on_off_tap),
    Tapped("vi:#", on_invite_tap),
    anywhere("mt:#", on_there_tap),
    anywhere("ml:#:*:#", on_lead_tap),
    anywhere("rj:#", on_join_tap),
    anywhere("rd:#", on_done_tap),
    Tapped("dg:*:*", on_pace_tap),
    Tapped("fg", on_forget_tap),
    Tapped("ma:#:yes|no", on_judge_tap),
    anywhere("pe:#", on_sign_tap),
    Tapped("pd:#", on_withdraw_tap),
    Tapped("pp:#", on_open_tap),
    anywhere("wk:#", on_come_tap),
    Tapped("wp:#", on_protocol_tap),
    Tapped("ws:#:#:seen|option", on_stop_tap),
    # votes and their seats
    Tapped("m:0:0:*:*:*", on_try),
    Tapped("m:#:#:*:*:*", on_mark),
    Tapped("px:#:yes|no|end", on_proxy_tap),
    asking("pn:*", on_new_proxy),
    Tapped("pb:#:*", on_proxy_ballot),
    Tapped("pb:#:#:*", on_lent_ballot),
    Tapped("ob:#:#:no|ok", on_object_tap),
    Tapped("rc:#:#:no|ok", on_recusal_tap),
    Tapped("as:#:yes|no", on_witness_tap),
    Tapped("tp:#:yes|no", on_act_tap),
    Tapped("d:#:#:*", on_door_tap),
    Tapped("dp:#:#", on_page_tap),
    anywhere("x:#", on_extend_tap),
    anywhere("a:#", on_second_call_tap),
    Tapped("cu:#", partial(on_condition_tap, drop=False)),
    Tapped("cn:#", partial(on_condition_tap, drop=True)),
    # records and commitments
    anywhere("c:#:*", on_check_tap),
    Tapped("k:#:*", on_promise_tap),
    Tapped("rp:#:#", on_record_page),
    Tapped("rf:#", on_photos_tap),
    # questions of the hall itself
    asking("w:#:*", _on_question),
    Tapped("q:#:#", on_which, needs="again"),
)
"""Every button but that of a ballot, which goes the short path. The first whose shape fits hears the tap."""


async def on_tap(tap: CallbackQuery, talk: Talk, wizards: Wizards, again: Again) -> None:
    """Send a tap on its way. Raises NotYourCard for data that no button has, or PrivateOnly in a group."""
    if isinstance(tap.message, Message) and talk.private and tap.message.chat.id != tap.from_user.id:
        raise NotYourCard
    for button in BUTTONS:
        given = button.read(tap.data or "")
        if given is not None:
            if button.private:
                talk.private_only()
            beside: tuple[object, ...] = {"wizards": (wizards,), "again": (again,), None: ()}[button.needs]
            await button.hears(tap, talk, *beside, *given)
            return
    raise NotYourCard


def routes() -> Router:
    """What this module hears."""
    router = Router(name="taps")
    router.callback_query.register(on_tap)
    return router
