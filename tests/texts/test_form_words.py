"""What is said of a form's lines: in the reader's language, in words that may be sent back just so."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.instants import DAY
from domain.paper_refusals import KeyUnfit, TiesUnfit
from domain.refusals import BadValue, MissingKey, Refusal, TooLong, UnknownKey
from domain.rule_refusals import RuleUnfit
from domain.terms_refusals import CloseTooEarly, ExtensionUnfit
from handlers.said import meaning
from handlers.screens.refusals import refusal_text
from handlers.screens.words import key_said, keys_listed, method_said, values_said
from texts import LANGUAGES, Texts, texts_in, words

ROOT = Path(__file__).parents[2]
HANS, HANT, EN = texts_in("zh-Hans"), texts_in("zh-Hant"), texts_in("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_is_named_can_be_written_so(language: str) -> None:
    for key in words()["keys"]:
        for said in key_said(key, texts_in(language)).rstrip("）").split("（"):
            assert key in [each for each, known in words()["keys"].items() if said in known], (key, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_method_that_is_named_can_be_written_so(language: str) -> None:
    for method in words()["methods"]:
        assert meaning("methods", method_said(method, texts_in(language))) == method


def test_both_scripts_have_their_own_words_with_the_english_ones_beside_them() -> None:
    assert [key_said(key, HANS) for key in ("closes", "options", "rule")] == [
        "截止（closes）", "选项（options）", "规则（rule）",
    ]  # fmt: skip
    assert [key_said(key, HANT) for key in ("closes", "options", "part")] == [
        "截止（closes）", "選項（options）", "範圍（part）",
    ]  # fmt: skip
    assert [key_said(key, EN) for key in ("closes", "gate_days")] == ["closes", "gate days"]
    assert (key_said("photo", HANT), key_said("photo", EN), key_said("anything", HANS)) == ("照片", "photo", "anything")


def refused_keys() -> Iterator[str]:
    """Every key that the code names in a refusal."""
    for room in ("bot", "domain", "handlers", "usecases"):
        for file in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                match node:
                    case ast.Call(
                        func=ast.Name("BadValue" | "MissingKey" | "TooLong"), args=[ast.Constant(str(key)), *_]
                    ):
                        yield key


@pytest.mark.parametrize("texts", [HANS, HANT], ids=["zh-Hans", "zh-Hant"])
def test_no_key_is_named_in_english_alone_to_who_reads_chinese(texts: Texts) -> None:
    keys = set(refused_keys())
    assert {"act", "matter", "photo"} <= keys
    assert [key for key in sorted(keys) if key_said(key, texts).isascii()] == []


def test_what_is_wrong_with_a_line_is_said_in_the_readers_words() -> None:
    assert "缺少：截止（closes）" in refusal_text(MissingKey("closes"), HANS)
    assert "標題（title）" in refusal_text(TooLong("title", 900, 200), HANT)
    unknown = UnknownKey("办法", 4, ("title", "method"))
    assert "第 4 行" in refusal_text(unknown, HANS)
    assert "标题、方法" in refusal_text(unknown, HANS)
    assert "title, method" in refusal_text(unknown, EN)


def test_a_value_out_of_a_list_names_the_list_in_the_readers_words() -> None:
    said = refusal_text(BadValue("method", "乱选", tuple(words()["methods"])), HANS)
    assert "方法（method）" in said
    assert "赞成反对、共识、单选、多选" in said
    assert "多選" in refusal_text(BadValue("method", "乱选", tuple(words()["methods"])), HANT)
    assert values_said(("1–9",), HANS) == "1–9"
    assert "owners、tenants" in refusal_text(BadValue("roll", "x", ("owners", "tenants")), HANS)
    assert keys_listed(("name rule, roll",), EN) == "name rule, roll"


@pytest.mark.parametrize(("texts", "called"), [(HANS, "单选"), (HANT, "單選"), (EN, "plurality")])
def test_a_method_is_called_as_it_is_written(texts: Texts, called: str) -> None:
    refused: tuple[Refusal, ...] = (
        KeyUnfit("max", "plurality"), TiesUnfit("plurality", "1, 2"), RuleUnfit("own", "plurality", "axes"),
    )  # fmt: skip
    for refusal in refused:
        assert called in refusal_text(refusal, texts), refusal


def test_a_close_before_the_opening_and_an_extension_in_vain_are_named() -> None:
    early = refusal_text(CloseTooEarly(2 * DAY, DAY, "UTC"), EN)
    assert "would close 2 Jan 1970, 00:00, and it opens 3 Jan 1970, 00:00" in early
    assert "60 天" in refusal_text(ExtensionUnfit("cn-278-ordinary", "long", 60), HANS)
    assert "simple-majority" in refusal_text(ExtensionUnfit("simple-majority", "quorum", 60), HANT)
