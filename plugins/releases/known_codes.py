"""Every code that a release can meet while it is read: which of them may be waived."""

from plugins import positioned, schema, values, yaml_trouble
from plugins.findings import Code
from plugins.registry import codes as registry_codes
from plugins.releases import body_codes, codes, header_codes

# Rooms above this one add codes of their own, which only `apply_waivers` (waivers.py) meets.
_TABLES = (positioned, schema, values, yaml_trouble, registry_codes, codes, header_codes, body_codes)
KNOWN = {code.id: code for table in _TABLES for code in vars(table).values() if isinstance(code, Code)}


def waivable(code: str) -> bool:
    """Whether a code may stand in a waiver: one that may be set aside, or one this room does not know."""
    return code not in KNOWN or KNOWN[code].is_waivable
