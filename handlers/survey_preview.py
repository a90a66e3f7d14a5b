"""An XLSForm as it would be asked, shown before it is opened."""

from dataclasses import replace

import msgspec

from domain.refusals import ConversationStale
from domain.surveys import Question, behind, numbers, own, worded_in
from handlers.said import Form
from handlers.screens.screen import Button, Screen, fitted, shortened
from handlers.screens.surveys import asking
from handlers.survey_form import SurveyForm
from handlers.talk import Talk
from texts import Texts

_SHOWN = 150


async def preview(talk: Talk, read: SurveyForm) -> None:
    """Keep the form with whoever sent it, and show what would be asked. Nothing is opened yet."""
    message = talk.message.message_id if talk.message is not None else 0
    kept = talk.conversation_about(_subject(message))
    await kept.set_data({
        "title": read.form.title, "values": dict(read.form.values), "community": talk.place.community or "",
        "questions": msgspec.to_builtins(read.questions),
    })  # fmt: skip
    await talk.say(_screen(message, read, talk.texts))


async def previewed(talk: Talk, message: int) -> tuple[Talk, SurveyForm]:
    """The form of a preview whose button was tapped, and the talk in the community it was sent for; it is kept no
    longer. Raises ConversationStale for one that was opened or dropped, or that somebody else sent."""
    kept = talk.conversation_about(_subject(message))
    data = await kept.get_data()
    if not data:
        raise ConversationStale("survey")
    await kept.clear()
    questions = msgspec.convert(data["questions"], tuple[Question, ...])
    place = replace(talk.place, community=data["community"] or talk.place.community)
    return replace(talk, place=place), SurveyForm(Form(data["title"], data["values"]), questions)


def _subject(message: int) -> str:
    return f"xlsform-{message}"


def _screen(message: int, read: SurveyForm, texts: Texts) -> Screen:
    languages = sorted({language for each in read.questions for language in each.text if language})
    title = read.form.title or read.form.get("title") or "?"
    lines = [texts.say("survey-preview", title=title, count=len(own(read.questions)))]
    if languages:
        lines.append(texts.say("survey-preview-languages", languages=", ".join(languages)))
    known, after = numbers(read.questions), behind(read.questions)
    lines += [_line(known[each.name], each, texts, is_behind=each.name in after) for each in read.questions]
    row = (
        Button(texts.plain("survey-preview-open"), data=f"xf:{message}:open"),
        Button(texts.plain("survey-preview-drop"), data=f"xf:{message}:drop"),
    )
    return Screen(fitted(lines, [texts.say("survey-preview-nothing")], texts), (row,))


def _line(place: int, each: Question, texts: Texts, *, is_behind: bool) -> str:
    text = asking(shortened(worded_in(each.text, texts.language), _SHOWN), texts, is_behind=is_behind)
    facts = {"required": str(each.required).lower(), "conditional": str(bool(each.relevant)).lower()}
    return texts.say("survey-preview-line", place=place, kind=each.kind, text=text, **facts)
