"""Send what is due: the changes as ``/api/v1/changes/`` shows them, signed."""

from typing import Any, Final

import orjson
from django.conf import settings
from django.utils import timezone

from events import outbox
from events.outbox import Message
from timeline.api.changes import change_items
from timeline.api.documents import ROOT
from timeline.webhooks.sending import post
from timeline.webhooks.signing import signed

IN_A_ROW: Final = 20
"""Messages to one subscriber before the next one has a turn."""
TYPE: Final = "changes"


def deliver() -> int:
    """Tell every subscriber that is due what changed; return how many messages were taken."""
    return sum(_deliver(subscription) for subscription in outbox.take())


def _deliver(subscription: Any) -> int:
    taken = 0
    while taken < IN_A_ROW and (message := outbox.next_message(subscription)):
        body = _body(message)
        headers = signed(message.delivery.number, subscription.key, body)
        if not outbox.settle(message, post(subscription.address, body, headers)):
            return taken
        taken += 1
    outbox.release(subscription)
    return taken


def _body(message: Message) -> bytes:
    """Return the message; what has been withdrawn since its change is not told any more."""
    changes = message.changes
    root = settings.ROSTRUM_ADDRESS.rstrip("/") + ROOT
    return orjson.dumps(
        {
            "type": TYPE,
            "timestamp": timezone.now().isoformat(),
            "data": {"version": changes[-1].version, "changes": change_items(changes, root)},
        }
    )
