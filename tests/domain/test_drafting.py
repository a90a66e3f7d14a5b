"""A moderator draws up a ballot paper: which method takes what, where the bounds are, and what is refused by name."""

import pytest

from domain.ballots.drafting import KEYS, SWITCHES, draft_paper, words_paper
from domain.ballots.paper import BUDGETS, KINDS, Paper, PaperOption
from domain.paper_refusals import CostMissing, KeyUnfit, OptionsAlike, OptionsUncountable, OptionTooLong
from domain.refusals import BadValue, MissingKey, Refusal

SAID = {
    "options": "Lights = 600\nBench = 300\nTrees = 500", "seats": "2", "max": "2", "points": "9", "credits": "16",
    "budget": "900", "minimum": "4", "within": "yes", "complete": "yes", "shuffle": "yes",
}  # fmt: skip
"""Something fitting for every key."""

MARKS = ("score", "star", "cumulative")
TAKES = {
    "plurality": {"seats"}, "approval": {"seats", "max"}, "score": {"seats", "max"}, "star": {"max"},
    "cumulative": {"seats", "points", "max"}, "quadratic": {"seats", "credits"},
    "irv": {"max", "complete"}, "schulze": {"max", "complete"}, "schulze-default": {"max", "complete"},
    "ranked-pairs": {"max", "complete"},
    "borda": {"seats", "max", "complete"}, "stv": {"seats", "max", "complete"},
    "greedy": {"budget", "max", "within"}, "greedy-no-skip": {"budget", "max", "within"},
    "greedy-threshold": {"budget", "max", "within", "minimum"},
    "equalshares": {"budget", "max", "within"}, "equalshares/add1": {"budget", "max", "within"},
    "equalshares/fill": {"budget", "max", "within"}, "equalshares/add1/fill": {"budget", "max", "within"},
}  # fmt: skip
"""What can be said of a vote by each method, besides its options and whether they are shuffled."""

NEEDS = {
    "cumulative": {"points"}, "quadratic": {"credits"}, **{method: {"budget"} for method in BUDGETS},
    "greedy-threshold": {"budget", "minimum"},
}  # fmt: skip


def drafted(method: str, *keys: str) -> Paper:
    return draft_paper(method, {key: SAID[key] for key in ("options", *keys)})


def test_there_is_a_line_for_every_method_and_every_key() -> None:
    assert set(TAKES) == {method for method in KINDS if method not in ("yesno", "consent")}
    assert set(KEYS) == {"options", "shuffle"}.union(*TAKES.values())
    assert set(SWITCHES) == {key for key, said in SAID.items() if said == "yes"}
    assert set(BUDGETS) == {method for method, keys in TAKES.items() if "budget" in keys}


@pytest.mark.parametrize("method", TAKES)
def test_all_that_a_method_takes_stands_on_its_paper(method: str) -> None:
    keys = TAKES[method]
    paper = drafted(method, *keys, "shuffle")
    assert paper.seats == (2 if "seats" in keys else 1)
    assert paper.most == (2 if "max" in keys and method not in MARKS else None)
    assert paper.highest == (2 if method in MARKS else None)
    assert paper.purse == (9 if "points" in keys else 16 if "credits" in keys else None)
    assert paper.budget == (900 if "budget" in keys else None)
    assert paper.minimum == (4 if "minimum" in keys else None)
    assert (paper.within, paper.complete, paper.shuffled) == ("within" in keys, "complete" in keys, True)


@pytest.mark.parametrize("method", TAKES)
def test_what_is_not_said_is_not_on_the_paper(method: str) -> None:
    paper = drafted(method, *NEEDS.get(method, ()))
    assert (paper.seats, paper.most) == (1, None)
    assert paper.highest == (5 if method in ("score", "star") else None)
    assert (paper.within, paper.complete, paper.shuffled) == (False, False, False)
    costs = [600, 300, 500] if method in BUDGETS else [None] * len(paper.options)
    assert [option.cost for option in paper.options] == costs


