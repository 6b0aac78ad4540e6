"""Signatures of Standard Webhooks: the receiver knows who sent it, when, and that all is there."""

import hmac
import time
from base64 import b64encode


def signed(number: str, key: bytes, body: bytes) -> dict[str, str]:
    """Return the headers of a message; ``number`` stays the same for every attempt."""
    moment = str(int(time.time()))
    content = f"{number}.{moment}.".encode() + body
    signature = b64encode(hmac.digest(key, content, "sha256")).decode()
    return {
        "webhook-id": number,
        "webhook-timestamp": moment,
        "webhook-signature": f"v1,{signature}",
    }
