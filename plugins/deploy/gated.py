"""The gates before a deploy: what they need is gathered, the table is told, and nothing leaves while one fails."""

import sqlite3
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from plugins.catalogue import N_
from plugins.deploy import published
from plugins.deploy.codes import PLACE_FAULT
from plugins.deploy.manifest import File, Gate
from plugins.engine.built import LastBuild, last_build
from plugins.engine.digests import digest, parts_digest
from plugins.engine.progress import say
from plugins.engine.report import Stages
from plugins.engine.scan import LEDGER
from plugins.engine.store import Damaged, forget
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.findings import Finding
from plugins.gates.built import Built
from plugins.gates.codes import GATES_FAILED
from plugins.gates.gate import FAILED, Outcome
from plugins.gates.ledger import addresses_of, extend_ledger, read_ledger
from plugins.gates.markup import missing_here
from plugins.gates.memory import Memory
from plugins.gates.run import check_names, run_gates
from plugins.gates.told import fault_lines, table_lines

if TYPE_CHECKING:
    from plugins.engine.pelican import Portal

GATES = N_("gates")
SETTING = "SKIPPED_GATES"
HTML, NOT_HERE = "html", N_("not installed here: {missing}")


def skips_of(portal: "Portal", words: Sequence[str]) -> dict[str, str]:
    """The gates that are set aside, by the settings and by `NAME=reason` on the command line; and html where there is
    nothing that could look, which the table and the manifest tell. Raises Trouble or SettingError before any work.
    """
    told = portal.settings.get(SETTING) or {}
    if not (isinstance(told, Mapping) and all(isinstance(text, str) for item in told.items() for text in item)):
        raise SettingError(SETTING, N_("must be a dictionary of gates with the reason of each"), told)
    skips = {**told, **dict(word.partition("=")[::2] for word in words)}
    check_names((), skips)
    if missing := missing_here():
        skips.setdefault(HTML, portal.words.gettext(NOT_HERE).format(missing=missing))
    return skips


def pass_gates(
    portal: "Portal",
    files: Mapping[str, File],
    stages: Stages,
    skips: Mapping[str, str],
    only: Collection[str] = (),
    full: bool = False,
    content: Path | None = None,
) -> tuple[Gate, ...]:
    """Let the gates look and tell how they ended, as it is written into the manifest. Raises Trouble when one fails."""
    output, words = Path(portal.output_path), portal.words
    with stages.stage(GATES, 0), last_build(portal.site(output, content)) as build:
        outcomes = _outcomes(portal, files, build, skips, only, full, content)
    for line in table_lines(outcomes, words):
        say(line, sys.stdout)
    for line in fault_lines(outcomes, output, words):
        say(line, sys.stderr)
    if failed := [outcome.gate.name for outcome in outcomes if outcome.result == FAILED]:
        raise Trouble(GATES_FAILED, gates=", ".join(failed), first=failed[0])
    return tuple(Gate(outcome.gate.name, outcome.result, outcome.reason) for outcome in outcomes)


def _outcomes(
    portal: "Portal",
    files: Mapping[str, File],
    build: LastBuild | None,
    skips: Mapping[str, str],
    only: Collection[str],
    full: bool,
    content: Path | None,
) -> tuple[Outcome, ...]:
    """Of a store or a memory that turns out to be broken no use is made."""
    memory_file = _memory_of(portal)
    if full:
        forget(memory_file)
    places: tuple[Path | None, ...] = (memory_file, memory_file, None)
    for place in places:
        memory = Memory(place, _ground(portal))
        try:
            built = _built(portal, files, build, content)
            return run_gates(built, memory, only, skips)
        except Damaged:
            build = None
        except sqlite3.Error:
            forget(memory_file)
        finally:
            memory.close()
    raise AssertionError("what is kept in memory is not broken")


def _built(portal: "Portal", files: Mapping[str, File], build: LastBuild | None, content: Path | None) -> Built:
    output, settings = Path(portal.output_path), portal.portal
    addresses, bad = known_addresses(portal, content)
    told: dict[str, Any] = {"addresses": addresses, "bad_addresses": bad}
    if build is not None:
        from plugins.gates import content as of_content

        told |= {
            "written": build.written,
            "unpublished": of_content.unpublished(build),
            "common": of_content.common_words(build.registry),
            "public_names": of_content.public_names(build),
            "secret_digests": of_content.secret_digests(build),
            "public_texts": of_content.public_texts(build, settings),
        }
    return Built(output, files, settings, **told)


def known_addresses(portal: "Portal", content: Path | None) -> tuple[frozenset[str], tuple[Finding, ...]]:
    """Every address ever published, by the content and by what the operator keeps; and lines that are none."""
    known: frozenset[str] = frozenset()
    bad: list[Finding] = []
    for place in (_in_content(portal, content), _kept(portal)):
        if place.is_file():
            some, found = read_ledger(place.read_bytes(), str(place.absolute()))
            known, bad = known | some, bad + found
    return known, tuple(bad)


def write_addresses(portal: "Portal", files: Collection[str], content: Path | None) -> None:
    """Add what is live now to the ledgers. A content that was laid out is a copy; there only the operator's is written.

    Raises Trouble: what has been deployed is live all the same.
    """
    known, _ = known_addresses(portal, content)
    places = (_kept(portal), *([] if content else [_in_content(portal, None)]))
    for place in places:
        try:
            is_new = extend_ledger(place, known, frozenset(addresses_of(files)))
        except OSError as error:
            raise Trouble(PLACE_FAULT, path=place, problem=error.strerror or error) from error
        if is_new and place.name == LEDGER:
            told = portal.words.gettext(N_("New addresses stand in {path}; commit it with the content."))
            say(told.format(path=place), sys.stdout)


def _in_content(portal: "Portal", content: Path | None) -> Path:
    return (content or Path(portal.path)) / LEDGER


def _kept(portal: "Portal") -> Path:
    host = urlsplit(portal.portal.site_url).netloc.replace(":", "-")
    return Path.cwd() / published.FOLDER / f"{host}.addresses.txt"


def _memory_of(portal: "Portal") -> Path:
    output = Path(portal.output_path).resolve()
    return Path(
        portal.settings["CACHE_PATH"], "gates", f"{output.name}-{digest(str(output).encode()).hex()[:8]}.sqlite"
    )


def _ground(portal: "Portal") -> str:
    """What all that was found stands on beside the bytes of the files."""
    return f"{parts_digest('gates').hex()} {portal.portal.site_url}"
