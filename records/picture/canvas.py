"""A sheet of paper that grows downwards: text and bars are put on it from the top, and then it is drawn."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from records.picture.colours import EDGE, INK, PAPER, Tint, shades
from records.picture.lettering import cut, font, lines, width

SCALE = 3
"""Pixels of a point: phones have two or three."""
WIDTH, MARGIN = 390, 16
"""In points, as all measures are but those named otherwise."""
INSIDE = WIDTH - 2 * MARGIN

Drawing = Callable[[ImageDraw.ImageDraw], None]


@dataclass
class Canvas:
    """What is drawn so far, in the shapes of that language. ``y`` is where the next thing goes."""

    language: str
    y: int = MARGIN
    drawings: list[Drawing] = field(default_factory=list)
    pictures: list[tuple[Image.Image, tuple[int, int]]] = field(default_factory=list)

    def skip(self, points: int) -> None:
        self.y += points

    def write(
        self, text: str, size: int, *, tint: Tint = INK, x: int = MARGIN, room: int | None = None, most: int = 99,
        bold: bool = False,
    ) -> None:  # fmt: skip
        """Put text there and go below it; it is broken into at most so many lines of ``room``."""
        inside = INSIDE - (x - MARGIN) if room is None else room
        for line in lines(text, size * SCALE, inside * SCALE, most):
            self.put(line, size, x, self.y, tint=tint, bold=bold)
            self.y += round(size * 1.4)

    def put(self, text: str, size: int, x: int, y: int, *, tint: Tint = INK, bold: bool = False) -> None:
        """Put one line there and stay."""
        stroke = SCALE // 2 if bold else 0
        place, letters = (x * SCALE, y * SCALE), font(size * SCALE, self.language)
        self.drawings.append(
            lambda on: on.text(place, text, fill=tint, font=letters, stroke_width=stroke, stroke_fill=tint)
        )

    def put_right(self, text: str, size: int, y: int, *, tint: Tint = INK, right: int = WIDTH - MARGIN) -> int:
        """Put one line so that it ends there; how many points it takes."""
        taken = -(-width(text, size * SCALE) // SCALE)
        self.put(text, size, right - taken, y, tint=tint)
        return taken

    def fitting(self, text: str, size: int, room: int) -> str:
        """The text as it fits there, in one line."""
        return cut(text, size * SCALE, room * SCALE)

    def box(self, x: float, y: float, wide: float, high: float, tint: Tint, *, edge: Tint | None = None) -> None:
        """A filled rectangle. One wider than nothing is never thinner than two pixels."""
        left, top = round(x * SCALE), round(y * SCALE)
        right = max(round((x + wide) * SCALE), left + 2)
        area = (left, top, right - 1, round((y + high) * SCALE) - 1)
        self.drawings.append(lambda on: on.rectangle(area, fill=tint, outline=edge))

    def stripes(self, x: float, y: float, wide: float, high: float) -> None:
        """Slanted lines over a rectangle: told apart from a plain one without any colour."""
        for begin, end, rise in self._slants(x, y, wide, high):
            bottom = round((y + high) * SCALE)
            self._thin((begin, bottom - rise, end, bottom - rise - (end - begin)))

    def crossed(self, x: float, y: float, wide: float, high: float) -> None:
        """Slanted lines both ways over a rectangle: something is there that is not shown."""
        self.stripes(x, y, wide, high)
        for begin, end, rise in self._slants(x, y, wide, high):
            top = round(y * SCALE)
            self._thin((begin, top + rise, end, top + rise + (end - begin)))

    @staticmethod
    def _slants(x: float, y: float, wide: float, high: float) -> Iterator[tuple[int, int, int]]:
        """Where each line begins and ends from the left, and how far up or down it is where it begins, in pixels."""
        left, top, right, bottom = (round(each * SCALE) for each in (x, y, x + wide, y + high))
        deep = bottom - top
        for start in range(left - deep, right, 5 * SCALE):
            begin, end = max(start, left), min(start + deep, right)
            if begin < end:
                yield begin, end, begin - start

    def _thin(self, ends: tuple[int, int, int, int]) -> None:
        self.drawings.append(lambda on: on.line(ends, fill=EDGE, width=1))

    def path(self, places: Sequence[tuple[float, float]], tint: Tint, wide: float) -> None:
        """A line through those places."""
        at = [(x * SCALE, y * SCALE) for x, y in places]
        self.drawings.append(lambda on: on.line(at, fill=tint, width=round(wide * SCALE), joint="curve"))

    def tick(self, x: float, y: float, size: float, tint: Tint) -> None:
        """The sign of what was passed or chosen."""
        self.path([(x, y + size * 0.55), (x + size * 0.38, y + size * 0.9), (x + size, y + size * 0.12)], tint, 2)

    def cross(self, x: float, y: float, size: float, tint: Tint) -> None:
        """The sign of what was not."""
        for ends in (((x, y), (x + size, y + size)), ((x, y + size), (x + size, y))):
            self.path(ends, tint, 2)

    def paste(self, picture: Image.Image, x: int, y: int) -> None:
        """Put a picture there, in its own pixels, below all that is drawn."""
        self.pictures.append((picture, (x * SCALE, y * SCALE)))

    def drawn(self) -> Image.Image:
        """The picture, as high as what is on it."""
        image = Image.new("RGB", (WIDTH * SCALE, (self.y + MARGIN) * SCALE), PAPER)
        for picture, place in self.pictures:
            image.paste(picture, place)
        on = ImageDraw.Draw(image)
        for draw in self.drawings:
            draw(on)
        return image

    def png(self) -> bytes:
        """The picture, as PNG in the colours of ``shades``."""
        image = self.drawn()
        palette = Image.new("P", (1, 1))
        palette.putpalette([part for tint in shades() for part in tint])
        packed = io.BytesIO()
        image.quantize(palette=palette, dither=Image.Dither.NONE).save(packed, "PNG", bits=8)
        return packed.getvalue()
