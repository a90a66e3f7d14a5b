"""What a plan drawing is called, however its file was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.drawings import drawing_name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("门口 平面图.pdf", "门口_平面图.pdf"),
        ("Plan.PDF", "Plan.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\drawings\\gate.pdf", "gate.pdf"),
        ("gate.pdf.exe", "gate.pdf.exe.pdf"),
        ("plan\u202efdp.exe", "planfdp.exe.pdf"),
        ("a<b>&\n|c?.pdf", "a_b_&_c.pdf"),
        ("", "plan.pdf"),
        (".pdf", "plan.pdf"),
        ("x" * 300 + ".pdf", "x" * 60 + ".pdf"),
    ],
)
def test_it_is_one_word_that_says_what_it_is(said: str, name: str) -> None:
    assert drawing_name(said) == name


@given(st.text(max_size=120))
def test_no_name_leads_anywhere_and_each_stays_as_it_is(said: str) -> None:
    name = drawing_name(said)
    assert not set(name) & set('/\\:*?"<>|% \n')
    assert not name.startswith(".")
    assert name.endswith(".pdf")
    assert drawing_name(name) == name
