"""What the tasks of this room call: words of a command line in, a file of the content out."""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from plugins.catalogue import N_, catalogue
from plugins.desk.appointing import appoint, end_appointment
from plugins.desk.asking import edit, somebody
from plugins.desk.changing import change, withdraw
from plugins.desk.desk import Desk, open_desk
from plugins.desk.from_text import NOTHING, Suggested, read_text, suggested
from plugins.desk.new_entry import new_agency, new_official
from plugins.desk.new_release import Wishes, new_release
from plugins.engine.commands import LANGUAGE
from plugins.engine.ending import ends_cleanly
from plugins.engine.progress import say
from plugins.errors import ContentError, SettingError

Act = Callable[[Desk], str | None]
IN_THE_TEXT = N_("The note is written. Now change the words in the text, too, unless you have.")
KINDS = ("release", "official", "agency")


def begin(kind: str, given: Mapping[str, Any], opens: bool, where: Mapping[str, Any]) -> None:
    """`new`: write what `kind` says. `opens`: open a release in the editor, where somebody sits at a terminal."""

    def act(desk: Desk) -> str | None:
        if kind not in KINDS:
            raise SettingError("--kind", N_("must be release, official or agency"), kind)
        if kind == "release":
            return new_release(desk, wishes_of(given), _hints(desk, given.get("text", "")))
        keys = {key: value for key, value in given.items() if value}
        begins = new_official if kind == "official" else new_agency
        return begins(desk, keys, str(given.get("slug", "")))

    desk, path = done(act, where)
    if path and kind == "release" and opens and desk.asker is not None:
        edit(desk.content / path)


def _hints(desk: Desk, file: str) -> Suggested:
    """What a pasted text suggests, in a file or the standard input (“-”)."""
    return suggested(read_text(file), desk.registry, desk.asker is None) if file else NOTHING


def wishes_of(given: Mapping[str, Any]) -> Wishes:
    """The flags of `new` that speak of a release."""
    event = {"name": given["event"], **{key: given[key] for key in ("start", "end", "place", "district")}}
    return Wishes(
        title=given["title"],
        agencies=_texts(given["agency"]),
        event_types=_texts(given["event_type"]),
        event=event,
        officials=_texts(given["official"]),
        summary=given["summary"],
        date=given["date"],
        slug=given["slug"],
    )


def _texts(given: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(text for text in given or () if text.strip())


def appointed(person: str, role: str, given: Mapping[str, Any], where: Mapping[str, Any]) -> None:
    """`appoint`."""
    done(lambda desk: appoint(desk, person, role, given), where)


def ended(person: str, role: str, until: str, where: Mapping[str, Any]) -> None:
    """`end-appointment`."""
    done(lambda desk: end_appointment(desk, person, role, until), where)


def changed(file: str, kind: str, given: Mapping[str, str], where: Mapping[str, Any]) -> None:
    """`correct` and `update`."""
    done(lambda desk: change(desk, file, kind, given), where, IN_THE_TEXT if kind == "correction" else "")


def withdrawn(file: str, given: Mapping[str, str], where: Mapping[str, Any]) -> None:
    """`withdraw`."""
    done(lambda desk: withdraw(desk, file, given), where)


def done(act: Act, where: Mapping[str, Any], then: str = "") -> tuple[Desk, str | None]:
    """Do an act and tell what was written. `where`: content, settings, and `yes`: ask nothing. `then`: what
    the editor is to do next.

    Ends with SystemExit(1) when something must be mended, with 130 on Ctrl-C; nothing is written then.
    """
    with ends_cleanly(catalogue(LANGUAGE)):
        desk = open_desk(where["content"], where["settings"], None if where["yes"] else somebody())
        words = desk.words
    with ends_cleanly(words):
        try:
            path = act(desk)
        except ContentError:
            say(words.gettext(N_("Nothing has been written, since the result would hold these errors:")), sys.stderr)
            raise
        if path is None:
            say(words.gettext(N_("Nothing has been written.")), sys.stdout)
        else:
            say(words.gettext(N_("Written: {path}")).format(path=desk.content / path), sys.stdout)
            if then:
                say(words.gettext(then), sys.stdout)
            say(words.gettext(N_("Next: ./portal check")), sys.stdout)
    return desk, path
