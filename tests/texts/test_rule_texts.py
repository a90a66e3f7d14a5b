"""Every rule can be said in every language, whatever it asks for, and says so in words that fit into a message."""

import pytest
from hypothesis import given, settings

from domain.ballots.drafting import words_paper
from domain.ballots.paper import Paper, PaperOption
from domain.ballots.rounds import rounds_data
from domain.rule_refusals import RuleContradicts
from domain.rules import PRESETS, Rule, preset
from domain.rules.contradictions import WHYS
from handlers.screens.refusals import refusal_text
from handlers.screens.rule import book_screen, card_lines, draft_screen, rule_screen
from handlers.screens.screen import LONGEST, Links
from handlers.screens.vote import result_screen
from tests.domain.any_rule import rules
from tests.domain.counting import decided
from tests.records.ten_outcomes import chosen
from texts import LANGUAGES, texts_in
from usecases.rules import RuleBook, RuleDraft
from usecases.votes import VoteCard

YES_OR_NO = words_paper("yesno", ("Yes", "No", "Abstain"), {})
NAMES = [*PRESETS, *(f"{rule.id}-second" for rule in PRESETS.values() if rule.second_call), "fr-26+fr-22-cap"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_preset_is_said_with_its_source_and_where_it_binds(language: str, name: str) -> None:
    rule, texts = preset(name), texts_in(language)
    said = rule_screen(rule, texts).text
    assert f"<code>{name}</code>" in said
    assert len(said) < LONGEST / 2
    for axis in rule.axes:
        assert str(axis.passing.fraction) in said
        assert axis.quorum is None or str(axis.quorum.fraction) in said
    advisory = {"en": "advisory", "zh-Hans": "仅供参考", "zh-Hant": "僅供參考"}[language]
    unverified = {"en": "Unverified", "zh-Hans": "未经核实", "zh-Hant": "未經核實"}[language]
    assert (advisory in said) is (rule.forum != "own")
    assert (unverified in said) is (rule.basis.read == "unverified")
    assert all(
        line in said.splitlines() for card in card_lines(rule, YES_OR_NO, texts) for line in card.splitlines()[1:]
    )


def test_the_card_is_short() -> None:
    for name in NAMES:
        assert len("\n".join(card_lines(preset(name), YES_OR_NO, texts_in("en")))) < 700, name


@settings(max_examples=60)
@given(rules(["heads", "area", "=x<b>"]))
def test_any_rule_can_be_said(rule: Rule) -> None:
    for language in LANGUAGES:
        for screen in (
            rule_screen(rule, texts_in(language)),
            draft_screen(RuleDraft(7, "樱花苑", rule.as_data(), replaces=True), texts_in(language)),
        ):
            assert len(screen.text) < LONGEST
            assert "{" not in screen.text
            assert "<b>" not in screen.text, "what people wrote is no markup"


@settings(max_examples=60)
@given(rules(["heads", "area"]))
def test_any_result_can_be_said(rule: Rule) -> None:
    outcome = decided(rule, 60, 20, 20, 3)
    card = VoteCard(
        id=1, number=1, title="Lights", state="counted", rule=rule, paper=Paper("yesno", ()),
        proposal=None, version=None, seats=60,
        opens_at=0, closes_at=1, zone="UTC", roll_hash="", shown=43, turnout=(), outcome=outcome.as_data(),
        root="0" * 64, record=None,
    )  # fmt: skip
    for language in LANGUAGES:
        said = result_screen(card, texts_in(language), Links("bot")).text
        assert len(said) < LONGEST
        assert ("any-rule-second" in said) is outcome.second_call


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_result_of_the_longest_vote_fits_into_a_message_with_its_lot(language: str) -> None:
    """Forty options of a hundred letters, two counts, and all options level: it was longer than Telegram takes."""
    options = tuple(PaperOption(number, f"{number}号地{'长' * 96}") for number in range(1, 41))
    said = [f"1: {option.number}" for option in options]
    count = chosen("plurality", [each.label for each in options], "题" * 200, *said, rule="cn-278-major", roll=60)
    assert count.counted is not None
    card = VoteCard(
        id=1, number=9999, title="题" * 200, state="counted", rule=PRESETS["cn-278-major"],
        paper=Paper("plurality", options), proposal=9999, version=99, seats=60, opens_at=0, closes_at=1, zone="UTC",
        roll_hash="", shown=40, turnout=(), outcome=count.outcome_data() | {"rounds": rounds_data(count.counted)},
        root="0" * 64, record=999, seed="1" * 64,
    )  # fmt: skip
    text = result_screen(card, texts_in(language), Links("bot")).text
    assert len(text) < LONGEST
    assert "40. 40号地" in text
    assert texts_in(language).plain("tie-stage", stage="elect", number="0") in text
    assert "1" * 64 in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_book_of_rules_fits_into_a_message_and_leads_to_each(language: str) -> None:
    own = preset("simple-majority").as_data() | {"id": "garden", "title": "Garden <fund>"}
    book = RuleBook("樱花苑", tuple(rule.as_data() for rule in PRESETS.values()), (own,))
    said = book_screen(book, texts_in(language)).text
    assert len(said) < LONGEST
    assert "Garden &lt;fund&gt;" in said
    assert all(f"<code>{name}</code>" in said for name in ("garden", *PRESETS))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_contradiction_has_its_own_sentence(language: str) -> None:
    said = {refusal_text(RuleContradicts("axes", why), texts_in(language)) for why in WHYS}
    assert len(said) == len(WHYS)
