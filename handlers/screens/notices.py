"""Notices: what reaches people who did not ask, put into words when it is sent."""

from typing import Any

from domain.ballots.paper import YESNO, Paper
from domain.ballots.published import paper_of
from handlers.screens import seats
from handlers.screens.aftermath import unless_row
from handlers.screens.amendments import trail_button
from handlers.screens.choice import choice_said
from handlers.screens.facilitation import invitation_rows
from handlers.screens.gate import lacking_said
from handlers.screens.moderation import judge_buttons
from handlers.screens.news import news_screen
from handlers.screens.opinions import opinion_rows
from handlers.screens.petitions import open_row
from handlers.screens.promises import KINDS as PROMISES
from handlers.screens.promises import promise_rows
from handlers.screens.proposal_authors import coauthor_buttons, merge_buttons
from handlers.screens.records import check_buttons, photos_rows, promises_screen
from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from handlers.screens.surveys import survey_result_screen
from handlers.screens.themes import statement_buttons
from handlers.screens.vote import ballot_buttons, result_screen
from handlers.screens.walks import come_button
from texts import Texts
from usecases.conditions import is_against

# Notices that show a card's facts as they are when sent: the kind of card, and the fact that holds its subject.
SHOWS = {"result": ("vote", "vote"), "survey-result": ("survey", "survey")}


def notice_screen(kind: str, facts: dict[str, Any], shown: Any, texts: Texts, links: Links) -> Screen:  # noqa: ANN401
    """The notice in words; ``shown`` are the card's facts for the kinds in SHOWS."""
    if kind == "result":
        return result_screen(shown, texts, links)
    if kind == "survey-result":
        return survey_result_screen(shown, texts)
    if kind == "answer":  # in words already
        return Screen(facts["text"], tuple(tuple(Button(*each) for each in row) for row in facts["rows"]))
    if kind == "seat-result":
        return _seat_result(facts, texts)
    if kind == "news":
        return news_screen(facts, texts)
    if kind == "promises":
        return promises_screen(facts, texts)
    if kind in seats.NOTICES:
        return seats.seat_notice(kind, facts, texts)
    return Screen(texts.say(f"notice-{kind}", **_facts(facts, texts)), _buttons(kind, facts, texts, links))


_MOMENTS = ("closes_at", "meets_at", "due_at", "since", "until")
_LONG = ("text", "note", "reason", "hidden")


def _facts(facts: dict[str, Any], texts: Texts) -> dict[str, Any]:
    """The facts as a message takes them: moments in the community's zone, long text cut, flags as words."""
    said: dict[str, Any] = {}
    for name, value in facts.items():
        if name in _MOMENTS:
            said[name.removesuffix("_at")] = moment(texts, value, facts["zone"])
        elif name == "lacking":
            said[name] = lacking_said(value, texts)
        elif isinstance(value, bool):
            said[name] = str(value).lower()
        else:
            said[name] = shortened(value, 300) if name in _LONG else value
    return said


def _buttons(kind: str, facts: dict[str, Any], texts: Texts, links: Links) -> tuple[tuple[Button, ...], ...]:
    if kind in ("reminder", "reminder-again"):
        at_once = ballot_buttons(facts["id"], Paper(YESNO, ()), texts) if facts["method"] == YESNO else ()
        return at_once or ((Button(texts.plain("vote-fill-in"), url=links.start(f"vote-{facts['id']}")),),)
    if kind in ("check", "check-reminder"):
        return (check_buttons(texts, facts["id"]), *(photos_rows(texts, facts["id"]) if facts["photos"] else ()))
    if kind in PROMISES:
        return promise_rows(kind, facts, texts)
    if kind.startswith("opinion-"):
        return opinion_rows(kind, facts, texts, links)
    if kind == "voice-invited":
        return invitation_rows(facts["id"], texts, links)
    if kind == "statement-asked":
        return (statement_buttons(texts, facts["id"], facts["version"]),)
    if kind == "walk-called":
        return ((come_button(facts["id"], facts["coming"], texts),),)
    if kind == "survey-reminder":
        return ((Button(texts.plain("survey-answer"), url=links.start(f"survey-{facts['id']}")),),)
    if kind == "question-asked":
        url = links.start(f"answer-{facts['id']}-{facts['point']}")
        return ((Button(texts.plain("answer-button", number=facts["point"]), url=url),),)
    if kind == "petition-full":
        return (open_row(facts["id"], texts),)
    if kind == "coauthor-offered":
        return (coauthor_buttons(facts["id"], texts),)
    if kind in ("amendment-made", "point-moved", "point-returned"):
        return ((trail_button(facts["subject"], facts["side"], texts),),)
    if kind == "merge-offered":
        return (merge_buttons(facts["offer"], texts),)
    if kind == "moderated":
        return ((Button(texts.plain("appeal-button"), url=links.start(f"appeal-{facts['id']}")),),)
    if kind == "appeal-made":
        return (judge_buttons(facts["id"], texts),)
    if kind in ("outage", "extended"):
        return ((Button(texts.plain("vote-own"), url=links.start(f"vote-{facts['id']}")),),)
    return ()


def _seat_result(facts: dict[str, Any], texts: Texts) -> Screen:
    paper = paper_of(facts["method"], facts["options"], None)
    lines = [texts.say("seat-result-title", vote=facts["number"], title=shortened(facts["title"], 200))]
    for seat in facts["seats"]:
        if seat["choice"]:
            choice = choice_said(paper, seat["choice"], texts)
            lines.append(texts.say("seat-counted", seat=seat["seat"], choice=choice, receipt=seat["receipt"]))
        else:
            lines.append(texts.say("seat-silent", seat=seat["seat"]))
    if facts.get("yours"):
        lines.append(texts.say("seat-yours", yours=facts["yours"], passed=str(facts["passed"]).lower()))
    against = any(is_against(seat["choice"]) for seat in facts["seats"])
    unless = (unless_row(facts["vote"], texts),) if paper.in_words and against else ()
    return Screen(fitted(lines, [texts.say("seat-wrong")], texts), (*unless, *seats.wrong_rows(facts, texts)))
