"""`serve`: build into .cache/preview, show it, and build again whenever something that the site is made of
changes.

A warm process builds (builder.py), a thread watches and conducts (here), the server shows the last good site and
tells open pages (preview.py, live.py). When a build fails, its findings are on the terminal and over the page.
"""

import sys
import threading
from collections.abc import Container
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from plugins.catalogue import N_, Catalogue, catalogue
from plugins.engine.builder import Builder
from plugins.engine.builder_process import Order
from plugins.engine.commands import DRAFT_SETTINGS
from plugins.engine.live import Live
from plugins.engine.outcome import Outcome, Places, Told
from plugins.engine.preview import HOST, Server, open_server
from plugins.engine.progress import say
from plugins.engine.watching import Batch, Watch

TICK = 1.0  # seconds between looks at the clock and at the builder's health


def serve_site(content: str, settings: str, port: int, words: Catalogue) -> None:
    """Serve until Ctrl-C, which it raises on. Raises Trouble, or ends with 1, when port or settings will not do."""
    order = Order(settings or DRAFT_SETTINGS, content)
    builder = Builder(words)
    try:
        places = places_of(builder, order)
        folder = Path(places.cache) / "preview"
        folder.mkdir(parents=True, exist_ok=True)
        live = Live(catalogue(places.language), places.language)
        server = open_server(folder, port, live)
        order = replace(order, site_url=f"http://{HOST}:{server.server_port}", output=str(folder))
        conductor = Conductor(builder, order, live, places)
        with server:
            announce(server, live.words)
            conducting = threading.Thread(target=conductor.run, daemon=True)
            conducting.start()
            try:
                server.serve_forever()
            finally:
                conductor.stop()
                conducting.join(10)
    finally:
        builder.stop()


def places_of(builder: Builder, order: Order) -> Places:
    """Where everything is. Ends with SystemExit(1) when the settings will not do."""
    outcome = builder.build(order)
    if outcome.places is None:
        tell(outcome)
        raise SystemExit(1)
    return outcome.places


def announce(server: Server, words: Catalogue) -> None:
    """Tell the address of the preview."""
    address = f"http://{HOST}:{server.server_port}/"
    say(words.gettext(N_("Preview at {address} (Ctrl-C ends it)")).format(address=address), sys.stdout)


def tell(outcome: Outcome, known: Container[Told] = ()) -> None:
    """What a build has to say, on the terminal; advice that is known already is not repeated."""
    for one in outcome.told:
        if not (one.is_advice and one in known):
            say(one.text(), sys.stderr)
    if outcome.summary:
        say(outcome.summary, sys.stdout)


class Conductor:
    """Builds now and after every change, and tells terminal and pages how it went."""

    def __init__(self, builder: Builder, order: Order, live: Live, places: Places) -> None:
        self.builder, self.order, self.live, self.places = builder, order, live, places
        self.words = live.words
        self.watch = Watch()
        self.stopped = threading.Event()
        self.next_change: datetime | None = None
        self.known: tuple[Told, ...] = ()

    def run(self) -> None:
        """Build until `stop`. What changes during a build is built after it, once."""
        self.follow()
        self.build()
        while (batch := self.watch.take(TICK)) is not None:
            if batch.names:
                self.say_changed(batch)
                if batch.code:
                    self.builder.renew()
            has_died = self.builder.has_died
            if has_died:
                tell(self.builder.bury())
            if batch.names or has_died or self.is_time():
                self.build()

    def stop(self) -> None:
        """End everything, also amid a build."""
        self.stopped.set()
        self.watch.stop()
        self.builder.stop()
        self.live.end()

    def follow(self) -> None:
        """Watch what the settings name now."""
        folders = (Path(self.places.content), Path(self.places.theme))
        self.watch.follow(folders, Path(self.order.settings).absolute())

    def build(self) -> None:
        """Build once, or twice when the builder died at it; then tell."""
        self.next_change = None
        outcome = self.builder.build(self.order)
        if outcome.died and not self.stopped.is_set():
            tell(outcome)
            outcome = self.builder.build(self.order)
        if self.stopped.is_set():
            return
        tell(outcome, self.known)
        self.known = outcome.told
        if not outcome.is_good:
            say(self.words.gettext(N_("The last good site stays in the preview.")), sys.stderr)
        self.live.tell(outcome)
        if outcome.next_change and outcome.next_change > datetime.now(UTC):
            self.next_change = outcome.next_change
        if outcome.places is not None and outcome.places != self.places:
            self.places = outcome.places
            self.follow()

    def is_time(self) -> bool:
        """Whether the moment has come at which the clock alone makes the site another one."""
        return self.next_change is not None and self.next_change <= datetime.now(UTC)

    def say_changed(self, batch: Batch) -> None:
        """Name some of the files whose change is the reason for a build."""
        names = ", ".join(sorted(batch.names)[:5])
        say(self.words.gettext(N_("changed: {names}")).format(names=names), sys.stderr)
