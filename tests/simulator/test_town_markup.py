"""Telegram's HTML, as its server reads it."""

from __future__ import annotations

import pytest

from simulator import Refused
from simulator.markup import parse_html


def read(source: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, entities = parse_html(source)
    return text, [(str(entity.type), entity.offset, entity.length) for entity in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>装灯</b>", "装灯", [("bold", 0, 2)]),
        ("🏠 <i>house</i>", "🏠 house", [("italic", 3, 5)]),
        ("a &lt; b &amp;&amp; c &gt; d &#8364; &nbsp;", "a < b && c > d € &nbsp;", []),
        ("<b>x <i>y</i></b>", "x y", [("bold", 0, 3), ("italic", 2, 1)]),
        ("  <b>trimmed </b> ", "trimmed", [("bold", 0, 7)]),
        ("<b></b>x", "x", []),
        ('<a href="https://law.example/?a=1&amp;b=2">law</a>', "law", [("text_link", 0, 3)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1)]),
        ("<span class='tg-spoiler'>x</span>", "x", [("spoiler", 0, 1)]),
        ('<tg-time unix="1900000000" format="wDT">soon</tg-time>', "soon", [("date_time", 0, 4)]),
    ],
)
def test_what_is_read(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    assert read(source) == (text, entities)


def test_where_a_link_leads() -> None:
    _, (link,) = parse_html('<a href="https://law.example/?a=1&amp;b=2">law</a>')
    assert link.url == "https://law.example/?a=1&b=2"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("树 <p>x</p>", 'Unsupported start tag "p" at byte offset 4'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-time>x</tg-time>", 'Tag "tg-time" must have attribute "unix" at byte offset 0'),
    ],
)
def test_what_is_refused(source: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"
