"""The questions by which a vote is made in private: of the methods, the four that most votes need.

What most votes do without (a straw poll, a part of the roll, an extension, a later opening, another roll, several
winners, a shuffled order) is not asked, but can be added at the preview. It ends in the form that ``/openvote`` in one
message is read into; only pictures of options cannot be said there, and only limits of a ballot not here.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.ballots.drafting import DETAIL, FEWEST, MOST, draft_paper
from domain.ballots.paper import BUDGETS, CONSENT, YESNO, Paper
from domain.paper_refusals import OptionsUncountable
from domain.refusals import BadValue, MissingKey
from handlers.asks import Ask, Choice, Said, choices, written
from handlers.matters import MATTER
from handlers.moments import a_moment, in_days
from handlers.rehearsal import rehearse
from handlers.said import Form, meant, numbered
from handlers.screens.rule import rule_called
from handlers.screens.screen import shortened
from handlers.talk import Talk
from handlers.votes import open_form, paper_of_form
from handlers.wizard import Wizard
from texts import Texts
from usecases import votes
from usecases.offers import votable_proposals
from usecases.part_offers import PartAsked, PartOffered, can_be_extended, one_part, roll_names, some_parts
from usecases.rules import one_rule
from usecases.vote_offers import fitting_rules

METHODS = (YESNO, "approval", "stv", "equalshares/add1")
"""Yes or no, tick several, put in order, share a budget."""

_LABEL = 40
_DURATIONS = ("3d", "7d", "14d")
_LONGER = ("3d", "7d")
_NOTICES = ("1d", "3d", "7d")
_MOST_WINNERS = 8
_PHOTO = "\t"
"""Stands before the picture of the option above it, as it can before no line that somebody wrote."""
_MORE_TO_SAY = frozenset({"cumulative", "quadratic", "greedy-threshold"})
"""Methods that need numbers which are not asked for here."""


async def _the_proposal(talk: Talk, said: Said) -> str:
    del talk
    return str(numbered(said.text, "P"))


async def _some_proposals(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return choices(await talk.store.read(votable_proposals, talk.actor, talk.place))


def _has_no_proposal(answers: Mapping[str, str]) -> bool:
    """A vote on a proposal has its title."""
    return "proposal" not in answers


async def _the_method(talk: Talk, said: Said) -> str:
    method = meant("methods", "method", said.text)
    if method in _MORE_TO_SAY:
        raise BadValue("method", said.text, tuple(_method_named(talk.texts, each) for each in METHODS))
    return method


async def _some_methods(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return tuple(Choice(_method_named(talk.texts, each), each) for each in METHODS)


def _method_named(texts: Texts, method: str) -> str:
    return texts.plain("openvote-method", method=method.partition("/")[0])


# --- the options -----------------------------------------------------------------------------------------------------


async def _the_options(talk: Talk, said: Said) -> str:
    """The options so far with those of the message: one on each line; or one with its picture, and what the lines below
    say of it."""
    lines = [line.strip() for line in said.text.splitlines() if line.strip()]
    if not lines:
        raise MissingKey("options")
    if said.photo is not None:
        first, *more = lines
        lines = [first, *(f"{DETAIL[0]} {line.lstrip(DETAIL)}" for line in more), f"{_PHOTO}{said.photo}"]
    before = said.answers.get("options")
    listed = "\n".join([*([before] if before else []), *(line.lstrip("-–—•· ") for line in lines)])
    _check(talk.texts, said.answers["method"], listed)
    return listed


def _check(texts: Texts, method: str, listed: str) -> None:
    """Raises what is wrong with the options, but that they are still too few."""
    said = {"options": _without_photos(listed), **({"budget": "1"} if method in BUDGETS else {})}
    try:
        draft_paper(method, said, default=texts.plain("option-default"))
    except OptionsUncountable as refusal:
        if refusal.options >= FEWEST:
            raise


def _without_photos(listed: str) -> str:
    return "\n".join(line for line in listed.splitlines() if not line.startswith(_PHOTO))


def _photos(listed: str) -> dict[int, str]:
    """Pictures by the number of the option."""
    found: dict[int, str] = {}
    number = 0
    for line in listed.splitlines():
        if line.startswith(_PHOTO):
            found[number] = line.removeprefix(_PHOTO)
        elif line[0] not in DETAIL:
            number += 1
    return found


def _enough(listed: str) -> bool:
    """Whether there is anything to choose between."""
    return sum(line[0] not in DETAIL for line in _without_photos(listed).splitlines()) >= FEWEST


def _options_shown(texts: Texts, listed: str) -> str:
    """The options as they will be numbered."""
    del texts
    photos = _photos(listed)
    shown, number = [""], 0
    for line in _without_photos(listed).splitlines():
        if line[0] in DETAIL:
            shown.append(f"   {line}")
        else:
            number += 1
            shown.append(f"{number}. {line}{' 📷' if number in photos else ''}")
    return "\n".join(shown)


def _with_costs(texts: Texts, answers: Mapping[str, str]) -> str:
    return texts.say("ask-openvote-costs") if _has_budget(answers) else ""


def _has_options(answers: Mapping[str, str]) -> bool:
    return answers.get("method", YESNO) not in (YESNO, CONSENT)


def _has_budget(answers: Mapping[str, str]) -> bool:
    return answers.get("method") in BUDGETS


async def _the_budget(talk: Talk, said: Said) -> str:
    del talk
    options = _without_photos(said.answers["options"])
    paper = draft_paper(said.answers["method"], {"options": options, "budget": said.text})
    return str(paper.budget)


def _amount_shown(texts: Texts, answer: str) -> str:
    del texts
    return f"{int(answer):,}"


# --- rule and close --------------------------------------------------------------------------------------------------


async def _the_rule(talk: Talk, said: Said) -> str:
    return (await talk.store.read(one_rule, talk.actor, talk.place, said.text)).id


async def _some_rules(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    rules = await talk.store.read(fitting_rules, talk.actor, talk.place, _paper(talk, answers))
    return tuple(Choice(rule_called(talk.texts, each.id, each.title), each.id) for each in rules)


async def _some_durations(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return tuple(Choice(in_days(talk.texts, each), each) for each in _DURATIONS)


# --- what can be added -----------------------------------------------------------------------------------------------


def _is_straw(answers: Mapping[str, str]) -> bool:
    return "straw" in answers


def _decides(answers: Mapping[str, str]) -> bool:
    return not _is_straw(answers)


def _always(answers: Mapping[str, str]) -> bool:
    del answers
    return True


async def _whether(talk: Talk, said: Said) -> str:
    if meant("yesno", "straw", said.text) != "yes":
        raise BadValue("straw", said.text, ("yes",))
    return "yes"


async def _yes(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return (Choice(talk.texts.plain("wizard-yes"), "yes"),)


def _as_yes(texts: Texts, answer: str) -> str:
    del answer
    return texts.plain("wizard-yes")


def _asked_for(answers: Mapping[str, str]) -> PartAsked:
    return PartAsked(answers.get("rule"), answers.get("matter"), answers.get("roll"), straw=_is_straw(answers))


async def _the_part(talk: Talk, said: Said) -> str:
    return await talk.store.read(one_part, talk.actor, talk.place, _asked_for(said.answers), said.text)


async def _some_parts(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    parts = await talk.store.read(some_parts, talk.actor, talk.place, _asked_for(answers))
    return tuple(Choice(_part_named(talk.texts, each), each.part) for each in parts)


def _part_named(texts: Texts, part: PartOffered) -> str:
    return texts.plain("openvote-part", part=part.part, affected=str(part.affected).lower(), seats=part.seats)


async def _some_extensions(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    if not await talk.store.read(can_be_extended, talk.actor, talk.place, _asked_for(answers)):
        return ()
    return tuple(Choice(_by_days(talk.texts, each), each) for each in _LONGER)


def _by_days(texts: Texts, said: str) -> str:
    return texts.plain("openvote-by-days", days=int(said[:-1])) if said in _LONGER else said


async def _some_openings(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return tuple(Choice(in_days(talk.texts, each), each) for each in _NOTICES)


async def _the_roll(talk: Talk, said: Said) -> str:
    del talk
    return said.text.strip()


async def _some_rolls(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    names = await talk.store.read(roll_names, talk.actor, talk.place)
    return tuple(Choice(_roll_named(talk.texts, each), each) for each in names) if len(names) > 1 else ()


def _roll_named(texts: Texts, name: str) -> str:
    return shortened(texts.plain("roll-called", roll=name), _LABEL)


async def _the_winners(talk: Talk, said: Said) -> str:
    del talk
    answers = said.answers
    paper = draft_paper(answers["method"], {"options": _without_photos(answers["options"]), "seats": said.text})
    return str(paper.seats)


async def _some_winners(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del talk
    listed = _without_photos(answers.get("options", "")).splitlines()
    most = min(_MOST_WINNERS, sum(line[0] not in DETAIL for line in listed) - 1)
    return tuple(Choice(str(each), str(each)) for each in range(1, most + 1))


def _has_winners(answers: Mapping[str, str]) -> bool:
    return _has_options(answers) and not _has_budget(answers)


_USES: Mapping[str, Callable[[Mapping[str, str]], bool]] = {
    "title": _has_no_proposal, "options": _has_options, "budget": _has_budget, "rule": _decides, "extend": _decides,
    "seats": _has_winners, "shuffle": _has_options,
}  # fmt: skip


# --- what becomes of it ----------------------------------------------------------------------------------------------


def _form(answers: Mapping[str, str]) -> Form:
    """Without what was said before something else was that has no use for it."""
    said = {key: answer for key, answer in answers.items() if key not in _USES or _USES[key](answers)}
    if "options" in said:
        said["options"] = _without_photos(said["options"])
    return Form(answers.get("title", ""), said)


def _paper(talk: Talk, answers: Mapping[str, str]) -> Paper:
    """The ballot paper that was described so far."""
    paper = paper_of_form(talk.texts, _form(answers))
    photos = _photos(answers.get("options", ""))
    return replace(paper, options=tuple(replace(each, photo=photos.get(each.number)) for each in paper.options))


async def _open_vote(talk: Talk, answers: Mapping[str, str]) -> None:
    await open_form(talk, _form(answers), _paper(talk, answers))


async def _rehearse(talk: Talk, answers: Mapping[str, str]) -> None:
    title = answers.get("title") or answers.get("proposal") or ""
    await rehearse(talk, title, _paper(talk, answers))


OPEN_VOTE = Wizard(
    "openvote",
    (
        MATTER,
        Ask(
            "proposal", lambda talk: talk.texts.say("ask-openvote-proposal"), _the_proposal, offer=_some_proposals,
            optional=True, choosing=True,
        ),
        replace(written("title", votes.TITLE, "ask-openvote-title"), when=_has_no_proposal),
        Ask(
            "method", lambda talk: talk.texts.say("ask-openvote-method"), _the_method, offer=_some_methods,
            shows=_method_named,
        ),
        Ask(
            "options", lambda talk: talk.texts.say("ask-openvote-options", most=MOST), _the_options, gathers=_enough,
            when=_has_options, besides=_with_costs, shows=_options_shown,
        ),
        Ask(
            "budget", lambda talk: talk.texts.say("ask-openvote-budget"), _the_budget, when=_has_budget,
            shows=_amount_shown,
        ),
        Ask(
            "rule", lambda talk: talk.texts.say("ask-openvote-rule"), _the_rule, offer=_some_rules, shows=rule_called,
            when=lambda answers: "matter" not in answers and _decides(answers),
        ),
        Ask(
            "part", lambda talk: talk.texts.say("ask-openvote-part"), _the_part, offer=_some_parts, choosing=True,
            optional=True, added=_is_straw,
        ),
        Ask(
            "closes", lambda talk: talk.texts.say("ask-openvote-closes"), a_moment, offer=_some_durations,
            shows=in_days,
        ),
        Ask(
            "straw", lambda talk: talk.texts.say("ask-openvote-straw"), _whether, offer=_yes, optional=True,
            added=_always, shows=_as_yes,
        ),
        Ask(
            "extend", lambda talk: talk.texts.say("ask-openvote-extend"), a_moment, offer=_some_extensions,
            choosing=True, optional=True, added=_always, when=_decides, shows=_by_days,
        ),
        Ask(
            "opens", lambda talk: talk.texts.say("ask-openvote-opens"), a_moment, offer=_some_openings,
            optional=True, added=_always, shows=in_days,
        ),
        Ask(
            "roll", lambda talk: talk.texts.say("ask-openvote-roll"), _the_roll, offer=_some_rolls, choosing=True,
            optional=True, added=_always, when=lambda answers: "matter" not in answers, shows=_roll_named,
        ),
        Ask(
            "seats", lambda talk: talk.texts.say("ask-openvote-seats"), _the_winners, offer=_some_winners,
            choosing=True, optional=True, added=_always, when=_has_winners,
        ),
        Ask(
            "shuffle", lambda talk: talk.texts.say("ask-openvote-shuffle"), _whether, offer=_yes, optional=True,
            added=_always, when=_has_options, shows=_as_yes,
        ),
    ),
    _open_vote,
    moderating=True,
    trial=_rehearse,
)  # fmt: skip
