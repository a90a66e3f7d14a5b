"""Surveys as people see them: the card, each question with its buttons, the review, and what came of it."""

from collections.abc import Sequence

from domain.surveys import Question, worded_in
from handlers.screens.ground import ground_card, ground_lines
from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from records.xlsform.problem import FormProblem
from texts import Texts
from usecases.answer_needs import AnswerGroups
from usecases.answer_photos import AnswerPhotos
from usecases.answering import Answered, SurveyStep
from usecases.cross_tables import CrossTable
from usecases.survey_results import Count, Gathered, QuestionResult, Results, scale_steps
from usecases.surveys import SurveyCard

_LABEL = 40
_SHORT = 14
_ABREAST, _ROWS = 7, 15
_BAR = 10
_TEXTS_SHOWN = 5
_LINE, _SAID = 200, 150
_GROUPS, _OTHERS = 12, 2


def survey_screen(card: SurveyCard, texts: Texts, links: Links) -> Screen:
    if card.ground and not card.closed:
        return ground_card(card, texts, links)
    lines = [texts.say("survey-card-title", number=card.number, title=card.title), _people(card, texts)]
    response = " · ".join(
        texts.plain("survey-building", building=each.building, answered=_cell(each.answered), seats=each.seats)
        for each in card.response
    )
    if response:
        lines.append(texts.say("survey-response", buildings=response))
    if card.closed:
        return Screen(fitted([lines[0], texts.say("survey-closed"), *lines[1:]], [], texts))
    lines.insert(1, texts.say("survey-about", questions=card.questions))
    lines.insert(2, texts.say("survey-privacy", anonymous=str(card.anonymous).lower()))
    if card.audience != "members":
        buildings = ", ".join(card.buildings) or "none"
        lines.insert(3, texts.say("survey-audience", audience=card.audience, buildings=buildings))
    lines.append(texts.say("closes", at=moment(texts, card.closes_at, card.zone)))
    button = Button(texts.plain("survey-answer"), url=links.start(f"survey-{card.id}"))
    return Screen(fitted(lines, [], texts), ((button,),))


def _people(card: SurveyCard, texts: Texts) -> str:
    said = texts.say("survey-people", count=card.people)
    return said if card.target is None else f"{said} {texts.say('survey-target', target=card.target)}"


def _cell(count: int | None) -> str:
    return "–" if count is None else str(count)


# --- one question after the other ------------------------------------------------------------------------------------


def intro_screen(step: SurveyStep, texts: Texts) -> Screen:
    """What becomes of names, said before the first question."""
    title = texts.say("survey-intro", number=step.number, title=step.title)
    return Screen(f"{title}\n{texts.say('survey-privacy', anonymous=str(step.anonymous).lower())}")


def step_screen(step: SurveyStep, texts: Texts) -> Screen:
    """The question the person is at, the review behind the last, or thanks."""
    if step.question is not None:
        return _question_screen(step, step.question, texts)
    if step.sent and not step.answered:
        return Screen(texts.say("survey-done", number=step.number, anonymous=str(step.anonymous).lower()))
    return _review_screen(step, texts)


def _question_screen(step: SurveyStep, question: Question, texts: Texts) -> Screen:
    text = asking(worded_in(question.text, texts.language), texts, is_behind=step.behind)
    lines = [texts.say("survey-step", step=step.step, steps=step.steps, text=text)]
    labels = [worded_in(option.label, texts.language) for option in question.options]
    if question.hint:
        lines.append(texts.say("survey-hint", hint=worded_in(question.hint, texts.language)))
    if question.chosen and any(len(label) > _LABEL for label in labels):
        lines += [texts.say("survey-option", place=place, label=label) for place, label in enumerate(labels, 1)]
    if step.given:
        lines.append(texts.say("survey-given", given=_said(question, step.given, texts)))
    lines.append(
        texts.say(
            "survey-how", kind=question.kind, low=question.low or "none", high=question.high or "none",
            whole=str(question.whole).lower(), required=str(question.required).lower(),
        )
    )  # fmt: skip
    rows = [*_choices(step, question, labels, texts), tuple(_moves(step, question, texts))]
    return Screen(fitted(lines, [], texts), tuple(row for row in rows if row))


def asking(text: str, texts: Texts, *, is_behind: bool) -> str:
    """A question, marked where it asks what "another" means."""
    return texts.plain("survey-behind", text=text) if is_behind else text


def _choices(step: SurveyStep, question: Question, labels: Sequence[str], texts: Texts) -> list[tuple[Button, ...]]:
    if question.kind == "scale":
        steps = scale_steps(question)
        buttons = [_button(step, str(number), worded_in(label, texts.language)) for number, label in steps]
        wide = [buttons[0], buttons[-1]] if question.options else []
        return (
            [(each,) for each in wide[:1]]
            + [tuple(each for each in buttons if each not in wide)]
            + [(each,) for each in wide[1:]]
        )
    if not question.chosen:
        return []
    given = step.given.split()
    marks = [_mark(question, option.name, given) for option in question.options]
    shown = [f"{mark}{shortened(label, _LABEL)}" for mark, label in zip(marks, labels, strict=True)]
    buttons = [_button(step, str(place), label) for place, label in enumerate(shown)]
    abreast = 2 if all(len(label) <= _SHORT for label in shown) else 1
    return [tuple(buttons[first : first + abreast]) for first in range(0, len(buttons), abreast)]


