"""A file of ballots, counted by the method and held to the rule that it names or one asks for."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from bot.recount_rule import YESNO, NotCounted, consent_as_ruled, count_by_rule
from domain.ballots.paper import CONSENT
from domain.counting.lot import Seed
from domain.counting.methods import METHODS, method_named
from domain.counting.outcome import Outcome
from domain.counting.parameters import Parameters
from domain.counting.result import Counted
from domain.rules.model import Rule
from domain.rules.own import read_rule
from domain.rules.registry import rule_named
from records.formats.ballot_file import BallotFile, BrokenFile
from records.formats.bundle import read_bundle
from records.formats.grouped import BLANKS
from records.formats.kinds import read_ballot_file
from records.formats.wording import LARGEST
from texts import words

USUAL_RULE = "simple-majority"


@dataclass(frozen=True)
class Asked:
    """What was said on the command line."""

    method: str | None = None
    rule: str | None = None
    seats: int | None = None
    axis: str | None = None
    seed: str | None = None
    declared: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recount:
    """A file that was counted. ``rule`` and ``outcome`` are those of a yes-or-no vote, and of a bundle. ``because`` is
    where the method comes from: ``file``, ``asked`` or ``usual``. ``own_seed`` says that lots were drawn from the file
    itself."""

    name: str
    asked: Asked
    file: BallotFile
    counted: Counted
    because: str
    lot: Seed
    own_seed: bool
    rule: Rule | None = None
    outcome: Outcome | None = None

    @property
    def labels(self) -> dict[str, str]:
        """Option id to what it is called in results: the id of a project, else the name, and that with its id where
        two have the same."""
        options = self.file.election.options
        if self.file.kind in ("pb", "zip"):
            return {option.id: option.id for option in options}
        names = [option.name for option in options]
        return {
            option.id: option.name if names.count(option.name) == 1 else f"{option.name} ({option.id})"
            for option in options
        }

    @property
    def seats(self) -> int:
        """How many were to be elected; 1 where the method knows no seats."""
        known = self.counted.method in METHODS and METHODS[self.counted.method].many
        return (self.asked.seats or self.file.election.seats) if known else 1

    @property
    def drawn(self) -> bool:
        """Whether a lot decided anything."""
        by_rule = self.rule is not None and self.rule.tie == "lot" and self._tied
        return by_rule or any(tie.by == "lot" for tie in self.counted.ties)

    @property
    def _tied(self) -> bool:
        return self.outcome is not None and any(test.name == "tie" for test in self.outcome.tests)

    def as_data(self) -> dict[str, Any]:
        """What ``--json`` prints."""
        data = self.counted.as_data("" if self.rule is None else self.rule.id, self.labels)
        tests = self.outcome.tests if self.outcome else ()
        data["tests"] = [
            {name: getattr(test, name) for name in ("name", "axis", "needed", "got", "passed")} for test in tests
        ]
        return data | {"rule": None if self.rule is None else self.rule.id}


def recount(path: Path, asked: Asked) -> Recount:
    """Read a file and count it. Raises BrokenFile, NotCounted, Uncountable, and the refusals of rules."""
    content = _content(path)
    asked = _in_our_words(asked)
    rule = None if asked.rule is None else _rule(asked.rule)
    file = _read(path, content, asked, rule)
    method, because = _method(file, asked)
    lot, own_seed = _lot(path, content, file, asked)
    if method == YESNO:
        rule = rule or file.rule or rule_named(USUAL_RULE, {})
        counted, outcome = count_by_rule(file, rule, lot)
        return Recount(path.name, asked, file, counted, because, lot, own_seed, rule, outcome)
    if method == CONSENT and file.verdict is not None and asked.rule is None:
        return Recount(path.name, asked, file, consent_as_ruled(file), because, lot, own_seed, file.rule, file.verdict)
    if asked.rule is not None:
        raise NotCounted(f"a rule decides yes and no, and {method} counts something else; leave --rule or --method out")
    axis = asked.axis or (file.rule.axes[0].id if file.rule is not None else None)
    if method in METHODS and METHODS[method].budget and not any(option.cost for option in file.election.options):
        raise NotCounted(f"{method} spends a budget, and nothing in this file has a cost; name another --method")
    counted = method_named(method).count(
        file.election, axis=axis, seats=asked.seats, seed=lot, parameters=_parameters(file, asked.declared)
    )
    if because == "file" and file.verdict is not None and not asked.declared:
        return Recount(path.name, asked, file, counted, because, lot, own_seed, file.rule, file.verdict)
    return Recount(path.name, asked, file, counted, because, lot, own_seed)


def _in_our_words(asked: Asked) -> Asked:
    """Pabulib calls the method of a budget its rule, and so may who counts one."""
    if asked.method is None and asked.rule is not None and asked.rule.strip().lower() in METHODS:
        return replace(asked, method=asked.rule, rule=None)
    return asked


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise BrokenFile(None, f"the file is larger than {LARGEST} bytes", "split it, or count it elsewhere")
        return path.read_bytes()
    except OSError as error:
        raise NotCounted(f"cannot be read: {error.strerror}") from None


def _read(path: Path, content: bytes, asked: Asked, rule: Rule | None) -> BallotFile:
    if path.suffix.lower() == ".zip":
        return read_bundle(content, rule)
    return read_ballot_file(path.name, content, frozenset(asked.blanks) or BLANKS)


def _method(file: BallotFile, asked: Asked) -> tuple[str, str]:
    """The method and where it comes from. The usual one for rankings depends on how many seats there are."""
    if asked.method is not None:
        named = asked.method.strip().lower()
        if named != YESNO and named not in METHODS:
            raise NotCounted(f"there is no method {named!r}; known are {YESNO}, {', '.join(METHODS)}")
        return named, "asked"
    if file.method is None:
        said = file.facts.get("rule", "")
        raise NotCounted(f"the file's rule {said!r} is none that is counted here; name a method with --method")
    several = (asked.seats or file.election.seats) > 1
    if not file.method_named and file.election.ranked and several:
        return "stv", "usual"
    return file.method, "file" if file.method_named else "usual"


def _lot(path: Path, content: bytes, file: BallotFile, asked: Asked) -> tuple[Seed, bool]:
    """The seed of lots, and whether it is only the file's own digest because nobody published one."""
    vote = " ".join(file.election.title.split()) or path.stem
    if asked.seed is None:
        return (file.lot, False) if file.lot else (Seed(hashlib.sha256(content).digest(), vote), True)
    try:
        seed = bytes.fromhex(asked.seed)
    except ValueError:
        seed = b""
    if not seed:
        raise NotCounted(f"the seed {asked.seed!r} is not written in hex digits; copy it as it was published")
    return Seed(seed, file.lot.vote if file.lot else vote), False


