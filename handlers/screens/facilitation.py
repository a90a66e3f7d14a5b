"""Whose voices a discussion lacks, and the ways to say something that they are shown."""

from handlers.screens.screen import Button, Links, Screen, fitted
from texts import Texts
from usecases.facilitation import GroupHeard, Voices


def voices_screen(shown: Voices, texts: Texts, *, private: bool) -> Screen:
    """Of how many seats of each building and kind somebody spoke; for who leads the discussion with the button to
    invite those of whom too little was heard."""
    lines = [
        texts.say("voices-title", proposal=shown.proposal, title=shown.title),
        texts.say("voices-all", seats=shown.seats, heard=shown.heard, speakers=shown.speakers),
    ]
    lines += [_group(each, texts) for each in shown.groups]
    if not any(each.quiet for each in shown.groups):
        tells = "heard" if shown.groups else "alike" if shown.seats else "nothing"
        lines.append(texts.say("voices-none-lacking", roll=tells))
    if shown.invited is not None:
        lines += ["", texts.say("voices-invited", count=shown.invited, unreachable=shown.unreachable)]
    rows = ((Button(texts.plain("voices-invite"), data=f"vi:{shown.id}"),),) if private and shown.may_invite else ()
    return Screen(fitted(lines, ["", texts.say("voices-how")] if shown.groups else [], texts), rows)


def _group(each: GroupHeard, texts: Texts) -> str:
    return texts.say(
        "voices-group", kind=each.kind, name=each.name, seats=each.seats, heard=each.heard,
        quiet=str(each.quiet).lower(),
    )  # fmt: skip


def invitation_rows(proposal: int, texts: Texts, links: Links) -> tuple[tuple[Button, ...], ...]:
    """The ways to say something, one of them without one's name."""
    sides = [
        Button(texts.plain("point-button", side=side), url=links.start(f"{side}-{proposal}"))
        for side in ("for", "against", "question")
    ]
    return (tuple(sides[:2]), (sides[2], unsigned_button(proposal, texts, links)))


def unsigned_button(proposal: int, texts: Texts, links: Links) -> Button:
    """To ask without one's name."""
    return Button(texts.plain("unsigned-button"), url=links.start(f"unsigned-{proposal}"))
