"""Names as the registry has them: a person's without degrees, an agency's without its region."""

import re
from collections.abc import Iterable

from plugins.desk.codes import DEGREES, REGION
from plugins.findings import Finding
from plugins.registry.records import Government
from plugins.rules.forms import degrees

_BEFORE = re.compile(r"(?:(?:prof|dr|drg|drh|drs|dra|hj|kh|ns|apt|bapak|ibu)\b\.?|(?:ir|h)\.)\s*(?=\w)", re.IGNORECASE)
_KIND = r"(?:kabupaten|kab\.?|kota|provinsi|prov\.?)\s+"
_BODY = r"(?:(?:dinas|badan|satuan|sekretariat)\s+\S|inspektorat\b)"


def bare_name(name: str) -> tuple[str, tuple[str, ...]]:
    """A person's name without what goes before and after it, and what that was."""
    rest, told = name.strip(), []
    while found := _BEFORE.match(rest):
        told.append(found[0].strip())
        rest = rest[found.end() :]
    rest, _, after = rest.partition(",")
    behind = list(degrees(rest))
    told += [rest[it.start : it.end].strip() for it in behind]
    told += filter(None, map(str.strip, after.split(",")))
    return (rest[: behind[0].start] if behind else rest).strip(" ,"), tuple(told)


def degrees_in(name: str) -> Finding | None:
    """What is wrong with a person's name that has degrees or a form of address in it."""
    bare, told = bare_name(name)
    if not told or not bare:
        return None
    return Finding("", 0, DEGREES, {"found": ", ".join(f"'{word}'" for word in told), "bare": bare})


def region_in(name: str, governments: Iterable[Government]) -> Finding | None:
    """What is wrong with an agency's name that ends in its region, which comes from `government`.

    Without the kind of region before it, only what is surely a body of its government is looked at: in “RSUD Contoh”
    and “Kecamatan Contoh” it is the name.
    """
    for government in governments:
        region = re.escape(government.short_name)
        found = re.fullmatch(rf"(?P<bare>\S.*?),?\s+(?P<kind>{_KIND})?{region}", name.strip(), re.IGNORECASE)
        if found and (found["kind"] or re.match(_BODY, found["bare"], re.IGNORECASE)):
            return Finding("", 0, REGION, {"region": government.name, "bare": found["bare"]})
    return None
