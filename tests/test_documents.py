"""The documents say what there is: every command, key and link."""

import re
from pathlib import Path

import pytest

from domain.rules import PRESETS
from handlers.dispatch import MODULES
from texts import words
from usecases.hall import ROLES

ROOT = Path(__file__).parents[1]


def heard() -> set[str]:
    """Every command that a handler is registered for."""
    found: set[str] = set()
    for module in MODULES:
        for handler in module.routes().message.handlers:
            for each in handler.filters or []:
                found |= {str(command) for command in getattr(each.callback, "commands", ())}
    return found


def test_every_command_is_documented_and_every_documented_one_is_heard() -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`/([a-z]+)", page))
    assert named == heard()
    assert len(named) > 15


def test_the_rules_and_roles_on_the_page_are_those_there_are() -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    assert all(f"`{rule}`" in page for rule in PRESETS)
    assert " ".join(ROLES) in page
    assert set(words()["roles"]) == set(ROLES)


PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs/decisions"
    listed = set(re.findall(r"\((\d{4}-[a-z0-9-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8")))
    assert listed == {path.name for path in folder.glob("[0-9]*.md")}
