"""What must agree at the end of the play: what people did, what the cards say, what was handed over."""


class Comparison:
    """Collects what differs, one line each."""

    def __init__(self) -> None:
        self.differences: list[str] = []

    def same(self, what: str, wanted: object, got: object) -> None:
        """Note a difference between what should be and what is."""
        if wanted != got:
            self.differences.append(f"{what}: {wanted!r} was expected, {got!r} was found")