def _mark(question: Question, name: str, given: Sequence[str]) -> str:
    if question.kind == "ranking":
        return f"{given.index(name) + 1}. " if name in given else ""
    return "✓ " if name in given else ""


def _moves(step: SurveyStep, question: Question, texts: Texts) -> list[Button]:
    several = question.kind in ("many", "ranking")
    there = (
        ("done", several and bool(step.given)),
        ("keep", question.kind == "note" or (bool(step.given) and not several)),
        ("skip", not question.required and question.kind != "note"),
        ("back", step.step > 1 or step.behind),
    )
    return [_button(step, move, texts.plain("survey-move", move=move)) for move, is_there in there if is_there]


def _button(step: SurveyStep, move: str, label: str) -> Button:
    return Button(label, data=f"s:{step.survey}:{step.place}:{move}")


def _said(question: Question, answer: str, texts: Texts) -> str:
    if question.kind == "photo":
        return texts.plain("survey-photo")
    if question.kind == "place":
        answer = answer.removesuffix(" 0 0")  # altitude and accuracy, which Telegram does not tell
    return shortened(question.said(answer, texts.language), _LINE)


def _review_screen(step: SurveyStep, texts: Texts) -> Screen:
    """All answers, a button for each to give it anew, and the one that sends them."""
    lines = [texts.say("survey-review", number=step.number, again=str(step.counts).lower())]
    lines += [_review_line(each, texts) for each in step.answered]
    last = texts.say("survey-review-end", anonymous=str(step.anonymous).lower())
    again = [
        Button(asking(str(each.step), texts, is_behind=each.behind), data=f"s:{step.survey}:{each.place}:ask")
        for each in step.answered
    ]
    send = Button(texts.plain("survey-send"), data=f"s:{step.survey}:0:send")
    return Screen(fitted(lines, [last], texts), ((send,), *_even_rows(again)[:_ROWS]))


