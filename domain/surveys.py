"""What a survey asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

QuestionKind = Literal["one", "text"]


@dataclass(frozen=True)
class Question:
    """One question; ``options`` are the answers to choose from, empty for free text."""

    kind: QuestionKind
    text: str
    options: tuple[str, ...] = ()

    def as_data(self) -> dict[str, Any]:
        return {"kind": self.kind, "text": self.text, "options": list(self.options)}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Question":
        return cls(data["kind"], data["text"], tuple(data["options"]))
