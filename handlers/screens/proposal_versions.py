"""The versions of a proposal, and what became of its words and pictures: struck what went, underlined what came."""

import html
from collections.abc import Iterable, Iterator

from domain.differences import Piece, around
from handlers.screens.screen import Button, Screen, moment, shortened
from texts import Texts
from usecases.proposal_files import FileChanged
from usecases.proposal_versions import PartChanged, Versions

_KEPT = 60
_PAGE = 2200
"""So many letters of what changed stand on a page: with the list above them that stays within a message."""
_NAME, _BECAUSE, _VOTES, _LISTED, _ABREAST = 40, 80, 40, 8, 3
_TAGS = {"same": ("", ""), "gone": ("<s>", "</s>"), "new": ("<u>", "</u>")}


def versions_screen(shown: Versions, page: int, texts: Texts) -> Screen:
    """All versions by whom, when and why; then what changed between two of them, page by page, from 1."""
    lines = [texts.say("versions-title", proposal=shown.number)]
    listed = shown.lines[-_LISTED:]
    if len(listed) < len(shown.lines):
        lines.append(texts.say("versions-earlier", count=len(shown.lines) - len(listed)))
    for line in listed:
        at = moment(texts, line.at, shown.zone)
        lines.append(texts.say("version-line", number=line.number, by=shortened(line.by, _NAME), at=at))
        if line.because:
            lines.append(texts.say("version-because", because=shortened(line.because, _BECAUSE)))
        if line.votes:
            lines.append(texts.say("version-voted", votes=shortened(", ".join(line.votes), _VOTES)))
    pages = list(_paged((*shown.changes, *_files(shown.files, texts))))
    page = min(max(page, 1), max(len(pages), 1))
    lines.append("")
    lines.append(texts.say("versions-between", before=shown.before, after=shown.after, pages=len(pages), page=page))
    if pages:
        lines += [_part(part, pieces, texts) for part, pieces in pages[page - 1]]
    else:
        lines.append(texts.say("versions-same"))
    return Screen("\n".join(lines), tuple(_ways(shown, page, len(pages), texts)))


def marked_up(pieces: Iterable[Piece]) -> str:
    """The pieces in Telegram's HTML. Their words are escaped: nobody's text becomes markup."""
    return "".join(f"{_TAGS[each.how][0]}{html.escape(each.text, quote=False)}{_TAGS[each.how][1]}" for each in pieces)


def _part(part: str, pieces: list[Piece], texts: Texts) -> str:
    return f"{texts.say('version-part', part=part)} {marked_up(pieces)}"


def _files(changed: tuple[FileChanged, ...], texts: Texts) -> Iterator[PartChanged]:
    """The pictures and drawings that came and went, as if they were words."""
    pieces: list[Piece] = []
    for each in changed:
        said = texts.plain("picture-changed", kind=each.called, name=each.name)
        pieces += [Piece("same", ", ")] * bool(pieces) + [Piece("new" if each.came else "gone", said)]
    if pieces:
        yield PartChanged("pictures", tuple(pieces))


_Page = list[tuple[str, list[Piece]]]


def _paged(changes: Iterable[PartChanged]) -> Iterator[_Page]:
    """The changed parts in pages; a part that does not fit goes on on the next one."""
    page: _Page = []
    room = _PAGE
    for change in changes:
        page.append((change.part, []))
        for piece in around(change.pieces, _KEPT):
            left = piece.text
            while left:
                if room <= 0:
                    yield page
                    page, room = [(change.part, [])], _PAGE
                page[-1][1].append(Piece(piece.how, left[:room]))
                left, room = left[room:], room - len(left)
    if page:
        yield page


def _ways(shown: Versions, page: int, pages: int, texts: Texts) -> Iterator[tuple[Button, ...]]:
    def button(label: str, before: int, after: int, to: int = 1) -> Button:
        return Button(label, data=f"pv:{shown.id}:{before}:{after}:{to}")

    turns = [(page - 1, "◀"), (page + 1, "▶")]
    if pages > 1:
        yield tuple(button(sign, shown.before, shown.after, to) for to, sign in turns if 1 <= to <= pages)
    last = len(shown.lines)
    pairs = [(number - 1, number) for number in range(max(2, last - _LISTED + 1), last + 1)]
    pairs += [(1, last)] if last > 2 else []
    steps = [
        button(texts.plain("versions-step", before=before, after=after), before, after)
        for before, after in pairs
        if (before, after) != (shown.before, shown.after)
    ]
    yield from (tuple(steps[at : at + _ABREAST]) for at in range(0, len(steps), _ABREAST))
