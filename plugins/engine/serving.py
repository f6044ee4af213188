"""`serve`: build into .cache/preview, show it, and build again whenever something that the site is made of
changes.

Each build is a process of its own, so that changed plugins and settings count; when it fails, its findings
are on the terminal and the last good site stays.
"""

import subprocess
import sys
import threading
from pathlib import Path

from plugins.catalogue import N_, Catalogue
from plugins.engine.commands import DRAFT_SETTINGS, opened, pelican_command
from plugins.engine.preview import HOST, Server, open_server
from plugins.engine.progress import say


def serve_site(content: str, settings: str, port: int, words: Catalogue) -> None:
    """Serve until Ctrl-C. Raises Trouble when the settings or the port will not do."""
    portal = opened(settings, PATH=content)
    folder = Path(portal.settings["CACHE_PATH"]) / "preview"
    file = settings or DRAFT_SETTINGS
    watched = [
        Path(portal.path),
        Path(portal.theme),
        Path(__file__).parent.parent,
        Path(file).absolute().parent,
    ]
    folder.mkdir(parents=True, exist_ok=True)
    server = open_server(folder, port)
    command = pelican_command(str(portal.path), folder, file, f"http://{HOST}:{server.server_port}")
    stop = threading.Event()
    rebuilding = threading.Thread(target=rebuild, args=(command, watched, stop, words), daemon=True)
    rebuilding.start()
    try:
        announce(server, words)
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        stop.set()
        server.server_close()
        rebuilding.join(10)


def announce(server: Server, words: Catalogue) -> None:
    """Tell the address of the preview."""
    address = f"http://{HOST}:{server.server_port}/"
    say(words.gettext(N_("Preview at {address} (Ctrl-C ends it)")).format(address=address), sys.stdout)


def rebuild(command: list[str], watched: list[Path], stop: threading.Event, words: Catalogue) -> None:
    """Build now, and again after every change, until `stop`."""
    import watchfiles

    settings_folder = watched[-1]
    is_ours = watchfiles.DefaultFilter()

    def matters(change: watchfiles.Change, path: str) -> bool:
        """All of content, theme and plugins; beside them the settings files, whose folder holds the output
        too."""
        place = Path(path)
        inside = any(place.is_relative_to(folder) for folder in watched[:-1])
        return is_ours(change, path) and (inside or (place.parent == settings_folder and place.suffix == ".py"))

    say_built(run_build(command), words)
    folders = [folder for folder in watched[:-1] if folder.is_dir()]
    settings_files = sorted(settings_folder.glob("*conf.py"))
    for changes in watchfiles.watch(*folders, *settings_files, watch_filter=matters, stop_event=stop):
        names = sorted({Path(path).name for _, path in changes})
        say(words.gettext(N_("changed: {names}")).format(names=", ".join(names[:5])), sys.stderr)
        say_built(run_build(command), words)


def run_build(command: list[str]) -> int:
    """Run one build to its end; its exit code."""
    return subprocess.run(command, stdin=subprocess.DEVNULL).returncode


def say_built(code: int, words: Catalogue) -> None:
    """After a build with findings: tell that the site shown is the one before."""
    if code == 1:
        say(words.gettext(N_("The last good site stays in the preview.")), sys.stderr)
