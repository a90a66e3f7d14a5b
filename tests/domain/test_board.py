"""The order of the board, pairs, and when words count as changed; floods and spam at their thresholds."""

from hypothesis import given
from hypothesis import strategies as st

from domain.ballots.alike import look_alike
from domain.board import BENEATH, HIDDEN, JOINED, SIDES, STANDING, WITHDRAWN, changed_since, paired, rank_of
from domain.instants import HOUR, MINUTE, SECOND
from domain.search import Finder, excerpt
from domain.threads import FLOOD, FLOOD_REST, TOPIC_NAME, is_flood, is_spam, topic_name

WORDS = "Buy lamps at lamps.example today"


@given(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000))
def test_one_supporter_with_a_seat_goes_before_any_number_without(
    one: int, others: int, seated: int, more: int
) -> None:
    few, many = rank_of(one + seated + 1, seated + 1), rank_of(others + seated, seated)
    assert few < many
    assert rank_of(seated + more + 1, seated) < rank_of(seated + more, seated)


def test_as_many_accounts_without_a_seat_as_there_are_never_weigh_as_much_as_one_seat() -> None:
    assert rank_of(3, 2) == -200_003
    assert rank_of(1, 1) < rank_of(10**9, 0) == -99_999


def test_what_a_point_is_and_where_it_stands_is_kept_by_these_words() -> None:
    assert SIDES == ("for", "against", "unless", "question", "amendment", "information")
    assert BENEATH == ("answer", "reply")
    assert (STANDING, HIDDEN, WITHDRAWN, JOINED) == ("standing", "hidden", "withdrawn", "joined")


def test_sides_face_each_other_in_pairs() -> None:
    assert paired([1, 2, 3], [4]) == [(1, 4), (2, None), (3, None)]
    assert paired([], []) == []


def test_an_edit_counts_as_after_the_opening_from_its_second_on() -> None:
    opened = 1_000 * SECOND + 400
    assert changed_since(None, opened) == ""
    assert changed_since(999 * SECOND, opened) == "marked"
    assert changed_since(1_000 * SECOND, opened) == "voting"
    assert changed_since(1_000 * SECOND, None) == "marked"


def test_twenty_messages_within_a_minute_are_a_flood_and_nineteen_are_not() -> None:
    now = 10 * HOUR
    assert (FLOOD, FLOOD_REST) == (20, 10 * MINUTE)
    assert is_flood([now - each for each in range(FLOOD)], now)
    assert not is_flood([now - each for each in range(FLOOD - 1)], now)
    slow = [now - each * MINUTE // (FLOOD - 1) for each in range(FLOOD)]
    assert now - slow[-1] == MINUTE
    assert not is_flood(slow, now)


def test_the_same_words_for_the_third_time_within_an_hour_are_spam() -> None:
    now = 10 * HOUR
    twice = [(now - 2, WORDS), (now - 1, WORDS.upper())]
    assert is_spam(twice, WORDS, now)
    assert not is_spam(twice[:1], WORDS, now)
    assert not is_spam([(now - HOUR, WORDS), (now - 1, WORDS)], WORDS, now)
    assert not is_spam([(now - 2, "Me too"), (now - 1, "Me too")], "Me too", now)
    for letters, spam in ((19, False), (20, True)):
        assert is_spam([(now - 2, "灯" * letters), (now - 1, "灯" * letters)], "灯" * letters, now) is spam


@given(st.integers(1, 10**8), st.text(max_size=300))
def test_a_topic_begins_with_its_number_and_is_as_long_as_telegram_takes(number: int, title: str) -> None:
    name = topic_name(number, title)
    assert name.startswith(f"P-{number} ·")
    assert len(name) <= TOPIC_NAME == 128


def test_a_name_with_letters_of_another_script_looks_the_same() -> None:
    assert look_alike("Daniel", "Dаniel")  # a Cyrillic letter
    assert look_alike("周敏", "周 敏")
    assert not look_alike("Daniel", "Daniela")
    assert not look_alike("", "")


@given(st.dictionaries(st.integers(0, 20), st.text("灯路门 abc", max_size=12)), st.text("灯路门 abc", max_size=5))
def test_what_is_found_is_what_a_plain_look_finds(texts: dict[int, str], words: str) -> None:
    finder: Finder[int] = Finder(str.casefold)
    for key, text in texts.items():
        finder.add(key, "something else")
        finder.add(key, text)
    wanted = words.split()
    plain = [key for key, text in texts.items() if wanted and all(word in text for word in wanted)]
    assert sorted(finder.find(words)) == sorted(plain)
    for key in texts:
        finder.remove(key)
    assert finder.find(words) == []


def test_an_excerpt_shows_the_part_in_which_the_word_stands() -> None:
    text = "a" * 200 + " lamp " + "b" * 200
    shown = excerpt(text, text, ["lamp"], 60)
    assert shown == f"…{'a' * 19} lamp {'b' * 35}…", "a third of it before the word"
    assert excerpt("short", "short", ["lamp"], 60) == "short"
    assert excerpt("½ of the lamps", "1/2 of the lamps", ["lamps"], 9) == "½ of the…", (
        "its beginning, where places shifted"
    )
    assert excerpt("b" * 60, "b" * 60, ["lamp"], 60) == "b" * 60


def test_of_several_words_the_excerpt_shows_the_first_also_at_the_very_beginning() -> None:
    text = "lamp " + "a" * 200 + " bench"
    assert excerpt(text, text, ["bench", "lamp"], 60).startswith("lamp aaa")
