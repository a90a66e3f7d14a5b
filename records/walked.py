"""Where a record's matter was looked at: its themes and their site walks, as lines of a project record."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from records.explain import Say

Data = Mapping[str, Any]
Day = Callable[[str], str]


def theme_lines(themes: Iterable[Data], say: Say, day: Day) -> Iterable[str]:
    """Each theme with the problem as those who raised it have it, and each walk stop by stop, told by role."""
    for theme in themes:
        yield say("page-theme", number=theme["number"], title=theme["title"])
        if theme["statement"]:
            yield "  " + say("page-theme-problem", text=theme["statement"])
        for walk in theme["walks"]:
            yield from _walk(theme, walk, say, day)


def _walk(theme: Data, walk: Data, say: Say, day: Day) -> Iterable[str]:
    yield say("page-walk", theme=theme["number"], day=day(walk["meets_at"]), point=walk["meeting_point"])
    for place, stop in enumerate(walk["stops"], 1):
        for note in stop["notes"]:
            yield "  " + say(
                "page-walk-note", place=place, stop=stop["name"], kind=note["kind"], role=note["role"],
                text=note["text"] or "none", photo=str(note["photo"]).lower(),
            )  # fmt: skip
