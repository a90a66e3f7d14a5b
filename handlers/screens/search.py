"""What was found, each with the way to its card."""

from handlers.screens.board import message_way
from handlers.screens.screen import Screen, fitted
from texts import Texts
from usecases.search import Found, FoundAll


def found_screen(found: FoundAll, texts: Texts) -> Screen:
    if not found.found:
        return Screen(texts.say("find-none", words=found.words))
    lines = [
        texts.say("find-title", words=found.words, count=found.count),
        *(_line(each, texts) for each in found.found),
    ]
    more = found.count - len(found.found)
    return Screen(fitted(lines, [texts.say("find-more", count=more)] if more else [], texts, 3900))


def _line(found: Found, texts: Texts) -> str:
    said = texts.say("find-line", number=found.number, text=found.text)
    way = message_way((found.way[0], None, found.way[1])) if found.way else None
    return f'{said} <a href="{way}">→</a>' if way else said
