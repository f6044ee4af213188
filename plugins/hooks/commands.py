"""What the tasks of this room call: hooks put in place or taken away, and the hooks themselves."""

import os
import sys
from pathlib import Path

from plugins.catalogue import N_, catalogue
from plugins.deploy.targets import target_of
from plugins.engine.commands import LANGUAGE, opened
from plugins.engine.ending import ends_cleanly
from plugins.engine.progress import say
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.hooks import scripts
from plugins.hooks.codes import NO_OUTPUT
from plugins.hooks.installing import bare_at, clone_at, content_within, hooks_folder, install, remove
from plugins.hooks.scripts import Server, Ways

CLONE = ("pre-commit",)
SERVER = ("pre-receive", "post-receive")
FROM_NOW_ON_COMMIT = N_("From now on every `git commit` is checked first.")
FROM_NOW_ON_PUSH = N_("From now on every push is checked first, and the site is built after it.")


def set_up(server: str, branch: str, output: str, target: str, deploy: str, removes: bool) -> None:
    """`hooks`: for this clone, or for the bare repository `server`."""
    words = catalogue(LANGUAGE)
    with ends_cleanly(words):
        if removes:
            folder = hooks_folder(bare_at(Path(server)) if server else clone_at(Path.cwd()))
            places = remove(folder, SERVER if server else CLONE)
            told = N_("Removed: {path}") if places else N_("The portal has no hook in {path}.")
        else:
            places = _server_hooks(server, branch, output, target, deploy) if server else _clone_hooks()
            folder, told = places[0].parent, N_("Written: {path}")
        for place in places or [folder]:
            say(words.gettext(told).format(path=place), sys.stdout)
        if not removes:
            say(words.gettext(FROM_NOW_ON_PUSH if server else FROM_NOW_ON_COMMIT), sys.stdout)


def _clone_hooks() -> list[Path]:
    portal = opened("")
    repository = clone_at(Path.cwd())
    content = content_within(repository, Path(portal.path))
    return install(hooks_folder(repository), {CLONE[0]: scripts.pre_commit(content)})


def _server_hooks(server: str, branch: str, output: str, target: str, deploy: str) -> list[Path]:
    repository = bare_at(Path(server))
    if not output:
        raise Trouble(NO_OUTPUT)
    portal = opened("", publish=True)  # SITEURL is there and right, or this is the moment to hear of it
    if not deploy:
        target_of(portal.settings.get("TARGETS") or {}, target)  # the same holds for where builds go
    place = str(Path(output).expanduser().resolve())
    told = Server(str(Path.cwd()), portal.portal.site_url, branch, Ways(place, target, deploy))
    return install(hooks_folder(repository), scripts.on_server(told))


def run_hook(name: str, repository: str, branch: str, ways: Ways) -> int:
    """`run-hook`: what the hook of that name does; its exit code."""
    with ends_cleanly(catalogue(LANGUAGE)):
        if name == "pre-commit":
            from plugins.hooks.before_commit import before_commit

            return before_commit()
        os.environ.pop("GIT_DIR", None)  # `.`, as seen from the repository; it is named to git by its full path
        if name == "pre-receive":
            from plugins.hooks.pushed import before_taking

            return before_taking(sys.stdin, repository, branch, ways)
        if name == "post-receive":
            from plugins.hooks.taken import after_taking

            after_taking(sys.stdin, repository, branch, ways)
            return 0
        raise SettingError("run-hook", N_("must be pre-commit, pre-receive or post-receive"), name)
