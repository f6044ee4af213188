"""The `bidang` cloth of an agency as pixels: the same threads, in the same order, as in `motif/balo.py`.

A stripe's edge seldom falls between two pixels. So each set of threads is one line of exact coverages (how
much of each pixel is thread), laid over the whole cloth at the thread's opacity: as clean as in a browser.
"""

import math

from PIL import Image, ImageDraw

from plugins.motif.balo import SETTS, VIEWS, choose

FINER = 4  # the head's slanting edges are drawn that much larger, then scaled down
TOOTH = (11, 9)  # depth and height of a tooth of the head panel
HEAD_WIDTH = 30
HEAD_LINE = 1.5
WAVE_INSET = 3


def weave(slug: str, width: int, height: int) -> Image.Image:
    """The cloth filling a frame of `width` × `height`, cut at the edges as "slice" does in SVG."""
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
    picture = Image.new("RGB", (width, height), ground)
    for lying, strength, length, start in ((True, weft, height, cut[1]), (False, warp, width, cut[0])):
        for colour, stripes, more in threads:
            opacity = min(1.0, strength + more)
            row = [
                round(255 * opacity * _covered(stripes, period, start + i / scale, 1 / scale)) for i in range(length)
            ]
            mask = Image.frombytes("L", (1, length) if lying else (length, 1), bytes(row))
            picture.paste(colour, (0, 0, width, height), mask.resize((width, height), Image.Resampling.NEAREST))
    _draw_head(picture, chosen.head - cut[0], chosen.teeth, ground, line_colour, scale, cut[1])
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


def _covered(stripes: tuple[tuple[float, float], ...], period: float, start: float, size: float) -> float:
    """How much of `start` … `start + size` the stripes cover, from 0 to 1."""
    total = 0.0
    for first, wide in stripes:
        near = first + ((start - first) // period) * period  # the stripe at or before the pixel, then the one after it
        for at in (near, near + period):
            total += max(0.0, min(start + size, at + wide) - max(start, at))
    return min(1.0, total / size)


def _draw_head(picture: Image.Image, left: float, teeth: str, ground: str, line: str, scale: float, cut: float) -> None:
    """The head of the sarong: an upright panel of plain ground with teeth or waves along both edges."""
    fine = scale * FINER
    deep, high = TOOTH
    first = int((left - deep) * scale)  # whole pixels, so that the finer drawing falls on them
    last = int((left + HEAD_WIDTH + deep) * scale) + 1
    size = ((last - first) * FINER, picture.height * FINER)
    mask = {"ground": Image.new("L", size), "line": Image.new("L", size)}
    draw = {name: ImageDraw.Draw(image) for name, image in mask.items()}

    def at(x: float, y: float) -> tuple[float, float]:
        """A point of the cloth in the finer drawing; its pixels' centres lie half a pixel in."""
        return (x * fine - first * FINER - 0.5, (y - cut) * fine - 0.5)

    right = left + HEAD_WIDTH
    foot = VIEWS["bidang"][1]
    draw["ground"].rectangle((at(left, 0), at(right, foot)), fill=255)
    for edge, inward in ((left, deep), (right, -deep)):
        start = edge if teeth == "cobo" else edge + math.copysign(WAVE_INSET, inward)
        wave = [(start + (inward if half % 2 else 0), half * high / 2) for half in range(foot // high * 2 + 1)]
        if teeth == "cobo":
            draw["line"].polygon([at(x, y) for x, y in wave], fill=255)
            continue
        # A zigzag stroke with mitred corners is its middle line moved to either side, level.
        aside = HEAD_LINE / 2 * math.hypot(deep, high / 2) / (high / 2)
        outline = [at(x - aside, y) for x, y in wave] + [at(x + aside, y) for x, y in reversed(wave)]
        draw["line"].polygon(outline, fill=255)
        draw["line"].rectangle((at(edge - HEAD_LINE / 2, 0), at(edge + HEAD_LINE / 2, foot)), fill=255)
    for colour, name in ((ground, "ground"), (line, "line")):
        smooth = mask[name].resize((last - first, picture.height), Image.Resampling.BOX)
        picture.paste(colour, (first, 0, last, picture.height), smooth)
