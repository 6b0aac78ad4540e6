"""Changes pushed to whoever subscribed: Standard Webhooks, at least once, in order."""

from timeline.webhooks.delivering import deliver

__all__ = ["deliver"]
