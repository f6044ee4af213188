"""Words that tell what a body or an office is about, joined by commas, `dan` and hyphens."""

from plugins.recognition.body_words import BY_SUBJECT, JOINTS, STARTS, UNITS, is_subject
from plugins.recognition.person_phrases import GIVEN
from plugins.recognition.person_words import is_title
from plugins.recognition.tokens import Tokens

LONGEST = 14  # words of a name that no list has


def subject_end(tokens: Tokens, place: int) -> int:
    """Where words end that tell what a body or an office is about, joined by commas, `dan` and hyphens."""
    at, last = place, min(len(tokens), place + 2 * LONGEST)
    while at < last:
        if at > place and is_title(tokens, at) and is_title_of_somebody(tokens, at):
            break
        if (tokens.is_capital(at) and (tells_a_subject(tokens, at) or _is_within(tokens, at, place))) or (
            tokens.small[at] in JOINTS and at > place and _follows(tokens, at + 1)
        ):
            at += 1
        elif (
            tokens.small[at] == ","
            and at > place
            and tokens.small[at + 1 : at + 2] == ["dan"]
            and _follows(tokens, at + 2)
        ):
            at += 2
        else:
            break
    return at


def tells_a_subject(tokens: Tokens, at: int) -> bool:
    """Whether a word tells what a body is about; `Lalu` without `Lintas` is a name."""
    small = tokens.small[at]
    return is_subject(small) and (small != "lalu" or tokens.small[at + 1 : at + 2] == ["lintas"])


def is_title_of_somebody(tokens: Tokens, at: int) -> bool:
    """Whether `Ibu` is somebody's title, and not whom a body cares for: `Kesehatan Ibu dan Anak`."""
    return tokens.is_capital(at + 1) and not is_subject(tokens.small[at + 1])


def _is_within(tokens: Tokens, at: int, place: int) -> bool:
    """Whether a word that tells nothing stands among those that do: `PUBM Bina Marga`, `Xyz dan Tata Ruang`."""
    if tokens.small[at] in GIVEN or is_title(tokens, at):
        return False
    if tokens.words[at].isupper() and 1 < len(tokens.words[at]) < 6:
        return tokens.capital[at + 1] and is_subject(tokens.small[at + 1]) and tokens.small[at + 1] not in STARTS
    is_joined = (at > place or tokens.small[at - 1] in ("dinas", "badan")) and tokens.small[at + 1 : at + 2] in (
        ["dan"],
        ["&"],
    )
    return is_joined and _follows(tokens, at + 2) and tokens.small[at + 2] not in STARTS | UNITS


def _follows(tokens: Tokens, at: int) -> bool:
    """Whether a further word of a name stands here, and not another name."""
    if not tokens.is_capital(at) or not tells_a_subject(tokens, at):
        return False
    following = at + 1 < len(tokens) and tokens.is_capital(at + 1) and tokens.small[at] in BY_SUBJECT
    return not following and tokens.small[at] not in ("bupati", "gubernur", "wakil", "wali", "walikota")


def is_joined(tokens: Tokens, at: int) -> bool:
    """Whether `dan` stands here, and behind it one more word that tells what a body is about."""
    return (
        tokens.small[at : at + 1] in (["dan"], ["&"]) and tokens.is_capital(at + 1) and is_subject(tokens.small[at + 1])
    )