def _parameters(file: BallotFile, declared: Sequence[str]) -> Parameters:
    """What the file declares, and over it what the command line does, as ``key=value``."""
    known = {each.name: str(each.type) for each in fields(Parameters)}
    given: dict[str, Any] = {}
    for said in declared:
        key, equals, value = said.partition("=")
        if not equals or key not in known:
            raise NotCounted(f"{said!r} declares nothing; write --declare KEY=VALUE with {', '.join(known)}")
        if key == "majority":
            given[key] = given.get(key, {}) | _majority(said, value)
        else:
            given[key] = _value(said, value, known[key])
    return replace(file.parameters, **given)


def _value(said: str, value: str, kind: str) -> str | int | bool | Fraction:
    try:
        if "bool" in kind:
            return {"yes": True, "no": False}[value]
        if "Fraction" in kind:
            return Fraction(value)
        return int(value) if "int" in kind else value
    except (ValueError, KeyError, ZeroDivisionError):
        raise NotCounted(f"{said!r} has an unfit value; write yes or no, a whole number or a fraction") from None


def _majority(said: str, value: str) -> dict[str, Fraction]:
    """``NAME=3:1``, the option's name or id and how many for each one against it."""
    name, _, ratio = value.rpartition("=")
    try:
        return {name.strip(): Fraction(ratio.strip().replace(":", "/", 1))}
    except (ValueError, ZeroDivisionError):
        raise NotCounted(f"{said!r} has an unfit majority; write majority=NAME=3:1") from None


def _rule(said: str) -> Rule:
    """A preset by its id, or the rule in a TOML file."""
    if said.lower().endswith(".toml"):
        try:
            text = Path(said).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise NotCounted(f"the rule {said} cannot be read: {error}") from None
        return read_rule(text, tuple(words()["roles"]))
    return rule_named(said, {})


def official_difference(file: BallotFile, winners: Sequence[str]) -> Mapping[str, list[str]] | None:
    """The winners that only the file's official result has (``there``) and only this count (``here``); None where the
    file announces nothing."""
    if file.official is None:
        return None
    return {
        "there": [each for each in file.official if each not in winners],
        "here": [each for each in winners if each not in file.official],
    }
