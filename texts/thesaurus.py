"""The words that residents use for the same thing, in ``thesaurus.toml``, as the domain reads them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def thesaurus_words() -> Mapping[str, Mapping[str, Any]]:
    """The sections of ``thesaurus.toml``: by section, then by concept, the phrases that mean it."""
    return tomllib.loads(files("texts").joinpath("thesaurus.toml").read_text(encoding="utf-8"))
