"""systemd's units: what comes due is published, what is live is watched, the repository is kept twice.

Each runs as the portal's user, sees the disk as read-only but for the folders it writes, and has no rights to gain.
Only the one that tells the web server of a new build is root's, and runs nothing of ours.
"""

from collections.abc import Iterator

from plugins.server.machine import File, Machine

UNITS = "/etc/systemd/system"
UNIT = 0o644
SERVICE = """\
[Unit]
Description={description}

[Service]
Type=oneshot
User={user}
Group={user}
WorkingDirectory={folder}
Environment=SITEURL={site_url}
{condition}ExecStart={command}
StandardInput=null
TimeoutStartSec=30min
ReadWritePaths={writes}
{network}
Nice=5
UMask=0027
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
CapabilityBoundingSet=
LockPersonality=yes
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
"""
ALONE = "PrivateNetwork=yes\nRestrictAddressFamilies=AF_UNIX"
CONNECTED = "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6"
TIMER = """\
[Unit]
Description={description}: when

[Timer]
OnCalendar={when}
AccuracySec=1s
Persistent=yes

[Install]
WantedBy=timers.target
"""
# The history of the target has one more line at every switch, just before it.
RELOAD = """\
[Unit]
Description=Warta: {server} reads the redirects of a new build

[Service]
Type=oneshot
ExecStartPre=/usr/bin/sleep 1
ExecStart=/usr/bin/systemctl try-reload-or-restart {server}.service
"""
PATH = """\
[Unit]
Description=Warta: a new build is live

[Path]
PathChanged={site}/history

[Install]
WantedBy=multi-user.target
"""


def units(machine: Machine) -> tuple[File, ...]:
    """Every unit, by its whole path."""
    return tuple(File(f"{UNITS}/{machine.user}-{name}", UNIT, text) for name, text in _units(machine))


def started(machine: Machine) -> tuple[str, ...]:
    """The units that are switched on."""
    names = (file.path.rpartition("/")[2] for file in units(machine))
    return tuple(name for name in names if not name.endswith(".service"))


def _units(machine: Machine) -> Iterator[tuple[str, str]]:
    portal, repository = machine.portal, machine.repository
    kept = f"{portal}/.cache {portal}/.published"
    # A repository into which nothing has been pushed yet is no failure.
    has_branch = f"/usr/bin/git --git-dir={repository} rev-parse --verify --quiet refs/heads/{machine.branch}"

    def service(description: str, command: str, folder: str, writes: str, network: str, condition: str = "") -> str:
        return SERVICE.format(
            description=description,
            condition=f"ExecCondition={condition}\n" if condition else "",
            user=machine.user,
            folder=folder,
            site_url=machine.site_url,
            command=command,
            writes=writes,
            network=network,
        )

    due = "Warta: what has come due becomes public"
    writes = f"{repository} {kept} {machine.build} {machine.site}"
    yield "publish.service", service(due, f"{repository}/hooks/post-receive", repository, writes, ALONE, has_branch)
    yield "publish.timer", TIMER.format(description=due, when="*:0/5")
    watched = "Warta: what is live is compared with what was published"
    yield "watch.service", service(watched, f"{portal}/portal watch {machine.site_url}", portal, kept, CONNECTED)
    yield "watch.timer", TIMER.format(description=watched, when="*:2/15")
    held = "Warta: the repository is kept twice"
    command = f"/usr/local/lib/{machine.user}/backup"
    yield "backup.service", service(held, command, repository, machine.backup, ALONE, has_branch)
    yield "backup.timer", TIMER.format(description=held, when="*-*-* 01:30:00")
    yield "reload.service", RELOAD.format(server=machine.server)
    yield "reload.path", PATH.format(site=machine.site)
