"""Puts a node together: the only file that names an adapter. Imported once per process, by the doors."""

from __future__ import annotations

from datetime import UTC, datetime

from longbien.adapters.blobs.folder import FolderBlobs
from longbien.adapters.blobs.s3 import S3Blobs, S3Credentials
from longbien.adapters.documents.typeset import TypesetDocuments
from longbien.adapters.keys.files import read_identity, read_log_keys, read_signer, read_witness_keys
from longbien.adapters.national.folder import FolderNationalLaws
from longbien.adapters.spool.folder import FolderSpool
from longbien.adapters.tiles.folder import FolderTiles
from longbien.adapters.timestamps.rfc3161 import HttpTimestamps, NoTimestamps
from longbien.adapters.transport.http import HttpTransport
from longbien.ports.blobs import Blobs
from longbien.ports.home import HomeConfig
from longbien.ports.instruments import Instruments, NodeName, Policy, install
from longbien.ports.timestamps import Timestamps
from longbien.project.home import find_home, read_home

MIB = 1024 * 1024


def assemble(config: HomeConfig) -> Instruments:
    """
    Return the instruments of the node with this home.

    Raises:
        KeysAreWrong: a key file is missing or open to others.
    """
    keys = config.folder / "keys"
    policy = config.policy
    return Instruments(
        name=NodeName(node=config.node, state=config.state, endpoint=config.endpoint),
        policy=Policy(
            mode=config.mode,
            approval=policy.approval,
            lone_night_officer=policy.lone_night_officer,
            emergency_stand_in=policy.emergency_stand_in,
            second_factor=policy.second_factor,
            give_up_days=policy.give_up_days,
            witnesses_needed=policy.witnesses_needed,
            extra_approval=policy.extra_approval,
            parts_days=policy.parts_days,
            unopened_days=policy.unopened_days,
            free_disk_reserve_bytes=config.limits.free_disk_reserve_mib * MIB,
            undelivered_per_partner_bytes=config.limits.undelivered_per_partner_mib * MIB,
        ),
        signer=read_signer(keys),
        identity=read_identity(keys),
        log_keys=read_log_keys(keys, node=config.node),
        witness_keys=read_witness_keys(keys, node=config.node),
        blobs=_blobs(config),
        spool=FolderSpool(config.folder / "spool"),
        transport=HttpTransport(),
        timestamps=_timestamps(config),
        tiles=FolderTiles(config.folder / "journal"),
        now=lambda: datetime.now(tz=UTC),
        documents=TypesetDocuments(folders=[config.folder / name for name in config.documents.typefaces]),
        national=FolderNationalLaws(config.folder / "national"),
    )


def _blobs(config: HomeConfig) -> Blobs:
    table = config.blobs
    if table.kind == "folder":
        return FolderBlobs(config.folder / table.folder)
    credentials = S3Credentials.read(config.folder / table.credentials)
    return S3Blobs(endpoint=table.endpoint, bucket=table.bucket, region=table.region, credentials=credentials)


def _timestamps(config: HomeConfig) -> Timestamps:
    authorities = config.timestamps.authorities
    return HttpTimestamps(authorities) if authorities else NoTimestamps()


install(assemble(read_home(find_home())))
