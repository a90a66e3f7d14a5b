"""One spelling for what people type or paste: full-width forms, dashes, spaces, invisible characters."""

import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
_JOINERS = "\u200c\u200d"  # some scripts need them within a name


def visible(text: str) -> str:
    """Drop control and direction characters, trim, make every run of white space one space. For names."""
    if not text.isprintable():
        text = "".join(" " if letter.isspace() else letter for letter in text if _seen(letter))
    return " ".join(text.split())


def plain(text: str) -> str:
    """As `visible`, with full-width forms (NFKC) and dashes made plain. For numbers, labels and codes."""
    if text.isascii():
        return visible(text)
    spelled = unicodedata.normalize("NFKC", text).translate(_DASHES)
    return visible(spelled.replace(_JOINERS[0], "").replace(_JOINERS[1], ""))


def _seen(letter: str) -> bool:
    return letter.isspace() or letter in _JOINERS or unicodedata.category(letter) not in _INVISIBLE
