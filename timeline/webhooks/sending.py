"""One POST to an address that somebody else chose: nowhere private, no longer than told.

The name is looked up once and the connection made to that very number, so that it cannot mean one
machine when it is checked and another when it is used. Redirects are not followed.
"""

import http.client
import ipaddress
import socket
import ssl
from contextlib import suppress
from threading import Timer
from typing import Final
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from events.outbox import Outcome

PORTS: Final = {"http": 80, "https": 443}
SECONDS: Final = 15.0
"""From the first step to the last byte that is read."""


class AddressError(ValueError):
    """An address that nothing is sent to; the message says why, and what to give."""


def check(address: str) -> SplitResult:
    """Return an address in its parts.

    Raises:
        AddressError: it is none of http or https, or has no host, or names a user.
    """
    try:
        parts = urlsplit(address)
        usable = parts.port is None or parts.port > 0
        (parts.hostname or "").encode("idna")  # as the look-up does
    except ValueError as error:
        raise AddressError(f"{address!r} is no web address: {error}.") from error
    if parts.scheme not in PORTS or not parts.hostname or not usable:
        raise AddressError(f"{address!r} is no web address; give one of http or https.")
    if parts.username is not None or not address.isprintable() or " " in address:
        raise AddressError(f"{address!r} holds a user or a space; the signature tells who sends.")
    if not (parts.path + parts.query).isascii():
        raise AddressError(f"{address!r} holds letters outside of ASCII; write them as %C3%A9.")
    return parts


def post(address: str, body: bytes, headers: dict[str, str]) -> Outcome:
    """Send, and return the status of the answer or why there is none; the rest is not read."""
    try:
        parts = check(address)
        number = _number(parts)
        connection = _Connection(parts, number)
    except (AddressError, OSError) as error:
        return Outcome(error=str(error))
    alarm = Timer(SECONDS, connection.cut)
    alarm.daemon = True
    alarm.start()
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        told = {**headers, "Content-Type": "application/json", "User-Agent": "Rostrum"}
        connection.request("POST", path, body, told)
        return Outcome(status=connection.getresponse().status)
    except (OSError, http.client.HTTPException) as error:
        late = f"no answer within {SECONDS:g} seconds"
        overdue = connection.late or isinstance(error, TimeoutError)
        return Outcome(error=late if overdue else f"{type(error).__name__}: {error}")
    finally:
        alarm.cancel()
        connection.close()


def _number(parts: SplitResult) -> str:
    """Return the number of the machine; all that a name means have to be of the open internet."""
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    found = {str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not settings.ROSTRUM_WEBHOOKS_PRIVATE:
        private = sorted(one for one in found if not ipaddress.ip_address(one).is_global)
        if private:
            raise AddressError(
                f"{host} is {private[0]}, a private address; ROSTRUM_WEBHOOKS_PRIVATE=1 allows it."
            )
    return min(found)


class _Connection(http.client.HTTPConnection):
    """A connection to a number under a name, which another thread may cut."""

    def __init__(self, parts: SplitResult, number: str) -> None:
        super().__init__(parts.hostname or "", parts.port or PORTS[parts.scheme], timeout=SECONDS)
        self.number = number
        self.tls = ssl.create_default_context() if parts.scheme == "https" else None
        self.late = False

    def connect(self) -> None:
        """Connect to the number that was checked."""
        self.sock = socket.create_connection((self.number, self.port), SECONDS)
        if self.tls is not None:
            self.sock = self.tls.wrap_socket(self.sock, server_hostname=self.host)
        if self.late:  # the cut found no connection, or one whose handshake had its socket
            raise TimeoutError

    def cut(self) -> None:
        """End whatever is under way."""
        self.late = True
        if self.sock is not None:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)
