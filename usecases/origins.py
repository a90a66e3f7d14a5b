"""Where a proposal comes from, for the record that it leads to: its themes with their statements, and their walks."""

from typing import Any

from domain.ids import ProposalId, ThemeId
from domain.instants import iso
from storage import themes, walks
from storage.themes import Theme
from storage.transaction import Tx
from storage.walks import Note, Walk
from usecases.problem_statements import statement_now


def themes_data(tx: Tx, proposal: ProposalId) -> list[dict[str, Any]]:
    """The themes in the order of their numbers, as data for a file. No names: of a walk, what was seen and by whom in
    which role."""
    return [_theme(tx, theme) for theme in themes.of_proposal(tx, proposal)]


def _theme(tx: Tx, theme: Theme) -> dict[str, Any]:
    said = statement_now(tx, theme)
    return {
        "number": theme.name, "title": theme.title, "place": theme.place,
        "merged": [each.name for each in themes.merged_into(tx, theme.id)],
        "split_from": _name(tx, theme.split_from),
        "statement": theme.statement, "confirmed": said.confirmed, "corrected": said.corrected, "raised": said.raised,
        "walks": [_walk(tx, walk) for walk in walks.of_theme(tx, theme.id)],
    }  # fmt: skip


def _name(tx: Tx, theme_id: ThemeId | None) -> str | None:
    theme = themes.by_id(tx, theme_id) if theme_id is not None else None
    return theme.name if theme is not None else None


def _walk(tx: Tx, walk: Walk) -> dict[str, Any]:
    notes = walks.notes_of(tx, walk.id)
    return {
        "meets_at": iso(walk.meets_at), "meeting_point": walk.meeting_point,
        "said_to_come": len(walks.goers(tx, walk.id)),
        "stops": [
            {
                "name": name,
                "notes": [
                    {"kind": note.kind, "role": note.role, "text": note.text, "photo": _kept(note)}
                    for note in notes
                    if note.stop == stop
                ],
            }
            for stop, name in enumerate(walk.stops, 1)
        ],
    }  # fmt: skip


def _kept(note: Note) -> bool:
    return any(photo.digest is not None for photo in note.photos)