@pytest.mark.parametrize("method", TAKES)
def test_what_a_method_has_no_use_for_is_refused_and_what_it_needs_is_asked_for(method: str) -> None:
    needs = NEEDS.get(method, set())
    for key in set(KEYS) - TAKES[method] - {"options", "shuffle"}:
        with pytest.raises(KeyUnfit) as unfit:
            drafted(method, key, *needs)
        assert unfit.value.facts == {"key": key, "method": method}
    for key in needs:
        with pytest.raises(MissingKey) as missing:
            drafted(method, *(needs - {key}))
        assert missing.value.key == key


BUDGET = "Lights=1;Bench=2"


@pytest.mark.parametrize(
    ("method", "key", "most", "options"),
    [
        ("stv", "seats", 2, "a;b;c"),
        ("approval", "max", 3, "a;b;c"),
        ("score", "max", 100, "a;b"),
        ("star", "max", 100, "a;b"),
        ("cumulative", "max", 10_000, "a;b"),
        ("cumulative", "points", 10_000, "a;b"),
        ("quadratic", "credits", 10_000, "a;b"),
        ("greedy", "budget", 10**12, BUDGET),
        ("greedy-threshold", "minimum", 10**12, BUDGET),
    ],
)
def test_a_number_is_whole_and_from_one_up_to_its_bound(method: str, key: str, most: int, options: str) -> None:
    base = {"options": options, **dict.fromkeys(NEEDS.get(method, ()), "9")}
    for said in ("1", f"{most:,}", f" {most} "):
        draft_paper(method, base | {key: said})
    for said in ("0", "-1", "1.5", "many"):
        with pytest.raises(BadValue) as refused:
            draft_paper(method, base | {key: said})
        assert (refused.value.key, refused.value.said) == (key, said)
    with pytest.raises(BadValue) as beyond:
        draft_paper(method, base | {key: str(most + 1)})
    assert beyond.value.facts == {"key": key, "said": str(most + 1), "known": (f"1–{most}",)}


# --- a default option -------------------------------------------------------------------------------------------------


def beside_default(*options: str, default: str = "None of the above", **said: str) -> Paper:
    return draft_paper("schulze-default", {"options": "\n".join(options), **said}, default=default)


def test_none_of_the_above_is_always_there_and_last() -> None:
    paper = beside_default("Bench ＝ 1:1", "Swings = 3:1", "Trees｜ 3 ： 2", max="4")
    assert [option.label for option in paper.options] == [
        "Bench (1:1)",
        "Swings (3:1)",
        "Trees (3:2)",
        "None of the above",
    ]
    assert [option.majority for option in paper.options] == ["1:1", "3:1", "3:2", "1:1"]
    assert paper.default == paper.options[-1]
    assert draft_paper("schulze", {"options": "a;b"}).default is None
    assert [option.label for option in beside_default("Bench").options] == ["Bench", "None of the above"]
    assert draft_paper("schulze-default", {"options": "Bench"}).options[-1].label == "–", "where it has no name"


def test_no_other_option_may_be_called_the_same_and_one_at_least_is_needed() -> None:
    with pytest.raises(OptionsAlike):
        beside_default("Bench", "none of the above")
    with pytest.raises(MissingKey):
        beside_default("")
    with pytest.raises(OptionsUncountable) as refused:
        beside_default(*(f"Bench no. {number}" for number in range(1, 41)))
    assert refused.value.options == 41
    beside_default(*(f"Bench no. {number}" for number in range(1, 40)))


def test_a_majority_is_at_least_one_to_one_and_of_two_digits() -> None:
    assert beside_default("Bench = 1:1").options[0].majority == "1:1"
    assert beside_default("Bench = 99:98").options[0].majority == "99:98"
    with pytest.raises(BadValue) as refused:
        beside_default("Bench = 1:3")
    assert (refused.value.key, refused.value.said) == ("options", "Bench = 1:3")
    for said in ("Bench = 100:1", "Bench = 0:1", "Bench = 3:", "Bench 3:1"):  # a part of the name, as it stands
        assert beside_default(said).options[0] == PaperOption(1, said)


