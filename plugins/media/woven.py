"""The `bidang` cloth of an agency as pixels: the same threads, in the same order, as in `motif/balo.py`.

A stripe's edge seldom falls between two pixels. So each set of threads is one line of exact coverages (how
much of each pixel is thread), laid over the whole cloth at the thread's opacity: as clean as in a browser.

Of a thousand columns hardly twenty differ, and of the rows fewer still. So only one pixel of each kind of row in
each kind of column is woven, and its colour is copied to wherever the two cross.
"""

import math
from collections.abc import Iterable, Sequence

from PIL import Image, ImageDraw

from plugins.motif.balo import SETTS, VIEWS, choose

FINER = 4  # the teeth's slanting edges are drawn that much larger, then scaled down
TOOTH = (11, 9)  # depth and height of a tooth of the head panel
HEAD_WIDTH = 30
HEAD_LINE = 1.5
WAVE_INSET = 3
Layer = tuple[str, list[int]]  # a colour, and how much of it each pixel of a line takes on, of 255


def weave(slug: str, width: int, height: int) -> Image.Image:
    """The cloth filling a frame of `width` × `height`, cut at the edges as "slice" does in SVG.

    Its palette holds its own colours, about a hundred, and no more.
    """
    chosen = choose(slug)
    ground, band_colour, line_colour, glint_colour = chosen.yarns
    period, band, gap, line, warp, weft = SETTS[chosen.form]
    band += chosen.wider
    period += chosen.wider
    scale, cut = _fit(width, height)

    band_from = (period - band) / 2 + chosen.shift
    first_line = band_from - gap - line
    threads = (  # colour, (from, width) of each stripe in a period, added opacity
        (band_colour, ((band_from, band),), 0.0),
        (line_colour, ((first_line, line), (first_line + band + 2 * gap + line, line)), 0.2),
        (glint_colour, ((band_from + band / 2 - 0.5, 1.0),), 0.0),
    )

    def laid(strength: float, start: float, length: int) -> list[Layer]:
        return [
            (colour, _line(stripes, period, start, scale, length, min(1.0, strength + more)))
            for colour, stripes, more in threads
        ]

    left, right = chosen.head, chosen.head + HEAD_WIDTH
    edges = [(edge - HEAD_LINE / 2, HEAD_LINE) for edge in (left, right) if chosen.teeth == "bombang"]
    head = [
        (colour, _line(stripes, VIEWS["bidang"][0], cut[0], scale, width))
        for colour, stripes in ((ground, [(left, HEAD_WIDTH)]), (line_colour, edges))
    ]
    picture = _crossed(ground, laid(weft, cut[1], height), [*laid(warp, cut[0], width), *head])
    _draw_teeth(picture, left - cut[0], chosen.teeth, ground, line_colour, scale, cut[1])
    return picture


def head_of(slug: str, width: int, height: int) -> tuple[int, int]:
    """The left and right edge of the head panel in that frame, its outer lines included."""
    scale, cut = _fit(width, height)
    chosen = choose(slug)
    left = chosen.head - cut[0]
    line = 0 if chosen.teeth == "cobo" else HEAD_LINE / 2  # it lies astride the panel's edge
    return round((left - line) * scale), round((left + HEAD_WIDTH + line) * scale)


def _fit(width: int, height: int) -> tuple[float, tuple[float, float]]:
    """Pixels a unit of the cloth, and the units cut off at the left and at the top."""
    scale = max(width / VIEWS["bidang"][0], height / VIEWS["bidang"][1])
    return scale, ((VIEWS["bidang"][0] - width / scale) / 2, (VIEWS["bidang"][1] - height / scale) / 2)


def _line(
    stripes: Iterable[tuple[float, float]], period: float, start: float, scale: float, length: int, opacity: float = 1
) -> list[int]:
    """How much of each of `length` pixels the stripes cover at that opacity, of 255."""
    covered = [0.0] * length
    for first, wide in stripes:
        at = first - math.ceil((first + wide - start) / period) * period
        while (at - start) * scale < length:
            near, far = (at - start) * scale, (at + wide - start) * scale
            for pixel in range(max(0, math.floor(near)), min(length, math.ceil(far))):
                covered[pixel] += min(far, pixel + 1) - max(near, pixel)
            at += period
    return [round(255 * opacity * min(1.0, part)) if part else 0 for part in covered]


