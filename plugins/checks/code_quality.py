"""Findings as a Code Quality report, which GitLab shows beside the lines of a merge request."""

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from plugins.catalogue import Catalogue
from plugins.findings import Finding


def as_code_quality(findings: Sequence[Finding], catalogue: Catalogue) -> str:
    """A JSON array. A fingerprint does not know the line: a finding that has only moved is no new one."""
    seen: Counter[tuple[str, ...]] = Counter()
    told = []
    for finding in findings:
        known = (finding.path, finding.code.id, finding.message(catalogue))
        seen[known] += 1
        told.append(
            {
                "description": f"{finding.message(catalogue)}. {finding.hint(catalogue)}",
                "check_name": finding.code.id,
                "fingerprint": blake2b(repr((*known, seen[known])).encode(), digest_size=16).hexdigest(),
                "severity": "major" if finding.is_error else "info",
                "location": {"path": finding.path, "lines": {"begin": finding.line}},
            }
        )
    return json.dumps(told, ensure_ascii=False, indent=2)
