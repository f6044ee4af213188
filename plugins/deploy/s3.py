"""A bucket of an S3 store as target: files change one by one, so in an order in which no live page misses an asset.

    <prefix>...                 the site
    <prefix>manifest.json       what is live: written when everything it tells is there
    <prefix>.portal/under-way   the build of an unfinished deploy, and the paths that it may have touched
    <prefix>.portal/leases/     who is deploying

What pages need goes first, then pages, then feeds and the sitemap, then the manifest; what is no longer wanted goes
away last. A deploy that was killed leaves `under-way`: whoever comes next looks at those paths, and the plan goes on
from what is really there. Earlier builds are kept by the operator, see `shelf.py`.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

from plugins.catalogue import N_
from plugins.deploy.bucket import AT_ONCE, Bucket, bucket_of
from plugins.deploy.codes import BUCKET_TAKEN, NO_SUCH_BUILD, NOT_LIVE_ANY_MORE, NOT_STORED
from plugins.deploy.lease import Lease
from plugins.deploy.manifest import BUILD_LENGTH, PLACE, BadManifest, File, Manifest, read_manifest
from plugins.deploy.plan import HOME, Plan, gone_in_order, order_of, plan_of, unfinished, with_kept_assets
from plugins.deploy.published import FOLDER
from plugins.deploy.shelf import Shelf
from plugins.deploy.target import Deployed, Step, one_before
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.hosting.table import headers_of
from plugins.schema import Record
from plugins.values import Line, Number

OURS = ".portal/"
UNDER_WAY = ".portal/under-way"
HEADERS = {"Content-Type": "ContentType", "Cache-Control": "CacheControl"}
"""Those of the table that an object can carry; the others are for what stands before the store."""
Seen = tuple[bytes | None, bytes | None]


class Settings(Record):
    """`endpoint`: the store's address, empty for Amazon's. `keep`: how many builds the operator keeps."""

    kind: Line
    bucket: Line
    prefix: Line = ""
    endpoint: Line = ""
    region: Line = ""
    profile: Line = ""
    keep: Number = 5


class Store:
    """See the module's own text."""

    def __init__(self, name: str, bucket: Bucket, shelf: Shelf) -> None:
        self.name, self.bucket, self.shelf = name, bucket, shelf
        self._seen: Seen | None = None  # the manifest and `under-way` when they were last looked at

    def live(self) -> Manifest | None:
        """What is live. Where a deploy has not ended or the manifest cannot be read, it tells what is really there."""
        data, under_way = self._seen = self._now()
        told, touched = _manifest(data), _touched(under_way)
        if told and under_way is None:
            return told
        if told and touched:
            return unfinished(self._as_it_is(told, touched[1:]))
        paths = self._all_paths()
        if data is None and not paths:
            return None
        if under_way is None and self.bucket.file(HOME) is None:
            raise Trouble(BUCKET_TAKEN, place=self.bucket.place)
        told = told or Manifest({})
        return unfinished(self._as_it_is(told, [*paths, *told.everything]))

    def deploy(self, plan: Plan, output: Path, step: Step) -> None:
        """Send what differs, then the manifest, then delete."""
        with self.shelf.alone():
            self.shelf.put(plan.new, output, plan.sent)  # from now on its bytes cannot change
            with self._leased() as lease:
                if self._seen is not None and self._now() != self._seen:
                    raise Trouble(NOT_LIVE_ANY_MORE, target=self.name)
                self._carry_out(plan, lease, step)

    def unlike(self, plan: Plan) -> str:
        # Each file was looked at when it had been sent, before the manifest that tells it.
        return "" if self.bucket.get(PLACE) == plan.new.data() else PLACE

    def rollback(self, build: str) -> Manifest:
        with self.shelf.alone(), self._leased() as lease:
            live, known = self.live() or Manifest({}), self.shelf.builds()
            build = build or one_before(self.name, known, self._live_build())
            there = live.everything
            manifest = self.shelf.manifest(build)
            if manifest is None or not all(
                there.get(path) == file or self.shelf.holds(file) for path, file in manifest.files.items()
            ):
                raise Trouble(NO_SUCH_BUILD, target=self.name, build=build, known=", ".join(known) or "-")
            whole = with_kept_assets(manifest, live, datetime.now(UTC).date())
            kept = {path: held for path, held in whole.kept.items() if there.get(path) == held.file}
            whole = replace(whole, kept=kept)
            self._carry_out(plan_of(there, whole), lease, lambda path: None)
            return whole

    def history(self) -> tuple[Deployed, ...]:
        return self.shelf.history()

    def _now(self) -> Seen:
        return self.bucket.get(PLACE), self.bucket.get(UNDER_WAY)

    def _live_build(self) -> str:
        """The build that is live or was about to be, by the last look."""
        data, under_way = self._seen or (None, None)
        told, touched = _manifest(data), _touched(under_way)
        return touched[0] if touched else told.build if told else ""

    def _all_paths(self) -> list[str]:
        return [
            entry.path for entry in self.bucket.entries() if not entry.path.startswith(OURS) and entry.path != PLACE
        ]

    def _as_it_is(self, manifest: Manifest, paths: Iterable[str]) -> Manifest:
        """The manifest with those paths as they are at the store."""
        looked = set(paths)
        with ThreadPoolExecutor(AT_ONCE) as threads:
            found = dict(zip(looked, threads.map(self.bucket.file, looked), strict=True))
        kept = {path: held for path, held in manifest.kept.items() if found.get(path, held.file) == held.file}
        files = {path: found.get(path, file) for path, file in manifest.files.items()} | found
        return replace(
            manifest, files={path: file for path, file in files.items() if file and path not in kept}, kept=kept
        )

    def _carry_out(self, plan: Plan, lease: Lease, step: Step) -> None:
        before = _touched((self._seen or (None, None))[1])[1:]
        touched = sorted({*plan.sent, *plan.delete, *before})
        self.bucket.put(UNDER_WAY, "\n".join([plan.new.build, *touched]).encode())
        for _, paths in groupby(plan.sent, order_of):
            self._each(lambda path: self._send(path, plan.new.everything[path]), paths, lease, step)
        self.shelf.note(plan.new.build)  # before the switch, like any history here
        self.bucket.put(PLACE, plan.new.data(), headers=_headers(PLACE))
        for _, paths in groupby(gone_in_order(plan.delete), order_of):
            self._each(self.bucket.delete, paths, lease, lambda path: None)
        self.bucket.delete(UNDER_WAY)
        self.shelf.prune()

    def _send(self, path: str, file: File) -> None:
        self.bucket.put(path, self.shelf.data(file, path), file.sha256, _headers(path))
        if self.bucket.file(path) != file:
            raise Trouble(NOT_STORED, path=path)

    def _each(self, act: Callable[[str], None], paths: Iterable[str], lease: Lease, step: Step) -> None:
        """Do it to all paths, many at once; returns when all are done."""
        with ThreadPoolExecutor(AT_ONCE) as threads:
            try:
                doing = {threads.submit(act, path): path for path in paths}
                for done in as_completed(doing):
                    done.result()
                    lease.renew()
                    step(doing[done])
            except BaseException:
                threads.shutdown(cancel_futures=True)
                raise

    @contextmanager
    def _leased(self) -> Iterator[Lease]:
        lease = Lease(self.bucket, self.shelf.machine(), self.name)
        lease.take()
        try:
            yield lease
        finally:
            lease.release()


