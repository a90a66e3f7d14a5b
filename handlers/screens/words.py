"""Keys and values that people may write, as the hall names them: in the reader's language, to be written just so."""

from collections.abc import Iterable
from functools import cache

from domain.likeness.wording import simplified
from texts import Texts, words


def key_said(key: str, texts: Texts) -> str:
    """A form's key: the word for it and, in Chinese, the English one beside it; each is understood."""
    if key not in words()["keys"]:
        return texts.plain("form-name", name=key)
    said, english = _word(texts.language, "keys", key), _word("en", "keys", key)
    return said if said == english else texts.plain("form-key", key=said, english=english)


def values_said(values: Iterable[str], texts: Texts) -> str:
    """Values one after the other; those of a closed list, such as all methods, each by the word for it."""
    values = tuple(values)
    kind = next((kind for kind, known in words().items() if tuple(known) == values), None)
    said = values if kind is None else tuple(_word(texts.language, kind, value) for value in values)
    return texts.plain("choice-between").join(said)


def keys_listed(keys: Iterable[str], texts: Texts) -> str:
    """Keys one after the other, each by one word."""
    known = words()["keys"]
    said = (_word(texts.language, "keys", key) if key in known else key for key in keys)
    return texts.plain("choice-between").join(said)


def method_said(method: str, texts: Texts) -> str:
    """A method of counting by the word that ``/openvote`` takes for it."""
    return _word(texts.language, "methods", method)


@cache
def _word(language: str, kind: str, meaning: str) -> str:
    """The first of the words for it in that language, or the English one. Where the two scripts differ, the word stands
    in simplified characters first."""
    known = words()[kind][meaning]
    han = [each for each in known if not each.isascii()]
    if language == "en" or not han:
        return known[0]
    if language == "zh-Hans":
        return han[0]
    return next((each for each in han[1:] if simplified(each) == han[0]), han[0])
