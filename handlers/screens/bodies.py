"""Who does the work, with what is open and how long it has waited; and the community's ladder."""

from handlers.screens.screen import Screen, fitted, shortened
from texts import Texts
from usecases.bodies import Bodies, BodyLoad
from usecases.ladders import LadderShown


def bodies_screen(known: Bodies, texts: Texts) -> Screen:
    """Every department and group with its open load. It counts work, and ranks nobody."""
    lines = [texts.say("bodies-title" if known.bodies else "bodies-none", community=known.community)]
    for each in known.bodies:
        lines += _load(each, texts)
    return Screen(fitted(lines, ["", texts.say("bodies-how")], texts))


def _load(each: BodyLoad, texts: Texts) -> list[str]:
    count = len(each.waiting) + each.more
    lines = [
        texts.say(
            "body-line",
            name=shortened(each.name, 80),
            kind=texts.plain("body-kind", kind=each.kind),
            people=each.people,
            count=count,
            done=each.done,
        )
    ]
    for waiting in each.waiting:
        days = " · ".join(
            texts.plain("page-days", step=texts.plain("promise-state", state=state), days=took)
            for state, took in waiting.days
        )
        lines.append(texts.say("body-waiting", promise=waiting.promise, days=days, late=str(waiting.late).lower()))
    return [*lines, texts.say("and-more", count=each.more)] if each.more else lines


def ladder_screen(shown: LadderShown, texts: Texts) -> Screen:
    """The clock in words."""
    ladder = shown.ladder
    rungs = "; ".join(
        texts.plain("ladder-rung", days=each.days, role=texts.plain("role", role=each.role)) for each in ladder.rungs
    )
    said = texts.say(
        "ladder-shown", community=shown.community, whistle=ladder.whistle, answer=ladder.answer, settle=ladder.settle,
        repair=ladder.repair, check=ladder.check, sample=ladder.sample, drift=ladder.drift, rungs=rungs or "none",
    )  # fmt: skip
    return Screen(f"{said}\n\n{texts.say('ladder-how')}")
