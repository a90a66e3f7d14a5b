"""What is asked about a private message without a command, and what it may be taken for."""

from handlers.screens.screen import Button, Screen, shortened
from texts import Texts
from usecases.needs import LONGEST, NeedRaised
from usecases.sayings import SayingAsked, Subject

_TITLE = 28


def asked_screen(asked: SayingAsked, texts: Texts) -> Screen:
    """Is this a need, a question, or a point on P-2?"""
    lines, rows = [], list[tuple[Button, ...]]()
    if asked.worded:
        lines.append(texts.say("saying-asked", proposals=", ".join(each.number for each in asked.proposals) or "none"))
        if len(asked.text) > LONGEST:
            lines.append(texts.say("saying-long", length=len(asked.text), limit=LONGEST))
        needs = [(here, _in(asked, here, "saying-need", texts)) for here in asked.communities]
        rows += [(_button(asked, f"n:{here.id}", label),) for here, label in needs]
        rows.append((_button(asked, "q:0", texts.plain("saying-question")),))
        rows += [(_point(asked, each, "p", texts),) for each in asked.proposals]
    else:
        lines.append(texts.say("saying-wordless", files=asked.files, located=str(asked.located).lower()))
    rows += [
        (_button(asked, f"o:{need.id}", texts.plain("saying-more", number=need.number, text=_short(need))),)
        for need in asked.own
    ]
    rows.append((_button(asked, "x:0", texts.plain("saying-nothing")),))
    return Screen("\n".join(lines), tuple(rows))


def _button(asked: SayingAsked, move: str, label: str) -> Button:
    return Button(label, data=f"h:{asked.id}:{move}")


def _in(asked: SayingAsked, here: Subject, text: str, texts: Texts) -> str:
    """The button's words, with the community where there are several."""
    return texts.plain(text, community=here.title if len(asked.communities) > 1 else "none")


def _point(asked: SayingAsked, proposal: Subject, move: str, texts: Texts) -> Button:
    label = texts.plain("saying-point", number=proposal.number, title=_short(proposal))
    return _button(asked, f"{move}:{proposal.id}", label)


def _short(subject: Subject) -> str:
    return shortened(subject.title, _TITLE)


def side_screen(asked: SayingAsked, proposal: int, texts: Texts) -> Screen:
    """A point for or against, or a question?"""
    moves = (("f", "for"), ("a", "against"), ("s", "question"))
    row = tuple(_button(asked, f"{move}:{proposal}", texts.plain("side", side=side)) for move, side in moves)
    return Screen(texts.say("saying-side"), (row, (_back(asked, texts),)))


def _back(asked: SayingAsked, texts: Texts) -> Button:
    return _button(asked, "b:0", texts.plain("wizard-move", move="back"))


def question_screen(asked: SayingAsked, texts: Texts) -> Screen:
    """A question on which proposal, or to the moderators?"""
    rows = [(_point(asked, each, "s", texts),) for each in asked.proposals]
    rows += [
        (_button(asked, f"m:{here.id}", _in(asked, here, "saying-moderators", texts)),) for here in asked.communities
    ]
    return Screen(texts.say("saying-whom"), (*rows, (_back(asked, texts),)))


def likely_screen(asked: SayingAsked, likely: tuple[Subject, ...], community: int, texts: Texts) -> Screen:
    """Somebody may have said it already: join it, or say one's own."""
    rows = [
        (_button(asked, f"j:{need.id}", f"{need.number} · {shortened(need.title, 40)}"),) for need in likely
    ]  # fmt: skip
    new = _button(asked, f"y:{community}", texts.plain("saying-another"))
    return Screen(texts.say("saying-likely"), (*rows, (new,), (_back(asked, texts),)))


def instead_screen(name: str, raised: NeedRaised, likely: tuple[Subject, ...], texts: Texts) -> Screen:
    """The need stands; it may have been said already."""
    rows = [
        (Button(f"{need.number} · {shortened(need.title, 40)}", data=f"ni:{raised.id}:{need.id}"),) for need in likely
    ]
    return Screen(texts.say("need-likely", name=shortened(name, 60)), tuple(rows))
