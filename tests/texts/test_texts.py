"""What the hall says is there in every language, says the same, and stands nowhere else than in ``texts``."""

import ast
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import domain
import domain.surveys.ground_refusals  # so are its
from domain.calm import NOTICES
from domain.refusals import Refusal
from domain.roll_header import COLUMNS, joined
from handlers.survey_form import read_survey
from texts import LANGUAGES, roll_headers, texts_in, words

# Refusals stand beside what they are of: all of them are told here.
for _module in pkgutil.walk_packages(domain.__path__, "domain."):
    if "refusals" in _module.name:
        import_module(_module.name)

ROOT = Path(__file__).parents[2]
CODE = ("bot", "handlers", "usecases", "domain", "storage", "records", "web")
SPEAKING = ("bot", "handlers", "records", "usecases")
TRANSLATIONS = [language for language in LANGUAGES if language != "en"]


class Parts(Visitor):
    """The facts a message asks for, those it shows, and each run of its text with placeables as ``{}``."""

    def __init__(self) -> None:
        self.facts: set[str] = set()
        self.shown: set[str] = set()
        self.patterns: list[str] = []

    def visit_Placeable(self, node: ftl.Placeable) -> None:  # noqa: N802  # named by Visitor
        if isinstance(node.expression, ftl.VariableReference):
            self.shown.add(node.expression.id.name)
        self.generic_visit(node)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.facts.add(node.id.name)

    def visit_Pattern(self, node: ftl.Pattern) -> None:  # noqa: N802
        parts = (part.value if isinstance(part, ftl.TextElement) else "{}" for part in node.elements)
        self.patterns.append("".join(parts))
        self.generic_visit(node)


@dataclass(frozen=True)
class Message:
    facts: frozenset[str]
    shown: frozenset[str]
    patterns: tuple[str, ...]

    @property
    def tags(self) -> set[str]:
        return {tag for pattern in self.patterns for tag in re.findall(r"<(\w+)", pattern)}


@cache
def entries(language: str) -> list[ftl.EntryType]:
    files = sorted((ROOT / "texts" / language).glob("*.ftl"))
    parser = FluentParser(with_spans=False)
    return [entry for file in files for entry in parser.parse(file.read_text("utf-8")).body]


@cache
def messages(language: str) -> dict[str, Message]:
    found = {}
    for entry in entries(language):
        if isinstance(entry, ftl.Message):
            parts = Parts()
            parts.visit(entry)
            found[entry.id.name] = Message(frozenset(parts.facts), frozenset(parts.shown), tuple(parts.patterns))
    return found


# The same in every language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_read_to_its_end_and_no_message_stands_twice(language: str) -> None:
    assert [entry.content for entry in entries(language) if isinstance(entry, ftl.Junk)] == []
    named = Counter(entry.id.name for entry in entries(language) if isinstance(entry, ftl.Message))
    assert [name for name, times in named.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_read_by_itself_says_what_it_says_in_its_file(language: str) -> None:
    parser, sources = FluentParser(with_spans=False), texts_in(language).sources
    said = {entry.id.name: entry for entry in entries(language) if isinstance(entry, ftl.Message)}
    assert sources.keys() == said.keys()
    for name, entry in said.items():
        alone = parser.parse(sources[name]).body[0]
        assert alone.equals(entry, ignored_fields=["comment"]), name


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_message_is_translated_and_shows_the_same_facts(language: str) -> None:
    """A translation may tell more cases apart than English does, not fewer: a law has a name of its own in Chinese."""
    english, translated = messages("en"), messages(language)
    assert english.keys() == translated.keys()
    for name, told in english.items():
        assert told.shown <= translated[name].shown <= told.facts <= translated[name].facts, name
        assert translated[name].tags == told.tags, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_is_what_telegram_takes_and_is_closed_where_it_was_opened(language: str) -> None:
    for name, message in messages(language).items():
        for pattern in message.patterns:
            assert _markup(pattern) is None, f"{name}: {_markup(pattern)} in {pattern!r}"


def _markup(pattern: str) -> str | None:
    """What is wrong with the tags of one pattern; a variant must close its own."""
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)(b|i|code|blockquote)>", pattern):
        if not closing:
            open_tags.append(tag)
        elif not open_tags or open_tags.pop() != tag:
            return f"stray </{tag}>"
    if re.search(r"[<>]|&(?!amp;|lt;|gt;)", re.sub(r"</?(?:b|i|code|blockquote)>", "", pattern)):
        return "a sign that is markup"
    return f"<{open_tags[-1]}> left open" if open_tags else None


def test_each_language_speaks_itself() -> None:
    names = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文"}
    for language in LANGUAGES:
        assert names[language] in texts_in(language).say("language-chosen")
    foreign = {"zh-Hans": "「」『』", "zh-Hant": "“”‘’"}
    for language, quotes in foreign.items():
        text = "".join(pattern for message in messages(language).values() for pattern in message.patterns)
        assert set(text).isdisjoint(quotes)


# Said in the code


