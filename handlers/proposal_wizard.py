"""The guided draft of a proposal, and of a new version of one: what is asked, and what becomes of the answers."""

from collections.abc import Mapping
from dataclasses import replace

from domain.proposals import PARTS
from domain.refusals import MissingKey
from handlers.asks import Ask, Choice, Said, choices, written
from handlers.matters import MATTER
from handlers.proposal_pictures import KINDS, pictures_ask, pictures_said
from handlers.proposal_versions import revise_with
from handlers.proposals import propose_form
from handlers.said import Form, listed, numbered
from handlers.talk import Talk
from handlers.theme_proposals import THEME
from handlers.wizard import Wizard
from texts import Texts
from usecases import proposals
from usecases.offers import check_needs, newest_needs
from usecases.proposal_versions import EMPTY, require_authorship
from usecases.proposals import check_cost
from usecases.wording import cost_items, cost_worded

# --- a new one -------------------------------------------------------------------------------------------------------


async def _the_needs(talk: Talk, said: Said) -> str:
    numbers = tuple(numbered(each, "N") for each in listed(said.text))
    if not numbers:
        raise MissingKey("needs")
    await talk.store.read(check_needs, talk.actor, talk.place, numbers)
    return " ".join(str(number) for number in numbers)


async def _some_needs(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return choices(await talk.store.read(newest_needs, talk.actor, talk.place))


async def _the_cost(talk: Talk, said: Said) -> str:
    del talk
    return check_cost(said.text)


def _with_sum(texts: Texts, answer: str) -> str:
    """The cost with the sum of its items."""
    total = cost_worded(answer)
    if not cost_items(answer) or total is None:
        return answer
    return f"{answer}\n{texts.plain('cost-sum', total=f'{total:,}')}"


async def _propose(talk: Talk, answers: Mapping[str, str]) -> None:
    said = {key: answer for key, answer in answers.items() if key not in KINDS}
    await propose_form(talk, Form(answers["title"], said), pictures_said(answers))


_COST = Ask("cost", lambda talk: talk.texts.say("ask-propose-cost"), _the_cost, optional=True, shows=_with_sum)

PROPOSE = Wizard(
    "propose",
    (
        written("title", proposals.TITLE, "ask-propose-title"),
        written("problem", proposals.PROBLEM, "ask-propose-problem", optional=True),
        MATTER,
        THEME,
        Ask("needs", lambda talk: talk.texts.say("ask-propose-needs"), _the_needs, offer=_some_needs, optional=True),
        written("text", proposals.TEXT, "ask-propose-text"),
        written("place", proposals.LINE, "ask-propose-place", optional=True),
        _COST,
        written("upkeep", proposals.LINE, "ask-propose-upkeep", optional=True),
        pictures_ask("pictures", "ask-propose-pictures", photo=True),
        pictures_ask("plans", "ask-propose-plans"),
    ),
    _propose,
    lasting=True,
)  # fmt: skip

# --- a new version ---------------------------------------------------------------------------------------------------


def _always(answers: Mapping[str, str]) -> bool:
    del answers
    return True


async def _revise(talk: Talk, answers: Mapping[str, str]) -> None:
    number = numbered(answers["proposal"], "P")
    before = {part: answers.get(f"was-{part}", "") for part in PARTS}
    said = {part: answers.get(part, EMPTY) for part in PARTS if answers.get(part, "") != before[part]}
    said["because"] = answers.get("because", "")
    other = any(answers.get(kind, "") != answers.get(f"was-{kind}", "") for kind in KINDS)
    await revise_with(talk, number, said, int(answers["based"]), pictures_said(answers) if other else None)


async def _may_revise(talk: Talk, answers: Mapping[str, str]) -> None:
    await talk.store.read(require_authorship, talk.actor, talk.place, numbered(answers["proposal"], "P"))


REVISE = Wizard(
    "revise",
    (
        *(
            replace(written(part, longest, f"ask-propose-{part}", optional=optional), added=_always)
            for part, longest, optional in (
                ("title", proposals.TITLE, False),
                ("problem", proposals.PROBLEM, True),
                ("text", proposals.TEXT, False),
                ("place", proposals.LINE, True),
            )
        ),
        replace(_COST, added=_always),
        replace(written("upkeep", proposals.LINE, "ask-propose-upkeep", optional=True), added=_always),
        replace(pictures_ask("pictures", "ask-propose-pictures", optional=False), added=_always),
        replace(pictures_ask("plans", "ask-propose-plans", optional=False), added=_always),
        replace(written("because", proposals.BECAUSE, "ask-revise-because", optional=True), added=_always),
    ),
    _revise,
    may=_may_revise,
)