def _even_rows(buttons: Sequence[Button]) -> list[tuple[Button, ...]]:
    """Rows of much the same length, so that none is left with one broad button."""
    rows = max(-(-len(buttons) // _ABREAST), 1)
    abreast = -(-len(buttons) // rows) or 1
    return [tuple(buttons[first : first + abreast]) for first in range(0, len(buttons), abreast)]


def _review_line(each: Answered, texts: Texts) -> str:
    text = asking(shortened(worded_in(each.question.text, texts.language), _LINE), texts, is_behind=each.behind)
    answer = _said(each.question, each.answer, texts) if each.answer else "–"
    return texts.say("survey-review-line", place=each.step, text=text, answer=answer)


# --- results ---------------------------------------------------------------------------------------------------------


def survey_result_screen(card: SurveyCard, texts: Texts) -> Screen:
    """The result, posted once when the survey has closed: bars for choices, texts without names."""
    title = texts.say("survey-result-title", number=card.number, title=card.title)
    shown = ground_lines(card.standing, texts) if card.ground else _results(card.results, texts)
    return Screen(fitted([title, _people(card, texts), *shown], [], texts))


def results_screen(results: Results, texts: Texts, *, private: bool) -> Screen:
    """The same, when it is asked for; in private with the button that makes a theme of it, for whoever may."""
    title = texts.say("survey-result-title", number=results.number, title=results.title)
    people = texts.say("survey-people", count=results.people)
    shown = ground_lines(results.standing, texts) if results.ground else _results(results.questions, texts)
    if results.theme:
        people = f"{people}\n{texts.say('survey-led-to', theme=results.theme)}"
    offered = private and results.convening and not results.theme
    rows = ((Button(texts.plain("survey-make-theme"), data=f"sx:{results.id}"),),) if offered else ()
    return Screen(fitted([title, people, *shown], [], texts), rows)


def _results(results: Sequence[QuestionResult], texts: Texts) -> list[str]:
    lines: list[str] = []
    for result in results:
        text = asking(shortened(worded_in(result.text, texts.language), _LINE), texts, is_behind=result.behind)
        lines += ["", texts.say("survey-question", place=result.number, text=text), *_result(result, texts)]
    return lines


def _result(result: QuestionResult, texts: Texts) -> list[str]:
    if not result.answered:
        return [texts.say("survey-unanswered")]
    lines = [_bar(each, result, texts) for each in result.counts]
    lines += [gathered_line(each, texts) for each in result.gathered[:_TEXTS_SHOWN]]
    lines += [texts.say("survey-points", count=result.points)] if result.points else []
    if len(result.gathered) > _TEXTS_SHOWN:
        lines.append(texts.say("and-more", count=len(result.gathered) - _TEXTS_SHOWN))
    if result.middle:
        lines.append(texts.say("survey-middle", middle=result.middle))
    return lines or [texts.say("survey-answers", count=result.answered)]


def gathered_line(each: Gathered, texts: Texts) -> str:
    """A group of answers by the one that stands for it, and how many said so."""
    text = shortened(each.text, _SAID)
    return (
        texts.say("survey-gathered", text=text, count=each.people)
        if each.people > 1
        else texts.say("quoted-line", text=text)
    )


def _bar(each: Count, result: QuestionResult, texts: Texts) -> str:
    option = worded_in(each.label, texts.language)
    if each.rank is not None:
        return texts.say("survey-rank", option=option, rank=f"{each.rank / 100:.2f}", count=each.count)
    bar = "▇" * (each.count * _BAR // result.answered) or "▏"
    return texts.say("survey-bar", option=option, count=each.count, bar=bar)


def problems_screen(problems: Sequence[FormProblem], texts: Texts) -> Screen:
    """Why an XLSForm was refused, each with its place."""
    lines = [texts.say("xlsform-refused")]
    lines += [
        texts.say(
            "xlsform-problem", sheet=each.sheet, row=each.row, column=each.column or "none", why=each.why,
            value=shortened(each.value, _LINE) or "none",
        )
        for each in problems
    ]  # fmt: skip
    return Screen(fitted(lines, [texts.say("xlsform-nothing")], texts))


def cross_screen(table: CrossTable, texts: Texts) -> Screen:
    """A row for each answer to the one question, under it how many gave each answer to the other."""
    row, column = cross_questions(table, texts)
    columns = cross_columns(table, texts)
    lines = [texts.say("survey-cross", number=table.number, row=row, column=column)]
    for words, cells in zip(table.rows, table.cells, strict=True):
        lines += ["", texts.say("survey-cross-row", option=worded_in(words, texts.language))]
        lines += [
            texts.say("survey-cross-cell", option=name, count=_cell(cell))
            for name, cell in zip(columns, cells, strict=True)
        ]
    return Screen(fitted(lines, [texts.say("survey-hidden")], texts))


def cross_questions(table: CrossTable, texts: Texts) -> tuple[str, str]:
    """What stands downwards, and what across."""
    across = texts.plain("survey-by-building") if table.buildings else worded_in(table.column_question, texts.language)
    return worded_in(table.row_question, texts.language), across


def cross_columns(table: CrossTable, texts: Texts) -> list[str]:
    """What stands above each column."""
    names = [worded_in(words, texts.language) for words in table.columns]
    if not table.buildings:
        return names
    return [texts.plain("survey-cross-building", building=name or "none") for name in names]


def photos_screen(shown: AnswerPhotos, unread: int, texts: Texts) -> Screen:
    """Below the photos: which of how many they are, and a button for the next; ``unread`` could not be shown."""
    last = shown.before + len(shown.photos)
    question = shortened(worded_in(shown.text, texts.language), _LINE)
    lines = [texts.say("survey-groups", number=shown.number, place=shown.place, text=question)]
    lines.append(texts.say("survey-photos", first=shown.before + 1, last=last, of=shown.of))
    lines += [texts.say("survey-photos-unread", count=unread)] if unread else []
    more = Button(texts.plain("survey-photos-more"), data=f"sp:{shown.survey}:{shown.place}:{last}")
    return Screen("\n".join(lines), ((more,),) if last < shown.of else ())


def groups_screen(groups: AnswerGroups, texts: Texts) -> Screen:
    """The answers in words to one question, the most said first; a button for each that makes it a need, where it is
    none yet, or a theme."""
    question = asking(shortened(worded_in(groups.text, texts.language), _LINE), texts, is_behind=groups.behind)
    lines = [texts.say("survey-groups", number=groups.number, place=groups.place, text=question)]
    rows: list[tuple[Button, ...]] = []
    for place, (each, need) in enumerate(zip(groups.groups[:_GROUPS], groups.needs, strict=False), 1):
        said = texts.say("survey-gathered", text=shortened(each.text, _SAID), count=each.people)
        lines += ["", f"<b>{place}.</b> {said}"]
        lines += [texts.say("quoted-line", text=shortened(other, 100)) for other in each.others[:_OTHERS]]
        about = f"{groups.survey}:{groups.place}:{place - 1}"
        theme = Button(texts.plain("survey-group-theme", place=place), data=f"st:{about}")
        if need:
            lines.append(texts.say("survey-group-need", number=need))
            rows.append((theme,))
        else:
            rows.append((Button(texts.plain("survey-make-need", place=place), data=f"sn:{about}"), theme))
    if len(groups.groups) > _GROUPS:
        lines.append(texts.say("and-more", count=len(groups.groups) - _GROUPS))
    return Screen(fitted(lines if groups.groups else [*lines, texts.say("survey-unanswered")], [], texts), tuple(rows))
