"""Who may do what: editors over ssh, the keeper of the server by one command, git by its hooks, the backup."""

from plugins.hooks.scripts import Server, Ways, on_server
from plugins.server.machine import File, Machine

RUNNABLE, READABLE = 0o755, 0o644
# Keys lie outside the user's reach: a push that went wrong could add none.
SSHD = """\
# Made by ./portal server-setup: write it anew instead of changing it.
# Editors come in as {user}, whose only shell is git-shell.
Match User {user}
    AuthenticationMethods publickey
    AuthorizedKeysFile {keys}
    DisableForwarding yes
    PermitTTY no
    PermitUserRC no
Match all
"""
COMMAND = """\
#!/bin/sh
# Made by ./portal server-setup. `{user} rollback`, `{user} deploys`: ./portal, as the user who owns the builds.
cd {portal} || exit 1
exec runuser -u {user} -- env SITEURL={site_url} ./portal "$@"
"""
BACKUP = """\
#!/bin/sh
# Made by ./portal server-setup. The whole repository in one file, seven of them, one for each day of the week.
set -eu
umask 027
place={backup}/warta-$(date +%u).bundle
git --git-dir={repository} bundle create --quiet "$place.new" --all
git --git-dir={repository} bundle verify --quiet "$place.new"
mv "$place.new" "$place"
"""


def access(machine: Machine) -> tuple[File, ...]:
    """Every file, by its whole path."""
    user = machine.user
    told = {**machine._asdict(), "portal": machine.portal, "site_url": machine.site_url, "keys": machine.keys}
    return (
        File(f"/etc/ssh/sshd_config.d/{user}.conf", READABLE, SSHD.format(**told)),
        File(machine.command, RUNNABLE, COMMAND.format(**told)),
        File(
            f"/usr/local/lib/{user}/backup",
            RUNNABLE,
            BACKUP.format(backup=machine.backup, repository=machine.repository),
        ),
        *(File(f"{machine.repository}/hooks/{name}", RUNNABLE, text) for name, text in _hooks(machine).items()),
    )


def _hooks(machine: Machine) -> dict[str, str]:
    ways = Ways(machine.output, machine.target)
    return on_server(Server(machine.portal, machine.site_url, machine.branch, ways))
