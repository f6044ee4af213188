"""The hooks as shell scripts, for any POSIX shell; Git for Windows brings one. Pure."""

import shlex
from typing import NamedTuple

OURS = "# Made by `./portal hooks`"
"""The mark by which a hook is known to be the portal's own."""

PRE_COMMIT = """\
#!/bin/sh
{mark}; `./portal hooks --remove` takes it away.
# Checks what is about to be committed. To commit once without it: git commit --no-verify
[ -f portal ] || exit 0  # a branch without the portal
git diff --cached --quiet -- {paths} && exit 0  # nothing of the site is to be committed
case "$(uname -s)" in
    MINGW* | MSYS* | CYGWIN*) exec py portal run-hook pre-commit ;;
    *) exec ./portal run-hook pre-commit ;;
esac
"""
SETTINGS = ("pelicanconf.py", "publishconf.py")

ON_SERVER = """\
#!/bin/sh
{mark} --server`; the same with --remove takes it away.
repository=$(pwd)
SITEURL=${{SITEURL:-{site_url}}}
export SITEURL
cd {portal} || exit 1
exec ./portal run-hook {name} --repository "$repository"{options} "$@"
"""


class Ways(NamedTuple):
    """What becomes of a push: the folder into which it is built, then a target of TARGETS, or a command instead.

    `now`: the moment, where it is not that of the clock. `yes`: also when many live files would be deleted.
    """

    output: str
    target: str = ""
    deploy: str = ""
    now: str = ""
    yes: bool = False


class Server(NamedTuple):
    """What a server's hooks need to know. `portal`: the folder of the code that checks and builds there."""

    portal: str
    site_url: str
    branch: str
    ways: Ways


def pre_commit(content: str) -> str:
    """The hook of a clone; `content`: its content folder, as seen from the top."""
    return PRE_COMMIT.format(mark=OURS, paths=" ".join(map(shlex.quote, (content, *SETTINGS))))


def on_server(server: Server) -> dict[str, str]:
    """The two hooks of a bare repository, by name."""
    told = {"branch": server.branch, **server.ways._asdict()}
    options = "".join(f" --{word} {shlex.quote(value)}" for word, value in told.items() if value)
    return {
        name: ON_SERVER.format(
            mark=OURS.removesuffix("`"),
            site_url=shlex.quote(server.site_url),
            portal=shlex.quote(server.portal),
            name=name,
            options=options,
        )
        for name in ("pre-receive", "post-receive")
    }
