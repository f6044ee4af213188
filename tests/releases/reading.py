"""Reading an invented file in a test: `read(a_file(…))`."""

from plugins.releases.reading import read_release
from tests.builders import a_registry, settings

PATH = "releases/2025/rilis-contoh.md"
FOLDER = "releases/2025/rilis-contoh"
REGISTRY = a_registry()


def read(data, path=PATH, files=(), registry=REGISTRY):
    """The release and its findings."""
    return read_release(path, data, registry, settings(), frozenset(f"{FOLDER}/{name}" for name in files))


def told(findings):
    """(line, code) of each finding, in order."""
    return sorted((finding.line, finding.code.id) for finding in findings)


def errors(findings):
    return [finding for finding in findings if finding.is_error]
