"""A real S3 store for the tests: OpenStack Swift with its S3 interface, on free ports of the loopback address.

One disk, one copy of everything, no background daemons: the four servers that answer requests, and nothing else.
"""

from __future__ import annotations

import os
import signal
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import obstore
from obstore.store import S3Store
from swift.common.ring import RingBuilder

from engines import processes

BIN = Path(sys.executable).parent
ACCOUNT, PERSON, PASSWORD = "test", "tester", "testing"
BUCKET = "longbien-evidence"
BEFORE_S3 = ("catch_errors", "gatekeeper", "healthcheck", "listing_formats")
AFTER_S3 = ("copy", "bulk", "slo", "dlo", "versioned_writes", "symlink")
STORAGE_SERVERS = ("account", "container", "object")


class NoExtendedAttributes(RuntimeError):
    """The temporary folder's file system has no user attributes, in which Swift keeps what it knows of an object."""


@dataclass(frozen=True, kw_only=True)
class S3Server:
    """A running store with one empty bucket. Address it path-style, in this region, with signature version 4."""

    endpoint: str
    access_key: str
    secret_key: str
    bucket: str
    region: str = "us-east-1"


@contextmanager
def s3_server() -> Iterator[S3Server]:
    """
    Yield a running store with an empty bucket, and stop and remove it afterwards.

    Raises:
        NoExtendedAttributes: set `TMPDIR` to a folder on another file system.
        EngineDidNotStart: one of the servers would not start.
    """
    user = processes.own_user()
    with ExitStack() as stack:
        folder = stack.enter_context(processes.engine_folder(user=user, prefix="lbs3-"))
        need_extended_attributes(folder=folder)
        proxy_port, *storage_ports = processes.free_ports(number=1 + len(STORAGE_SERVERS))
        ports = dict(zip(STORAGE_SERVERS, storage_ports, strict=True))
        lay_out(folder=folder, user=user, ports=ports, proxy_port=proxy_port)
        ports["proxy"] = proxy_port
        engines = {
            port: stack.enter_context(start(server=name, user=user, folder=folder)) for name, port in ports.items()
        }
        for port, engine in engines.items():
            engine.wait_until(answers=partial(is_up, port=port))
        server = S3Server(
            endpoint=f"http://127.0.0.1:{proxy_port}",
            access_key=f"{ACCOUNT}:{PERSON}",
            secret_key=PASSWORD,
            bucket=BUCKET,
        )
        make_bucket(server=server)
        yield server


def need_extended_attributes(*, folder: Path) -> None:
    """Raise unless files here can bear user attributes."""
    try:
        os.setxattr(folder, "user.longbien", b"1")
    except OSError as error:
        raise NoExtendedAttributes(str(folder)) from error


def lay_out(*, folder: Path, user: str, ports: dict[str, int], proxy_port: int) -> None:
    """Write the disk's folder, the configurations and the rings."""
    (folder / "devices" / "d1").mkdir(parents=True)
    (folder / "swift.conf").write_text(
        "[swift-hash]\nswift_hash_path_prefix = longbien\nswift_hash_path_suffix = tests\n"
        "[storage-policy:0]\nname = only\ndefault = yes\n"
    )
    for server, port in ports.items():
        (folder / f"{server}.conf").write_text(
            storage_configuration(folder=folder, server=server, port=port, user=user)
        )
        make_ring(folder=folder, server=server, port=port)
    (folder / "proxy.conf").write_text(proxy_configuration(folder=folder, port=proxy_port, user=user))
    processes.give_to(path=folder, user=user)


def storage_configuration(*, folder: Path, server: str, port: int, user: str) -> str:
    """Return the configuration of an account, container or object server."""
    return f"""\
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
user = {user}
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
disable_fallocate = true
workers = 0
[pipeline:main]
pipeline = {server}-server
[app:{server}-server]
use = egg:swift#{server}
"""


def proxy_configuration(*, folder: Path, port: int, user: str) -> str:
    """Return the configuration of the server that speaks S3. Its cache names a port where nothing listens."""
    filters = "\n".join(f"[filter:{name}]\nuse = egg:swift#{name}" for name in (*BEFORE_S3, *AFTER_S3))
    return f"""\
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
user = {user}
swift_dir = {folder}
workers = 0
[pipeline:main]
pipeline = {" ".join((*BEFORE_S3, "cache s3api tempauth", *AFTER_S3, "proxy-server"))}
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_{ACCOUNT}_{PERSON} = {PASSWORD} .admin
{filters}
"""


def make_ring(*, folder: Path, server: str, port: int) -> None:
    """Write the ring that places everything of one kind, in one copy, on the one disk."""
    builder = RingBuilder(part_power=4, replicas=1, min_part_hours=0)
    place = {"region": 1, "zone": 1, "ip": "127.0.0.1", "port": port, "device": "d1", "weight": 1.0}
    builder.add_dev({**place, "replication_ip": "127.0.0.1", "replication_port": port, "meta": ""})
    builder.rebalance()
    builder.get_ring().save(str(folder / f"{server}.ring.gz"))


def start(*, server: str, user: str, folder: Path) -> AbstractContextManager[processes.Engine]:
    """Start one of the four servers."""
    return processes.started(
        command=[sys.executable, BIN / f"swift-{server}-server", folder / f"{server}.conf", "--verbose"],
        user=user,
        folder=folder,
        log=f"{server}.log",
        stop_signal=signal.SIGTERM,
    )


def is_up(*, port: int) -> bool:
    """Return whether a server answers on this port, whatever it says."""
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/healthcheck", timeout=2).close()
    except urllib.error.HTTPError as answer:
        answer.close()
    except OSError:
        return False
    return True


def make_bucket(*, server: S3Server) -> None:
    """Make the bucket, for which object_store has no word: sign a PUT of the empty path."""
    store = S3Store(
        server.bucket,
        endpoint=server.endpoint,
        region=server.region,
        access_key_id=server.access_key,
        secret_access_key=server.secret_key,
        virtual_hosted_style_request=False,
        client_options={"allow_http": True},
    )
    address = obstore.sign(store, "PUT", "", timedelta(minutes=1))
    urllib.request.urlopen(urllib.request.Request(address, method="PUT"), timeout=10).close()