def _manifest(data: bytes | None) -> Manifest | None:
    """What can be read of a manifest."""
    with suppress(BadManifest):
        return read_manifest(data) if data else None
    return None


def _touched(under_way: bytes | None) -> list[str]:
    """The build that was on its way, and the paths that it may have touched; nothing where that cannot be read."""
    lines = (under_way or b"").decode("utf-8", "replace").split("\n")
    return lines if len(lines) > 1 and len(lines[0]) == BUILD_LENGTH else []


def _headers(path: str) -> dict[str, str]:
    return {HEADERS[name]: value for name, value in headers_of(f"/{path}", True) if name in HEADERS}


def opened(name: str, settings: Settings) -> Store:
    """The target of these settings. Raises SettingError or Trouble."""
    key = f"TARGETS['{name}']"
    prefix = settings.prefix.strip("/")
    if any(part in (".", "..", "") for part in prefix.split("/")) and prefix:
        raise SettingError(f"{key}['prefix']", N_("must be a path within the bucket"), settings.prefix)
    if settings.endpoint:
        address = urlsplit(settings.endpoint)
        if address.scheme not in ("http", "https") or not address.hostname or address.username is not None:
            raise SettingError(f"{key}['endpoint']", N_("must be an address such as https://s3.example, without a key"))
    bucket = bucket_of(
        settings.bucket, f"{prefix}/" if prefix else "", settings.endpoint, settings.region, settings.profile
    )
    return Store(name, bucket, Shelf(name, Path.cwd() / FOLDER / f"{name}.builds", settings.keep))
