"""Where the election files of these tests are: our own small ones, and the public ones beside the project."""

import os
from pathlib import Path

import pytest

OWN = Path(__file__).parent / "elections"
PUBLIC = Path(os.environ.get("YISHITING_TEST_ELECTIONS") or Path(__file__).parents[3] / "shared" / "data")

needs_public = pytest.mark.skipif(not PUBLIC.is_dir(), reason="the public elections are not beside the project")


def public(pattern: str) -> list[Path]:
    """The public files of a pattern, none where the folder is absent."""
    return sorted(PUBLIC.glob(pattern))
