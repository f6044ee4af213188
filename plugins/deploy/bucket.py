"""A bucket of an S3 store, or what lies in it below a prefix: the few requests that deploying needs, their faults in
words. Keys come from the environment or a profile and stand in no message.
"""

import base64
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime
from hashlib import md5
from typing import Any, NamedTuple

from plugins.deploy.codes import NO_BUCKET, NO_CLIENT, NO_KEY, STORE_FAULT, STORE_REFUSES
from plugins.deploy.manifest import DIGEST, File
from plugins.engine.trouble import Trouble

AT_ONCE = 16  # requests
PATIENCE = {"connect_timeout": 10, "read_timeout": 60, "retries": {"mode": "standard", "max_attempts": 4}}
MISSING = {"404", "NoSuchKey", "NotFound"}
REFUSED = {"403", "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken"}
SHA256 = "sha256"


class Entry(NamedTuple):
    """An object in a list: its path below the prefix, and how many seconds ago it was written, by the store's clock."""

    path: str
    age: float


class Bucket:
    """`prefix` is empty or ends in a slash. Every request raises Trouble when it fails."""

    def __init__(self, client: Any, bucket: str, prefix: str) -> None:
        self.client, self.bucket, self.prefix = client, bucket, prefix

    @property
    def place(self) -> str:
        return f"s3://{self.bucket}/{self.prefix}"

    def get(self, path: str) -> bytes | None:
        """An object's bytes; None where there is none."""
        with self._told(), _none_if_missing():
            data: bytes = self.client.get_object(Bucket=self.bucket, Key=self.prefix + path)["Body"].read()
            return data
        return None

    def file(self, path: str) -> File | None:
        """Size and SHA-256 of an object that a deploy has put there; None for no object, or one of somebody else."""
        with self._told(), _none_if_missing():
            told = self.client.head_object(Bucket=self.bucket, Key=self.prefix + path)
            metadata = {name.lower(): str(value) for name, value in told.get("Metadata", {}).items()}  # some capitalise
            digest = metadata.get(SHA256, "")
            return File(int(told["ContentLength"]), digest) if DIGEST.fullmatch(digest) else None
        return None

    def put(self, path: str, data: bytes, digest: str = "", headers: Mapping[str, str] | None = None) -> None:
        """Write an object; the store refuses bytes that have changed on the way."""
        checksum = base64.b64encode(md5(data, usedforsecurity=False).digest()).decode()
        metadata = {"Metadata": {SHA256: digest}} if digest else {}
        with self._told():
            self.client.put_object(
                Bucket=self.bucket, Key=self.prefix + path, Body=data, ContentMD5=checksum, **metadata, **headers or {}
            )

    def delete(self, path: str) -> None:
        with self._told(), _none_if_missing():
            self.client.delete_object(Bucket=self.bucket, Key=self.prefix + path)

    def entries(self, below: str = "") -> Iterator[Entry]:
        """The objects whose path begins so."""
        asked = {"Bucket": self.bucket, "Prefix": self.prefix + below}
        more: dict[str, str] = {}
        while True:
            with self._told():
                told = self.client.list_objects_v2(**asked, **more)
            now = parsedate_to_datetime(told["ResponseMetadata"]["HTTPHeaders"]["date"])
            for entry in told.get("Contents", ()):
                yield Entry(entry["Key"][len(self.prefix) :], _seconds(now, entry["LastModified"]))
            if not told.get("IsTruncated"):
                return
            more = {"ContinuationToken": told["NextContinuationToken"]}

    @contextmanager
    def _told(self) -> Iterator[None]:
        from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError, PartialCredentialsError

        try:
            yield
        except (NoCredentialsError, PartialCredentialsError) as error:
            raise Trouble(NO_KEY, place=self.place, problem=error) from error
        except ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", ""))
            problem = f"{error.operation_name}: {code or '-'}"  # a store's own words may repeat the key
            if code == "NoSuchBucket":
                raise Trouble(NO_BUCKET, bucket=self.bucket) from error
            raise Trouble(
                STORE_REFUSES if code in REFUSED else STORE_FAULT, place=self.place, problem=problem
            ) from error
        except BotoCoreError as error:
            problem = f"{type(error).__name__}, {self.client.meta.endpoint_url}"
            raise Trouble(STORE_FAULT, place=self.place, problem=problem) from error


@contextmanager
def _none_if_missing() -> Iterator[None]:
    from botocore.exceptions import ClientError

    try:
        yield
    except ClientError as error:
        if str(error.response.get("Error", {}).get("Code", "")) not in MISSING:
            raise


def _seconds(now: datetime, then: datetime) -> float:
    return (now - then).total_seconds()


def bucket_of(bucket: str, prefix: str, endpoint: str, region: str, profile: str) -> Bucket:
    """The bucket that a target names. Raises Trouble when no client can be made."""
    try:
        import boto3
        from botocore.config import Config
        from botocore.exceptions import BotoCoreError
    except ImportError as error:
        raise Trouble(NO_CLIENT) from error
    try:
        session = boto3.Session(profile_name=profile or None, region_name=region or None)
        config = Config(
            # Checksums of the newer kind are known to few stores; Content-MD5 is known to all.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            max_pool_connections=AT_ONCE,
            s3={"addressing_style": "path" if endpoint else "auto"},
            **PATIENCE,
        )
        client = session.client(
            "s3", endpoint_url=endpoint or None, region_name=session.region_name or "us-east-1", config=config
        )
    except (BotoCoreError, ValueError) as error:
        problem = str(error) if type(error).__name__ == "ProfileNotFound" else type(error).__name__
        raise Trouble(NO_KEY, place=f"s3://{bucket}/{prefix}", problem=problem) from error
    return Bucket(client, bucket, prefix)
