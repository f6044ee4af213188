"""What the task `server-setup` calls: a server's facts in, its script and files out."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from plugins.catalogue import N_, catalogue
from plugins.deploy.directory import Directory
from plugins.deploy.targets import target_of
from plugins.engine.codes import NOT_WRITABLE
from plugins.engine.commands import LANGUAGE, opened
from plugins.engine.ending import ends_cleanly
from plugins.engine.progress import say
from plugins.engine.trouble import Trouble
from plugins.server.codes import NO_FOLDER, NOTHING_ASKED, OTHER_FILES
from plugins.server.machine import File, Machine, checked
from plugins.server.script import MARK, files, script
from plugins.whole_files import write_whole

SCRIPT = "setup.sh"


def server_setup(asked: Machine, prints: bool, out: str) -> None:
    """Print the script, or write it into a folder; ends with SystemExit(1) when something must be mended."""
    with ends_cleanly(catalogue(LANGUAGE)):
        if not (prints or out):
            raise Trouble(NOTHING_ASKED)
        portal = opened("", publish=True, SITEURL=asked.host and checked(asked).site_url)
        host = asked.host or urlsplit(portal.portal.site_url).hostname or ""
        target = target_of(portal.settings.get("TARGETS") or {}, asked.target)
        if not isinstance(target, Directory):
            raise Trouble(NO_FOLDER, target=target.name)
        machine = checked(asked._replace(host=host))
        machine = machine._replace(site=site_on(machine, target.root))
        text = script(machine, portal.words)
        if prints:
            say(text.rstrip("\n"), sys.stdout)
        if out:
            for place in write(Path(out).expanduser(), text, files(machine)):
                say(portal.words.gettext(N_("Written: {path}")).format(path=place), sys.stdout)


def site_on(machine: Machine, root: Path) -> str:
    """Where the target's folder lies on the server: within the portal there as it does within the portal here."""
    here = Path.cwd()
    return f"{machine.portal}/{root.relative_to(here).as_posix()}" if root.is_relative_to(here) else root.as_posix()


def write(folder: Path, text: str, put: tuple[File, ...]) -> list[Path]:
    """Write the script, and below `files/` all that it puts, each at its own place. Raises Trouble."""
    known = folder / SCRIPT
    if folder.exists() and any(folder.iterdir()) and not (known.is_file() and MARK in known.read_text("utf-8")):
        raise Trouble(OTHER_FILES, folder=folder)
    places = {known: File("", 0o755, text), **{folder / "files" / file.path.lstrip("/"): file for file in put}}
    for place, file in places.items():
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, file.text.encode(), file.mode)
        except OSError as error:
            raise Trouble(NOT_WRITABLE, path=place, problem=error.strerror) from error
    return [known, folder / "files"]