def trees(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield file.relative_to(ROOT), ast.parse(file.read_text("utf-8"))


@dataclass(frozen=True)
class Saying:
    """A place in the code that asks for a message. ``name`` has ``*`` where something is put in."""

    where: str
    name: str
    facts: frozenset[str] | None
    """None when they are not written out at the place."""


@cache
def sayings() -> list[Saying]:
    return [
        saying
        for path, tree in trees(*SPEAKING)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and node.args
        for saying in _sayings(path, node)
    ]


def _sayings(path: Path, call: ast.Call) -> Iterator[Saying]:
    function = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if function not in ("say", "tell", "plain"):
        return
    written_out = all(keyword.arg for keyword in call.keywords)
    facts = frozenset(keyword.arg for keyword in call.keywords if keyword.arg) if written_out else None
    first = call.args[0]
    for each in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
        name = _name(each)
        if name is not None and re.fullmatch(r"[a-z][a-z0-9*-]*", name):
            yield Saying(f"{path}:{call.lineno}", name, facts)


def _name(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
    return None


@cache
def literals(*folders: str) -> frozenset[str]:
    """Every string that stands in the code."""
    nodes = (node for _, tree in trees(*folders) for node in ast.walk(tree))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def test_what_the_code_says_has_a_message() -> None:
    known = messages("en")
    assert len(sayings()) > 100, "the code says things in another way now: mend this test"
    unknown = [saying for saying in sayings() if "*" not in saying.name and saying.name not in known]
    assert unknown == []
    patterns = [saying for saying in sayings() if "*" in saying.name]
    assert [saying for saying in patterns if not any(_fits(saying.name, name) for name in known)] == []


def test_what_the_code_says_comes_with_the_facts_that_some_language_asks_for() -> None:
    told = [saying for saying in sayings() if saying.facts is not None and saying.name in messages("en")]
    assert len(told) > 100
    assert [saying for saying in told if saying.facts != _asked_for(saying.name)] == []


def _asked_for(name: str) -> frozenset[str]:
    return frozenset[str]().union(*(messages(language)[name].facts for language in LANGUAGES))


def test_every_message_is_said_somewhere() -> None:
    said = literals(*SPEAKING)
    patterns = {saying.name for saying in sayings() if "*" in saying.name}
    filled = literals(*CODE)
    refused = {_text_id(kind) for kind in Refusal.kinds.values()}

    def is_said(name: str) -> bool:
        put_in = (_fits(pattern, name) for pattern in patterns)
        return name in said or name in refused or any(part in filled for part in put_in if part)

    assert [name for name in messages("en") if not is_said(name)] == []


def _fits(pattern: str, name: str) -> str | None:
    """What must be put into the pattern to make that name, as the code would spell it."""
    before, _, behind = pattern.partition("*")
    if not (name.startswith(before) and name.endswith(behind)):
        return None
    part = name.removeprefix(before).removesuffix(behind)
    return part.replace("-", "_") if before == "roll-problem-" else part


def test_every_notice_has_its_message() -> None:
    """Every kind put into the outbox is told in some manner; results are cards and have screens of their own, and an
    answer that was put off is in words already."""
    calls = [node for _, tree in trees("usecases") for node in ast.walk(tree) if isinstance(node, ast.Call)]
    told = [call for call in calls if ast.unparse(call.func) in ("outbox.tell_person", "outbox.tell_chat", "_tell")]
    kinds = {kind for call in told if (kind := _name(call.args[2])) is not None}
    assert {"question-asked", "outage"} <= kinds <= NOTICES.keys()
    assert {f"notice-{kind}" for kind in NOTICES.keys() - {"result", "survey-result", "seat-result", "answer"}} == {
        name for name in messages("en") if name.startswith("notice-")
    }


# Refusals


def _text_id(kind: type[Refusal]) -> str:
    return kind.__new__(kind).text_id  # needs no facts


def test_every_refusal_has_its_message_and_can_fill_it() -> None:
    """Moments come in words, under the name without ``_at``; what a gate still needs stands on lines of its own."""
    known = {_text_id(kind): kind for kind in Refusal.kinds.values()}
    for language in LANGUAGES:
        told = {name: message for name, message in messages(language).items() if name.startswith("refused-")}
        assert told.keys() == known.keys()
        for name, message in told.items():
            facts = {field.name.removesuffix("_at") for field in fields(known[name])}  # type: ignore[arg-type]
            assert message.facts <= facts - {"missing", "zone"}, name


# No words outside texts

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
"""Chinese words; signs such as 、 are punctuation that people type, and the code reads it."""


PLAYED = ("bot/demo.py", "bot/playing/")
"""The demo's people and its narrator: what they say is the story, in two languages at once, and none of the hall's."""


def test_no_chinese_word_stands_in_the_code() -> None:
    found = [
        f"{path}:{line}: {text}"
        for path, tree in trees(*CODE)
        if not str(path).startswith(PLAYED)
        for line, text in _said_in(tree)
        if HAN.search(text)
    ]
    assert found == []


def _said_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The strings of a module with their lines, without docstrings."""
    nodes = list(ast.walk(tree))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


# The words the hall understands


def test_no_word_means_two_things() -> None:
    """But for the keys of forms: each form picks among its own."""
    for section, meanings in words().items():
        meant = Counter(word.casefold() for known in meanings.values() for word in set(known))
        assert section == "keys" or [word for word, times in meant.items() if times > 1] == []
    columns = Counter(word for column in COLUMNS for word in {joined(word) for word in roll_headers()[column]})
    assert [word for word, times in columns.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("example", "keys"),
    [
        ("propose-example", {"needs", "matter", "cost", "place", "upkeep", "text"}),
        ("assign-example", {"who", "what", "due"}),
        ("openvote-example", {"proposal", "rule", "method", "ballots", "closes"}),
        ("survey-example", {"answers", "closes"}),
    ],
)
def test_an_example_can_be_sent_as_it_stands(language: str, example: str, keys: set[str]) -> None:
    shown = re.search("<code>(.*?)</code>", texts_in(language).say(example, rules="x"), re.S)
    assert shown is not None
    assert read_survey(shown[1], sorted(keys)).form.values.keys() == keys
