"""Outcomes of many kinds, as a neighbourhood comes to them: for the picture and the notice of a result."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from random import Random
from typing import Any

from domain.ballots.paper import Paper, PaperOption
from domain.ballots.published import limits_data, options_published
from domain.count import FORMAT, Count, CountedBallot, Elector, count_open_ballots, eligible_weights, roll_hash
from domain.flip.doubt import Flip
from domain.receipts import receipt
from domain.rules import PRESETS
from records.published import Published, published
from tests.records.counted_vote import SEED, UNKNOWN, events_of
from texts import LANGUAGES

ZONE = "Asia/Shanghai"
OPENED, CLOSED = "2026-11-24T16:00:00.000Z", "2026-12-01T15:59:59.999Z"

PLACES = ("儿童游乐场", "夜间照明", "自行车棚", "花园与长椅", "健身步道", "充电桩", "晾衣架", "无障碍坡道")
PLACES_EN = (
    "A playground", "Lights at night", "A bicycle shed", "Garden and benches", "A running track", "Charging points",
    "Drying racks", "A ramp for wheelchairs and prams at every one of the three entrances",
)  # fmt: skip
COSTS = (60_000, 25_000, 18_000, 40_000, 30_000, 12_000, 3_500, 22_000)


def flats(number: int) -> tuple[Elector, ...]:
    """So many seats of 45 to 140 m², the same ones each time."""
    chance = Random(number)
    return tuple(
        Elector(
            f"{place // 40 + 1:03}-{place % 40 + 1:02}",
            {"area": chance.randrange(4_500, 14_000), "heads": 1, "share": 100, "units": 1},
        )
        for place in range(number)
    )


def decided(
    rule: str, paper: Paper, seats: int, title: str, said: Sequence[str], *, community: str = "樱花苑", **known: Any
) -> Count:
    """A vote of so many seats, the first of which said that."""
    electors = flats(seats)
    ballots = tuple(
        CountedBallot(each.seat, choice, receipt(b"key", each.seat), each.weights)
        for each, choice in zip(electors, said, strict=False)
    )
    vote: dict[str, Any] = {
        "format": FORMAT, "number": "V-12", "community": community, "title": title, "method": paper.method,
        "ballots": "open", "options": options_published(paper), "limits": limits_data(paper),
        "rule": PRESETS[rule].as_data(), "roll": "owners", "roll_hash": roll_hash(electors), "seats": seats,
        "eligible": eligible_weights(electors), "opens_at": OPENED, "closed_at": CLOSED, "proposal": None,
        "circumstances": {**UNKNOWN, **known}, "seed": SEED.hex(), "events_head": "0" * 64,
    }  # fmt: skip
    return count_open_ballots(vote, electors, ballots)


def listed(*said: str) -> list[str]:
    """``14: 1>2>3`` is fourteen ballots that say so."""
    ballots: list[str] = []
    for each in said:
        number, _, choice = each.partition(": ")
        ballots += [choice] * int(number)
    return ballots


def in_words(rule: str, seats: int, title: str, *said: str, method: str = "yesno", **known: Any) -> Count:
    """A vote by yes and no."""
    options = tuple(PaperOption(place, label) for place, label in enumerate(("赞成", "反对", "弃权"), 1))
    return decided(rule, Paper(method, options), seats, title, listed(*said), **known)


def chosen(
    method: str, labels: Sequence[str], title: str, *said: str, rule: str = "simple-majority", roll: int = 110,
    costs: Sequence[int] = (), **limits: Any,
) -> Count:  # fmt: skip
    """A choice among options."""
    options = tuple(
        PaperOption(place, label, costs[place - 1] if costs else None) for place, label in enumerate(labels, 1)
    )
    return decided(rule, Paper(method, options, **limits), roll, title, listed(*said))


_TWENTY = tuple(f"{PLACES[place % 8]}（{place + 1}号地块，靠近东门和垃圾分类站，约八十平方米）" for place in range(20))
_TICKED = tuple(f"{1 + place * 3 % 8}: {place + 1}" for place in range(20))
_ROUNDS = ("31: 1>2>3", "24: 2>1>4", "18: 3>2>1", "9: 4>3>2", "7: 5>4>2", "4: 6>5>1", "2: 7>6>5>2", "1: 8>7>1")
_WISHES = ("30: 1 2", "31: 2 3", "23: 4", "12: 5 6", "6: 7", "3: 8")

OUTCOMES: Mapping[str, Callable[[], Count]] = {
    "passed": lambda: in_words(
        "cn-278-ordinary", 60, "更换3号楼电梯，费用由维修资金列支", "44: yes", "5: no", "2: abstain"
    ),
    "no quorum": lambda: in_words("cn-278-major", 60, "利用屋顶設置通信基站", "25: yes", "4: no", "1: abstain"),
    "on the line": lambda: in_words(
        "cn-278-ordinary", 30, "Repaint stair 3 in the colour that its own residents chose", "12: yes", "7: no",
        "1: abstain",
    ),
    "silence and second call": lambda: in_words(
        "es-17-3", 40, "Solar panels on the roof", "12: yes", "9: no", "3: abstain",
        delivered={"heads": 6, "share": 600},
    ),
    "tie": lambda: in_words("simple-majority", 12, "地下車庫夜間限速", "4: yes", "4: no", "1: abstain"),
    "nobody came": lambda: in_words("cn-278-ordinary", 1291, "调整物业费"),
    "consent": lambda: in_words(
        "consent-cohousing", 12, "A shared workshop in the cellar", "8: yes", "2: object: the noise on Sundays",
        method="consent",
    ),
    "one of": lambda: chosen("plurality", PLACES_EN[:5], "What comes first?", "31: 1", "24: 2", "18: 3", "9: 4"),
    "one of, too few": lambda: chosen(
        "plurality", PLACES[:3], "小广场先修哪一项？", "21: 1", "14: 2", "2: blank", rule="cn-278-ordinary"
    ),
    "twenty options": lambda: chosen(
        "approval", _TWENTY, "小区公共空间改造：二十处地块，请选出您认可的", *_TICKED, roll=130
    ),
    "rounds": lambda: chosen("irv", PLACES, "空地怎么用？", *_ROUNDS),
    "three to elect": lambda: chosen(
        "stv", ("周敏", "王秀英", "Daniel", "陈志远", "吴桂芳"), "推选楼组长三人",
        "40: 1>2>3", "20: 2>1", "16: 3>4", "12: 4>3", "8: 5>4>3", seats=3,
    ),
    "budget": lambda: chosen("greedy", PLACES, "微更新资金怎么花", *_WISHES, costs=COSTS, budget=120_000),
    "shares of a budget": lambda: chosen(
        "equalshares/add1", PLACES_EN, "Spending the renewal fund", *_WISHES, costs=COSTS, budget=120_000
    ),
    "duels": lambda: chosen("schulze", PLACES[:4], "先做哪一項", "10: 1>2>3", "10: 2>1>4", "9: 3>4>1", "9: 4>3>2"),
    "the longest": lambda: chosen(
        "greedy", [f"{place} {'很长的选项名称，' * 20}" for place in range(30)], "很长的标题" * 40, *_TICKED,
        costs=[1_000_000] * 30, budget=3_500_000, rule="simple-majority",
    ),
    "scores": lambda: chosen("star", PLACES[:5], "给各方案打分", "20: 1=5 2=4", "21: 2=5 3=3", "8: 4=5 5=1", highest=5),
}  # fmt: skip


def in_turn(names: Mapping[str, object]) -> list[tuple[str, str]]:
    """Each of them with a language, all languages in turn."""
    return [(name, LANGUAGES[place % len(LANGUAGES)]) for place, name in enumerate(names)]


def published_of(count: Count, flip: Flip | None = None, **opened: Any) -> Published:
    """What is published of a count whose opening said that."""
    events = events_of(count.vote, count.electors, count.ballots, extended=False, **opened)
    return published(count, events, count.root, ZONE, flip)


@cache
def shown(name: str) -> Published:
    """What is published of one of them."""
    return published_of(OUTCOMES[name]())
