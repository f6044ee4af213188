"""The forms of a stem that the dictionary itself gives, by the flags that stand behind it: “lapor/DkM0MkPa”.

They are too few to call other forms wrong, but what is proposed to an editor is one of them.
"""

import re
from collections.abc import Iterator

_AFFIXES = """
Ba:ber-an Bk:ber-kan B0:ber- BE:be- D0:di- Di:di-i Dk:di-kan DR:diper- Dt:diper-i Du:diper-kan K0:ke- Ka:ke-an Ki:ke-i
Kc:keber-an Kt:kese-an Ku:keter-an M0:meN- Mi:meN-i Mk:meN-kan MR:memper- Mt:memper-i Mu:memper-kan P0:peN- Pa:peN-an
PB:pember- Pc:pember-an PE:pe- Pf:pe-an Ps:pemer-an R0:per- Ra:per-an Ri:per-i Rk:per-kan S0:se- Sa:se-an T0:ter-
Ti:ter-i Tk:ter-kan a0:-an i0:-i k0:-kan
"""
_AROUND = {flag: affixes.split("-") for flag, affixes in (entry.split(":") for entry in _AFFIXES.split())}
_PASSIVE = {"M0": "D0", "Mi": "Di", "Mk": "Dk", "MR": "DR", "Mt": "Dt", "Mu": "Du"}
_NASALS = (  # the nasal before a stem, whether its first letter is swallowed, and how such a stem begins
    ("m", 1, re.compile(r"p(?![lr])")),
    ("n", 1, re.compile(r"t(?!r)")),
    ("ny", 1, re.compile(r"s(?![kmptwy])")),
    ("ng", 1, re.compile(r"k(?![hlr])")),
    ("m", 0, re.compile(r"[bfvp]")),
    ("n", 0, re.compile(r"[cdjzst]")),
    ("ng", 0, re.compile(r"[aeioughkq]")),
)


def forms(stem: str, flags: str) -> Iterator[str]:
    """Every form that the flags name; who has the active verb has the passive one."""
    pairs = {flags[at : at + 2] for at in range(0, len(flags), 2)}
    for flag in pairs | {_PASSIVE[flag] for flag in pairs & _PASSIVE.keys()}:
        if flag in _AROUND:
            before, after = _AROUND[flag]
            yield _joined(before, stem) + after


def _joined(before: str, stem: str) -> str:
    if before.endswith("N"):
        nasals = ((nasal, swallowed) for nasal, swallowed, begins in _NASALS if begins.match(stem))
        nasal, swallowed = next(nasals, ("", 0))
        return before[:-1] + nasal + stem[swallowed:]
    return (before[:-1] if before.endswith("r") and stem.startswith("r") else before) + stem
