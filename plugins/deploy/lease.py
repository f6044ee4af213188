"""One deploy at a time to a bucket, without a lock: each deployer puts an object of its own, then looks for others.

Who sees another one takes its own away and goes. Two who come at the very same time both see each other, and both go.
A lease that is not renewed ends by itself; its age is told by the store's clock, so no other clock counts. (A put that
only succeeds where nothing is yet would do with less, but not every store knows it.)
"""

import time

from plugins.deploy.bucket import Bucket
from plugins.deploy.codes import OTHER_DEPLOY
from plugins.engine.trouble import Trouble

PLACE = ".portal/leases/"
LASTS = 600.0  # seconds; longer than any one request may take
RENEWED = 120.0


class Lease:
    """`owner`: the deployer's word. A lease of one's own that was left behind by a kill is taken over."""

    def __init__(self, bucket: Bucket, owner: str, target: str) -> None:
        self.bucket, self.path, self.target = bucket, PLACE + owner, target
        self.at = 0.0

    def take(self) -> None:
        """Raises Trouble when another deployer has one."""
        self._put()
        others = [entry for entry in self.bucket.entries(PLACE) if entry.path != self.path]
        if any(entry.age < LASTS for entry in others):
            self.release()
            raise Trouble(OTHER_DEPLOY, target=self.target)
        for entry in others:
            self.bucket.delete(entry.path)

    def renew(self) -> None:
        """Now and again while it is used. Raises Trouble when it has ended in the meantime: another may be at work."""
        since = time.monotonic() - self.at
        if since > LASTS:
            raise Trouble(OTHER_DEPLOY, target=self.target)
        if since > RENEWED:
            self.take()

    def release(self) -> None:
        self.bucket.delete(self.path)

    def _put(self) -> None:
        self.at = time.monotonic()
        self.bucket.put(self.path, b"")
