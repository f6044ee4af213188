"""Outputs for gates: the small site with its store, copies of it with a planted fault, and outputs of few files."""

import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from plugins.deploy import gated
from plugins.deploy.hashing import files_of
from plugins.engine.built import last_build
from plugins.engine.digests import digest
from plugins.engine.pelican import open_portal
from plugins.engine.report import Silence
from plugins.gates.built import Built
from plugins.gates.memory import Memory
from plugins.gates.run import run_gates
from tests.builders import settings
from tests.whole.sites import NOW, ORIGIN, SMALL

NO_NODE = {"html": "looked at by tests/browser/test_markup.py"}


def built_site(folder):
    """The portal of the small site, which has been built below a folder."""
    overrides = {"NOW": NOW, "OUTPUT_PATH": str(folder / "output"), "CACHE_PATH": str(folder / "cache")}
    portal = open_portal(SMALL, overrides)
    portal.build(folder / "output", Silence())
    return portal


def looked_at(portal, output, change=lambda built: built, memory=None, only=(), skips=NO_NODE):
    """How the gates end for an output that was copied from the one that the portal has built."""
    files = files_of(output, output.parent / "digests.json")
    with last_build(portal.site(portal_output(portal))) as build:
        built = replace(gated._built(portal, files, build, None), output=output)
        return run_gates(change(built), memory or Memory(None, ""), only, skips if not only else {})


def portal_output(portal):
    return Path(portal.output_path)


def copied(portal, place):
    """A copy of the output, in which a fault can be planted."""
    shutil.copytree(portal_output(portal), place)
    return place


def as_written(built):
    """The same, but as if a build had written all that is there now."""
    written = {path: digest((built.output / path).read_bytes()) for path in built.files}
    return replace(built, written=written)


def an_output(folder, files, **told):
    """What gates look at: these texts by path, as a build has written them."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    known = {path: (folder / path).read_bytes() for path in files}
    digests = {path: (len(data), sha256(data).hexdigest()) for path, data in known.items()}
    given = {"written": {path: digest(data) for path, data in known.items()}, **told}
    return Built(folder, digests, settings(site_url=ORIGIN, publishing=True), **given)


def faults(outcomes):
    """Name of the gate, path and code of each finding."""
    return [(one.gate.name, finding.path, finding.code.id) for one in outcomes for finding in one.findings]


def run_one(name, built, memory=None):
    """What one gate finds: path and facts."""
    (outcome,) = run_gates(built, memory or Memory(None, ""), only=[name])
    return [(finding.path, dict(finding.facts)) for finding in outcome.findings]
