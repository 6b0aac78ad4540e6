"""One POST to an address that somebody else chose: nowhere private, no longer than told.

The name is looked up once and the connection made to that very number, so that it cannot mean one
machine when it is checked and another when it is used. Redirects are not followed.
"""

import http.client
import ipaddress
import socket
import ssl
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address
from threading import Timer
from typing import Final
from urllib.parse import SplitResult

from django.conf import settings
from django.core.exceptions import ValidationError

from events.models.webhooks import receiver
from events.outbox import Outcome

PORTS: Final = {"http": 80, "https": 443}
SECONDS: Final = 15.0
"""From the connection to the last byte that is read; the look-up of a name comes before."""
NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
"""Where a gateway makes IPv4 addresses of the last 32 bits; its private form is never open."""


class PrivateError(ValueError):
    """A machine that is not of the open internet; the message says what allows it."""


def post(address: str, body: bytes, headers: dict[str, str]) -> Outcome:
    """Send, and return the status of the answer or why there is none; the rest is not read."""
    try:
        parts = receiver(address)
        connection = _Connection(parts, _number(parts))
    except (ValidationError, PrivateError) as error:
        return Outcome(error=" ".join(getattr(error, "messages", error.args)))
    except OSError as error:
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
        private = sorted(one for one in found if not _is_open(one))
        if private:
            raise PrivateError(
                f"{host} is {private[0]}, a private address; ROSTRUM_WEBHOOKS_PRIVATE=1 allows it."
            )
    return min(found)


def _is_open(number: str) -> bool:
    """Tell whether a number is of the open internet, and the one that a gateway makes of it."""
    address = ipaddress.ip_address(number)
    meant = [address, *_carried(address)]
    return all(one.is_global and not one.is_multicast for one in meant)


def _carried(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """Return the IPv4 addresses within one of IPv6: mapped, 6to4, Teredo, NAT64 (RFC 6052)."""
    if isinstance(address, IPv4Address):
        return []
    last = IPv4Address(int(address) & 0xFFFF_FFFF)
    translated = [last] if address in NAT64 else []
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ()), *translated]
    return [one for one in found if one is not None]


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
