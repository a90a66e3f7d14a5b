"""Where what a file of a bundle says differs from what it should say, field by field."""

from collections.abc import Iterable, Iterator, Mapping

from records.problem import Problem


def agree(file: str, field: str, says: object, found: object, follows: str) -> Iterable[Problem]:
    if type(says) is type(found) and says == found:
        return ()
    return (Problem(file, field, str(says), f"{follows} {found}"),)


def differences(file: str, field: str, says: object, found: object, follows: str) -> Iterator[Problem]:
    """Every leaf in which two values of JSON or of a table differ, by its path."""
    if isinstance(says, Mapping) and isinstance(found, Mapping):
        for key in sorted(says.keys() ^ found.keys()):
            yield Problem(file, f"{field}.{key}".lstrip("."), "", "is missing" if key in found else "is no such field")
        for key in sorted(says.keys() & found.keys()):
            yield from differences(file, f"{field}.{key}".lstrip("."), says[key], found[key], follows)
    elif isinstance(says, list | tuple) and isinstance(found, list | tuple) and len(says) == len(found):
        for place, (one, other) in enumerate(zip(says, found, strict=True)):
            yield from differences(file, f"{field}[{place}]", one, other, follows)
    else:
        yield from agree(file, field, says, found, follows)