def test_a_label_with_its_majority_has_a_hundred_signs() -> None:
    assert len(beside_default(f"{'a' * 94} = 3:1").options[0].label) == 100
    with pytest.raises(OptionTooLong) as refused:
        beside_default(f"{'a' * 95} = 3:1")
    assert refused.value.facts["length"] == 101


# --- the options ------------------------------------------------------------------------------------------------------


def test_a_budget_is_drawn_up_with_the_cost_behind_each_name() -> None:
    paper = draft_paper("greedy", {"options": "路灯 ＝ 12,000 元\nBench | 300", "budget": "13,000", "max": "2"})
    assert paper.options == (PaperOption(1, "路灯", 12_000), PaperOption(2, "Bench", 300))
    assert (paper.budget, paper.most, paper.kind) == (13_000, 2, "tick")


def test_what_max_means_depends_on_the_method() -> None:
    listed = {"options": "甲；乙；丙", "max": "2"}
    assert (draft_paper("approval", listed).most, draft_paper("approval", listed).highest) == (2, None)
    assert (draft_paper("star", listed).most, draft_paper("star", listed).highest) == (None, 2)
    assert draft_paper("star", {"options": "甲；乙"}).highest == 5


@pytest.mark.parametrize(
    ("method", "said", "refusal"),
    [
        ("approval", {}, MissingKey),
        ("approval", {"options": "甲"}, OptionsUncountable),
        ("approval", {"options": "\n".join(map(str, range(41)))}, OptionsUncountable),
        ("approval", {"options": "Lights\nＬＩＧＨＴＳ"}, OptionsAlike),
        ("approval", {"options": "Plan 1\nPlan l"}, OptionsAlike),
        ("approval", {"options": "a b\nab\u200b"}, OptionsAlike),
        ("approval", {"options": "装灯\n装灯。"}, OptionsAlike),
        ("approval", {"options": "Lights?\nLights！"}, OptionsAlike),
        ("approval", {"options": f"甲\n{'乙' * 101}"}, OptionTooLong),
        ("approval", {"options": "甲；乙", "budget": "5"}, KeyUnfit),
        ("approval", {"options": "甲；乙", "seats": "2"}, BadValue),
        ("approval", {"options": "甲；乙", "max": "three"}, BadValue),
        ("greedy", {"options": "甲；乙", "budget": "5"}, CostMissing),
        ("greedy", {"options": "甲=1；乙=2"}, MissingKey),
        ("cumulative", {"options": "甲；乙"}, MissingKey),
        ("greedy-threshold", {"options": "甲=1；乙=2", "budget": "3"}, MissingKey),
    ],
)
def test_a_paper_that_could_not_be_filled_in_is_refused(
    method: str, said: dict[str, str], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        draft_paper(method, said)


def test_signs_that_mean_something_tell_names_apart() -> None:
    for listed in ("50%\n50", "C#\nC", "？\n！", "-1\n1", "A-\nA"):
        assert len(draft_paper("approval", {"options": listed}).options) == 2


def test_forty_options_are_enough_and_names_that_only_begin_alike_are_told_apart() -> None:
    assert len(draft_paper("stv", {"options": "\n".join(f"Plan {number}" for number in range(10, 50))}).options) == 40


def test_yes_and_no_take_no_options_of_their_own() -> None:
    with pytest.raises(KeyUnfit):
        words_paper("yesno", ("Yes", "No", "Abstain"), {"options": "甲；乙"})
    paper = words_paper("consent", ("Yes", "No", "Abstain"), {})
    assert paper.keys == ("yes", "no", "abstain")
    assert paper.options == (PaperOption(1, "Yes"), PaperOption(2, "No"), PaperOption(3, "Abstain"))


def test_what_there_is_to_say_of_an_option_stands_below_it() -> None:
    said = "Lights\n> by the gate \n＞ and at the pond\nBench\n>\nTrees"
    lights, bench, trees = draft_paper("irv", {"options": said}).options
    assert lights == PaperOption(1, "Lights", detail="by the gate\nand at the pond")
    assert (bench, trees) == (PaperOption(2, "Bench"), PaperOption(3, "Trees"))
    assert draft_paper("irv", {"options": "> first\nBench"}).options[0].label == "> first"  # of nothing above it
    assert draft_paper("irv", {"options": "Lights\n- Bench"}).options[1].label == "- Bench"


@pytest.mark.parametrize(
    ("line", "label", "cost"),
    [
        ("Lights=600", "Lights", 600),
        ("Lights | 1 000", "Lights", 1000),
        ("路灯｜1，000，000 元", "路灯", 1_000_000),
        ("Lights = 2 = 600.00 €", "Lights = 2", 600),
        ("Lights = 1,000,000,000,000", "Lights", 10**12),
        ("Lights = 0", "Lights", 0),
    ],
)
def test_a_cost_is_read_as_people_write_it(line: str, label: str, cost: int) -> None:
    said = {"options": f"{line}\nBench = 1", "budget": "1"}
    assert draft_paper("greedy", said).options[0] == PaperOption(1, label, cost)


@pytest.mark.parametrize("line", [
    "Lights", "Lights 600", "Lights = ", "= 600", "Lights = 600.50", "Lights = six", "Lights = 12,5", "Lights = 12.000",
    "Lights = 1,0000", "Lights = 12 5", "Lights = 12,500.000",
])  # fmt: skip
def test_a_project_without_a_whole_cost_is_named(line: str) -> None:
    with pytest.raises(CostMissing) as refused:
        draft_paper("greedy", {"options": f"Bench = 1\n{line}", "budget": "1"})
    assert refused.value.facts == {"option": 2, "said": line.strip()}


def test_the_longest_and_the_dearest_are_allowed_and_one_more_is_not() -> None:
    label, detail = "a" * 100, "b" * 1000
    assert draft_paper("irv", {"options": f"{label}\n>{detail}\nBench"}).options[0].detail == detail
    with pytest.raises(OptionTooLong) as long:
        draft_paper("irv", {"options": f"Bench\n{label}a"})
    assert long.value.facts == {"option": 2, "what": "label", "length": 101, "limit": 100}
    with pytest.raises(OptionTooLong) as long:
        draft_paper("irv", {"options": f"Lights\n>{detail}b\nBench"})
    assert long.value.facts == {"option": 1, "what": "detail", "length": 1001, "limit": 1000}
    with pytest.raises(BadValue) as dear:
        draft_paper("greedy", {"options": f"Lights = {10**12 + 1}\nBench = 1", "budget": "1"})
    assert dear.value.key == "options"


def test_two_options_are_the_fewest_and_alike_ones_are_named_by_number() -> None:
    assert [each.label for each in draft_paper("irv", {"options": " a ; b；"}).options] == ["a", "b"]
    for options, count in (("", None), (" \n ", None), ("a", 1), ("\n".join(map(str, range(100, 141))), 41)):
        with pytest.raises(MissingKey if count is None else OptionsUncountable) as few:
            draft_paper("irv", {"options": options})
        known = {"key": "options"} if count is None else {"options": count, "fewest": 2, "most": 40}
        assert few.value.facts == known
    with pytest.raises(OptionsAlike) as alike:
        draft_paper("irv", {"options": "Bench\nLights\nTrees\nlights"})
    assert alike.value.facts == {"option": 2, "other": 4, "label": "lights"}


def test_what_is_off_unless_said_is_off_when_that_is_said() -> None:
    assert draft_paper("irv", {"options": "a；b", "complete": "yes"}).complete
    assert not draft_paper("irv", {"options": "a；b", "complete": "no"}).complete
    assert not draft_paper("irv", {"options": "a；b"}).complete
