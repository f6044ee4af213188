"""`TARGETS` of publishconf.py: where builds go, by name. Each kind is a file of this room, imported when it is needed.

TARGETS = {
    "web": {"kind": "directory", "path": "/srv/warta/site"},
    "other": {"kind": "ssh", "host": "warta.example", "user": "warta", "path": "/srv/warta/site"},
    "stick": {"kind": "archive", "path": "warta.zip"},
    "store": {"kind": "s3", "bucket": "warta-contoh", "endpoint": "https://s3.example"},
    "pages": {"kind": "git", "remote": "git@git.example:humas/warta.git", "branch": "pages"},
}
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from pydantic import ValidationError

from plugins.catalogue import N_
from plugins.deploy.codes import UNKNOWN_TARGET, WHICH_TARGET
from plugins.deploy.target import Target
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError

KINDS = ("directory", "ssh", "archive", "s3", "git")
DEFAULT: Mapping[str, Mapping[str, Any]] = {"folder": {"kind": "directory", "path": "published"}}
"""What is there without any setting: a folder beside the output, which a server on this machine may serve."""


def target_of(targets: Mapping[str, Any], name: str) -> Target:
    """The target of that name; "" means the only one. Raises Trouble or SettingError before anything is done."""
    known = targets or DEFAULT
    if not name and len(known) > 1:
        raise Trouble(WHICH_TARGET, known=", ".join(sorted(known)))
    name = name or next(iter(known))
    if name not in known:
        raise Trouble(UNKNOWN_TARGET, target=name, known=", ".join(sorted(known)))
    return _opened(name, known[name])


def _opened(name: str, given: Any) -> Target:
    key = f"TARGETS['{name}']"
    kind = given.get("kind") if isinstance(given, Mapping) else None
    if kind not in KINDS:
        raise SettingError(key, N_("must have a 'kind': directory, ssh, archive, s3 or git"), kind)
    module = import_module(f"plugins.deploy.{kind}")
    try:
        settings = module.Settings.model_validate({part: _text(value) for part, value in given.items()})
    except ValidationError as error:
        part = ".".join(str(place) for place in error.errors()[0]["loc"])
        raise SettingError(f"{key}['{part}']", _problem(error)) from error
    target: Target = module.opened(name, settings)
    return target


def _text(value: Any) -> Any:
    """The parsers of records read text; a number in settings is meant as it would be written."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _problem(error: ValidationError) -> str:
    kind = error.errors()[0]["type"]
    words = {
        "missing": N_("must be given"),
        "extra_forbidden": N_("is not known here"),
    }
    return words.get(kind, N_("is not as it must be; compare it with docs/operations.md"))
