"""Votes in chat: opening one, casting in words, one's own ballot, and the bundle."""

from asyncio import to_thread

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from domain.ballots.drafting import KEYS as PAPER_KEYS
from domain.ballots.drafting import SWITCHES, draft_paper, words_paper
from domain.ballots.paper import CONSENT, WORDS, YESNO, Paper
from domain.numbers import number_said
from domain.refusals import NotSeated
from domain.rules import PRESETS
from handlers.marking import show_paper
from handlers.option_photos import with_hashes
from handlers.proxies import show_lent
from handlers.records import hand_papers
from handlers.said import Form, after_command, meaning, meant, moment_said, numbered, read_form
from handlers.screens.screen import moment
from handlers.screens.vote import cast_screen, my_ballot_screen
from handlers.talk import Talk
from handlers.terms import KEYS as TERMS_KEYS
from handlers.terms import terms_said
from handlers.wizard import Wizards
from texts import Texts
from usecases.cast import MyBallot, cast_in_words, my_ballot, my_ballot_by_number
from usecases.communities import zone_and_time
from usecases.export import export_vote, packed
from usecases.proxy_offers import lent_by_number, lent_in
from usecases.votes import OpenVote, open_vote

_KEYS = ("title", "proposal", "rule", "method", "ballots", "closes", "opens", "roll", *TERMS_KEYS, *PAPER_KEYS)


async def on_open_vote(message: Message, talk: Talk, wizards: Wizards) -> None:
    if after_command(message.text or ""):
        await open_form(talk, read_form(message.text or "", _KEYS))
    elif talk.private:
        await wizards.begin(talk, "openvote")
    else:
        await talk.tell("openvote-example", rules=", ".join(PRESETS))


async def open_form(talk: Talk, form: Form, paper: Paper | None = None) -> None:
    """Open the vote that a form describes, however it was filled in; on this paper, where there is more to it than the
    form can say."""
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    opens, proposal = form.get("opens"), form.get("proposal")
    opens_at = moment_said(opens, now, zone) if opens else None
    wanted = OpenVote(
        title=form.title or form.get("title") or "",
        rule=form.get("rule") or "",
        paper=await with_hashes(talk, paper or paper_of_form(talk.texts, form)),
        ballots=meant("ballots", "ballots", form.get("ballots") or "open"),
        # a duration runs from the opening
        closes_at=moment_said(form.need("closes"), opens_at or now, zone),
        opens_at=opens_at,
        proposal=numbered(proposal, "P") if proposal else None,
        roll=form.get("roll"),
        terms=terms_said(talk, form, now, zone),
    )
    opened = await talk.store.write(open_vote, talk.actor, talk.place, wanted)
    if talk.private or opened.scheduled:
        await talk.tell(
            "vote-opened", number=opened.number, community=opened.community, seats=opened.seats,
            scheduled=str(opened.scheduled).lower(), opens=moment(talk.texts, opened.opens_at, opened.zone),
            closes=moment(talk.texts, opened.closes_at, opened.zone),
        )  # fmt: skip


def paper_of_form(texts: Texts, form: Form) -> Paper:
    """The ballot paper that the form describes."""
    method = meant("methods", "method", form.get("method") or YESNO)
    said = {key: form.values[key] for key in PAPER_KEYS if key in form.values}
    if method not in (YESNO, CONSENT):
        said |= {key: meant("yesno", key, said[key]) for key in SWITCHES if key in said}
        return draft_paper(method, said, texts.plain("option-default"))
    yes, no, abstain = (texts.plain("choice", choice=choice) for choice in WORDS)
    return words_paper(method, (yes, no, abstain), said)


async def on_cast(message: Message, talk: Talk) -> None:
    said, *rest = after_command(message.text or "").split(maxsplit=1) or [""]
    if not rest or number_said(said) is None:
        await talk.tell("cast-example")
        return
    number = numbered(said, "V")
    cast = await talk.store.write(cast_in_words, talk.actor, talk.at(number), number, rest[0])
    await talk.say(cast_screen(cast, talk.texts, private=talk.private))


async def on_ballot(message: Message, talk: Talk) -> None:
    talk.private_only()
    said = after_command(message.text or "")
    if not said:
        await talk.tell("ballot-example")
        return
    number = numbered(said, "V")
    place = talk.at(number)
    try:
        mine = await talk.store.write(my_ballot_by_number, talk.actor, place, number)
    except NotSeated:
        if not await show_lent(talk, await talk.store.write(lent_by_number, talk.actor, place, number)):
            raise
    else:
        await _show(talk, mine)
        await show_lent(talk, await talk.store.write(lent_by_number, talk.actor, place, number))


async def show_ballot(talk: Talk, vote: int) -> None:
    """The link under a vote's card was followed."""
    try:
        mine = await talk.store.write(my_ballot, talk.actor, vote)
    except NotSeated:
        if not await show_lent(talk, await talk.store.write(lent_in, talk.actor, vote)):
            raise
    else:
        await _show(talk, mine)


async def _show(talk: Talk, mine: MyBallot) -> None:
    """What stands; or the paper to fill in, where nothing does and it takes more than one tap."""
    if mine.open and mine.paper.method != YESNO and not any(choice for _, choice, _ in mine.seats):
        await show_paper(talk, mine.id)
    else:
        await talk.say(my_ballot_screen(mine, talk.texts))


async def on_export(message: Message, talk: Talk) -> None:
    talk.private_only()
    said, *rest = after_command(message.text or "").split() or [""]
    asked = number_said(said)
    if asked is None:
        await talk.tell("export-example")
        return
    if asked.kind == "R":
        await hand_papers(talk, asked)
        return
    number = numbered(said, "V")
    public = bool(rest) and meaning("public", rest[0]) == "public"
    bundle = await talk.store.read(export_vote, talk.actor, talk.at(number), number, public)
    filename = f"{bundle.name}{'' if bundle.full else '-public'}.zip"
    zipped = await to_thread(packed, bundle)
    facts = {"number": number.value, "file": filename, "root": bundle.root, "full": str(bundle.full).lower()}
    await talk.hand(filename, zipped, talk.texts.say("export-done", **facts))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="votes")
    router.message.register(on_open_vote, Command("openvote"))
    router.message.register(on_cast, Command("cast"))
    router.message.register(on_ballot, Command("ballot"))
    router.message.register(on_export, Command("export"))
    return router
