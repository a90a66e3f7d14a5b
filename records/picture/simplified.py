"""The font with the shapes of the mainland: its own alternatives, put in the place of Taiwan's, which it shows first.

Commas and stops stand in the lower corner there and in the middle here; some eight thousand letters differ by a stroke.
A program that shapes text would choose by language; what draws our pictures goes from letter to shape directly. Only
shapes of one width change places, so that a line is as long in both.
"""

import tempfile
from collections.abc import Mapping
from functools import cache
from threading import Lock
from typing import IO, Any

from fontTools.ttLib import TTFont

_MAINLAND = "ZHS "
_UPRIGHT_ONLY = ("GSUB", "GPOS", "BASE", "VORG", "vhea", "vmtx")
"""Tables for shaping and for writing downwards, which nothing here does."""


_MAKING = Lock()


def simplified(font_file: str) -> IO[bytes]:
    """The font with those shapes, as a file that is there as long as this process. It takes most of a second."""
    with _MAKING:  # of two made at once one would be forgotten, and its file with it
        return _made(font_file)


@cache
def _made(font_file: str) -> IO[bytes]:
    with TTFont(font_file, lazy=True, recalcBBoxes=False, recalcTimestamp=False) as font:
        wide = font["hmtx"].metrics
        shapes = {
            base: ours for base, ours in _alternatives(font["GSUB"].table).items() if wide[base][0] == wide[ours][0]
        }
        font["cmap"].tables = [table for table in font["cmap"].tables if (table.format, table.platformID) == (12, 3)]
        for table in font["cmap"].tables:
            table.cmap = {letter: shapes.get(shape, shape) for letter, shape in table.cmap.items()}
        for name in _UPRIGHT_ONLY:
            del font[name]
        kept = tempfile.NamedTemporaryFile(prefix="yishiting-", suffix=".otf")  # noqa: SIM115  # gone with the process
        font.save(kept, reorderTables=None)
    kept.flush()
    return kept


def _alternatives(substitutions: Any) -> Mapping[str, str]:  # noqa: ANN401  # fontTools has no types
    """Of each shape the mainland's."""
    of_chinese = next(each.Script for each in substitutions.ScriptList.ScriptRecord if each.ScriptTag == "hani")
    language = next(each.LangSys for each in of_chinese.LangSysRecord if each.LangSysTag == _MAINLAND)
    features = (substitutions.FeatureList.FeatureRecord[index] for index in language.FeatureIndex)
    found: dict[str, str] = {}
    for feature in features:
        if feature.FeatureTag == "locl":
            for index in feature.Feature.LookupListIndex:
                for table in substitutions.LookupList.Lookup[index].SubTable:
                    found |= getattr(table, "ExtSubTable", table).mapping
    return found
