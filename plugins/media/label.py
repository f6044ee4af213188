"""What a chat shows for a page without a photo: the agency's cloth, and on it a label with the agency's name.

Chats show no SVG, so the same cloth is drawn as pixels. PNG of 1200 × 630 with at most 256 colours, drawn in those
from the beginning: about 20 KB where WhatsApp allows 300; and the same bytes for the same words.
"""

from io import BytesIO

from PIL import Image, ImageDraw

from plugins.media.lettering import face, length, wrapped, writable
from plugins.media.renditions import SHARE_SIZE
from plugins.media.woven import head_of, shade, weave

PAPER, INK, INK_SOFT = "#ffffff", "#16181b", "#4d5359"
NAME_SIZES = (76, 68, 60, 52, 46, 40, 34)  # the largest that needs no more than NAME_LINES
NAME_LINES = 3
MOST_LINES = 6
SMALL = 34
MEASURE = 900  # of the label's text; the head of the cloth stays in sight beside it
MARGIN = 64  # left of the text
PADDING = (40, 56)  # of the label: upright, and at its right end
LEAST_PADDING = 24
FOOT = 64  # of cloth below the label
STEPS = 64  # from paper to ink, at the edges of letters: two inks and the cloth come to 256 colours at the most
RULES = ((0, 6), (10, 2))  # the thick and the thin line under a letterhead: offset and height


def label_picture(slug: str, name: str, government: str, site_name: str) -> bytes:
    """The PNG for an agency (or for the portal itself, whose `name` is `site_name`)."""
    picture = weave(slug, *SHARE_SIZE)
    title = writable(name) or slug.replace("-", " ").title()
    size, lines = _set(title)
    over = wrapped(writable(government), SMALL, MEASURE)[:1]
    under = wrapped(writable(site_name), SMALL, MEASURE)[:1] if site_name != name else []
    _draw_label(picture, head_of(slug, *SHARE_SIZE), over, size, lines, under)
    stream = BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def _set(title: str) -> tuple[int, list[str]]:
    """The size and lines of a name; one that is longer than any office's ends in an ellipsis."""
    for size in NAME_SIZES:
        lines = wrapped(title, size, MEASURE)
        if len(lines) <= NAME_LINES:
            return size, lines
    size, lines = NAME_SIZES[-1], wrapped(title, NAME_SIZES[-1], MEASURE)
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1] + " …"]
    return size, lines


def _draw_label(
    picture: Image.Image,
    head: tuple[int, int],
    over: list[str],
    size: int,
    lines: list[str],
    under: list[str],
) -> None:
    """The sewn-in label: government, name, double rule, portal; opaque, from the cloth's left edge.

    It does not end within the head of the cloth, where slivers of teeth would look torn.
    """
    rows = (
        [(text, SMALL, round(SMALL * 1.35), INK_SOFT) for text in over]
        + [(text, size, round(size * 1.12), INK) for text in lines]
        + [("", 0, 22 + 12 + 14, INK)] * bool(under)
        + [(text, SMALL, round(SMALL * 1.2), INK) for text in under]
    )
    wide = max(length(row[0], row[1]) for row in rows if row[0])
    right = round(MARGIN + wide + PADDING[1])
    if head[0] < right < head[1]:
        aside = (head[0] if right - head[0] <= PADDING[1] - LEAST_PADDING else head[1]) - right
        right += aside
        wide += max(aside, 0)
    high = sum(row[2] for row in rows) + 2 * PADDING[0]
    top = picture.height - FOOT - high
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, top, right - 1, top + high - 1), fill=PAPER)
    for edge in (top, top + high - 2):
        draw.rectangle((0, edge, right - 1, edge + 1), fill=INK)
    down = top + PADDING[0]
    for text, letters, height, colour in rows:
        if text:
            ascent = face(letters).getmetrics()[0]
            baseline = down + round((height + 0.68 * letters) / 2)  # capitals stand in the middle of their row
            drawn = Image.new("L", (right, 2 * letters))
            ImageDraw.Draw(drawn).text((MARGIN, 0), text, fill=255, font=face(letters))
            shade(picture, drawn, (0, baseline - ascent), PAPER, colour, STEPS)
        else:
            for offset, thick in RULES:
                draw.rectangle((MARGIN, down + 20 + offset, MARGIN + wide, down + 20 + offset + thick - 1), fill=INK)
        down += height
