"""The places in a list that its pages link to: signed, so that none can be made up or altered.

A cursor tells where a page begins, which selection it belongs to, the version of the chronology
that the crawl began at, and how many rows the crawl was given so far with their digest: the last
page can so prove that nothing was missed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final, NamedTuple

from django.core import signing

from timeline.query import ParameterError, QueryError

_MODULUS: Final = 2**128


@dataclass(frozen=True)
class Crawl:
    """What a crawl was given so far; ``version`` is that of the chronology when it began.

    ``whole`` says that it began at an end of the list, so that at the other end nothing is missing.
    ``digest`` does not depend on order or page size: it is the sum, modulo 2**128, of the first 16
    bytes (big-endian) of the SHA-256 of each id in decimal.
    """

    version: int
    whole: bool = True
    count: int = 0
    digest: int = 0

    def extended(self, rows: "Proof") -> "Crawl":
        """Return the crawl with these rows added."""
        digest = (self.digest + rows.digest) % _MODULUS
        return replace(self, count=self.count + rows.number, digest=digest)


class Proof(NamedTuple):
    """How many rows there are, and the sum of what each is known by."""

    number: int
    digest: int


def proof(ids: Sequence[int]) -> Proof:
    """Return what proves that these rows were given."""
    digests = (sha256(b"%d" % row).digest()[:16] for row in ids)
    return Proof(len(ids), sum(map(int.from_bytes, digests)))


@dataclass(frozen=True)
class Cursor:
    """A place beside the row that ``key`` sorts at, looking on or back from there."""

    key: tuple[int, ...]
    backward: bool
    fingerprint: str
    crawl: Crawl

    def encode(self) -> str:
        """Return the signed text that a link carries."""
        digest = f"{self.crawl.digest:x}"
        return _signer().sign_object(
            [
                self.key,
                int(self.backward),
                self.fingerprint,
                self.crawl.version,
                int(self.crawl.whole),
                self.crawl.count,
                digest,
            ]
        )


def decode(text: str, fingerprint: str) -> Cursor:
    """Read a cursor of the list with this fingerprint. Raises ``QueryError``."""
    try:
        key, backward, made_for, version, whole, count, digest = _signer().unsign_object(text)
    except signing.BadSignature as error:
        accepted = "must be a cursor as a page of this list gave it, unaltered"
        raise QueryError(ParameterError("cursor", text, accepted)) from error
    if made_for != fingerprint:
        accepted = "belongs to a list with other filters or another order; begin without a cursor"
        raise QueryError(ParameterError("cursor", text, accepted))
    crawl = Crawl(version=version, whole=bool(whole), count=count, digest=int(digest, 16))
    return Cursor(key=tuple(key), backward=bool(backward), fingerprint=made_for, crawl=crawl)


def _signer() -> signing.Signer:
    return signing.Signer(salt="timeline.cursor")
