"""A picture in a text: its file, its words and its credit, and what is wrong with them."""

import re
from collections.abc import Collection

from plugins.findings import Code, ContentPath, Finding
from plugins.releases import body_codes as codes
from plugins.releases.addresses import judge_picture
from plugins.releases.file_names import PICTURES
from plugins.releases.header import ALT_LIMIT, CAPTION_LIMIT
from plugins.releases.record import Picture

CREDIT = re.compile(r"(?:^|(?<=[.!?…”\"])\s+)(?P<whole>(?:Foto|Ilustrasi|Gambar): (?P<who>.+))$")


def read_picture(
    target: str, alt: str, title: str, path: str, line: int, files: Collection[str]
) -> tuple[Picture, str, list[Finding]]:
    """`![alt](target "title")` as a Picture, its credit as printed ("Foto: …"), and the findings.

    The title is the caption; a last sentence "Foto: …" in it is the credit.
    """
    findings: list[Finding] = []

    def tell(code: Code, **facts: object) -> None:
        findings.append(Finding(path, line, code, {"value": target, **facts}))

    place, code = judge_picture(target, path, files)
    alt, title = " ".join(alt.split()), " ".join(title.split())
    if code:
        tell(code, folder=ContentPath(path.removesuffix(".md")), known=", ".join(PICTURES))
    if not alt:
        tell(codes.NO_ALT)
    if len(alt) > ALT_LIMIT:
        tell(codes.LONG_ALT, length=len(alt), limit=ALT_LIMIT)
    if len(title) > CAPTION_LIMIT:
        tell(codes.LONG_CAPTION, length=len(title), limit=CAPTION_LIMIT)
    credit = CREDIT.search(title)
    caption = title[: credit.start()].strip() if credit else title
    picture = Picture(place, alt, caption, credit["who"] if credit else "", line=line)
    return picture, credit["whole"] if credit else "", findings
