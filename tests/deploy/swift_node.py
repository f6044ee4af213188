"""OpenStack's Swift with its S3 interface as one process: one node, one disk, nothing that replicates.

Run by Debian's own Python, for which the package python3-swift is: `swift_node.py FOLDER PORT KEY SECRET`.
"""

import getpass
import logging
import sys
from pathlib import Path

HOST = "127.0.0.1"
KINDS = ("account", "container", "object")
FILTERS = ("catch_errors", "gatekeeper", "cache", "listing_formats", "s3api", "tempauth", "copy")
CLUSTER = """\
[swift-hash]
swift_hash_path_suffix = contoh
[storage-policy:0]
name = satu
default = yes
"""
NODE = """\
[DEFAULT]
user = {user}
swift_dir = {folder}
devices = {folder}/disks
mount_check = false
disable_fallocate = true
"""
STORAGE = """\
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
"""
PROXY = """\
[pipeline:main]
pipeline = {filters} proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:tempauth]
use = egg:swift#tempauth
user_{user}_{name} = {secret} .admin
"""
"""Nobody listens at port 1: it does without a cache, which is never old."""


def main(folder: Path, port: int, key: str, secret: str) -> None:
    import eventlet

    eventlet.monkey_patch()
    eventlet.hubs.use_hub("poll")
    import swift.common.utils
    from eventlet import wsgi
    from swift.common.ring import RingBuilder
    from swift.common.wsgi import loadapp

    (folder / "disks" / "satu").mkdir(parents=True)
    (folder / "swift.conf").write_text(CLUSTER)
    swift.common.utils.SWIFT_CONF_FILE = str(folder / "swift.conf")
    node = NODE.format(user=getpass.getuser(), folder=folder)
    servers = eventlet.GreenPool()

    def serve(kind: str, listening: "eventlet.greenio.GreenSocket", text: str) -> None:
        (folder / f"{kind}.conf").write_text(node + text)
        app = loadapp(str(folder / f"{kind}.conf"))
        servers.spawn_n(wsgi.server, listening, app, log=logging.getLogger(kind), log_output=False)

    for kind in KINDS:
        listening = eventlet.listen((HOST, 0))
        ring = RingBuilder(part_power=2, replicas=1, min_part_hours=0)
        place = {"region": 1, "zone": 1, "ip": HOST, "port": listening.getsockname()[1], "device": "satu", "weight": 1}
        ring.add_dev({**place, "replication_ip": HOST, "replication_port": place["port"], "meta": ""})
        ring.rebalance()
        ring.get_ring().save(str(folder / f"{kind}.ring.gz"))
        serve(kind, listening, STORAGE.format(kind=kind))
    user, _, name = key.partition(":")
    proxy = PROXY.format(filters=" ".join(FILTERS), user=user, name=name, secret=secret)
    proxy += "".join(f"[filter:{one}]\nuse = egg:swift#{one}\n" for one in FILTERS if f"[filter:{one}]" not in proxy)
    serve("proxy", eventlet.listen((HOST, port)), proxy)
    servers.waitall()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:5])
