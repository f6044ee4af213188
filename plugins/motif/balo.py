"""The weave of an agency: a plaid in the manner of the Bugis silk sarong, from nothing but the agency's slug.

Stands alone so that the theme, the feed builder and the share image maker draw the same cloth.

A thread is a dashed line: one wide stroke across the cloth, dashed lengthwise, is a whole set of stripes.
Every cloth is therefore a handful of short paths, needs no ids, no style attributes and no gradients, and
looks the same in a page, a feed and print.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import Literal, NamedTuple

# ground, band, line, glint: the four yarns of one cloth
YARNS = (
    ("#e6dcc4", "#c9b78d", "#6b1440", "#0b5563"),  # sutra, raw silk
    ("#5a1038", "#96305f", "#e0ab38", "#f3d9e4"),  # manggis, mangosteen
    ("#1f5136", "#4a8f5f", "#e8c75f", "#e6f3da"),  # daun, leaf
    ("#28336e", "#5a6bbd", "#e0ab38", "#e0e5ff"),  # nila, indigo
    ("#8c1526", "#c9484a", "#f0c255", "#ffe5da"),  # cella, red
    ("#c58a16", "#e7bb4d", "#6b1440", "#fff4d6"),  # kunyit, turmeric
    ("#24292e", "#59636c", "#dba832", "#eceae2"),  # arang, charcoal
    ("#7a3b16", "#b86b34", "#f0d9a8", "#123f47"),  # tanah, laterite
    ("#0b4f5c", "#1f8490", "#e0ab38", "#d8f0ea"),  # danau, lake
    ("#a01d5e", "#d4598f", "#f2cd6a", "#ffe6f0"),  # jambon, the pink of the feast-day sarong
)

# (period, band, gap between band and lines, line, warp strength, weft strength)
SETTS = {
    "renni": (20, 6, 2, 1, 0.75, 0.55),  # small checks
    "lobang": (40, 16, 4, 1.5, 0.7, 0.55),  # large checks
    "tettong": (28, 10, 3, 1.5, 0.9, 0.22),  # upright stripes lead
    "makkalu": (28, 10, 3, 1.5, 0.22, 0.9),  # lying stripes lead
}
FORMS = tuple(SETTS)

VIEWS = {"petak": (64, 64), "bidang": (160, 90), "pinggir": (2400, 16)}
View = Literal["petak", "bidang", "pinggir"]


class Choice(NamedTuple):
    """All that chance decides about a cloth."""

    yarns: tuple[str, str, str, str]
    form: str
    wider: int  # 0, 2 or 4 units more band
    shift: int  # where the first thread lies
    head: int  # left edge of the head panel
    teeth: Literal["cobo", "bombang"]  # filled bamboo-shoot triangles, or a wave line


def choose(slug: str) -> Choice:
    """Everything that chance decides about a cloth, read from the SHA-256 of the slug."""
    byte = sha256(slug.encode("utf-8")).digest()
    return Choice(
        yarns=YARNS[byte[0] % len(YARNS)],
        form=FORMS[byte[1] % len(FORMS)],
        wider=byte[2] % 3 * 2,
        shift=byte[3] % 8,
        head=84 + byte[4] % 5 * 8,
        teeth="cobo" if byte[5] % 2 else "bombang",
    )


def _number(value: float) -> str:
    return f"{round(value, 2):g}"


def _threads(
    along: str, width: int, height: int, colour: str, strength: float, dashes: Sequence[float], first: float
) -> str:
    """One set of stripes. `along` is 'warp' (upright) or 'weft' (lying)."""
    if along == "warp":
        path, stroke = f"M0 {_number(height / 2)}h{width}", height
    else:
        path, stroke = f"M{_number(width / 2)} 0v{height}", width
    dash = " ".join(_number(d) for d in dashes)
    see_through = f' stroke-opacity="{_number(strength)}"' if strength < 1 else ""
    return (
        f'<path d="{path}" stroke="{colour}" stroke-width="{stroke}"{see_through}'
        f' stroke-dasharray="{dash}" stroke-dashoffset="{_number(-first)}"/>'
    )


def cloth(slug: str, view: View = "petak") -> str:
    """The cloth of `slug` as inline SVG: petak (swatch), bidang (16:9 field) or pinggir (page edge)."""
    chosen = choose(slug)
    ground, band_colour, line_colour, glint_colour = chosen.yarns
    period, band, gap, line, warp, weft = SETTS[chosen.form]
    band += chosen.wider
    period += chosen.wider
    width, height = VIEWS[view]
    if view == "pinggir":  # an edge is seen from very near: upright threads lead, whatever the form
        warp, weft = 0.95, 0

    band_from = (period - band) / 2 + chosen.shift
    first_line = band_from - gap - line
    apart = band + 2 * gap + line  # from one line to its twin
    parts = [f'<path fill="{ground}" d="M0 0h{width}v{height}H0z"/>']
    for along, strength in (("weft", weft), ("warp", warp)):
        if not strength:
            continue
        for colour, dashes, first, more in (
            (band_colour, (band, period - band), band_from, 0),
            (line_colour, (line, apart - line, line, period - apart - line), first_line, 0.2),
            (glint_colour, (1, period - 1), band_from + band / 2 - 0.5, 0),
        ):
            # never before the cloth's edge: begin one period earlier
            begin = first - period
            parts.append(_threads(along, width, height, colour, min(1, strength + more), dashes, begin))
    if view == "bidang":
        parts.append(_head(chosen, height))
    if view == "pinggir":
        parts.append(f'<path stroke="{line_colour}" d="M0 2.5h{width}M0 13.5h{width}"/>')
    size = 'width="100%" height="10"' if view == "pinggir" else f'width="{width}" height="{height}"'
    return (
        f'<svg class="motif__cloth" {size} viewBox="0 0 {width} {height}"'
        f' preserveAspectRatio="xMidYMid slice" fill="none" aria-hidden="true" focusable="false">'
        f"{''.join(parts)}</svg>"
    )


def _head(chosen: Choice, height: int) -> str:
    """The head of the sarong: a darker upright panel with triangles or waves along both edges."""
    ground, _, line_colour, _ = chosen.yarns
    left, wide, tooth = chosen.head, 30, 9
    teeth = "l11 4.5-11 4.5" * (height // tooth)
    panel = f'<path fill="{ground}" d="M{left} 0h{wide}v{height}h-{wide}z"/>'
    right = left + wide
    teeth_right = "l-11 4.5 11 4.5" * (height // tooth)
    if chosen.teeth == "cobo":
        return panel + f'<path fill="{line_colour}" d="M{left} 0{teeth}zM{right} 0{teeth_right}z"/>'
    return panel + (
        f'<path stroke="{line_colour}" stroke-width="1.5" d="M{left} 0v{height}M{right} 0v{height}'
        f'M{left + 3} 0{teeth}M{right - 3} 0{teeth_right}"/>'
    )
