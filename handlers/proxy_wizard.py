"""The questions by which somebody lets another cast for them, in private: who, which seat, for what, with which word.

It ends in the offer that ``/proxy @name V-1`` makes.
"""

from collections.abc import Mapping

from aiogram.types import CallbackQuery

from domain.numbers import number_said
from domain.refusals import BadValue, UnknownPerson
from handlers.asks import Ask, Choice, Said, choices, written
from handlers.moments import a_moment
from handlers.proxies import offer
from handlers.said import Form
from handlers.screens.screen import shortened
from handlers.talk import Talk
from handlers.wizard import Wizard, Wizards
from texts import Texts
from usecases.proxies import INSTRUCTION
from usecases.proxy_offers import PersonOffered, lendable_seats, people_called, votes_ahead

_LABEL = 40
_LASTING = ("30d", "90d", "365d")


async def _somebody(talk: Talk, said: Said) -> str:
    await talk.store.read(people_called, talk.actor, talk.place, said.text)
    return said.text.strip()


async def _the_taker(talk: Talk, said: Said) -> str:
    found = await talk.store.read(people_called, talk.actor, talk.place, said.text)
    if len(found) > 1:
        raise UnknownPerson(said.text)
    return _kept(found[0])


async def _those_found(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    found = await talk.store.read(people_called, talk.actor, talk.place, answers["person"])
    return tuple(Choice(_called(each), _kept(each)) for each in found)


def _called(person: PersonOffered) -> str:
    """The name, with the user name that tells two of one name apart."""
    return shortened(f"{person.name} @{person.username}" if person.username else person.name, _LABEL)


def _kept(person: PersonOffered) -> str:
    """The account and, for the preview, what it is called."""
    return f"{person.account} {_called(person)}"


def _taker_named(texts: Texts, answer: str) -> str:
    del texts
    return answer.partition(" ")[2]


async def _the_seat(talk: Talk, said: Said) -> str:
    seats = await talk.store.read(lendable_seats, talk.actor, talk.place)
    if said.text.strip() not in seats:
        raise BadValue("seat", said.text, seats)
    return said.text.strip()


async def _own_seats(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    seats = await talk.store.read(lendable_seats, talk.actor, talk.place)
    return tuple(Choice(each, each) for each in seats) if len(seats) > 1 else ()


async def _the_scope(talk: Talk, said: Said) -> str:
    number = number_said(said.text)
    if number is not None and number.kind == "V":
        return str(number)
    return await a_moment(talk, said)


async def _some_scopes(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    ahead = choices(await talk.store.read(votes_ahead, talk.actor, talk.place))
    return (*ahead, *(Choice(_scope_named(talk.texts, each), each) for each in _LASTING))


def _scope_named(texts: Texts, answer: str) -> str:
    return texts.plain("proxy-lasting", days=int(answer[:-1])) if answer in _LASTING else answer


async def _offer(talk: Talk, answers: Mapping[str, str]) -> None:
    scope = answers["scope"]
    said = {key: answers[key] for key in ("seat", "instruction") if key in answers}
    said["vote" if number_said(scope) else "until"] = scope
    await offer(talk, answers["taker"].partition(" ")[0], Form("", said))


PROXY = Wizard(
    "proxy",
    (
        Ask("person", lambda talk: talk.texts.say("ask-proxy-person"), _somebody, passing=True),
        Ask(
            "taker", lambda talk: talk.texts.say("ask-proxy-taker"), _the_taker, offer=_those_found,
            shows=_taker_named,
        ),
        Ask(
            "seat", lambda talk: talk.texts.say("ask-proxy-seat"), _the_seat, offer=_own_seats, choosing=True,
            optional=True,
        ),
        Ask(
            "scope", lambda talk: talk.texts.say("ask-proxy-scope"), _the_scope, offer=_some_scopes,
            shows=_scope_named,
        ),
        written("instruction", INSTRUCTION, "ask-proxy-instruction", optional=True),
    ),
    _offer,
)  # fmt: skip


async def on_new_proxy(tap: CallbackQuery, talk: Talk, wizards: Wizards, community: str) -> None:
    """The button under one's proxies: ask for everything, one by one."""
    await wizards.begin(talk.within(community), PROXY.name)
    await tap.answer()
