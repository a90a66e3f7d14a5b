"""Votes in chat: opening one, casting in words, one's own ballot, and the bundle."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from domain.numbers import number_said
from domain.refusals import BadValue
from domain.rules import PRESETS
from domain.spelling import plain
from handlers.said import after_command, meaning, meant, moment_said, numbered, read_form
from handlers.screens.screen import moment
from handlers.screens.vote import cast_screen, my_ballot_screen
from handlers.talk import Talk
from records.bundle import write_bundle
from usecases.cast import cast_in_words, my_ballot, my_ballot_by_number
from usecases.communities import zone_and_time
from usecases.export import export_vote
from usecases.votes import OpenVote, open_vote

_KEYS = ("title", "proposal", "rule", "method", "ballots", "closes", "opens", "roll")


async def on_open_vote(message: Message, talk: Talk) -> None:
    if not after_command(message.text or ""):
        await talk.tell("openvote-example", rules=", ".join(PRESETS))
        return
    form = read_form(message.text or "", _KEYS)
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    opens, proposal = form.get("opens"), form.get("proposal")
    opens_at = moment_said(opens, now, zone) if opens else None
    yes, no, abstain = (talk.texts.plain("choice", choice=choice) for choice in ("yes", "no", "abstain"))
    wanted = OpenVote(
        title=form.title or form.get("title") or "",
        rule=form.need("rule"),
        method=meant("methods", "method", form.get("method") or "yesno"),
        ballots=meant("ballots", "ballots", form.get("ballots") or "open"),
        # a duration runs from the opening
        closes_at=moment_said(form.need("closes"), opens_at or now, zone),
        opens_at=opens_at,
        proposal=numbered(proposal, "P") if proposal else None,
        roll=form.get("roll"),
        labels=(yes, no, abstain),
    )
    opened = await talk.store.write(open_vote, talk.actor, talk.place, wanted)
    if talk.private or opened.scheduled:
        await talk.tell(
            "vote-opened", number=opened.number, community=opened.community, seats=opened.seats,
            scheduled=str(opened.scheduled).lower(), opens=moment(talk.texts, opened.opens_at, opened.zone),
            closes=moment(talk.texts, opened.closes_at, opened.zone),
        )  # fmt: skip


async def on_cast(message: Message, talk: Talk) -> None:
    said, *rest = after_command(message.text or "").split() or [""]
    if not 1 <= len(rest) <= 2 or number_said(said) is None:
        await talk.tell("cast-example")
        return
    number = numbered(said, "V")
    choice = meaning("choices", rest[-1])
    if choice is None:
        raise BadValue(
            "choice", rest[-1], tuple(talk.texts.plain("choice", choice=c) for c in ("yes", "no", "abstain"))
        )
    seat = plain(rest[0]) if len(rest) == 2 else None
    cast = await talk.store.write(cast_in_words, talk.actor, talk.at(number), number, choice, seat)
    await talk.say(cast_screen(cast, talk.texts, private=talk.private))


async def on_ballot(message: Message, talk: Talk) -> None:
    talk.private_only()
    said = after_command(message.text or "")
    if not said:
        await talk.tell("ballot-example")
        return
    number = numbered(said, "V")
    mine = await talk.store.write(my_ballot_by_number, talk.actor, talk.at(number), number)
    await talk.say(my_ballot_screen(mine, talk.texts))


async def show_ballot(talk: Talk, vote: int) -> None:
    """The link under a vote's card was followed."""
    await talk.say(my_ballot_screen(await talk.store.write(my_ballot, talk.actor, vote), talk.texts))


async def on_export(message: Message, talk: Talk) -> None:
    talk.private_only()
    said, *rest = after_command(message.text or "").split() or [""]
    if number_said(said) is None:
        await talk.tell("export-example")
        return
    number = numbered(said, "V")
    public = bool(rest) and meaning("public", rest[0]) == "public"
    bundle = await talk.store.read(export_vote, talk.actor, talk.at(number), number, public)
    filename = f"{bundle.name}{'' if bundle.full else '-public'}.zip"
    packed = write_bundle(bundle.count, bundle.events, bundle.root, full=bundle.full)
    facts = {"number": number.value, "file": filename, "root": bundle.root, "full": str(bundle.full).lower()}
    await talk.hand(filename, packed, talk.texts.say("export-done", **facts))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="votes")
    router.message.register(on_open_vote, Command("openvote"))
    router.message.register(on_cast, Command("cast"))
    router.message.register(on_ballot, Command("ballot"))
    router.message.register(on_export, Command("export"))
    return router
