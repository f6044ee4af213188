"""Addresses of people: mail at hosts where anyone has an account, and homes down to the neighbourhood (RT/RW)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.recognition.person_names import NAME, is_a_name

FREE_MAIL = (
    r"gmail\.com|googlemail\.com|yahoo\.com|yahoo\.co\.id|ymail\.com|rocketmail\.com|hotmail\.com|hotmail\.co\.id"
    r"|outlook\.com|outlook\.co\.id|live\.com|msn\.com|icloud\.com|me\.com|aol\.com|proton\.me|protonmail\.com"
    r"|mail\.com|gmx\.com|zoho\.com|plasa\.com|telkom\.net"
)
HOST = re.compile(rf"(?i)@(?:{FREE_MAIL})(?![A-Za-z0-9-]|\.[A-Za-z])")
LOCAL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,63})$")
NEIGHBOURHOOD = re.compile(r"\b(?:RT|Rt|rt)[ .]{0,2}[0-9]{1,3}[ ]{0,2}[/,]?[ ]{0,2}(?:RW|Rw|rw)[ .]{0,2}[0-9]{1,3}\b")
OF_SOMEBODY = re.compile(
    rf"\b(?:rumah|kediaman|alamat|milik|warga)[ ](?:(?:milik|duka|almarhumah|almarhum|keluarga|Bapak|Ibu"
    rf"|Saudara|Saudari|Sdr\.|Sdri\.|Pak|Bu)[ ]){{0,3}}(?P<who>{NAME})"
)
LIVES = re.compile(
    rf"(?P<who>{NAME})(?:[ ]\([0-9]{{1,3}}\))?,?[ ](?:yang[ ])?(?:tinggal|beralamat|berdomisili|bermukim|warga)[ ]"
)
STREET = re.compile(
    r"\b(?:Jl\.?|Jln\.?|Jalan|Gg\.?|Gang|Lorong|Dusun|Kampung|Lingkungan|Perumahan|Perum|BTN|Blok|No\.)[ ]"
)
SENTENCE_END = re.compile(r"(?<=[a-z0-9)])(?<!\bJl)(?<!\bJln)(?<!\bGg)(?<!\bSdr)(?<!\bSdri)[.!?]\s+(?=[A-Z])|\n\n")
BEFORE = 160  # characters of a sentence before RT/RW in which somebody is named


class Address(NamedTuple):
    """An address as it is written, and where."""

    written: str
    start: int


def free_mail_addresses(text: str) -> Iterator[Address]:
    """Every e-mail address at a host where anyone has an account."""
    if "@" not in text:
        return
    for host in HOST.finditer(text):
        begins = max(0, host.start() - 64)
        local = LOCAL.search(text[begins : host.start()])
        if local:
            yield Address(local[0] + host[0], begins + local.start())


def homes(text: str) -> Iterator[Address]:
    """Every address with street and RT/RW that is told of somebody with a name."""
    if "RW" not in text and "Rw" not in text and "rw" not in text:
        return
    for found in NEIGHBOURHOOD.finditer(text):
        before = SENTENCE_END.split(text[max(0, found.start() - BEFORE) : found.start()])[-1]
        street = STREET.search(before)
        if street and _somebody(before, street.end()):
            yield Address(found[0], found.start())


def _somebody(before: str, end: int) -> bool:
    for pattern in (OF_SOMEBODY, LIVES):
        for found in pattern.finditer(before, 0, end):
            words = [word for word in found["who"].split() if word not in ("Jl", "Jalan", "Gang", "Dusun")]
            if words and is_a_name(" ".join(words)):
                return True
    return False