def _crossed(ground: str, wefts: Sequence[Layer], warps: Sequence[Layer]) -> Image.Image:
    """The ground with the layers over it: first those that are the same in all of a row, then those of a column."""
    rows = list(zip(*(strengths for _, strengths in wefts), strict=True))
    columns = list(zip(*(strengths for _, strengths in warps), strict=True))
    row_kinds, column_kinds = list(dict.fromkeys(rows)), list(dict.fromkeys(columns))
    size = (len(column_kinds), len(row_kinds))
    woven = Image.new("RGB", size, ground)
    for place, (colour, _) in enumerate(wefts):
        mask = bytes(kind[place] for kind in row_kinds for _ in column_kinds)
        woven.paste(colour, (0, 0, *size), Image.frombytes("L", size, mask))
    for place, (colour, _) in enumerate(warps):
        mask = bytes(kind[place] for _ in row_kinds for kind in column_kinds)
        woven.paste(colour, (0, 0, *size), Image.frombytes("L", size, mask))

    index: dict[bytes, int] = {}
    lines = {}
    for row, kind in enumerate(row_kinds):
        pixels = woven.crop((0, row, size[0], row + 1)).tobytes()
        shown = {
            column: index.setdefault(pixels[3 * place : 3 * place + 3], len(index))
            for place, column in enumerate(column_kinds)
        }
        lines[kind] = bytes(map(shown.__getitem__, columns))
    picture = Image.frombytes("P", (len(columns), len(rows)), b"".join(map(lines.__getitem__, rows)))
    picture.putpalette(b"".join(index))
    return picture


def _draw_teeth(
    picture: Image.Image, left: float, teeth: str, ground: str, line: str, scale: float, cut: float
) -> None:
    """The head of the sarong is an upright panel of plain ground: teeth or waves along both edges of it."""
    fine = scale * FINER
    deep, high = TOOTH
    first, last = math.floor(left * scale), math.ceil((left + HEAD_WIDTH) * scale)
    mask = Image.new("L", ((last - first) * FINER, picture.height * FINER))
    draw = ImageDraw.Draw(mask)

    def at(x: float, y: float) -> tuple[float, float]:
        """A point of the cloth in the finer drawing."""
        return (x * fine - first * FINER, (y - cut) * fine)

    halves = range(VIEWS["bidang"][1] // high * 2 + 1)
    for edge, inward in ((left, deep), (left + HEAD_WIDTH, -deep)):
        start = edge if teeth == "cobo" else edge + math.copysign(WAVE_INSET, inward)
        wave = [(start + (inward if half % 2 else 0), half * high / 2) for half in halves]
        if teeth == "cobo":
            draw.polygon([at(x, y) for x, y in wave], fill=255)
        else:
            # A zigzag stroke with mitred corners is its middle line moved to either side, level.
            aside = HEAD_LINE / 2 * math.hypot(deep, high / 2) / (high / 2)
            outline = [at(x - aside, y) for x, y in wave] + [at(x + aside, y) for x, y in reversed(wave)]
            draw.polygon(outline, fill=255)
    shade(picture, mask.reduce(FINER), (first, 0), ground, line)


def shade(
    picture: Image.Image, mask: Image.Image, at: tuple[int, int], under: str, over: str, steps: int = 256
) -> None:
    """Lay `over` on plain `under` as strongly as the mask says, in so many steps; where the mask is empty, nothing.

    The picture's palette takes up those shades that occur.
    """
    ramp = Image.new("RGB", (steps, 1), under)
    strengths = bytes(255 * step // (steps - 1) for step in range(steps))
    ramp.paste(over, (0, 0, steps, 1), Image.frombytes("L", (steps, 1), strengths))
    shades = ramp.tobytes()
    index = [0] * 256
    for level, count in enumerate(mask.histogram()):
        if level and count:
            place = 3 * round(level * (steps - 1) / 255)
            colour = tuple(shades[place : place + 3])
            index[level] = picture.palette.getcolor(colour, picture)  # type: ignore[union-attr]  # of mode P it has one
    picture.paste(mask.point(index), at, mask.point([0] + [255] * 255, "1"))
