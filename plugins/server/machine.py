"""What is to be known of a server to set it up, and where everything lies on it."""

import re
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.errors import SettingError

SERVERS = ("nginx", "caddy")
FORMS = {
    "--host": (
        re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?"),
        N_("must be the name of a host, such as warta.example"),
    ),
    "--server": (re.compile("|".join(SERVERS)), N_("must be nginx or caddy")),
    "--path": (re.compile(r"(?:/[a-z0-9_][a-z0-9._-]*)+"), N_("must be a whole path, of a-z, digits and . - _ /")),
    "--branch": (re.compile(r"[A-Za-z0-9_][\w-]*(?:[/.][\w-]+)*"), N_("must be the name of a branch, such as main")),
    "--user": (re.compile(r"[a-z_][a-z0-9_-]{0,30}"), N_("must be a name of Linux: a-z, digits and hyphens")),
    "--target": (re.compile(r"[\w.-]*"), N_("must be of letters, digits and . - _")),
}


class File(NamedTuple):
    """A file of the server: its whole path, its permissions, its text."""

    path: str
    mode: int
    text: str


class Machine(NamedTuple):
    """`site`: the folder of the target, in which `live` leads to what is public. `target` "": the only one."""

    host: str
    site: str
    server: str = "nginx"
    path: str = "/srv/warta"
    branch: str = "main"
    user: str = "warta"
    target: str = ""

    @property
    def site_url(self) -> str:
        return f"https://{self.host}"

    @property
    def live(self) -> str:
        """What the web server serves."""
        return f"{self.site}/live"

    @property
    def portal(self) -> str:
        """The portal's code, which belongs to root: whoever pushes cannot change it."""
        return f"{self.path}/portal"

    @property
    def repository(self) -> str:
        return f"{self.path}/warta.git"

    @property
    def build(self) -> str:
        """The folder for building: a build is made beside the output before it becomes it."""
        return f"{self.path}/build"

    @property
    def output(self) -> str:
        return f"{self.build}/output"

    @property
    def backup(self) -> str:
        return f"{self.path}/backup"

    @property
    def settings(self) -> str:
        """What is of this server alone: editors' keys, certificates."""
        return f"/etc/{self.user}"

    @property
    def keys(self) -> str:
        return f"{self.settings}/editors.keys"

    @property
    def certificate(self) -> str:
        return f"{self.settings}/tls"

    @property
    def command(self) -> str:
        """`./portal` for whoever keeps the server, as the portal's user."""
        return f"/usr/local/sbin/{self.user}"

    @property
    def closed(self) -> tuple[str, ...]:
        """Folders of the user that nobody else looks into: what is not public yet lies in them."""
        cache, published = f"{self.portal}/.cache", f"{self.portal}/.published"
        return (self.repository, cache, published, self.backup, self.build)


def checked(machine: Machine) -> Machine:
    """The machine itself. Raises SettingError for a word that would mean something else to a shell or a server."""
    for option, (form, problem) in FORMS.items():
        value = getattr(machine, option.removeprefix("--"))
        if not form.fullmatch(value) or (option == "--path" and ".." in value):
            raise SettingError(option, problem, value)
    return machine
