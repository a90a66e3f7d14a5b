"""A message as it looks in the chat: its text with bold and code, its buttons as ``[labels]``, broken as Chinese is."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from simulator import TownMessage

_STYLES = {"bold": "bold", "italic": "italic", "code": "cyan", "blockquote": "italic"}
_NOT_FIRST = "，。、；：！？）》”’…—,.;:!?)%"
_NOT_LAST = "（《“‘(["


def face(message: TownMessage, width: int) -> Text:
    """Text and buttons in at most ``width`` columns."""
    body = Text(message.text)
    for entity in message.body.entities:
        if style := _STYLES.get(entity.type):
            start = _characters(message.text, entity.offset)
            body.stylize(style, start, _characters(message.text, entity.offset + entity.length))
    rows = [Text("  ".join(f"[{button.label}]" for button in row), "bold cyan") for row in message.buttons]
    parts = [body, *([Text("")] if rows else []), *rows]
    if message.document is not None:
        parts.insert(0, Text(f"▤ {message.document.filename}", "bold"))
    return broken(Text("\n").join(parts), width)


def _characters(text: str, units: int) -> int:
    """Telegram counts in UTF-16."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def broken(text: Text, width: int) -> Text:
    """The text in lines of at most ``width`` columns, broken at spaces and between Chinese characters.

    Rich breaks at spaces alone, which leaves half-empty lines before a long run of Chinese.
    """
    lines = [Text("\n").join(_lines(line, width)) for line in text.split("\n", allow_blank=True)]
    return Text("\n").join(lines)


def in_both(zh: Text, en: Text, width: int) -> Text:
    """The two languages on one line where there is room, else below each other."""
    between = "  " if zh.cell_len + 2 + en.cell_len <= width else "\n"
    return broken(Text(between).join([zh, en]), width)


def _lines(line: Text, width: int) -> list[Text]:
    cuts, used = [], 0
    for start, end in _pieces(line.plain):
        piece = cell_len(line.plain[start:end].rstrip())
        if used and used + piece > width:
            cuts.append(start)
            used = 0
        used += cell_len(line.plain[start:end])
    pieces = line.divide(cuts) if cuts else [line]
    for each in pieces:
        each.rstrip()
    return list(pieces)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where the parts that stay together begin and end."""
    start = 0
    for place in range(1, len(text)):
        if _may_break(text[place - 1], text[place]):
            yield start, place
            start = place
    if text:
        yield start, len(text)


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return before == " " or cell_len(before) > 1 or cell_len(after) > 1
