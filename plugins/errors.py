"""The one family of errors, so that a door can catch all of ours and nothing else."""

import re

from plugins.findings import Finding

CREDENTIALS = re.compile(r"(?<=://)[^/\s]*@")


class PortalError(Exception):
    """Something the person at the keyboard can mend; printed without a traceback, exit code 1."""


class SettingError(PortalError):
    """A setting in pelicanconf.py or publishconf.py that must be different."""

    def __init__(self, key: str, must: str, value: object = None) -> None:
        if isinstance(value, str):  # an address may hold a password
            value = CREDENTIALS.sub("…@", value)
        super().__init__(f"{key}: {must}" if value is None else f"{key}: {must} ({value!r})")
        self.key, self.must, self.value = key, must, value


class ContentError(PortalError):
    """The content has errors; the findings tell which. Nothing has been written."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings
